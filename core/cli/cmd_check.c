/* fascia check: what can be proved wrong of an instrument before a patient is scored. */
#include "api/profile.h"
#include "cli/each.h"
#include "cli/finding_words.h"
#include "format/json_members.h"
#include "proof/check.h"
#include "show/witness_words.h"

static const fa_option options_of_check[] = {
    FA_OPTION_ALL,
    {"strict", 0, false, NULL, "advice counts too", NULL},
    {"witness", 0, false, NULL, "print answers that fire each rule", NULL},
    {"json", 0, false, NULL, "the findings as JSON", NULL},
    FA_OPTION_SCRIPTS,
    FA_OPTIONS_END,
};

typedef struct check_job {
    bool strict, witness, json;
    fa_buffer out;
} check_job;

/* A file that was looked at: an instrument's, or one of profiles. */
typedef struct checked {
    fa_edition edition;
    fa_profile_file profiles;
    fa_findings findings; /* of the one that it is */
} checked;

static fa_status add_words(const check_job *job, fa_buffer *out, const fa_library_entry *entry,
                           const checked *file)
{
    const fa_edition *edition = &file->edition;
    const fa_findings *findings = &file->findings;
    fa_status status = FA_OK;
    if (job->witness && edition->plan != NULL) status = fa_witness_words_add(out, edition->plan);
    fa_finding_words_add(out, findings);
    fa_buffer_add(out, entry->id);
    fa_buffer_add_z(out, ": ");
    if (file->profiles.count > 0)
        fa_buffer_add_format(out, "%zu profile%s, ", file->profiles.count,
                             file->profiles.count == 1 ? "" : "s");
    if (file->profiles.count > 0 && findings->mistakes == 0)
        fa_buffer_add_z(out, "no mistakes");
    else
        fa_finding_words_add_count(out, findings->mistakes, findings->advice);
    fa_buffer_add_byte(out, '\n');
    return status;
}

static void add_json_finding(fa_buffer *out, const fa_finding *finding)
{
    fa_member_begin(out, NULL, '{');
    fa_member_text(out, "severity",
                   fa_text_of(finding->severity == FA_ADVICE ? "advice" : "mistake"));
    if (finding->line > 0) fa_member_integer(out, "line", finding->line);
    fa_member_text_if(out, "code", fa_text_of(finding->code));
    fa_member_text(out, "sentence", finding->sentence);
    fa_member_end(out, '}');
}

static fa_status add_json(const check_job *job, fa_buffer *out, const fa_library_entry *entry,
                          const checked *file)
{
    const fa_edition *edition = &file->edition;
    const fa_findings *findings = &file->findings;
    fa_status status = FA_OK;
    fa_member_begin(out, NULL, '{');
    fa_member_text(out, "id", entry->id);
    fa_member_text(out, "file", entry->file);
    if (edition->holds_profiles) fa_member_integer(out, "profiles", (int64_t)file->profiles.count);
    fa_member_integer(out, "mistakes", (int64_t)findings->mistakes);
    fa_member_integer(out, "advice", (int64_t)findings->advice);
    fa_member_begin(out, "findings", '[');
    for (const fa_finding *finding = findings->first; finding != NULL; finding = finding->next)
        add_json_finding(out, finding);
    fa_member_end(out, ']');
    if (job->witness && edition->plan != NULL) status = fa_witness_json_add(out, edition->plan);
    fa_member_end(out, '}');
    return status;
}

static fa_exit verdict(const check_job *job, const fa_findings *findings)
{
    bool wrong = findings->mistakes > 0 || (job->strict && findings->advice > 0);
    return wrong ? FA_EXIT_FINDINGS : FA_EXIT_FINE;
}

static fa_status load(const check_job *job, const fa_library_entry *entry, checked *file,
                      fa_error *error)
{
    fa_edition *edition = &file->edition;
    fa_status status = fa_library_load_worded(entry, FA_CHECK_WHOLE, edition, error);
    if (status == FA_OK && job->strict && edition->instrument != NULL) {
        fa_check_complete(edition->instrument, &edition->findings);
        fa_findings_sort(&edition->findings);
    }
    file->findings = edition->findings;
    if (status == FA_OK && edition->holds_profiles)
        status = fa_profile_file_open(&file->profiles, edition->file, edition->source,
                                      &file->findings, error);
    if (status == FA_OK && file->findings.failed) status = fa_error_memory(error);
    return status;
}

/* A script that was stopped is told like a finding; what could not be read, as an error. */
static fa_exit check_one(void *context, const fa_library_entry *entry, fa_terminal *terminal)
{
    check_job *job = context;
    fa_error error;
    checked file = {0};
    fa_status status = load(job, entry, &file, &error);
    bool judged = status == FA_OK || (status == FA_LIMIT && file.findings.first != NULL);
    fa_exit code = judged ? fa_exit_worse(fa_exit_of(status), verdict(job, &file.findings))
                          : fa_terminal_fail(terminal, &error);
    if (judged)
        status = job->json ? add_json(job, &job->out, entry, &file)
                           : add_words(job, &job->out, entry, &file);
    if (judged && status == FA_NO_MEMORY) {
        (void)fa_error_memory(&error);
        code = fa_exit_worse(code, fa_terminal_fail(terminal, &error));
    }
    if (judged && !job->json) code = fa_exit_worse(code, fa_terminal_print(terminal, &job->out));
    fa_profile_file_close(&file.profiles);
    fa_edition_close(&file.edition);
    return code;
}

static fa_exit check_run(const fa_options *options, fa_terminal *terminal)
{
    check_job job = {.strict = fa_options_has(options, "strict"),
                     .witness = fa_options_has(options, "witness"),
                     .json = fa_options_has(options, "json")};
    if (job.json) fa_buffer_add_z(&job.out, "{\"format\":1,\"instruments\":[");
    fa_exit code = fa_each_instrument(options, terminal, check_one, &job);
    if (job.json && code != FA_EXIT_USAGE) {
        fa_buffer_add_z(&job.out, "]}\n");
        code = fa_exit_worse(code, fa_terminal_write(terminal, &job.out));
    }
    fa_buffer_clear(&job.out);
    return code;
}

const fa_command fa_command_check = {
    .name = "check",
    .summary = "Says what is wrong with an instrument before a patient is scored",
    .arguments = "FILE|ID…",
    .example = "fascia check my-scale.lua --strict",
    .explanation =
        "Each finding is one line: the file, the line, the sentence and its code. The exit "
        "code is 1 when there are mistakes; advice counts only with --strict. With --witness each "
        "rule and advice is shown with answers on which it fires, as a case would give them. A "
        "file of profiles is checked in the same way.",
    .options = options_of_check,
    .most = SIZE_MAX,
    .run = check_run,
};
