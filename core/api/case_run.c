/* Runs one case under its policy, and holds any row of results against what a case expects. */
#include "api/case_run.h"

#include "api/single.h"
#include "report/reason.h"

/* One row of results under a plan, and the case that it is held against. */
typedef struct looking {
    const fa_edition *edition;
    const fa_case *the_case;
    const fa_plan *plan;
    const fa_responses *responses;
    const fa_results *results;
    size_t row;
} looking;

static void add_line(fa_buffer *out, const fa_edition *edition, int line, fa_text name)
{
    fa_buffer_add(out, edition->file);
    fa_buffer_add_format(out, ":%d: case '%.*s': ", line, FA_TEXT_ARG(name));
}

static void add_value(fa_buffer *out, bool missing, fa_decimal value)
{
    if (missing)
        fa_buffer_add_z(out, "missing");
    else
        fa_decimal_add_to(out, value);
}

/* What the function of a score said when it gave no number. */
static void add_why(const looking *look, const fa_case_score *expected, fa_buffer *out)
{
    for (size_t i = 0; i < look->results->hook_finding_count; i++) {
        const fa_hook_finding *finding = &look->results->hook_findings[i];
        if (finding->row != look->row || finding->score != expected->score) continue;
        fa_buffer_add_z(out, ": ");
        fa_buffer_add(out, finding->sentence);
    }
}

static void compare_value(const looking *look, const fa_case_score *expected, fa_buffer *out)
{
    const fa_score_column *column = &look->results->scores[expected->score];
    bool missing = column->state[look->row] != FA_SCORED;
    fa_decimal value = {column->units[look->row], column->decimals};
    if (!expected->has_value) return;
    bool same = expected->missing ? missing : !missing && fa_decimal_equal(value, expected->value);
    if (same) return;
    add_line(out, look->edition, expected->line, look->the_case->name);
    fa_buffer_add_format(out, "%.*s expected ",
                         FA_TEXT_ARG(look->edition->instrument->scores[expected->score].id));
    add_value(out, expected->missing, expected->value);
    fa_buffer_add_z(out, ", got ");
    add_value(out, missing, value);
    if (missing) add_why(look, expected, out);
    fa_buffer_add_byte(out, '\n');
}

static void compare_band(const looking *look, const fa_case_score *expected, fa_buffer *out)
{
    if (!expected->has_band) return;
    const fa_band_set *bands = look->plan->scores[expected->score].bands;
    int16_t band = look->results->scores[expected->score].band[look->row];
    fa_text label = band >= 0 ? bands->list[band].label : FA_TEXT("no band");
    if (fa_text_equal(label, expected->band)) return;
    add_line(out, look->edition, expected->line, look->the_case->name);
    fa_buffer_add_format(out, "band of %.*s expected '%.*s', got '%.*s'\n",
                         FA_TEXT_ARG(look->edition->instrument->scores[expected->score].id),
                         FA_TEXT_ARG(expected->band), FA_TEXT_ARG(label));
}

static bool is_listed(const size_t *list, size_t count, size_t index)
{
    for (size_t i = 0; i < count; i++)
        if (list[i] == index) return true;
    return false;
}

/* "rule 'x' (line 3): expected yes, got no". */
static void add_verdict(fa_buffer *out, const looking *look, const char *word, fa_text id, int line,
                        const char *wanted, const char *got)
{
    add_line(out, look->edition, look->the_case->line, look->the_case->name);
    fa_buffer_add_format(out, "%s '%.*s' (line %d): expected %s, got %s\n", word, FA_TEXT_ARG(id),
                         line, wanted, got);
}

/* The listed rules, and no others, have the truth WANTED. */
static void compare_rules(const looking *look, const size_t *list, size_t count, fa_truth wanted,
                          fa_buffer *out)
{
    static const char *const verdicts[] = {"no", "undecided", "yes"};
    static const char *const others[] = {"not no", "not undecided", "not yes"};
    for (size_t i = 0; i < look->edition->instrument->rule_count; i++) {
        fa_truth truth = (fa_truth)look->results->rules[i][look->row];
        bool listed = is_listed(list, count, i);
        if (listed == (truth == wanted)) continue;
        const fa_rule *rule = &look->edition->instrument->rules[i];
        add_verdict(out, look, "rule", rule->id, rule->line,
                    listed ? verdicts[wanted] : others[wanted], verdicts[truth]);
    }
}

