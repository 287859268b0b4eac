/* By the file itself where it is there, by its whole name where it is not. */
#include "cli/store_apart.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The whole name of PATH, which may not be there yet, in a folder that is. NULL: it cannot be told,
 * or no memory. */
static char *whole_name(const char *path)
{
    const char *slash = strrchr(path, '/'), *name = slash ? slash + 1 : path;
    char *folder = slash ? strndup(path, (size_t)(slash - path) + 1) : strdup(".");
    char *real = folder ? realpath(folder, NULL) : NULL;
    char *whole = NULL;
    if (real != NULL && asprintf(&whole, "%s/%s", real[1] ? real : "", name) < 0) whole = NULL;
    free(folder);
    free(real);
    return whole;
}

/* Whether NAME is STORE's or that of a file beside it that SQLite keeps. */
static bool belongs(const char *name, const char *store)
{
    static const char *const endings[] = {"", "-wal", "-shm", "-journal"};
    size_t length = strlen(store);
    if (strncmp(name, store, length) != 0) return false;
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++)
        if (strcmp(name + length, endings[i]) == 0) return true;
    return false;
}

bool fa_store_owns(const char *place, const char *path)
{
    if (fa_file_same(path, place)) return true;
    char *store = realpath(place, NULL), *name = whole_name(path);
    bool is = store != NULL && name != NULL && belongs(name, store);
    free(store);
    free(name);
    return is;
}

fa_status fa_store_apart(const fa_options *options, const fa_output *output, const char *other,
                         fa_error *error)
{
    fa_arena arena = {0};
    fa_text place;
    if (output->path == NULL) return FA_OK; /* nothing is put in any place */
    if (other != NULL && fa_file_same(output->path, other))
        return fa_error_set(error, FA_USAGE, "%s would be replaced by the output: name another",
                            output->name);
    fa_status status = fa_store_place(options, false, &arena, &place, error);
    if (status == FA_OK && fa_store_owns(place.bytes, output->path))
        status = fa_error_set(error, FA_USAGE, "%s belongs to the store itself: name another file",
                              output->name);
    fa_arena_clear(&arena);
    return status;
}
