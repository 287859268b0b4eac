/* A run that also keeps what it scores: groups into the store, acknowledgements after them. */
#ifndef FA_BATCH_STORING_H
#define FA_BATCH_STORING_H

#include "base/file.h"
#include "batch/parcel.h"
#include "batch/tally.h"

typedef struct fa_storing {
    fa_keeping keeping;
    fa_output *ack;       /* one line a record that is on disk; NULL: none */
    fa_arrival *arrivals; /* of a group; owned */
    size_t capacity;
    const char **files; /* names, by their number from 1 on; owned, the names borrowed */
    size_t file_count;
    fa_buffer lines; /* acknowledgements that wait for their group */
} fa_storing;

/* WAYS (see fa_keeping_init) begins with the instrument's own, then come a battery's parts. The
 * caller calls fa_storing_free in every case. */
FA_MUST_USE fa_status fa_storing_init(fa_storing *storing, fa_store *store, const fa_way *ways,
                                      size_t way_count, bool corrects, fa_output *ack,
                                      fa_error *error);
void fa_storing_free(fa_storing *storing);

/* A file begins. */
FA_MUST_USE fa_status fa_storing_file(fa_storing *storing, const char *name, fa_error *error);

/* Keeps PARCELS as one group and then acknowledges them. Conflicts are counted by TALLY. */
FA_MUST_USE fa_status fa_storing_group(fa_storing *storing, const fa_parcel_list *parcels,
                                       uint64_t first_line, fa_tally *tally, fa_error *error);

/* At the end of the run: corrections. */
FA_MUST_USE fa_status fa_storing_settle(fa_storing *storing, fa_tally *tally, fa_error *error);

/* "kept 28 records: 20 new, 8 already there" and what else there is to say. */
void fa_storing_print(const fa_storing *storing, fa_buffer *out);

#endif
