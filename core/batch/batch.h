/* The pipeline: intake in chunks, each scored by one worker, written in order. */
#ifndef FA_BATCH_BATCH_H
#define FA_BATCH_BATCH_H

#include "base/file.h"
#include "batch/storing.h"
#include "intake/intake.h"
#include "report/report.h"

/* How far a batch has come. */
typedef struct fa_progress {
    const char *file;
    uint64_t taken, size; /* bytes of the file; size 0: not known */
    uint64_t rows;        /* of the whole batch */
} fa_progress;

typedef struct fa_batch {
    const fa_plan *plan;
    fa_text file, source; /* the instrument's, for each worker's own functions */
    fa_intake_options intake;
    fa_report_options report;
    int jobs;            /* workers, at least 1 */
    fa_output *out;      /* results; NULL: they are not wanted */
    fa_output *rejects;  /* rejected records; NULL: they are only counted */
    fa_storing *storing; /* keeps what is scored; NULL: nothing is kept */
    /* Called after each chunk, in order, by one thread at a time; may be NULL. */
    void (*progress)(void *context, const fa_progress *progress);
    /* Called once a file with the names of the columns that nothing uses; may be NULL. */
    void (*ignored)(void *context, const char *file, fa_text columns);
    void *context;
    fa_tally tally;
    bool gone;             /* the reader of the results has left */
    bool begun;            /* the result's head is written */
    fa_buffer reject_head; /* what the first file's rejects begin with */
} fa_batch;

/* Scores one file. Several files one after the other make one result. The output is the same
 * whatever `jobs` is. What was written stays in the outputs: the caller commits or discards them.
 */
FA_MUST_USE fa_status fa_batch_file(fa_batch *batch, const char *path, fa_error *error);
void fa_batch_free(fa_batch *batch);

#endif
