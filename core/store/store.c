/* Opening, and the end of the chain. */
#include "store/store.h"

#include <assert.h>
#include <errno.h>
#include <string.h>
#include <sys/random.h>
#include <time.h>

#include "store/chain.h"

fa_status fa_store_open(fa_store *store, const char *location, fa_store_mode mode, fa_text who,
                        fa_error *error)
{
    *store = (fa_store){.who = who};
    fa_text name = fa_text_of(location);
    if (fa_text_starts(name, FA_TEXT("postgres:")) || fa_text_starts(name, FA_TEXT("postgresql:")))
        return fa_error_set(error, FA_USAGE,
                            "a store is a file in this version, not a PostgreSQL database: give "
                            "the path of one");
    if (name.length == 0) return fa_error_set(error, FA_USAGE, "the store's file has no name");
    return fa_sqlite_open(&store->database, location, mode, error);
}

void fa_store_close(fa_store *store)
{
    if (store->database != NULL) store->database->kind->close(store->database);
    fa_buffer_clear(&store->scratch);
    fa_arena_clear(&store->arena);
    *store = (fa_store){0};
}

void fa_store_sweep(const char *location)
{
    fa_sqlite_remove_journal(location);
}

fa_status fa_store_chance(fa_store *store, unsigned char *out, size_t count, fa_error *error)
{
    assert(count <= FA_CHANCE_POOL);
    if (store->chance_left < count) {
        for (size_t had = 0; had < FA_CHANCE_POOL;) {
            ssize_t got = getrandom(store->chance + had, FA_CHANCE_POOL - had, 0);
            if (got < 0 && errno == EINTR) continue;
            if (got < 0)
                return fa_error_set(error, FA_FILE, "the system gives no random bytes (%s)",
                                    strerror(errno));
            had += (size_t)got;
        }
        store->chance_left = FA_CHANCE_POOL;
    }
    store->chance_left -= count;
    memcpy(out, store->chance + store->chance_left, count);
    return FA_OK;
}

/* 1 names the one chain of this store; the chain's own name, which no other has, is its first word.
 */
static fa_status begin_chain(fa_store *store, fa_error *error)
{
    unsigned char name[FA_ID_SIZE];
    char text[2 * FA_ID_SIZE + 1];
    FA_TRY(fa_store_chance(store, name, sizeof name, error));
    fa_hexadecimal(name, sizeof name, text);
    fa_entry first = {.deed = FA_DEED_BEGUN, .why = fa_text_of(text)};
    return fa_store_append(store, &first, error);
}

static fa_status find_end(fa_store *store, fa_error *error)
{
    fa_entry last;
    bool found;
    fa_arena_reset(&store->arena);
    FA_TRY(store->database->kind->find_last_entry(store->database, &store->arena, &last, &found,
                                                  error));
    store->last = found ? last.number : 0;
    memset(store->head, 0, sizeof store->head);
    if (found) memcpy(store->head, last.head, sizeof store->head);
    return found ? FA_OK : begin_chain(store, error);
}

fa_status fa_store_begin(fa_store *store, fa_error *error)
{
    struct timespec now;
    FA_TRY(store->database->kind->begin(store->database, error));
    (void)clock_gettime(CLOCK_REALTIME, &now);
    store->time = (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
    fa_status status = find_end(store, error);
    if (status != FA_OK) fa_store_rollback(store);
    return status;
}

fa_status fa_store_commit(fa_store *store, fa_error *error)
{
    fa_status status = store->database->kind->commit(store->database, error);
    if (status != FA_OK) fa_store_rollback(store);
    return status;
}

void fa_store_rollback(fa_store *store)
{
    store->database->kind->rollback(store->database);
}

fa_status fa_store_append(fa_store *store, fa_entry *entry, fa_error *error)
{
    fa_database *database = store->database;
    entry->number = store->last + 1;
    entry->chain = 1;
    entry->time = store->time;
    entry->who = store->who;
    FA_TRY(fa_chain_head(entry, store->head, &store->scratch, entry->head, error));
    FA_TRY(database->kind->add_entry(database, entry, error));
    const char *operation = fa_deed_operation(entry->deed);
    if (operation != NULL)
        FA_TRY(database->kind->add_outbox(database, entry->number, operation, error));
    store->last = entry->number;
    memcpy(store->head, entry->head, sizeof store->head);
    return FA_OK;
}
