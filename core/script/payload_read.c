/* What a function made of a record, read back as plain data: raw reads only, and bounded.
 *
 * Messages say where something wrong stands by its path, but of names only those that the function
 * itself is written with: another may have come from the record, and be a patient's. */
#include "script/inside.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { COST_OF_A_MEMBER = 8, PATH_MOST = 200 };

typedef struct reader {
    lua_State *L;
    fa_arena *arena;
    int function;
    size_t members, text_bytes; /* read so far */
} reader;

/* Where a value stands, from itself outwards. */
typedef struct place {
    const struct place *outer;
    fa_text name; /* empty: number `index` */
    size_t index;
    int depth;
} place;

/* ---- saying where ---- */

typedef struct search {
    fa_text name;
    bool found;
} search;

/* Lua hands out a function piece by piece, and each of its constant texts is one. */
static int compare_piece(lua_State *L, const void *bytes, size_t length, void *context)
{
    (void)L;
    search *wanted = context;
    bool same = length == wanted->name.length && memcmp(bytes, wanted->name.bytes, length) == 0;
    wanted->found = wanted->found || same;
    return 0;
}

static bool l_is_written(const reader *r, fa_text name)
{
    search wanted = {.name = name};
    if (name.length == 0) return false;
    lua_pushvalue(r->L, r->function);
    (void)lua_dump(r->L, compare_piece, &wanted, 1);
    lua_pop(r->L, 1);
    return wanted.found;
}

static void l_add_place(const reader *r, const place *at, char *out, size_t size)
{
    if (at->outer == NULL) return;
    l_add_place(r, at->outer, out, size);
    size_t used = strlen(out), left = size - used;
    if (at->index > 0)
        (void)snprintf(out + used, left, "[%zu]", at->index);
    else if (l_is_written(r, at->name))
        (void)snprintf(out + used, left, "%s%.*s", used > 0 ? "." : "",
                       (int)(at->name.length > 60 ? 60 : at->name.length), at->name.bytes);
    else
        (void)snprintf(out + used, left, "[…]");
}

/* SENTENCE has one %s: "the function's answer", or "'patient.born' of the function's answer". */
static void l_refuse(const reader *r, const place *at, const char *sentence)
{
    char path[PATH_MOST] = "", where[PATH_MOST + 60];
    l_add_place(r, at, path, sizeof path);
    (void)snprintf(where, sizeof where,
                   path[0] ? "'%s' of what the function returned" : "what the function returned%s",
                   path);
    (void)l_raise(r->L, sentence, where);
}

/* ---- texts and numbers ---- */

static fa_value l_read_text(reader *r, int index, const place *at)
{
    fa_value value = {.kind = FA_VALUE_TEXT};
    fa_text text;
    text.bytes = lua_tolstring(r->L, index, &text.length);
    if (!fa_text_is_utf8(text)) l_refuse(r, at, "%s holds bytes that are not UTF-8 text");
    if (text.length > 0 && memchr(text.bytes, 0, text.length) != NULL)
        l_refuse(r, at, "%s holds a byte of value 0");
    r->text_bytes += text.length;
    if (r->text_bytes > FA_LIMIT_TEXT_ALL)
        (void)l_raise(r->L, "what the function returned holds more than 4 MiB of text");
    l_pay(r->L, &fa_script_of(r->L)->sandbox, text.length / 16);
    if (!fa_arena_copy(r->arena, text, &value.text))
        (void)l_stop(r->L, &fa_script_of(r->L)->sandbox, FA_STOP_MACHINE);
    return value;
}

/* As exactly as 15 decimals can be. */
static fa_value l_read_number(reader *r, int index, const place *at)
{
    fa_value value = {.kind = FA_VALUE_NUMBER};
    if (lua_isinteger(r->L, index)) {
        value.number = FA_DECIMAL_OF(lua_tointeger(r->L, index));
        return value;
    }
    double number = lua_tonumber(r->L, index);
    if (!isfinite(number)) l_refuse(r, at, "%s is not a finite number");
    if (!fa_decimal_from_double(number, &value.number)) l_refuse(r, at, "%s is too large a number");
    if (value.number.units == 0 && number != 0)
        l_refuse(r, at, "%s is too small a number: it would go out as 0");
    return value;
}

/* ---- tables ---- */

static fa_value l_read(reader *r, int index, const place *at);

/* How many members the table has, all of them counted. */
static size_t l_count_members(reader *r, int index, const place *at, size_t *texts)
{
    lua_State *L = r->L;
    size_t count = 0;
    lua_pushnil(L);
    while (lua_next(L, index)) {
        lua_pop(L, 1);
        int kind = lua_type(L, -1);
        *texts += kind == LUA_TSTRING;
        if (kind != LUA_TSTRING && !lua_isinteger(L, -1))
            l_refuse(r, at, "%s has a member whose name is no text: write [\"…\"] = …");
        if (++r->members > FA_LIMIT_VALUES)
            (void)l_raise(L, "what the function returned has more than %d members",
                          FA_LIMIT_VALUES);
        count++;
    }
    l_pay(L, &fa_script_of(L)->sandbox, count * COST_OF_A_MEMBER);
    return count;
}

