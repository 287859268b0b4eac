/* What the SQLite files of this room share. Private to them. */
#ifndef FA_STORE_SQLITE_H
#define FA_STORE_SQLITE_H

#include <sqlite3.h>

#include "store/database.h"

/* One a prepared statement; made at its first use and kept. */
typedef enum fa_statement {
    FA_SQL_BEGIN,
    FA_SQL_LOOK,
    FA_SQL_COMMIT,
    FA_SQL_ROLLBACK,
    FA_SQL_ADD_RECORD,
    FA_SQL_ADD_ENTRY,
    FA_SQL_ADD_SCORING,
    FA_SQL_ADD_SOURCE,
    FA_SQL_ADD_OUTBOX,
    FA_SQL_ADD_DELIVERY,
    FA_SQL_ADD_VOIDED,
    FA_SQL_ERASE_DELIVERIES,
    FA_SQL_ERASE_SUBJECT,
    FA_SQL_FIND_NEWEST,
    FA_SQL_FIND_RECORD,
    FA_SQL_FIND_VOIDED,
    FA_SQL_FIND_LAST_ENTRY,
    FA_SQL_FIND_ENTRY,
    FA_SQL_FIND_SCORING,
    FA_SQL_MATCH_SCORING,
    FA_SQL_FIND_SOURCE,
    FA_SQL_WALK_RECORDS,
    FA_SQL_WALK_SUBJECT,
    FA_SQL_WALK_SUBJECT_BY_DATE,
    FA_SQL_WALK_ENTRIES,
    FA_SQL_WALK_SCORINGS,
    FA_SQL_WALK_SOURCES,
    FA_SQL_WALK_OUTBOX,
    FA_SQL_WALK_DELIVERIES,
    FA_SQL_WALK_VOIDED,
    FA_SQL_ADD_TARGET,
    FA_SQL_FIND_TARGET,
    FA_SQL_WALK_HOLDERS,
    FA_SQL_FREE_HOLDER,
    FA_SQL_FIND_UNSEEN,
    FA_SQL_ENQUEUE,
    FA_SQL_UNQUEUE_VOIDED,
    FA_SQL_MARK_SEEN,
    FA_SQL_WALK_DUE,
    FA_SQL_COUNT_WAITING,
    FA_SQL_HOLD_TASK,
    FA_SQL_RETURN_TASK,
    FA_SQL_END_TASK,
    FA_SQL_RENEW_TASK,
    FA_SQL_WALK_TASKS,
    FA_SQL_WALK_SOME_TASKS,
    FA_SQL_WALK_EVENTS,
    FA_SQL_NOTE_KEY,
    FA_SQL_HOLD,
    FA_SQL_WALK_HELD,
    FA_STATEMENTS
} fa_statement;

typedef struct fa_sqlite {
    fa_database database; /* first: the two are one */
    sqlite3 *handle;
    char *path; /* owned; for messages */
    sqlite3_stmt *statements[FA_STATEMENTS];
    bool has_held;    /* the temporary tables are there */
    int64_t holder;   /* 0: this program holds no tasks */
    int holding;      /* the file by whose lock others see that it lives, */
    bool has_holding; /* once it is open */
} fa_sqlite;

extern const fa_database_kind fa_sqlite_kind;
enum { FA_SQLITE_APPLICATION = 0x46415343, FA_SQLITE_FORMAT = 2 }; /* "FASC" */
extern const char *const fa_sqlite_schemas[FA_SQLITE_FORMAT]; /* each on top of the ones before */
extern const char fa_sqlite_unsent_schema[];
extern const char fa_sqlite_held_schema[]; /* of what is put by during a run */

static inline fa_sqlite *fa_sqlite_of(fa_database *database)
{
    return (fa_sqlite *)database;
}

/* The sentence for what SQLite answered with CODE. */
fa_status fa_sqlite_fail(const fa_sqlite *sqlite, int code, fa_error *error);

/* Runs SQL that gives no rows. */
FA_MUST_USE fa_status fa_sqlite_do(const fa_sqlite *sqlite, const char *sql, fa_error *error);

/* The statement, ready to be bound. */
FA_MUST_USE fa_status fa_sqlite_take(fa_sqlite *sqlite, fa_statement which, sqlite3_stmt **out,
                                     fa_error *error);
/* Steps once, to its end, and resets. */
FA_MUST_USE fa_status fa_sqlite_finish(const fa_sqlite *sqlite, sqlite3_stmt *statement,
                                       fa_error *error);

/* The busy handler of every connection: waits for other writers. */
int fa_sqlite_wait(void *context, int count);

/* Binding cannot fail but for memory, which the step then tells: it is not asked one by one. */
void fa_sqlite_bind_text(sqlite3_stmt *statement, int at, fa_text text);
void fa_sqlite_bind_bytes(sqlite3_stmt *statement, int at, const void *bytes, size_t length);

/* From which number to which: NUMBER alone, or all where it is 0. */
void fa_sqlite_bind_range(sqlite3_stmt *statement, int64_t number);

