/* Which records of a file share a key: subject, date, event and instance. */
#ifndef FA_BATCH_KEYS_H
#define FA_BATCH_KEYS_H

#include "model/records.h"

/* So that memory stays flat: once a file has shown so many keys, later records are not compared. */
enum { FA_KEYS_MOST = 190000 };

/* A record's key as a number, and the line it begins on (within the chunk until it is placed). */
typedef struct fa_key {
    uint64_t hash; /* never 0 */
    uint64_t line;
} fa_key;

/* The keys of a chunk, in order. */
typedef struct fa_key_list {
    fa_key *list; /* owned */
    size_t count, capacity;
    bool closed; /* no more are wanted */
    bool no_memory;
} fa_key_list;

void fa_key_list_add(fa_key_list *keys, const fa_records *records);
void fa_key_list_free(fa_key_list *keys);

/* The keys seen in a file: an open-addressing set that grows to FA_KEYS_MOST. */
typedef struct fa_key_set {
    fa_key *slots; /* owned; a hash of 0 is free; the line is that of the first record */
    size_t count, capacity;
    bool full, no_memory;
} fa_key_set;

void fa_key_set_free(fa_key_set *set);

/* Adds KEY. When a record before has it: true, and *FIRST is that record's line. */
bool fa_key_set_add(fa_key_set *set, fa_key key, uint64_t *first);

#endif
