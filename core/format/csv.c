/* Records by the byte: the careful reader that knows quotation marks, and the writer. */
#include "format/csv.h"

#include <string.h>

#include "format/decimal.h"

static const char *find(const char *from, const char *end, char byte)
{
    return from < end ? memchr(from, byte, (size_t)(end - from)) : NULL;
}

/* Whether a field can end behind QUOTE: at a separator, at the end of a line, or at END. */
static bool ends_field(const char *quote, const char *end, char separator)
{
    const char *next = quote + 1;
    if (next < end && *next == '\r') next++;
    return next >= end || *next == '\n' || (next == quote + 1 && *next == separator);
}

/* The quotation mark that closes the one at OPEN, or NULL when it was never closed. Doubled ones
 * are passed over. A mark behind which no field can end is believed only on the line of OPEN: on a
 * later line it opens another field, and believing it would swallow the records between. */
static const char *find_close(const char *open, const char *end, char separator, bool *doubled)
{
    const char *from = open + 1;
    const char *limit = end - from > FA_CSV_RECORD_MOST ? from + FA_CSV_RECORD_MOST : end;
    for (;;) {
        const char *quote = find(from, limit, '"');
        if (quote == NULL) return NULL;
        if (quote + 1 >= end || quote[1] != '"') {
            bool believed = ends_field(quote, end, separator) || find(open, quote, '\n') == NULL;
            return believed ? quote : NULL;
        }
        *doubled = true;
        from = quote + 2;
    }
}

static const char *find_end(const char *from, const char *end, char separator)
{
    while (from < end && *from != separator && *from != '\n')
        from++;
    return from;
}

/* A carriage return right before the end of a line belongs to the end. */
static const char *without_return(const char *begin, const char *end, const char *limit)
{
    bool line_ends = end == limit || *end == '\n';
    return line_ends && end > begin && end[-1] == '\r' ? end - 1 : end;
}

/* Reads one field and returns its end: a separator, a newline or END. */
static const char *read_field(const char *at, const char *end, char separator, fa_csv_field *field,
                              size_t *newlines)
{
    *field = (fa_csv_field){0};
    if (at < end && *at == '"') {
        const char *close = find_close(at, end, separator, &field->doubled);
        if (close != NULL) {
            field->text = fa_text_slice(at + 1, close);
            for (const char *line = at; (line = find(line, close, '\n')) != NULL; line++)
                (*newlines)++;
            const char *stop = find_end(close + 1, end, separator);
            if (without_return(close + 1, stop, end) != close + 1) field->flaw = FA_CSV_QUOTE_AFTER;
            return stop;
        }
        field->doubled = false;
        field->flaw = FA_CSV_QUOTE_OPEN;
    }
    const char *stop = find_end(at, end, separator);
    field->text = fa_text_slice(at, without_return(at, stop, end));
    return stop;
}

const char *fa_csv_read(const char *bytes, const char *end, char separator, fa_csv_record *record)
{
    const char *at = bytes;
    record->count = record->newlines = 0;
    record->flaw = FA_CSV_FINE;
    for (;;) {
        fa_csv_field field;
        at = read_field(at, end, separator, &field, &record->newlines);
        if (record->count < record->capacity) record->fields[record->count] = field;
        if (field.flaw == FA_CSV_QUOTE_OPEN) record->flaw = FA_CSV_QUOTE_OPEN;
        record->count++;
        if (at >= end || *at == '\n') break;
        at++;
    }
    record->raw = fa_text_slice(bytes, without_return(bytes, at, end));
    return at < end ? at + 1 : end;
}

static bool begins_field(const char *bytes, const char *quote, char separator)
{
    return quote == bytes || quote[-1] == separator || quote[-1] == '\n';
}

/* How many bytes stand before the end of the last line between FROM and END; 0 when none ends. */
static size_t last_line(const char *from, const char *end)
{
    const char *newline = end > from ? memrchr(from, '\n', (size_t)(end - from)) : NULL;
    return newline != NULL ? (size_t)(newline - from) + 1 : 0;
}

/* Whether what follows CLOSE is not there yet: "" or the end of a field could come. */
static bool is_cut_short(const char *close, const char *end)
{
    return close + 1 >= end || (close[1] == '\r' && close + 2 >= end);
}

