/* Scores that a script's function computes: inputs as doubles, the answer rounded like any other.
 */
#include "engine/run.h"

/* As the function's own file calls it: there its own items and scores have no prefix, and what that
 * file includes has the one that it has in every battery. */
static fa_text input_name(const fa_instrument *instrument, const fa_score *score,
                          const fa_plan_term *term)
{
    const fa_item *item = term->is_score ? NULL : &instrument->items[term->index];
    fa_text id = item != NULL ? item->id : instrument->scores[term->index].id;
    size_t part = item != NULL ? item->part : instrument->scores[term->index].part;
    if (score->part == 0 || part != score->part) return id;
    size_t prefix = instrument->parts[score->part - 1].prefix.length + 1; /* and the point */
    return (fa_text){id.bytes + prefix, id.length - prefix};
}

/* Fills the inputs of a row; returns how many are answered and how many apply. */
static void gather(fa_run *run, const fa_plan_score *score, const fa_responses *responses,
                   const fa_results *results, size_t row, size_t *answered, size_t *applies)
{
    *answered = 0;
    *applies = score->count;
    for (size_t i = 0; i < score->count; i++) {
        const fa_plan_term *term = &score->terms[i];
        fa_hook_input *input = &run->inputs[i];
        int64_t counts = 0;
        input->name = input_name(responses->instrument, score->score, term);
        input->present = fa_term_counts(term, responses, results, row, &counts);
        input->value = fa_decimal_to_double((fa_decimal){counts, score->scale});
        *answered += input->present;
        *applies -= !input->present && fa_term_leaves(term, responses, row);
    }
}

static fa_status note(fa_results *results, size_t row, size_t score, const char *sentence,
                      fa_error *error)
{
    fa_text copy;
    fa_hook_finding *slot = NULL;
    if (fa_arena_copy(&results->scratch, fa_text_of(sentence), &copy))
        slot = fa_arena_push(&results->scratch, &results->hook_findings,
                             &results->hook_finding_count, sizeof *slot);
    if (slot == NULL) return fa_error_memory(error);
    *slot = (fa_hook_finding){(uint32_t)row, score, copy};
    return FA_OK;
}

static fa_status call_row(fa_run *run, size_t index, fa_results *results, size_t row,
                          fa_error *error)
{
    const fa_plan_score *score = &run->plan->scores[index];
    fa_score_column *column = &results->scores[index];
    fa_hook_answer answer = {.kind = FA_HOOK_UNUSABLE};
    bool by_name = score->score->operation == FA_COMPUTE;
    FA_TRY(run->hooks.call(run->hooks.context, score->score->hook, by_name, run->inputs,
                           score->count, &answer, error));
    if (answer.kind == FA_HOOK_IS_MISSING) column->state[row] = FA_HOOK_MISSING;
    if (answer.kind != FA_HOOK_NUMBER && answer.kind != FA_HOOK_UNUSABLE) return FA_OK;
    bool usable = answer.kind == FA_HOOK_NUMBER && fa_column_take_double(column, row, answer.value);
    if (usable) return FA_OK;
    column->state[row] = FA_HOOK_FAILED;
    const char *sentence =
        answer.kind == FA_HOOK_NUMBER ? "the number is too large" : answer.sentence;
    return note(results, row, index, sentence, error);
}

fa_status fa_score_hooked(fa_run *run, size_t index, const fa_responses *responses,
                          fa_results *results, fa_error *error)
{
    const fa_plan_score *score = &run->plan->scores[index];
    fa_score_column *column = &results->scores[index];
    column->decimals = fa_plan_decimals(score);
    for (size_t row = 0; row < responses->count; row++) {
        size_t answered = 0, applies = 0;
        gather(run, score, responses, results, row, &answered, &applies);
        column->units[row] = column->numerator[row] = column->denominator[row] = 0;
        column->answered[row] = (uint16_t)answered;
        fa_score_state state = responses->withheld[row] & score->parts
                                   ? FA_WITHHELD
                                   : fa_policy_state(score, answered, applies);
        column->state[row] = (uint8_t)state;
        if (state == FA_SCORED) FA_TRY(call_row(run, index, results, row, error));
    }
    return FA_OK;
}
