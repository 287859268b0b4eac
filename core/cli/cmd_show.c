/* fascia show: the questionnaire as a person reads it, the plan that runs, or everything as data.
 */
#include "cli/opening.h"
#include "cli/show_json.h"
#include "cli/show_words.h"
#include "model/wording.h"

static const fa_option options_of_show[] = {
    {"plan", 0, false, NULL, "what runs: one line a score and a rule", NULL},
    {"language", 0, false, "LANG", "in the words of a translation, as de or fr-CH",
     "the instrument's own"},
    {"json", 0, false, NULL, "everything as JSON", NULL},
    FA_OPTION_SCRIPTS,
    FA_OPTIONS_END,
};

/* The words of LANGUAGE; without one the licensed words that a clinic keeps in the instrument's own
 * language, if it does. NULL: none. */
static const fa_wording *find_words(const fa_instrument *instrument, const char *language)
{
    if (language != NULL) return fa_instrument_wording(instrument, fa_text_of(language));
    const fa_wording *wording = fa_instrument_wording(instrument, instrument->language);
    return wording != NULL && wording->pack ? wording : NULL;
}

/* The instrument in the words of --language; NULL when there are none, which is told. */
static const fa_instrument *in_words(const fa_options *options, fa_terminal *terminal,
                                     fa_edition *edition)
{
    const fa_instrument *instrument = edition->instrument;
    const char *language = fa_options_get(options, "language");
    const fa_wording *wording = find_words(instrument, language);
    bool own = language == NULL || fa_text_equal_nocase(instrument->language, fa_text_of(language));
    if (wording == NULL && own) return instrument;
    if (wording == NULL) {
        fa_terminal_error(terminal, "%.*s has no words in '%s'; it is written in %.*s%s",
                          FA_TEXT_ARG(instrument->id), language, FA_TEXT_ARG(instrument->language),
                          instrument->wording_count > 0 ? ", and 'show' without --language lists "
                                                          "its translations"
                                                        : " and has no translation");
        return NULL;
    }
    const fa_instrument *spoken = fa_wording_apply(instrument, wording, &edition->arena);
    if (spoken == NULL) fa_terminal_error(terminal, "out of memory");
    return spoken;
}

static fa_exit show(const fa_options *options, fa_terminal *terminal, fa_edition *edition)
{
    fa_buffer out = {0};
    fa_exit code;
    const fa_instrument *instrument = in_words(options, terminal, edition);
    if (instrument == NULL) return FA_EXIT_USAGE;
    if (fa_options_has(options, "json")) {
        fa_show_json_add(&out, instrument, edition->plan);
        code = fa_terminal_write(terminal, &out);
    } else if (fa_options_has(options, "plan")) {
        fa_plan_print(edition->plan, &out);
        code = fa_terminal_print(terminal, &out);
    } else {
        fa_show_words_add(&out, instrument);
        code = fa_terminal_print(terminal, &out);
    }
    fa_buffer_clear(&out);
    return code;
}

static fa_exit show_run(const fa_options *options, fa_terminal *terminal)
{
    if (fa_options_has(options, "json") && fa_options_has(options, "plan")) {
        fa_terminal_error(terminal, "--json shows the plan too: leave --plan out");
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
    .options = options_of_show,
    .least = 1,
    .most = 1,
    .run = show_run,
};
