/* Norm tables: whom a table is for, and what a raw score is worth in it. */
#include <string.h>

#include "engine/run.h"

enum { NONE = -1, OPEN = -2 }; /* no table is for the row; which one is waits for an answer */

/* The first table that says yes; one above it that is undecided keeps it open. */
static void choose(fa_run *run, const fa_plan_score *score, const fa_responses *responses,
                   const fa_results *results, int16_t *table)
{
    for (size_t row = 0; row < responses->count; row++)
        table[row] = NONE;
    for (size_t i = 0; i < score->score->table_count; i++) {
        const fa_program *by = &score->tables[i].by;
        memset(run->truth, FA_YES, responses->count);
        if (by->count > 0) fa_program_block(run, by, responses, results, run->truth);
        for (size_t row = 0; row < responses->count; row++) {
            if (table[row] != NONE || run->truth[row] == FA_NO) continue;
            table[row] = run->truth[row] == FA_YES ? (int16_t)i : OPEN;
        }
    }
}

bool fa_table_find(const fa_plan_table *table, int64_t raw, int64_t *value)
{
    size_t low = 0, high = table->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (table->raw[middle] < raw)
            low = middle + 1;
        else
            high = middle;
    }
    if (low == table->count || table->raw[low] != raw) return false;
    *value = table->value[low];
    return true;
}

static fa_score_state look_up(const fa_plan_score *score, fa_score_column *column, size_t row,
                              int64_t raw)
{
    int16_t table = column->table[row];
    if (table == NONE) return FA_NO_TABLE;
    if (table == OPEN) return FA_TABLE_OPEN;
    int64_t value;
    if (!fa_table_find(&score->tables[table], raw, &value)) return FA_NO_ENTRY;
    column->units[row] = column->numerator[row] = value;
    column->denominator[row] = fa_power_of_ten(column->decimals);
    return FA_SCORED;
}

void fa_score_table(fa_run *run, size_t index, const fa_responses *responses, fa_results *results)
{
    const fa_plan_score *score = &run->plan->scores[index];
    const fa_plan_term *input = &score->terms[0];
    fa_score_column *column = &results->scores[index];
    column->decimals = fa_plan_decimals(score);
    choose(run, score, responses, results, column->table);
    for (size_t row = 0; row < responses->count; row++) {
        int64_t raw = 0;
        bool answered = fa_term_counts(input, responses, results, row, &raw);
        size_t applies = answered || !fa_term_leaves(input, responses, row);
        fa_score_state state = fa_policy_state(score, answered, applies);
        column->units[row] = column->numerator[row] = column->denominator[row] = 0;
        column->answered[row] = answered;
        if (responses->withheld[row] & score->parts) state = FA_WITHHELD;
        if (state == FA_SCORED) state = look_up(score, column, row, raw);
        column->state[row] = (uint8_t)state;
    }
}
