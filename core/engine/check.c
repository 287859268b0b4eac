/* Proofs over the plan of every policy and band set. */
#include "engine/check.h"

#include <stdio.h>
#include <stdlib.h>

#include "engine/reach.h"

/* One look at one score under one selection. */
typedef struct checking {
    const fa_plan_score *score;
    const fa_reach *reach;
    fa_findings *findings;
} checking;

static fa_text shown(int64_t units, int decimals, char out[FA_DECIMAL_TEXT])
{
    return (fa_text){out, fa_decimal_print((fa_decimal){units, decimals}, out)};
}

/* How a finding names what it looked at: "score 'index'", with the policy when it is not the
 * default. */
static void add_subject(const checking *check, fa_buffer *out)
{
    fa_text id = check->score->score->id, name = check->score->bands->name;
    fa_buffer_add_format(out, "bands '%.*s", FA_TEXT_ARG(id));
    if (name.length > 0) fa_buffer_add_format(out, ":%.*s", FA_TEXT_ARG(name));
    fa_buffer_add_z(out, "'");
    if (check->score->policy != &check->score->score->policies[0])
        fa_buffer_add_format(out, " (policy %.*s)", FA_TEXT_ARG(check->score->policy->name));
}

static void tell(const checking *check, const char *code, int line, fa_buffer *sentence)
{
    if (sentence->failed)
        check->findings->failed = true;
    else
        fa_findings_add(check->findings, FA_MISTAKE, code, line, "%.*s", (int)sentence->length,
                        sentence->bytes);
    fa_buffer_clear(sentence);
}

static int band_of(const fa_plan_score *score, int64_t units, int from)
{
    for (size_t i = (size_t)from; i < score->bands->count; i++)
        if (units >= score->edges[i].low && units <= score->edges[i].high) return (int)i;
    return -1;
}

/* The first score without a band, and how many there are. */
static void check_gaps(const checking *check)
{
    const fa_plan_score *score = check->score;
    int decimals = fa_plan_decimals(score);
    size_t holes = 0;
    int64_t first = 0, second = 0;
    for (size_t i = 0; i < check->reach->count; i++) {
        if (band_of(score, check->reach->units[i], 0) >= 0) continue;
        if (holes == 0) first = check->reach->units[i];
        if (holes++ == 1) second = check->reach->units[i];
    }
    if (holes == 0) return;
    char number[FA_DECIMAL_TEXT];
    fa_buffer sentence = {0};
    add_subject(check, &sentence);
    fa_text text = shown(first, decimals, number);
    fa_buffer_add_format(&sentence, ": the score %.*s can be reached and has no band",
                         FA_TEXT_ARG(text));
    text = shown(second, decimals, number);
    if (holes == 2) fa_buffer_add_format(&sentence, " (nor has %.*s)", FA_TEXT_ARG(text));
    if (holes > 2) fa_buffer_add_format(&sentence, " (nor have %zu others)", holes - 1);
    tell(check, "band-gap", score->bands->line, &sentence);
}

static void check_overlaps(const checking *check)
{
    const fa_plan_score *score = check->score;
    char number[FA_DECIMAL_TEXT];
    for (size_t i = 0; i < check->reach->count; i++) {
        int one = band_of(score, check->reach->units[i], 0);
        int other = one < 0 ? -1 : band_of(score, check->reach->units[i], one + 1);
        if (other < 0) continue;
        fa_text text = shown(check->reach->units[i], fa_plan_decimals(score), number);
        fa_buffer sentence = {0};
        add_subject(check, &sentence);
        fa_buffer_add_format(&sentence, ": the score %.*s is both '%.*s' and '%.*s'",
                             FA_TEXT_ARG(text), FA_TEXT_ARG(score->bands->list[one].label),
                             FA_TEXT_ARG(score->bands->list[other].label));
        tell(check, "band-overlap", score->bands->list[other].line, &sentence);
        return;
    }
}

