/* What another edition of an instrument makes of the records that a store holds. */
#ifndef FA_ARCHIVE_RESCORE_H
#define FA_ARCHIVE_RESCORE_H

#include "archive/shelf.h"

typedef enum fa_rescored_kind {
    FA_RESCORED_SAME,    /* scores, rules, advice and level are what they were */
    FA_RESCORED_CHANGED, /* something of them is not */
    FA_RESCORED_CANNOT,  /* stays as it is: see why */
    FA_RESCORED_KINDS
} fa_rescored_kind;

struct fa_rescore_target;

/* One way in which records were scored, and what becomes of those. */
typedef struct fa_rescore_way {
    fa_scoring was;
    bool current; /* by the edition itself: nothing to do */
    fa_text lost; /* what the edition lacks, as a sentence; empty: nothing */
    struct fa_rescore_target *target;
    fa_text why; /* of the entries that replace such records */
    uint64_t counts[FA_RESCORED_KINDS];
    uint64_t current_count;
} fa_rescore_way;

/* The newest version of a record by another edition. Borrowed for the call it is handed to. */
typedef struct fa_rescored {
    fa_kept kept; /* as it was */
    fa_rescore_way *way;
    fa_rescored_kind kind;
    fa_text result; /* as the edition has it; empty: it cannot be rescored, */
    fa_text why;    /* and this is why */
    bool passed;    /* another program replaced it meanwhile: what did comes later */
} fa_rescored;

typedef fa_status (*fa_each_rescored)(void *context, const fa_rescored *rescored, fa_error *error);

/* Zeroed but for the first four; closed by the caller in every case. */
typedef struct fa_rescore {
    fa_store *store; /* open for writing, where it applies */
    const fa_edition *edition;
    fa_text engine;
    bool applies; /* every record that can be becomes a new version, also where nothing changes, so
                     that afterwards all newest versions are of one edition */
    fa_arena arena;
    fa_shelf shelf; /* editions that records were scored with */
    fa_rescore_way **ways;
    size_t way_count;
    struct fa_rescore_target **targets;
    size_t target_count;
    int64_t since; /* the chain's end when it began */
    int64_t after; /* the last entry that was looked at */
} fa_rescore;

void fa_rescore_close(fa_rescore *rescore);

/* Goes through the newest versions of all records of the edition's instrument that another edition
 * of it scored, in the order in which they were kept, group by group. EACH is told of a record once
 * its group is on disk, or, where nothing is applied, once it is scored. A record of a battery's
 * part is one of the part's instrument; the battery's own is rescored by all of the battery.
 * FA_FILE; FA_LIMIT when a function was stopped: what EACH was told of stays. */
FA_MUST_USE fa_status fa_rescore_all(fa_rescore *rescore, fa_each_rescored each, void *context,
                                     fa_error *error);

#endif
