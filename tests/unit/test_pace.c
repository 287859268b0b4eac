/* How fast a server is asked: at full speed, then ever more seldom, and at full speed again. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "deliver/pace.h"
#include "upload/backoff.h"

enum { NOW = 1000000 };

/* A few failures among many records are the network's everyday. */
static void test_a_few_failures_slow_nothing(void **state)
{
    (void)state;
    fa_pace pace = {0};
    for (int i = 0; i < FA_PACE_FAILURES - 1; i++)
        fa_pace_bad(&pace, NOW, 999, -1);
    assert_int_equal(fa_pace_wait(&pace, NOW), 0);
    assert_false(fa_pace_probes(&pace));
    fa_pace_good(&pace);
    for (int i = 0; i < FA_PACE_FAILURES - 1; i++)
        fa_pace_bad(&pace, NOW, 999, -1);
    assert_false(fa_pace_probes(&pace)); /* they have to come in a row */
}

static void test_waits_double_up_to_a_limit(void **state)
{
    (void)state;
    fa_pace pace = {0};
    for (int i = 0; i < FA_PACE_FAILURES - 1; i++)
        fa_pace_bad(&pace, NOW, 999, -1);
    int64_t now = NOW, limit = 1000;
    for (int i = 0; i < 40; i++) {
        fa_pace_bad(&pace, now, (uint64_t)limit, -1); /* the chance of the longest wait */
        assert_true(fa_pace_probes(&pace));
        int64_t wait = fa_pace_wait(&pace, now);
        assert_int_equal(wait, limit);
        now += wait;
        assert_int_equal(fa_pace_wait(&pace, now), 0);
        limit = limit * 2 > FA_BACKOFF_MOST ? FA_BACKOFF_MOST : limit * 2;
    }
    fa_pace_good(&pace);
    assert_int_equal(fa_pace_wait(&pace, now), 0);
    assert_false(fa_pace_probes(&pace));
}

/* What a server asks for holds at once, and no shorter wait takes its place. */
static void test_a_server_is_heard_the_first_time(void **state)
{
    (void)state;
    fa_pace pace = {0};
    fa_pace_bad(&pace, NOW, 0, 30);
    assert_in_range(fa_pace_wait(&pace, NOW), 30000, 31000);
    assert_false(fa_pace_probes(&pace));
    fa_pace_bad(&pace, NOW, 0, 2);
    assert_in_range(fa_pace_wait(&pace, NOW), 30000, 31000);
    fa_pace_bad(&pace, NOW, 0, 999999);
    assert_in_range(fa_pace_wait(&pace, NOW), FA_BACKOFF_ASKED_MOST, FA_BACKOFF_ASKED_MOST + 1000);
}

/* As long as a whole message may take nobody said anything: that is enough at once. */
static void test_silence_is_enough(void **state)
{
    (void)state;
    fa_pace pace = {0};
    fa_pace_silent(&pace, NOW, 999);
    assert_true(fa_pace_probes(&pace));
    assert_int_equal(fa_pace_wait(&pace, NOW), 999);
    fa_pace_silent(&pace, NOW + 999, 2000);
    assert_int_equal(fa_pace_wait(&pace, NOW + 999), 2000); /* and goes on from there */
}

/* What may be the fault of records slows to a message in 8 s, however many they are. */
static void test_doubt_slows_only_so_far(void **state)
{
    (void)state;
    fa_pace pace = {0};
    for (int i = 0; i < FA_PACE_FAILURES - 1; i++)
        fa_pace_doubt(&pace, NOW, 999);
    assert_false(fa_pace_probes(&pace));
    static const int64_t limits[] = {1000, 2000, 4000, 8000, 8000, 8000, 8000};
    int64_t now = NOW;
    for (size_t i = 0; i < sizeof limits / sizeof *limits; i++) {
        fa_pace_doubt(&pace, now, (uint64_t)limits[i]);
        assert_true(fa_pace_probes(&pace));
        assert_int_equal(fa_pace_wait(&pace, now), limits[i]);
        now += limits[i];
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_few_failures_slow_nothing),
        cmocka_unit_test(test_waits_double_up_to_a_limit),
        cmocka_unit_test(test_a_server_is_heard_the_first_time),
        cmocka_unit_test(test_silence_is_enough),
        cmocka_unit_test(test_doubt_slows_only_so_far),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
