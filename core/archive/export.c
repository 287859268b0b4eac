/* The straight line of an export: survey ▸ walk ▸ read back ▸ hide ▸ write. */
#include "archive/export.h"

#include <string.h>

#include "archive/export_parts.h"
#include "format/csv.h"

enum { FLUSH_AT = 256 * 1024 };

void fa_export_field(fa_export_run *run, fa_text field)
{
    if (run->options->raw)
        fa_csv_add(&run->text, field, ',');
    else
        fa_csv_add_safe(&run->text, field, ',');
}

bool fa_export_wants(const fa_export_run *run, fa_text instrument)
{
    const fa_export_options *options = run->options;
    for (size_t i = 0; i < options->instrument_count; i++)
        if (fa_text_equal(fa_text_of(options->instruments[i]), instrument)) return true;
    return options->instrument_count == 0;
}

fa_record_filter fa_export_filter(const fa_export_run *run)
{
    const fa_export_options *options = run->options;
    fa_record_filter filter = {.newest = !options->all_versions};
    if (options->instrument_count == 1) filter.instrument = fa_text_of(options->instruments[0]);
    return filter;
}

static fa_status flush(fa_export_run *run, fa_error *error)
{
    if (run->text.failed) return fa_error_memory(error);
    fa_status status = fa_output_write(run->output, fa_buffer_text(&run->text), error);
    fa_buffer_reset(&run->text);
    return status;
}

static fa_status read_back(fa_export_run *run, const fa_kept *kept, fa_export_row *out,
                           fa_error *error)
{
    fa_shelved *shelved;
    *out = (fa_export_row){.kept = kept, .key = kept->key};
    memcpy(out->id, kept->id, sizeof out->id);
    FA_TRY(fa_shelf_find(&run->shelf, kept->scoring, &shelved, error));
    out->shelved = shelved;
    fa_arena *arena = &run->row_arena;
    fa_arena_reset(arena);
    FA_TRY(fa_stored_members_read(kept->answers, arena, &out->answers, error));
    FA_TRY(fa_stored_members_read(kept->keep, arena, &out->keep, error));
    return fa_stored_result_read(kept->result, arena, &out->result, error);
}

static fa_status write_row(fa_export_run *run, const fa_kept *kept, fa_error *error)
{
    fa_export_row row;
    FA_TRY(read_back(run, kept, &row, error));
    if (run->options->pseudonymises) FA_TRY(fa_export_hide(run, &row, error));
    if (run->options->format == FA_EXPORT_CSV) fa_export_csv_row(run, &row);
    if (run->options->format == FA_EXPORT_LONG) FA_TRY(fa_export_long_row(run, &row, error));
    if (run->options->format == FA_EXPORT_NDJSON) fa_export_ndjson_row(run, &row);
    return run->text.length >= FLUSH_AT || run->text.failed ? flush(run, error) : FA_OK;
}

static fa_status take(void *context, const fa_kept *kept, fa_error *error)
{
    fa_export_run *run = context;
    if (!fa_export_wants(run, kept->key.instrument)) return FA_OK;
    fa_status status = write_row(run, kept, error);
    if (status == FA_CONTENT && error != NULL) {
        fa_error what = *error;
        return fa_error_set(error, FA_CONTENT, "entry %lld: %.900s; see: fascia store verify",
                            (long long)kept->number, what.message);
    }
    return status;
}

static fa_status write_all(fa_export_run *run, fa_error *error)
{
    fa_database *database = run->store->database;
    FA_TRY(fa_export_survey_make(run, error));
    if (run->options->format == FA_EXPORT_CSV) fa_export_csv_head(run);
    if (run->options->format == FA_EXPORT_LONG) fa_export_long_head(run);
    fa_record_filter filter = fa_export_filter(run);
    if (run->options->pseudonymises)
        FA_TRY(fa_export_walk_hidden(run, take, error));
    else
        FA_TRY(database->kind->walk_records(database, &filter, take, run, error));
    return flush(run, error);
}

fa_status fa_export(fa_store *store, const fa_export_options *options, fa_output *output,
                    fa_error *error)
{
    fa_export_run run = {.store = store, .options = options, .output = output, .shelf = {store}};
    fa_database *database = store->database;
    fa_status status = database->kind->look(database, error);
    if (status == FA_OK) {
        status = write_all(&run, error);
        database->kind->rollback(database);
    }
    fa_shelf_close(&run.shelf);
    fa_arena_clear(&run.arena);
    fa_arena_clear(&run.row_arena);
    fa_buffer_clear(&run.text);
    return status;
}
