/* Statements, transactions and errors of the SQLite database. */
#include "store/sqlite.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* A newer version in the queue takes the older one's place, and its lease. */
#define TAKES_PLACE                                                                                \
    "ON CONFLICT (target, record) DO UPDATE SET entry = excluded.entry, due = 0, "                 \
    "known = max (known, tries > 0, excluded.known), tries = 0"

/* Rows of the outbox at each server. What is dear to find out is asked only where it matters: see
 * state_of in sqlite_told.c. */
#define TASKS                                                                                      \
    "SELECT outbox.entry, said.record, said.version, operation, "                                  \
    "COALESCE (record.instrument, ''), COALESCE (record.date, ''), "                               \
    "COALESCE (target.number, 0), COALESCE (url, ''), queue.entry, "                               \
    "queue.tries, due, holder, COALESCE (seen, 0), last.deed, last.time, status, words, "          \
    "(SELECT count(*) FROM entry AS told WHERE " FA_SQLITE_TOLD_OF_ROW " AND " FA_SQLITE_BY_SERVER \
    "), CASE WHEN queue.entry IS NULL AND last.deed IS NOT 'sent' AND operation <> 'void' "        \
    "THEN record.number IS NULL OR " FA_SQLITE_LATER " ELSE 0 END, "                               \
    "CASE WHEN known OR queue.tries > 0 OR holder <> 0 THEN NOT " FA_SQLITE_HEARD                  \
    " ELSE 0 END FROM outbox "                                                                     \
    "JOIN entry AS said ON said.number = outbox.entry "                                            \
    "LEFT JOIN record ON record.number = outbox.entry LEFT JOIN target "                           \
    "LEFT JOIN queue ON queue.target = target.number AND queue.entry = outbox.entry "              \
    "LEFT JOIN entry AS last ON last.number = " FA_SQLITE_LAST_OF_ROW                              \
    " LEFT JOIN delivery ON delivery.number = last.number "

