/* What words.lua and conditions.lua are given: the line, the sheet, the findings. */
#include "script/inside.h"

#include "script/embedded.h"

#include <lauxlib.h>

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

/* In instructions: looking for what was meant, and whether it was told before, takes its time. */
enum { COST_OF_A_MISTAKE = 5000 };

static bool told_already(const fa_findings *findings, int line, fa_text sentence)
{
    for (const fa_finding *finding = findings->first; finding != NULL; finding = finding->next)
        if (finding->line == line && fa_text_equal(finding->sentence, sentence)) return true;
    return false;
}

static int l_raise_late(lua_State *L)
{
    return l_raise(L, "a word that describes the instrument works only while the file is read, "
                      "not inside a function that scores");
}

void l_complain(lua_State *L, const char *code, int line, const char *format, ...)
{
    char raw[512], sentence[512];
    va_list arguments;
    va_start(arguments, format);
    (void)vsnprintf(raw, sizeof raw, format, arguments);
    va_end(arguments);
    fa_place_clean(fa_text_of(raw), sentence, sizeof sentence);

    fa_load *load = fa_script_of(L)->load;
    if (load == NULL) { /* a part of a sentence that a function kept */
        (void)l_raise_late(L);
        return; /* not reached: raising does not come back */
    }
    l_pay(L, &fa_script_of(L)->sandbox, COST_OF_A_MISTAKE);
    if (told_already(load->findings, line, fa_text_of(sentence))) return;
    fa_findings_add(load->findings, FA_MISTAKE, code, line, "%s", sentence);
    if (++load->told >= FA_LIMIT_MISTAKES)
        (void)l_raise(L, "there are %d mistakes up to here: the rest of the file is not read",
                      load->told);
}

/* The line of the author's call; the word before it where a tail call took the frame away. */
static int l_line_now(lua_State *L)
{
    fa_load *load = fa_script_of(L)->load;
    if (load == NULL) return l_raise_late(L);
    int line = fa_place_line(L);
    if (line > 0) load->line = line;
    return load->line;
}

static int l_line(lua_State *L)
{
    lua_pushinteger(L, l_line_now(L));
    return 1;
}

static const char *const codes[] = {"unknown-word", "no-fields", "no-id", "condition"};

/* complain(code, line, piece, …): the pieces make the sentence. */
static int l_complain_pieces(lua_State *L)
{
    char sentence[400];
    size_t length = 0;
    const char *code = codes[0];
    for (size_t i = 0; i < sizeof codes / sizeof *codes; i++)
        if (strcmp(codes[i], lua_tostring(L, 1)) == 0) code = codes[i];
    for (int i = 3; i <= lua_gettop(L); i++) {
        size_t left = sizeof sentence - length, more;
        const char *piece = lua_type(L, i) == LUA_TSTRING ? lua_tolstring(L, i, &more) : NULL;
        if (piece == NULL) continue;
        if (more > 100) more = 100; /* an id as long as a page is told by its beginning */
        if (more > left) more = left;
        memcpy(sentence + length, piece, more);
        length += more;
    }
    l_complain(L, code, (int)lua_tointeger(L, 2), "%.*s", (int)length, sentence);
    return 0;
}

/* How many sentences with WORD stand on LINE so far. */
static size_t l_count_before(lua_State *L, const fa_sheet *sheet, fa_text word, int line)
{
    size_t count = 0, seen = 0;
    for (size_t i = sheet->count; i > 0 && sheet->declarations[i - 1].line == line; i--, seen++)
        if (fa_text_equal(sheet->declarations[i - 1].word, word)) count++;
    l_pay(L, &fa_script_of(L)->sandbox, seen);
    return count;
}

/* record(word, id, line, fields, second): FIELDS is a table, or nil; SECOND a text, or nil. */
static int l_record(lua_State *L)
{
    fa_load *load = fa_script_of(L)->load;
    int line = (int)lua_tointeger(L, 3);
    (void)l_line_now(L); /* while the file is read only */
    if (lua_type(L, 1) != LUA_TSTRING || lua_type(L, 2) != LUA_TSTRING)
        return l_raise(L, "a sentence was changed before its { … } came");
    lua_settop(L, 5);
    load->values_here = 0;
    fa_declaration declaration = {.line = line};
    declaration.word = l_text_read(L, 1, line).text;
    declaration.id = l_text_read(L, 2, line).text;
    if (lua_type(L, 5) == LUA_TSTRING) declaration.second = l_text_read(L, 5, line).text;
    size_t nth = l_count_before(L, load->sheet, declaration.word, line);
    const fa_scan_table *fields = fa_scan_fields(load->scan, declaration.word, line, nth);
    if (fields == NULL) fields = fa_scan_fields(load->scan, declaration.word, line, 0);
    declaration.fields = l_value_read(L, 4, line, fields);
    if (declaration.fields.kind == FA_VALUE_LIST && declaration.fields.count == 0)
        declaration.fields.kind = FA_VALUE_MAP;
    fa_arena_reset(&load->scratch);

    fa_declaration *slot =
        fa_arena_push(load->arena, &load->sheet->declarations, &load->sheet->count, sizeof *slot);
    if (slot == NULL) return l_stop(L, &fa_script_of(L)->sandbox, FA_STOP_MACHINE);
    *slot = declaration;
    return 0;
}

