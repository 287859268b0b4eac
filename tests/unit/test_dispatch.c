/* Uploads to a server that is a function: what is sent, what counts, and what is written down. */
#include "outboxes.h"

#include "deliver/dispatch.h"
#include "deliver/pace.h"

#include <sqlite3.h>
#include <time.h>

/* ---- the server ---- */

typedef struct fa_transport fake;
typedef void (*answering)(fake *server, const fa_message *message, fa_reply *reply);

struct fa_transport {
    answering answer;
    unsigned parallel; /* messages that are on their way at once; 0: one */
    char log[4000];    /* "PUT 1, GET 1, ": the method and which subject's record */
    int sent;          /* messages */
    char body[400];    /* of the last answer */
    char token[40];
    char asked[200]; /* when tokens were asked for: "first", "again" */
    int tokens;      /* that can be had */
    int64_t life;    /* milliseconds that each lives; 0: not known */
    int stop_after;  /* messages; 0: never */
    fa_stop stop;
    int break_after; /* messages, then the run fails */
    int answers;
    void (*meanwhile)(void);
};

static const char *id_of(const fa_message *message)
{
    static char id[64];
    (void)snprintf(id, sizeof id, "%.*s", FA_TEXT_ARG(message->expected.named[0].id));
    return id;
}

static void say(fake *server, fa_reply *reply, int status, const char *format, const char *text)
{
    (void)snprintf(server->body, sizeof server->body, format, text);
    *reply = (fa_reply){.status = status,
                        .content_type = FA_TEXT("application/json"),
                        .body = fa_text_of(server->body)};
}

static void take_it(fake *server, const fa_message *message, fa_reply *reply)
{
    say(server, reply, 200, "{\"id\":\"%s\"}", id_of(message));
}

static void note(fake *server, const fa_message *message)
{
    static const char *const methods[] = {"PUT", "POST", "DELETE", "GET"};
    size_t length = strlen(server->log);
    const char *subject = NULL;
    char body[1000];
    (void)snprintf(body, sizeof body, "%.*s", (int)message->body.length,
                   message->body.length > 0 ? message->body.bytes : "");
    subject = strstr(body, "\"subject\":\"");
    (void)snprintf(server->log + length, sizeof server->log - length, "%s %.1s, ",
                   methods[message->method], subject == NULL ? "-" : subject + 11);
    server->sent++;
}

typedef struct carrying {
    fa_message list[64];
    size_t count;
} carrying;

static fa_status deliver(fake *server, const fa_work *work, carrying *away, fa_error *error)
{
    fa_reply reply = {0};
    const fa_message message = away->list[0];
    memmove(away->list, away->list + 1, --away->count * sizeof *away->list);
    server->answer(server, &message, &reply);
    server->answers++;
    return work->done(work->context, &message, &reply, error);
}

static fa_status fake_run(fake *server, const fa_work *work, fa_error *error)
{
    carrying away = {0};
    for (;;) {
        fa_message message;
        fa_supply supply = FA_SUPPLY_LATER;
        int64_t wait = 0;
        fa_stop stop = work->stop == NULL ? FA_STOP_NOT : work->stop(work->context);
        bool full = away.count >= (server->parallel > 0 ? server->parallel : 1);
        if (stop == FA_STOP_DROP) {
            const fa_reply dropped = {.passage = FA_PASSAGE_DROPPED, .trouble = FA_TEXT("stopped")};
            for (size_t i = 0; i < away.count; i++)
                FA_TRY(work->done(work->context, &away.list[i], &dropped, error));
            return FA_OK;
        }
        if (stop == FA_STOP_FINISH && away.count == 0) return FA_OK;
        if (stop == FA_STOP_NOT && !full)
            FA_TRY(work->next(work->context, NULL, &message, &supply, &wait, error));
        if (supply == FA_SUPPLY_END && away.count == 0) return FA_OK;
        if (supply == FA_SUPPLY_MESSAGE) {
            note(server, &message);
            away.list[away.count++] = message;
            if (server->break_after > 0 && server->sent == server->break_after)
                return fa_error_set(error, FA_FILE, "the cable is out");
            continue;
        }
        if (away.count > 0)
            FA_TRY(deliver(server, work, &away, error));
        else
            (void)usleep(wait < 3 ? (useconds_t)wait * 1000 : 3000);
    }
}

