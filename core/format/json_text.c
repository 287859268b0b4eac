/* The inside of JSON texts: where they end, their escapes, and writing them. */
#include "format/json_text.h"

#include <string.h>

/* Four hexadecimal digits, or -1. */
static int read_hex(const char *at, const char *end)
{
    if (end - at < 4) return -1;
    int value = 0;
    for (int i = 0; i < 4; i++) {
        char c = at[i];
        int digit = c >= '0' && c <= '9'   ? c - '0'
                    : c >= 'a' && c <= 'f' ? c - 'a' + 10
                    : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                           : -1;
        if (digit < 0) return -1;
        value = value * 16 + digit;
    }
    return value;
}

static char *put_utf8(uint32_t code, char *to)
{
    if (code < 0x80) {
        *to++ = (char)code;
        return to;
    }
    int more = code < 0x800 ? 1 : code < 0x10000 ? 2 : 3;
    static const unsigned char lead[] = {0, 0xC0, 0xE0, 0xF0};
    *to++ = (char)(lead[more] | code >> (6 * more));
    while (more-- > 0)
        *to++ = (char)(0x80 | (code >> (6 * more) & 0x3F));
    return to;
}

/* \uXXXX or a pair of them, from behind the "u": its code point in *CODE, or what is wrong. */
static const char *read_unicode(const char **at, const char *end, uint32_t *code)
{
    static const char half[] =
        "half of a surrogate pair: \\uD800-\\uDBFF and \\uDC00-\\uDFFF go together";
    int first = read_hex(*at, end);
    if (first < 0) return "\\u needs four hexadecimal digits";
    if (first == 0) return "\\u0000 is not accepted in a text";
    *at += 4;
    *code = (uint32_t)first;
    if (first < 0xD800 || first > 0xDFFF) return NULL;
    bool another = end - *at >= 6 && (*at)[0] == '\\' && (*at)[1] == 'u';
    int second = another ? read_hex(*at + 2, end) : -1;
    if (first > 0xDBFF || second < 0xDC00 || second > 0xDFFF) return half;
    *at += 6;
    *code = 0x10000 + (((uint32_t)first - 0xD800) << 10) + ((uint32_t)second - 0xDC00);
    return NULL;
}

/* One escape, from behind the backslash, to *TO. NULL, or what is wrong. */
static const char *put_escape(const char **at, const char *end, char **to)
{
    static const char letters[] = "\"\\/bfnrt", meanings[] = "\"\\/\b\f\n\r\t";
    char c = **at;
    (*at)++;
    if (c == 'u') {
        uint32_t code;
        const char *problem = read_unicode(at, end, &code);
        if (problem == NULL) *to = put_utf8(code, *to);
        return problem;
    }
    const char *letter = c != '\0' ? strchr(letters, c) : NULL;
    if (letter == NULL)
        return "this escape is unknown: JSON has \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\uXXXX";
    *(*to)++ = meanings[letter - letters];
    return NULL;
}

const char *fa_json_unescape(fa_text raw, char *to, size_t *length, const char **where)
{
    const char *begin = to, *at = raw.bytes, *end = raw.bytes + raw.length;
    const char *problem = NULL;
    while (at < end && problem == NULL) {
        if (*at != '\\') {
            *to++ = *at++;
            continue;
        }
        *where = at++;
        problem = put_escape(&at, end, &to);
    }
    *length = (size_t)(to - begin);
    return problem;
}

static void add_escape(fa_buffer *buffer, char c)
{
    static const char digits[] = "0123456789abcdef";
    if (c == '"' || c == '\\') {
        fa_buffer_add(buffer, (fa_text){(const char[]){'\\', c}, 2});
        return;
    }
    unsigned char byte = (unsigned char)c;
    const char escape[] = {'\\', 'u', '0', '0', digits[byte >> 4], digits[byte & 15]};
    fa_buffer_add(buffer, (fa_text){escape, sizeof escape});
}

void fa_json_add_text(fa_buffer *buffer, fa_text text)
{
    fa_buffer_add_byte(buffer, '"');
    const char *at = text.bytes, *end = at;
    if (text.length > 0) end = at + text.length;
    bool high = false;
    while (at < end) {
        const char *plain = fa_json_plain_end(at, end, &high);
        fa_buffer_add(buffer, fa_text_slice(at, plain));
        at = plain;
        if (at < end) add_escape(buffer, *at++);
    }
    fa_buffer_add_byte(buffer, '"');
}
