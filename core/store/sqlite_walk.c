/* Many rows out of the SQLite database, one at a time. */
#include "store/sqlite.h"

fa_status fa_sqlite_walk(const fa_sqlite *sqlite, sqlite3_stmt *statement,
                         fa_status (*take)(const fa_sqlite *sqlite, sqlite3_stmt *row,
                                           const void *each, void *context, fa_error *error),
                         const void *each, void *context, fa_error *error)
{
    fa_status status = FA_OK;
    int code;
    while ((code = sqlite3_step(statement)) == SQLITE_ROW) {
        status = take(sqlite, statement, each, context, error);
        if (status != FA_OK) break;
    }
    (void)sqlite3_reset(statement);
    if (status != FA_OK || code == SQLITE_DONE) return status;
    return fa_sqlite_fail(sqlite, code, error);
}

/* Each of these knows which kind of function EACH points to. */
static fa_status take_record(const fa_sqlite *sqlite, sqlite3_stmt *row, const void *each,
                             void *context, fa_error *error)
{
    (void)sqlite;
    fa_kept kept;
    fa_sqlite_read_record(row, &kept);
    return (*(const fa_each_record *)each)(context, &kept, error);
}

fa_status fa_sqlite_walk_records(fa_database *database, const fa_record_filter *filter,
                                 fa_each_record each, void *context, fa_error *error)
{
    fa_sqlite *sqlite = fa_sqlite_of(database);
    sqlite3_stmt *statement;
    bool of_one = filter->subject.length > 0;
    fa_statement which = FA_SQL_WALK_RECORDS;
    if (of_one) which = filter->by_date ? FA_SQL_WALK_SUBJECT_BY_DATE : FA_SQL_WALK_SUBJECT;
    FA_TRY(fa_sqlite_take(sqlite, which, &statement, error));
    fa_sqlite_bind_text(statement, 1, filter->instrument);
    (void)sqlite3_bind_int(statement, 2, filter->newest ? 1 : 0);
    if (of_one) fa_sqlite_bind_text(statement, 3, filter->subject);
    if (!of_one) (void)sqlite3_bind_int64(statement, 3, filter->after);
    if (!of_one)
        (void)sqlite3_bind_int64(statement, 4, filter->most > 0 ? (int64_t)filter->most : -1);
    return fa_sqlite_walk(sqlite, statement, take_record, &each, context, error);
}

static fa_status take_entry(const fa_sqlite *sqlite, sqlite3_stmt *row, const void *each,
                            void *context, fa_error *error)
{
    fa_entry entry;
    FA_TRY(fa_sqlite_read_entry(sqlite, row, &entry, error));
    return (*(const fa_each_entry *)each)(context, &entry, error);
}

fa_status fa_sqlite_walk_entries(fa_database *database, fa_each_entry each, void *context,
                                 fa_error *error)
{
    fa_sqlite *sqlite = fa_sqlite_of(database);
    sqlite3_stmt *statement;
    FA_TRY(fa_sqlite_take(sqlite, FA_SQL_WALK_ENTRIES, &statement, error));
    return fa_sqlite_walk(sqlite, statement, take_entry, &each, context, error);
}

static fa_status take_scoring(const fa_sqlite *sqlite, sqlite3_stmt *row, const void *each,
                              void *context, fa_error *error)
{
    (void)sqlite;
    fa_scoring scoring;
    fa_sqlite_read_scoring(row, &scoring);
    return (*(const fa_each_scoring *)each)(context, &scoring, error);
}

fa_status fa_sqlite_walk_scorings(fa_database *database, fa_each_scoring each, void *context,
                                  fa_error *error)
{
    fa_sqlite *sqlite = fa_sqlite_of(database);
    sqlite3_stmt *statement;
    FA_TRY(fa_sqlite_take(sqlite, FA_SQL_WALK_SCORINGS, &statement, error));
    return fa_sqlite_walk(sqlite, statement, take_scoring, &each, context, error);
}

static fa_status take_source(const fa_sqlite *sqlite, sqlite3_stmt *row, const void *each,
                             void *context, fa_error *error)
{
    (void)sqlite;
    return (*(const fa_each_source *)each)(context, fa_sqlite_text(row, 0), fa_sqlite_text(row, 1),
                                           error);
}

