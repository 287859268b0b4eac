/* A record as plain tables that know their members: a name that no record has is a mistake there.
 *
 * Whatever a function does to these tables is done to a copy that is made for it alone. */
#include "script/inside.h"

enum { NAME_SHOWN_MOST = 60, COST_OF_A_MEMBER = 8 };

/* ---- reading what is not there ---- */

/* A name as an author writes one; what else is asked for may come from the record itself. */
static bool is_name(fa_text text)
{
    for (size_t i = 0; i < text.length; i++) {
        char c = text.bytes[i];
        bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        if (!letter && c != '_' && c != '-' && c != '.') return false;
    }
    return text.length > 0 && text.length <= NAME_SHOWN_MOST;
}

/* Among equally near names the first by bytes: Lua's order is not ours. */
static void suggest(fa_text name, fa_text candidate, fa_text *best)
{
    fa_text before = *best;
    fa_suggest(name, candidate, best);
    size_t near = fa_text_distance(name, candidate, 3);
    if (before.length > 0 && near <= 3 && near == fa_text_distance(name, before, 3))
        *best = fa_text_compare(candidate, before) < 0 ? candidate : before;
}

/* The names that a table with MARK can have (NULL ends), whether this record has them or not. */
static const char *const *names_of(fa_mark mark)
{
    static const char *const of_record[] = {
        "id",       "version",    "operation",  "subject",
        "date",     "event",      "answers",    "keep",
        "instance", "instrument", "sha256",     "policy",
        "engine",   "kept_at",    "answer_ids", "instrument_version",
        "keep_ids", "score_ids",  "scores",     "level",
        "rules",    "undecided",  "advice",     "findings",
        NULL};
    static const char *const of_score[] = {"value", "band", "se", "exact", "answered", "of", NULL};
    static const char *const of_none[] = {NULL};
    return mark == FA_MARK_RECORD ? of_record : mark == FA_MARK_SCORE ? of_score : of_none;
}

static void l_suggest_member(lua_State *L, fa_text name, fa_text *best)
{
    lua_pushnil(L);
    while (lua_next(L, 1)) {
        fa_text candidate = {0};
        lua_pop(L, 1);
        l_pay(L, &fa_script_of(L)->sandbox, COST_OF_A_MEMBER);
        if (lua_type(L, -1) != LUA_TSTRING) continue;
        candidate.bytes = lua_tolstring(L, -1, &candidate.length);
        suggest(name, candidate, best);
    }
}

static void l_push_table(lua_State *L, fa_mark mark);

/* Of an erased record there is no score, nor is it known which it had: each is one without a value,
 * so that a function for records needs nothing else for these. */
static bool l_push_erased_score(lua_State *L)
{
    if (l_mark_of(L, 1) != FA_MARK_SCORES) return false;
    lua_pushnil(L);
    if (lua_next(L, 1)) {
        lua_pop(L, 2);
        return false;
    }
    l_push_table(L, FA_MARK_SCORE);
    return true;
}

static int l_unknown_member(lua_State *L)
{
    fa_text name = {0}, best = {0};
    if (lua_type(L, 2) != LUA_TSTRING)
        return l_raise(L, "the members of a record have names, and %s is none", fa_kind_name(L, 2));
    name.bytes = lua_tolstring(L, 2, &name.length);
    const char *const *names = names_of(l_mark_of(L, 1));
    for (size_t i = 0; names[i] != NULL; i++) {
        suggest(name, fa_text_of(names[i]), &best);
        if (!fa_text_equal(name, fa_text_of(names[i]))) continue;
        l_push_missing(L);
        return 1;
    }
    if (l_push_erased_score(L)) return 1;
    if (!is_name(name)) return l_raise(L, "no member of the record has this name");
    l_suggest_member(L, name, &best);
    return l_raise(L,
                   best.length ? "no member named '%.*s' (did you mean '%.*s'?)"
                               : "no member named '%.*s' in this part of the record%.*s",
                   FA_TEXT_ARG(name), FA_TEXT_ARG(best));
}

static int l_missing_member(lua_State *L)
{
    l_push_missing(L);
    return 1;
}

static int l_no_length(lua_State *L)
{
    return l_raise(L, "a part of the record has names and no length: count(record.answer_ids)");
}

static void l_mark_table(lua_State *L, fa_mark mark)
{
    l_push_marked_metatable(L, mark);
    if (mark != FA_MARK_LIST) {
        lua_pushcfunction(L, mark == FA_MARK_OPEN ? l_missing_member : l_unknown_member);
        lua_setfield(L, -2, "__index");
        lua_pushcfunction(L, l_no_length);
        lua_setfield(L, -2, "__len");
    }
    lua_setmetatable(L, -2);
}

static void l_push_table(lua_State *L, fa_mark mark)
{
    lua_createtable(L, 0, 0);
    l_mark_table(L, mark);
}

