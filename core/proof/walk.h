/* One answer given in one state: what it adds to scores and decides of conditions. */
#ifndef FA_PROOF_WALK_H
#define FA_PROOF_WALK_H

#include "proof/graph.h"
#include "proof/moves.h"
#include "proof/state.h"

/* What became of the goal. */
typedef struct fa_goal_value {
    bool of_score;
    fa_score_state state; /* of a score */
    int64_t units;        /* FA_SCORED: rounded, in its units; FA_NO_ENTRY: the raw score */
    fa_truth truth;       /* of a condition */
} fa_goal_value;

/* Nothing is answered yet. STATE has graph->bytes. */
void fa_walk_begin(const fa_graph *graph, uint8_t *state);

/* Whether the stop's item is hidden in STATE: then the one move is FA_HIDDEN. */
bool fa_walk_hides(const fa_graph *graph, size_t stop, const uint8_t *state);

/* Gives MOVE as the answer at STOP; STATE becomes the next. */
void fa_walk_step(const fa_graph *graph, size_t stop, fa_move move, uint8_t *state);

/* What the goal came to, behind the last stop. */
fa_goal_value fa_walk_end(const fa_graph *graph, const uint8_t *state);

#endif
