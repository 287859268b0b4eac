/* Reads what the author wrote out of Lua as plain data: raw reads only, nothing of Lua's is kept.
 */
#include "script/inside.h"

#include <stdlib.h>
#include <string.h>

typedef struct entry {
    fa_value key;
    size_t place; /* among the fields as written; SIZE_MAX when unknown */
    const fa_scan_entry *written;
} entry;

static fa_value l_read(lua_State *L, int index, int line, const fa_scan_table *fields, int depth);

void *l_take(lua_State *L, fa_arena *arena, size_t count, size_t size)
{
    void *room = fa_arena_take(arena, count, size);
    if (room == NULL) (void)l_stop(L, &fa_script_of(L)->sandbox, FA_STOP_MACHINE);
    return room;
}

static fa_value wrong_at(int line)
{
    return (fa_value){.kind = FA_VALUE_WRONG, .line = line};
}

fa_value l_text_read(lua_State *L, int index, int line)
{
    fa_load *load = fa_script_of(L)->load;
    fa_text text;
    text.bytes = lua_tolstring(L, index, &text.length);
    if (!fa_text_is_utf8(text) || (text.length > 0 && memchr(text.bytes, 0, text.length))) {
        l_complain(L, "bad-text", line, "a text holds bytes that are not UTF-8 text");
        return wrong_at(line);
    }
    load->text_bytes += text.length;
    if (load->text_bytes > FA_LIMIT_TEXT_ALL)
        (void)l_raise(L, "all sentences together hold more than 4 MiB of text");
    fa_value value = {.kind = FA_VALUE_TEXT, .line = line};
    if (!fa_arena_copy(load->arena, text, &value.text))
        (void)l_stop(L, &fa_script_of(L)->sandbox, FA_STOP_MACHINE);
    return value;
}

static fa_value l_read_number(lua_State *L, int index, int line)
{
    fa_value value = {.kind = FA_VALUE_NUMBER, .line = line};
    if (lua_isinteger(L, index)) {
        value.number = FA_DECIMAL_OF(lua_tointeger(L, index));
        return value;
    }
    if (fa_decimal_from_double(lua_tonumber(L, index), &value.number)) return value;
    l_complain(L, "bad-number", line, "a number is not finite, or too large");
    return wrong_at(line);
}

static fa_value l_read_function(lua_State *L, int index, int line)
{
    lua_Debug about;
    lua_pushvalue(L, index);
    lua_getinfo(L, ">S", &about);
    if (strcmp(about.source, FA_CHUNK_AUTHOR) == 0)
        return (fa_value){
            .kind = FA_VALUE_HOOK, .line = about.linedefined, .hook = l_hook_add(L, index)};
    l_complain(L, "bad-value", line, "a word of the language stands where a value belongs");
    return wrong_at(line);
}

/* Numbers rising, then texts by bytes. */
static int compare_keys(const void *a, const void *b)
{
    const fa_value *left = &((const entry *)a)->key, *right = &((const entry *)b)->key;
    if (left->kind != right->kind) return left->kind == FA_VALUE_NUMBER ? -1 : 1;
    if (left->kind == FA_VALUE_NUMBER) return fa_decimal_compare(left->number, right->number);
    return fa_text_compare(left->text, right->text);
}

static int compare_places(const void *a, const void *b)
{
    const entry *left = a, *right = b;
    if (left->place != right->place) return left->place < right->place ? -1 : 1;
    return compare_keys(a, b);
}

/* Tells each of the (sorted) entries where the author wrote it. */
static void find_places(entry *entries, size_t count, const fa_scan_table *fields)
{
    for (size_t i = 0; fields != NULL && i < fields->count; i++) {
        const fa_scan_entry *written = &fields->entries[i];
        entry wanted = {.key = {.kind = FA_VALUE_NUMBER, .number = written->number}};
        if (!written->has_number)
            wanted.key = (fa_value){.kind = FA_VALUE_TEXT, .text = written->name};
        entry *found = bsearch(&wanted, entries, count, sizeof *entries, compare_keys);
        if (found == NULL) continue;
        if (found->place == SIZE_MAX) found->place = i;
        found->written = written;
    }
}

static bool l_count_entries(lua_State *L, int index, int line, size_t *count)
{
    fa_script *script = fa_script_of(L);
    fa_load *load = script->load;
    *count = 0;
    lua_pushnil(L);
    while (lua_next(L, index)) {
        lua_pop(L, 1);
        if (++*count + load->values_here > FA_LIMIT_VALUES) {
            lua_pop(L, 1);
            l_complain(L, "limit", line, "more than %d values in one sentence", FA_LIMIT_VALUES);
            return false;
        }
    }
    load->values_here += *count;
    load->values += *count;
    l_pay(L, &script->sandbox, *count * 8);
    if (load->values > FA_LIMIT_VALUES_ALL)
        (void)l_raise(L, "all sentences together hold more than %d values", FA_LIMIT_VALUES_ALL);
    return true;
}

