/* fascia score: intake files → results. */
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "api/mapping.h"
#include "batch/batch.h"
#include "cli/command.h"
#include "cli/library.h"

static const fa_option options_table[] = {
    {"from", 0, false, "csv|ndjson", "intake format", "by file name, then by first byte"},
    {"map", 0, false, "FILE", "how the columns, labels and codes of an export are read",
     "header names = item ids"},
    {"to", 0, false, "csv|ndjson|text", "result format", "csv"},
    {"output", 'o', false, "FILE", "write the results to FILE, whole or not at all",
     "standard output"},
    {"rejects", 0, false, "FILE", "write the rows that could not be scored, with their reasons",
     "counted and told"},
    {"invalid", 0, false, "reject|missing", "a value outside an item's choices", "reject"},
    {"missing", 0, false, "NAME", "score blanks by another policy of the instrument",
     "the instrument's own"},
    {"bands", 0, false, "NAME", "use another band set of the instrument", "the instrument's own"},
    {"dates", 0, false, "iso|dmy|mdy|ymd", "the order of day, month and year", "iso"},
    {"encoding", 0, false, "NAME", "the bytes of the intake, as windows-1252 or utf-16", "utf-8"},
    {"keep", 0, true, "COL,…", "intake columns carried through to the result", NULL},
    {"allow-absent", 0, false, NULL, "an item may have no column", NULL},
    {"exact", 0, false, NULL, "unrounded scores beside the rounded", NULL},
    {"rules", 0, false, "columns", "one column a rule: yes, no or undecided", NULL},
    {"raw", 0, false, NULL, "no apostrophe before what a spreadsheet would run", NULL},
    {"explain", 0, false, NULL, "the calculation of each record, for people", NULL},
    {"jobs", 'j', false, "N", "workers; the output never depends on it", "cores, at most 4"},
    FA_OPTION_SCRIPTS,
    FA_OPTIONS_END,
};

enum { KEEP_MOST = 256, JOBS_MOST = 256 };

/* One run of the command. */
typedef struct scoring {
    const fa_options *options;
    fa_terminal *terminal;
    fa_library library;
    fa_edition edition;
    fa_text keep[KEEP_MOST];
    size_t keep_count;
    fa_batch batch;
    fa_output out, rejects;
    fa_buffer summary;
    struct timespec begun, shown;
} scoring;

static double seconds_since(struct timespec then)
{
    struct timespec now;
    (void)clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)(now.tv_sec - then.tv_sec) + (double)(now.tv_nsec - then.tv_nsec) / 1e9;
}

enum { BAR = 24 };

/* Shown only on a terminal, once the work has taken a second, and five times a second at most. */
static void show_progress(void *context, const fa_progress *progress)
{
    scoring *run = context;
    double passed = seconds_since(run->begun);
    if (passed < 1 || seconds_since(run->shown) < 0.2) return;
    (void)clock_gettime(CLOCK_MONOTONIC, &run->shown);
    char bar[BAR + 1] = {0};
    if (progress->size == 0 || progress->taken == 0) {
        fa_terminal_progress(run->terminal, "%s  %llu rows", progress->file,
                             (unsigned long long)progress->rows);
        return;
    }
    double share = (double)progress->taken / (double)progress->size;
    if (share > 1) share = 1;
    for (int i = 0; i < BAR; i++)
        bar[i] = (double)i < share * BAR ? '#' : '.';
    fa_terminal_progress(run->terminal, "%s  [%s] %3.0f %%  %llu rows, %.0f s left", progress->file,
                         bar, share * 100, (unsigned long long)progress->rows,
                         passed / share - passed);
}

static void tell_ignored(void *context, const char *file, fa_text columns)
{
    scoring *run = context;
    fa_terminal_note(run->terminal, "%s: columns not used: %.*s", file, FA_TEXT_ARG(columns));
}

/* "--keep a,b --keep c" */
static fa_status read_keep(scoring *run, fa_error *error)
{
    const fa_option_values *values = fa_options_all(run->options, "keep");
    for (size_t i = 0; i < values->count; i++) {
        fa_text left = fa_text_of(values->list[i]);
        while (left.length > 0) {
            size_t length = 0;
            while (length < left.length && left.bytes[length] != ',')
                length++;
            if (run->keep_count == KEEP_MOST)
                return fa_error_set(error, FA_USAGE, "--keep: more than %d columns", KEEP_MOST);
            run->keep[run->keep_count++] = fa_text_trim((fa_text){left.bytes, length});
            size_t step = length < left.length ? length + 1 : length;
            left = (fa_text){left.bytes + step, left.length - step};
        }
    }
    return FA_OK;
}

static bool given(const scoring *run, const char *option, const char *value)
{
    const char *is = fa_options_get(run->options, option);
    return is != NULL && fa_text_equal(fa_text_of(is), fa_text_of(value));
}

