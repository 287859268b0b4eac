/* Separators and newlines found 64 bytes at a time: the hot path of intake. */
#include "format/csv.h"

#include <stdlib.h>
#ifdef __SSE2__
#include <emmintrin.h>
#endif

enum { STRIDE = 64 };

/* What 64 bytes hold, a bit a byte. */
typedef struct found {
    uint64_t structural, high, control;
} found;

#ifdef __SSE2__
/* Control characters are below 0x20; a newline or a separator is none. */
static found look(const char *bytes, char separator)
{
    found seen = {0, 0, 0};
    const __m128i wanted = _mm_set1_epi8(separator), newline = _mm_set1_epi8('\n');
    const __m128i last_control = _mm_set1_epi8(0x1f);
    for (int i = 0; i < STRIDE; i += 16) {
        __m128i here = _mm_loadu_si128((const __m128i *)(const void *)(bytes + i));
        __m128i line = _mm_cmpeq_epi8(here, newline);
        __m128i either = _mm_or_si128(_mm_cmpeq_epi8(here, wanted), line);
        __m128i low = _mm_cmpeq_epi8(_mm_min_epu8(here, last_control), here);
        seen.structural |= (uint64_t)(unsigned)_mm_movemask_epi8(either) << i;
        seen.high |= (uint64_t)(unsigned)_mm_movemask_epi8(here) << i;
        seen.control |= (uint64_t)(unsigned)_mm_movemask_epi8(_mm_andnot_si128(either, low)) << i;
    }
    return seen;
}
#else
static found look(const char *bytes, char separator)
{
    found seen = {0, 0, 0};
    for (int i = 0; i < STRIDE; i++) {
        unsigned char c = (unsigned char)bytes[i];
        uint64_t bit = (uint64_t)1 << i;
        if (bytes[i] == separator || c == '\n') seen.structural |= bit;
        if (c >= 0x80) seen.high |= bit;
        if (c < 0x20 && c != '\n' && bytes[i] != separator) seen.control |= bit;
    }
    return seen;
}
#endif

static bool grow(fa_csv_index *index, size_t needed)
{
    if (index->capacity >= needed) return true;
    uint32_t *larger = realloc(index->memory, (needed + 1) * sizeof *larger);
    if (larger == NULL) return false;
    index->memory = larger;
    index->at = larger + 1;
    index->at[-1] = UINT32_MAX; /* + 1 is 0 */
    larger = realloc(index->lines, needed * sizeof *larger);
    if (larger == NULL) return false;
    index->lines = larger;
    index->capacity = needed;
    return true;
}

bool fa_csv_index_make(fa_csv_index *index, const char *bytes, size_t length, char separator)
{
    index->count = index->line_count = 0;
    index->has_high = index->has_control = false;
    uint64_t high = 0, control = 0;
    for (size_t at = 0; at < length; at += STRIDE) {
        if (index->capacity - index->count < STRIDE && !grow(index, index->capacity * 2 + 4096))
            return false;
        found seen = look(bytes + at, separator);
        if (length - at < STRIDE) {
            uint64_t kept = ((uint64_t)1 << (length - at)) - 1;
            seen = (found){seen.structural & kept, seen.high & kept, seen.control & kept};
        }
        high |= seen.high;
        control |= seen.control;
        uint32_t *out = index->at + index->count, *lines = index->lines + index->line_count;
        uint32_t ordinal = (uint32_t)index->count;
        for (uint64_t left = seen.structural; left != 0; left &= left - 1) {
            uint32_t position = (uint32_t)at + (uint32_t)__builtin_ctzll(left);
            *out++ = position;
            *lines = ordinal++; /* kept only if it is a newline: no branch to mispredict */
            lines += bytes[position] == '\n';
        }
        index->count = (size_t)(out - index->at);
        index->line_count = (size_t)(lines - index->lines);
    }
    index->has_high = high != 0;
    index->has_control = control != 0;
    return true;
}

void fa_csv_index_clear(fa_csv_index *index)
{
    free(index->memory);
    free(index->lines);
    *index = (fa_csv_index){0};
}