static const char *const texts[FA_STATEMENTS] = {
    /* Not deferred: a reader that becomes a writer may be refused however long it waits. */
    [FA_SQL_BEGIN] = "BEGIN IMMEDIATE",
    [FA_SQL_LOOK] = "BEGIN",
    [FA_SQL_COMMIT] = "COMMIT",
    [FA_SQL_ROLLBACK] = "ROLLBACK",
    [FA_SQL_ADD_RECORD] =
        "INSERT INTO record (" FA_SQLITE_RECORD_COLUMNS ") VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?) "
        "ON CONFLICT (subject, instrument, date, event, instance, version) DO NOTHING",
    [FA_SQL_ADD_ENTRY] =
        "INSERT INTO entry (" FA_SQLITE_ENTRY_COLUMNS ") VALUES (?,?,?,?,?,?,?,?,?,?)",
    [FA_SQL_ADD_SCORING] =
        "INSERT INTO scoring (" FA_SQLITE_SCORING_COLUMNS ") VALUES (?,?,?,?,?,?,?,?,?)",
    [FA_SQL_ADD_SOURCE] =
        "INSERT INTO source (sha256, bytes) VALUES (?,?) ON CONFLICT (sha256) DO NOTHING",
    [FA_SQL_ADD_OUTBOX] = "INSERT INTO outbox (entry, operation) VALUES (?,?)",
    [FA_SQL_ADD_DELIVERY] = "INSERT INTO delivery (" FA_SQLITE_DELIVERY_COLUMNS ") "
                            "VALUES (?,?,?,?,?,?)",
    [FA_SQL_ADD_VOIDED] = "INSERT INTO voided (number, scorings) VALUES (?,?)",
    [FA_SQL_ERASE_DELIVERIES] =
        "DELETE FROM delivery WHERE outbox IN (SELECT number FROM record WHERE subject = ?)",
    [FA_SQL_ERASE_SUBJECT] = "DELETE FROM record WHERE subject = ?",
    [FA_SQL_FIND_NEWEST] = "SELECT " FA_SQLITE_RECORD_COLUMNS
                           " FROM record WHERE subject = ? AND instrument = ? AND date = ? "
                           "AND event = ? AND instance = ? ORDER BY version DESC LIMIT 1",
    [FA_SQL_FIND_RECORD] = "SELECT " FA_SQLITE_RECORD_COLUMNS " FROM record WHERE number = ?",
    [FA_SQL_FIND_VOIDED] = "SELECT scorings FROM voided WHERE number = ?",
    [FA_SQL_FIND_LAST_ENTRY] =
        "SELECT " FA_SQLITE_ENTRY_COLUMNS " FROM entry ORDER BY number DESC LIMIT 1",
    [FA_SQL_FIND_ENTRY] = "SELECT " FA_SQLITE_ENTRY_COLUMNS " FROM entry WHERE number = ?",
    [FA_SQL_FIND_SCORING] = "SELECT " FA_SQLITE_SCORING_COLUMNS " FROM scoring WHERE number = ?",
    [FA_SQL_MATCH_SCORING] =
        "SELECT number FROM scoring WHERE instrument = ? AND version = ? AND sha256 = ? AND "
        "policy = ? AND bands = ? AND engine = ? AND language = ? AND closure = ? "
        "ORDER BY number LIMIT 1",
    [FA_SQL_FIND_SOURCE] = "SELECT bytes FROM source WHERE sha256 = ?",
    [FA_SQL_WALK_RECORDS] =
        "SELECT " FA_SQLITE_RECORD_COLUMNS
        " FROM record WHERE (?1 = '' OR instrument = ?1) AND (?2 = 0 OR NOT EXISTS "
        "(SELECT 1 FROM record AS later WHERE later.subject = record.subject AND "
        "later.instrument = record.instrument AND later.date = record.date AND "
        "later.event = record.event AND later.instance = record.instance AND "
        "later.version > record.version)) AND number > ?3 ORDER BY number LIMIT ?4",
    [FA_SQL_WALK_SUBJECT] =
        "SELECT " FA_SQLITE_RECORD_COLUMNS
        " FROM record WHERE subject = ?3 AND (?1 = '' OR instrument = ?1) AND "
        "(?2 = 0 OR NOT EXISTS (SELECT 1 FROM record AS later WHERE "
        "later.subject = record.subject AND later.instrument = record.instrument AND "
        "later.date = record.date AND later.event = record.event AND "
        "later.instance = record.instance AND later.version > record.version)) "
        "ORDER BY instrument, date, event, instance, version",
    [FA_SQL_WALK_SUBJECT_BY_DATE] =
        "SELECT " FA_SQLITE_RECORD_COLUMNS
        " FROM record WHERE subject = ?3 AND (?1 = '' OR instrument = ?1) AND "
        "(?2 = 0 OR NOT EXISTS (SELECT 1 FROM record AS later WHERE "
        "later.subject = record.subject AND later.instrument = record.instrument AND "
        "later.date = record.date AND later.event = record.event AND "
        "later.instance = record.instance AND later.version > record.version)) "
        "ORDER BY date = '', date, event, instance, instrument, version",
    [FA_SQL_WALK_ENTRIES] = "SELECT " FA_SQLITE_ENTRY_COLUMNS " FROM entry ORDER BY number",
    [FA_SQL_WALK_SCORINGS] = "SELECT " FA_SQLITE_SCORING_COLUMNS " FROM scoring ORDER BY number",
    [FA_SQL_WALK_SOURCES] = "SELECT sha256, bytes FROM source ORDER BY sha256",
    [FA_SQL_WALK_OUTBOX] = "SELECT entry, operation FROM outbox ORDER BY entry",
    [FA_SQL_WALK_DELIVERIES] =
        "SELECT " FA_SQLITE_DELIVERY_COLUMNS
        " FROM delivery WHERE outbox BETWEEN ?1 AND ?2 ORDER BY outbox, number",
    [FA_SQL_WALK_VOIDED] = "SELECT number, scorings FROM voided ORDER BY number",
    [FA_SQL_ADD_TARGET] =
        "INSERT INTO target (url, seen) VALUES (?, 0) ON CONFLICT (url) DO NOTHING",
    [FA_SQL_FIND_TARGET] = "SELECT number FROM target WHERE url = ?",
    [FA_SQL_WALK_HOLDERS] = "SELECT DISTINCT holder FROM queue WHERE target = ? AND holder <> 0",
    [FA_SQL_FREE_HOLDER] =
        "UPDATE queue SET holder = 0, known = 1 WHERE target = ? AND holder = ? AND holder <> 0",
    [FA_SQL_FIND_UNSEEN] = "SELECT max (entry) FROM (SELECT entry FROM outbox WHERE entry > "
                           "(SELECT seen FROM target WHERE number = ?) ORDER BY entry LIMIT ?)",
    /* A version whose record is gone needs no server, an erasure one that may have heard of it. */
    [FA_SQL_ENQUEUE] =
        "INSERT INTO queue (target, record, entry, due, tries, known, holder) "
        "SELECT target.number, said.record, said.number, 0, 0, " FA_SQLITE_HEARD ", 0 "
        "FROM target JOIN outbox ON outbox.entry > target.seen AND outbox.entry <= ?2 "
        "JOIN entry AS said ON said.number = outbox.entry WHERE target.number = ?1 AND "
        "COALESCE ((SELECT deed FROM delivery JOIN entry USING (number) WHERE delivery.outbox = "
        "outbox.entry AND deed IN ('dropped', 'queued') ORDER BY number DESC LIMIT 1), '') "
        "<> 'dropped' AND CASE operation WHEN 'void' THEN "
        "EXISTS (SELECT 1 FROM queue WHERE target = ?1 AND record = said.record AND "
        "(known OR tries > 0 OR holder <> 0)) OR " FA_SQLITE_HEARD
        " ELSE EXISTS (SELECT 1 FROM record WHERE number = outbox.entry) END "
        "ORDER BY outbox.entry " TAKES_PLACE,
    /* Crossed, so that the erasures lead to the queue, which may be long. */
    [FA_SQL_UNQUEUE_VOIDED] =
        "DELETE FROM queue WHERE target = ?1 AND entry IN (SELECT old.entry FROM outbox "
        "JOIN entry AS said ON said.number = outbox.entry CROSS JOIN queue AS old "
        "ON old.target = ?1 AND old.record = said.record WHERE operation = 'void' AND "
        "outbox.entry > (SELECT seen FROM target WHERE number = ?1) AND outbox.entry <= ?2 AND "
        "NOT EXISTS (SELECT 1 FROM record WHERE number = old.entry) AND NOT EXISTS "
        "(SELECT 1 FROM outbox AS its WHERE its.entry = old.entry AND its.operation = 'void'))",
    [FA_SQL_MARK_SEEN] = "UPDATE target SET seen = ?2 WHERE number = ?1",
    [FA_SQL_WALK_DUE] =
        "SELECT queue.entry, queue.record, version, operation, tries FROM queue "
        "JOIN outbox ON outbox.entry = queue.entry JOIN entry ON number = queue.entry "
        "WHERE target = ?1 AND holder = 0 AND (due <= ?2 OR due > ?3) AND (operation = 'void' OR "
        "EXISTS (SELECT 1 FROM record WHERE number = queue.entry)) ORDER BY queue.entry LIMIT ?4",
    [FA_SQL_COUNT_WAITING] =
        "SELECT count(*) FILTER (WHERE holder = 0 AND due > ?3), "
        "count(*) FILTER (WHERE holder NOT IN (0, ?2)), "
        "min(due) FILTER (WHERE holder = 0 AND due > ?3) FROM queue WHERE target = ?1",
    [FA_SQL_HOLD_TASK] =
        "UPDATE queue SET holder = ?4 WHERE target = ?1 AND record = ?2 AND entry = ?3 AND "
        "holder = 0",
    [FA_SQL_RETURN_TASK] =
        "UPDATE queue SET holder = 0, due = CASE WHEN entry = ?3 THEN ?4 ELSE 0 END, "
        "tries = CASE WHEN entry = ?3 THEN tries + ?5 ELSE tries END "
        "WHERE target = ?1 AND record = ?2",
    [FA_SQL_END_TASK] = "DELETE FROM queue WHERE target = ?1 AND record = ?2 AND entry = ?3",
    /* What was not taken over yet comes into the queue when it is. */
    [FA_SQL_RENEW_TASK] =
        "INSERT INTO queue (target, record, entry, due, tries, known, holder) "
        "SELECT target.number, said.record, said.number, 0, 0, " FA_SQLITE_HEARD ", 0 "
        "FROM target JOIN entry AS said ON said.number = ?3 AND said.record = ?2 "
        "WHERE target.number = ?1 AND seen >= ?3 " TAKES_PLACE " WHERE excluded.entry >= entry",
    [FA_SQL_WALK_TASKS] =
        TASKS "WHERE outbox.entry BETWEEN ?1 AND ?2 ORDER BY outbox.entry, target.number",
    /* Of those that may wait, or of which a deed tells: their deliveries are there, as what is
     * refused or dropped of an erased record is superseded. */
    [FA_SQL_WALK_SOME_TASKS] =
        TASKS "WHERE outbox.entry IN (SELECT entry FROM queue WHERE ?1 "
              "UNION ALL SELECT entry FROM outbox WHERE ?1 AND entry > "
              "COALESCE ((SELECT min(seen) FROM target), 0) "
              "UNION ALL SELECT one.outbox FROM delivery AS one CROSS JOIN entry AS told "
              "ON told.number = one.number WHERE ?2 <> '' AND told.deed = ?2) "
              "ORDER BY outbox.entry, target.number",
    [FA_SQL_WALK_EVENTS] =
        "SELECT " FA_SQLITE_ENTRY_COLUMNS ", " FA_SQLITE_DELIVERY_COLUMNS
        " FROM entry LEFT JOIN delivery USING (number) WHERE number IN (SELECT told.number "
        "FROM entry AS said LEFT JOIN record ON record.number = said.number "
        "JOIN entry AS told ON " FA_SQLITE_TOLD_OF_ROW " AND " FA_SQLITE_TOLD
        " WHERE said.number = ?) ORDER BY number",
    [FA_SQL_NOTE_KEY] =
        "INSERT INTO seen (subject, instrument, date, event, instance, times) VALUES (?,?,?,?,?,1) "
        "ON CONFLICT DO UPDATE SET times = times + 1",
    [FA_SQL_HOLD] = "INSERT INTO held (scoring, subject, instrument, date, event, instance, "
                    "answers, keep, result, file, line, whole, last) "
                    "VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?)",
    [FA_SQL_WALK_HELD] =
        "SELECT held.number, scoring, subject, instrument, date, event, instance, answers, keep, "
        "result, file, line, whole, last, times > 1 FROM held JOIN seen "
        "USING (subject, instrument, date, event, instance) WHERE held.number > ? "
        "ORDER BY held.number LIMIT ?",
};

