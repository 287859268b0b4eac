/* read(2) in blocks, and iconv behind it. */
#include "intake/source.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* How many bytes make one unit of an encoding. */
static size_t unit_of(fa_text encoding)
{
    char name[8] = "";
    size_t length = 0;
    for (size_t i = 0; i < encoding.length && length + 1 < sizeof name; i++) {
        char c = encoding.bytes[i];
        if (c != '-' && c != '_') name[length++] = (char)(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
    }
    fa_text plain = {name, length};
    if (fa_text_starts(plain, FA_TEXT("utf16")) || fa_text_starts(plain, FA_TEXT("ucs2"))) return 2;
    if (fa_text_starts(plain, FA_TEXT("utf32")) || fa_text_starts(plain, FA_TEXT("ucs4"))) return 4;
    return 1;
}

fa_status fa_source_open(fa_source *source, const char *path, const char *encoding, fa_error *error)
{
    bool standard = strcmp(path, "-") == 0;
    *source = (fa_source){.name = standard ? "standard input" : path};
    source->descriptor = standard ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC);
    if (source->descriptor < 0)
        return fa_error_set(error, FA_FILE, "%s: cannot be opened (%s)", path, strerror(errno));
    struct stat there;
    if (fstat(source->descriptor, &there) == 0 && S_ISDIR(there.st_mode))
        return fa_error_set(error, FA_FILE, "%s: is a folder; name the files in it", path);
    if (S_ISREG(there.st_mode)) source->size = (uint64_t)there.st_size;
    bool plain = encoding == NULL || fa_text_equal_nocase(fa_text_of(encoding), FA_TEXT("utf-8"));
    if (plain) return FA_OK;
    bool suffixed =
        encoding[0] == '\0' || strchr(encoding, '/') != NULL; /* "//IGNORE" drops bytes */
    source->unit = unit_of(fa_text_of(encoding));
    source->conversion = suffixed ? (iconv_t)-1 : iconv_open("UTF-8", encoding);
    source->converts = source->conversion != (iconv_t)-1;
    if (source->converts) return FA_OK;
    return fa_error_set(
        error, FA_USAGE,
        "encoding '%s' is not known; try utf-8, windows-1252, iso-8859-15 or utf-16", encoding);
}

void fa_source_close(fa_source *source)
{
    if (source->descriptor > STDERR_FILENO) (void)close(source->descriptor);
    if (source->converts) (void)iconv_close(source->conversion);
    fa_buffer_clear(&source->pending);
    *source = (fa_source){.descriptor = -1};
}

static fa_status read_block(fa_source *source, fa_buffer *buffer, size_t *got, fa_error *error)
{
    char *room = fa_buffer_reserve(buffer, FA_SOURCE_BLOCK);
    if (room == NULL) return fa_error_memory(error);
    ssize_t count;
    do {
        count = read(source->descriptor, room, FA_SOURCE_BLOCK);
    } while (count < 0 && errno == EINTR);
    if (count < 0)
        return fa_error_set(error, FA_FILE, "%s: cannot be read (%s)", source->name,
                            strerror(errno));
    buffer->length += (size_t)count;
    source->taken += (uint64_t)count;
    *got += (size_t)count;
    return FA_OK;
}

/* A unit that the encoding does not know becomes the byte 0xFF, which is not UTF-8: the record that
 * holds it in a used field is rejected with its place, the rest goes on. */
static void pass_over(size_t unit, char **in, size_t *left, char **out, size_t *room)
{
    size_t passed = unit < *left ? unit : *left;
    *(*out)++ = (char)0xFF;
    (*room)--;
    *in += passed;
    *left -= passed;
}

static fa_status convert(fa_source *source, fa_buffer *buffer, bool last, size_t *got,
                         fa_error *error)
{
    char *in = source->pending.bytes;
    size_t left = source->pending.length, wanted = left * 4 + 16;
    char *begin = fa_buffer_reserve(buffer, wanted);
    if (begin == NULL) return fa_error_memory(error);
    char *out = begin;
    size_t room = wanted;
    while (left > 0 && iconv(source->conversion, &in, &left, &out, &room) == (size_t)-1) {
        if (errno == EINVAL && !last)
            break; /* half a character: the rest comes with the next block */
        pass_over(source->unit, &in, &left, &out, &room);
    }
    buffer->length += (size_t)(out - begin);
    *got += (size_t)(out - begin);
    if (left > 0) memmove(source->pending.bytes, in, left);
    source->pending.length = left;
    return FA_OK;
}

fa_status fa_source_read(fa_source *source, fa_buffer *buffer, size_t *got, fa_error *error)
{
    if (!source->converts) return read_block(source, buffer, got, error);
    size_t raw = 0;
    do {
        raw = 0;
        FA_TRY(read_block(source, &source->pending, &raw, error));
        FA_TRY(convert(source, buffer, raw == 0, got, error));
    } while (raw > 0 && *got == 0);
    return FA_OK;
}
