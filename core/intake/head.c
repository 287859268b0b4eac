/* The head of a CSV file: sep= line, separator, header, and what its dates look like. */
#include <assert.h>
#include <stdio.h>
#include <string.h>

#include "format/csv.h"
#include "intake/intake.h"

static fa_status head_error(const fa_intake *intake, const char *sentence, fa_error *error)
{
    return fa_error_set(error, FA_USAGE, "%s:%llu: %s", intake->name,
                        (unsigned long long)intake->header_line, sentence);
}

/* "sep=;" as spreadsheets write it before the header. */
static bool take_separator_line(fa_intake *intake)
{
    fa_text carry = fa_buffer_text(&intake->carry);
    if (carry.length < 6 || !fa_text_equal_nocase((fa_text){carry.bytes, 4}, FA_TEXT("sep=")))
        return false;
    const char *newline = memchr(carry.bytes, '\n', carry.length > 16 ? 16 : carry.length);
    if (newline == NULL) return false;
    intake->separator = carry.bytes[4];
    intake->first_line++;
    intake->carry.length -= (size_t)(newline + 1 - carry.bytes);
    memmove(intake->carry.bytes, newline + 1, intake->carry.length);
    return true;
}

/* The one of , ; tab and | that stands most often in the header, outside quotation marks. */
static char guess_separator(fa_text line)
{
    static const char candidates[] = {',', ';', '\t', '|'};
    size_t counts[4] = {0};
    bool quoted = false;
    for (size_t i = 0; i < line.length; i++) {
        if (line.bytes[i] == '"') quoted = !quoted;
        for (int k = 0; k < 4 && !quoted; k++)
            counts[k] += line.bytes[i] == candidates[k];
    }
    int best = 0;
    for (int k = 1; k < 4; k++)
        if (counts[k] > counts[best]) best = k;
    return candidates[best];
}

static fa_status check_header_bytes(const fa_intake *intake, fa_text line, fa_error *error)
{
    if (memchr(line.bytes, '\0', line.length) != NULL)
        return head_error(intake, "the header holds a NUL byte: this is not a text file", error);
    const char *back = memchr(line.bytes, '\r', line.length);
    if (back != NULL && back + 1 < line.bytes + line.length)
        return head_error(intake,
                          "the lines end in a lone carriage return (old Macintosh); save the file "
                          "with line feeds",
                          error);
    if (!fa_text_is_utf8(line))
        return head_error(intake,
                          "the header is not UTF-8; if the file is Windows-1252, add --encoding "
                          "windows-1252",
                          error);
    return FA_OK;
}

enum { NAME_MOST = 1000 }; /* a longer column name is a quotation mark that swallowed rows */

/* Splits the header into names, unescaped and trimmed, in the intake's arena. */
static fa_status split_header(fa_intake *intake, const char **next, fa_text **names, size_t *count,
                              fa_error *error)
{
    const char *begin = intake->carry.bytes, *end = begin + intake->carry.length;
    fa_csv_record record = {0};
    (void)fa_csv_read(begin, end, intake->separator, &record);
    record.fields = FA_TAKE(&intake->arena, fa_csv_field, record.count);
    *names = FA_TAKE(&intake->arena, fa_text, record.count);
    if (record.fields == NULL || *names == NULL) return fa_error_memory(error);
    record.capacity = record.count;
    *next = fa_csv_read(begin, end, intake->separator, &record);
    *count = record.count;
    intake->first_line += record.newlines + 1;
    for (size_t i = 0; i < record.count; i++)
        if (record.fields[i].flaw != FA_CSV_FINE || record.fields[i].text.length > NAME_MOST)
            return head_error(intake, "a quotation mark in the header does not come out even",
                              error);
    if (!fa_arena_copy(&intake->arena, record.raw, &intake->header)) return fa_error_memory(error);
    for (size_t i = 0; i < record.count; i++) {
        fa_text plain;
        if (!fa_csv_unescape(&record.fields[i], &intake->arena, &plain) ||
            !fa_arena_copy(&intake->arena, fa_text_trim(plain), &(*names)[i]))
            return fa_error_memory(error);
    }
    return FA_OK;
}

static uint32_t date_column(const fa_intake *intake)
{
    for (size_t i = 0; i < intake->columns.other_count; i++)
        if (intake->columns.others[i].role == FA_ROLE_DATE) return intake->columns.others[i].column;
    return UINT32_MAX;
}

enum { DATES_LOOKED_AT = 1000 };

