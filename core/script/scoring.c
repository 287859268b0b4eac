/* Words for functions that score: over lists of answers, and a few over texts. */
#include "script/inside.h"

#include <stdlib.h>
#include <string.h>

/* The list of arguments: a table, or the arguments themselves. */
typedef struct numbers {
    lua_State *L;
    const char *word;
    bool is_list;
    size_t count;
} numbers;

static numbers l_numbers(lua_State *L, const char *word)
{
    numbers list = {L, word, lua_type(L, 1) == LUA_TTABLE, 0};
    list.count = list.is_list ? l_list_length(L, 1, word) : (size_t)lua_gettop(L);
    return list;
}

static double l_number_at(const numbers *list, size_t i)
{
    lua_State *L = list->L;
    if (!list->is_list) return l_number(L, (int)i + 1, list->word);
    if (lua_rawgeti(L, 1, (lua_Integer)i + 1) != LUA_TNUMBER && fa_is_missing(L, -1))
        (void)l_raise(L, "%s: the list holds a missing answer; values(answers) leaves them out",
                      list->word);
    double value =
        lua_type(L, -1) == LUA_TNUMBER ? lua_tonumber(L, -1) : l_number(L, -1, list->word);
    lua_pop(L, 1);
    return value;
}

static double l_total(const numbers *list)
{
    double total = 0;
    for (size_t i = 0; i < list->count; i++)
        total += l_number_at(list, i);
    return total;
}

static int l_sum(lua_State *L)
{
    numbers list = l_numbers(L, "sum");
    lua_pushnumber(L, l_total(&list));
    return 1;
}

static int l_mean(lua_State *L)
{
    numbers list = l_numbers(L, "mean");
    if (list.count == 0) return l_raise(L, "mean of nothing");
    lua_pushnumber(L, l_total(&list) / (double)list.count);
    return 1;
}

static int l_count(lua_State *L)
{
    lua_pushinteger(L, (lua_Integer)l_list_length(L, 1, "count"));
    return 1;
}

static int compare_numbers(const void *a, const void *b)
{
    double left = *(const double *)a, right = *(const double *)b;
    return (left > right) - (left < right);
}

enum { FEW = 64 };

/* For the few numbers of a questionnaire this is the fastest. */
static void sort_few(double *list, size_t count)
{
    for (size_t i = 1; i < count; i++) {
        double moved = list[i];
        size_t at = i;
        for (; at > 0 && list[at - 1] > moved; at--)
            list[at] = list[at - 1];
        list[at] = moved;
    }
}

/* The numbers in rising order: in ROOM when they are few, else in memory that Lua takes back. */
static const double *l_sorted(const numbers *list, double room[FEW])
{
    double *sorted = room;
    if (list->count > FEW) sorted = lua_newuserdatauv(list->L, list->count * sizeof *sorted, 0);
    for (size_t i = 0; i < list->count; i++)
        sorted[i] = l_number_at(list, i);
    l_pay(list->L, &fa_script_of(list->L)->sandbox, list->count * 16);
    if (list->count <= FEW) sort_few(sorted, list->count);
    if (list->count > FEW) qsort(sorted, list->count, sizeof *sorted, compare_numbers);
    return sorted;
}

static int l_median(lua_State *L)
{
    numbers list = l_numbers(L, "median");
    if (list.count == 0) return l_raise(L, "median of nothing");
    double room[FEW] = {0};
    const double *sorted = l_sorted(&list, room);
    size_t middle = list.count / 2;
    bool even = list.count % 2 == 0;
    lua_pushnumber(L, even ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]);
    return 1;
}

/* highest(3, list): a list of the three highest, the highest first; lowest the other way round. */
static int l_most(lua_State *L, const char *word, bool highest)
{
    double wanted = l_number(L, 1, word);
    lua_settop(L, 2);
    lua_replace(L, 1);
    if (lua_type(L, 1) != LUA_TTABLE)
        return l_raise(L, "%s takes a number and a list, as %s(3, values(answers))", word, word);
    numbers list = l_numbers(L, word);
    if (!(wanted >= 1) || wanted > (double)list.count || wanted != (double)(size_t)wanted)
        return l_raise(L, "%s: there are not that many in a list of %zu", word, list.count);
    double room[FEW] = {0};
    const double *sorted = l_sorted(&list, room);
    size_t count = (size_t)wanted;
    lua_createtable(L, (int)count, 0);
    for (size_t i = 0; i < count; i++) {
        lua_pushnumber(L, sorted[highest ? list.count - 1 - i : i]);
        lua_rawseti(L, -2, (lua_Integer)i + 1);
    }
    return 1;
}

static int l_highest(lua_State *L)
{
    return l_most(L, "highest", true);
}

static int l_lowest(lua_State *L)
{
    return l_most(L, "lowest", false);
}

/* values(answers): what was answered, in order. */
static int l_values(lua_State *L)
{
    fa_script *script = fa_script_of(L);
    if (l_mark_of(L, 1) != FA_MARK_ROW)
        return l_raise(L, "values takes the answers that the function was given, not %s",
                       fa_kind_name(L, 1));
    if (script->open != NULL) lua_rawgeti(L, LUA_REGISTRYINDEX, script->open->row);
    if (script->open == NULL || script->inputs == NULL || !lua_rawequal(L, 1, -1))
        return l_raise(L, "this answer is no longer available");
    l_pay(L, &script->sandbox, script->input_count);
    lua_createtable(L, (int)script->input_count, 0);
    lua_Integer count = 0;
    for (size_t i = 0; i < script->input_count; i++) {
        if (!script->inputs[i].present) continue;
        lua_pushnumber(L, script->inputs[i].value);
        lua_rawseti(L, -2, ++count);
    }
    return 1;
}

static fa_text l_text(lua_State *L, int index, const char *word)
{
    if (lua_type(L, index) != LUA_TSTRING)
        (void)l_raise(L, "%s takes a text, not %s", word, fa_kind_name(L, index));
    fa_text text;
    text.bytes = lua_tolstring(L, index, &text.length);
    l_pay(L, &fa_script_of(L)->sandbox, text.length / 16);
    return text;
}

static int l_contains(lua_State *L)
{
    fa_text text = l_text(L, 1, "contains"), part = l_text(L, 2, "contains");
    lua_pushboolean(L, memmem(text.bytes, text.length, part.bytes, part.length) != NULL);
    return 1;
}

static int l_starts_with(lua_State *L)
{
    lua_pushboolean(L, fa_text_starts(l_text(L, 1, "starts_with"), l_text(L, 2, "starts_with")));
    return 1;
}

static int l_trim(lua_State *L)
{
    fa_text trimmed = fa_text_trim(l_text(L, 1, "trim"));
    lua_pushlstring(L, trimmed.bytes, trimmed.length);
    return 1;
}

void l_scoring_open(lua_State *L)
{
    static const struct {
        const char *name;
        lua_CFunction function;
    } words[] = {
        {"contains", l_contains},       {"count", l_count}, {"highest", l_highest},
        {"lowest", l_lowest},           {"mean", l_mean},   {"median", l_median},
        {"starts_with", l_starts_with}, {"sum", l_sum},     {"trim", l_trim},
        {"values", l_values},
    };
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        lua_pushcfunction(L, words[i].function);
        lua_setfield(L, -2, words[i].name);
    }
}
