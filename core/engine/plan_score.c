/* A score's part of the plan: what each answer counts, as whole numbers of one scale. */
#include "engine/plan_parts.h"

__extension__ typedef __int128 wide;

/* The decimals that an input's values have before it is weighted. */
static int input_scale(const fa_plan *plan, const fa_term *term)
{
    if (term->is_score) return fa_plan_decimals(&plan->scores[term->index]);
    const fa_item *item = &plan->instrument->items[term->index];
    if (item->choices == NULL) return item->decimals;
    int scale = 0;
    for (size_t i = 0; i < item->choices->count; i++) {
        int own = fa_decimal_trim(fa_item_counts(item, i)).scale;
        if (own > scale) scale = own;
    }
    return scale;
}

static int64_t checked(fa_plan_score *score, wide value)
{
    if (value > INT64_MAX / 4 || value < -(INT64_MAX / 4)) {
        score->overflows = true;
        return 0;
    }
    return (int64_t)value;
}

/* units × 10^-from, weighted, at the score's scale. */
static wide weighted(const fa_plan_score *score, const fa_term *term, wide units, int from)
{
    int spare = score->scale - from - term->weight.scale;
    wide value = units * term->weight.units;
    return spare > 0 ? value * fa_power_of_ten(spare) : value;
}

static bool is_counted(const fa_score *score, fa_decimal value)
{
    if (score->where_range)
        return fa_decimal_compare(score->where[0], value) <= 0 &&
               fa_decimal_compare(value, score->where[1]) <= 0;
    for (size_t i = 0; i < score->where_count; i++)
        if (fa_decimal_equal(score->where[i], value)) return true;
    return false;
}

static bool key_choices(const fa_plan *plan, fa_plan_score *score, const fa_term *term,
                        fa_plan_term *out, fa_arena *arena)
{
    const fa_item *item = &plan->instrument->items[term->index];
    size_t count = item->choices->count;
    int64_t *keyed = FA_TAKE(arena, int64_t, count);
    if (keyed == NULL) return false;
    fa_decimal least = {0}, most = {0};
    (void)fa_item_range(item, &least, &most);
    out->identity = true;
    for (size_t i = 0; i < count; i++) {
        fa_decimal value = fa_item_counts(item, i);
        int scale = input_scale(plan, term);
        wide units = fa_units_floor(value, scale);
        if (term->reversed)
            units = (wide)fa_units_floor(least, scale) + fa_units_floor(most, scale) - units;
        if (score->score->operation == FA_COUNT_OF)
            units = is_counted(score->score, value) ? fa_power_of_ten(scale) : 0;
        keyed[i] = checked(score, weighted(score, term, units, scale));
        out->identity = out->identity && keyed[i] == (int64_t)i;
        if (i == 0 || keyed[i] < out->least) out->least = keyed[i];
        if (i == 0 || keyed[i] > out->most) out->most = keyed[i];
    }
    out->keyed = keyed;
    out->keyed_count = count;
    return true;
}

/* Whether a score's range is more than a bound: then a percentage of it may be made. */
static bool is_exact(const fa_plan_score *input)
{
    bool stated = input->score->has_least && input->score->has_most;
    return stated || (input->score->operation == FA_PERCENT_OF && !input->score->has_rescale);
}

/* The range of a term's units before it is weighted; EXACT: a bound will not do. */
static bool input_range(const fa_plan *plan, const fa_term *term, bool exact, int64_t *least,
                        int64_t *most)
{
    int scale = input_scale(plan, term);
    if (term->is_score) {
        const fa_plan_score *input = &plan->scores[term->index];
        *least = input->least;
        *most = input->most;
        return input->ranged && (!exact || is_exact(input));
    }
    fa_decimal from = {0}, to = {0};
    bool ranged = fa_item_range(&plan->instrument->items[term->index], &from, &to);
    *least = ranged ? fa_units_floor(from, scale) : 0;
    *most = ranged ? fa_units_floor(to, scale) : 0;
    return ranged;
}

/* tick_all: what each choice counts; a number like any other comes of them. */
static bool key_ticks(const fa_plan *plan, const fa_term *term, fa_plan_term *out, fa_arena *arena)
{
    const fa_item *item = &plan->instrument->items[term->index];
    int64_t *ticked = FA_TAKE(arena, int64_t, item->choices->count);
    if (ticked == NULL) return false;
    for (size_t i = 0; i < item->choices->count; i++)
        ticked[i] = fa_units_floor(fa_item_counts(item, i), input_scale(plan, term));
    out->ticked = ticked;
    return true;
}

