/* Exact decimals: what is read, how it is printed, how it is rounded, and doubles on the way. */
#include "format/decimal.h"

#include <float.h>
#include <locale.h>
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

__extension__ typedef __int128 wide;

static uint64_t next(uint64_t *seed)
{
    *seed = *seed * 6364136223846793005u + 1442695040888963407u;
    return *seed ^ *seed >> 29;
}

static void test_read(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        int64_t units;
        int scale;
    } rows[] = {
        {"0", 0, 0},
        {"7", 7, 0},
        {"-7", -7, 0},
        {"+7", 7, 0},
        {"007", 7, 0},
        {"35.6", 356, 1},
        {"-0.5", -5, 1},
        {"1.50", 150, 2},
        {"-0", 0, 0},
        {"0.000000000000001", 1, 15},
        {"999999999999999999", 999999999999999999, 0},
        {"-999999999999999999", -999999999999999999, 0},
        {"123.456789012345678", 123456789012345678, 15},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        fa_decimal got = {0};
        assert_true(fa_decimal_read(fa_text_of(rows[i].text), &got));
        assert_int_equal(got.units, rows[i].units);
        assert_int_equal(got.scale, rows[i].scale);
    }
}

static void test_refused(void **state)
{
    (void)state;
    static const char *const texts[] = {"",
                                        "-",
                                        "+",
                                        ".",
                                        "-.",
                                        "5.",
                                        ".5",
                                        "1e3",
                                        "1E3",
                                        "0x1F",
                                        "inf",
                                        "nan",
                                        "1,5",
                                        "1 ",
                                        " 1",
                                        "1.2.3",
                                        "--1",
                                        "+-1",
                                        "1_000",
                                        "1 000",
                                        "1'000",
                                        "٣",
                                        "½",
                                        "1\n",
                                        "1-",
                                        "1.-5",
                                        "1.5e0",
                                        "NaN",
                                        "0b1",
                                        "1..5",
                                        "1000000000000000000",
                                        "0.0000000000000001"};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        fa_decimal got;
        if (fa_decimal_read(fa_text_of(texts[i]), &got))
            fail_msg("'%s' is taken for a number", texts[i]);
    }
    fa_decimal got;
    assert_false(fa_decimal_read((fa_text){"1\0", 2}, &got));
    assert_false(fa_decimal_read((fa_text){NULL, 0}, &got));
}

