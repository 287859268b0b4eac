/* The records of a chunk, written by a worker as a store keeps them. */
#ifndef FA_BATCH_PARCEL_H
#define FA_BATCH_PARCEL_H

#include "engine/plan.h"
#include "model/records.h"
#include "model/results.h"
#include "store/keeping.h"

enum { FA_PARCEL_TEXTS = 7 }; /* subject, date, event, instance, answers, keep, result */

/* One record: its texts stand one behind the other. */
typedef struct fa_parcel {
    size_t way;
    size_t begin; /* in the list's text */
    uint32_t lengths[FA_PARCEL_TEXTS];
    uint32_t line; /* within the chunk, from 0 */
    bool last;     /* of its intake record */
    bool whole;    /* nothing of the intake record was rejected */
} fa_parcel;

typedef struct fa_parcel_list {
    fa_buffer text;
    fa_parcel *list; /* owned */
    size_t count, capacity;
    bool no_memory;
} fa_parcel_list;

void fa_parcel_list_free(fa_parcel_list *parcels);
void fa_parcel_list_reset(fa_parcel_list *parcels);

/* Writes every record of a block that has results. A battery's is one record for each instrument
 * that was answered and could be read, and one for what is the battery's own. KEEP names the kept
 * columns. */
void fa_parcel_list_add(fa_parcel_list *parcels, const fa_plan *plan, const fa_records *records,
                        const fa_results *results, const fa_text *keep, size_t keep_count);

/* A parcel as it comes to the store; texts are borrowed from the list. */
fa_arrival fa_parcel_arrival(const fa_parcel_list *parcels, size_t index, const fa_way *ways,
                             uint64_t first_line);

#endif
