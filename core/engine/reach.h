/* Every value that a declared score can reach, by dynamic programming and not by sampling. */
#ifndef FA_ENGINE_REACH_H
#define FA_ENGINE_REACH_H

#include "engine/plan.h"

enum { FA_REACH_STATES_MOST = 10000000 };

typedef struct fa_reach {
    bool proved;    /* false: too large to enumerate, or a script's function */
    int64_t *units; /* owned; rising, each once, rounded as results are */
    size_t count;
} fa_reach;

/* Finds the values of PLAN's score INDEX. Inputs count as independent of each other; an input that
 * is itself a score may take each value it can reach (told in REACHED, one an earlier score). */
FA_MUST_USE fa_status fa_reach_find(fa_reach *reach, const fa_plan *plan, size_t index,
                                    const fa_reach *reached);
void fa_reach_free(fa_reach *reach);

#endif
