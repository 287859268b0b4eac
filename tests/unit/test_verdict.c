/* What answers mean. What each row must be follows from RFC 9110, FHIR R4's http and bundle pages,
 * and the rule that a success counts only when it names the record. */
#include "upload/verdict.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#define ID     "0190a1c2-1111-8222-8333-444455556666"
#define SECOND "0190a1c2-1111-8222-8333-777788889999"
#define URN    "urn:uuid:" ID

static const int64_t now = 1783000000; /* Thu, 02 Jul 2026 13:46:40 GMT */

typedef struct sent {
    fa_method method;
    fa_expected_kind kind;
    const char *type, *id, *identifier, *stale;
} sent;

static const sent put = {FA_METHOD_PUT, FA_EXPECT_RESOURCE, "Observation", ID, NULL, NULL};
static const sent created = {FA_METHOD_POST, FA_EXPECT_RESOURCE, "Observation", NULL, URN, NULL};
static const sent get = {FA_METHOD_GET, FA_EXPECT_RESOURCE, "Observation", ID, NULL, "6"};
static const sent search = {FA_METHOD_GET, FA_EXPECT_SEARCH, "Observation", NULL, URN, NULL};
static const sent json = {FA_METHOD_PUT, FA_EXPECT_JSON, "id", ID, NULL, NULL};
static const sent json_get = {FA_METHOD_GET, FA_EXPECT_JSON, "id", ID, NULL, NULL};
static const sent deleted = {FA_METHOD_DELETE, FA_EXPECT_ABSENT, "Observation", ID, NULL, NULL};
static const sent absent = {FA_METHOD_GET, FA_EXPECT_ABSENT, "Observation", ID, NULL, NULL};
static const sent none_found = {FA_METHOD_GET, FA_EXPECT_ABSENT, "Observation", NULL, URN, NULL};

typedef struct row {
    const sent *sent;
    int status;
    const char *type, *location, *body;
    fa_judgement judgement;
    fa_reason reason;
} row;

#define FHIR "application/fhir+json"
#define OBSERVATION                                                                                \
    "{\"resourceType\":\"Observation\",\"id\":\"" ID "\",\"meta\":{\"versionId\":\"7\"}}"
#define OUTCOME(severity)                                                                          \
    "{\"resourceType\":\"OperationOutcome\",\"issue\":[{\"severity\":\"" severity "\"}]}"
#define BEARING                                                                                    \
    "{\"resourceType\":\"Observation\",\"id\":\"12\",\"identifier\":[{\"value\":\"x\"},{"          \
    "\"value\":\"" URN "\"}]}"
#define FOUND(entries)                                                                             \
    "{\"resourceType\":\"Bundle\",\"type\":\"searchset\",\"entry\":[" entries "]}"

