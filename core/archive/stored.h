/* What a record holds as JSON, read back. */
#ifndef FA_ARCHIVE_STORED_H
#define FA_ARCHIVE_STORED_H

#include "base/arena.h"
#include "base/error.h"
#include "store/kept.h"

/* A member of the answers or of the kept columns. */
typedef struct fa_stored_member {
    fa_text name, value; /* as an intake field would hold it */
    bool is_text;        /* written with quotation marks */
} fa_stored_member;

typedef struct fa_stored_members {
    fa_stored_member *list;
    size_t count;
} fa_stored_members;

typedef struct fa_stored_score {
    fa_text id;
    fa_text value; /* as printed; empty: none */
    fa_text error; /* the standard error; empty: none */
    fa_text band;  /* empty: none */
    fa_text answered, of;
} fa_stored_score;

typedef struct fa_stored_finding {
    fa_text code, detail;
} fa_stored_finding;

typedef struct fa_stored_list {
    fa_text *list;
    size_t count;
} fa_stored_list;

typedef struct fa_stored_result {
    fa_stored_score *scores;
    size_t score_count;
    fa_text level; /* empty: no rule fired */
    fa_stored_list rules, undecided, advice;
    fa_stored_finding *findings;
    size_t finding_count;
} fa_stored_result;

/* Texts hang in ARENA or are borrowed from what is read. FA_CONTENT when it is not what a store
 * writes, FA_NO_MEMORY. An empty object's text may be empty. */
FA_MUST_USE fa_status fa_stored_members_read(fa_text object, fa_arena *arena,
                                             fa_stored_members *out, fa_error *error);
FA_MUST_USE fa_status fa_stored_result_read(fa_text result, fa_arena *arena, fa_stored_result *out,
                                            fa_error *error);

/* The score called ID; NULL: there is none. */
const fa_stored_score *fa_stored_score_find(const fa_stored_result *result, fa_text id);

/* The finding that says why score ID has no value, and in DETAIL what it says behind the id; NULL:
 * none does. */
const fa_stored_finding *fa_stored_reason(const fa_stored_result *result, fa_text id,
                                          fa_text *detail);

bool fa_stored_list_has(const fa_stored_list *list, fa_text id);

#endif
