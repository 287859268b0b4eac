/* A second scorer, written from the language's page alone: one answer sheet at a time, in exact
 * fractions. */
#ifndef FUZZ_NAIVE_H
#define FUZZ_NAIVE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

__extension__ typedef __int128 wide;

enum { ITEMS = 10, VALUES = 7, SCORES = 5, TERMS = 8, BANDS = 4, RULES = 5, NODES = 24 };

/* n / d, d > 0, in lowest terms. */
typedef struct ratio {
    wide n, d;
} ratio;

typedef struct naive_item {
    bool is_number, optional, yes_no;
    int decimals;         /* of a number */
    ratio low, high;      /* of a number */
    ratio values[VALUES]; /* of choices */
    int count;
    int ticks; /* two ticks: 0 refuse, 1 highest, 2 lowest */
} naive_item;

typedef struct naive_answer {
    bool present, invalid;
    ratio value;
} naive_answer;

typedef enum naive_operation {
    SUM,
    MEAN,
    PERCENT,
    HIGHEST,
    LOWEST,
    COUNT,
    OPERATIONS
} naive_operation;
typedef enum naive_missing { REFUSE, PRORATE, PERSON_MEAN, ZERO, MISSINGS } naive_missing;

typedef struct naive_policy {
    int needs; /* -1: all that apply */
    naive_missing missing;
    int decimals;
} naive_policy;

typedef struct naive_term {
    bool is_score, reversed;
    int index;
    ratio weight;
} naive_term;

typedef struct naive_score {
    naive_operation operation;
    naive_term terms[TERMS];
    int count;
    ratio where[3];
    int where_count;          /* 2: a range */
    ratio least, most;        /* as stated */
    naive_policy policies[2]; /* its own, and the one called "other" */
    bool has_other;
    ratio low[2][BANDS], high[2][BANDS]; /* two sets; the second is called "second" */
    int bands[2];                        /* 0: there is no such set */
} naive_score;

typedef enum naive_kind {
    ANSWER,
    RESULT,
    BAND,
    ANSWERED,
    BLANK,
    RULE,
    ANY,
    ALL,
    NONE,
    AT_LEAST_OF
} naive_kind;

/* A condition; its parts are nodes of the same rule. */
typedef struct naive_node {
    naive_kind kind;
    int index, relation, at_least; /* BAND: relation is the set, at_least the band */
    ratio low, high;
    int parts[4], count;
} naive_node;

typedef struct naive_rule {
    naive_node nodes[NODES]; /* the first is the whole */
    int count;
} naive_rule;

typedef struct naive {
    naive_item items[ITEMS];
    int item_count;
    naive_score scores[SCORES];
    int score_count;
    naive_rule rules[RULES];
    int rule_count, rule_order[RULES]; /* each rule names only those before it in this order */
} naive;

typedef struct naive_result {
    int state; /* 0 scored, 1 too few, 2 incomplete, 3 withheld */
    ratio exact, rounded;
    int answered, band, set; /* the band, and which set it is from */
} naive_result;

/* ---- fractions ---- */

static ratio reduced(wide n, wide d)
{
    wide a = n < 0 ? -n : n, b = d < 0 ? -d : d;
    while (b != 0) {
        wide rest = a % b;
        a = b;
        b = rest;
    }
    if (d < 0) a = -a;
    return (ratio){n / a, d / a};
}

static ratio plus(ratio a, ratio b)
{
    return reduced(a.n * b.d + b.n * a.d, a.d * b.d);
}

static ratio minus(ratio a, ratio b)
{
    return reduced(a.n * b.d - b.n * a.d, a.d * b.d);
}

static ratio times(ratio a, ratio b)
{
    return reduced(a.n * b.n, a.d * b.d);
}

static ratio over(ratio a, ratio b)
{
    return reduced(a.n * b.d, a.d * b.n);
}

static ratio whole(wide n)
{
    return (ratio){n, 1};
}

static int compare(ratio a, ratio b)
{
    wide left = a.n * b.d, right = b.n * a.d;
    return (left > right) - (left < right);
}

static ratio size_of(ratio a)
{
    return (ratio){a.n < 0 ? -a.n : a.n, a.d};
}

static wide ten_to(int power)
{
    wide ten = 1;
    while (power-- > 0)
        ten *= 10;
    return ten;
}

/* To a number of decimals, half away from zero: cut off behind |a| + one half. */
static ratio rounded_to(ratio a, int decimals)
{
    ratio up = plus(times(size_of(a), whole(ten_to(decimals))), (ratio){1, 2});
    wide cut = up.n / up.d;
    return reduced(a.n < 0 ? -cut : cut, ten_to(decimals));
}

/* ---- one score ---- */

static ratio naive_least(const naive_item *item)
{
    return item->is_number ? item->low : item->values[0];
}

static ratio naive_most(const naive_item *item)
{
    return item->is_number ? item->high : item->values[item->count - 1];
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
        value = minus(plus(naive_least(item), naive_most(item)), value);
    }
    return times(value, term->weight);
}

