/* Options before the environment before the user's data folder. */
#include "cli/store_place.h"

#include <errno.h>
#include <pwd.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/buffer.h"

/* Makes every folder on the way to PATH, for the user alone. */
static fa_status make_folders(fa_text path, fa_error *error)
{
    char *name = strndup(path.bytes, path.length);
    if (name == NULL) return fa_error_memory(error);
    fa_status status = FA_OK;
    for (char *at = name + 1; *at != '\0' && status == FA_OK; at++) {
        if (*at != '/') continue;
        *at = '\0';
        if (mkdir(name, 0700) != 0 && errno != EEXIST)
            status = fa_error_set(error, FA_FILE, "%s: cannot be made (%s)", name, strerror(errno));
        *at = '/';
    }
    free(name);
    return status;
}

static const char *not_empty(const char *value)
{
    return value != NULL && value[0] != '\0' ? value : NULL;
}

fa_status fa_store_place(const fa_options *options, bool makes, fa_arena *arena, fa_text *out,
                         fa_error *error)
{
    const char *given = fa_options_get(options, "store");
    if (given == NULL) given = not_empty(getenv("FASCIA_STORE"));
    if (given != NULL)
        return fa_arena_copy(arena, fa_text_of(given), out) ? FA_OK : fa_error_memory(error);
    const char *data = not_empty(getenv("XDG_DATA_HOME")), *home = not_empty(getenv("HOME"));
    if (data == NULL && home == NULL)
        return fa_error_set(error, FA_USAGE, "which store? Name it with --store FILE");
    fa_buffer path = {0};
    fa_buffer_add_z(&path, data ? data : home);
    fa_buffer_add_z(&path, data ? "/fascia/fascia.db" : "/.local/share/fascia/fascia.db");
    bool whole = !path.failed && fa_arena_copy(arena, fa_buffer_text(&path), out);
    fa_buffer_clear(&path);
    if (!whole) return fa_error_memory(error);
    return makes ? make_folders(*out, error) : FA_OK;
}

fa_text fa_store_user(fa_arena *arena)
{
    fa_text name = {0};
    const struct passwd *user = getpwuid(geteuid());
    if (user != NULL && fa_arena_copy(arena, fa_text_of(user->pw_name), &name)) return name;
    fa_buffer number = {0};
    fa_buffer_add_format(&number, "user %u", (unsigned)geteuid());
    if (!fa_arena_copy(arena, fa_buffer_text(&number), &name)) name = FA_TEXT("a user");
    fa_buffer_clear(&number);
    return name;
}
