/* Whose the words are that an instrument ships without: the pack that has them, or where to get
 * them.
 */
#include "show/pack.h"
#include "show/sheet.h"
#include "show/typed.h"
#include "show/words.h"

/* "fascia new odi --wording --language de" */
static void add_command(fa_buffer *out, const fa_showing *showing, size_t part, bool own)
{
    fa_text name = part > 0 ? showing->instrument->parts[part - 1].id : showing->name;
    fa_buffer_add_z(out, "With the licence: fascia new ");
    fa_typed_add(out, name);
    fa_buffer_add_z(out, " --wording");
    if (!own) fa_buffer_add_z(out, " --language ");
    if (!own) fa_buffer_add(out, showing->instrument->language);
    fa_buffer_add_byte(out, '\n');
}

/* What to do with the words; FILE: the pack that is there already, without them. */
static void add_remedy(fa_buffer *out, const fa_showing *showing, size_t part, fa_text file)
{
    const fa_instrument *instrument = fa_showing_part(showing, part);
    fa_text language = showing->instrument->language;
    bool own = fa_text_equal_nocase(language, instrument->language);
    fa_text stem =
        part > 0 ? showing->instrument->parts[part - 1].id : fa_pack_stem(showing->edition->file);
    fa_buffer line = {0};
    if (file.length > 0) {
        fa_buffer_add_z(&line, "With the licence, type its words into ");
        fa_buffer_add(&line, file);
        fa_buffer_add_z(&line, ", which has names and numbers in their places.");
        fa_words_add_wrapped(out, fa_buffer_text(&line), 0, 2);
    } else {
        add_command(out, showing, part, own);
        fa_buffer_add_z(&line, "writes ");
        fa_pack_name_add(&line, stem, instrument, language);
        fa_buffer_add_z(&line, ": type its words into that file, and keep it in ");
        fa_buffer_add_z(&line, showing->folder);
        fa_words_add_blanks(out, 2);
        fa_words_add_wrapped(out, fa_buffer_text(&line), 2, 2);
    }
    fa_buffer_close(&line, out);
}

static void add_missing(fa_buffer *out, const fa_showing *showing, size_t part, fa_text file)
{
    const fa_instrument *instrument = fa_showing_part(showing, part);
    fa_buffer line = {0};
    fa_buffer_add_z(&line, "The licensed wording");
    if (part > 0) fa_buffer_add_z(&line, " of ");
    if (part > 0) fa_buffer_add(&line, showing->instrument->parts[part - 1].id);
    bool built_in = fa_text_starts(instrument->file, FA_TEXT("fascia:"));
    fa_buffer_add_format(&line, " is not part of %s", built_in ? "Fascia" : "its file");
    fa_buffer_add_z(&line, part > 0 ? "." : "; below are names and numbers.");
    fa_buffer_add_byte(out, '\n');
    fa_words_add_wrapped(out, fa_buffer_text(&line), 0, 0);
    fa_show_words_add_line(out, "Rights: ", instrument->licence_holder);
    fa_show_words_add_line(out, "Notice: ", instrument->licence_notice);
    fa_show_words_add_line(out, "See: ", instrument->licence_url);
    add_remedy(out, showing, part, file);
    fa_buffer_close(&line, out);
}

static void add_pack(fa_buffer *out, const fa_showing *showing, size_t part, fa_text file)
{
    fa_buffer name = {0};
    fa_buffer_add_z(&name, "Wording");
    if (part > 0) fa_buffer_add_z(&name, " of ");
    if (part > 0) fa_buffer_add(&name, showing->instrument->parts[part - 1].id);
    fa_buffer_add_z(&name, ": ");
    fa_buffer_add(&name, file);
    fa_words_add_wrapped(out, fa_buffer_text(&name), 0, 2);
    fa_buffer_close(&name, out);
}

void fa_show_words_add_licences(fa_buffer *out, const fa_showing *showing)
{
    for (int missing = 0; missing < 2; missing++)
        for (size_t part = 0; part <= showing->instrument->part_count; part++) {
            if (!fa_showing_is_restricted(showing, part)) continue;
            fa_text file = fa_showing_pack(showing, part);
            bool filled = file.length > 0 && fa_showing_is_filled(showing, part);
            if (filled && !missing) add_pack(out, showing, part, file);
            if (!filled && missing) add_missing(out, showing, part, file);
        }
}
