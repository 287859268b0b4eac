/* Asks a sandbox that is set up as for any author what stands behind its globals. */
#include "script/names.h"

#include "script/inside.h"

#include <stdlib.h>

enum { NAMES_MOST = 200 };

typedef struct name {
    fa_text text;
    const char *kind;
} name;

static int compare_names(const void *a, const void *b)
{
    return fa_text_compare(((const name *)a)->text, ((const name *)b)->text);
}

static void l_print_names(lua_State *L, fa_slot words, const char *title, fa_buffer *out)
{
    name names[NAMES_MOST];
    size_t count = 0;
    l_slot_push(L, words);
    lua_pushnil(L);
    while (lua_next(L, -2) && count < NAMES_MOST) {
        names[count].kind = fa_kind_name(L, -1);
        names[count].text.bytes = lua_tolstring(L, -2, &names[count].text.length);
        count++;
        lua_pop(L, 1);
    }
    qsort(names, count, sizeof *names, compare_names);
    fa_buffer_add_format(out, "%s\n", title);
    for (size_t i = 0; i < count; i++)
        fa_buffer_add_format(out, "  %.*s: %s\n", FA_TEXT_ARG(names[i].text), names[i].kind);
    lua_settop(L, 1);
}

static int l_print_all(lua_State *L)
{
    fa_buffer *out = lua_touserdata(L, 1);
    l_environment_open(L);
    l_print_names(L, FA_SLOT_LOAD_WORDS, "while the file is loaded", out);
    l_print_names(L, FA_SLOT_SCORING_WORDS, "while it scores", out);
    return 0;
}

fa_status fa_script_names(fa_buffer *out, fa_error *error)
{
    fa_script script = {0};
    if (fa_sandbox_init(&script.sandbox, &script) != FA_OK) return fa_error_memory(error);
    lua_pushcfunction(script.sandbox.lua, l_print_all);
    lua_pushlightuserdata(script.sandbox.lua, out);
    fa_status status = fa_sandbox_call(&script.sandbox, 1, 0, false);
    if (status != FA_OK) (void)fa_error_set(error, status, "%s", script.sandbox.sentence);
    if (status == FA_OK && out->failed) status = fa_error_memory(error);
    fa_sandbox_free(&script.sandbox);
    return status;
}