static const row rows[] = {
    {&put, 201, FHIR, NULL, OBSERVATION, FA_ACKNOWLEDGED, FA_REASON_NONE},
    {&put, 200, "Application/JSON; charset=UTF-8", NULL, OBSERVATION, FA_ACKNOWLEDGED,
     FA_REASON_NONE},
    {&put, 200, FHIR, NULL,
     "{\"meta\":{\"tag\":[{\"id\":\"zz\"}]},\"contained\":[{\"resourceType\":\"Device\",\"id\":"
     "\"d\"}],\"id\":\"" ID "\",\"resourceType\":\"Observation\"}",
     FA_ACKNOWLEDGED, FA_REASON_NONE},
    {&put, 202, FHIR, NULL, OBSERVATION, FA_CONFIRM, FA_REASON_UNNAMED},
    {&put, 200, "text/html", NULL, OBSERVATION, FA_RETRY, FA_REASON_FOREIGN},
    {&put, 200, NULL, NULL, OBSERVATION, FA_RETRY, FA_REASON_FOREIGN},
    {&put, 200, FHIR, NULL, OBSERVATION "x", FA_RETRY, FA_REASON_FOREIGN},
    {&put, 200, FHIR, NULL, "[" OBSERVATION "]", FA_RETRY, FA_REASON_FOREIGN},
    {&put, 200, FHIR, NULL, "{\"resourceType\":\"Observation\",\"id\":\"" SECOND "\"}", FA_RETRY,
     FA_REASON_MISNAMED},
    {&put, 200, FHIR, NULL, "{\"resourceType\":\"Patient\",\"id\":\"" ID "\"}", FA_RETRY,
     FA_REASON_MISNAMED},
    {&put, 200, FHIR, "Observation/" ID, "{\"resourceType\":\"Observation\",\"id\":\"" SECOND "\"}",
     FA_RETRY, FA_REASON_MISNAMED},
    {&put, 200, FHIR, NULL, "{\"resourceType\":\"Observation\",\"id\":7}", FA_CONFIRM,
     FA_REASON_UNNAMED},
    {&put, 201, NULL, "https://h/fhir/Observation/" ID "/_history/2", "", FA_ACKNOWLEDGED,
     FA_REASON_NONE},
    {&put, 201, NULL, "Observation/" ID, " \r\n", FA_ACKNOWLEDGED, FA_REASON_NONE},
    {&put, 201, NULL, "/fhir/Observation/" ID "?x=/Patient/1", "", FA_ACKNOWLEDGED, FA_REASON_NONE},
    {&put, 201, NULL, "/fhir/Observation/" ID "x", "", FA_RETRY, FA_REASON_MISNAMED},
    {&put, 201, NULL, "/fhir/Patient/" ID, "", FA_RETRY, FA_REASON_MISNAMED},
    {&put, 201, NULL, ID, "", FA_CONFIRM, FA_REASON_UNNAMED},
    {&put, 204, NULL, NULL, "", FA_CONFIRM, FA_REASON_UNNAMED},
    {&put, 200, FHIR, NULL, OUTCOME("information"), FA_CONFIRM, FA_REASON_UNNAMED},
    {&put, 200, FHIR, "Observation/" ID, OUTCOME("warning"), FA_ACKNOWLEDGED, FA_REASON_NONE},
    {&put, 200, FHIR, "Observation/" ID, OUTCOME("error"), FA_RETRY, FA_REASON_FOREIGN},
    {&put, 200, "text/html", "Observation/" ID, "<html>", FA_RETRY, FA_REASON_FOREIGN},
    {&put, 302, "text/html", "https://portal/", "", FA_RETRY, FA_REASON_ELSEWHERE},
    {&put, 304, NULL, NULL, "", FA_RETRY, FA_REASON_ELSEWHERE},
    {&put, 404, NULL, NULL, "", FA_DEAD, FA_REASON_REFUSED},
    {&put, 401, NULL, NULL, "", FA_PAUSE, FA_REASON_LOCKED},
    {&put, 418, NULL, NULL, "", FA_DEAD, FA_REASON_REFUSED},
    {&put, 599, NULL, NULL, "", FA_RETRY, FA_REASON_BUSY},
    {&put, 700, NULL, NULL, "", FA_RETRY, FA_REASON_BUSY},
    {&created, 201, FHIR, NULL, BEARING, FA_ACKNOWLEDGED, FA_REASON_NONE},
    {&created, 200, FHIR, NULL,
     "{\"resourceType\":\"Observation\",\"id\":\"12\",\"identifier\":{\"value\":\"" URN "\"}}",
     FA_ACKNOWLEDGED, FA_REASON_NONE},
    {&created, 201, FHIR, NULL,
     "{\"resourceType\":\"Observation\",\"id\":\"12\",\"identifier\":[{\"value\":\"urn:uuid:" SECOND
     "\"}]}",
     FA_RETRY, FA_REASON_MISNAMED},
    {&created, 201, NULL, "Observation/12/_history/1", "", FA_CONFIRM, FA_REASON_UNNAMED},
    {&created, 412, NULL, NULL, "", FA_DEAD, FA_REASON_REFUSED},
    {&get, 200, FHIR, NULL, OBSERVATION, FA_ACKNOWLEDGED, FA_REASON_NONE},
    {&get, 200, FHIR, NULL,
     "{\"resourceType\":\"Observation\",\"id\":\"" ID "\",\"meta\":{\"versionId\":\"6\"}}",
     FA_RETRY, FA_REASON_ABSENT},
    {&get, 200, NULL, "Observation/" ID, "", FA_RETRY, FA_REASON_FOREIGN},
    {&get, 404, FHIR, NULL, OUTCOME("error"), FA_RETRY, FA_REASON_ABSENT},
    {&get, 410, NULL, NULL, "", FA_RETRY, FA_REASON_ABSENT},
    {&get, 403, NULL, NULL, "", FA_PAUSE, FA_REASON_LOCKED},
    {&search, 200, FHIR, NULL, FOUND("{\"resource\":" BEARING "}"), FA_ACKNOWLEDGED,
     FA_REASON_NONE},
    {&search, 200, FHIR, NULL,
     FOUND("{\"resource\":" OUTCOME("warning") "},{\"resource\":" BEARING
                                               "},{\"resource\":" OBSERVATION "}"),
     FA_ACKNOWLEDGED, FA_REASON_NONE},
    {&search, 200, FHIR, NULL, FOUND("{\"resource\":" BEARING "},{\"resource\":" BEARING "}"),
     FA_DEAD, FA_REASON_DOUBLED},
    {&search, 200, FHIR, NULL, FOUND(""), FA_RETRY, FA_REASON_ABSENT},
    {&search, 200, FHIR, NULL, "{\"resourceType\":\"Bundle\",\"type\":\"searchset\"}", FA_RETRY,
     FA_REASON_ABSENT},
    {&search, 200, FHIR, NULL, BEARING, FA_RETRY, FA_REASON_FOREIGN},
    {&json, 200, "application/json", NULL, "{\"a\":{\"id\":\"q\"},\"id\":\"" ID "\"}",
     FA_ACKNOWLEDGED, FA_REASON_NONE},
    {&json, 200, "application/vnd.clinic+json", NULL, "{\"id\":\"" ID "\"}", FA_ACKNOWLEDGED,
     FA_REASON_NONE},
    {&json, 200, "application/json", NULL, "{\"id\":\"" SECOND "\"}", FA_RETRY, FA_REASON_MISNAMED},
    {&json, 200, "application/json", NULL, "{\"status\":\"ok\"}", FA_CONFIRM, FA_REASON_UNNAMED},
    {&json, 200, "application/json", NULL, "\"" ID "\"", FA_RETRY, FA_REASON_FOREIGN},
    {&json, 200, "text/plain", NULL, "OK", FA_RETRY, FA_REASON_FOREIGN},
    {&json, 201, NULL, "http://h/records/" ID, "", FA_ACKNOWLEDGED, FA_REASON_NONE},
    {&json, 201, NULL, "http://h/records/" SECOND, "", FA_RETRY, FA_REASON_MISNAMED},
    {&json, 204, NULL, NULL, "", FA_CONFIRM, FA_REASON_UNNAMED},
    {&json_get, 200, "application/octet-stream", NULL, "{\"id\":\"" ID "\",\"a\":1}",
     FA_ACKNOWLEDGED, FA_REASON_NONE},
    {&json_get, 200, NULL, NULL, "{\"id\":\"" SECOND "\"}", FA_RETRY, FA_REASON_MISNAMED},
    {&json_get, 200, "text/html", NULL, "{\"id\":\"" ID "\",\"a\":1}", FA_RETRY, FA_REASON_FOREIGN},
    {&deleted, 204, NULL, NULL, "", FA_CONFIRM, FA_REASON_UNNAMED},
    {&deleted, 404, NULL, NULL, "", FA_ACKNOWLEDGED, FA_REASON_NONE},
    {&deleted, 410, NULL, NULL, "", FA_ACKNOWLEDGED, FA_REASON_NONE},
    {&deleted, 409, NULL, NULL, "", FA_DEAD, FA_REASON_REFUSED},
    {&absent, 410, NULL, NULL, "", FA_ACKNOWLEDGED, FA_REASON_NONE},
    {&absent, 200, FHIR, NULL, OBSERVATION, FA_RETRY, FA_REASON_ABSENT},
    {&none_found, 200, FHIR, NULL, FOUND(""), FA_ACKNOWLEDGED, FA_REASON_NONE},
    {&none_found, 200, FHIR, NULL, "{\"resourceType\":\"Bundle\",\"type\":\"searchset\"}",
     FA_ACKNOWLEDGED, FA_REASON_NONE},
    {&none_found, 200, FHIR, NULL, FOUND("{\"resource\":" BEARING "}"), FA_RETRY, FA_REASON_ABSENT},
    {&none_found, 200, FHIR, NULL, "", FA_RETRY, FA_REASON_FOREIGN},
    {&none_found, 200, "text/html", NULL, "<p>", FA_RETRY, FA_REASON_FOREIGN},
    {&none_found, 200, FHIR, NULL, OUTCOME("information"), FA_RETRY, FA_REASON_FOREIGN},
};

