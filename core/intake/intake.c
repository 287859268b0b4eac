/* Opening an intake, and cutting it into chunks. */
#include "intake/intake.h"

#include <string.h>

#include "format/csv.h"

enum { TOO_LONG_SHOWN = 4096 }; /* bytes of a line beyond the ceiling that are kept */

static fa_format format_by_name(fa_text name)
{
    bool csv = fa_text_ends(name, FA_TEXT(".csv")) || fa_text_ends(name, FA_TEXT(".tsv")) ||
               fa_text_ends(name, FA_TEXT(".txt"));
    bool json = fa_text_ends(name, FA_TEXT(".ndjson")) || fa_text_ends(name, FA_TEXT(".jsonl"));
    return csv ? FA_FORMAT_CSV : json ? FA_FORMAT_NDJSON : FA_FORMAT_AUTO;
}

static fa_format format_by_first_byte(fa_text bytes)
{
    for (size_t i = 0; i < bytes.length; i++) {
        if (bytes.bytes[i] == '{') return FA_FORMAT_NDJSON;
        if (strchr(" \t\r\n", bytes.bytes[i]) == NULL) break;
    }
    return FA_FORMAT_CSV;
}

static bool begins(const fa_buffer *buffer, const char *bytes, size_t length)
{
    return buffer->length >= length && memcmp(buffer->bytes, bytes, length) == 0;
}

/* UTF-16 by its mark, or by every other byte of Latin text being 0. */
static bool looks_like_utf16(const fa_buffer *bytes)
{
    if (begins(bytes, "\xFF\xFE", 2) || begins(bytes, "\xFE\xFF", 2)) return true;
    if (bytes->length < 4) return false;
    const char *at = bytes->bytes;
    bool little = at[0] != '\0' && at[1] == '\0' && at[2] != '\0' && at[3] == '\0';
    bool big = at[0] == '\0' && at[1] != '\0' && at[2] == '\0' && at[3] != '\0';
    return little || big;
}

static fa_status check_form(const fa_intake *intake, fa_error *error)
{
    if (looks_like_utf16(&intake->carry))
        return fa_error_set(error, FA_USAGE,
                            "%s: this is UTF-16, as spreadsheets write it; add --encoding utf-16",
                            intake->name);
    if (intake->format == FA_FORMAT_AUTO && begins(&intake->carry, "[", 1))
        return fa_error_set(error, FA_USAGE,
                            "%s: this is a JSON array; write one object a line (NDJSON)",
                            intake->name);
    return FA_OK;
}

static void drop_front(fa_buffer *buffer, size_t count)
{
    buffer->length -= count;
    memmove(buffer->bytes, buffer->bytes + count, buffer->length);
}

fa_status fa_intake_open(fa_intake *intake, const char *path, const fa_plan *plan,
                         const fa_intake_options *options, fa_error *error)
{
    *intake = (fa_intake){.plan = plan, .options = options, .first_line = 1};
    intake->source.descriptor = -1;
    intake->format = options->format;
    FA_TRY(fa_source_open(&intake->source, path, options->encoding, error));
    intake->name = intake->source.name;
    while (!intake->ended && intake->carry.length < FA_SOURCE_BLOCK) {
        size_t got = 0;
        FA_TRY(fa_source_read(&intake->source, &intake->carry, &got, error));
        intake->ended = got == 0;
    }
    FA_TRY(check_form(intake, error));
    if (begins(&intake->carry, "\xEF\xBB\xBF", 3)) drop_front(&intake->carry, 3);
    if (intake->format == FA_FORMAT_AUTO) intake->format = format_by_name(fa_text_of(path));
    if (intake->format == FA_FORMAT_AUTO)
        intake->format = format_by_first_byte(fa_buffer_text(&intake->carry));
    if (intake->format == FA_FORMAT_NDJSON) return fa_ndjson_head_read(intake, error);
    return fa_head_read(intake, error);
}

void fa_intake_close(fa_intake *intake)
{
    fa_source_close(&intake->source);
    fa_buffer_clear(&intake->carry);
    fa_arena_clear(&intake->arena);
}

static size_t cut(const fa_intake *intake)
{
    const fa_buffer *carry = &intake->carry;
    if (intake->ended || carry->length == 0) return carry->length;
    if (intake->format == FA_FORMAT_CSV)
        return fa_csv_cut(carry->bytes, carry->length, intake->separator, false);
    const char *newline = memrchr(carry->bytes, '\n', carry->length);
    return newline == NULL ? 0 : (size_t)(newline - carry->bytes) + 1;
}

/* Hands the first COUNT bytes to the chunk and keeps the rest: the two buffers change places. */
static fa_status hand_out(fa_intake *intake, fa_chunk *chunk, size_t count, fa_error *error)
{
    fa_buffer_reset(&chunk->bytes);
    fa_buffer_add(&chunk->bytes,
                  (fa_text){intake->carry.bytes + count, intake->carry.length - count});
    if (chunk->bytes.failed || fa_buffer_reserve(&intake->carry, FA_CSV_PADDING) == NULL)
        return fa_error_memory(error);
    fa_buffer rest = chunk->bytes;
    chunk->bytes = intake->carry;
    intake->carry = rest;
    chunk->bytes.length = count;
    memset(chunk->bytes.bytes + count, 0, FA_CSV_PADDING);
    return FA_OK;
}

/* A line beyond the ceiling: its beginning becomes a chunk, the rest is passed over. */
static fa_status hand_out_long(fa_intake *intake, fa_chunk *chunk, fa_error *error)
{
    fa_buffer_reset(&chunk->bytes);
    fa_buffer_add(&chunk->bytes, (fa_text){intake->carry.bytes, TOO_LONG_SHOWN});
    if (chunk->bytes.failed || fa_buffer_reserve(&chunk->bytes, FA_CSV_PADDING) == NULL)
        return fa_error_memory(error);
    chunk->too_long = true;
    intake->skipping = true;
    return FA_OK;
}

static void skip_line(fa_intake *intake)
{
    fa_buffer *carry = &intake->carry;
    const char *newline = carry->length ? memchr(carry->bytes, '\n', carry->length) : NULL;
    size_t dropped = newline == NULL ? carry->length : (size_t)(newline - carry->bytes) + 1;
    if (dropped > 0) drop_front(carry, dropped);
    intake->skipping = newline == NULL && !intake->ended;
}

fa_status fa_intake_next(fa_intake *intake, fa_chunk *chunk, bool *more, fa_error *error)
{
    chunk->too_long = false;
    *more = true;
    for (;;) {
        if (intake->skipping) skip_line(intake);
        bool enough = intake->ended || intake->carry.length >= FA_SOURCE_BLOCK / 2;
        size_t count = enough && !intake->skipping ? cut(intake) : 0;
        if (count > 0) return hand_out(intake, chunk, count, error);
        if (intake->ended) break;
        /* Twice the ceiling: an open quotation mark near it is decided first, whatever was read. */
        if (intake->carry.length > 2 * FA_CSV_RECORD_MOST + 4 && !intake->skipping)
            return hand_out_long(intake, chunk, error);
        size_t got = 0;
        FA_TRY(fa_source_read(&intake->source, &intake->carry, &got, error));
        intake->ended = got == 0;
    }
    fa_buffer_reset(&chunk->bytes);
    *more = false;
    return FA_OK;
}
