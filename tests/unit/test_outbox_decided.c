/* The outbox as people see it and decide about it, and what becomes of it when a subject is erased.
 */
#include "outboxes.h"

#include "store/audit.h"

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

/* ---- deciding ---- */

static fa_status drop(int64_t entry, const char *why, fa_error *error)
{
    fa_store store;
    open_store(&store, FA_STORE_WRITE);
    fa_status status = fa_outbox_drop(&store, entry, fa_text_of(why), error);
    fa_store_close(&store);
    return status;
}

static fa_status retry(int64_t entry, fa_error *error)
{
    fa_store store;
    open_store(&store, FA_STORE_WRITE);
    fa_status status = fa_outbox_retry(&store, entry, error);
    fa_store_close(&store);
    return status;
}

static uint64_t retry_dead(void)
{
    fa_store store;
    fa_error error = {0};
    uint64_t count;
    open_store(&store, FA_STORE_WRITE);
    fine(fa_outbox_retry_dead(&store, &count, &error), &error);
    fa_store_close(&store);
    return count;
}

static void drops(int64_t entry)
{
    fa_error error = {0};
    fine(drop(entry, "not wanted there", &error), &error);
}

static void retries(int64_t entry)
{
    fa_error error = {0};
    fine(retry(entry, &error), &error);
}

/* Nothing is decided, and a sentence with WORDS says why. */
static void refused(int64_t entry, const char *words)
{
    for (int i = 0; i < 2; i++) {
        fa_error error = {0};
        fa_status status = i == 0 ? retry(entry, &error) : drop(entry, "why not", &error);
        assert_int_equal(status, FA_USAGE);
        assert_non_null(strstr(error.message, words));
    }
}

static void before_any_server(void **state)
{
    (void)state;
    sender one;
    (void)keep("A");
    (void)keep("B");
    drops(3);
    drops(4);
    assert_states("3 put 1 @0 dropped 0\n4 put 1 @0 dropped 0\n");
    retries(4);
    assert_states("3 put 1 @0 dropped 0\n4 put 1 @0 pending 0\n");
    start(&one, ONE);
    assert_string_equal(lease(&one, 9), "4 put 1 #1, ");
    assert_states("3 put 1 @1 dropped 0\n4 put 1 @1 leased 0\n");
    retries(3);
    assert_string_equal(lease(&one, 9), "3 put 1 #1, ");
    tell(&one, 0, FA_OUTCOME_SENT, 0);
    assert_string_equal(lease(&one, 9), "");
    stop(&one);
    assert_states("3 put 1 @1 sent 1\n4 put 1 @1 pending 0\n");
}

/* A server is known, but the row was not taken over: it is sent once however it is decided. */
static void not_taken_over(void **state)
{
    (void)state;
    sender one;
    start(&one, ONE);
    assert_string_equal(lease(&one, 9), "");
    int64_t entry = keep("A");
    drops(entry);
    retries(entry);
    assert_int_equal(lease(&one, 1) != NULL && one.count, 1);
    tell(&one, 0, FA_OUTCOME_SENT, 0);
    assert_string_equal(lease(&one, 9), "");
    stop(&one);
}

static void reasons(void **state)
{
    (void)state;
    static const char *const bad[] = {"Zebulon asked", "by ZEBULON.", "", "  ", "two\nlines"};
    (void)keep("Zebulon");
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        fa_error error = {0};
        assert_int_equal(drop(3, bad[i], &error), FA_USAGE);
        assert_null(strstr(error.message, "Zebulon"));
    }
    refused(2, "is not in the outbox");
    refused(0, "is not in the outbox");
    refused(-1, "is not in the outbox");
    refused(99, "is not in the outbox");
    assert_states("3 put 1 @0 pending 0\n");
}

static void leased(void **state)
{
    (void)state;
    sender one;
    (void)keep("A");
    start(&one, ONE);
    (void)lease(&one, 1);
    refused(3, "is being sent at this moment");
    /* Dropping the version that has yet to follow ends no lease. */
    assert_int_equal(keep("A"), 4);
    drops(4);
    sender other;
    start(&other, ONE);
    assert_string_equal(lease(&other, 9), "");
    assert_int_equal(other.waiting.others, 1);
    tell(&one, 0, FA_OUTCOME_SENT, 0);
    refused(3, "is sent");
    assert_states("3 put 1 @1 sent 1\n4 amend 2 @1 dropped 0\n");
    stop(&one);
    stop(&other);
}

