/* Waiting: full jitter between none and a doubling limit, and never before the server wants it. */
#include "upload/backoff.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

static void test_windows(void **state)
{
    (void)state;
    /* 1 s doubled each time, at most 5 min */
    static const int64_t limits[] = {1000,  2000,   4000,   8000,   16000, 32000,
                                     64000, 128000, 256000, 300000, 300000};
    for (uint64_t i = 0; i < sizeof limits / sizeof *limits; i++) {
        assert_int_equal(fa_backoff_wait(i + 1, 0, -1), 0);
        assert_int_equal(fa_backoff_wait(i + 1, (uint64_t)limits[i], -1), limits[i]);
        assert_int_equal(fa_backoff_wait(i + 1, (uint64_t)limits[i] + 1, -1), 0);
    }
    assert_true(fa_backoff_wait(0, UINT64_MAX, -1) <= 1000);
    assert_true(fa_backoff_wait(UINT64_MAX, UINT64_MAX, -1) <= 300000);
}

/* Evenly over the whole window: a tenth of the waits in each tenth of it. */
static void test_spread(void **state)
{
    (void)state;
    size_t tenths[10] = {0};
    uint64_t chance = 1;
    for (size_t i = 0; i < 100000; i++) {
        chance = chance * 6364136223846793005u + 1442695040888963407u;
        int64_t wait = fa_backoff_wait(4, chance >> 11, -1);
        tenths[wait * 10 / 8001]++;
    }
    for (size_t i = 0; i < 10; i++)
        assert_in_range(tenths[i], 9500, 10500);
}

static void test_asked(void **state)
{
    (void)state;
    uint64_t chance = 99;
    for (size_t i = 0; i < 1000; i++) {
        chance = chance * 6364136223846793005u + 1442695040888963407u;
        assert_in_range(fa_backoff_wait(1, chance, 0), 0, 1000);
        assert_in_range(fa_backoff_wait(1, chance, 120), 120000, 120999);
        assert_in_range(fa_backoff_wait(9, chance, 2), 2000, 256000);
        assert_in_range(fa_backoff_wait(1, chance, 3600), 3600000, 3600999);
        assert_in_range(fa_backoff_wait(1, chance, 86400), 3600000, 3600999);
        assert_in_range(fa_backoff_wait(1, chance, INT64_MAX), 3600000, 3600999);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_windows),
                                       cmocka_unit_test(test_spread), cmocka_unit_test(test_asked)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
