/* What can be changed in one part of a condition: its threshold, its relation, how it is joined. */
#include "mutation/mutants_site.h"

static void join(fa_mutating *mutating, const fa_mutant_site *site, const fa_condition *when,
                 fa_condition_kind kind, const char *words)
{
    fa_condition *part = fa_mutant_site_begin(mutating, site);
    if (part == NULL) return;
    part->kind = kind;
    fa_mutant_end(mutating, when->line, " %s", words);
}

static void count(fa_mutating *mutating, const fa_mutant_site *site, const fa_condition *when,
                  int step)
{
    int at_least = when->at_least + step;
    if (at_least < 1 || at_least > (int)when->part_count) return;
    fa_condition *part = fa_mutant_site_begin(mutating, site);
    if (part == NULL) return;
    part->at_least = at_least;
    fa_mutant_end(mutating, when->line, " asks at_least_of(%d, …) in place of %d", at_least,
                  when->at_least);
}

/* "its condition on 'walk'", "its 2nd { … }". */
static void name_part(const fa_mutating *mutating, const fa_condition *part, size_t which,
                      char *out, size_t size)
{
    static const char *const endings[] = {"th", "st", "nd", "rd"};
    const fa_instrument *base = mutating->base;
    bool result = part->kind == FA_WHEN_RESULT || part->kind == FA_WHEN_BAND;
    fa_text id = {0};
    if (part->kind == FA_WHEN_RULE)
        id = base->rules[part->index].id;
    else if (part->part_count == 0)
        id = result ? base->scores[part->index].id : base->items[part->index].id;
    if (id.length > 0)
        (void)snprintf(out, size, "its condition on '%.*s'", FA_TEXT_ARG(id));
    else
        (void)snprintf(out, size, "the %zu%s of its conditions", which + 1,
                       endings[which < 3 ? which + 1 : 0]);
}

static void leave_out(fa_mutating *mutating, const fa_mutant_site *site, const fa_condition *when,
                      size_t which)
{
    char name[80];
    fa_condition *part = fa_mutant_site_begin(mutating, site);
    if (part == NULL) return;
    for (size_t i = which; i + 1 < part->part_count; i++)
        part->parts[i] = part->parts[i + 1];
    part->part_count--;
    name_part(mutating, &when->parts[which], which, name, sizeof name);
    fa_mutant_end(mutating, when->parts[which].line, " goes without %s", name);
}

void fa_mutants_of_group(fa_mutating *mutating, const fa_mutant_site *site,
                         const fa_condition *when)
{
    bool several = when->part_count > 1;
    if (when->kind == FA_WHEN_ANY && several)
        join(mutating, site, when, FA_WHEN_ALL, "says all in place of any");
    if (when->kind == FA_WHEN_ALL && several)
        join(mutating, site, when, FA_WHEN_ANY, "says any in place of all");
    if (when->kind == FA_WHEN_NONE)
        join(mutating, site, when, FA_WHEN_ANY, "says any in place of none");
    if (when->kind == FA_WHEN_AT_LEAST_OF) {
        count(mutating, site, when, -1);
        count(mutating, site, when, 1);
        several = several && when->at_least < (int)when->part_count;
    }
    for (size_t i = 0; several && i < when->part_count; i++)
        leave_out(mutating, site, when, i);
}

static const char *subject_of(const fa_mutating *mutating, const fa_condition *when, fa_text *id)
{
    bool result = when->kind == FA_WHEN_RESULT || when->kind == FA_WHEN_BAND;
    *id = result ? mutating->base->scores[when->index].id : mutating->base->items[when->index].id;
    return result ? "result" : "answer";
}

