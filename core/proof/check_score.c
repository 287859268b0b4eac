/* What is proved of one score. */
#include <stdio.h>

#include "proof/checking.h"

static fa_text shown(int64_t units, int decimals, char out[FA_DECIMAL_TEXT])
{
    return (fa_text){out, fa_decimal_print((fa_decimal){units, decimals}, out)};
}

/* What the author states as min and max must be what can be reached. */
static void check_range(const fa_checking *check, const fa_plan_score *plan, const fa_reach *reach)
{
    const fa_score *score = plan->score;
    int decimals = fa_plan_decimals(plan);
    size_t count = 0;
    const fa_reached *values = fa_reach_values(reach, &count);
    if (count == 0) return;
    int64_t ends[] = {values[0].what.units, values[count - 1].what.units};
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

/* A raw score that can be reached and stands in no table; subjects whom no table is for. */
static void check_holes(const fa_checking *check, const fa_plan_score *plan, const fa_reach *reach)
{
    const fa_score *score = plan->score;
    size_t holes = 0;
    fa_text raw = {0};
    char number[FA_DECIMAL_TEXT];
    bool nobody = false;
    int line = score->table_count == 1 ? score->tables[0].line : score->line;
    for (size_t i = 0; i < reach->count; i++) {
        const fa_goal_value *what = &reach->all[i].what;
        nobody = nobody || what->state == FA_NO_TABLE;
        if (what->state != FA_NO_ENTRY) continue;
        if (holes++ == 0) raw = shown(what->units, plan->scale, number);
    }
    if (holes > 0)
        fa_findings_add(check->findings, FA_MISTAKE, "table-hole", line,
                        holes > 1 ? "score '%.*s': the raw score %.*s can be reached and its table "
                                    "has no entry for it (nor for %zu others)"
                                  : "score '%.*s': the raw score %.*s can be reached and its table "
                                    "has no entry for it",
                        FA_TEXT_ARG(score->id), FA_TEXT_ARG(raw), holes - 1);
    if (nobody && score->unproved.length == 0) /* norms may end at an age */
        fa_findings_add(check->findings, FA_ADVICE, "table-hole", score->line,
                        "score '%.*s': there are answers for which none of its tables is meant, "
                        "and then no score; let the last table have no `by`, or give unproved = "
                        "\"reason\" where that is fine",
                        FA_TEXT_ARG(score->id));
}

static void check_unproved(const fa_checking *check, const fa_plan_score *plan,
                           const fa_reach *reach)
{
    const fa_score *score = plan->score;
    bool hooked = fa_score_is_hooked(score);
    if (score->unproved.length > 0 || plan->overflows) return;
    if (plan->unranged && !hooked) return; /* told as needs-range */
    char why[128];
    (void)snprintf(why, sizeof why, "%.*s", FA_TEXT_ARG(reach->why));
    const fa_score *cause = &check->plan->instrument->scores[reach->graph.cause];
    if (reach->graph.why.length > 0 && cause != score)
        (void)snprintf(why, sizeof why, "it uses '%.*s', of which nothing could be proved",
                       FA_TEXT_ARG(cause->id));
    fa_findings_add(check->findings, FA_ADVICE, "unproved", score->line,
                    "score '%.*s': nothing could be proved of its range and bands, because %s; "
                    "give unproved = \"reason\" where that is fine",
                    FA_TEXT_ARG(score->id), why);
}

/* Inputs without a range, by name. */
static void check_ranged(const fa_checking *check, const fa_plan_score *score)
{
    const fa_instrument *instrument = check->plan->instrument;
    for (size_t i = 0; i < score->count; i++) {
        if (!score->terms[i].unranged) continue;
        fa_text id = score->terms[i].is_score ? instrument->scores[score->terms[i].index].id
                                              : instrument->items[score->terms[i].index].id;
        fa_findings_add(check->findings, FA_MISTAKE, "needs-range", score->score->line,
                        "score '%.*s' uses '%.*s', which has no min and max",
                        FA_TEXT_ARG(score->score->id), FA_TEXT_ARG(id));
    }
}

void fa_check_size(const fa_checking *check, size_t index)
{
    const fa_plan_score *plan = &check->plan->scores[index];
    const fa_score *score = plan->score;
    if (plan->overflows)
        fa_findings_add(check->findings, FA_MISTAKE, "overflow", score->line,
                        "score '%.*s': its weights and decimals are too large to add up exactly",
                        FA_TEXT_ARG(score->id));
    if (!fa_score_is_hooked(score)) check_ranged(check, plan);
    for (size_t i = 0; i < plan->count; i++)
        if (score->operation == FA_MEAN_OF && plan->terms[i].share <= 0)
            fa_findings_add(check->findings, FA_MISTAKE, "out-of-range", score->line,
                            "score '%.*s': the weights of a mean are above 0",
                            FA_TEXT_ARG(score->id));
    fa_check_tables(check, plan);
}

/* Whether the selection changes anything for this score: else it was checked before. */
static bool is_own(const fa_checking *check, const fa_score *score)
{
    bool policy = check->missing.length == 0 || fa_score_policy(score, check->missing) != NULL;
    bool bands = check->bands.length == 0 || fa_score_bands(score, check->bands) != NULL;
    return policy && bands;
}

void fa_check_score(const fa_checking *check, size_t index, const fa_reach *reach)
{
    const fa_plan_score *plan = &check->plan->scores[index];
    if (check->first && !reach->proved) check_unproved(check, plan, reach);
    if (!reach->proved) return;
    if (check->first) check_range(check, plan, reach);
    if (check->first) check_holes(check, plan, reach);
    if (plan->bands != NULL && is_own(check, plan->score)) fa_check_bands(check, plan, reach);
}
