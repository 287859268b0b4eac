/* What is told of the outbox where goldens cannot look: leases, answers that came late or never,
 * words that are no words. */
#include "archive/outbox_told.h"
#include "format/json.h"
#include "outboxes.h"

static char told[8000];

static fa_status take_told(void *context, fa_buffer *text, fa_error *error)
{
    (void)context, (void)error;
    size_t length = strlen(told);
    assert_true(length + text->length < sizeof told);
    memcpy(told + length, text->bytes, text->length);
    told[length + text->length] = '\0';
    return FA_OK;
}

static fa_outbox_counts list(fa_outbox_listing how)
{
    fa_store store;
    fa_error error = {0};
    fa_outbox_counts counts;
    told[0] = '\0';
    open_store(&store, FA_STORE_READ);
    fine(fa_outbox_list(&store, &how, take_told, NULL, &counts, &error), &error);
    fa_store_close(&store);
    return counts;
}

static bool show(int64_t entry, bool json)
{
    fa_store store;
    fa_error error = {0};
    fa_buffer out = {0};
    bool found;
    told[0] = '\0';
    open_store(&store, FA_STORE_READ);
    fine(fa_outbox_show(&store, entry, json, &out, &found, &error), &error);
    if (out.length > 0) fine(take_told(NULL, &out, &error), &error);
    fa_buffer_clear(&out);
    fa_store_close(&store);
    return found;
}

static void answer(sender *one, size_t at, fa_outcome_kind kind, int64_t status, fa_text words,
                   fa_text receipts)
{
    fa_error error = {0};
    assert_true(at < one->count);
    const fa_outcome outcome = {.task = one->list[at],
                                .kind = kind,
                                .due = 4102444800000, /* 2100-01-01 */
                                .status = status,
                                .words = words,
                                .receipts = receipts};
    fine(fa_outbox_report(&one->outbox, &outcome, 1, &error), &error);
}

static int count_of(const char *part)
{
    int count = 0;
    for (const char *at = told; (at = strstr(at, part)) != NULL; at += strlen(part))
        count++;
    return count;
}

static void assert_told(const char *part)
{
    if (strstr(told, part) == NULL) fail_msg("'%s' is not in:\n%s", part, told);
}

static void assert_lines_are_json(int lines)
{
    fa_arena arena = {0};
    fa_json_reader json;
    for (const char *at = told; *at != '\0'; lines--) {
        const char *end = strchr(at, '\n');
        assert_non_null(end);
        fa_json_reader_init(&json, fa_text_slice(at, end), &arena);
        if (!fa_json_is_valid(&json)) fail_msg("%s in:\n%s", json.problem, at);
        at = end + 1;
    }
    assert_int_equal(lines, 0);
    fa_arena_clear(&arena);
}

static void nothing(void **state)
{
    (void)state;
    fa_store store;
    open_store(&store, FA_STORE_MAKE);
    fa_store_close(&store);
    assert_int_equal(list((fa_outbox_listing){0}).total, 0);
    assert_string_equal(told, "");
    assert_false(show(1, false));
    assert_false(show(0, true));
    assert_false(show(-3, true));
    assert_string_equal(told, "");
}

/* Words of a server, made to break lines and JSON. */
static void words(void **state)
{
    (void)state;
    sender one;
    (void)keep("A");
    (void)keep("B");
    start(&one, ONE);
    (void)lease(&one, 2);
    answer(&one, 0, FA_OUTCOME_RETRY, 503, FA_TEXT("one\ntwo\rthree\t\"four\"\\\x1b[2J \xff"),
           FA_TEXT(""));
    (void)list((fa_outbox_listing){.json = true});
    assert_lines_are_json(2);
    assert_told("\"due\":\"2100-01-01T00:00:00.000Z\"");
    assert_told("\"state\":\"leased\"");
    (void)list((fa_outbox_listing){0});
    assert_int_equal(count_of("\n"), 3);
    assert_told("one two three \"four\"");
    fa_outbox_counts counts = list((fa_outbox_listing){.server = FA_TEXT(TWO)});
    assert_int_equal(counts.total, 0);
    counts = list((fa_outbox_listing){.one_state = true, .state = FA_TASK_RETRY});
    assert_int_equal(counts.total, 1);
    assert_int_equal(counts.rows[FA_TASK_RETRY], 1);
    assert_int_equal(count_of("\n"), 2);
    assert_true(show(3, true));
    assert_lines_are_json(1);
    assert_true(show(3, false));
    assert_told("retry, 1 try, the next not before 2100-01-01T00:00:00Z\n");
    assert_told("    one two three");
    assert_true(show(4, false));
    assert_told(ONE ": leased\n");
    stop(&one);
    assert_true(show(4, false)); /* the program is gone, and had it */
    assert_told("a program ended before the answer came");
    assert_true(show(4, true));
    assert_told("\"unanswered\":true");
}

