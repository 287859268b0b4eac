/* Random scores of every declared kind but patterns, with their bands. */
#ifndef FUZZ_MAKING_SCORES_H
#define FUZZ_MAKING_SCORES_H

#include "making_items.h"

enum { TABLE_DECIMALS = 1 };

/* A value that some input of the score can have: others are mistakes in a list (not in a range). */
static ratio an_answer(making *m, const naive_score *score)
{
    const naive_term *term = &score->terms[below(&m->dice, score->count)];
    if (term->is_score) return random_decimal(&m->dice, -2, 5, 0);
    ratio possible[POSSIBLE];
    int count = naive_possible(&m->naive.items[term->index], possible);
    return possible[below(&m->dice, count)];
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

static bool is_date(const making *m, naive_term term)
{
    return !term.is_score && m->naive.items[term.index].kind == DATES;
}

/* All that a score may be made of: items, and the scores above it; dates only with one another. */
static int candidates_of(const making *m, int index, bool dates, naive_term out[ITEMS + SCORES])
{
    int count = 0;
    for (int i = 0; i < m->naive.item_count; i++) {
        naive_term term = {.index = i, .weight = whole(1)};
        if (is_date(m, term) == dates) out[count++] = term;
    }
    for (int i = 0; i < index && !dates; i++)
        out[count++] = (naive_term){true, false, i, whole(1)};
    return count;
}

/* Different ones, in the order in which they were found. */
static void take(making *m, naive_score *score, const naive_term *from, int count, int wanted)
{
    for (int i = 0; i < count && score->count < wanted; i++) {
        bool rest = count - i <= wanted - score->count; /* none of those left can be spared */
        if (rest || chance(&m->dice, 50)) score->terms[score->count++] = from[i];
    }
}

/* Which items and earlier scores it is made of, each at most once. False: the operation cannot be
 * made of what there is. */
static bool choose_terms(making *m, int index, naive_score *score)
{
    naive_term from[ITEMS + SCORES];
    naive_operation operation = score->operation;
    bool dates = (operation == VALUE || operation == DIFFERENCE) && chance(&m->dice, 50);
    bool alike = chance(&m->dice, 50); /* items only: most scores are */
    int count = candidates_of(m, alike ? 0 : index, dates, from);
    int wanted = operation == DIFFERENCE                    ? 2
                 : operation == VALUE || operation == TABLE ? 1
                                                            : 1 + below(&m->dice, TERMS);
    if (count == 0 || (operation == DIFFERENCE && count < 2)) return false;
    take(m, score, from, count, wanted < count ? wanted : count);
    if (operation != DIFFERENCE) return true;
    if (chance(&m->dice, 50)) {
        naive_term first = score->terms[0];
        score->terms[0] = score->terms[1];
        score->terms[1] = first;
    }
    score->terms[1].weight = whole(-1);
    return true;
}

static void make_terms(making *m, int index, naive_score *score)
{
    static const char *const names[] = {"sum_of",     "mean_of",       "percent_of",
                                        "highest_of", "lowest_of",     "count_of",
                                        "value_of",   "difference_of", "table_of"};
    while (!choose_terms(m, index, score))
        score->operation = VALUE;
    char name[8];
    fa_buffer_add_format(&m->text, ", %s = { ", names[score->operation]);
    for (int i = 0; i < score->count; i++)
        fa_buffer_add_format(&m->text, "'%s', ", term_name(&score->terms[i], name));
    fa_buffer_add_z(&m->text, "}, ");
}

/* It stands for its inputs as they are: no needs, no policy, no weights. */
static bool is_alone(const naive_score *score)
{
    return score->operation == VALUE || score->operation == DIFFERENCE || score->operation == TABLE;
}

static void make_reversed(making *m, naive_score *score)
{
    char name[8];
    bool fixed =
        score->operation == COUNT || score->operation == DIFFERENCE || score->operation == TABLE;
    if (fixed || chance(&m->dice, 50)) return;
    fa_buffer_add_z(&m->text, "reverse = { ");
    for (int i = 0; i < score->count; i++) {
        naive_term *term = &score->terms[i];
        term->reversed = !term->is_score && !is_date(m, *term) && chance(&m->dice, 40);
        if (term->reversed) fa_buffer_add_format(&m->text, "'%s', ", term_name(term, name));
    }
    fa_buffer_add_z(&m->text, "}, ");
}

/* True when some item is weighted. */
static bool make_weights(making *m, naive_score *score)
{
    char name[8];
    bool weighted = false;
    if (is_alone(score) || chance(&m->dice, 60)) return false;
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

/* Which of their sums the mean of the others comes nearest to is not defined. */
static bool has_weighted_ticks(const making *m, const naive_score *score)
{
    for (int i = 0; i < score->count; i++) {
        const naive_item *item = &m->naive.items[score->terms[i].index];
        for (int k = 0; k < item->count && !score->terms[i].is_score; k++)
            if (item->kind == TICKS && compare(item->counts[k], whole(1)) != 0) return true;
    }
    return false;
}

static void make_policy(making *m, const naive_score *score, bool weighted, naive_policy *policy)
{
    static const char *const names[] = {"refuse", "prorate", "person_mean", "zero"};
    bool extreme = score->operation == HIGHEST || score->operation == LOWEST;
    policy->decimals = below(&m->dice, 4);
    if (score->operation == TABLE && policy->decimals == 0) policy->decimals = TABLE_DECIMALS;
    *policy = (naive_policy){.needs = -1, .decimals = policy->decimals};
    if (is_alone(score)) {
        fa_buffer_add_format(&m->text, "decimals = %d, ", policy->decimals);
        return;
    }
    policy->missing = (naive_missing)below(&m->dice, MISSINGS);
    bool fills = policy->missing == PERSON_MEAN || policy->missing == ZERO;
    if (fills && extreme) policy->missing = PRORATE;
    if (policy->missing == PERSON_MEAN &&
        (weighted || score->operation == COUNT || has_weighted_ticks(m, score)))
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

/* A linear change after the operation. */
static void make_rescale(making *m, naive_score *score)
{
    if (score->operation == TABLE || chance(&m->dice, 75)) return;
    score->has_rescale = true;
    score->from[0] = random_decimal(&m->dice, -4, 4, below(&m->dice, 2));
    score->from[1] = plus(score->from[0], random_decimal(&m->dice, 1, 9, below(&m->dice, 2)));
    score->to[0] = random_decimal(&m->dice, -9, 9, below(&m->dice, 2));
    score->to[1] = random_decimal(&m->dice, -9, 9, 0);
    if (compare(score->to[0], score->to[1]) == 0) score->to[1] = plus(score->to[0], whole(1));
    const ratio ends[] = {score->from[0], score->from[1], score->to[0], score->to[1]};
    static const char *const before[] = {"rescale = { from = { ", ", ", " }, to = { ", ", "};
    for (int i = 0; i < 4; i++) {
        fa_buffer_add_z(&m->text, before[i]);
        write_number(&m->text, ends[i]);
    }
    fa_buffer_add_z(&m->text, " } }, ");
}

static bool has_entry(const naive_table *table, ratio raw)
{
    for (int i = 0; i < table->count; i++)
        if (compare(table->raw[i], raw) == 0) return true;
    return false;
}

/* Raw scores that occur, and some that do not; with holes. */
static void make_entries(making *m, naive_score *score, naive_table *table)
{
    const naive_term *term = &score->terms[0];
    const naive_item *item = &m->naive.items[term->is_score ? 0 : term->index];
    bool counts = !term->is_score && item->kind != NUMBERS;
    int wanted = 1 + below(&m->dice, ENTRIES);
    for (int i = 0; i < wanted; i++) {
        ratio raw = random_decimal(&m->dice, -3, 6, below(&m->dice, 2));
        if (counts && chance(&m->dice, 90)) raw = an_answer(m, score);
        if (has_entry(table, raw)) continue;
        table->raw[table->count] = raw;
        table->value[table->count] = random_decimal(&m->dice, -9, 9, TABLE_DECIMALS);
        fa_buffer_add_z(&m->text, "[");
        write_number(&m->text, raw);
        fa_buffer_add_z(&m->text, "] = ");
        write_number(&m->text, table->value[table->count++]);
        fa_buffer_add_z(&m->text, ", ");
    }
}

static void make_tables(making *m, int index, naive_score *score)
{
    if (score->operation != TABLE) return;
    score->table_count = 1 + below(&m->dice, TABLES);
    bool for_everyone = chance(&m->dice, 50); /* the last one */
    bool listed = score->table_count > 1 || !for_everyone;
    fa_buffer_add_z(&m->text, listed ? "table = { " : "table = ");
    for (int i = 0; i < score->table_count; i++) {
        naive_table *table = &score->tables[i];
        fa_buffer_add_z(&m->text, "{ ");
        if (i + 1 < score->table_count || !for_everyone) {
            fa_buffer_add_z(&m->text, "by = ");
            make_whole_condition(m, &table->by,
                                 (scope){.items = m->naive.item_count, .scores = index});
            fa_buffer_add_z(&m->text, ", ");
        }
        make_entries(m, score, table);
        fa_buffer_add_z(&m->text, "}, ");
    }
    fa_buffer_add_z(&m->text, listed ? "}, " : "");
}

static void make_score(making *m, int index)
{
    naive_score *score = &m->naive.scores[index];
    *score = (naive_score){.operation = (naive_operation)below(&m->dice, OPERATIONS)};
    score->least = whole(-50 - below(&m->dice, 50));
    score->most = whole(50 + below(&m->dice, 50));
    fa_buffer_add_format(&m->text, "score 's%d' { title = 'Score', min = ", index);
    write_number(&m->text, score->least);
    fa_buffer_add_z(&m->text, ", max = ");
    write_number(&m->text, score->most);
    make_terms(m, index, score);
    if (score->operation == COUNT) make_where(m, score);
    make_reversed(m, score);
    make_rescale(m, score);
    make_tables(m, index, score);
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

#endif