static fa_verdict reach(const fa_message *message, const fa_reply *reply, fa_arena *arena)
{
    fa_verdict verdict;
    fa_error error;
    assert_int_equal(fa_verdict_reach(message, reply, now, arena, &verdict, &error), FA_OK);
    return verdict;
}

static void test_rows(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const row *is = &rows[i];
        fa_arena arena = {0};
        const fa_named named = {.type = fa_text_of(is->sent->type),
                                .id = fa_text_of(is->sent->id),
                                .identifier = fa_text_of(is->sent->identifier),
                                .stale = fa_text_of(is->sent->stale)};
        const fa_message message = {.method = is->sent->method,
                                    .expected = {is->sent->kind, &named, 1}};
        const fa_reply reply = {.status = is->status,
                                .content_type = fa_text_of(is->type),
                                .location = fa_text_of(is->location),
                                .body = fa_text_of(is->body)};
        fa_verdict verdict = reach(&message, &reply, &arena);
        if (verdict.judgement != is->judgement || verdict.reason != is->reason)
            fail_msg("row %zu (%d %s): %s %s", i, is->status, is->body,
                     fa_judgement_name(verdict.judgement), fa_reason_name(verdict.reason));
        assert_true((verdict.judgement == FA_ACKNOWLEDGED) == (verdict.sentence.length == 0));
        assert_true((verdict.judgement == FA_ACKNOWLEDGED) == (verdict.receipt_count == 1));
        /* however good it looks: it counts only when it came whole */
        for (int passage = FA_PASSAGE_BROKEN; passage <= FA_PASSAGE_DROPPED; passage++) {
            fa_reply broken = reply;
            broken.passage = (fa_passage)passage;
            broken.trouble = FA_TEXT("broken");
            verdict = reach(&message, &broken, &arena);
            assert_int_equal(verdict.judgement, passage == FA_PASSAGE_BARRED ? FA_PAUSE : FA_RETRY);
            assert_int_equal(verdict.status, 0);
        }
        fa_arena_clear(&arena);
    }
}

