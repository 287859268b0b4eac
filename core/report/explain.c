/* Scores in words. */
#include "report/explain.h"

#include "engine/run.h"
#include "report/explain_rule.h"

/* One score of one row. */
typedef struct telling {
    const fa_plan *plan;
    const fa_plan_score *score;
    const fa_score_column *column;
    const fa_responses *responses;
    const fa_results *results;
    size_t row;
    fa_buffer *out;
} telling;

static fa_text term_id(const telling *tell, size_t term)
{
    const fa_plan_term *own = &tell->score->terms[term];
    const fa_instrument *instrument = tell->plan->instrument;
    return own->is_score ? instrument->scores[own->index].id : instrument->items[own->index].id;
}

static void add_scaled(const telling *tell, int64_t units)
{
    fa_decimal_add_to(tell->out, (fa_decimal){units, tell->score->scale});
}

/* "care 3" or "sleep 1, reversed to 9" */
static void add_term(const telling *tell, size_t index)
{
    const fa_plan_term *term = &tell->score->terms[index];
    const fa_term *source = &tell->score->score->terms[index];
    int64_t counts = 0;
    fa_buffer_add(tell->out, term_id(tell, index));
    fa_buffer_add_byte(tell->out, ' ');
    if (!fa_term_counts(term, tell->responses, tell->results, tell->row, &counts)) {
        fa_buffer_add_z(tell->out, term->optional ? "blank (does not have to apply)" : "blank");
        return;
    }
    fa_decimal answer = term->is_score
                            ? (fa_decimal){tell->results->scores[term->index].units[tell->row],
                                           tell->results->scores[term->index].decimals}
                            : fa_responses_value(tell->responses, term->index, tell->row);
    fa_decimal_add_to(tell->out, answer);
    if (fa_decimal_equal(answer, (fa_decimal){counts, tell->score->scale})) return;
    fa_buffer_add_z(tell->out, source->reversed ? " (reversed: " : " (counts ");
    add_scaled(tell, counts);
    fa_buffer_add_byte(tell->out, ')');
}

static void add_terms(const telling *tell)
{
    fa_buffer_add_z(tell->out, "    answers: ");
    for (size_t i = 0; i < tell->score->count; i++) {
        if (i > 0) fa_buffer_add_z(tell->out, ", ");
        add_term(tell, i);
    }
    fa_buffer_add_byte(tell->out, '\n');
}

static size_t count_applies(const telling *tell)
{
    size_t applies = tell->score->count;
    for (size_t i = 0; i < tell->score->count; i++) {
        int64_t counts = 0;
        const fa_plan_term *term = &tell->score->terms[i];
        if (term->optional &&
            !fa_term_counts(term, tell->responses, tell->results, tell->row, &counts))
            applies--;
    }
    return applies;
}

static void add_policy(const telling *tell)
{
    size_t answered = tell->column->answered[tell->row], applies = count_applies(tell);
    fa_buffer_add_format(tell->out, "    answered: %zu of %zu", answered, tell->score->count);
    if (applies < tell->score->count) fa_buffer_add_format(tell->out, ", %zu that apply", applies);
    if (tell->score->needs >= 0) fa_buffer_add_format(tell->out, "; needs %d", tell->score->needs);
    if (tell->score->needs < 0) fa_buffer_add_z(tell->out, "; needs all that apply");
    fa_buffer_add_format(tell->out, " (policy %.*s)\n", FA_TEXT_ARG(tell->score->policy->name));
    if (answered >= applies || tell->column->state[tell->row] != FA_SCORED) return;
    static const char *const done[] = {
        "the function saw them as missing",
        "the answered items stand for them (prorate)",
        "each takes the mean of the answered items, rounded to an answer that exists (person_mean)",
        "each counts 0 (zero)",
    };
    fa_buffer_add_format(tell->out, "    blanks: %zu; %s\n", applies - answered,
                         done[tell->score->policy->missing]);
}

static void add_sum(const telling *tell, int64_t *sum, int64_t *least, int64_t *most)
{
    bool first = true;
    *sum = *least = *most = 0;
    for (size_t i = 0; i < tell->score->count; i++) {
        const fa_plan_term *term = &tell->score->terms[i];
        int64_t counts = 0;
        if (!fa_term_counts(term, tell->responses, tell->results, tell->row, &counts)) continue;
        if (!first) fa_buffer_add_z(tell->out, " + ");
        first = false;
        add_scaled(tell, counts);
        *sum += counts;
        *least += term->least;
        *most += term->most;
    }
    fa_buffer_add_z(tell->out, " = ");
    add_scaled(tell, *sum);
    fa_buffer_add_byte(tell->out, '\n');
}

