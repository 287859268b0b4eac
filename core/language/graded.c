/* Reads parameters = { item = { slope = 1.9, thresholds = { … } } } of pattern_of. */
#include "language/reading.h"

#include <stdio.h>

/* How many different things the answers of ITEM can count. */
static size_t different_counts(const fa_item *item)
{
    size_t different = 0;
    for (size_t i = 0; item->choices != NULL && i < item->choices->count; i++) {
        bool first = true;
        for (size_t k = 0; k < i && first; k++)
            first = !fa_decimal_equal(fa_item_counts(item, i), fa_item_counts(item, k));
        different += first;
    }
    return different;
}

static void check_thresholds(fa_reading *reading, const fa_value *list, const char *where,
                             const fa_item *item)
{
    size_t different = different_counts(item);
    for (size_t i = 1; i < list->count; i++) {
        const fa_value *low = &list->members[i - 1].value, *high = &list->members[i].value;
        if (fa_decimal_compare(low->number, high->number) < 0) continue;
        FA_COMPLAIN(reading, "out-of-range", high->line, "%s: its thresholds do not rise", where);
        break;
    }
    if (item->choices != NULL && list->count + 1 != different)
        FA_COMPLAIN(reading, "out-of-range", list->line,
                    "%s: %zu thresholds belong to an item whose answers count %zu different "
                    "things, not %zu",
                    where, different - 1, different, list->count);
}

static void read_thresholds(fa_reading *reading, const fa_value *list, const char *where,
                            const fa_item *item, fa_graded *graded)
{
    graded->thresholds = FA_READING_TAKE(reading, double, list->count);
    if (graded->thresholds == NULL) return;
    for (size_t i = 0; i < list->count; i++) {
        const fa_value *one = &list->members[i].value;
        if (!fa_reading_is(reading, where, "thresholds", one, FA_VALUE_NUMBER)) return;
        graded->thresholds[graded->threshold_count++] = fa_decimal_to_double(one->number);
    }
    check_thresholds(reading, list, where, item);
}

static void read_item(fa_reading *reading, const fa_value *map, const char *outer,
                      const fa_item *item, fa_graded *graded)
{
    static const char *const names[] = {"slope", "thresholds", NULL};
    char where[200];
    (void)snprintf(where, sizeof where, "%s, parameters of '%.*s'", outer, FA_TEXT_ARG(item->id));
    if (!fa_reading_is(reading, where, "an item", map, FA_VALUE_MAP)) return;
    size_t before = reading->findings->mistakes;
    fa_shape_check_names(map, names, where, reading->findings);
    const fa_value *slope = fa_value_get(map, FA_TEXT("slope"));
    const fa_value *thresholds = fa_value_get(map, FA_TEXT("thresholds"));
    bool misspelt = reading->findings->mistakes > before;
    if ((slope == NULL || thresholds == NULL) && !misspelt)
        FA_COMPLAIN(reading, "field-missing", map->line,
                    "%s are written { slope = 1.9, thresholds = { … } }", where);
    if (slope != NULL && fa_reading_is(reading, where, "slope", slope, FA_VALUE_NUMBER)) {
        graded->slope = fa_decimal_to_double(slope->number);
        if (slope->number.units <= 0)
            FA_COMPLAIN(reading, "out-of-range", slope->line, "%s: its slope is not above 0",
                        where);
    }
    if (thresholds != NULL &&
        fa_reading_is(reading, where, "thresholds", thresholds, FA_VALUE_LIST))
        read_thresholds(reading, thresholds, where, item, graded);
}

/* Every item of the score has its parameters. */
static void check_all_named(fa_reading *reading, const fa_value *map, const char *where,
                            const fa_score *score)
{
    for (size_t i = 0; i < score->term_count; i++) {
        fa_text id = reading->instrument->items[score->terms[i].index].id;
        if (fa_value_get(map, id) == NULL)
            FA_COMPLAIN(reading, "field-missing", map->line,
                        "%s: parameters does not name '%.*s': add %.*s = { slope = …, thresholds "
                        "= { … } }",
                        where, FA_TEXT_ARG(id), FA_TEXT_ARG(id));
    }
}

void fa_read_graded(fa_reading *reading, const fa_declaration *declaration, const char *where,
                    fa_score *score)
{
    if (score->operation != FA_PATTERN_OF) return;
    const fa_value *map = fa_shape_get(declaration, "parameters");
    if (fa_value_get(&declaration->fields, FA_TEXT("parameters")) == NULL)
        FA_COMPLAIN(reading, "field-missing", declaration->line,
                    "%s has no parameters: add parameters = { item = { slope = …, thresholds = { "
                    "… } } }",
                    where);
    score->graded = FA_READING_TAKE(reading, fa_graded, score->term_count);
    if (map == NULL || score->graded == NULL) return;
    size_t before = reading->findings->mistakes;
    for (size_t i = 0; i < map->count; i++) {
        fa_value name = map->members[i].key;
        name.line = map->members[i].value.line;
        const fa_term *term = fa_reading_term(reading, &name, where, "parameters", score);
        if (term == NULL) continue;
        read_item(reading, &map->members[i].value, where, &reading->instrument->items[term->index],
                  &score->graded[term - score->terms]);
    }
    if (reading->findings->mistakes == before) check_all_named(reading, map, where, score);
}
