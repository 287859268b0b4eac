/* Runs a plan over a block. */
#include "engine/run.h"

static bool sums_init(fa_sums *sums, fa_arena *arena)
{
    sums->sum = FA_TAKE(arena, int64_t, FA_BLOCK_ROWS);
    sums->least = FA_TAKE(arena, int64_t, FA_BLOCK_ROWS);
    sums->most = FA_TAKE(arena, int64_t, FA_BLOCK_ROWS);
    sums->share = FA_TAKE(arena, int64_t, FA_BLOCK_ROWS);
    sums->applies = FA_TAKE(arena, uint16_t, FA_BLOCK_ROWS);
    sums->small = FA_TAKE(arena, int16_t, FA_BLOCK_ROWS);
    return sums->sum && sums->least && sums->most && sums->share && sums->applies && sums->small;
}

fa_status fa_run_init(fa_run *run, const fa_plan *plan, fa_hooks hooks, fa_arena *arena)
{
    *run = (fa_run){.plan = plan, .hooks = hooks};
    size_t longest = 0;
    for (size_t i = 0; i < plan->instrument->score_count; i++)
        if (plan->scores[i].count > longest) longest = plan->scores[i].count;
    run->inputs = FA_TAKE(arena, fa_hook_input, longest);
    run->stack = fa_arena_take(arena, plan->depth, FA_BLOCK_ROWS);
    run->memo = FA_TAKE(arena, fa_memo, plan->instrument->score_count * FA_MEMO_ENTRIES);
    if (run->inputs == NULL || run->stack == NULL || run->memo == NULL) return FA_NO_MEMORY;
    return sums_init(&run->sums, arena) ? FA_OK : FA_NO_MEMORY;
}

fa_status fa_run_block(fa_run *run, const fa_responses *responses, fa_results *results,
                       fa_error *error)
{
    const fa_plan *plan = run->plan;
    fa_results_reset(results);
    results->count = responses->count;
    for (size_t i = 0; i < plan->instrument->score_count; i++) {
        if (!fa_score_is_hooked(plan->scores[i].score)) {
            fa_score_declared(run, i, responses, results);
            continue;
        }
        FA_TRY(fa_score_hooked(run, i, responses, results, error));
        fa_band_block(&plan->scores[i], &results->scores[i], results->count);
    }
    for (size_t i = 0; i < plan->instrument->rule_count; i++)
        fa_rule_block(run, plan->rule_order[i], responses, results);
    return FA_OK;
}