static void add_calculation(const telling *tell)
{
    int64_t sum, least, most;
    fa_operation operation = tell->score->score->operation;
    bool filled = tell->score->policy->missing == FA_MISSING_PERSON_MEAN &&
                  tell->column->answered[tell->row] < count_applies(tell);
    if (fa_score_is_hooked(tell->score->score)) return;
    if (operation == FA_HIGHEST_OF || operation == FA_LOWEST_OF) return;
    fa_buffer_add_z(tell->out, operation == FA_COUNT_OF ? "    counted: " : "    sum: ");
    add_sum(tell, &sum, &least, &most);
    if (filled) return; /* the filled answers are in the exact value below */
    size_t answered = tell->column->answered[tell->row], applies = count_applies(tell);
    if (operation == FA_PERCENT_OF) {
        fa_buffer_add_z(tell->out, "    percent: 100 × (");
        add_scaled(tell, sum);
        fa_buffer_add_z(tell->out, " − ");
        add_scaled(tell, least);
        fa_buffer_add_z(tell->out, ") / (");
        add_scaled(tell, most);
        fa_buffer_add_z(tell->out, " − ");
        add_scaled(tell, least);
        fa_buffer_add_z(tell->out, "), over the answered items\n");
    }
    if (operation == FA_SUM_OF && answered < applies &&
        tell->score->policy->missing == FA_MISSING_PRORATE) {
        fa_buffer_add_z(tell->out, "    prorated: ");
        add_scaled(tell, sum);
        fa_buffer_add_format(tell->out, " × %zu / %zu\n", applies, answered);
    }
}

static void add_exact(const telling *tell)
{
    int64_t units;
    if (!fa_ratio_round(tell->column->numerator[tell->row], tell->column->denominator[tell->row], 6,
                        &units))
        return;
    fa_buffer_add_z(tell->out, "    value: ");
    fa_decimal_add_to(tell->out, (fa_decimal){units, 6});
    fa_buffer_add_format(tell->out,
                         ", rounded half away from zero to %d decimal%s: ", tell->column->decimals,
                         tell->column->decimals == 1 ? "" : "s");
    fa_decimal_add_to(tell->out,
                      (fa_decimal){tell->column->units[tell->row], tell->column->decimals});
    fa_buffer_add_byte(tell->out, '\n');
}

static void add_band(const telling *tell)
{
    int16_t index = tell->column->band[tell->row];
    if (index < 0) return;
    const fa_band *band = &tell->score->bands->list[index];
    fa_buffer_add_z(tell->out, "    band: ");
    fa_decimal_add_to(tell->out, band->low);
    fa_buffer_add_z(tell->out, " to ");
    fa_decimal_add_to(tell->out, band->high);
    fa_buffer_add_z(tell->out, " is ");
    fa_buffer_add(tell->out, band->label);
    fa_buffer_add_byte(tell->out, '\n');
}

static void add_hook_finding(const telling *tell)
{
    for (size_t i = 0; i < tell->results->hook_finding_count; i++) {
        const fa_hook_finding *finding = &tell->results->hook_findings[i];
        if (finding->row != tell->row || tell->column != &tell->results->scores[finding->score])
            continue;
        fa_buffer_add_z(tell->out, "    ");
        fa_buffer_add(tell->out, finding->sentence);
        fa_buffer_add_byte(tell->out, '\n');
    }
}

static void add_score(const telling *tell)
{
    static const char *const states[] = {
        [FA_SCORED] = "",
        [FA_TOO_FEW] = "no score: too few answered",
        [FA_INCOMPLETE] = "no score: something that applies is blank",
        [FA_WITHHELD] = "no score: an answer is not possible",
        [FA_HOOK_FAILED] = "no score: the function gave no usable number",
        [FA_HOOK_MISSING] = "no score: the function answered missing",
    };
    const fa_score *score = tell->score->score;
    fa_buffer_add_format(tell->out, "  %.*s: ", FA_TEXT_ARG(score->id));
    uint8_t state = tell->column->state[tell->row];
    fa_buffer_add_z(tell->out, states[state]);
    if (state == FA_SCORED)
        fa_decimal_add_to(tell->out,
                          (fa_decimal){tell->column->units[tell->row], tell->column->decimals});
    if (state == FA_SCORED && score->unit.length > 0)
        fa_buffer_add_format(tell->out, " %.*s", FA_TEXT_ARG(score->unit));
    fa_buffer_add_format(tell->out, " — %.*s (%s)\n", FA_TEXT_ARG(score->title),
                         fa_operation_name(score->operation));
    add_terms(tell);
    add_policy(tell);
    add_hook_finding(tell);
    if (state == FA_SCORED) {
        add_calculation(tell);
        add_exact(tell);
        add_band(tell);
    }
    if (score->source.length > 0) {
        fa_buffer_add_z(tell->out, "    source: ");
        fa_buffer_add(tell->out, score->source);
        fa_buffer_add_byte(tell->out, '\n');
    }
}

void fa_explain_add(const fa_plan *plan, const fa_responses *responses, const fa_results *results,
                    size_t row, fa_buffer *out)
{
    for (size_t i = 0; i < plan->instrument->score_count; i++) {
        telling tell = {plan, &plan->scores[i], &results->scores[i], responses, results, row, out};
        add_score(&tell);
    }
    for (size_t i = 0; i < plan->instrument->rule_count; i++)
        fa_explain_rule(plan, i, responses, results, row, out);
    fa_buffer_add_format(out, "  instrument %.*s %.*s, sha256 %.*s\n",
                         FA_TEXT_ARG(plan->instrument->id), FA_TEXT_ARG(plan->instrument->version),
                         FA_TEXT_ARG(plan->instrument->sha256));
}
