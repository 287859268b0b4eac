/* Single rows out of the SQLite database. */
#include "store/sqlite.h"

#include <string.h>

fa_text fa_sqlite_text(sqlite3_stmt *statement, int at)
{
    const void *bytes = sqlite3_column_blob(statement, at); /* of a text, its UTF-8 */
    return (fa_text){bytes, (size_t)sqlite3_column_bytes(statement, at)};
}

void fa_sqlite_read_bytes(sqlite3_stmt *statement, int at, unsigned char *out, size_t length)
{
    fa_text bytes = fa_sqlite_text(statement, at);
    memset(out, 0xFF, length);
    if (bytes.length == length) memcpy(out, bytes.bytes, length);
}

fa_status fa_sqlite_read_entry(const fa_sqlite *sqlite, sqlite3_stmt *row, fa_entry *out,
                               fa_error *error)
{
    *out = (fa_entry){.number = sqlite3_column_int64(row, 0),
                      .chain = sqlite3_column_int64(row, 1),
                      .time = sqlite3_column_int64(row, 2),
                      .who = fa_sqlite_text(row, 3),
                      .record = fa_sqlite_text(row, 5),
                      .version = sqlite3_column_int64(row, 6),
                      .why = fa_sqlite_text(row, 8)};
    fa_sqlite_read_bytes(row, 7, out->digest, sizeof out->digest);
    fa_sqlite_read_bytes(row, 9, out->head, sizeof out->head);
    fa_text deed = fa_sqlite_text(row, 4);
    if (fa_deed_read(deed, &out->deed)) return FA_OK;
    return fa_error_set(error, FA_CONTENT, "%s: entry %lld: there is no deed '%.*s'", sqlite->path,
                        (long long)out->number, FA_TEXT_ARG(deed));
}

void fa_sqlite_read_record(sqlite3_stmt *row, fa_kept *out)
{
    *out = (fa_kept){
        .number = sqlite3_column_int64(row, 0),
        .version = sqlite3_column_int64(row, 2),
        .scoring = sqlite3_column_int64(row, 3),
        .key = {fa_sqlite_text(row, 4), fa_sqlite_text(row, 5), fa_sqlite_text(row, 6),
                fa_sqlite_text(row, 7), fa_sqlite_text(row, 8)},
        .answers = fa_sqlite_text(row, 9),
        .keep = fa_sqlite_text(row, 10),
        .result = fa_sqlite_text(row, 11),
    };
    fa_sqlite_read_bytes(row, 1, out->id, sizeof out->id);
    fa_sqlite_read_bytes(row, 12, out->salt, sizeof out->salt);
}

void fa_sqlite_read_scoring(sqlite3_stmt *row, fa_scoring *out)
{
    *out = (fa_scoring){
        .number = sqlite3_column_int64(row, 0),
        .instrument = fa_sqlite_text(row, 1),
        .version = fa_sqlite_text(row, 2),
        .sha256 = fa_sqlite_text(row, 3),
        .policy = fa_sqlite_text(row, 4),
        .bands = fa_sqlite_text(row, 5),
        .engine = fa_sqlite_text(row, 6),
        .language = sqlite3_column_int64(row, 7),
        .closure = fa_sqlite_text(row, 8),
    };
}

static bool copy_all(fa_arena *arena, fa_text *const *texts, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (!fa_arena_copy(arena, *texts[i], texts[i])) return false;
    return true;
}

/* Steps to the one row that is looked for. */
static fa_status step_to(const fa_sqlite *sqlite, sqlite3_stmt *statement, bool *found,
                         fa_error *error)
{
    int code = sqlite3_step(statement);
    *found = code == SQLITE_ROW;
    if (code == SQLITE_ROW || code == SQLITE_DONE) return FA_OK;
    (void)sqlite3_reset(statement);
    return fa_sqlite_fail(sqlite, code, error);
}

static fa_status take_record(const fa_sqlite *sqlite, sqlite3_stmt *row, fa_arena *arena,
                             fa_kept *out, bool *found, fa_error *error)
{
    FA_TRY(step_to(sqlite, row, found, error));
    fa_kept kept;
    if (*found) fa_sqlite_read_record(row, &kept);
    bool copied = !*found || fa_kept_copy(arena, &kept, out);
    (void)sqlite3_reset(row);
    return copied ? FA_OK : fa_error_memory(error);
}

fa_status fa_sqlite_find_newest(fa_database *database, const fa_record_key *key, fa_arena *arena,
                                fa_kept *out, bool *found, fa_error *error)
{
    fa_sqlite *sqlite = fa_sqlite_of(database);
    sqlite3_stmt *row;
    FA_TRY(fa_sqlite_take(sqlite, FA_SQL_FIND_NEWEST, &row, error));
    fa_sqlite_bind_text(row, 1, key->subject);
    fa_sqlite_bind_text(row, 2, key->instrument);
    fa_sqlite_bind_text(row, 3, key->date);
    fa_sqlite_bind_text(row, 4, key->event);
    fa_sqlite_bind_text(row, 5, key->instance);
    return take_record(sqlite, row, arena, out, found, error);
}