static fa_status fake_token(fake *server, fa_text token, fa_error *error)
{
    (void)error;
    (void)snprintf(server->token, sizeof server->token, "%.*s", FA_TEXT_ARG(token));
    return FA_OK;
}

static const fa_transport_kind fake_kind = {.run = fake_run, .token = fake_token};

/* ---- one run ---- */

static fa_status give_token(void *context, bool again, fa_token *out, bool *changed,
                            fa_error *error)
{
    static char text[40];
    fake *server = context;
    size_t length = strlen(server->asked);
    struct timespec now;
    (void)error;
    (void)clock_gettime(CLOCK_REALTIME, &now);
    (void)snprintf(server->asked + length, sizeof server->asked - length,
                   again ? "again " : "first ");
    *changed = server->tokens > 0;
    if (*changed) server->tokens--;
    (void)snprintf(text, sizeof text, "t%d", server->tokens);
    out->text = fa_text_of(text);
    out->expires = server->life == 0 ? 0 : (int64_t)now.tv_sec * 1000 + server->life;
    return FA_OK;
}

static fa_stop give_stop(void *context)
{
    const fake *server = context;
    bool now = server->stop_after > 0 && server->sent >= server->stop_after;
    return now ? server->stop : FA_STOP_NOT;
}

typedef struct result {
    fa_status status;
    fa_error error;
    fa_dispatch_counts counts;
} result;

static const fa_profile plain = {.to = {ONE, sizeof ONE - 1}, .as_json = true, .payload = -1};

static result run_with(fake *server, fa_dispatch_mode mode, int64_t patience,
                       const fa_profile *profile, fa_profile_file *file)
{
    result out = {0};
    fa_store store;
    fa_dispatch_options options = {.profile = profile,
                                   .profiles = file,
                                   .kind = &fake_kind,
                                   .transport = server,
                                   .mode = mode,
                                   .patience = patience,
                                   .context = server,
                                   .stop = give_stop};
    if (server->tokens > 0) options.token = give_token;
    open_store(&store, FA_STORE_WRITE);
    out.status = fa_dispatch(&store, &options, &out.counts, &out.error);
    fa_store_close(&store);
    return out;
}

static result run(fake *server, fa_dispatch_mode mode)
{
    return run_with(server, mode, 400, &plain, NULL);
}

static void assert_counts(const result *of, int sent, int dead, int left)
{
    if (of->status != FA_OK) fail_msg("%s", of->error.message);
    assert_int_equal(of->counts.sent, sent);
    assert_int_equal(of->counts.dead, dead);
    assert_int_equal(of->counts.left, left);
    assert_int_equal(of->counts.on_their_way, 0);
}

static void keep_many(int count)
{
    for (int i = 0; i < count; i++) {
        const char subject[] = {(char)('A' + i), '\0'};
        (void)keep(subject);
    }
}

/* ---- judgements ---- */

static void refuse_b(fake *server, const fa_message *message, fa_reply *reply)
{
    take_it(server, message, reply);
    if (strstr(server->log, "B, ") == server->log + strlen(server->log) - 3)
        say(server, reply, 422, "{\"sorry\":\"%s\"}", "no");
}

static void test_what_is_named_is_sent_and_what_is_refused_is_dead(void **state)
{
    (void)state;
    keep_many(3);
    fake server = {.answer = refuse_b};
    result got = run(&server, FA_DISPATCH_DRAIN);
    assert_counts(&got, 2, 1, 0);
    assert_string_equal(server.log, "PUT A, PUT B, PUT C, ");
    assert_states("3 put 1 @1 sent 1\n4 put 1 @1 dead 1\n5 put 1 @1 sent 1\n");
}

static void fail_once(fake *server, const fa_message *message, fa_reply *reply)
{
    take_it(server, message, reply);
    if (server->answers == 0) reply->status = 503;
}

static void test_what_comes_to_nothing_is_tried_again(void **state)
{
    (void)state;
    (void)keep("A");
    fake server = {.answer = fail_once};
    result got = run_with(&server, FA_DISPATCH_DRAIN, 5000, &plain, NULL);
    assert_counts(&got, 1, 0, 0);
    assert_int_equal(got.counts.tries, 1);
    assert_string_equal(server.log, "PUT A, PUT A, ");
    assert_string_equal(got.counts.trouble, "");
}

