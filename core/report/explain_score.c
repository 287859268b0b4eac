/* One score in words: its answers, what the policy did, the calculation, the band, the source. */
#include "engine/run.h"
#include "report/reason.h"
#include "report/telling.h"

static fa_text term_id(const fa_telling *tell, const fa_plan_term *term)
{
    const fa_instrument *instrument = tell->plan->instrument;
    return term->is_score ? instrument->scores[term->index].id : instrument->items[term->index].id;
}

static const char *absence_words(const fa_telling *tell, const fa_plan_term *term)
{
    if (term->is_score) return "no score";
    int8_t choice = tell->responses->columns[term->index].choice[tell->row];
    if (choice == FA_BLANK && term->optional) return "blank (does not have to apply)";
    return fa_telling_absence(choice);
}

/* Told as a word, to which the number that it counts belongs. */
static bool is_yes_no(const fa_telling *tell, size_t index)
{
    const fa_item *item = &tell->plan->instrument->items[index];
    return item->kind == FA_ITEM_CHOICE && item->choices->yes_no;
}

/* The answer as the term would count it if nothing were keyed. */
static fa_decimal plain_value(const fa_telling *tell, const fa_plan_term *term)
{
    const fa_score_column *column = &tell->results->scores[term->index];
    if (term->is_score) return (fa_decimal){column->units[tell->row], column->decimals};
    return fa_responses_value(tell->responses, term->index, tell->row);
}

/* "(reversed: 4)", "(× 2: 6)", "(counts 3)" */
static void add_keying(const fa_telling *tell, const fa_term *source, fa_decimal counts)
{
    bool weighted = !fa_decimal_equal(source->weight, FA_DECIMAL_OF(1));
    fa_buffer_add_z(tell->out, source->reversed ? " (reversed" : weighted ? " (" : " (counts ");
    if (source->reversed && weighted) fa_buffer_add_z(tell->out, ", ");
    if (weighted) fa_buffer_add_z(tell->out, "× ");
    if (weighted) fa_decimal_add_to(tell->out, source->weight);
    if (source->reversed || weighted) fa_buffer_add_z(tell->out, ": ");
    fa_decimal_add_to(tell->out, counts);
    fa_buffer_add_byte(tell->out, ')');
}

/* "care 3" or "sleep 1 (reversed: 9)" */
static void add_term(const fa_telling *tell, const fa_plan_score *score, size_t index)
{
    const fa_plan_term *term = &score->terms[index];
    int64_t counts = 0;
    fa_buffer_add(tell->out, term_id(tell, term));
    fa_buffer_add_byte(tell->out, ' ');
    if (!fa_term_counts(term, tell->responses, tell->results, tell->row, &counts)) {
        fa_buffer_add_z(tell->out, absence_words(tell, term));
        return;
    }
    if (term->is_score) fa_telling_value(tell, term->index);
    if (!term->is_score) fa_telling_answer(tell, tell->responses, term->index);
    if (score->score->operation == FA_DIFFERENCE_OF) return; /* its line shows the two */
    fa_decimal counted = {counts, score->scale};
    bool number = term->is_score || !is_yes_no(tell, term->index);
    if (!number || !fa_decimal_equal(plain_value(tell, term), counted))
        add_keying(tell, &score->score->terms[index], counted);
}

static void add_terms(const fa_telling *tell, const fa_plan_score *score)
{
    fa_buffer_add_z(tell->out, "    answers: ");
    for (size_t i = 0; i < score->count; i++) {
        if (i > 0) fa_buffer_add_z(tell->out, ", ");
        add_term(tell, score, i);
    }
    fa_buffer_add_byte(tell->out, '\n');
}

static size_t count_applies(const fa_telling *tell, const fa_plan_score *score)
{
    size_t applies = score->count;
    for (size_t i = 0; i < score->count; i++) {
        int64_t counts = 0;
        const fa_plan_term *term = &score->terms[i];
        if (!fa_term_counts(term, tell->responses, tell->results, tell->row, &counts) &&
            fa_term_leaves(term, tell->responses, tell->row))
            applies--;
    }
    return applies;
}

