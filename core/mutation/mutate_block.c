/* Cases by the block, so that a mutant costs one plan and one run a policy. */
#include "mutation/mutate_block.h"

#include "api/case_run.h"
#include "api/single.h"

static fa_case_block *block_for(fa_case_blocks *blocks, fa_selection selection, fa_arena *arena)
{
    for (size_t i = 0; i < blocks->count; i++)
        if (fa_text_equal(blocks->list[i].selection.missing, selection.missing) &&
            fa_text_equal(blocks->list[i].selection.bands, selection.bands) &&
            blocks->list[i].responses.count < FA_BLOCK_ROWS)
            return &blocks->list[i];
    const fa_instrument *instrument = blocks->edition->instrument;
    fa_case_block *block = fa_arena_push(arena, &blocks->list, &blocks->count, sizeof *block);
    if (block == NULL) return NULL;
    *block = (fa_case_block){.selection = selection};
    block->cases = FA_TAKE(arena, const fa_case *, FA_BLOCK_ROWS);
    bool made = block->cases != NULL &&
                fa_responses_init(&block->responses, instrument, arena) == FA_OK &&
                fa_results_init(&block->results, instrument, arena) == FA_OK;
    return made ? block : NULL;
}

/* As fa_single_answer takes it; a row instead of a single. */
static bool take_answer(fa_responses *responses, const fa_case_answer *given, size_t row)
{
    fa_answer answer;
    fa_column *column = &responses->columns[given->item];
    fa_notice notice = {.row = (uint32_t)row, .item = (int)given->item, .detail = given->text};
    bool possible =
        fa_answer_read(&responses->instrument->items[given->item], given->text, &answer);
    column->choice[row] = possible ? answer.choice : FA_INVALID;
    if (column->number != NULL) column->number[row] = answer.number;
    if (column->written != NULL) column->written[row] = answer.written;
    if (!possible) fa_responses_withhold(responses, given->item, row);
    return !fa_answer_note(&notice, &answer, possible) || fa_responses_note(responses, notice);
}

fa_status fa_case_blocks_make(fa_case_blocks *blocks, const fa_edition *edition, fa_arena *arena)
{
    *blocks = (fa_case_blocks){.edition = edition};
    for (size_t i = 0; i < edition->instrument->case_count; i++) {
        const fa_case *the_case = &edition->instrument->cases[i];
        const fa_selection selection = {the_case->policy, the_case->bands};
        fa_case_block *block = block_for(blocks, selection, arena);
        if (block == NULL) return FA_NO_MEMORY;
        size_t row = block->responses.count++;
        block->cases[row] = the_case;
        fa_responses_blank_row(&block->responses, row);
        for (size_t k = 0; k < the_case->given_count; k++)
            if (!take_answer(&block->responses, &the_case->given[k], row)) return FA_NO_MEMORY;
    }
    return FA_OK;
}

void fa_case_blocks_free(fa_case_blocks *blocks)
{
    for (size_t i = 0; i < blocks->count; i++) {
        fa_responses_free(&blocks->list[i].responses);
        fa_results_free(&blocks->list[i].results);
    }
    fa_buffer_clear(&blocks->out);
}

bool fa_mutant_overflows(const fa_plan *plan)
{
    for (size_t i = 0; i < plan->instrument->score_count; i++)
        if (plan->scores[i].overflows) return true;
    return false;
}

static fa_status run_block(fa_case_blocks *blocks, fa_case_block *block, const fa_plan *plan,
                           fa_arena *scratch, bool *noticed)
{
    fa_run run;
    fa_error unused;
    fa_hooks hooks = fa_scripts_hooks(&blocks->edition->scripts);
    FA_TRY(fa_run_init(&run, plan, hooks, scratch));
    fa_status status = fa_run_block(&run, &block->responses, &block->results, &unused);
    *noticed = status == FA_LIMIT; /* a function that no longer ends is not overlooked */
    if (status != FA_OK) return status == FA_LIMIT ? FA_OK : status;
    fa_buffer_reset(&blocks->out);
    for (size_t row = 0; row < block->responses.count; row++)
        fa_case_compare(blocks->edition, block->cases[row], plan, &block->responses,
                        &block->results, row, &blocks->out);
    *noticed = blocks->out.length > 0;
    return blocks->out.failed ? FA_NO_MEMORY : FA_OK;
}

fa_status fa_case_blocks_notice(fa_case_blocks *blocks, const fa_instrument *instrument,
                                fa_arena *scratch, bool *noticed, bool *runs)
{
    *noticed = false;
    *runs = true;
    for (size_t i = 0; i < blocks->count && !*noticed && *runs; i++) {
        fa_plan *plan = NULL;
        fa_arena_reset(scratch);
        fa_status status = fa_plan_make(&plan, instrument, blocks->list[i].selection, scratch);
        *runs = status != FA_CONTENT && (status != FA_OK || !fa_mutant_overflows(plan));
        if (!*runs) return FA_OK;
        FA_TRY(status);
        FA_TRY(run_block(blocks, &blocks->list[i], plan, scratch, noticed));
    }
    return FA_OK;
}

static fa_text band_label(const fa_plan_score *score, int16_t band)
{
    return band >= 0 && score->bands != NULL ? score->bands->list[band].label : (fa_text){0};
}

static fa_difference_kind scores_differ(const fa_plan *plan, const fa_results *one,
                                        const fa_plan *other_plan, const fa_results *other,
                                        size_t row, size_t score)
{
    const fa_score_column *a = &one->scores[score], *b = &other->scores[score];
    bool scored = a->state[row] == FA_SCORED;
    if (scored != (b->state[row] == FA_SCORED)) return FA_OTHER_VALUE;
    if (!scored) return FA_SAME;
    if (!fa_decimal_equal((fa_decimal){a->units[row], a->decimals},
                          (fa_decimal){b->units[row], b->decimals}))
        return FA_OTHER_VALUE;
    bool same = fa_text_equal(band_label(&plan->scores[score], a->band[row]),
                              band_label(&other_plan->scores[score], b->band[row]));
    return same ? FA_SAME : FA_OTHER_BAND;
}

fa_difference fa_rows_differ(const fa_plan *plan, const fa_results *one, const fa_plan *other_plan,
                             const fa_results *other, size_t row)
{
    const fa_instrument *instrument = plan->instrument;
    for (size_t i = 0; i < instrument->score_count; i++) {
        fa_difference_kind kind = scores_differ(plan, one, other_plan, other, row, i);
        if (kind != FA_SAME) return (fa_difference){kind, i};
    }
    for (size_t i = 0; i < instrument->rule_count; i++)
        if (one->rules[i][row] != other->rules[i][row]) return (fa_difference){FA_OTHER_RULE, i};
    for (size_t i = 0; i < instrument->advice_count; i++)
        if (one->advice[i][row] != other->advice[i][row])
            return (fa_difference){FA_OTHER_ADVICE, i};
    return (fa_difference){FA_SAME, 0};
}
