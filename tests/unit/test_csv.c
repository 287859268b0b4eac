/* CSV: records by the byte against a plain state machine, chunks, the index, and writing. */
#include "format/csv.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

enum { FIELDS = 64 };

static uint64_t next(uint64_t *seed)
{
    *seed = *seed * 6364136223846793005u + 1442695040888963407u;
    return *seed >> 33;
}

/* A record's fields as "[a][b]", unescaped; a flaw shows as ? (never closed) or ! (text behind). */
static const char *read_record(const char *at, const char *end, char separator, fa_buffer *out)
{
    static const char marks[] = {' ', '?', '!'};
    fa_csv_field fields[FIELDS];
    fa_csv_record record = {.fields = fields, .capacity = FIELDS};
    fa_arena scratch = {0};
    const char *behind = fa_csv_read(at, end, separator, &record);
    for (size_t i = 0; i < record.count && i < FIELDS; i++) {
        fa_text text;
        assert_true(fa_csv_unescape(&fields[i], &scratch, &text));
        fa_buffer_add_byte(out, '[');
        fa_buffer_add(out, text);
        fa_buffer_add_byte(out, ']');
        if (fields[i].flaw != FA_CSV_FINE) fa_buffer_add_byte(out, marks[fields[i].flaw]);
    }
    fa_arena_clear(&scratch);
    assert_true(behind > at || behind == end);
    return behind;
}

static void check_records(const char *bytes, size_t length, char separator, const char *expected)
{
    fa_buffer got = {0};
    const char *end = bytes + length, *at = bytes;
    while (at < end) {
        at = read_record(at, end, separator, &got);
        if (at < end) fa_buffer_add_byte(&got, '/');
    }
    fa_buffer_add_byte(&got, '\0');
    assert_string_equal(got.bytes, expected);
    fa_buffer_clear(&got);
}

