/* HTTP's dates: three forms, and what is none of them. Seconds are from Python's calendar.timegm.
 */
#include "format/http_date.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>

#include <cmocka.h>

static const int64_t now = 1783000000; /* 2026-07-02 */

static void test_forms(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        int64_t seconds;
    } cases[] = {
        {"Sun, 06 Nov 1994 08:49:37 GMT", 784111777}, /* the three of RFC 9110, 5.6.7 */
        {"Sunday, 06-Nov-94 08:49:37 GMT", 784111777},
        {"Sun Nov  6 08:49:37 1994", 784111777},
        {"Thu, 01 Jan 1970 00:00:00 GMT", 0},
        {"Tue, 29 Feb 2000 00:00:00 GMT", 951782400},
        {"Thu Feb 29 23:59:59 2024", 1709251199},
        {"Tue, 19 Jan 2038 03:14:08 GMT", 2147483648},
        {"Sat, 31 Dec 2016 23:59:60 GMT", 1483228800},
        {"Wednesday, 01-Jan-76 00:00:00 GMT", 3345062400}, /* 2076: fifty years from now */
        {"Wednesday, 01-Jun-77 00:00:00 GMT", 233971200},  /* 1977: more than fifty */
        {"Mon, 06 Nov 1994 08:49:37 GMT", 784111777},      /* it was a Sunday */
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        int64_t got = -1;
        if (!fa_http_date_read(fa_text_of(cases[i].text), now, &got))
            fail_msg("'%s' is refused", cases[i].text);
        if (got != cases[i].seconds) fail_msg("'%s' is %lld", cases[i].text, (long long)got);
    }
}

static void test_none(void **state)
{
    (void)state;
    static const char *const wrong[] = {"",
                                        "120",
                                        "Sun",
                                        "Sun,",
                                        "Sun, 06 Nov 1994 08:49:37",
                                        "Sun, 06 Nov 1994 08:49:37 UTC",
                                        "Sun, 06 Nov 1994 08:49:37 GMT+1",
                                        "Sun, 06 Nov 1994 08:49:37 GMT ",
                                        "Sun, 6 Nov 1994 08:49:37 GMT",
                                        "Sun, 06 nov 1994 08:49:37 GMT",
                                        "Sun, 31 Nov 1994 08:49:37 GMT",
                                        "Sun, 00 Nov 1994 08:49:37 GMT",
                                        "Wed, 29 Feb 2023 00:00:00 GMT",
                                        "Sun, 06 Nov 1994 24:00:00 GMT",
                                        "Sun, 06 Nov 1994 08:60:00 GMT",
                                        "Sun, 06 Nov 1994 08:49:61 GMT",
                                        "Sun, 06 Nov -994 08:49:37 GMT",
                                        "Sun, 06 Nov 0000 08:49:37 GMT",
                                        "Sunday, 06-Nov-1994 08:49:37 GMT",
                                        "Sunday, 06 Nov 94 08:49:37 GMT",
                                        "Sun Nov 6 08:49:37 1994",
                                        "Sun Nov  6 08:49:37 1994 GMT",
                                        "Son, 06 Nov 1994 08:49:37 GMT",
                                        "1994-11-06T08:49:37Z"};
    int64_t got;
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++)
        if (fa_http_date_read(fa_text_of(wrong[i]), now, &got)) fail_msg("'%s' is taken", wrong[i]);
    /* nothing is read behind the end of a text that is cut off anywhere */
    fa_text whole = FA_TEXT("Sunday, 06-Nov-94 08:49:37 GMT");
    for (size_t i = 0; i < whole.length; i++)
        assert_false(fa_http_date_read((fa_text){whole.bytes, i}, now, &got));
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_forms), cmocka_unit_test(test_none)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
