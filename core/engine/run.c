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
    run->truth = FA_TAKE(arena, uint8_t, FA_BLOCK_ROWS);
    run->memo = FA_TAKE(arena, fa_memo, plan->instrument->score_count * FA_MEMO_ENTRIES);
    bool whole = run->inputs && run->stack && run->truth && run->memo;
    if (!whole || fa_show_init(run, arena) != FA_OK) return FA_NO_MEMORY;
    return sums_init(&run->sums, arena) ? FA_OK : FA_NO_MEMORY;
}

static fa_status score_block(fa_run *run, size_t index, const fa_responses *responses,
                             fa_results *results, fa_error *error)
{
    const fa_plan_score *score = &run->plan->scores[index];
    switch (score->score->operation) {
    case FA_COMPUTE:
    case FA_FORMULA:
        FA_TRY(fa_score_hooked(run, index, responses, results, error));
        break;
    case FA_TABLE_OF:
        fa_score_table(run, index, responses, results);
        break;
    case FA_PATTERN_OF:
        fa_score_pattern(run, index, responses, results);
        break;
    default:
        fa_score_declared(run, index, responses, results);
        return FA_OK; /* bands are found with the value */
    }
    fa_band_block(score, &results->scores[index], results->count);
    return FA_OK;
}

static void advice_block(fa_run *run, const fa_program *program, const fa_responses *responses,
                         const fa_results *results, uint8_t *out)
{
    if (program->count == 0)
        memset(out, FA_YES, results->count);
    else
        fa_program_block(run, program, responses, results, out);
}

/* What a part of the battery would say alone. */
static void withhold_block(fa_run *run, const fa_responses *responses, fa_results *results)
{
    const fa_plan *plan = run->plan;
    for (size_t i = 0; i < plan->instrument->withhold_count; i++)
        fa_program_block(run, &plan->withholds[i], responses, results, results->withholds[i]);
    for (size_t i = 0; i < plan->instrument->advice_count; i++)
        if (fa_instrument_withholds(plan->instrument, i))
            advice_block(run, &plan->advice_own[i], responses, results, results->advice_own[i]);
}

fa_status fa_run_block(fa_run *run, const fa_responses *responses, fa_results *results,
                       fa_error *error)
{
    const fa_plan *plan = run->plan;
    fa_results_reset(results);
    results->count = responses->count;
    responses = fa_show_block(run, responses, results);
    for (size_t i = 0; i < plan->instrument->score_count; i++)
        FA_TRY(score_block(run, i, responses, results, error));
    for (size_t i = 0; i < plan->instrument->rule_count; i++) {
        size_t rule = plan->rule_order[i];
        fa_program_block(run, &plan->rules[rule], responses, results, results->rules[rule]);
    }
    for (size_t i = 0; i < plan->instrument->advice_count; i++)
        advice_block(run, &plan->advice[i], responses, results, results->advice[i]);
    if (plan->instrument->withhold_count > 0) withhold_block(run, responses, results);
    return FA_OK;
}
