/* The straight line of a chunk: read ▸ score ▸ report. */
#include "batch/worker.h"

/* Ours in front: a mended rejects file that is rejected again does not grow by three columns. */
static size_t leading_own_columns(fa_text header, char separator)
{
    fa_csv_field fields[3];
    fa_csv_record record = {.fields = fields, .capacity = 3};
    (void)fa_csv_read(header.bytes, header.bytes + header.length, separator, &record);
    static const char *const names[] = {"reject_line", "reject_reason", "reject_rules"};
    for (size_t i = 0; i < 3; i++)
        if (record.count < 3 || !fa_text_equal(fields[i].text, fa_text_of(names[i]))) return 0;
    return 3;
}

fa_status fa_worker_init(fa_worker *worker, const fa_batch *batch, const fa_intake *intake,
                         fa_error *error)
{
    *worker = (fa_worker){.batch = batch, .keeps_rejects = batch->rejects != NULL};
    const fa_instrument *instrument = batch->plan->instrument;
    worker->rejects = (fa_rejects){.plan = batch->plan,
                                   .ndjson = intake->format == FA_FORMAT_NDJSON,
                                   .separator = intake->separator};
    if (intake->format == FA_FORMAT_CSV)
        worker->rejects.skip = leading_own_columns(intake->header, intake->separator);
    FA_TRY(fa_scripts_open(&worker->scripts, instrument, batch->file, batch->source, &worker->arena,
                           error));
    fa_hooks hooks = fa_scripts_hooks(&worker->scripts);
    fa_status status = fa_records_init(&worker->records, instrument,
                                       intake->options->columns.keep_count, &worker->arena);
    if (status == FA_OK) status = fa_results_init(&worker->results, instrument, &worker->arena);
    if (status == FA_OK) status = fa_run_init(&worker->run, batch->plan, hooks, &worker->arena);
    if (status == FA_OK)
        status = fa_reader_init(&worker->reader, intake, &worker->records, &worker->arena);
    if (status == FA_OK) status = fa_report_init(&worker->report, batch->plan, &batch->report);
    if (status == FA_OK) status = fa_tally_init(&worker->tally, instrument);
    return status == FA_OK ? FA_OK : fa_error_memory(error);
}

void fa_worker_free(fa_worker *worker)
{
    fa_scripts_free(&worker->scripts);
    fa_report_free(&worker->report);
    fa_reader_free(&worker->reader);
    fa_rejects_free(&worker->rejects);
    fa_results_free(&worker->results);
    fa_records_free(&worker->records);
    fa_tally_free(&worker->tally);
    fa_key_list_free(&worker->keys);
    fa_parcel_list_free(&worker->parcels);
    fa_buffer_clear(&worker->out);
    fa_buffer_clear(&worker->chunk.bytes);
    fa_arena_clear(&worker->arena);
}

fa_status fa_worker_do(fa_worker *worker, fa_status (*full)(void *context, fa_error *error),
                       void *context, fa_error *error)
{
    fa_buffer_reset(&worker->out);
    fa_rejects_reset(&worker->rejects);
    fa_tally_reset(&worker->tally);
    worker->keys.count = 0;
    fa_parcel_list_reset(&worker->parcels);
    FA_TRY(fa_reader_begin(&worker->reader, &worker->chunk, error));
    for (;;) {
        FA_TRY(fa_reader_fill(&worker->reader, error));
        if (worker->records.responses.count == 0) break;
        FA_TRY(fa_run_block(&worker->run, &worker->records.responses, &worker->results, error));
        if (worker->batch->out != NULL)
            fa_report_block(&worker->report, &worker->records, &worker->results, &worker->out);
        if (worker->keeps_rejects)
            fa_rejects_block(&worker->rejects, &worker->records, &worker->results);
        fa_tally_block(&worker->tally, &worker->records, &worker->results);
        fa_key_list_add(&worker->keys, &worker->records);
        if (worker->batch->storing != NULL)
            fa_parcel_list_add(&worker->parcels, worker->batch->plan, &worker->records,
                               &worker->results, worker->batch->report.keep,
                               worker->batch->report.keep_count);
        bool much = worker->out.length + worker->rejects.text.length > FA_WORKER_FULL ||
                    worker->parcels.text.length > FA_PARCELS_FULL;
        bool sound = !worker->out.failed && !worker->rejects.text.failed &&
                     !worker->parcels.text.failed && !worker->parcels.no_memory;
        if (much && sound) FA_TRY(full(context, error));
    }
    bool whole = !worker->out.failed && !worker->rejects.text.failed && !worker->tally.no_memory &&
                 !worker->tally.codes.no_memory && !worker->keys.no_memory &&
                 !worker->parcels.text.failed && !worker->parcels.no_memory;
    return whole ? FA_OK : fa_error_memory(error);
}