/* The system's own reason, where the database only knows that something failed. */
static fa_status fail_by_system(const fa_sqlite *sqlite, int code, fa_error *error)
{
    int reason = sqlite3_system_errno(sqlite->handle);
    if (code == SQLITE_IOERR_NOMEM) return fa_error_memory(error);
    if (reason == ENOSPC || reason == EDQUOT) return fa_sqlite_fail(sqlite, SQLITE_FULL, error);
    const char *what =
        (code & 0xFF) == SQLITE_CANTOPEN ? "cannot be opened as a store" : "the store failed";
    return fa_error_set(error, FA_FILE, "%s: %s (%s)", sqlite->path, what,
                        reason ? strerror(reason) : sqlite3_errstr(code));
}

fa_status fa_sqlite_fail(const fa_sqlite *sqlite, int code, fa_error *error)
{
    const char *path = sqlite->path;
    switch (code & 0xFF) {
    case SQLITE_NOMEM:
        return fa_error_memory(error);
    case SQLITE_FULL:
        return fa_error_set(error, FA_FILE,
                            "%s: the disk is full: make room and do it again; what was "
                            "acknowledged is safe",
                            path);
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return fa_error_set(error, FA_FILE,
                            "%s: another program has kept the store busy for minutes: end it and "
                            "do it again",
                            path);
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return fa_error_set(error, FA_FILE, "%s: the store may not be written to", path);
    case SQLITE_CANTOPEN:
    case SQLITE_IOERR:
        return fail_by_system(sqlite, code, error);
    case SQLITE_NOTADB:
        return fa_error_set(error, FA_FILE, "%s: is not a store of Fascia", path);
    case SQLITE_CORRUPT:
        return fa_error_set(error, FA_FILE,
                            "%s: the store is damaged: see what with: fascia store verify; go on "
                            "with a backup",
                            path);
    default:
        return fa_error_set(error, FA_FILE, "%s: the store failed (%s)", path,
                            sqlite3_errstr(code));
    }
}

