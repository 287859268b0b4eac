/* The naive scorer's scores. */
#ifndef FUZZ_NAIVE_SCORE_H
#define FUZZ_NAIVE_SCORE_H

#include "naive_truth.h"

/* All that an answer can count; of a number and a date the two ends. */
static int naive_possible(const naive_item *item, ratio possible[POSSIBLE])
{
    if (item->kind == CHOOSES)
        for (int i = 0; i < item->count; i++)
            possible[i] = item->counts[i];
    if (item->kind == CHOOSES) return item->count;
    possible[0] = item->low;
    possible[1] = item->high;
    if (item->kind != TICKS) return 2;
    for (int set = 0; set < 1 << item->count; set++) {
        possible[set] = whole(0);
        for (int i = 0; i < item->count; i++)
            if (set >> i & 1) possible[set] = plus(possible[set], item->counts[i]);
    }
    return 1 << item->count;
}

static ratio naive_end(const naive_item *item, int side)
{
    ratio possible[POSSIBLE];
    int count = naive_possible(item, possible);
    ratio end = possible[0];
    for (int i = 1; i < count; i++)
        if (compare(possible[i], end) * side > 0) end = possible[i];
    return end;
}

static bool is_where(const naive_score *score, ratio value)
{
    if (score->where_count == 2)
        return compare(score->where[0], value) <= 0 && compare(value, score->where[1]) <= 0;
    for (int i = 0; i < score->where_count; i++)
        if (compare(score->where[i], value) == 0) return true;
    return false;
}

/* What an answer (or earlier score) VALUE of a term counts. */
static ratio counted(const naive *all, const naive_score *score, const naive_term *term,
                     ratio value)
{
    if (score->operation == COUNT) return times(whole(is_where(score, value)), term->weight);
    if (term->reversed) {
        const naive_item *item = &all->items[term->index];
        value = minus(plus(naive_end(item, -1), naive_end(item, 1)), value);
    }
    return times(value, term->weight);
}

/* The least and most that a term can count. */
static void range_of(const naive *all, const naive_score *score, const naive_term *term,
                     ratio *least, ratio *most)
{
    const naive_item *item = &all->items[term->is_score ? 0 : term->index];
    const naive_score *input = &all->scores[term->is_score ? term->index : 0];
    ratio ends[POSSIBLE];
    int count = 2;
    if (term->is_score) {
        bool percent = input->operation == PERCENT && !input->has_rescale;
        ends[0] = percent ? whole(0) : input->least;
        ends[1] = percent ? whole(100) : input->most;
    } else {
        count = naive_possible(item, ends);
    }
    for (int i = 0; i < count; i++) {
        ratio here = counted(all, score, term, ends[i]);
        if (i == 0 || compare(here, *least) < 0) *least = here;
        if (i == 0 || compare(here, *most) > 0) *most = here;
    }
}

static const naive_policy *naive_policy_of(const naive_score *score, int policy)
{
    return &score->policies[score->has_other ? policy : 0];
}

/* The answer that exists nearest to MEAN; of two the one further from zero. */
static ratio naive_fill(const naive *all, const naive_score *score, const naive_term *term,
                        int policy, ratio mean)
{
    const naive_item *item = &all->items[term->is_score ? 0 : term->index];
    if (term->is_score || item->kind == NUMBERS) {
        ratio least, most;
        int decimals = term->is_score ? naive_policy_of(&all->scores[term->index], policy)->decimals
                                      : item->decimals;
        range_of(all, score, term, &least, &most);
        ratio near = rounded_to(mean, decimals);
        if (compare(near, least) < 0) return least;
        return compare(near, most) > 0 ? most : near;
    }
    ratio possible[POSSIBLE];
    int count = naive_possible(item, possible);
    ratio best = counted(all, score, term, possible[0]);
    for (int i = 1; i < count; i++) {
        ratio here = counted(all, score, term, possible[i]);
        int nearer = compare(size_of(minus(here, mean)), size_of(minus(best, mean)));
        bool outward = compare(size_of(here), size_of(best)) > 0;
        if (nearer < 0 || (nearer == 0 && outward)) best = here;
    }
    return best;
}

/* What the terms of one sheet come to. */
typedef struct naive_terms {
    bool present[TERMS], leaves[TERMS]; /* leaves: optional and blank, or not shown */
    ratio counts[TERMS], least[TERMS], most[TERMS];
    int answered, applies;
} naive_terms;

static void naive_gather(const naive *all, const naive_score *score, const naive_answer *answers,
                         const naive_result *results, naive_terms *terms)
{
    *terms = (naive_terms){0};
    for (int i = 0; i < score->count; i++) {
        const naive_term *term = &score->terms[i];
        const naive_answer *answer = &answers[term->is_score ? 0 : term->index];
        bool optional = !term->is_score && all->items[term->index].optional;
        terms->present[i] = term->is_score ? results[term->index].state == SCORED : answer->present;
        terms->leaves[i] = !terms->present[i] && (optional || (!term->is_score && answer->hidden));
        ratio value = term->is_score ? results[term->index].rounded : answer->counts;
        if (terms->present[i]) terms->counts[i] = counted(all, score, term, value);
        range_of(all, score, term, &terms->least[i], &terms->most[i]);
        terms->answered += terms->present[i];
        terms->applies += !terms->leaves[i];
    }
}

