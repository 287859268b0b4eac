/* The plan as text: what runs, one line a score and a rule. */
#include "engine/plan.h"

static void add_number(fa_buffer *out, fa_decimal value)
{
    fa_decimal_add_to(out, value);
}

static void print_policy(const fa_plan_score *score, fa_buffer *out)
{
    const fa_policy *policy = score->policy;
    if (policy->needs < 0) fa_buffer_add_z(out, ", needs all that apply");
    if (policy->needs >= 0) fa_buffer_add_format(out, ", needs %d", policy->needs);
    if (policy->missing != FA_MISSING_REFUSE)
        fa_buffer_add_format(out, ", %s", fa_missing_name(policy->missing));
    if (policy->decimals == 0) fa_buffer_add_z(out, ", whole number");
    if (policy->decimals > 0)
        fa_buffer_add_format(out, ", %d decimal%s", policy->decimals,
                             policy->decimals == 1 ? "" : "s");
}

static void print_keying(const fa_plan *plan, const fa_plan_score *score, fa_buffer *out)
{
    for (size_t i = 0; i < score->count; i++) {
        const fa_term *term = &score->score->terms[i];
        fa_text id = term->is_score ? plan->instrument->scores[term->index].id
                                    : plan->instrument->items[term->index].id;
        if (term->reversed) fa_buffer_add_format(out, ", %.*s reversed", FA_TEXT_ARG(id));
        if (fa_decimal_equal(term->weight, FA_DECIMAL_OF(1))) continue;
        fa_buffer_add_format(out, ", %.*s × ", FA_TEXT_ARG(id));
        add_number(out, term->weight);
    }
}

static void print_score(const fa_plan *plan, const fa_plan_score *score, fa_buffer *out)
{
    const fa_score *source = score->score;
    fa_buffer_add(out, source->id);
    fa_buffer_add_format(out, ": %s ", fa_operation_name(source->operation));
    fa_buffer_add_format(out, "%zu input%s", score->count, score->count == 1 ? "" : "s");
    if (fa_score_is_hooked(source))
        fa_buffer_add_format(out, ", script %.*s:%d", FA_TEXT_ARG(plan->instrument->file),
                             source->hook_line);
    if (source->operation == FA_COUNT_OF) {
        fa_buffer_add_z(out, " where ");
        for (size_t i = 0; i < source->where_count; i++) {
            if (i > 0) fa_buffer_add_z(out, source->where_range ? ".." : " or ");
            add_number(out, source->where[i]);
        }
    }
    print_keying(plan, score, out);
    print_policy(score, out);
    if (score->bands != NULL) fa_buffer_add_format(out, ", %zu bands", score->bands->count);
    fa_buffer_add_byte(out, '\n');
}

static void print_range(const fa_step *step, int decimals, fa_buffer *out)
{
    fa_decimal low = {step->low, decimals}, high = {step->high, decimals};
    if (step->outside) fa_buffer_add_z(out, " not");
    if (step->low == step->high) {
        fa_buffer_add_z(out, " = ");
        add_number(out, low);
        return;
    }
    if (step->high == INT64_MAX) fa_buffer_add_z(out, " >= ");
    if (step->low == INT64_MIN) fa_buffer_add_z(out, " <= ");
    if (step->low != INT64_MIN && step->high != INT64_MAX) fa_buffer_add_z(out, " in ");
    if (step->low != INT64_MIN) add_number(out, low);
    if (step->low != INT64_MIN && step->high != INT64_MAX) fa_buffer_add_z(out, "..");
    if (step->high != INT64_MAX) add_number(out, high);
}

/* The values of an item for which a step says yes. */
static void print_values(const fa_item *item, const fa_step *step, fa_buffer *out)
{
    const char *between = " = ";
    for (size_t i = 0; i < item->choices->count; i++) {
        if (step->truth[i] != 2) continue;
        fa_buffer_add_z(out, between);
        add_number(out, item->choices->list[i].value);
        between = "|";
    }
    if (between[0] == ' ') fa_buffer_add_z(out, " = nothing");
}

