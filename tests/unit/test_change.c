/* What a change means: every expectation below is a sum that can be done by hand. */
#include "engine/change.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>

#include <cmocka.h>

static fa_decimal number(const char *text)
{
    fa_decimal value = {0};
    assert_true(fa_decimal_read(fa_text_of(text), &value));
    return value;
}

static fa_difference differ(int better, const char *baseline, const char *value)
{
    fa_score score = {.better = better};
    return fa_difference_make(&score, number(baseline), number(value));
}

static void assert_prints(const char *expected, fa_decimal value)
{
    char text[FA_DECIMAL_TEXT + 1];
    text[fa_decimal_print(value, text)] = '\0';
    assert_string_equal(text, expected);
}

enum { LOWER = -1, HIGHER = 1 };

static void test_points_and_percent(void **state)
{
    (void)state;
    static const struct {
        const char *baseline, *value, *points, *percent; /* percent NULL: none */
    } rows[] = {
        {"50", "40", "-10", "-20"},
        {"40", "50", "10", "25"},
        {"35.6", "32", "-3.6", "-10.1"}, /* 3.6 / 35.6 = 10.112… */
        {"28.9", "28.90", "0", "0"},
        {"0", "5", "5", NULL},
        {"0.0", "0", "0", NULL},
        {"3", "2", "-1", "-33.3"},
        {"3", "5", "2", "66.7"},
        {"2000", "2001", "1", "0.1"}, /* 0.05 goes away from zero */
        {"2000", "1999", "-1", "-0.1"},
        {"2001", "2002", "1", "0"}, /* 0.04997… */
        {"-4", "-3", "1", "25"},    /* of the baseline's size */
        {"-4", "-5", "-1", "-25"},
        {"-1", "3", "4", "400"},
        {"0.1", "0.3", "0.2", "200"}, /* no double holds these */
        {"999999999999999999", "-999999999999999999", "-1999999999999999998", "-200"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        fa_difference got = differ(LOWER, rows[i].baseline, rows[i].value);
        assert_true(got.has_points);
        assert_prints(rows[i].points, got.points);
        assert_int_equal(got.has_percent, rows[i].percent != NULL);
        if (rows[i].percent != NULL) assert_prints(rows[i].percent, got.percent);
    }
}

static void test_way(void **state)
{
    (void)state;
    assert_int_equal(differ(LOWER, "5", "4").way, 1);
    assert_int_equal(differ(LOWER, "5", "6").way, -1);
    assert_int_equal(differ(HIGHER, "5", "4").way, -1);
    assert_int_equal(differ(HIGHER, "5", "6").way, 1);
    assert_int_equal(differ(HIGHER, "5", "5.0").way, 0);
    assert_int_equal(differ(0, "5", "6").way, 0);
    assert_int_equal(differ(HIGHER, "-4", "-3").way, 1);
}

/* 64 bits do not hold 10^17 in units of 10^-15: nothing is judged, and nothing is wrong either. */
static void test_too_large(void **state)
{
    (void)state;
    fa_difference got = differ(LOWER, "100000000000000000", "0.000000000000001");
    fa_change any = {.kind = FA_CHANGE_DETECTABLE, .has_points = true, .points = {1, 0}};
    assert_false(got.has_points);
    assert_false(got.has_percent);
    assert_int_equal(fa_difference_reaches(&got, &any), FA_UNDECIDED);
    assert_int_equal(fa_difference_responds(&got, 30), FA_UNDECIDED);
}

/* One figure against many changes. */
typedef struct judged {
    fa_change_kind kind;
    const char *points, *percent, *below, *above; /* NULL: not stated */
    int better;
    const char *baseline, *value;
    fa_truth expected;
} judged;

static fa_change figure_of(const judged *row)
{
    fa_change figure = {.kind = row->kind};
    figure.has_points = row->points != NULL;
    figure.has_percent = row->percent != NULL;
    figure.has_final = row->below != NULL || row->above != NULL;
    figure.final_above = row->above != NULL;
    if (figure.has_points) figure.points = number(row->points);
    if (figure.has_percent) figure.percent = number(row->percent);
    if (figure.has_final) figure.final = number(figure.final_above ? row->above : row->below);
    return figure;
}

static void assert_judged(const judged *rows, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        fa_change figure = figure_of(&rows[i]);
        fa_difference difference = differ(rows[i].better, rows[i].baseline, rows[i].value);
        fa_truth got = fa_difference_reaches(&difference, &figure);
        if (got != rows[i].expected) print_error("row %zu\n", i);
        assert_int_equal(got, rows[i].expected);
    }
}

