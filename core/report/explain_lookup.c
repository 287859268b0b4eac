/* Scores that are no sums: what a norm table says, and the level that a pattern of answers points
 * to.
 */
#include <math.h>

#include "engine/run.h"
#include "report/telling.h"

static void add(const fa_telling *tell, const char *words)
{
    fa_buffer_add_z(tell->out, words);
}

/* Why no table is taken: those that are not for the row, up to one that waits for an answer. */
static void add_no_table(const fa_telling *tell, const fa_score *score)
{
    for (size_t i = 0; i < score->table_count; i++) {
        const fa_condition *by = score->tables[i].by;
        if (by == NULL) return;
        bool open = fa_telling_truth(tell, by) == FA_UNDECIDED;
        fa_buffer_add_format(tell->out, "    table %zu of %zu: ", i + 1, score->table_count);
        add(tell, open ? "undecided, because " : "not this one, because ");
        fa_telling_reasons(tell, by);
        add(tell, "\n");
        if (open) return;
    }
}

void fa_explain_table(const fa_telling *tell, size_t index)
{
    const fa_plan_score *score = &tell->plan->scores[index];
    const fa_score_column *column = &tell->results->scores[index];
    int16_t table = column->table[tell->row];
    int64_t raw = 0;
    if (table < 0) {
        add_no_table(tell, score->score);
        return;
    }
    const fa_condition *by = score->score->tables[table].by;
    fa_buffer_add_format(tell->out, "    table %d of %zu", table + 1, score->score->table_count);
    if (by != NULL) add(tell, ", because ");
    if (by != NULL) fa_telling_reasons(tell, by);
    bool raw_there =
        fa_term_counts(&score->terms[0], tell->responses, tell->results, tell->row, &raw);
    bool found = column->state[tell->row] == FA_SCORED;
    if (raw_there) add(tell, ": ");
    if (raw_there) fa_decimal_add_to(tell->out, (fa_decimal){raw, score->scale});
    if (raw_there) add(tell, found ? " gives " : " is not in it");
    if (raw_there && found) fa_telling_value(tell, index);
    add(tell, "\n");
}

static void add_double(const fa_telling *tell, double value)
{
    fa_decimal_add_to(tell->out, (fa_decimal){(int64_t)llround(value * 1e4), 4});
}

/* A parameter as its author wrote it. */
static void add_parameter(const fa_telling *tell, double value)
{
    fa_decimal written;
    if (fa_decimal_from_double(value, &written))
        fa_decimal_add_to(tell->out, written);
    else
        add_double(tell, value);
}

/* Theta and its standard error once more, before they are rescaled: the sum over the grid. */
static void add_level(const fa_telling *tell, const fa_plan_score *score)
{
    double total = 0, first = 0, second = 0;
    for (size_t point = 0; point < FA_PATTERN_POINTS; point++) {
        double theta = fa_pattern_theta(point), chance = exp(-theta * theta / 2);
        for (size_t i = 0; i < score->count; i++) {
            int8_t choice = tell->responses->columns[score->terms[i].index].choice[tell->row];
            if (choice >= 0) chance *= score->curves[i][(size_t)choice * FA_PATTERN_POINTS + point];
        }
        total += chance;
        first += chance * theta;
        second += chance * theta * theta;
    }
    if (!(total > 0)) return;
    double mean = first / total, variance = second / total - mean * mean;
    add(tell, "    level: theta ");
    add_double(tell, mean);
    add(tell, ", standard error ");
    add_double(tell, variance > 0 ? sqrt(variance) : 0);
    add(tell, "\n");
}

static void add_rescaled(const fa_telling *tell, const fa_plan_score *score)
{
    if (!score->score->has_rescale) return;
    add(tell, "    rescaled: theta × ");
    fa_telling_ratio(tell, score->rescale[0], score->rescale[2]);
    add(tell, " + ");
    fa_telling_ratio(tell, score->rescale[1], score->rescale[2]);
    add(tell, "; the standard error × ");
    fa_telling_ratio(tell, score->rescale[0], score->rescale[2]);
    add(tell, "\n");
}

/* With the parameters of what was answered, so that a second program can find the same level. */
void fa_explain_pattern(const fa_telling *tell, size_t index)
{
    const fa_plan_score *score = &tell->plan->scores[index];
    add(tell, "    pattern: graded response model, expected a posteriori; standard normal prior, "
              "theta −4 to 4 in steps of 0.1\n");
    for (size_t i = 0; i < score->count; i++) {
        const fa_graded *graded = &score->score->graded[i];
        size_t item = score->terms[i].index;
        if (tell->responses->columns[item].choice[tell->row] < 0) continue;
        fa_buffer_add_format(tell->out, "      %.*s ",
                             FA_TEXT_ARG(tell->plan->instrument->items[item].id));
        fa_telling_answer(tell, tell->responses, item);
        add(tell, ": slope ");
        add_parameter(tell, graded->slope);
        add(tell, ", thresholds");
        for (size_t k = 0; k < graded->threshold_count; k++) {
            add(tell, " ");
            add_parameter(tell, graded->thresholds[k]);
        }
        add(tell, "\n");
    }
    add_level(tell, score);
    add_rescaled(tell, score);
}
