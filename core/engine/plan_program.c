/* Conditions as postfix programs of three-valued steps: of rules, advice, tables and hidden items.
 */
#include "engine/plan_parts.h"
#include "model/results.h"

static bool push(fa_program *program, fa_step step, fa_arena *arena)
{
    fa_step *slot = fa_arena_push(arena, &program->steps, &program->count, sizeof *slot);
    if (slot == NULL) return false;
    *slot = step;
    return true;
}

/* The relation as a closed range of units; of is_not the range that must not be. */
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
    truth[(uint8_t)FA_HIDDEN] = FA_NO;
    for (size_t i = 0; i < item->choices->count; i++)
        truth[i] = fa_condition_holds(when, item->choices->list[i].value) ? FA_YES : FA_NO;
    return truth;
}

static bool add_number(fa_program *program, const fa_condition *when, bool of_score, int scale,
                       fa_arena *arena)
{
    fa_step step = {.kind = FA_STEP_NUMBER, .index = when->index, .of_score = of_score};
    step.outside = when->relation == FA_IS_NOT;
    bounds(when, scale, &step.low, &step.high);
    return push(program, step, arena);
}

static bool add_answer(const fa_plan *plan, fa_program *program, const fa_condition *when,
                       fa_arena *arena)
{
    const fa_item *item = &plan->instrument->items[when->index];
    if (item->kind != FA_ITEM_CHOICE)
        return add_number(program, when, false, item->decimals, arena);
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
    return push(program, step, arena);
}

/* A label may stand in several bands: any of them. */
static bool add_band(const fa_plan *plan, fa_program *program, const fa_condition *when,
                     fa_arena *arena)
{
    const fa_band_set *bands = plan->scores[when->index].bands;
    size_t found = 0;
    for (size_t i = 0; bands != NULL && i < bands->count; i++) {
        if (!fa_text_equal(bands->list[i].label, when->label)) continue;
        found++;
        fa_step step = {.kind = FA_STEP_BAND, .index = when->index, .low = (int64_t)i};
        if (!push(program, step, arena)) return false;
    }
    if (found == 0) /* another band set was chosen: no band of it has this label */
        return push(program, (fa_step){.kind = FA_STEP_BAND, .index = when->index, .low = -2},
                    arena);
    return push(program, (fa_step){.kind = FA_STEP_ANY, .count = found}, arena);
}

/* Steps without operands of their own. */
static bool push_plain(fa_program *program, fa_step_kind kind, const fa_condition *when,
                       fa_arena *arena)
{
    fa_step step = {.kind = kind, .index = when->index, .low = (int64_t)when->choice};
    return push(program, step, arena);
}

static bool add_joined(fa_program *program, const fa_condition *when, fa_arena *arena)
{
    fa_step joined = {.kind = FA_STEP_ANY, .count = when->part_count, .low = when->at_least};
    if (when->kind == FA_WHEN_ALL) joined.kind = FA_STEP_ALL;
    if (when->kind == FA_WHEN_AT_LEAST_OF) joined.kind = FA_STEP_COUNT;
    if (!push(program, joined, arena)) return false;
    return when->kind != FA_WHEN_NONE || push(program, (fa_step){.kind = FA_STEP_NOT}, arena);
}

static bool add(const fa_plan *plan, fa_program *program, const fa_condition *when, fa_arena *arena)
{
    for (size_t i = 0; i < when->part_count; i++)
        if (!add(plan, program, &when->parts[i], arena)) return false;
    switch (when->kind) {
    case FA_WHEN_ANSWER:
        return add_answer(plan, program, when, arena);
    case FA_WHEN_INCLUDES:
        return push_plain(program, FA_STEP_TICK, when, arena);
    case FA_WHEN_RESULT:
        return add_number(program, when, true, fa_plan_decimals(&plan->scores[when->index]), arena);
    case FA_WHEN_BAND:
        return add_band(plan, program, when, arena);
    case FA_WHEN_BLANK:
        return push_plain(program, FA_STEP_BLANK, when, arena);
    case FA_WHEN_ANSWERED:
        return push_plain(program, FA_STEP_ANSWERED, when, arena);
    case FA_WHEN_RULE:
        return push_plain(program, FA_STEP_RULE, when, arena);
    case FA_WHEN_ANY:
    case FA_WHEN_ALL:
    case FA_WHEN_NONE:
    case FA_WHEN_AT_LEAST_OF:
        break;
    }
    return add_joined(program, when, arena);
}

static size_t depth_of(const fa_program *program)
{
    size_t depth = 0, deepest = 0;
    for (size_t i = 0; i < program->count; i++) {
        const fa_step *step = &program->steps[i];
        bool joins =
            step->kind == FA_STEP_ANY || step->kind == FA_STEP_ALL || step->kind == FA_STEP_COUNT;
        if (joins) depth -= step->count - 1;
        if (!joins && step->kind != FA_STEP_NOT) depth++;
        if (depth > deepest) deepest = depth;
    }
    return deepest;
}

static bool finish(fa_plan *plan, const fa_program *program)
{
    size_t depth = depth_of(program);
    if (depth > plan->depth) plan->depth = depth;
    return true;
}

bool fa_plan_program_make(fa_program *program, fa_plan *plan, const fa_condition *when,
                          fa_arena *arena)
{
    return add(plan, program, when, arena) && finish(plan, program);
}

static bool add_not(const fa_plan *plan, fa_program *program, const fa_condition *unless,
                    fa_arena *arena)
{
    return add(plan, program, unless, arena) &&
           push(program, (fa_step){.kind = FA_STEP_NOT}, arena);
}

bool fa_plan_program_make_advice(fa_program *program, fa_plan *plan, size_t index, bool own,
                                 fa_arena *arena)
{
    const fa_instrument *instrument = plan->instrument;
    const fa_advice *advice = &instrument->advice[index];
    size_t count = (size_t)advice->has_when + advice->has_unless;
    if (advice->has_when && !add(plan, program, &advice->when, arena)) return false;
    if (advice->has_unless && !add_not(plan, program, &advice->unless, arena)) return false;
    for (size_t i = 0; i < instrument->withhold_count && !own; i++) {
        const fa_withhold *withhold = &instrument->withholds[i];
        if (!fa_withhold_has(withhold, index)) continue;
        if (!add_not(plan, program, &withhold->when, arena)) return false;
        count++;
    }
    fa_step joined = {.kind = FA_STEP_ALL, .count = count};
    return (count < 2 || push(program, joined, arena)) && finish(plan, program);
}