/* ---- a success that names nothing ---- */

static char shown[200]; /* what a GET shows; empty: nothing is there */

static void say_nothing(fake *server, const fa_message *message, fa_reply *reply)
{
    const char *missing = shown[0] == '\0' ? "{}" : shown;
    if (message->method == FA_METHOD_GET)
        say(server, reply, shown[0] == '\0' ? 404 : 200, missing, id_of(message));
    else
        *reply = (fa_reply){.status = 204};
}

static void assert_confirms(const char *shows, bool confirms)
{
    fake server = {.answer = say_nothing};
    (void)snprintf(shown, sizeof shown, "%s", shows);
    result got = run(&server, FA_DISPATCH_ONCE);
    assert_counts(&got, confirms, 0, !confirms);
}

static void test_a_success_without_a_name_is_asked_about(void **state)
{
    (void)state;
    (void)keep("A");
    fake server = {.answer = say_nothing};
    (void)snprintf(shown, sizeof shown, "{\"id\":\"%%s\",\"version\":1,\"operation\":\"put\"}");
    result got = run(&server, FA_DISPATCH_ONCE);
    assert_counts(&got, 1, 0, 0);
    assert_string_equal(server.log, "PUT A, GET -, ");
}

static void test_what_is_not_there_is_sent_again(void **state)
{
    (void)state;
    (void)keep("A");
    assert_confirms("", false);
    assert_states("3 put 1 @1 retry 1\n");
}

static void test_an_older_version_confirms_nothing(void **state)
{
    (void)state;
    (void)keep("A");
    fake server = {.answer = take_it};
    result got = run(&server, FA_DISPATCH_ONCE);
    assert_counts(&got, 1, 0, 0);
    (void)keep("A");
    assert_confirms("{\"id\":\"%s\",\"version\":1,\"operation\":\"put\"}", false);
}

static void test_the_newer_version_does(void **state)
{
    (void)state;
    (void)keep("A");
    (void)keep("A");
    assert_confirms("{\"stored\":\"2026\",\"operation\":\"amend\",\"id\":\"%s\",\"version\":2}",
                    true);
}

/* An erasure has the number of the version that it erases. */
static void test_an_erasure_is_not_confirmed_by_the_record(void **state)
{
    (void)state;
    (void)keep("A");
    fake server = {.answer = take_it};
    result got = run(&server, FA_DISPATCH_ONCE);
    assert_counts(&got, 1, 0, 0);
    forget("A");
    assert_confirms("{\"id\":\"%s\",\"version\":1,\"operation\":\"put\"}", false);
}

static void test_an_erasure_is_sent(void **state)
{
    (void)state;
    (void)keep("A");
    fake server = {.answer = take_it};
    result got = run(&server, FA_DISPATCH_DRAIN);
    forget("A");
    got = run(&server, FA_DISPATCH_DRAIN);
    assert_counts(&got, 1, 0, 0);
    assert_string_equal(server.log, "PUT A, PUT -, ");
    (void)keep("B");
    fa_profile deletes = plain;
    deletes.deletes = true;
    got = run_with(&server, FA_DISPATCH_DRAIN, 400, &deletes, NULL);
    forget("B");
    server.answer = say_nothing;
    shown[0] = '\0';
    got = run_with(&server, FA_DISPATCH_DRAIN, 400, &deletes, NULL);
    assert_counts(&got, 1, 0, 0);
    assert_string_equal(server.log, "PUT A, PUT -, PUT B, DELETE -, GET -, ");
}

static void name_another(fake *server, const fa_message *message, fa_reply *reply)
{
    (void)message;
    say(server, reply, 200, "{\"id\":\"%s\"}", "00000000-0000-4000-8000-000000000000");
}

/* ---- tokens ---- */

static void want_t0(fake *server, const fa_message *message, fa_reply *reply)
{
    take_it(server, message, reply);
    if (strcmp(server->token, "t0") != 0) reply->status = 401;
}

static void test_a_token_that_ran_out_is_replaced(void **state)
{
    (void)state;
    keep_many(2);
    fake server = {.answer = want_t0, .tokens = 2};
    result got = run(&server, FA_DISPATCH_DRAIN);
    assert_counts(&got, 2, 0, 0);
    assert_string_equal(server.log, "PUT A, PUT A, PUT B, ");
    assert_string_equal(server.asked, "first again ");
}

