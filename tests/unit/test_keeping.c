/* What becomes of records that come to a store: new, the same, a conflict, a correction. */
#include "stores.h"

/* A run's own words: FA_TEXT is no constant. */
static void make_ways(fa_way ways[2], fa_source_file files[2])
{
    files[0] = (fa_source_file){FA_TEXT("aa"), FA_TEXT("one")};
    files[1] = (fa_source_file){FA_TEXT("bb"), FA_TEXT("two")};
    const fa_scoring plain = {.instrument = FA_TEXT("odi"),
                              .version = FA_TEXT("1"),
                              .sha256 = FA_TEXT("aa"),
                              .language = 1};
    ways[0] = (fa_way){plain, files, 2};
    ways[1] = (fa_way){plain, files, 1};
    ways[1].scoring.policy = FA_TEXT("nine");
}

/* A run: a store of its own, as what is put by belongs to its connection. */
typedef struct session {
    fa_store store;
    fa_keeping keeping;
    fa_source_file files[2];
    fa_way ways[2];
} session;

/* A record: its key and answers, the line it stands on, and what is to become of it. */
typedef struct coming {
    const char *subject, *date, *event, *instance, *answers;
    size_t way;
    fa_fate fate;
} coming;

/* COUNT records come as one group; the keeping stays open for more. */
static void group(session *run, const coming *list, size_t count)
{
    fa_error error = {0};
    fa_arrival arrivals[8];
    assert_true(count <= 8);
    for (size_t i = 0; i < count; i++)
        arrivals[i] = (fa_arrival){.way = list[i].way,
                                   .key = {fa_text_of(list[i].subject), FA_TEXT("odi"),
                                           fa_text_of(list[i].date), fa_text_of(list[i].event),
                                           fa_text_of(list[i].instance)},
                                   .answers = fa_text_of(list[i].answers),
                                   .result = FA_TEXT("\"scores\":{}"),
                                   .line = i + 2,
                                   .last = true};
    fine(fa_keeping_group(&run->keeping, arrivals, count, &error), &error);
    for (size_t i = 0; i < count; i++)
        assert_int_equal(arrivals[i].fate, list[i].fate);
}

typedef struct told {
    char lines[400];
} told;

static fa_status tell(void *context, const fa_settled *settled, fa_error *error)
{
    static const char *const names[] = {"new", "same", "corrected", "conflict", "held"};
    told *to = context;
    size_t length = strlen(to->lines);
    (void)error;
    (void)snprintf(to->lines + length, sizeof to->lines - length, "%.*s %d:%d %s\n",
                   FA_TEXT_ARG(settled->key.subject), (int)settled->file, (int)settled->line,
                   names[settled->fate]);
    return FA_OK;
}

static void begin(session *run, bool corrects)
{
    fa_error error = {0};
    open_store(&run->store, FA_STORE_MAKE);
    make_ways(run->ways, run->files);
    fine(fa_keeping_init(&run->keeping, &run->store, run->ways, 2, corrects, &error), &error);
}

static void break_off(session *run)
{
    fa_keeping_free(&run->keeping);
    fa_store_close(&run->store);
}

/* The run's end: what is told of corrections. */
static told end(session *run)
{
    fa_error error = {0};
    told to = {0};
    fine(fa_keeping_settle(&run->keeping, tell, &to, &error), &error);
    break_off(run);
    return to;
}

/* A whole run of one group. */
#define RUN(corrects, expected, ...)                                                               \
    do {                                                                                           \
        session run_;                                                                              \
        const coming list_[] = {__VA_ARGS__};                                                      \
        begin(&run_, (corrects));                                                                  \
        group(&run_, list_, sizeof list_ / sizeof *list_);                                         \
        told to_ = end(&run_);                                                                     \
        assert_string_equal(to_.lines, (expected));                                                \
    } while (0)

static rows look(void)
{
    fa_store store;
    open_store(&store, FA_STORE_READ);
    rows out = count_rows(&store);
    fa_store_close(&store);
    return out;
}

