/* The columns of results. */
#include "model/results.h"

static bool column_init(fa_score_column *column, const fa_score *score, fa_arena *arena)
{
    bool pattern = score->operation == FA_PATTERN_OF;
    if (pattern) column->error = FA_TAKE(arena, int64_t, FA_BLOCK_ROWS);
    bool table = score->operation == FA_TABLE_OF;
    if (table) column->table = FA_TAKE(arena, int16_t, FA_BLOCK_ROWS);
    if ((pattern && column->error == NULL) || (table && column->table == NULL)) return false;
    column->units = FA_TAKE(arena, int64_t, FA_BLOCK_ROWS);
    column->state = FA_TAKE(arena, uint8_t, FA_BLOCK_ROWS);
    column->answered = FA_TAKE(arena, uint16_t, FA_BLOCK_ROWS);
    column->band = FA_TAKE(arena, int16_t, FA_BLOCK_ROWS);
    column->numerator = FA_TAKE(arena, int64_t, FA_BLOCK_ROWS);
    column->denominator = FA_TAKE(arena, int64_t, FA_BLOCK_ROWS);
    return column->units && column->state && column->answered && column->band &&
           column->numerator && column->denominator;
}

/* COUNT columns of fa_truth. */
static uint8_t **truths_of(size_t count, fa_arena *arena)
{
    uint8_t **columns = FA_TAKE(arena, uint8_t *, count);
    for (size_t i = 0; columns != NULL && i < count; i++) {
        columns[i] = FA_TAKE(arena, uint8_t, FA_BLOCK_ROWS);
        if (columns[i] == NULL) return NULL;
    }
    return columns;
}

fa_status fa_results_init(fa_results *results, const fa_instrument *instrument, fa_arena *arena)
{
    *results = (fa_results){0};
    results->scores = FA_TAKE(arena, fa_score_column, instrument->score_count);
    if (results->scores == NULL) return FA_NO_MEMORY;
    for (size_t i = 0; i < instrument->score_count; i++)
        if (!column_init(&results->scores[i], &instrument->scores[i], arena)) return FA_NO_MEMORY;
    results->rules = truths_of(instrument->rule_count, arena);
    results->advice = truths_of(instrument->advice_count, arena);
    if (results->rules == NULL || results->advice == NULL) return FA_NO_MEMORY;
    if (instrument->withhold_count == 0) return FA_OK;
    results->advice_own = truths_of(instrument->advice_count, arena);
    results->withholds = truths_of(instrument->withhold_count, arena);
    return results->advice_own != NULL && results->withholds != NULL ? FA_OK : FA_NO_MEMORY;
}

fa_truth fa_results_advice(const fa_results *results, const fa_instrument *instrument, size_t part,
                           size_t advice, size_t row)
{
    if (part == 0 || !fa_instrument_withholds(instrument, advice))
        return (fa_truth)results->advice[advice][row];
    fa_truth truth = (fa_truth)results->advice_own[advice][row];
    for (size_t i = 0; i < instrument->withhold_count; i++) {
        const fa_withhold *withhold = &instrument->withholds[i];
        if (!fa_instrument_part_has(instrument, part, withhold->part)) continue;
        if (!fa_withhold_has(withhold, advice)) continue;
        fa_truth given = (fa_truth)(FA_YES - results->withholds[i][row]);
        if (given < truth) truth = given;
    }
    return truth;
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
