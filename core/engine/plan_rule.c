/* A rule's part of the plan: its conditions as a postfix program of three-valued steps. */
#include "engine/plan_parts.h"
#include "model/results.h"

static bool push(fa_plan_rule *rule, fa_step step, fa_arena *arena)
{
    fa_step *slot = fa_arena_push(arena, &rule->steps, &rule->count, sizeof *slot);
    if (slot == NULL) return false;
    *slot = step;
    return true;
}

/* The relation as a closed range of units; `outside` turns it round (is not). */
static void bounds(const fa_condition *when, int scale, int64_t *low, int64_t *high)
{
    *low = INT64_MIN;
    *high = INT64_MAX;
    int64_t floor = fa_units_floor(when->low, scale), ceiling = fa_units_ceiling(when->low, scale);
    switch (when->relation) {
    case FA_IS:
    case FA_IS_NOT:
        *low = ceiling;
        *high = floor;
        return;
    case FA_AT_LEAST:
        *low = ceiling;
        return;
    case FA_AT_MOST:
        *high = floor;
        return;
    case FA_ABOVE:
        *low = floor < INT64_MAX ? floor + 1 : INT64_MAX; /* beyond what any score can be */
        return;
    case FA_BELOW:
        *high = ceiling > INT64_MIN ? ceiling - 1 : INT64_MIN;
        return;
    case FA_BETWEEN:
        *low = ceiling;
        *high = fa_units_floor(when->high, scale);
        return;
    }
}

static const uint8_t *truth_table(const fa_item *item, const fa_condition *when, fa_arena *arena)
{
    uint8_t *truth = FA_TAKE(arena, uint8_t, 256);
    if (truth == NULL) return NULL;
    for (int byte = 0; byte < 256; byte++)
        truth[byte] = FA_UNDECIDED;
    for (size_t i = 0; i < item->choices->count; i++)
        truth[i] = fa_condition_holds(when, item->choices->list[i].value) ? FA_YES : FA_NO;
    return truth;
}

static bool add_number(fa_plan_rule *rule, const fa_condition *when, bool of_score, int scale,
                       fa_arena *arena)
{
    fa_step step = {.kind = FA_STEP_NUMBER, .index = when->index, .of_score = of_score};
    bounds(when, scale, &step.low, &step.high);
    if (!push(rule, step, arena)) return false;
    return when->relation != FA_IS_NOT || push(rule, (fa_step){.kind = FA_STEP_NOT}, arena);
}

static bool add_answer(const fa_plan *plan, fa_plan_rule *rule, const fa_condition *when,
                       fa_arena *arena)
{
    const fa_item *item = &plan->instrument->items[when->index];
    if (item->kind == FA_ITEM_NUMBER) return add_number(rule, when, false, item->decimals, arena);
    const uint8_t *truth = truth_table(item, when, arena);
    if (truth == NULL) return false;
    fa_step step = {.kind = FA_STEP_CHOICE, .index = when->index, .truth = truth, .high = -1};
    int64_t yes = 0;
    for (int64_t i = 0; i < (int64_t)item->choices->count; i++) {
        if (truth[i] != FA_YES) continue;
        if (yes++ == 0) step.low = i;
        step.high = i;
    }
    if (step.high - step.low + 1 == yes) step.kind = FA_STEP_RUN;
    return push(rule, step, arena);
}

/* A label may stand in several bands: any of them. */
static bool add_band(const fa_plan *plan, fa_plan_rule *rule, const fa_condition *when,
                     fa_arena *arena)
{
    const fa_band_set *bands = plan->scores[when->index].bands;
    size_t found = 0;
    for (size_t i = 0; bands != NULL && i < bands->count; i++) {
        if (!fa_text_equal(bands->list[i].label, when->label)) continue;
        found++;
        fa_step step = {.kind = FA_STEP_BAND, .index = when->index, .low = (int64_t)i};
        if (!push(rule, step, arena)) return false;
    }
    if (found == 0) /* another band set was chosen: no band of it has this label */
        return push(rule, (fa_step){.kind = FA_STEP_BAND, .index = when->index, .low = -2}, arena);
    return push(rule, (fa_step){.kind = FA_STEP_ANY, .count = found}, arena);
}

static bool add(const fa_plan *plan, fa_plan_rule *rule, const fa_condition *when, fa_arena *arena)
{
    for (size_t i = 0; i < when->part_count; i++)
        if (!add(plan, rule, &when->parts[i], arena)) return false;
    fa_step joined = {.count = when->part_count, .low = when->at_least};
    switch (when->kind) {
    case FA_WHEN_ANSWER:
        return add_answer(plan, rule, when, arena);
    case FA_WHEN_RESULT:
        return add_number(rule, when, true, fa_plan_decimals(&plan->scores[when->index]), arena);
    case FA_WHEN_BAND:
        return add_band(plan, rule, when, arena);
    case FA_WHEN_BLANK:
        return push(rule, (fa_step){.kind = FA_STEP_BLANK, .index = when->index}, arena);
    case FA_WHEN_ANSWERED:
        return push(rule, (fa_step){.kind = FA_STEP_BLANK, .index = when->index}, arena) &&
               push(rule, (fa_step){.kind = FA_STEP_NOT}, arena);
    case FA_WHEN_RULE:
        return push(rule, (fa_step){.kind = FA_STEP_RULE, .index = when->index}, arena);
    case FA_WHEN_ANY:
        joined.kind = FA_STEP_ANY;
        return push(rule, joined, arena);
    case FA_WHEN_ALL:
        joined.kind = FA_STEP_ALL;
        return push(rule, joined, arena);
    case FA_WHEN_NONE:
        joined.kind = FA_STEP_ANY;
        return push(rule, joined, arena) && push(rule, (fa_step){.kind = FA_STEP_NOT}, arena);
    case FA_WHEN_AT_LEAST_OF:
        joined.kind = FA_STEP_COUNT;
        return push(rule, joined, arena);
    }
    return false;
}

static size_t depth_of(const fa_plan_rule *rule)
{
    size_t depth = 0, deepest = 0;
    for (size_t i = 0; i < rule->count; i++) {
        const fa_step *step = &rule->steps[i];
        bool joins =
            step->kind == FA_STEP_ANY || step->kind == FA_STEP_ALL || step->kind == FA_STEP_COUNT;
        if (joins) depth -= step->count - 1;
        if (!joins && step->kind != FA_STEP_NOT) depth++;
        if (depth > deepest) deepest = depth;
    }
    return deepest;
}

bool fa_plan_rule_make(fa_plan *plan, size_t index, fa_arena *arena)
{
    fa_plan_rule *rule = &plan->rules[index];
    rule->rule = &plan->instrument->rules[index];
    if (!add(plan, rule, &rule->rule->when, arena)) return false;
    size_t depth = depth_of(rule);
    if (depth > plan->depth) plan->depth = depth;
    return true;
}
