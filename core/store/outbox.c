/* Tasks are leased and told of in transactions of many: a disk is slower than a server next door.
 */
#include "store/outbox.h"

#include <assert.h>
#include <string.h>

#include "store/chain.h"
#include "store/outbox_parts.h"

enum { ENQUEUE_MOST = 2000 }; /* rows that are taken over at once */

fa_status fa_outbox_open(fa_outbox *out, fa_store *store, fa_text url, fa_error *error)
{
    fa_database *database = store->database;
    *out = (fa_outbox){.store = store, .url = url};
    FA_TRY(database->kind->become_holder(database, &out->holder, error));
    FA_TRY(fa_store_begin(store, error));
    fa_status status = database->kind->add_target(database, url, &out->target, error);
    if (status == FA_OK) return fa_store_commit(store, error);
    fa_store_rollback(store);
    return status;
}

/* ---- leasing ---- */

typedef struct taking {
    fa_arena *arena;
    fa_task *list;
    size_t count;
} taking;

static fa_status take(void *context, const fa_task *task, fa_error *error)
{
    taking *all = context;
    fa_task *slot = fa_arena_push(all->arena, &all->list, &all->count, sizeof *slot);
    if (slot == NULL) return fa_error_memory(error);
    *slot = *task;
    slot->tries++;
    return FA_OK;
}

static fa_status lease(const fa_outbox *outbox, size_t most, taking *all, fa_waiting *waiting,
                       fa_error *error)
{
    fa_database *database = outbox->store->database;
    const fa_database_kind *kind = database->kind;
    int64_t now = outbox->store->time;
    FA_TRY(kind->free_orphans(database, outbox->target, error));
    for (bool some = true; some;) {
        all->list = NULL;
        all->count = 0;
        FA_TRY(kind->walk_due(database, outbox->target, now, most, take, all, error));
        if (all->count == most) break;
        FA_TRY(kind->enqueue(database, outbox->target, ENQUEUE_MOST, &some, error));
    }
    for (size_t i = 0; i < all->count; i++)
        FA_TRY(kind->hold_task(database, outbox->target, &all->list[i], outbox->holder, error));
    if (all->count > 0) return FA_OK;
    return kind->count_waiting(database, outbox->target, outbox->holder, now, waiting, error);
}

fa_status fa_outbox_lease(const fa_outbox *outbox, size_t most, fa_arena *arena, fa_task **list,
                          size_t *count, fa_waiting *waiting, fa_error *error)
{
    taking all = {.arena = arena};
    *waiting = (fa_waiting){0};
    *list = NULL;
    *count = 0;
    FA_TRY(fa_store_begin(outbox->store, error));
    fa_status status = lease(outbox, most, &all, waiting, error);
    if (status == FA_OK) status = fa_store_commit(outbox->store, error);
    if (status != FA_OK) {
        fa_store_rollback(outbox->store);
        return status;
    }
    *list = all.list;
    *count = all.count;
    return FA_OK;
}

/* ---- telling what became of it ---- */

/* Within a transaction. */
fa_status fa_outbox_append(fa_store *store, const fa_task *task, fa_deed deed, fa_text why,
                           fa_delivery *delivery, fa_error *error)
{
    fa_entry entry = {.deed = deed,
                      .record = {(const char *)task->id, sizeof task->id},
                      .version = task->version,
                      .why = why};
    delivery->outbox = task->entry;
    FA_TRY(fa_store_chance(store, delivery->salt, sizeof delivery->salt, error));
    FA_TRY(fa_chain_delivery(delivery, &store->scratch, entry.digest, error));
    FA_TRY(fa_store_append(store, &entry, error));
    delivery->number = entry.number;
    return store->database->kind->add_delivery(store->database, delivery, error);
}

/* The words may repeat what was sent: of an erased record they are not kept. Of an erasure neither,
 * since no later one would take them away. */
static fa_status may_keep_words(fa_store *store, const fa_task *task, bool *out, fa_error *error)
{
    fa_kept unused;
    fa_arena_reset(&store->arena);
    return store->database->kind->find_record(store->database, task->entry, &store->arena, &unused,
                                              out, error);
}

static fa_status append(const fa_outbox *outbox, const fa_outcome *outcome, fa_error *error)
{
    static const fa_deed deeds[] = {[FA_OUTCOME_SENT] = FA_DEED_SENT,
                                    [FA_OUTCOME_RETRY] = FA_DEED_TRIED,
                                    [FA_OUTCOME_STOPPED] = FA_DEED_TRIED,
                                    [FA_OUTCOME_DEAD] = FA_DEED_REFUSED};
    bool keep = false;
    FA_TRY(may_keep_words(outbox->store, &outcome->task, &keep, error));
    fa_delivery delivery = {.status = outcome->status};
    if (keep) delivery.words = outcome->words;
    if (keep) delivery.receipts = outcome->receipts;
    return fa_outbox_append(outbox->store, &outcome->task, deeds[outcome->kind], outbox->url,
                            &delivery, error);
}

static fa_status settle(const fa_outbox *outbox, const fa_outcome *outcome, fa_error *error)
{
    fa_database *database = outbox->store->database;
    const fa_task *task = &outcome->task;
    int64_t target = outbox->target;
    switch (outcome->kind) {
    case FA_OUTCOME_UNTRIED:
        return database->kind->return_task(database, target, task, outcome->due, 0, error);
    case FA_OUTCOME_STOPPED:
    case FA_OUTCOME_RETRY:
        FA_TRY(append(outbox, outcome, error));
        return database->kind->return_task(database, target, task, outcome->due,
                                           outcome->kind == FA_OUTCOME_RETRY, error);
    case FA_OUTCOME_SENT:
    case FA_OUTCOME_DEAD:
        FA_TRY(append(outbox, outcome, error));
        FA_TRY(database->kind->end_task(database, target, task, error));
        return database->kind->return_task(database, target, task, 0, 0, error);
    }
    return FA_OK;
}

fa_status fa_outbox_report(const fa_outbox *outbox, const fa_outcome *list, size_t count,
                           fa_error *error)
{
    if (count == 0) return FA_OK;
    FA_TRY(fa_store_begin(outbox->store, error));
    fa_status status = FA_OK;
    for (size_t i = 0; status == FA_OK && i < count; i++)
        status = settle(outbox, &list[i], error);
    if (status == FA_OK) return fa_store_commit(outbox->store, error);
    fa_store_rollback(outbox->store);
    return status;
}
