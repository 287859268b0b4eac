/* Which message is next. */
#include "deliver/dispatch_parts.h"

enum { LOOK_AGAIN = 1000, WATCH_AGAIN = 2000, SHORT = 50 }; /* milliseconds */

static fa_voyage *free_voyage(fa_dispatching *run)
{
    for (size_t i = 0; i < FA_SHIPMENTS_MOST; i++)
        if (!run->voyages[i].busy) return &run->voyages[i];
    return NULL;
}

static fa_voyage *waiting_voyage(fa_dispatching *run)
{
    for (size_t i = 0; i < FA_SHIPMENTS_MOST; i++)
        if (run->voyages[i].busy && !run->voyages[i].away) return &run->voyages[i];
    return NULL;
}

static fa_status send(fa_dispatching *run, fa_voyage *voyage, fa_message *message,
                      fa_supply *supply)
{
    const fa_shipment *shipment = &voyage->shipment;
    *message = shipment->messages[shipment->at];
    message->tag = (uint64_t)(voyage - run->voyages);
    voyage->away = true;
    run->away++;
    *supply = FA_SUPPLY_MESSAGE;
    return FA_OK;
}

/* Nothing to send of it: what there is to say is known at once. */
static fa_status end_at_once(fa_dispatching *run, fa_voyage *voyage, fa_error *error)
{
    const fa_shipment *shipment = &voyage->shipment;
    bool unsendable = shipment->unsendable.length > 0;
    fa_outcome outcome = {.kind = unsendable ? FA_OUTCOME_DEAD : FA_OUTCOME_UNTRIED,
                          .words = shipment->unsendable};
    return fa_dispatch_end(run, voyage, &outcome, error);
}

/* Begins a voyage with the next tasks that were leased. */
static fa_status embark(fa_dispatching *run, fa_voyage *voyage, fa_error *error)
{
    const fa_profile *profile = run->options->profile;
    size_t left = run->leased_count - run->leased_next;
    size_t count = profile->pack > 1 ? profile->pack : 1;
    if (count > left) count = left;
    voyage->busy = true;
    FA_TRY(fa_shipment_make(&run->packer, run->leased + run->leased_next, count, &voyage->shipment,
                            error));
    run->leased_next += count;
    if (voyage->shipment.message_count == 0) return end_at_once(run, voyage, error);
    return FA_OK;
}

static fa_status lease(fa_dispatching *run, fa_error *error)
{
    FA_TRY(fa_dispatch_settle(run, error));
    fa_arena_reset(&run->leases);
    run->leased_next = 0;
    FA_TRY(fa_outbox_lease(&run->outbox, FA_LEASE_MOST, &run->leases, &run->leased,
                           &run->leased_count, &run->waiting, error));
    run->counts->on_their_way += run->leased_count;
    return FA_OK;
}

/* Nothing is due: whether something will be, and when to look again. */
static void rest(fa_dispatching *run, fa_supply *supply, int64_t *wait)
{
    const fa_dispatch_options *options = run->options;
    int64_t clock = fa_dispatch_clock(), pause = LOOK_AGAIN;
    int64_t patience = options->patience > 0 ? options->patience : 60000;
    bool waits = run->waiting.later > 0 || run->waiting.others > 0;
    *supply = FA_SUPPLY_LATER;
    if (options->mode == FA_DISPATCH_WATCH && !waits) pause = WATCH_AGAIN;
    if (options->mode == FA_DISPATCH_DRAIN && (!waits || clock - run->last_good > patience))
        *supply = FA_SUPPLY_END;
    if (options->mode == FA_DISPATCH_ONCE) *supply = FA_SUPPLY_END;
    if (run->waiting.due > 0) {
        int64_t due = run->waiting.due - fa_dispatch_now();
        if (due < pause) pause = due < 1 ? 1 : due;
    }
    run->look_at = clock + pause;
    *wait = pause;
}

static fa_status wait_for(int64_t milliseconds, fa_supply *supply, int64_t *wait)
{
    *supply = FA_SUPPLY_LATER;
    *wait = milliseconds < 1 ? 1 : milliseconds;
    return FA_OK;
}

/* Whether nobody answers for so long that there is no sense in going on. */
static bool is_hopeless(const fa_dispatching *run)
{
    const fa_dispatch_options *options = run->options;
    int64_t patience = options->patience > 0 ? options->patience : 60000;
    if (!fa_pace_probes(&run->pace)) return false;
    if (options->mode == FA_DISPATCH_ONCE) return true;
    return options->mode == FA_DISPATCH_DRAIN && fa_dispatch_clock() - run->last_good > patience;
}

fa_status fa_dispatch_next(fa_dispatching *run, fa_message *message, fa_supply *supply,
                           int64_t *wait, fa_error *error)
{
    int64_t clock = fa_dispatch_clock(), pace = fa_pace_wait(&run->pace, clock);
    *supply = FA_SUPPLY_END;
    if (run->outcome_count >= FA_SETTLE_MOST || (run->outcome_count > 0 && clock >= run->settle_at))
        FA_TRY(fa_dispatch_settle(run, error));
    if (run->counts->paused || is_hopeless(run)) return FA_OK;
    if (pace > 0) return wait_for(pace, supply, wait);
    if (fa_pace_probes(&run->pace) && run->away > 0) return wait_for(SHORT, supply, wait);
    for (;;) {
        fa_voyage *voyage = waiting_voyage(run);
        if (voyage != NULL) return send(run, voyage, message, supply);
        bool empty = run->leased_next == run->leased_count;
        if (empty && clock < run->look_at) return wait_for(run->look_at - clock, supply, wait);
        if (empty) FA_TRY(lease(run, error));
        if (run->leased_count == run->leased_next) {
            if (run->away > 0) return wait_for(SHORT, supply, wait);
            rest(run, supply, wait);
            return FA_OK;
        }
        voyage = free_voyage(run);
        if (voyage == NULL) return wait_for(SHORT, supply, wait);
        FA_TRY(embark(run, voyage, error));
    }
}

fa_status fa_dispatch_give_back(fa_dispatching *run, fa_error *error)
{
    for (size_t i = 0; i < FA_SHIPMENTS_MOST; i++) {
        fa_voyage *voyage = &run->voyages[i];
        bool begun = voyage->shipment.at > 0;
        fa_outcome outcome = {.kind = begun ? FA_OUTCOME_RETRY : FA_OUTCOME_UNTRIED,
                              .words = begun ? FA_TEXT("stopped in the middle") : (fa_text){0}};
        if (voyage->busy) FA_TRY(fa_dispatch_end(run, voyage, &outcome, error));
    }
    for (; run->leased_next < run->leased_count; run->leased_next++) {
        fa_voyage voyage = {.busy = true};
        voyage.shipment.tasks = &run->leased[run->leased_next];
        voyage.shipment.task_count = 1;
        FA_TRY(fa_dispatch_end(run, &voyage, &(fa_outcome){.kind = FA_OUTCOME_UNTRIED}, error));
    }
    return FA_OK;
}