#define ASSERT_JUDGED(rows) assert_judged(rows, sizeof rows / sizeof *(rows))

static void test_points(void **state)
{
    (void)state;
    const fa_change_kind detectable = FA_CHANGE_DETECTABLE, important = FA_CHANGE_IMPORTANT,
                         worse = FA_CHANGE_WORSE;
    const judged rows[] = {
        /* exactly the figure is enough; a hair less is not */
        {detectable, "10.5", NULL, NULL, NULL, LOWER, "50", "39.5", FA_YES},
        {detectable, "10.5", NULL, NULL, NULL, LOWER, "50", "39.6", FA_NO},
        {detectable, "10.5", NULL, NULL, NULL, LOWER, "50", "39.500000000000001", FA_NO},
        /* in either direction, whichever is better */
        {detectable, "10.5", NULL, NULL, NULL, LOWER, "50", "60.5", FA_YES},
        {detectable, "10.5", NULL, NULL, NULL, HIGHER, "50", "60.5", FA_YES},
        {detectable, "10.5", NULL, NULL, NULL, HIGHER, "50", "60.4", FA_NO},
        {detectable, "10.5", NULL, NULL, NULL, LOWER, "50", "50", FA_NO},
        /* only an improvement is important */
        {important, "10", NULL, NULL, NULL, LOWER, "50", "40", FA_YES},
        {important, "10", NULL, NULL, NULL, LOWER, "50", "60", FA_NO},
        {important, "10", NULL, NULL, NULL, HIGHER, "50", "60", FA_YES},
        {important, "10", NULL, NULL, NULL, HIGHER, "50", "40", FA_NO},
        /* only a worsening is worse */
        {worse, "10", NULL, NULL, NULL, LOWER, "50", "60", FA_YES},
        {worse, "10", NULL, NULL, NULL, LOWER, "50", "59.9", FA_NO},
        {worse, "10", NULL, NULL, NULL, LOWER, "50", "40", FA_NO},
        {worse, "10", NULL, NULL, NULL, HIGHER, "50", "40", FA_YES},
        /* it does not say which way is better */
        {detectable, "10", NULL, NULL, NULL, 0, "50", "80", FA_UNDECIDED},
        {important, "10", NULL, NULL, NULL, 0, "50", "80", FA_UNDECIDED},
    };
    ASSERT_JUDGED(rows);
}

static void test_percentages(void **state)
{
    (void)state;
    const fa_change_kind important = FA_CHANGE_IMPORTANT, worse = FA_CHANGE_WORSE;
    const judged rows[] = {
        {important, NULL, "30", NULL, NULL, LOWER, "10", "7", FA_YES}, /* exactly 30 % */
        {important, NULL, "30", NULL, NULL, LOWER, "10", "7.1", FA_NO},
        /* 29.97 % is shown as 30.0 %, and is less */
        {important, NULL, "30", NULL, NULL, LOWER, "1000", "700.3", FA_NO},
        {important, NULL, "30", NULL, NULL, LOWER, "35.6", "24.92", FA_YES}, /* 10.68 / 35.6 */
        {important, NULL, "30", NULL, NULL, LOWER, "35.6", "24.93", FA_NO},
        {important, NULL, "30", NULL, NULL, HIGHER, "10", "13", FA_YES},
        {important, NULL, "33.3", NULL, NULL, LOWER, "3", "2", FA_YES}, /* 33.33… */
        {important, NULL, "33.4", NULL, NULL, LOWER, "3", "2", FA_NO},
        {important, NULL, "30", NULL, NULL, HIGHER, "-10", "-7", FA_YES},
        {important, NULL, "30", NULL, NULL, HIGHER, "-10", "-7.1", FA_NO},
        {FA_CHANGE_DETECTABLE, NULL, "30", NULL, NULL, LOWER, "0", "0", FA_NO},
        {worse, NULL, "30", NULL, NULL, LOWER, "10", "13", FA_YES},
        {worse, NULL, "30", NULL, NULL, LOWER, "10", "12.9", FA_NO},
        /* of 0 there is no percentage; but what goes the other way, or nowhere, is decided */
        {worse, NULL, "30", NULL, NULL, LOWER, "0", "5", FA_UNDECIDED},
        {important, NULL, "30", NULL, NULL, HIGHER, "0", "5", FA_UNDECIDED},
        {important, NULL, "30", NULL, NULL, LOWER, "0", "5", FA_NO},
        {important, NULL, "30", NULL, NULL, HIGHER, "0", "0", FA_NO},
        /* any part suffices, also where another cannot be told */
        {important, "5", "30", NULL, NULL, HIGHER, "0", "5", FA_YES},
        {important, "6", "30", NULL, NULL, HIGHER, "0", "5", FA_UNDECIDED},
        {important, "10", "30", NULL, NULL, LOWER, "20", "14", FA_YES},
        {important, "10", "30", NULL, NULL, LOWER, "90", "80", FA_YES},
        {important, "10", "30", NULL, NULL, LOWER, "30", "21.1", FA_NO},
    };
    ASSERT_JUDGED(rows);
}