fa_status fa_sqlite_do(const fa_sqlite *sqlite, const char *sql, fa_error *error)
{
    int code = sqlite3_exec(sqlite->handle, sql, NULL, NULL, NULL);
    return code == SQLITE_OK ? FA_OK : fa_sqlite_fail(sqlite, code, error);
}

fa_status fa_sqlite_take(fa_sqlite *sqlite, fa_statement which, sqlite3_stmt **out, fa_error *error)
{
    sqlite3_stmt **statement = &sqlite->statements[which];
    if (*statement == NULL) {
        int code = sqlite3_prepare_v3(sqlite->handle, texts[which], -1, SQLITE_PREPARE_PERSISTENT,
                                      statement, NULL);
        if (code != SQLITE_OK) return fa_sqlite_fail(sqlite, code, error);
    }
    *out = *statement;
    return FA_OK;
}

fa_status fa_sqlite_finish(const fa_sqlite *sqlite, sqlite3_stmt *statement, fa_error *error)
{
    int code = sqlite3_step(statement);
    (void)sqlite3_reset(statement);
    return code == SQLITE_DONE ? FA_OK : fa_sqlite_fail(sqlite, code, error);
}

void fa_sqlite_bind_text(sqlite3_stmt *statement, int at, fa_text text)
{
    (void)sqlite3_bind_text64(statement, at, text.bytes ? text.bytes : "", text.length,
                              SQLITE_STATIC, SQLITE_UTF8);
}