static void test_records(void **state)
{
    (void)state;
    static const struct {
        const char *bytes, *expected;
    } rows[] = {
        {"a,b\n", "[a][b]"},
        {"a,b", "[a][b]"},
        {"a,b\r\nc,d\r\n", "[a][b]/[c][d]"},
        {",\n", "[][]"},
        {"\n", "[]"},
        {"\r\n", "[]"},
        {"a\n\nb\n", "[a]/[]/[b]"},
        {"\"a,b\",c\n", "[a,b][c]"},
        {"\"a\nb\",c\n", "[a\nb][c]"},
        {"\"a\r\nb\",c\r\n", "[a\r\nb][c]"},
        {"\"a\"\"b\",c\n", "[a\"b][c]"},
        {"\"\"\"\",c\n", "[\"][c]"},
        {"\"\",c\n", "[][c]"},
        {"a\"b,c\n", "[a\"b][c]"}, /* a mark inside a field is a character */
        {"5\" tall,c\n", "[5\" tall][c]"},
        {" \"a\",c\n", "[ \"a\"][c]"}, /* only at the very beginning of a field does it quote */
        {"a,\"b\r\n", "[a][\"b]?"},    /* never closed: an ordinary character of its line */
        {"a\rb,c\n", "[a\rb][c]"},     /* a lone return is no end of a line */
        {"a,b\r", "[a][b]"},
        {"a;b\n", "[a;b]"},
        {"\xC3\xA4,\xE2\x82\xAC\n", "[\xC3\xA4][\xE2\x82\xAC]"},
        {"\"a\",\"b\"\n\"c\",\"d\"", "[a][b]/[c][d]"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        check_records(rows[i].bytes, strlen(rows[i].bytes), ',', rows[i].expected);
    static const char semicolons[] = "a;\"b;c\";\"d\"\"\"\n";
    check_records(semicolons, sizeof semicolons - 1, ';', "[a][b;c][d\"]");
    check_records("a\tb c\td\n", 8, '\t', "[a][b c][d]");
}

/* Text behind the closing mark is a flaw and never lost silently. */
static void test_quote_after(void **state)
{
    (void)state;
    fa_csv_field fields[4];
    fa_csv_record record = {.fields = fields, .capacity = 4};
    static const char bytes[] = "a,\"b\" c,d\ne\n";
    const char *behind = fa_csv_read(bytes, bytes + sizeof bytes - 1, ',', &record);
    assert_ptr_equal(behind, bytes + 10);
    assert_int_equal(record.count, 3);
    assert_int_not_equal(fields[1].flaw, FA_CSV_FINE);
    assert_int_equal(fields[0].flaw, FA_CSV_FINE);
    assert_int_equal(fields[2].flaw, FA_CSV_FINE);
    assert_true(fa_text_equal(record.raw, FA_TEXT("a,\"b\" c,d")));
}

static void test_record_facts(void **state)
{
    (void)state;
    fa_csv_field fields[2];
    fa_csv_record record = {.fields = fields, .capacity = 2};
    static const char bytes[] = "\"a\n\nb\",2,3,4\r\nnext\n";
    const char *behind = fa_csv_read(bytes, bytes + sizeof bytes - 1, ',', &record);
    assert_int_equal(record.count, 4); /* all are counted, two are kept */
    assert_int_equal(record.newlines, 2);
    assert_true(fa_text_equal(record.raw, FA_TEXT("\"a\n\nb\",2,3,4")));
    assert_true(fa_text_equal(fa_text_slice(behind, bytes + sizeof bytes - 1), FA_TEXT("next\n")));
}

/* ---- random bytes, most of them special ---- */

static size_t random_bytes(uint64_t *seed, char *out, size_t most)
{
    static const char letters[] = "ab,,,\n\n\"\"\"\r;1";
    size_t length = next(seed) % most;
    for (size_t i = 0; i < length; i++)
        out[i] = letters[next(seed) % (sizeof letters - 1)];
    return length;
}

/* A well-formed file: fields of any bytes, written by the rules, and what they are. */
static size_t random_file(uint64_t *seed, char *out, fa_buffer *expected)
{
    static const char letters[] = "abc,\n\"\r 1";
    fa_buffer file = {0};
    size_t records = 1 + next(seed) % 4, fields = 1 + next(seed) % 4;
    for (size_t r = 0; r < records; r++) {
        for (size_t f = 0; f < fields; f++) {
            char field[12];
            size_t length = next(seed) % sizeof field;
            for (size_t i = 0; i < length; i++)
                field[i] = letters[next(seed) % (sizeof letters - 1)];
            if (f > 0) fa_buffer_add_byte(&file, ',');
            fa_csv_add(&file, (fa_text){field, length}, ',');
            fa_buffer_add_byte(expected, '[');
            fa_buffer_add(expected, (fa_text){field, length});
            fa_buffer_add_byte(expected, ']');
        }
        fa_buffer_add_z(&file, next(seed) % 2 ? "\n" : "\r\n");
        if (r + 1 < records) fa_buffer_add_byte(expected, '/');
    }
    fa_buffer_add_byte(expected, '\0');
    size_t length = file.length;
    memcpy(out, file.bytes, length);
    fa_buffer_clear(&file);
    return length;
}

static void test_written_reads_back(void **state)
{
    (void)state;
    uint64_t seed = 1;
    for (int i = 0; i < 20000; i++) {
        char bytes[1024];
        fa_buffer expected = {0};
        size_t length = random_file(&seed, bytes, &expected);
        check_records(bytes, length, ',', expected.bytes);
        fa_buffer_clear(&expected);
    }
}

/* The plainest reader of RFC 4180 there is, for files without flaws: fields as "[a][b]/…". */
static bool read_plainly(const char *bytes, size_t length, fa_buffer *out)
{
    bool quoted = false, fresh = true, closed = false;
    fa_buffer_add_byte(out, '[');
    for (size_t i = 0; i < length; i++) {
        char c = bytes[i];
        bool pair = i + 1 < length && bytes[i + 1] == '"';
        if (quoted && c == '"' && pair)
            fa_buffer_add_byte(out, bytes[i++]);
        else if (quoted && c == '"') {
            quoted = false;
            closed = true;
        } else if (quoted) {
            fa_buffer_add_byte(out, c);
        } else if (c == '"' && fresh) {
            quoted = true;
        } else if (c == ',') {
            fa_buffer_add_z(out, "][");
            fresh = true;
            closed = false;
            continue;
        } else if (c == '\n' || (c == '\r' && (i + 1 == length || bytes[i + 1] == '\n'))) {
            if (c == '\r' && i + 1 < length) i++;
            fa_buffer_add_z(out, i + 1 < length ? "]/[" : "]");
            fresh = true;
            closed = false;
            if (i + 1 == length) return true;
            continue;
        } else if (closed) {
            return false; /* text behind a closing mark: a flaw */
        } else {
            fa_buffer_add_byte(out, c);
        }
        fresh = false;
    }
    fa_buffer_add_byte(out, ']');
    return !quoted;
}

static void test_against_plain_reader(void **state)
{
    (void)state;
    uint64_t seed = 2;
    int compared = 0;
    for (int i = 0; i < 60000; i++) {
        char bytes[24];
        size_t length = 1 + random_bytes(&seed, bytes, sizeof bytes - 1);
        bytes[length - 1] = '\n';
        fa_buffer expected = {0};
        if (read_plainly(bytes, length, &expected)) {
            fa_buffer_add_byte(&expected, '\0');
            check_records(bytes, length, ',', expected.bytes);
            compared++;
        }
        fa_buffer_clear(&expected);
    }
    assert_in_range(compared, 5000, 60000);
}

/* ---- chunks ---- */

/* The records of the whole, each by its raw bytes. */
static size_t raw_records(const char *bytes, size_t length, fa_text *out, size_t most)
{
    size_t count = 0;
    const char *at = bytes, *end = bytes + length;
    while (at < end && count < most) {
        fa_csv_record record = {0};
        const char *behind = fa_csv_read(at, end, ',', &record);
        out[count++] = fa_text_slice(at, behind);
        at = behind;
    }
    return count;
}

/* Wherever the bytes are broken off, what is cut are whole records of the whole. */
static void test_cut(void **state)
{
    (void)state;
    uint64_t seed = 3;
    for (int i = 0; i < 4000; i++) {
        char bytes[40];
        fa_text records[40];
        size_t length = random_bytes(&seed, bytes, sizeof bytes);
        size_t count = raw_records(bytes, length, records, 40);
        assert_int_equal(fa_csv_cut(bytes, length, ',', true), length);
        for (size_t known = 0; known <= length; known++) {
            size_t cut = fa_csv_cut(bytes, known, ',', false);
            assert_in_range(cut, 0, known);
            size_t boundary = 0, at = 0;
            while (at < count && boundary < cut)
                boundary += records[at++].length;
            if (boundary == cut) continue;
            fail_msg("%.*s| cut at %zu of %zu", (int)length, bytes, cut, known);
        }
    }
}

static void test_cut_takes_what_it_can(void **state)
{
    (void)state;
    static const struct {
        const char *bytes;
        size_t cut;
    } rows[] = {
        {"a,b\nc,d\n", 8}, {"a,b\nc,d", 4},     {"a,b", 0},
        {"", 0},           {"a\n\"b\nc", 2},    {"a\n\"b\nc\"\n", 8},
        {"a\n\"b\"", 2},   {"a\n\"b\"\"\n", 2}, {"5\" a\nb\n", 7},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        assert_int_equal(fa_csv_cut(rows[i].bytes, strlen(rows[i].bytes), ',', false), rows[i].cut);
}

/* ---- the index ---- */

static void test_index(void **state)
{
    (void)state;
    uint64_t seed = 4;
    fa_csv_index index = {0};
    for (int i = 0; i < 3000; i++) {
        static const char letters[] = "abcdef,,\n\r\t\"\x01\x1f\x7f\x80\xff ;0";
        size_t length = next(&seed) % 300, structural = 0, lines = 0;
        char *bytes = malloc(length + FA_CSV_PADDING); /* exactly: a sanitizer sees one too many */
        bool high = false, control = false;
        assert_non_null(bytes);
        bool rare = next(&seed) % 2 == 0;
        for (size_t k = 0; k < length + FA_CSV_PADDING; k++)
            bytes[k] = letters[next(&seed) % (rare ? sizeof letters - 1 : 12)];
        assert_true(fa_csv_index_make(&index, bytes, length, ','));
        for (size_t k = 0; k < length; k++) {
            unsigned char c = (unsigned char)bytes[k];
            high = high || c >= 0x80;
            control = control || (c < 0x20 && c != '\n');
            if (c != ',' && c != '\n') continue;
            assert_in_range(structural, 0, index.count);
            assert_int_equal(index.at[structural], k);
            if (c == '\n') assert_int_equal(index.lines[lines++], structural);
            structural++;
        }
        assert_int_equal(index.count, structural);
        assert_int_equal(index.line_count, lines);
        if (length > 0) assert_int_equal((uint32_t)(index.at[-1] + 1), 0);
        assert_int_equal(index.has_high, high);
        assert_int_equal(index.has_control, control);
        free(bytes);
    }
    fa_csv_index_clear(&index);
}

static void test_index_large(void **state)
{
    (void)state;
    size_t length = 100000;
    char *bytes = malloc(length + FA_CSV_PADDING);
    assert_non_null(bytes);
    memset(bytes, ',', length + FA_CSV_PADDING);
    fa_csv_index index = {0};
    assert_true(fa_csv_index_make(&index, bytes, length, ','));
    assert_int_equal(index.count, length);
    assert_int_equal(index.line_count, 0);
    for (size_t i = 0; i < length; i += 999)
        assert_int_equal(index.at[i], i);
    memset(bytes, '\n', length);
    assert_true(fa_csv_index_make(&index, bytes, length, ';'));
    assert_int_equal(index.line_count, length);
    fa_csv_index_clear(&index);
    free(bytes);
}

/* ---- writing ---- */

static void check_written(const char *field, char separator, const char *plain, const char *safe)
{
    fa_buffer buffer = {0};
    fa_csv_add(&buffer, fa_text_of(field), separator);
    fa_buffer_add_byte(&buffer, '\0');
    assert_string_equal(buffer.bytes, plain);
    fa_buffer_reset(&buffer);
    fa_buffer_add_z(&buffer, "x,");
    fa_csv_add_safe(&buffer, fa_text_of(field), separator);
    fa_buffer_add_byte(&buffer, '\0');
    assert_string_equal(buffer.bytes + 2, safe);
    fa_buffer_clear(&buffer);
}

static void test_writing(void **state)
{
    (void)state;
    static const struct {
        const char *field, *plain, *safe;
    } rows[] = {
        {"", "", ""},
        {"a", "a", "a"},
        {"a b", "a b", "a b"},
        {" a", "\" a\"", "\" a\""},
        {"a ", "\"a \"", "\"a \""},
        {"a,b", "\"a,b\"", "\"a,b\""},
        {"a;b", "a;b", "a;b"},
        {"a\"b", "\"a\"\"b\"", "\"a\"\"b\""},
        {"a\nb", "\"a\nb\"", "\"a\nb\""},
        {"a\rb", "\"a\rb\"", "\"a\rb\""},
        {"-5", "-5", "-5"},
        {"+5.25", "+5.25", "+5.25"},
        {"-5-3", "-5-3", "'-5-3"},
        {"-", "-", "'-"},
        {"=1+1", "=1+1", "'=1+1"},
        {"+cmd", "+cmd", "'+cmd"},
        {"@sum", "@sum", "'@sum"},
        {"-1e5", "-1e5", "'-1e5"},
        {"\tx", "\tx", "'\tx"},
        {"\rx", "\"\rx\"", "\"'\rx\""},
        {"=a,b", "\"=a,b\"", "\"'=a,b\""},
        {"=\"x\"", "\"=\"\"x\"\"\"", "\"'=\"\"x\"\"\""},
        {"x=1", "x=1", "x=1"},
        {"'=1", "'=1", "'=1"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        check_written(rows[i].field, ',', rows[i].plain, rows[i].safe);
    check_written("a;b", ';', "\"a;b\"", "\"a;b\"");
    check_written("a,b", ';', "a,b", "a,b");
    check_written("a\tb", '\t', "\"a\tb\"", "\"a\tb\"");
    check_written("a|b", '|', "\"a|b\"", "\"a|b\"");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_records),
        cmocka_unit_test(test_quote_after),
        cmocka_unit_test(test_record_facts),
        cmocka_unit_test(test_written_reads_back),
        cmocka_unit_test(test_against_plain_reader),
        cmocka_unit_test(test_cut),
        cmocka_unit_test(test_cut_takes_what_it_can),
        cmocka_unit_test(test_index),
        cmocka_unit_test(test_index_large),
        cmocka_unit_test(test_writing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
