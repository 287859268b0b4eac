/* The author's globals: an empty table that shows the words of the phase and takes nothing in. */
#include "script/inside.h"

static bool l_has_word(lua_State *L, fa_slot words, int key)
{
    l_slot_push(L, words);
    lua_pushvalue(L, key);
    bool there = lua_rawget(L, -2) != LUA_TNIL;
    lua_pop(L, 2);
    return there;
}

void l_suggest_word(lua_State *L, fa_slot words, fa_text word, fa_text *best)
{
    l_slot_push(L, words);
    lua_pushnil(L);
    while (lua_next(L, -2)) {
        fa_text candidate;
        candidate.bytes = lua_tolstring(L, -2, &candidate.length);
        fa_text before = *best;
        fa_suggest(word, candidate, best);
        /* Lua's order is not ours: among equally near words the first by bytes is meant. */
        size_t near = fa_text_distance(word, candidate, 3);
        if (before.length > 0 && near <= 3 && near == fa_text_distance(word, before, 3))
            *best = fa_text_compare(candidate, before) < 0 ? candidate : before;
        lua_pop(L, 1);
    }
    lua_pop(L, 1);
}

static fa_text text_at(lua_State *L, int index)
{
    fa_text text = {"?", 1};
    if (lua_type(L, index) == LUA_TSTRING) text.bytes = lua_tolstring(L, index, &text.length);
    return text;
}

/* Whether the sheet holds so far something that is called WORD. */
static bool l_is_declared(lua_State *L, fa_text word)
{
    static const char *const words[] = {"item", "score", "rule", "advice", "choices"};
    const fa_sheet *sheet = fa_script_of(L)->load->sheet;
    l_pay(L, &fa_script_of(L)->sandbox, sheet->count);
    for (size_t i = 0; i < sheet->count; i++) {
        const fa_declaration *declaration = &sheet->declarations[i];
        if (!fa_text_equal(declaration->id, word)) continue;
        for (size_t k = 0; k < sizeof words / sizeof *words; k++)
            if (fa_text_equal(declaration->word, fa_text_of(words[k]))) return true;
    }
    return false;
}

/* A name that is no word, while the file is loaded: told, and the file goes on. */
static int l_unknown_at_load(lua_State *L)
{
    fa_text word = text_at(L, 2);
    int line = fa_place_line(L);
    fa_text best = {0};
    l_push_wrong(L);
    if (l_has_word(L, FA_SLOT_SCORING_WORDS, 2)) {
        l_complain(L, "unknown-word", line, "'%.*s' works only inside a function that scores",
                   FA_TEXT_ARG(word));
        return 1;
    }
    bool answers = fa_text_equal(word, FA_TEXT("yes")) || fa_text_equal(word, FA_TEXT("no"));
    if (answers || l_is_declared(L, word)) {
        l_complain(L, "unknown-word", line,
                   "unknown word '%.*s' (did you mean \"%.*s\", in quotes?)", FA_TEXT_ARG(word),
                   FA_TEXT_ARG(word));
        return 1;
    }
    l_suggest_word(L, FA_SLOT_LOAD_WORDS, word, &best);
    l_complain(L, "unknown-word", line,
               best.length ? "unknown word '%.*s' (did you mean '%.*s'?)"
                           : "unknown word '%.*s'%.*s",
               FA_TEXT_ARG(word), FA_TEXT_ARG(best));
    return 1;
}

static int l_unknown_at_scoring(lua_State *L)
{
    fa_text word = text_at(L, 2);
    fa_text best = {0};
    if (l_has_word(L, FA_SLOT_LOAD_WORDS, 2))
        return l_raise(L,
                       "'%.*s' works only while the file is read, not inside a function that "
                       "scores",
                       FA_TEXT_ARG(word));
    l_suggest_word(L, FA_SLOT_SCORING_WORDS, word, &best);
    return l_raise(
        L, best.length ? "unknown word '%.*s' (did you mean '%.*s'?)" : "unknown word '%.*s'%.*s",
        FA_TEXT_ARG(word), FA_TEXT_ARG(best));
}

/* NAME = VALUE without `local`. */
static int l_assign(lua_State *L)
{
    fa_text name = text_at(L, 2);
    bool is_word = l_has_word(L, FA_SLOT_LOAD_WORDS, 2) || l_has_word(L, FA_SLOT_SCORING_WORDS, 2);
    const char *sentence = is_word ? "'%.*s' is a word of the language and cannot be changed"
                                   : "'%.*s' must be local: write local before it";
    if (fa_script_of(L)->load == NULL) return l_raise(L, sentence, FA_TEXT_ARG(name));
    l_complain(L, is_word ? "word-changed" : "not-local", fa_place_line(L), sentence,
               FA_TEXT_ARG(name));
    if (is_word) return 0;
    lua_settop(L, 3);
    lua_rawset(L, 1); /* told once; the rest of the file may use it */
    return 0;
}

static void l_words_table(lua_State *L, fa_slot slot, lua_CFunction unknown)
{
    lua_createtable(L, 0, 32);
    l_arithmetic_open(L);
    if (slot == FA_SLOT_LOAD_WORDS) l_words_open(L);
    if (slot == FA_SLOT_SCORING_WORDS) l_scoring_open(L);
    l_push_missing(L);
    lua_setfield(L, -2, "missing");
    lua_createtable(L, 0, 1);
    lua_pushcfunction(L, unknown);
    lua_setfield(L, -2, "__index");
    lua_setmetatable(L, -2);
    l_slot_set(L, slot);
}

static void l_show(lua_State *L, fa_slot words)
{
    l_slot_push(L, FA_SLOT_GLOBALS);
    lua_createtable(L, 0, 2);
    l_slot_push(L, words);
    lua_setfield(L, -2, "__index");
    lua_pushcfunction(L, l_assign);
    lua_setfield(L, -2, "__newindex");
    lua_setmetatable(L, -2);
    lua_pop(L, 1);
}

void l_environment_open(lua_State *L)
{
    l_special_open(L);
    l_words_table(L, FA_SLOT_LOAD_WORDS, l_unknown_at_load);
    l_words_table(L, FA_SLOT_SCORING_WORDS, l_unknown_at_scoring);
    lua_createtable(L, 0, 0);
    l_slot_set(L, FA_SLOT_GLOBALS);
    l_show(L, FA_SLOT_LOAD_WORDS);
}

void l_environment_score(lua_State *L)
{
    l_show(L, FA_SLOT_SCORING_WORDS);
}
