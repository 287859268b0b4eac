/* Reads item "id" { … }: all but what names other items, which is read once all are known. */
#include "language/reading.h"

#include <string.h>

static void add_column(fa_reading *reading, const fa_value *name, const char *where, fa_item *item)
{
    if (name->kind == FA_VALUE_TEXT) item->columns[item->column_count++] = name->text;
    if (name->kind != FA_VALUE_TEXT && name->kind != FA_VALUE_WRONG)
        FA_COMPLAIN(reading, "wrong-kind", name->line, "%s: a column's name is a text, not %s",
                    where, fa_value_kind_name(name->kind));
}

/* A text, a list of texts; of an item with sides { left = …, right = … }. */
static void read_columns(fa_reading *reading, const fa_value *value, const char *where,
                         fa_item *item)
{
    if (value == NULL) return;
    if (value->kind == FA_VALUE_MAP)
        FA_COMPLAIN(reading, "wrong-kind", value->line,
                    "%s: a column's name is a text, or a list of texts", where);
    item->columns = FA_READING_TAKE(reading, fa_text, value->count + 1);
    if (item->columns == NULL || value->kind == FA_VALUE_MAP) return;
    if (value->kind == FA_VALUE_TEXT) add_column(reading, value, where, item);
    for (size_t i = 0; value->kind == FA_VALUE_LIST && i < value->count; i++)
        add_column(reading, &value->members[i].value, where, item);
}

static void read_two_ticks(fa_reading *reading, const fa_declaration *declaration,
                           const char *where, fa_item *item)
{
    static const char *const names[] = {"refuse", "highest", "lowest", NULL};
    const fa_value *value = fa_shape_get(declaration, "two_ticks");
    if (value == NULL) return;
    bool one = item->kind == FA_ITEM_CHOICE || item->kind == FA_ITEM_NUMBER;
    if (!one) {
        FA_COMPLAIN(reading, "field-unused", value->line,
                    "%s: two_ticks has no meaning here; it is for items with one answer", where);
        return;
    }
    int option = fa_reading_option(reading, where, "two_ticks", value->text, names, value->line);
    if (option >= 0) item->two_ticks = (fa_two_ticks)option;
}

static void read_reason(fa_reading *reading, const fa_value *value, const char *where,
                        fa_item *item)
{
    static const char *const names[] = {"declined", "not applicable", "could not test", NULL};
    if (!fa_reading_is(reading, where, "field 'blank_because'", value, FA_VALUE_TEXT)) return;
    int option =
        fa_reading_option(reading, where, "blank_because", value->text, names, value->line);
    if (option >= 0) item->reasons |= 1u << option; /* fa_reason_bit, in this order */
}

static void read_reasons(fa_reading *reading, const fa_declaration *declaration, const char *where,
                         fa_item *item)
{
    const fa_value *value = fa_shape_get(declaration, "blank_because");
    if (value == NULL) return;
    if (value->kind == FA_VALUE_TEXT) read_reason(reading, value, where, item);
    for (size_t i = 0; value->kind == FA_VALUE_LIST && i < value->count; i++)
        read_reason(reading, &value->members[i].value, where, item);
}

static void append(fa_reading *reading, const fa_item *item)
{
    fa_instrument *instrument = reading->instrument;
    fa_item *slot =
        fa_arena_push(reading->arena, &instrument->items, &instrument->item_count, sizeof *slot);
    if (slot == NULL) reading->no_memory = true;
    if (slot != NULL) *slot = *item;
}

static fa_text joined(fa_reading *reading, fa_text front, fa_text back)
{
    char *bytes = FA_READING_TAKE(reading, char, front.length + back.length + 1);
    if (bytes == NULL) return front;
    if (front.length > 0) memcpy(bytes, front.bytes, front.length);
    memcpy(bytes + front.length, back.bytes, back.length);
    return (fa_text){bytes, front.length + back.length};
}

/* One item that is asked of each side. */
static void append_sides(fa_reading *reading, const fa_value *columns, const char *where,
                         const fa_item *item)
{
    static const char *const names[] = {"left", "right", NULL};
    bool each = columns != NULL && columns->kind == FA_VALUE_MAP;
    if (columns != NULL && !each)
        FA_COMPLAIN(reading, "wrong-kind", columns->line,
                    "%s has sides: a column belongs to one of them, as column = { left = \"…\", "
                    "right = \"…\" }",
                    where);
    if (each) fa_shape_check_names(columns, names, where, reading->findings);
    for (int i = 0; i < 2; i++) {
        fa_item side = *item;
        side.id = joined(reading, item->id, i == 0 ? FA_TEXT("_left") : FA_TEXT("_right"));
        side.side = i == 0 ? FA_SIDE_LEFT : FA_SIDE_RIGHT;
        read_columns(reading, each ? fa_value_get(columns, fa_text_of(names[i])) : NULL, where,
                     &side);
        append(reading, &side);
    }
}

void fa_read_item(fa_reading *reading, const fa_declaration *declaration)
{
    char where[96];
    fa_reading_where(declaration, where, sizeof where);
    fa_item item = {.id = declaration->id, .line = declaration->line, .section = reading->section};
    item.text = fa_reading_text(declaration, "text");
    item.help = fa_reading_text(declaration, "help");
    item.optional = fa_reading_truth(declaration, "optional", false);
    item.carry = fa_reading_truth(declaration, "carry", false);
    item.unscored = !fa_reading_truth(declaration, "scored", true);
    fa_read_item_kind(reading, declaration, where, &item);
    if (item.kind == FA_ITEM_WRITTEN) item.unscored = true;
    fa_read_counts(reading, declaration, where, &item);
    read_two_ticks(reading, declaration, where, &item);
    read_reasons(reading, declaration, where, &item);
    item.codes = fa_reading_codes(reading, declaration, &item.code_count);
    const fa_value *columns = fa_shape_get(declaration, "column");
    if (fa_reading_truth(declaration, "sides", false)) {
        append_sides(reading, columns, where, &item);
        return;
    }
    read_columns(reading, columns, where, &item);
    append(reading, &item);
}
