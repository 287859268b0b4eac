/* Each is written whole beside its place before the first takes its own. */
#include "cli/new_files.h"

#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "show/typed.h"

/* A file, a folder, or a link to nowhere; a device or a pipe has nothing to lose. */
static bool would_overwrite(const char *path)
{
    struct stat there;
    if (stat(path, &there) == 0) return S_ISREG(there.st_mode) || S_ISDIR(there.st_mode);
    return lstat(path, &there) == 0;
}

static fa_status refuse_taken(const fa_new_file *files, size_t count, const char *instead,
                              fa_error *error)
{
    for (size_t i = 0; i < count; i++)
        if (would_overwrite(files[i].path.bytes))
            return fa_error_set(error, FA_FILE, "%s: is there already and is left as it is; %s",
                                files[i].path.bytes, instead);
    return FA_OK;
}

static fa_status write_beside(const fa_new_file *files, size_t count, fa_output *outputs,
                              fa_error *error)
{
    for (size_t i = 0; i < count; i++) {
        FA_TRY(fa_output_open(&outputs[i], files[i].path.bytes, error));
        FA_TRY(fa_output_write(&outputs[i], files[i].bytes, error));
    }
    return FA_OK;
}

/* What took its place already leaves it again when a later one cannot. */
static fa_status put_in_place(const fa_new_file *files, size_t count, fa_output *outputs,
                              const char *instead, fa_error *error)
{
    for (size_t i = 0; i < count; i++) {
        fa_status status = refuse_taken(&files[i], 1, instead, error);
        if (status == FA_OK) status = fa_output_commit(&outputs[i], error);
        for (size_t k = 0; status != FA_OK && k < i; k++)
            (void)unlink(files[k].path.bytes);
        FA_TRY(status);
    }
    return FA_OK;
}

fa_status fa_new_files_write(const fa_new_file *files, size_t count, const char *instead,
                             fa_error *error)
{
    FA_TRY(refuse_taken(files, count, instead, error));
    fa_arena arena = {0};
    fa_output *outputs = FA_TAKE(&arena, fa_output, count);
    if (outputs == NULL) return fa_error_memory(error);
    for (size_t i = 0; i < count; i++)
        outputs[i] = FA_OUTPUT_CLOSED;
    fa_status status = write_beside(files, count, outputs, error);
    if (status == FA_OK) status = put_in_place(files, count, outputs, instead, error);
    for (size_t i = 0; i < count; i++)
        fa_output_discard(&outputs[i]);
    fa_arena_clear(&arena);
    return status;
}

void fa_new_next_add(fa_buffer *note, fa_text path)
{
    fa_buffer_add_z(note, "Change it, then: fascia check ");
    fa_typed_add_file(note, path);
    fa_buffer_add_z(note, " && fascia test ");
    fa_typed_add_file(note, path);
}

fa_text fa_new_path(const fa_options *options, fa_text name)
{
    const char *output = fa_options_get(options, "output");
    return output != NULL ? fa_text_of(output) : name;
}

fa_exit fa_new_file_run(fa_terminal *terminal, fa_text path, fa_buffer *bytes,
                        const fa_buffer *note)
{
    fa_error error;
    if (strcmp(path.bytes, "-") == 0) return fa_terminal_write(terminal, bytes);
    fa_new_file file = {path, fa_buffer_text(bytes)};
    fa_status status = bytes->failed || note->failed
                           ? fa_error_memory(&error)
                           : fa_new_files_write(&file, 1, "take another name with -o FILE", &error);
    if (status != FA_OK) return fa_terminal_fail(terminal, &error);
    fa_terminal_note(terminal, "%.*s", (int)note->length, note->bytes);
    return FA_EXIT_FINE;
}
