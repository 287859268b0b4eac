/* The straight line of an upload: lease ▸ pack ▸ send ▸ judge ▸ settle. */
#include "deliver/dispatch.h"

#include <stdlib.h>
#include <time.h>

#include "deliver/dispatch_parts.h"

static int64_t read_clock(clockid_t which)
{
    struct timespec now;
    (void)clock_gettime(which, &now);
    return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

int64_t fa_dispatch_clock(void)
{
    return read_clock(CLOCK_MONOTONIC);
}

int64_t fa_dispatch_now(void)
{
    return read_clock(CLOCK_REALTIME);
}

fa_status fa_dispatch_chance(fa_dispatching *run, uint64_t *out, fa_error *error)
{
    return fa_store_chance(run->store, (unsigned char *)out, sizeof *out, error);
}

enum { BEFORE_EXPIRY = 30000 }; /* milliseconds */

static fa_status renew_token(fa_dispatching *run, bool first, fa_error *error)
{
    const fa_dispatch_options *options = run->options;
    bool changed = false;
    if (options->token == NULL) return FA_OK;
    bool soon = run->token.expires > 0 && run->token.expires - fa_dispatch_now() < BEFORE_EXPIRY;
    if (!first && !soon) return FA_OK;
    FA_TRY(options->token(options->context, !first, &run->token, &changed, error));
    if (!changed && !first) run->token.expires = 0; /* there is no other: this one, until refused */
    if (!changed && !first) return FA_OK;
    run->tokens++;
    return options->kind->token(options->transport, run->token.text, error);
}

static fa_status next(void *context, fa_arena *room, fa_message *message, fa_supply *supply,
                      int64_t *wait, fa_error *error)
{
    (void)room;
    fa_dispatching *run = context;
    FA_TRY(renew_token(run, false, error));
    return fa_dispatch_next(run, message, supply, wait, error);
}

static fa_status done(void *context, const fa_message *message, const fa_reply *reply,
                      fa_error *error)
{
    return fa_dispatch_reply(context, message, reply, error);
}

static fa_stop stop(void *context)
{
    const fa_dispatching *run = context;
    return run->options->stop == NULL ? FA_STOP_NOT : run->options->stop(run->options->context);
}

enum { QUEUE_AT_ONCE = 2000 };

/* Takes all of the outbox over into the queue, in steps that let others write between them. */
static fa_status queue_all(fa_dispatching *run, fa_error *error)
{
    fa_database *database = run->store->database;
    for (bool some = true; some;) {
        FA_TRY(fa_store_begin(run->store, error));
        fa_status status =
            database->kind->enqueue(database, run->outbox.target, QUEUE_AT_ONCE, &some, error);
        if (status == FA_OK) status = fa_store_commit(run->store, error);
        if (status != FA_OK) {
            fa_store_rollback(run->store);
            return status;
        }
    }
    return FA_OK;
}

static fa_status count_all(fa_dispatching *run, fa_waiting *all, fa_error *error)
{
    fa_database *database = run->store->database;
    FA_TRY(queue_all(run, error));
    return database->kind->count_waiting(database, run->outbox.target, run->outbox.holder, -1, all,
                                         error);
}

static fa_status run_all(fa_dispatching *run, fa_error *error)
{
    const fa_dispatch_options *options = run->options;
    const fa_work work = {.next = next, .done = done, .stop = stop, .context = run};
    FA_TRY(fa_outbox_open(&run->outbox, run->store, options->profile->to, error));
    FA_TRY(renew_token(run, true, error));
    fa_waiting all;
    FA_TRY(count_all(run, &all, error));
    run->counts->total = all.later;
    fa_status status = options->kind->run(options->transport, &work, error);
    run->ending = true;
    fa_error later; /* the first trouble is the one to be told */
    fa_error *second = status == FA_OK ? error : &later;
    fa_status closing = fa_dispatch_give_back(run, second);
    if (closing == FA_OK) closing = fa_dispatch_settle(run, second);
    return status == FA_OK ? closing : status;
}

/* What is left for later, now that this run holds nothing. */
static fa_status count_left(fa_dispatching *run, fa_error *error)
{
    fa_waiting all;
    FA_TRY(count_all(run, &all, error));
    run->counts->left = all.later + all.others;
    run->counts->others = all.others;
    return FA_OK;
}

static void clear(fa_dispatching *run)
{
    for (size_t i = 0; i < FA_SHIPMENTS_MOST; i++) {
        fa_arena_clear(&run->voyages[i].shipment.arena);
        fa_buffer_clear(&run->voyages[i].receipts);
    }
    fa_packer_close(&run->packer);
    fa_arena_clear(&run->leases);
    fa_arena_clear(&run->parting);
    fa_arena_clear(&run->settling);
    fa_arena_clear(&run->holding);
    fa_arena_clear(&run->judging);
    free(run);
}

fa_status fa_dispatch(fa_store *store, const fa_dispatch_options *options,
                      fa_dispatch_counts *counts, fa_error *error)
{
    *counts = (fa_dispatch_counts){0};
    fa_dispatching *run = calloc(1, sizeof *run);
    if (run == NULL) return fa_error_memory(error);
    run->store = store;
    run->options = options;
    run->counts = counts;
    run->packer = (fa_packer){.store = store,
                              .profile = options->profile,
                              .profiles = options->profiles,
                              .key = options->key};
    run->last_good = fa_dispatch_clock();
    fa_status status = run_all(run, error);
    if (status == FA_OK) status = count_left(run, error);
    clear(run);
    return status;
}
