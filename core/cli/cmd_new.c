/* fascia new: a starter with comments, a copy of an instrument, or a pack of words to fill in. */
#include <string.h>

#include "cli/library.h"
#include "cli/new_files.h"

static const fa_option options_of_new[] = {
    {"from", 0, false, "ID", "copy that instrument and its packs of words", NULL},
    {"wording", 0, false, NULL, "write a pack with a place for each of ID's licensed words", NULL},
    {"language", 0, false, "LANG", "the language of these words, as de or fr-CH",
     "the instrument's own"},
    {"output", 'o', false, "FILE", "write FILE instead", "ID.lua; with --wording ID.LANG.lua"},
    FA_OPTION_SCRIPTS,
    FA_OPTIONS_END,
};

static bool is_instrument_id(const char *id)
{
    if (*id < 'a' || *id > 'z') return false;
    return id[strspn(id, "abcdefghijklmnopqrstuvwxyz0123456789-")] == '\0';
}

static fa_text starter(void)
{
    const fa_embedded *file = fa_embedded_files;
    while (file->name != NULL && strcmp(file->name, "starter.lua") != 0)
        file++;
    return (fa_text){(const char *)file->bytes, file->length};
}

/* The starter with ID for each `starter-id` in it. */
static void add_starter(fa_buffer *out, const char *id)
{
    fa_text text = starter(), mark = FA_TEXT("starter-id");
    while (text.length > 0) {
        bool found = fa_text_starts(text, mark);
        size_t step = found ? mark.length : 1;
        fa_buffer_add(out, found ? fa_text_of(id) : (fa_text){text.bytes, 1});
        text = (fa_text){text.bytes + step, text.length - step};
    }
}

static fa_exit new_starter(const fa_options *options, fa_terminal *terminal)
{
    const char *id = options->positionals[0];
    fa_buffer text = {0}, name = {0}, note = {0};
    fa_buffer_add_z(&name, id);
    fa_buffer_add_z(&name, ".lua");
    fa_buffer_add_byte(&name, '\0');
    fa_exit code;
    if (name.failed) {
        fa_terminal_error(terminal, "out of memory");
        code = FA_EXIT_FAILED;
    } else {
        fa_text path = fa_new_path(options, (fa_text){name.bytes, name.length - 1});
        add_starter(&text, id);
        fa_buffer_add(&note, path);
        fa_buffer_add_z(&note, " is written. ");
        fa_new_next_add(&note, path);
        code = fa_new_file_run(terminal, path, &text, &note);
    }
    fa_buffer_clear(&text);
    fa_buffer_clear(&name);
    fa_buffer_clear(&note);
    return code;
}

/* Options that do not go together; NULL: they do. */
static const char *complaint(const fa_options *options)
{
    bool from = fa_options_has(options, "from"), wording = fa_options_has(options, "wording");
    if (from && wording)
        return "--from copies an instrument and --wording writes a pack for one: do one first, "
               "then the other";
    if (from && fa_options_has(options, "output"))
        return "--from writes a file for each pack of words, all named after ID: leave --output "
               "out";
    if (!wording && fa_options_has(options, "language"))
        return "--language says in which language the words of --wording are: add --wording";
    return NULL;
}

static fa_exit new_run(const fa_options *options, fa_terminal *terminal)
{
    const char *id = options->positionals[0], *wrong = complaint(options);
    if (wrong != NULL) {
        fa_terminal_error(terminal, "%s", wrong);
        return FA_EXIT_USAGE;
    }
    if (fa_options_has(options, "wording")) return fa_new_wording_run(options, terminal);
    if (!is_instrument_id(id)) {
        fa_terminal_error(terminal,
                          "'%s' cannot be an ID: write small letters, digits and '-', a "
                          "letter first, as in back-daily-life",
                          id);
        return FA_EXIT_USAGE;
    }
    if (fa_options_has(options, "from")) return fa_new_copy_run(options, terminal);
    return new_starter(options, terminal);
}

const fa_command fa_command_new = {
    .name = "new",
    .summary = "Writes a file to change: a starter, a copy, or a place for licensed words",
    .arguments = "ID",
    .example = "fascia new my-scale",
    .explanation =
        "ID is the name of the new instrument: small letters, digits and '-'. Without an option "
        "it is a starter with comments, which passes check and test. With --from it is a copy of "
        "another under that name, and so are its packs of words (ID.de.lua). With --wording ID is "
        "an instrument whose wording is licensed, and the file is its pack, with names and numbers "
        "in the places of the words. A file that is there already is never overwritten.",
    .options = options_of_new,
    .least = 1,
    .most = 1,
    .run = new_run,
};
