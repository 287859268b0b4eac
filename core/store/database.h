/* What a database must be able to do to be a store. SQL lives behind this, a file a database; the
 * rest of the room, and of the house, is the same for all. */
#ifndef FA_STORE_DATABASE_H
#define FA_STORE_DATABASE_H

#include "base/arena.h"
#include "base/error.h"
#include "store/kept.h"

typedef enum fa_store_mode {
    FA_STORE_READ,  /* must be there */
    FA_STORE_WRITE, /* must be there */
    FA_STORE_MAKE   /* is made where there is none */
} fa_store_mode;

/* Which records are walked through. */
typedef struct fa_record_filter {
    fa_text subject, instrument; /* empty: all */
    bool newest;                 /* only the newest version of each */
    bool by_date;                /* of one subject: see walk_records */
    int64_t after;               /* of all subjects: only those of later entries, */
    size_t most;                 /* and at most so many; 0: all */
} fa_record_filter;

/* A correction that waits until the whole intake was seen. */
typedef struct fa_held {
    fa_kept kept;        /* its scoring, key, answers, keep and result */
    uint64_t file, line; /* where it stands */
    bool whole;          /* nothing else of its intake record was kept out */
    bool last;           /* of the corrections of its intake record */
    bool doubled;        /* its key came more than once */
} fa_held;

/* Called for each row of a walk, whose texts are borrowed until the call returns. Another status
 * than FA_OK ends the walk, which then returns it. */
typedef fa_status (*fa_each_record)(void *context, const fa_kept *kept, fa_error *error);
typedef fa_status (*fa_each_entry)(void *context, const fa_entry *entry, fa_error *error);
typedef fa_status (*fa_each_scoring)(void *context, const fa_scoring *scoring, fa_error *error);
typedef fa_status (*fa_each_source)(void *context, fa_text sha256, fa_text bytes, fa_error *error);
typedef fa_status (*fa_each_outbox)(void *context, int64_t entry, fa_text operation,
                                    fa_error *error);
typedef fa_status (*fa_each_held)(void *context, const fa_held *held, fa_error *error);
typedef fa_status (*fa_each_fault)(void *context, fa_text sentence, fa_error *error);

/* Of the outbox: see store/outbox.h. */
typedef struct fa_task fa_task;
typedef struct fa_task_row fa_task_row;
typedef struct fa_task_filter fa_task_filter;
typedef struct fa_waiting fa_waiting;
typedef fa_status (*fa_each_lease)(void *context, const fa_task *task, fa_error *error);
typedef fa_status (*fa_each_task)(void *context, const fa_task_row *row, fa_error *error);
/* DELIVERY is zeros where it went with its record. */
typedef fa_status (*fa_each_event)(void *context, const fa_entry *entry,
                                   const fa_delivery *delivery, fa_error *error);
typedef fa_status (*fa_each_delivery)(void *context, const fa_delivery *delivery, fa_error *error);
typedef fa_status (*fa_each_voided)(void *context, const fa_voided *voided, fa_error *error);

struct fa_database;

/* Every function but `close` returns FA_OK, FA_FILE with a sentence that names the database, or
 * FA_NO_MEMORY; what reads entries also FA_CONTENT, for one that no engine has written. A walk must
 * not be run inside another of the same kind. */
