/* fascia test: runs the cases that an instrument carries, with their published results. */
#include "api/case_run.h"
#include "cli/each.h"
#include "cli/finding_words.h"

static const fa_option options_of_test[] = {
    FA_OPTION_ALL,
    FA_OPTION_SCRIPTS,
    FA_OPTIONS_END,
};

typedef struct test_job {
    size_t passed, failed;
    fa_buffer out;
} test_job;

static void add_place(fa_buffer *out, const fa_edition *edition, int line)
{
    fa_buffer_add(out, edition->file);
    fa_buffer_add_byte(out, ':');
    if (line > 0) {
        fa_buffer_add_integer(out, line);
        fa_buffer_add_byte(out, ':');
    }
    fa_buffer_add_byte(out, ' ');
}

/* "odi.lua:40: case 'all zero': " and what went wrong, line by line. */
static void add_failure(fa_buffer *out, const fa_edition *edition, const fa_case *the_case,
                        fa_text wrong)
{
    while (wrong.length > 0) {
        size_t length = 0;
        while (length < wrong.length && wrong.bytes[length] != '\n')
            length++;
        add_place(out, edition, the_case->line);
        fa_buffer_add_z(out, "case '");
        fa_buffer_add(out, the_case->name);
        fa_buffer_add_z(out, "': ");
        fa_buffer_add(out, (fa_text){wrong.bytes, length});
        fa_buffer_add_byte(out, '\n');
        size_t done = length < wrong.length ? length + 1 : length;
        wrong = (fa_text){wrong.bytes + done, wrong.length - done};
    }
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
    add_failure(&job->out, edition, the_case, fa_buffer_text(&wrong));
    fa_buffer_clear(&wrong);
    return code;
}

static fa_exit run_cases(test_job *job, const fa_edition *edition, fa_terminal *terminal)
{
    const fa_instrument *instrument = edition->instrument;
    if (instrument->case_count == 0) {
        add_place(&job->out, edition, 0);
        fa_buffer_add_z(&job->out, "advice: has no cases; add a case with a published result\n");
    }
    fa_exit worst = FA_EXIT_FINE;
    for (size_t i = 0; i < instrument->case_count; i++)
        worst = fa_exit_worse(worst, run_case(job, edition, &instrument->cases[i], terminal));
    return worst;
}

/* An instrument with mistakes has no cases that could be run: it counts as one that failed. */
static fa_exit refuse_mistakes(test_job *job, const fa_edition *edition)
{
    fa_finding_words_add(&job->out, &edition->findings);
    add_place(&job->out, edition, 0);
    fa_buffer_add_z(&job->out, "its cases cannot run before its mistakes are mended\n");
    job->failed++;
    return FA_EXIT_FINDINGS;
}

static fa_exit test_one(void *context, const fa_library_entry *entry, fa_terminal *terminal)
{
    test_job *job = context;
    fa_error error;
    fa_edition edition;
    fa_exit code;
    if (fa_library_load(entry, &edition, &error) != FA_OK) {
        code = fa_terminal_fail(terminal, &error);
    } else if (edition.instrument == NULL || edition.plan == NULL) {
        code = refuse_mistakes(job, &edition);
    } else {
        code = run_cases(job, &edition, terminal);
    }
    fa_edition_close(&edition);
    return fa_exit_worse(code, fa_terminal_print(terminal, &job->out));
}

static fa_exit test_run(const fa_options *options, fa_terminal *terminal)
{
    test_job job = {0};
    fa_exit code = fa_each_instrument(options, terminal, test_one, &job);
    if (code != FA_EXIT_USAGE) {
        fa_buffer_add_format(&job.out, "%zu passed, %zu failed\n", job.passed, job.failed);
        code = fa_exit_worse(code, fa_terminal_print(terminal, &job.out));
    }
    fa_buffer_clear(&job.out);
    return code;
}

const fa_command fa_command_test = {
    .name = "test",
    .summary = "Runs an instrument's own cases",
    .arguments = "FILE|ID…",
    .example = "fascia test my-scale.lua",
    .explanation =
        "A case that fails is told with its line and with what was expected and found. The "
        "exit code is 1 when one fails.",
    .options = options_of_test,
    .most = SIZE_MAX,
    .run = test_run,
};
