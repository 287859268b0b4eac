/* Rows on their way into the SQLite database. */
#include "store/sqlite.h"

static void bind_key(sqlite3_stmt *statement, int at, const fa_record_key *key)
{
    fa_sqlite_bind_text(statement, at, key->subject);
    fa_sqlite_bind_text(statement, at + 1, key->instrument);
    fa_sqlite_bind_text(statement, at + 2, key->date);
    fa_sqlite_bind_text(statement, at + 3, key->event);
    fa_sqlite_bind_text(statement, at + 4, key->instance);
}

fa_status fa_sqlite_add_record(fa_database *database, const fa_kept *kept, bool *added,
                               fa_error *error)
{
    fa_sqlite *sqlite = fa_sqlite_of(database);
    sqlite3_stmt *statement;
    FA_TRY(fa_sqlite_take(sqlite, FA_SQL_ADD_RECORD, &statement, error));
    (void)sqlite3_bind_int64(statement, 1, kept->number);
    fa_sqlite_bind_bytes(statement, 2, kept->id, sizeof kept->id);
    (void)sqlite3_bind_int64(statement, 3, kept->version);
    (void)sqlite3_bind_int64(statement, 4, kept->scoring);
    bind_key(statement, 5, &kept->key);
    fa_sqlite_bind_text(statement, 10, kept->answers);
    fa_sqlite_bind_text(statement, 11, kept->keep);
    fa_sqlite_bind_text(statement, 12, kept->result);
    fa_sqlite_bind_bytes(statement, 13, kept->salt, sizeof kept->salt);
    FA_TRY(fa_sqlite_finish(sqlite, statement, error));
    *added = sqlite3_changes(sqlite->handle) > 0;
    return FA_OK;
}

fa_status fa_sqlite_add_entry(fa_database *database, const fa_entry *entry, fa_error *error)
{
    fa_sqlite *sqlite = fa_sqlite_of(database);
    sqlite3_stmt *statement;
    FA_TRY(fa_sqlite_take(sqlite, FA_SQL_ADD_ENTRY, &statement, error));
    (void)sqlite3_bind_int64(statement, 1, entry->number);
    (void)sqlite3_bind_int64(statement, 2, entry->chain);
    (void)sqlite3_bind_int64(statement, 3, entry->time);
    fa_sqlite_bind_text(statement, 4, entry->who);
    fa_sqlite_bind_text(statement, 5, fa_text_of(fa_deed_name(entry->deed)));
    fa_sqlite_bind_bytes(statement, 6, entry->record.bytes, entry->record.length);
    (void)sqlite3_bind_int64(statement, 7, entry->version);
    fa_sqlite_bind_bytes(statement, 8, entry->digest, sizeof entry->digest);
    fa_sqlite_bind_text(statement, 9, entry->why);
    fa_sqlite_bind_bytes(statement, 10, entry->head, sizeof entry->head);
    return fa_sqlite_finish(sqlite, statement, error);
}

/* Binds all but the number, from AT on. */
static void bind_scoring(sqlite3_stmt *statement, int at, const fa_scoring *scoring)
{
    fa_sqlite_bind_text(statement, at, scoring->instrument);
    fa_sqlite_bind_text(statement, at + 1, scoring->version);
    fa_sqlite_bind_text(statement, at + 2, scoring->sha256);
    fa_sqlite_bind_text(statement, at + 3, scoring->policy);
    fa_sqlite_bind_text(statement, at + 4, scoring->bands);
    fa_sqlite_bind_text(statement, at + 5, scoring->engine);
    (void)sqlite3_bind_int64(statement, at + 6, scoring->language);
    fa_sqlite_bind_text(statement, at + 7, scoring->closure);
}

fa_status fa_sqlite_add_scoring(fa_database *database, const fa_scoring *scoring, fa_error *error)
{
    fa_sqlite *sqlite = fa_sqlite_of(database);
    sqlite3_stmt *statement;
    FA_TRY(fa_sqlite_take(sqlite, FA_SQL_ADD_SCORING, &statement, error));
    (void)sqlite3_bind_int64(statement, 1, scoring->number);
    bind_scoring(statement, 2, scoring);
    return fa_sqlite_finish(sqlite, statement, error);
}

fa_status fa_sqlite_match_scoring(fa_database *database, const fa_scoring *like, int64_t *out,
                                  fa_error *error)
{
    fa_sqlite *sqlite = fa_sqlite_of(database);
    sqlite3_stmt *statement;
    *out = 0;
    FA_TRY(fa_sqlite_take(sqlite, FA_SQL_MATCH_SCORING, &statement, error));
    bind_scoring(statement, 1, like);
    int code = sqlite3_step(statement);
    if (code == SQLITE_ROW) *out = sqlite3_column_int64(statement, 0);
    (void)sqlite3_reset(statement);
    bool fine = code == SQLITE_ROW || code == SQLITE_DONE;
    return fine ? FA_OK : fa_sqlite_fail(sqlite, code, error);
}