/* All but one choice of many: units × factor + offset. */
static void key_number(const fa_plan *plan, fa_plan_score *score, const fa_term *term,
                       fa_plan_term *out)
{
    int scale = input_scale(plan, term);
    int64_t least = 0, most = 0;
    bool exact = score->score->operation == FA_PERCENT_OF;
    out->unranged = !input_range(plan, term, exact, &least, &most);
    score->unranged = score->unranged || out->unranged;
    wide factor = weighted(score, term, 1, scale);
    out->factor = checked(score, term->reversed ? -factor : factor);
    out->offset = checked(score, term->reversed ? factor * ((wide)least + most) : 0);
    int64_t one = checked(score, (wide)least * out->factor + out->offset);
    int64_t other = checked(score, (wide)most * out->factor + out->offset);
    out->least = one < other ? one : other;
    out->most = one < other ? other : one;
}

/* count_of over numbers and scores: which units count. */
static bool key_counted(const fa_plan *plan, fa_plan_score *score, const fa_term *term,
                        fa_plan_term *out, fa_arena *arena)
{
    const fa_score *source = score->score;
    int scale = input_scale(plan, term);
    int64_t *wanted = FA_TAKE(arena, int64_t, source->where_count + 1);
    if (wanted == NULL) return false;
    for (size_t i = 0; i < source->where_count; i++) {
        bool first = source->where_range && i == 0;
        int64_t floor = fa_units_floor(source->where[i], scale);
        int64_t ceiling = fa_units_ceiling(source->where[i], scale);
        if (source->where_range)
            wanted[out->wanted_count++] = first ? ceiling : floor;
        else if (floor == ceiling)
            wanted[out->wanted_count++] = floor;
    }
    out->wanted = wanted;
    out->wanted_range = source->where_range;
    out->factor = checked(score, weighted(score, term, fa_power_of_ten(scale), scale));
    out->least = out->factor < 0 ? out->factor : 0;
    out->most = out->factor < 0 ? 0 : out->factor;
    return true;
}

static bool make_terms(const fa_plan *plan, fa_plan_score *score, fa_arena *arena)
{
    const fa_score *source = score->score;
    score->count = source->term_count;
    score->terms = FA_TAKE(arena, fa_plan_term, score->count);
    if (score->terms == NULL) return false;
    for (size_t i = 0; i < score->count; i++) {
        const fa_term *term = &source->terms[i];
        int scale = input_scale(plan, term) + term->weight.scale;
        if (scale > score->scale) score->scale = scale;
        if (term->weight.scale > score->weight_scale) score->weight_scale = term->weight.scale;
    }
    for (size_t i = 0; i < score->count; i++) {
        const fa_term *term = &source->terms[i];
        fa_plan_term *out = &score->terms[i];
        *out = (fa_plan_term){.is_score = term->is_score, .index = term->index};
        out->share = fa_units_floor(term->weight, score->weight_scale);
        const fa_item *item = term->is_score ? NULL : &plan->instrument->items[term->index];
        out->optional = item != NULL && item->optional;
        out->hides = item != NULL && item->show_when != NULL;
        score->parts |= item != NULL ? UINT64_C(1) << item->part : plan->scores[term->index].parts;
        bool choices = item != NULL && item->kind == FA_ITEM_CHOICE;
        bool ticks = item != NULL && item->kind == FA_ITEM_TICK_ALL;
        if (choices && !key_choices(plan, score, term, out, arena)) return false;
        if (ticks && !key_ticks(plan, term, out, arena)) return false;
        bool counts = source->operation == FA_COUNT_OF;
        if (!choices && counts && !key_counted(plan, score, term, out, arena)) return false;
        if (!choices && !counts) key_number(plan, score, term, out);
    }
    return true;
}

static int64_t magnitude(int64_t number)
{
    return number < 0 ? -number : number;
}

static void reduce(int64_t numbers[3])
{
    int64_t divisor = 0;
    for (int i = 0; i < 3; i++) {
        int64_t one = magnitude(numbers[i]), other = divisor;
        while (one != 0) {
            int64_t rest = other % one;
            other = one;
            one = rest;
        }
        divisor = other;
    }
    for (int i = 0; i < 3 && divisor > 1; i++)
        numbers[i] /= divisor;
}

