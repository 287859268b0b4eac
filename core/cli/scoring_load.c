/* The instrument, its plan and the map of a run that scores. */
#include "api/mapping.h"
#include "cli/finding_words.h"
#include "cli/scoring.h"

static fa_status tell_mistakes(fa_scoring_run *run, const fa_findings *findings, const char *what,
                               fa_error *error)
{
    fa_buffer lines = {0};
    fa_finding_words_add_mistakes(&lines, findings);
    fa_terminal_error_text(run->terminal, fa_buffer_text(&lines));
    fa_buffer_clear(&lines);
    return fa_error_set(error, FA_CONTENT, "%.*s: %s has mistakes; nothing was scored",
                        FA_TEXT_ARG(findings->file), what);
}

/* What the map says of the file's writing holds where no option says otherwise. */
static void take_map(fa_scoring_run *run, const fa_mapping *mapping)
{
    fa_intake_options *intake = &run->batch.intake;
    intake->mapping = mapping;
    if (mapping->has_date_format && !fa_options_has(run->options, "dates"))
        intake->dates = mapping->date_format;
    if (mapping->encoding.length > 0 && intake->encoding == NULL)
        intake->encoding = mapping->encoding.bytes;
}

static fa_status load_map(fa_scoring_run *run, fa_error *error)
{
    const char *file = fa_options_get(run->options, "map");
    const fa_mapping *mapping = NULL;
    fa_findings findings = {0};
    fa_buffer source = {0};
    if (file == NULL) return FA_OK;
    fa_status status = fa_file_read(file, FA_SCRIPT_SIZE_MOST, &source, error);
    if (status == FA_OK)
        status = fa_mapping_open(&mapping, fa_text_of(file), fa_buffer_text(&source),
                                 run->edition.instrument, &run->edition.arena, &findings, error);
    fa_buffer_clear(&source);
    FA_TRY(status);
    if (mapping == NULL) return tell_mistakes(run, &findings, "the map", error);
    take_map(run, mapping);
    return FA_OK;
}

fa_status fa_scoring_load(fa_scoring_run *run, fa_error *error)
{
    fa_library_entry entry;
    fa_plan *plan = NULL;
    const char *missing = fa_options_get(run->options, "missing");
    const char *bands = fa_options_get(run->options, "bands");
    run->selection = (fa_selection){fa_text_of(missing), fa_text_of(bands)};
    FA_TRY(fa_library_open(&run->library, fa_options_get(run->options, "scripts"), error));
    FA_TRY(fa_library_find(&run->library, run->options->positionals[0], &entry, error));
    /* A store keeps the words too that belong to the instrument. */
    bool keeps = run->only_store || fa_options_has(run->options, "store");
    FA_TRY(keeps ? fa_library_load_worded(&entry, FA_CHECK_FEW, &run->edition, error)
                 : fa_library_load(&entry, FA_CHECK_FEW, &run->edition, error));
    if (run->edition.instrument == NULL)
        return tell_mistakes(run, &run->edition.findings, "the instrument", error);
    FA_TRY(fa_selection_check(run->edition.instrument, run->selection, error));
    if (fa_plan_make(&plan, run->edition.instrument, run->selection, &run->edition.arena) != FA_OK)
        return fa_error_memory(error);
    run->batch.plan = plan;
    run->batch.file = run->edition.file;
    run->batch.source = run->edition.source;
    return load_map(run, error);
}
