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

int fa_instrument_advice(const fa_instrument *instrument, fa_text id)
{
    for (size_t i = 0; i < instrument->advice_count; i++)
        if (fa_text_equal(instrument->advice[i].id, id)) return (int)i;
    return -1;
}

bool fa_withhold_has(const fa_withhold *withhold, size_t advice)
{
    for (size_t i = 0; i < withhold->advice_count; i++)
        if (withhold->advice[i] == advice) return true;
    return false;
}

bool fa_instrument_withholds(const fa_instrument *instrument, size_t advice)
{
    for (size_t i = 0; i < instrument->withhold_count; i++)
        if (fa_withhold_has(&instrument->withholds[i], advice)) return true;
    return false;
}

bool fa_instrument_lists(const fa_instrument *instrument, size_t part, size_t advice)
{
    bool lists = instrument->advice[advice].part == part;
    for (size_t i = 0; i < instrument->withhold_count && !lists; i++) {
        const fa_withhold *withhold = &instrument->withholds[i];
        lists = withhold->part == part && fa_withhold_has(withhold, advice);
    }
    return lists;
}

bool fa_instrument_part_has(const fa_instrument *instrument, size_t wanted, size_t part)
{
    return part == wanted || (wanted > 0 && (instrument->parts[wanted - 1].includes >> part & 1));
}

fa_decimal fa_item_counts(const fa_item *item, size_t index)
{
    if (item->counts != NULL) return item->counts[index];
    if (item->kind == FA_ITEM_TICK_ALL) return FA_DECIMAL_OF(1);
    return item->choices->list[index].value;
}

bool fa_item_has_number(const fa_item *item)
{
    return item->kind != FA_ITEM_CHOICE && item->kind != FA_ITEM_WRITTEN;
}

static bool range_of_choices(const fa_item *item, fa_decimal *least, fa_decimal *most)
{
    if (item->choices == NULL || item->choices->count == 0) return false;
    *least = *most = fa_item_counts(item, 0);
    for (size_t i = 1; i < item->choices->count; i++) {
        fa_decimal counts = fa_item_counts(item, i);
        if (fa_decimal_compare(counts, *least) < 0) *least = counts;
        if (fa_decimal_compare(counts, *most) > 0) *most = counts;
    }
    return true;
}

/* Nothing ticked counts 0; all that count below it make the least, all above it the most. */
static bool range_of_ticks(const fa_item *item, fa_decimal *least, fa_decimal *most)
{
    *least = *most = FA_DECIMAL_OF(0);
    for (size_t i = 0; item->choices != NULL && i < item->choices->count; i++) {
        fa_decimal counts = fa_item_counts(item, i);
        fa_decimal *end = counts.units < 0 ? least : most;
        if (!fa_decimal_add(*end, counts, end)) return false;
    }
    return item->choices != NULL;
}

bool fa_item_range(const fa_item *item, fa_decimal *least, fa_decimal *most)
{
    *least = item->least;
    *most = item->most;
    switch (item->kind) {
    case FA_ITEM_NUMBER:
        return item->has_least && item->has_most;
    case FA_ITEM_CHOICE:
        return range_of_choices(item, least, most);
    case FA_ITEM_TICK_ALL:
        return range_of_ticks(item, least, most);
    case FA_ITEM_DATE:
        *least = FA_DECIMAL_OF(FA_DAY_LEAST);
        *most = FA_DECIMAL_OF(FA_DAY_MOST);
        return true;
    case FA_ITEM_WRITTEN:
        break;
    }
    return false;
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
    static const char *const names[] = {"sum_of",    "mean_of",    "percent_of", "highest_of",
                                        "lowest_of", "count_of",   "value_of",   "difference_of",
                                        "table_of",  "pattern_of", "compute",    "formula"};
    return names[operation];
}

const char *fa_change_name(fa_change_kind kind)
{
    static const char *const names[] = {"detectable", "important", "worse", "reliability"};
    return names[kind];
}

const char *fa_missing_name(fa_missing_policy missing)
{
    static const char *const names[] = {"refuse", "prorate", "person_mean", "zero"};
    return names[missing];
}

bool fa_score_sees_blanks(const fa_score *score)
{
    return fa_score_is_hooked(score) || score->operation == FA_PATTERN_OF;
}

bool fa_score_is_hooked(const fa_score *score)
{
    return score->operation == FA_COMPUTE || score->operation == FA_FORMULA;
}