static void check_unreachable(const checking *check)
{
    const fa_plan_score *score = check->score;
    for (size_t band = 0; band < score->bands->count; band++) {
        bool reached = false;
        for (size_t i = 0; i < check->reach->count && !reached; i++)
            reached = check->reach->units[i] >= score->edges[band].low &&
                      check->reach->units[i] <= score->edges[band].high;
        if (reached) continue;
        fa_buffer sentence = {0};
        add_subject(check, &sentence);
        fa_buffer_add_format(&sentence, ": no answer sheet reaches band '%.*s'",
                             FA_TEXT_ARG(score->bands->list[band].label));
        tell(check, "band-unreachable", score->bands->list[band].line, &sentence);
    }
}

/* What the author states as min and max must be what can be reached. */
static void check_range(const checking *check)
{
    const fa_score *score = check->score->score;
    int decimals = fa_plan_decimals(check->score);
    if (check->reach->count == 0) return;
    int64_t ends[] = {check->reach->units[0], check->reach->units[check->reach->count - 1]};
    const bool said[] = {score->has_least, score->has_most};
    const fa_decimal stated[] = {score->least, score->most};
    static const char *const names[] = {"min", "max"};
    char ours[FA_DECIMAL_TEXT], theirs[FA_DECIMAL_TEXT];
    for (int i = 0; i < 2; i++) {
        if (!said[i] || fa_decimal_equal(stated[i], (fa_decimal){ends[i], decimals})) continue;
        fa_text right = shown(ends[i], decimals, ours);
        fa_text wrong = {theirs, fa_decimal_print(stated[i], theirs)};
        fa_findings_add(check->findings, FA_MISTAKE, "range-wrong", score->line,
                        "score '%.*s': %s = %.*s, but the %s score that can be reached is %.*s",
                        FA_TEXT_ARG(score->id), names[i], FA_TEXT_ARG(wrong),
                        i == 0 ? "lowest" : "highest", FA_TEXT_ARG(right));
    }
}

/* The first input of which nothing could be proved, or −1. */
static int unproved_input(const fa_plan_score *score, const fa_reach *reached)
{
    for (size_t i = 0; i < score->count; i++)
        if (score->terms[i].is_score && !reached[score->terms[i].index].proved)
            return (int)score->terms[i].index;
    return -1;
}

static void check_unproved(const checking *check, const fa_plan *plan, const fa_reach *reached)
{
    const fa_score *score = check->score->score;
    if (score->unproved.length > 0 || check->score->overflows) return;
    bool hooked = fa_score_is_hooked(score);
    if (check->score->unranged && !hooked) return; /* told as needs-range */
    char why[128] = "it has too many values to go through";
    int input = unproved_input(check->score, reached);
    if (input >= 0)
        (void)snprintf(why, sizeof why, "it uses '%.*s', of which nothing could be proved",
                       FA_TEXT_ARG(plan->instrument->scores[input].id));
    if (hooked) (void)snprintf(why, sizeof why, "a function makes it");
    fa_findings_add(
        check->findings, FA_ADVICE, "unproved", score->line,
        "score '%.*s': nothing could be proved of its range and bands, because %s; give "
        "unproved = \"reason\" where that is fine",
        FA_TEXT_ARG(score->id), why);
}

/* Inputs without a range, by name. */
static void check_ranged(const fa_plan *plan, const fa_plan_score *score, fa_findings *findings)
{
    for (size_t i = 0; i < score->count; i++) {
        if (!score->terms[i].unranged) continue;
        fa_text id = score->terms[i].is_score ? plan->instrument->scores[score->terms[i].index].id
                                              : plan->instrument->items[score->terms[i].index].id;
        fa_findings_add(findings, FA_MISTAKE, "needs-range", score->score->line,
                        "score '%.*s' uses '%.*s', which has no min and max",
                        FA_TEXT_ARG(score->score->id), FA_TEXT_ARG(id));
    }
}

static void check_size(const fa_plan *plan, const fa_plan_score *score, fa_findings *findings)
{
    bool hooked = fa_score_is_hooked(score->score);
    if (score->overflows)
        fa_findings_add(findings, FA_MISTAKE, "overflow", score->score->line,
                        "score '%.*s': its weights and decimals are too large to add up exactly",
                        FA_TEXT_ARG(score->score->id));
    if (!hooked) check_ranged(plan, score, findings);
    for (size_t i = 0; i < score->count; i++)
        if (score->score->operation == FA_MEAN_OF && score->terms[i].share <= 0)
            fa_findings_add(findings, FA_MISTAKE, "out-of-range", score->score->line,
                            "score '%.*s': the weights of a mean are above 0",
                            FA_TEXT_ARG(score->score->id));
}

