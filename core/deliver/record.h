/* A version of a record as it was kept, with all that a body needs. */
#ifndef FA_DELIVER_RECORD_H
#define FA_DELIVER_RECORD_H

#include "store/outbox.h"

typedef struct fa_record_told {
    fa_task task;
    bool there;   /* false: erased, or an erasure */
    fa_kept kept; /* when it is there */
    fa_scoring scoring;
    fa_entry entry;   /* of the version: when, and whether it was corrected or rescored */
    fa_text scorings; /* of an erasure: which ones made the versions, as "3 12"; may be empty */
} fa_record_told;

/* Texts hang in ARENA. FA_FILE. */
FA_MUST_USE fa_status fa_record_read(fa_store *store, const fa_task *task, fa_arena *arena,
                                     fa_record_told *out, fa_error *error);

/* Appends the record as one JSON object: what a plain endpoint gets and a profile's function reads.
 * A refused allocation shows in OUT->failed. */
void fa_record_json_add(const fa_record_told *record, fa_buffer *out);

#endif
