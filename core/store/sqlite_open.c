/* Opens the SQLite database, made whole beside its place where there is none. */
#include "store/sqlite.h"

#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "base/file.h"

/* What is said of every connection. Synchronous FULL: with WAL, anything less loses what was
 * acknowledged when the power goes. */
static const char settings[] = "PRAGMA trusted_schema = OFF;"
                               "PRAGMA foreign_keys = ON;"
                               "PRAGMA cell_size_check = ON;"
                               "PRAGMA secure_delete = ON;"
                               "PRAGMA cache_size = -16000;"
                               "PRAGMA synchronous = FULL;";

enum { PATIENCE = 600 }; /* seconds that a writer waits for the others */

/* A little longer each time, and not as long as the next one, so that all get their turn. */
int fa_sqlite_wait(void *context, int count)
{
    (void)context;
    struct timespec now, pause = {0};
    (void)clock_gettime(CLOCK_MONOTONIC, &now);
    long most = count < 10 ? 2 : count < 100 ? 10 : 50; /* milliseconds */
    long pausing = 1 + now.tv_nsec / 1000 % most;
    if ((long)count * 25 > PATIENCE * 1000L) return 0;
    pause.tv_nsec = pausing * 1000000;
    (void)nanosleep(&pause, NULL);
    return 1;
}

/* HOW: SQLITE_OPEN_READWRITE, or as a name that is a URI says. */
static fa_status connect(fa_sqlite *sqlite, const char *name, int how, fa_error *error)
{
    int flags = how | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
    int code = sqlite3_open_v2(name, &sqlite->handle, flags, NULL);
    if (code != SQLITE_OK) return fa_sqlite_fail(sqlite, code, error);
    (void)sqlite3_busy_handler(sqlite->handle, fa_sqlite_wait, NULL);
    (void)sqlite3_db_config(sqlite->handle, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
    (void)sqlite3_db_config(sqlite->handle, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, NULL);
    return fa_sqlite_do(sqlite, settings, error);
}

static fa_status read_number(const fa_sqlite *sqlite, const char *pragma, int64_t *out,
                             fa_error *error)
{
    sqlite3_stmt *statement = NULL;
    int code = sqlite3_prepare_v2(sqlite->handle, pragma, -1, &statement, NULL);
    if (code == SQLITE_OK) code = sqlite3_step(statement);
    if (code == SQLITE_ROW) *out = sqlite3_column_int64(statement, 0);
    (void)sqlite3_finalize(statement);
    return code == SQLITE_ROW ? FA_OK : fa_sqlite_fail(sqlite, code, error);
}

/* The tables that a store of an earlier format, or an empty file, lacks, in one transaction;
 * another program may have made them meanwhile. */
static fa_status grow(fa_sqlite *sqlite, fa_error *error)
{
    int64_t format = 0;
    char identity[128];
    (void)sqlite3_snprintf(sizeof identity, identity,
                           "PRAGMA application_id = %d; PRAGMA user_version = %d;",
                           FA_SQLITE_APPLICATION, FA_SQLITE_FORMAT);
    FA_TRY(fa_sqlite_do(sqlite, "BEGIN IMMEDIATE", error));
    fa_status status = read_number(sqlite, "PRAGMA user_version", &format, error);
    for (int64_t i = format; status == FA_OK && i < FA_SQLITE_FORMAT; i++)
        status = fa_sqlite_do(sqlite, fa_sqlite_schemas[i], error);
    if (status == FA_OK && format < FA_SQLITE_FORMAT)
        status = fa_sqlite_do(sqlite, identity, error);
    if (status == FA_OK) return fa_sqlite_do(sqlite, "COMMIT", error);
    fa_error unused;
    (void)!fa_sqlite_do(sqlite, "ROLLBACK", &unused);
    return status;
}

static fa_status make_tables(fa_sqlite *sqlite, fa_error *error)
{
    FA_TRY(fa_sqlite_do(sqlite, "PRAGMA journal_mode = WAL", error));
    return grow(sqlite, error);
}

static fa_status judge(const fa_sqlite *sqlite, bool *empty, fa_error *error)
{
    int64_t application = 0, format = 0, tables = 0;
    FA_TRY(read_number(sqlite, "PRAGMA application_id", &application, error));
    FA_TRY(read_number(sqlite, "PRAGMA user_version", &format, error));
    FA_TRY(read_number(sqlite, "SELECT count(*) FROM sqlite_schema", &tables, error));
    *empty = application == 0 && format == 0 && tables == 0;
    if (*empty) return FA_OK;
    if (application != FA_SQLITE_APPLICATION)
        return fa_error_set(error, FA_FILE, "%s: is a database, but not a store of Fascia",
                            sqlite->path);
    if (format > FA_SQLITE_FORMAT)
        return fa_error_set(error, FA_FILE,
                            "%s: was written by a later Fascia (format %lld; this one knows %d): "
                            "use that one",
                            sqlite->path, (long long)format, FA_SQLITE_FORMAT);
    return FA_OK;
}

static void disconnect(fa_sqlite *sqlite)
{
    (void)sqlite3_close(sqlite->handle);
    sqlite->handle = NULL;
}

/* Moves what was written from the journal into the file itself, which is to stand alone. */
static fa_status empty_journal(const fa_sqlite *sqlite, fa_error *error)
{
    int64_t busy = 0;
    FA_TRY(read_number(sqlite, "PRAGMA wal_checkpoint(TRUNCATE)", &busy, error));
    return busy == 0 ? FA_OK : fa_sqlite_fail(sqlite, SQLITE_BUSY, error);
}

void fa_sqlite_remove_journal(const char *path)
{
    static const char *const endings[] = {"-wal", "-shm", "-journal"};
    char name[PATH_MAX];
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++)
        if (snprintf(name, sizeof name, "%s%s", path, endings[i]) < (int)sizeof name)
            (void)unlink(name);
}