static void dead(void **state)
{
    (void)state;
    sender one, two;
    (void)keep("A");
    (void)keep("B");
    start(&one, ONE);
    start(&two, TWO);
    (void)lease(&one, 9);
    tell(&one, 0, FA_OUTCOME_DEAD, 0);
    tell(&one, 1, FA_OUTCOME_DEAD, 0);
    (void)lease(&two, 9);
    tell(&two, 0, FA_OUTCOME_SENT, 0);
    assert_string_equal(lease(&one, 9), "");
    /* What the other server is being sent does not stand in the way. */
    assert_states("3 put 1 @1 dead 1\n3 put 1 @2 sent 1\n4 put 1 @1 dead 1\n4 put 1 @2 leased 0\n");
    assert_int_equal(retry_dead(), 2);
    assert_int_equal(retry_dead(), 0);
    tell(&two, 1, FA_OUTCOME_SENT, 0);
    assert_states(
        "3 put 1 @1 pending 1\n3 put 1 @2 sent 1\n4 put 1 @1 pending 1\n4 put 1 @2 sent 1\n");
    assert_string_equal(lease(&two, 9), "");
    assert_string_equal(lease(&one, 9), "3 put 1 #1, 4 put 1 #1, ");
    tell(&one, 0, FA_OUTCOME_DEAD, 0);
    tell(&one, 1, FA_OUTCOME_SENT, 0);
    drops(3); /* of the server that acknowledged it nothing is said */
    assert_states(
        "3 put 1 @1 dropped 2\n3 put 1 @2 sent 1\n4 put 1 @1 sent 2\n4 put 1 @2 sent 1\n");
    retries(3);
    assert_string_equal(lease(&two, 9), "");
    assert_string_equal(lease(&one, 9), "3 put 1 #1, ");
    stop(&one);
    stop(&two);
}

/* An older version never follows a newer one, whoever asks for it. */
static void never_older(void **state)
{
    (void)state;
    sender one;
    (void)keep("A");
    start(&one, ONE);
    (void)lease(&one, 9);
    tell(&one, 0, FA_OUTCOME_DEAD, 0);
    assert_int_equal(keep("A"), 5);
    (void)lease(&one, 9);
    tell(&one, 0, FA_OUTCOME_SENT, 0);
    assert_states("3 put 1 @1 superseded 1\n5 amend 2 @1 sent 1\n");
    refused(3, "is superseded");
    assert_int_equal(retry_dead(), 0);
    assert_string_equal(lease(&one, 9), "");
    stop(&one);
}

/* The older waits, the newer was dropped before it was taken over, and is wanted again. */
static void dropped_newer(void **state)
{
    (void)state;
    sender one;
    (void)keep("A");
    start(&one, ONE);
    (void)lease(&one, 9);
    tell(&one, 0, FA_OUTCOME_RETRY, (one.store.time + 3600000));
    assert_int_equal(keep("A"), 5);
    drops(5);
    assert_string_equal(lease(&one, 9), "");
    assert_states("3 put 1 @1 retry 1\n5 amend 2 @1 dropped 0\n");
    retries(5);
    assert_string_equal(lease(&one, 9), "5 amend 2 #1, ");
    tell(&one, 0, FA_OUTCOME_SENT, 0);
    assert_string_equal(lease(&one, 9), "");
    stop(&one);
    assert_states("3 put 1 @1 superseded 1\n5 amend 2 @1 sent 1\n");
}

/* ---- erasing ---- */