static const char *policy_words(const fa_plan_score *score)
{
    static const char *const done[] = {
        "the function saw them as missing",
        "the answered items stand for them (prorate)",
        "each takes the mean of the answered items, rounded to an answer that exists (person_mean)",
        "each counts 0 (zero)",
    };
    if (score->score->operation == FA_PATTERN_OF) return "the level is estimated without them";
    return done[score->policy->missing];
}

static void add_policy(const fa_telling *tell, size_t index)
{
    const fa_plan_score *score = &tell->plan->scores[index];
    const fa_score_column *column = &tell->results->scores[index];
    size_t answered = column->answered[tell->row], applies = count_applies(tell, score);
    fa_buffer_add_format(tell->out, "    answered: %zu of %zu", answered, score->count);
    if (applies < score->count) fa_buffer_add_format(tell->out, ", %zu that apply", applies);
    if (score->needs >= 0) fa_buffer_add_format(tell->out, "; needs %d", score->needs);
    if (score->needs < 0) fa_buffer_add_z(tell->out, "; needs all that apply");
    fa_buffer_add_format(tell->out, " (policy %.*s)\n", FA_TEXT_ARG(score->policy->name));
    if (answered >= applies || column->state[tell->row] != FA_SCORED) return;
    fa_buffer_add_format(tell->out, "    blanks: %zu; %s\n", applies - answered,
                         policy_words(score));
}

static void add_band(const fa_telling *tell, const fa_plan_score *score, int16_t index)
{
    if (index < 0) return;
    const fa_band *band = &score->bands->list[index];
    fa_buffer_add_z(tell->out, "    band: ");
    fa_decimal_add_to(tell->out, band->low);
    fa_buffer_add_z(tell->out, " to ");
    fa_decimal_add_to(tell->out, band->high);
    fa_buffer_add_z(tell->out, " is ");
    fa_buffer_add(tell->out, band->label);
    fa_buffer_add_byte(tell->out, '\n');
}

static void add_hook_finding(const fa_telling *tell, size_t score)
{
    for (size_t i = 0; i < tell->results->hook_finding_count; i++) {
        const fa_hook_finding *finding = &tell->results->hook_findings[i];
        if (finding->row != tell->row || finding->score != score) continue;
        fa_buffer_add_z(tell->out, "    ");
        fa_buffer_add(tell->out, finding->sentence);
        fa_buffer_add_byte(tell->out, '\n');
    }
}

static void add_head(const fa_telling *tell, size_t index)
{
    const fa_score *score = tell->plan->scores[index].score;
    fa_score_state state = (fa_score_state)tell->results->scores[index].state[tell->row];
    fa_buffer_add_format(tell->out, "  %.*s: ", FA_TEXT_ARG(score->id));
    if (state != FA_SCORED) fa_buffer_add_z(tell->out, "no score: ");
    if (state != FA_SCORED) fa_buffer_add_z(tell->out, fa_state_words(score, state));
    if (state == FA_SCORED) fa_telling_value(tell, index);
    if (state == FA_SCORED && score->unit.length > 0)
        fa_buffer_add_format(tell->out, " %.*s", FA_TEXT_ARG(score->unit));
    fa_buffer_add_format(tell->out, " — %.*s (%s)\n", FA_TEXT_ARG(score->title),
                         fa_operation_name(score->operation));
}

void fa_explain_score(const fa_telling *tell, size_t index)
{
    const fa_plan_score *score = &tell->plan->scores[index];
    const fa_score_column *column = &tell->results->scores[index];
    add_head(tell, index);
    add_terms(tell, score);
    add_policy(tell, index);
    add_hook_finding(tell, index);
    fa_explain_calculation(tell, index);
    if (column->state[tell->row] == FA_SCORED) add_band(tell, score, column->band[tell->row]);
    fa_telling_line(tell->out, "source", score->score->source);
}