static void test_final(void **state)
{
    (void)state;
    const fa_change_kind important = FA_CHANGE_IMPORTANT, worse = FA_CHANGE_WORSE;
    const judged rows[] = {
        {important, NULL, "30", "4", NULL, LOWER, "4.5", "3.9", FA_YES}, /* 13 %, but below 4 */
        {important, NULL, "30", "4", NULL, LOWER, "4.5", "4", FA_NO},    /* 4 is not below 4 */
        {important, NULL, NULL, "4", NULL, LOWER, "9", "3", FA_YES},
        {important, NULL, NULL, "4", NULL, LOWER, "3", "2", FA_NO},  /* it was there before */
        {important, NULL, "30", "4", NULL, LOWER, "3", "2", FA_YES}, /* 33 % */
        {important, NULL, NULL, "4", NULL, LOWER, "3", "5", FA_NO},
        {important, NULL, NULL, NULL, "80", HIGHER, "79", "81", FA_YES},
        {important, NULL, NULL, NULL, "80", HIGHER, "79", "80", FA_NO},
        {important, NULL, NULL, NULL, "80", LOWER, "79", "81", FA_NO}, /* that is a worsening */
        {important, NULL, "30", "4", NULL, LOWER, "0", "0", FA_NO},
        {worse, NULL, NULL, NULL, "7", LOWER, "5", "8", FA_YES},
        {worse, NULL, NULL, NULL, "7", LOWER, "8", "9", FA_NO},
    };
    ASSERT_JUDGED(rows);
}

static void test_any(void **state)
{
    (void)state;
    fa_change figures[] = {
        {.kind = FA_CHANGE_IMPORTANT, .has_points = true, .points = {13, 1}},
        {.kind = FA_CHANGE_IMPORTANT, .has_points = true, .points = {27, 1}},
        {.kind = FA_CHANGE_DETECTABLE, .has_points = true, .points = {2, 0}},
    };
    fa_score score = {.better = HIGHER, .changes = figures, .change_count = 3};
    fa_difference by = fa_difference_make(&score, number("4"), number("5.5"));
    assert_int_equal(fa_difference_reaches_any(&by, &score, FA_CHANGE_IMPORTANT), FA_YES);
    assert_int_equal(fa_difference_reaches_any(&by, &score, FA_CHANGE_DETECTABLE), FA_NO);
    assert_int_equal(fa_difference_reaches_any(&by, &score, FA_CHANGE_WORSE), FA_UNDECIDED);
    by = fa_difference_make(&score, number("4"), number("5.2"));
    assert_int_equal(fa_difference_reaches_any(&by, &score, FA_CHANGE_IMPORTANT), FA_NO);
}

static void test_responders(void **state)
{
    (void)state;
    static const struct {
        int better;
        const char *baseline, *value;
        fa_truth at_30, at_50;
    } rows[] = {
        {LOWER, "10", "7", FA_YES, FA_NO},
        {LOWER, "10", "7.01", FA_NO, FA_NO},
        {LOWER, "10", "5", FA_YES, FA_YES},
        {LOWER, "10", "5.01", FA_YES, FA_NO},
        {LOWER, "7", "3.5", FA_YES, FA_YES},
        {LOWER, "10", "20", FA_NO, FA_NO}, /* worse by any amount is none */
        {HIGHER, "10", "13", FA_YES, FA_NO},
        {HIGHER, "10", "15", FA_YES, FA_YES},
        {HIGHER, "10", "5", FA_NO, FA_NO},
        {LOWER, "10", "10", FA_NO, FA_NO},
        {LOWER, "0", "0", FA_UNDECIDED, FA_UNDECIDED},
        {HIGHER, "0", "9", FA_UNDECIDED, FA_UNDECIDED},
        {0, "10", "5", FA_UNDECIDED, FA_UNDECIDED},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        fa_difference by = differ(rows[i].better, rows[i].baseline, rows[i].value);
        assert_int_equal(fa_difference_responds(&by, 30), rows[i].at_30);
        assert_int_equal(fa_difference_responds(&by, 50), rows[i].at_50);
    }
}

