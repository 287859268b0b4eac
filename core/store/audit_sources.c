/* Scorings against their entries, and the files of instruments against what scorings name. */
#include <stdlib.h>
#include <string.h>

#include "store/audit_parts.h"
#include "store/chain.h"

/* A file in the closure of a scoring. */
typedef struct fa_named_file {
    fa_text sha256;
    int64_t scoring; /* the first that names it */
    bool found;
} fa_named_file;

static fa_named_file *find_named(const fa_auditing *audit, fa_text sha256)
{
    for (size_t i = 0; i < audit->file_count; i++)
        if (fa_text_equal(audit->files[i].sha256, sha256)) return &audit->files[i];
    return NULL;
}

/* The second word of each line of a closure is a file's digest. */
static fa_status name_files(fa_auditing *audit, const fa_scoring *scoring, fa_error *error)
{
    const char *at = scoring->closure.bytes, *end = at + scoring->closure.length;
    while (at < end) {
        const char *line_end = memchr(at, '\n', (size_t)(end - at));
        if (line_end == NULL) line_end = end;
        const char *begin = memchr(at, ' ', (size_t)(line_end - at));
        const char *stop = NULL;
        if (begin != NULL) stop = memchr(begin + 1, ' ', (size_t)(line_end - begin - 1));
        at = line_end + 1;
        if (stop == NULL) continue; /* then its digest is another, which is told */
        fa_text sha256 = fa_text_slice(begin + 1, stop);
        if (find_named(audit, sha256) != NULL) continue;
        fa_named_file *file =
            fa_arena_push(&audit->arena, &audit->files, &audit->file_count, sizeof *file);
        if (file == NULL || !fa_arena_copy(&audit->arena, sha256, &file->sha256))
            return fa_error_memory(error);
        file->scoring = scoring->number;
    }
    return FA_OK;
}

static fa_status take_scoring(void *context, const fa_scoring *scoring, fa_error *error)
{
    fa_auditing *audit = context;
    fa_store *store = audit->store;
    fa_entry entry;
    unsigned char digest[FA_DIGEST_SIZE];
    bool found;
    FA_TRY(name_files(audit, scoring, error));
    fa_link *link = fa_audit_link(audit, scoring->number);
    if (link == NULL && audit->cut) return FA_OK;
    if (link == NULL || link->deed != FA_DEED_SCORING)
        return fa_audit_tell(audit, error, "scoring %lld: no entry says that it was added",
                             (long long)scoring->number);
    link->has_row = true;
    fa_arena_reset(&store->arena);
    FA_TRY(store->database->kind->find_entry(store->database, scoring->number, &store->arena,
                                             &entry, &found, error));
    FA_TRY(fa_chain_scoring(scoring, &store->scratch, digest, error));
    if (found && memcmp(digest, entry.digest, sizeof digest) == 0) return FA_OK;
    return fa_audit_tell(audit, error,
                         "scoring %lld: is not what entry %lld says was added: it was changed",
                         (long long)scoring->number, (long long)scoring->number);
}

/* A file is called by the beginning of the digest that it is kept under. */
enum { SHORT = 12 };

static fa_status take_source(void *context, fa_text sha256, fa_text bytes, fa_error *error)
{
    fa_auditing *audit = context;
    char digest[FA_DIGEST_TEXT];
    fa_text name = {sha256.bytes, sha256.length < SHORT ? sha256.length : SHORT};
    fa_named_file *file = find_named(audit, sha256);
    if (file != NULL) file->found = true;
    if (file == NULL)
        FA_TRY(fa_audit_tell(audit, error, "source %.*s…: no scoring names it", FA_TEXT_ARG(name)));
    FA_TRY(fa_digest_text(bytes, digest, error));
    if (fa_text_equal(fa_text_of(digest), sha256)) return FA_OK;
    return fa_audit_tell(audit, error, "source %.*s…: is not the file that it was: it was changed",
                         FA_TEXT_ARG(name));
}

fa_status fa_audit_sources(fa_auditing *audit, fa_error *error)
{
    fa_database *database = audit->store->database;
    FA_TRY(database->kind->walk_scorings(database, take_scoring, audit, error));
    FA_TRY(database->kind->walk_sources(database, take_source, audit, error));
    for (size_t i = 0; i < audit->file_count; i++) {
        const fa_named_file *file = &audit->files[i];
        if (file->found) continue;
        FA_TRY(fa_audit_tell(audit, error, "source %.*s…: scoring %lld needs it and it is missing",
                             SHORT, file->sha256.bytes, (long long)file->scoring));
    }
    return FA_OK;
}
