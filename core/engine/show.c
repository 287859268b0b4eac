/* Which items are shown: what show_when says no to was not asked, so it is neither missing nor
 * scored. */
#include <string.h>

#include "engine/run.h"

fa_status fa_show_init(fa_run *run, fa_arena *arena)
{
    size_t count = run->plan->instrument->item_count;
    if (!run->plan->has_hidden) return FA_OK;
    run->columns = FA_TAKE(arena, fa_column, count);
    run->hidden = FA_TAKE(arena, int8_t *, count);
    if (run->columns == NULL || run->hidden == NULL) return FA_NO_MEMORY;
    for (size_t i = 0; i < count; i++) {
        if (run->plan->shows[i].count == 0) continue;
        run->hidden[i] = FA_TAKE(arena, int8_t, FA_BLOCK_ROWS);
        if (run->hidden[i] == NULL) return FA_NO_MEMORY;
    }
    return FA_OK;
}

/* In the order of the items: an item that is hidden makes conditions on it a no for those below.
 * Undecided counts as shown. */
const fa_responses *fa_show_block(fa_run *run, const fa_responses *responses, fa_results *results)
{
    results->shown = responses->columns;
    if (!run->plan->has_hidden) return responses;
    size_t count = run->plan->instrument->item_count;
    memcpy(run->columns, responses->columns, count * sizeof *run->columns);
    run->shown = *responses;
    run->shown.columns = run->columns;
    results->shown = run->columns;
    for (size_t i = 0; i < count; i++) {
        if (run->hidden[i] == NULL) continue;
        const int8_t *choice = responses->columns[i].choice;
        fa_program_block(run, &run->plan->shows[i], &run->shown, results, run->truth);
        for (size_t row = 0; row < responses->count; row++)
            run->hidden[i][row] = run->truth[row] == FA_NO ? FA_HIDDEN : choice[row];
        run->columns[i].choice = run->hidden[i];
    }
    return &run->shown;
}
