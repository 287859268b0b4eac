/* A plain tree of what an author wrote: the common tongue of scripts, checks and data formats. */
#ifndef FA_MODEL_VALUE_H
#define FA_MODEL_VALUE_H

#include "format/decimal.h"

typedef enum fa_value_kind {
    FA_VALUE_NULL,
    FA_VALUE_TRUTH,
    FA_VALUE_NUMBER,
    FA_VALUE_TEXT,
    FA_VALUE_LIST,
    FA_VALUE_MAP,
    FA_VALUE_HOOK,      /* a function of the script, known by its number */
    FA_VALUE_MISSING,   /* the word `missing` */
    FA_VALUE_CONDITION, /* a map made by answer, result, any … : "op" and its operands */
    FA_VALUE_BAND,      /* a map made by band(low, high, label, {…}) */
    FA_VALUE_WRONG      /* already complained about: say no more of it */
} fa_value_kind;

struct fa_member;

typedef struct fa_value {
    fa_value_kind kind;
    int line; /* where it stands in the author's file */
    bool truth;
    int hook;
    fa_decimal number;
    fa_text text;
    struct fa_member *members; /* of a list, map, condition or band, in the author's order */
    size_t count;
} fa_value;

/* A member of a map has a text or a number as its key; a member of a list has none (FA_VALUE_NULL).
 */
typedef struct fa_member {
    fa_value key;
    fa_value value;
} fa_member;

/* The member of MAP called KEY, or NULL. */
const fa_value *fa_value_get(const fa_value *map, fa_text key);

/* What a value is, for "a text belongs here, not a number". Static. */
const char *fa_value_kind_name(fa_value_kind kind);

/* One sentence of an instrument's file: WORD "ID" { FIELDS }, or WORD "ID" "SECOND" { FIELDS }. */
typedef struct fa_declaration {
    fa_text word, id;
    fa_text second; /* of translation and wording: the language */
    int line;
    fa_value fields; /* a map; of `section`, and of `include` without { … }, NULL */
} fa_declaration;

/* All sentences of one file, in order. */
typedef struct fa_sheet {
    fa_text file; /* as it is named in messages */
    fa_declaration *declarations;
    size_t count;
} fa_sheet;

#endif
