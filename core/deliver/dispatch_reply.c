/* What an answer does to the voyage that it is for, to the pace, and to the token. */
#include "deliver/dispatch_parts.h"
#include "format/json.h"
#include "upload/backoff.h"

static void add_member(fa_buffer *out, const char *name, fa_text text)
{
    if (text.length == 0) return;
    if (out->bytes[out->length - 1] != '{') fa_buffer_add_byte(out, ',');
    fa_json_add_text(out, fa_text_of(name));
    fa_buffer_add_byte(out, ':');
    fa_json_add_text(out, text);
}

/* [{"type":…,"id":…,"version":…,"location":…,"modified":…}, … */
static void add_receipts(fa_buffer *out, const fa_verdict *verdict)
{
    for (size_t i = 0; i < verdict->receipt_count; i++) {
        const fa_receipt *receipt = &verdict->receipts[i];
        fa_buffer_add_byte(out, out->length == 0 ? '[' : ',');
        fa_buffer_add_byte(out, '{');
        add_member(out, "type", receipt->type);
        add_member(out, "id", receipt->id);
        add_member(out, "version", receipt->version);
        add_member(out, "location", receipt->location);
        add_member(out, "modified", receipt->modified);
        fa_buffer_add_byte(out, '}');
    }
}

static fa_status acknowledge(fa_dispatching *run, fa_voyage *voyage, const fa_verdict *verdict,
                             fa_error *error)
{
    fa_shipment *shipment = &voyage->shipment;
    fa_pace_good(&run->pace);
    run->last_good = fa_dispatch_clock();
    run->counts->trouble = (fa_text){0};
    add_receipts(&voyage->receipts, verdict);
    if (++shipment->at < shipment->message_count) return FA_OK;
    if (voyage->receipts.length > 0) fa_buffer_add_byte(&voyage->receipts, ']');
    if (voyage->receipts.failed) return fa_error_memory(error);
    fa_outcome outcome = {.kind = FA_OUTCOME_SENT,
                          .status = verdict->status,
                          .receipts = fa_buffer_text(&voyage->receipts)};
    return fa_dispatch_end(run, voyage, &outcome, error);
}

/* Ours, and behind it the server's. */
static fa_status words_of(fa_dispatching *run, const fa_verdict *verdict, fa_text *out,
                          fa_error *error)
{
    fa_buffer text = {0};
    fa_buffer_add(&text, verdict->sentence);
    if (verdict->sentence.length > 0 && verdict->words.length > 0) fa_buffer_add_z(&text, ": ");
    fa_buffer_add(&text, verdict->words);
    bool copied = !text.failed && fa_arena_copy(&run->judging, fa_buffer_text(&text), out);
    fa_buffer_clear(&text);
    return copied ? FA_OK : fa_error_memory(error);
}

/* Whether it is the server, or the way to it, that fails, and not this record. */
static bool is_server(fa_reason reason)
{
    return reason == FA_REASON_PASSAGE || reason == FA_REASON_BUSY ||
           reason == FA_REASON_ELSEWHERE || reason == FA_REASON_FOREIGN;
}

static fa_status retry(fa_dispatching *run, fa_voyage *voyage, const fa_verdict *verdict,
                       fa_error *error)
{
    uint64_t chance;
    fa_outcome outcome = {.kind = FA_OUTCOME_RETRY, .status = verdict->status};
    FA_TRY(words_of(run, verdict, &outcome.words, error));
    FA_TRY(fa_dispatch_chance(run, &chance, error));
    uint64_t tries = (uint64_t)voyage->shipment.tasks[0].tries;
    outcome.due = fa_dispatch_now() + fa_backoff_wait(tries, chance, verdict->retry_after);
    if (is_server(verdict->reason))
        fa_pace_bad(&run->pace, fa_dispatch_clock(), chance, verdict->retry_after);
    run->counts->trouble = verdict->sentence;
    return fa_dispatch_end(run, voyage, &outcome, error);
}

/* A token that has run out is replaced, once for each that the server refuses. */
static fa_status pause(fa_dispatching *run, fa_voyage *voyage, const fa_verdict *verdict,
                       fa_error *error)
{
    const fa_dispatch_options *options = run->options;
    bool changed = false;
    fa_outcome outcome = {.kind = FA_OUTCOME_RETRY, .status = verdict->status};
    FA_TRY(words_of(run, verdict, &outcome.words, error));
    if (verdict->status == 401 && options->token != NULL)
        FA_TRY(options->token(options->context, true, &run->token, &changed, error));
    if (changed) {
        FA_TRY(options->kind->token(options->transport, run->token.text, error));
        return FA_OK; /* the same message once more */
    }
    run->counts->paused = true;
    outcome.due = fa_dispatch_now();
    FA_TRY(fa_dispatch_end(run, voyage, &outcome, error));
    FA_TRY(fa_dispatch_settle(run, error));
    run->counts->trouble = outcome.words;
    return FA_OK;
}

static fa_status refuse(fa_dispatching *run, fa_voyage *voyage, const fa_verdict *verdict,
                        fa_error *error)
{
    fa_outcome outcome = {.kind = FA_OUTCOME_DEAD, .status = verdict->status};
    FA_TRY(words_of(run, verdict, &outcome.words, error));
    fa_pace_good(&run->pace);
    run->last_good = fa_dispatch_clock();
    return fa_dispatch_end(run, voyage, &outcome, error);
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
    switch (verdict.judgement) {
    case FA_ACKNOWLEDGED:
        return acknowledge(run, voyage, &verdict, error);
    case FA_CONFIRM:
    case FA_RETRY:
        return retry(run, voyage, &verdict, error);
    case FA_PAUSE:
        return pause(run, voyage, &verdict, error);
    case FA_DEAD:
        return refuse(run, voyage, &verdict, error);
    }
    return FA_OK;
}
