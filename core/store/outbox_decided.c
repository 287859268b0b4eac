/* What people see of the outbox, and what they decide. */
#include <string.h>

#include "store/forget.h"
#include "store/outbox_parts.h"

static const char *const names[FA_TASK_STATES] = {[FA_TASK_PENDING] = "pending",
                                                  [FA_TASK_LEASED] = "leased",
                                                  [FA_TASK_RETRY] = "retry",
                                                  [FA_TASK_SENT] = "sent",
                                                  [FA_TASK_DEAD] = "dead",
                                                  [FA_TASK_DROPPED] = "dropped",
                                                  [FA_TASK_SUPERSEDED] = "superseded",
                                                  [FA_TASK_NEEDLESS] = "needless"};

const char *fa_task_state_name(fa_task_state state)
{
    return names[state];
}

bool fa_task_state_read(fa_text name, fa_task_state *out)
{
    for (int i = 0; i < FA_TASK_STATES; i++) {
        if (!fa_text_equal(name, fa_text_of(names[i]))) continue;
        *out = (fa_task_state)i;
        return true;
    }
    return false;
}

fa_status fa_outbox_walk(fa_store *store, const fa_task_filter *filter, fa_each_task each,
                         void *context, fa_error *error)
{
    static const fa_task_filter all = {0};
    return store->database->kind->walk_tasks(store->database, filter ? filter : &all, each, context,
                                             error);
}

/* ---- deciding ---- */

enum { SERVERS_MOST = 64 };

/* One row of the outbox at each server that is known. */
typedef struct standing {
    fa_task task;
    int64_t targets[SERVERS_MOST];
    fa_task_state states[SERVERS_MOST];
    fa_text unanswered[SERVERS_MOST]; /* the URL of one that may have heard of it; else empty */
    size_t count;
    fa_arena *arena; /* in which URLs lie */
} standing;

static fa_status take(void *context, const fa_task_row *row, fa_error *error)
{
    standing *is = context;
    if (is->count == SERVERS_MOST)
        return fa_error_set(error, FA_USAGE, "more than %d servers are known", SERVERS_MOST);
    is->task = (fa_task){.entry = row->entry, .version = row->version};
    memcpy(is->task.id, row->id, sizeof row->id);
    is->targets[is->count] = row->target_number;
    if (row->unanswered && !fa_arena_copy(is->arena, row->target, &is->unanswered[is->count]))
        return fa_error_memory(error);
    is->states[is->count++] = row->state;
    return FA_OK;
}

static bool any_is(const standing *is, fa_task_state state)
{
    for (size_t i = 0; i < is->count; i++)
        if (is->states[i] == state) return true;
    return false;
}

static fa_status find(fa_store *store, int64_t entry, standing *is, fa_error *error)
{
    *is = (standing){.arena = &store->arena};
    fa_arena_reset(is->arena);
    return fa_outbox_walk(store, &(fa_task_filter){.entry = entry}, take, is, error);
}

/* Whether a user's decision about row ENTRY of the outbox has anything to decide. */
static fa_status look_at(fa_store *store, int64_t entry, standing *is, fa_error *error)
{
    long long number = (long long)entry;
    is->count = 0;
    if (entry > 0) FA_TRY(find(store, entry, is, error));
    if (is->count == 0)
        return fa_error_set(error, FA_USAGE, "%lld is not in the outbox; see: fascia outbox list",
                            number);
    if (any_is(is, FA_TASK_LEASED))
        return fa_error_set(error, FA_USAGE,
                            "%lld is being sent at this moment: do it again when that is done",
                            number);
    for (size_t i = 0; i < is->count; i++)
        if (is->states[i] < FA_TASK_SENT || is->states[i] == FA_TASK_DEAD ||
            is->states[i] == FA_TASK_DROPPED)
            return FA_OK;
    return fa_error_set(error, FA_USAGE, "%lld is %s: there is nothing to decide", number,
                        fa_task_state_name(is->states[0]));
}

static fa_status finish(fa_store *store, fa_status status, fa_error *error)
{
    if (status == FA_OK) return fa_store_commit(store, error);
    fa_store_rollback(store);
    return status;
}

