/* One look at an instrument under one selection of policy and band set. Private to this room. */
#ifndef FA_PROOF_CHECKING_H
#define FA_PROOF_CHECKING_H

#include "base/finding.h"
#include "proof/reach.h"

typedef struct fa_checking {
    const fa_plan *plan;
    fa_findings *findings;
    size_t states_most; /* of one proof */
    size_t *left;       /* of all together; fa_check_limit */
    bool first; /* the instrument's own policies and bands: what is the same for all is told once */
    fa_text bands; /* the band set that was selected; empty: the scores' own */
    fa_text missing;
} fa_checking;

/* The most states that the next proof may go through, and how many it did. */
size_t fa_check_limit(const fa_checking *check);
void fa_check_spend(const fa_checking *check, const fa_reach *reach);

/* Sizes, ranges and inputs of a score, before anything is run. */
void fa_check_size(const fa_checking *check, size_t score);
/* What was proved of a score: its stated range, holes in its tables, its bands. */
void fa_check_score(const fa_checking *check, size_t score, const fa_reach *reach);
void fa_check_bands(const fa_checking *check, const fa_plan_score *score, const fa_reach *reach);
/* Tables that fall and rise. */
void fa_check_tables(const fa_checking *check, const fa_plan_score *score);

/* Rules that can never or must always fire, advice that is never given, items that are never shown.
 */
FA_MUST_USE fa_status fa_check_conditions(const fa_checking *check);

#endif
