/* Each version with its entry and scoring, and computed again where its calculation is asked for.
 */
#include "archive/history.h"

#include "archive/changes.h"
#include "archive/history_parts.h"
#include "report/text.h"

typedef struct telling {
    fa_store *store;
    fa_history_options options;
    fa_each_told each;
    void *context;
    fa_history *counts;
    fa_shelf shelf;
    fa_arena arena; /* what is looked up for one version */
    fa_buffer text, paragraph;
} telling;

static fa_status look_up(telling *to, fa_told_version *version, fa_error *error)
{
    fa_database *database = to->store->database;
    const fa_kept *kept = version->kept;
    fa_kept newest;
    bool has_entry, has_scoring, has_newest;
    FA_TRY(database->kind->find_entry(database, kept->number, &to->arena, &version->entry,
                                      &has_entry, error));
    FA_TRY(database->kind->find_scoring(database, kept->scoring, &to->arena, &version->scoring,
                                        &has_scoring, error));
    FA_TRY(
        database->kind->find_newest(database, &kept->key, &to->arena, &newest, &has_newest, error));
    if (!has_entry || !has_scoring || !has_newest)
        return fa_error_set(error, FA_FILE,
                            "entry %lld: the store is damaged: see what with: fascia store verify",
                            (long long)kept->number);
    version->newest = newest.number == kept->number;
    return FA_OK;
}

/* JSON that is handed on must be JSON: a damaged text would damage what reads the line. */
static fa_status read_kept(telling *to, fa_told_version *version, fa_error *error)
{
    fa_stored_members unused;
    const fa_kept *kept = version->kept;
    fa_status status = fa_stored_result_read(kept->result, &to->arena, &version->result, error);
    if (status == FA_OK) status = fa_stored_members_read(kept->answers, &to->arena, &unused, error);
    if (status == FA_OK) status = fa_stored_members_read(kept->keep, &to->arena, &unused, error);
    version->readable = status == FA_OK;
    if (status != FA_CONTENT) return status;
    version->result = (fa_stored_result){0};
    return FA_OK;
}

/* "  DIFFERS: …" and a newline, with what differs behind it. */
static void differ(telling *to, const char *sentence, fa_text lines)
{
    fa_buffer_reset(&to->paragraph);
    fa_buffer_add_z(&to->paragraph, "  DIFFERS: ");
    fa_buffer_add_z(&to->paragraph, sentence);
    fa_buffer_add_byte(&to->paragraph, '\n');
    fa_buffer_add(&to->paragraph, lines);
}

static fa_status tell_difference(telling *to, const fa_told_version *version,
                                 const fa_recomputed *again, fa_error *error)
{
    fa_stored_result computed;
    fa_buffer lines = {0};
    FA_TRY(fa_stored_result_read(again->scored, &to->arena, &computed, error));
    if (again->unknown.length > 0 || again->impossible.length > 0) {
        bool unknown = again->unknown.length > 0;
        fa_buffer_add_z(&lines, "  an answer that its instrument does not know: ");
        fa_buffer_add(&lines, unknown ? again->unknown : again->impossible);
        fa_buffer_add_byte(&lines, '\n');
    }
    fa_changes_add(&version->result, &computed, &lines);
    differ(to,
           "what is computed again is not what is kept; shown above is what is kept. See: "
           "fascia store verify",
           fa_buffer_text(&lines));
    fa_buffer_close(&lines, &to->paragraph);
    return FA_OK;
}

static fa_status recompute(telling *to, fa_told_version *version, fa_error *error)
{
    fa_shelved *shelved;
    fa_recomputed again;
    const fa_kept *kept = version->kept;
    FA_TRY(fa_shelf_find(&to->shelf, kept->scoring, &shelved, error));
    FA_TRY(fa_shelved_score(shelved, kept->answers, &again, error));
    version->agrees = version->readable && again.unknown.length == 0 &&
                      again.impossible.length == 0 && fa_recomputed_agrees(&again, kept->result);
    if (!version->agrees) return tell_difference(to, version, &again, error);
    fa_text_calculation_add(shelved->plan, kept->key.subject, kept->key.date, again.responses,
                            again.results, 0, &to->paragraph);
    return FA_OK;
}

/* What cannot be computed again is told as loudly as what comes out otherwise. */
static fa_status explain(telling *to, fa_told_version *version, fa_error *error)
{
    fa_buffer_reset(&to->paragraph);
    version->explained = true;
    fa_status status = recompute(to, version, error);
    if (status == FA_NO_MEMORY) return status;
    if (status != FA_OK) {
        version->agrees = false;
        fa_buffer reason = {0};
        fa_buffer_add_z(&reason, "it cannot be computed again (");
        fa_buffer_add_z(&reason, error->message);
        fa_buffer_add_z(&reason, "); shown above is what is kept");
        fa_buffer_add_byte(&reason, '\0');
        if (!reason.failed) differ(to, reason.bytes, (fa_text){0});
        fa_buffer_close(&reason, &to->paragraph);
    }
    if (to->paragraph.failed) return fa_error_memory(error);
    fa_text *place = version->agrees ? &version->paragraph : &version->why_not;
    *place = fa_buffer_text(&to->paragraph);
    if (!version->agrees) to->counts->differing++;
    return FA_OK;
}

static fa_status tell(void *context, const fa_kept *kept, fa_error *error)
{
    telling *to = context;
    fa_told_version version = {.kept = kept};
    fa_arena_reset(&to->arena);
    FA_TRY(look_up(to, &version, error));
    FA_TRY(read_kept(to, &version, error));
    if (to->options.explains) FA_TRY(explain(to, &version, error));
    fa_buffer_reset(&to->text);
    if (to->options.json)
        fa_history_json_add(&version, &to->text);
    else
        fa_history_text_add(&version, &to->text);
    if (to->text.failed) return fa_error_memory(error);
    to->counts->versions++;
    return to->each(to->context, &to->text, error);
}

fa_status fa_history_tell(fa_store *store, fa_text subject, fa_text instrument,
                          fa_history_options options, fa_each_told each, void *context,
                          fa_history *out, fa_error *error)
{
    telling to = {.store = store,
                  .options = options,
                  .each = each,
                  .context = context,
                  .counts = out,
                  .shelf = {.store = store}};
    fa_record_filter filter = {.subject = subject, .instrument = instrument, .by_date = true};
    fa_database *database = store->database;
    *out = (fa_history){0};
    if (subject.length == 0) return FA_OK; /* would be everyone's */
    FA_TRY(database->kind->look(database, error));
    fa_status status = database->kind->walk_records(database, &filter, tell, &to, error);
    database->kind->rollback(database);
    fa_shelf_close(&to.shelf);
    fa_arena_clear(&to.arena);
    fa_buffer_clear(&to.text);
    fa_buffer_clear(&to.paragraph);
    return status;
}