/* Several that were on their way with the old one ask for a new one once. */
static void test_one_new_token_is_enough_for_all(void **state)
{
    (void)state;
    keep_many(4);
    fake server = {.answer = want_t0, .tokens = 2, .parallel = 4};
    result got = run(&server, FA_DISPATCH_DRAIN);
    assert_counts(&got, 4, 0, 0);
    assert_string_equal(server.asked, "first again ");
}

static void let_nobody_in(fake *server, const fa_message *message, fa_reply *reply)
{
    take_it(server, message, reply);
    reply->status = 401;
}

static void test_a_server_that_lets_nobody_in_is_believed(void **state)
{
    (void)state;
    keep_many(3);
    fake server = {.answer = let_nobody_in, .tokens = 1000};
    result got = run(&server, FA_DISPATCH_WATCH);
    assert_counts(&got, 0, 0, 3);
    assert_true(got.counts.paused);
    assert_in_range(server.sent, 1, 5);
    assert_non_null(strstr(got.counts.trouble, "401"));
    sender next;
    start(&next, ONE); /* that the door is shut is no fault of the records */
    assert_string_equal(lease(&next, 9), "3 put 1 #1, 4 put 1 #1, 5 put 1 #1, ");
    stop(&next);
    fake other = {.answer = take_it};
    got = run(&other, FA_DISPATCH_DRAIN);
    assert_counts(&got, 3, 0, 0);
}

static void test_a_token_is_replaced_before_it_runs_out(void **state)
{
    (void)state;
    keep_many(1);
    fake server = {.answer = take_it, .tokens = 2, .life = 20000};
    result got = run(&server, FA_DISPATCH_DRAIN);
    assert_counts(&got, 1, 0, 0);
    assert_memory_equal(server.asked, "first again ", 12);
    assert_string_equal(server.token, "t0");
}

/* ---- an end in the middle ---- */

static void test_a_stop_gives_back_what_was_not_begun(void **state)
{
    (void)state;
    keep_many(4);
    fake server = {.answer = take_it, .stop_after = 2, .stop = FA_STOP_FINISH, .parallel = 2};
    result got = run(&server, FA_DISPATCH_DRAIN);
    assert_counts(&got, 2, 0, 2);
    sender other;
    start(&other, ONE);
    assert_string_equal(lease(&other, 9), "5 put 1 #1, 6 put 1 #1, ");
    stop(&other);
}

/* What was on its way may have arrived: it counts as tried, so that an erasure of it is told. */
static void test_what_is_dropped_may_have_arrived(void **state)
{
    (void)state;
    keep_many(2);
    fake server = {.answer = take_it, .stop_after = 1, .stop = FA_STOP_DROP};
    result got = run(&server, FA_DISPATCH_DRAIN);
    assert_counts(&got, 0, 0, 2);
    assert_states("3 put 1 @1 retry 1\n4 put 1 @1 pending 0\n");
    sender other;
    start(&other, ONE); /* both are due at once, and what was stopped was no try */
    assert_string_equal(lease(&other, 9), "3 put 1 #1, 4 put 1 #1, ");
    for (size_t i = 0; i < other.count; i++)
        tell(&other, i, FA_OUTCOME_UNTRIED, 0);
    stop(&other);
    forget("A");
    forget("B");
    fake later = {.answer = take_it};
    got = run(&later, FA_DISPATCH_DRAIN);
    assert_counts(&got, 1, 0, 0);
}

/* The disk breaks before anything is written down: an answer alone makes nothing sent. */
static void break_the_store(fake *server, const fa_message *message, fa_reply *reply)
{
    sqlite3 *handle = NULL;
    take_it(server, message, reply);
    if (server->answers > 0) return;
    assert_int_equal(sqlite3_open("c.db", &handle), SQLITE_OK);
    assert_int_equal(sqlite3_exec(handle,
                                  "CREATE TRIGGER broken BEFORE INSERT ON delivery "
                                  "BEGIN SELECT RAISE (ABORT, 'broken'); END",
                                  NULL, NULL, NULL),
                     SQLITE_OK);
    assert_int_equal(sqlite3_close(handle), SQLITE_OK);
}

