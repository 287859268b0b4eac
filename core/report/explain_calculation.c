/* The numbers of one score, in the order in which a person would write them down. */
#include "engine/run.h"
#include "report/telling.h"

/* One score of one row. */
typedef struct working {
    const fa_telling *tell;
    const fa_plan_score *score;
    const fa_score_column *column;
    fa_row_sums sums; /* with what was filled in */
    size_t row;
    bool fills;
} working;

static void add_scaled(const working *work, int64_t units)
{
    fa_decimal_add_to(work->tell->out, (fa_decimal){units, work->score->scale});
}

static void add(const working *work, const char *words)
{
    fa_buffer_add_z(work->tell->out, words);
}

static void add_ratio(const working *work, fa_ratio ratio)
{
    fa_telling_ratio(work->tell, ratio.numerator, ratio.denominator);
}

static bool counts(const working *work, size_t index, int64_t *out)
{
    return fa_term_counts(&work->score->terms[index], work->tell->responses, work->tell->results,
                          work->row, out);
}

static bool leaves(const working *work, size_t index)
{
    return fa_term_leaves(&work->score->terms[index], work->tell->responses, work->row);
}

/* What the row's answers add up to, before anything is filled in. */
static void add_up(working *work)
{
    for (size_t i = 0; i < work->score->count; i++) {
        const fa_plan_term *term = &work->score->terms[i];
        int64_t value = 0;
        bool present = counts(work, i, &value);
        work->sums.applies += present || !leaves(work, i);
        if (!present) continue;
        work->sums.sum += value;
        work->sums.least += term->least;
        work->sums.most += term->most;
        work->sums.share += term->share;
        work->sums.answered++;
    }
}

/* What a blank counts by the policy. */
static int64_t filled_value(const working *work, size_t index, fa_row_sums given)
{
    if (work->score->policy->missing == FA_MISSING_ZERO) return 0;
    return fa_term_nearest(&work->score->terms[index], given.sum, (int64_t)given.answered);
}

/* "2 + 3 + 2 (filled) = 7" */
static void add_sum(working *work)
{
    fa_row_sums given = work->sums;
    bool first = true;
    for (size_t i = 0; i < work->score->count; i++) {
        const fa_plan_term *term = &work->score->terms[i];
        int64_t value = 0;
        bool present = counts(work, i, &value);
        bool fills = !present && work->fills && !leaves(work, i);
        if (!present && !fills) continue;
        if (fills) value = filled_value(work, i, given);
        if (!first) add(work, " + ");
        first = false;
        add_scaled(work, value);
        if (!fills) continue;
        add(work, " (filled)");
        work->sums.sum += value;
        work->sums.least += term->least;
        work->sums.most += term->most;
        work->sums.share += term->share;
        work->sums.answered++;
    }
    if (work->sums.answered > 1) add(work, " = ");
    if (work->sums.answered > 1) add_scaled(work, work->sums.sum);
    add(work, "\n");
}

/* "mean of the answered: 11 / 3 = 3.666667", which the blanks take the nearest answer to */
static void add_person_mean(const working *work)
{
    bool means = work->score->policy->missing == FA_MISSING_PERSON_MEAN;
    if (!work->fills || !means) return;
    add(work, "    mean of the answered: ");
    add_scaled(work, work->sums.sum);
    fa_buffer_add_format(work->tell->out, " / %zu = ", work->sums.answered);
    int64_t denominator = (int64_t)work->sums.answered;
    for (int i = 0; i < work->score->scale; i++)
        denominator *= 10;
    add_ratio(work, (fa_ratio){work->sums.sum, denominator});
    add(work, "\n");
}

static void add_percent(const working *work)
{
    add(work, "    percent: 100 × (");
    add_scaled(work, work->sums.sum);
    add(work, " − ");
    add_scaled(work, work->sums.least);
    add(work, ") / (");
    add_scaled(work, work->sums.most);
    add(work, " − ");
    add_scaled(work, work->sums.least);
    add(work, work->fills ? "), with the blanks filled\n" : "), over the answered items\n");
}

static void add_mean(const working *work)
{
    fa_decimal share = {work->sums.share, work->score->weight_scale};
    add(work, "    mean: ");
    add_scaled(work, work->sums.sum);
    add(work, " / ");
    fa_decimal_add_to(work->tell->out, share);
    bool weighted = !fa_decimal_equal(share, FA_DECIMAL_OF((int64_t)work->sums.answered));
    add(work, weighted ? ", the sum of the weights\n" : "\n");
}

static void add_prorated(const working *work)
{
    if (work->sums.answered >= work->sums.applies) return;
    add(work, "    prorated: ");
    add_scaled(work, work->sums.sum);
    fa_buffer_add_format(work->tell->out, " × %zu / %zu\n", work->sums.applies,
                         work->sums.answered);
}

static void add_extreme(working *work, bool highest)
{
    bool first = true;
    for (size_t i = 0; i < work->score->count; i++) {
        int64_t value = 0;
        if (!counts(work, i, &value)) continue;
        bool replaces = first || (highest ? value > work->sums.sum : value < work->sums.sum);
        if (replaces) work->sums.sum = value;
        first = false;
    }
    add(work, highest ? "    highest: " : "    lowest: ");
    add_scaled(work, work->sums.sum);
    add(work, "\n");
}

