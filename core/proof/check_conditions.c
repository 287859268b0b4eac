/* Conditions that no answer sheet, or every one, fulfils. */
#include <stdio.h>

#include "proof/checking.h"

/* What is said of one condition. */
typedef struct condition {
    const char *word; /* "rule" */
    fa_text id;
    int line;
    bool excused; /* the author says why nothing is proved of it */
    const fa_program *program;
} condition;

/* "of score 'worse': a function makes it", or what stands in the way of every proof of this size.
 */
static void tell_unproved(const fa_checking *check, const condition *of, const fa_reach *reach)
{
    char cause[64] = "";
    const fa_score *score = NULL;
    if (reach->graph.why.length > 0) score = &check->plan->instrument->scores[reach->graph.cause];
    bool excused = of->excused || (score != NULL && score->unproved.length > 0);
    if (excused) return; /* the author says why that is fine */
    if (score != NULL)
        (void)snprintf(cause, sizeof cause, "of score '%.*s': ", FA_TEXT_ARG(score->id));
    fa_findings_add(check->findings, FA_ADVICE, "unproved", of->line,
                    "%s '%.*s': whether it can be yes and can be no could not be proved, because "
                    "%s%.*s; give unproved = \"reason\" where that is fine",
                    of->word, FA_TEXT_ARG(of->id), cause, FA_TEXT_ARG(reach->why));
}

static fa_status check_rule(const fa_checking *check, size_t index)
{
    const fa_rule *rule = &check->plan->instrument->rules[index];
    if (rule->part > 0) return FA_OK; /* proved in its own file */
    condition of = {"rule", rule->id, rule->line, rule->unproved.length > 0,
                    &check->plan->rules[index]};
    fa_reach reach;
    fa_status status =
        fa_reach_program(&reach, check->plan, of.program, fa_check_limit(check), false);
    fa_check_spend(check, &reach);
    if (status == FA_OK && !reach.proved) tell_unproved(check, &of, &reach);
    if (status == FA_OK && reach.proved && !fa_reach_has(&reach, FA_YES))
        fa_findings_add(check->findings, FA_MISTAKE, "rule-never", of.line,
                        "rule '%.*s' can never fire: no answer sheet makes it yes",
                        FA_TEXT_ARG(of.id));
    if (status == FA_OK && reach.proved && !fa_reach_has(&reach, FA_NO))
        fa_findings_add(check->findings, FA_MISTAKE, "rule-always", of.line,
                        "rule '%.*s' always fires once it is decided: no answer sheet makes it no",
                        FA_TEXT_ARG(of.id));
    fa_reach_free(&reach);
    return status;
}

/* The first sentence of this file that withholds advice of another; NULL: none. EXCUSED becomes
 * true if any says why it is not proved. */
static const fa_withhold *withheld_by(const fa_instrument *instrument, size_t advice, bool *excused)
{
    const fa_withhold *first = NULL;
    for (size_t i = 0; i < instrument->withhold_count; i++) {
        const fa_withhold *withhold = &instrument->withholds[i];
        if (withhold->part > 0 || !fa_withhold_has(withhold, advice)) continue;
        if (withhold->unproved.length > 0) *excused = true;
        if (first == NULL) first = withhold;
    }
    return first;
}

/* Advice may be for everyone, but not for nobody. */
static fa_status check_advice(const fa_checking *check, size_t index)
{
    const fa_advice *advice = &check->plan->instrument->advice[index];
    bool excused = advice->unproved.length > 0;
    const fa_withhold *withhold = withheld_by(check->plan->instrument, index, &excused);
    if (advice->part > 0 && withhold == NULL) return FA_OK; /* proved in its own file */
    condition of = {"advice", advice->id, withhold != NULL ? withhold->line : advice->line, excused,
                    &check->plan->advice[index]};
    if (of.program->count == 0) return FA_OK; /* for everyone, and always */
    fa_reach reach;
    fa_status status =
        fa_reach_program(&reach, check->plan, of.program, fa_check_limit(check), false);
    fa_check_spend(check, &reach);
    if (status == FA_OK && !reach.proved) tell_unproved(check, &of, &reach);
    if (status == FA_OK && reach.proved && !fa_reach_has(&reach, FA_YES))
        fa_findings_add(check->findings, FA_MISTAKE, "advice-never", of.line,
                        "advice '%.*s' can never be given: no answer sheet makes its `when` yes "
                        "and %s no",
                        FA_TEXT_ARG(of.id),
                        withhold != NULL ? "its `unless` and all that withholds it"
                                         : "its `unless`");
    fa_reach_free(&reach);
    return status;
}

static fa_status check_withhold(const fa_checking *check, size_t index)
{
    const fa_withhold *withhold = &check->plan->instrument->withholds[index];
    if (withhold->part > 0) return FA_OK; /* proved in its own file */
    condition of = {"withhold", withhold->id, withhold->line, withhold->unproved.length > 0,
                    &check->plan->withholds[index]};
    fa_reach reach;
    fa_status status =
        fa_reach_program(&reach, check->plan, of.program, fa_check_limit(check), false);
    fa_check_spend(check, &reach);
    if (status == FA_OK && !reach.proved) tell_unproved(check, &of, &reach);
    if (status == FA_OK && reach.proved && !fa_reach_has(&reach, FA_YES))
        fa_findings_add(check->findings, FA_MISTAKE, "withhold-never", of.line,
                        "withhold '%.*s' never withholds: no answer sheet makes its `when` yes",
                        FA_TEXT_ARG(of.id));
    fa_reach_free(&reach);
    return status;
}

static fa_status check_item(const fa_checking *check, size_t index)
{
    const fa_item *item = &check->plan->instrument->items[index];
    if (item->part > 0) return FA_OK; /* proved in its own file */
    condition of = {"item", item->id, item->line, false, &check->plan->shows[index]};
    if (of.program->count == 0) return FA_OK;
    fa_reach reach;
    fa_status status =
        fa_reach_program(&reach, check->plan, of.program, fa_check_limit(check), false);
    fa_check_spend(check, &reach);
    if (status == FA_OK && !reach.proved) tell_unproved(check, &of, &reach);
    if (status == FA_OK && reach.proved && !fa_reach_has(&reach, FA_YES))
        fa_findings_add(check->findings, FA_MISTAKE, "item-unreachable", of.line,
                        "item '%.*s' is never asked for: no answers above it make its show_when "
                        "yes",
                        FA_TEXT_ARG(of.id));
    if (status == FA_OK && reach.proved && !fa_reach_has(&reach, FA_NO))
        fa_findings_add(check->findings, FA_MISTAKE, "show-always", of.line,
                        "item '%.*s' is never hidden: no answers above it make its show_when no; "
                        "leave show_when out",
                        FA_TEXT_ARG(of.id));
    fa_reach_free(&reach);
    return status;
}

fa_status fa_check_conditions(const fa_checking *check)
{
    const fa_instrument *instrument = check->plan->instrument;
    for (size_t i = 0; i < instrument->item_count; i++)
        FA_TRY(check_item(check, i));
    for (size_t i = 0; i < instrument->rule_count; i++)
        FA_TRY(check_rule(check, i));
    for (size_t i = 0; i < instrument->advice_count; i++)
        FA_TRY(check_advice(check, i));
    for (size_t i = 0; i < instrument->withhold_count; i++)
        FA_TRY(check_withhold(check, i));
    return FA_OK;
}