static int l_kind(lua_State *L)
{
    static const char *const names[] = {
        [FA_MARK_CONDITION] = "a condition",
        [FA_MARK_SUBJECT] = "a condition",
        [FA_MARK_BAND] = "a band",
        [FA_MARK_SENTENCE] = "a sentence",
        [FA_MARK_FOREIGN] = NULL,
    };
    const char *name = names[l_mark_of(L, 1)];
    lua_pushstring(L, name != NULL ? name : fa_kind_name(L, 1));
    return 1;
}

/* nearest(word, names): the name most like WORD, or nil. */
static int l_nearest(lua_State *L)
{
    fa_text word = {0}, best = {0};
    if (lua_type(L, 1) == LUA_TSTRING) word.bytes = lua_tolstring(L, 1, &word.length);
    for (lua_Integer i = 1; lua_rawgeti(L, 2, i) == LUA_TSTRING; i++) {
        fa_text name;
        name.bytes = lua_tolstring(L, -1, &name.length);
        fa_suggest(word, name, &best);
        lua_pop(L, 1); /* the list keeps it alive */
    }
    if (best.length == 0) return 0;
    lua_pushlstring(L, best.bytes, best.length);
    return 1;
}

/* marked(table, mark): TABLE with our metatable. */
static int l_marked(lua_State *L)
{
    lua_settop(L, 2);
    lua_setmetatable(L, 1);
    return 1;
}

static int l_is_marked(lua_State *L)
{
    bool same = false;
    if (lua_type(L, 1) == LUA_TTABLE && lua_getmetatable(L, 1)) same = lua_rawequal(L, -1, 2);
    lua_pushboolean(L, same);
    return 1;
}

static void l_push_host(lua_State *L)
{
    static const struct {
        const char *name;
        lua_CFunction function;
    } functions[] = {
        {"line", l_line},           {"complain", l_complain_pieces}, {"record", l_record},
        {"kind", l_kind},           {"nearest", l_nearest},          {"marked", l_marked},
        {"is_marked", l_is_marked},
    };
    static const struct {
        const char *name;
        fa_mark mark;
    } marks[] = {
        {"condition", FA_MARK_CONDITION},
        {"band", FA_MARK_BAND},
        {"sentence", FA_MARK_SENTENCE},
        {"subject", FA_MARK_SUBJECT},
    };
    lua_createtable(L, 0, 12);
    for (size_t i = 0; i < sizeof functions / sizeof *functions; i++) {
        lua_pushcfunction(L, functions[i].function);
        lua_setfield(L, -2, functions[i].name);
    }
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
        l_push_marked_metatable(L, marks[i].mark);
        l_special_metatable(L);
        lua_setfield(L, -2, marks[i].name);
    }
    l_push_wrong(L);
    lua_setfield(L, -2, "wrong");
}

/* Runs an embedded file with the host and the words as its arguments; leaves its one result. */
static void l_run_embedded(lua_State *L, const char *name, int host, int words)
{
    const fa_embedded *file = fa_embedded_files;
    while (file->name != NULL && strcmp(file->name, name) != 0)
        file++;
    if (file->name == NULL) (void)l_raise(L, "%s is not part of the program", name);
    int code = luaL_loadbufferx(L, (const char *)file->bytes, file->length, FA_CHUNK_WORDS, "t");
    fa_sandbox *sandbox = &fa_script_of(L)->sandbox;
    if (code == LUA_ERRMEM) (void)l_stop(L, sandbox, sandbox->refusal);
    if (code != LUA_OK) (void)lua_error(L);
    lua_pushvalue(L, host);
    lua_pushvalue(L, words);
    lua_call(L, 2, 1);
}

void l_words_open(lua_State *L)
{
    int words = lua_gettop(L);
    l_push_host(L);
    l_run_embedded(L, "conditions.lua", words + 1, words);
    lua_pop(L, 1);
    l_run_embedded(L, "words.lua", words + 1, words);
    l_slot_set(L, FA_SLOT_FINISH);
    lua_settop(L, words);
}
