/* The strict JSON reader: the public conformance suite, events, doubled keys, numbers, the writer.
 */
#include "format/json.h"

#include "json_suite.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

/* The bytes stand in memory of exactly their size, so that a sanitizer sees a read beyond them. */
static bool is_valid(const char *bytes, size_t length, fa_json_reader *reader)
{
    fa_arena scratch = {0};
    char *exact = malloc(length ? length : 1);
    assert_non_null(exact);
    if (length > 0) memcpy(exact, bytes, length);
    fa_json_reader_init(reader, (fa_text){exact, length}, &scratch);
    bool valid = fa_json_is_valid(reader);
    fa_arena_clear(&scratch);
    free(exact);
    return valid;
}

static void conformance(void **state)
{
    (void)state;
    int failed = 0;
    fa_json_reader reader;
    for (size_t i = 0; i < sizeof json_suite / sizeof *json_suite; i++) {
        const json_case *expected = &json_suite[i];
        bool valid = is_valid(expected->bytes, expected->length, &reader);
        bool right = valid == (expected->verdict == ACCEPTED);
        right = right && (valid || reader.problem != NULL) && reader.at <= expected->length;
        if (!right) print_error("%s: %s\n", expected->name, valid ? "accepted" : reader.problem);
        failed += !right;
    }
    assert_int_equal(failed, 0);
}

static void repeat(fa_buffer *buffer, const char *piece, int times)
{
    for (int i = 0; i < times; i++)
        fa_buffer_add_z(buffer, piece);
}

static bool is_nested(const char *open, const char *close, int depth)
{
    fa_buffer buffer = {0};
    fa_json_reader reader;
    repeat(&buffer, open, depth);
    repeat(&buffer, close, depth);
    bool valid = is_valid(buffer.bytes, buffer.length, &reader);
    fa_buffer_clear(&buffer);
    return valid;
}

/* n_structure_100000_opening_arrays, n_structure_open_array_object, i_structure_500_nested_arrays
 */
static void depth(void **state)
{
    (void)state;
    assert_false(is_nested("[", "", 100000));
    assert_false(is_nested("[{\"\":", "", 50000));
    assert_false(is_nested("[", "]", 500));
    assert_false(is_nested("[", "]", 65));
    assert_true(is_nested("[", "]", 64));
    assert_false(is_nested("[", "]", 0));
}

typedef struct step {
    fa_json_event event;
    const char *text; /* NULL: not looked at */
    size_t at;
} step;

static void events(void **state)
{
    (void)state;
    static const char document[] =
        " {\"pain\" : -1.50e1, \"r\\u00e9gion\":[\"bras\\n\",true,false,null],"
        "\"o\":{}}\n";
    static const step steps[] = {
        {FA_JSON_OBJECT, NULL, 1},       {FA_JSON_KEY, "pain", 2},
        {FA_JSON_NUMBER, "-1.50e1", 11}, {FA_JSON_KEY, "r\303\251gion", 20},
        {FA_JSON_ARRAY, NULL, 34},       {FA_JSON_TEXT, "bras\n", 35},
        {FA_JSON_TRUE, NULL, 44},        {FA_JSON_FALSE, NULL, 49},
        {FA_JSON_NULL, NULL, 55},        {FA_JSON_END_ARRAY, NULL, 59},
        {FA_JSON_KEY, "o", 61},          {FA_JSON_OBJECT, NULL, 65},
        {FA_JSON_END_OBJECT, NULL, 66},  {FA_JSON_END_OBJECT, NULL, 67},
        {FA_JSON_END, NULL, 69},         {FA_JSON_END, NULL, 69},
    };
    fa_arena scratch = {0};
    fa_json_reader reader;
    fa_json_reader_init(&reader, FA_TEXT(document), &scratch);
    for (size_t i = 0; i < sizeof steps / sizeof *steps; i++) {
        assert_int_equal(fa_json_next(&reader), steps[i].event);
        assert_int_equal(reader.event, steps[i].event);
        assert_int_equal(reader.at, steps[i].at);
        if (steps[i].text == NULL) continue;
        assert_int_equal(reader.text.length, strlen(steps[i].text));
        assert_memory_equal(reader.text.bytes, steps[i].text, reader.text.length);
    }
    fa_arena_clear(&scratch);
}

