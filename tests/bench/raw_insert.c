/* What SQLite itself needs: reads all rows of a finished store into memory, then times putting them
 * into a new database with the same tables, indexes, settings and transactions, by prepared
 * statements. Appends CPU seconds and seconds on the clock to a file, as measure.c does. */
#include <sqlite3.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>
#include <unistd.h>

enum { COLUMNS = 16, TABLES = 5 };

/* In the order in which a store adds them: a record, then the entry that stands for it. */
static const struct {
    const char *name, *number; /* a column that the entry's number is in */
} tables[TABLES] = {{"source", NULL},
                    {"record", "number"},
                    {"entry", "number"},
                    {"outbox", "entry"},
                    {"scoring", "number"}};

typedef struct cell {
    int type;
    int length;
    sqlite3_int64 number;
    char *bytes;
} cell;

typedef struct table {
    cell *cells;
    long rows, capacity;
    int columns, number_at, time_at;
    sqlite3_stmt *insert;
} table;

static void must(int code, int wanted, sqlite3 *handle)
{
    if (code == wanted) return;
    fprintf(stderr, "raw_insert: %s\n", sqlite3_errmsg(handle));
    exit(3);
}

static void *had(void *memory)
{
    if (memory) return memory;
    fputs("raw_insert: no memory\n", stderr);
    exit(3);
}

static void keep_row(table *into, sqlite3_stmt *row)
{
    size_t width = (size_t)into->columns;
    if (into->rows == into->capacity) {
        into->capacity = into->capacity ? into->capacity * 2 : 1024;
        into->cells =
            had(realloc(into->cells, (size_t)into->capacity * width * sizeof *into->cells));
    }
    cell *cells = into->cells + (size_t)into->rows++ * width;
    for (int i = 0; i < into->columns; i++) {
        cells[i] = (cell){.type = sqlite3_column_type(row, i)};
        if (cells[i].type == SQLITE_INTEGER) {
            cells[i].number = sqlite3_column_int64(row, i);
            continue;
        }
        const void *bytes = sqlite3_column_blob(row, i);
        cells[i].length = sqlite3_column_bytes(row, i);
        cells[i].bytes = had(malloc((size_t)cells[i].length + 1));
        if (cells[i].length > 0) memcpy(cells[i].bytes, bytes, (size_t)cells[i].length);
    }
}

static void read_table(sqlite3 *from, int which, table *into)
{
    char sql[128];
    sqlite3_stmt *rows;
    (void)snprintf(sql, sizeof sql, "SELECT * FROM %s ORDER BY 1", tables[which].name);
    must(sqlite3_prepare_v2(from, sql, -1, &rows, NULL), SQLITE_OK, from);
    *into = (table){.columns = sqlite3_column_count(rows), .number_at = -1, .time_at = -1};
    for (int i = 0; i < into->columns; i++) {
        const char *name = sqlite3_column_name(rows, i);
        if (tables[which].number && strcmp(name, tables[which].number) == 0) into->number_at = i;
        if (strcmp(name, "time") == 0) into->time_at = i;
    }
    while (sqlite3_step(rows) == SQLITE_ROW)
        keep_row(into, rows);
    must(sqlite3_finalize(rows), SQLITE_OK, from);
}

/* The tables, indexes and triggers as they are there. */
static char *read_schema(sqlite3 *from)
{
    sqlite3_stmt *row;
    const char *sql = "SELECT group_concat(sql, ';') FROM sqlite_schema WHERE sql IS NOT NULL";
    must(sqlite3_prepare_v2(from, sql, -1, &row, NULL), SQLITE_OK, from);
    must(sqlite3_step(row), SQLITE_ROW, from);
    char *schema = had(strdup((const char *)sqlite3_column_text(row, 0)));
    must(sqlite3_finalize(row), SQLITE_OK, from);
    return schema;
}

static void prepare_insert(sqlite3 *into, int which, table *from)
{
    char sql[256];
    int length = snprintf(sql, sizeof sql, "INSERT INTO %s VALUES (?", tables[which].name);
    for (int i = 1; i < from->columns; i++)
        length += snprintf(sql + length, sizeof sql - (size_t)length, ",?");
    (void)snprintf(sql + length, sizeof sql - (size_t)length, ")");
    must(sqlite3_prepare_v3(into, sql, -1, SQLITE_PREPARE_PERSISTENT, &from->insert, NULL),
         SQLITE_OK, into);
}

