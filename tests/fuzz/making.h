/* A random instrument, made twice from the same decisions: as its Lua text and for the naive
 * scorer. */
#ifndef FUZZ_MAKING_H
#define FUZZ_MAKING_H

#include "naive.h"

#include "base/buffer.h"
#include "format/decimal.h"

#include <stdio.h>

/* Decisions: the bytes of the input, then numbers made from them without end. */
typedef struct dice {
    const uint8_t *next, *end;
    uint64_t seed;
} dice;

static int below(dice *d, int limit)
{
    if (d->next < d->end) return *d->next++ % limit;
    uint64_t z = d->seed += 0x9E3779B97F4A7C15u;
    z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9u;
    z = (z ^ z >> 27) * 0x94D049BB133111EBu;
    return (int)((z ^ z >> 31) % (uint64_t)limit);
}

static bool chance(dice *d, int in_a_hundred)
{
    return below(d, 100) < in_a_hundred;
}

/* The instrument in both forms. */
typedef struct making {
    dice dice;
    naive naive;
    fa_buffer text;
} making;

static fa_decimal decimal_of(ratio value)
{
    int scale = 0;
    while (ten_to(scale) % value.d != 0)
        scale++;
    return (fa_decimal){(int64_t)(value.n * (ten_to(scale) / value.d)), scale};
}

static void write_number(fa_buffer *text, ratio value)
{
    fa_decimal_add_to(text, decimal_of(value));
}

static ratio random_decimal(dice *d, int low, int high, int scale)
{
    wide ten = ten_to(scale);
    return reduced(low * ten + below(d, (int)((high - low) * ten) + 1), ten);
}

/* ---- items ---- */

static void make_number(making *m, naive_item *item)
{
    item->is_number = true;
    item->decimals = below(&m->dice, 3);
    item->low = random_decimal(&m->dice, -3, 3, item->decimals);
    item->high = plus(item->low, random_decimal(&m->dice, 1, 9, item->decimals));
    fa_buffer_add_z(&m->text, "number = { min = ");
    write_number(&m->text, item->low);
    fa_buffer_add_z(&m->text, ", max = ");
    write_number(&m->text, item->high);
    fa_buffer_add_format(&m->text, ", decimals = %d }", item->decimals);
}

/* Whole numbers in a row, as in most instruments. */
static void make_scale(making *m, naive_item *item)
{
    int from = below(&m->dice, 4) - 1;
    item->count = 2 + below(&m->dice, VALUES - 1);
    for (int i = 0; i < item->count; i++)
        item->values[i] = whole(from + i);
    fa_buffer_add_format(&m->text, "scale = { %d, %d }", from, from + item->count - 1);
}

static void make_choices(making *m, naive_item *item)
{
    int scale = below(&m->dice, 2);
    ratio value = random_decimal(&m->dice, -4, 3, scale);
    item->count = 2 + below(&m->dice, VALUES - 1);
    fa_buffer_add_z(&m->text, "choices = { ");
    for (int i = 0; i < item->count; i++) {
        item->values[i] = value;
        value = plus(value, plus(random_decimal(&m->dice, 0, 2, scale), reduced(1, ten_to(scale))));
        fa_buffer_add_z(&m->text, "[");
        write_number(&m->text, item->values[i]);
        fa_buffer_add_format(&m->text, "] = \"text %d\", ", i);
    }
    fa_buffer_add_z(&m->text, "}");
}

static void make_yes_no(making *m, naive_item *item)
{
    item->yes_no = true;
    item->count = 2;
    item->values[0] = whole(0);
    item->values[1] = whole(1);
    fa_buffer_add_z(&m->text, "choices = yes_no");
}

static void make_item(making *m, int index, int kind)
{
    static const char *const ticks[] = {"refuse", "highest", "lowest"};
    naive_item *item = &m->naive.items[index];
    *item = (naive_item){.optional = chance(&m->dice, 20), .ticks = below(&m->dice, 3)};
    fa_buffer_add_format(&m->text, "item 'i%d' { text = 'Item', scored = false, two_ticks = '%s', ",
                         index, ticks[item->ticks]);
    if (item->optional) fa_buffer_add_z(&m->text, "optional = true, ");
    if (kind == 0) make_number(m, item);
    if (kind == 1) make_choices(m, item);
    if (kind == 2) make_yes_no(m, item);
    if (kind > 2) make_scale(m, item);
    fa_buffer_add_z(&m->text, " }\n");
}