/* What a store that was moved or removed has left behind would be taken for the new one's own. A
 * store that another program has made meanwhile was in its place before its files were. */
static fa_status check_beside(const char *path, const char *name, fa_error *error)
{
    static const char *const endings[] = {"-wal", "-journal"};
    char beside[PATH_MAX];
    struct stat there;
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
        int length = snprintf(beside, sizeof beside, "%s%s", path, endings[i]);
        if (length >= (int)sizeof beside || lstat(beside, &there) != 0) continue;
        if (lstat(path, &there) == 0) continue;
        return fa_error_set(error, FA_FILE,
                            "%s%s is there, but not its store, whose last records it may hold: put "
                            "the store back beside it, or name another",
                            name, endings[i]);
    }
    return FA_OK;
}

/* Whole under a name of its own, then linked into place: where two begin a store, one wins and both
 * use it. */
static fa_status make(const char *path, fa_error *error)
{
    fa_output output;
    fa_sqlite sqlite = {0};
    FA_TRY(fa_output_open_named(&output, path, error));
    sqlite.path = (char *)path; /* only read */
    fa_status status = check_beside(output.path, path, error);
    if (status == FA_OK) status = connect(&sqlite, output.temporary, SQLITE_OPEN_READWRITE, error);
    if (status == FA_OK) status = make_tables(&sqlite, error);
    if (status == FA_OK) status = empty_journal(&sqlite, error);
    disconnect(&sqlite);
    if (status != FA_OK) fa_sqlite_remove_journal(output.temporary);
    if (status == FA_OK) status = fa_output_commit_new(&output, error);
    fa_output_discard(&output);
    return status;
}

/* ---- on a disk that cannot be written to ---- */

/* Whether PATH, whole, lies on such a disk and has no journal: then it is all of the store, and
 * nobody changes it while it is read. */
static bool is_sealed(const char *path)
{
    char journal[PATH_MAX];
    struct stat there;
    if (access(path, W_OK) == 0 || errno != EROFS) return false;
    if (snprintf(journal, sizeof journal, "%s-wal", path) >= (int)sizeof journal) return false;
    return stat(journal, &there) != 0 ? errno == ENOENT : there.st_size == 0;
}

/* "file:/PATH?immutable=1", in which some bytes of PATH would mean something else. */
static void add_sealed_name(fa_buffer *out, const char *path)
{
    fa_buffer_add_z(out, "file:");
    for (const char *at = path; *at != '\0'; at++) {
        if (strchr("?#%", *at) != NULL)
            fa_buffer_add_format(out, "%%%02X", (unsigned)*at);
        else
            fa_buffer_add_byte(out, *at);
    }
    fa_buffer_add_z(out, "?immutable=1");
    fa_buffer_add_byte(out, '\0');
}

/* Without the files beside the store that even reading needs. *SEALED false: that is no way here,
 * and nothing was done. */
static fa_status connect_sealed(fa_sqlite *sqlite, const char *path, bool *sealed, fa_error *error)
{
    fa_buffer name = {0};
    char *whole = realpath(path, NULL);
    fa_status status = FA_OK;
    *sealed = whole != NULL && is_sealed(whole);
    if (*sealed) {
        disconnect(sqlite);
        add_sealed_name(&name, whole);
        status = name.failed
                     ? fa_error_memory(error)
                     : connect(sqlite, name.bytes, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, error);
    }
    fa_buffer_clear(&name);
    free(whole);
    return status;
}

