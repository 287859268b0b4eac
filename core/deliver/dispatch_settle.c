/* Outcomes gathered and written down many at a time: a commit waits for the disk. */
#include "deliver/dispatch_parts.h"

static fa_status note(fa_dispatching *run, const fa_outcome *outcome, fa_error *error)
{
    fa_outcome *slot =
        fa_arena_push(&run->settling, &run->outcomes, &run->outcome_count, sizeof *slot);
    if (slot == NULL) return fa_error_memory(error);
    *slot = *outcome;
    bool copied = fa_arena_copy(&run->settling, outcome->words, &slot->words) &&
                  fa_arena_copy(&run->settling, outcome->receipts, &slot->receipts);
    return copied ? FA_OK : fa_error_memory(error);
}

fa_status fa_dispatch_end(fa_dispatching *run, fa_voyage *voyage, const fa_outcome *outcome,
                          fa_error *error)
{
    fa_shipment *shipment = &voyage->shipment;
    if (run->outcome_count == 0) run->settle_at = fa_dispatch_clock() + FA_SETTLE_WITHIN;
    fa_outcome each = *outcome;
    for (size_t i = 0; i < shipment->task_count; i++) {
        each.task = shipment->tasks[i];
        FA_TRY(note(run, &each, error));
    }
    run->counts->on_their_way -= shipment->task_count;
    if (outcome->kind == FA_OUTCOME_SENT) run->counts->sent += shipment->task_count;
    if (outcome->kind == FA_OUTCOME_DEAD) run->counts->dead += shipment->task_count;
    if (outcome->kind == FA_OUTCOME_RETRY) run->counts->tries++;
    fa_arena arena = shipment->arena;
    fa_arena_reset(&arena);
    *shipment = (fa_shipment){.arena = arena};
    fa_buffer_reset(&voyage->receipts);
    voyage->busy = voyage->away = false;
    return FA_OK;
}

/* In one pass over what is due, what comes to nothing stays leased until the end: it is not due
 * again before. */
static bool waits_for_end(const fa_dispatching *run, const fa_outcome *outcome)
{
    return run->options->mode == FA_DISPATCH_ONCE && !run->ending &&
           outcome->kind == FA_OUTCOME_RETRY;
}

fa_status fa_dispatch_settle(fa_dispatching *run, fa_error *error)
{
    size_t ready = 0;
    for (size_t i = 0; i < run->outcome_count; i++) { /* those that are ready to the front */
        fa_outcome outcome = run->outcomes[i];
        if (waits_for_end(run, &outcome)) continue;
        run->outcomes[i] = run->outcomes[ready];
        run->outcomes[ready++] = outcome;
    }
    FA_TRY(fa_outbox_report(&run->outbox, run->outcomes, ready, error));
    for (size_t i = ready; i < run->outcome_count; i++)
        run->outcomes[i - ready] = run->outcomes[i];
    run->outcome_count -= ready;
    if (run->outcome_count == 0) {
        run->outcomes = NULL;
        fa_arena_reset(&run->settling);
    }
    run->settle_at = fa_dispatch_clock() + FA_SETTLE_WITHIN;
    if (run->options->progress != NULL) run->options->progress(run->options->context, run->counts);
    return FA_OK;
}
