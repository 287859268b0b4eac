/* What an answer does to the voyage that it is for, to the pace, and to the token. */
#include "deliver/dispatch_parts.h"
#include "upload/backoff.h"

static void tell_trouble(fa_dispatching *run, fa_text sentence)
{
    if (run->counts->paused && run->counts->trouble[0] != '\0') return; /* that is what counts */
    if (sentence.length >= FA_DISPATCH_TROUBLE) sentence.length = FA_DISPATCH_TROUBLE - 1;
    size_t length = fa_text_utf8_prefix(sentence);
    if (length > 0) memcpy(run->counts->trouble, sentence.bytes, length);
    run->counts->trouble[length] = '\0';
}

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
    fa_pace_good(&run->pace); /* someone is there */
    fa_receipts_add(&voyage->receipts, verdict, verdict->unnamed, message->expected.named);
    return fa_dispatch_ask(run, voyage, verdict, error);
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

/* Whether it says something of the server. A record that the server stumbles over again and again
 * tells of itself alone; it has its own wait. */
static bool slows(const fa_task *task, const fa_verdict *verdict)
{
    bool stumbles = verdict->reason == FA_REASON_BUSY && verdict->retry_after < 0 &&
                    task->tries > FA_PACE_FAILURES;
    return is_server(verdict->reason) && !stumbles;
}

static fa_status give_up(fa_dispatching *run, fa_voyage *voyage, fa_outcome *outcome,
                         fa_error *error)
{
    fa_buffer text = {0};
    fa_buffer_add_format(&text, "sent %lld times, and no answer showed that it is there: ",
                         (long long)voyage->shipment.tasks[0].tries);
    fa_buffer_add(&text, outcome->words);
    bool copied =
        !text.failed && fa_arena_copy(&run->judging, fa_buffer_text(&text), &outcome->words);
    fa_buffer_clear(&text);
    outcome->kind = FA_OUTCOME_DEAD;
    return copied ? fa_dispatch_end(run, voyage, outcome, error) : fa_error_memory(error);
}

enum { REPEATS_MOST = 4 };

/* Where some messages of a voyage are acknowledged the next is repeated a few times, so that not
 * all of them are sent again because of one. */
static bool may_repeat_message(const fa_dispatching *run, const fa_voyage *voyage)
{
    return voyage->shipment.at > 0 && voyage->repeats < REPEATS_MOST && !run->counts->paused &&
           run->options->mode != FA_DISPATCH_ONCE;
}

static fa_status repeat(fa_dispatching *run, fa_voyage *voyage, const fa_verdict *verdict,
                        uint64_t chance)
{
    voyage->ask_count = voyage->ask_at = 0;
    voyage->repeats++;
    voyage->due =
        fa_dispatch_clock() + fa_backoff_wait(voyage->repeats, chance, verdict->retry_after);
    run->counts->tries++;
    return FA_OK;
}

static fa_status retry(fa_dispatching *run, fa_voyage *voyage, const fa_verdict *verdict,
                       fa_error *error)
{
    uint64_t chance;
    bool vain;
    const fa_task *task = &voyage->shipment.tasks[0];
    fa_outcome outcome = {.kind = FA_OUTCOME_RETRY, .status = verdict->status};
    FA_TRY(words_of(run, verdict, &outcome.words, error));
    FA_TRY(fa_dispatch_is_vain(run, voyage, verdict, &vain, error));
    if (vain) return give_up(run, voyage, &outcome, error);
    FA_TRY(fa_dispatch_chance(run, &chance, error));
    outcome.due = fa_dispatch_now();
    if (verdict->reason != FA_REASON_DROPPED)
        outcome.due += fa_backoff_wait((uint64_t)task->tries, chance, verdict->retry_after);
    if (slows(task, verdict))
        fa_pace_bad(&run->pace, fa_dispatch_clock(), chance, verdict->retry_after);
    tell_trouble(run, verdict->sentence);
    if (verdict->reason != FA_REASON_DROPPED && may_repeat_message(run, voyage))
        return repeat(run, voyage, verdict, chance);
    return fa_dispatch_end(run, voyage, &outcome, error);
}

enum { RENEWALS_MOST = 2 };

/* Whether the same message is to be sent once more: with a token that came since it was sent, or
 * with one that is asked for now. A server that refuses every one of them is believed. */
static fa_status may_repeat(fa_dispatching *run, fa_voyage *voyage, bool *out, fa_error *error)
{
    const fa_dispatch_options *options = run->options;
    *out = voyage->token != run->tokens;
    if (*out || options->token == NULL || voyage->renewals == RENEWALS_MOST) return FA_OK;
    FA_TRY(options->token(options->context, true, &run->token, out, error));
    if (!*out) return FA_OK;
    voyage->renewals++;
    run->tokens++;
    return options->kind->token(options->transport, run->token.text, error);
}

static fa_status pause(fa_dispatching *run, fa_voyage *voyage, const fa_verdict *verdict,
                       fa_error *error)
{
    bool repeats = false;
    fa_outcome outcome = {.kind = FA_OUTCOME_RETRY, .status = verdict->status};
    FA_TRY(words_of(run, verdict, &outcome.words, error));
    if (verdict->status == 401) FA_TRY(may_repeat(run, voyage, &repeats, error));
    if (repeats) return FA_OK;
    run->counts->paused = true;
    outcome.due = fa_dispatch_now();
    FA_TRY(fa_dispatch_end(run, voyage, &outcome, error));
    FA_TRY(fa_dispatch_settle(run, error));
    tell_trouble(run, verdict->sentence);
    return FA_OK;
}

/* Of a Bundle of several records only one may be guilty. */
static fa_status refuse(fa_dispatching *run, fa_voyage *voyage, const fa_verdict *verdict,
                        fa_error *error)
{
    fa_outcome outcome = {.kind = FA_OUTCOME_DEAD, .status = verdict->status};
    FA_TRY(words_of(run, verdict, &outcome.words, error));
    fa_pace_good(&run->pace);
    run->last_good = fa_dispatch_clock();
    if (voyage->shipment.task_count > 1) return fa_dispatch_part(run, voyage, error);
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
    if (voyage->ask_count > 0) FA_TRY(fa_dispatch_asked(run, voyage, reply, &verdict, error));
    switch (verdict.judgement) {
    case FA_ACKNOWLEDGED:
        return acknowledge(run, voyage, message, &verdict, error);
    case FA_CONFIRM:
        return confirm(run, voyage, message, &verdict, error);
    case FA_RETRY:
        return retry(run, voyage, &verdict, error);
    case FA_PAUSE:
        return pause(run, voyage, &verdict, error);
    case FA_DEAD:
        return refuse(run, voyage, &verdict, error);
    }
    return FA_OK;
}
