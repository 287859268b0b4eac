/* Parts of a battery for programs that embed Fascia: they have no folders of instruments. */
#include "api/built_in.h"

#include "base/file.h"
#include "script/script.h"

const fa_embedded *fa_built_in_find(fa_text id)
{
    static const fa_text folder = {"library/", 8};
    for (const fa_embedded *file = fa_embedded_files; file->name != NULL; file++) {
        fa_text name = fa_text_of(file->name);
        if (!fa_text_starts(name, folder) || name.length != folder.length + id.length + 4) continue;
        if (fa_text_equal((fa_text){name.bytes + folder.length, id.length}, id)) return file;
    }
    return NULL;
}

fa_text fa_built_in_folder(fa_text path)
{
    while (path.length > 0 && path.bytes[path.length - 1] != '/')
        path.length--;
    return path.length > 0 ? path : FA_TEXT("./");
}

/* FOLDER, ID and ".lua", with a NUL behind them. */
static bool name_of(fa_arena *arena, fa_text folder, fa_text id, fa_text *out)
{
    fa_buffer name = {0};
    fa_buffer_add(&name, folder);
    fa_buffer_add(&name, id);
    fa_buffer_add_z(&name, ".lua");
    bool whole = !name.failed && fa_arena_copy(arena, fa_buffer_text(&name), out);
    fa_buffer_clear(&name);
    return whole;
}

static fa_status read_beside(fa_text folder, fa_text id, fa_arena *arena, fa_text *file,
                             fa_text *source, fa_error *error)
{
    fa_buffer bytes = {0};
    if (!name_of(arena, folder, id, file)) return fa_error_memory(error);
    fa_status status = fa_file_read(file->bytes, FA_SCRIPT_SIZE_MOST, &bytes, error);
    if (status == FA_OK && !fa_arena_copy(arena, fa_buffer_text(&bytes), source))
        status = fa_error_memory(error);
    fa_buffer_clear(&bytes);
    return status;
}

fa_status fa_built_in_include(void *context, fa_text id, fa_arena *arena, fa_text *file,
                              fa_text *source, fa_error *error)
{
    const fa_text *folder = context;
    const fa_embedded *built_in = fa_built_in_find(id);
    if (folder->length > 0) {
        fa_status status = read_beside(*folder, id, arena, file, source, error);
        if (status != FA_FILE || built_in == NULL) return status;
    }
    if (built_in == NULL)
        return fa_error_set(error, FA_FILE, "no built-in instrument is called '%.*s'",
                            FA_TEXT_ARG(id));
    if (!name_of(arena, FA_TEXT("fascia:"), id, file)) return fa_error_memory(error);
    *source = (fa_text){(const char *)built_in->bytes, built_in->length};
    return FA_OK;
}
