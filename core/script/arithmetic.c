/* Words that count, the same in both phases: each is bounded, strict about kinds, and never not a
 * number. */
#include "script/inside.h"

#include <math.h>

double l_number(lua_State *L, int index, const char *word)
{
    if (lua_type(L, index) == LUA_TNUMBER) return lua_tonumber(L, index);
    if (fa_is_missing(L, index)) (void)l_raise(L, "%s: arithmetic on a missing answer", word);
    (void)l_raise(L, "%s takes numbers, not %s", word, fa_kind_name(L, index));
    return 0;
}

size_t l_list_length(lua_State *L, int index, const char *word)
{
    fa_mark mark = l_mark_of(L, index);
    if (mark == FA_MARK_ROW)
        (void)l_raise(L, "%s takes a list: write %s(values(answers))", word, word);
    bool plain = mark == FA_MARK_NONE || mark == FA_MARK_LIST;
    if (lua_type(L, index) != LUA_TTABLE || !plain)
        (void)l_raise(L, "%s takes a list, not %s", word, fa_kind_name(L, index));
    size_t length = lua_rawlen(L, index);
    if (length > FA_LIMIT_LIST)
        (void)l_raise(L, "%s takes a list of at most %d", word, FA_LIMIT_LIST);
    l_pay(L, &fa_script_of(L)->sandbox, length);
    return length;
}

static int l_finite(lua_State *L, double value, const char *word)
{
    if (!isfinite(value)) return l_raise(L, "%s gives no number here", word);
    lua_pushnumber(L, value);
    return 1;
}

/* A whole result is a whole number of Lua's, where it fits. */
static int l_whole(lua_State *L, double value)
{
    lua_Integer whole;
    if (lua_numbertointeger(value, &whole))
        lua_pushinteger(L, whole);
    else
        lua_pushnumber(L, value);
    return 1;
}

static int l_abs(lua_State *L)
{
    return l_finite(L, fabs(l_number(L, 1, "abs")), "abs");
}

static int l_ceil(lua_State *L)
{
    return l_whole(L, ceil(l_number(L, 1, "ceil")));
}

static int l_floor_of(lua_State *L)
{
    return l_whole(L, floor(l_number(L, 1, "floor")));
}

static int l_exp(lua_State *L)
{
    return l_finite(L, exp(l_number(L, 1, "exp")), "exp");
}

static int l_log(lua_State *L)
{
    return l_finite(L, log(l_number(L, 1, "log")), "log");
}

static int l_sqrt(lua_State *L)
{
    return l_finite(L, sqrt(l_number(L, 1, "sqrt")), "sqrt");
}

/* round(number, decimals): half away from zero, as scores are rounded. */
static int l_round(lua_State *L)
{
    double value = l_number(L, 1, "round");
    double decimals = lua_isnone(L, 2) ? 0 : l_number(L, 2, "round");
    if (decimals == 0) return l_whole(L, round(value));
    if (!(decimals > 0) || decimals > FA_DECIMAL_SCALE_MOST || floor(decimals) != decimals)
        return l_raise(L, "round takes 0 to %d decimals", FA_DECIMAL_SCALE_MOST);
    fa_decimal exact;
    fa_decimal rounded = {.scale = (int)decimals};
    if (!fa_decimal_from_double(value, &exact) ||
        !fa_ratio_round(exact.units, fa_power_of_ten(exact.scale), rounded.scale, &rounded.units))
        return l_raise(L, "round: the number is too large");
    lua_pushnumber(L, fa_decimal_to_double(rounded));
    return 1;
}

/* The greatest (SIGN 1) or least (−1) of the arguments, or of a list. */
static int l_extreme(lua_State *L, const char *word, int sign)
{
    bool is_list = lua_type(L, 1) == LUA_TTABLE;
    lua_Integer count = is_list ? (lua_Integer)l_list_length(L, 1, word) : lua_gettop(L);
    if (count == 0) return l_raise(L, "%s of nothing", word);
    double best = 0;
    for (lua_Integer i = 1; i <= count; i++) {
        if (is_list) lua_rawgeti(L, 1, i);
        double value = l_number(L, is_list ? -1 : (int)i, word);
        if (is_list) lua_pop(L, 1);
        if (i == 1 || (value - best) * sign > 0) best = value;
    }
    lua_pushnumber(L, best);
    return 1;
}

static int l_max(lua_State *L)
{
    return l_extreme(L, "max", 1);
}

static int l_min(lua_State *L)
{
    return l_extreme(L, "min", -1);
}

static int l_next_entry(lua_State *L)
{
    lua_Integer next = lua_tointeger(L, 2) + 1;
    if (lua_type(L, 1) != LUA_TTABLE) return 0;
    lua_pushinteger(L, next);
    return lua_rawgeti(L, 1, next) == LUA_TNIL ? 0 : 2;
}

/* ipairs(list): raw, so that no table can answer for itself. */
static int l_ipairs(lua_State *L)
{
    if (!fa_is_wrong(L, 1)) (void)l_list_length(L, 1, "ipairs");
    lua_pushcfunction(L, l_next_entry);
    lua_pushvalue(L, 1);
    lua_pushinteger(L, 0);
    return 3;
}

void l_arithmetic_open(lua_State *L)
{
    static const struct {
        const char *name;
        lua_CFunction function;
    } words[] = {
        {"abs", l_abs},       {"ceil", l_ceil}, {"exp", l_exp}, {"floor", l_floor_of},
        {"ipairs", l_ipairs}, {"log", l_log},   {"max", l_max}, {"min", l_min},
        {"round", l_round},   {"sqrt", l_sqrt},
    };
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        lua_pushcfunction(L, words[i].function);
        lua_setfield(L, -2, words[i].name);
    }
}