/* A hundred characters of words in the list, however many bytes each takes. */
static void long_words(void **state)
{
    (void)state;
    sender one;
    char text[2 * 120 + 1] = "";
    for (int i = 0; i < 120; i++)
        memcpy(text + (ptrdiff_t)2 * i, "\xc3\xa4", 3);
    (void)keep("A");
    start(&one, ONE);
    (void)lease(&one, 1);
    answer(&one, 0, FA_OUTCOME_DEAD, 422, fa_text_of(text), FA_TEXT(""));
    (void)list((fa_outbox_listing){0});
    assert_int_equal(count_of("\xc3\xa4"), 100);
    assert_told("\xc3\xa4…\n");
    assert_true(show(3, false));
    assert_int_equal(count_of("\xc3\xa4"), 120);
    stop(&one);
}

static void receipts(void **state)
{
    (void)state;
    sender one;
    static const char *const subjects[] = {"A", "B", "C"};
    for (size_t i = 0; i < 3; i++)
        (void)keep(subjects[i]);
    start(&one, ONE);
    (void)lease(&one, 3);
    answer(&one, 0, FA_OUTCOME_SENT, 200, FA_TEXT(""),
           FA_TEXT("[{\"type\":\"Observation\",\"id\":\"x-1\",\"version\":\"2\",\"more\":[1,{}],"
                   "\"location\":\"Observation/x-1/_history/2\"},{\"id\":\"y\"}]"));
    answer(&one, 1, FA_OUTCOME_SENT, 201, FA_TEXT(""), FA_TEXT("[{\"id\":\"z\"},"));
    answer(&one, 2, FA_OUTCOME_SENT, 201, FA_TEXT(""), FA_TEXT("[\"z\"]"));
    assert_true(show(3, false));
    assert_told("    200\n"
                "    took Observation/x-1, version 2, at Observation/x-1/_history/2\n"
                "    took y\n");
    assert_true(show(3, true));
    assert_lines_are_json(1);
    assert_told("\"more\":[1,{}]");
    for (int64_t broken = 4; broken <= 5; broken++) {
        assert_true(show(broken, false));
        assert_int_equal(count_of("took"), 0);
        assert_told("receipts cannot be read");
        assert_true(show(broken, true));
        assert_lines_are_json(1);
        assert_told("\"unreadable\":true");
    }
    stop(&one);
}

/* The version's events stay with the version and the erasure's with the erasure, also an answer
 * that comes when the record is gone; what was said is told of neither. */
static void erased(void **state)
{
    (void)state;
    sender one, other;
    (void)keep("A");
    start(&one, ONE);
    start(&other, TWO);
    (void)lease(&one, 1);
    tell(&one, 0, FA_OUTCOME_RETRY, 0);
    (void)lease(&one, 1);
    (void)lease(&other, 1);
    forget("A");
    tell(&other, 0, FA_OUTCOME_SENT, 0);
    tell(&one, 0, FA_OUTCOME_RETRY, 0);
    assert_string_equal(lease(&one, 2), "5 void 1 #1, ");
    tell(&one, 0, FA_OUTCOME_DEAD, 0);
    assert_true(show(3, false));
    assert_int_equal(count_of("  entry "), 3);
    assert_int_equal(count_of(": sent "), 1);
    assert_int_equal(count_of(": tried "), 2);
    assert_told("erased since");
    assert_true(strstr(told, "entry 4") < strstr(told, "entry 6"));
    assert_true(strstr(told, "entry 6") < strstr(told, "entry 7"));
    assert_int_equal(count_of("Quagga") + count_of("Okapi") + count_of("odi"), 0);
    assert_true(show(3, true));
    assert_lines_are_json(1);
    assert_told("\"erased\":true");
    assert_true(show(5, false));
    assert_int_equal(count_of("  entry "), 1);
    assert_told(": refused ");
    assert_told("to send it again: fascia outbox retry 5\n");
    (void)list((fa_outbox_listing){0});
    assert_int_equal(count_of("(erased)"), 4);
    stop(&other);
    stop(&one);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(nothing, go_there, leave),
        cmocka_unit_test_setup_teardown(words, go_there, leave),
        cmocka_unit_test_setup_teardown(long_words, go_there, leave),
        cmocka_unit_test_setup_teardown(receipts, go_there, leave),
        cmocka_unit_test_setup_teardown(erased, go_there, leave),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
