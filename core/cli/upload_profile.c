/* One file for all servers of a clinic, or a file a server. */
#include "cli/upload_profile.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "cli/finding_words.h"

/* In OUT, with a NUL behind it. */
static bool copy(fa_arena *arena, const fa_buffer *path, const char **out)
{
    fa_text text;
    if (path->failed || !fa_arena_copy(arena, fa_buffer_text(path), &text)) return false;
    *out = text.bytes;
    return true;
}

static size_t folder_length(fa_text file)
{
    size_t length = file.length;
    while (length > 0 && file.bytes[length - 1] != '/')
        length--;
    return length;
}

bool fa_upload_profile_path(fa_arena *arena, fa_text file, fa_text path, const char **out)
{
    fa_buffer whole = {0};
    *out = NULL;
    if (path.length == 0) return true;
    if (path.bytes[0] != '/') fa_buffer_add(&whole, (fa_text){file.bytes, folder_length(file)});
    fa_buffer_add(&whole, path);
    bool copied = copy(arena, &whole, out);
    fa_buffer_clear(&whole);
    return copied;
}

bool fa_upload_profile_folder(fa_arena *arena, fa_text file, const char **out)
{
    fa_text folder = {file.bytes, folder_length(file)};
    *out = NULL;
    if (folder.length == 0) return true;
    if (!fa_arena_copy(arena, folder, &folder)) return false;
    *out = folder.bytes;
    return true;
}

/* The XDG base directory specification: a relative path counts as not set. */
static fa_status place_of(fa_arena *arena, const char **out, fa_error *error)
{
    const char *configuration = getenv("XDG_CONFIG_HOME"), *home = getenv("HOME");
    bool set = configuration != NULL && configuration[0] == '/';
    if (!set && (home == NULL || home[0] == '\0'))
        return fa_error_set(error, FA_USAGE, "which file of profiles? Name it: --profiles FILE");
    fa_buffer path = {0};
    fa_buffer_add_z(&path, set ? configuration : home);
    fa_buffer_add_z(&path, set ? "/fascia/profiles.lua" : "/.config/fascia/profiles.lua");
    bool copied = copy(arena, &path, out);
    fa_buffer_clear(&path);
    return copied ? FA_OK : fa_error_memory(error);
}

static bool is_file(const char *name)
{
    return strchr(name, '/') != NULL || fa_text_ends(fa_text_of(name), FA_TEXT(".lua"));
}

static fa_status read_file(const char *path, fa_profile_file *file, fa_findings *findings,
                           fa_error *error)
{
    fa_buffer source = {0};
    fa_status status = fa_file_read(path, FA_SCRIPT_SIZE_MOST, &source, error);
    if (status == FA_OK)
        status =
            fa_profile_file_open(file, fa_text_of(path), fa_buffer_text(&source), findings, error);
    fa_buffer_clear(&source);
    return status;
}

static fa_exit tell_mistakes(fa_terminal *terminal, const char *path, const fa_findings *findings)
{
    fa_buffer lines = {0};
    fa_finding_words_add(&lines, findings);
    fa_terminal_error_text(terminal, fa_buffer_text(&lines));
    fa_buffer_clear(&lines);
    fa_terminal_error(terminal, "%s: cannot be used before its mistakes are mended", path);
    return FA_EXIT_FAILED;
}

static fa_status choose(const fa_profile_file *file, const char *name, const char *path,
                        const fa_profile **out, fa_error *error)
{
    fa_text nearest;
    if (is_file(name) && file->count == 1) {
        *out = &file->profiles[0];
        return FA_OK;
    }
    if (is_file(name))
        return fa_error_set(error, FA_USAGE,
                            "%s holds %zu profiles: name one: --profile NAME --profiles %s", path,
                            file->count, path);
    *out = fa_profile_find(file, fa_text_of(name), &nearest);
    if (*out != NULL) return FA_OK;
    if (nearest.length > 0)
        return fa_error_set(error, FA_FILE, "%s has no profile '%s' (did you mean '%.*s'?)", path,
                            name, FA_TEXT_ARG(nearest));
    return fa_error_set(error, FA_FILE, "%s has no profile '%s'", path, name);
}

static fa_exit open_at(const char *name, const char *path, fa_terminal *terminal,
                       fa_profile_file *file, const fa_profile **out)
{
    fa_error error;
    fa_findings findings = {0};
    fa_status status = read_file(path, file, &findings, &error);
    if (status == FA_LIMIT && findings.first != NULL) {
        (void)tell_mistakes(terminal, path, &findings);
        return FA_EXIT_STOPPED;
    }
    if (status == FA_OK && findings.mistakes > 0) return tell_mistakes(terminal, path, &findings);
    if (status == FA_OK) status = choose(file, name, path, out, &error);
    return status == FA_OK ? FA_EXIT_FINE : fa_terminal_fail(terminal, &error);
}

fa_exit fa_upload_profile_open(const char *name, const char *files, fa_terminal *terminal,
                               fa_profile_file *file, const fa_profile **out)
{
    fa_arena arena = {0};
    fa_error error;
    fa_status status = FA_OK;
    const char *path = is_file(name) ? name : files;
    *out = NULL;
    if (files != NULL && is_file(name))
        status = fa_error_set(&error, FA_USAGE,
                              "'--profile %s' is a file already: leave out --profiles", name);
    if (status == FA_OK && path == NULL) status = place_of(&arena, &path, &error);
    if (status == FA_OK && path != name && path != files && access(path, F_OK) != 0)
        status = fa_error_set(&error, FA_FILE,
                              "%s is not there: write the profile '%s' into it, or name another "
                              "file with --profiles FILE",
                              path, name);
    fa_exit code = status == FA_OK ? open_at(name, path, terminal, file, out)
                                   : fa_terminal_fail(terminal, &error);
    fa_arena_clear(&arena);
    return code;
}