static void test_what_is_not_written_down_is_not_counted(void **state)
{
    (void)state;
    keep_many(3);
    fake server = {.answer = break_the_store};
    result got = run(&server, FA_DISPATCH_DRAIN);
    assert_int_equal(got.status, FA_FILE);
    assert_int_equal(server.sent, 3);
    assert_int_equal(got.counts.sent, 0);
}

static void test_a_run_that_fails_gives_back_all(void **state)
{
    (void)state;
    keep_many(3);
    fake server = {.answer = take_it, .break_after = 2, .parallel = 2};
    result got = run(&server, FA_DISPATCH_DRAIN);
    assert_int_equal(got.status, FA_FILE);
    assert_string_equal(got.error.message, "the cable is out");
    sender other;
    start(&other, ONE);
    assert_string_equal(lease(&other, 9), "3 put 1 #1, 4 put 1 #1, 5 put 1 #1, ");
    stop(&other);
}

/* ---- two programs ---- */

static fake second;

static void run_second(void)
{
    result got = run(&second, FA_DISPATCH_ONCE);
    assert_int_equal(got.status, FA_OK);
}

static void let_another_run(fake *server, const fa_message *message, fa_reply *reply)
{
    if (server->answers == 1) run_second();
    take_it(server, message, reply);
}

static void test_two_programs_send_each_record_once(void **state)
{
    (void)state;
    char line[80] = "";
    for (int i = 0; i < 70; i++) {
        (void)snprintf(line, sizeof line, "S%d", i);
        (void)keep(line);
    }
    second = (fake){.answer = take_it};
    fake server = {.answer = let_another_run};
    result got = run(&server, FA_DISPATCH_DRAIN);
    assert_counts(&got, 64, 0, 0);
    assert_int_equal(second.sent, 6); /* what the first had not leased */
    assert_int_equal(server.sent, 64);
}

/* ---- one pass ---- */

static void stumble_over_a(fake *server, const fa_message *message, fa_reply *reply)
{
    take_it(server, message, reply);
    char body[400];
    (void)snprintf(body, sizeof body, "%.*s", FA_TEXT_ARG(message->body));
    if (strstr(body, "\"subject\":\"A\"") != NULL) reply->status = 500;
}

static void test_one_pass_tries_each_once(void **state)
{
    (void)state;
    keep_many(3);
    fake server = {.answer = stumble_over_a};
    result got = run(&server, FA_DISPATCH_ONCE);
    assert_counts(&got, 2, 0, 1);
    assert_string_equal(server.log, "PUT A, PUT B, PUT C, ");
    assert_states("3 put 1 @1 retry 1\n4 put 1 @1 sent 1\n5 put 1 @1 sent 1\n");
}

static void be_away(fake *server, const fa_message *message, fa_reply *reply)
{
    (void)server, (void)message;
    *reply = (fa_reply){.passage = FA_PASSAGE_BROKEN, .trouble = FA_TEXT("nobody answers")};
}

static void test_one_pass_ends_where_nobody_answers(void **state)
{
    (void)state;
    keep_many(20);
    fake server = {.answer = be_away};
    result got = run_with(&server, FA_DISPATCH_ONCE, 3000, &plain, NULL);
    assert_counts(&got, 0, 0, 20);
    assert_int_equal(server.sent, FA_PACE_FAILURES);
    assert_string_equal(got.counts.trouble, "nobody answers");
}

/* What came to nothing is not due again in the same pass: it stays leased. */
static void fail_the_first(fake *server, const fa_message *message, fa_reply *reply)
{
    take_it(server, message, reply);
    if (server->answers == 0) reply->status = 503;
    if (server->sent != 66) return; /* the second lease has settled what was told by then */
    fa_store store;
    fa_error error = {0};
    rows out = {0};
    open_store(&store, FA_STORE_READ);
    const fa_task_filter first = {.entry = 3};
    fine(fa_outbox_walk(&store, &first, add_state, &out, &error), &error);
    assert_string_equal(out.lines, "3 put 1 @1 leased 0\n");
    fa_store_close(&store);
}