/* A column; borrowed until the next step. */
fa_text fa_sqlite_text(sqlite3_stmt *statement, int at);

/* A column of LENGTH bytes. What is too short or too long was tampered with: all ones, which no
 * digest agrees with and which is not what stands for none. */
void fa_sqlite_read_bytes(sqlite3_stmt *statement, int at, unsigned char *out, size_t length);

/* "put", "amend" or "void" in a column: texts of the program, which outlive the row. */
fa_text fa_sqlite_operation(sqlite3_stmt *row, int at);

/* Those of the kind that stand in files of their own. */
fa_status fa_sqlite_add_record(fa_database *database, const fa_kept *kept, bool *added,
                               fa_error *error);
fa_status fa_sqlite_add_entry(fa_database *database, const fa_entry *entry, fa_error *error);
fa_status fa_sqlite_add_scoring(fa_database *database, const fa_scoring *scoring, fa_error *error);
fa_status fa_sqlite_add_source(fa_database *database, fa_text sha256, fa_text bytes,
                               fa_error *error);
fa_status fa_sqlite_add_outbox(fa_database *database, int64_t entry, const char *operation,
                               fa_error *error);
fa_status fa_sqlite_add_delivery(fa_database *database, const fa_delivery *delivery,
                                 fa_error *error);
fa_status fa_sqlite_add_voided(fa_database *database, const fa_voided *voided, fa_error *error);
fa_status fa_sqlite_erase_subject(fa_database *database, fa_text subject, fa_error *error);
fa_status fa_sqlite_note_key(fa_database *database, const fa_record_key *key, fa_error *error);
fa_status fa_sqlite_hold(fa_database *database, const fa_held *held, fa_error *error);

fa_status fa_sqlite_find_newest(fa_database *database, const fa_record_key *key, fa_arena *arena,
                                fa_kept *out, bool *found, fa_error *error);
fa_status fa_sqlite_find_record(fa_database *database, int64_t number, fa_arena *arena,
                                fa_kept *out, bool *found, fa_error *error);
fa_status fa_sqlite_find_voided(fa_database *database, int64_t number, fa_arena *arena,
                                fa_text *scorings, bool *found, fa_error *error);
fa_status fa_sqlite_find_last_entry(fa_database *database, fa_arena *arena, fa_entry *out,
                                    bool *found, fa_error *error);
fa_status fa_sqlite_find_entry(fa_database *database, int64_t number, fa_arena *arena,
                               fa_entry *out, bool *found, fa_error *error);
fa_status fa_sqlite_find_scoring(fa_database *database, int64_t number, fa_arena *arena,
                                 fa_scoring *out, bool *found, fa_error *error);
fa_status fa_sqlite_match_scoring(fa_database *database, const fa_scoring *like, int64_t *out,
                                  fa_error *error);
fa_status fa_sqlite_find_source(fa_database *database, fa_text sha256, fa_arena *arena,
                                fa_text *out, bool *found, fa_error *error);

fa_status fa_sqlite_walk_records(fa_database *database, const fa_record_filter *filter,
                                 fa_each_record each, void *context, fa_error *error);
fa_status fa_sqlite_walk_entries(fa_database *database, fa_each_entry each, void *context,
                                 fa_error *error);
fa_status fa_sqlite_walk_scorings(fa_database *database, fa_each_scoring each, void *context,
                                  fa_error *error);
fa_status fa_sqlite_walk_sources(fa_database *database, fa_each_source each, void *context,
                                 fa_error *error);
fa_status fa_sqlite_walk_outbox(fa_database *database, fa_each_outbox each, void *context,
                                fa_error *error);
fa_status fa_sqlite_walk_held(fa_database *database, int64_t after, size_t most, fa_each_held each,
                              void *context, fa_error *error);

fa_status fa_sqlite_walk_deliveries(fa_database *database, int64_t outbox, fa_each_delivery each,
                                    void *context, fa_error *error);
fa_status fa_sqlite_walk_voided(fa_database *database, fa_each_voided each, void *context,
                                fa_error *error);

fa_status fa_sqlite_add_target(fa_database *database, fa_text url, int64_t *number,
                               fa_error *error);
fa_status fa_sqlite_become_holder(fa_database *database, int64_t *holder, fa_error *error);
fa_status fa_sqlite_free_orphans(fa_database *database, int64_t target, fa_error *error);
fa_status fa_sqlite_enqueue(fa_database *database, int64_t target, size_t most, bool *some,
                            fa_error *error);
fa_status fa_sqlite_walk_due(fa_database *database, int64_t target, int64_t now, size_t most,
                             fa_each_lease each, void *context, fa_error *error);
fa_status fa_sqlite_count_waiting(fa_database *database, int64_t target, int64_t holder,
                                  int64_t now, fa_waiting *out, fa_error *error);
fa_status fa_sqlite_hold_task(fa_database *database, int64_t target, const fa_task *task,
                              int64_t holder, fa_error *error);
