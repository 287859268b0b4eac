/* One worker: everything needed to turn a chunk into bytes, used again for each chunk. */
#ifndef FA_BATCH_WORKER_H
#define FA_BATCH_WORKER_H

#include "batch/batch.h"
#include "batch/keys.h"
#include "engine/run.h"
#include "intake/reader.h"
#include "report/rejects.h"
#include "script/scripts.h"

typedef struct fa_worker {
    fa_arena arena; /* the blocks' columns */
    fa_records records;
    fa_results results;
    fa_run run;
    fa_reader reader;
    fa_report report;
    fa_scripts scripts; /* the functions of the plan, for this worker alone */
    fa_chunk chunk;
    fa_buffer out;          /* what came of the chunk */
    fa_rejects rejects;     /* those of the chunk */
    fa_tally tally;         /* of the chunk */
    fa_key_list keys;       /* of the chunk */
    fa_parcel_list parcels; /* of the chunk, for the store */
    const fa_batch *batch;
    bool keeps_rejects;
} fa_worker;

FA_MUST_USE fa_status fa_worker_init(fa_worker *worker, const fa_batch *batch,
                                     const fa_intake *intake, fa_error *error);
void fa_worker_free(fa_worker *worker);

/* Reads, scores and writes worker->chunk into out, rejects and tally. When more than FA_WORKER_FULL
 * bytes, or FA_PARCELS_FULL for the store, have come together it calls FULL, which must write and
 * empty out, rejects and parcels. */
enum { FA_WORKER_FULL = 1 << 20, FA_PARCELS_FULL = 8 << 20 };
FA_MUST_USE fa_status fa_worker_do(fa_worker *worker,
                                   fa_status (*full)(void *context, fa_error *error), void *context,
                                   fa_error *error);

#endif
