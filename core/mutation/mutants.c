/* One mutant after the other, score by score, then conditions; and what their makers share. */
#include "mutation/mutants.h"

#include <stdarg.h>
#include <stdio.h>

#include "mutation/mutants_parts.h"

bool fa_mutant_begin(fa_mutating *mutating)
{
    if (mutating->status != FA_OK) return false;
    fa_arena_reset(&mutating->arena);
    fa_buffer_reset(&mutating->what);
    mutating->copy = *mutating->base;
    mutating->has_edge = false;
    return true;
}

void fa_mutant_end(fa_mutating *mutating, int line, const char *format, ...)
{
    if (mutating->status != FA_OK) return;
    char what[600];
    va_list arguments;
    va_start(arguments, format);
    (void)vsnprintf(what, sizeof what, format, arguments);
    va_end(arguments);
    fa_buffer_add_z(&mutating->what, what);
    fa_mutant mutant = {.instrument = &mutating->copy,
                        .line = line,
                        .what = fa_buffer_text(&mutating->what),
                        .has_edge = mutating->has_edge,
                        .score = mutating->score,
                        .edge = mutating->edge};
    mutating->status =
        mutating->what.failed ? FA_NO_MEMORY : mutating->take(mutating->context, &mutant);
}

void *fa_mutant_copy(fa_mutating *mutating, const void *from, size_t count, size_t size)
{
    void *copy = fa_arena_take(&mutating->arena, count + 1, size);
    if (copy == NULL)
        mutating->status = FA_NO_MEMORY;
    else if (count > 0)
        memcpy(copy, from, count * size);
    return copy;
}

/* Each array of the base is copied once a mutant, before something in it is changed. */
#define OWN(array, counter)                                                                        \
    if (mutating->copy.array == mutating->base->array) {                                           \
        void *own = fa_mutant_copy(mutating, mutating->base->array, mutating->base->counter,       \
                                   sizeof *mutating->base->array);                                 \
        if (own == NULL) return NULL;                                                              \
        mutating->copy.array = own;                                                                \
    }                                                                                              \
    return &mutating->copy.array[index]

fa_score *fa_mutant_score(fa_mutating *mutating, size_t index)
{
    OWN(scores, score_count);
}

fa_rule *fa_mutant_rule(fa_mutating *mutating, size_t index)
{
    OWN(rules, rule_count);
}

fa_advice *fa_mutant_advice(fa_mutating *mutating, size_t index)
{
    OWN(advice, advice_count);
}

fa_withhold *fa_mutant_withhold(fa_mutating *mutating, size_t index)
{
    OWN(withholds, withhold_count);
}

fa_item *fa_mutant_item(fa_mutating *mutating, size_t index)
{
    OWN(items, item_count);
}

bool fa_mutant_above(const fa_mutant_values *values, fa_decimal value, bool with, fa_decimal *out)
{
    for (size_t i = 0; i < values->count; i++) {
        *out = (fa_decimal){values->units[i], values->decimals};
        int order = fa_decimal_compare(*out, value);
        if (order > 0 || (with && order == 0)) return true;
    }
    return false;
}

bool fa_mutant_below(const fa_mutant_values *values, fa_decimal value, bool with, fa_decimal *out)
{
    for (size_t i = values->count; i-- > 0;) {
        *out = (fa_decimal){values->units[i], values->decimals};
        int order = fa_decimal_compare(*out, value);
        if (order < 0 || (with && order == 0)) return true;
    }
    return false;
}

fa_decimal fa_mutant_moved(fa_decimal value, int decimals, int steps)
{
    int64_t units = 0;
    int scale = value.scale > decimals ? value.scale : decimals;
    if (!fa_decimal_rescale(value, scale, &units)) return value;
    return fa_decimal_trim((fa_decimal){units + steps, scale});
}

fa_mutant_number fa_mutant_say(fa_decimal value)
{
    fa_mutant_number number = {0};
    number.text[fa_decimal_print(value, number.text)] = '\0';
    return number;
}

fa_status fa_mutants_each(const fa_instrument *base, const fa_mutant_values *values,
                          fa_mutant_take *take, void *context)
{
    fa_mutating mutating = {.base = base, .values = values, .take = take, .context = context};
    for (size_t i = 0; i < base->score_count; i++) {
        if (base->scores[i].part > 0) continue; /* a part has cases of its own, in its own file */
        fa_mutants_of_terms(&mutating, i);
        fa_mutants_of_tables(&mutating, i);
        fa_mutants_of_policies(&mutating, i);
        fa_mutants_of_bands(&mutating, i);
    }
    for (size_t i = 0; i < base->item_count; i++)
        if (base->items[i].part == 0) fa_mutants_of_counts(&mutating, i);
    fa_mutants_of_conditions(&mutating);
    fa_buffer_clear(&mutating.what);
    fa_arena_clear(&mutating.arena);
    return mutating.status;
}
