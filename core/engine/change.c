/* Exact comparisons in 128 bits; a double only where the reliable change index takes a root. */
#include "engine/change.h"

#include <math.h>

__extension__ typedef __int128 wide;

static wide size_of(int64_t units)
{
    return units < 0 ? -(wide)units : (wide)units;
}

static int sign_of(int64_t units)
{
    return (units > 0) - (units < 0);
}

fa_difference fa_difference_make(const fa_score *score, fa_decimal baseline, fa_decimal value)
{
    fa_difference made = {.baseline = baseline, .value = value, .better = score->better};
    fa_decimal first = fa_decimal_trim(baseline), second = fa_decimal_trim(value);
    int scale = first.scale > second.scale ? first.scale : second.scale;
    int64_t now, per_mille;
    made.has_points = fa_decimal_rescale(first, scale, &made.base) &&
                      fa_decimal_rescale(second, scale, &now) &&
                      !__builtin_sub_overflow(now, made.base, &made.change) &&
                      made.base > -INT64_MAX && made.change > -INT64_MAX;
    if (!made.has_points) return made;
    made.points = fa_decimal_trim((fa_decimal){made.change, scale});
    made.way = sign_of(made.change) * made.better;
    int64_t size = made.base < 0 ? -made.base : made.base;
    made.has_percent = size > 0 && fa_ratio_round(made.change, size, 3, &per_mille);
    if (made.has_percent) made.percent = (fa_decimal){per_mille, 1};
    return made;
}

/* |change| / |baseline| against PERCENT / 100, without a division. The products stay below 2^127: a
 * figure has at most 15 decimals. */
static fa_truth reaches_percent(const fa_difference *difference, fa_decimal percent)
{
    if (difference->base == 0) return FA_UNDECIDED;
    wide change = size_of(difference->change) * 100 * fa_power_of_ten(percent.scale);
    return change >= size_of(percent.units) * size_of(difference->base) ? FA_YES : FA_NO;
}

static fa_truth reaches_points(const fa_difference *difference, fa_decimal points)
{
    fa_decimal size = difference->points;
    if (size.units < 0) size.units = -size.units;
    return fa_decimal_compare(size, points) >= 0 ? FA_YES : FA_NO;
}

static bool is_final(const fa_change *figure, fa_decimal value)
{
    int order = fa_decimal_compare(value, figure->final);
    return figure->final_above ? order > 0 : order < 0;
}

/* Who was there already has not come there by the change. */
static fa_truth reaches_final(const fa_difference *difference, const fa_change *figure)
{
    bool before = is_final(figure, difference->baseline);
    return !before && is_final(figure, difference->value) ? FA_YES : FA_NO;
}

static fa_truth greatest(fa_truth a, fa_truth b)
{
    return a > b ? a : b;
}

/* Divided by the standard error of a difference: √2 · SEM, where SEM = sd · √(1 − coefficient). */
static bool index_of(const fa_difference *difference, const fa_change *figure, double *out)
{
    if (!difference->has_points || difference->better == 0) return false;
    double spread = sqrt(2.0) * fa_decimal_to_double(figure->sem);
    if (!figure->has_sem) {
        int64_t whole = fa_power_of_ten(figure->coefficient.scale);
        fa_decimal rest = {whole - figure->coefficient.units, figure->coefficient.scale};
        spread = fa_decimal_to_double(figure->sd) * sqrt(2.0 * fa_decimal_to_double(rest));
    }
    if (!(spread > 0)) return false;
    *out = fa_decimal_to_double(difference->points) / spread;
    return fabs(*out) < 1e15;
}

bool fa_difference_index(const fa_difference *difference, const fa_change *figure, fa_decimal *out)
{
    double index;
    if (!index_of(difference, figure, &index)) return false;
    *out = (fa_decimal){llround(index * 100), 2};
    return true;
}

/* An index of exactly 1.96 is not beyond it, whatever the last bit of a quotient says. */
static fa_truth is_reliable(const fa_difference *difference, const fa_change *figure)
{
    double index;
    if (!index_of(difference, figure, &index)) return FA_UNDECIDED;
    return fabs(index) > 1.96 * (1 + 1e-12) ? FA_YES : FA_NO;
}

fa_truth fa_difference_reaches(const fa_difference *difference, const fa_change *figure)
{
    if (!difference->has_points || difference->better == 0) return FA_UNDECIDED;
    if (figure->kind == FA_CHANGE_RELIABILITY) return is_reliable(difference, figure);
    if (figure->kind == FA_CHANGE_IMPORTANT && difference->way <= 0) return FA_NO;
    if (figure->kind == FA_CHANGE_WORSE && difference->way >= 0) return FA_NO;
    if (difference->way == 0) return FA_NO;
    fa_truth truth = FA_NO;
    if (figure->has_points) truth = reaches_points(difference, figure->points);
    if (figure->has_percent) truth = greatest(truth, reaches_percent(difference, figure->percent));
    if (figure->has_final) truth = greatest(truth, reaches_final(difference, figure));
    return truth;
}

fa_truth fa_difference_reaches_any(const fa_difference *difference, const fa_score *score,
                                   fa_change_kind kind)
{
    fa_truth truth = FA_NO;
    bool given = false;
    for (size_t i = 0; i < score->change_count; i++) {
        if (score->changes[i].kind != kind) continue;
        given = true;
        truth = greatest(truth, fa_difference_reaches(difference, &score->changes[i]));
    }
    return given ? truth : FA_UNDECIDED;
}

fa_truth fa_difference_responds(const fa_difference *difference, int percent)
{
    if (!difference->has_points || difference->better == 0 || difference->base == 0)
        return FA_UNDECIDED;
    if (difference->way <= 0) return FA_NO;
    return reaches_percent(difference, FA_DECIMAL_OF(percent));
}
