/* An instrument's own case, run: its answers scored and held against what it expects. */
#ifndef FA_API_CASE_RUN_H
#define FA_API_CASE_RUN_H

#include "api/edition.h"
#include "model/results.h"

/* Appends to OUT one line for each thing that came out otherwise than expected; nothing when the
 * case passes. FA_LIMIT when a function was stopped, FA_NO_MEMORY. */
FA_MUST_USE fa_status fa_case_run(const fa_edition *edition, const fa_case *the_case,
                                  fa_buffer *out, fa_error *error);

/* The same of ROW of a block that was scored under PLAN, which may be another than the edition's.
 */
void fa_case_compare(const fa_edition *edition, const fa_case *the_case, const fa_plan *plan,
                     const fa_responses *responses, const fa_results *results, size_t row,
                     fa_buffer *out);

#endif
