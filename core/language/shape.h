/* Which fields each word has, and what may stand in them: the one table of the language. */
#ifndef FA_LANGUAGE_SHAPE_H
#define FA_LANGUAGE_SHAPE_H

#include "base/finding.h"
#include "model/value.h"

/* A set of fa_value kinds. */
typedef unsigned fa_kinds;
#define FA_KIND(kind) (1u << (kind))

typedef struct fa_field {
    const char *word, *name;
    fa_kinds kinds;
    bool required;
} fa_field;

/* All fields of all words, ended by an entry whose word is NULL. */
extern const fa_field fa_fields[];

/* Complains of unknown fields, of values of the wrong kind and of required fields left out. */
void fa_shape_check(const fa_declaration *declaration, fa_findings *findings);

/* Whether the declaration has a field that its word does not know (and that was complained of). */
bool fa_shape_has_unknown(const fa_declaration *declaration);

/* Complains of members of a nested MAP (of WORD "id", in FIELD) that are not among NAMES (NULL
 * ends). */
void fa_shape_check_names(const fa_value *map, const char *const *names, const char *where,
                          fa_findings *findings);

/* The field's value when it is there and of a fitting kind; else NULL (and already complained of).
 */
const fa_value *fa_shape_get(const fa_declaration *declaration, const char *name);

#endif