#define ENTRY(status, location)                                                                    \
    "{\"response\":{\"status\":\"" status "\",\"location\":\"" location                            \
    "\",\"etag\":\"W/\\\"4\\\"\",\"lastModified\":\"2026-07-02T13:46:40Z\"}}"
#define BUNDLE(type, entries)                                                                      \
    "{\"resourceType\":\"Bundle\",\"type\":\"" type "\",\"entry\":[" entries "]}"
#define RESPONSE(entries) BUNDLE("transaction-response", entries)
#define FIRST             ENTRY("201 Created", "Observation/" ID "/_history/4")
#define OTHER             ENTRY("200", "http://h/DetectedIssue/" SECOND)

static const struct {
    const char *body;
    fa_judgement judgement;
    fa_reason reason;
    size_t unnamed;
} bundles[] = {
    {RESPONSE(FIRST "," OTHER), FA_ACKNOWLEDGED, FA_REASON_NONE, 0},
    {RESPONSE("{\"resource\":" OBSERVATION ",\"response\":{\"status\":\"200\"}}," OTHER),
     FA_ACKNOWLEDGED, FA_REASON_NONE, 0},
    {RESPONSE(OTHER "," FIRST), FA_RETRY, FA_REASON_MISNAMED, 0},
    {RESPONSE(FIRST), FA_RETRY, FA_REASON_MISNAMED, 0},
    {RESPONSE(FIRST "," OTHER "," OTHER), FA_RETRY, FA_REASON_MISNAMED, 0},
    {RESPONSE(""), FA_RETRY, FA_REASON_MISNAMED, 0},
    {BUNDLE("transaction", FIRST "," OTHER), FA_RETRY, FA_REASON_FOREIGN, 0},
    {BUNDLE("batch-response", FIRST "," OTHER), FA_RETRY, FA_REASON_FOREIGN, 0},
    {RESPONSE(FIRST ",{\"response\":{\"status\":\"201\"}}"), FA_CONFIRM, FA_REASON_UNNAMED, 1},
    {RESPONSE("{\"response\":{\"status\":\"201\"}},{\"response\":{\"status\":\"201\"}}"),
     FA_CONFIRM, FA_REASON_UNNAMED, 0},
    {RESPONSE("{\"response\":{\"status\":\"201\"}}," FIRST), FA_RETRY, FA_REASON_MISNAMED, 0},
    {RESPONSE(FIRST ",{}"), FA_RETRY, FA_REASON_FOREIGN, 0},
    {RESPONSE(FIRST ",{\"response\":{\"status\":\"422 No\",\"outcome\":" OUTCOME("error") "}}"),
     FA_DEAD, FA_REASON_REFUSED, 0},
    {RESPONSE(FIRST ",{\"response\":{\"status\":\"503\"}}"), FA_RETRY, FA_REASON_BUSY, 0},
    {RESPONSE(FIRST "," OTHER) "}", FA_RETRY, FA_REASON_FOREIGN, 0},
    {OUTCOME("information"), FA_CONFIRM, FA_REASON_UNNAMED, 0},
    {OBSERVATION, FA_RETRY, FA_REASON_FOREIGN, 0},
    {"", FA_CONFIRM, FA_REASON_UNNAMED, 0},
};

