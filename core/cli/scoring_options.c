/* The options of `score` and `store add`, read into a batch. */
#include <unistd.h>

#include "cli/scoring.h"

static bool keeps(const fa_scoring_run *run, fa_text name)
{
    for (size_t i = 0; i < run->keep_count; i++)
        if (fa_text_equal(run->keep[i], name)) return true;
    return false;
}

/* Named twice, it is kept once: a record has one value under one name. */
static fa_status add_keep(fa_scoring_run *run, fa_text name, fa_error *error)
{
    if (keeps(run, name)) return FA_OK;
    if (run->keep_count == FA_KEEP_MOST)
        return fa_error_set(error, FA_USAGE, "--keep: more than %d columns", FA_KEEP_MOST);
    run->keep[run->keep_count++] = name;
    return FA_OK;
}

/* "--keep a,b --keep c" */
static fa_status read_keep(fa_scoring_run *run, fa_error *error)
{
    const fa_option_values *values = fa_options_all(run->options, "keep");
    for (size_t i = 0; i < values->count; i++) {
        fa_text left = fa_text_of(values->list[i]);
        while (left.length > 0) {
            size_t length = 0;
            while (length < left.length && left.bytes[length] != ',')
                length++;
            FA_TRY(add_keep(run, fa_text_trim((fa_text){left.bytes, length}), error));
            size_t step = length < left.length ? length + 1 : length;
            left = (fa_text){left.bytes + step, left.length - step};
        }
    }
    return FA_OK;
}

static bool given(const fa_scoring_run *run, const char *option, const char *value)
{
    const char *is = fa_options_get(run->options, option);
    return is != NULL && fa_text_equal(fa_text_of(is), fa_text_of(value));
}

static fa_status read_formats(fa_scoring_run *run, fa_error *error)
{
    fa_batch *batch = &run->batch;
    const char *dates = fa_options_get(run->options, "dates");
    batch->intake.format = given(run, "from", "csv")      ? FA_FORMAT_CSV
                           : given(run, "from", "ndjson") ? FA_FORMAT_NDJSON
                                                          : FA_FORMAT_AUTO;
    if (dates != NULL && !fa_date_order_read(fa_text_of(dates), &batch->intake.dates))
        return fa_error_set(error, FA_USAGE, "--dates %s: it is iso, dmy, mdy or ymd", dates);
    return FA_OK;
}

/* How results are written; `store add` writes none. */
static fa_status read_report(fa_scoring_run *run, fa_error *error)
{
    fa_batch *batch = &run->batch;
    batch->report.explain = fa_options_has(run->options, "explain");
    bool text = given(run, "to", "text") || batch->report.explain;
    if (batch->report.explain && fa_options_has(run->options, "to") && !given(run, "to", "text"))
        return fa_error_set(error, FA_USAGE,
                            "--explain is written for people; leave out --to, or say --to text");
    batch->report.format = text                         ? FA_REPORT_TEXT
                           : given(run, "to", "ndjson") ? FA_REPORT_NDJSON
                           : given(run, "to", "fhir")   ? FA_REPORT_FHIR
                                                        : FA_REPORT_CSV;
    batch->report.exact = fa_options_has(run->options, "exact");
    batch->report.rules_columns = fa_options_has(run->options, "rules");
    batch->report.raw = fa_options_has(run->options, "raw");
    return FA_OK;
}

/* What only means something with a store. */
static fa_status judge_store(const fa_scoring_run *run, fa_error *error)
{
    static const char *const names[] = {"ack", "correct"};
    if (run->only_store || fa_options_has(run->options, "store")) return FA_OK;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (fa_options_has(run->options, names[i]))
            return fa_error_set(error, FA_USAGE, "--%s goes with --store FILE", names[i]);
    return FA_OK;
}

fa_status fa_scoring_read_options(fa_scoring_run *run, fa_error *error)
{
    fa_batch *batch = &run->batch;
    int64_t jobs = sysconf(_SC_NPROCESSORS_ONLN);
    if (jobs < 1) jobs = 1;
    if (jobs > 4) jobs = 4; /* each holds some MiB; more may be asked for */
    FA_TRY(fa_options_number(run->options, "jobs", 1, FA_JOBS_MOST, &jobs, error));
    FA_TRY(read_keep(run, error));
    FA_TRY(read_formats(run, error));
    if (!run->only_store) FA_TRY(read_report(run, error));
    FA_TRY(judge_store(run, error));
    batch->jobs = (int)jobs;
    batch->intake.encoding = fa_options_get(run->options, "encoding");
    batch->intake.invalid_as_missing = given(run, "invalid", "missing");
    batch->intake.columns =
        (fa_column_options){.keep = run->keep,
                            .keep_count = run->keep_count,
                            .allow_absent = fa_options_has(run->options, "allow-absent")};
    batch->report.keep = run->keep;
    batch->report.keep_count = run->keep_count;
    batch->report.engine = FA_TEXT(FASCIA_VERSION);
    return FA_OK;
}
