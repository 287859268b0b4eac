/* How an item is answered: exactly one of choices, scale, number, tick_all, date and written. */
#include "language/reading.h"

#include <stdio.h>

/* Other units that an answer may come in: units = { inch = 2.54 }. */
static void read_units(fa_reading *reading, const fa_value *map, const char *where, fa_item *item)
{
    if (!fa_reading_is(reading, where, "number's units", map, FA_VALUE_MAP)) return;
    item->units = FA_READING_TAKE(reading, fa_unit, map->count);
    if (item->units == NULL) return;
    for (size_t i = 0; i < map->count; i++) {
        const fa_member *member = &map->members[i];
        bool right = member->key.kind == FA_VALUE_TEXT && member->key.text.length > 0 &&
                     member->value.kind == FA_VALUE_NUMBER && member->value.number.units > 0;
        if (!right && member->value.kind != FA_VALUE_WRONG)
            FA_COMPLAIN(reading, "wrong-kind", member->value.line,
                        "%s: number's units are written name = how many of the item's own unit "
                        "it is, as { inch = 2.54 }, above 0",
                        where);
        bool own = right && fa_text_equal(member->key.text, item->unit);
        if (own)
            FA_COMPLAIN(reading, "id-doubled", member->value.line,
                        "%s: '%.*s' is the item's own unit already", where,
                        FA_TEXT_ARG(member->key.text));
        if (right && !own)
            item->units[item->unit_count++] =
                (fa_unit){member->key.text, fa_decimal_trim(member->value.number)};
    }
    if (item->unit.length == 0)
        FA_COMPLAIN(reading, "field-missing", map->line,
                    "%s: number has units but does not say which is its own: add unit = \"cm\"",
                    where);
}

static bool names_its_ends(fa_reading *reading, const fa_value *table, const char *where)
{
    for (size_t i = 0; i < table->count; i++) {
        if (table->members[i].key.kind == FA_VALUE_TEXT) continue;
        FA_COMPLAIN(reading, "wrong-kind", table->line,
                    "%s: number names its ends, as { min = 0, max = 240 }", where);
        return false;
    }
    return true;
}

static void read_ends(fa_reading *reading, const fa_value *table, const char *where, fa_item *item)
{
    const fa_value *least = fa_value_get(table, FA_TEXT("min"));
    const fa_value *most = fa_value_get(table, FA_TEXT("max"));
    item->has_least = fa_reading_is(reading, where, "number's min", least, FA_VALUE_NUMBER);
    item->has_most = fa_reading_is(reading, where, "number's max", most, FA_VALUE_NUMBER);
    if (item->has_least) item->least = least->number;
    if (item->has_most) item->most = most->number;
    if (item->has_least && item->has_most && fa_decimal_compare(item->least, item->most) >= 0)
        FA_COMPLAIN(reading, "out-of-range", table->line, "%s: number's min is not below its max",
                    where);
}

static void read_decimals(fa_reading *reading, const fa_value *table, const char *where,
                          fa_item *item)
{
    const fa_value *decimals = fa_value_get(table, FA_TEXT("decimals"));
    int64_t count = 0, fits;
    bool right = decimals == NULL ||
                 (decimals->kind == FA_VALUE_NUMBER &&
                  fa_decimal_rescale(decimals->number, 0, &count) && count >= 0 && count <= 9);
    if (!right)
        FA_COMPLAIN(reading, "out-of-range", table->line,
                    "%s: number's decimals wants a whole number from 0 to 9", where);
    item->decimals = right ? (int)count : 0;
    bool exact = (!item->has_least || fa_decimal_rescale(item->least, item->decimals, &fits)) &&
                 (!item->has_most || fa_decimal_rescale(item->most, item->decimals, &fits));
    bool finer = fa_decimal_trim(item->least).scale > item->decimals ||
                 fa_decimal_trim(item->most).scale > item->decimals;
    if (!exact)
        FA_COMPLAIN(reading, "out-of-range", table->line,
                    finer ? "%s: number's min or max has more decimals than decimals = %d"
                          : "%s: number's min or max is too large to be held with decimals = %d",
                    where, item->decimals);
}

