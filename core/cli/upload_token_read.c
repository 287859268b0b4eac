/* Bare, or JSON with an access_token; a JWT also says until when it is good. */
#include "cli/upload_token_read.h"

#include <string.h>

#include "format/json.h"

/* The members of the answer of a token endpoint (RFC 6749, 5.1). */
typedef struct answer {
    fa_text token;   /* in the answer itself, or in the reader's memory when it had escapes */
    int64_t seconds; /* 0: not said */
    bool other_type;
} answer;

static void wipe(fa_text text)
{
    if (text.length > 0) explicit_bzero((char *)(uintptr_t)text.bytes, text.length);
}

/* Some servers write the number as a text. */
static int64_t whole_seconds(fa_text text)
{
    fa_decimal number;
    int64_t seconds = 0;
    bool whole = fa_json_number(text, &number) && fa_decimal_rescale(number, 0, &seconds);
    return whole && seconds > 0 && seconds < INT64_C(4000000000) ? seconds : 0;
}

static bool take_member(fa_json_reader *reader, fa_text key, answer *out)
{
    bool text = reader->event == FA_JSON_TEXT, number = reader->event == FA_JSON_NUMBER;
    if (text && fa_text_equal(key, FA_TEXT("access_token"))) out->token = reader->text;
    if ((text || number) && fa_text_equal(key, FA_TEXT("expires_in")))
        out->seconds = whole_seconds(reader->text);
    if (text && fa_text_equal(key, FA_TEXT("token_type")))
        out->other_type = !fa_text_equal_nocase(reader->text, FA_TEXT("bearer"));
    return fa_json_skip(reader);
}

/* Puts the token at the beginning of TEXT, of LENGTH bytes. False: it is no JSON object, or
 * (no_memory) there was no memory. */
static bool read_object(char *text, size_t length, answer *out, bool *no_memory)
{
    fa_arena scratch = {0};
    fa_json_reader reader;
    fa_json_reader_init(&reader, (fa_text){text, length}, &scratch);
    bool right = fa_json_next(&reader) == FA_JSON_OBJECT;
    while (right && fa_json_next(&reader) == FA_JSON_KEY) {
        fa_text key = reader.text;
        (void)fa_json_next(&reader);
        right = take_member(&reader, key, out);
    }
    right = right && reader.event == FA_JSON_END_OBJECT && fa_json_next(&reader) == FA_JSON_END;
    *no_memory = reader.no_memory;
    fa_text token = out->token;
    bool inside = token.bytes >= text && token.bytes < text + length;
    if (token.length > 0) memmove(text, token.bytes, token.length);
    if (!inside) wipe(token);
    fa_arena_clear(&scratch);
    return right;
}

static int digit_of(char c)
{
    if (c >= 'A' && c <= 'Z') return c - 'A';
    if (c >= 'a' && c <= 'z') return c - 'a' + 26;
    if (c >= '0' && c <= '9') return c - '0' + 52;
    if (c == '-') return 62;
    return c == '_' ? 63 : -1;
}

/* base64url without padding (RFC 7515). False: it is none. */
static bool decode(fa_text text, char *out, size_t *length)
{
    unsigned bits = 0;
    int held = 0;
    *length = 0;
    for (size_t i = 0; i < text.length; i++) {
        int digit = digit_of(text.bytes[i]);
        if (digit < 0) return false;
        bits = bits << 6 | (unsigned)digit;
        held += 6;
        if (held < 8) continue;
        held -= 8;
        out[(*length)++] = (char)(bits >> held & 0xFF);
    }
    return true;
}

/* The middle of three parts with points between them; empty when TOKEN is nothing of the kind. */
static fa_text claims_of(fa_text token)
{
    size_t points[2], count = 0;
    for (size_t i = 0; i < token.length; i++) {
        if (token.bytes[i] != '.') continue;
        if (count == 2) return (fa_text){0};
        points[count++] = i;
    }
    if (count < 2) return (fa_text){0};
    return fa_text_slice(token.bytes + points[0] + 1, token.bytes + points[1]);
}

enum { CLAIMS_MOST = 12288 };

/* Milliseconds since 1970; 0: not said. */
static int64_t expiry_of(fa_text token)
{
    char claims[CLAIMS_MOST];
    size_t length;
    int64_t expires = 0;
    fa_text part = claims_of(token);
    if (part.length == 0 || part.length > CLAIMS_MOST || !decode(part, claims, &length)) return 0;
    fa_arena scratch = {0};
    fa_json_reader reader;
    fa_json_reader_init(&reader, (fa_text){claims, length}, &scratch);
    bool right = fa_json_next(&reader) == FA_JSON_OBJECT;
    while (right && fa_json_next(&reader) == FA_JSON_KEY) {
        bool is = fa_text_equal(reader.text, FA_TEXT("exp"));
        if (fa_json_next(&reader) == FA_JSON_NUMBER && is) expires = whole_seconds(reader.text);
        right = fa_json_skip(&reader);
    }
    fa_arena_clear(&scratch);
    explicit_bzero(claims, sizeof claims);
    return expires * 1000;
}

static size_t without_line_end(const char *text, size_t length)
{
    if (length > 0 && text[length - 1] == '\n') length--;
    if (length > 0 && text[length - 1] == '\r') length--;
    return length;
}

static fa_status read_answer(const char *what, char *text, size_t *length, int64_t now,
                             int64_t *expires, fa_error *error)
{
    answer said = {0};
    bool no_memory = false;
    bool right = read_object(text, *length, &said, &no_memory);
    if (no_memory) return fa_error_memory(error);
    if (!right || said.token.length == 0)
        return fa_error_set(error, FA_FILE, "%s JSON without an access_token in it", what);
    if (said.other_type)
        return fa_error_set(error, FA_FILE, "%s a token that is not of type Bearer", what);
    if (said.seconds > 0) *expires = now + said.seconds * 1000;
    *length = said.token.length;
    return FA_OK;
}

fa_status fa_upload_token_read(const char *what, char *text, size_t length, bool may_be_json,
                               int64_t now, size_t *token_length, int64_t *expires, fa_error *error)
{
    size_t end = without_line_end(text, length);
    fa_text trimmed = fa_text_trim((fa_text){text, end});
    *expires = 0;
    *token_length = end;
    if (end == 0) return fa_error_set(error, FA_FILE, "%s nothing: where is the token?", what);
    if (may_be_json && trimmed.length > 0 && trimmed.bytes[0] == '{')
        FA_TRY(read_answer(what, text, token_length, now, expires, error));
    if (*expires == 0) *expires = expiry_of((fa_text){text, *token_length});
    return FA_OK;
}
