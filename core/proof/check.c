/* Proofs over the plan of every policy and band set. */
#include "proof/check.h"

#include "proof/checking.h"

static fa_status check_plan(const fa_checking *check)
{
    const fa_plan *plan = check->plan;
    for (size_t i = 0; i < plan->instrument->score_count; i++) {
        fa_reach reach;
        if (check->first) fa_check_size(check, i);
        if (check->states_most == 0) continue;
        fa_status status = fa_reach_score(&reach, plan, i, fa_check_limit(check), false);
        fa_check_spend(check, &reach);
        if (status == FA_OK) fa_check_score(check, i, &reach);
        fa_reach_free(&reach);
        if (status != FA_OK) return status;
    }
    bool sound = check->findings->mistakes == 0;
    return check->first && sound && check->states_most > 0 ? fa_check_conditions(check) : FA_OK;
}

static void tell_circle(const fa_plan *plan, fa_findings *findings)
{
    const fa_rule *rule = &plan->instrument->rules[plan->circle];
    fa_findings_add(findings, FA_MISTAKE, "rule-circle", rule->line,
                    "rule '%.*s' waits for itself: it could never be decided",
                    FA_TEXT_ARG(rule->id));
}

static fa_status check_selection(const fa_instrument *instrument, fa_selection selection,
                                 size_t states_most, size_t *left, fa_findings *findings,
                                 fa_arena *arena)
{
    fa_plan *plan = NULL;
    fa_checking check = {.findings = findings, .states_most = states_most};
    check.left = left;
    fa_status status = fa_plan_make(&plan, instrument, selection, arena);
    check.plan = plan;
    check.missing = selection.missing;
    check.bands = selection.bands;
    check.first = selection.missing.length == 0 && selection.bands.length == 0;
    if (status == FA_CONTENT && check.first) tell_circle(plan, findings);
    if (status == FA_CONTENT) return FA_OK;
    return status == FA_OK ? check_plan(&check) : status;
}

/* A name of a policy or a band set, once. */
static fa_status gather(fa_arena *arena, fa_text **names, size_t *count, fa_text name)
{
    for (size_t i = 0; i < *count; i++)
        if (fa_text_equal((*names)[i], name)) return FA_OK;
    fa_text *slot = fa_arena_push(arena, names, count, sizeof *slot);
    if (slot == NULL) return FA_NO_MEMORY;
    *slot = name;
    return FA_OK;
}

fa_status fa_check(const fa_instrument *instrument, size_t states_most, fa_findings *findings)
{
    fa_arena arena = {0};
    fa_text *policies = NULL, *sets = NULL;
    size_t policy_count = 0, set_count = 0;
    size_t left = states_most < FA_CHECK_WHOLE ? states_most * 4 : SIZE_MAX;
    fa_status status = gather(&arena, &policies, &policy_count, (fa_text){0});
    if (status == FA_OK) status = gather(&arena, &sets, &set_count, (fa_text){0});
    for (size_t i = 0; i < instrument->score_count && states_most > 0; i++) {
        const fa_score *score = &instrument->scores[i];
        for (size_t k = 1; k < score->policy_count && status == FA_OK; k++)
            status = gather(&arena, &policies, &policy_count, score->policies[k].name);
        for (size_t k = 0; k < score->band_set_count && status == FA_OK; k++)
            status = gather(&arena, &sets, &set_count, score->band_sets[k].name);
    }
    for (size_t i = 0; i < policy_count && status == FA_OK; i++)
        for (size_t k = 0; k < set_count && status == FA_OK; k++)
            status = check_selection(instrument, (fa_selection){policies[i], sets[k]}, states_most,
                                     &left, findings, &arena);
    fa_arena_clear(&arena);
    return findings->failed ? FA_NO_MEMORY : status;
}
