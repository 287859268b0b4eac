/* Rounding what was calculated in doubles: by a script's function, or by the graded response model.
 */
#include <math.h>

#include "engine/run.h"

/* Doubles are rounded from their shortest decimal. That differs from rounding the double itself
 * only beside a half, so away from one the shortest decimal need not be found. */
static bool round_plainly(fa_score_column *column, size_t row, double value, int decimals)
{
    double scaled = value * (double)fa_power_of_ten(decimals), exact = value * 1e9;
    double beside = fabs(fabs(scaled - trunc(scaled)) - 0.5);
    if (!(fabs(scaled) < 1e12) || !(fabs(exact) < 1e18) || beside < 1e-4) return false;
    column->units[row] = (int64_t)nearbyint(scaled);
    column->numerator[row] =
        (int64_t)nearbyint(exact); /* nine decimals stand for the exact value */
    column->denominator[row] = 1000000000;
    return true;
}

bool fa_column_take_double(fa_score_column *column, size_t row, double value)
{
    fa_decimal exact;
    int64_t units;
    int decimals = column->decimals;
    if (round_plainly(column, row, value, decimals)) return true;
    if (!fa_decimal_from_double(value, &exact)) return false;
    if (!fa_ratio_round(exact.units, fa_power_of_ten(exact.scale), decimals, &units)) return false;
    column->units[row] = units;
    column->numerator[row] = exact.units;
    column->denominator[row] = fa_power_of_ten(exact.scale);
    return true;
}
