/* States of (sum, answered, applies, least, most, share), term by term, in a hash set. */
#include "engine/reach.h"

#include <stdlib.h>
#include <string.h>

#include "engine/run.h"

/* What a row's sums can be after some of the terms; equal states are one. */
typedef struct state {
    int64_t sum, least, most, share;
    uint16_t answered, applies;
    bool used;
} state;

typedef struct set {
    state *slots;
    size_t capacity, count;
    bool no_memory, too_many;
} set;

static uint64_t mix(uint64_t hash, uint64_t value)
{
    return (hash ^ value) * 0x9E3779B97F4A7C15u;
}

static uint64_t hash_of(const state *one)
{
    uint64_t hash = mix(mix(1, (uint64_t)one->sum), (uint64_t)one->least);
    hash = mix(mix(hash >> 7 ^ hash, (uint64_t)one->most), (uint64_t)one->share);
    hash = mix(hash, (uint64_t)one->answered << 16 | one->applies);
    return hash ^ hash >> 29;
}

static bool same(const state *a, const state *b)
{
    return a->sum == b->sum && a->least == b->least && a->most == b->most && a->share == b->share &&
           a->answered == b->answered && a->applies == b->applies;
}

static void place(set *into, const state *one)
{
    size_t at = (size_t)hash_of(one) & (into->capacity - 1);
    while (into->slots[at].used && !same(&into->slots[at], one))
        at = (at + 1) & (into->capacity - 1);
    if (into->slots[at].used) return;
    into->slots[at] = *one;
    into->slots[at].used = true;
    into->count++;
}

static bool grow(set *into)
{
    set larger = {.capacity = into->capacity ? into->capacity * 4 : 1024};
    larger.slots = calloc(larger.capacity, sizeof *larger.slots);
    if (larger.slots == NULL) return false;
    for (size_t i = 0; i < into->capacity; i++)
        if (into->slots[i].used) place(&larger, &into->slots[i]);
    free(into->slots);
    *into = larger;
    return true;
}

static void add(set *into, const state *one)
{
    if (into->no_memory || into->too_many) return;
    if (into->count >= FA_REACH_STATES_MOST) {
        into->too_many = true;
        return;
    }
    if (into->count * 2 >= into->capacity && !grow(into)) {
        into->no_memory = true;
        return;
    }
    place(into, one);
}

/* The score being looked at. */
typedef struct looking {
    const fa_plan *plan;
    const fa_plan_score *score;
    const fa_reach *reached;
} looking;

static bool is_extreme(const fa_plan_score *score)
{
    return score->score->operation == FA_HIGHEST_OF || score->score->operation == FA_LOWEST_OF;
}

/* The term takes part: its range and weight count from now on. */
static state joined(const looking *look, state from, const fa_plan_term *term)
{
    if (look->score->score->operation == FA_PERCENT_OF) {
        from.least += term->least;
        from.most += term->most;
    }
    if (look->score->score->operation == FA_MEAN_OF) from.share += term->share;
    return from;
}

static state answered(const looking *look, state from, const fa_plan_term *term, int64_t counts)
{
    bool lowest = look->score->score->operation == FA_LOWEST_OF;
    bool replaces = from.answered == 0 || (lowest ? counts < from.sum : counts > from.sum);
    if (!is_extreme(look->score)) from.sum += counts;
    if (is_extreme(look->score) && replaces) from.sum = counts;
    from.answered++;
    return joined(look, from, term);
}

/* What a term can count, one by one; false behind the last. */
static bool counts_at(const looking *look, const fa_plan_term *term, size_t index, int64_t *counts)
{
    if (term->wanted != NULL) { /* count_of over numbers: counted or not */
        *counts = index == 0 ? 0 : term->factor;
        return index < 2;
    }
    if (term->is_score) {
        const fa_reach *reached = &look->reached[term->index];
        if (index < reached->count) *counts = reached->units[index] * term->factor + term->offset;
        return index < reached->count;
    }
    if (term->keyed != NULL) {
        size_t count = look->plan->instrument->items[term->index].choices->count;
        if (index < count) *counts = term->keyed[index];
        return index < count;
    }
    int64_t stride = term->factor < 0 ? -term->factor : term->factor;
    if (stride == 0) stride = 1;
    *counts = term->least + (int64_t)index * stride; /* a number item: each of its units */
    return *counts <= term->most;
}

