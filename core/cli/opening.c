/* The mistakes of an instrument go to standard error: they are not what was asked for. */
#include "cli/opening.h"

#include "cli/finding_words.h"

static fa_exit tell_mistakes(fa_terminal *terminal, const fa_edition *edition)
{
    fa_buffer lines = {0};
    fa_finding_words_add(&lines, &edition->findings);
    fa_terminal_error_text(terminal, fa_buffer_text(&lines));
    fa_buffer_clear(&lines);
    fa_terminal_error(terminal, "%.*s: cannot be used before its mistakes are mended",
                      FA_TEXT_ARG(edition->file));
    return FA_EXIT_FAILED;
}

fa_exit fa_opening_run(const fa_options *options, fa_terminal *terminal, const char *name,
                       fa_edition *edition)
{
    return fa_opening_proved(options, terminal, name, FA_CHECK_NOTHING, edition);
}

fa_exit fa_opening_proved(const fa_options *options, fa_terminal *terminal, const char *name,
                          size_t states_most, fa_edition *edition)
{
    *edition = (fa_edition){0};
    fa_error error;
    fa_library library;
    fa_library_entry entry;
    fa_status status = fa_library_open(&library, fa_options_get(options, "scripts"), &error);
    if (status == FA_OK) status = fa_library_find(&library, name, &entry, &error);
    if (status == FA_OK) status = fa_library_load_worded(&entry, states_most, edition, &error);
    fa_exit code = FA_EXIT_FINE;
    if (status != FA_OK) {
        code = fa_terminal_fail(terminal, &error);
    } else if (edition->instrument == NULL || edition->plan == NULL) {
        code = tell_mistakes(terminal, edition);
    }
    fa_library_close(&library);
    return code;
}