static bool l_read_key(lua_State *L, int line, fa_value *key)
{
    if (lua_type(L, -1) == LUA_TSTRING) *key = l_text_read(L, lua_gettop(L), line);
    if (lua_type(L, -1) == LUA_TNUMBER) *key = l_read_number(L, lua_gettop(L), line);
    if (lua_type(L, -1) == LUA_TSTRING || lua_type(L, -1) == LUA_TNUMBER)
        return key->kind != FA_VALUE_WRONG;
    l_complain(L, "bad-key", line,
               "%s stands where a name or a number belongs, before the =", fa_kind_name(L, -1));
    return false;
}

/* The keys of the table, sorted. The key and its value lie on the stack while a key is read. */
static entry *l_read_keys(lua_State *L, int index, int line, size_t *count)
{
    entry *entries = l_take(L, &fa_script_of(L)->load->scratch, *count, sizeof *entries);
    size_t kept = 0;
    lua_pushnil(L);
    while (lua_next(L, index)) {
        lua_pop(L, 1);
        entry *next = &entries[kept];
        if (!l_read_key(L, line, &next->key)) continue;
        next->place = SIZE_MAX;
        kept++;
    }
    *count = kept;
    if (kept > 0) qsort(entries, kept, sizeof *entries, compare_keys);
    return entries;
}

static void l_push_member(lua_State *L, int index, const fa_value *key)
{
    if (key->kind == FA_VALUE_TEXT)
        lua_pushlstring(L, key->text.bytes, key->text.length);
    else if (key->number.scale == 0)
        lua_pushinteger(L, key->number.units);
    else
        lua_pushnumber(L, fa_decimal_to_double(key->number));
    lua_rawget(L, index);
}

/* { "a", "b" }, but not { [1] = "a", [2] = "b" }: to Lua they are one, to an author they are not.
 */
static bool is_list(const entry *entries, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (entries[i].written != NULL && entries[i].written->bracketed) return false;
        const fa_value *key = &entries[i].key;
        if (key->kind != FA_VALUE_NUMBER) return false;
        if (!fa_decimal_equal(key->number, FA_DECIMAL_OF((int64_t)i + 1))) return false;
    }
    return true;
}

static fa_value l_read_table(lua_State *L, int index, int line, const fa_scan_table *fields,
                             int depth)
{
    fa_value value = {.kind = FA_VALUE_LIST, .line = line};
    if (!l_count_entries(L, index, line, &value.count)) return wrong_at(line);
    entry *entries = l_read_keys(L, index, line, &value.count);
    find_places(entries, value.count, fields);
    if (!is_list(entries, value.count)) {
        value.kind = FA_VALUE_MAP;
        qsort(entries, value.count, sizeof *entries, compare_places);
    }
    value.members = l_take(L, fa_script_of(L)->load->arena, value.count, sizeof(fa_member));
    for (size_t i = 0; i < value.count; i++) {
        const fa_scan_entry *written = entries[i].written;
        int its_line = written != NULL ? written->line : line;
        l_push_member(L, index, &entries[i].key);
        value.members[i].value =
            l_read(L, lua_gettop(L), its_line, written != NULL ? written->table : NULL, depth + 1);
        lua_pop(L, 1);
        if (value.kind == FA_VALUE_LIST) continue;
        value.members[i].key = entries[i].key;
        value.members[i].key.line = its_line;
    }
    return value;
}

/* The line that a condition or band noted when it was made. */
static int l_line_of(lua_State *L, int index, int otherwise)
{
    lua_pushliteral(L, "line");
    lua_rawget(L, index);
    int line = lua_isinteger(L, -1) ? (int)lua_tointeger(L, -1) : otherwise;
    lua_pop(L, 1);
    return line > 0 ? line : otherwise;
}

static fa_value l_read_named(lua_State *L, int index, fa_value_kind kind, const char *const *names,
                             int line, int depth)
{
    fa_load *load = fa_script_of(L)->load;
    fa_value value = {.kind = kind, .line = l_line_of(L, index, line)};
    size_t most = 0;
    while (names[most] != NULL)
        most++;
    value.members = l_take(L, load->arena, most, sizeof(fa_member));
    for (size_t i = 0; i < most; i++) {
        lua_pushstring(L, names[i]);
        if (lua_rawget(L, index) != LUA_TNIL) {
            fa_member *member = &value.members[value.count++];
            member->key =
                (fa_value){.kind = FA_VALUE_TEXT, .line = value.line, .text = fa_text_of(names[i])};
            member->value = l_read(L, lua_gettop(L), value.line, NULL, depth + 1);
        }
        lua_pop(L, 1);
    }
    load->values_here += value.count;
    load->values += value.count;
    return value;
}

