/* Records kept, leased and told of, each step as a line that a test can compare. */
#ifndef TESTS_UNIT_OUTBOXES_H
#define TESTS_UNIT_OUTBOXES_H

#include "store/forget.h"
#include "store/outbox.h"
#include "stores.h"

#define ONE "https://one.example/r4"
#define TWO "https://two.example/r4"

/* One program that sends. */
typedef struct sender {
    fa_store store;
    fa_outbox outbox;
    fa_arena arena;
    fa_task *list; /* what it leased last */
    size_t count;
    fa_waiting waiting;
    char line[2000];
} sender;

static inline void start(sender *one, const char *url)
{
    fa_error error = {0};
    *one = (sender){0};
    open_store(&one->store, FA_STORE_MAKE);
    fine(fa_outbox_open(&one->outbox, &one->store, fa_text_of(url), &error), &error);
}

static inline void stop(sender *one)
{
    fa_arena_clear(&one->arena);
    fa_store_close(&one->store);
}

/* The next version of the one record of SUBJECT; returns its row of the outbox. */
static inline int64_t keep(const char *subject)
{
    fa_store store;
    fa_error error = {0};
    bool found, added;
    int64_t scoring;
    fa_kept there, kept = {.version = 1,
                           .key = {fa_text_of(subject), FA_TEXT("odi"), FA_TEXT("2026-03-02"),
                                   FA_TEXT(""), FA_TEXT("")},
                           .answers = FA_TEXT("{}")};
    const fa_way way = {.scoring = {.instrument = FA_TEXT("odi"), .language = 1}};
    open_store(&store, FA_STORE_MAKE);
    fine(fa_store_begin(&store, &error), &error);
    fine(fa_store_know_way(&store, &way, &scoring, &error), &error);
    fa_arena_reset(&store.arena);
    fine(store.database->kind->find_newest(store.database, &kept.key, &store.arena, &there, &found,
                                           &error),
         &error);
    kept.scoring = scoring;
    fine(fa_store_chance(&store, kept.id, sizeof kept.id, &error), &error);
    if (found) kept.version = there.version + 1;
    if (found) memcpy(kept.id, there.id, sizeof kept.id);
    fine(fa_store_add_version(&store, &kept, found ? FA_DEED_CORRECTED : FA_DEED_KEPT, (fa_text){0},
                              &added, &error),
         &error);
    assert_true(added);
    fine(fa_store_commit(&store, &error), &error);
    fa_store_close(&store);
    return kept.number;
}

static inline void forget(const char *subject)
{
    fa_store store;
    fa_error error = {0};
    fa_forgotten out;
    open_store(&store, FA_STORE_WRITE);
    fine(fa_forget(&store, fa_text_of(subject), FA_TEXT("asked for it"), &out, &error), &error);
    assert_int_equal(out.records, 1);
    fa_store_close(&store);
}

/* What is leased: "3 put 1 #1, " is row 3, version 1, the first try. */
static inline const char *lease(sender *one, size_t most)
{
    fa_error error = {0};
    size_t length = 0;
    one->line[0] = '\0';
    fa_arena_reset(&one->arena);
    fine(fa_outbox_lease(&one->outbox, most, &one->arena, &one->list, &one->count, &one->waiting,
                         &error),
         &error);
    for (size_t i = 0; i < one->count && length < sizeof one->line; i++)
        length += (size_t)snprintf(one->line + length, sizeof one->line - length,
                                   "%lld %.*s %lld #%lld, ", (long long)one->list[i].entry,
                                   FA_TEXT_ARG(one->list[i].operation),
                                   (long long)one->list[i].version, (long long)one->list[i].tries);
    return one->line;
}

/* What became of the task that was leased as number AT. */
static inline void tell(sender *one, size_t at, fa_outcome_kind kind, int64_t due)
{
    fa_error error = {0};
    assert_true(at < one->count);
    const fa_outcome outcome = {.task = one->list[at],
                                .kind = kind,
                                .due = due,
                                .status = kind == FA_OUTCOME_SENT ? 201 : 503,
                                .words = FA_TEXT("Quagga was said"),
                                .receipts = FA_TEXT("[\"Okapi/1\"]")};
    fine(fa_outbox_report(&one->outbox, &outcome, 1, &error), &error);
}

static inline fa_status add_state(void *context, const fa_task_row *row, fa_error *error)
{
    (void)error;
    add_line(context, "%lld %.*s %lld @%lld %s %lld\n", (long long)row->entry,
             FA_TEXT_ARG(row->operation), (long long)row->version, (long long)row->target_number,
             fa_task_state_name(row->state), (long long)row->tries);
    return FA_OK;
}

/* The lines of WHOLE in STATE are what a walk through that state alone gives. */
static inline void assert_one_state(fa_store *store, const char *whole, fa_task_state state)
{
    fa_error error = {0};
    rows out = {0}, expected = {0};
    char word[20];
    (void)snprintf(word, sizeof word, " %s ", fa_task_state_name(state));
    for (const char *at = whole; *at != '\0'; at = strchr(at, '\n') + 1) {
        int length = (int)(strchr(at, '\n') - at) + 1;
        if (memmem(at, (size_t)length, word, strlen(word)) != NULL)
            add_line(&expected, "%.*s", length, at);
    }
    const fa_task_filter filter = {.one_state = true, .state = state};
    fine(fa_outbox_walk(store, &filter, add_state, &out, &error), &error);
    assert_string_equal(out.lines, expected.lines);
}

/* Every row, and each state alone: "3 put 1 @2 dead 1" is row 3, version 1, at server 2, told of
 * once. */
static inline void assert_states(const char *expected)
{
    fa_store store;
    fa_error error = {0};
    rows out = {0};
    open_store(&store, FA_STORE_READ);
    fine(fa_outbox_walk(&store, NULL, add_state, &out, &error), &error);
    assert_string_equal(out.lines, expected);
    for (int state = 0; state < FA_TASK_STATES; state++)
        assert_one_state(&store, expected, (fa_task_state)state);
    fa_store_close(&store);
}

static inline fa_status tell_fault(void *context, fa_text sentence, fa_error *error)
{
    (void)context, (void)error;
    fail_msg("%.*s", FA_TEXT_ARG(sentence));
    return FA_OK;
}

#endif
