/* The chain first, then every record through its own instrument again. */
#include "archive/verify.h"

#include "archive/difference.h"
#include "archive/shelf.h"
#include "archive/stored.h"

typedef struct verifying {
    fa_store *store;
    fa_verified *out;
    fa_each_fault tell;
    void *context;
    fa_shelf shelf;
    fa_arena arena;   /* what is read of one record */
    fa_arena lasting; /* what is remembered */
    int64_t *without; /* scorings that cannot be used: told once */
    size_t without_count;
    fa_buffer sentence;
} verifying;

static fa_status count(void *context, fa_text sentence, fa_error *error)
{
    verifying *verify = context;
    verify->out->faults++;
    return verify->tell(verify->context, sentence, error);
}

static fa_status finish_sentence(verifying *verify, fa_error *error)
{
    if (verify->sentence.failed) return fa_error_memory(error);
    return count(verify, fa_buffer_text(&verify->sentence), error);
}

static void begin_record(verifying *verify, const fa_kept *kept, const fa_scoring *scoring)
{
    fa_buffer *out = &verify->sentence;
    fa_buffer_reset(out);
    fa_buffer_add_z(out, "record ");
    fa_buffer_add_integer(out, kept->number);
    fa_buffer_add_z(out, ", version ");
    fa_buffer_add_integer(out, kept->version);
    fa_buffer_add_format(out, " (%.*s %.*s, engine %.*s): ", FA_TEXT_ARG(scoring->instrument),
                         FA_TEXT_ARG(scoring->version), FA_TEXT_ARG(scoring->engine));
}

static fa_status tell_difference(verifying *verify, const fa_kept *kept, const fa_shelved *shelved,
                                 const fa_recomputed *now, fa_error *error)
{
    fa_stored_result was, is;
    begin_record(verify, kept, &shelved->scoring);
    FA_TRY(fa_stored_result_read(now->scored, &verify->arena, &is, error));
    fa_status status = fa_stored_result_read(kept->result, &verify->arena, &was, error);
    if (status == FA_NO_MEMORY) return status;
    if (status != FA_OK) fa_buffer_add_z(&verify->sentence, "its result cannot be read");
    if (status == FA_OK) fa_difference_add(&was, &is, &verify->sentence);
    return finish_sentence(verify, error);
}

/* The scoring's edition; *OUT is NULL where there is none, which is told at the first record. */
static fa_status find_shelved(verifying *verify, int64_t scoring, fa_shelved **out, fa_error *error)
{
    *out = NULL;
    for (size_t i = 0; i < verify->without_count; i++)
        if (verify->without[i] == scoring) return FA_OK;
    fa_status status = fa_shelf_find(&verify->shelf, scoring, out, error);
    if (status == FA_OK || status == FA_NO_MEMORY) return status;
    *out = NULL;
    int64_t *one =
        fa_arena_push(&verify->lasting, &verify->without, &verify->without_count, sizeof *one);
    if (one == NULL) return fa_error_memory(error);
    *one = scoring;
    fa_buffer_reset(&verify->sentence);
    fa_buffer_add_z(&verify->sentence, "scoring ");
    fa_buffer_add_integer(&verify->sentence, scoring);
    fa_buffer_add_format(&verify->sentence, ": its records cannot be scored again: %s",
                         error->message);
    return finish_sentence(verify, error);
}

static fa_status take_record(void *context, const fa_kept *kept, fa_error *error)
{
    verifying *verify = context;
    fa_shelved *shelved;
    fa_recomputed now;
    fa_arena_reset(&verify->arena);
    FA_TRY(find_shelved(verify, kept->scoring, &shelved, error));
    if (shelved == NULL) return FA_OK;
    fa_status status = fa_shelved_score(shelved, kept->answers, &now, error);
    if (status == FA_NO_MEMORY) return status;
    if (status == FA_OK && fa_recomputed_agrees(&now, kept->result)) return FA_OK;
    if (status == FA_OK) return tell_difference(verify, kept, shelved, &now, error);
    begin_record(verify, kept, &shelved->scoring);
    fa_buffer_add_z(&verify->sentence,
                    status == FA_CONTENT
                        ? "its answers cannot be read"
                        : "its score cannot be recomputed: a function of the instrument failed");
    return finish_sentence(verify, error);
}

static fa_status look(verifying *verify, fa_text expected, fa_error *error)
{
    fa_database *database = verify->store->database;
    const fa_record_filter all = {.after = INT64_MIN};
    FA_TRY(database->kind->inspect(database, count, verify, error));
    FA_TRY(fa_audit_run(verify->store, expected, count, verify, &verify->out->audit, error));
    return database->kind->walk_records(database, &all, take_record, verify, error);
}

fa_status fa_verify(fa_store *store, fa_text expected, fa_each_fault tell, void *context,
                    fa_verified *out, fa_error *error)
{
    verifying verify = {.store = store, .out = out, .tell = tell, .context = context};
    verify.shelf.store = store;
    *out = (fa_verified){0};
    FA_TRY(store->database->kind->look(store->database, error));
    fa_status status = look(&verify, expected, error);
    store->database->kind->rollback(store->database);
    fa_shelf_close(&verify.shelf);
    fa_arena_clear(&verify.arena);
    fa_arena_clear(&verify.lasting);
    fa_buffer_clear(&verify.sentence);
    return status;
}
