/* The columns beside the responses. */
#include "model/records.h"

#include <string.h>

fa_status fa_records_init(fa_records *records, const fa_instrument *instrument, size_t keep_count,
                          fa_arena *arena)
{
    *records = (fa_records){.keep_count = keep_count};
    FA_TRY(fa_responses_init(&records->responses, instrument, arena));
    records->outcome = FA_TAKE(arena, uint8_t, FA_BLOCK_ROWS);
    records->subject = FA_TAKE(arena, fa_text, FA_BLOCK_ROWS);
    records->date = FA_TAKE(arena, fa_text, FA_BLOCK_ROWS);
    records->event = FA_TAKE(arena, fa_text, FA_BLOCK_ROWS);
    records->instance = FA_TAKE(arena, fa_text, FA_BLOCK_ROWS);
    records->raw = FA_TAKE(arena, fa_text, FA_BLOCK_ROWS);
    records->line = FA_TAKE(arena, uint32_t, FA_BLOCK_ROWS);
    records->kept = FA_TAKE(arena, fa_text *, keep_count);
    records->stated = FA_TAKE(arena, fa_stated *, instrument->score_count);
    bool whole = records->outcome && records->subject && records->date && records->event &&
                 records->instance && records->raw && records->line && records->kept &&
                 records->stated;
    if (!whole) return FA_NO_MEMORY;
    for (size_t i = 0; i < keep_count; i++) {
        records->kept[i] = FA_TAKE(arena, fa_text, FA_BLOCK_ROWS);
        if (records->kept[i] == NULL) return FA_NO_MEMORY;
    }
    return FA_OK;
}

fa_status fa_records_state(fa_records *records, size_t score, fa_arena *arena)
{
    if (records->stated[score] != NULL) return FA_OK;
    records->stated[score] = FA_TAKE(arena, fa_stated, FA_BLOCK_ROWS);
    return records->stated[score] != NULL ? FA_OK : FA_NO_MEMORY;
}

void fa_records_blank_row(fa_records *records, size_t row)
{
    records->subject[row] = records->date[row] = (fa_text){0};
    records->event[row] = records->instance[row] = (fa_text){0};
    for (size_t i = 0; i < records->keep_count; i++)
        records->kept[i][row] = (fa_text){0};
    for (size_t i = 0; i < records->responses.instrument->score_count; i++)
        if (records->stated[i] != NULL) records->stated[i][row] = (fa_stated){0};
}

void fa_records_free(fa_records *records)
{
    fa_arena_clear(&records->scratch);
    fa_responses_free(&records->responses);
}

void fa_records_reset(fa_records *records)
{
    fa_arena_reset(&records->scratch);
    fa_responses_reset(&records->responses);
    memset(records->outcome, FA_TO_SCORE, FA_BLOCK_ROWS);
}
