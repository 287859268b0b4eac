/* The columns of results. */
#include "model/results.h"

static bool column_init(fa_score_column *column, fa_arena *arena)
{
    column->units = FA_TAKE(arena, int64_t, FA_BLOCK_ROWS);
    column->state = FA_TAKE(arena, uint8_t, FA_BLOCK_ROWS);
    column->answered = FA_TAKE(arena, uint16_t, FA_BLOCK_ROWS);
    column->band = FA_TAKE(arena, int16_t, FA_BLOCK_ROWS);
    column->numerator = FA_TAKE(arena, int64_t, FA_BLOCK_ROWS);
    column->denominator = FA_TAKE(arena, int64_t, FA_BLOCK_ROWS);
    return column->units && column->state && column->answered && column->band &&
           column->numerator && column->denominator;
}

fa_status fa_results_init(fa_results *results, const fa_instrument *instrument, fa_arena *arena)
{
    *results = (fa_results){0};
    results->scores = FA_TAKE(arena, fa_score_column, instrument->score_count);
    results->rules = FA_TAKE(arena, uint8_t *, instrument->rule_count);
    if (results->scores == NULL || results->rules == NULL) return FA_NO_MEMORY;
    for (size_t i = 0; i < instrument->score_count; i++)
        if (!column_init(&results->scores[i], arena)) return FA_NO_MEMORY;
    for (size_t i = 0; i < instrument->rule_count; i++) {
        results->rules[i] = FA_TAKE(arena, uint8_t, FA_BLOCK_ROWS);
        if (results->rules[i] == NULL) return FA_NO_MEMORY;
    }
    return FA_OK;
}

void fa_results_free(fa_results *results)
{
    fa_arena_clear(&results->scratch);
}

void fa_results_reset(fa_results *results)
{
    fa_arena_reset(&results->scratch);
    results->hook_findings = NULL;
    results->hook_finding_count = 0;
    results->count = 0;
}
