/* Slices: comparison without a locale, UTF-8 by the letter of its standard, and how far two words
 * are apart. */
#include "base/finding.h"
#include "base/text.h"

#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static void test_slices(void **state)
{
    (void)state;
    static const char *const texts[][2] = {{"", ""},
                                           {" a ", "a"},
                                           {"\t a\tb \t", "a\tb"},
                                           {"  ", ""},
                                           {"\na", "\na"},
                                           {"a\r", "a\r"},
                                           {"\xC2\xA0"
                                            "a",
                                            "\xC2\xA0"
                                            "a"}};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        assert_true(fa_text_equal(fa_text_trim(fa_text_of(texts[i][0])), fa_text_of(texts[i][1])));
    assert_int_equal(fa_text_of(NULL).length, 0);
    assert_true(fa_text_equal((fa_text){NULL, 0}, FA_TEXT("")));
    assert_false(fa_text_equal(FA_TEXT("a"), FA_TEXT("ab")));
    assert_true(fa_text_starts(FA_TEXT("abc"), FA_TEXT("ab")));
    assert_false(fa_text_starts(FA_TEXT("ab"), FA_TEXT("abc")));
    assert_true(fa_text_ends(FA_TEXT("abc"), FA_TEXT("bc")));
    assert_false(fa_text_ends(FA_TEXT("c"), FA_TEXT("bc")));
    assert_true(fa_text_starts(FA_TEXT("a"), FA_TEXT("")));
    assert_true(fa_text_ends(FA_TEXT(""), FA_TEXT("")));
}

static int sign(int value)
{
    return (value > 0) - (value < 0);
}

static void test_order(void **state)
{
    (void)state;
    static const char *const rising[] = {"",      "A",  "AB", "B",    "a",
                                         "a\x01", "ab", "b",  "\x7f", "\xC3\xA4"};
    int count = (int)(sizeof rising / sizeof *rising);
    for (int i = 0; i < count; i++)
        for (int k = 0; k < count; k++)
            assert_int_equal(sign(fa_text_compare(fa_text_of(rising[i]), fa_text_of(rising[k]))),
                             sign(i - k));
}

/* ASCII letters only: a Turkish host must not make İ or ı of i. */
static void test_nocase(void **state)
{
    (void)state;
    static const char *const names[] = {"C", "tr_TR.UTF-8", "de_DE.UTF-8"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        (void)setlocale(LC_ALL, names[i]);
        assert_true(fa_text_equal_nocase(FA_TEXT("ID"), FA_TEXT("id")));
        assert_true(fa_text_equal_nocase(FA_TEXT("Az_9"), FA_TEXT("aZ_9")));
        assert_false(fa_text_equal_nocase(FA_TEXT("\xC3\x84"), FA_TEXT("\xC3\xA4")));
        assert_false(fa_text_equal_nocase(FA_TEXT("@["), FA_TEXT("`{"))); /* 32 apart, no letters */
        assert_false(fa_text_equal_nocase(FA_TEXT("a"), FA_TEXT("ab")));
    }
    (void)setlocale(LC_ALL, "C");
}

/* FNV-1a, 64 bits: values from its authors' own test suite. */
static void test_hash(void **state)
{
    (void)state;
    assert_true(fa_text_hash(FA_TEXT("")) == 0xcbf29ce484222325u);
    assert_true(fa_text_hash(FA_TEXT("a")) == 0xaf63dc4c8601ec8cu);
    assert_true(fa_text_hash(FA_TEXT("foobar")) == 0x85944171f73967e8u);
}

/* Writes CODE as UTF-8 would, whether it may or not. */
static size_t encode(uint32_t code, size_t length, char *out)
{
    static const unsigned char first[] = {0, 0, 0xC0, 0xE0, 0xF0};
    if (length == 1) {
        out[0] = (char)code;
        return 1;
    }
    for (size_t i = length - 1; i > 0; i--, code >>= 6)
        out[i] = (char)(0x80 | (code & 0x3F));
    out[0] = (char)(first[length] | code);
    return length;
}

static size_t right_length(uint32_t code)
{
    return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}

/* Every code point of 21 bits at each length that can hold it: right only when shortest, no
 * surrogate, and not beyond U+10FFFF. */
static void test_utf8_code_points(void **state)
{
    (void)state;
    static const uint32_t ends[] = {0, 0x80, 0x800, 0x10000, 0x200000};
    size_t wrong = 0;
    for (size_t length = 1; length <= 4; length++)
        for (uint32_t code = 0; code < ends[length]; code++) {
            char bytes[4];
            fa_text text = {bytes, encode(code, length, bytes)};
            bool surrogate = code >= 0xD800 && code <= 0xDFFF;
            bool right = length == right_length(code) && !surrogate && code <= 0x10FFFF;
            wrong += fa_text_is_utf8(text) != right;
        }
    assert_int_equal(wrong, 0);
}

