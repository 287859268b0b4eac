/* The outbox as those see it who send: what is leased, by whom, how often and in which order. */
#include "outboxes.h"

#include <signal.h>
#include <sys/wait.h>
#include <time.h>

#include "store/audit.h"

static int64_t now(void)
{
    struct timespec time;
    (void)clock_gettime(CLOCK_REALTIME, &time);
    return (int64_t)time.tv_sec * 1000 + time.tv_nsec / 1000000;
}

/* Nothing that the store's own audit or database would find wrong. */
static int leave_whole(void **state)
{
    fa_store store;
    fa_error error = {0};
    fa_audit audit;
    open_store(&store, FA_STORE_READ);
    fine(store.database->kind->inspect(store.database, tell_fault, NULL, &error), &error);
    fine(fa_audit_run(&store, (fa_text){0}, tell_fault, NULL, &audit, &error), &error);
    fa_store_close(&store);
    return leave(state);
}

static void order(void **state)
{
    (void)state;
    sender one;
    static const char *const subjects[] = {"D", "B", "C", "A"};
    for (size_t i = 0; i < 4; i++)
        assert_int_equal(keep(subjects[i]), 3 + (int64_t)i);
    start(&one, ONE);
    assert_string_equal(lease(&one, 3), "3 put 1 #1, 4 put 1 #1, 5 put 1 #1, ");
    assert_string_equal(lease(&one, 3), "6 put 1 #1, ");
    assert_string_equal(lease(&one, 3), "");
    assert_int_equal(one.waiting.others, 0); /* its own are not others' */
    assert_int_equal(one.waiting.later, 0);
    stop(&one);
}

/* Rows are taken over by the thousand: more of them than at once, most of which need no server. */
static void many(void **state)
{
    (void)state;
    fa_store store;
    fa_error error = {0};
    sender one;
    enum { MANY = 4100 };
    (void)keep("A");
    open_store(&store, FA_STORE_WRITE);
    fine(fa_store_begin(&store, &error), &error);
    unsigned char id[FA_ID_SIZE] = {0};
    for (int i = 0; i < MANY; i++) { /* versions without their records */
        memcpy(id, &i, sizeof i);
        fa_entry entry = {.deed = FA_DEED_KEPT, .record = {(char *)id, sizeof id}, .version = 1};
        fine(fa_store_append(&store, &entry, &error), &error);
    }
    fine(fa_store_commit(&store, &error), &error);
    fa_store_close(&store);
    assert_int_equal(keep("B"), 4 + MANY);
    start(&one, ONE);
    assert_string_equal(lease(&one, 10), "3 put 1 #1, 4104 put 1 #1, ");
    stop(&one);
}

static void two_programs(void **state)
{
    (void)state;
    sender one, other;
    bool leased[64] = {false};
    char name[16];
    for (int i = 0; i < 20; i++) {
        (void)snprintf(name, sizeof name, "P%02d", i);
        (void)keep(name);
    }
    start(&one, ONE);
    start(&other, ONE);
    assert_int_not_equal(one.outbox.holder, other.outbox.holder);
    for (int turn = 0; turn < 12; turn++) {
        sender *next = turn % 3 == 0 ? &other : &one;
        (void)lease(next, 3);
        for (size_t i = 0; i < next->count; i++) {
            assert_false(leased[next->list[i].entry]);
            leased[next->list[i].entry] = true;
            if (turn == 2 && i == 0) tell(next, i, FA_OUTCOME_SENT, 0);
        }
    }
    assert_int_equal(other.waiting.others + one.waiting.others > 0, true);
    for (int i = 0; i < 20; i++)
        assert_true(leased[3 + i]);
    stop(&other); /* what it held is free at once, and its own only */
    (void)lease(&one, 64);
    assert_true(one.count > 0 && one.count < 20);
    for (size_t i = 0; i < one.count; i++)
        assert_int_equal(one.list[i].tries, 1); /* nobody told of one that came to nothing */
    stop(&one);
}

/* A child that leases and is killed: the parent has no store open when it is made. */
static pid_t child_that_leases(void)
{
    int ready[2];
    char byte;
    assert_int_equal(pipe(ready), 0);
    pid_t child = fork();
    assert_true(child >= 0);
    if (child == 0) {
        sender one;
        start(&one, ONE);
        (void)lease(&one, 2);
        (void)!write(ready[1], "r", 1);
        for (;;)
            (void)pause();
    }
    (void)close(ready[1]);
    assert_int_equal(read(ready[0], &byte, 1), 1);
    (void)close(ready[0]);
    return child;
}

