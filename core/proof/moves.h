/* All that one item can be answered with, as far as it matters to a question. */
#ifndef FA_PROOF_MOVES_H
#define FA_PROOF_MOVES_H

#include "proof/graph.h"

/* An answer as it would stand in a column. */
typedef struct fa_move {
    int8_t choice; /* FA_BLANK, FA_HIDDEN, or as in fa_column */
    int64_t number;
} fa_move;

typedef struct fa_moves {
    fa_move *list; /* blank first */
    size_t count;
} fa_moves;

enum { FA_MOVES_MOST = 100000 };

/* The moves of a stop, in ARENA. FA_LIMIT when there are more than FA_MOVES_MOST. */
FA_MUST_USE fa_status fa_moves_find(fa_moves *moves, const fa_graph *graph, const fa_stop *stop,
                                    fa_arena *arena);

#endif
