/* Conditions: postfix programs over columns of three-valued truth (Kleene's strong logic). */
#include "engine/run.h"

#include <string.h>

static void push_choice(const fa_step *step, const fa_responses *responses, uint8_t *out)
{
    const int8_t *choice = responses->columns[step->index].choice;
    for (size_t row = 0; row < responses->count; row++)
        out[row] = step->truth[(uint8_t)choice[row]];
}

/* No table, so that the compiler can take many rows at once. */
static void push_run(const fa_step *step, const fa_responses *responses, uint8_t *restrict out)
{
    const int8_t *restrict choice = responses->columns[step->index].choice;
    int8_t low = (int8_t)step->low, high = (int8_t)step->high;
    for (size_t row = 0; row < responses->count; row++) {
        uint8_t truth = choice[row] >= low && choice[row] <= high ? FA_YES : FA_NO;
        uint8_t none = choice[row] == FA_HIDDEN ? FA_NO : FA_UNDECIDED;
        out[row] = choice[row] < 0 ? none : truth;
    }
}

static uint8_t within(const fa_step *step, int64_t units)
{
    return (units >= step->low && units <= step->high) != step->outside ? FA_YES : FA_NO;
}

/* What a condition on an answer that is not there comes to. */
static uint8_t without(int8_t absence)
{
    return absence == FA_HIDDEN ? FA_NO : FA_UNDECIDED;
}

static void push_number(const fa_step *step, const fa_responses *responses,
                        const fa_results *results, uint8_t *out)
{
    if (step->of_score) {
        const fa_score_column *column = &results->scores[step->index];
        for (size_t row = 0; row < responses->count; row++) {
            uint8_t truth = within(step, column->units[row]);
            out[row] = column->state[row] == FA_SCORED ? truth : FA_UNDECIDED;
        }
        return;
    }
    const fa_column *column = &responses->columns[step->index];
    for (size_t row = 0; row < responses->count; row++) {
        int8_t there = column->choice[row];
        out[row] = there >= 0 ? within(step, column->number[row]) : without(there);
    }
}

static void push_band(const fa_step *step, const fa_results *results, uint8_t *out)
{
    const fa_score_column *column = &results->scores[step->index];
    for (size_t row = 0; row < results->count; row++) {
        uint8_t truth = column->band[row] == step->low ? FA_YES : FA_NO;
        out[row] = column->state[row] == FA_SCORED ? truth : FA_UNDECIDED;
    }
}

static void push_tick(const fa_step *step, const fa_responses *responses, uint8_t *out)
{
    const fa_column *column = &responses->columns[step->index];
    for (size_t row = 0; row < responses->count; row++) {
        int8_t there = column->choice[row];
        uint8_t ticked = (uint64_t)column->number[row] >> step->low & 1 ? FA_YES : FA_NO;
        out[row] = there >= 0 ? ticked : without(there);
    }
}

/* An answer that could not be read is neither blank nor answered; what was not asked too, but there
 * is nothing to wait for. */
static void push_presence(const fa_step *step, const fa_responses *responses, uint8_t *out)
{
    const int8_t *choice = responses->columns[step->index].choice;
    bool wanted = step->kind == FA_STEP_ANSWERED;
    for (size_t row = 0; row < responses->count; row++) {
        uint8_t truth = (choice[row] >= 0) == wanted ? FA_YES : FA_NO;
        if (choice[row] == FA_INVALID) truth = FA_UNDECIDED;
        out[row] = choice[row] == FA_HIDDEN ? FA_NO : truth;
    }
}

static void join_greatest(uint8_t *restrict into, const uint8_t *restrict other, size_t rows)
{
    for (size_t row = 0; row < rows; row++)
        into[row] = into[row] > other[row] ? into[row] : other[row];
}

static void join_least(uint8_t *restrict into, const uint8_t *restrict other, size_t rows)
{
    for (size_t row = 0; row < rows; row++)
        into[row] = into[row] < other[row] ? into[row] : other[row];
}

/* At least N of the columns yes; undecided while the undecided ones could still make it N. */
static void join_count(uint8_t *first, size_t count, int64_t least, size_t rows)
{
    for (size_t row = 0; row < rows; row++) {
        int64_t yes = 0, open = 0;
        for (size_t i = 0; i < count; i++) {
            uint8_t truth = first[i * FA_BLOCK_ROWS + row];
            yes += truth == FA_YES;
            open += truth == FA_UNDECIDED;
        }
        first[row] = yes >= least ? FA_YES : yes + open >= least ? FA_UNDECIDED : FA_NO;
    }
}

static void turn_round(uint8_t *top, size_t rows)
{
    for (size_t row = 0; row < rows; row++)
        top[row] = (uint8_t)(FA_YES - top[row]);
}

static void join(const fa_step *step, uint8_t *first, size_t rows)
{
    if (step->kind == FA_STEP_COUNT) join_count(first, step->count, step->low, rows);
    for (size_t i = 1; i < step->count; i++) {
        const uint8_t *other = first + i * FA_BLOCK_ROWS;
        if (step->kind == FA_STEP_ANY) join_greatest(first, other, rows);
        if (step->kind == FA_STEP_ALL) join_least(first, other, rows);
    }
}

void fa_program_block(fa_run *run, const fa_program *program, const fa_responses *responses,
                      const fa_results *results, uint8_t *out)
{
    size_t rows = responses->count;
    uint8_t *top = run->stack; /* the next free column */
    for (size_t i = 0; i < program->count; i++) {
        const fa_step *step = &program->steps[i];
        switch (step->kind) {
        case FA_STEP_CHOICE:
            push_choice(step, responses, top);
            break;
        case FA_STEP_RUN:
            push_run(step, responses, top);
            break;
        case FA_STEP_NUMBER:
            push_number(step, responses, results, top);
            break;
        case FA_STEP_BAND:
            push_band(step, results, top);
            break;
        case FA_STEP_TICK:
            push_tick(step, responses, top);
            break;
        case FA_STEP_BLANK:
        case FA_STEP_ANSWERED:
            push_presence(step, responses, top);
            break;
        case FA_STEP_RULE:
            memcpy(top, results->rules[step->index], rows);
            break;
        case FA_STEP_NOT:
            turn_round(top - FA_BLOCK_ROWS, rows);
            continue;
        case FA_STEP_ANY:
        case FA_STEP_ALL:
        case FA_STEP_COUNT:
            top -= step->count * FA_BLOCK_ROWS;
            join(step, top, rows);
            break;
        }
        top += FA_BLOCK_ROWS;
    }
    if (rows > 0 && program->count > 0) memcpy(out, run->stack, rows);
}