static void erased_before(void **state)
{
    (void)state;
    sender one;
    (void)keep("A");
    (void)keep("A");
    (void)keep("B");
    forget("A");
    start(&one, ONE);
    assert_string_equal(lease(&one, 9), "5 put 1 #1, ");
    tell(&one, 0, FA_OUTCOME_SENT, 0);
    assert_states("3 put 1 @1 superseded 0\n4 amend 2 @1 superseded 0\n5 put 1 @1 sent 1\n"
                  "6 void 2 @1 needless 0\n");
    refused(6, "is needless");
    (void)keep("C"); /* queued, but of nobody who sends */
    (void)lease(&one, 9);
    tell(&one, 0, FA_OUTCOME_UNTRIED, 0);
    forget("C");
    assert_string_equal(lease(&one, 9), "");
    stop(&one);
}

static void erased_after(void **state)
{
    (void)state;
    static const fa_outcome_kind kinds[] = {FA_OUTCOME_SENT, FA_OUTCOME_RETRY, FA_OUTCOME_DEAD};
    static const char *const states[] = {"sent", "superseded", "superseded"};
    char expected[100];
    for (size_t i = 0; i < 3; i++) {
        sender one, two;
        (void)keep("A");
        start(&one, ONE);
        start(&two, TWO);
        (void)lease(&one, 9);
        tell(&one, 0, kinds[i], one.store.time + 3600000);
        forget("A");
        assert_string_equal(lease(&one, 9), "5 void 1 #1, ");
        assert_string_equal(lease(&two, 9), ""); /* has never heard of it */
        tell(&one, 0, FA_OUTCOME_RETRY, 0);
        assert_string_equal(lease(&one, 9), "5 void 1 #2, ");
        tell(&one, 0, FA_OUTCOME_SENT, 0);
        (void)snprintf(expected, sizeof expected,
                       "3 put 1 @1 %s 1\n3 put 1 @2 superseded 0\n5 void 1 @1 sent 2\n"
                       "5 void 1 @2 needless 0\n",
                       states[i]);
        assert_states(expected);
        stop(&one);
        stop(&two);
        assert_int_equal(unlink("c.db"), 0);
    }
    (void)keep("A");
}

/* What was said of one version is not taken for what was said of the other. */
static void erased_versions(void **state)
{
    (void)state;
    sender one;
    (void)keep("A");
    start(&one, ONE);
    (void)lease(&one, 9);
    tell(&one, 0, FA_OUTCOME_SENT, 0);
    assert_int_equal(keep("A"), 5);
    (void)lease(&one, 9);
    tell(&one, 0, FA_OUTCOME_DEAD, 0);
    forget("A");
    assert_string_equal(lease(&one, 9), "7 void 2 #1, ");
    tell(&one, 0, FA_OUTCOME_SENT, 0);
    stop(&one);
    assert_states("3 put 1 @1 sent 1\n5 amend 2 @1 superseded 1\n7 void 2 @1 sent 1\n");
}

static void erased_while_leased(void **state)
{
    (void)state;
    sender one, other;
    (void)keep("A");
    start(&one, ONE);
    start(&other, ONE);
    (void)lease(&one, 9);
    forget("A");
    assert_string_equal(lease(&other, 9), "");
    assert_int_equal(other.waiting.others, 1);
    tell(&one, 0, FA_OUTCOME_SENT, 0);
    assert_string_equal(lease(&other, 9), "4 void 1 #1, ");
    assert_states("3 put 1 @1 sent 1\n4 void 1 @1 leased 0\n");
    tell(&other, 0, FA_OUTCOME_DEAD, 0);
    assert_states("3 put 1 @1 sent 1\n4 void 1 @1 dead 1\n");
    assert_int_equal(retry_dead(), 1);
    assert_string_equal(lease(&one, 9), "4 void 1 #1, ");
    tell(&one, 0, FA_OUTCOME_SENT, 0);
    stop(&one);
    stop(&other);
    assert_states("3 put 1 @1 sent 1\n4 void 1 @1 sent 2\n");
}

/* A program took it and ended without a word, a user dropped it, the subject is erased: the server
 * may have it all the same. */
static void unanswered(void **state)
{
    (void)state;
    for (int way = 0; way < 3; way++) {
        sender one;
        (void)keep("A");
        start(&one, ONE);
        (void)lease(&one, 9);
        stop(&one);
        int64_t entry = way == 1 ? keep("A") : 3;
        if (way < 2) start(&one, ONE);
        if (way < 2) (void)lease(&one, 9);
        if (way < 2) stop(&one); /* once more, also with the newer version */
        drops(entry);
        forget("A");
        start(&one, ONE);
        (void)lease(&one, 9);
        assert_int_equal(one.count, 1);
        assert_true(fa_text_equal(one.list[0].operation, FA_TEXT("void")));
        stop(&one);
        assert_int_equal(unlink("c.db"), 0);
    }
    (void)keep("A");
}

