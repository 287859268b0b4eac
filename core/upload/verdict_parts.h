/* What the files that make up a verdict share. */
#ifndef FA_UPLOAD_VERDICT_PARTS_H
#define FA_UPLOAD_VERDICT_PARTS_H

#include "upload/reading.h"
#include "upload/verdict.h"

typedef struct fa_judging {
    const fa_message *message;
    const fa_reply *reply;
    fa_arena *arena;
    fa_verdict *out;
    bool no_memory;
} fa_judging;

/* How far an answer that is a success names what it should: FA_REASON_NONE is all of it. Fills the
 * receipts; FA_REASON_REFUSED with out->status when an entry of a transaction was. */
fa_reason fa_naming_judge(fa_judging *with);

/* What a status that is no success means. */
fa_reason fa_status_reason(int status);

#endif