/* ---- scores ---- */

/* A value that some input of the score can have: others are mistakes in a list (not in a range). */
static ratio an_answer(making *m, const naive_score *score)
{
    const naive_term *term = &score->terms[below(&m->dice, score->count)];
    if (term->is_score) return random_decimal(&m->dice, -2, 5, 0);
    const naive_item *item = &m->naive.items[term->index];
    return item->is_number ? item->low : item->values[below(&m->dice, item->count)];
}

static void make_where(making *m, naive_score *score)
{
    score->where_count = 1 + below(&m->dice, 3);
    fa_buffer_add_z(&m->text, "where = { ");
    for (int i = 0; i < score->where_count; i++) {
        score->where[i] = random_decimal(&m->dice, -2, 5, 0);
        if (score->where_count != 2) score->where[i] = an_answer(m, score);
        if (i == 1 && compare(score->where[1], score->where[0]) < 0)
            score->where[1] = score->where[0];
        write_number(&m->text, score->where[i]);
        fa_buffer_add_z(&m->text, ", ");
    }
    fa_buffer_add_z(&m->text, "}, ");
}

static const char *term_name(const naive_term *term, char out[8])
{
    (void)snprintf(out, 8, "%c%d", term->is_score ? 's' : 'i', term->index);
    return out;
}

/* Which items and earlier scores it is made of, each at most once. */
static void make_terms(making *m, int index, naive_score *score)
{
    naive *all = &m->naive;
    bool alike = chance(&m->dice, 50); /* items only: most scores are */
    for (int i = 0; i < all->item_count && score->count < TERMS; i++)
        if (chance(&m->dice, 60))
            score->terms[score->count++] = (naive_term){.index = i, .weight = whole(1)};
    for (int i = 0; i < index && score->count < TERMS && !alike; i++)
        if (chance(&m->dice, 50))
            score->terms[score->count++] = (naive_term){true, false, i, whole(1)};
    if (score->count == 0) score->terms[score->count++] = (naive_term){.weight = whole(1)}; /* i0 */
    char name[8];
    for (int i = 0; i < score->count; i++)
        fa_buffer_add_format(&m->text, "'%s', ", term_name(&score->terms[i], name));
    fa_buffer_add_z(&m->text, "}, ");
}

static void make_reversed(making *m, naive_score *score)
{
    char name[8];
    if (score->operation == COUNT || chance(&m->dice, 50)) return;
    fa_buffer_add_z(&m->text, "reverse = { ");
    for (int i = 0; i < score->count; i++) {
        naive_term *term = &score->terms[i];
        term->reversed = !term->is_score && chance(&m->dice, 40);
        if (term->reversed) fa_buffer_add_format(&m->text, "'%s', ", term_name(term, name));
    }
    fa_buffer_add_z(&m->text, "}, ");
}

/* True when some item is weighted. */
static bool make_weights(making *m, naive_score *score)
{
    char name[8];
    bool weighted = false;
    if (chance(&m->dice, 60)) return false;
    fa_buffer_add_z(&m->text, "weights = { ");
    for (int i = 0; i < score->count; i++) {
        naive_term *term = &score->terms[i];
        if (chance(&m->dice, 50)) continue;
        int least = score->operation == MEAN ? 0 : -2;
        term->weight = random_decimal(&m->dice, least, 2, below(&m->dice, 3));
        if (term->weight.n == 0) term->weight = (ratio){1, 2};
        weighted = true;
        fa_buffer_add_format(&m->text, "%s = ", term_name(term, name));
        write_number(&m->text, term->weight);
        fa_buffer_add_z(&m->text, ", ");
    }
    fa_buffer_add_z(&m->text, "}, ");
    return weighted;
}

static void make_policy(making *m, const naive_score *score, bool weighted, naive_policy *policy)
{
    static const char *const names[] = {"refuse", "prorate", "person_mean", "zero"};
    bool extreme = score->operation == HIGHEST || score->operation == LOWEST;
    policy->decimals = below(&m->dice, 4);
    policy->missing = (naive_missing)below(&m->dice, MISSINGS);
    bool fills = policy->missing == PERSON_MEAN || policy->missing == ZERO;
    if (fills && extreme) policy->missing = PRORATE;
    if (policy->missing == PERSON_MEAN && (weighted || score->operation == COUNT))
        policy->missing = ZERO;
    policy->needs = chance(&m->dice, 20) ? -1 : 1 + below(&m->dice, score->count);
    if (policy->missing == REFUSE) policy->needs = chance(&m->dice, 50) ? -1 : score->count;
    fa_buffer_add_format(&m->text, "missing = '%s', decimals = %d, ", names[policy->missing],
                         policy->decimals);
    if (policy->needs > 0) fa_buffer_add_format(&m->text, "needs = %d, ", policy->needs);
}