static void key(void **state)
{
    (void)state;
    RUN(false, "", {"A", "2026-03-02", "", "", "{1}", 0, FA_FATE_NEW},
        {"B", "2026-03-02", "", "", "{1}", 0, FA_FATE_NEW},
        {"A", "2026-03-03", "", "", "{1}", 0, FA_FATE_NEW},
        {"A", "2026-03-02T09:30", "", "", "{1}", 0, FA_FATE_NEW},
        {"A", "2026-03-02", "first", "", "{1}", 0, FA_FATE_NEW},
        {"A", "2026-03-02", "", "2", "{1}", 0, FA_FATE_NEW},
        {"A", "", "", "", "{1}", 0, FA_FATE_NEW},
        {"a", "2026-03-02", "", "", "{1}", 0, FA_FATE_NEW});
    RUN(false, "", {"A", "2026-03-02", "", "", "{1}", 0, FA_FATE_SAME},
        {"A", "2026-03-02T09:30", "", "", "{2}", 0, FA_FATE_CONFLICT},
        {"A", "2026-03-02", "first", "", "{1}", 0, FA_FATE_SAME},
        {"A", "2026-03-02", "", "2", "{2}", 0, FA_FATE_CONFLICT},
        {"A", "", "", "", "{1}", 0, FA_FATE_SAME});
    rows is = look();
    assert_int_equal(is.records, 8);
    assert_int_equal(is.entries, 10); /* the chain, the scoring */
    assert_int_equal(is.scorings, 1);
    assert_int_equal(is.sources, 2);
    assert_int_equal(is.outbox, 8);
}

/* A way is told to the store with its first record, once, and never without one. */
static void scoring_once(void **state)
{
    (void)state;
    RUN(false, "", {"A", "", "", "", "{1}", 0, FA_FATE_NEW},
        {"B", "", "", "", "{1}", 0, FA_FATE_NEW});
    RUN(false, "", {"C", "", "", "", "{1}", 0, FA_FATE_NEW});
    assert_int_equal(look().scorings, 1);
    session run;
    const coming other = {"D", "", "", "", "{1}", 1, FA_FATE_NEW};
    const coming known = {"A", "", "", "", "{1}", 1, FA_FATE_SAME};
    begin(&run, false);
    group(&run, &other, 1);
    assert_int_equal(run.keeping.otherwise, 0);
    group(&run, &known, 1);
    assert_int_equal(run.keeping.otherwise, 1);
    assert_string_equal(end(&run).lines, "");
    rows is = look();
    assert_int_equal(is.scorings, 2);
    assert_int_equal(is.sources, 2);
    assert_string_equal(is.lines, "3 v1 by 2 A odi   : {1}\n4 v1 by 2 B odi   : {1}\n"
                                  "5 v1 by 2 C odi   : {1}\n7 v1 by 6 D odi   : {1}\n");
}

static void corrections(void **state)
{
    (void)state;
    session run;
    RUN(false, "", {"A", "", "", "", "{1}", 0, FA_FATE_NEW},
        {"B", "", "", "", "{1}", 0, FA_FATE_NEW});
    const coming held = {"A", "", "", "", "{2}", 0, FA_FATE_HELD};
    begin(&run, true);
    group(&run, &held, 1);
    assert_int_equal(look().records, 2); /* nothing before the end of the run */
    assert_int_equal(run.keeping.counts[FA_FATE_HELD], 1);
    assert_string_equal(end(&run).lines, "A 1:2 corrected\n");
    assert_string_equal(look().lines, "3 v1 by 2 A odi   : {1}\n4 v1 by 2 B odi   : {1}\n"
                                      "5 v2 by 2 A odi   : {2}\n");
    /* It is the newest version that is compared with. */
    RUN(true, "", {"A", "", "", "", "{2}", 0, FA_FATE_SAME});
    RUN(true, "A 1:2 corrected\n", {"A", "", "", "", "{1}", 0, FA_FATE_HELD});
    /* A run that is broken off corrects nothing. */
    begin(&run, true);
    const coming lost = {"B", "", "", "", "{9}", 0, FA_FATE_HELD};
    group(&run, &lost, 1);
    break_off(&run);
    assert_int_equal(look().records, 4);
}

/* Which of the two is right? Neither is taken, whatever the order and however the groups are cut.
 */
static void doubled(void **state)
{
    (void)state;
    session run;
    RUN(false, "", {"A", "", "", "", "{1}", 0, FA_FATE_NEW});
    for (int order = 0; order < 2; order++) {
        const coming same = {"A", "", "", "", "{1}", 0, FA_FATE_SAME};
        const coming other = {"A", "", "", "", "{2}", 0, FA_FATE_HELD};
        begin(&run, true);
        group(&run, order ? &same : &other, 1);
        group(&run, order ? &other : &same, 1);
        assert_string_equal(end(&run).lines, "A 1:2 conflict\n");
    }
    RUN(true, "A 1:2 conflict\nA 1:3 conflict\n", {"A", "", "", "", "{2}", 0, FA_FATE_HELD},
        {"A", "", "", "", "{3}", 0, FA_FATE_HELD});
    /* What a run has kept itself it does not correct. */
    RUN(true, "", {"B", "", "", "", "{1}", 0, FA_FATE_NEW},
        {"B", "", "", "", "{2}", 0, FA_FATE_CONFLICT});
    assert_string_equal(look().lines, "3 v1 by 2 A odi   : {1}\n4 v1 by 2 B odi   : {1}\n");
}

