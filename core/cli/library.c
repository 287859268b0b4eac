/* The first file of an ID hides all later ones. */
#include "cli/library.h"

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "api/built_in.h"
#include "base/file.h"

/* PARTS in one text, with a NUL behind it. */
static bool join(fa_arena *arena, const fa_text *parts, size_t count, fa_text *out)
{
    size_t length = 0;
    for (size_t i = 0; i < count; i++)
        length += parts[i].length;
    char *bytes = fa_arena_take(arena, length + 1, 1);
    if (bytes == NULL) return false;
    *out = (fa_text){bytes, length};
    for (size_t i = 0; i < count; i++) {
        if (parts[i].length > 0) memcpy(bytes, parts[i].bytes, parts[i].length);
        bytes += parts[i].length;
    }
    return true;
}

static bool add_folder(fa_library *library, fa_text folder, fa_text below)
{
    if (folder.length == 0) return true;
    fa_text *place =
        fa_arena_push(&library->arena, &library->folders, &library->folder_count, sizeof *place);
    const fa_text parts[] = {folder, below};
    return place != NULL && join(&library->arena, parts, 2, place);
}

static bool add_path(fa_library *library, const char *path)
{
    while (path != NULL && *path != '\0') {
        size_t length = strcspn(path, ":");
        if (!add_folder(library, (fa_text){path, length}, FA_TEXT(""))) return false;
        path += length + (path[length] == ':' ? 1 : 0);
    }
    return true;
}

/* The XDG base directory specification: a relative path counts as not set. */
static bool add_configuration(fa_library *library)
{
    const char *configuration = getenv("XDG_CONFIG_HOME");
    if (configuration != NULL && configuration[0] == '/')
        return add_folder(library, fa_text_of(configuration), FA_TEXT("/fascia/instruments"));
    const char *home = getenv("HOME");
    return add_folder(library, fa_text_of(home), FA_TEXT("/.config/fascia/instruments"));
}

const char *fa_library_own_folder(void)
{
    const char *configuration = getenv("XDG_CONFIG_HOME");
    bool set = configuration != NULL && configuration[0] == '/';
    return set ? "$XDG_CONFIG_HOME/fascia/instruments" : "~/.config/fascia/instruments";
}

fa_status fa_library_open(fa_library *library, const char *scripts, fa_error *error)
{
    *library = (fa_library){0};
    struct stat there;
    if (scripts != NULL && stat(scripts, &there) != 0)
        return fa_error_set(error, FA_FILE, "%s: the folder of --scripts cannot be opened (%s)",
                            scripts, strerror(errno));
    if (scripts != NULL && !S_ISDIR(there.st_mode))
        return fa_error_set(error, FA_FILE, "%s: --scripts takes a folder, and this is none",
                            scripts);
    bool whole = add_folder(library, fa_text_of(scripts), FA_TEXT("")) &&
                 add_path(library, getenv("FASCIA_PATH")) && add_configuration(library);
    return whole ? FA_OK : fa_error_memory(error);
}

void fa_library_close(fa_library *library)
{
    fa_arena_clear(&library->arena);
}

static fa_text built_in_id(const fa_embedded *file)
{
    fa_text name = fa_text_of(file->name);
    fa_text folder = FA_TEXT("library/"), ending = FA_TEXT(".lua");
    if (!fa_text_starts(name, folder) || !fa_text_ends(name, ending)) return (fa_text){0};
    return fa_text_slice(name.bytes + folder.length, name.bytes + name.length - ending.length);
}

static bool make_built_in(fa_library *library, const fa_embedded *file, fa_library_entry *out)
{
    fa_text id = built_in_id(file);
    const fa_text parts[] = {FA_TEXT("fascia:"), id, FA_TEXT(".lua")};
    out->library = library;
    out->built_in = file;
    return fa_arena_copy(&library->arena, id, &out->id) &&
           join(&library->arena, parts, 3, &out->file);
}

static bool make_file(fa_library *library, fa_text folder, fa_text id, fa_library_entry *out)
{
    bool closed = fa_text_ends(folder, FA_TEXT("/"));
    const fa_text parts[] = {folder, closed ? FA_TEXT("") : FA_TEXT("/"), id, FA_TEXT(".lua")};
    out->library = library;
    out->built_in = NULL;
    return fa_arena_copy(&library->arena, id, &out->id) &&
           join(&library->arena, parts, 4, &out->file);
}

static bool exists(const char *path)
{
    struct stat there;
    return stat(path, &there) == 0;
}

/* A path is its own name in messages; its ID is the file's name. */
static fa_status take_path(fa_library *library, const char *name, fa_library_entry *out,
                           fa_error *error)
{
    const char *slash = strrchr(name, '/');
    fa_text id = fa_text_of(slash != NULL ? slash + 1 : name);
    out->library = library;
    if (fa_text_ends(id, FA_TEXT(".lua"))) id.length -= 4;
    bool whole = fa_arena_copy(&library->arena, id, &out->id) &&
                 fa_arena_copy(&library->arena, fa_text_of(name), &out->file);
    return whole ? FA_OK : fa_error_memory(error);
}

