/* fascia store history: a subject's records, every version. */
#include "archive/history.h"
#include "cli/command.h"
#include "cli/store_opening.h"
#include "cli/told.h"

static const fa_option options_table[] = {
    {"json", 0, false, NULL, "an object a line, with everything", NULL},
    {"explain", 0, false, NULL, "with the whole calculation, made once more by what scored it",
     NULL},
    FA_OPTION_STORE,
    FA_OPTIONS_END,
};

static fa_exit tell_counts(fa_terminal *terminal, const fa_history *history, fa_text instrument)
{
    if (history->versions == 0) { /* who was asked for is not for a log */
        if (instrument.length > 0)
            fa_terminal_error(terminal, "the store holds no record of this subject by %.*s",
                              FA_TEXT_ARG(instrument));
        else
            fa_terminal_error(terminal, "the store holds no record of this subject");
        return FA_EXIT_FINDINGS;
    }
    if (history->differing == 0) return FA_EXIT_FINE;
    fa_terminal_error(
        terminal, "%llu of %llu versions did not come out as they are kept: see DIFFERS",
        (unsigned long long)history->differing, (unsigned long long)history->versions);
    return FA_EXIT_FINDINGS;
}

static fa_exit run_store_history(const fa_options *options, fa_terminal *terminal)
{
    fa_arena arena = {0};
    fa_store store;
    fa_error error = {0};
    fa_history history = {0};
    fa_history_options how = {fa_options_has(options, "json"), fa_options_has(options, "explain")};
    fa_told to = {terminal, how.json, FA_EXIT_FINE};
    fa_text subject = fa_text_trim(fa_text_of(options->positionals[0])), instrument = {0};
    if (options->positional_count > 1) instrument = fa_text_of(options->positionals[1]);
    fa_status status = fa_store_opening(&store, options, FA_STORE_READ, &arena, &error);
    if (status == FA_OK)
        status =
            fa_history_tell(&store, subject, instrument, how, fa_told_write, &to, &history, &error);
    fa_exit code = to.code;
    if (status == FA_OK) code = tell_counts(terminal, &history, instrument);
    if (status != FA_OK && status != FA_GONE) code = fa_terminal_fail(terminal, &error);
    fa_store_close(&store);
    fa_arena_clear(&arena);
    return code;
}

const fa_command fa_command_store_history = {
    .name = "store history",
    .summary = "Shows every version of a subject's records, oldest first",
    .arguments = "SUBJECT [ID]",
    .example = "fascia store history P-017 odi --store clinic.db --explain",
    .explanation = "With --explain each calculation is made again from the stored answers by the "
                   "stored instrument; where it does not come out as it is kept, that is said and "
                   "the exit code is 1.",
    .options = options_table,
    .least = 1,
    .most = 2,
    .run = run_store_history,
};
