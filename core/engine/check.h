/* What can be proved of an instrument before a patient is scored. */
#ifndef FA_ENGINE_CHECK_H
#define FA_ENGINE_CHECK_H

#include "base/finding.h"
#include "engine/plan.h"

/* Adds what is wrong to FINDINGS: ranges, reversals, items left out, gaps and overlaps of bands over
 * the scores that can be reached, under every policy and band set. */
FA_MUST_USE fa_status fa_check(const fa_plan *plan, fa_findings *findings);

#endif
