/* An instrument's cases as blocks of rows, and what of two runs a case could tell apart. Private to
 * this room. */
#ifndef FA_MUTATION_MUTATE_BLOCK_H
#define FA_MUTATION_MUTATE_BLOCK_H

#include "api/edition.h"
#include "engine/run.h"
#include "mutation/mutants.h"
#include "mutation/trials.h"

/* Cases under one policy and band set, at most a block of them. */
typedef struct fa_case_block {
    fa_selection selection;
    const fa_case **cases; /* one a row */
    fa_responses responses;
    fa_results results;
} fa_case_block;

typedef struct fa_case_blocks {
    const fa_edition *edition;
    fa_case_block *list;
    size_t count;
    fa_buffer out; /* what differs; its words are of no interest */
} fa_case_blocks;

FA_MUST_USE fa_status fa_case_blocks_make(fa_case_blocks *blocks, const fa_edition *edition,
                                          fa_arena *arena);
void fa_case_blocks_free(fa_case_blocks *blocks);

/* Whether a case comes out otherwise with INSTRUMENT, a mutant. *RUNS is false when it cannot be
 * run at all. SCRATCH is emptied. */
FA_MUST_USE fa_status fa_case_blocks_notice(fa_case_blocks *blocks, const fa_instrument *instrument,
                                            fa_arena *scratch, bool *noticed, bool *runs);

/* A plan whose sums 64 bits do not hold must not run; `check` refuses it. */
bool fa_mutant_overflows(const fa_plan *plan);

/* By what a case could tell two results apart. */
typedef enum fa_difference_kind {
    FA_SAME,
    FA_OTHER_VALUE, /* of a score */
    FA_OTHER_BAND,
    FA_OTHER_RULE,
    FA_OTHER_ADVICE
} fa_difference_kind;

typedef struct fa_difference {
    fa_difference_kind kind;
    size_t index; /* of the score, rule or advice */
} fa_difference;

fa_difference fa_rows_differ(const fa_plan *plan, const fa_results *one, const fa_plan *other_plan,
                             const fa_results *other, size_t row);

/* The values of each score: those proved reachable, else those that the trials came to. */
FA_MUST_USE fa_status fa_trial_values(fa_mutant_values **out, const fa_edition *edition,
                                      const fa_trials *trials, fa_arena *arena);

#endif