/* Whether the selection changes anything for this score: else it was checked before. */
static bool is_own(const fa_score *score, fa_selection selection)
{
    bool policy =
        selection.missing.length == 0 || fa_score_policy(score, selection.missing) != NULL;
    bool bands = selection.bands.length == 0 || fa_score_bands(score, selection.bands) != NULL;
    return policy && bands;
}

/* Everything about one plan. FIRST: not told again for every policy. */
static fa_status check_plan(const fa_plan *plan, fa_selection selection, fa_findings *findings)
{
    size_t count = plan->instrument->score_count;
    bool first = selection.missing.length == 0 && selection.bands.length == 0;
    fa_reach *reached = calloc(count + 1, sizeof *reached);
    fa_status status = reached != NULL ? FA_OK : FA_NO_MEMORY;
    for (size_t i = 0; i < count && status == FA_OK; i++) {
        checking check = {&plan->scores[i], &reached[i], findings};
        status = fa_reach_find(&reached[i], plan, i, reached);
        if (first) check_size(plan, &plan->scores[i], findings);
        if (status == FA_OK && first && reached[i].proved) check_range(&check);
        if (status == FA_OK && first && !reached[i].proved) check_unproved(&check, plan, reached);
        bool own = is_own(check.score->score, selection);
        if (status != FA_OK || !own || !reached[i].proved || check.score->bands == NULL) continue;
        check_gaps(&check);
        check_overlaps(&check);
        if (selection.missing.length == 0) check_unreachable(&check);
    }
    for (size_t i = 0; reached != NULL && i < count; i++)
        fa_reach_free(&reached[i]);
    free(reached);
    return status;
}

static void tell_circle(const fa_plan *plan, fa_findings *findings)
{
    const fa_rule *rule = &plan->instrument->rules[plan->circle];
    fa_findings_add(findings, FA_MISTAKE, "rule-circle", rule->line,
                    "rule '%.*s' waits for itself: it could never be decided",
                    FA_TEXT_ARG(rule->id));
}

static fa_status check_selection(const fa_instrument *instrument, fa_selection selection,
                                 fa_findings *findings, fa_arena *arena)
{
    fa_plan *plan = NULL;
    fa_status status = fa_plan_make(&plan, instrument, selection, arena);
    if (status == FA_CONTENT && selection.missing.length == 0 && selection.bands.length == 0)
        tell_circle(plan, findings);
    if (status == FA_CONTENT) return FA_OK;
    return status == FA_OK ? check_plan(plan, selection, findings) : status;
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

fa_status fa_check(const fa_instrument *instrument, fa_findings *findings)
{
    fa_arena arena = {0};
    fa_text *policies = NULL, *sets = NULL;
    size_t policy_count = 0, set_count = 0;
    fa_status status = gather(&arena, &policies, &policy_count, (fa_text){0});
    if (status == FA_OK) status = gather(&arena, &sets, &set_count, (fa_text){0});
    for (size_t i = 0; i < instrument->score_count; i++) {
        const fa_score *score = &instrument->scores[i];
        for (size_t k = 1; k < score->policy_count && status == FA_OK; k++)
            status = gather(&arena, &policies, &policy_count, score->policies[k].name);
        for (size_t k = 0; k < score->band_set_count && status == FA_OK; k++)
            status = gather(&arena, &sets, &set_count, score->band_sets[k].name);
    }
    for (size_t i = 0; i < policy_count && status == FA_OK; i++)
        for (size_t k = 0; k < set_count && status == FA_OK; k++)
            status =
                check_selection(instrument, (fa_selection){policies[i], sets[k]}, findings, &arena);
    fa_arena_clear(&arena);
    return findings->failed ? FA_NO_MEMORY : status;
}