static fa_status read_formats(scoring *run, fa_error *error)
{
    fa_batch *batch = &run->batch;
    const char *dates = fa_options_get(run->options, "dates");
    batch->report.explain = fa_options_has(run->options, "explain");
    bool text = given(run, "to", "text") || batch->report.explain;
    if (batch->report.explain && fa_options_has(run->options, "to") && !given(run, "to", "text"))
        return fa_error_set(error, FA_USAGE,
                            "--explain is written for people; leave out --to, or say --to text");
    batch->report.format = text                         ? FA_REPORT_TEXT
                           : given(run, "to", "ndjson") ? FA_REPORT_NDJSON
                                                        : FA_REPORT_CSV;
    batch->intake.format = given(run, "from", "csv")      ? FA_FORMAT_CSV
                           : given(run, "from", "ndjson") ? FA_FORMAT_NDJSON
                                                          : FA_FORMAT_AUTO;
    if (dates != NULL && !fa_date_order_read(fa_text_of(dates), &batch->intake.dates))
        return fa_error_set(error, FA_USAGE, "--dates %s: it is iso, dmy, mdy or ymd", dates);
    return FA_OK;
}

static fa_status read_options(scoring *run, fa_error *error)
{
    fa_batch *batch = &run->batch;
    int64_t jobs = sysconf(_SC_NPROCESSORS_ONLN);
    if (jobs < 1) jobs = 1;
    if (jobs > 4) jobs = 4; /* each holds some MiB; more may be asked for */
    FA_TRY(fa_options_number(run->options, "jobs", 1, JOBS_MOST, &jobs, error));
    FA_TRY(read_keep(run, error));
    FA_TRY(read_formats(run, error));
    batch->jobs = (int)jobs;
    batch->intake.encoding = fa_options_get(run->options, "encoding");
    batch->intake.invalid_as_missing = given(run, "invalid", "missing");
    batch->intake.columns =
        (fa_column_options){.keep = run->keep,
                            .keep_count = run->keep_count,
                            .allow_absent = fa_options_has(run->options, "allow-absent")};
    batch->report.exact = fa_options_has(run->options, "exact");
    batch->report.rules_columns = fa_options_has(run->options, "rules");
    batch->report.raw = fa_options_has(run->options, "raw");
    batch->report.keep = run->keep;
    batch->report.keep_count = run->keep_count;
    batch->report.engine = FA_TEXT(FASCIA_VERSION);
    batch->progress = show_progress;
    batch->ignored = tell_ignored;
    batch->context = run;
    return FA_OK;
}

static fa_status tell_mistakes(scoring *run, const fa_findings *findings, const char *what,
                               fa_error *error)
{
    fa_buffer lines = {0};
    for (const fa_finding *finding = findings->first; finding != NULL; finding = finding->next) {
        if (finding->severity != FA_MISTAKE) continue;
        fa_buffer_add(&lines, findings->file);
        fa_buffer_add_format(&lines, ":%d: %.*s [%s]\n", finding->line,
                             (int)finding->sentence.length, finding->sentence.bytes, finding->code);
    }
    fa_terminal_error_text(run->terminal, fa_buffer_text(&lines));
    fa_buffer_clear(&lines);
    return fa_error_set(error, FA_CONTENT, "%.*s: %s has mistakes; nothing was scored",
                        FA_TEXT_ARG(findings->file), what);
}

/* What the map says of the file's writing holds where no option says otherwise. */
static void take_map(scoring *run, const fa_mapping *mapping)
{
    fa_intake_options *intake = &run->batch.intake;
    intake->mapping = mapping;
    if (mapping->has_date_format && !fa_options_has(run->options, "dates"))
        intake->dates = mapping->date_format;
    if (mapping->encoding.length > 0 && intake->encoding == NULL)
        intake->encoding = mapping->encoding.bytes;
}

static fa_status load_map(scoring *run, fa_error *error)
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

static fa_status load(scoring *run, fa_error *error)
{
    fa_library_entry entry;
    fa_plan *plan = NULL;
    const char *missing = fa_options_get(run->options, "missing");
    const char *bands = fa_options_get(run->options, "bands");
    fa_selection selection = {fa_text_of(missing), fa_text_of(bands)};
    FA_TRY(fa_library_open(&run->library, fa_options_get(run->options, "scripts"), error));
    FA_TRY(fa_library_find(&run->library, run->options->positionals[0], &entry, error));
    FA_TRY(fa_library_load(&entry, FA_CHECK_FEW, &run->edition, error));
    if (run->edition.instrument == NULL)
        return tell_mistakes(run, &run->edition.findings, "the instrument", error);
    FA_TRY(fa_selection_check(run->edition.instrument, selection, error));
    if (fa_plan_make(&plan, run->edition.instrument, selection, &run->edition.arena) != FA_OK)
        return fa_error_memory(error);
    run->batch.plan = plan;
    run->batch.file = run->edition.file;
    run->batch.source = run->edition.source;
    return load_map(run, error);
}

