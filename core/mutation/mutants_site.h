/* One part of one condition of an instrument, to be changed. Private to this room. */
#ifndef FA_MUTATION_MUTANTS_SITE_H
#define FA_MUTATION_MUTANTS_SITE_H

#include <stdio.h>

#include "mutation/mutants_parts.h"

typedef struct fa_mutant_site {
    size_t index, table; /* of the rule, advice, withhold, item or score; of the score's table */
    const fa_condition *root;
    size_t part; /* which part of it, counted as it is read */
    /* Puts a copy of the root into the mutant; where it stands there, or NULL. */
    fa_condition *(*put)(fa_mutating *mutating, const struct fa_mutant_site *site,
                         fa_condition *root);
    char name[120]; /* "rule 'offer-physio'" */
} fa_mutant_site;

/* Begins a mutant and returns the part to be changed, its name already said; or NULL. */
fa_condition *fa_mutant_site_begin(fa_mutating *mutating, const fa_mutant_site *site);

void fa_mutants_of_group(fa_mutating *mutating, const fa_mutant_site *site,
                         const fa_condition *when);
void fa_mutants_of_leaf(fa_mutating *mutating, const fa_mutant_site *site,
                        const fa_condition *when);

#endif
