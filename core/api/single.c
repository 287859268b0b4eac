/* There is one engine: one response is a block with one row. */
#include "api/single.h"

fa_status fa_single_init(fa_single *single, const fa_plan *plan, fa_hooks hooks, fa_error *error)
{
    *single = (fa_single){0};
    fa_status status = fa_responses_init(&single->responses, plan->instrument, &single->arena);
    if (status == FA_OK)
        status = fa_results_init(&single->results, plan->instrument, &single->arena);
    if (status == FA_OK) status = fa_run_init(&single->run, plan, hooks, &single->arena);
    if (status != FA_OK) return fa_error_memory(error);
    fa_single_reset(single);
    return FA_OK;
}

void fa_single_reset(fa_single *single)
{
    fa_responses_reset(&single->responses);
    fa_responses_blank_row(&single->responses, 0);
    single->responses.count = 1;
}

void fa_single_free(fa_single *single)
{
    fa_results_free(&single->results);
    fa_responses_free(&single->responses);
    fa_arena_clear(&single->arena);
}

bool fa_answer_note(fa_notice *notice, const fa_answer *answer, bool possible)
{
    const char *reason = possible ? fa_answer_reason((fa_absence)answer->choice) : NULL;
    if (reason != NULL) notice->detail = fa_text_of(reason);
    notice->code = FA_NOTICE_INVALID;
    if (!possible) return true;
    notice->code = FA_NOTICE_TWO_TICKS;
    if (answer->choice == FA_NOT_AVAILABLE) notice->code = FA_NOTICE_NOT_AVAILABLE;
    if (answer->choice == FA_UNKNOWN) notice->code = FA_NOTICE_UNKNOWN;
    if (reason != NULL) notice->code = FA_NOTICE_REASON;
    return answer->two_ticks || notice->code != FA_NOTICE_TWO_TICKS;
}

fa_status fa_single_answer(fa_single *single, size_t item, fa_text text, bool *possible,
                           fa_error *error)
{
    fa_answer answer;
    fa_notice notice = {.item = (int)item, .detail = text};
    fa_column *column = &single->responses.columns[item];
    *possible = fa_answer_read(&single->responses.instrument->items[item], text, &answer);
    column->choice[0] = *possible ? answer.choice : FA_INVALID;
    if (column->number != NULL) column->number[0] = answer.number;
    if (column->written != NULL) column->written[0] = answer.written;
    single->responses.withheld[0] = 0;
    for (size_t i = 0; i < single->responses.instrument->item_count; i++)
        if (single->responses.columns[i].choice[0] == FA_INVALID)
            fa_responses_withhold(&single->responses, i, 0);
    if (!fa_answer_note(&notice, &answer, *possible)) return FA_OK;
    return fa_responses_note(&single->responses, notice) ? FA_OK : fa_error_memory(error);
}

fa_status fa_single_score(fa_single *single, fa_error *error)
{
    return fa_run_block(&single->run, &single->responses, &single->results, error);
}
