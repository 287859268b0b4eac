/* Slices: comparison, UTF-8, edit distance. */
#include "base/text.h"

#include <string.h>

fa_text fa_text_of(const char *terminated)
{
    return (fa_text){terminated, terminated ? strlen(terminated) : 0};
}

fa_text fa_text_slice(const char *begin, const char *end)
{
    return (fa_text){begin, (size_t)(end - begin)};
}

static bool is_blank(char c)
{
    return c == ' ' || c == '\t';
}

fa_text fa_text_trim(fa_text text)
{
    while (text.length > 0 && is_blank(text.bytes[0]))
        text = (fa_text){text.bytes + 1, text.length - 1};
    while (text.length > 0 && is_blank(text.bytes[text.length - 1]))
        text.length--;
    return text;
}

bool fa_text_equal(fa_text a, fa_text b)
{
    return a.length == b.length && (a.length == 0 || memcmp(a.bytes, b.bytes, a.length) == 0);
}

static char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

bool fa_text_equal_nocase(fa_text a, fa_text b)
{
    if (a.length != b.length) return false;
    for (size_t i = 0; i < a.length; i++)
        if (lower(a.bytes[i]) != lower(b.bytes[i])) return false;
    return true;
}

bool fa_text_starts(fa_text text, fa_text prefix)
{
    if (text.length < prefix.length) return false;
    return fa_text_equal((fa_text){text.bytes, prefix.length}, prefix);
}

bool fa_text_ends(fa_text text, fa_text suffix)
{
    if (text.length < suffix.length) return false;
    return fa_text_equal((fa_text){text.bytes + text.length - suffix.length, suffix.length},
                         suffix);
}

int fa_text_compare(fa_text a, fa_text b)
{
    size_t shorter = a.length < b.length ? a.length : b.length;
    int order = shorter ? memcmp(a.bytes, b.bytes, shorter) : 0;
    if (order != 0) return order;
    return (a.length > b.length) - (a.length < b.length);
}

uint64_t fa_text_hash(fa_text text)
{
    uint64_t hash = 0xcbf29ce484222325u;
    for (size_t i = 0; i < text.length; i++) {
        hash ^= (unsigned char)text.bytes[i];
        hash *= 0x100000001b3u;
    }
    return hash;
}

/* The length of the well-formed sequence at BYTES, or 0. Table 3-7 of the Unicode Standard. */
static size_t sequence_length(const unsigned char *bytes, size_t left)
{
    unsigned char first = bytes[0];
    if (first < 0x80) return 1;
    if (first < 0xC2 || first > 0xF4) return 0;
    size_t length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    if (left < length) return 0;
    unsigned char low = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
    unsigned char high = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
    if (bytes[1] < low || bytes[1] > high) return 0;
    for (size_t i = 2; i < length; i++)
        if ((bytes[i] & 0xC0) != 0x80) return 0;
    return length;
}

size_t fa_text_utf8_prefix(fa_text text)
{
    const unsigned char *bytes = (const unsigned char *)text.bytes;
    size_t at = 0;
    while (at < text.length) {
        size_t length = sequence_length(bytes + at, text.length - at);
        if (length == 0) return at;
        at += length;
    }
    return at;
}

bool fa_text_is_utf8(fa_text text)
{
    return fa_text_utf8_prefix(text) == text.length;
}

enum { LONGEST_WORD = 64 };

size_t fa_text_distance(fa_text a, fa_text b, size_t limit)
{
    size_t gap = a.length > b.length ? a.length - b.length : b.length - a.length;
    if (gap > limit || a.length > LONGEST_WORD || b.length > LONGEST_WORD) return limit + 1;
    size_t rows[3][LONGEST_WORD + 1];
    size_t *before = rows[0], *above = rows[1], *row = rows[2];
    for (size_t j = 0; j <= b.length; j++)
        above[j] = j;
    for (size_t i = 1; i <= a.length; i++) {
        row[0] = i;
        for (size_t j = 1; j <= b.length; j++) {
            bool same = lower(a.bytes[i - 1]) == lower(b.bytes[j - 1]);
            size_t best = above[j - 1] + (same ? 0 : 1);
            if (above[j] + 1 < best) best = above[j] + 1;
            if (row[j - 1] + 1 < best) best = row[j - 1] + 1;
            bool swapped = i > 1 && j > 1 && lower(a.bytes[i - 1]) == lower(b.bytes[j - 2]) &&
                           lower(a.bytes[i - 2]) == lower(b.bytes[j - 1]);
            if (swapped && before[j - 2] + 1 < best) best = before[j - 2] + 1;
            row[j] = best;
        }
        size_t *spare = before;
        before = above;
        above = row;
        row = spare;
    }
    return above[b.length] > limit ? limit + 1 : above[b.length];
}
