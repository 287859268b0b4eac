/* A version of a record as it was kept, with all that a body needs. */
#ifndef FA_DELIVER_RECORD_H
#define FA_DELIVER_RECORD_H

#include "archive/hidden.h"
#include "archive/shelf.h"
#include "store/outbox.h"

typedef struct fa_record_told {
    fa_task task;
    bool there;   /* false: erased, or an erasure */
    fa_kept kept; /* when it is there */
    fa_scoring scoring;
    fa_entry entry;   /* of the version: when, and whether it was corrected or rescored */
    fa_text scorings; /* of an erasure: which ones made the versions, as "3 12"; may be empty */

    bool hides;                   /* under pseudonyms */
    unsigned char id[FA_ID_SIZE]; /* that the server knows it by: its own, or a pseudonym */
    fa_opened opened;             /* when it hides and is there: what is left of it */
    int days;                     /* that its dates are moved by */
    const fa_shelved *shelved;    /* when it hides and is there */
} fa_record_told;

/* Texts hang in ARENA. FA_FILE. */
FA_MUST_USE fa_status fa_record_read(fa_store *store, const fa_task *task, fa_arena *arena,
                                     fa_record_told *out, fa_error *error);

/* Takes out of RECORD what would tell who it is. FA_FILE and FA_CONTENT when it cannot be read
 * back. */
FA_MUST_USE fa_status fa_record_hide(fa_record_told *record, fa_text key, fa_shelf *shelf,
                                     fa_arena *arena, fa_error *error);

/* A version before this one. */
typedef struct fa_record_earlier {
    int64_t number, scoring;
} fa_record_earlier;

/* Those of the record that KEPT is a version of, oldest first. */
FA_MUST_USE fa_status fa_record_earlier_find(fa_store *store, const fa_kept *kept, fa_arena *arena,
                                             fa_record_earlier **out, size_t *count,
                                             fa_error *error);

/* Appends the record as one JSON object: what a plain endpoint gets and a profile's function reads.
 * A refused allocation shows in OUT->failed. */
void fa_record_json_add(const fa_record_told *record, fa_buffer *out);

#endif
