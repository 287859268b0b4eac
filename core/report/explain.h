/* A result as a calculation that a person can follow with a pencil. */
#ifndef FA_REPORT_EXPLAIN_H
#define FA_REPORT_EXPLAIN_H

#include "base/buffer.h"
#include "engine/plan.h"
#include "model/results.h"

/* Appends, for one row: each score's answers and what they count, what was blank and what the
 * policy did, sum and denominator, rounding and band; each rule with the answers that decided it;
 * sources and identity. The same row gives the same text. */
void fa_explain_add(const fa_plan *plan, const fa_responses *responses, const fa_results *results,
                    size_t row, fa_buffer *out);

#endif
