/* The functions of a script, called for one response at a time. */
#include "script/inside.h"

#include <assert.h>
#include <lauxlib.h>
#include <math.h>
#include <stdio.h>

/* How many outer variables the function on top of the stack holds besides _ENV; −1 when one of them
 * is a function or a table, so that a call of it could do anything. */
static int count_held(lua_State *L)
{
    int held = 0;
    for (int i = 1; lua_getupvalue(L, -1, i) != NULL; i++) {
        int kind = lua_type(L, -1);
        bool is_globals = false;
        if (kind == LUA_TTABLE) {
            l_slot_push(L, FA_SLOT_GLOBALS);
            is_globals = lua_rawequal(L, -1, -2);
            lua_pop(L, 1);
        }
        lua_pop(L, 1);
        if (is_globals) continue;
        if (kind == LUA_TTABLE || kind == LUA_TFUNCTION) return -1;
        held++;
    }
    return held;
}

int l_hook_add(lua_State *L, int index)
{
    fa_script *script = fa_script_of(L);
    lua_Debug about;
    lua_pushvalue(L, index);
    lua_getinfo(L, ">S", &about);
    fa_hook hook = {
        .line = about.linedefined, .row = LUA_NOREF, .data = LUA_NOREF, .keys = LUA_NOREF};
    lua_pushvalue(L, index);
    hook.held = count_held(L);
    hook.bounded = hook.held >= 0 && fa_scan_is_bounded(script->load->scan, hook.line);
    hook.function = luaL_ref(L, LUA_REGISTRYINDEX);
    fa_hook *slot =
        fa_arena_push(&script->arena, &script->hooks, &script->hook_count, sizeof *slot);
    if (slot == NULL) return l_stop(L, &script->sandbox, FA_STOP_MACHINE);
    *slot = hook;
    return (int)script->hook_count - 1;
}

/* What a bounded function holds may have been exchanged by another function since. */
static bool runs_uncounted(lua_State *L, const fa_hook *hook)
{
    if (!hook->bounded || hook->held == 0) return hook->bounded;
    bool plain = true;
    lua_rawgeti(L, LUA_REGISTRYINDEX, hook->function);
    for (int i = 1; lua_getupvalue(L, -1, i) != NULL; i++) {
        if (lua_type(L, -1) == LUA_TFUNCTION) plain = false;
        lua_pop(L, 1);
    }
    lua_pop(L, 1);
    return plain;
}

/* --- the row: an empty table in front of one that holds the values, so that it can only be read
 * --- */

static int l_closed(lua_State *L)
{
    return l_raise(L, "this answer is no longer available");
}

static int l_read_only(lua_State *L)
{
    return l_raise(L, "answers can be read, not changed");
}

static int l_no_list(lua_State *L)
{
    return l_raise(L, "answers are read by name, or all together with values(answers)");
}

static int l_unknown_input(lua_State *L)
{
    const fa_script *script = fa_script_of(L);
    if (lua_type(L, 2) != LUA_TSTRING) return l_no_list(L);
    fa_text name, best = {0};
    name.bytes = lua_tolstring(L, 2, &name.length);
    for (size_t i = 0; i < script->input_count; i++)
        fa_suggest(name, script->inputs[i].name, &best);
    return l_raise(L,
                   best.length ? "no item named '%.*s' (did you mean '%.*s'?)"
                               : "no item named '%.*s' among what `of` names%.*s",
                   FA_TEXT_ARG(name), FA_TEXT_ARG(best));
}

static void l_set_function(lua_State *L, const char *event, lua_CFunction function)
{
    lua_pushcfunction(L, function);
    lua_setfield(L, -2, event);
}

