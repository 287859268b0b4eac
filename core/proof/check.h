/* What can be proved of an instrument before a patient is scored. */
#ifndef FA_PROOF_CHECK_H
#define FA_PROOF_CHECK_H

#include "base/finding.h"
#include "engine/plan.h"

enum {
    FA_CHECK_NOTHING = 0,      /* names, shapes and sizes only: of what is merely shown */
    FA_CHECK_FEW = 250000,     /* states of one proof, where patients wait for their scores; four
                                  times as many of all together */
    FA_CHECK_WHOLE = 10000000, /* of `check` */
};

/* Adds what is wrong with a read instrument to FINDINGS: rules in a circle, sums that 64 bits do
 * not hold, stated ranges, gaps and overlaps of bands and holes in tables over the scores that can
 * be reached, under every policy and band set; rules that never or always fire, advice that is
 * never given, items that are never shown. A proof that would go through more than STATES_MOST
 * states is not made, and says so as advice. FA_NO_MEMORY when refused. */
FA_MUST_USE fa_status fa_check(const fa_instrument *instrument, size_t states_most,
                               fa_findings *findings);

/* Adds advice on what a library asks of an instrument beyond being right: cases of its own, and a
 * source for the instrument and for each rule. */
void fa_check_complete(const fa_instrument *instrument, fa_findings *findings);

#endif
