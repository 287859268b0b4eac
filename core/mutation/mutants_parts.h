/* What the files that make mutants share. Private to this room. */
#ifndef FA_MUTATION_MUTANTS_PARTS_H
#define FA_MUTATION_MUTANTS_PARTS_H

#include "mutation/mutants.h"

/* The one being made: BASE with what is changed copied into `arena`. */
typedef struct fa_mutating {
    const fa_instrument *base;
    const fa_mutant_values *values;
    fa_instrument copy;
    fa_arena arena; /* of one mutant */
    fa_buffer what;
    bool has_edge;
    size_t score;
    fa_decimal edge;
    fa_mutant_take *take;
    void *context;
    fa_status status; /* once it is not FA_OK nothing more is made */
} fa_mutating;

/* Begins the next mutant as a plain copy; false when nothing more is to be made. */
bool fa_mutant_begin(fa_mutating *mutating);
/* Says what was changed; hands the mutant over. Begun and not handed over, it is forgotten. */
void fa_mutant_end(fa_mutating *mutating, int line, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/* Arrays of the copy that may be written to; NULL when memory is refused (remembered). */
fa_score *fa_mutant_score(fa_mutating *mutating, size_t index);
fa_rule *fa_mutant_rule(fa_mutating *mutating, size_t index);
fa_advice *fa_mutant_advice(fa_mutating *mutating, size_t index);
fa_withhold *fa_mutant_withhold(fa_mutating *mutating, size_t index);
fa_item *fa_mutant_item(fa_mutating *mutating, size_t index);
/* COUNT things of SIZE bytes, copied. */
void *fa_mutant_copy(fa_mutating *mutating, const void *from, size_t count, size_t size);

/* The next value above VALUE that can be reached, or with `with` VALUE itself where it can be;
 * false when there is none. And the same downwards. */
bool fa_mutant_above(const fa_mutant_values *values, fa_decimal value, bool with, fa_decimal *out);
bool fa_mutant_below(const fa_mutant_values *values, fa_decimal value, bool with, fa_decimal *out);
/* VALUE moved by STEPS of its last decimal, at no fewer than DECIMALS. */
fa_decimal fa_mutant_moved(fa_decimal value, int decimals, int steps);

/* A number as it stands in a sentence. */
typedef struct fa_mutant_number {
    char text[FA_DECIMAL_TEXT];
} fa_mutant_number;
fa_mutant_number fa_mutant_say(fa_decimal value);

void fa_mutants_of_terms(fa_mutating *mutating, size_t score);
void fa_mutants_of_policies(fa_mutating *mutating, size_t score);
void fa_mutants_of_bands(fa_mutating *mutating, size_t score);
void fa_mutants_of_tables(fa_mutating *mutating, size_t score);
void fa_mutants_of_counts(fa_mutating *mutating, size_t item);
void fa_mutants_of_conditions(fa_mutating *mutating);

#endif