/* The relation turned round: what a person writes who mixes two words up. */
static void turn(fa_mutating *mutating, const fa_mutant_site *site, const fa_condition *when)
{
    static const fa_relation turned[] = {
        [FA_IS] = FA_IS_NOT,        [FA_IS_NOT] = FA_IS,   [FA_AT_LEAST] = FA_AT_MOST,
        [FA_AT_MOST] = FA_AT_LEAST, [FA_ABOVE] = FA_BELOW, [FA_BELOW] = FA_ABOVE,
        [FA_BETWEEN] = FA_BETWEEN,
    };
    fa_text id;
    if (when->relation == FA_BETWEEN) return;
    fa_condition *part = fa_mutant_site_begin(mutating, site);
    if (part == NULL) return;
    part->relation = turned[when->relation];
    const char *subject = subject_of(mutating, when, &id);
    fa_mutant_end(mutating, when->line, " has %s \"%.*s\":%s(…) in place of %s", subject,
                  FA_TEXT_ARG(id), fa_relation_name(part->relation),
                  fa_relation_name(when->relation));
}

/* The values of an item's choices, rising. */
static void add_choices(fa_mutant_values *values, const fa_choices *choices)
{
    for (size_t i = 0; i < choices->count; i++)
        if (choices->list[i].value.scale > values->decimals)
            values->decimals = choices->list[i].value.scale;
    for (size_t i = 0; i < choices->count; i++) {
        int64_t units = 0;
        size_t place = values->count;
        if (!fa_decimal_rescale(choices->list[i].value, values->decimals, &units)) continue;
        for (; place > 0 && values->units[place - 1] > units; place--)
            values->units[place] = values->units[place - 1];
        values->units[place] = units;
        values->count++;
    }
}

/* The values that its subject can take, rising; of a number item those next to the threshold. */
static fa_mutant_values values_of(fa_mutating *mutating, const fa_condition *when, fa_decimal at)
{
    fa_mutant_values values = {0};
    if (when->kind == FA_WHEN_RESULT) return mutating->values[when->index];
    const fa_item *item = &mutating->base->items[when->index];
    const fa_choices *choices = item->choices;
    size_t most = choices != NULL ? choices->count + 1 : 3;
    values.units = FA_TAKE(&mutating->arena, int64_t, most);
    if (values.units == NULL) return values;
    values.decimals = item->decimals;
    if (item->kind == FA_ITEM_TICK_ALL) /* how many are ticked */
        for (size_t i = 0; i < most; i++)
            values.units[values.count++] = (int64_t)i;
    if (item->kind == FA_ITEM_CHOICE && choices != NULL) add_choices(&values, choices);
    for (int step = -1; choices == NULL && step <= 1; step++) {
        int64_t units = 0;
        if (fa_decimal_rescale(fa_mutant_moved(at, item->decimals, step), item->decimals, &units))
            values.units[values.count++] = units;
    }
    return values;
}

static void shift(fa_mutating *mutating, const fa_mutant_site *site, const fa_condition *when,
                  bool high, fa_decimal over, fa_decimal to)
{
    fa_text id;
    fa_condition *part = fa_mutant_site_begin(mutating, site);
    if (part == NULL) return;
    if (high)
        part->high = to;
    else
        part->low = to;
    part->label = (fa_text){0};
    mutating->has_edge = when->kind == FA_WHEN_RESULT;
    mutating->score = when->index;
    mutating->edge = over;
    const char *subject = subject_of(mutating, when, &id);
    fa_mutant_number now = fa_mutant_say(to);
    fa_mutant_end(mutating, when->line, " has %s in place of %s in %s \"%.*s\":%s(…)", now.text,
                  fa_mutant_say(high ? when->high : when->low).text, subject, FA_TEXT_ARG(id),
                  fa_relation_name(when->relation));
}

/* A lower end: the first value that passes no longer does, the last that does not now does. */
static void shift_low(fa_mutating *mutating, const fa_mutant_site *site, const fa_condition *when)
{
    fa_decimal over, at = when->low;
    bool with = when->relation != FA_ABOVE;
    fa_mutant_values values = values_of(mutating, when, at);
    if (fa_mutant_above(&values, at, with, &over))
        shift(mutating, site, when, false, over,
              with ? fa_mutant_moved(over, values.decimals, 1) : over);
    values = values_of(mutating, when, at);
    if (fa_mutant_below(&values, at, !with, &over))
        shift(mutating, site, when, false, over,
              with ? over : fa_mutant_moved(over, values.decimals, -1));
}