static void test_one_pass_keeps_what_came_to_nothing(void **state)
{
    (void)state;
    char line[80] = "";
    for (int i = 0; i < 70; i++) {
        (void)snprintf(line, sizeof line, "S%d", i);
        (void)keep(line);
    }
    fake server = {.answer = fail_the_first};
    result got = run(&server, FA_DISPATCH_ONCE);
    assert_counts(&got, 69, 0, 1);
    assert_int_equal(server.sent, 70);
}

/* ---- a server that is away, and a record that it stumbles over ---- */

static void test_a_server_that_is_away_is_asked_ever_more_seldom(void **state)
{
    (void)state;
    keep_many(40);
    fake server = {.answer = be_away, .parallel = 4};
    result got = run_with(&server, FA_DISPATCH_DRAIN, 1500, &plain, NULL);
    assert_counts(&got, 0, 0, 40);
    assert_in_range(server.sent, FA_PACE_FAILURES, FA_PACE_FAILURES + 4 + 12);
}

/* One that takes whatever it gets and names something else, and one that never has it. */
static void test_a_server_that_shows_no_record_is_asked_ever_more_seldom(void **state)
{
    (void)state;
    keep_many(40);
    fake other = {.answer = name_another, .parallel = 4};
    result got = run_with(&other, FA_DISPATCH_DRAIN, 600, &plain, NULL);
    assert_counts(&got, 0, 0, 40);
    assert_in_range(other.sent, FA_PACE_FAILURES, FA_PACE_FAILURES + 4 + 12);
    shown[0] = '\0';
    fake forgetful = {.answer = say_nothing, .parallel = 4};
    got = run_with(&forgetful, FA_DISPATCH_DRAIN, 600, &plain, NULL);
    assert_int_equal(got.counts.sent, 0);
    assert_in_range(forgetful.sent, 1, 2 * (FA_PACE_FAILURES + 4 + 12));
}

static void be_silent(fake *server, const fa_message *message, fa_reply *reply)
{
    be_away(server, message, reply);
    reply->late = true;
}

/* A whole minute goes by with each: those that are away tell enough. */
static void test_a_silent_server_is_not_waited_for_twice(void **state)
{
    (void)state;
    keep_many(20);
    fake server = {.answer = be_silent, .parallel = 4};
    result got = run_with(&server, FA_DISPATCH_ONCE, 60000, &plain, NULL);
    assert_counts(&got, 0, 0, 20);
    assert_int_equal(server.sent, 4);
}

static void be_silent_about_b(fake *server, const fa_message *message, fa_reply *reply)
{
    const char *id = id_of(message);
    static char b[64];
    if (server->answers == 1) (void)snprintf(b, sizeof b, "%s", id);
    (void)usleep(3000);
    if (server->answers > 0 && strcmp(b, id) == 0)
        be_silent(server, message, reply);
    else
        take_it(server, message, reply);
}

/* Others are acknowledged meanwhile. */
static void test_silence_about_one_record_holds_up_no_other(void **state)
{
    (void)state;
    keep_many(20);
    fake server = {.answer = be_silent_about_b, .parallel = 2};
    result got = run_with(&server, FA_DISPATCH_ONCE, 60000, &plain, NULL);
    assert_counts(&got, 19, 0, 1);
    assert_int_equal(server.sent, 20);
}

static void test_a_record_that_is_stumbled_over_holds_up_no_other(void **state)
{
    (void)state;
    keep_many(30);
    fake server = {.answer = stumble_over_a};
    result got = run_with(&server, FA_DISPATCH_DRAIN, 300, &plain, NULL);
    assert_counts(&got, 29, 0, 1);
    assert_in_range(server.sent, 30, 36);
}

static void ask_for_an_hour(fake *server, const fa_message *message, fa_reply *reply)
{
    take_it(server, message, reply);
    reply->status = 429;
    reply->retry_after = FA_TEXT("3600");
}

/* Nothing is won by waiting until patience is at an end. */
static void test_a_wait_beyond_patience_is_not_begun(void **state)
{
    (void)state;
    keep_many(3);
    fake server = {.answer = ask_for_an_hour};
    result got = run_with(&server, FA_DISPATCH_DRAIN, 60000, &plain, NULL);
    assert_counts(&got, 0, 0, 3);
    assert_int_equal(server.sent, 1);
}

/* A server that says yes each time and never shows the record. What a person sends again counts its
 * tries anew, so the waits are taken out of the queue here. */
