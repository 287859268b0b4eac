/* Rejected records as an intake file that can be mended and fed again. */
#ifndef FA_REPORT_REJECTS_H
#define FA_REPORT_REJECTS_H

#include "report/report.h"

/* Where a rejected record's line number belongs: it is known only when the chunk's place is. */
typedef struct fa_reject_mark {
    size_t offset; /* in the text of the rejects */
    uint32_t line; /* within the chunk, from 0 */
} fa_reject_mark;

typedef struct fa_rejects {
    const fa_plan *plan;
    bool ndjson;
    char separator; /* of the intake */
    size_t skip;    /* leading columns of the intake that are ours and are left out */
    fa_buffer text;
    fa_reject_mark *marks; /* owned */
    size_t count, capacity;
} fa_rejects;

void fa_rejects_free(fa_rejects *rejects);
void fa_rejects_reset(fa_rejects *rejects);

/* The header: reject_line,reject_reason,reject_rules, then the intake's own HEADER. */
void fa_rejects_head(const fa_rejects *rejects, fa_text header, fa_buffer *out);

/* Appends the rejected records of a block. A refused allocation shows in text.failed. */
void fa_rejects_block(fa_rejects *rejects, const fa_records *records, const fa_results *results);

/* Appends all of them to OUT, their lines counted from FIRST_LINE. */
void fa_rejects_print(const fa_rejects *rejects, uint64_t first_line, fa_buffer *out);

#endif