/* All that one more term can do to FROM: each answer, or none. */
static void step(const looking *look, const state *from, const fa_plan_term *term, set *into)
{
    bool zero = look->score->policy->missing == FA_MISSING_ZERO && !term->optional;
    state blank = zero ? joined(look, *from, term) : *from; /* zero: a blank counts nothing */
    blank.applies = (uint16_t)(blank.applies - term->optional);
    add(into, &blank);
    int64_t counts = 0;
    for (size_t i = 0; counts_at(look, term, i, &counts) && !into->too_many; i++) {
        state next = answered(look, *from, term, counts);
        add(into, &next);
    }
}

static int order(const void *a, const void *b)
{
    int64_t left = *(const int64_t *)a, right = *(const int64_t *)b;
    return (left > right) - (left < right);
}

/* The rounded value of a finished state; false when the policy gives none. */
static bool value_of(const fa_plan_score *score, const state *one, int64_t *units)
{
    if (fa_policy_state(score, one->answered, one->applies) != FA_SCORED) return false;
    fa_row_sums sums = {one->sum, one->least, one->most, one->share, one->answered, one->applies};
    /* A form filled by person_mean counts like one answered in full, which is a state of its own.
     */
    if (score->policy->missing == FA_MISSING_PERSON_MEAN && sums.answered < sums.applies)
        return false;
    if (score->policy->missing == FA_MISSING_ZERO) sums.answered = sums.applies;
    fa_ratio ratio = fa_score_ratio(score, sums);
    return ratio.denominator > 0 &&
           fa_ratio_round(ratio.numerator, ratio.denominator, fa_plan_decimals(score), units);
}

static bool collect(fa_reach *reach, const fa_plan_score *score, const set *states)
{
    reach->units = malloc((states->count + 1) * sizeof *reach->units);
    if (reach->units == NULL) return false;
    for (size_t i = 0; i < states->capacity; i++)
        if (states->slots[i].used &&
            value_of(score, &states->slots[i], &reach->units[reach->count]))
            reach->count++;
    if (reach->count > 0) qsort(reach->units, reach->count, sizeof *reach->units, order);
    size_t kept = 0;
    for (size_t i = 0; i < reach->count; i++)
        if (i == 0 || reach->units[i] != reach->units[kept - 1])
            reach->units[kept++] = reach->units[i];
    reach->count = kept;
    return true;
}

static bool can_prove(const looking *look)
{
    const fa_plan_score *score = look->score;
    if (score->overflows || score->unranged) return false;
    if (fa_score_is_hooked(score->score)) return false;
    for (size_t i = 0; i < score->count; i++)
        if (score->terms[i].is_score && !look->reached[score->terms[i].index].proved) return false;
    return true;
}

fa_status fa_reach_find(fa_reach *reach, const fa_plan *plan, size_t index, const fa_reach *reached)
{
    *reach = (fa_reach){0};
    looking look = {plan, &plan->scores[index], reached};
    if (!can_prove(&look)) return FA_OK;
    set states = {0};
    state start = {.applies = (uint16_t)look.score->count};
    add(&states, &start);
    for (size_t i = 0; i < look.score->count && !states.no_memory && !states.too_many; i++) {
        set next = {0};
        for (size_t k = 0; k < states.capacity; k++)
            if (states.slots[k].used) step(&look, &states.slots[k], &look.score->terms[i], &next);
        free(states.slots);
        states = next;
    }
    bool whole = !states.no_memory;
    reach->proved = whole && !states.too_many;
    if (reach->proved) whole = collect(reach, look.score, &states);
    free(states.slots);
    return whole ? FA_OK : FA_NO_MEMORY;
}

void fa_reach_free(fa_reach *reach)
{
    free(reach->units);
    *reach = (fa_reach){0};
}