/* The least and most that a term can count. */
static void range_of(const naive *all, const naive_score *score, const naive_term *term,
                     ratio *least, ratio *most)
{
    const naive_item *item = &all->items[term->is_score ? 0 : term->index];
    const naive_score *input = &all->scores[term->is_score ? term->index : 0];
    ratio ends[VALUES];
    int count = 2;
    if (term->is_score) {
        bool percent = input->operation == PERCENT;
        ends[0] = percent ? whole(0) : input->least;
        ends[1] = percent ? whole(100) : input->most;
    } else if (item->is_number) {
        ends[0] = item->low;
        ends[1] = item->high;
    } else {
        count = item->count;
        for (int i = 0; i < count; i++)
            ends[i] = item->values[i];
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
    if (term->is_score || item->is_number) {
        ratio least, most;
        int decimals = term->is_score ? naive_policy_of(&all->scores[term->index], policy)->decimals
                                      : item->decimals;
        range_of(all, score, term, &least, &most);
        ratio near = rounded_to(mean, decimals);
        if (compare(near, least) < 0) return least;
        return compare(near, most) > 0 ? most : near;
    }
    ratio best = counted(all, score, term, item->values[0]);
    for (int i = 1; i < item->count; i++) {
        ratio here = counted(all, score, term, item->values[i]);
        int nearer = compare(size_of(minus(here, mean)), size_of(minus(best, mean)));
        bool outward = compare(size_of(here), size_of(best)) > 0;
        if (nearer < 0 || (nearer == 0 && outward)) best = here;
    }
    return best;
}

/* What the terms of one sheet come to. */
typedef struct naive_terms {
    bool present[TERMS];
    ratio counts[TERMS], least[TERMS], most[TERMS];
    int answered, applies;
} naive_terms;

static void naive_gather(const naive *all, const naive_score *score, const naive_answer *answers,
                         const naive_result *results, naive_terms *terms)
{
    *terms = (naive_terms){0};
    for (int i = 0; i < score->count; i++) {
        const naive_term *term = &score->terms[i];
        bool optional = !term->is_score && all->items[term->index].optional;
        terms->present[i] =
            term->is_score ? results[term->index].state == 0 : answers[term->index].present;
        ratio value = term->is_score ? results[term->index].rounded : answers[term->index].value;
        if (terms->present[i]) terms->counts[i] = counted(all, score, term, value);
        range_of(all, score, term, &terms->least[i], &terms->most[i]);
        terms->answered += terms->present[i];
        terms->applies += terms->present[i] || !optional;
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
        bool optional = !term->is_score && all->items[term->index].optional;
        if (given[i] || optional || (missing != PERSON_MEAN && missing != ZERO)) continue;
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
    if (score->operation == SUM || score->operation == COUNT)
        *out = over(times(sum, whole(terms->applies)), whole(present));
    return true;
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
    bool blanks = terms.answered < terms.applies;
    if (terms.answered == 0 || (rule->needs >= 0 && terms.answered < rule->needs))
        result.state = 1;
    else if (blanks && (rule->needs < 0 || rule->missing == REFUSE))
        result.state = 2;
    if (withheld) result.state = 3;
    if (result.state != 0) return result;
    naive_fill_in(all, score, policy, &terms);
    if (!naive_value(score, &terms, &result.exact)) result.state = 2;
    if (result.state != 0) return result;
    result.rounded = rounded_to(result.exact, rule->decimals);
    int bands = result.set = score->bands[set] > 0 ? set : 0;
    for (int i = 0; i < score->bands[bands] && result.band < 0; i++)
        if (compare(score->low[bands][i], result.rounded) <= 0 &&
            compare(result.rounded, score->high[bands][i]) <= 0)
            result.band = i;
    return result;
}

/* ---- rules: 0 no, 1 undecided, 2 yes ---- */

static int naive_compares(const naive_node *node, ratio value)
{
    int low = compare(value, node->low), high = compare(value, node->high);
    bool holds[] = {
        low == 0, low != 0, low >= 0, low <= 0, low > 0, low < 0, low >= 0 && high <= 0};
    return holds[node->relation] ? 2 : 0;
}

static int naive_truth(const naive_rule *rule, int at, const naive_answer *answers,
                       const naive_result *results, const int *rules)
{
    const naive_node *node = &rule->nodes[at];
    int yes = 0, open = 0;
    for (int i = 0; i < node->count; i++) {
        int part = naive_truth(rule, node->parts[i], answers, results, rules);
        yes += part == 2;
        open += part == 1;
    }
    int no = node->count - yes - open;
    switch (node->kind) {
    case ANSWER:
        return answers[node->index].present ? naive_compares(node, answers[node->index].value) : 1;
    case RESULT:
        return results[node->index].state == 0 ? naive_compares(node, results[node->index].rounded)
                                               : 1;
    case BAND:
        if (results[node->index].state != 0) return 1;
        if (results[node->index].set != node->relation) return 0;
        return results[node->index].band == node->at_least ? 2 : 0;
    case ANSWERED:
        return answers[node->index].invalid ? 1 : answers[node->index].present ? 2 : 0;
    case BLANK:
        return answers[node->index].invalid ? 1 : answers[node->index].present ? 0 : 2;
    case RULE:
        return rules[node->index];
    case ANY:
        return yes > 0 ? 2 : open > 0 ? 1 : 0;
    case ALL:
        return no > 0 ? 0 : open > 0 ? 1 : 2;
    case NONE:
        return yes > 0 ? 0 : open > 0 ? 1 : 2;
    case AT_LEAST_OF:
        return yes >= node->at_least ? 2 : yes + open >= node->at_least ? 1 : 0;
    }
    return -1;
}

#endif
