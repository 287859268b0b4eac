/* Looks after the SQLite database: inspected, scrubbed, copied. */
#include "store/sqlite.h"

#include <string.h>
#include <time.h>

#include "base/file.h"

/* Hands on each row of SQL, its columns with ": " between them. */
static fa_status tell_rows(const fa_sqlite *sqlite, const char *sql, const char *what,
                           fa_each_fault each, void *context, fa_error *error)
{
    sqlite3_stmt *statement = NULL;
    fa_buffer sentence = {0};
    fa_status status = FA_OK;
    int code = sqlite3_prepare_v2(sqlite->handle, sql, -1, &statement, NULL);
    while (code == SQLITE_OK || code == SQLITE_ROW) {
        code = sqlite3_step(statement);
        if (code != SQLITE_ROW) break;
        if (fa_text_equal(fa_sqlite_text(statement, 0), FA_TEXT("ok"))) continue;
        fa_buffer_reset(&sentence);
        fa_buffer_add_z(&sentence, what);
        for (int i = 0; i < sqlite3_column_count(statement); i++) {
            fa_buffer_add_z(&sentence, i == 0 ? "" : " ");
            fa_buffer_add(&sentence, fa_sqlite_text(statement, i));
        }
        status = sentence.failed ? fa_error_memory(error)
                                 : each(context, fa_buffer_text(&sentence), error);
        if (status != FA_OK) break;
    }
    (void)sqlite3_finalize(statement);
    fa_buffer_clear(&sentence);
    if (status != FA_OK || code == SQLITE_DONE) return status;
    /* A database too damaged to be inspected is a finding of the inspection. */
    if ((code & 0xFF) == SQLITE_CORRUPT)
        return each(context, FA_TEXT("database: its pages are damaged"), error);
    return fa_sqlite_fail(sqlite, code, error);
}

static const char list_tables[] =
    "SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name";

/* The tables, indexes and triggers as one text. */
static fa_status describe(const fa_sqlite *sqlite, fa_buffer *out, fa_error *error)
{
    sqlite3_stmt *statement = NULL;
    int code = sqlite3_prepare_v2(sqlite->handle, list_tables, -1, &statement, NULL);
    while (code == SQLITE_OK || code == SQLITE_ROW) {
        code = sqlite3_step(statement);
        if (code != SQLITE_ROW) break;
        for (int i = 0; i < 4; i++) {
            fa_buffer_add(out, fa_sqlite_text(statement, i));
            fa_buffer_add_byte(out, '\n');
        }
    }
    (void)sqlite3_finalize(statement);
    if (code != SQLITE_DONE) return fa_sqlite_fail(sqlite, code, error);
    return out->failed ? fa_error_memory(error) : FA_OK;
}

/* A store that an earlier version made and none has written to since has its tables. */
static fa_status inspect_tables(const fa_sqlite *sqlite, int format, fa_each_fault each,
                                void *context, fa_error *error)
{
    fa_sqlite fresh = {.path = sqlite->path};
    fa_buffer is = {0}, should_be = {0};
    int code = sqlite3_open_v2(":memory:", &fresh.handle, SQLITE_OPEN_READWRITE, NULL);
    fa_status status = code == SQLITE_OK ? FA_OK : fa_sqlite_fail(&fresh, code, error);
    for (int i = 0; status == FA_OK && i < format; i++)
        status = fa_sqlite_do(&fresh, fa_sqlite_schemas[i], error);
    if (status == FA_OK) status = describe(&fresh, &should_be, error);
    if (status == FA_OK) status = describe(sqlite, &is, error);
    bool same = fa_text_equal(fa_buffer_text(&is), fa_buffer_text(&should_be));
    (void)sqlite3_close(fresh.handle);
    fa_buffer_clear(&is);
    fa_buffer_clear(&should_be);
    if (status != FA_OK || same) return status;
    return each(context,
                FA_TEXT("database: its tables, indexes or triggers are not those of a store"),
                error);
}

