/* The one call that shapes a record: in with a copy of it, out with what is to be sent. */
#include "script/payload.h"

#include "script/inside.h"

#include <assert.h>

typedef struct shaping {
    const fa_hook *hook;
    const fa_value *record;
    fa_arena *arena;
    fa_value *out;
} shaping;

/* What an answer's free text holds may be longer than a script may make a text, but no longer than
 * it may write one; instructions then count for more, in this call. */
static void l_push_record(lua_State *L, fa_sandbox *sandbox, const shaping *job)
{
    sandbox->line_read = job->hook->line;
    sandbox->parsing = true;
    l_payload_push(L, job->record);
    sandbox->parsing = false;
}

static int l_shape(lua_State *L)
{
    const shaping *job = lua_touserdata(L, 1);
    lua_rawgeti(L, LUA_REGISTRYINDEX, job->hook->function);
    lua_pushvalue(L, -1);
    l_push_record(L, &fa_script_of(L)->sandbox, job);
    lua_pushcfunction(L, l_payload_list);
    lua_call(L, 2, 1);
    *job->out = l_payload_read(L, 3, 2, job->arena);
    return 0;
}

fa_status fa_script_shape(fa_script *script, int hook, const fa_value *record, fa_arena *arena,
                          fa_value *out, fa_error *error)
{
    fa_sandbox *sandbox = &script->sandbox;
    assert(hook >= 0 && (size_t)hook < script->hook_count);
    shaping job = {&script->hooks[hook], record, arena, out};
    int weight = sandbox->weight;
    *out = (fa_value){0};
    lua_pushcfunction(sandbox->lua, l_shape);
    lua_pushlightuserdata(sandbox->lua, &job);
    fa_status status = fa_sandbox_call(sandbox, 1, 0, false);
    sandbox->weight = weight; /* of the source alone: not of records before */
    int line = sandbox->line > 0 ? sandbox->line : job.hook->line;
    if (status == FA_OK) return FA_OK;
    if (status == FA_NO_MEMORY) return fa_error_memory(error);
    if (status == FA_LIMIT)
        return fa_error_set(error, FA_LIMIT, "%.*s:%d: stopped: %s", FA_TEXT_ARG(script->file),
                            line, fa_stop_name(sandbox->stop));
    return fa_error_set(error, FA_CONTENT, "%.*s:%d: %s", FA_TEXT_ARG(script->file), line,
                        sandbox->sentence);
}
