/* Bytes that grow up to a ceiling; a refusal is remembered, so writers check once at the end. */
#ifndef FA_BASE_BUFFER_H
#define FA_BASE_BUFFER_H

#include <string.h>

#include "base/text.h"

typedef struct fa_buffer {
    char *bytes; /* owned */
    size_t length, capacity;
    size_t ceiling; /* never more than this many bytes; 0 means no ceiling */
    bool failed;    /* an append was refused (memory or ceiling): the contents are not whole */
} fa_buffer;

void fa_buffer_clear(fa_buffer *buffer); /* frees */
/* Frees a buffer that was written to make a part of OUT: a refusal of the part is one of the whole.
 */
void fa_buffer_close(fa_buffer *part, fa_buffer *out);
void fa_buffer_reset(fa_buffer *buffer); /* empties, keeps the memory, forgets a refusal */

/* Room for MORE bytes behind the contents, to be counted in by the caller; NULL when refused. */
char *fa_buffer_grow(fa_buffer *buffer, size_t more);

/* The same, without a call where there is room: rows of results are written through these. */
static inline char *fa_buffer_reserve(fa_buffer *buffer, size_t more)
{
    bool fits = buffer->capacity - buffer->length >= more && buffer->bytes != NULL;
    if (!fits || buffer->failed) return fa_buffer_grow(buffer, more);
    return buffer->bytes + buffer->length;
}

/* Copies LENGTH bytes; short texts, which most are, by two moves that may overlap. */
static inline void fa_buffer_put(char *to, const char *from, size_t length)
{
    if (length >= 8 && length <= 16) {
        uint64_t first, last;
        memcpy(&first, from, 8);
        memcpy(&last, from + length - 8, 8);
        memcpy(to, &first, 8);
        memcpy(to + length - 8, &last, 8);
        return;
    }
    memcpy(to, from, length);
}

static inline void fa_buffer_add(fa_buffer *buffer, fa_text text)
{
    if (text.length == 0 || text.bytes == NULL) return;
    char *room = fa_buffer_reserve(buffer, text.length);
    if (room == NULL) return;
    fa_buffer_put(room, text.bytes, text.length);
    buffer->length += text.length;
}

static inline void fa_buffer_add_byte(fa_buffer *buffer, char byte)
{
    char *room = fa_buffer_reserve(buffer, 1);
    if (room == NULL) return;
    *room = byte;
    buffer->length++;
}

void fa_buffer_add_z(fa_buffer *buffer, const char *terminated);
void fa_buffer_add_integer(fa_buffer *buffer, int64_t value); /* decimal digits, no locale */
void fa_buffer_add_format(fa_buffer *buffer, const char *format, ...)
    __attribute__((format(printf, 2, 3))); /* for %s, %.*s, %d and %zu: nothing that has a locale */

fa_text fa_buffer_text(const fa_buffer *buffer); /* borrowed until the next append */

#endif
