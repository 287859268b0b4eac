/* The queue of the outbox in the SQLite database. */
#include <string.h>

#include "store/outbox.h"
#include "store/sqlite.h"

fa_status fa_sqlite_add_target(fa_database *database, fa_text url, int64_t *number, fa_error *error)
{
    fa_sqlite *sqlite = fa_sqlite_of(database);
    sqlite3_stmt *statement;
    FA_TRY(fa_sqlite_take(sqlite, FA_SQL_ADD_TARGET, &statement, error));
    fa_sqlite_bind_text(statement, 1, url);
    FA_TRY(fa_sqlite_finish(sqlite, statement, error));
    FA_TRY(fa_sqlite_take(sqlite, FA_SQL_FIND_TARGET, &statement, error));
    fa_sqlite_bind_text(statement, 1, url);
    int code = sqlite3_step(statement);
    if (code == SQLITE_ROW) *number = sqlite3_column_int64(statement, 0);
    (void)sqlite3_reset(statement);
    return code == SQLITE_ROW ? FA_OK : fa_sqlite_fail(sqlite, code, error);
}

/* Up to a whole list of holders at once: the table is not changed while it is walked. */
enum { ORPHANS_AT_ONCE = 64 };

typedef struct orphans {
    fa_sqlite *sqlite;
    int64_t list[ORPHANS_AT_ONCE];
    size_t count;
} orphans;

static fa_status take_holder(const fa_sqlite *sqlite, sqlite3_stmt *row, const void *each,
                             void *context, fa_error *error)
{
    (void)sqlite, (void)each, (void)error;
    orphans *all = context;
    int64_t holder = sqlite3_column_int64(row, 0);
    if (all->count < ORPHANS_AT_ONCE && !fa_sqlite_lives(all->sqlite, holder))
        all->list[all->count++] = holder;
    return FA_OK;
}

fa_status fa_sqlite_free_orphans(fa_database *database, int64_t target, fa_error *error)
{
    fa_sqlite *sqlite = fa_sqlite_of(database);
    sqlite3_stmt *statement;
    orphans all = {.sqlite = sqlite};
    FA_TRY(fa_sqlite_take(sqlite, FA_SQL_WALK_HOLDERS, &statement, error));
    (void)sqlite3_bind_int64(statement, 1, target);
    FA_TRY(fa_sqlite_walk(sqlite, statement, take_holder, NULL, &all, error));
    for (size_t i = 0; i < all.count; i++) {
        FA_TRY(fa_sqlite_take(sqlite, FA_SQL_FREE_HOLDER, &statement, error));
        (void)sqlite3_bind_int64(statement, 1, target);
        (void)sqlite3_bind_int64(statement, 2, all.list[i]);
        FA_TRY(fa_sqlite_finish(sqlite, statement, error));
    }
    return FA_OK;
}

/* A statement of a server and a last row of the outbox. */
static fa_status run_up_to(fa_sqlite *sqlite, fa_statement which, int64_t target, int64_t last,
                           fa_error *error)
{
    sqlite3_stmt *statement;
    FA_TRY(fa_sqlite_take(sqlite, which, &statement, error));
    (void)sqlite3_bind_int64(statement, 1, target);
    (void)sqlite3_bind_int64(statement, 2, last);
    return fa_sqlite_finish(sqlite, statement, error);
}

fa_status fa_sqlite_enqueue(fa_database *database, int64_t target, size_t most, bool *some,
                            fa_error *error)
{
    fa_sqlite *sqlite = fa_sqlite_of(database);
    sqlite3_stmt *statement;
    FA_TRY(fa_sqlite_take(sqlite, FA_SQL_FIND_UNSEEN, &statement, error));
    (void)sqlite3_bind_int64(statement, 1, target);
    (void)sqlite3_bind_int64(statement, 2, (int64_t)most);
    int code = sqlite3_step(statement);
    int64_t last = code == SQLITE_ROW ? sqlite3_column_int64(statement, 0) : 0;
    (void)sqlite3_reset(statement);
    if (code != SQLITE_ROW) return fa_sqlite_fail(sqlite, code, error);
    *some = last > 0;
    if (!*some) return FA_OK;
    FA_TRY(run_up_to(sqlite, FA_SQL_ENQUEUE, target, last, error));
    FA_TRY(run_up_to(sqlite, FA_SQL_UNQUEUE_VOIDED, target, last, error));
    return run_up_to(sqlite, FA_SQL_MARK_SEEN, target, last, error);
}

fa_text fa_sqlite_operation(sqlite3_stmt *row, int at)
{
    static const char *const names[] = {"put", "amend", "void"};
    fa_text name = fa_sqlite_text(row, at);
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (fa_text_equal(name, fa_text_of(names[i]))) return fa_text_of(names[i]);
    return (fa_text){0};
}