/* ---- what is left ---- */

static size_t find_in_files(const char *trace)
{
    static const char *const names[] = {"c.db", "c.db-wal"};
    size_t found = 0;
    for (size_t i = 0; i < 2; i++) {
        FILE *file = fopen(names[i], "rb");
        if (file == NULL) continue;
        static char bytes[1 << 20];
        size_t length = fread(bytes, 1, sizeof bytes, file);
        assert_true(length < sizeof bytes && fclose(file) == 0);
        for (size_t at = 0; at + strlen(trace) <= length; at++)
            found += memcmp(bytes + at, trace, strlen(trace)) == 0;
    }
    return found;
}

typedef struct told {
    size_t deliveries, with_words;
} told;

static fa_status count_delivery(void *context, const fa_delivery *delivery, fa_error *error)
{
    (void)error;
    told *out = context;
    out->deliveries++;
    out->with_words += delivery->words.length > 0 || delivery->receipts.length > 0;
    return FA_OK;
}

static told count_told(fa_store *store)
{
    told out = {0};
    fa_error error = {0};
    fine(store->database->kind->walk_deliveries(store->database, 0, count_delivery, &out, &error),
         &error);
    return out;
}

static void no_words_left(void **state)
{
    (void)state;
    sender one;
    fa_error error = {0};
    bool whole;
    (void)keep("A");
    (void)keep("B");
    start(&one, ONE);
    (void)lease(&one, 9);
    tell(&one, 0, FA_OUTCOME_RETRY, 0);
    tell(&one, 1, FA_OUTCOME_SENT, 0);
    (void)lease(&one, 9);
    assert_int_equal(count_told(&one.store).with_words, 2);
    assert_true(find_in_files("Quagga was said") > 0 && find_in_files("Okapi/1") > 0);
    size_t entries = count_rows(&one.store).entries;
    forget("A");
    forget("B");
    assert_int_equal(count_told(&one.store).deliveries, 0);
    tell(&one, 0, FA_OUTCOME_RETRY, 0); /* the answer to what is erased */
    (void)lease(&one, 9);
    tell(&one, 0, FA_OUTCOME_SENT, 0); /* the answer to an erasure */
    assert_int_equal(count_told(&one.store).deliveries, 2);
    assert_int_equal(count_told(&one.store).with_words, 0);
    assert_int_equal(count_rows(&one.store).entries, entries + 4);
    fine(one.store.database->kind->scrub(one.store.database, &whole, &error), &error);
    assert_true(whole);
    assert_int_equal(find_in_files("Quagga was said") + find_in_files("Okapi/1"), 0);
    stop(&one);
    assert_int_equal(find_in_files("Quagga was said") + find_in_files("Okapi/1"), 0);
}

static void states_have_names(void **state)
{
    (void)state;
    static const char *const all[] = {"pending", "leased",  "retry",      "sent",
                                      "dead",    "dropped", "superseded", "needless"};
    fa_task_state read;
    assert_int_equal(FA_TASK_STATES, 8);
    for (int i = 0; i < FA_TASK_STATES; i++) {
        assert_string_equal(fa_task_state_name((fa_task_state)i), all[i]);
        assert_true(fa_task_state_read(fa_text_of(all[i]), &read) && read == (fa_task_state)i);
    }
    assert_false(fa_task_state_read(FA_TEXT("Sent"), &read));
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, go_there, leave_whole)

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(states_have_names),
        TEST(before_any_server),
        TEST(not_taken_over),
        TEST(reasons),
        TEST(leased),
        TEST(dead),
        TEST(never_older),
        TEST(dropped_newer),
        TEST(erased_before),
        TEST(erased_after),
        TEST(erased_versions),
        TEST(erased_while_leased),
        TEST(unanswered),
        TEST(no_words_left),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