size_t fa_csv_cut(const char *bytes, size_t length, char separator, bool final)
{
    if (final) return length;
    const char *at = bytes, *end = bytes + length;
    size_t whole = 0; /* behind the last newline that stands outside quotation marks */
    for (;;) {
        const char *quote = find(at, end, '"');
        size_t line = last_line(at, quote != NULL ? quote : end);
        if (line > 0) whole = (size_t)(at - bytes) + line;
        if (quote == NULL) return whole;
        at = quote + 1;
        if (!begins_field(bytes, quote, separator)) continue;
        bool doubled = false;
        const char *close = find_close(quote, end, separator, &doubled);
        bool near_end = end - quote <= FA_CSV_RECORD_MOST + 2;
        if (close == NULL && near_end) return whole;
        if (close != NULL && is_cut_short(close, end)) return whole;
        if (close != NULL) at = close + 1; /* else never closed: an ordinary character */
    }
}

bool fa_csv_unescape(const fa_csv_field *field, fa_arena *scratch, fa_text *out)
{
    *out = field->text;
    if (!field->doubled) return true;
    char *copy = fa_arena_take(scratch, field->text.length, 1);
    if (copy == NULL) return false;
    size_t length = 0;
    for (size_t i = 0; i < field->text.length; i++) {
        copy[length++] = field->text.bytes[i];
        if (field->text.bytes[i] == '"') i++;
    }
    *out = (fa_text){copy, length};
    return true;
}

/* The bytes that end or quote a field, whatever the separator; a field that holds one is looked at.
 */
static const bool suspicious[256] = {
    ['\n'] = true, ['\r'] = true, ['"'] = true, [','] = true,
    [';'] = true,  ['\t'] = true, ['|'] = true,
};

static bool needs_quotes(fa_text field, char separator)
{
    const unsigned char *bytes = (const unsigned char *)field.bytes;
    if (field.length == 0) return false;
    if (bytes[0] == ' ' || bytes[field.length - 1] == ' ') return true;
    for (size_t i = 0; i < field.length; i++) {
        char c = field.bytes[i];
        if (!suspicious[bytes[i]] && c != separator) continue;
        if (c == separator || c == '"' || c == '\n' || c == '\r') return true;
    }
    return false;
}

static void add_quoted(fa_buffer *buffer, fa_text field)
{
    fa_buffer_add_byte(buffer, '"');
    for (size_t i = 0; i < field.length; i++) {
        if (field.bytes[i] == '"') fa_buffer_add_byte(buffer, '"');
        fa_buffer_add_byte(buffer, field.bytes[i]);
    }
    fa_buffer_add_byte(buffer, '"');
}

void fa_csv_add(fa_buffer *buffer, fa_text field, char separator)
{
    if (needs_quotes(field, separator))
        add_quoted(buffer, field);
    else
        fa_buffer_add(buffer, field);
}

static bool looks_like_formula(fa_text field)
{
    fa_decimal number;
    char first = field.length > 0 ? field.bytes[0] : 'a';
    bool runs = first == '=' || first == '+' || first == '-' || first == '@' || first == '\t' ||
                first == '\r';
    return runs && !fa_decimal_read(field, &number);
}

/* Nothing to quote, nothing to disarm: nearly all names and numbers. */
static bool is_harmless(fa_text field, char separator)
{
    const unsigned char *bytes = (const unsigned char *)field.bytes;
    bool found = false;
    if (field.length == 0) return true;
    for (size_t i = 0; i < field.length; i++)
        found |= suspicious[bytes[i]] || field.bytes[i] == separator;
    unsigned char first = bytes[0];
    bool letter = (first >= '0' && first <= '9') || (first | 0x20) >= 'a';
    return !found && letter && bytes[field.length - 1] != ' ';
}

void fa_csv_add_safe(fa_buffer *buffer, fa_text field, char separator)
{
    if (is_harmless(field, separator)) {
        fa_buffer_add(buffer, field);
        return;
    }
    if (!looks_like_formula(field)) {
        fa_csv_add(buffer, field, separator);
        return;
    }
    if (!needs_quotes(field, separator)) {
        fa_buffer_add_byte(buffer, '\'');
        fa_buffer_add(buffer, field);
        return;
    }
    size_t begin = buffer->length;
    add_quoted(buffer, field);
    if (fa_buffer_reserve(buffer, 1) == NULL) return;
    memmove(buffer->bytes + begin + 2, buffer->bytes + begin + 1, buffer->length - begin - 1);
    buffer->bytes[begin + 1] = '\'';
    buffer->length++;
}
