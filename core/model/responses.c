/* The columns of a block and the notices beside them. */
#include "model/responses.h"

#include <stdlib.h>
#include <string.h>

fa_status fa_responses_init(fa_responses *responses, const fa_instrument *instrument,
                            fa_arena *arena)
{
    *responses = (fa_responses){.instrument = instrument};
    responses->columns = FA_TAKE(arena, fa_column, instrument->item_count);
    responses->withheld = FA_TAKE(arena, uint64_t, FA_BLOCK_ROWS);
    if (responses->columns == NULL || responses->withheld == NULL) return FA_NO_MEMORY;
    for (size_t i = 0; i < instrument->item_count; i++) {
        fa_column *column = &responses->columns[i];
        column->choice = FA_TAKE(arena, int8_t, FA_BLOCK_ROWS);
        if (column->choice == NULL) return FA_NO_MEMORY;
        memset(column->choice, FA_BLANK, FA_BLOCK_ROWS);
        bool number = fa_item_has_number(&instrument->items[i]);
        bool words = instrument->items[i].kind == FA_ITEM_WRITTEN;
        if (number) column->number = FA_TAKE(arena, int64_t, FA_BLOCK_ROWS);
        if (words) column->written = FA_TAKE(arena, fa_text, FA_BLOCK_ROWS);
        if ((number && column->number == NULL) || (words && column->written == NULL))
            return FA_NO_MEMORY;
    }
    return FA_OK;
}

void fa_responses_free(fa_responses *responses)
{
    free(responses->notices);
    *responses = (fa_responses){0};
}

void fa_responses_reset(fa_responses *responses)
{
    memset(responses->withheld, 0, FA_BLOCK_ROWS * sizeof *responses->withheld);
    responses->count = 0;
    responses->notice_count = 0;
}

void fa_responses_blank_row(fa_responses *responses, size_t row)
{
    for (size_t i = 0; i < responses->instrument->item_count; i++)
        responses->columns[i].choice[row] = FA_BLANK;
    responses->withheld[row] = 0;
}

void fa_responses_withhold(fa_responses *responses, size_t item, size_t row)
{
    responses->withheld[row] |= UINT64_C(1) << responses->instrument->items[item].part;
}

bool fa_responses_any_answer(const fa_responses *responses, size_t row)
{
    for (size_t i = 0; i < responses->instrument->item_count; i++)
        if (responses->columns[i].choice[row] >= 0) return true;
    return false;
}

bool fa_responses_note(fa_responses *responses, fa_notice notice)
{
    if (responses->notice_count == responses->notice_capacity) {
        size_t capacity = responses->notice_capacity ? responses->notice_capacity * 2 : 64;
        fa_notice *larger = realloc(responses->notices, capacity * sizeof *larger);
        if (larger == NULL) return false;
        responses->notices = larger;
        responses->notice_capacity = capacity;
    }
    responses->notices[responses->notice_count++] = notice;
    return true;
}

fa_decimal fa_responses_value(const fa_responses *responses, size_t item, size_t row)
{
    const fa_item *kind = &responses->instrument->items[item];
    const fa_column *column = &responses->columns[item];
    if (kind->kind == FA_ITEM_NUMBER) return (fa_decimal){column->number[row], kind->decimals};
    if (kind->kind == FA_ITEM_DATE) return FA_DECIMAL_OF(column->number[row]);
    if (kind->kind == FA_ITEM_TICK_ALL)
        return FA_DECIMAL_OF(__builtin_popcountll((uint64_t)column->number[row]));
    return kind->choices->list[column->choice[row]].value;
}
