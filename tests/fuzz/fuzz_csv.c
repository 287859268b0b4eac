/* Any bytes as CSV: records join without gap, a cut never parts one, the index misses nothing. */
#include "format/csv.h"
#include "format/decimal.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void must(bool holds, const char *what)
{
    if (holds) return;
    (void)fprintf(stderr, "broken: %s\n", what);
    abort();
}

/* The bytes in memory of exactly their size, and where their records begin. */
typedef struct file {
    const char *bytes;
    size_t size;
    char separator;
    size_t *begins; /* one a record, then the size */
    size_t records;
} file;

enum { FIELDS = 64 };

typedef struct row {
    fa_csv_field fields[FIELDS];
    fa_csv_record record;
} row;

static size_t read_row(const char *bytes, size_t from, size_t size, char separator, row *out)
{
    *out = (row){0};
    out->record.fields = out->fields;
    out->record.capacity = FIELDS;
    const char *next = fa_csv_read(bytes + from, bytes + size, separator, &out->record);
    must(next > bytes + from && next <= bytes + size, "reading goes on, within the bytes");
    return (size_t)(next - bytes);
}

static size_t count_lines(const char *from, const char *end)
{
    size_t lines = 0;
    for (; from < end; from++)
        lines += *from == '\n';
    return lines;
}

static bool lies_in(fa_text text, const char *begin, const char *end)
{
    return text.bytes >= begin && text.bytes + text.length <= end;
}

/* What holds of one record between BEGIN and NEXT. */
static void check_row(const file *whole, size_t begin, size_t next, const row *it)
{
    const char *from = whole->bytes + begin, *end = whole->bytes + next;
    bool ended = end[-1] == '\n';
    must(it->record.raw.bytes == from, "a record begins where the last one ended");
    must(it->record.raw.length + 2 >= next - begin, "only the end of the line is left out");
    must(it->record.count > 0, "a record has a field");
    must(it->record.newlines + ended == count_lines(from, end), "all its lines are counted");
    bool open = false;
    for (size_t i = 0; i < it->record.count && i < FIELDS; i++) {
        const fa_csv_field *field = &it->fields[i];
        must(lies_in(field->text, from, end), "a field lies in its record");
        open = open || field->flaw == FA_CSV_QUOTE_OPEN;
        bool behind = field->flaw == FA_CSV_QUOTE_AFTER;
        must(!behind || count_lines(field->text.bytes, field->text.bytes + field->text.length) == 0,
             "a mark on a later line that closes nothing is not believed");
    }
    must(it->record.count > FIELDS || open == (it->record.flaw == FA_CSV_QUOTE_OPEN),
         "a record knows that a mark was never closed");
}

static void read_all(file *whole)
{
    whole->begins = malloc((whole->size + 1) * sizeof *whole->begins);
    must(whole->begins != NULL, "memory");
    row it;
    size_t at = 0;
    while (at < whole->size) {
        whole->begins[whole->records++] = at;
        size_t next = read_row(whole->bytes, at, whole->size, whole->separator, &it);
        check_row(whole, at, next, &it);
        at = next;
    }
    whole->begins[whole->records] = whole->size;
}

static bool same_rows(const row *a, const row *b)
{
    bool same = a->record.count == b->record.count && a->record.newlines == b->record.newlines &&
                a->record.flaw == b->record.flaw && fa_text_equal(a->record.raw, b->record.raw);
    for (size_t i = 0; same && i < a->record.count && i < FIELDS; i++)
        same = a->fields[i].flaw == b->fields[i].flaw &&
               a->fields[i].doubled == b->fields[i].doubled &&
               fa_text_equal(a->fields[i].text, b->fields[i].text);
    return same;
}

static bool is_begin(const file *whole, size_t at)
{
    for (size_t i = 0; i <= whole->records; i++)
        if (whole->begins[i] == at) return true;
    return at == 0;
}

/* The first COUNT bytes, of which nothing more is known, read as they read in the whole. */
static void check_part(const file *whole, size_t count)
{
    char *exact = malloc(count ? count : 1);
    must(exact != NULL, "memory");
    memcpy(exact, whole->bytes, count);
    row here, there;
    for (size_t at = 0, i = 0; at < count; i++) {
        size_t next = read_row(exact, at, count, whole->separator, &here);
        (void)read_row(whole->bytes, at, whole->size, whole->separator, &there);
        must(next == whole->begins[i + 1], "a record of a part ends where it ends in the whole");
        must(same_rows(&here, &there), "a record of a part is that of the whole");
        at = next;
    }
    free(exact);
}

/* Seen through a window that ends anywhere, only whole records are handed out; the last look takes
 * all that is left. */
