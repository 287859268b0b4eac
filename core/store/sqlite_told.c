/* What is told of the outbox out of the SQLite database: its rows, and what became of each. */
#include "store/outbox.h"
#include "store/sqlite.h"

/* ---- rows ---- */

/* Where LAST is the last that was said of the row of the outbox, empty when nothing was. */
static fa_task_state state_of(fa_sqlite *sqlite, sqlite3_stmt *row, int64_t entry,
                              fa_text operation, fa_text last)
{
    bool queued = sqlite3_column_type(row, 8) != SQLITE_NULL;
    int64_t holder = sqlite3_column_int64(row, 11);
    if (holder != 0 && fa_sqlite_lives(sqlite, holder)) return FA_TASK_LEASED;
    if (fa_text_equal(last, FA_TEXT("sent"))) return FA_TASK_SENT;
    if (queued) return sqlite3_column_int64(row, 10) > 0 ? FA_TASK_RETRY : FA_TASK_PENDING;
    if (sqlite3_column_int(row, 18) != 0) return FA_TASK_SUPERSEDED;
    if (fa_text_equal(last, FA_TEXT("refused"))) return FA_TASK_DEAD;
    if (fa_text_equal(last, FA_TEXT("dropped"))) return FA_TASK_DROPPED;
    if (entry > sqlite3_column_int64(row, 12)) return FA_TASK_PENDING;
    return fa_text_equal(operation, FA_TEXT("void")) ? FA_TASK_NEEDLESS : FA_TASK_SUPERSEDED;
}

typedef struct listing {
    fa_sqlite *sqlite;
    const fa_task_filter *filter;
    fa_each_task each;
    void *context;
} listing;

static fa_status take_row(const fa_sqlite *sqlite, sqlite3_stmt *row, const void *each,
                          void *context, fa_error *error)
{
    (void)sqlite, (void)each;
    const listing *with = context;
    fa_task_row task = {.entry = sqlite3_column_int64(row, 0),
                        .version = sqlite3_column_int64(row, 2),
                        .operation = fa_sqlite_operation(row, 3),
                        .instrument = fa_sqlite_text(row, 4),
                        .date = fa_sqlite_text(row, 5),
                        .target_number = sqlite3_column_int64(row, 6),
                        .target = fa_sqlite_text(row, 7),
                        .due = sqlite3_column_int64(row, 10),
                        .time = sqlite3_column_int64(row, 14),
                        .status = sqlite3_column_int64(row, 15),
                        .words = fa_sqlite_text(row, 16),
                        .tries = sqlite3_column_int64(row, 17),
                        .unanswered = sqlite3_column_int(row, 19) != 0};
    fa_sqlite_read_bytes(row, 1, task.id, sizeof task.id);
    task.state = state_of(with->sqlite, row, task.entry, task.operation, fa_sqlite_text(row, 13));
    const fa_task_filter *filter = with->filter;
    if (filter->one_state && filter->state != task.state) return FA_OK;
    return with->each(with->context, &task, error);
}

static bool waits(fa_task_state state)
{
    return state == FA_TASK_PENDING || state == FA_TASK_LEASED || state == FA_TASK_RETRY;
}

/* Of which rows in STATE tell; empty: none. */
static fa_text deed_of(fa_task_state state)
{
    if (state == FA_TASK_DEAD) return fa_text_of(fa_deed_name(FA_DEED_REFUSED));
    if (state == FA_TASK_DROPPED) return fa_text_of(fa_deed_name(FA_DEED_DROPPED));
    return (fa_text){0};
}

fa_status fa_sqlite_walk_tasks(fa_database *database, const fa_task_filter *filter,
                               fa_each_task each, void *context, fa_error *error)
{
    fa_sqlite *sqlite = fa_sqlite_of(database);
    sqlite3_stmt *statement;
    listing with = {sqlite, filter, each, context};
    bool by_state = filter->one_state && filter->entry == 0;
    bool some = by_state && (waits(filter->state) || deed_of(filter->state).length > 0);
    FA_TRY(fa_sqlite_take(sqlite, some ? FA_SQL_WALK_SOME_TASKS : FA_SQL_WALK_TASKS, &statement,
                          error));
    if (!some) fa_sqlite_bind_range(statement, filter->entry);
    if (some) (void)sqlite3_bind_int(statement, 1, waits(filter->state));
    if (some) fa_sqlite_bind_text(statement, 2, deed_of(filter->state));
    return fa_sqlite_walk(sqlite, statement, take_row, NULL, &with, error);
}

/* ---- their events ---- */

static void read_delivery(sqlite3_stmt *row, int at, fa_delivery *out)
{
    *out = (fa_delivery){
        .number = sqlite3_column_int64(row, at),
        .outbox = sqlite3_column_int64(row, at + 1),
        .status = sqlite3_column_int64(row, at + 2),
        .words = fa_sqlite_text(row, at + 3),
        .receipts = fa_sqlite_text(row, at + 4),
    };
    fa_sqlite_read_bytes(row, at + 5, out->salt, sizeof out->salt);
}

static fa_status take_delivery(const fa_sqlite *sqlite, sqlite3_stmt *row, const void *each,
                               void *context, fa_error *error)
{
    (void)sqlite;
    fa_delivery delivery;
    read_delivery(row, 0, &delivery);
    return (*(const fa_each_delivery *)each)(context, &delivery, error);
}

fa_status fa_sqlite_walk_deliveries(fa_database *database, int64_t outbox, fa_each_delivery each,
                                    void *context, fa_error *error)
{
    fa_sqlite *sqlite = fa_sqlite_of(database);
    sqlite3_stmt *statement;
    FA_TRY(fa_sqlite_take(sqlite, FA_SQL_WALK_DELIVERIES, &statement, error));
    fa_sqlite_bind_range(statement, outbox);
    return fa_sqlite_walk(sqlite, statement, take_delivery, &each, context, error);
}

enum { DELIVERY_AT = 10 }; /* the columns of its entry come first */

static fa_status take_event(const fa_sqlite *sqlite, sqlite3_stmt *row, const void *each,
                            void *context, fa_error *error)
{
    fa_entry entry;
    fa_delivery delivery = {0};
    FA_TRY(fa_sqlite_read_entry(sqlite, row, &entry, error));
    bool there = sqlite3_column_type(row, DELIVERY_AT + 1) != SQLITE_NULL;
    if (there) read_delivery(row, DELIVERY_AT, &delivery);
    return (*(const fa_each_event *)each)(context, &entry, &delivery, error);
}

fa_status fa_sqlite_walk_events(fa_database *database, int64_t entry, fa_each_event each,
                                void *context, fa_error *error)
{
    fa_sqlite *sqlite = fa_sqlite_of(database);
    sqlite3_stmt *statement;
    FA_TRY(fa_sqlite_take(sqlite, FA_SQL_WALK_EVENTS, &statement, error));
    (void)sqlite3_bind_int64(statement, 1, entry);
    return fa_sqlite_walk(sqlite, statement, take_event, &each, context, error);
}
