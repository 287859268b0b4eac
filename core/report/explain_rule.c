/* Rules in words: the parts of a condition that have the same truth as the whole are its reasons.
 */
#include "report/explain_rule.h"

/* One rule of one row. */
typedef struct telling {
    const fa_plan *plan;
    const fa_responses *responses;
    const fa_results *results;
    size_t row;
    fa_buffer *out;
    bool first;
} telling;

static fa_truth turned(fa_truth truth)
{
    return (fa_truth)(FA_YES - truth);
}

static fa_truth leaf_truth(const telling *tell, const fa_condition *when)
{
    int8_t choice = 0;
    bool answer = when->kind == FA_WHEN_ANSWER || when->kind == FA_WHEN_ANSWERED ||
                  when->kind == FA_WHEN_BLANK;
    if (answer) choice = tell->responses->columns[when->index].choice[tell->row];
    if (answer && choice == FA_INVALID) return FA_UNDECIDED;
    if (when->kind == FA_WHEN_BLANK) return choice < 0 ? FA_YES : FA_NO;
    if (when->kind == FA_WHEN_ANSWERED) return choice < 0 ? FA_NO : FA_YES;
    if (when->kind == FA_WHEN_RULE) return (fa_truth)tell->results->rules[when->index][tell->row];
    if (answer && choice < 0) return FA_UNDECIDED;
    if (answer)
        return fa_condition_holds(when, fa_responses_value(tell->responses, when->index, tell->row))
                   ? FA_YES
                   : FA_NO;
    const fa_score_column *column = &tell->results->scores[when->index];
    if (column->state[tell->row] != FA_SCORED) return FA_UNDECIDED;
    if (when->kind == FA_WHEN_RESULT)
        return fa_condition_holds(when, (fa_decimal){column->units[tell->row], column->decimals})
                   ? FA_YES
                   : FA_NO;
    const fa_band_set *bands = tell->plan->scores[when->index].bands;
    int16_t band = column->band[tell->row];
    bool is = band >= 0 && fa_text_equal(bands->list[band].label, when->label);
    return is ? FA_YES : FA_NO;
}

static fa_truth truth_of(const telling *tell, const fa_condition *when)
{
    if (when->part_count == 0) return leaf_truth(tell, when);
    fa_truth greatest = FA_NO, least = FA_YES;
    int yes = 0, open = 0;
    for (size_t i = 0; i < when->part_count; i++) {
        fa_truth truth = truth_of(tell, &when->parts[i]);
        greatest = truth > greatest ? truth : greatest;
        least = truth < least ? truth : least;
        yes += truth == FA_YES;
        open += truth == FA_UNDECIDED;
    }
    if (when->kind == FA_WHEN_ANY) return greatest;
    if (when->kind == FA_WHEN_ALL) return least;
    if (when->kind == FA_WHEN_NONE) return turned(greatest);
    if (yes >= when->at_least) return FA_YES;
    return yes + open >= when->at_least ? FA_UNDECIDED : FA_NO;
}

static void add_leaf(telling *tell, const fa_condition *when)
{
    const fa_instrument *instrument = tell->plan->instrument;
    fa_buffer *out = tell->out;
    fa_buffer_add_z(out, tell->first ? "" : ", ");
    tell->first = false;
    if (when->kind == FA_WHEN_RULE) {
        static const char *const verdicts[] = {" does not fire", " is undecided", " fires"};
        fa_buffer_add_z(out, "rule ");
        fa_buffer_add(out, instrument->rules[when->index].id);
        fa_buffer_add_z(out, verdicts[leaf_truth(tell, when)]);
        return;
    }
    if (when->kind == FA_WHEN_RESULT || when->kind == FA_WHEN_BAND) {
        const fa_score_column *column = &tell->results->scores[when->index];
        bool scored = column->state[tell->row] == FA_SCORED;
        fa_buffer_add(out, instrument->scores[when->index].id);
        fa_buffer_add_z(out, scored ? " is " : " has no score");
        if (scored)
            fa_decimal_add_to(out, (fa_decimal){column->units[tell->row], column->decimals});
        return;
    }
    int8_t choice = tell->responses->columns[when->index].choice[tell->row];
    fa_buffer_add(out, instrument->items[when->index].id);
    fa_buffer_add_z(out, choice >= 0            ? " is "
                         : choice == FA_INVALID ? " cannot be read"
                                                : " is blank");
    if (choice >= 0)
        fa_decimal_add_to(out, fa_responses_value(tell->responses, when->index, tell->row));
}

/* The leaves that make WHEN what it is. */
static void add_reasons(telling *tell, const fa_condition *when)
{
    if (when->part_count == 0) {
        add_leaf(tell, when);
        return;
    }
    fa_truth whole = truth_of(tell, when);
    fa_truth wanted = when->kind == FA_WHEN_NONE ? turned(whole) : whole;
    for (size_t i = 0; i < when->part_count; i++)
        if (truth_of(tell, &when->parts[i]) == wanted) add_reasons(tell, &when->parts[i]);
}

void fa_explain_rule(const fa_plan *plan, size_t rule, const fa_responses *responses,
                     const fa_results *results, size_t row, fa_buffer *out)
{
    static const char *const verdicts[] = {"no, because ",
                                           "undecided, waits for: ", "yes, because "};
    const fa_rule *source = &plan->instrument->rules[rule];
    fa_truth truth = (fa_truth)results->rules[rule][row];
    telling tell = {plan, responses, results, row, out, true};
    fa_buffer_add_format(out, "  rule %.*s (%s): %s", FA_TEXT_ARG(source->id),
                         fa_level_name(source->level), verdicts[truth]);
    add_reasons(&tell, &source->when);
    fa_buffer_add_byte(out, '\n');
    if (truth != FA_YES) return;
    fa_buffer_add_z(out, "    ");
    fa_buffer_add(out, source->say);
    fa_buffer_add_byte(out, '\n');
}
