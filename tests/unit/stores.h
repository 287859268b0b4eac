/* A folder of its own for each test, stores in it, and what is counted in them. */
#ifndef TESTS_UNIT_STORES_H
#define TESTS_UNIT_STORES_H

#include "store/keeping.h"

#include <dirent.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

static char folder[64];

static int go_there(void **state)
{
    (void)state;
    (void)snprintf(folder, sizeof folder, "/tmp/fascia-store-XXXXXX");
    return mkdtemp(folder) == NULL || chdir(folder) != 0;
}

static int leave(void **state)
{
    (void)state;
    DIR *here = opendir(".");
    for (struct dirent *entry; here != NULL && (entry = readdir(here)) != NULL;)
        if (strcmp(entry->d_name, ".") != 0 && strcmp(entry->d_name, "..") != 0)
            (void)unlink(entry->d_name);
    if (here != NULL) (void)closedir(here);
    return chdir("/") != 0 || rmdir(folder) != 0;
}

static inline void fine(fa_status status, const fa_error *error)
{
    if (status != FA_OK) fail_msg("status %d: %s", (int)status, error->message);
}

static inline void open_store(fa_store *store, fa_store_mode mode)
{
    fa_error error = {0};
    fine(fa_store_open(store, "c.db", mode, FA_TEXT("amal"), &error), &error);
}

/* How many rows there are, and one line each for entries and records. */
typedef struct rows {
    size_t records, entries, scorings, sources, outbox;
    char lines[2000];
} rows;

static inline void add_line(rows *out, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
static inline void add_line(rows *out, const char *format, ...)
{
    va_list arguments;
    size_t length = strlen(out->lines);
    va_start(arguments, format);
    (void)vsnprintf(out->lines + length, sizeof out->lines - length, format, arguments);
    va_end(arguments);
}

static inline fa_status count_record(void *context, const fa_kept *kept, fa_error *error)
{
    (void)error;
    rows *out = context;
    out->records++;
    add_line(out, "%d v%d by %d %.*s %.*s %.*s %.*s %.*s: %.*s\n", (int)kept->number,
             (int)kept->version, (int)kept->scoring, FA_TEXT_ARG(kept->key.subject),
             FA_TEXT_ARG(kept->key.instrument), FA_TEXT_ARG(kept->key.date),
             FA_TEXT_ARG(kept->key.event), FA_TEXT_ARG(kept->key.instance),
             FA_TEXT_ARG(kept->answers));
    return FA_OK;
}

static inline fa_status count_entry(void *context, const fa_entry *entry, fa_error *error)
{
    (void)error;
    rows *out = context;
    out->entries++;
    assert_int_equal(entry->number, out->entries); /* without gaps */
    return FA_OK;
}

static inline fa_status count_scoring(void *context, const fa_scoring *scoring, fa_error *error)
{
    (void)error, (void)scoring;
    ((rows *)context)->scorings++;
    return FA_OK;
}

static inline fa_status count_source(void *context, fa_text sha256, fa_text bytes, fa_error *error)
{
    (void)error, (void)sha256, (void)bytes;
    ((rows *)context)->sources++;
    return FA_OK;
}

static inline fa_status count_outbox(void *context, int64_t entry, fa_text operation,
                                     fa_error *error)
{
    (void)error, (void)entry, (void)operation;
    ((rows *)context)->outbox++;
    return FA_OK;
}

static inline rows count_rows(fa_store *store)
{
    fa_error error = {0};
    rows out = {0};
    fa_record_filter all = {0};
    fa_database *database = store->database;
    const fa_database_kind *kind = database->kind;
    fine(kind->walk_records(database, &all, count_record, &out, &error), &error);
    fine(kind->walk_entries(database, count_entry, &out, &error), &error);
    fine(kind->walk_scorings(database, count_scoring, &out, &error), &error);
    fine(kind->walk_sources(database, count_source, &out, &error), &error);
    fine(kind->walk_outbox(database, count_outbox, &out, &error), &error);
    return out;
}

#endif
