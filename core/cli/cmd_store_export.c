/* fascia store export: records → csv, csv-long, ndjson. */
#include <string.h>

#include "archive/export.h"
#include "cli/pseudonym_key.h"
#include "cli/store_apart.h"
#include "cli/store_opening.h"

static const fa_option options_table[] = {
    FA_OPTION_STORE,
    {"to", 0, false, "csv|csv-long|ndjson", "form of the export", "csv"},
    {"all-versions", 0, false, NULL, "every version of a record, not only the newest", NULL},
    {"output", 'o', false, "FILE", "write to FILE, whole or not at all", "standard output"},
    {"raw", 0, false, NULL, "no apostrophe before what a spreadsheet would run", NULL},
    FA_OPTION_PSEUDONYMISE,
    FA_OPTIONS_END,
};

typedef struct exporting {
    const fa_options *options;
    fa_export_options wanted;
    fa_buffer key;
    fa_arena arena;
    fa_store store;
    fa_output output;
} exporting;

static fa_export_format format_of(const char *name)
{
    if (name != NULL && strcmp(name, "csv-long") == 0) return FA_EXPORT_LONG;
    if (name != NULL && strcmp(name, "ndjson") == 0) return FA_EXPORT_NDJSON;
    return FA_EXPORT_CSV;
}

static fa_status read_key(exporting *run, fa_error *error)
{
    const char *file = fa_options_get(run->options, "pseudonymise");
    if (file == NULL) return FA_OK;
    FA_TRY(fa_pseudonym_key_read(file, &run->key, error));
    run->wanted.pseudonymises = true;
    run->wanted.key = fa_buffer_text(&run->key);
    return FA_OK;
}

static fa_status read_options(exporting *run, fa_error *error)
{
    const fa_options *options = run->options;
    run->wanted = (fa_export_options){
        .format = format_of(fa_options_get(options, "to")),
        .all_versions = fa_options_has(options, "all-versions"),
        .raw = fa_options_has(options, "raw"),
        .instruments = options->positionals,
        .instrument_count = options->positional_count,
    };
    if (run->wanted.format == FA_EXPORT_NDJSON && run->wanted.raw)
        return fa_error_set(error, FA_USAGE, "--raw is for csv: JSON is not run by a spreadsheet");
    return read_key(run, error);
}

static fa_status export_all(exporting *run, fa_error *error)
{
    const char *out = fa_options_get(run->options, "output");
    const char *key = fa_options_get(run->options, "pseudonymise");
    FA_TRY(read_options(run, error));
    FA_TRY(fa_store_opening(&run->store, run->options, FA_STORE_READ, &run->arena, error));
    if (out == NULL || strcmp(out, "-") == 0) {
        fa_output_standard(&run->output);
    } else {
        FA_TRY(fa_output_open(&run->output, out, error));
        FA_TRY(fa_store_apart(run->options, &run->output, key, error));
    }
    FA_TRY(fa_export(&run->store, &run->wanted, &run->output, error));
    return fa_output_commit(&run->output, error);
}

static fa_exit run_store_export(const fa_options *options, fa_terminal *terminal)
{
    exporting run = {.options = options, .output = FA_OUTPUT_CLOSED};
    fa_error error;
    fa_status status = export_all(&run, &error);
    fa_exit code = FA_EXIT_FINE;
    if (status != FA_OK && status != FA_GONE) code = fa_terminal_fail(terminal, &error);
    fa_output_discard(&run.output);
    fa_store_close(&run.store);
    fa_pseudonym_key_clear(&run.key);
    fa_arena_clear(&run.arena);
    return code;
}

const fa_command fa_command_store_export = {
    .name = "store export",
    .summary = "Writes stored records as a table, a long table or JSON",
    .arguments = "[ID…]",
    .example = "fascia store export odi --store clinic.db -o odi.csv",
    .explanation =
        "What was kept is written, nothing is scored again. csv is what 'fascia score' writes: a "
        "row a record of one instrument; with --all-versions the columns record and "
        "record_version come first. csv-long has a row for each answer, score, rule, advice, "
        "finding and kept column, of any instruments; a blank answer has none. ndjson is what "
        "'fascia score --to ndjson' writes, with record, record_version and answers. "
        "--pseudonymise puts a keyed hash in the place of each subject and record id, moves all "
        "dates of a subject by the same 1 to 365 days back, and sorts by pseudonym; it leaves out "
        "written answers, kept columns, scores that tell a date, and answers to unknown "
        "questions. It leaves in the time of day, event, instance, numbers and choices: look at "
        "them before you pass them on. The same key gives the same pseudonyms; who has the key "
        "can find out who is who.",
    .options = options_table,
    .least = 0,
    .most = SIZE_MAX,
    .run = run_store_export,
};
