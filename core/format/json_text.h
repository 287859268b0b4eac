/* What the JSON reader and writer share: the ends of texts and numbers (inline, the hottest loops).
 */
#ifndef FA_FORMAT_JSON_TEXT_H
#define FA_FORMAT_JSON_TEXT_H

#include "format/json.h"

#ifdef __SSE2__
#include <emmintrin.h>
#endif

/* The first quote, backslash or control character from AT on, else END. *HIGH is set when a byte of
 * 0x80 or more stands before it (it may also be set when one stands shortly behind). */
static inline const char *fa_json_plain_end(const char *at, const char *end, bool *high)
{
    int above = 0;
#ifdef __SSE2__
    const __m128i quote = _mm_set1_epi8('"'), backslash = _mm_set1_epi8('\\');
    const __m128i last_control = _mm_set1_epi8(0x1F);
    while (end - at >= 16) {
        __m128i bytes = _mm_loadu_si128((const __m128i *)(const void *)at);
        __m128i control = _mm_cmpeq_epi8(_mm_min_epu8(bytes, last_control), bytes);
        __m128i marks =
            _mm_or_si128(_mm_cmpeq_epi8(bytes, quote), _mm_cmpeq_epi8(bytes, backslash));
        unsigned found = (unsigned)_mm_movemask_epi8(_mm_or_si128(marks, control));
        above |= _mm_movemask_epi8(bytes);
        if (found != 0) {
            *high = *high || above != 0;
            return at + __builtin_ctz(found);
        }
        at += 16;
    }
#endif
    for (; at < end; at++) {
        unsigned char c = (unsigned char)*at;
        if (c == '"' || c == '\\' || c < ' ') break;
        above |= c & 0x80;
    }
    *high = *high || above != 0;
    return at;
}

static inline const char *fa_json_digits_end(const char *at, const char *end)
{
    while (at < end && *at >= '0' && *at <= '9')
        at++;
    return at;
}

/* The end of the longest number that begins at AT, or NULL when none does. */
static inline const char *fa_json_number_end(const char *at, const char *end)
{
    if (at < end && *at == '-') at++;
    const char *digits = at;
    at = fa_json_digits_end(at, end);
    if (at == digits || (*digits == '0' && at - digits > 1)) return NULL;
    if (at < end && *at == '.') {
        const char *decimals = ++at;
        at = fa_json_digits_end(at, end);
        if (at == decimals) return NULL;
    }
    if (at < end && (*at == 'e' || *at == 'E')) {
        at++;
        if (at < end && (*at == '+' || *at == '-')) at++;
        const char *exponent = at;
        at = fa_json_digits_end(at, end);
        if (at == exponent) return NULL;
    }
    return at;
}

/* Writes RAW (between the quotes) without its escapes to OUT, which has room for raw.length bytes.
 * NULL, or what is wrong with the escape at *WHERE. */
const char *fa_json_unescape(fa_text raw, char *out, size_t *length, const char **where);

#endif
