/* All that a score or a condition can come to over every possible answer sheet: by dynamic
 * programming over what answers leave behind, not by sampling. */
#ifndef FA_PROOF_REACH_H
#define FA_PROOF_REACH_H

#include "proof/walk.h"

enum { FA_REACH_STEPS = 8 };              /* for each state that may be gone through */
enum { FA_REACH_BYTES_MOST = 256 << 20 }; /* of the states behind one item */

typedef struct fa_reached {
    fa_goal_value what;
    uint32_t state; /* which one behind the last item: for its answer sheet */
} fa_reached;

typedef struct fa_reach {
    bool proved;     /* false: WHY says why not */
    fa_text why;     /* static */
    size_t states;   /* gone through */
    size_t steps;    /* answers given in them */
    fa_reached *all; /* each once, in order of state and value */
    size_t count;
    fa_arena arena; /* the rest is for fa_reach_sheet */
    fa_graph graph;
    fa_moves *moves;
    fa_states *layers;
} fa_reach;

/* What PLAN's score INDEX can come to. With KEEPS answer sheets can be asked for. */
FA_MUST_USE fa_status fa_reach_score(fa_reach *reach, const fa_plan *plan, size_t index,
                                     size_t states_most, bool keeps);
/* What the condition of a PROGRAM of PLAN can come to. */
FA_MUST_USE fa_status fa_reach_program(fa_reach *reach, const fa_plan *plan,
                                       const fa_program *program, size_t states_most, bool keeps);
void fa_reach_free(fa_reach *reach);

/* Whether a condition can come to TRUTH. */
bool fa_reach_has(const fa_reach *reach, fa_truth truth);

/* The values of a score, rising, each once: the outcomes from the one returned on, COUNT of them.
 */
const fa_reached *fa_reach_values(const fa_reach *reach, size_t *count);

/* Writes into row 0 of RESPONSES, all blank, an answer sheet that comes to OUTCOME: one of the
 * reach, which was found with `keeps`. */
void fa_reach_sheet(const fa_reach *reach, const fa_reached *outcome, fa_responses *responses);

#endif
