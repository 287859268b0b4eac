/* Decimals as whole numbers of a scale. */
#include "engine/plan_parts.h"

__extension__ typedef __int128 wide;

int fa_plan_decimals(const fa_plan_score *score)
{
    return score->policy->decimals;
}

int64_t fa_units_floor(fa_decimal value, int scale)
{
    wide units = value.units;
    if (scale >= value.scale) {
        units *= fa_power_of_ten(scale - value.scale);
    } else {
        int64_t power = fa_power_of_ten(value.scale - scale);
        wide down = units / power;
        units = units % power != 0 && units < 0 ? down - 1 : down;
    }
    if (units > INT64_MAX) return INT64_MAX;
    return units < INT64_MIN ? INT64_MIN : (int64_t)units;
}

int64_t fa_units_ceiling(fa_decimal value, int scale)
{
    int64_t floor = fa_units_floor((fa_decimal){-value.units, value.scale}, scale);
    return floor == INT64_MIN ? INT64_MAX : -floor;
}
