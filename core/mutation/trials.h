/* Answer sheets on which an instrument and its mutants are held against each other. */
#ifndef FA_MUTATION_TRIALS_H
#define FA_MUTATION_TRIALS_H

#include "engine/plan.h"
#include "model/responses.h"

/* Where a sheet comes from: a case, or a case with one answer changed. */
typedef struct fa_trial_origin {
    int the_case; /* −1: neither */
    int item;     /* −1: the case as it is */
} fa_trial_origin;

typedef struct fa_trials {
    fa_arena arena; /* owns all of it */
    const fa_instrument *instrument;
    fa_responses *blocks;
    fa_trial_origin *origins; /* one a row, through all blocks */
    size_t block_count, block_most;
    bool every; /* every possible sheet is among them */
} fa_trials;

/* Makes the sheets of PLAN's instrument, always the same: its cases, those with one answer changed,
 * one for each value and each verdict that could be proved reachable, all in steps from the least
 * to the most, some with blanks; then every sheet there is, or, where these are too many, such as
 * come by a fixed sequence. The caller calls fa_trials_free in every case. */
FA_MUST_USE fa_status fa_trials_make(fa_trials *trials, const fa_plan *plan);
void fa_trials_free(fa_trials *trials);

#endif