/* "2024-03-31 − 2024-03-01 = 30 days" */
static void add_difference(const working *work)
{
    const fa_telling *tell = work->tell;
    bool dates = true;
    add(work, "    difference: ");
    for (size_t i = 0; i < work->score->count; i++) {
        const fa_plan_term *term = &work->score->terms[i];
        bool date =
            !term->is_score && tell->plan->instrument->items[term->index].kind == FA_ITEM_DATE;
        dates = dates && date;
        if (i > 0) add(work, " − ");
        if (term->is_score) fa_telling_value(tell, term->index);
        if (!term->is_score) fa_telling_answer(tell, tell->responses, term->index);
    }
    add(work, " = ");
    add_scaled(work, work->sums.sum);
    add(work, dates ? " days\n" : "\n");
}

/* "rescaled: 0 + (2.5 − 1) × (100 − 0) / (5 − 1)" */
static void add_rescale(const working *work, fa_ratio raw)
{
    const fa_score *score = work->score->score;
    fa_buffer *out = work->tell->out;
    if (!score->has_rescale) return;
    add(work, "    rescaled: ");
    fa_decimal_add_to(out, score->rescale_to[0]);
    add(work, " + (");
    add_ratio(work, raw);
    add(work, " − ");
    fa_decimal_add_to(out, score->rescale_from[0]);
    add(work, ") × (");
    fa_decimal_add_to(out, score->rescale_to[1]);
    add(work, " − ");
    fa_decimal_add_to(out, score->rescale_to[0]);
    add(work, ") / (");
    fa_decimal_add_to(out, score->rescale_from[1]);
    add(work, " − ");
    fa_decimal_add_to(out, score->rescale_from[0]);
    add(work, ")\n");
}

/* " (answers of 2 to 4)" */
static void add_where(const working *work)
{
    const fa_score *score = work->score->score;
    add(work, score->where_count == 1 ? " (an answer of " : " (answers of ");
    for (size_t i = 0; i < score->where_count; i++) {
        if (i > 0) add(work, score->where_range ? " to " : " or ");
        fa_decimal_add_to(work->tell->out, score->where[i]);
    }
    add(work, ")");
}

static void add_declared(working *work)
{
    fa_operation operation = work->score->score->operation;
    add_up(work);
    fa_missing_policy missing = work->score->policy->missing;
    bool fills = missing == FA_MISSING_PERSON_MEAN || missing == FA_MISSING_ZERO;
    work->fills = fills && work->sums.answered < work->sums.applies;
    if (operation == FA_HIGHEST_OF || operation == FA_LOWEST_OF)
        add_extreme(work, operation == FA_HIGHEST_OF);
    if (operation == FA_DIFFERENCE_OF) add_difference(work);
    bool adds = operation == FA_SUM_OF || operation == FA_MEAN_OF || operation == FA_PERCENT_OF ||
                operation == FA_COUNT_OF;
    if (adds) add_person_mean(work);
    if (adds) add(work, operation == FA_COUNT_OF ? "    counted" : "    sum");
    if (operation == FA_COUNT_OF) add_where(work);
    if (adds) add(work, ": ");
    if (adds) add_sum(work);
    if (operation == FA_PERCENT_OF) add_percent(work);
    if (operation == FA_MEAN_OF) add_mean(work);
    if (operation == FA_SUM_OF || operation == FA_COUNT_OF) add_prorated(work);
    add_rescale(work, fa_score_raw(work->score, work->sums));
}

static void add_exact(const working *work)
{
    int decimals = work->column->decimals;
    add(work, "    value: ");
    add_ratio(work,
              (fa_ratio){work->column->numerator[work->row], work->column->denominator[work->row]});
    fa_buffer_add_format(work->tell->out,
                         ", rounded half away from zero to %d decimal%s: ", decimals,
                         decimals == 1 ? "" : "s");
    fa_decimal_add_to(work->tell->out, (fa_decimal){work->column->units[work->row], decimals});
    if (work->column->error != NULL) {
        add(work, "; standard error ");
        fa_decimal_add_to(work->tell->out, (fa_decimal){work->column->error[work->row], decimals});
    }
    add(work, "\n");
}

void fa_explain_calculation(const fa_telling *tell, size_t index)
{
    working work = {.tell = tell,
                    .score = &tell->plan->scores[index],
                    .column = &tell->results->scores[index],
                    .row = tell->row};
    const fa_score *score = work.score->score;
    fa_score_state state = (fa_score_state)work.column->state[work.row];
    bool looked = state == FA_SCORED || state == FA_NO_TABLE || state == FA_TABLE_OPEN ||
                  state == FA_NO_ENTRY;
    if (score->operation == FA_TABLE_OF && looked) fa_explain_table(tell, index);
    if (state != FA_SCORED || score->operation == FA_TABLE_OF) return;
    if (score->operation == FA_PATTERN_OF)
        fa_explain_pattern(tell, index);
    else if (!fa_score_is_hooked(score))
        add_declared(&work);
    if (work.column->denominator[work.row] > 0) add_exact(&work);
}
