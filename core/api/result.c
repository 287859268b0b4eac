/* The public face of scoring and of results. */
#include <stdlib.h>

#include "api/handle.h"
#include "report/explain.h"
#include "report/reason.h"

static fa_status fill_single(fascia_result *result, const fascia_response *response,
                             fa_error *error)
{
    const fa_edition *edition = &response->instrument->edition;
    fa_hooks hooks = fa_scripts_hooks(&edition->scripts);
    FA_TRY(fa_single_init(&result->single, result->plan, hooks, error));
    for (size_t i = 0; i < edition->instrument->item_count; i++) {
        bool possible = true;
        fa_text text = fa_text_of(response->answers[i]);
        FA_TRY(fa_single_answer(&result->single, i, text, &possible, error));
    }
    return fa_single_score(&result->single, error);
}

static bool print_score(fascia_result *result, size_t index)
{
    const fa_plan_score *score = &result->plan->scores[index];
    const fa_score_column *column = &result->single.results.scores[index];
    fascia_score *out = &result->scores[index];
    fa_decimal value = {column->units[0], column->decimals};
    char text[FA_DECIMAL_TEXT];
    fa_text copy = {"", 0};
    *out = (fascia_score){.has_value = column->state[0] == FA_SCORED,
                          .answered = column->answered[0],
                          .of = (unsigned)score->count,
                          .reason = fa_state_words(score->score, (fa_score_state)column->state[0])};
    if (out->has_value) {
        out->value = fa_decimal_to_double(value);
        copy = (fa_text){text, fa_decimal_print(value, text)};
    }
    if (!fa_arena_copy(&result->arena, copy, &copy)) return false;
    out->text = copy.bytes;
    out->has_error = out->has_value && column->error != NULL;
    if (out->has_error)
        out->error = fa_decimal_to_double((fa_decimal){column->error[0], column->decimals});
    if (column->band[0] >= 0) out->band = score->bands->list[column->band[0]].label.bytes;
    return true;
}

static fa_status print_result(fascia_result *result, fa_error *error)
{
    size_t count = result->plan->instrument->score_count;
    result->scores = FA_TAKE(&result->arena, fascia_score, count);
    bool whole = result->scores != NULL;
    for (size_t i = 0; i < count && whole; i++)
        whole = print_score(result, i);
    fa_buffer lines = {0};
    fa_text copy = {0};
    if (whole)
        fa_explain_add(result->plan, &result->single.responses, &result->single.results, 0, &lines);
    whole = whole && !lines.failed && fa_arena_copy(&result->arena, fa_buffer_text(&lines), &copy);
    fa_buffer_clear(&lines);
    result->explanation = copy.bytes;
    return whole ? FA_OK : fa_error_memory(error);
}

static fa_status make_result(fascia_result *result, const fascia_response *response, fa_text policy,
                             fa_error *error)
{
    const fa_instrument *instrument = response->instrument->edition.instrument;
    fa_text copy = {0};
    fa_plan *plan = NULL;
    result->instrument = response->instrument;
    if (!fa_arena_copy(&result->arena, policy, &copy)) return fa_error_memory(error);
    fa_selection selection = {.missing = copy};
    FA_TRY(fa_selection_check(instrument, selection, error));
    if (fa_plan_make(&plan, instrument, selection, &result->arena) != FA_OK)
        return fa_error_memory(error);
    result->plan = plan;
    FA_TRY(fill_single(result, response, error));
    return print_result(result, error);
}

fascia_status fascia_response_score(fascia_result **out, const fascia_response *response,
                                    const char *policy, fascia_error *error)
{
    fa_error detail = {0};
    *out = NULL;
    fascia_result *result = calloc(1, sizeof *result);
    if (result == NULL) return fascia_status_of(fa_error_memory(&detail), &detail, error);
    fa_status status = make_result(result, response, fa_text_of(policy), &detail);
    if (status == FA_OK) *out = result;
    if (status != FA_OK) fascia_result_free(result);
    return fascia_status_of(status, &detail, error);
}

void fascia_result_free(fascia_result *result)
{
    if (result == NULL) return;
    fa_single_free(&result->single);
    fa_arena_clear(&result->arena);
    free(result);
}

fascia_status fascia_result_score(const fascia_result *result, const char *score, fascia_score *out,
                                  fascia_error *error)
{
    fa_error detail = {0};
    int index = fa_instrument_score(result->plan->instrument, fa_text_of(score));
    *out = (fascia_score){.text = ""};
    if (index >= 0) *out = result->scores[index];
    fa_status status =
        index >= 0 ? FA_OK : fa_error_set(&detail, FA_USAGE, "no score named '%s'", score);
    return fascia_status_of(status, &detail, error);
}

fascia_status fascia_result_rule(const fascia_result *result, const char *rule, fascia_verdict *out,
                                 fascia_error *error)
{
    fa_error detail = {0};
    int index = fa_instrument_rule(result->plan->instrument, fa_text_of(rule));
    *out = index >= 0 ? (fascia_verdict)result->single.results.rules[index][0] : FASCIA_UNDECIDED;
    fa_status status =
        index >= 0 ? FA_OK : fa_error_set(&detail, FA_USAGE, "no rule named '%s'", rule);
    return fascia_status_of(status, &detail, error);
}

fascia_status fascia_result_advice(const fascia_result *result, const char *advice,
                                   fascia_verdict *out, fascia_error *error)
{
    fa_error detail = {0};
    int index = fa_instrument_advice(result->plan->instrument, fa_text_of(advice));
    *out = index >= 0 ? (fascia_verdict)result->single.results.advice[index][0] : FASCIA_UNDECIDED;
    fa_status status =
        index >= 0 ? FA_OK : fa_error_set(&detail, FA_USAGE, "no advice named '%s'", advice);
    return fascia_status_of(status, &detail, error);
}

const char *fascia_result_policy(const fascia_result *result)
{
    return result->plan->policy.bytes;
}

const char *fascia_result_explanation(const fascia_result *result)
{
    return result->explanation;
}
