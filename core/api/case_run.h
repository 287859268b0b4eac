/* An instrument's own case, run: its answers scored and held against what it expects. */
#ifndef FA_API_CASE_RUN_H
#define FA_API_CASE_RUN_H

#include "api/edition.h"

/* Appends to OUT one line for each thing that came out otherwise than expected; nothing when the
 * case passes. FA_LIMIT when a function was stopped, FA_NO_MEMORY. */
FA_MUST_USE fa_status fa_case_run(const fa_edition *edition, const fa_case *the_case,
                                  fa_buffer *out, fa_error *error);

#endif
