/* Norm tables as sorted columns of whole numbers. */
#include "engine/plan_parts.h"

static bool make_table(fa_plan *plan, const fa_plan_score *score, const fa_table *from,
                       fa_plan_table *to, fa_arena *arena)
{
    to->raw = FA_TAKE(arena, int64_t, from->count);
    to->value = FA_TAKE(arena, int64_t, from->count);
    if (to->raw == NULL || to->value == NULL) return false;
    for (size_t i = 0; i < from->count; i++) {
        int64_t raw;
        if (!fa_decimal_rescale(from->entries[i].raw, score->scale, &raw))
            continue; /* no answer comes to it */
        to->raw[to->count] = raw;
        to->value[to->count++] = fa_units_floor(from->entries[i].value, fa_plan_decimals(score));
    }
    return from->by == NULL || fa_plan_program_make(&to->by, plan, from->by, arena);
}

bool fa_plan_tables_make(fa_plan *plan, fa_plan_score *score, fa_arena *arena)
{
    const fa_score *source = score->score;
    if (source->operation != FA_TABLE_OF) return true;
    score->tables = FA_TAKE(arena, fa_plan_table, source->table_count);
    if (score->tables == NULL) return false;
    for (size_t i = 0; i < source->table_count; i++)
        if (!make_table(plan, score, &source->tables[i], &score->tables[i], arena)) return false;
    return true;
}