static void borrows_what_has_no_escape(void **state)
{
    (void)state;
    static const char document[] = "{\"sleep\":\"caf\303\251\"}";
    fa_arena scratch = {0};
    fa_json_reader reader;
    fa_json_reader_init(&reader, FA_TEXT(document), &scratch);
    (void)fa_json_next(&reader);
    assert_int_equal(fa_json_next(&reader), FA_JSON_KEY);
    assert_ptr_equal(reader.text.bytes, document + 2);
    assert_int_equal(fa_json_next(&reader), FA_JSON_TEXT);
    assert_ptr_equal(reader.text.bytes, document + 10);
    assert_int_equal(scratch.taken, 0);
    fa_arena_clear(&scratch);
}

typedef struct unescaped {
    const char *document, *expected;
    size_t length;
} unescaped;

static void escapes(void **state)
{
    (void)state;
    static const unescaped cases[] = {
        {"\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"", "\"\\/\b\f\n\r\t", 8},
        {"\"\\u0041\\u00e9\\u20AC\\uD834\\uDd1e\"", "A\303\251\342\202\254\360\235\204\236", 10},
        {"\"\\u007f\\u0080\\u07ff\\u0800\\uffff\"", "\177\302\200\337\277\340\240\200\357\277\277",
         11},
        {"\"\\ud800\\udc00\\udbff\\udfff\"", "\360\220\200\200\364\217\277\277", 8},
        {"\"0123456789abcdef\\n0123456789abcdef\"", "0123456789abcdef\n0123456789abcdef", 33},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        fa_arena scratch = {0};
        fa_json_reader reader;
        fa_json_reader_init(&reader, fa_text_of(cases[i].document), &scratch);
        assert_int_equal(fa_json_next(&reader), FA_JSON_TEXT);
        assert_int_equal(reader.text.length, cases[i].length);
        assert_memory_equal(reader.text.bytes, cases[i].expected, cases[i].length);
        fa_arena_clear(&scratch);
    }
}

/* A mark at every place of a text, so that each lane of the wide scan is met. */
static void marks_at_every_place(void **state)
{
    (void)state;
    static const char bad[] = {'\n', '\0', '\x1f', '\xff', '\xc3'};
    fa_json_reader reader;
    char bytes[64];
    for (size_t length = 1; length < 50; length++) {
        for (size_t at = 0; at < length; at++) {
            memset(bytes, 'x', sizeof bytes);
            bytes[0] = bytes[length + 1] = '"';
            assert_true(is_valid(bytes, length + 2, &reader));
            for (size_t i = 0; i < sizeof bad; i++) {
                bytes[1 + at] = bad[i];
                assert_false(is_valid(bytes, length + 2, &reader));
                assert_int_equal(reader.at, 1 + at);
            }
            bytes[1 + at] = '"';
            assert_false(is_valid(bytes, length + 2, &reader));
            assert_int_equal(reader.at, 2 + at);
        }
    }
}

typedef struct problem {
    const char *document, *sentence; /* the sentence's beginning */
    size_t at;
} problem;

static void problems(void **state)
{
    (void)state;
    static const problem cases[] = {
        {"", "the text ends", 0},
        {"{\"a\":1,\"b\":[{\"a\":1,\"\\u0061\":2}]}", "a key is written twice", 19},
        {"{\"a\" 1}", "':' is expected", 5},
        {"{\"a\":1,}", "a key in double quotes", 7},
        {"[1 2]", "',' or ']'", 3},
        {"{\"a\":1 \"b\":2}", "',' or '}'", 7},
        {"[1] x", "nothing may follow", 4},
        {"[01]", "this is not a number", 1},
        {"[tru]", "only true, false", 1},
        {"[\"a\\q\"]", "this escape is unknown", 3},
        {"[\"\\uD800x\"]", "half of a surrogate pair", 2},
        {"[\"\\uDC00\\uDC00\"]", "half of a surrogate pair", 2},
        {"[\"a\\u0000\"]", "\\u0000 is not accepted", 3},
        {"[\"ab\303\"]", "this byte is not UTF-8", 4},
        {"[\"a\tb\"]", "a line break or control character", 3},
        {"\357\273\277{}", "begins with a byte order mark", 0},
        {"[\"abc", "the text ends", 5},
    };
    fa_json_reader reader;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        assert_false(is_valid(cases[i].document, strlen(cases[i].document), &reader));
        assert_int_equal(strncmp(reader.problem, cases[i].sentence, strlen(cases[i].sentence)), 0);
        assert_int_equal(reader.at, cases[i].at);
        assert_false(reader.no_memory);
        assert_int_equal(fa_json_next(&reader), FA_JSON_WRONG);
    }
}

