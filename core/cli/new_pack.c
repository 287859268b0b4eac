/* fascia new ID --wording: a pack of words to fill in. */
#include "cli/new_files.h"
#include "cli/new_wording.h"
#include "cli/opening.h"
#include "language/language.h"
#include "show/pack.h"
#include "show/showing.h"
#include "show/typed.h"

/* Only what ships without its words has a place for them. */
static fa_status refuse_free(fa_edition *edition, fa_error *error)
{
    const fa_instrument *instrument = edition->instrument;
    if (fa_text_equal(instrument->licence, FA_TEXT("restricted"))) return FA_OK;
    const fa_showing showing = {.edition = edition, .instrument = instrument};
    for (size_t part = 1; part <= instrument->part_count; part++)
        if (fa_showing_is_restricted(&showing, part))
            return fa_error_set(error, FA_USAGE,
                                "the words of %.*s are its own; its part %.*s has licensed ones: "
                                "fascia new %.*s --wording",
                                FA_TEXT_ARG(instrument->id),
                                FA_TEXT_ARG(instrument->parts[part - 1].id),
                                FA_TEXT_ARG(instrument->parts[part - 1].id));
    return fa_error_set(error, FA_USAGE,
                        "the licence of %.*s is not restricted, so its words stand in it already; "
                        "to change them, copy it: fascia new MY-ID --from %.*s",
                        FA_TEXT_ARG(instrument->id), FA_TEXT_ARG(instrument->id));
}

/* LANGUAGE NULL: the instrument's own. The names of a translation stand in the places, if there is
 * one. */
static fa_status plan_words(fa_edition *edition, const char *name, const char *language,
                            fa_new_wording *out, fa_error *error)
{
    const fa_instrument *instrument = edition->instrument;
    fa_text wanted = language != NULL ? fa_text_of(language) : instrument->language;
    bool own = fa_text_equal_nocase(wanted, instrument->language);
    FA_TRY(refuse_free(edition, error));
    if (!fa_language_tag_is(wanted))
        return fa_error_set(error, FA_USAGE, "'%.*s' is no language: write it as de or pt-BR",
                            FA_TEXT_ARG(wanted));
    const fa_wording *translation = own ? NULL : fa_instrument_translation(instrument, wanted);
    *out = (fa_new_wording){instrument, instrument, fa_text_of(name),
                            own ? instrument->language : wanted};
    if (translation != NULL)
        out->spoken = fa_wording_apply(instrument, translation, &edition->arena);
    return out->spoken != NULL ? FA_OK : fa_error_memory(error);
}

/* NAME is the one by which it is found. */
static void add_note(fa_buffer *note, fa_text path, fa_text name, const fa_new_wording *wording)
{
    fa_buffer_add(note, path);
    fa_buffer_add_z(note, " is written. Type the licensed words into it and keep it as ");
    fa_buffer_add_z(note, fa_library_own_folder());
    fa_buffer_add_byte(note, '/');
    fa_buffer_add(note, name);
    fa_buffer_add_z(note, ", then: fascia check ");
    fa_typed_add(note, wording->name);
}

static fa_exit write_pack(const fa_options *options, fa_terminal *terminal, fa_edition *edition,
                          const fa_new_wording *wording)
{
    fa_buffer text = {0}, name = {0}, note = {0};
    fa_pack_name_add(&name, fa_pack_stem(edition->file), wording->instrument, wording->language);
    fa_buffer_add_byte(&name, '\0');
    fa_exit code;
    if (name.failed) {
        fa_terminal_error(terminal, "out of memory");
        code = FA_EXIT_FAILED;
    } else {
        fa_text pack = {name.bytes, name.length - 1}, path = fa_new_path(options, pack);
        fa_new_wording_add(&text, wording);
        add_note(&note, path, pack, wording);
        code = fa_new_file_run(terminal, path, &text, &note);
    }
    fa_buffer_clear(&text);
    fa_buffer_clear(&name);
    fa_buffer_clear(&note);
    return code;
}

fa_exit fa_new_wording_run(const fa_options *options, fa_terminal *terminal)
{
    fa_error error;
    fa_edition edition;
    fa_new_wording wording = {0};
    const char *name = options->positionals[0];
    fa_exit code = fa_opening_run(options, terminal, name, &edition);
    if (code == FA_EXIT_FINE) {
        const char *language = fa_options_get(options, "language");
        bool planned = plan_words(&edition, name, language, &wording, &error) == FA_OK;
        code = planned ? write_pack(options, terminal, &edition, &wording)
                       : fa_terminal_fail(terminal, &error);
    }
    fa_edition_close(&edition);
    return code;
}
