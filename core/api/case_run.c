/* Runs one case under its policy. */
#include "api/case_run.h"

#include "api/single.h"

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

static void compare_value(const fa_edition *edition, const fa_case *the_case,
                          const fa_case_score *expected, const fa_score_column *column,
                          fa_buffer *out)
{
    bool missing = column->state[0] != FA_SCORED;
    fa_decimal value = {column->units[0], column->decimals};
    if (!expected->has_value) return;
    bool same = expected->missing ? missing : !missing && fa_decimal_equal(value, expected->value);
    if (same) return;
    add_line(out, edition, expected->line, the_case->name);
    fa_buffer_add_format(out, "%.*s expected ",
                         FA_TEXT_ARG(edition->instrument->scores[expected->score].id));
    add_value(out, expected->missing, expected->value);
    fa_buffer_add_z(out, ", got ");
    add_value(out, missing, value);
    fa_buffer_add_byte(out, '\n');
}

static void compare_band(const fa_edition *edition, const fa_case *the_case, const fa_plan *plan,
                         const fa_case_score *expected, const fa_score_column *column,
                         fa_buffer *out)
{
    if (!expected->has_band) return;
    const fa_band_set *bands = plan->scores[expected->score].bands;
    fa_text label = column->band[0] >= 0 ? bands->list[column->band[0]].label : FA_TEXT("no band");
    if (fa_text_equal(label, expected->band)) return;
    add_line(out, edition, expected->line, the_case->name);
    fa_buffer_add_format(out, "band of %.*s expected '%.*s', got '%.*s'\n",
                         FA_TEXT_ARG(edition->instrument->scores[expected->score].id),
                         FA_TEXT_ARG(expected->band), FA_TEXT_ARG(label));
}

static bool is_listed(const size_t *list, size_t count, size_t rule)
{
    for (size_t i = 0; i < count; i++)
        if (list[i] == rule) return true;
    return false;
}

/* The listed rules, and no others, have the truth WANTED. */
static void compare_rules(const fa_edition *edition, const fa_case *the_case,
                          const fa_results *results, const size_t *list, size_t count,
                          fa_truth wanted, fa_buffer *out)
{
    static const char *const verdicts[] = {"no", "undecided", "yes"};
    for (size_t i = 0; i < edition->instrument->rule_count; i++) {
        fa_truth truth = (fa_truth)results->rules[i][0];
        bool listed = is_listed(list, count, i);
        if (listed == (truth == wanted)) continue;
        const fa_rule *rule = &edition->instrument->rules[i];
        add_line(out, edition, the_case->line, the_case->name);
        fa_buffer_add_format(out, "rule '%.*s' (line %d): expected %s%s, got %s\n",
                             FA_TEXT_ARG(rule->id), rule->line, listed ? "" : "not ",
                             verdicts[wanted], verdicts[truth]);
    }
}

static void compare_findings(const fa_edition *edition, const fa_case *the_case,
                             const fa_single *single, fa_buffer *out)
{
    size_t found = single->responses.notice_count + single->results.hook_finding_count;
    if (!the_case->has_findings || found == (size_t)the_case->findings) return;
    add_line(out, edition, the_case->line, the_case->name);
    fa_buffer_add_format(out, "expected %d findings, got %zu\n", the_case->findings, found);
}

static void compare(const fa_edition *edition, const fa_case *the_case, const fa_plan *plan,
                    const fa_single *single, fa_buffer *out)
{
    for (size_t i = 0; i < the_case->score_count; i++) {
        const fa_case_score *expected = &the_case->scores[i];
        const fa_score_column *column = &single->results.scores[expected->score];
        compare_value(edition, the_case, expected, column, out);
        compare_band(edition, the_case, plan, expected, column, out);
    }
    if (the_case->has_rules)
        compare_rules(edition, the_case, &single->results, the_case->rules, the_case->rule_count,
                      FA_YES, out);
    if (the_case->has_undecided)
        compare_rules(edition, the_case, &single->results, the_case->undecided,
                      the_case->undecided_count, FA_UNDECIDED, out);
    compare_findings(edition, the_case, single, out);
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
    fa_selection selection = {.missing = the_case->policy};
    fa_status status = fa_plan_make(&plan, edition->instrument, selection, &arena);
    if (status != FA_OK) status = fa_error_memory(error);
    if (status == FA_OK)
        status = fa_single_init(&single, plan, fa_script_hooks(edition->script), error);
    if (status == FA_OK) status = answer(edition, the_case, &single, out, error);
    if (status == FA_OK) status = fa_single_score(&single, error);
    if (status == FA_OK) compare(edition, the_case, plan, &single, out);
    fa_single_free(&single);
    fa_arena_clear(&arena);
    return status;
}