fa_status fa_sqlite_find_record(fa_database *database, int64_t number, fa_arena *arena,
                                fa_kept *out, bool *found, fa_error *error)
{
    fa_sqlite *sqlite = fa_sqlite_of(database);
    sqlite3_stmt *row;
    FA_TRY(fa_sqlite_take(sqlite, FA_SQL_FIND_RECORD, &row, error));
    (void)sqlite3_bind_int64(row, 1, number);
    return take_record(sqlite, row, arena, out, found, error);
}

static fa_status take_entry(const fa_sqlite *sqlite, sqlite3_stmt *row, fa_arena *arena,
                            fa_entry *out, bool *found, fa_error *error)
{
    FA_TRY(step_to(sqlite, row, found, error));
    fa_status status = FA_OK;
    if (*found) {
        status = fa_sqlite_read_entry(sqlite, row, out, error);
        fa_text *texts[] = {&out->who, &out->record, &out->why};
        if (status == FA_OK && !copy_all(arena, texts, sizeof texts / sizeof *texts))
            status = fa_error_memory(error);
    }
    (void)sqlite3_reset(row);
    return status;
}

fa_status fa_sqlite_find_last_entry(fa_database *database, fa_arena *arena, fa_entry *out,
                                    bool *found, fa_error *error)
{
    fa_sqlite *sqlite = fa_sqlite_of(database);
    sqlite3_stmt *row;
    FA_TRY(fa_sqlite_take(sqlite, FA_SQL_FIND_LAST_ENTRY, &row, error));
    return take_entry(sqlite, row, arena, out, found, error);
}

fa_status fa_sqlite_find_entry(fa_database *database, int64_t number, fa_arena *arena,
                               fa_entry *out, bool *found, fa_error *error)
{
    fa_sqlite *sqlite = fa_sqlite_of(database);
    sqlite3_stmt *row;
    FA_TRY(fa_sqlite_take(sqlite, FA_SQL_FIND_ENTRY, &row, error));
    (void)sqlite3_bind_int64(row, 1, number);
    return take_entry(sqlite, row, arena, out, found, error);
}

fa_status fa_sqlite_find_scoring(fa_database *database, int64_t number, fa_arena *arena,
                                 fa_scoring *out, bool *found, fa_error *error)
{
    fa_sqlite *sqlite = fa_sqlite_of(database);
    sqlite3_stmt *row;
    FA_TRY(fa_sqlite_take(sqlite, FA_SQL_FIND_SCORING, &row, error));
    (void)sqlite3_bind_int64(row, 1, number);
    FA_TRY(step_to(sqlite, row, found, error));
    bool copied = true;
    if (*found) {
        fa_sqlite_read_scoring(row, out);
        fa_text *texts[] = {&out->instrument, &out->version, &out->sha256, &out->policy,
                            &out->bands,      &out->engine,  &out->closure};
        copied = copy_all(arena, texts, sizeof texts / sizeof *texts);
    }
    (void)sqlite3_reset(row);
    return copied ? FA_OK : fa_error_memory(error);
}

/* The one column of the row. */
static fa_status take_text(const fa_sqlite *sqlite, sqlite3_stmt *row, fa_arena *arena,
                           fa_text *out, bool *found, fa_error *error)
{
    FA_TRY(step_to(sqlite, row, found, error));
    bool copied = !*found || fa_arena_copy(arena, fa_sqlite_text(row, 0), out);
    (void)sqlite3_reset(row);
    return copied ? FA_OK : fa_error_memory(error);
}

fa_status fa_sqlite_find_source(fa_database *database, fa_text sha256, fa_arena *arena,
                                fa_text *out, bool *found, fa_error *error)
{
    fa_sqlite *sqlite = fa_sqlite_of(database);
    sqlite3_stmt *row;
    FA_TRY(fa_sqlite_take(sqlite, FA_SQL_FIND_SOURCE, &row, error));
    fa_sqlite_bind_text(row, 1, sha256);
    return take_text(sqlite, row, arena, out, found, error);
}

fa_status fa_sqlite_find_voided(fa_database *database, int64_t number, fa_arena *arena,
                                fa_text *scorings, bool *found, fa_error *error)
{
    fa_sqlite *sqlite = fa_sqlite_of(database);
    sqlite3_stmt *row;
    FA_TRY(fa_sqlite_take(sqlite, FA_SQL_FIND_VOIDED, &row, error));
    (void)sqlite3_bind_int64(row, 1, number);
    return take_text(sqlite, row, arena, scorings, found, error);
}