fa_status fa_sqlite_walk_sources(fa_database *database, fa_each_source each, void *context,
                                 fa_error *error)
{
    fa_sqlite *sqlite = fa_sqlite_of(database);
    sqlite3_stmt *statement;
    FA_TRY(fa_sqlite_take(sqlite, FA_SQL_WALK_SOURCES, &statement, error));
    return fa_sqlite_walk(sqlite, statement, take_source, &each, context, error);
}

static fa_status take_outbox(const fa_sqlite *sqlite, sqlite3_stmt *row, const void *each,
                             void *context, fa_error *error)
{
    (void)sqlite;
    return (*(const fa_each_outbox *)each)(context, sqlite3_column_int64(row, 0),
                                           fa_sqlite_text(row, 1), error);
}

fa_status fa_sqlite_walk_outbox(fa_database *database, fa_each_outbox each, void *context,
                                fa_error *error)
{
    fa_sqlite *sqlite = fa_sqlite_of(database);
    sqlite3_stmt *statement;
    FA_TRY(fa_sqlite_take(sqlite, FA_SQL_WALK_OUTBOX, &statement, error));
    return fa_sqlite_walk(sqlite, statement, take_outbox, &each, context, error);
}

static fa_status take_held(const fa_sqlite *sqlite, sqlite3_stmt *row, const void *each,
                           void *context, fa_error *error)
{
    (void)sqlite;
    fa_held held = {
        .kept = {.number = sqlite3_column_int64(row, 0),
                 .scoring = sqlite3_column_int64(row, 1),
                 .key = {fa_sqlite_text(row, 2), fa_sqlite_text(row, 3), fa_sqlite_text(row, 4),
                         fa_sqlite_text(row, 5), fa_sqlite_text(row, 6)},
                 .answers = fa_sqlite_text(row, 7),
                 .keep = fa_sqlite_text(row, 8),
                 .result = fa_sqlite_text(row, 9)},
        .file = (uint64_t)sqlite3_column_int64(row, 10),
        .line = (uint64_t)sqlite3_column_int64(row, 11),
        .whole = sqlite3_column_int(row, 12) != 0,
        .last = sqlite3_column_int(row, 13) != 0,
        .doubled = sqlite3_column_int(row, 14) != 0,
    };
    return (*(const fa_each_held *)each)(context, &held, error);
}

fa_status fa_sqlite_walk_held(fa_database *database, int64_t after, size_t most, fa_each_held each,
                              void *context, fa_error *error)
{
    fa_sqlite *sqlite = fa_sqlite_of(database);
    sqlite3_stmt *statement;
    if (!sqlite->has_held) return FA_OK;
    FA_TRY(fa_sqlite_take(sqlite, FA_SQL_WALK_HELD, &statement, error));
    (void)sqlite3_bind_int64(statement, 1, after);
    (void)sqlite3_bind_int64(statement, 2, (int64_t)most);
    return fa_sqlite_walk(sqlite, statement, take_held, &each, context, error);
}

void fa_sqlite_bind_range(sqlite3_stmt *statement, int64_t number)
{
    (void)sqlite3_bind_int64(statement, 1, number == 0 ? INT64_MIN : number);
    (void)sqlite3_bind_int64(statement, 2, number == 0 ? INT64_MAX : number);
}

static fa_status take_voided(const fa_sqlite *sqlite, sqlite3_stmt *row, const void *each,
                             void *context, fa_error *error)
{
    (void)sqlite;
    fa_voided voided = {sqlite3_column_int64(row, 0), fa_sqlite_text(row, 1)};
    return (*(const fa_each_voided *)each)(context, &voided, error);
}

fa_status fa_sqlite_walk_voided(fa_database *database, fa_each_voided each, void *context,
                                fa_error *error)
{
    fa_sqlite *sqlite = fa_sqlite_of(database);
    sqlite3_stmt *statement;
    FA_TRY(fa_sqlite_take(sqlite, FA_SQL_WALK_VOIDED, &statement, error));
    return fa_sqlite_walk(sqlite, statement, take_voided, &each, context, error);
}
