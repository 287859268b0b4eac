/* What an answer does to the voyage that it is for. */
#include "deliver/dispatch_parts.h"

static void be_glad(fa_dispatching *run)
{
    fa_pace_good(&run->pace);
    run->last_good = fa_dispatch_clock();
    if (!run->counts->paused) run->counts->trouble[0] = '\0';
}

/* One message is acknowledged, by its own answer or by all that were asked for. */
static fa_status go_on(fa_dispatching *run, fa_voyage *voyage, int64_t status, fa_error *error)
{
    fa_shipment *shipment = &voyage->shipment;
    voyage->ask_count = voyage->ask_at = voyage->repeats = 0;
    if (++shipment->at < shipment->message_count) return FA_OK;
    if (voyage->receipts.length > 0) fa_buffer_add_byte(&voyage->receipts, ']');
    if (voyage->receipts.failed) return fa_error_memory(error);
    fa_outcome outcome = {
        .kind = FA_OUTCOME_SENT, .status = status, .receipts = fa_buffer_text(&voyage->receipts)};
    return fa_dispatch_end(run, voyage, &outcome, error);
}

static fa_status acknowledge(fa_dispatching *run, fa_voyage *voyage, const fa_message *message,
                             const fa_verdict *verdict, fa_error *error)
{
    be_glad(run);
    fa_receipts_add(&voyage->receipts, verdict, verdict->receipt_count, message->expected.named);
    if (voyage->ask_count > 0 && ++voyage->ask_at < voyage->ask_count) return FA_OK;
    return go_on(run, voyage, verdict->status, error);
}

/* What it named is acknowledged; the rest is asked for, as messages of the same voyage. */
static fa_status confirm(fa_dispatching *run, fa_voyage *voyage, const fa_message *message,
                         const fa_verdict *verdict, fa_error *error)
{
    fa_receipts_add(&voyage->receipts, verdict, verdict->unnamed, message->expected.named);
    return fa_dispatch_ask(run, voyage, verdict, error);
}

fa_status fa_dispatch_reply(fa_dispatching *run, const fa_message *message, const fa_reply *reply,
                            fa_error *error)
{
    fa_voyage *voyage = &run->voyages[message->tag];
    fa_verdict verdict;
    fa_arena_reset(&run->judging);
    run->away--;
    voyage->away = false;
    FA_TRY(
        fa_verdict_reach(message, reply, fa_dispatch_now() / 1000, &run->judging, &verdict, error));
    if (voyage->ask_count > 0) FA_TRY(fa_dispatch_asked(run, voyage, reply, &verdict, error));
    switch (verdict.judgement) {
    case FA_ACKNOWLEDGED:
        return acknowledge(run, voyage, message, &verdict, error);
    case FA_CONFIRM:
        return confirm(run, voyage, message, &verdict, error);
    case FA_RETRY:
    case FA_PAUSE:
    case FA_DEAD:
        break;
    }
    return fa_dispatch_setback(run, voyage, reply, &verdict, error);
}
