/* fascia test: runs the cases that an instrument carries, with their published results, and
 * measures what they would notice. */
#include "api/case_run.h"
#include "cli/each.h"
#include "cli/finding_words.h"
#include "mutation/mutate.h"

static const fa_option options_of_test[] = {
    FA_OPTION_ALL,
    {"mutate", 0, false, NULL, "measure the cases: change the scoring and see which case notices",
     NULL},
    FA_OPTION_SCRIPTS,
    FA_OPTIONS_END,
};

typedef struct test_job {
    size_t passed, failed;
    bool mutates;
    size_t tried, noticed;
    fa_buffer out;
} test_job;

static void add_sentence(fa_buffer *out, const fa_edition *edition, const char *sentence)
{
    fa_buffer_add(out, edition->file);
    fa_buffer_add_z(out, ": ");
    fa_buffer_add_z(out, sentence);
    fa_buffer_add_byte(out, '\n');
}

static fa_exit run_case(test_job *job, const fa_edition *edition, const fa_case *the_case,
                        fa_terminal *terminal)
{
    fa_buffer wrong = {0};
    fa_error error;
    fa_status status = fa_case_run(edition, the_case, &wrong, &error);
    if (status == FA_OK && wrong.failed) status = fa_error_memory(&error);
    bool passed = status == FA_OK && wrong.length == 0;
    job->passed += passed ? 1 : 0;
    job->failed += passed ? 0 : 1;
    fa_exit code = passed ? FA_EXIT_FINE : FA_EXIT_FINDINGS;
    if (status != FA_OK) code = fa_terminal_fail(terminal, &error);
    if (status == FA_OK) fa_buffer_add(&job->out, fa_buffer_text(&wrong)); /* lines with a place */
    fa_buffer_clear(&wrong);
    return code;
}

static fa_exit run_cases(test_job *job, const fa_edition *edition, fa_terminal *terminal)
{
    const fa_instrument *instrument = edition->instrument;
    if (instrument->case_count == 0) {
        add_sentence(&job->out, edition,
                     "advice: has no cases; add a case with a published result");
    }
    fa_exit worst = FA_EXIT_FINE;
    for (size_t i = 0; i < instrument->case_count; i++)
        worst = fa_exit_worse(worst, run_case(job, edition, &instrument->cases[i], terminal));
    return worst;
}

static void note_alike(const fa_mutation *mutation, const fa_edition *edition,
                       fa_terminal *terminal)
{
    const char *words = mutation->alike == 1 ? "change is not counted: it shows"
                                             : "changes are not counted: they show";
    if (mutation->every)
        fa_terminal_note(terminal, "%.*s: %zu other %s on no answer sheet",
                         FA_TEXT_ARG(edition->file), mutation->alike, words);
    else
        fa_terminal_note(terminal, "%.*s: %zu other %s on none of %zu answer sheets",
                         FA_TEXT_ARG(edition->file), mutation->alike, words, mutation->sheets);
}

/* Each change that no case notices is told with the case that would. */
static fa_exit mutate(test_job *job, const fa_edition *edition, fa_terminal *terminal)
{
    fa_error error;
    fa_mutation mutation = {0};
    fa_status status = fa_mutate(edition, &mutation, &job->out, &error);
    if (status != FA_OK) return fa_terminal_fail(terminal, &error);
    job->tried += mutation.tried;
    job->noticed += mutation.noticed;
    if (mutation.left > 0)
        fa_terminal_note(terminal, "%.*s: %zu more changes were not tried: there are too many",
                         FA_TEXT_ARG(edition->file), mutation.left);
    if (mutation.alike > 0) note_alike(&mutation, edition, terminal);
    return mutation.noticed < mutation.tried ? FA_EXIT_FINDINGS : FA_EXIT_FINE;
}

/* An instrument with mistakes has no cases that could be run: it counts as one that failed. */
static fa_exit refuse_mistakes(test_job *job, const fa_edition *edition)
{
    fa_finding_words_add(&job->out, &edition->findings);
    add_sentence(&job->out, edition, "its cases cannot run before its mistakes are mended");
    job->failed++;
    return FA_EXIT_FINDINGS;
}

static fa_exit test_one(void *context, const fa_library_entry *entry, fa_terminal *terminal)
{
    test_job *job = context;
    fa_error error;
    fa_edition edition;
    fa_exit code;
    if (fa_library_load(entry, FA_CHECK_FEW, &edition, &error) != FA_OK) {
        code = fa_terminal_fail(terminal, &error);
    } else if (edition.instrument == NULL || edition.plan == NULL) {
        code = refuse_mistakes(job, &edition);
    } else {
        code = run_cases(job, &edition, terminal);
        if (job->mutates && code == FA_EXIT_FINE) code = mutate(job, &edition, terminal);
    }
    fa_edition_close(&edition);
    return fa_exit_worse(code, fa_terminal_print(terminal, &job->out));
}

/* Rounded down: 100 % is said only of all. */
static void add_share(test_job *job)
{
    if (job->failed > 0) fa_buffer_add_z(&job->out, "mutations are tried where all cases pass\n");
    if (job->tried > 0)
        fa_buffer_add_format(&job->out, "mutations: %zu of %zu noticed (%zu %%)\n", job->noticed,
                             job->tried, 100 * job->noticed / job->tried);
    else if (job->failed == 0)
        fa_buffer_add_z(&job->out, "mutations: nothing to change\n");
}

/* A count that is not whole is no result: it goes where the error went. */
static fa_exit close_count(test_job *job, fa_terminal *terminal, fa_exit code)
{
    if (code >= FA_EXIT_FAILED) {
        fa_terminal_note(terminal, "not all could be run; %zu passed, %zu failed", job->passed,
                         job->failed);
        return code;
    }
    fa_buffer_add_format(&job->out, "%zu passed, %zu failed\n", job->passed, job->failed);
    if (job->mutates) add_share(job);
    return fa_exit_worse(code, fa_terminal_print(terminal, &job->out));
}

static fa_exit test_run(const fa_options *options, fa_terminal *terminal)
{
    test_job job = {.mutates = fa_options_has(options, "mutate")};
    fa_exit code = fa_each_instrument(options, terminal, test_one, &job);
    if (code != FA_EXIT_USAGE) code = close_count(&job, terminal, code);
    fa_buffer_clear(&job.out);
    return code;
}

const fa_command fa_command_test = {
    .name = "test",
    .summary = "Runs an instrument's own cases",
    .arguments = "FILE|ID…",
    .example = "fascia test my-scale.lua",
    .explanation =
        "A case that fails is told with its line and with what was expected and found. With "
        "--mutate the scoring is changed in one place after the other, such as a weight, an edge "
        "of a band or the threshold of a rule: what no case notices is told with the case that is "
        "missing. The exit code is 1 when a case fails or a change is not noticed.",
    .options = options_of_test,
    .most = SIZE_MAX,
    .run = test_run,
};