static void test_utf8_prefix(void **state)
{
    (void)state;
    static const struct {
        const char *bytes;
        size_t good;
    } rows[] = {
        {"", 0},
        {"abc", 3},
        {"a\xC3\xA4", 3},
        {"a\xC3", 1},
        {"a\xE2\x82", 1},
        {"a\xF0\x9F\x98", 1},
        {"\x80", 0},
        {"ab\xFF"
         "c",
         2},
        {"\xC3(", 0},
        {"\xE2(\xA1", 0},
        {"\xE2\x82(", 0},
        {"\xF8\x88\x80\x80\x80", 0},
        {"\xEF\xBB\xBF"
         "a",
         4},
        {"\xED\xA0\x80", 0},
        {"\xF4\x90\x80\x80", 0},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        assert_int_equal(fa_text_utf8_prefix(fa_text_of(rows[i].bytes)), rows[i].good);
    assert_int_equal(fa_text_utf8_prefix((fa_text){"a\0b", 3}), 3); /* NUL is a character */
}

static void test_distance(void **state)
{
    (void)state;
    static const struct {
        const char *a, *b;
        size_t distance;
    } rows[] = {
        {"", "", 0},
        {"text", "text", 0},
        {"txet", "text", 1},
        {"tex", "text", 1},
        {"texts", "text", 1},
        {"tent", "text", 1},
        {"TEXT", "text", 0},
        {"abc", "", 3},
        {"kitten", "sitting", 3},
        {"sunday", "saturday", 3},
        {"ca", "abc", 3},
        {"abcd", "badc", 2},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        fa_text a = fa_text_of(rows[i].a), b = fa_text_of(rows[i].b);
        assert_int_equal(fa_text_distance(a, b, 10), rows[i].distance);
        assert_int_equal(fa_text_distance(b, a, 10), rows[i].distance);
        if (rows[i].distance > 0)
            assert_int_equal(fa_text_distance(a, b, rows[i].distance - 1), rows[i].distance);
    }
    char large[200];
    memset(large, 'a', sizeof large);
    assert_int_equal(fa_text_distance((fa_text){large, 200}, (fa_text){large, 199}, 3), 4);
}

/* A suggestion is near, the nearest, and the first of several as near. */
static void test_suggest(void **state)
{
    (void)state;
    static const char *const names[] = {"text", "help", "choices", "scale", "number", "optional"};
    static const char *const rows[][2] = {
        {"txet", "text"},     {"hlep", "help"},        {"choises", "choices"}, {"scales", "scale"},
        {"nummer", "number"}, {"optinal", "optional"}, {"colour", ""},         {"x", ""},
        {"Text", "text"}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        fa_text best = {0};
        for (size_t k = 0; k < sizeof names / sizeof *names; k++)
            fa_suggest(fa_text_of(rows[i][0]), fa_text_of(names[k]), &best);
        if (!fa_text_equal(best, fa_text_of(rows[i][1])))
            fail_msg("'%s' suggests '%.*s'", rows[i][0], FA_TEXT_ARG(best));
    }
}

static void test_findings(void **state)
{
    (void)state;
    fa_arena arena = {0};
    fa_findings findings = {.arena = &arena};
    static const int lines[] = {3, 1, 2, 3, 0, 1};
    for (int i = 0; i < 6; i++)
        fa_findings_add(&findings, i % 2 ? FA_ADVICE : FA_MISTAKE, "code", lines[i], "%d", i);
    fa_findings_sort(&findings);
    char order[16] = "";
    for (const fa_finding *finding = findings.first; finding; finding = finding->next)
        (void)strncat(order, finding->sentence.bytes, finding->sentence.length);
    assert_string_equal(order, "415203"); /* by line, those of one line as they came */
    assert_int_equal(findings.mistakes, 3);
    assert_int_equal(findings.advice, 3);
    assert_int_equal(findings.last->sentence.bytes[0], '3');
    fa_findings_add(&findings, FA_MISTAKE, "code", 9, "%s", "last");
    assert_true(fa_text_equal(findings.last->sentence, FA_TEXT("last")));
    fa_arena_clear(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_slices),           cmocka_unit_test(test_order),
        cmocka_unit_test(test_nocase),           cmocka_unit_test(test_hash),
        cmocka_unit_test(test_utf8_code_points), cmocka_unit_test(test_utf8_prefix),
        cmocka_unit_test(test_distance),         cmocka_unit_test(test_suggest),
        cmocka_unit_test(test_findings),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
