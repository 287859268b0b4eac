/* A growing array of bytes. */
#include "base/buffer.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

void fa_buffer_clear(fa_buffer *buffer)
{
    free(buffer->bytes);
    *buffer = (fa_buffer){.ceiling = buffer->ceiling};
}

void fa_buffer_close(fa_buffer *part, fa_buffer *out)
{
    out->failed = out->failed || part->failed;
    fa_buffer_clear(part);
}

void fa_buffer_reset(fa_buffer *buffer)
{
    buffer->length = 0;
    buffer->failed = false;
}

static bool grow(fa_buffer *buffer, size_t needed)
{
    if (buffer->ceiling != 0 && needed > buffer->ceiling) return false;
    size_t capacity = buffer->capacity ? buffer->capacity : 256;
    while (capacity < needed) {
        if (capacity > SIZE_MAX / 2) return false;
        capacity *= 2;
    }
    if (buffer->ceiling != 0 && capacity > buffer->ceiling) capacity = buffer->ceiling;
    char *bytes = realloc(buffer->bytes, capacity);
    if (bytes == NULL) return false;
    buffer->bytes = bytes;
    buffer->capacity = capacity;
    return true;
}

char *fa_buffer_grow(fa_buffer *buffer, size_t more)
{
    if (buffer->failed) return NULL;
    bool fits = more <= SIZE_MAX / 4 &&
                (buffer->capacity - buffer->length >= more || grow(buffer, buffer->length + more));
    if (fits && buffer->bytes == NULL) fits = grow(buffer, 1); /* nothing asked of an empty one */
    if (!fits) {
        buffer->failed = true;
        return NULL;
    }
    return buffer->bytes + buffer->length;
}

void fa_buffer_add_z(fa_buffer *buffer, const char *terminated)
{
    fa_buffer_add(buffer, fa_text_of(terminated));
}

void fa_buffer_add_integer(fa_buffer *buffer, int64_t value)
{
    char digits[24];
    size_t at = sizeof digits;
    uint64_t left = value < 0 ? 0 - (uint64_t)value : (uint64_t)value;
    do {
        digits[--at] = (char)('0' + left % 10);
        left /= 10;
    } while (left > 0);
    if (value < 0) digits[--at] = '-';
    fa_buffer_add(buffer, (fa_text){digits + at, sizeof digits - at});
}

void fa_buffer_add_format(fa_buffer *buffer, const char *format, ...)
{
    va_list arguments, again;
    va_start(arguments, format);
    va_copy(again, arguments);
    int length = vsnprintf(NULL, 0, format, arguments);
    va_end(arguments);
    char *room = length < 0 ? NULL : fa_buffer_reserve(buffer, (size_t)length + 1);
    if (room != NULL) {
        (void)vsnprintf(room, (size_t)length + 1, format, again);
        buffer->length += (size_t)length;
    }
    va_end(again);
}

fa_text fa_buffer_text(const fa_buffer *buffer)
{
    return (fa_text){buffer->bytes, buffer->length};
}