static int compare_members(const void *left, const void *right)
{
    const fa_member *a = left, *b = right;
    return fa_text_compare(a->key.text, b->key.text);
}

/* Its names are sorted before any value is read: Lua's own order is not the same on every run. */
static void l_read_map(reader *r, int index, const place *at, fa_value *value)
{
    lua_State *L = r->L;
    size_t count = 0;
    value->kind = FA_VALUE_MAP;
    lua_pushnil(L);
    while (lua_next(L, index)) {
        lua_pop(L, 1);
        value->members[count++].key = l_read_text(r, lua_gettop(L), at);
    }
    qsort(value->members, count, sizeof *value->members, compare_members);
    for (size_t i = 0; i < count; i++) {
        fa_text key = value->members[i].key.text;
        place inner = {at, key, 0, at->depth + 1};
        lua_pushlstring(L, key.bytes, key.length);
        lua_rawget(L, index);
        value->members[i].value = l_read(r, lua_gettop(L), &inner);
        lua_pop(L, 1);
    }
}

static void l_read_list(reader *r, int index, const place *at, fa_value *value)
{
    for (size_t i = 0; i < value->count; i++) {
        place inner = {at, {0}, i + 1, at->depth + 1};
        if (lua_rawgeti(r->L, index, (lua_Integer)i + 1) == LUA_TNIL)
            l_refuse(r, at,
                     "%s is numbered, but not from 1 on without a gap: write missing for what is "
                     "not there, or give the members names, as [\"0\"] = …");
        value->members[i].value = l_read(r, lua_gettop(r->L), &inner);
        lua_pop(r->L, 1);
    }
}

static fa_value l_read_table(reader *r, int index, const place *at)
{
    fa_value value = {.kind = FA_VALUE_LIST};
    size_t texts = 0;
    fa_mark mark = l_mark_of(r->L, index);
    bool ours = mark >= FA_MARK_RECORD && mark <= FA_MARK_LIST;
    if (!ours && mark != FA_MARK_NONE)
        l_refuse(r, at, "%s is a part of a sentence, which cannot be sent");
    if (at->depth >= FA_LIMIT_DEPTH)
        l_refuse(r, at, "%s goes deeper than 32 tables: does one hold itself?");
    value.count = l_count_members(r, index, at, &texts);
    value.members = l_take(r->L, r->arena, value.count, sizeof *value.members);
    if (texts > 0 && texts < value.count)
        l_refuse(r, at,
                 "%s has members with names and others without: a list has none, and "
                 "everything else has one");
    bool map = texts > 0 || (value.count == 0 && mark != FA_MARK_LIST);
    if (map && mark == FA_MARK_LIST) l_refuse(r, at, "%s is a list, and its members have no names");
    if (map) l_read_map(r, index, at, &value);
    if (!map) l_read_list(r, index, at, &value);
    return value;
}

static fa_value l_read(reader *r, int index, const place *at)
{
    lua_State *L = r->L;
    if (!lua_checkstack(L, 8)) (void)l_stop(L, &fa_script_of(L)->sandbox, FA_STOP_STACK);
    if (fa_is_missing(L, index)) return (fa_value){.kind = FA_VALUE_MISSING};
    switch (lua_type(L, index)) {
    case LUA_TBOOLEAN:
        return (fa_value){.kind = FA_VALUE_TRUTH, .truth = lua_toboolean(L, index)};
    case LUA_TNUMBER:
        return l_read_number(r, index, at);
    case LUA_TSTRING:
        return l_read_text(r, index, at);
    case LUA_TTABLE:
        return l_read_table(r, index, at);
    default:
        l_refuse(r, at, "%s is a function, which cannot be sent");
        return (fa_value){.kind = FA_VALUE_WRONG}; /* not reached */
    }
}

fa_value l_payload_read(lua_State *L, int index, int function, fa_arena *arena)
{
    reader r = {.L = L, .arena = arena, .function = function};
    const place whole = {0};
    bool table = lua_type(L, index) == LUA_TTABLE;
    if (!table)
        (void)l_raise(L, "the function returned %s, not a table: return { name = … }",
                      fa_kind_name(L, index));
    fa_value value = l_read(&r, index, &whole);
    if (value.kind != FA_VALUE_MAP)
        (void)l_raise(L, "the function returned a list: what is sent of a record has names, as "
                         "return { list = … }");
    return value;
}
