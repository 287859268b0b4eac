/* What the scores of an instrument can come to, for edges that are moved over one value. */
#include <stdlib.h>

#include "mutation/mutate_block.h"
#include "proof/reach.h"

static int order(const void *a, const void *b)
{
    int64_t one = *(const int64_t *)a, other = *(const int64_t *)b;
    return (one > other) - (one < other);
}

static fa_status add(fa_mutant_values *values, int64_t units, fa_arena *arena)
{
    int64_t *slot = fa_arena_push(arena, &values->units, &values->count, sizeof *slot);
    if (slot == NULL) return FA_NO_MEMORY;
    *slot = units;
    return FA_OK;
}

static fa_status add_proved(fa_mutant_values *values, const fa_plan *plan, size_t score,
                            fa_arena *arena, bool *proved)
{
    fa_reach reach = {0};
    size_t count = 0;
    fa_status status = fa_reach_score(&reach, plan, score, FA_CHECK_FEW, false);
    *proved = status == FA_OK && reach.proved;
    const fa_reached *list = *proved ? fa_reach_values(&reach, &count) : NULL;
    for (size_t i = 0; i < count && status == FA_OK; i++)
        status = add(values, list[i].what.units, arena);
    fa_reach_free(&reach);
    return status;
}

/* Rising, each once. */
static void tidy(fa_mutant_values *values)
{
    size_t kept = 0;
    if (values->count > 0) qsort(values->units, values->count, sizeof *values->units, order);
    for (size_t i = 0; i < values->count; i++)
        if (i == 0 || values->units[i] != values->units[kept - 1])
            values->units[kept++] = values->units[i];
    values->count = kept;
}

/* What the scores that nothing could be proved of came to on every trial. */
static fa_status add_seen(fa_mutant_values *values, const bool *proved, const fa_edition *edition,
                          const fa_trials *trials, fa_arena *arena)
{
    fa_arena scratch = {0};
    fa_results results = {0};
    fa_run run;
    fa_error unused;
    fa_status status = fa_results_init(&results, edition->instrument, &scratch);
    if (status == FA_OK)
        status = fa_run_init(&run, edition->plan, fa_scripts_hooks(&edition->scripts), &scratch);
    for (size_t i = 0; i < trials->block_count && status == FA_OK; i++) {
        status = fa_run_block(&run, &trials->blocks[i], &results, &unused);
        for (size_t k = 0; k < edition->instrument->score_count; k++)
            for (size_t row = 0; row < trials->blocks[i].count && status == FA_OK; row++)
                if (!proved[k] && results.scores[k].state[row] == FA_SCORED)
                    status = add(&values[k], results.scores[k].units[row], arena);
    }
    fa_results_free(&results);
    fa_arena_clear(&scratch);
    return status == FA_LIMIT ? FA_OK : status;
}

fa_status fa_trial_values(fa_mutant_values **out, const fa_edition *edition,
                          const fa_trials *trials, fa_arena *arena)
{
    size_t count = edition->instrument->score_count, unproved = 0;
    fa_status status = FA_OK;
    bool *proved = FA_TAKE(arena, bool, count);
    *out = FA_TAKE(arena, fa_mutant_values, count);
    if (proved == NULL || *out == NULL) return FA_NO_MEMORY;
    for (size_t i = 0; i < count && status == FA_OK; i++) {
        (*out)[i].decimals = fa_plan_decimals(&edition->plan->scores[i]);
        status = add_proved(&(*out)[i], edition->plan, i, arena, &proved[i]);
        unproved += !proved[i];
    }
    if (status == FA_OK && unproved > 0) status = add_seen(*out, proved, edition, trials, arena);
    for (size_t i = 0; i < count; i++)
        tidy(&(*out)[i]);
    return status;
}
