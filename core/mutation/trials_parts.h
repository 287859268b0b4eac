/* What the files that make answer sheets share. Private to this room. */
#ifndef FA_MUTATION_TRIALS_PARTS_H
#define FA_MUTATION_TRIALS_PARTS_H

#include "mutation/trials.h"

/* One possible answer, as it stands in a column. */
typedef struct fa_possibility {
    int8_t choice;
    int64_t number;
} fa_possibility;

enum { FA_POSSIBLE_MOST = 160 };

/* The answers of one item that are tried; blank is not among them. */
typedef struct fa_possible {
    fa_possibility list[FA_POSSIBLE_MOST];
    size_t count;
    bool every; /* every possible answer is among them */
} fa_possible;

/* One an item of the instrument, in ARENA; NULL when memory is refused. */
fa_possible *fa_possible_find(const fa_instrument *instrument, fa_arena *arena);

#endif