static void test_bundles(void **state)
{
    (void)state;
    const fa_named named[] = {{.type = FA_TEXT("Observation"), .id = FA_TEXT(ID)},
                              {.type = FA_TEXT("DetectedIssue"), .id = FA_TEXT(SECOND)}};
    const fa_message message = {.method = FA_METHOD_POST,
                                .expected = {FA_EXPECT_TRANSACTION, named, 2}};
    for (size_t i = 0; i < sizeof bundles / sizeof *bundles; i++) {
        fa_arena arena = {0};
        const fa_reply reply = {
            .status = 200, .content_type = FA_TEXT(FHIR), .body = fa_text_of(bundles[i].body)};
        fa_verdict verdict = reach(&message, &reply, &arena);
        if (verdict.judgement != bundles[i].judgement || verdict.reason != bundles[i].reason ||
            verdict.unnamed != bundles[i].unnamed)
            fail_msg("%s: %s %s %zu", bundles[i].body, fa_judgement_name(verdict.judgement),
                     fa_reason_name(verdict.reason), verdict.unnamed);
        fa_arena_clear(&arena);
    }
}

static void check_text(fa_text got, const char *expected)
{
    if (!fa_text_equal(got, fa_text_of(expected)))
        fail_msg("'%.*s', expected '%s'", FA_TEXT_ARG(got), expected);
}