fa_status fa_sqlite_return_task(fa_database *database, int64_t target, const fa_task *task,
                                int64_t due, int64_t tries, fa_error *error);
fa_status fa_sqlite_end_task(fa_database *database, int64_t target, const fa_task *task,
                             fa_error *error);
fa_status fa_sqlite_renew_task(fa_database *database, int64_t target, const fa_task *task,
                               fa_error *error);
fa_status fa_sqlite_walk_tasks(fa_database *database, const fa_task_filter *filter,
                               fa_each_task each, void *context, fa_error *error);
fa_status fa_sqlite_walk_events(fa_database *database, int64_t entry, fa_each_event each,
                                void *context, fa_error *error);
/* Whether the program that took HOLDER still runs. Where that cannot be found out it is taken to:
 * its tasks wait then, and none is sent twice. */
bool fa_sqlite_lives(fa_sqlite *sqlite, int64_t holder);

/* Steps through STATEMENT and hands each row on; resets it. */
FA_MUST_USE fa_status fa_sqlite_walk(const fa_sqlite *sqlite, sqlite3_stmt *statement,
                                     fa_status (*take)(const fa_sqlite *sqlite, sqlite3_stmt *row,
                                                       const void *each, void *context,
                                                       fa_error *error),
                                     const void *each, void *context, fa_error *error);

fa_status fa_sqlite_inspect(fa_database *database, fa_each_fault each, void *context,
                            fa_error *error);
fa_status fa_sqlite_scrub(fa_database *database, bool *whole, fa_error *error);
fa_status fa_sqlite_backup(fa_database *database, const char *path, fa_error *error);

/* A row as it was selected by the columns of fa_sqlite_records and so on; texts are borrowed. */
#define FA_SQLITE_ENTRY_COLUMNS "number, chain, time, who, deed, record, version, digest, why, head"
#define FA_SQLITE_RECORD_COLUMNS                                                                   \
    "number, id, version, scoring, subject, instrument, date, event, instance, answers, keep, "    \
    "result, salt"
#define FA_SQLITE_DELIVERY_COLUMNS "number, outbox, status, words, receipts, salt"
#define FA_SQLITE_SCORING_COLUMNS                                                                  \
    "number, instrument, version, sha256, policy, bands, engine, language, closure"

/* Parts of statements about a row of `outbox`, its entry `said`, its `record` or none, and a
 * `target`: what was TOLD of it later. The deeds are those of the index, which is not used for
 * others. */
#define FA_SQLITE_TOLD "told.deed IN ('sent', 'tried', 'refused', 'dropped', 'queued')"
#define FA_SQLITE_BY_SERVER                                                                        \
    FA_SQLITE_TOLD " AND told.deed NOT IN ('dropped', 'queued') AND told.why = target.url"
/* The server may have heard of the record. */
#define FA_SQLITE_HEARD                                                                            \
    "EXISTS (SELECT 1 FROM entry AS told WHERE told.record = said.record AND " FA_SQLITE_BY_SERVER \
    ")"
/* Its deliveries; and, where `record` is not there (any more), the entries whose deliveries went
 * with it. Those of the erasure itself are never gone. */
#define FA_SQLITE_TOLD_OF_ROW                                                                      \
    "told.number IN (SELECT one.number FROM delivery AS one WHERE one.outbox = said.number "       \
    "UNION ALL SELECT gone.number FROM entry AS gone WHERE record.number IS NULL AND "             \
    "gone.record = said.record AND gone.version = said.version AND gone.number > said.number AND " \
    "gone.deed IN ('sent', 'tried', 'refused', 'dropped', 'queued') AND "                          \
    "NOT EXISTS (SELECT 1 FROM delivery WHERE number = gone.number))"
/* The last that was said of the row: an acknowledgement by the server, which nothing takes back;
 * else the last word of the server or of a user, who speaks of all servers. */
#define FA_SQLITE_LAST_OF_ROW                                                                      \
    "(SELECT told.number FROM entry AS told WHERE " FA_SQLITE_TOLD_OF_ROW " AND " FA_SQLITE_TOLD   \
    " AND (told.deed IN ('dropped', 'queued') OR told.why = target.url) "                          \
    "ORDER BY told.deed = 'sent' DESC, told.number DESC LIMIT 1)"
/* A later version of `record` was taken over into the queue. */
#define FA_SQLITE_LATER                                                                            \
    "EXISTS (SELECT 1 FROM record AS later WHERE later.subject = record.subject AND "              \
    "later.instrument = record.instrument AND later.date = record.date AND "                       \
    "later.event = record.event AND later.instance = record.instance AND "                         \
    "later.version > record.version AND later.number <= target.seen)"
fa_status fa_sqlite_read_entry(const fa_sqlite *sqlite, sqlite3_stmt *row, fa_entry *out,
                               fa_error *error);
void fa_sqlite_read_record(sqlite3_stmt *row, fa_kept *out);
void fa_sqlite_read_scoring(sqlite3_stmt *row, fa_scoring *out);

#endif
