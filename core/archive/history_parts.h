/* One version of a record with all that is told of it. Private to the history. */
#ifndef FA_ARCHIVE_HISTORY_PARTS_H
#define FA_ARCHIVE_HISTORY_PARTS_H

#include "archive/stored.h"
#include "base/buffer.h"

typedef struct fa_told_version {
    const fa_kept *kept;
    fa_entry entry;
    fa_scoring scoring;
    fa_stored_result result;
    bool readable; /* the result is */
    bool newest;
    bool explained;    /* it was computed again: */
    bool agrees;       /* what is kept came out */
    fa_text why_not;   /* it does not: why, or what is otherwise, in whole lines */
    fa_text paragraph; /* the calculation; empty where it does not agree */
} fa_told_version;

/* The policy's name as results carry it. */
static inline fa_text fa_told_policy(const fa_told_version *version)
{
    return version->scoring.policy.length > 0 ? version->scoring.policy : FA_TEXT("default");
}

void fa_history_text_add(const fa_told_version *version, fa_buffer *out);
void fa_history_json_add(const fa_told_version *version, fa_buffer *out);

#endif
