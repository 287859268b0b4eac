/* Sends messages to a server and prints what became of each: the transport and the verdict without
 * an outbox.
 *
 * usage: driver [option=value…] URL < messages
 * A line of standard input is a message: KIND METHOD PATH ID, separated by blanks; KIND is
 * resource, json, search, absent or bundle:N, whose ids are ID-0 … Options: cacert certificate key
 * token-file second-token connect
 * total slow-bytes slow-seconds most parallel tries turn=N (drop after N
 * answers). */
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "base/file.h"
#include "upload/backoff.h"
#include "upload/transport.h"
#include "upload/verdict.h"

enum { LINES_MOST = 4096, WORD = 128, NAMED_MOST = 8 };

typedef struct line {
    char kind[WORD], method[WORD], path[WORD], id[WORD];
    unsigned tries;
} line;

typedef struct driving {
    line lines[LINES_MOST];
    size_t queue[LINES_MOST * 8]; /* rows to send, each again after a retry */
    size_t count, next, queued, done, turn;
    unsigned tries;
    bool paused;
    const char *second; /* the file of the token that is taken after a first 401 */
    fa_transport *transport;
    uint64_t chance;
} driving;

static const char *option(int argc, char **argv, const char *name, const char *otherwise)
{
    size_t length = strlen(name);
    for (int i = 1; i < argc; i++)
        if (strncmp(argv[i], name, length) == 0 && argv[i][length] == '=')
            return argv[i] + length + 1;
    return otherwise;
}

static long number(int argc, char **argv, const char *name)
{
    return strtol(option(argc, argv, name, "0"), NULL, 10);
}

static fa_text copy(fa_arena *room, const char *text)
{
    fa_text out = {0};
    if (!fa_arena_copy(room, fa_text_of(text), &out)) abort();
    return out;
}

static void expect(const line *from, fa_arena *room, fa_expected *out)
{
    fa_named *named = FA_TAKE(room, fa_named, NAMED_MOST);
    char text[WORD * 2];
    if (named == NULL) abort();
    *out = (fa_expected){.kind = FA_EXPECT_RESOURCE, .named = named, .count = 1};
    named[0] = (fa_named){.type = FA_TEXT("Observation"), .id = copy(room, from->id)};
    if (strcmp(from->kind, "json") == 0) {
        out->kind = FA_EXPECT_JSON;
        named[0].type = FA_TEXT("id");
    }
    if (strcmp(from->kind, "absent") == 0) out->kind = FA_EXPECT_ABSENT;
    if (strcmp(from->kind, "search") == 0) {
        out->kind = FA_EXPECT_SEARCH;
        named[0].identifier = named[0].id;
        named[0].id = (fa_text){0};
    }
    if (strncmp(from->kind, "bundle:", 7) != 0) return;
    out->kind = FA_EXPECT_TRANSACTION;
    out->count = (size_t)strtol(from->kind + 7, NULL, 10);
    for (size_t i = 0; i < out->count; i++) {
        (void)snprintf(text, sizeof text, "%s-%zu", from->id, i);
        named[i] = (fa_named){.type = FA_TEXT("Observation"), .id = copy(room, text)};
    }
}

static fa_method method_of(const char *name)
{
    static const char *const names[] = {"PUT", "POST", "DELETE", "GET"};
    for (int i = 0; i < 4; i++)
        if (strcmp(names[i], name) == 0) return (fa_method)i;
    abort();
}

static fa_status next(void *context, fa_arena *room, fa_message *message, fa_supply *supply,
                      int64_t *wait, fa_error *error)
{
    (void)error;
    driving *driver = context;
    *wait = 20;
    *supply = driver->done == driver->count || driver->paused ? FA_SUPPLY_END : FA_SUPPLY_LATER;
    if (driver->next == driver->queued || driver->paused) return FA_OK;
    *supply = FA_SUPPLY_MESSAGE;
    message->tag = driver->queue[driver->next++];
    line *from = &driver->lines[message->tag];
    char body[WORD * 2];
    from->tries++;
    message->method = method_of(from->method);
    message->path = copy(room, strcmp(from->path, "-") == 0 ? "" : from->path);
    expect(from, room, &message->expected);
    if (message->method == FA_METHOD_GET || message->method == FA_METHOD_DELETE) return FA_OK;
    bool json = message->expected.kind == FA_EXPECT_JSON;
    message->content_type = json ? FA_TEXT("application/json") : FA_TEXT("application/fhir+json");
    (void)snprintf(body, sizeof body, "{\"resourceType\":\"Observation\",\"id\":\"%s\"}", from->id);
    message->body = copy(room, body);
    fa_field *field = FA_TAKE(room, fa_field, 1);
    if (field == NULL) abort();
    *field = (fa_field){FA_TEXT("Prefer"), FA_TEXT("return=representation")};
    message->fields = field;
    message->field_count = 1;
    return FA_OK;
}

