/* `missing`, and what stands for a mistake already told: two values with manners of their own. */
#include "script/inside.h"

static const char missing, wrong;

void l_push_missing(lua_State *L)
{
    lua_pushlightuserdata(L, (void *)&missing);
}

void l_push_wrong(lua_State *L)
{
    lua_pushlightuserdata(L, (void *)&wrong);
}

bool fa_is_missing(lua_State *L, int index)
{
    return lua_islightuserdata(L, index) && lua_touserdata(L, index) == (const void *)&missing;
}

bool fa_is_wrong(lua_State *L, int index)
{
    return lua_islightuserdata(L, index) && lua_touserdata(L, index) == (const void *)&wrong;
}

const char *fa_kind_name(lua_State *L, int index)
{
    if (fa_is_missing(L, index)) return "missing";
    if (fa_is_wrong(L, index)) return "something wrong";
    switch (lua_type(L, index)) {
    case LUA_TNUMBER:
        return "a number";
    case LUA_TSTRING:
        return "a text";
    case LUA_TBOOLEAN:
        return "true or false";
    case LUA_TTABLE:
        return "a table";
    case LUA_TFUNCTION:
        return "a function";
    default:
        return "nothing";
    }
}

static bool either_wrong(lua_State *L)
{
    return fa_is_wrong(L, 1) || fa_is_wrong(L, 2);
}

static int l_arithmetic(lua_State *L)
{
    if (!either_wrong(L)) return l_raise(L, "arithmetic on a missing answer");
    l_push_wrong(L);
    return 1;
}

static int l_order(lua_State *L)
{
    if (!either_wrong(L))
        return l_raise(L, "a missing answer is neither more nor less than anything: first ask "
                          "whether it is == missing");
    lua_pushboolean(L, false);
    return 1;
}

static int l_index(lua_State *L)
{
    if (!fa_is_wrong(L, 1)) return l_raise(L, "missing has no fields");
    l_push_wrong(L);
    return 1;
}

static int l_assign(lua_State *L)
{
    if (fa_is_wrong(L, 1)) return 0;
    return l_raise(L, "missing has no fields");
}

static int l_call(lua_State *L)
{
    if (!fa_is_wrong(L, 1)) return l_raise(L, "missing is not a function");
    l_push_wrong(L);
    return 1;
}

static int l_text_index(lua_State *L)
{
    if (lua_type(L, 2) != LUA_TSTRING) return l_raise(L, "a text has no parts");
    return l_raise(L, "a text has no function '%.40s' here", lua_tostring(L, 2));
}

static int l_text_arithmetic(lua_State *L)
{
    if (either_wrong(L)) return l_arithmetic(L);
    return l_raise(L, "arithmetic on a text: write a number without quotes");
}

static const char *const arithmetic[] = {"__add", "__sub",  "__mul", "__div",
                                         "__mod", "__idiv", "__pow", "__unm"};

static void l_set_all(lua_State *L, lua_CFunction function)
{
    for (size_t i = 0; i < sizeof arithmetic / sizeof *arithmetic; i++) {
        lua_pushcfunction(L, function);
        lua_setfield(L, -2, arithmetic[i]);
    }
}

static void l_set(lua_State *L, const char *event, lua_CFunction function)
{
    lua_pushcfunction(L, function);
    lua_setfield(L, -2, event);
}

void l_special_open(lua_State *L)
{
    l_push_missing(L);
    lua_createtable(L, 0, 16);
    l_set_all(L, l_arithmetic);
    l_set(L, "__concat", l_arithmetic);
    l_set(L, "__len", l_index);
    l_set(L, "__lt", l_order);
    l_set(L, "__le", l_order);
    l_set(L, "__index", l_index);
    l_set(L, "__newindex", l_assign);
    l_set(L, "__call", l_call);
    lua_setmetatable(L, -2); /* of all light userdata: there are no others */
    lua_pop(L, 1);

    lua_pushliteral(L, "");
    lua_createtable(L, 0, 9);
    l_set_all(L, l_text_arithmetic);
    l_set(L, "__index", l_text_index);
    lua_setmetatable(L, -2); /* of all texts */
    lua_pop(L, 1);
}