static fa_status take_task(const fa_sqlite *sqlite, sqlite3_stmt *row, const void *each,
                           void *context, fa_error *error)
{
    (void)sqlite;
    fa_task task = {.entry = sqlite3_column_int64(row, 0),
                    .version = sqlite3_column_int64(row, 2),
                    .operation = fa_sqlite_operation(row, 3),
                    .tries = sqlite3_column_int64(row, 4)};
    fa_sqlite_read_bytes(row, 1, task.id, sizeof task.id);
    return (*(const fa_each_lease *)each)(context, &task, error);
}

/* A time further away than any server may ask for was written under a clock that was wrong. */
enum { FARTHEST = 2 * 3600 * 1000 };

fa_status fa_sqlite_walk_due(fa_database *database, int64_t target, int64_t now, size_t most,
                             fa_each_lease each, void *context, fa_error *error)
{
    fa_sqlite *sqlite = fa_sqlite_of(database);
    sqlite3_stmt *statement;
    FA_TRY(fa_sqlite_take(sqlite, FA_SQL_WALK_DUE, &statement, error));
    (void)sqlite3_bind_int64(statement, 1, target);
    (void)sqlite3_bind_int64(statement, 2, now);
    (void)sqlite3_bind_int64(statement, 3, now + FARTHEST);
    (void)sqlite3_bind_int64(statement, 4, (int64_t)most);
    return fa_sqlite_walk(sqlite, statement, take_task, &each, context, error);
}

fa_status fa_sqlite_count_waiting(fa_database *database, int64_t target, int64_t holder,
                                  int64_t now, fa_waiting *out, fa_error *error)
{
    fa_sqlite *sqlite = fa_sqlite_of(database);
    sqlite3_stmt *statement;
    FA_TRY(fa_sqlite_take(sqlite, FA_SQL_COUNT_WAITING, &statement, error));
    (void)sqlite3_bind_int64(statement, 1, target);
    (void)sqlite3_bind_int64(statement, 2, holder);
    (void)sqlite3_bind_int64(statement, 3, now);
    int code = sqlite3_step(statement);
    if (code == SQLITE_ROW)
        *out = (fa_waiting){.later = (uint64_t)sqlite3_column_int64(statement, 0),
                            .others = (uint64_t)sqlite3_column_int64(statement, 1),
                            .due = sqlite3_column_int64(statement, 2)};
    (void)sqlite3_reset(statement);
    return code == SQLITE_ROW ? FA_OK : fa_sqlite_fail(sqlite, code, error);
}

static fa_status take_for(fa_sqlite *sqlite, fa_statement which, int64_t target,
                          const fa_task *task, sqlite3_stmt **out, fa_error *error)
{
    FA_TRY(fa_sqlite_take(sqlite, which, out, error));
    (void)sqlite3_bind_int64(*out, 1, target);
    fa_sqlite_bind_bytes(*out, 2, task->id, sizeof task->id);
    (void)sqlite3_bind_int64(*out, 3, task->entry);
    return FA_OK;
}

fa_status fa_sqlite_hold_task(fa_database *database, int64_t target, const fa_task *task,
                              int64_t holder, fa_error *error)
{
    fa_sqlite *sqlite = fa_sqlite_of(database);
    sqlite3_stmt *statement;
    FA_TRY(take_for(sqlite, FA_SQL_HOLD_TASK, target, task, &statement, error));
    (void)sqlite3_bind_int64(statement, 4, holder);
    return fa_sqlite_finish(sqlite, statement, error);
}

fa_status fa_sqlite_return_task(fa_database *database, int64_t target, const fa_task *task,
                                int64_t due, int64_t tries, fa_error *error)
{
    fa_sqlite *sqlite = fa_sqlite_of(database);
    sqlite3_stmt *statement;
    FA_TRY(take_for(sqlite, FA_SQL_RETURN_TASK, target, task, &statement, error));
    (void)sqlite3_bind_int64(statement, 4, due);
    (void)sqlite3_bind_int64(statement, 5, tries);
    return fa_sqlite_finish(sqlite, statement, error);
}

fa_status fa_sqlite_end_task(fa_database *database, int64_t target, const fa_task *task,
                             fa_error *error)
{
    fa_sqlite *sqlite = fa_sqlite_of(database);
    sqlite3_stmt *statement;
    FA_TRY(take_for(sqlite, FA_SQL_END_TASK, target, task, &statement, error));
    return fa_sqlite_finish(sqlite, statement, error);
}

fa_status fa_sqlite_renew_task(fa_database *database, int64_t target, const fa_task *task,
                               fa_error *error)
{
    fa_sqlite *sqlite = fa_sqlite_of(database);
    sqlite3_stmt *statement;
    FA_TRY(take_for(sqlite, FA_SQL_RENEW_TASK, target, task, &statement, error));
    return fa_sqlite_finish(sqlite, statement, error);
}
