/* `missing`, and what stands for a mistake already told: two values with manners of their own. And
 * what is said of texts, functions and conditions where Lua would only name their kinds. */
#include "script/inside.h"

#include <string.h>

enum { COST_OF_A_LOOK = 50 }; /* through the findings, in instructions */

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

/* < and its kin where Lua has no order. Lua makes a truth of whatever comes back, so while the file
 * is loaded this is told here, unless the scan has told it of this line. */
static int l_no_order(lua_State *L)
{
    const fa_load *load = fa_script_of(L)->load;
    if (either_wrong(L) || fa_is_missing(L, 1) || fa_is_missing(L, 2)) return l_order(L);
    l_pay(L, &fa_script_of(L)->sandbox, COST_OF_A_LOOK);
    int line = fa_place_line(L);
    bool condition = l_mark_of(L, 1) != FA_MARK_NONE || l_mark_of(L, 2) != FA_MARK_NONE;
    bool told = load != NULL && fa_findings_has(load->findings, line, "operator");
    if (!told && (load == NULL || !condition))
        return l_raise(L, "%s and %s cannot be compared", fa_kind_name(L, 1), fa_kind_name(L, 2));
    if (!told)
        l_complain(L, "operator", line,
                   "< > <= >= cannot be used in a condition: write answer \"x\":above(n), or "
                   ":below(n), :at_least(n), :at_most(n)");
    lua_pushboolean(L, false);
    return 1;
}

/* Calculating with what stands for an answer: the file is loaded, or no such thing is there. */
static int l_no_number(lua_State *L)
{
    if (fa_script_of(L)->load == NULL) return l_raise(L, "arithmetic on a condition");
    if (!either_wrong(L))
        l_complain(L, "operator", fa_place_line(L),
                   "a condition is no number: what is calculated belongs in a score, with of and "
                   "formula");
    l_push_wrong(L);
    return 1;
}

/* item.wash = { … }: a field of a word. */
static int l_function_index(lua_State *L)
{
    lua_Debug about;
    lua_pushvalue(L, 1);
    (void)lua_getinfo(L, ">S", &about);
    bool authors = strcmp(about.source, FA_CHUNK_AUTHOR) == 0;
    if (authors || fa_script_of(L)->load == NULL) return l_raise(L, "a function has no fields");
    l_complain(L, "unknown-word", fa_place_line(L),
               "a sentence is written item \"name\" { … }, without a point and =");
    l_push_wrong(L);
    return 1;
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

static void l_set_orders(lua_State *L, lua_CFunction function)
{
    l_set(L, "__lt", function);
    l_set(L, "__le", function);
}

void l_special_metatable(lua_State *L)
{
    l_set_all(L, l_no_number);
    l_set(L, "__concat", l_no_number);
    l_set_orders(L, l_no_order);
}

/* Lua keeps one metatable for all truths, and one for all functions. */
static void l_open_kinds(lua_State *L)
{
    lua_pushboolean(L, false);
    lua_createtable(L, 0, 2);
    l_set_orders(L, l_no_order);
    lua_setmetatable(L, -2);
    lua_pop(L, 1);

    lua_pushcfunction(L, l_function_index);
    lua_createtable(L, 0, 2);
    l_set(L, "__index", l_function_index);
    l_set(L, "__newindex", l_function_index);
    lua_setmetatable(L, -2);
    lua_pop(L, 1);
}

void l_special_open(lua_State *L)
{
    l_open_kinds(L);
    l_push_missing(L);
    lua_createtable(L, 0, 16);
    l_set_all(L, l_arithmetic);
    l_set(L, "__concat", l_arithmetic);
    l_set(L, "__len", l_index);
    l_set_orders(L, l_order);
    l_set(L, "__index", l_index);
    l_set(L, "__newindex", l_assign);
    l_set(L, "__call", l_call);
    lua_setmetatable(L, -2); /* of all light userdata: there are no others */
    lua_pop(L, 1);

    lua_pushliteral(L, "");
    lua_createtable(L, 0, 11);
    l_set_all(L, l_text_arithmetic);
    l_set_orders(L, l_no_order); /* of a text and what is none: two texts Lua orders itself */
    l_set(L, "__index", l_text_index);
    lua_setmetatable(L, -2); /* of all texts */
    lua_pop(L, 1);
}
