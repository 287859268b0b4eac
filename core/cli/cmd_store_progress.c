/* fascia store progress: what is kept of a subject, as a course since its baseline. */
#include "cli/store_opening.h"
#include "show/progress_print.h"

static const fa_option options_table[] = {
    FA_OPTION_STORE,
    {"json", 0, false, NULL, "everything as JSON", NULL},
    FA_OPTIONS_END,
};

/* The sentence does not repeat who was asked for, and suggests nobody else. */
static void tell_nobody(const fa_options *options, fa_terminal *terminal)
{
    fa_text place = {0};
    fa_error error;
    fa_arena arena = {0};
    if (fa_store_place(options, false, &arena, &place, &error) != FA_OK)
        place = FA_TEXT("the store");
    fa_terminal_error(terminal, "no record of that subject in %.*s", FA_TEXT_ARG(place));
    fa_arena_clear(&arena);
}

static void tell_instruments(fa_terminal *terminal, const fa_progress *progress, const char *asked)
{
    fa_buffer list = {0};
    for (size_t i = 0; i < progress->instrument_count; i++) {
        if (i > 0) fa_buffer_add_z(&list, ", ");
        fa_buffer_add(&list, progress->instruments[i]);
    }
    fa_text names = fa_buffer_text(&list);
    fa_terminal_error(terminal, "no record of that subject by '%s'; there are records by %.*s",
                      asked, FA_TEXT_ARG(names));
    fa_buffer_clear(&list);
}

static fa_exit show(const fa_options *options, fa_terminal *terminal, const fa_progress *progress)
{
    fa_text subject = fa_text_trim(fa_text_of(options->positionals[0]));
    fa_buffer out = {0};
    fa_exit code;
    if (progress->instrument_count == 0) {
        tell_nobody(options, terminal);
        return FA_EXIT_FINDINGS;
    }
    if (progress->count == 0) {
        tell_instruments(terminal, progress, options->positionals[1]);
        return FA_EXIT_FINDINGS;
    }
    if (fa_options_has(options, "json")) {
        fa_progress_json_add(&out, progress, subject);
        code = fa_terminal_write(terminal, &out);
    } else {
        fa_progress_words_add(&out, progress, subject);
        code = fa_terminal_print(terminal, &out);
    }
    fa_buffer_clear(&out);
    return code;
}

static fa_exit run_store_progress(const fa_options *options, fa_terminal *terminal)
{
    fa_text subject = fa_text_trim(fa_text_of(options->positionals[0])), instrument = {0};
    if (options->positional_count > 1) instrument = fa_text_of(options->positionals[1]);
    fa_arena arena = {0};
    fa_store store;
    fa_progress progress = {0};
    fa_error error;
    fa_status status = fa_store_opening(&store, options, FA_STORE_READ, &arena, &error);
    if (status == FA_OK) status = fa_progress_read(&progress, &store, subject, instrument, &error);
    fa_exit code = FA_EXIT_FINE;
    if (status != FA_OK) code = fa_terminal_fail(terminal, &error);
    if (status == FA_OK) code = show(options, terminal, &progress);
    fa_progress_close(&progress);
    fa_store_close(&store);
    fa_arena_clear(&arena);
    return code;
}

const fa_command fa_command_store_progress = {
    .name = "store progress",
    .summary = "Shows a subject's course: each score against its baseline",
    .arguments = "SUBJECT [ID]",
    .example = "fascia store progress P-001 odi --store clinic.db",
    .explanation =
        "The baseline is the first record with a date and a value. Each later value is held "
        "against what the instrument says can be detected and matters; what counts as reached is "
        "at least that much. Scores are shown as they were kept, not computed anew.",
    .options = options_table,
    .least = 1,
    .most = 2,
    .run = run_store_progress,
};
