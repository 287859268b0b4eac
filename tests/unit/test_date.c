/* Dates: what exists, in which order it is read, and what else it could have been. */
#include "format/date.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>

#include <cmocka.h>

static void test_iso(void **state)
{
    (void)state;
    static const char *const right[] = {"2024-02-29",
                                        "2000-02-29",
                                        "1999-12-31",
                                        "0001-01-01",
                                        "9999-12-31",
                                        "2024-03-31T10:20",
                                        "2024-03-31 10:20",
                                        "2024-03-31T10:20:30",
                                        "2024-03-31T23:59:60",
                                        "2024-03-31T10:20:30.5",
                                        "2024-03-31T10:20:30.123456789Z",
                                        "2024-03-31T10:20Z",
                                        "2024-03-31T10:20:30+02:00",
                                        "2024-03-31 00:00:00-11:30"};
    static const char *const wrong[] = {"",
                                        "2024",
                                        "2024-03",
                                        "2023-02-29",
                                        "1900-02-29",
                                        "2100-02-29",
                                        "2024-04-31",
                                        "2024-13-01",
                                        "2024-00-10",
                                        "2024-01-00",
                                        "2024-01-32",
                                        "0000-01-01",
                                        "24-03-31",
                                        "2024-3-31",
                                        "2024/03/31",
                                        "20240331",
                                        "2024-03-31T",
                                        "2024-03-31T10",
                                        "2024-03-31T1:20",
                                        "2024-03-31T24:00",
                                        "2024-03-31T10:60",
                                        "2024-03-31T10:20:61",
                                        "2024-03-31T10:20:30.",
                                        "2024-03-31T10:20:30+2:00",
                                        "2024-03-31T10:20:30+24:00",
                                        "2024-03-31T10:20z",
                                        "2024-03-31x",
                                        "2024-03-31 ",
                                        " 2024-03-31",
                                        "2024-03-3١",
                                        "-024-03-31",
                                        "2024-+3-31",
                                        "2024-03-31T10:20:30 +02:00",
                                        "31.03.2024"};
    for (size_t i = 0; i < sizeof right / sizeof *right; i++)
        if (!fa_date_is_iso(fa_text_of(right[i]))) fail_msg("'%s' is refused", right[i]);
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++)
        if (fa_date_is_iso(fa_text_of(wrong[i]))) fail_msg("'%s' is taken", wrong[i]);
}

static void check_read(const char *text, fa_date_order order, const char *expected)
{
    fa_arena scratch = {0};
    fa_text got;
    bool read = fa_date_read(fa_text_of(text), order, &scratch, &got);
    if (read != (expected != NULL)) fail_msg("'%s' as %s", text, fa_date_order_name(order));
    if (expected != NULL && !fa_text_equal(got, fa_text_of(expected)))
        fail_msg("'%s' as %s is %.*s", text, fa_date_order_name(order), FA_TEXT_ARG(got));
    fa_arena_clear(&scratch);
}

static void test_orders(void **state)
{
    (void)state;
    static const struct {
        const char *text, *dmy, *mdy, *ymd;
    } rows[] = {
        {"31.03.2024", "2024-03-31", NULL, NULL},
        {"31/3/2024", "2024-03-31", NULL, NULL},
        {"31-03-2024", "2024-03-31", NULL, NULL},
        {"3/31/2024", NULL, "2024-03-31", NULL},
        {"3/4/2024", "2024-04-03", "2024-03-04", NULL},
        {"2024/03/31", NULL, NULL, "2024-03-31"},
        {"2024.3.1", NULL, NULL, "2024-03-01"},
        {"20240331", NULL, NULL, "2024-03-31"},
        {"31122024", NULL, NULL, NULL}, /* no month of 20 */
        {"29/02/2023", NULL, NULL, NULL},
        {"29/02/2024", "2024-02-29", NULL, NULL},
        {"30/02/2024", NULL, NULL, NULL},
        {"31/03/24", NULL, NULL, NULL}, /* a year of two digits is a guess */
        {"31.03/2024", NULL, NULL, NULL},
        {"31 03 2024", NULL, NULL, NULL},
        {"31.03.2024.", NULL, NULL, NULL},
        {"31.03.", NULL, NULL, NULL},
        {"..2024", NULL, NULL, NULL},
        {"00/01/2024", NULL, NULL, NULL},
        {"1/1/0001", "0001-01-01", "0001-01-01", NULL},
        {"2024-03-31", "2024-03-31", "2024-03-31",
         "2024-03-31"}, /* ISO is always taken, as it is */
        {"2024-03-31T10:20Z", "2024-03-31T10:20Z", "2024-03-31T10:20Z", "2024-03-31T10:20Z"},
        {"", NULL, NULL, NULL},
        {"x", NULL, NULL, NULL},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        check_read(rows[i].text, FA_DATE_DMY, rows[i].dmy);
        check_read(rows[i].text, FA_DATE_MDY, rows[i].mdy);
        check_read(rows[i].text, FA_DATE_YMD, rows[i].ymd);
        bool iso = fa_date_is_iso(fa_text_of(rows[i].text));
        check_read(rows[i].text, FA_DATE_ISO, iso ? rows[i].text : NULL);
        unsigned orders = (rows[i].dmy ? 1u << FA_DATE_DMY : 0) |
                          (rows[i].mdy ? 1u << FA_DATE_MDY : 0) |
                          (rows[i].ymd ? 1u << FA_DATE_YMD : 0);
        if (!iso) assert_int_equal(fa_date_orders(fa_text_of(rows[i].text)), orders);
    }
}

/* Every day of 400 years, counted forwards, exists; the day behind each month's last does not. */
static void test_calendar(void **state)
{
    (void)state;
    int days = 0;
    for (int year = 1801; year <= 2200; year++)
        for (int month = 1; month <= 12; month++)
            for (int day = 1; day <= 32; day++) {
                char text[40];
                (void)snprintf(text, sizeof text, "%04d-%02d-%02d", year, month, day);
                days += fa_date_is_iso(fa_text_of(text));
            }
    assert_int_equal(days, 146097); /* the Gregorian cycle: 400 × 365 + 97 */
}

static void test_names(void **state)
{
    (void)state;
    for (int i = FA_DATE_ISO; i <= FA_DATE_YMD; i++) {
        fa_date_order order = FA_DATE_ISO;
        assert_true(fa_date_order_read(fa_text_of(fa_date_order_name((fa_date_order)i)), &order));
        assert_int_equal(order, i);
    }
    fa_date_order order;
    assert_false(fa_date_order_read(FA_TEXT("us"), &order));
    assert_false(fa_date_order_read(FA_TEXT(""), &order));
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_iso), cmocka_unit_test(test_orders),
                                       cmocka_unit_test(test_calendar),
                                       cmocka_unit_test(test_names)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