static void l_make_row(lua_State *L, fa_script *script, fa_hook *hook)
{
    lua_createtable(L, 0, (int)script->input_count); /* the values */
    lua_createtable(L, 0, 1);
    l_set_function(L, "__index", l_unknown_input);
    lua_setmetatable(L, -2);
    hook->data = luaL_ref(L, LUA_REGISTRYINDEX);

    lua_createtable(L, 0, 0); /* what the author sees */
    lua_createtable(L, 0, 6);
    l_mark_set(L, FA_MARK_ROW);
    l_set_function(L, "__newindex", l_read_only);
    l_set_function(L, "__len", l_no_list);
    l_set_function(L, "__index", l_closed);
    lua_setmetatable(L, -2);
    hook->row = luaL_ref(L, LUA_REGISTRYINDEX);
}

/* The names as Lua texts, kept alive and in order. */
static void l_make_keys(lua_State *L, fa_script *script, fa_hook *hook)
{
    lua_createtable(L, (int)script->input_count, 0);
    for (size_t i = 0; i < script->input_count; i++) {
        fa_text name = script->inputs[i].name;
        lua_pushlstring(L, name.bytes, name.length);
        lua_rawseti(L, -2, (lua_Integer)i + 1);
    }
    hook->keys = luaL_ref(L, LUA_REGISTRYINDEX);
    if (hook->names == NULL || hook->count != script->input_count)
        hook->names = l_take(L, &script->arena, script->input_count, sizeof *hook->names);
    for (size_t i = 0; i < script->input_count; i++)
        hook->names[i] = script->inputs[i].name;
    hook->count = script->input_count;
}

static bool has_these_names(const fa_hook *hook, const fa_hook_input *inputs, size_t count)
{
    if (hook->keys == LUA_NOREF || hook->count != count) return false;
    for (size_t i = 0; i < count; i++)
        if (hook->names[i].bytes != inputs[i].name.bytes ||
            hook->names[i].length != inputs[i].name.length)
            return false;
    return true;
}

/* Lets the row of HOOK (or none) be read, and no other. */
static void l_open_row(lua_State *L, fa_script *script, fa_hook *hook)
{
    if (script->open == hook) return;
    if (script->open != NULL) {
        lua_rawgeti(L, LUA_REGISTRYINDEX, script->open->row);
        lua_getmetatable(L, -1);
        l_set_function(L, "__index", l_closed);
        lua_pop(L, 2);
    }
    script->open = hook;
    if (hook == NULL) return;
    lua_rawgeti(L, LUA_REGISTRYINDEX, hook->row);
    lua_getmetatable(L, -1);
    lua_rawgeti(L, LUA_REGISTRYINDEX, hook->data);
    lua_setfield(L, -2, "__index");
    lua_pop(L, 2);
}

static void l_prepare_row(lua_State *L, fa_script *script, fa_hook *hook)
{
    if (!has_these_names(hook, script->inputs, script->input_count)) {
        l_open_row(L, script, NULL);
        luaL_unref(L, LUA_REGISTRYINDEX, hook->row);
        luaL_unref(L, LUA_REGISTRYINDEX, hook->data);
        luaL_unref(L, LUA_REGISTRYINDEX, hook->keys);
        hook->row = hook->data = hook->keys = LUA_NOREF;
        l_make_row(L, script, hook);
        l_make_keys(L, script, hook);
    }
    l_open_row(L, script, hook);
}

static void l_push_input(lua_State *L, const fa_hook_input *input)
{
    if (input->present)
        lua_pushnumber(L, input->value);
    else
        l_push_missing(L);
}

static int l_call_by_name(lua_State *L)
{
    fa_script *script = fa_script_of(L);
    fa_hook *hook = lua_touserdata(L, 1);
    l_prepare_row(L, script, hook);
    lua_rawgeti(L, LUA_REGISTRYINDEX, hook->data);
    lua_rawgeti(L, LUA_REGISTRYINDEX, hook->keys);
    for (size_t i = 0; i < script->input_count; i++) {
        lua_rawgeti(L, 3, (lua_Integer)i + 1);
        l_push_input(L, &script->inputs[i]);
        lua_rawset(L, 2);
    }
    lua_rawgeti(L, LUA_REGISTRYINDEX, hook->function);
    lua_rawgeti(L, LUA_REGISTRYINDEX, hook->row);
    lua_call(L, 1, 1);
    return 1;
}

