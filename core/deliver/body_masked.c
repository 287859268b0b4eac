/* What no FHIR resource tells under pseudonyms: words, days, scores that give a day away. */
#include "deliver/bodies.h"

/* One answer that is not told as it is: words not at all, dates as many days earlier as all others.
 */
static bool mask_answer(const fa_record_told *told, fa_arena *arena, const fa_item *item,
                        fa_column *column)
{
    int8_t *choice = FA_TAKE(arena, int8_t, 1);
    int64_t *number = FA_TAKE(arena, int64_t, 1);
    if (choice == NULL || number == NULL) return false;
    *choice = column->choice[0];
    if (item->kind == FA_ITEM_WRITTEN && *choice == FA_PRESENT) *choice = FA_BLANK;
    if (column->number != NULL) *number = column->number[0];
    if (item->kind == FA_ITEM_DATE) *number -= told->days;
    *column = (fa_column){.choice = choice, .number = number, .written = column->written};
    return true;
}

fa_status fa_body_mask(const fa_record_told *told, fa_arena *arena, fa_results *masked,
                       fa_fhir_facts *facts, fa_error *error)
{
    const fa_instrument *instrument = facts->plan->instrument;
    fa_column *shown = FA_TAKE(arena, fa_column, instrument->item_count + 1);
    bool *scores = FA_TAKE(arena, bool, instrument->score_count + 1);
    if (shown == NULL || scores == NULL) return fa_error_memory(error);
    *masked = *facts->results;
    for (size_t i = 0; i < instrument->item_count; i++) {
        const fa_item *item = &instrument->items[i];
        shown[i] = facts->results->shown[i];
        bool tells = item->kind == FA_ITEM_DATE || item->kind == FA_ITEM_WRITTEN;
        if (tells && !mask_answer(told, arena, item, &shown[i])) return fa_error_memory(error);
    }
    for (size_t i = 0; i < instrument->score_count; i++)
        scores[i] = fa_hidden_tells_day(instrument, (int)i);
    masked->shown = shown;
    facts->results = masked;
    facts->masked = scores;
    return FA_OK;
}