/* Reading needs files beside the store too: of those the user has never heard. */
static fa_status say_sealed(const fa_sqlite *sqlite, fa_store_mode mode, fa_status status,
                            fa_error *error)
{
    int code = sqlite3_errcode(sqlite->handle) & 0xFF;
    if (code == SQLITE_READONLY && mode == FA_STORE_READ)
        return fa_error_set(error, FA_FILE,
                            "%s: reading a store needs the right to write into its folder: copy "
                            "it, with the -wal file where one is beside it, to a folder of yours",
                            sqlite->path);
    if (code != SQLITE_CANTOPEN || access(sqlite->path, W_OK) == 0 || errno != EROFS) return status;
    if (mode != FA_STORE_READ)
        return fa_error_set(error, FA_FILE,
                            "%s: the store may not be written to: its disk is read-only",
                            sqlite->path);
    return fa_error_set(error, FA_FILE,
                        "%s: the store was in use when it came to this disk, which cannot be "
                        "written to: copy it, with the -wal file beside it, to another",
                        sqlite->path);
}

static fa_status connect_judged(fa_sqlite *sqlite, const char *path, fa_store_mode mode,
                                fa_error *error)
{
    bool sealed = false;
    fa_status status = connect(sqlite, path, SQLITE_OPEN_READWRITE, error);
    if (status == FA_OK) status = judge(sqlite, &sqlite->database.empty, error);
    if (status != FA_FILE) return status;
    if (mode == FA_STORE_READ) FA_TRY(connect_sealed(sqlite, path, &sealed, error));
    return sealed ? judge(sqlite, &sqlite->database.empty, error)
                  : say_sealed(sqlite, mode, status, error);
}

static fa_status open_there(fa_sqlite *sqlite, const char *path, fa_store_mode mode,
                            fa_error *error)
{
    int64_t format = 0;
    FA_TRY(connect_judged(sqlite, path, mode, error));
    if (mode != FA_STORE_READ && sqlite->database.empty) {
        FA_TRY(make_tables(sqlite, error));
        sqlite->database.empty = false;
    }
    if (mode == FA_STORE_READ && sqlite->database.empty) { /* read as one without records */
        disconnect(sqlite);
        FA_TRY(connect(sqlite, ":memory:", SQLITE_OPEN_READWRITE, error));
        FA_TRY(grow(sqlite, error));
    }
    FA_TRY(read_number(sqlite, "PRAGMA user_version", &format, error));
    if (mode != FA_STORE_READ) return format < FA_SQLITE_FORMAT ? grow(sqlite, error) : FA_OK;
    if (format < FA_SQLITE_FORMAT) FA_TRY(fa_sqlite_do(sqlite, fa_sqlite_unsent_schema, error));
    return fa_sqlite_do(sqlite, "PRAGMA query_only = ON", error);
}

fa_status fa_sqlite_open(fa_database **out, const char *path, fa_store_mode mode, fa_error *error)
{
    struct stat there;
    bool exists = stat(path, &there) == 0;
    if (exists && !S_ISREG(there.st_mode))
        return fa_error_set(error, FA_FILE, "%s: is not a file, so it cannot be a store", path);
    if (!exists && errno != ENOENT)
        return fa_error_set(error, FA_FILE, "%s: cannot be opened (%s)", path, strerror(errno));
    if (!exists && mode != FA_STORE_MAKE)
        return fa_error_set(error, FA_FILE,
                            "%s: there is no store here; the first 'fascia score … --store' or "
                            "'fascia store add' makes one",
                            path);
    if (!exists) FA_TRY(make(path, error));
    fa_sqlite *sqlite = calloc(1, sizeof *sqlite);
    if (sqlite == NULL) return fa_error_memory(error);
    sqlite->database.kind = &fa_sqlite_kind;
    /* A name that begins with a colon would mean something else to SQLite. */
    size_t length = strlen(path);
    sqlite->path = malloc(length + sizeof "./");
    fa_status status = sqlite->path == NULL ? fa_error_memory(error) : FA_OK;
    if (sqlite->path != NULL) {
        size_t front = path[0] == ':' ? 2 : 0;
        memcpy(sqlite->path, "./", front);
        memcpy(sqlite->path + front, path, length + 1);
        status = open_there(sqlite, sqlite->path, mode, error);
    }
    if (status == FA_OK)
        *out = &sqlite->database;
    else
        fa_sqlite_kind.close(&sqlite->database);
    return status;
}
