/* fascia show: the questionnaire as a person reads it, the plan that runs, or everything as data.
 */
#include "cli/library.h"
#include "cli/opening.h"
#include "show/columns.h"
#include "show/instrument_json.h"
#include "show/sheet.h"

static const fa_option options_of_show[] = {
    {"plan", 0, false, NULL, "what runs: one line a score and a rule", NULL},
    {"language", 0, false, "LANG", "in the words of a translation, as de or fr-CH",
     "the instrument's own"},
    {"columns", 0, false, NULL, "the head of an intake file, a column an item", NULL},
    {"json", 0, false, NULL, "everything as JSON", NULL},
    FA_OPTION_SCRIPTS,
    FA_OPTIONS_END,
};

static fa_exit show(const fa_options *options, fa_terminal *terminal, fa_edition *edition)
{
    fa_buffer out = {0};
    fa_exit code;
    fa_error error;
    fa_showing showing;
    if (fa_showing_open(&showing, edition, options->positionals[0],
                        fa_options_get(options, "language"), &error) != FA_OK)
        return fa_terminal_fail(terminal, &error);
    showing.folder = fa_library_own_folder();
    if (fa_options_has(options, "json")) {
        fa_show_json_add(&out, &showing);
        code = fa_terminal_write(terminal, &out);
    } else if (fa_options_has(options, "columns")) {
        fa_show_columns_add(&out, edition->instrument);
        code = fa_terminal_write(terminal, &out);
    } else if (fa_options_has(options, "plan")) {
        fa_plan_print(edition->plan, &out);
        code = fa_terminal_print(terminal, &out);
    } else {
        fa_show_words_add(&out, &showing);
        code = fa_terminal_print(terminal, &out);
    }
    fa_buffer_clear(&out);
    return code;
}

static fa_exit show_run(const fa_options *options, fa_terminal *terminal)
{
    bool json = fa_options_has(options, "json"), plan = fa_options_has(options, "plan");
    bool columns = fa_options_has(options, "columns");
    if (json && plan) {
        fa_terminal_error(terminal, "--json shows the plan too: leave --plan out");
        return FA_EXIT_USAGE;
    }
    if (columns && (json || plan)) {
        fa_terminal_error(terminal, "--columns is a line of its own: take it alone");
        return FA_EXIT_USAGE;
    }
    fa_edition edition;
    fa_exit code = fa_opening_run(options, terminal, options->positionals[0], &edition);
    if (code == FA_EXIT_FINE) code = show(options, terminal, &edition);
    fa_edition_close(&edition);
    return code;
}

const fa_command fa_command_show = {
    .name = "show",
    .summary = "Shows an instrument: its items, scores, bands, rules and advice",
    .arguments = "FILE|ID",
    .example = "fascia show odi",
    .explanation =
        "Of an instrument whose wording is licensed names and numbers are shown, and where its "
        "words are to be had; with a pack that has them (see 'fascia new --wording'), those words.",
    .options = options_of_show,
    .least = 1,
    .most = 1,
    .run = show_run,
};
