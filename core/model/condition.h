/* A condition on answers, results and rules: a tree of three-valued parts. */
#ifndef FA_MODEL_CONDITION_H
#define FA_MODEL_CONDITION_H

#include "format/decimal.h"

typedef enum fa_condition_kind {
    FA_WHEN_ANSWER,   /* of an item, against the range or list below */
    FA_WHEN_RESULT,   /* of a score, likewise */
    FA_WHEN_BAND,     /* of a score */
    FA_WHEN_INCLUDES, /* choice `choice` of a tick_all is ticked */
    FA_WHEN_ANSWERED, /* never undecided */
    FA_WHEN_BLANK,    /* never undecided */
    FA_WHEN_RULE,     /* an earlier or later rule fires */
    FA_WHEN_ANY,
    FA_WHEN_ALL,
    FA_WHEN_NONE,
    FA_WHEN_AT_LEAST_OF /* count of the parts */
} fa_condition_kind;

typedef enum fa_relation {
    FA_IS,
    FA_IS_NOT,
    FA_AT_LEAST,
    FA_AT_MOST,
    FA_ABOVE,
    FA_BELOW,
    FA_BETWEEN
} fa_relation;

typedef struct fa_condition {
    fa_condition_kind kind;
    int line;
    size_t index; /* of the item, score or rule */
    fa_relation relation;
    size_t choice;        /* FA_WHEN_INCLUDES */
    fa_decimal low, high; /* FA_BETWEEN both; the others low; of a date, days since 1970-01-01 */
    fa_text label;        /* FA_WHEN_BAND; for FA_WHEN_ANSWER the wording as written, if a word */
    int at_least;         /* FA_WHEN_AT_LEAST_OF */
    struct fa_condition *parts;
    size_t part_count;
} fa_condition;

/* Whether VALUE stands in the condition's relation (of an answer or a result). */
bool fa_condition_holds(const fa_condition *when, fa_decimal value);

const char *fa_relation_name(fa_relation relation); /* "at_least"; static */

#endif
