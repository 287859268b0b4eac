/* How much an instrument's cases would notice: its mutants are run against them. */
#ifndef FA_MUTATION_MUTATE_H
#define FA_MUTATION_MUTATE_H

#include "api/edition.h"

typedef struct fa_mutation {
    size_t tried;   /* of which each changes something that an answer sheet shows */
    size_t noticed; /* by a case */
    size_t alike;   /* not counted: no answer sheet told them from the instrument */
    size_t sheets;  /* on so many */
    bool every;     /* these were all there can be */
    size_t left;    /* not tried: there were too many */
} fa_mutation;

/* Runs each mutant of EDITION's instrument, all of whose cases pass, against these cases. Appends
 * to OUT a line for each that none notices: where it stands, and where a case is missing. Nothing
 * that a script's function does is changed. FA_NO_MEMORY. */
FA_MUST_USE fa_status fa_mutate(const fa_edition *edition, fa_mutation *mutation, fa_buffer *out,
                                fa_error *error);

#endif
