/* Reads item "id" { … }. */
#include "language/reading.h"

#include <string.h>

static void read_number(fa_reading *reading, const fa_value *table, const char *where,
                        fa_item *item)
{
    static const char *const names[] = {"min", "max", "unit", "decimals", NULL};
    fa_shape_check_names(table, names, where, reading->findings);
    item->kind = FA_ITEM_NUMBER;
    for (size_t i = 0; i < table->count; i++) {
        if (table->members[i].key.kind == FA_VALUE_TEXT) continue;
        FA_COMPLAIN(reading, "wrong-kind", table->line,
                    "%s: number names its ends, as { min = 0, max = 240 }", where);
        return;
    }
    const fa_value *least = fa_value_get(table, FA_TEXT("min"));
    const fa_value *most = fa_value_get(table, FA_TEXT("max"));
    const fa_value *unit = fa_value_get(table, FA_TEXT("unit"));
    const fa_value *decimals = fa_value_get(table, FA_TEXT("decimals"));
    item->has_least = fa_reading_is(reading, where, "number's min", least, FA_VALUE_NUMBER);
    item->has_most = fa_reading_is(reading, where, "number's max", most, FA_VALUE_NUMBER);
    if (item->has_least) item->least = least->number;
    if (item->has_most) item->most = most->number;
    if (fa_reading_is(reading, where, "number's unit", unit, FA_VALUE_TEXT))
        item->unit = unit->text;
    if (item->has_least && item->has_most && fa_decimal_compare(item->least, item->most) >= 0)
        FA_COMPLAIN(reading, "out-of-range", table->line, "%s: number's min is not below its max",
                    where);
    int64_t count = 0;
    bool right = decimals == NULL ||
                 (decimals->kind == FA_VALUE_NUMBER &&
                  fa_decimal_rescale(decimals->number, 0, &count) && count >= 0 && count <= 9);
    if (!right)
        FA_COMPLAIN(reading, "out-of-range", table->line,
                    "%s: number's decimals wants a whole number from 0 to 9", where);
    item->decimals = right ? (int)count : 0;
    int64_t fits;
    bool exact = (!item->has_least || fa_decimal_rescale(item->least, item->decimals, &fits)) &&
                 (!item->has_most || fa_decimal_rescale(item->most, item->decimals, &fits));
    if (!exact)
        FA_COMPLAIN(reading, "out-of-range", table->line,
                    "%s: number's min or max has more decimals than decimals = %d", where,
                    item->decimals);
}

static void read_kind(fa_reading *reading, const fa_declaration *declaration, const char *where,
                      fa_item *item)
{
    const fa_value *choices = fa_shape_get(declaration, "choices");
    const fa_value *scale = fa_shape_get(declaration, "scale");
    const fa_value *number = fa_shape_get(declaration, "number");
    int kinds = (choices != NULL) + (scale != NULL) + (number != NULL);
    bool wrong_kind = fa_value_get(&declaration->fields, FA_TEXT("choices")) != NULL ||
                      fa_value_get(&declaration->fields, FA_TEXT("scale")) != NULL ||
                      fa_value_get(&declaration->fields, FA_TEXT("number")) != NULL;
    if (kinds == 0 && !wrong_kind)
        FA_COMPLAIN(reading, "field-missing", declaration->line,
                    "%s does not say how it is answered: give it choices, scale or number", where);
    if (kinds > 1)
        FA_COMPLAIN(reading, "item-kind", declaration->line,
                    "%s has more than one of choices, scale and number: keep one", where);
    item->kind = FA_ITEM_CHOICE;
    if (choices != NULL) item->choices = fa_read_choices_field(reading, choices, where);
    if (scale != NULL && choices == NULL) item->choices = fa_read_scale(reading, scale, where);
    if (number != NULL && kinds == 1) read_number(reading, number, where, item);
}

static void read_columns(fa_reading *reading, const fa_declaration *declaration, fa_item *item)
{
    const fa_value *value = fa_shape_get(declaration, "column");
    if (value == NULL) return;
    size_t count = value->kind == FA_VALUE_TEXT ? 1 : value->count;
    item->columns = FA_READING_TAKE(reading, fa_text, count);
    if (item->columns == NULL) return;
    if (value->kind == FA_VALUE_TEXT) item->columns[item->column_count++] = value->text;
    for (size_t i = 0; value->kind == FA_VALUE_LIST && i < count; i++) {
        const fa_value *name = &value->members[i].value;
        if (name->kind == FA_VALUE_TEXT) item->columns[item->column_count++] = name->text;
        if (name->kind != FA_VALUE_TEXT && name->kind != FA_VALUE_WRONG)
            FA_COMPLAIN(reading, "wrong-kind", name->line,
                        "item '%.*s': a column's name is a text, not %s",
                        FA_TEXT_ARG(declaration->id), fa_value_kind_name(name->kind));
    }
}

static void read_two_ticks(fa_reading *reading, const fa_declaration *declaration,
                           const char *where, fa_item *item)
{
    static const char *const names[] = {"refuse", "highest", "lowest", NULL};
    const fa_value *value = fa_shape_get(declaration, "two_ticks");
    if (value == NULL) return;
    int option = fa_reading_option(reading, where, "two_ticks", value->text, names, value->line);
    if (option >= 0) item->two_ticks = (fa_two_ticks)option;
}

void fa_read_item(fa_reading *reading, const fa_declaration *declaration)
{
    char where[96];
    fa_reading_where(declaration, where, sizeof where);
    fa_instrument *instrument = reading->instrument;
    fa_item *item =
        fa_arena_push(reading->arena, &instrument->items, &instrument->item_count, sizeof *item);
    if (item == NULL) {
        reading->no_memory = true;
        return;
    }
    *item = (fa_item){.id = declaration->id, .line = declaration->line};
    item->text = fa_reading_text(declaration, "text");
    item->help = fa_reading_text(declaration, "help");
    item->optional = fa_reading_truth(declaration, "optional", false);
    item->unscored = !fa_reading_truth(declaration, "scored", true);
    item->section = (int)instrument->section_count - 1;
    read_kind(reading, declaration, where, item);
    read_two_ticks(reading, declaration, where, item);
    read_columns(reading, declaration, item);
    item->codes = fa_reading_codes(reading, declaration, &item->code_count);
}
