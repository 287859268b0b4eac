/* Which message is next. */
#include "deliver/dispatch_parts.h"

enum { LOOK_AGAIN = 1000, WATCH_AGAIN = 2000, SHORT = 50 }; /* milliseconds */

static fa_voyage *free_voyage(fa_dispatching *run)
{
    for (size_t i = 0; i < FA_SHIPMENTS_MOST; i++)
        if (!run->voyages[i].busy) return &run->voyages[i];
    return NULL;
}

/* Of those that are on this side the one that is due first. */
static fa_voyage *waiting_voyage(fa_dispatching *run)
{
    fa_voyage *first = NULL;
    for (size_t i = 0; i < FA_SHIPMENTS_MOST; i++) {
        fa_voyage *voyage = &run->voyages[i];
        bool waits = voyage->busy && !voyage->away;
        if (waits && (first == NULL || voyage->due < first->due)) first = voyage;
    }
    return first;
}

static fa_status send(fa_dispatching *run, fa_voyage *voyage, fa_message *message,
                      fa_supply *supply)
{
    const fa_shipment *shipment = &voyage->shipment;
    bool asks = voyage->ask_count > 0;
    *message = asks ? voyage->asks[voyage->ask_at] : shipment->messages[shipment->at];
    message->tag = (uint64_t)(voyage - run->voyages);
    voyage->away = true;
    voyage->token = run->tokens;
    voyage->sent_at = fa_dispatch_clock();
    run->away++;
    *supply = FA_SUPPLY_MESSAGE;
    return FA_OK;
}

static size_t lease_most(const fa_profile *profile)
{
    return profile->pack > FA_LEASE_MOST / 2 ? 2 * (size_t)profile->pack : FA_LEASE_MOST;
}

static fa_status lease(fa_dispatching *run, fa_error *error)
{
    FA_TRY(fa_dispatch_settle(run, error));
    run->leased_count = 0;
    fa_arena_reset(&run->leases);
    run->leased_next = 0;
    FA_TRY(fa_outbox_lease(&run->outbox, lease_most(run->options->profile), &run->leases,
                           &run->leased, &run->leased_count, &run->waiting, error));
    run->counts->on_their_way += run->leased_count;
    return FA_OK;
}

static int64_t patience_of(const fa_dispatch_options *options)
{
    return options->patience > 0 ? options->patience : 60000;
}

/* Whether waiting for PAUSE more milliseconds would try someone's patience. */
static bool is_too_long(const fa_dispatching *run, int64_t pause)
{
    int64_t since =
        run->options->mode == FA_DISPATCH_ONCE ? 0 : fa_dispatch_clock() - run->last_good;
    return run->options->mode != FA_DISPATCH_WATCH && since + pause > patience_of(run->options);
}

/* Nothing is due: whether something will be, and when to look again. */
static void rest(fa_dispatching *run, fa_supply *supply, int64_t *wait)
{
    fa_dispatch_mode mode = run->options->mode;
    int64_t pause = LOOK_AGAIN, due = run->waiting.due - fa_dispatch_now();
    bool waits = run->waiting.later > 0 || run->waiting.others > 0;
    bool distant = run->waiting.others == 0 && run->waiting.due > 0 && is_too_long(run, due);
    bool ends = mode == FA_DISPATCH_ONCE || !waits || distant || is_too_long(run, 0);
    *supply = ends && mode != FA_DISPATCH_WATCH ? FA_SUPPLY_END : FA_SUPPLY_LATER;
    if (mode == FA_DISPATCH_WATCH && !waits) pause = WATCH_AGAIN;
    if (run->waiting.due > 0 && due < pause) pause = due < 1 ? 1 : due;
    run->look_at = fa_dispatch_clock() + pause;
    *wait = pause;
}

static fa_status wait_for(int64_t milliseconds, fa_supply *supply, int64_t *wait)
{
    *supply = FA_SUPPLY_LATER;
    *wait = milliseconds < 1 ? 1 : milliseconds;
    return FA_OK;
}

/* Whether nobody answers for so long that there is no sense in going on. A pass over what is due
 * ends with the first who does not seem to be there. */
static bool is_hopeless(const fa_dispatching *run, int64_t pace)
{
    bool probes = fa_pace_probes(&run->pace);
    if (probes && run->options->mode == FA_DISPATCH_ONCE) return true;
    return (probes || pace > 0) && is_too_long(run, pace);
}

fa_status fa_dispatch_next(fa_dispatching *run, fa_message *message, fa_supply *supply,
                           int64_t *wait, fa_error *error)
{
    int64_t clock = fa_dispatch_clock(), pace = fa_pace_wait(&run->pace, clock);
    *supply = FA_SUPPLY_END;
    if (run->outcome_count >= FA_SETTLE_MOST || (run->outcome_count > 0 && clock >= run->settle_at))
        FA_TRY(fa_dispatch_settle(run, error));
    if (run->counts->paused || is_hopeless(run, pace)) return FA_OK;
    if (pace > 0) return wait_for(pace, supply, wait);
    if (fa_pace_probes(&run->pace) && run->away > 0) return wait_for(SHORT, supply, wait);
    for (;;) {
        fa_voyage *voyage = waiting_voyage(run);
        bool due = voyage != NULL && voyage->due <= clock;
        if (due) return send(run, voyage, message, supply);
        bool empty = run->leased_next == run->leased_count && run->apart_next == run->apart_count;
        if (empty && clock < run->look_at) return wait_for(run->look_at - clock, supply, wait);
        if (empty) FA_TRY(lease(run, error));
        if (empty && run->leased_count == 0) {
            if (run->away > 0 || voyage != NULL) return wait_for(SHORT, supply, wait);
            rest(run, supply, wait);
            return FA_OK;
        }
        voyage = free_voyage(run);
        if (voyage == NULL) return wait_for(SHORT, supply, wait);
        FA_TRY(fa_dispatch_embark(run, voyage, error));
    }
}
