/* The course of a subject: stored records by instrument and time, and each score's change since its
 * baseline. */
#ifndef FA_ARCHIVE_PROGRESS_H
#define FA_ARCHIVE_PROGRESS_H

#include "archive/moment.h"
#include "archive/shelf.h"
#include "archive/stored.h"
#include "engine/change.h"

/* The newest version of a record; its answers and kept columns are left out. */
typedef struct fa_course_record {
    fa_kept kept;
    const fa_scoring *scoring;
    fa_stored_result result;
    bool dated;
    fa_moment moment; /* where dated */
} fa_course_record;

typedef enum fa_point_role {
    FA_POINT_BASELINE,  /* the first that has a date and a value */
    FA_POINT_FOLLOW_UP, /* has a value, and is held against the baseline */
    FA_POINT_GAP,       /* no value; `reason` says why */
    FA_POINT_UNDATED    /* nothing says when: shown and not judged, with or without a value */
} fa_point_role;

/* In what a record was scored otherwise than the baseline; a set of bits. */
typedef enum fa_point_mark {
    FA_MARK_VERSION = 1, /* of the instrument */
    FA_MARK_FILE = 2,    /* another text of it under the same version */
    FA_MARK_POLICY = 4,
    FA_MARK_BANDS = 8
} fa_point_mark;

/* One score in one record. */
typedef struct fa_course_point {
    const fa_course_record *record;
    fa_point_role role;
    bool has_value;
    fa_decimal value;
    fa_text band;         /* or empty */
    const char *reason;   /* why there is no value: a code, static; NULL where there is one */
    const char *words;    /* the same in words, static */
    fa_text detail;       /* what is particular to the record; may be empty */
    unsigned marks;       /* fa_point_mark, of follow-ups */
    fa_difference change; /* of follow-ups */
} fa_course_point;

typedef struct fa_course_score {
    const fa_score *score;           /* of the newest record's edition */
    fa_course_point *points;         /* one a record, in their order */
    const fa_course_point *baseline; /* NULL: no record has a date and a value */
} fa_course_score;

/* All that is kept of the subject by one instrument. */
typedef struct fa_course {
    fa_text instrument;
    const fa_scoring *newest;        /* of the last record that has a date, else of the last */
    const fa_instrument *edition;    /* the instrument as that knew it */
    const fa_course_record *records; /* oldest first, those without a date behind them */
    size_t count;
    fa_course_score *scores;
    size_t score_count;
    fa_text *dropped; /* scores of earlier records that the newest edition does not have */
    size_t dropped_count;
    unsigned marks; /* of all points */
} fa_course;

typedef struct fa_progress {
    fa_arena arena;
    fa_shelf shelf;
    fa_text *instruments; /* all that the subject has records of */
    size_t instrument_count;
    fa_course *courses;
    size_t count;
} fa_progress;

/* Reads the courses of SUBJECT by INSTRUMENT, or by every one where that is empty. No record: no
 * instrument and no course. FA_FILE and FA_CONTENT when what is kept cannot be read. In every case
 * the caller calls fa_progress_close, before the store is closed. */
FA_MUST_USE fa_status fa_progress_read(fa_progress *progress, fa_store *store, fa_text subject,
                                       fa_text instrument, fa_error *error);
void fa_progress_close(fa_progress *progress);

#endif
