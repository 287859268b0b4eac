/* What comes of a message that was not acknowledged: a wait, a pause, an end; and what the pace and
 * the token have to do with it. */
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

/* A record that the server stumbles over again and again, or that it takes and never shows, tells
 * of itself alone; it has its own wait. */
static bool is_of_record(const fa_task *task, const fa_verdict *verdict)
{
    bool stumbles = verdict->reason == FA_REASON_BUSY && verdict->retry_after < 0;
    return (stumbles || !is_server(verdict->reason)) && task->tries > FA_PACE_FAILURES;
}

/* Of a server that acknowledged nothing while a message waited in vain none of the others that wait
 * has an answer either. */
static bool is_silent(const fa_dispatching *run, const fa_voyage *voyage, const fa_reply *reply)
{
    return reply->late && run->last_good <= voyage->sent_at;
}

static void slow_down(fa_dispatching *run, const fa_voyage *voyage, const fa_reply *reply,
                      const fa_verdict *verdict, uint64_t chance)
{
    int64_t clock = fa_dispatch_clock();
    if (is_of_record(&voyage->shipment.tasks[0], verdict)) return;
    if (is_silent(run, voyage, reply))
        fa_pace_silent(&run->pace, clock, chance);
    else if (is_server(verdict->reason))
        fa_pace_bad(&run->pace, clock, chance, verdict->retry_after);
    else
        fa_pace_doubt(&run->pace, clock, chance);
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

static fa_status retry(fa_dispatching *run, fa_voyage *voyage, const fa_reply *reply,
                       const fa_verdict *verdict, fa_error *error)
{
    uint64_t chance;
    bool vain;
    fa_outcome outcome = {.kind = FA_OUTCOME_RETRY, .status = verdict->status};
    FA_TRY(words_of(run, verdict, &outcome.words, error));
    FA_TRY(fa_dispatch_is_vain(run, voyage, verdict, &vain, error));
    if (vain) return give_up(run, voyage, &outcome, error);
    FA_TRY(fa_dispatch_chance(run, &chance, error));
    uint64_t tries = (uint64_t)voyage->shipment.tasks[0].tries;
    outcome.due = fa_dispatch_now() + fa_backoff_wait(tries, chance, verdict->retry_after);
    slow_down(run, voyage, reply, verdict, chance);
    tell_trouble(run, verdict->sentence);
    if (may_repeat_message(run, voyage)) return repeat(run, voyage, verdict, chance);
    return fa_dispatch_end(run, voyage, &outcome, error);
}

/* Ends VOYAGE, of which nothing was learnt: its records are due at once. */
static fa_status stop(fa_dispatching *run, fa_voyage *voyage, const fa_verdict *verdict,
                      fa_error *error)
{
    fa_outcome outcome = {.kind = FA_OUTCOME_STOPPED, .status = verdict->status};
    FA_TRY(words_of(run, verdict, &outcome.words, error));
    outcome.due = fa_dispatch_now();
    tell_trouble(run, verdict->sentence);
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
    if (verdict->status == 401) FA_TRY(may_repeat(run, voyage, &repeats, error));
    if (repeats) return FA_OK;
    FA_TRY(stop(run, voyage, verdict, error));
    run->counts->paused = true;
    return fa_dispatch_settle(run, error);
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

fa_status fa_dispatch_setback(fa_dispatching *run, fa_voyage *voyage, const fa_reply *reply,
                              const fa_verdict *verdict, fa_error *error)
{
    if (verdict->judgement == FA_PAUSE) return pause(run, voyage, verdict, error);
    if (verdict->judgement == FA_DEAD) return refuse(run, voyage, verdict, error);
    if (verdict->reason == FA_REASON_DROPPED) return stop(run, voyage, verdict, error);
    return retry(run, voyage, reply, verdict, error);
}
