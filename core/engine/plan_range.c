/* Between which values a score must lie, whatever is answered. */
#include "engine/plan_parts.h"

__extension__ typedef __int128 wide;

/* What all terms together can come to, before anything is divided. */
typedef struct span {
    wide least, most;
} span;

static span of_sum(const fa_plan_score *score)
{
    span sum = {0, 0}, one = {0, 0};
    bool spreads = score->policy->missing == FA_MISSING_PRORATE && !score->uniform;
    for (size_t i = 0; i < score->count; i++) {
        const fa_plan_term *term = &score->terms[i];
        bool leaves = term->optional || term->hides || score->policy->missing == FA_MISSING_ZERO;
        sum.least += leaves && term->least > 0 ? 0 : term->least;
        sum.most += leaves && term->most < 0 ? 0 : term->most;
        if (term->least < one.least) one.least = term->least;
        if (term->most > one.most) one.most = term->most;
    }
    if (!spreads) return sum;
    return (span){one.least * (wide)score->count, one.most * (wide)score->count};
}

/* The least and the most of any one term. */
static span of_extreme(const fa_plan_score *score)
{
    span one = {0, 0};
    for (size_t i = 0; i < score->count; i++) {
        if (i == 0 || score->terms[i].least < one.least) one.least = score->terms[i].least;
        if (i == 0 || score->terms[i].most > one.most) one.most = score->terms[i].most;
    }
    return one;
}

static span of_tables(const fa_plan_score *score)
{
    span all = {0, 0};
    bool first = true;
    for (size_t i = 0; i < score->score->table_count; i++)
        for (size_t k = 0; k < score->tables[i].count; k++, first = false) {
            int64_t value = score->tables[i].value[k];
            if (first || value < all.least) all.least = value;
            if (first || value > all.most) all.most = value;
        }
    return all;
}

/* A term's range divided by its weight; outward. */
static span unweighted(const fa_plan_score *score, const fa_plan_term *term)
{
    wide share = fa_power_of_ten(score->weight_scale);
    wide least = term->least * share, most = term->most * share;
    span range = {least / term->share, most / term->share};
    range.least -= least % term->share < 0;
    range.most += most % term->share > 0;
    return range;
}

/* NUMERATOR / DENOMINATOR, rescaled, in units of the score; rounded outward. */
static int64_t in_units(const fa_plan_score *score, wide numerator, wide denominator, bool up)
{
    wide above = numerator * score->rescale[0] + denominator * score->rescale[1];
    wide below = denominator * score->rescale[2];
    above *= fa_power_of_ten(fa_plan_decimals(score));
    wide units = above / below;
    if (up && above % below > 0) units++;
    if (!up && above % below < 0) units--;
    return (int64_t)units;
}

static void state(fa_plan_score *score, int64_t least, int64_t most)
{
    score->ranged = true;
    score->least = least < most ? least : most;
    score->most = least < most ? most : least;
}

/* What the author states; of functions and patterns nothing else is known. */
static void take_stated(fa_plan_score *score)
{
    const fa_score *source = score->score;
    bool known = source->operation == FA_PERCENT_OF && !source->has_rescale;
    if (known || !source->has_least || !source->has_most) return;
    int decimals = fa_plan_decimals(score);
    state(score, fa_units_floor(source->least, decimals), fa_units_ceiling(source->most, decimals));
}

void fa_plan_range_find(fa_plan_score *score)
{
    wide one = fa_power_of_ten(score->scale);
    span range = {0, 0};
    take_stated(score);
    if (score->ranged || score->unranged || score->overflows) return;
    switch (score->score->operation) {
    case FA_SUM_OF:
    case FA_COUNT_OF:
    case FA_DIFFERENCE_OF:
        range = of_sum(score);
        break;
    case FA_MEAN_OF: /* of what is left when each term is divided by its weight */
        range = (span){0, 0};
        for (size_t i = 0; i < score->count; i++) {
            if (score->terms[i].share <= 0) return; /* told by the check */
            span one_term = unweighted(score, &score->terms[i]);
            if (i == 0 || one_term.least < range.least) range.least = one_term.least;
            if (i == 0 || one_term.most > range.most) range.most = one_term.most;
        }
        break;
    case FA_PERCENT_OF:
        range = (span){0, 100 * one};
        break;
    case FA_HIGHEST_OF:
    case FA_LOWEST_OF:
    case FA_VALUE_OF:
        range = of_extreme(score);
        break;
    case FA_TABLE_OF:
        range = of_tables(score);
        state(score, (int64_t)range.least, (int64_t)range.most);
        return;
    case FA_PATTERN_OF:
    case FA_COMPUTE:
    case FA_FORMULA:
        return;
    }
    state(score, in_units(score, range.least, one, false), in_units(score, range.most, one, true));
}