static void naive_fill_in(const naive *all, const naive_score *score, int policy,
                          naive_terms *terms)
{
    naive_missing missing = naive_policy_of(score, policy)->missing;
    bool given[TERMS];
    ratio sum = whole(0);
    for (int i = 0; i < score->count; i++) {
        given[i] = terms->present[i];
        if (given[i]) sum = plus(sum, terms->counts[i]);
    }
    ratio mean = over(sum, whole(terms->answered));
    for (int i = 0; i < score->count; i++) {
        const naive_term *term = &score->terms[i];
        if (given[i] || terms->leaves[i] || (missing != PERSON_MEAN && missing != ZERO)) continue;
        terms->present[i] = true;
        terms->counts[i] = missing == ZERO ? whole(0) : naive_fill(all, score, term, policy, mean);
    }
}

/* False when there is nothing to divide by. */
static bool naive_value(const naive_score *score, const naive_terms *terms, ratio *out)
{
    ratio sum = whole(0), least = whole(0), most = whole(0), weights = whole(0);
    ratio highest = whole(0), lowest = whole(0);
    int present = 0;
    for (int i = 0; i < score->count; i++) {
        if (!terms->present[i]) continue;
        ratio here = terms->counts[i];
        if (present == 0 || compare(here, highest) > 0) highest = here;
        if (present == 0 || compare(here, lowest) < 0) lowest = here;
        sum = plus(sum, here);
        least = plus(least, terms->least[i]);
        most = plus(most, terms->most[i]);
        weights = plus(weights, score->terms[i].weight);
        present++;
    }
    ratio bottom = score->operation == MEAN ? weights : minus(most, least);
    bool divides = score->operation == MEAN || score->operation == PERCENT;
    if (divides && bottom.n == 0) return false;
    if (score->operation == MEAN) *out = over(sum, weights);
    if (score->operation == PERCENT) *out = over(times(whole(100), minus(sum, least)), bottom);
    if (score->operation == HIGHEST) *out = highest;
    if (score->operation == LOWEST) *out = lowest;
    if (score->operation == VALUE || score->operation == DIFFERENCE) *out = sum;
    if (score->operation == SUM || score->operation == COUNT)
        *out = over(times(sum, whole(terms->applies)), whole(present));
    if (!score->has_rescale) return true;
    ratio slope = over(minus(score->to[1], score->to[0]), minus(score->from[1], score->from[0]));
    *out = plus(score->to[0], times(minus(*out, score->from[0]), slope));
    return true;
}

/* The first table that says yes; one above it that is undecided keeps it open. */
static int naive_look_up(const naive_score *score, const naive_answer *answers,
                         const naive_result *results, ratio raw, ratio *out)
{
    for (int i = 0; i < score->table_count; i++) {
        const naive_table *table = &score->tables[i];
        int mine = table->by.count ? naive_truth(&table->by, 0, answers, results, NULL) : 2;
        if (mine == 0) continue;
        if (mine == 1) return TABLE_OPEN;
        for (int k = 0; k < table->count; k++)
            if (compare(table->raw[k], raw) == 0) {
                *out = table->value[k];
                return SCORED;
            }
        return NO_ENTRY;
    }
    return NO_TABLE;
}

/* What is answered, against what the score needs. */
static int naive_state(const naive_score *score, const naive_policy *policy,
                       const naive_terms *terms)
{
    bool blanks = terms->answered < terms->applies;
    if (terms->answered == 0) return TOO_FEW;
    if (score->operation == DIFFERENCE && terms->answered < 2) return INCOMPLETE;
    if (policy->needs >= 0 && terms->answered < policy->needs) return TOO_FEW;
    bool refuses = policy->needs < 0 || policy->missing == REFUSE;
    return blanks && refuses ? INCOMPLETE : SCORED;
}

static naive_result naive_score_one(const naive *all, int index, const naive_answer *answers,
                                    const naive_result *results, bool withheld, int policy, int set)
{
    const naive_score *score = &all->scores[index];
    const naive_policy *rule = naive_policy_of(score, policy);
    naive_result result = {.band = -1};
    naive_terms terms;
    naive_gather(all, score, answers, results, &terms);
    result.answered = terms.answered;
    result.state = withheld ? WITHHELD : naive_state(score, rule, &terms);
    if (result.state == SCORED && score->operation == TABLE)
        result.state = naive_look_up(score, answers, results, terms.counts[0], &result.exact);
    else if (result.state == SCORED) {
        naive_fill_in(all, score, policy, &terms);
        if (!naive_value(score, &terms, &result.exact)) result.state = INCOMPLETE;
    }
    if (result.state != SCORED) return result;
    result.rounded = rounded_to(result.exact, rule->decimals);
    int bands = result.set = score->bands[set] > 0 ? set : 0;
    for (int i = 0; i < score->bands[bands] && result.band < 0; i++)
        if (compare(score->low[bands][i], result.rounded) <= 0 &&
            compare(result.rounded, score->high[bands][i]) <= 0)
            result.band = i;
    return result;
}

#endif
