/* The parts of a plan, each made in a file of its own. Private to this room. */
#ifndef FA_ENGINE_PLAN_PARTS_H
#define FA_ENGINE_PLAN_PARTS_H

#include "engine/plan.h"

/* Each returns false when memory is refused. */
FA_MUST_USE bool fa_plan_bytes(fa_plan *plan, fa_arena *arena);
FA_MUST_USE bool fa_plan_score_make(fa_plan *plan, size_t index, fa_selection selection,
                                    fa_arena *arena);
/* The whole-number tables of FA_TABLE_OF, and the bounds of every score. */
FA_MUST_USE bool fa_plan_tables_make(fa_plan *plan, fa_plan_score *score, fa_arena *arena);
FA_MUST_USE bool fa_plan_curves_make(fa_plan *plan, fa_plan_score *score, fa_arena *arena);
void fa_plan_range_find(fa_plan_score *score);

/* The program of WHEN; the scores that it names are planned already. */
FA_MUST_USE bool fa_plan_program_make(fa_program *program, fa_plan *plan, const fa_condition *when,
                                      fa_arena *arena);
/* When advice number INDEX is given: by its own sentence alone, or not withheld either. No
 * steps: always. */
FA_MUST_USE bool fa_plan_program_make_advice(fa_program *program, fa_plan *plan, size_t index,
                                             bool own, fa_arena *arena);

/* The smallest whole number of 10^-scale at or above VALUE, and the greatest at or below. */
int64_t fa_units_ceiling(fa_decimal value, int scale);
int64_t fa_units_floor(fa_decimal value, int scale);

#endif
