/* Looking things up in an instrument. */
#include "model/instrument.h"

int fa_instrument_item(const fa_instrument *instrument, fa_text id)
{
    for (size_t i = 0; i < instrument->item_count; i++)
        if (fa_text_equal(instrument->items[i].id, id)) return (int)i;
    return -1;
}

int fa_instrument_score(const fa_instrument *instrument, fa_text id)
{
    for (size_t i = 0; i < instrument->score_count; i++)
        if (fa_text_equal(instrument->scores[i].id, id)) return (int)i;
    return -1;
}

int fa_instrument_rule(const fa_instrument *instrument, fa_text id)
{
    for (size_t i = 0; i < instrument->rule_count; i++)
        if (fa_text_equal(instrument->rules[i].id, id)) return (int)i;
    return -1;
}

bool fa_item_range(const fa_item *item, fa_decimal *least, fa_decimal *most)
{
    *least = item->least;
    *most = item->most;
    if (item->kind == FA_ITEM_NUMBER) return item->has_least && item->has_most;
    if (item->choices == NULL || item->choices->count == 0) return false;
    const fa_choices *choices = item->choices;
    *least = *most = choices->list[0].value;
    for (size_t i = 1; i < choices->count; i++) {
        fa_decimal value = choices->list[i].value;
        if (fa_decimal_compare(value, *least) < 0) *least = value;
        if (fa_decimal_compare(value, *most) > 0) *most = value;
    }
    return true;
}

const fa_band_set *fa_score_bands(const fa_score *score, fa_text set)
{
    for (size_t i = 0; i < score->band_set_count; i++)
        if (fa_text_equal(score->band_sets[i].name, set)) return &score->band_sets[i];
    return NULL;
}

const fa_policy *fa_score_policy(const fa_score *score, fa_text name)
{
    for (size_t i = 0; i < score->policy_count; i++)
        if (fa_text_equal(score->policies[i].name, name)) return &score->policies[i];
    return NULL;
}

const char *fa_level_name(fa_level level)
{
    static const char *const names[] = {"", "info", "suggest", "caution", "urgent", "emergency"};
    return names[level];
}

const char *fa_operation_name(fa_operation operation)
{
    static const char *const names[] = {"sum_of",    "mean_of",  "percent_of", "highest_of",
                                        "lowest_of", "count_of", "compute",    "formula"};
    return names[operation];
}

const char *fa_missing_name(fa_missing_policy missing)
{
    static const char *const names[] = {"refuse", "prorate", "person_mean", "zero"};
    return names[missing];
}

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

bool fa_score_is_hooked(const fa_score *score)
{
    return score->operation == FA_COMPUTE || score->operation == FA_FORMULA;
}
