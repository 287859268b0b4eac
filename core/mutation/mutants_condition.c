/* Mutants of conditions, wherever one stands: each part of it with one thing changed. */
#include "mutation/mutants_site.h"

/* A deep copy; NULL when memory is refused (remembered). */
static fa_condition *copy_tree(fa_mutating *mutating, const fa_condition *from)
{
    fa_condition *copy = fa_mutant_copy(mutating, from, 1, sizeof *copy);
    if (copy == NULL || from->part_count == 0) return copy;
    copy->parts = fa_mutant_copy(mutating, from->parts, from->part_count, sizeof *copy->parts);
    for (size_t i = 0; i < from->part_count && copy->parts != NULL; i++) {
        fa_condition *part = copy_tree(mutating, &from->parts[i]);
        if (part == NULL) return NULL;
        copy->parts[i] = *part;
    }
    return copy->parts != NULL ? copy : NULL;
}

/* Part number *LEFT of the tree, counted as it is read. */
static fa_condition *find_part(fa_condition *root, size_t *left)
{
    if (root == NULL || (*left)-- == 0) return root;
    for (size_t i = 0; i < root->part_count; i++) {
        fa_condition *found = find_part(&root->parts[i], left);
        if (found != NULL) return found;
    }
    return NULL;
}

fa_condition *fa_mutant_site_begin(fa_mutating *mutating, const fa_mutant_site *site)
{
    if (!fa_mutant_begin(mutating)) return NULL;
    fa_condition *root = copy_tree(mutating, site->root);
    size_t left = site->part;
    if (root != NULL) root = site->put(mutating, site, root);
    if (root == NULL) return NULL;
    fa_buffer_add_format(&mutating->what, "%s", site->name);
    return find_part(root, &left);
}

static void walk(fa_mutating *mutating, fa_mutant_site *site, const fa_condition *when,
                 size_t *number)
{
    site->part = (*number)++;
    if (when->part_count > 0)
        fa_mutants_of_group(mutating, site, when);
    else
        fa_mutants_of_leaf(mutating, site, when);
    for (size_t i = 0; i < when->part_count; i++)
        walk(mutating, site, &when->parts[i], number);
}

static fa_condition *put_rule(fa_mutating *mutating, const fa_mutant_site *site, fa_condition *root)
{
    fa_rule *rule = fa_mutant_rule(mutating, site->index);
    if (rule == NULL) return NULL;
    rule->when = *root;
    return &rule->when;
}

static fa_condition *put_when(fa_mutating *mutating, const fa_mutant_site *site, fa_condition *root)
{
    fa_advice *advice = fa_mutant_advice(mutating, site->index);
    if (advice == NULL) return NULL;
    advice->when = *root;
    return &advice->when;
}

static fa_condition *put_unless(fa_mutating *mutating, const fa_mutant_site *site,
                                fa_condition *root)
{
    fa_advice *advice = fa_mutant_advice(mutating, site->index);
    if (advice == NULL) return NULL;
    advice->unless = *root;
    return &advice->unless;
}

static fa_condition *put_withhold(fa_mutating *mutating, const fa_mutant_site *site,
                                  fa_condition *root)
{
    fa_withhold *withhold = fa_mutant_withhold(mutating, site->index);
    if (withhold == NULL) return NULL;
    withhold->when = *root;
    return &withhold->when;
}

static fa_condition *put_show(fa_mutating *mutating, const fa_mutant_site *site, fa_condition *root)
{
    fa_item *item = fa_mutant_item(mutating, site->index);
    if (item == NULL) return NULL;
    item->show_when = root;
    return root;
}

static fa_condition *put_table(fa_mutating *mutating, const fa_mutant_site *site,
                               fa_condition *root)
{
    const fa_score *from = &mutating->base->scores[site->index];
    fa_score *to = fa_mutant_score(mutating, site->index);
    if (to == NULL) return NULL;
    to->tables = fa_mutant_copy(mutating, from->tables, from->table_count, sizeof *to->tables);
    if (to->tables == NULL) return NULL;
    to->tables[site->table].by = root;
    return root;
}

static void go_through(fa_mutating *mutating, fa_mutant_site site, const char *format, fa_text id)
{
    size_t number = 0;
    (void)snprintf(site.name, sizeof site.name, format, FA_TEXT_ARG(id));
    if (site.root != NULL) walk(mutating, &site, site.root, &number);
}

static void of_item(fa_mutating *mutating, size_t index)
{
    const fa_item *item = &mutating->base->items[index];
    fa_mutant_site site = {.index = index, .root = item->show_when, .put = put_show};
    go_through(mutating, site, "show_when of '%.*s'", item->id);
}

static void of_tables(fa_mutating *mutating, size_t index)
{
    const fa_score *score = &mutating->base->scores[index];
    for (size_t i = 0; i < score->table_count; i++) {
        fa_mutant_site site = {.index = index, .table = i, .put = put_table};
        site.root = score->tables[i].by;
        go_through(mutating, site, "a table of '%.*s'", score->id);
    }
}

static void of_rule(fa_mutating *mutating, size_t index)
{
    const fa_rule *rule = &mutating->base->rules[index];
    fa_mutant_site site = {.index = index, .root = &rule->when, .put = put_rule};
    go_through(mutating, site, "rule '%.*s'", rule->id);
}

static void of_advice(fa_mutating *mutating, size_t index)
{
    const fa_advice *advice = &mutating->base->advice[index];
    fa_mutant_site site = {.index = index, .put = put_when};
    site.root = advice->has_when ? &advice->when : NULL;
    go_through(mutating, site, "advice '%.*s'", advice->id);
    site.put = put_unless;
    site.root = advice->has_unless ? &advice->unless : NULL;
    go_through(mutating, site, "unless of advice '%.*s'", advice->id);
}

static void of_withhold(fa_mutating *mutating, size_t index)
{
    const fa_withhold *withhold = &mutating->base->withholds[index];
    fa_mutant_site site = {.index = index, .root = &withhold->when, .put = put_withhold};
    go_through(mutating, site, "withhold '%.*s'", withhold->id);
    fa_withhold *left_out = fa_mutant_begin(mutating) ? fa_mutant_withhold(mutating, index) : NULL;
    if (left_out == NULL) return;
    left_out->advice_count = 0;
    fa_mutant_end(mutating, withhold->line, "withhold '%.*s' is left out",
                  FA_TEXT_ARG(withhold->id));
}

/* Of the file's own sentences: what a battery includes has cases of its own. */
void fa_mutants_of_conditions(fa_mutating *mutating)
{
    const fa_instrument *base = mutating->base;
    for (size_t i = 0; i < base->item_count; i++)
        if (base->items[i].part == 0) of_item(mutating, i);
    for (size_t i = 0; i < base->score_count; i++)
        if (base->scores[i].part == 0) of_tables(mutating, i);
    for (size_t i = 0; i < base->rule_count; i++)
        if (base->rules[i].part == 0) of_rule(mutating, i);
    for (size_t i = 0; i < base->advice_count; i++)
        if (base->advice[i].part == 0) of_advice(mutating, i);
    for (size_t i = 0; i < base->withhold_count; i++)
        if (base->withholds[i].part == 0) of_withhold(mutating, i);
}