/* Jacobson & Truax 1991: with a standard deviation of 7.5 and a reliability of .80 the standard
 * error of measurement is 7.5 · √0.2 = 3.354, that of a difference √2 times it, 4.743. */
static void test_index_by_coefficient(void **state)
{
    (void)state;
    static const struct {
        const char *before, *after, *index;
        fa_truth reliable;
    } rows[] = {
        {"32.5", "47.5", "3.16", FA_YES}, /* 15 / 4.7434 = 3.1623 */
        {"47.5", "32.5", "-3.16", FA_YES},
        {"40", "49.3", "1.96", FA_YES}, /* 9.3 / 4.7434 = 1.9606: shown as 1.96, and beyond */
        {"40", "49.29", "1.96", FA_NO}, /* 9.29 / 4.7434 = 1.9585 */
        {"40", "30.8", "-1.94", FA_NO}, /* 9.2 / 4.7434 = 1.9395 */
        {"40", "40", "0", FA_NO},
    };
    fa_change figure = {.kind = FA_CHANGE_RELIABILITY,
                        .has_coefficient = true,
                        .coefficient = {80, 2},
                        .has_sd = true,
                        .sd = {75, 1}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        fa_decimal index;
        fa_difference by = differ(HIGHER, rows[i].before, rows[i].after);
        assert_true(fa_difference_index(&by, &figure, &index));
        assert_prints(rows[i].index, index);
        assert_int_equal(fa_difference_reaches(&by, &figure), rows[i].reliable);
    }
}

static void test_index(void **state)
{
    (void)state;
    fa_decimal index;
    /* √2 · 10 · √(1 − 0.5) is 10: 19.6 is exactly 1.96, which is not beyond it */
    fa_change half = {.kind = FA_CHANGE_RELIABILITY,
                      .has_coefficient = true,
                      .coefficient = {5, 1},
                      .has_sd = true,
                      .sd = {10, 0}};
    fa_difference by = differ(HIGHER, "20", "39.6");
    assert_true(fa_difference_index(&by, &half, &index));
    assert_prints("1.96", index);
    assert_int_equal(fa_difference_reaches(&by, &half), FA_NO);
    by = differ(HIGHER, "20", "39.7");
    assert_int_equal(fa_difference_reaches(&by, &half), FA_YES);
    /* a standard error of measurement of 2.5: a difference's is 3.5355, and 7 / 3.5355 is 1.9799 */
    fa_change sem = {.kind = FA_CHANGE_RELIABILITY, .has_sem = true, .sem = {25, 1}};
    by = differ(LOWER, "20", "13");
    assert_true(fa_difference_index(&by, &sem, &index));
    assert_prints("-1.98", index);
    assert_int_equal(fa_difference_reaches(&by, &sem), FA_YES);
    by = differ(LOWER, "20", "20");
    assert_int_equal(fa_difference_reaches(&by, &sem), FA_NO);
    by = differ(0, "20", "13"); /* no judgement without a direction */
    assert_false(fa_difference_index(&by, &sem, &index));
    assert_int_equal(fa_difference_reaches(&by, &sem), FA_UNDECIDED);
    fa_change perfect = half; /* nothing is measured without error: there is no index */
    perfect.coefficient = FA_DECIMAL_OF(1);
    by = differ(LOWER, "20", "13");
    assert_false(fa_difference_index(&by, &perfect, &index));
    assert_int_equal(fa_difference_reaches(&by, &perfect), FA_UNDECIDED);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_points_and_percent),
        cmocka_unit_test(test_way),
        cmocka_unit_test(test_too_large),
        cmocka_unit_test(test_points),
        cmocka_unit_test(test_percentages),
        cmocka_unit_test(test_final),
        cmocka_unit_test(test_any),
        cmocka_unit_test(test_responders),
        cmocka_unit_test(test_index_by_coefficient),
        cmocka_unit_test(test_index),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
