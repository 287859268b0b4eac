/* From passage to status to body: each is looked at only when the one before it is as it should be.
 */
#include "upload/verdict.h"

#include "base/buffer.h"
#include "format/http_date.h"
#include "upload/verdict_parts.h"

typedef struct meaning {
    const char *name;
    fa_judgement judgement;
    const char *sentence; /* behind "the server answered 409: " where a status was no success */
} meaning;

/* In the order of fa_reason. */
static const meaning meanings[] = {
    {"none", FA_ACKNOWLEDGED, ""},
    {"passage", FA_RETRY, ""},
    {"barred", FA_PAUSE, ""},
    {"dropped", FA_RETRY, ""},
    {"busy", FA_RETRY, "it cannot take this now"},
    {"elsewhere", FA_RETRY, "it points to another address, which is not followed; check --to"},
    {"foreign", FA_RETRY,
     "the server answered with a success that is not about this record; perhaps something between "
     "here and the server answered in its place, as a network's sign-in page does"},
    {"misnamed", FA_RETRY, "the server answered with a success that names another record"},
    {"unnamed", FA_CONFIRM, "the server answered with a success that does not name the record"},
    {"absent", FA_RETRY, "the server does not have the record as it was sent"},
    {"doubled", FA_DEAD, "the server has more than one copy of the record"},
    {"locked", FA_PAUSE, "it does not let this user in; check the token"},
    {"refused", FA_DEAD, "it refuses this record"},
};

const char *fa_reason_name(fa_reason reason)
{
    return meanings[reason].name;
}

const char *fa_judgement_name(fa_judgement judgement)
{
    static const char *const names[] = {"acknowledged", "confirm", "retry", "pause", "dead"};
    return names[judgement];
}

fa_reason fa_status_reason(int status)
{
    if (status == 401 || status == 403 || status == 407) return FA_REASON_LOCKED;
    if (status == 408 || status == 425 || status == 429) return FA_REASON_BUSY;
    if (status == 421 || status == 423 || status == 424)
        return FA_REASON_BUSY; /* not of the record */
    if (status >= 300 && status <= 399) return FA_REASON_ELSEWHERE;
    return status >= 400 && status <= 499 ? FA_REASON_REFUSED : FA_REASON_BUSY;
}

/* Seconds from now, or −1. Nothing in it may be trusted to be small: the wait has its own limit. */
static int64_t retry_after(fa_text field, int64_t now)
{
    int64_t seconds = 0, when;
    field = fa_text_trim(field);
    if (field.length == 0) return -1;
    if (fa_http_date_read(field, now, &when)) return when > now ? when - now : 0;
    for (size_t i = 0; i < field.length; i++) {
        if (field.bytes[i] < '0' || field.bytes[i] > '9') return -1;
        if (seconds < INT32_MAX) seconds = seconds * 10 + (field.bytes[i] - '0');
    }
    return seconds < INT32_MAX ? seconds : INT32_MAX;
}

static fa_reason judge_passage(fa_passage passage)
{
    if (passage == FA_PASSAGE_BARRED) return FA_REASON_BARRED;
    return passage == FA_PASSAGE_DROPPED ? FA_REASON_DROPPED : FA_REASON_PASSAGE;
}

static fa_reason judge_status(fa_judging *with)
{
    int status = with->reply->status;
    bool gone = status == 404 || status == 410;
    if (status >= 200 && status <= 299) return fa_naming_judge(with);
    if (gone && with->message->expected.kind == FA_EXPECT_ABSENT) return FA_REASON_NONE;
    if (gone && with->message->method == FA_METHOD_GET) return FA_REASON_ABSENT;
    return fa_status_reason(status);
}

static bool is_success(int status)
{
    return status >= 200 && status <= 299;
}

static void say(fa_judging *with)
{
    fa_verdict *out = with->out;
    const fa_reply *reply = with->reply;
    if (reply->passage != FA_PASSAGE_WHOLE) out->sentence = reply->trouble;
    if (reply->passage != FA_PASSAGE_WHOLE || out->judgement == FA_ACKNOWLEDGED) return;
    fa_buffer sentence = {0};
    bool stands =
        out->reason == FA_REASON_ABSENT && with->message->expected.kind == FA_EXPECT_ABSENT;
    const char *said = stands ? "the server still has what it was asked to delete"
                              : meanings[out->reason].sentence;
    if (is_success(out->status) || out->reason == FA_REASON_ABSENT)
        fa_buffer_add_z(&sentence, said);
    else
        fa_buffer_add_format(&sentence, "the server answered %d: %s", out->status, said);
    if (sentence.failed || !fa_arena_copy(with->arena, fa_buffer_text(&sentence), &out->sentence))
        with->no_memory = true;
    fa_buffer_clear(&sentence);
    if (out->words.length > 0) return;
    if (!fa_server_words(reply->body, reply->content_type, with->arena, &out->words))
        with->no_memory = true;
}

fa_status fa_verdict_reach(const fa_message *message, const fa_reply *reply, int64_t now,
                           fa_arena *arena, fa_verdict *out, fa_error *error)
{
    size_t count = message->expected.count;
    fa_judging with = {.message = message, .reply = reply, .arena = arena, .out = out};
    bool whole = reply->passage == FA_PASSAGE_WHOLE;
    *out = (fa_verdict){.retry_after = -1, .status = whole ? reply->status : 0};
    out->receipts = FA_TAKE(arena, fa_receipt, count > 0 ? count : 1);
    if (out->receipts == NULL) return fa_error_memory(error);
    if (whole) out->retry_after = retry_after(reply->retry_after, now);
    out->reason = whole ? judge_status(&with) : judge_passage(reply->passage);
    out->judgement = meanings[out->reason].judgement;
    if (out->judgement == FA_ACKNOWLEDGED) out->receipt_count = count;
    say(&with);
    return with.no_memory ? fa_error_memory(error) : FA_OK;
}
