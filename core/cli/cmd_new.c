/* fascia new: a starter file, made from scripts/starter.lua with the ID put in. */
#include <string.h>
#include <sys/stat.h>

#include "base/file.h"
#include "cli/command.h"
#include "script/embedded.h"

static const fa_option options_of_new[] = {
    {"output", 'o', false, "FILE", "write FILE instead", "ID.lua"},
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

/* A file, a folder, or a link to nowhere; a device or a pipe has nothing to lose. */
static bool would_overwrite(const char *path)
{
    struct stat there;
    if (stat(path, &there) == 0) return S_ISREG(there.st_mode) || S_ISDIR(there.st_mode);
    return lstat(path, &there) == 0;
}

static fa_status write_starter(const char *path, fa_text bytes, fa_error *error)
{
    if (would_overwrite(path))
        return fa_error_set(error, FA_FILE,
                            "%s: is there already and is left as it is; take another "
                            "name with -o FILE",
                            path);
    fa_output output;
    FA_TRY(fa_output_open(&output, path, error));
    fa_status status = fa_output_write(&output, bytes, error);
    if (status == FA_OK) status = fa_output_commit(&output, error);
    fa_output_discard(&output);
    return status;
}

static fa_exit new_file(const char *path, fa_buffer *text, fa_terminal *terminal)
{
    fa_error error;
    fa_status status =
        text->failed ? fa_error_memory(&error) : write_starter(path, fa_buffer_text(text), &error);
    if (status != FA_OK) return fa_terminal_fail(terminal, &error);
    fa_terminal_note(terminal, "%s is written. Change it, then: fascia check %s && fascia test %s",
                     path, path, path);
    return FA_EXIT_FINE;
}

static fa_exit new_run(const fa_options *options, fa_terminal *terminal)
{
    const char *id = options->positionals[0], *output = fa_options_get(options, "output");
    if (!is_instrument_id(id)) {
        fa_terminal_error(terminal,
                          "'%s' cannot be an ID: write small letters, digits and '-', a "
                          "letter first, as in back-daily-life",
                          id);
        return FA_EXIT_USAGE;
    }
    fa_buffer text = {0}, path = {0};
    add_starter(&text, id);
    fa_buffer_add_z(&path, output != NULL ? output : id);
    if (output == NULL) fa_buffer_add_z(&path, ".lua");
    fa_buffer_add_byte(&path, '\0');
    fa_exit code;
    if (path.failed) {
        fa_terminal_error(terminal, "out of memory");
        code = FA_EXIT_FAILED;
    } else if (strcmp(path.bytes, "-") == 0) {
        code = fa_terminal_write(terminal, &text);
    } else {
        code = new_file(path.bytes, &text, terminal);
    }
    fa_buffer_clear(&text);
    fa_buffer_clear(&path);
    return code;
}

const fa_command fa_command_new = {
    .name = "new",
    .summary = "Writes a starter file with comments, which passes check and test",
    .arguments = "ID",
    .example = "fascia new my-scale",
    .explanation =
        "ID is the name of the new instrument: small letters, digits and '-'. A file that "
        "is there already is never overwritten.",
    .options = options_of_new,
    .least = 1,
    .most = 1,
    .run = new_run,
};