/* Whether two names mean one regular file. */
static bool is_same_file(const char *one, const char *other)
{
    struct stat a, b;
    if (strcmp(one, other) == 0) return true;
    if (stat(one, &a) != 0 || stat(other, &b) != 0 || !S_ISREG(a.st_mode)) return false;
    return a.st_dev == b.st_dev && a.st_ino == b.st_ino;
}

/* An output never takes the place of an intake file or of the other output. */
static fa_status check_outputs(const scoring *run, const char *out, const char *rejects,
                               fa_error *error)
{
    if (rejects != NULL && strcmp(rejects, "-") == 0)
        return fa_error_set(error, FA_USAGE, "--rejects wants the name of a file");
    if (out != NULL && rejects != NULL && is_same_file(out, rejects))
        return fa_error_set(error, FA_USAGE, "-o and --rejects name the same file, %s", out);
    for (size_t i = 1; i < run->options->positional_count; i++) {
        const char *intake = run->options->positionals[i];
        bool taken = (out != NULL && is_same_file(out, intake)) ||
                     (rejects != NULL && is_same_file(rejects, intake));
        if (taken && strcmp(intake, "-") != 0)
            return fa_error_set(error, FA_USAGE, "%s would be replaced by the output: name another",
                                intake);
    }
    return FA_OK;
}

static fa_status open_outputs(scoring *run, fa_error *error)
{
    const char *out = fa_options_get(run->options, "output");
    const char *rejects = fa_options_get(run->options, "rejects");
    if (out != NULL && strcmp(out, "-") == 0) out = NULL;
    FA_TRY(check_outputs(run, out, rejects, error));
    if (out == NULL) fa_output_standard(&run->out);
    if (out != NULL) FA_TRY(fa_output_open(&run->out, out, error));
    run->batch.out = &run->out;
    if (rejects == NULL) return FA_OK;
    FA_TRY(fa_output_open(&run->rejects, rejects, error));
    run->batch.rejects = &run->rejects;
    return FA_OK;
}

static fa_status score_files(scoring *run, fa_error *error)
{
    (void)clock_gettime(CLOCK_MONOTONIC, &run->begun);
    for (size_t i = 1; i < run->options->positional_count; i++)
        FA_TRY(fa_batch_file(&run->batch, run->options->positionals[i], error));
    /* Made before anything is put in place: a file without its summary is half a job. */
    fa_tally_print(&run->batch.tally, run->edition.instrument, &run->summary);
    if (run->summary.failed) return fa_error_memory(error);
    if (run->batch.rejects != NULL) FA_TRY(fa_output_commit(&run->rejects, error));
    return fa_output_commit(&run->out, error);
}

/* Urgent findings are shown under --quiet too. */
static void tell_summary(scoring *run)
{
    fa_text lines = fa_buffer_text(&run->summary);
    if (run->batch.tally.alarmed > 0)
        fa_terminal_error_text(run->terminal, lines);
    else
        fa_terminal_note_text(run->terminal, lines);
}

static fa_exit run_score(const fa_options *options, fa_terminal *terminal)
{
    scoring run = {.options = options, .terminal = terminal};
    run.out = run.rejects = FA_OUTPUT_CLOSED;
    fa_error error = {0};
    fa_status status = read_options(&run, &error);
    if (status == FA_OK) status = load(&run, &error);
    if (status == FA_OK) status = open_outputs(&run, &error);
    if (status == FA_OK) status = score_files(&run, &error);
    if (status == FA_OK) tell_summary(&run);
    fa_exit answer = FA_EXIT_FINE;
    if (status == FA_OK && fa_tally_has_findings(&run.batch.tally)) answer = FA_EXIT_FINDINGS;
    if (status != FA_OK && run.batch.tally.alarmed > 0) { /* not to be lost with the rest */
        fa_buffer_reset(&run.summary);
        fa_tally_print(&run.batch.tally, run.edition.instrument, &run.summary);
        tell_summary(&run);
    }
    if (status != FA_OK && status != FA_GONE) answer = fa_terminal_fail(terminal, &error);
    fa_output_discard(&run.out);
    fa_output_discard(&run.rejects);
    fa_buffer_clear(&run.summary);
    fa_batch_free(&run.batch);
    fa_edition_close(&run.edition);
    fa_library_close(&run.library);
    return answer;
}

const fa_command fa_command_score = {
    .name = "score",
    .summary = "score intake files",
    .arguments = "ID FILE…",
    .example = "fascia score odi intake.csv --rejects fix-me.csv -o results.csv",
    .options = options_table,
    .least = 2,
    .most = SIZE_MAX,
    .run = run_score,
};