static void read_number(fa_reading *reading, const fa_value *table, const char *where,
                        fa_item *item)
{
    static const char *const names[] = {"min", "max", "unit", "decimals", "units", NULL};
    fa_shape_check_names(table, names, where, reading->findings);
    item->kind = FA_ITEM_NUMBER;
    if (!names_its_ends(reading, table, where)) return;
    const fa_value *unit = fa_value_get(table, FA_TEXT("unit"));
    const fa_value *units = fa_value_get(table, FA_TEXT("units"));
    read_ends(reading, table, where, item);
    if (fa_reading_is(reading, where, "number's unit", unit, FA_VALUE_TEXT))
        item->unit = unit->text;
    read_decimals(reading, table, where, item);
    if (units != NULL) read_units(reading, units, where, item);
}

static void read_tick_all(fa_reading *reading, const fa_value *value, const char *where,
                          fa_item *item)
{
    item->kind = FA_ITEM_TICK_ALL;
    item->choices = fa_read_choices_field(reading, value, where);
    if (item->choices == NULL || item->choices->count <= FA_TICKS_MOST) return;
    FA_COMPLAIN(reading, "limit", value->line, "%s: tick_all has at most %d choices", where,
                FA_TICKS_MOST);
    item->choices = NULL;
}

static const char *const kinds[] = {"choices", "scale", "number", "tick_all", "date", "written"};
enum { KINDS = sizeof kinds / sizeof *kinds };

/* How many of the fields are there, and which is the first; `date = false` is none. */
static int count_kinds(const fa_declaration *declaration, const fa_value *found[KINDS], int *first)
{
    int count = 0;
    for (int i = KINDS - 1; i >= 0; i--) {
        found[i] = fa_shape_get(declaration, kinds[i]);
        if (found[i] != NULL && found[i]->kind == FA_VALUE_TRUTH && !found[i]->truth)
            found[i] = NULL;
        if (found[i] == NULL) continue;
        count++;
        *first = i;
    }
    return count;
}

/* Whether a field was written that says how, though not as it should. */
static bool has_wrong_kind(const fa_declaration *declaration)
{
    for (int i = 0; i < KINDS; i++) {
        const fa_value *value = fa_value_get(&declaration->fields, fa_text_of(kinds[i]));
        if (value != NULL && value->kind != FA_VALUE_TRUTH) return true;
        if (value != NULL && fa_shape_get(declaration, kinds[i]) == NULL) return true;
    }
    return false;
}

void fa_read_item_kind(fa_reading *reading, const fa_declaration *declaration, const char *where,
                       fa_item *item)
{
    const fa_value *found[KINDS];
    int first = -1;
    int count = count_kinds(declaration, found, &first);
    if (count == 0 && !has_wrong_kind(declaration))
        FA_COMPLAIN(reading, "field-missing", declaration->line,
                    "%s does not say how it is answered: give it choices, scale, number, "
                    "tick_all, date or written",
                    where);
    if (count > 1)
        FA_COMPLAIN(reading, "item-kind", declaration->line,
                    "%s has more than one of choices, scale, number, tick_all, date and written: "
                    "keep one",
                    where);
    item->kind = FA_ITEM_CHOICE;
    if (first == 0) item->choices = fa_read_choices_field(reading, found[0], where);
    if (first == 1) item->choices = fa_read_scale(reading, found[1], where);
    if (count != 1) return; /* what it is else is not known */
    if (first == 2) read_number(reading, found[2], where, item);
    if (first == 3) read_tick_all(reading, found[3], where, item);
    if (first == 4) item->kind = FA_ITEM_DATE;
    if (first == 5) item->kind = FA_ITEM_WRITTEN;
}
