/* A rule's verdict with the answers that decided it, or that it waits for. */
#ifndef FA_REPORT_EXPLAIN_RULE_H
#define FA_REPORT_EXPLAIN_RULE_H

#include "base/buffer.h"
#include "engine/plan.h"
#include "model/results.h"

/* "rule offer-physio (suggest): yes, because difficulty is 50, sleep is 2" and what it says. */
void fa_explain_rule(const fa_plan *plan, size_t rule, const fa_responses *responses,
                     const fa_results *results, size_t row, fa_buffer *out);

#endif