/* How many of the first dates are there, are not ISO, and which orders would read all of those. */
typedef struct date_look {
    size_t dates, foreign;
    size_t fits[FA_DATE_YMD + 1];
} date_look;

static date_look look_at_dates(const fa_intake *intake, uint32_t column, fa_csv_field *fields)
{
    date_look look = {0};
    const char *at = intake->carry.bytes, *end = at + intake->carry.length;
    fa_csv_record record = {.fields = fields, .capacity = (size_t)column + 1};
    while (at < end && look.dates < DATES_LOOKED_AT) {
        at = fa_csv_read(at, end, intake->separator, &record);
        if (at >= end && !intake->ended) break; /* perhaps not whole */
        if (record.count <= column) continue;
        fa_text date = fa_text_trim(fields[column].text);
        if (date.length == 0) continue;
        look.dates++;
        if (fa_date_is_iso(date)) continue;
        unsigned orders = fa_date_orders(date);
        look.foreign++;
        for (int order = FA_DATE_DMY; order <= FA_DATE_YMD; order++)
            look.fits[order] += (orders >> order) & 1;
    }
    return look;
}

/* Stops once when most dates are plainly in another order, instead of rejecting every row. */
static fa_status check_dates(fa_intake *intake, fa_error *error)
{
    uint32_t column = date_column(intake);
    if (column == UINT32_MAX || intake->options->dates != FA_DATE_ISO) return FA_OK;
    fa_csv_field *fields = FA_TAKE(&intake->arena, fa_csv_field, (size_t)column + 1);
    if (fields == NULL) return fa_error_memory(error);
    date_look look = look_at_dates(intake, column, fields);
    if (look.foreign * 2 <= look.dates) return FA_OK;
    size_t best = 0;
    for (int order = FA_DATE_DMY; order <= FA_DATE_YMD; order++)
        if (look.fits[order] > best) best = look.fits[order];
    char choices[64] = "";
    for (int order = FA_DATE_DMY; order <= FA_DATE_YMD; order++) {
        if (look.fits[order] < best || best * 2 <= look.foreign) continue;
        size_t used = strlen(choices);
        (void)snprintf(choices + used, sizeof choices - used, "%s--dates %s", used ? " or " : "",
                       fa_date_order_name((fa_date_order)order));
    }
    return fa_error_set(error, FA_USAGE,
                        "%s: %zu of the first %zu dates are not written year-month-day (2024-03-31)"
                        "; %s%s",
                        intake->name, look.foreign, look.dates,
                        choices[0] ? "add " : "no order of day, month and year fits them", choices);
}

static void skip_blank_lines(fa_intake *intake)
{
    fa_buffer *carry = &intake->carry;
    size_t at = 0;
    for (;;) {
        size_t length = at + 1 < carry->length && carry->bytes[at] == '\r' ? 2 : 1;
        if (at + length > carry->length || carry->bytes[at + length - 1] != '\n') break;
        at += length;
        intake->first_line++;
    }
    if (at == 0) return;
    carry->length -= at;
    memmove(carry->bytes, carry->bytes + at, carry->length);
}

fa_status fa_head_read(fa_intake *intake, fa_error *error)
{
    skip_blank_lines(intake);
    bool said = take_separator_line(intake);
    fa_text carry = fa_buffer_text(&intake->carry);
    intake->header_line = intake->first_line;
    if (carry.length == 0)
        return head_error(
            intake, intake->ended ? "the file is empty" : "it begins with 256 KiB of empty lines",
            error);
    const char *newline = memchr(carry.bytes, '\n', carry.length);
    if (newline == NULL && !intake->ended)
        return head_error(intake, "the header is longer than 256 KiB", error);
    fa_text line = fa_text_slice(carry.bytes, newline ? newline : carry.bytes + carry.length);
    FA_TRY(check_header_bytes(intake, line, error));
    const fa_mapping *mapping = intake->options->mapping;
    if (!said) intake->separator = guess_separator(line);
    if (mapping != NULL && mapping->delimiter != '\0') intake->separator = mapping->delimiter;
    fa_text *names = NULL;
    const char *next = NULL;
    size_t count = 0;
    FA_TRY(split_header(intake, &next, &names, &count, error));
    assert(next != NULL);
    fa_error detail = {0};
    fa_status status = fa_visits_map(intake, names, count, &detail);
    if (status == FA_USAGE) return head_error(intake, detail.message, error);
    if (status != FA_OK) return fa_error_memory(error);
    intake->carry.length -= (size_t)(next - intake->carry.bytes);
    memmove(intake->carry.bytes, next, intake->carry.length);
    return check_dates(intake, error);
}