typedef struct fa_database_kind {
    void (*close)(struct fa_database *database);

    /* One writer at a time: `begin` waits for the others. What `commit` returns FA_OK for is on
     * disk. A transaction that failed is rolled back by the caller. `look` begins one that only
     * reads, and sees one moment until it is rolled back. */
    fa_status (*begin)(struct fa_database *database, fa_error *error);
    fa_status (*look)(struct fa_database *database, fa_error *error);
    fa_status (*commit)(struct fa_database *database, fa_error *error);
    void (*rollback)(struct fa_database *database);

    /* *ADDED is false, and nothing changed, where the key has this version already. */
    fa_status (*add_record)(struct fa_database *database, const fa_kept *kept, bool *added,
                            fa_error *error);
    fa_status (*add_entry)(struct fa_database *database, const fa_entry *entry, fa_error *error);
    fa_status (*add_scoring)(struct fa_database *database, const fa_scoring *scoring,
                             fa_error *error);
    fa_status (*add_source)(struct fa_database *database, fa_text sha256, fa_text bytes,
                            fa_error *error); /* no harm when it is there */
    fa_status (*add_outbox)(struct fa_database *database, int64_t entry, const char *operation,
                            fa_error *error);
    fa_status (*add_delivery)(struct fa_database *database, const fa_delivery *delivery,
                              fa_error *error);
    fa_status (*add_voided)(struct fa_database *database, const fa_voided *voided, fa_error *error);
    fa_status (*erase_subject)(struct fa_database *database, fa_text subject, fa_error *error);

    /* Texts are copied to ARENA; *FOUND false: there is none. */
    fa_status (*find_newest)(struct fa_database *database, const fa_record_key *key,
                             fa_arena *arena, fa_kept *out, bool *found, fa_error *error);
    fa_status (*find_record)(struct fa_database *database, int64_t number, fa_arena *arena,
                             fa_kept *out, bool *found, fa_error *error);
    fa_status (*find_voided)(struct fa_database *database, int64_t number, fa_arena *arena,
                             fa_text *scorings, bool *found, fa_error *error);
    fa_status (*find_last_entry)(struct fa_database *database, fa_arena *arena, fa_entry *out,
                                 bool *found, fa_error *error);
    fa_status (*find_entry)(struct fa_database *database, int64_t number, fa_arena *arena,
                            fa_entry *out, bool *found, fa_error *error);
    fa_status (*find_scoring)(struct fa_database *database, int64_t number, fa_arena *arena,
                              fa_scoring *out, bool *found, fa_error *error);
    /* The number of the scoring that is equal in all but its number; 0: none. */
    fa_status (*match_scoring)(struct fa_database *database, const fa_scoring *like, int64_t *out,
                               fa_error *error);
    fa_status (*find_source)(struct fa_database *database, fa_text sha256, fa_arena *arena,
                             fa_text *out, bool *found, fa_error *error);

    /* Records in the order in which they were kept; of one subject by instrument, date, event,
     * instance and version, or BY_DATE by date, event, instance, instrument and version, those
     * without a date last. The others by their numbers. */
    fa_status (*walk_records)(struct fa_database *database, const fa_record_filter *filter,
                              fa_each_record each, void *context, fa_error *error);
    fa_status (*walk_entries)(struct fa_database *database, fa_each_entry each, void *context,
                              fa_error *error);
    fa_status (*walk_scorings)(struct fa_database *database, fa_each_scoring each, void *context,
                               fa_error *error);
    fa_status (*walk_sources)(struct fa_database *database, fa_each_source each, void *context,
                              fa_error *error);
    fa_status (*walk_outbox)(struct fa_database *database, fa_each_outbox each, void *context,
                             fa_error *error);

    /* By the row of the outbox, then by number. */
    fa_status (*walk_deliveries)(struct fa_database *database, int64_t outbox, /* 0: of all */
                                 fa_each_delivery each, void *context, fa_error *error);
    fa_status (*walk_voided)(struct fa_database *database, fa_each_voided each, void *context,
                             fa_error *error);

    /* The queue of tasks: what follows from the outbox and the deliveries, and who is at what. It
     * alone is changed in place. Numbers of servers are from 1. */
    fa_status (*add_target)(struct fa_database *database, fa_text url, int64_t *number,
                            fa_error *error); /* or finds it */
    /* A number that no living program has, and that is given up with the connection. */
    fa_status (*become_holder)(struct fa_database *database, int64_t *holder, fa_error *error);
    fa_status (*free_orphans)(struct fa_database *database, int64_t target, fa_error *error);
    /* Takes up to MOST rows of the outbox over into the queue; *SOME false: there were none. */
    fa_status (*enqueue)(struct fa_database *database, int64_t target, size_t most, bool *some,
                         fa_error *error);
    fa_status (*walk_due)(struct fa_database *database, int64_t target, int64_t now, size_t most,
                          fa_each_lease each, void *context, fa_error *error);
    fa_status (*count_waiting)(struct fa_database *database, int64_t target, int64_t holder,
                               int64_t now, fa_waiting *out, fa_error *error);
    /* A task is leased; given back, to be due then, and TRIES more came to nothing; or done
     * with, which leaves another version alone. One that took its place during the lease is given
     * back due at once. */
    fa_status (*hold_task)(struct fa_database *database, int64_t target, const fa_task *task,
                           int64_t holder, fa_error *error);
    fa_status (*return_task)(struct fa_database *database, int64_t target, const fa_task *task,
                             int64_t due, int64_t tries, fa_error *error);
    fa_status (*end_task)(struct fa_database *database, int64_t target, const fa_task *task,
                          fa_error *error);
    fa_status (*renew_task)(struct fa_database *database, int64_t target, const fa_task *task,
                            fa_error *error); /* due at once, also where it was done with */
    fa_status (*walk_tasks)(struct fa_database *database, const fa_task_filter *filter,
                            fa_each_task each, void *context, fa_error *error);
    /* What was done about row ENTRY of the outbox, by number, also where the record is erased. */
    fa_status (*walk_events)(struct fa_database *database, int64_t entry, fa_each_event each,
                             void *context, fa_error *error);

    /* What is put by until the end of a run, in memory that spills to disk: keys that were seen,
     * and corrections. */
    fa_status (*note_key)(struct fa_database *database, const fa_record_key *key, fa_error *error);
    fa_status (*hold)(struct fa_database *database, const fa_held *held, fa_error *error);
    fa_status (*walk_held)(struct fa_database *database, int64_t after, size_t most,
                           fa_each_held each, void *context, fa_error *error);

    /* What the database itself finds wrong: pages, indexes, references, tables that are not ours.
     */
    fa_status (*inspect)(struct fa_database *database, fa_each_fault each, void *context,
                         fa_error *error);
    /* Overwrites what was erased, in the file and its journal. *WHOLE false: a reader is in the
     * way. */
    fa_status (*scrub)(struct fa_database *database, bool *whole, fa_error *error);
    /* Copies the store as it is at one moment, while others go on writing, to PATH, whole or not at
     * all. */
    fa_status (*backup)(struct fa_database *database, const char *path, fa_error *error);
} fa_database_kind;

/* The beginning of every database's own struct. */
typedef struct fa_database {
    const fa_database_kind *kind;
    bool empty; /* an empty file: reads as a store without records */
} fa_database;

/* Opens the SQLite database PATH, which is a store or is made one. FA_USAGE when it is something
 * else, or of a later format. */
FA_MUST_USE fa_status fa_sqlite_open(fa_database **out, const char *path, fa_store_mode mode,
                                     fa_error *error);

/* Removes what the database has beside PATH, and leaves behind when it could not be closed well: on
 * a full disk, without memory. For a PATH that nobody else knows. */
void fa_sqlite_remove_journal(const char *path);

#endif