static void shift_high(fa_mutating *mutating, const fa_mutant_site *site, const fa_condition *when)
{
    bool between = when->relation == FA_BETWEEN, with = when->relation != FA_BELOW;
    fa_decimal over, at = between ? when->high : when->low;
    fa_mutant_values values = values_of(mutating, when, at);
    if (fa_mutant_below(&values, at, with, &over))
        shift(mutating, site, when, between, over,
              with ? fa_mutant_moved(over, values.decimals, -1) : over);
    values = values_of(mutating, when, at);
    if (fa_mutant_above(&values, at, !with, &over))
        shift(mutating, site, when, between, over,
              with ? over : fa_mutant_moved(over, values.decimals, 1));
}

static void shift_exact(fa_mutating *mutating, const fa_mutant_site *site, const fa_condition *when)
{
    fa_decimal to;
    fa_mutant_values values = values_of(mutating, when, when->low);
    if (values.count <= 2 && when->kind == FA_WHEN_ANSWER) return; /* the relation turned round */
    if (fa_mutant_above(&values, when->low, false, &to) ||
        fa_mutant_below(&values, when->low, false, &to))
        shift(mutating, site, when, false, to, to);
}

static void other_band(fa_mutating *mutating, const fa_mutant_site *site, const fa_condition *when)
{
    const fa_band_set *bands = fa_score_bands(&mutating->base->scores[when->index], (fa_text){0});
    for (size_t i = 0; bands != NULL && i < bands->count; i++) {
        if (fa_text_equal(bands->list[i].label, when->label)) continue;
        fa_condition *part = fa_mutant_site_begin(mutating, site);
        if (part == NULL) return;
        part->label = bands->list[i].label;
        fa_mutant_end(mutating, when->line, " asks band_is \"%.*s\" in place of \"%.*s\"",
                      FA_TEXT_ARG(part->label), FA_TEXT_ARG(when->label));
        return;
    }
}

static void other_choice(fa_mutating *mutating, const fa_mutant_site *site,
                         const fa_condition *when)
{
    const fa_choices *choices = mutating->base->items[when->index].choices;
    if (choices->count < 2) return;
    fa_condition *part = fa_mutant_site_begin(mutating, site);
    if (part == NULL) return;
    part->choice = (when->choice + 1) % choices->count;
    fa_mutant_end(mutating, when->line, " asks for the choice after the one it names of '%.*s'",
                  FA_TEXT_ARG(mutating->base->items[when->index].id));
}

void fa_mutants_of_leaf(fa_mutating *mutating, const fa_mutant_site *site, const fa_condition *when)
{
    if (when->kind == FA_WHEN_ANSWERED)
        join(mutating, site, when, FA_WHEN_BLANK, "says blank in place of answered");
    if (when->kind == FA_WHEN_BLANK)
        join(mutating, site, when, FA_WHEN_ANSWERED, "says answered in place of blank");
    if (when->kind == FA_WHEN_BAND) other_band(mutating, site, when);
    if (when->kind == FA_WHEN_INCLUDES) other_choice(mutating, site, when);
    if (when->kind != FA_WHEN_ANSWER && when->kind != FA_WHEN_RESULT) return;
    turn(mutating, site, when);
    bool exact = when->relation == FA_IS || when->relation == FA_IS_NOT;
    bool low = when->relation == FA_AT_LEAST || when->relation == FA_ABOVE;
    bool high = when->relation == FA_AT_MOST || when->relation == FA_BELOW;
    if (exact) shift_exact(mutating, site, when);
    if (low || when->relation == FA_BETWEEN) shift_low(mutating, site, when);
    if (high || when->relation == FA_BETWEEN) shift_high(mutating, site, when);
}