static void killed(void **state)
{
    (void)state;
    sender one;
    (void)keep("A");
    (void)keep("B");
    (void)keep("C");
    pid_t child = child_that_leases();
    assert_states("3 put 1 @1 leased 0\n4 put 1 @1 leased 0\n5 put 1 @1 pending 0\n");
    start(&one, ONE);
    assert_string_equal(lease(&one, 3), "5 put 1 #1, ");
    assert_string_equal(lease(&one, 3), "");
    assert_int_equal(one.waiting.others, 2);
    assert_int_equal(kill(child, SIGSTOP), 0); /* one that stands still keeps what it sends */
    assert_string_equal(lease(&one, 3), "");
    assert_int_equal(kill(child, SIGKILL), 0);
    assert_int_equal(waitpid(child, NULL, 0), child);
    assert_string_equal(lease(&one, 3), "3 put 1 #1, 4 put 1 #1, ");
    stop(&one);
    assert_states("3 put 1 @1 pending 0\n4 put 1 @1 pending 0\n5 put 1 @1 pending 0\n");
}

/* What was being sent when the program was killed may have arrived, though nobody told of it: its
 * erasure is sent, whoever held it last and whatever came between. */
static void killed_then_erased(void **state)
{
    (void)state;
    sender one;
    for (int way = 0; way < 4; way++) {
        (void)keep("A");
        (void)keep("B");
        (void)keep("C");
        pid_t child = child_that_leases();
        assert_int_equal(kill(child, SIGKILL), 0);
        assert_int_equal(waitpid(child, NULL, 0), child);
        start(&one, ONE);
        if (way == 1) assert_string_equal(lease(&one, 1), "3 put 1 #1, ");
        if (way == 2) assert_int_equal(keep("A"), 6);
        if (way == 3) assert_string_equal(lease(&one, 1), "3 put 1 #1, ");
        if (way == 3) tell(&one, 0, FA_OUTCOME_UNTRIED, 0);
        forget("A");
        forget("C"); /* no server has heard of it */
        if (way == 1) tell(&one, 0, FA_OUTCOME_UNTRIED, 0);
        const char *leased = lease(&one, 9);
        assert_int_equal(one.count, 2);
        assert_non_null(strstr(leased, "4 put 1 #1, "));
        assert_non_null(strstr(leased, " void "));
        stop(&one);
        assert_int_equal(unlink("c.db"), 0);
    }
    (void)keep("A");
}

/* What says nothing of the record is no try; the server may have it all the same. */
static void stopped(void **state)
{
    (void)state;
    sender one;
    (void)keep("A");
    start(&one, ONE);
    for (int i = 0; i < 3; i++) {
        assert_string_equal(lease(&one, 2), "3 put 1 #1, ");
        tell(&one, 0, FA_OUTCOME_STOPPED, now());
    }
    assert_states("3 put 1 @1 retry 3\n");
    (void)lease(&one, 1);
    tell(&one, 0, FA_OUTCOME_STOPPED, now() + 60000);
    assert_string_equal(lease(&one, 2), "");
    forget("A");
    assert_non_null(strstr(lease(&one, 2), " void "));
    stop(&one);
}

static void retried(void **state)
{
    (void)state;
    sender one;
    (void)keep("A");
    (void)keep("B");
    start(&one, ONE);
    (void)lease(&one, 2);
    int64_t due = now() + 400;
    tell(&one, 0, FA_OUTCOME_RETRY, due);
    tell(&one, 1, FA_OUTCOME_RETRY, now() + 3600000);
    assert_string_equal(lease(&one, 2), "");
    assert_int_equal(one.waiting.later, 2);
    assert_int_equal(one.waiting.due, due);
    assert_states("3 put 1 @1 retry 1\n4 put 1 @1 retry 1\n");
    while (now() <= due)
        (void)usleep(20000);
    assert_string_equal(lease(&one, 2), "3 put 1 #2, ");
    tell(&one, 0, FA_OUTCOME_DEAD, 0);
    assert_string_equal(lease(&one, 2), "");
    assert_states("3 put 1 @1 dead 2\n4 put 1 @1 retry 1\n");
    stop(&one);
}

