/* Options before the environment before the user's data folder. */
#include "cli/store_place.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"

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

/* The name of the line "NAME:PASSWORD:UID:…" with UID. Empty: there is none. */
static fa_text find_user(fa_text lines, const char *number)
{
    fa_text wanted = fa_text_of(number);
    while (lines.length > 0) {
        const char *end = memchr(lines.bytes, '\n', lines.length);
        fa_text line = {lines.bytes, end ? (size_t)(end - lines.bytes) : lines.length};
        size_t step = line.length + (end != NULL);
        lines = (fa_text){lines.bytes + step, lines.length - step};
        fa_text fields[3];
        size_t count = 0;
        for (size_t at = 0, begin = 0; at < line.length && count < 3; at++) {
            if (line.bytes[at] != ':') continue;
            fields[count++] = (fa_text){line.bytes + begin, at - begin};
            begin = at + 1;
        }
        if (count == 3 && fa_text_equal(fields[2], wanted)) return fields[0];
    }
    return (fa_text){0};
}

/* Read from the file, not asked of the C library, which loads modules for it and crashes where one
 * of their allocations is refused. Who is known only to a directory server is a number here. */
fa_text fa_store_user(fa_arena *arena)
{
    fa_buffer users = {0}, number = {0};
    fa_error unused;
    fa_text name = {0};
    fa_buffer_add_format(&number, "%u", (unsigned)geteuid());
    fa_buffer_add_byte(&number, '\0');
    bool read = fa_file_read("/etc/passwd", 1 << 20, &users, &unused) == FA_OK;
    if (read && !number.failed) name = find_user(fa_buffer_text(&users), number.bytes);
    bool whole = name.length > 0 && fa_arena_copy(arena, name, &name);
    if (!whole && !number.failed) {
        fa_buffer_clear(&users);
        fa_buffer_add_z(&users, "user ");
        fa_buffer_add_z(&users, number.bytes);
        whole = !users.failed && fa_arena_copy(arena, fa_buffer_text(&users), &name);
    }
    fa_buffer_clear(&users);
    fa_buffer_clear(&number);
    return whole ? name : FA_TEXT("a user");
}
