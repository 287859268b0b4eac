/* The whole of a plan: one-byte answers, scores, rules and the order of rules. */
#include "engine/plan.h"

#include "engine/answer.h"
#include "engine/plan_parts.h"

static bool is_letter_or_digit(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool fa_plan_bytes(fa_plan *plan, fa_arena *arena)
{
    const fa_instrument *instrument = plan->instrument;
    plan->by_byte = fa_arena_take(arena, instrument->item_count, sizeof *plan->by_byte);
    if (plan->by_byte == NULL) return false;
    for (size_t i = 0; i < instrument->item_count; i++) {
        for (int byte = 0; byte < 256; byte++) {
            char one = (char)byte;
            fa_answer answer;
            plan->by_byte[i][byte] = FA_BYTE_SLOW;
            if (!is_letter_or_digit(one))
                continue; /* blanks, ";" and their kin are never one answer */
            bool read = fa_answer_read(&instrument->items[i], (fa_text){&one, 1}, &answer);
            bool plain = read && instrument->items[i].kind == FA_ITEM_CHOICE && answer.choice >= 0;
            if (plain) plan->by_byte[i][byte] = answer.choice;
        }
    }
    return true;
}

static void add_names(fa_buffer *names, fa_text name)
{
    if (name.length == 0) return;
    if (names->length > 0) fa_buffer_add_z(names, ", ");
    fa_buffer_add(names, name);
}

fa_status fa_selection_check(const fa_instrument *instrument, fa_selection selection,
                             fa_error *error)
{
    bool missing = selection.missing.length == 0, bands = selection.bands.length == 0;
    fa_buffer policies = {0}, sets = {0};
    for (size_t i = 0; i < instrument->score_count; i++) {
        const fa_score *score = &instrument->scores[i];
        missing = missing || fa_score_policy(score, selection.missing) != NULL;
        bands = bands || fa_score_bands(score, selection.bands) != NULL;
        for (size_t k = 0; k < score->policy_count; k++)
            add_names(&policies, score->policies[k].name);
        for (size_t k = 0; k < score->band_set_count; k++)
            add_names(&sets, score->band_sets[k].name);
    }
    fa_status status = FA_OK;
    if (!missing)
        status = fa_error_set(error, FA_USAGE, "%.*s has no policy '%.*s' for blanks; it has: %.*s",
                              FA_TEXT_ARG(instrument->id), FA_TEXT_ARG(selection.missing),
                              FA_TEXT_ARG(fa_buffer_text(&policies)));
    if (missing && !bands)
        status = fa_error_set(
            error, FA_USAGE, "%.*s has no band set '%.*s'; it has: %.*s",
            FA_TEXT_ARG(instrument->id), FA_TEXT_ARG(selection.bands),
            FA_TEXT_ARG(sets.length ? fa_buffer_text(&sets) : FA_TEXT("only the scores' own")));
    fa_buffer_clear(&policies);
    fa_buffer_clear(&sets);
    return status;
}

enum { UNSEEN, OPEN, DONE };

/* Depth first; false when a rule waits for itself. */
static bool place_rule(fa_plan *plan, size_t rule, uint8_t *seen, size_t *placed)
{
    if (seen[rule] == DONE) return true;
    if (seen[rule] == OPEN) {
        plan->circle = rule;
        return false;
    }
    seen[rule] = OPEN;
    const fa_program *steps = &plan->rules[rule];
    for (size_t i = 0; i < steps->count; i++)
        if (steps->steps[i].kind == FA_STEP_RULE &&
            !place_rule(plan, steps->steps[i].index, seen, placed))
            return false;
    seen[rule] = DONE;
    plan->rule_order[(*placed)++] = rule;
    return true;
}

static fa_status order_rules(fa_plan *plan, fa_arena *arena)
{
    size_t count = plan->instrument->rule_count, placed = 0;
    uint8_t *seen = FA_TAKE(arena, uint8_t, count);
    plan->rule_order = FA_TAKE(arena, size_t, count);
    if (seen == NULL || plan->rule_order == NULL) return FA_NO_MEMORY;
    for (size_t i = 0; i < count; i++)
        if (!place_rule(plan, i, seen, &placed)) return FA_CONTENT;
    return FA_OK;
}

static bool make_shows(fa_plan *plan, fa_arena *arena)
{
    const fa_instrument *instrument = plan->instrument;
    plan->shows = FA_TAKE(arena, fa_program, instrument->item_count);
    if (plan->shows == NULL) return false;
    for (size_t i = 0; i < instrument->item_count; i++) {
        const fa_condition *when = instrument->items[i].show_when;
        if (when == NULL) continue;
        plan->has_hidden = true;
        if (!fa_plan_program_make(&plan->shows[i], plan, when, arena)) return false;
    }
    return true;
}

static bool make_rules(fa_plan *plan, fa_arena *arena)
{
    const fa_instrument *instrument = plan->instrument;
    plan->rules = FA_TAKE(arena, fa_program, instrument->rule_count);
    if (plan->rules == NULL) return false;
    for (size_t i = 0; i < instrument->rule_count; i++)
        if (!fa_plan_program_make(&plan->rules[i], plan, &instrument->rules[i].when, arena))
            return false;
    return true;
}

static bool make_advice(fa_plan *plan, fa_arena *arena)
{
    const fa_instrument *instrument = plan->instrument;
    plan->advice = FA_TAKE(arena, fa_program, instrument->advice_count);
    plan->advice_own = FA_TAKE(arena, fa_program, instrument->advice_count);
    plan->withholds = FA_TAKE(arena, fa_program, instrument->withhold_count);
    if (plan->advice == NULL || plan->advice_own == NULL || plan->withholds == NULL) return false;
    for (size_t i = 0; i < instrument->advice_count; i++) {
        if (!fa_plan_program_make_advice(&plan->advice[i], plan, i, false, arena)) return false;
        if (fa_instrument_withholds(instrument, i) &&
            !fa_plan_program_make_advice(&plan->advice_own[i], plan, i, true, arena))
            return false;
    }
    for (size_t i = 0; i < instrument->withhold_count; i++)
        if (!fa_plan_program_make(&plan->withholds[i], plan, &instrument->withholds[i].when, arena))
            return false;
    return true;
}

fa_status fa_plan_make(fa_plan **out, const fa_instrument *instrument, fa_selection selection,
                       fa_arena *arena)
{
    fa_plan *plan = FA_TAKE(arena, fa_plan, 1);
    if (plan == NULL) return FA_NO_MEMORY;
    plan->instrument = instrument;
    plan->policy = selection.missing.length ? selection.missing : FA_TEXT("default");
    plan->scores = FA_TAKE(arena, fa_plan_score, instrument->score_count);
    if (plan->scores == NULL) return FA_NO_MEMORY;
    if (!fa_plan_bytes(plan, arena)) return FA_NO_MEMORY;
    if (!make_shows(plan, arena)) return FA_NO_MEMORY;
    for (size_t i = 0; i < instrument->score_count; i++)
        if (!fa_plan_score_make(plan, i, selection, arena)) return FA_NO_MEMORY;
    if (!make_rules(plan, arena) || !make_advice(plan, arena)) return FA_NO_MEMORY;
    *out = plan;
    return order_rules(plan, arena);
}