static fa_status set_token(fa_transport *transport, const char *path, fa_error *error)
{
    fa_buffer token = {0};
    if (path == NULL) return FA_OK;
    fa_status status = fa_file_read(path, 65536, &token, error);
    fa_text text = fa_buffer_text(&token);
    while (text.length > 0 && text.bytes[text.length - 1] == '\n')
        text.length--;
    if (status == FA_OK) status = fa_transport_curl.token(transport, text, error);
    if (token.bytes != NULL) explicit_bzero(token.bytes, token.capacity);
    fa_buffer_clear(&token);
    return status;
}

/* One line an answer: tag, judgement, reason, status, retry-after, the wait, version, then the
 * sentence and the server's words behind bars. */
static fa_status done(void *context, const fa_message *message, const fa_reply *reply,
                      fa_error *error)
{
    driving *driver = context;
    fa_arena arena = {0};
    fa_verdict verdict;
    int64_t now = (int64_t)time(NULL);
    fa_status status = fa_verdict_reach(message, reply, now, &arena, &verdict, error);
    if (status != FA_OK) return status;
    unsigned tries = driver->lines[message->tag].tries;
    driver->chance = driver->chance * 6364136223846793005u + 1442695040888963407u;
    int64_t wait = fa_backoff_wait(tries, driver->chance, verdict.retry_after);
    fa_text version = verdict.receipt_count > 0 ? verdict.receipts[0].version : (fa_text){0};
    printf("%zu %s %s %d %lld %lld %.*s%s%s|%.*s|%.*s\n", (size_t)message->tag,
           fa_judgement_name(verdict.judgement), fa_reason_name(verdict.reason), verdict.status,
           (long long)verdict.retry_after, (long long)wait, FA_TEXT_ARG(version),
           reply->multiplexed ? " h2" : "", reply->late ? " late" : "",
           FA_TEXT_ARG(verdict.sentence), FA_TEXT_ARG(verdict.words));
    (void)fflush(stdout);
    bool renews = verdict.status == 401 && driver->second != NULL;
    if (renews) status = set_token(driver->transport, driver->second, error);
    driver->paused = driver->paused || (verdict.judgement == FA_PAUSE && !renews);
    bool retries = verdict.judgement == FA_RETRY && verdict.reason != FA_REASON_DROPPED;
    bool again = renews || (retries && tries < driver->tries);
    if (again) driver->queue[driver->queued++] = message->tag;
    if (!again) driver->done++;
    fa_arena_clear(&arena);
    return status;
}

static fa_stop stop(void *context)
{
    const driving *driver = context;
    return driver->turn > 0 && driver->done >= driver->turn ? FA_STOP_DROP : FA_STOP_NOT;
}

static void read_lines(driving *driver)
{
    char text[WORD * 4];
    while (driver->count < LINES_MOST && fgets(text, sizeof text, stdin) != NULL) {
        line *to = &driver->lines[driver->count];
        if (sscanf(text, "%127s %127s %127s %127s", to->kind, to->method, to->path, to->id) != 4)
            abort();
        driver->queue[driver->queued++] = driver->count++;
    }
}

int main(int argc, char **argv)
{
    fa_error error = {0};
    fa_transport *transport = NULL;
    driving *state = calloc(1, sizeof *state);
    if (state == NULL || argc < 2 || signal(SIGPIPE, SIG_IGN) == SIG_ERR) return 3;
    fa_transport_options options = {
        .base = fa_text_of(argv[argc - 1]),
        .cacert = option(argc, argv, "cacert", NULL),
        .certificate = option(argc, argv, "certificate", NULL),
        .key = option(argc, argv, "key", NULL),
        .agent = FA_TEXT("fascia/test"),
        .connect_milliseconds = number(argc, argv, "connect"),
        .total_milliseconds = number(argc, argv, "total"),
        .slow_bytes = number(argc, argv, "slow-bytes"),
        .slow_seconds = number(argc, argv, "slow-seconds"),
        .answer_most = (size_t)number(argc, argv, "most"),
        .parallel = (unsigned)number(argc, argv, "parallel"),
    };
    state->tries = (unsigned)number(argc, argv, "tries");
    state->turn = (size_t)number(argc, argv, "turn");
    const fa_work work = {next, done, stop, state};
    fa_status status = fa_transport_curl.open(&transport, &options, &error);
    if (status == FA_OK)
        status = set_token(transport, option(argc, argv, "token-file", NULL), &error);
    state->transport = transport;
    state->second = option(argc, argv, "second-token", NULL);
    if (status == FA_OK) read_lines(state);
    if (status == FA_OK) status = fa_transport_curl.run(transport, &work, &error);
    if (status != FA_OK) (void)fprintf(stderr, "%s\n", error.message);
    fa_transport_curl.close(transport);
    free(state);
    return status == FA_OK ? 0 : 3;
}