/* The listed advice, and no other, is given (FA_YES) or withheld. */
static void compare_advice(const looking *look, const size_t *list, size_t count, fa_truth wanted,
                           fa_buffer *out)
{
    static const char *const verdicts[] = {"not given", "withheld", "given"};
    static const char *const others[] = {"given or withheld", "not withheld", "not given"};
    for (size_t i = 0; i < look->edition->instrument->advice_count; i++) {
        fa_truth truth = (fa_truth)look->results->advice[i][look->row];
        bool listed = is_listed(list, count, i);
        if (listed == (truth == wanted)) continue;
        const fa_advice *advice = &look->edition->instrument->advice[i];
        add_verdict(out, look, "advice", advice->id, advice->line,
                    listed ? verdicts[wanted] : others[wanted], verdicts[truth]);
    }
}

/* As many as the result's column `findings` tells. */
static void compare_findings(const looking *look, fa_buffer *out)
{
    size_t found = 0;
    if (!look->the_case->has_findings) return;
    for (size_t i = 0; i < look->responses->notice_count; i++)
        found += look->responses->notices[i].row == look->row;
    for (size_t i = 0; i < look->edition->instrument->score_count; i++)
        found += look->results->scores[i].state[look->row] != FA_SCORED;
    for (size_t i = 0; i < look->edition->instrument->item_count; i++)
        found += fa_is_stale(look->responses, look->results, i, look->row);
    if (found == (size_t)look->the_case->findings) return;
    add_line(out, look->edition, look->the_case->line, look->the_case->name);
    fa_buffer_add_format(out, "expected %d findings, got %zu\n", look->the_case->findings, found);
}

void fa_case_compare(const fa_edition *edition, const fa_case *the_case, const fa_plan *plan,
                     const fa_responses *responses, const fa_results *results, size_t row,
                     fa_buffer *out)
{
    looking look = {edition, the_case, plan, responses, results, row};
    for (size_t i = 0; i < the_case->score_count; i++) {
        compare_value(&look, &the_case->scores[i], out);
        compare_band(&look, &the_case->scores[i], out);
    }
    if (the_case->has_rules)
        compare_rules(&look, the_case->rules, the_case->rule_count, FA_YES, out);
    if (the_case->has_undecided)
        compare_rules(&look, the_case->undecided, the_case->undecided_count, FA_UNDECIDED, out);
    if (the_case->has_advice)
        compare_advice(&look, the_case->advice, the_case->advice_count, FA_YES, out);
    if (the_case->has_undecided && (the_case->has_advice || the_case->withheld_count > 0))
        compare_advice(&look, the_case->withheld, the_case->withheld_count, FA_UNDECIDED, out);
    compare_findings(&look, out);
}

static fa_status answer(const fa_edition *edition, const fa_case *the_case, fa_single *single,
                        fa_buffer *out, fa_error *error)
{
    for (size_t i = 0; i < the_case->given_count; i++) {
        const fa_case_answer *given = &the_case->given[i];
        bool possible = true;
        FA_TRY(fa_single_answer(single, given->item, given->text, &possible, error));
        if (possible || the_case->has_findings) continue;
        add_line(out, edition, given->line, the_case->name);
        fa_buffer_add_format(out, "'%.*s' is not an answer of item '%.*s'\n",
                             FA_TEXT_ARG(given->text),
                             FA_TEXT_ARG(edition->instrument->items[given->item].id));
    }
    return FA_OK;
}

fa_status fa_case_run(const fa_edition *edition, const fa_case *the_case, fa_buffer *out,
                      fa_error *error)
{
    fa_arena arena = {0};
    fa_single single = {0};
    fa_plan *plan = NULL;
    fa_selection selection = {the_case->policy, the_case->bands};
    fa_status status = fa_plan_make(&plan, edition->instrument, selection, &arena);
    if (status != FA_OK) status = fa_error_memory(error);
    if (status == FA_OK)
        status = fa_single_init(&single, plan, fa_scripts_hooks(&edition->scripts), error);
    if (status == FA_OK) status = answer(edition, the_case, &single, out, error);
    if (status == FA_OK) status = fa_single_score(&single, error);
    if (status == FA_OK)
        fa_case_compare(edition, the_case, plan, &single.responses, &single.results, 0, out);
    fa_single_free(&single);
    fa_arena_clear(&arena);
    return status;
}