void fa_sqlite_bind_bytes(sqlite3_stmt *statement, int at, const void *bytes, size_t length)
{
    (void)sqlite3_bind_blob64(statement, at, bytes ? bytes : "", length, SQLITE_STATIC);
}

static fa_status run(fa_database *database, fa_statement which, fa_error *error)
{
    fa_sqlite *sqlite = fa_sqlite_of(database);
    sqlite3_stmt *statement = NULL;
    FA_TRY(fa_sqlite_take(sqlite, which, &statement, error));
    return fa_sqlite_finish(sqlite, statement, error);
}

static fa_status begin(fa_database *database, fa_error *error)
{
    return run(database, FA_SQL_BEGIN, error);
}

static fa_status look(fa_database *database, fa_error *error)
{
    return run(database, FA_SQL_LOOK, error);
}

/* Whoever moves a store that is in use leaves its journal behind, and what is written then would
 * stand in neither. What stands in the journal is moved after it. */
static fa_status check_moved(const fa_sqlite *sqlite, fa_error *error)
{
    int moved = 0;
    (void)sqlite3_file_control(sqlite->handle, "main", SQLITE_FCNTL_HAS_MOVED, &moved);
    if (!moved) return FA_OK;
    (void)sqlite3_exec(sqlite->handle, "ROLLBACK; PRAGMA wal_checkpoint(FULL)", NULL, NULL, NULL);
    return fa_error_set(error, FA_FILE,
                        "%s: the store was moved, removed or replaced while it was written to: put "
                        "it back, with the files beside it, and do it again; what was acknowledged "
                        "is in the one that was moved",
                        sqlite->path);
}

