/* Loads an instrument with the files that it names: what it includes, and packs of words for it. */
#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "api/built_in.h"
#include "base/file.h"
#include "cli/library.h"

enum { PACKS_MOST = 200 };

/* The file of a pack; BUILT_IN where it is a file of the program. */
typedef struct pack_file {
    fa_text file;
    const fa_embedded *built_in;
} pack_file;

typedef struct loading {
    const fa_library_entry *entry;
    fa_text folder;              /* of the instrument's own file; empty when it is built in */
    pack_file packs[PACKS_MOST]; /* of the instrument that was asked for last */
    size_t pack_count;
    bool reads; /* a part was read from a file: it is not the one that is built in */
} loading;

static fa_status read_into(fa_arena *arena, const char *path, fa_text *source, fa_error *error)
{
    fa_buffer bytes = {0};
    fa_status status = fa_file_read(path, FA_SCRIPT_SIZE_MOST, &bytes, error);
    bool whole = status != FA_OK || fa_arena_copy(arena, fa_buffer_text(&bytes), source);
    fa_buffer_clear(&bytes);
    return whole ? status : fa_error_memory(error);
}

/* FOLDER/ID.lua, with a NUL behind it. */
static bool path_in(fa_arena *arena, fa_text folder, fa_text name, const char *ending, fa_text *out)
{
    fa_buffer path = {0};
    fa_buffer_add(&path, folder);
    if (!fa_text_ends(folder, FA_TEXT("/"))) fa_buffer_add_byte(&path, '/');
    fa_buffer_add(&path, name);
    fa_buffer_add_z(&path, ending);
    bool whole = !path.failed && fa_arena_copy(arena, fa_buffer_text(&path), out);
    fa_buffer_clear(&path);
    return whole;
}

/* Beside the file that includes it first, then where every ID is looked for. */
static fa_status find(void *context, fa_text id, fa_arena *arena, fa_text *file, fa_text *source,
                      fa_error *error)
{
    loading *load = context;
    fa_library_entry entry;
    fa_error beside;
    if (load->folder.length > 0) {
        if (!path_in(arena, load->folder, id, ".lua", file)) return fa_error_memory(error);
        fa_status status = read_into(arena, file->bytes, source, &beside);
        if (status != FA_FILE) return status == FA_OK ? FA_OK : fa_error_memory(error);
    }
    fa_text name;
    if (!fa_arena_copy(arena, id, &name)) return fa_error_memory(error);
    FA_TRY(fa_library_find(load->entry->library, name.bytes, &entry, error));
    *file = entry.file;
    load->reads |= entry.built_in == NULL;
    if (entry.built_in == NULL) return read_into(arena, entry.file.bytes, source, error);
    *source = (fa_text){(const char *)entry.built_in->bytes, entry.built_in->length};
    return FA_OK;
}

/* The place for one more; NULL when an earlier one hides it, or there are too many. */
static pack_file *next_pack(loading *load, fa_text name)
{
    for (size_t i = 0; i < load->pack_count; i++)
        if (fa_text_ends(load->packs[i].file, name)) return NULL;
    if (load->pack_count == PACKS_MOST) return NULL;
    pack_file *next = &load->packs[load->pack_count++];
    *next = (pack_file){0};
    return next;
}

/* Whether NAME is ID.*.lua. */
static bool is_pack_of(fa_text name, fa_text id)
{
    return fa_text_starts(name, id) && name.length > id.length + 5 &&
           name.bytes[id.length] == '.' && fa_text_ends(name, FA_TEXT(".lua"));
}

static bool gather(loading *load, fa_text folder, fa_text id)
{
    fa_text path;
    fa_arena *arena = &load->entry->library->arena;
    if (!fa_arena_copy(arena, folder, &path)) return false;
    DIR *stream = opendir(path.bytes);
    if (stream == NULL) return errno != ENOMEM;
    bool whole = true;
    for (struct dirent *file; whole && (file = readdir(stream)) != NULL;) {
        fa_text name = fa_text_of(file->d_name);
        pack_file *next = is_pack_of(name, id) ? next_pack(load, name) : NULL;
        if (next != NULL) whole = path_in(arena, folder, name, "", &next->file);
    }
    (void)closedir(stream);
    return whole;
}

static void gather_built_in(loading *load, fa_text id)
{
    fa_text folder = FA_TEXT("library/");
    for (const fa_embedded *file = fa_embedded_files; file->name != NULL; file++) {
        fa_text name = fa_text_of(file->name);
        if (!fa_text_starts(name, folder)) continue;
        name = (fa_text){name.bytes + folder.length, name.length - folder.length};
        pack_file *next = is_pack_of(name, id) ? next_pack(load, name) : NULL;
        if (next == NULL) continue;
        next->built_in = file;
        next->file = name;
    }
}

