/* Copies of an instrument, each with one thing changed that an author could have got wrong. */
#ifndef FA_MUTATION_MUTANTS_H
#define FA_MUTATION_MUTANTS_H

#include "base/buffer.h"
#include "model/instrument.h"

/* The values that a score can take, rising, so that an edge is moved over one and not over none. */
typedef struct fa_mutant_values {
    int64_t *units;
    size_t count;
    int decimals;
} fa_mutant_values;

typedef struct fa_mutant {
    const fa_instrument *instrument; /* valid during the call only */
    int line;                        /* where the changed thing stands */
    fa_text what;  /* behind "no case notices when": "'walk' is left out of 'total'" */
    bool has_edge; /* an edge was moved over EDGE, a value of score SCORE */
    size_t score;
    fa_decimal edge;
} fa_mutant;

typedef fa_status fa_mutant_take(void *context, const fa_mutant *mutant);

/* Calls TAKE with each mutant of BASE, always in the same order; VALUES has one entry a score. Ends
 * with the first status that is not FA_OK; FA_NO_MEMORY.
 *
 * Functions of a script are left as they are, and so are band sets with a name, which no case can
 * choose. */
FA_MUST_USE fa_status fa_mutants_each(const fa_instrument *base, const fa_mutant_values *values,
                                      fa_mutant_take *take, void *context);

#endif