static void check_cuts(const file *whole)
{
    size_t step = whole->size / 48 + 1, before = 0;
    for (size_t seen = 0; seen <= whole->size; seen += step) {
        size_t count = fa_csv_cut(whole->bytes, seen, whole->separator, false);
        must(count <= seen, "no more is cut than was seen");
        must(is_begin(whole, count), "a cut stands between records");
        must(count >= before, "more bytes never make fewer records whole");
        if (count > before) check_part(whole, count);
        before = count;
    }
    size_t last = fa_csv_cut(whole->bytes, whole->size, whole->separator, true);
    must(last == whole->size, "at the end all is whole");
}

/* The same against the look at every single byte. */
static void check_index(const file *whole)
{
    char *padded = calloc(whole->size + FA_CSV_PADDING, 1);
    must(padded != NULL, "memory");
    memcpy(padded, whole->bytes, whole->size);
    fa_csv_index index = {0};
    must(fa_csv_index_make(&index, padded, whole->size, whole->separator), "memory");
    size_t entry = 0, lines = 0;
    bool high = false, control = false, tab = false;
    for (size_t i = 0; i < whole->size; i++) {
        unsigned char c = (unsigned char)whole->bytes[i];
        high = high || c >= 0x80;
        control = control || (c < 0x20 && c != '\n' && c != '\t' && c != whole->separator);
        tab = tab || (c == '\t' && whole->separator != '\t');
        if (whole->bytes[i] != whole->separator && c != '\n') continue;
        must(entry < index.count && index.at[entry] == i, "the index has every separator");
        if (c == '\n')
            must(lines < index.line_count && index.lines[lines++] == entry, "and every line");
        entry++;
    }
    must(entry == index.count && lines == index.line_count, "and no other");
    must(index.count == 0 || index.at[-1] + 1 == 0, "the first field begins at the first byte");
    must(high == index.has_high, "and whether a byte is beyond ASCII");
    must(control ? index.has_control : tab || !index.has_control, "or a control character");
    fa_csv_index_clear(&index);
    free(padded);
}

/* What is written reads the same; the safe form never begins as a formula does. */
static void check_written(fa_text text, char separator)
{
    fa_buffer plain = {0}, safe = {0};
    fa_arena arena = {0};
    row it;
    fa_csv_add(&plain, text, separator);
    fa_csv_add_safe(&safe, text, separator);
    fa_buffer_add_byte(&plain, '\n');
    fa_buffer_add_byte(&safe, '\n');
    must(!plain.failed && !safe.failed, "memory");
    fa_text back;
    must(read_row(plain.bytes, 0, plain.length, separator, &it) == plain.length, "one record");
    must(it.record.count == 1 && fa_csv_unescape(&it.fields[0], &arena, &back), "one field");
    must(fa_text_equal(back, text), "what is written reads the same");
    must(read_row(safe.bytes, 0, safe.length, separator, &it) == safe.length, "one safe record");
    must(it.record.count == 1 && fa_csv_unescape(&it.fields[0], &arena, &back), "one safe field");
    bool marked = back.length == text.length + 1 && back.bytes[0] == '\'';
    if (marked) back = (fa_text){back.bytes + 1, back.length - 1};
    must(fa_text_equal(back, text), "but for an apostrophe");
    fa_decimal number;
    bool runs = text.length > 0 && memchr("=+-@\t\r", text.bytes[0], 6) != NULL &&
                !fa_decimal_read(text, &number);
    must(marked == runs, "the apostrophe stands where a formula would run");
    fa_buffer_clear(&plain);
    fa_buffer_clear(&safe);
    fa_arena_clear(&arena);
}

static void check_fields(const file *whole)
{
    fa_arena arena = {0};
    row it;
    for (size_t i = 0; i < whole->records && i < 64; i++) {
        (void)read_row(whole->bytes, whole->begins[i], whole->size, whole->separator, &it);
        for (size_t k = 0; k < it.record.count && k < FIELDS; k++) {
            fa_text text;
            must(fa_csv_unescape(&it.fields[k], &arena, &text), "memory");
            must(text.length <= it.fields[k].text.length, "unescaping adds nothing");
            check_written(text, whole->separator);
        }
    }
    fa_arena_clear(&arena);
}

/* The first byte chooses the separator. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size == 0) return 0;
    file whole = {
        .bytes = (const char *)data + 1, .size = size - 1, .separator = ",;\t|"[*data & 3]};
    read_all(&whole);
    check_cuts(&whole);
    check_index(&whole);
    check_fields(&whole);
    free(whole.begins);
    return 0;
}
