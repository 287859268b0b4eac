/* A block of intake records: who, when and where beside the responses. */
#ifndef FA_MODEL_RECORDS_H
#define FA_MODEL_RECORDS_H

#include "model/responses.h"

typedef enum fa_record_outcome {
    FA_TO_SCORE,
    FA_NOT_ADMINISTERED, /* no answer at all: counted, not scored, not rejected */
    FA_REJECTED,         /* a notice says why */
    FA_REJECTED_IN_PART, /* an answer to one instrument of a battery is not possible: the others are
                            scored, and the record stands among the rejects too */
    FA_PASSED_OVER       /* a mapping's only_if leaves it out: counted, nothing else */
} fa_record_outcome;

static inline bool fa_outcome_rejects(uint8_t outcome)
{
    return outcome == FA_REJECTED || outcome == FA_REJECTED_IN_PART;
}

/* Whether the record has a row among the results. */
static inline bool fa_outcome_scores(uint8_t outcome)
{
    return outcome == FA_TO_SCORE || outcome == FA_REJECTED_IN_PART;
}

/* A total that the intake itself gives, to be held against ours. */
typedef struct fa_stated {
    bool given;
    fa_decimal value;
} fa_stated;

/* Texts are borrowed from the chunk of intake, or from `scratch` where they had to be unescaped:
 * valid until the block is filled again. All arrays have FA_BLOCK_ROWS entries. */
typedef struct fa_records {
    fa_responses responses;
    uint8_t *outcome; /* fa_outcome */
    fa_text *subject, *date, *event, *instance;
    fa_text *raw;   /* the record as it came, without the end of its line */
    uint32_t *line; /* the physical line on which it begins, from 0 in the chunk */
    fa_text **kept; /* one column for each of keep_count */
    size_t keep_count;
    bool columns_are_bytes; /* NDJSON: a notice's column is a byte of the line, not a field */
    fa_stated **stated;     /* one column a score, or NULL where no column states it */
    fa_arena scratch;
} fa_records;

FA_MUST_USE fa_status fa_records_init(fa_records *records, const fa_instrument *instrument,
                                      size_t keep_count, fa_arena *arena);
/* Room for the stated totals of a score. */
FA_MUST_USE fa_status fa_records_state(fa_records *records, size_t score, fa_arena *arena);
/* Nothing is known of the record but its raw text: answers are left to the caller. */
void fa_records_blank_row(fa_records *records, size_t row);
void fa_records_free(fa_records *records);
void fa_records_reset(fa_records *records);

#endif
