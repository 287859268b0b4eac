/* Choices by their code where they have one: an author reads it more easily than a value. */
#include "proof/given.h"

#include <string.h>

#include "format/date.h"

static void add_choice(fa_buffer *out, const fa_choice *choice)
{
    if (choice->code.length > 0)
        fa_buffer_add(out, choice->code);
    else
        fa_decimal_add_to(out, choice->value);
}

static void add_ticks(fa_buffer *out, const fa_choices *choices, uint64_t set)
{
    if (set == 0) fa_buffer_add_z(out, "none");
    for (size_t i = 0, added = 0; i < choices->count; i++) {
        if (!(set >> i & 1)) continue;
        if (added++ > 0) fa_buffer_add_byte(out, ';');
        add_choice(out, &choices->list[i]);
    }
}

void fa_given_add_answer(fa_buffer *out, const fa_responses *sheet, size_t index, size_t row)
{
    const fa_item *item = &sheet->instrument->items[index];
    const fa_column *column = &sheet->columns[index];
    char date[FA_DATE_TEXT];
    switch (item->kind) {
    case FA_ITEM_CHOICE:
        add_choice(out, &item->choices->list[column->choice[row]]);
        return;
    case FA_ITEM_NUMBER:
        fa_decimal_add_to(out, (fa_decimal){column->number[row], item->decimals});
        return;
    case FA_ITEM_TICK_ALL:
        add_ticks(out, item->choices, (uint64_t)column->number[row]);
        return;
    case FA_ITEM_DATE:
        fa_date_print(column->number[row], date);
        fa_buffer_add_z(out, date);
        return;
    case FA_ITEM_WRITTEN:
        fa_buffer_add_z(out, "words"); /* which ones decides nothing */
        return;
    }
}

/* In Lua a number stands bare. */
static bool is_bare(const fa_item *item, int8_t choice)
{
    if (item->kind == FA_ITEM_CHOICE) return item->choices->list[choice].code.length == 0;
    return item->kind == FA_ITEM_NUMBER;
}

void fa_given_add_item(fa_buffer *out, const fa_responses *sheet, size_t index, size_t row)
{
    const fa_item *item = &sheet->instrument->items[index];
    int8_t choice = sheet->columns[index].choice[row];
    bool plain = item->id.length > 0 && memchr(item->id.bytes, '.', item->id.length) == NULL;
    fa_buffer_add_format(out, plain ? "%.*s = " : "[\"%.*s\"] = ", FA_TEXT_ARG(item->id));
    if (choice < 0) {
        fa_buffer_add_z(out, "missing");
        return;
    }
    bool bare = is_bare(item, choice);
    if (!bare) fa_buffer_add_byte(out, '"');
    fa_given_add_answer(out, sheet, index, row);
    if (!bare) fa_buffer_add_byte(out, '"');
}

void fa_given_add(fa_buffer *out, const fa_responses *sheet, size_t row)
{
    bool first = true;
    for (size_t i = 0; i < sheet->instrument->item_count; i++) {
        if (sheet->columns[i].choice[row] < 0) continue;
        if (!first) fa_buffer_add_z(out, ", ");
        fa_given_add_item(out, sheet, i, row);
        first = false;
    }
}