static int by_name(const void *a, const void *b)
{
    return fa_text_compare(((const pack_file *)a)->file, ((const pack_file *)b)->file);
}

/* Whether the instrument ID, or a part of that name, is the one that is built in. False: no memory.
 */
static bool find_built_in(const loading *load, fa_text id, bool *built_in)
{
    fa_arena *arena = &load->entry->library->arena;
    fa_library_entry entry = *load->entry;
    fa_text beside, name;
    fa_error error;
    struct stat there;
    bool itself = fa_text_equal(id, load->entry->id);
    bool looks = !itself && load->folder.length > 0;
    *built_in = false;
    if (looks && !path_in(arena, load->folder, id, ".lua", &beside)) return false;
    if (looks && stat(beside.bytes, &there) == 0) return true;
    if (!itself && !fa_arena_copy(arena, id, &name)) return false;
    fa_status status = FA_OK;
    if (!itself) status = fa_library_find(load->entry->library, name.bytes, &entry, &error);
    if (status != FA_OK) return status != FA_NO_MEMORY;
    *built_in = entry.built_in != NULL;
    return true;
}

/* Beside the file that was asked for first, then where every ID is looked for. The library's words
 * are for its own instruments: a clinic's own of the same ID may ask something else. */
static bool gather_all(loading *load, fa_text id)
{
    const fa_library *library = load->entry->library;
    bool built_in = false;
    load->pack_count = 0;
    if (load->folder.length > 0 && !gather(load, load->folder, id)) return false;
    for (size_t i = 0; i < library->folder_count; i++)
        if (!gather(load, library->folders[i], id)) return false;
    if (!find_built_in(load, id, &built_in)) return false;
    if (built_in) gather_built_in(load, id);
    if (load->pack_count > 0) qsort(load->packs, load->pack_count, sizeof *load->packs, by_name);
    return true;
}

/* Packs are named after the file that was asked for. */
static fa_status pack(void *context, fa_text id, size_t index, fa_arena *arena, fa_text *file,
                      fa_text *source, fa_error *error)
{
    loading *load = context;
    fa_text named = id.length > 0 ? id : load->entry->id;
    if (index == 0 && !gather_all(load, named)) return fa_error_memory(error);
    if (index >= load->pack_count) return FA_OK;
    const pack_file *found = &load->packs[index];
    if (!fa_arena_copy(arena, found->file, file)) return fa_error_memory(error); /* outlives all */
    if (found->built_in == NULL) return read_into(arena, file->bytes, source, error);
    *source = (fa_text){(const char *)found->built_in->bytes, found->built_in->length};
    return FA_OK;
}

static fa_status open_entry(const fa_library_entry *entry, size_t states_most,
                            const fa_finder *finder, fa_edition *edition, fa_error *error)
{
    if (entry->built_in != NULL) {
        fa_text source = {(const char *)entry->built_in->bytes, entry->built_in->length};
        return fa_edition_open(edition, entry->file, source, states_most, finder, error);
    }
    fa_buffer source = {0};
    fa_status status = fa_file_read(entry->file.bytes, FA_SCRIPT_SIZE_MOST, &source, error);
    if (status == FA_OK)
        status = fa_edition_open(edition, entry->file, fa_buffer_text(&source), states_most, finder,
                                 error);
    fa_buffer_clear(&source);
    return status;
}

/* The library is proved when it is built (the tests check all of it): who scores with it does not
 * wait for that again, unless a part is a clinic's own. */
static fa_status load_all(const fa_library_entry *entry, size_t states_most, bool worded,
                          fa_edition *edition, fa_error *error)
{
    loading load = {.entry = entry,
                    .folder =
                        entry->built_in != NULL ? (fa_text){0} : fa_built_in_folder(entry->file)};
    fa_finder finder = {.context = &load, .find = find, .pack = worded ? pack : NULL};
    bool proved = entry->built_in != NULL && states_most < FA_CHECK_WHOLE;
    *edition = (fa_edition){0};
    fa_status status =
        open_entry(entry, proved ? FA_CHECK_NOTHING : states_most, &finder, edition, error);
    if (status != FA_OK || !proved || !load.reads) return status;
    fa_edition_close(edition);
    return open_entry(entry, states_most, &finder, edition, error);
}

fa_status fa_library_load(const fa_library_entry *entry, size_t states_most, fa_edition *edition,
                          fa_error *error)
{
    return load_all(entry, states_most, false, edition, error);
}

fa_status fa_library_load_worded(const fa_library_entry *entry, size_t states_most,
                                 fa_edition *edition, fa_error *error)
{
    return load_all(entry, states_most, true, edition, error);
}
