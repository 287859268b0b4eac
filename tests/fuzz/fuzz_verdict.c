/* Any bytes as an answer: what is acknowledged holds our id, and the server's words are plain text.
 */
#include "upload/verdict.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static const char id[] = "0190a1c2-1111-8222-8333-444455556666";

static void must(bool holds, const char *what)
{
    if (holds) return;
    (void)fprintf(stderr, "broken: %s\n", what);
    abort();
}

static void check_words(fa_text words)
{
    must(words.length <= 504 && fa_text_is_utf8(words), "words are short, and UTF-8");
    for (size_t i = 0; i < words.length; i++)
        must((unsigned char)words.bytes[i] >= ' ' && words.bytes[i] != 0x7F, "words obey nothing");
}

/* An id may be written with escapes; bytes that hold neither it nor a backslash cannot name it. */
static void check_named(fa_text body)
{
    bool holds = memmem(body.bytes, body.length, id, sizeof id - 1) != NULL;
    must(holds || memchr(body.bytes, '\\', body.length) != NULL, "what is acknowledged is named");
}

static void judge(const fa_message *message, const fa_reply *reply)
{
    fa_arena arena = {0};
    fa_verdict verdict;
    fa_error error;
    must(fa_verdict_reach(message, reply, 0, &arena, &verdict, &error) == FA_OK, "enough memory");
    check_words(verdict.words);
    if (verdict.judgement == FA_ACKNOWLEDGED) {
        must(reply->status <= 299, "only a success is acknowledged");
        check_named(reply->body);
    }
    fa_arena_clear(&arena);
}

/* The first byte chooses what was sent, and what the server says of its answer. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const fa_expected_kind kinds[] = {FA_EXPECT_RESOURCE, FA_EXPECT_TRANSACTION,
                                             FA_EXPECT_SEARCH,   FA_EXPECT_JSON,
                                             FA_EXPECT_RESOURCE, FA_EXPECT_TRANSACTION};
    if (size == 0) return 0;
    size_t choice = data[0] % 6;
    bool plain = kinds[choice] == FA_EXPECT_JSON, searches = kinds[choice] == FA_EXPECT_SEARCH;
    const fa_text urn = FA_TEXT("urn:uuid:0190a1c2-1111-8222-8333-444455556666");
    const fa_named one = {.type = plain ? FA_TEXT("id") : FA_TEXT("Observation"),
                          .id = searches ? (fa_text){0} : fa_text_of(id),
                          .identifier = urn};
    const fa_named named[] = {one, one};
    const fa_message message = {
        .method = searches ? FA_METHOD_GET : FA_METHOD_PUT,
        .expected = {.kind = kinds[choice],
                     .named = named,
                     .count = kinds[choice] == FA_EXPECT_TRANSACTION ? 2 : 1}};
    const fa_reply reply = {.status = choice < 4 ? 200 : 422,
                            .content_type =
                                choice == 5 ? FA_TEXT("text/html") : FA_TEXT("application/json"),
                            .body = {(const char *)data + 1, size - 1}};
    judge(&message, &reply);
    return 0;
}