fa_status fa_sqlite_add_source(fa_database *database, fa_text sha256, fa_text bytes,
                               fa_error *error)
{
    fa_sqlite *sqlite = fa_sqlite_of(database);
    sqlite3_stmt *statement;
    FA_TRY(fa_sqlite_take(sqlite, FA_SQL_ADD_SOURCE, &statement, error));
    fa_sqlite_bind_text(statement, 1, sha256);
    fa_sqlite_bind_bytes(statement, 2, bytes.bytes, bytes.length);
    return fa_sqlite_finish(sqlite, statement, error);
}

fa_status fa_sqlite_add_outbox(fa_database *database, int64_t entry, const char *operation,
                               fa_error *error)
{
    fa_sqlite *sqlite = fa_sqlite_of(database);
    sqlite3_stmt *statement;
    FA_TRY(fa_sqlite_take(sqlite, FA_SQL_ADD_OUTBOX, &statement, error));
    (void)sqlite3_bind_int64(statement, 1, entry);
    fa_sqlite_bind_text(statement, 2, fa_text_of(operation));
    return fa_sqlite_finish(sqlite, statement, error);
}

fa_status fa_sqlite_add_delivery(fa_database *database, const fa_delivery *delivery,
                                 fa_error *error)
{
    fa_sqlite *sqlite = fa_sqlite_of(database);
    sqlite3_stmt *statement;
    FA_TRY(fa_sqlite_take(sqlite, FA_SQL_ADD_DELIVERY, &statement, error));
    (void)sqlite3_bind_int64(statement, 1, delivery->number);
    (void)sqlite3_bind_int64(statement, 2, delivery->outbox);
    (void)sqlite3_bind_int64(statement, 3, delivery->status);
    fa_sqlite_bind_text(statement, 4, delivery->words);
    fa_sqlite_bind_text(statement, 5, delivery->receipts);
    fa_sqlite_bind_bytes(statement, 6, delivery->salt, sizeof delivery->salt);
    return fa_sqlite_finish(sqlite, statement, error);
}

fa_status fa_sqlite_add_voided(fa_database *database, const fa_voided *voided, fa_error *error)
{
    fa_sqlite *sqlite = fa_sqlite_of(database);
    sqlite3_stmt *statement;
    FA_TRY(fa_sqlite_take(sqlite, FA_SQL_ADD_VOIDED, &statement, error));
    (void)sqlite3_bind_int64(statement, 1, voided->number);
    fa_sqlite_bind_text(statement, 2, voided->scorings);
    return fa_sqlite_finish(sqlite, statement, error);
}

static fa_status erase(fa_sqlite *sqlite, fa_statement which, fa_text subject, fa_error *error)
{
    sqlite3_stmt *statement;
    FA_TRY(fa_sqlite_take(sqlite, which, &statement, error));
    fa_sqlite_bind_text(statement, 1, subject);
    return fa_sqlite_finish(sqlite, statement, error);
}

fa_status fa_sqlite_erase_subject(fa_database *database, fa_text subject, fa_error *error)
{
    fa_sqlite *sqlite = fa_sqlite_of(database);
    FA_TRY(erase(sqlite, FA_SQL_ERASE_DELIVERIES, subject, error));
    return erase(sqlite, FA_SQL_ERASE_SUBJECT, subject, error);
}

static fa_status make_held(fa_sqlite *sqlite, fa_error *error)
{
    if (!sqlite->has_held) FA_TRY(fa_sqlite_do(sqlite, fa_sqlite_held_schema, error));
    sqlite->has_held = true;
    return FA_OK;
}

fa_status fa_sqlite_note_key(fa_database *database, const fa_record_key *key, fa_error *error)
{
    fa_sqlite *sqlite = fa_sqlite_of(database);
    sqlite3_stmt *statement;
    FA_TRY(make_held(sqlite, error));
    FA_TRY(fa_sqlite_take(sqlite, FA_SQL_NOTE_KEY, &statement, error));
    bind_key(statement, 1, key);
    return fa_sqlite_finish(sqlite, statement, error);
}

fa_status fa_sqlite_hold(fa_database *database, const fa_held *held, fa_error *error)
{
    fa_sqlite *sqlite = fa_sqlite_of(database);
    sqlite3_stmt *statement;
    FA_TRY(make_held(sqlite, error));
    FA_TRY(fa_sqlite_take(sqlite, FA_SQL_HOLD, &statement, error));
    (void)sqlite3_bind_int64(statement, 1, held->kept.scoring);
    bind_key(statement, 2, &held->kept.key);
    fa_sqlite_bind_text(statement, 7, held->kept.answers);
    fa_sqlite_bind_text(statement, 8, held->kept.keep);
    fa_sqlite_bind_text(statement, 9, held->kept.result);
    (void)sqlite3_bind_int64(statement, 10, (int64_t)held->file);
    (void)sqlite3_bind_int64(statement, 11, (int64_t)held->line);
    (void)sqlite3_bind_int(statement, 12, held->whole);
    (void)sqlite3_bind_int(statement, 13, held->last);
    return fa_sqlite_finish(sqlite, statement, error);
}
