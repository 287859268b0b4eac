/* Keeps what one run has scored: each record whole, once, and never over another. */
#ifndef FA_STORE_KEEPING_H
#define FA_STORE_KEEPING_H

#include "store/store.h"

/* A file that an instrument is made of. */
typedef struct fa_source_file {
    fa_text sha256, bytes;
} fa_source_file;

/* One way in which the run scores; a battery has one for each of its instruments and its own. */
typedef struct fa_way {
    fa_scoring scoring; /* number 0 */
    fa_source_file *files;
    size_t file_count;
} fa_way;

typedef enum fa_fate {
    FA_FATE_NEW,
    FA_FATE_SAME,      /* it is there already, with the same answers and kept columns */
    FA_FATE_CORRECTED, /* it is a new version now */
    FA_FATE_CONFLICT,  /* others are there under its key: it was kept out */
    FA_FATE_HELD,      /* a correction that waits for the end of the run */
    FA_FATES
} fa_fate;

/* A scored record that comes to the store. Texts are borrowed for the call. */
typedef struct fa_arrival {
    size_t way;
    fa_record_key key;
    fa_text answers, keep, result;
    uint64_t line; /* where it stands in the file */
    bool last;     /* of its intake record: a battery's come one after the other */
    bool whole;    /* nothing of its intake record was rejected */
    fa_fate fate;  /* told by fa_keeping_group */
} fa_arrival;

typedef struct fa_keeping {
    fa_store *store;
    const fa_way *ways;
    size_t way_count;
    int64_t *numbers; /* of each way's scoring, 0 until it is known; owned */
    bool corrects;    /* other answers under a kept key become its new version */
    bool since_known;
    int64_t since; /* the chain's end when the run began: later records are the run's own */
    uint64_t file; /* the number of the file that is read */
    uint64_t counts[FA_FATES];
    uint64_t otherwise; /* of FA_FATE_SAME: kept with another instrument, policy or bands */
    fa_arena arena;     /* a record that was found */
} fa_keeping;

/* One keeping an open store: what it puts by belongs to the connection. WAYS outlives the keeping.
 * FA_NO_MEMORY. The caller calls fa_keeping_free in every case. */
FA_MUST_USE fa_status fa_keeping_init(fa_keeping *keeping, fa_store *store, const fa_way *ways,
                                      size_t way_count, bool corrects, fa_error *error);
void fa_keeping_free(fa_keeping *keeping);

/* Keeps COUNT records in one transaction; an intake record's come in one call. FA_OK: all whose
 * fate is not CONFLICT or HELD are on disk. Else none of them is. */
FA_MUST_USE fa_status fa_keeping_group(fa_keeping *keeping, fa_arrival *arrivals, size_t count,
                                       fa_error *error);

/* A correction that was held. */
typedef struct fa_settled {
    fa_record_key key;
    uint64_t file, line; /* where it stands; FILE is a number */
    bool whole, last;    /* see fa_held */
    fa_fate fate;
} fa_settled;

/* Told of each correction once it is on disk, or turned away as a conflict because its key came
 * more than once; in the order in which they were held. */
typedef fa_status (*fa_each_settled)(void *context, const fa_settled *settled, fa_error *error);

/* At the end of the run: applies the corrections that were held. */
FA_MUST_USE fa_status fa_keeping_settle(fa_keeping *keeping, fa_each_settled each, void *context,
                                        fa_error *error);

/* Whether THERE may get other answers: it was there when the run began. What came later is not to
 * be overwritten unseen, be it the run's own or another program's; but for another scoring of the
 * same answers. */
FA_MUST_USE fa_status fa_keeping_may_correct(fa_keeping *keeping, const fa_kept *there, bool *out,
                                             fa_error *error);

/* Whether what comes is what is THERE: the same answers, and the same kept columns where any come.
 */
bool fa_kept_says_same(const fa_kept *there, fa_text answers, fa_text keep);

/* Adds the scoring of WAY with its files unless the store has it. Within a transaction. */
FA_MUST_USE fa_status fa_store_know_way(fa_store *store, const fa_way *way, int64_t *number,
                                        fa_error *error);
/* Adds one version of a record with its entry. KEPT has no number and no salt yet; *ADDED is false,
 * and nothing changed, where its key has that version. Within a transaction. */
FA_MUST_USE fa_status fa_store_add_version(fa_store *store, fa_kept *kept, fa_deed deed,
                                           fa_text why, bool *added, fa_error *error);

#endif