/* A copy: marking the author's own table would show in later calls, if it is one of the file's. */
int l_payload_list(lua_State *L)
{
    fa_mark mark = l_mark_of(L, 1);
    bool plain = lua_type(L, 1) == LUA_TTABLE && (mark == FA_MARK_NONE || mark == FA_MARK_LIST);
    if (!plain) return l_raise(L, "list takes a table, as list { … }, not %s", fa_kind_name(L, 1));
    lua_settop(L, 1);
    l_push_table(L, FA_MARK_LIST);
    lua_pushnil(L);
    while (lua_next(L, 1)) {
        l_pay(L, &fa_script_of(L)->sandbox, COST_OF_A_MEMBER);
        lua_pushvalue(L, -2);
        lua_insert(L, -2);
        lua_rawset(L, 2);
    }
    return 1;
}

/* ---- the record ---- */

static void l_push_value(lua_State *L, const fa_value *value, fa_mark mark);

static void l_push_list(lua_State *L, const fa_value *value)
{
    lua_createtable(L, (int)value->count, 0);
    for (size_t i = 0; i < value->count; i++) {
        l_push_value(L, &value->members[i].value, FA_MARK_PART);
        lua_rawseti(L, -2, (lua_Integer)i + 1);
    }
    l_mark_table(L, FA_MARK_LIST);
}

static void l_push_map(lua_State *L, const fa_value *value, fa_mark mark)
{
    lua_createtable(L, 0, (int)value->count);
    for (size_t i = 0; i < value->count; i++) {
        fa_text key = value->members[i].key.text;
        lua_pushlstring(L, key.bytes, key.length);
        l_push_value(L, &value->members[i].value,
                     mark == FA_MARK_SCORES ? FA_MARK_SCORE : FA_MARK_PART);
        lua_rawset(L, -3);
    }
    l_mark_table(L, mark);
}

static void l_push_value(lua_State *L, const fa_value *value, fa_mark mark)
{
    if (!lua_checkstack(L, 8)) (void)l_stop(L, &fa_script_of(L)->sandbox, FA_STOP_STACK);
    l_pay(L, &fa_script_of(L)->sandbox, COST_OF_A_MEMBER);
    switch (value->kind) {
    case FA_VALUE_TRUTH:
        lua_pushboolean(L, value->truth);
        return;
    case FA_VALUE_NUMBER:
        if (value->number.scale == 0) lua_pushinteger(L, value->number.units);
        if (value->number.scale != 0) lua_pushnumber(L, fa_decimal_to_double(value->number));
        return;
    case FA_VALUE_TEXT:
        lua_pushlstring(L, value->text.bytes, value->text.length);
        return;
    case FA_VALUE_LIST:
        l_push_list(L, value);
        return;
    case FA_VALUE_MAP:
        l_push_map(L, value, mark);
        return;
    default:
        l_push_missing(L);
    }
}

/* The names in MAP (NULL: none) as a list of the record's own, in their order: tables have none. */
static void l_add_names(lua_State *L, const fa_value *map, const char *name)
{
    size_t count = map != NULL && map->kind == FA_VALUE_MAP ? map->count : 0;
    lua_createtable(L, (int)count, 0);
    for (size_t i = 0; i < count; i++) {
        fa_text key = map->members[i].key.text;
        lua_pushlstring(L, key.bytes, key.length);
        lua_rawseti(L, -2, (lua_Integer)i + 1);
    }
    l_mark_table(L, FA_MARK_LIST);
    lua_setfield(L, -2, name);
}

/* What a record has many of. A blank answer and an empty column are not in it, so that any may be
 * asked for; of an erased record nothing of this is there. */
static const struct {
    const char *name;
    fa_mark mark;
} many[] = {
    {"answers", FA_MARK_OPEN},  {"keep", FA_MARK_OPEN},      {"scores", FA_MARK_SCORES},
    {"rules", FA_MARK_LIST},    {"undecided", FA_MARK_LIST}, {"advice", FA_MARK_LIST},
    {"findings", FA_MARK_LIST},
};

static fa_mark mark_of(fa_text name)
{
    for (size_t i = 0; i < sizeof many / sizeof *many; i++)
        if (fa_text_equal(name, fa_text_of(many[i].name))) return many[i].mark;
    return FA_MARK_PART;
}

static void l_add_absent(lua_State *L, const fa_value *record)
{
    for (size_t i = 0; i < sizeof many / sizeof *many; i++) {
        const fa_value *there = fa_value_get(record, fa_text_of(many[i].name));
        if (there != NULL && there->kind != FA_VALUE_NULL) continue;
        l_push_table(L, many[i].mark);
        lua_setfield(L, -2, many[i].name);
    }
}

void l_payload_push(lua_State *L, const fa_value *record)
{
    lua_createtable(L, 0, (int)record->count + 8);
    l_add_names(L, fa_value_get(record, FA_TEXT("answers")), "answer_ids");
    l_add_names(L, fa_value_get(record, FA_TEXT("keep")), "keep_ids");
    l_add_names(L, fa_value_get(record, FA_TEXT("scores")), "score_ids");
    for (size_t i = 0; i < record->count; i++) {
        const fa_member *member = &record->members[i];
        lua_pushlstring(L, member->key.text.bytes, member->key.text.length);
        l_push_value(L, &member->value, mark_of(member->key.text));
        lua_rawset(L, -3);
    }
    l_add_absent(L, record);
    l_mark_table(L, FA_MARK_RECORD);
}