static void test_receipts(void **state)
{
    (void)state;
    fa_arena arena = {0};
    const fa_named named[] = {{.type = FA_TEXT("Observation"), .id = FA_TEXT(ID)},
                              {.type = FA_TEXT("DetectedIssue"), .id = FA_TEXT(SECOND)}};
    fa_message message = {.method = FA_METHOD_POST, .expected = {FA_EXPECT_TRANSACTION, named, 2}};
    fa_reply reply = {.status = 200,
                      .content_type = FA_TEXT(FHIR),
                      .body = FA_TEXT(RESPONSE(FIRST "," OTHER)),
                      .etag = FA_TEXT("W/\"bundle\"")};
    fa_verdict verdict = reach(&message, &reply, &arena);
    assert_int_equal(verdict.receipt_count, 2);
    check_text(verdict.receipts[0].version, "4");
    check_text(verdict.receipts[0].location, "Observation/" ID "/_history/4");
    check_text(verdict.receipts[0].modified, "2026-07-02T13:46:40Z");
    check_text(verdict.receipts[1].type, "DetectedIssue");
    check_text(verdict.receipts[1].id, SECOND);
    message.expected = (fa_expected){FA_EXPECT_RESOURCE, named, 1};
    message.method = FA_METHOD_PUT;
    reply.body = FA_TEXT("");
    reply.location = FA_TEXT("Observation/" ID "/_history/9");
    reply.last_modified = FA_TEXT("Thu, 02 Jul 2026 13:46:40 GMT");
    reply.etag = FA_TEXT("");
    verdict = reach(&message, &reply, &arena);
    check_text(verdict.receipts[0].version, "9");
    check_text(verdict.receipts[0].modified, "Thu, 02 Jul 2026 13:46:40 GMT");
    reply.etag = FA_TEXT("\"e\"");
    verdict = reach(&message, &reply, &arena);
    check_text(verdict.receipts[0].version, "e");
    reply.body = FA_TEXT(OBSERVATION);
    verdict = reach(&message, &reply, &arena);
    check_text(verdict.receipts[0].version, "7");
    /* the tag of a search is the search's, not that of what it found */
    const fa_named ours = {.type = FA_TEXT("Observation"), .identifier = FA_TEXT(URN)};
    message = (fa_message){.method = FA_METHOD_GET, .expected = {FA_EXPECT_SEARCH, &ours, 1}};
    reply.body = FA_TEXT(FOUND("{\"resource\":" BEARING "}"));
    verdict = reach(&message, &reply, &arena);
    assert_int_equal(verdict.receipt_count, 1);
    check_text(verdict.receipts[0].id, "12");
    check_text(verdict.receipts[0].version, "");
    fa_arena_clear(&arena);
}

static void test_retry_after(void **state)
{
    (void)state;
    static const struct {
        const char *field;
        int64_t seconds;
    } cases[] = {{"", -1},
                 {"0", 0},
                 {" 120 ", 120},
                 {"99999999999999999999999999", INT32_MAX},
                 {"-5", -1},
                 {"1.5", -1},
                 {"soon", -1},
                 {"Thu, 02 Jul 2026 13:47:40 GMT", 60},
                 {"Thursday, 02-Jul-26 13:47:40 GMT", 60},
                 {"Thu Jul  2 13:47:40 2026", 60},
                 {"Thu, 02 Jul 2026 13:46:00 GMT", 0}};
    const fa_message message = {.expected = {FA_EXPECT_RESOURCE, &(fa_named){.deleted = false}, 1}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        fa_arena arena = {0};
        const fa_reply reply = {.status = 503, .retry_after = fa_text_of(cases[i].field)};
        fa_verdict verdict = reach(&message, &reply, &arena);
        if (verdict.retry_after != cases[i].seconds)
            fail_msg("'%s' is %lld", cases[i].field, (long long)verdict.retry_after);
        fa_arena_clear(&arena);
    }
}

