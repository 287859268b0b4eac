/* The outbox as it is told: its rows, and what became of each. No subject is named; a server's
 * words may repeat what it was sent. */
#ifndef FA_ARCHIVE_OUTBOX_TOLD_H
#define FA_ARCHIVE_OUTBOX_TOLD_H

#include "archive/history.h"
#include "store/outbox.h"

typedef struct fa_outbox_listing {
    bool json;           /* an object a line, else a table */
    bool one_state;      /* only rows in `state` */
    fa_task_state state; /* … */
    fa_text server;      /* only rows at this server; empty: at all */
} fa_outbox_listing;

/* What was listed. */
typedef struct fa_outbox_counts {
    uint64_t rows[FA_TASK_STATES];
    uint64_t total;
} fa_outbox_counts;

/* Tells the rows in their order, some at a time, as of one moment. */
FA_MUST_USE fa_status fa_outbox_list(fa_store *store, const fa_outbox_listing *listing,
                                     fa_each_told each, void *context, fa_outbox_counts *out,
                                     fa_error *error);

/* Adds to OUT everything about row ENTRY: the version, each server, and each event with what the
 * server said; of an erased record the events alone. *FOUND false: there is no such row. */
FA_MUST_USE fa_status fa_outbox_show(fa_store *store, int64_t entry, bool json, fa_buffer *out,
                                     bool *found, fa_error *error);

#endif
