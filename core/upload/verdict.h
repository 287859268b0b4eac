/* What an answer means for the message that it answers. */
#ifndef FA_UPLOAD_VERDICT_H
#define FA_UPLOAD_VERDICT_H

#include "base/arena.h"
#include "base/error.h"
#include "upload/message.h"
#include "upload/reply.h"

typedef enum fa_judgement {
    FA_ACKNOWLEDGED, /* it stands there: the answer is whole, a success, of its kind, and names it
                      */
    FA_CONFIRM,      /* a success that names nothing: ask with a GET whether it stands there */
    FA_RETRY,        /* send it again later */
    FA_PAUSE,        /* send nothing more until someone has acted */
    FA_DEAD          /* refused for good: as it is it will never be taken */
} fa_judgement;

typedef enum fa_reason {
    FA_REASON_NONE,
    FA_REASON_PASSAGE,   /* no whole answer */
    FA_REASON_BARRED,    /* no way through: certificates, proxy */
    FA_REASON_DROPPED,   /* stopped by the caller, who may send it again at once */
    FA_REASON_BUSY,      /* 408, 425, 429, 5xx */
    FA_REASON_ELSEWHERE, /* 3xx: a redirect, which is not followed */
    FA_REASON_FOREIGN,   /* a success that is not of the kind: a sign-in page, broken JSON */
    FA_REASON_MISNAMED,  /* a success of the kind that names something else */
    FA_REASON_UNNAMED,   /* a success that names nothing */
    FA_REASON_ABSENT, /* a GET: it is not there, or only an earlier version of it; or what should be
                         gone still is */
    FA_REASON_DOUBLED, /* a GET: it is there more than once */
    FA_REASON_LOCKED,  /* 401, 403, 407 */
    FA_REASON_REFUSED  /* 400, 404, 409, 410, 412, 413, 415, 422, … */
} fa_reason;

/* What a server said of one resource that it took. */
typedef struct fa_receipt {
    fa_text type, id; /* the server's id, which is ours unless it gives ids itself */
    fa_text version;  /* versionId, or the entity tag without its marks */
    fa_text location, modified;
} fa_receipt;

typedef struct fa_verdict {
    fa_judgement judgement;
    fa_reason reason;
    int status; /* what it was reached by: of the answer, or of the entry that was refused */
    int64_t retry_after; /* seconds from now that the server asked for; −1: it did not */
    fa_text sentence;    /* ours: what happened; empty when acknowledged */
    fa_text words; /* the server's own, cleaned; may repeat what was sent, so keep it as safe */
    fa_receipt *receipts; /* acknowledged: one for each that is named */
    size_t receipt_count;
    size_t unnamed; /* FA_CONFIRM: the first that was not named; ask for that and all behind it */
} fa_verdict;

/* NOW in seconds since 1970-01-01 UTC, for a Retry-After that is a date. Texts of the verdict lie
 * in ARENA, or are ANSWER's and MESSAGE's.
 *
 * A wrong id in a success is tried again, neither believed nor given up: the ids are ours, so a
 * repeat leaves one copy; the record may not be there, so it may not count; and a proxy that mixed
 * up two answers will not do so twice, while a person who looks into dead letters could only send
 * it again. Whoever counts tries ends a server that always does it. */
FA_MUST_USE fa_status fa_verdict_reach(const fa_message *message, const fa_reply *reply,
                                       int64_t now, fa_arena *arena, fa_verdict *out,
                                       fa_error *error);

/* "acknowledged", "confirm", …; "misnamed", …. Static. */
const char *fa_judgement_name(fa_judgement judgement);
const char *fa_reason_name(fa_reason reason);

#endif