/* The number by which opening tells the formats apart. */
static fa_status inspect_format(const fa_sqlite *sqlite, int *out, fa_each_fault each,
                                void *context, fa_error *error)
{
    sqlite3_stmt *statement = NULL;
    int code = sqlite3_prepare_v2(sqlite->handle, "PRAGMA user_version", -1, &statement, NULL);
    if (code == SQLITE_OK) code = sqlite3_step(statement);
    int format = code == SQLITE_ROW ? sqlite3_column_int(statement, 0) : 0;
    (void)sqlite3_finalize(statement);
    if (code != SQLITE_ROW) return fa_sqlite_fail(sqlite, code, error);
    bool known = format >= 1 && format <= FA_SQLITE_FORMAT;
    *out = known ? format : FA_SQLITE_FORMAT;
    if (known || sqlite->database.empty) return FA_OK;
    return each(context, FA_TEXT("database: the number of its format is not that of a store"),
                error);
}

/* The queue follows from the outbox and what servers answered. A row too few would be a record that
 * no server ever gets, one too many a record that comes once more, or an older version of it. When
 * a task is due, how often it was tried and who holds it follow from nothing. */
static const char list_strangers[] =
    "SELECT queue.entry, 'is queued, but not of that record, or not taken over yet' FROM queue "
    "LEFT JOIN entry ON entry.number = queue.entry LEFT JOIN target ON target.number = target "
    "WHERE entry.record IS NOT queue.record OR target.seen IS NULL OR queue.entry > target.seen";

static const char list_ahead[] =
    "SELECT number, 'is said to have taken over what is not in the outbox' FROM target "
    "WHERE seen <> 0 AND NOT EXISTS (SELECT 1 FROM outbox WHERE entry = seen)";

static const char list_repeated[] =
    "SELECT outbox.entry, 'is queued, but was acknowledged by server', target.number FROM queue "
    "JOIN target ON target.number = queue.target JOIN outbox ON outbox.entry = queue.entry "
    "JOIN entry AS said ON said.number = outbox.entry "
    "LEFT JOIN record ON record.number = outbox.entry "
    "LEFT JOIN entry AS last ON last.number = " FA_SQLITE_LAST_OF_ROW
    " WHERE last.deed = 'sent' OR operation <> 'void' AND EXISTS (SELECT 1 FROM entry AS told "
    "WHERE told.record = said.record AND " FA_SQLITE_TOLD " AND told.deed = 'sent' AND "
    "told.why = url AND told.version > said.version)";

static const char list_lost[] =
    "SELECT outbox.entry, 'is neither queued nor done with for server', target.number "
    "FROM target JOIN outbox ON outbox.entry <= seen "
    "JOIN entry AS said ON said.number = outbox.entry "
    "LEFT JOIN record ON record.number = outbox.entry "
    "LEFT JOIN entry AS last ON last.number = " FA_SQLITE_LAST_OF_ROW
    " WHERE NOT EXISTS (SELECT 1 FROM queue WHERE queue.target = target.number AND "
    "queue.entry = outbox.entry) AND CASE operation WHEN 'void' THEN EXISTS (SELECT 1 FROM entry "
    "AS told WHERE told.record = said.record AND " FA_SQLITE_BY_SERVER
    " AND told.number < said.number) ELSE record.number IS NOT NULL AND NOT " FA_SQLITE_LATER
    " END AND COALESCE (last.deed, '') NOT IN ('sent', 'refused', 'dropped')";

static fa_status inspect_queue(const fa_sqlite *sqlite, fa_each_fault each, void *context,
                               fa_error *error)
{
    FA_TRY(tell_rows(sqlite, list_strangers, "outbox: ", each, context, error));
    FA_TRY(tell_rows(sqlite, list_ahead, "outbox: server ", each, context, error));
    FA_TRY(tell_rows(sqlite, list_repeated, "outbox: ", each, context, error));
    return tell_rows(sqlite, list_lost, "outbox: ", each, context, error);
}