static void make_policies(making *m, naive_score *score, bool weighted)
{
    make_policy(m, score, weighted, &score->policies[0]);
    score->has_other = chance(&m->dice, 50);
    if (!score->has_other) return;
    fa_buffer_add_z(&m->text, "policies = { other = { ");
    make_policy(m, score, weighted, &score->policies[1]);
    fa_buffer_add_z(&m->text, "} }, ");
}

static void make_score(making *m, int index)
{
    static const char *const names[] = {"sum_of",     "mean_of",   "percent_of",
                                        "highest_of", "lowest_of", "count_of"};
    naive_score *score = &m->naive.scores[index];
    *score = (naive_score){.operation = (naive_operation)below(&m->dice, OPERATIONS)};
    score->least = whole(-50 - below(&m->dice, 50));
    score->most = whole(50 + below(&m->dice, 50));
    fa_buffer_add_format(&m->text, "score 's%d' { title = 'Score', min = ", index);
    write_number(&m->text, score->least);
    fa_buffer_add_z(&m->text, ", max = ");
    write_number(&m->text, score->most);
    fa_buffer_add_format(&m->text, ", %s = { ", names[score->operation]);
    make_terms(m, index, score);
    if (score->operation == COUNT) make_where(m, score);
    make_reversed(m, score);
    make_policies(m, score, make_weights(m, score));
    fa_buffer_add_z(&m->text, "}\n");
}

/* Bands in rising order, with gaps, overlaps and edges that no score can have. */
static void make_bands(making *m, int index, int set)
{
    naive_score *score = &m->naive.scores[index];
    if (chance(&m->dice, 60)) return;
    ratio low = whole(below(&m->dice, 20) - 12);
    fa_buffer_add_format(&m->text, "bands 's%d%s' { ", index, set ? ":second" : "");
    for (int i = 0; i < BANDS; i++) {
        score->low[set][i] = low;
        score->high[set][i] = plus(low, random_decimal(&m->dice, 0, 9, below(&m->dice, 3)));
        fa_buffer_add_z(&m->text, "band(");
        write_number(&m->text, low);
        fa_buffer_add_z(&m->text, ", ");
        write_number(&m->text, score->high[set][i]);
        fa_buffer_add_format(&m->text, ", '%c%d'), ", 'a' + set, i);
        low = plus(low, random_decimal(&m->dice, 1, 9, below(&m->dice, 3)));
        score->bands[set]++;
    }
    fa_buffer_add_z(&m->text, "}\n");
}

/* ---- rules ---- */

static int new_node(naive_rule *rule, naive_kind kind)
{
    rule->nodes[rule->count] = (naive_node){.kind = kind, .low = whole(0), .high = whole(0)};
    return rule->count++;
}

static void make_comparison(making *m, naive_node *node, const char *subject)
{
    static const char *const names[] = {"is",    "is_not", "at_least", "at_most",
                                        "above", "below",  "between"};
    node->relation = below(&m->dice, 7);
    bool whole_only =
        subject[0] == 'i' && !m->naive.items[node->index].is_number && node->relation < 2;
    node->low = random_decimal(&m->dice, -5, 8, whole_only ? 0 : below(&m->dice, 3));
    if (whole_only) { /* is and is_not name a choice that there is */
        const naive_item *item = &m->naive.items[node->index];
        node->low = item->values[below(&m->dice, item->count)];
    }
    node->high = plus(node->low, random_decimal(&m->dice, 0, 5, 1));
    fa_buffer_add_format(&m->text, "%s '%s':%s(", subject[0] == 'i' ? "answer" : "result", subject,
                         names[node->relation]);
    write_number(&m->text, node->low);
    if (node->relation == 6) fa_buffer_add_z(&m->text, ", ");
    if (node->relation == 6) write_number(&m->text, node->high);
    fa_buffer_add_z(&m->text, ")");
}