/* COUNT keys "k0" … in one object; key AGAIN (when below COUNT) once more at the end. */
static bool has_no_doubled(size_t count, size_t again, fa_json_reader *reader)
{
    fa_buffer buffer = {0};
    fa_buffer_add_z(&buffer, "{\"inner\":{\"k1\":0}");
    for (size_t i = 0; i < count; i++)
        fa_buffer_add_format(&buffer, ",\"k%zu\":%zu", i, i);
    if (again < count) fa_buffer_add_format(&buffer, ",\"k%zu\":1", again);
    fa_buffer_add_z(&buffer, "}");
    assert_false(buffer.failed);
    bool valid = is_valid(buffer.bytes, buffer.length, reader);
    fa_buffer_clear(&buffer);
    return valid;
}

static void doubled_keys(void **state)
{
    (void)state;
    static const size_t counts[] = {1, 2, 40, 62, 63, 64, 65, 66, 300, 5000};
    fa_json_reader reader;
    for (size_t i = 0; i < sizeof counts / sizeof *counts; i++) {
        size_t count = counts[i];
        assert_true(has_no_doubled(count, count, &reader));
        for (size_t again = 0; again < count; again += 1 + count / 7)
            assert_false(has_no_doubled(count, again, &reader));
        assert_false(has_no_doubled(count, count - 1, &reader));
        assert_non_null(strstr(reader.problem, "written twice"));
    }
}

/* A quadratic comparison of a million keys would take an hour. */
static void a_million_keys(void **state)
{
    (void)state;
    fa_json_reader reader;
    assert_true(has_no_doubled(1000000, 1000000, &reader));
    assert_false(has_no_doubled(1000000, 999998, &reader));
}

static void skips(void **state)
{
    (void)state;
    static const char document[] = "{\"a\":{\"x\":[1,{\"y\":2}]},\"b\":[[],[3]],\"c\":4,\"d\":5}";
    fa_arena scratch = {0};
    fa_json_reader reader;
    fa_json_reader_init(&reader, FA_TEXT(document), &scratch);
    assert_int_equal(fa_json_next(&reader), FA_JSON_OBJECT);
    assert_int_equal(fa_json_next(&reader), FA_JSON_KEY);
    assert_true(fa_json_skip(&reader));
    assert_int_equal(fa_json_next(&reader), FA_JSON_KEY);
    assert_true(fa_text_equal(reader.text, FA_TEXT("b")));
    assert_int_equal(fa_json_next(&reader), FA_JSON_ARRAY);
    assert_true(fa_json_skip(&reader));
    assert_int_equal(fa_json_next(&reader), FA_JSON_KEY);
    assert_true(fa_text_equal(reader.text, FA_TEXT("c")));
    assert_true(fa_json_skip(&reader));
    assert_int_equal(fa_json_next(&reader), FA_JSON_KEY);
    assert_int_equal(fa_json_next(&reader), FA_JSON_NUMBER);
    assert_true(fa_json_skip(&reader));
    assert_int_equal(fa_json_next(&reader), FA_JSON_END_OBJECT);
    assert_int_equal(fa_json_next(&reader), FA_JSON_END);

    fa_json_reader_init(&reader, FA_TEXT("[[1,"), &scratch);
    (void)fa_json_next(&reader);
    assert_false(fa_json_skip(&reader));
    fa_arena_clear(&scratch);
}