static void test_a_server_that_never_shows_the_record_is_given_up(void **state)
{
    (void)state;
    (void)keep("A");
    fake server = {.answer = name_another};
    result got = {0};
    for (int i = 0; i < 12; i++) {
        sender other;
        if (i > 0) {
            start(&other, ONE);
            const fa_task task = {.entry = 3, .version = 1, .operation = FA_TEXT("put")};
            fa_task due = task;
            fa_error error = {0};
            fa_arena arena = {0};
            fa_kept kept;
            bool found;
            fa_database *database = other.store.database;
            fine(database->kind->find_record(database, 3, &arena, &kept, &found, &error), &error);
            memcpy(due.id, kept.id, sizeof due.id);
            fine(fa_store_begin(&other.store, &error), &error);
            fine(database->kind->hold_task(database, other.outbox.target, &due, other.outbox.holder,
                                           &error),
                 &error);
            fine(database->kind->return_task(database, other.outbox.target, &due, 0, 0, &error),
                 &error);
            fine(fa_store_commit(&other.store, &error), &error);
            fa_arena_clear(&arena);
            stop(&other);
        }
        got = run(&server, FA_DISPATCH_ONCE);
        if (i < 11) assert_counts(&got, 0, 0, 1);
    }
    assert_counts(&got, 0, 1, 0);
    assert_int_equal(server.sent, 12);
}

/* ---- a profile's function ---- */

static void test_a_function_that_fails_sends_nothing(void **state)
{
    (void)state;
    keep_many(2);
    fa_profile_file file;
    fa_findings findings;
    fa_error error = {0};
    fine(fa_profile_file_open(&file, FA_TEXT("clinic.lua"),
                              FA_TEXT("profile \"p\" { url = \"" ONE "\", as = \"json\",\n"
                                      "payload = function (record) error('no') end }\n"),
                              &findings, &error),
         &error);
    if (findings.mistakes > 0) fail_msg("%.*s", FA_TEXT_ARG(findings.first->sentence));
    fake server = {.answer = take_it};
    result got = run_with(&server, FA_DISPATCH_DRAIN, 400, &file.profiles[0], &file);
    assert_int_equal(got.status, FA_CONTENT);
    assert_int_equal(server.sent, 0);
    assert_int_equal(got.counts.on_their_way, 0);
    fa_profile_file_close(&file);
    sender other;
    start(&other, ONE);
    assert_string_equal(lease(&other, 9), "3 put 1 #1, 4 put 1 #1, ");
    stop(&other);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, go_there, leave)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(test_what_is_named_is_sent_and_what_is_refused_is_dead),
        TEST(test_what_comes_to_nothing_is_tried_again),
        TEST(test_a_success_without_a_name_is_asked_about),
        TEST(test_what_is_not_there_is_sent_again),
        TEST(test_an_older_version_confirms_nothing),
        TEST(test_the_newer_version_does),
        TEST(test_an_erasure_is_not_confirmed_by_the_record),
        TEST(test_an_erasure_is_sent),
        TEST(test_a_token_that_ran_out_is_replaced),
        TEST(test_one_new_token_is_enough_for_all),
        TEST(test_a_server_that_lets_nobody_in_is_believed),
        TEST(test_a_token_is_replaced_before_it_runs_out),
        TEST(test_a_stop_gives_back_what_was_not_begun),
        TEST(test_what_is_dropped_may_have_arrived),
        TEST(test_a_run_that_fails_gives_back_all),
        TEST(test_what_is_not_written_down_is_not_counted),
        TEST(test_two_programs_send_each_record_once),
        TEST(test_one_pass_tries_each_once),
        TEST(test_one_pass_keeps_what_came_to_nothing),
        TEST(test_one_pass_ends_where_nobody_answers),
        TEST(test_a_server_that_is_away_is_asked_ever_more_seldom),
        TEST(test_a_server_that_shows_no_record_is_asked_ever_more_seldom),
        TEST(test_a_silent_server_is_not_waited_for_twice),
        TEST(test_silence_about_one_record_holds_up_no_other),
        TEST(test_a_record_that_is_stumbled_over_holds_up_no_other),
        TEST(test_a_wait_beyond_patience_is_not_begun),
        TEST(test_a_server_that_never_shows_the_record_is_given_up),
        TEST(test_a_function_that_fails_sends_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