/* value = to[0] + (raw − from[0]) × (to[1] − to[0]) / (from[1] − from[0]), in whole numbers. */
static void make_rescale(fa_plan_score *score)
{
    const fa_score *source = score->score;
    score->rescale[0] = score->rescale[2] = 1;
    if (!source->has_rescale) return;
    int scale = 0;
    const fa_decimal ends[4] = {source->rescale_from[0], source->rescale_from[1],
                                source->rescale_to[0], source->rescale_to[1]};
    int64_t whole[4];
    for (int i = 0; i < 4; i++)
        if (fa_decimal_trim(ends[i]).scale > scale) scale = fa_decimal_trim(ends[i]).scale;
    for (int i = 0; i < 4; i++)
        whole[i] = fa_units_floor(ends[i], scale);
    int64_t power = fa_power_of_ten(scale), from = whole[1] - whole[0], to = whole[3] - whole[2];
    score->rescale[0] = checked(score, (wide)power * to);
    score->rescale[1] = checked(score, (wide)whole[2] * from - (wide)whole[0] * to);
    score->rescale[2] = checked(score, (wide)power * from);
    reduce(score->rescale);
}

static bool counts_alike(const fa_plan_term *one, const fa_plan_term *other)
{
    if (one->keyed_count != other->keyed_count || one->factor != other->factor ||
        one->offset != other->offset || one->least != other->least || one->most != other->most)
        return false;
    for (size_t i = 0; i < one->keyed_count; i++)
        if (one->keyed[i] != other->keyed[i]) return false;
    return true;
}

/* Whether 64 bits hold every numerator and denominator, rescaled or not, with room for rounding;
 * TOTAL is the most that all terms together count, either way. */
static void prove_ratio(fa_plan_score *score, wide total)
{
    wide most = INT64_MAX / 4, count = (wide)score->count + 1, shares = 0;
    wide power = fa_power_of_ten(score->weight_scale);
    score->overflows = score->overflows || score->scale > 15 || total > most;
    for (size_t i = 0; i < score->count; i++)
        shares += score->terms[i].share < 0 ? -(wide)score->terms[i].share : score->terms[i].share;
    if (score->overflows || shares > most) {
        score->overflows = true;
        return;
    }
    wide each = shares > count ? shares : count; /* what a mean or a prorated sum is divided by */
    wide numerator = total * 100 * count * power;
    wide denominator = fa_power_of_ten(score->scale) * each + 2 * total;
    score->overflows = numerator > most || denominator > most;
    if (score->overflows) return;
    wide above =
        numerator * magnitude(score->rescale[0]) + denominator * magnitude(score->rescale[1]);
    wide below = denominator * magnitude(score->rescale[2]);
    score->overflows = above > most || below > most;
}

/* Looks at all terms together: what they have in common, and how large they can get. */
static void prove_size(fa_plan_score *score)
{
    wide total = 0;
    score->uniform = score->plain = score->alike = true;
    for (size_t i = 0; i < score->count; i++) {
        const fa_plan_term *term = &score->terms[i];
        wide low = term->least < 0 ? -(wide)term->least : term->least;
        wide high = term->most < 0 ? -(wide)term->most : term->most;
        total += low > high ? low : high;
        score->uniform = score->uniform && term->least == score->terms[0].least &&
                         term->most == score->terms[0].most;
        score->plain = score->plain && term->identity;
        score->alike = score->alike && counts_alike(term, &score->terms[0]);
    }
    score->plain = score->plain && score->count <= 200; /* a 16-bit sum holds 200 × 120 */
    make_rescale(score);
    prove_ratio(score, total);
}

static bool make_bands(fa_plan_score *score, fa_selection selection, fa_arena *arena)
{
    score->bands = fa_score_bands(score->score, selection.bands);
    if (score->bands == NULL) score->bands = fa_score_bands(score->score, (fa_text){0});
    if (score->bands == NULL) return true;
    score->edges = FA_TAKE(arena, fa_plan_band, score->bands->count);
    if (score->edges == NULL) return false;
    int decimals = fa_plan_decimals(score);
    for (size_t i = 0; i < score->bands->count; i++)
        score->edges[i] = (fa_plan_band){fa_units_ceiling(score->bands->list[i].low, decimals),
                                         fa_units_floor(score->bands->list[i].high, decimals)};
    return true;
}

bool fa_plan_score_make(fa_plan *plan, size_t index, fa_selection selection, fa_arena *arena)
{
    fa_plan_score *score = &plan->scores[index];
    score->score = &plan->instrument->scores[index];
    score->policy = fa_score_policy(score->score, selection.missing);
    if (score->policy == NULL) score->policy = &score->score->policies[0];
    score->needs = score->policy->needs;
    plan->has_hooks = plan->has_hooks || fa_score_is_hooked(score->score);
    score->parts = UINT64_C(1) << score->score->part;
    if (!make_terms(plan, score, arena) || !fa_plan_tables_make(plan, score, arena)) return false;
    if (!fa_plan_curves_make(plan, score, arena)) return false;
    prove_size(score);
    fa_plan_range_find(score);
    return make_bands(score, selection, arena);
}
