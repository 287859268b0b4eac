/* Outcomes gathered and written down many at a time: a commit waits for the disk. */
#include "deliver/dispatch_parts.h"

/* In one pass over what is due, what comes to nothing stays leased until the end: it is not due
 * again before. */
static bool waits_for_end(const fa_dispatching *run, const fa_outcome *outcome)
{
    return run->options->mode == FA_DISPATCH_ONCE && !run->ending &&
           (outcome->kind == FA_OUTCOME_RETRY || outcome->kind == FA_OUTCOME_STOPPED);
}

static fa_status note(fa_dispatching *run, const fa_outcome *outcome, fa_error *error)
{
    bool waits = waits_for_end(run, outcome);
    fa_arena *arena = waits ? &run->holding : &run->settling;
    fa_outcome *slot =
        waits ? fa_arena_push(arena, &run->held, &run->held_count, sizeof *slot)
              : fa_arena_push(arena, &run->outcomes, &run->outcome_count, sizeof *slot);
    if (slot == NULL) return fa_error_memory(error);
    *slot = *outcome;
    bool copied = fa_arena_copy(arena, outcome->words, &slot->words) &&
                  fa_arena_copy(arena, outcome->receipts, &slot->receipts);
    return copied ? FA_OK : fa_error_memory(error);
}

void fa_dispatch_clear(fa_voyage *voyage)
{
    fa_shipment_empty(&voyage->shipment);
    fa_buffer_reset(&voyage->receipts);
    *voyage = (fa_voyage){.shipment = voyage->shipment, .receipts = voyage->receipts};
}

fa_status fa_dispatch_end(fa_dispatching *run, fa_voyage *voyage, const fa_outcome *outcome,
                          fa_error *error)
{
    const fa_shipment *shipment = &voyage->shipment;
    if (run->outcome_count == 0) run->settle_at = fa_dispatch_clock() + FA_SETTLE_WITHIN;
    fa_outcome each = *outcome;
    for (size_t i = 0; i < shipment->task_count; i++) {
        each.task = shipment->tasks[i];
        FA_TRY(note(run, &each, error));
    }
    bool in_vain = outcome->kind == FA_OUTCOME_RETRY || outcome->kind == FA_OUTCOME_STOPPED;
    if (in_vain) run->counts->tries++;
    fa_dispatch_clear(voyage);
    return FA_OK;
}

/* What the store does not know of did not happen: it will be sent again. */
static fa_status write_down(fa_dispatching *run, const fa_outcome *list, size_t count,
                            fa_error *error)
{
    FA_TRY(fa_outbox_report(&run->outbox, list, count, error));
    run->counts->on_their_way -= count;
    for (size_t i = 0; i < count; i++) {
        run->counts->sent += list[i].kind == FA_OUTCOME_SENT;
        run->counts->dead += list[i].kind == FA_OUTCOME_DEAD;
    }
    return FA_OK;
}

static fa_status settle_held(fa_dispatching *run, fa_error *error)
{
    FA_TRY(write_down(run, run->held, run->held_count, error));
    run->held = NULL;
    run->held_count = 0;
    fa_arena_reset(&run->holding);
    return FA_OK;
}

fa_status fa_dispatch_settle(fa_dispatching *run, fa_error *error)
{
    FA_TRY(write_down(run, run->outcomes, run->outcome_count, error));
    run->outcomes = NULL;
    run->outcome_count = 0;
    fa_arena_reset(&run->settling);
    if (run->ending) FA_TRY(settle_held(run, error));
    if (run->options->progress != NULL) run->options->progress(run->options->context, run->counts);
    return FA_OK;
}
