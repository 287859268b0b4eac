/* Our places in Lua's registry, and the marks by which our tables are known. */
#include "script/inside.h"

/* Their addresses are the keys: no name that a script could guess. */
static const char keys[FA_SLOT_COUNT];
static const char marks[FA_MARK_FOREIGN];
static const char mark_key;

fa_script *fa_script_of(lua_State *L)
{
    return fa_owner(L);
}

void l_slot_set(lua_State *L, fa_slot slot)
{
    lua_rawsetp(L, LUA_REGISTRYINDEX, &keys[slot]);
}

void l_slot_push(lua_State *L, fa_slot slot)
{
    lua_rawgetp(L, LUA_REGISTRYINDEX, &keys[slot]);
}

fa_mark l_mark_of(lua_State *L, int index)
{
    if (lua_type(L, index) != LUA_TTABLE || !lua_getmetatable(L, index)) return FA_MARK_NONE;
    lua_rawgetp(L, -1, &mark_key);
    fa_mark mark = FA_MARK_FOREIGN;
    if (lua_type(L, -1) == LUA_TNUMBER) mark = (fa_mark)lua_tointeger(L, -1);
    lua_pop(L, 2);
    return mark;
}

void l_mark_set(lua_State *L, fa_mark mark)
{
    lua_pushinteger(L, mark);
    lua_rawsetp(L, -2, &mark_key);
}

void l_push_marked_metatable(lua_State *L, fa_mark mark)
{
    if (lua_rawgetp(L, LUA_REGISTRYINDEX, &marks[mark]) == LUA_TTABLE) return;
    lua_pop(L, 1);
    lua_createtable(L, 0, 6);
    l_mark_set(L, mark);
    lua_pushvalue(L, -1);
    lua_rawsetp(L, LUA_REGISTRYINDEX, &marks[mark]);
}
