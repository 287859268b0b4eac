/* When a condition holds. */
#include "model/condition.h"

const char *fa_relation_name(fa_relation relation)
{
    static const char *const names[] = {"is",    "is_not", "at_least", "at_most",
                                        "above", "below",  "between"};
    return names[relation];
}

bool fa_condition_holds(const fa_condition *when, fa_decimal value)
{
    int order = fa_decimal_compare(value, when->low);
    switch (when->relation) {
    case FA_IS:
        return order == 0;
    case FA_IS_NOT:
        return order != 0;
    case FA_AT_LEAST:
        return order >= 0;
    case FA_AT_MOST:
        return order <= 0;
    case FA_ABOVE:
        return order > 0;
    case FA_BELOW:
        return order < 0;
    case FA_BETWEEN:
        return order >= 0 && fa_decimal_compare(value, when->high) <= 0;
    }
    return false;
}