static void insert(sqlite3 *into, const table *from, long row)
{
    const cell *cells = from->cells + (size_t)row * (size_t)from->columns;
    for (int i = 0; i < from->columns; i++) {
        const cell *one = &cells[i];
        if (one->type == SQLITE_INTEGER)
            (void)sqlite3_bind_int64(from->insert, i + 1, one->number);
        else if (one->type == SQLITE_TEXT)
            (void)sqlite3_bind_text(from->insert, i + 1, one->bytes, one->length, SQLITE_STATIC);
        else
            (void)sqlite3_bind_blob(from->insert, i + 1, one->bytes, one->length, SQLITE_STATIC);
    }
    must(sqlite3_step(from->insert), SQLITE_DONE, into);
    must(sqlite3_reset(from->insert), SQLITE_OK, into);
}

static sqlite3_int64 number_of(const table *from, long row, int column)
{
    return from->cells[(size_t)row * (size_t)from->columns + (size_t)column].number;
}

/* Each entry with the rows that have its number. A new time is a new transaction. */
static void insert_all(sqlite3 *into, table all[TABLES])
{
    long at[TABLES] = {0};
    const table *entries = &all[2];
    for (long i = 0; i < entries->rows; i++) {
        sqlite3_int64 number = number_of(entries, i, entries->number_at);
        sqlite3_int64 time = number_of(entries, i, entries->time_at);
        bool first = i == 0 || number_of(entries, i - 1, entries->time_at) != time;
        if (first && i > 0) must(sqlite3_exec(into, "COMMIT", 0, 0, 0), SQLITE_OK, into);
        if (first) must(sqlite3_exec(into, "BEGIN IMMEDIATE", 0, 0, 0), SQLITE_OK, into);
        for (int t = 0; t < TABLES; t++) {
            table *from = &all[t];
            if (from->number_at < 0) /* sources: with the first */
                for (; at[t] < from->rows; at[t]++)
                    insert(into, from, at[t]);
            if (at[t] >= from->rows || number_of(from, at[t], from->number_at) != number) continue;
            insert(into, from, at[t]++);
        }
    }
    must(sqlite3_exec(into, "COMMIT", 0, 0, 0), SQLITE_OK, into);
    for (int t = 0; t < TABLES; t++)
        if (at[t] != all[t].rows) exit(3); /* a row without an entry */
}

static double cpu(void)
{
    struct rusage used;
    (void)getrusage(RUSAGE_SELF, &used);
    return (double)(used.ru_utime.tv_sec + used.ru_stime.tv_sec) +
           (double)(used.ru_utime.tv_usec + used.ru_stime.tv_usec) / 1e6;
}

static double now(void)
{
    struct timespec time;
    (void)clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

static const char settings[] =
    "PRAGMA trusted_schema = OFF; PRAGMA foreign_keys = ON; PRAGMA cell_size_check = ON;"
    "PRAGMA secure_delete = ON; PRAGMA cache_size = -16000; PRAGMA journal_mode = WAL;"
    "PRAGMA synchronous = FULL;";

int main(int count, char **words)
{
    table all[TABLES];
    sqlite3 *from, *into;
    if (count != 4) {
        fputs("usage: raw_insert STORE NEW TIMES\n", stderr);
        return 2;
    }
    must(sqlite3_open_v2(words[1], &from, SQLITE_OPEN_READWRITE, NULL), SQLITE_OK, from);
    for (int t = 0; t < TABLES; t++)
        read_table(from, t, &all[t]);
    char *schema = read_schema(from);
    (void)sqlite3_close(from);

    double cpu_before = cpu(), before = now();
    int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX;
    must(sqlite3_open_v2(words[2], &into, flags, NULL), SQLITE_OK, into);
    must(sqlite3_exec(into, settings, 0, 0, 0), SQLITE_OK, into);
    must(sqlite3_exec(into, schema, 0, 0, 0), SQLITE_OK, into);
    for (int t = 0; t < TABLES; t++)
        prepare_insert(into, t, &all[t]);
    insert_all(into, all);
    for (int t = 0; t < TABLES; t++)
        (void)sqlite3_finalize(all[t].insert);
    must(sqlite3_close(into), SQLITE_OK, into);
    double cpu_after = cpu(), after = now();

    FILE *out = fopen(words[3], "a");
    if (!out) return 3;
    fprintf(out, "%.4f %.4f\n", cpu_after - cpu_before, after - before);
    return fclose(out) ? 3 : 0;
}
