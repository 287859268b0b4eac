/* When a record was: what of a date's text counts, and in which order two of them stand. */
#include "archive/moment.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>

#include <cmocka.h>

static fa_moment moment(const char *text)
{
    fa_moment out;
    if (!fa_moment_read(fa_text_of(text), &out)) fail_msg("%s is not read", text);
    return out;
}

static void test_refused(void **state)
{
    (void)state;
    static const char *const texts[] = {
        "", "2024-02-30", "31.01.2024", "2024-01-10T", "2024-01-10T25:00", "2024-01-10T10:00+1"};
    fa_moment out;
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        assert_false(fa_moment_read(fa_text_of(texts[i]), &out));
}

/* Each stands before the next, as calendar and clock showed it. */
static void test_calendar(void **state)
{
    (void)state;
    static const char *const texts[] = {
        "0001-01-01",
        "1969-12-31",
        "2024-01-09T23:59:60",
        "2024-01-10",
        "2024-01-10T00:00",
        "2024-01-10 08:30",
        "2024-01-10T09:00",
        "2024-01-10T09:00:01",
        "2024-01-10T09:00:01.25",
        "2024-01-10T09:00:01.3",
        "2024-01-11",
    };
    size_t count = sizeof texts / sizeof *texts;
    for (size_t i = 0; i < count; i++) {
        for (size_t k = 0; k < count; k++) {
            fa_moment a = moment(texts[i]), b = moment(texts[k]);
            assert_int_equal(fa_moment_compare(&a, &b), (i > k) - (i < k));
        }
    }
}

static void test_instants(void **state)
{
    (void)state;
    static const struct {
        const char *a, *b;
        int order;
    } rows[] = {
        {"2024-01-10T10:00Z", "2024-01-10T11:00+01:00", 0},
        {"2024-01-10T10:00Z", "2024-01-10T10:59+01:00", 1},
        {"2024-01-10T10:00-05:00", "2024-01-10T14:59Z", 1},
        {"2024-01-01T23:30-05:00", "2024-01-02T01:00+05:00", 1}, /* 04:30 against 20:00 before */
        {"2024-01-10T10:00:00.5Z", "2024-01-10T10:00:00.75Z", -1},
        {"2024-01-10T10:00+05:30", "2024-01-10T04:30Z", 0},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        fa_moment a = moment(rows[i].a), b = moment(rows[i].b);
        assert_true(a.has_zone && b.has_zone);
        assert_int_equal(fa_moment_compare_instants(&a, &b), rows[i].order);
        assert_int_equal(fa_moment_compare_instants(&b, &a), -rows[i].order);
    }
    assert_false(moment("2024-01-10").has_zone);
    assert_false(moment("2024-01-10T10:00").has_zone);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_refused),
        cmocka_unit_test(test_calendar),
        cmocka_unit_test(test_instants),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
