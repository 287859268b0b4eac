/* An answer sheet as an author writes it in a case. */
#include "format/date.h"
#include "mutation/trials.h"

static void add_choice(fa_buffer *out, const fa_item *item, size_t choice)
{
    const fa_choice *chosen = &item->choices->list[choice];
    bool one = fa_decimal_equal(chosen->value, FA_DECIMAL_OF(1));
    if (item->choices->yes_no)
        fa_buffer_add_z(out, one ? "\"yes\"" : "\"no\"");
    else if (chosen->code.length > 0)
        fa_buffer_add_format(out, "\"%.*s\"", FA_TEXT_ARG(chosen->code));
    else
        fa_decimal_add_to(out, chosen->value);
}

static void add_ticks(fa_buffer *out, const fa_item *item, uint64_t ticked)
{
    bool first = true;
    fa_buffer_add_byte(out, '"');
    for (size_t i = 0; i < item->choices->count; i++) {
        if (!(ticked >> i & 1)) continue;
        if (!first) fa_buffer_add_byte(out, ';');
        first = false;
        if (item->choices->list[i].code.length > 0)
            fa_buffer_add(out, item->choices->list[i].code);
        else
            fa_decimal_add_to(out, item->choices->list[i].value);
    }
    fa_buffer_add_z(out, first ? "none\"" : "\"");
}

/* A battery's ids have a point in them and stand in [" "]. */
static void add_id(fa_buffer *out, fa_text id)
{
    bool plain = id.length > 0 && memchr(id.bytes, '.', id.length) == NULL;
    fa_buffer_add_format(out, plain ? "%.*s = " : "[\"%.*s\"] = ", FA_TEXT_ARG(id));
}

void fa_trials_print_item(const fa_trials *trials, size_t row, size_t index, fa_buffer *out)
{
    const fa_item *item = &trials->instrument->items[index];
    const fa_column *column = &trials->blocks[row / FA_BLOCK_ROWS].columns[index];
    size_t at = row % FA_BLOCK_ROWS;
    add_id(out, item->id);
    if (column->choice[at] < 0) {
        fa_buffer_add_z(out, "missing");
    } else if (item->kind == FA_ITEM_CHOICE) {
        add_choice(out, item, (size_t)column->choice[at]);
    } else if (item->kind == FA_ITEM_TICK_ALL) {
        add_ticks(out, item, (uint64_t)column->number[at]);
    } else if (item->kind == FA_ITEM_DATE) {
        char day[FA_DATE_TEXT];
        fa_date_print(column->number[at], day);
        fa_buffer_add_format(out, "\"%s\"", day);
    } else {
        fa_decimal_add_to(out, (fa_decimal){column->number[at], item->decimals});
    }
}

void fa_trials_print(const fa_trials *trials, size_t row, fa_buffer *out)
{
    const fa_responses *block = &trials->blocks[row / FA_BLOCK_ROWS];
    bool first = true;
    for (size_t i = 0; i < trials->instrument->item_count; i++) {
        if (block->columns[i].choice[row % FA_BLOCK_ROWS] < 0) continue;
        if (trials->instrument->items[i].kind == FA_ITEM_WRITTEN) continue;
        if (!first) fa_buffer_add_z(out, ", ");
        first = false;
        fa_trials_print_item(trials, row, i, out);
    }
}