/* A record that another program corrects in the meantime is not corrected blindly. */
static void meanwhile(void **state)
{
    (void)state;
    session slow;
    const coming held = {"A", "", "", "", "{2}", 0, FA_FATE_HELD};
    RUN(false, "", {"A", "", "", "", "{1}", 0, FA_FATE_NEW});
    begin(&slow, true);
    group(&slow, &held, 1);
    RUN(true, "A 1:2 corrected\n", {"A", "", "", "", "{3}", 0, FA_FATE_HELD});
    assert_string_equal(end(&slow).lines, "A 1:2 conflict\n");
    assert_string_equal(look().lines, "3 v1 by 2 A odi   : {1}\n4 v2 by 2 A odi   : {3}\n");
}

/* What `store rescore` does to one record. */
static void rescore(const char *subject)
{
    session other;
    fa_error error = {0};
    fa_arena arena = {0};
    fa_kept kept;
    bool found = false, added = false;
    begin(&other, false);
    fa_store *store = &other.store;
    const fa_record_key key_ = {.subject = fa_text_of(subject), .instrument = FA_TEXT("odi")};
    fine(fa_store_begin(store, &error), &error);
    fine(store->database->kind->find_newest(store->database, &key_, &arena, &kept, &found, &error),
         &error);
    assert_true(found);
    fine(fa_store_know_way(store, &other.ways[1], &kept.scoring, &error), &error);
    kept.version++;
    fine(fa_store_add_version(store, &kept, FA_DEED_RESCORED, (fa_text){0}, &added, &error),
         &error);
    assert_true(added);
    fine(fa_store_commit(store, &error), &error);
    fa_arena_clear(&arena);
    break_off(&other);
}

/* A record that is only rescored in the meantime has the answers that were to be corrected, before
 * they are put by or after. */
static void rescored_meanwhile(void **state)
{
    (void)state;
    session slow;
    const coming first = {"B", "", "", "", "{2}", 0, FA_FATE_HELD};
    const coming second = {"A", "", "", "", "{2}", 0, FA_FATE_HELD};
    RUN(false, "", {"A", "", "", "", "{1}", 0, FA_FATE_NEW},
        {"B", "", "", "", "{1}", 0, FA_FATE_NEW});
    begin(&slow, true);
    group(&slow, &first, 1);
    rescore("A");
    rescore("B");
    group(&slow, &second, 1);
    assert_string_equal(end(&slow).lines, "B 1:2 corrected\nA 1:2 corrected\n");
}

/* Two programs with the same intake: each record is kept once. */
static void side_by_side(void **state)
{
    (void)state;
    session runs[2];
    for (int i = 0; i < 2; i++)
        begin(&runs[i], false);
    for (int i = 0; i < 20; i++) {
        char name[16];
        (void)snprintf(name, sizeof name, "P%d", i);
        const coming first = {name, "", "", "", "{1}", 0, FA_FATE_NEW};
        const coming second = {name, "", "", "", "{1}", 0, FA_FATE_SAME};
        group(&runs[i % 2], &first, 1);
        group(&runs[1 - i % 2], &second, 1);
    }
    for (int i = 0; i < 2; i++)
        assert_string_equal(end(&runs[i]).lines, "");
    rows is = look();
    assert_int_equal(is.records, 20);
    assert_int_equal(is.scorings, 1);
    assert_int_equal(is.entries, 22);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(key, go_there, leave),
        cmocka_unit_test_setup_teardown(scoring_once, go_there, leave),
        cmocka_unit_test_setup_teardown(corrections, go_there, leave),
        cmocka_unit_test_setup_teardown(doubled, go_there, leave),
        cmocka_unit_test_setup_teardown(meanwhile, go_there, leave),
        cmocka_unit_test_setup_teardown(rescored_meanwhile, go_there, leave),
        cmocka_unit_test_setup_teardown(side_by_side, go_there, leave),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