static void test_words(void **state)
{
    (void)state;
    static const struct {
        const char *type, *body, *words;
    } cases[] = {
        {FHIR,
         "{\"issue\":[{\"diagnostics\":\"bad "
         "date\"},{\"details\":{\"text\":\"no\"},\"diagnostics\":\"no\"},{\"code\":\"required\"}],"
         "\"resourceType\":\"OperationOutcome\"}",
         "bad date; no; required"},
        {FHIR, "{\"issue\":{\"details\":{\"text\":\"one\"},\"diagnostics\":\"two\"}}", "one: two"},
        {"application/json", "{\"error\":  \"x\"}", "{\"error\": \"x\"}"},
        {"text/html; charset=utf-8",
         "<!DOCTYPE html>\n<head><style>p > a {x}</style><script>if (a<b) "
         "c()</script></head><h1>404</h1>\n<p>Not&nbsp;here <!-- a>b --> now",
         "404 Not&nbsp;here now"},
        {"text/plain", "a\x1b[2J\x07\xff\xc3\xa9.", "a [2J \xc3\xa9."},
        {"text/plain", "caf\xc3\xa9\xff \xc2\x9b!\xc3", "caf\xc3\xa9 !"},
        {"text/html", "<unfinished", ""},
        {"text/html", "<style>never", ""},
        {"text/plain", "", ""},
    };
    const fa_message message = {.expected = {FA_EXPECT_RESOURCE, &(fa_named){.deleted = false}, 1}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        fa_arena arena = {0};
        const fa_reply reply = {.status = 422,
                                .content_type = fa_text_of(cases[i].type),
                                .body = fa_text_of(cases[i].body)};
        check_text(reach(&message, &reply, &arena).words, cases[i].words);
        fa_arena_clear(&arena);
    }
    char much[5000];
    fa_arena arena = {0};
    memset(much, 'x', sizeof much);
    const fa_reply reply = {.status = 422, .body = {much, sizeof much}};
    assert_int_equal(reach(&message, &reply, &arena).words.length, 500);
    fa_arena_clear(&arena);
}

/* What the outcome of one entry says is as little to be trusted as what a whole one says. */
static void test_words_of_entry(void **state)
{
    (void)state;
    fa_arena arena = {0};
    const fa_named named = {.type = FA_TEXT("Observation"), .id = FA_TEXT(ID)};
    const fa_message message = {.method = FA_METHOD_POST,
                                .expected = {FA_EXPECT_TRANSACTION, &named, 1}};
    const fa_reply reply = {
        .status = 200,
        .content_type = FA_TEXT(FHIR),
        .body = FA_TEXT(RESPONSE(
            "{\"response\":{\"status\":\"422\",\"outcome\":{\"resourceType\":\"OperationOutcome\","
            "\"issue\":[{\"severity\":\"error\",\"diagnostics\":\"no\\u001b[2J\\nway\"}]}}}"))};
    fa_verdict verdict = reach(&message, &reply, &arena);
    assert_int_equal(verdict.reason, FA_REASON_REFUSED);
    assert_int_equal(verdict.status, 422);
    check_text(verdict.words, "no [2J way");
    fa_arena_clear(&arena);
}

/* Each answer above cut off at every byte: never believed, and nothing is read behind its end. */
static void test_cut(void **state)
{
    (void)state;
    const fa_named named[] = {{.type = FA_TEXT("Observation"), .id = FA_TEXT(ID)},
                              {.type = FA_TEXT("DetectedIssue"), .id = FA_TEXT(SECOND)}};
    const fa_message message = {.method = FA_METHOD_POST,
                                .expected = {FA_EXPECT_TRANSACTION, named, 2}};
    const fa_text whole = FA_TEXT(RESPONSE(FIRST "," OTHER));
    fa_arena arena = {0};
    for (size_t length = 1; length < whole.length; length++) {
        const fa_reply reply = {
            .status = 200, .content_type = FA_TEXT(FHIR), .body = {whole.bytes, length}};
        assert_int_equal(reach(&message, &reply, &arena).reason, FA_REASON_FOREIGN);
        fa_arena_reset(&arena);
    }
    fa_arena_clear(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_rows),     cmocka_unit_test(test_bundles),
        cmocka_unit_test(test_receipts), cmocka_unit_test(test_retry_after),
        cmocka_unit_test(test_words),    cmocka_unit_test(test_words_of_entry),
        cmocka_unit_test(test_cut),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