static int l_call_with_inputs(lua_State *L)
{
    fa_script *script = fa_script_of(L);
    fa_hook *hook = lua_touserdata(L, 1);
    l_open_row(L, script, NULL);
    if (!lua_checkstack(L, (int)script->input_count + 1))
        return l_stop(L, &script->sandbox, FA_STOP_STACK);
    lua_rawgeti(L, LUA_REGISTRYINDEX, hook->function);
    for (size_t i = 0; i < script->input_count; i++)
        l_push_input(L, &script->inputs[i]);
    lua_call(L, (int)script->input_count, 1);
    return 1;
}

static void refuse_answer(const fa_script *script, fa_hook_answer *answer, int line,
                          const char *sentence)
{
    answer->kind = FA_HOOK_UNUSABLE;
    int length = snprintf(answer->sentence, sizeof answer->sentence, "%.*s:%d: %s",
                          FA_TEXT_ARG(script->file), line, sentence);
    if (length < (int)sizeof answer->sentence) return;
    /* cut, perhaps within a letter */
    answer->sentence[fa_text_utf8_prefix(fa_text_of(answer->sentence))] = '\0';
}

/* Takes the result off the stack. Nothing here can throw. */
static void read_answer(fa_script *script, const fa_hook *hook, fa_hook_answer *answer)
{
    lua_State *L = script->sandbox.lua;
    char sentence[96];
    answer->kind = FA_HOOK_IS_MISSING;
    if (lua_type(L, -1) == LUA_TNUMBER) {
        answer->kind = FA_HOOK_NUMBER;
        answer->value = lua_tonumber(L, -1);
        if (!isfinite(answer->value))
            refuse_answer(script, answer, hook->line,
                          "the function's answer is not a finite number");
    } else if (!fa_is_missing(L, -1)) {
        (void)snprintf(sentence, sizeof sentence,
                       "the function answered %s, not a number or missing", fa_kind_name(L, -1));
        refuse_answer(script, answer, hook->line, sentence);
    }
    lua_pop(L, 1);
}

static fa_status call(void *context, int number, bool by_name, const fa_hook_input *inputs,
                      size_t count, fa_hook_answer *answer, fa_error *error)
{
    fa_script *script = context;
    fa_sandbox *sandbox = &script->sandbox;
    assert(number >= 0 && (size_t)number < script->hook_count);
    fa_hook *hook = &script->hooks[number];
    answer->sentence[0] = '\0';
    script->inputs = inputs;
    script->input_count = count;
    lua_pushcfunction(sandbox->lua, by_name ? l_call_by_name : l_call_with_inputs);
    lua_pushlightuserdata(sandbox->lua, hook);
    fa_status status = fa_sandbox_call(sandbox, 1, 1, runs_uncounted(sandbox->lua, hook));
    script->inputs = NULL;
    if (status == FA_OK) read_answer(script, hook, answer);
    if (status == FA_CONTENT)
        refuse_answer(script, answer, sandbox->line > 0 ? sandbox->line : hook->line,
                      sandbox->sentence);
    if (status == FA_NO_MEMORY) return fa_error_memory(error);
    if (status != FA_LIMIT) return FA_OK;
    answer->kind = FA_HOOK_UNUSABLE;
    return fa_error_set(error, FA_LIMIT, "%.*s:%d: stopped: %s", FA_TEXT_ARG(script->file),
                        sandbox->line > 0 ? sandbox->line : hook->line,
                        fa_stop_name(sandbox->stop));
}

fa_hooks fa_script_hooks(fa_script *script)
{
    return (fa_hooks){script, call};
}
