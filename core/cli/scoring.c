/* The straight line of `score` and `store add`: options ▸ instrument ▸ outputs ▸ files ▸ summary.
 */
#include "cli/scoring.h"

static void print_summary(fa_scoring_run *run)
{
    fa_buffer_reset(&run->summary);
    fa_tally_print(&run->batch.tally, run->edition.instrument, &run->summary);
    if (run->batch.storing != NULL) fa_storing_print(&run->storing, &run->summary);
}

static fa_status score_files(fa_scoring_run *run, fa_error *error)
{
    for (size_t i = 1; i < run->options->positional_count; i++)
        FA_TRY(fa_batch_file(&run->batch, run->options->positionals[i], error));
    if (run->batch.storing != NULL)
        FA_TRY(fa_storing_settle(&run->storing, &run->batch.tally, error));
    /* Made before anything is put in place: a file without its summary is half a job. */
    print_summary(run);
    if (run->summary.failed) return fa_error_memory(error);
    if (run->batch.rejects != NULL) FA_TRY(fa_output_commit(&run->rejects, error));
    return run->batch.out != NULL ? fa_output_commit(&run->out, error) : FA_OK;
}

/* Urgent findings are shown under --quiet too. */
static void tell_summary(fa_scoring_run *run)
{
    fa_text lines = fa_buffer_text(&run->summary);
    if (run->batch.tally.alarmed > 0)
        fa_terminal_error_text(run->terminal, lines);
    else
        fa_terminal_note_text(run->terminal, lines);
}

/* What was found and what is kept is not to be lost with the rest. */
static void tell_failed(fa_scoring_run *run)
{
    bool kept = run->batch.storing != NULL && run->batch.tally.read > 0;
    if (run->batch.tally.alarmed == 0 && !kept) return;
    print_summary(run);
    tell_summary(run);
}

static void close_all(fa_scoring_run *run)
{
    fa_output_discard(&run->out);
    fa_output_discard(&run->rejects);
    fa_output_discard(&run->ack);
    fa_buffer_clear(&run->summary);
    fa_batch_free(&run->batch);
    fa_storing_free(&run->storing);
    fa_store_close(&run->store);
    fa_edition_close(&run->edition);
    fa_library_close(&run->library);
}

/* Whoever reads the results may go away when enough was seen; with a store the run goes on, and
 * rejects are read to their end or are missed. */
static bool was_left(const fa_scoring_run *run, fa_status status)
{
    return status == FA_GONE && run->batch.gone && run->batch.storing == NULL;
}

fa_exit fa_scoring_do(const fa_options *options, fa_terminal *terminal, bool only_store)
{
    fa_scoring_run run = {.options = options, .terminal = terminal, .only_store = only_store};
    run.out = run.rejects = run.ack = FA_OUTPUT_CLOSED;
    fa_error error = {0};
    fa_status status = fa_scoring_read_options(&run, &error);
    if (status == FA_OK) status = fa_scoring_load(&run, &error);
    if (status == FA_OK) status = fa_scoring_open_outputs(&run, &error);
    if (status == FA_OK) status = fa_scoring_open_store(&run, &error);
    fa_scoring_watch(&run);
    if (status == FA_OK) status = score_files(&run, &error);
    fa_exit answer = FA_EXIT_FINE;
    if (status == FA_OK && fa_tally_has_findings(&run.batch.tally)) answer = FA_EXIT_FINDINGS;
    if (status == FA_OK) tell_summary(&run);
    if (status != FA_OK) tell_failed(&run);
    if (status != FA_OK && !was_left(&run, status)) answer = fa_terminal_fail(terminal, &error);
    close_all(&run);
    return answer;
}