static void test_print(void **state)
{
    (void)state;
    static const struct {
        fa_decimal value;
        const char *text;
    } rows[] = {
        {{32, 0}, "32"},
        {{3200, 2}, "32"},
        {{356, 1}, "35.6"},
        {{-5, 1}, "-0.5"},
        {{0, 0}, "0"},
        {{0, 9}, "0"},
        {{5, 3}, "0.005"},
        {{-100, 0}, "-100"},
        {{-1, 15}, "-0.000000000000001"},
        {{1050, 3}, "1.05"},
        {{INT64_MAX, 0}, "9223372036854775807"},
        {{INT64_MIN, 0}, "-9223372036854775808"},
        {{INT64_MIN, 15}, "-9223.372036854775808"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        char out[FA_DECIMAL_TEXT + 1];
        size_t length = fa_decimal_print(rows[i].value, out);
        assert_in_range(length, 1, FA_DECIMAL_TEXT);
        out[length] = '\0';
        assert_string_equal(out, rows[i].text);
    }
}

/* What is printed reads back as the same number. */
static void test_read_back(void **state)
{
    (void)state;
    uint64_t seed = 1;
    for (int i = 0; i < 20000; i++) {
        int digits = (int)(next(&seed) % 19); /* 18 are the most that are read */
        fa_decimal value = {(int64_t)(next(&seed) % (uint64_t)fa_power_of_ten(digits)),
                            (int)(next(&seed) % (FA_DECIMAL_SCALE_MOST + 1))};
        if (next(&seed) & 1) value.units = -value.units;
        char out[FA_DECIMAL_TEXT];
        fa_decimal got;
        fa_text text = {out, fa_decimal_print(value, out)};
        bool many = text.length > 19; /* zeros in front of the digits count too */
        if (many && !fa_decimal_read(text, &got)) continue;
        assert_true(fa_decimal_read(text, &got));
        assert_true(fa_decimal_equal(got, value));
        assert_int_equal(got.scale, fa_decimal_trim(value).scale);
    }
}

static void test_compare(void **state)
{
    (void)state;
    static const struct {
        fa_decimal a, b;
        int order;
    } rows[] = {
        {{1, 0}, {10, 1}, 0},
        {{1, 0}, {11, 1}, -1},
        {{-1, 0}, {-11, 1}, 1},
        {{0, 0}, {0, 15}, 0},
        {{INT64_MAX, 0}, {INT64_MAX, 15}, 1},
        {{INT64_MIN, 0}, {INT64_MAX, 0}, -1},
        {{INT64_MAX, 15}, {INT64_MAX - 1, 15}, 1},
        {{3333333333, 10}, {333333333, 9}, 1},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        assert_int_equal(fa_decimal_compare(rows[i].a, rows[i].b), rows[i].order);
        assert_int_equal(fa_decimal_compare(rows[i].b, rows[i].a), -rows[i].order);
    }
}

static void test_rescale(void **state)
{
    (void)state;
    int64_t out = 0;
    assert_true(fa_decimal_rescale((fa_decimal){15, 1}, 3, &out) && out == 1500);
    assert_true(fa_decimal_rescale((fa_decimal){1500, 3}, 1, &out) && out == 15);
    assert_true(fa_decimal_rescale((fa_decimal){-70, 1}, 0, &out) && out == -7);
    assert_false(fa_decimal_rescale((fa_decimal){15, 1}, 0, &out)); /* 1.5 is not whole */
    assert_false(fa_decimal_rescale((fa_decimal){INT64_MAX, 0}, 1, &out));
    assert_true(fa_decimal_rescale((fa_decimal){0, 0}, 15, &out) && out == 0);
    assert_true(fa_decimal_rescale((fa_decimal){9, 0}, 18, &out) && out == 9000000000000000000);
}

static void test_ratio_by_hand(void **state)
{
    (void)state;
    static const struct {
        int64_t numerator, denominator;
        int scale;
        int64_t units;
    } rows[] = {
        {1, 2, 0, 1},
        {-1, 2, 0, -1},
        {1, 3, 0, 0},
        {2, 3, 0, 1},
        {-2, 3, 0, -1},
        {5, 2, 0, 3},
        {-5, 2, 0, -3},
        {3, 2, 0, 2},
        {0, 7, 5, 0},
        {1600, 45, 0, 36},
        {1600, 45, 1, 356},
        {1600, 45, 2, 3556},
        {9, 20, 0, 0},
        {9, 20, 1, 5},
        {1, 8, 2, 13},
        {-1, 8, 2, -13},
        {2675, 1000, 2, 268},
        {1005, 1000, 2, 101},
        {INT64_MAX, INT64_MAX, 0, 1},
        {INT64_MAX, 1, 0, INT64_MAX},
        {INT64_MAX, 10, 1, INT64_MAX},
        {-INT64_MAX, 1, 0, -INT64_MAX},
        {INT64_MAX - 1, INT64_MAX, 9, 1000000000},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        int64_t got = 0;
        assert_true(fa_ratio_round(rows[i].numerator, rows[i].denominator, rows[i].scale, &got));
        assert_int_equal(got, rows[i].units);
    }
    int64_t got;
    assert_false(fa_ratio_round(INT64_MAX, 1, 1, &got));
    assert_false(fa_ratio_round(-INT64_MAX, 3, 9, &got));
}

/* |result × d − n × 10^s| ≤ d / 2, and of a half the one further from zero. */
static void test_ratio_at_random(void **state)
{
    (void)state;
    uint64_t seed = 2;
    for (int i = 0; i < 50000; i++) {
        int64_t n = (int64_t)(next(&seed) >> (1 + next(&seed) % 62));
        int64_t d = (int64_t)(next(&seed) >> (1 + next(&seed) % 62)) + 1;
        int scale = (int)(next(&seed) % 10);
        if (d <= 0) d = 1;
        if (next(&seed) & 1) n = -n;
        if (next(&seed) % 4 == 0 && d < INT64_MAX / 2) d = d * 2; /* halves happen */
        int64_t got = 0;
        wide exact = (wide)n * fa_power_of_ten(scale);
        bool fits = (exact < 0 ? -exact : exact) / d < INT64_MAX - 1;
        if (!fa_ratio_round(n, d, scale, &got)) {
            assert_false(fits);
            continue;
        }
        wide gap = (wide)got * d - exact;
        wide size = gap < 0 ? -gap : gap;
        assert_true(2 * size <= d);
        bool outward = exact < 0 ? gap < 0 : gap > 0;
        assert_true(2 * size < d || outward);
    }
}

static void test_from_double(void **state)
{
    (void)state;
    static const struct {
        double value;
        int64_t units;
        int scale;
    } rows[] = {
        {0.0, 0, 0},
        {-0.0, 0, 0},
        {1.0, 1, 0},
        {-2.5, -25, 1},
        {0.1, 1, 1},
        {0.1 + 0.2, 300000000000000, 15}, /* 0.30000000000000004 in 15 decimals */
        {35.6, 356, 1},
        {1e15, 1000000000000000, 0},
        {1e-15, 1, 15},
        {1e-16, 0, 15},
        {123456.789, 123456789, 3},
        {5e-16, 1, 15},
        {4e-16, 0, 15},
        {1.0 / 3, 333333333333333, 15},
        {2.0 / 3, 666666666666667, 15},
        {9007199254740993.0, 9007199254740992, 0},
        {9e18, 9000000000000000000, 0},
        {DBL_MIN, 0, 15},
        {-1.005, -1005, 3},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        fa_decimal got = {0};
        assert_true(fa_decimal_from_double(rows[i].value, &got));
        assert_true(fa_decimal_equal(got, (fa_decimal){rows[i].units, rows[i].scale}));
    }
    static const double refused[] = {INFINITY, -INFINITY, NAN, 1e19, -1e19, DBL_MAX};
    fa_decimal got;
    for (size_t i = 0; i < sizeof refused / sizeof *refused; i++)
        assert_false(fa_decimal_from_double(refused[i], &got));
}

/* Every decimal of up to 15 digits survives the way through a double. */
static void test_double_and_back(void **state)
{
    (void)state;
    uint64_t seed = 3;
    for (int i = 0; i < 20000; i++) {
        int digits = (int)(next(&seed) % 16), scale = (int)(next(&seed) % 13);
        fa_decimal value = {(int64_t)(next(&seed) % (uint64_t)fa_power_of_ten(digits)), scale};
        if (next(&seed) & 1) value.units = -value.units;
        fa_decimal got;
        double through = fa_decimal_to_double(value);
        char text[64];
        (void)snprintf(text, sizeof text, "%lld.e-%d", (long long)value.units, scale);
        assert_true(through == strtod(text, NULL)); /* the nearest one, as the C library has it */
        assert_true(fa_decimal_from_double(through, &got));
        assert_true(fa_decimal_equal(got, value));
    }
}

/* Of 16 to 18 digits the units alone are no exact double: the nearest, or its neighbour. */
static void test_long_to_double(void **state)
{
    (void)state;
    uint64_t seed = 4;
    for (int i = 0; i < 20000; i++) {
        fa_decimal value = {(int64_t)(next(&seed) % 1000000000000000000u), (int)(next(&seed) % 16)};
        char text[64];
        (void)snprintf(text, sizeof text, "%lld.e-%d", (long long)value.units, value.scale);
        double nearest = strtod(text, NULL), got = fa_decimal_to_double(value);
        assert_true(got == nearest || got == nextafter(nearest, 0) ||
                    got == nextafter(nearest, INFINITY));
    }
}

/* A host program's locale changes nothing: the test makes do without where none is installed. */
static void test_locale(void **state)
{
    (void)state;
    static const char *const names[] = {"de_DE.UTF-8", "fr_FR.UTF-8", "tr_TR.UTF-8", "C"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        if (setlocale(LC_ALL, names[i]) == NULL) continue;
        char out[FA_DECIMAL_TEXT];
        fa_decimal got;
        assert_true(fa_decimal_from_double(35.6, &got));
        assert_int_equal(fa_decimal_print(got, out), 4);
        assert_memory_equal(out, "35.6", 4);
        assert_true(fa_decimal_read(FA_TEXT("1.5"), &got));
        assert_false(fa_decimal_read(FA_TEXT("1,5"), &got));
    }
    (void)setlocale(LC_ALL, "C");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_read),           cmocka_unit_test(test_refused),
        cmocka_unit_test(test_print),          cmocka_unit_test(test_read_back),
        cmocka_unit_test(test_compare),        cmocka_unit_test(test_rescale),
        cmocka_unit_test(test_ratio_by_hand),  cmocka_unit_test(test_ratio_at_random),
        cmocka_unit_test(test_from_double),    cmocka_unit_test(test_double_and_back),
        cmocka_unit_test(test_long_to_double), cmocka_unit_test(test_locale),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