static fa_status not_found(fa_library *library, const char *name, fa_error *error)
{
    fa_library_entry *entries = NULL;
    size_t count = 0;
    FA_TRY(fa_library_list(library, &entries, &count, error));
    fa_text best = {0};
    for (size_t i = 0; i < count; i++)
        fa_suggest(fa_text_of(name), entries[i].id, &best);
    fa_buffer text = {0};
    fa_buffer_add_format(&text, "no instrument is called '%s'", name);
    if (best.length > 0) fa_buffer_add_format(&text, " (did you mean '%.*s'?)", FA_TEXT_ARG(best));
    fa_library_entry here;
    if (make_file(library, FA_TEXT("."), fa_text_of(name), &here) && exists(here.file.bytes))
        fa_buffer_add_format(&text, "; to take the file in this folder, write %s.lua", name);
    fa_buffer_add_z(&text, "; looked in ");
    for (size_t i = 0; i < library->folder_count; i++)
        fa_buffer_add_format(&text, "%.*s, ", FA_TEXT_ARG(library->folders[i]));
    fa_buffer_add_z(&text, "the built-in library");
    fa_status status = text.failed
                           ? fa_error_memory(error)
                           : fa_error_set(error, FA_FILE, "%.*s", (int)text.length, text.bytes);
    fa_buffer_clear(&text);
    return status;
}

fa_status fa_library_find(fa_library *library, const char *name, fa_library_entry *out,
                          fa_error *error)
{
    *out = (fa_library_entry){0};
    fa_text id = fa_text_of(name);
    bool path = strchr(name, '/') != NULL || fa_text_ends(id, FA_TEXT(".lua"));
    if (path) return take_path(library, name, out, error);
    if (strcmp(name, "-") == 0) return take_path(library, "/dev/stdin", out, error);
    for (size_t i = 0; i < library->folder_count; i++) {
        if (!make_file(library, library->folders[i], id, out)) return fa_error_memory(error);
        if (exists(out->file.bytes)) return FA_OK;
    }
    const fa_embedded *file = fa_built_in_find(id);
    if (file == NULL) return not_found(library, name, error);
    return make_built_in(library, file, out) ? FA_OK : fa_error_memory(error);
}

/* The entries gathered so far. */
typedef struct gathering {
    fa_library *library;
    fa_library_entry *list;
    size_t count;
} gathering;

static bool is_hidden(const gathering *found, fa_text id)
{
    for (size_t i = 0; i < found->count; i++)
        if (fa_text_equal(found->list[i].id, id)) return true;
    return false;
}

static fa_library_entry *next_entry(gathering *found)
{
    return fa_arena_push(&found->library->arena, &found->list, &found->count, sizeof *found->list);
}

/* odi.de.lua holds words for odi and is no instrument. */
static bool is_pack(fa_text id)
{
    return id.length > 0 && memchr(id.bytes, '.', id.length) != NULL;
}

static bool gather_folder(gathering *found, fa_text folder)
{
    DIR *stream = opendir(folder.bytes);
    if (stream == NULL) return errno != ENOMEM; /* nobody needs to have one */
    bool whole = true;
    struct dirent *file;
    while (whole && (file = readdir(stream)) != NULL) {
        fa_text id = fa_text_of(file->d_name);
        if (id.bytes[0] == '.' || !fa_text_ends(id, FA_TEXT(".lua"))) continue;
        id.length -= 4;
        if (is_pack(id) || is_hidden(found, id)) continue;
        fa_library_entry *entry = next_entry(found);
        whole = entry != NULL && make_file(found->library, folder, id, entry);
    }
    (void)closedir(stream);
    return whole;
}

static bool gather_built_in(gathering *found)
{
    for (const fa_embedded *file = fa_embedded_files; file->name != NULL; file++) {
        fa_text id = built_in_id(file);
        if (id.length == 0 || is_pack(id) || is_hidden(found, id)) continue;
        fa_library_entry *entry = next_entry(found);
        if (entry == NULL || !make_built_in(found->library, file, entry)) return false;
    }
    return true;
}

static int by_id(const void *a, const void *b)
{
    return fa_text_compare(((const fa_library_entry *)a)->id, ((const fa_library_entry *)b)->id);
}

fa_status fa_library_list(fa_library *library, fa_library_entry **out, size_t *count,
                          fa_error *error)
{
    gathering found = {.library = library};
    for (size_t i = 0; i < library->folder_count; i++)
        if (!gather_folder(&found, library->folders[i])) return fa_error_memory(error);
    if (!gather_built_in(&found)) return fa_error_memory(error);
    if (found.count > 0) qsort(found.list, found.count, sizeof *found.list, by_id);
    *out = found.list;
    *count = found.count;
    return FA_OK;
}