/* band(low, high, label, { … }): the members of the last argument stand beside the others. */
static fa_value l_read_band(lua_State *L, int index, int line, int depth)
{
    static const char *const names[] = {"low", "high", "label", "fields", NULL};
    fa_value band = l_read_named(L, index, FA_VALUE_BAND, names, line, depth);
    if (band.count == 0) return band;
    fa_value fields = band.members[band.count - 1].value;
    if (!fa_text_equal(band.members[band.count - 1].key.text, FA_TEXT("fields"))) return band;
    if (fields.kind == FA_VALUE_WRONG) return fields;
    if (fields.kind != FA_VALUE_MAP && fields.count > 0) {
        l_complain(L, "wrong-kind", band.line,
                   "after a band's label belongs { level = …, say = … }");
        return wrong_at(band.line);
    }
    band.count--;
    fa_member *members =
        l_take(L, fa_script_of(L)->load->arena, band.count + fields.count, sizeof *members);
    memcpy(members, band.members, band.count * sizeof *members);
    if (fields.count > 0)
        memcpy(members + band.count, fields.members, fields.count * sizeof *members);
    band.members = members;
    band.count += fields.count;
    return band;
}

static fa_value l_read_subject(lua_State *L, int index, int line)
{
    line = l_line_of(L, index, line);
    l_complain(L, "condition", line,
               "a condition breaks off: after its name belongs :is(…), :at_least(…) or the like");
    return wrong_at(line);
}

/* One without its { … } is told when the file ends. */
static fa_value l_read_sentence(lua_State *L, int index, int line)
{
    lua_pushliteral(L, "whole");
    lua_rawget(L, index);
    bool whole = lua_toboolean(L, -1);
    lua_pop(L, 1);
    if (whole)
        l_complain(L, "bad-value", line,
                   "a whole sentence stands where a value belongs: name it in quotes");
    return wrong_at(line);
}

static fa_value l_read_marked(lua_State *L, int index, int line, const fa_scan_table *fields,
                              int depth)
{
    static const char *const condition[] = {"op",   "id",    "relation", "value",
                                            "high", "count", "parts",    NULL};
    switch (l_mark_of(L, index)) {
    case FA_MARK_NONE:
        return l_read_table(L, index, line, fields, depth);
    case FA_MARK_CONDITION:
        return l_read_named(L, index, FA_VALUE_CONDITION, condition, line, depth);
    case FA_MARK_BAND:
        return l_read_band(L, index, line, depth);
    case FA_MARK_SUBJECT:
        return l_read_subject(L, index, line);
    case FA_MARK_SENTENCE:
        return l_read_sentence(L, index, line);
    case FA_MARK_ROW:
    case FA_MARK_RECORD:
    case FA_MARK_SCORES:
    case FA_MARK_SCORE:
    case FA_MARK_PART:
    case FA_MARK_OPEN:
    case FA_MARK_LIST:
    case FA_MARK_FOREIGN:
        break;
    }
    l_complain(L, "bad-value", line, "this table is not one that a file may hold");
    return wrong_at(line);
}

static fa_value l_read(lua_State *L, int index, int line, const fa_scan_table *fields, int depth)
{
    if (depth > FA_LIMIT_DEPTH) {
        l_complain(L, "limit", line, "more than %d tables within tables", FA_LIMIT_DEPTH);
        return wrong_at(line);
    }
    if (!lua_checkstack(L, 8)) (void)l_stop(L, &fa_script_of(L)->sandbox, FA_STOP_STACK);
    if (fa_is_missing(L, index)) return (fa_value){.kind = FA_VALUE_MISSING, .line = line};
    switch (lua_type(L, index)) {
    case LUA_TNIL:
        return (fa_value){.kind = FA_VALUE_NULL, .line = line};
    case LUA_TBOOLEAN:
        return (fa_value){.kind = FA_VALUE_TRUTH, .line = line, .truth = lua_toboolean(L, index)};
    case LUA_TNUMBER:
        return l_read_number(L, index, line);
    case LUA_TSTRING:
        return l_text_read(L, index, line);
    case LUA_TFUNCTION:
        return l_read_function(L, index, line);
    case LUA_TTABLE:
        return l_read_marked(L, index, line, fields, depth);
    default:
        return wrong_at(line);
    }
}

fa_value l_value_read(lua_State *L, int index, int line, const fa_scan_table *fields)
{
    return l_read(L, index, line, fields, 0);
}