static void make_leaf(making *m, naive_node *node, int place)
{
    char subject[8];
    int items = m->naive.item_count, scores = m->naive.score_count;
    int kind = below(&m->dice, 10);
    bool rule = kind == 9 && place > 0;
    node->kind = kind < 4    ? ANSWER
                 : kind == 4 ? ANSWERED
                 : kind == 5 ? BLANK
                 : rule      ? RULE
                             : RESULT;
    node->index = below(&m->dice, node->kind == RESULT ? scores : items);
    if (rule) node->index = m->naive.rule_order[below(&m->dice, place)];
    const naive_score *score = &m->naive.scores[node->kind == RESULT ? node->index : 0];
    (void)snprintf(subject, sizeof subject, "%c%d", node->kind == RESULT ? 's' : 'i', node->index);
    int set = below(&m->dice, 2);
    if (node->kind == RESULT && kind > 7 && score->bands[set] > 0) {
        *node =
            (naive_node){BAND, node->index, set, below(&m->dice, BANDS), {0, 1}, {0, 1}, {0}, 0};
        fa_buffer_add_format(&m->text, "result '%s':band_is '%c%d'", subject, 'a' + set,
                             node->at_least);
        return;
    }
    if (rule) fa_buffer_add_format(&m->text, "rule 'r%d':fires()", node->index);
    if (node->kind == ANSWERED) fa_buffer_add_format(&m->text, "answered '%s'", subject);
    if (node->kind == BLANK) fa_buffer_add_format(&m->text, "blank '%s'", subject);
    if (node->kind == ANSWER || node->kind == RESULT) make_comparison(m, node, subject);
}

static void make_condition(making *m, naive_rule *rule, int at, int place, int depth)
{
    static const char *const names[] = {"any", "all", "none", "at_least_of"};
    naive_node *node = &rule->nodes[at];
    if (depth == 2 || rule->count + 5 > NODES || chance(&m->dice, 30)) {
        make_leaf(m, node, place);
        return;
    }
    int kind = below(&m->dice, 4);
    node->kind = (naive_kind)(ANY + kind);
    node->count = 1 + below(&m->dice, 4);
    node->at_least = 1 + below(&m->dice, node->count);
    for (int i = 0; i < node->count; i++)
        node->parts[i] = new_node(rule, ANY);
    fa_buffer_add_z(&m->text, names[kind]);
    if (kind == 3) fa_buffer_add_format(&m->text, "(%d, ", node->at_least);
    fa_buffer_add_z(&m->text, "{ ");
    for (int i = 0; i < node->count; i++) {
        make_condition(m, rule, node->parts[i], place, depth + 1);
        fa_buffer_add_z(&m->text, ", ");
    }
    fa_buffer_add_z(&m->text, kind == 3 ? "})" : "}");
}

/* Rules stand in the file in another order than the one in which they name each other. */
static void make_rules(making *m)
{
    naive *all = &m->naive;
    all->rule_count = 1 + below(&m->dice, RULES);
    for (int i = 0; i < all->rule_count; i++)
        all->rule_order[i] = all->rule_count - 1 - i;
    fa_buffer file = m->text;
    fa_buffer sentences[RULES] = {0};
    for (int i = 0; i < all->rule_count; i++) {
        int index = all->rule_order[i];
        naive_rule *rule = &all->rules[index];
        rule->count = 0;
        m->text = (fa_buffer){0};
        fa_buffer_add_format(&m->text, "rule 'r%d' { level = 'info', say = 'So.', when = ", index);
        make_condition(m, rule, new_node(rule, ANY), i, 0);
        fa_buffer_add_z(&m->text, " }\n");
        sentences[index] = m->text;
    }
    m->text = file;
    for (int i = 0; i < all->rule_count; i++) {
        fa_buffer_add(&m->text, fa_buffer_text(&sentences[i]));
        fa_buffer_clear(&sentences[i]);
    }
}

static void make(making *m)
{
    fa_buffer_add_z(&m->text,
                    "instrument 'fuzz' { title = 'F', version = '1', language = 'en' }\n");
    m->naive.item_count = 1 + below(&m->dice, ITEMS);
    m->naive.score_count = 1 + below(&m->dice, SCORES);
    int kind = below(&m->dice, 8); /* items that are alike are scored on a way of their own */
    for (int i = 0; i < m->naive.item_count; i++)
        make_item(m, i, kind < 5 ? kind : below(&m->dice, 5));
    for (int i = 0; i < m->naive.score_count; i++)
        make_score(m, i);
    for (int i = 0; i < m->naive.score_count; i++) {
        make_bands(m, i, 0);
        make_bands(m, i, 1);
    }
    make_rules(m);
}

#endif
