/* The answers of each item that are worth trying: of a choice all, of a number those where
 * something changes. */
#include "engine/answer.h"
#include "mutation/trials_parts.h"

static void add(fa_possible *levels, int8_t choice, int64_t number)
{
    for (size_t i = 0; i < levels->count; i++)
        if (levels->list[i].choice == choice && levels->list[i].number == number) return;
    if (levels->count == FA_POSSIBLE_MOST) {
        levels->every = false;
        return;
    }
    size_t place = levels->count++;
    for (; place > 0 && levels->list[place - 1].choice == choice &&
           levels->list[place - 1].number > number;
         place--)
        levels->list[place] = levels->list[place - 1];
    levels->list[place] = (fa_possibility){choice, number};
}

/* A number, if the item takes it, and its neighbours. */
static void add_about(const fa_item *item, fa_possible *levels, fa_decimal value)
{
    int64_t units = 0;
    fa_decimal floor = {value.units, value.scale > item->decimals ? item->decimals : value.scale};
    if (value.scale > item->decimals)
        floor.units = value.units / fa_power_of_ten(value.scale - item->decimals);
    if (!fa_decimal_rescale(floor, item->decimals, &units)) return;
    for (int step = -1; step <= 1; step++) {
        fa_decimal near = {units + step, item->decimals};
        bool low = item->has_least && fa_decimal_compare(near, item->least) < 0;
        bool high = item->has_most && fa_decimal_compare(near, item->most) > 0;
        if (!low && !high) add(levels, FA_PRESENT, near.units);
    }
}

static void add_thresholds(const fa_instrument *instrument, fa_possible *levels,
                           const fa_condition *when)
{
    const fa_item *item = &instrument->items[when->index];
    bool answer = when->kind == FA_WHEN_ANSWER;
    if (answer && (item->kind == FA_ITEM_NUMBER || item->kind == FA_ITEM_DATE)) {
        add_about(item, &levels[when->index], when->low);
        if (when->relation == FA_BETWEEN) add_about(item, &levels[when->index], when->high);
    }
    for (size_t i = 0; i < when->part_count; i++)
        add_thresholds(instrument, levels, &when->parts[i]);
}

/* Few values: all of them. Many: both ends, the middle, and a grid between. */
static void add_numbers(const fa_item *item, fa_possible *levels)
{
    enum { GRID = 16, ALL = 40 };
    int64_t least = 0, most = 100 * fa_power_of_ten(item->decimals);
    bool ranged = item->has_least && item->has_most &&
                  fa_decimal_rescale(item->least, item->decimals, &least) &&
                  fa_decimal_rescale(item->most, item->decimals, &most);
    if (item->kind == FA_ITEM_DATE) {
        least = 0; /* 1970 to 2024 */
        most = 20000;
    }
    levels->every = ranged && most - least < ALL;
    int64_t step = levels->every ? 1 : (most - least) / GRID;
    for (int64_t at = least; at<most; at += step> 0 ? step : 1)
        add(levels, FA_PRESENT, at);
    add(levels, FA_PRESENT, most);
}

static void add_ticks(const fa_item *item, fa_possible *levels)
{
    size_t count = item->choices->count;
    levels->every = count <= 7;
    if (levels->every) {
        for (int64_t set = 0; set < INT64_C(1) << count; set++)
            add(levels, FA_PRESENT, set);
        return;
    }
    add(levels, FA_PRESENT, 0);
    for (size_t i = 0; i < count; i++) {
        add(levels, FA_PRESENT, INT64_C(1) << i);
        add(levels, FA_PRESENT, (INT64_C(1) << i) - 1);
    }
    add(levels, FA_PRESENT, (INT64_C(1) << count) - 1);
}

static void add_all(const fa_item *item, fa_possible *levels)
{
    switch (item->kind) {
    case FA_ITEM_CHOICE:
        levels->every = true;
        for (size_t i = 0; i < item->choices->count; i++)
            add(levels, (int8_t)i, 0);
        return;
    case FA_ITEM_NUMBER:
    case FA_ITEM_DATE:
        add_numbers(item, levels);
        return;
    case FA_ITEM_TICK_ALL:
        add_ticks(item, levels);
        return;
    case FA_ITEM_WRITTEN: /* counts nowhere, so that blank is as good as any */
        levels->every = true;
        return;
    }
}

static void add_cases(const fa_instrument *instrument, fa_possible *levels)
{
    for (size_t i = 0; i < instrument->case_count; i++)
        for (size_t k = 0; k < instrument->cases[i].given_count; k++) {
            const fa_case_answer *given = &instrument->cases[i].given[k];
            fa_answer answer;
            bool read = fa_answer_read(&instrument->items[given->item], given->text, &answer);
            if (instrument->items[given->item].kind == FA_ITEM_WRITTEN) continue;
            if (read && answer.choice >= 0) add(&levels[given->item], answer.choice, answer.number);
        }
}

fa_possible *fa_possible_find(const fa_instrument *instrument, fa_arena *arena)
{
    fa_possible *levels = FA_TAKE(arena, fa_possible, instrument->item_count);
    if (levels == NULL) return NULL;
    for (size_t i = 0; i < instrument->item_count; i++)
        add_all(&instrument->items[i], &levels[i]);
    add_cases(instrument, levels);
    for (size_t i = 0; i < instrument->item_count; i++)
        if (instrument->items[i].show_when != NULL)
            add_thresholds(instrument, levels, instrument->items[i].show_when);
    for (size_t i = 0; i < instrument->score_count; i++)
        for (size_t k = 0; k < instrument->scores[i].table_count; k++)
            if (instrument->scores[i].tables[k].by != NULL)
                add_thresholds(instrument, levels, instrument->scores[i].tables[k].by);
    for (size_t i = 0; i < instrument->rule_count; i++)
        add_thresholds(instrument, levels, &instrument->rules[i].when);
    for (size_t i = 0; i < instrument->advice_count; i++) {
        if (instrument->advice[i].has_when)
            add_thresholds(instrument, levels, &instrument->advice[i].when);
        if (instrument->advice[i].has_unless)
            add_thresholds(instrument, levels, &instrument->advice[i].unless);
    }
    for (size_t i = 0; i < instrument->withhold_count; i++)
        add_thresholds(instrument, levels, &instrument->withholds[i].when);
    return levels;
}