typedef struct number {
    const char *text;
    bool fits;
    int64_t units;
    int scale;
} number;

static void numbers(void **state)
{
    (void)state;
    static const number cases[] = {
        {"0", true, 0, 0},
        {"-0", true, 0, 0},
        {"-0.0e5", true, 0, 0},
        {"0e999999999999", true, 0, 0},
        {"7", true, 7, 0},
        {"-12", true, -12, 0},
        {"35.6", true, 356, 1},
        {"35.600", true, 356, 1},
        {"0.05", true, 5, 2},
        {"1e2", true, 100, 0},
        {"1E+2", true, 100, 0},
        {"1.5e1", true, 15, 0},
        {"150e-1", true, 15, 0},
        {"15e-1", true, 15, 1},
        {"100e-2", true, 1, 0},
        {"0.000000000000001", true, 1, 15},
        {"1e-15", true, 1, 15},
        {"1e-16", false, 0, 0},
        {"10e-16", true, 1, 15},
        {"9223372036854775807", true, INT64_MAX, 0},
        {"-9223372036854775807", true, -INT64_MAX, 0},
        {"9223372036854775808", false, 0, 0},
        {"1e18", true, 1000000000000000000, 0},
        {"1e19", false, 0, 0},
        {"1.0000000000000000000000000000", true, 1, 0},
        {"100000000000000000000e-20", true, 1, 0},
        {"1.00000000000000000001", false, 0, 0},
        {"123456789012.345678", true, 123456789012345678, 6},
        {"1e999999999999999999999", false, 0, 0},
        {"1e-999999999999999999999", false, 0, 0},
        {"", false, 0, 0},
        {"+1", false, 0, 0},
        {"01", false, 0, 0},
        {".5", false, 0, 0},
        {"1.", false, 0, 0},
        {"1e", false, 0, 0},
        {"-", false, 0, 0},
        {"1 ", false, 0, 0},
        {"0x10", false, 0, 0},
        {"NaN", false, 0, 0},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        fa_decimal value = {-77, 7};
        bool fits = fa_json_number(fa_text_of(cases[i].text), &value);
        if (fits != cases[i].fits) print_error("%s\n", cases[i].text);
        assert_int_equal(fits, cases[i].fits);
        if (!fits) continue;
        assert_true(fa_decimal_equal(value, (fa_decimal){cases[i].units, cases[i].scale}));
    }
}

static void writes(void **state)
{
    (void)state;
    fa_buffer buffer = {0};
    fa_json_add_text(&buffer, FA_TEXT("caf\303\251 \"x\\y\"\n\t\0\x1f\x7f/"));
    static const char expected[] =
        "\"caf\303\251 \\\"x\\\\y\\\"\\u000a\\u0009\\u0000\\u001f\x7f/\"";
    assert_int_equal(buffer.length, sizeof expected - 1);
    assert_memory_equal(buffer.bytes, expected, buffer.length);
    fa_buffer_reset(&buffer);
    fa_json_add_text(&buffer, (fa_text){NULL, 0});
    assert_int_equal(buffer.length, 2);
    assert_memory_equal(buffer.bytes, "\"\"", 2);
    fa_buffer_clear(&buffer);
}

static void places(void **state)
{
    (void)state;
    size_t row, column;
    fa_text document = FA_TEXT("{\n \"\303\251\": x}\n");
    fa_json_place(document, 0, &row, &column);
    assert_int_equal(row, 1);
    assert_int_equal(column, 1);
    fa_json_place(document, 9, &row, &column); /* the x: blank, quote, é, quote, colon, blank */
    assert_int_equal(row, 2);
    assert_int_equal(column, 7);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(conformance),    cmocka_unit_test(depth),
        cmocka_unit_test(events),         cmocka_unit_test(borrows_what_has_no_escape),
        cmocka_unit_test(escapes),        cmocka_unit_test(marks_at_every_place),
        cmocka_unit_test(problems),       cmocka_unit_test(doubled_keys),
        cmocka_unit_test(a_million_keys), cmocka_unit_test(skips),
        cmocka_unit_test(numbers),        cmocka_unit_test(writes),
        cmocka_unit_test(places),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