static fa_status commit(fa_database *database, fa_error *error)
{
    FA_TRY(check_moved(fa_sqlite_of(database), error));
    return run(database, FA_SQL_COMMIT, error);
}

static void rollback(fa_database *database)
{
    fa_error unused;
    if (sqlite3_get_autocommit(fa_sqlite_of(database)->handle)) return; /* SQLite did it itself */
    (void)!run(database, FA_SQL_ROLLBACK, &unused);
}

static void close_database(fa_database *database)
{
    fa_sqlite *sqlite = fa_sqlite_of(database);
    for (size_t i = 0; i < FA_STATEMENTS; i++)
        (void)sqlite3_finalize(sqlite->statements[i]);
    (void)sqlite3_close(sqlite->handle);
    if (sqlite->has_holding) (void)close(sqlite->holding); /* after SQLite's: see sqlite_holder.c */
    free(sqlite->path);
    free(sqlite);
}

const fa_database_kind fa_sqlite_kind = {
    .close = close_database,
    .begin = begin,
    .look = look,
    .commit = commit,
    .rollback = rollback,
    .add_record = fa_sqlite_add_record,
    .add_entry = fa_sqlite_add_entry,
    .add_scoring = fa_sqlite_add_scoring,
    .add_source = fa_sqlite_add_source,
    .add_outbox = fa_sqlite_add_outbox,
    .add_delivery = fa_sqlite_add_delivery,
    .add_voided = fa_sqlite_add_voided,
    .erase_subject = fa_sqlite_erase_subject,
    .find_newest = fa_sqlite_find_newest,
    .find_record = fa_sqlite_find_record,
    .find_voided = fa_sqlite_find_voided,
    .find_last_entry = fa_sqlite_find_last_entry,
    .find_entry = fa_sqlite_find_entry,
    .find_scoring = fa_sqlite_find_scoring,
    .match_scoring = fa_sqlite_match_scoring,
    .find_source = fa_sqlite_find_source,
    .walk_records = fa_sqlite_walk_records,
    .walk_entries = fa_sqlite_walk_entries,
    .walk_scorings = fa_sqlite_walk_scorings,
    .walk_sources = fa_sqlite_walk_sources,
    .walk_outbox = fa_sqlite_walk_outbox,
    .walk_deliveries = fa_sqlite_walk_deliveries,
    .walk_voided = fa_sqlite_walk_voided,
    .add_target = fa_sqlite_add_target,
    .become_holder = fa_sqlite_become_holder,
    .free_orphans = fa_sqlite_free_orphans,
    .enqueue = fa_sqlite_enqueue,
    .walk_due = fa_sqlite_walk_due,
    .count_waiting = fa_sqlite_count_waiting,
    .hold_task = fa_sqlite_hold_task,
    .return_task = fa_sqlite_return_task,
    .end_task = fa_sqlite_end_task,
    .renew_task = fa_sqlite_renew_task,
    .walk_tasks = fa_sqlite_walk_tasks,
    .walk_events = fa_sqlite_walk_events,
    .note_key = fa_sqlite_note_key,
    .hold = fa_sqlite_hold,
    .walk_held = fa_sqlite_walk_held,
    .inspect = fa_sqlite_inspect,
    .scrub = fa_sqlite_scrub,
    .backup = fa_sqlite_backup,
};
