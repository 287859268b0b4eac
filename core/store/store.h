/* An open store, whatever database is behind it: its chain is written here and nowhere else. */
#ifndef FA_STORE_STORE_H
#define FA_STORE_STORE_H

#include "base/buffer.h"
#include "store/database.h"

enum { FA_CHANCE_POOL = 4096 };

typedef struct fa_store {
    fa_database *database;
    fa_text who;       /* whom entries name; borrowed */
    fa_buffer scratch; /* what is hashed */
    fa_arena arena;    /* rows that were looked up; emptied with each */
    unsigned char chance[FA_CHANCE_POOL];
    size_t chance_left;
    int64_t last; /* the number of the chain's last entry; valid within a transaction */
    int64_t time; /* of the transaction */
    unsigned char head[FA_DIGEST_SIZE];
} fa_store;

/* LOCATION is a file's path. WHO is the user that entries will name, and outlives the store.
 * FA_FILE when it is no store or cannot be opened, FA_USAGE for a database that is not known. In
 * every case the caller calls fa_store_close. */
FA_MUST_USE fa_status fa_store_open(fa_store *store, const char *location, fa_store_mode mode,
                                    fa_text who, fa_error *error);
void fa_store_close(fa_store *store);
/* Removes what a closed store may have left beside LOCATION, which nobody else knows. */
void fa_store_sweep(const char *location);

/* A transaction of appends. Begin waits for other writers and finds the end of the chain, or begins
 * a chain. What commit returns FA_OK for is on disk, all of it; else none of it is there. */
FA_MUST_USE fa_status fa_store_begin(fa_store *store, fa_error *error);
FA_MUST_USE fa_status fa_store_commit(fa_store *store, fa_error *error);
void fa_store_rollback(fa_store *store);

/* Adds a link: the caller fills deed, record, version, digest and why; the rest is filled here. A
 * deed that a server should hear of is put into the outbox. */
FA_MUST_USE fa_status fa_store_append(fa_store *store, fa_entry *entry, fa_error *error);

/* COUNT (at most FA_CHANCE_POOL) bytes that nobody can guess. */
FA_MUST_USE fa_status fa_store_chance(fa_store *store, unsigned char *out, size_t count,
                                      fa_error *error);

#endif