static void untried(void **state)
{
    (void)state;
    sender one;
    (void)keep("A");
    start(&one, ONE);
    for (int i = 0; i < 3; i++) {
        assert_string_equal(lease(&one, 2), "3 put 1 #1, ");
        tell(&one, 0, FA_OUTCOME_UNTRIED, 0);
    }
    assert_states("3 put 1 @1 pending 0\n");
    assert_int_equal(count_rows(&one.store).entries, 3);
    (void)lease(&one, 1);
    tell(&one, 0, FA_OUTCOME_UNTRIED, now() + 60000);
    assert_string_equal(lease(&one, 2), "");
    assert_states("3 put 1 @1 retry 0\n");
    stop(&one);
}

/* The clock was years ahead when it was written. */
static void wrong_clock(void **state)
{
    (void)state;
    sender one;
    (void)keep("A");
    start(&one, ONE);
    (void)lease(&one, 1);
    tell(&one, 0, FA_OUTCOME_RETRY, now() + INT64_C(86400000) * 365);
    assert_string_equal(lease(&one, 1), "3 put 1 #2, ");
    stop(&one);
}

/* A version takes the place of one that waits; of one that is being sent once that has ended. */
static void newer(void **state)
{
    (void)state;
    static const struct {
        fa_outcome_kind kind;
        const char *states;
    } ways[] = {{FA_OUTCOME_SENT, "sent 1"},
                {FA_OUTCOME_RETRY, "superseded 1"},
                {FA_OUTCOME_DEAD, "superseded 1"},
                {FA_OUTCOME_UNTRIED, "superseded 0"}};
    char expected[200];
    for (size_t i = 0; i < 4; i++) {
        sender one, other;
        (void)keep("A");
        start(&one, ONE);
        start(&other, ONE);
        assert_string_equal(lease(&one, 9), "3 put 1 #1, ");
        assert_int_equal(keep("A"), 4);
        assert_string_equal(lease(&other, 9), ""); /* taken over, but not to be had */
        assert_int_equal(other.waiting.others, 1);
        tell(&one, 0, ways[i].kind, now() + 3600000);
        assert_string_equal(lease(&other, 9), "4 amend 2 #1, ");
        assert_string_equal(lease(&one, 9), "");
        tell(&other, 0, FA_OUTCOME_SENT, 0);
        assert_string_equal(lease(&one, 9), "");
        stop(&one);
        stop(&other);
        (void)snprintf(expected, sizeof expected, "3 put 1 @1 %s\n4 amend 2 @1 sent 1\n",
                       ways[i].states);
        assert_states(expected);
        assert_int_equal(unlink("c.db"), 0);
    }
    sender one;
    (void)keep("A");
    (void)keep("A");
    (void)keep("A");
    start(&one, ONE);
    assert_string_equal(lease(&one, 9), "5 amend 3 #1, ");
    stop(&one);
    assert_states("3 put 1 @1 superseded 0\n4 amend 2 @1 superseded 0\n5 amend 3 @1 pending 0\n");
}

static void two_servers(void **state)
{
    (void)state;
    sender one, two;
    (void)keep("A");
    assert_states("3 put 1 @0 pending 0\n");
    start(&one, ONE);
    start(&two, TWO);
    assert_string_equal(lease(&one, 9), "3 put 1 #1, ");
    assert_states("3 put 1 @1 leased 0\n3 put 1 @2 pending 0\n");
    tell(&one, 0, FA_OUTCOME_SENT, 0);
    assert_states("3 put 1 @1 sent 1\n3 put 1 @2 pending 0\n"); /* in no queue */
    assert_string_equal(lease(&two, 9), "3 put 1 #1, ");
    assert_states("3 put 1 @1 sent 1\n3 put 1 @2 leased 0\n");
    tell(&two, 0, FA_OUTCOME_DEAD, 0);
    assert_states("3 put 1 @1 sent 1\n3 put 1 @2 dead 1\n");
    stop(&one);
    start(&one, ONE); /* the same server once more */
    assert_int_equal(one.outbox.target, 1);
    assert_string_equal(lease(&one, 9), "");
    stop(&one);
    stop(&two);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, go_there, leave_whole)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(order),
        cmocka_unit_test_setup_teardown(many, go_there, leave), /* its records are not there */
        TEST(two_programs),
        TEST(killed),
        TEST(killed_then_erased),
        TEST(stopped),
        TEST(retried),
        TEST(untried),
        TEST(wrong_clock),
        TEST(newer),
        TEST(two_servers),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
