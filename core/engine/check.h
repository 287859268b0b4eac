/* What can be proved of an instrument before a patient is scored. */
#ifndef FA_ENGINE_CHECK_H
#define FA_ENGINE_CHECK_H

#include "base/finding.h"
#include "engine/plan.h"

/* Adds what is wrong with a read instrument to FINDINGS: rules in a circle, sums that 64 bits do
 * not hold, stated ranges, and gaps and overlaps of bands over the scores that can be reached,
 * under every policy and band set. FA_NO_MEMORY when refused. */
FA_MUST_USE fa_status fa_check(const fa_instrument *instrument, fa_findings *findings);

/* Adds advice on what a library asks of an instrument beyond being right: cases of its own, and a
 * source for the instrument and for each rule. */
void fa_check_complete(const fa_instrument *instrument, fa_findings *findings);

#endif