fa_status fa_sqlite_inspect(fa_database *database, fa_each_fault each, void *context,
                            fa_error *error)
{
    const fa_sqlite *sqlite = fa_sqlite_of(database);
    FA_TRY(tell_rows(sqlite, "PRAGMA integrity_check", "database: ", each, context, error));
    FA_TRY(tell_rows(sqlite,
                     "SELECT \"table\", 'row', rowid, 'refers to a row of', parent, "
                     "'that is not there' FROM pragma_foreign_key_check",
                     "database: table ", each, context, error));
    FA_TRY(inspect_queue(sqlite, each, context, error));
    int format = 0;
    FA_TRY(inspect_format(sqlite, &format, each, context, error));
    return inspect_tables(sqlite, format, each, context, error);
}

enum { SCRUB_PATIENCE = 5 }; /* seconds that emptying the journal waits for readers and writers */

/* A journal is emptied in a moment when nobody is at it: beside busy writers that is soon over. */
static int wait_briefly(void *context, int count)
{
    (void)count;
    const struct timespec *end = context;
    struct timespec now, pause = {.tv_nsec = 1000000};
    (void)clock_gettime(CLOCK_MONOTONIC, &now);
    if (now.tv_sec > end->tv_sec) return 0;
    (void)nanosleep(&pause, NULL);
    return 1;
}

/* Pages that rows have moved through may hold traces of them, so the file is written anew, and the
 * journal is emptied. A reader may go on for hours: the caller tells, instead of waiting. */
fa_status fa_sqlite_scrub(fa_database *database, bool *whole, fa_error *error)
{
    const fa_sqlite *sqlite = fa_sqlite_of(database);
    sqlite3_stmt *statement = NULL;
    FA_TRY(fa_sqlite_do(sqlite, "VACUUM", error));
    struct timespec end;
    (void)clock_gettime(CLOCK_MONOTONIC, &end);
    end.tv_sec += SCRUB_PATIENCE;
    (void)sqlite3_busy_handler(sqlite->handle, wait_briefly, &end);
    int code =
        sqlite3_prepare_v2(sqlite->handle, "PRAGMA wal_checkpoint(TRUNCATE)", -1, &statement, NULL);
    if (code == SQLITE_OK) code = sqlite3_step(statement);
    *whole = code == SQLITE_ROW && sqlite3_column_int(statement, 0) == 0;
    (void)sqlite3_finalize(statement);
    (void)sqlite3_busy_handler(sqlite->handle, fa_sqlite_wait, NULL);
    return code == SQLITE_ROW ? FA_OK : fa_sqlite_fail(sqlite, code, error);
}

static fa_status copy_to(const fa_sqlite *sqlite, const char *path, fa_error *error)
{
    fa_sqlite copy = {.path = (char *)path};
    int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_EXRESCODE;
    int code = sqlite3_open_v2(path, &copy.handle, flags, NULL);
    fa_status status = code == SQLITE_OK ? FA_OK : fa_sqlite_fail(&copy, code, error);
    sqlite3_backup *backup = NULL;
    /* A copy that fails is thrown away, so it needs no journal, which would stay behind. */
    if (status == FA_OK)
        status = fa_sqlite_do(&copy, "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF", error);
    if (status == FA_OK) {
        backup = sqlite3_backup_init(copy.handle, "main", sqlite->handle, "main");
        if (backup == NULL)
            status = fa_sqlite_fail(&copy, sqlite3_extended_errcode(copy.handle), error);
    }
    /* All pages in one step: one moment, which in WAL keeps no writer waiting. */
    if (backup != NULL) code = sqlite3_backup_step(backup, -1);
    if (backup != NULL && code != SQLITE_DONE) status = fa_sqlite_fail(&copy, code, error);
    if (backup != NULL) (void)sqlite3_backup_finish(backup);
    (void)sqlite3_close(copy.handle);
    return status;
}

fa_status fa_sqlite_backup(fa_database *database, const char *path, fa_error *error)
{
    fa_output output;
    FA_TRY(fa_output_open_named(&output, path, error));
    fa_status status = FA_OK;
    if (output.temporary == NULL)
        status = fa_error_set(error, FA_FILE, "%s: is not a file; name one for the backup", path);
    if (status == FA_OK) status = copy_to(fa_sqlite_of(database), output.temporary, error);
    if (output.temporary != NULL) fa_sqlite_remove_journal(output.temporary);
    if (status == FA_OK) status = fa_output_commit(&output, error);
    fa_output_discard(&output);
    return status;
}