static void print_step(const fa_plan *plan, const fa_step *step, fa_buffer *out)
{
    const fa_instrument *instrument = plan->instrument;
    switch (step->kind) {
    case FA_STEP_CHOICE:
    case FA_STEP_RUN:
        fa_buffer_add(out, instrument->items[step->index].id);
        print_values(&instrument->items[step->index], step, out);
        return;
    case FA_STEP_NUMBER:
        fa_buffer_add(out, step->of_score ? instrument->scores[step->index].id
                                          : instrument->items[step->index].id);
        print_range(step,
                    step->of_score ? fa_plan_decimals(&plan->scores[step->index])
                                   : instrument->items[step->index].decimals,
                    out);
        return;
    case FA_STEP_BAND:
        fa_buffer_add_format(out, "%.*s in band %d",
                             FA_TEXT_ARG(instrument->scores[step->index].id), (int)step->low + 1);
        return;
    case FA_STEP_BLANK:
        fa_buffer_add_format(out, "%.*s blank", FA_TEXT_ARG(instrument->items[step->index].id));
        return;
    case FA_STEP_ANSWERED:
        fa_buffer_add_format(out, "%.*s answered", FA_TEXT_ARG(instrument->items[step->index].id));
        return;
    case FA_STEP_TICK:
        fa_buffer_add_format(
            out, "%.*s ticks %.*s", FA_TEXT_ARG(instrument->items[step->index].id),
            FA_TEXT_ARG(instrument->items[step->index].choices->list[step->low].text));
        return;
    case FA_STEP_RULE:
        fa_buffer_add_format(out, "rule %.*s", FA_TEXT_ARG(instrument->rules[step->index].id));
        return;
    case FA_STEP_NOT:
        fa_buffer_add_z(out, "not");
        return;
    case FA_STEP_ANY:
        fa_buffer_add_format(out, "any of %zu", step->count);
        return;
    case FA_STEP_ALL:
        fa_buffer_add_format(out, "all of %zu", step->count);
        return;
    case FA_STEP_COUNT:
        fa_buffer_add_format(out, "at least %d of %zu", (int)step->low, step->count);
        return;
    }
}

static void print_program(const fa_plan *plan, const fa_program *program, fa_buffer *out)
{
    for (size_t i = 0; i < program->count; i++) {
        fa_buffer_add_z(out, i == 0 ? " " : ", ");
        print_step(plan, &program->steps[i], out);
    }
    fa_buffer_add_byte(out, '\n');
}

static void print_rule(const fa_plan *plan, size_t index, fa_buffer *out)
{
    const fa_rule *rule = &plan->instrument->rules[index];
    fa_buffer_add(out, rule->id);
    fa_buffer_add_format(out, " (%s):", fa_level_name(rule->level));
    print_program(plan, &plan->rules[index], out);
}

void fa_plan_print(const fa_plan *plan, fa_buffer *out)
{
    for (size_t i = 0; i < plan->instrument->score_count; i++)
        print_score(plan, &plan->scores[i], out);
    for (size_t i = 0; i < plan->instrument->rule_count; i++)
        print_rule(plan, plan->rule_order[i], out);
    for (size_t i = 0; i < plan->instrument->advice_count; i++) {
        fa_buffer_add_format(out, "%.*s (advice):", FA_TEXT_ARG(plan->instrument->advice[i].id));
        if (plan->advice[i].count == 0) fa_buffer_add_z(out, " always");
        print_program(plan, &plan->advice[i], out);
    }
    for (size_t i = 0; i < plan->instrument->item_count; i++) {
        if (plan->shows[i].count == 0) continue;
        fa_buffer_add_format(out,
                             "%.*s is shown when:", FA_TEXT_ARG(plan->instrument->items[i].id));
        print_program(plan, &plan->shows[i], out);
    }
}
