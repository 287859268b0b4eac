/* What a graph's nodes hold while answers are given one after another; equal states are one. */
#ifndef FA_PROOF_STATE_H
#define FA_PROOF_STATE_H

#include "base/arena.h"
#include "base/status.h"

/* A score that is being added up. Once it is whole and was the goal: its value and fa_score_state.
 */
typedef struct fa_score_sums {
    int64_t sum, least, most, share; /* as in fa_row_sums */
    uint16_t answered, away;         /* away: terms that do not apply */
    uint16_t state;
    uint16_t whole;
} fa_score_sums;

/* A join that is being decided. Counts stop where more would change nothing. */
typedef struct fa_join_counts {
    uint16_t yes, open, no;
    uint16_t truth; /* once it is whole, where something waits for it: fa_truth + 1 */
} fa_join_counts;

/* A set of states of one length, in the order in which they came. */
typedef struct fa_states {
    size_t bytes; /* of one, a multiple of 8 */
    uint8_t *list;
    size_t count, capacity;
    uint64_t *slots; /* a hash table: the hash above, below it the position + 1 */
    size_t slot_count;
    uint32_t *from, *move; /* with `keeps`: the state before, and the move that led here */
    bool keeps;
} fa_states;

void fa_states_init(fa_states *states, size_t bytes, bool keeps);
void fa_states_free(fa_states *states);
void fa_states_forget(fa_states *states); /* all but from and move */

/* Adds a copy of ONE unless an equal one is there. False when memory is refused. */
FA_MUST_USE bool fa_states_add(fa_states *states, const uint8_t *one, uint32_t from, uint32_t move);

#endif