/* Within a transaction. */
static fa_status renew(fa_store *store, const standing *is, fa_error *error)
{
    fa_database *database = store->database;
    fa_delivery delivery = {0};
    FA_TRY(fa_outbox_append(store, &is->task, FA_DEED_QUEUED, (fa_text){0}, &delivery, error));
    for (size_t i = 0; i < is->count; i++) {
        fa_task_state state = is->states[i];
        bool open = state == FA_TASK_RETRY || state == FA_TASK_DEAD || state == FA_TASK_DROPPED;
        if (open && is->targets[i] > 0)
            FA_TRY(database->kind->renew_task(database, is->targets[i], &is->task, error));
    }
    return FA_OK;
}

fa_status fa_outbox_retry(fa_store *store, int64_t entry, fa_error *error)
{
    standing is;
    FA_TRY(fa_store_begin(store, error));
    fa_status status = look_at(store, entry, &is, error);
    if (status == FA_OK) status = renew(store, &is, error);
    return finish(store, status, error);
}

typedef struct gathering {
    fa_arena arena;
    int64_t *list;
    size_t count;
} gathering;

static fa_status gather(void *context, const fa_task_row *row, fa_error *error)
{
    gathering *all = context;
    if (all->count > 0 && all->list[all->count - 1] == row->entry) return FA_OK;
    int64_t *slot = fa_arena_push(&all->arena, &all->list, &all->count, sizeof *slot);
    if (slot == NULL) return fa_error_memory(error);
    *slot = row->entry;
    return FA_OK;
}

static fa_status renew_all(fa_store *store, gathering *all, uint64_t *count, fa_error *error)
{
    standing is;
    const fa_task_filter dead = {.one_state = true, .state = FA_TASK_DEAD};
    FA_TRY(fa_outbox_walk(store, &dead, gather, all, error));
    for (size_t i = 0; i < all->count; i++) {
        FA_TRY(find(store, all->list[i], &is, error));
        FA_TRY(renew(store, &is, error));
        ++*count;
    }
    return FA_OK;
}

fa_status fa_outbox_retry_dead(fa_store *store, uint64_t *count, fa_error *error)
{
    gathering all = {0};
    *count = 0;
    FA_TRY(fa_store_begin(store, error));
    fa_status status = finish(store, renew_all(store, &all, count, error), error);
    fa_arena_clear(&all.arena);
    return status;
}

/* That a server may have heard of the record is known from the queue alone where no answer came: it
 * must not go with the task, as an erasure has to follow there. */
static fa_status end(fa_store *store, const standing *is, size_t at, fa_error *error)
{
    fa_database *database = store->database;
    fa_delivery delivery = {.words =
                                FA_TEXT("the program that sent it ended before an answer came")};
    if (is->unanswered[at].length > 0)
        FA_TRY(fa_outbox_append(store, &is->task, FA_DEED_TRIED, is->unanswered[at], &delivery,
                                error));
    return database->kind->end_task(database, is->targets[at], &is->task, error);
}

static fa_status drop(fa_store *store, const standing *is, fa_text why, fa_error *error)
{
    fa_delivery delivery = {0};
    for (size_t i = 0; i < is->count; i++) {
        bool queued = is->states[i] == FA_TASK_PENDING || is->states[i] == FA_TASK_RETRY;
        if (queued && is->targets[i] > 0) FA_TRY(end(store, is, i, error));
    }
    return fa_outbox_append(store, &is->task, FA_DEED_DROPPED, why, &delivery, error);
}

/* The name of the subject, that the reason must not tell; an erased record has none. */
static fa_status check_reason(fa_store *store, int64_t entry, fa_text why, fa_error *error)
{
    fa_kept kept;
    bool found;
    fa_arena_reset(&store->arena);
    FA_TRY(store->database->kind->find_record(store->database, entry, &store->arena, &kept, &found,
                                              error));
    return found ? fa_forget_check(kept.key.subject, why, error) : fa_forget_check_why(why, error);
}

fa_status fa_outbox_drop(fa_store *store, int64_t entry, fa_text why, fa_error *error)
{
    standing is;
    FA_TRY(fa_store_begin(store, error));
    fa_status status = check_reason(store, entry, why, error);
    if (status == FA_OK) status = look_at(store, entry, &is, error);
    if (status == FA_OK) status = drop(store, &is, why, error);
    return finish(store, status, error);
}
