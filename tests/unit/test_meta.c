/* What editors are told of the language is what the program knows, in both directions: the words
 * and their fields, the relations of conditions, the names that functions see, the words of
 * luacheck. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/file.h"
#include "language/shape.h"
#include "script/embedded.h"
#include "script/names.h"
#include "script/script.h"
#include "script/token.h"

static const char *root; /* the folder of the project */
static fa_buffer meta;   /* scripts/meta/fascia.lua */

static void read_file(const char *name, fa_buffer *out)
{
    char path[4096];
    fa_error error;
    (void)snprintf(path, sizeof path, "%s/%s", root, name);
    if (fa_file_read(path, 1 << 20, out, &error) != FA_OK) fail_msg("%s", error.message);
}

/* The next line of *LEFT without its end; false when there is none. */
static bool next_line(fa_text *left, fa_text *line)
{
    if (left->length == 0) return false;
    const char *end = memchr(left->bytes, '\n', left->length);
    const char *stop = end != NULL ? end : left->bytes + left->length;
    *line = fa_text_slice(left->bytes, stop);
    const char *next = end != NULL ? end + 1 : stop;
    *left = fa_text_slice(next, left->bytes + left->length);
    return true;
}

static fa_text behind(fa_text text, size_t count)
{
    return (fa_text){text.bytes + count, text.length - count};
}

static fa_text first_word(fa_text text)
{
    size_t length = 0;
    while (length < text.length && text.bytes[length] != ' ')
        length++;
    return (fa_text){text.bytes, length};
}

/* ---- fields: ---@class fascia.WORD, then ---@field NAME[?] TYPE words ---- */

typedef struct annotation {
    fa_text word, name, type;
    bool optional;
} annotation;

/* Where the type that TEXT begins with ends: at a blank outside of brackets and quotes, that does
 * not follow ":" or ",". */
static fa_text type_of(fa_text text)
{
    int depth = 0;
    bool quoted = false;
    for (size_t i = 0; i < text.length; i++) {
        char c = text.bytes[i];
        if (c == '"') quoted = !quoted;
        if (strchr("(<[{", c) != NULL && !quoted) depth++;
        if (strchr(")>]}", c) != NULL && !quoted) depth--;
        bool goes_on = i > 0 && strchr(":,", text.bytes[i - 1]) != NULL;
        if (c == ' ' && depth == 0 && !quoted && !goes_on) return (fa_text){text.bytes, i};
    }
    return text;
}

static bool next_annotation(fa_text *left, annotation *out)
{
    fa_text line;
    while (next_line(left, &line)) {
        const fa_text begins = FA_TEXT("---@class fascia."), field = FA_TEXT("---@field ");
        if (fa_text_starts(line, begins)) out->word = first_word(behind(line, begins.length));
        if (line.length == 0) out->word = (fa_text){0};
        if (!fa_text_starts(line, field)) continue;
        out->name = first_word(behind(line, field.length));
        out->type = type_of(behind(line, field.length + out->name.length + 1));
        out->optional = fa_text_ends(out->name, FA_TEXT("?"));
        if (out->optional) out->name.length--;
        return true;
    }
    return false;
}

static fa_kinds kind_of(fa_text type)
{
    const fa_kinds table = FA_KIND(FA_VALUE_LIST) | FA_KIND(FA_VALUE_MAP);
    if (fa_text_starts(type, FA_TEXT("fun("))) return FA_KIND(FA_VALUE_HOOK);
    if (fa_text_ends(type, FA_TEXT("[]"))) return FA_KIND(FA_VALUE_LIST);
    if (fa_text_equal(type, FA_TEXT("fascia.condition"))) return FA_KIND(FA_VALUE_CONDITION);
    if (fa_text_equal(type, FA_TEXT("fascia.id"))) return FA_KIND(FA_VALUE_TEXT);
    if (fa_text_equal(type, FA_TEXT("string")) || type.bytes[0] == '"')
        return FA_KIND(FA_VALUE_TEXT);
    if (fa_text_equal(type, FA_TEXT("number")) || fa_text_equal(type, FA_TEXT("integer")))
        return FA_KIND(FA_VALUE_NUMBER);
    if (fa_text_equal(type, FA_TEXT("boolean"))) return FA_KIND(FA_VALUE_TRUTH);
    if (fa_text_equal(type, FA_TEXT("table"))) return table;
    if (fa_text_starts(type, FA_TEXT("table<"))) return FA_KIND(FA_VALUE_MAP);
    if (fa_text_starts(type, FA_TEXT("fascia."))) return FA_KIND(FA_VALUE_MAP);
    fail_msg("type not known: %.*s", FA_TEXT_ARG(type));
    return 0;
}

/* All alternatives; a list and a map are one where either may stand. */
static fa_kinds kinds_of(fa_text type)
{
    fa_kinds kinds = 0;
    bool quoted = false;
    int depth = 0;
    size_t from = 0;
    for (size_t i = 0; i <= type.length; i++) {
        char c = i < type.length ? type.bytes[i] : '|';
        if (c == '"') quoted = !quoted;
        if (c == '<' || c == '(') depth++;
        if (c == '>' || c == ')') depth--;
        if (c != '|' || quoted || depth > 0) continue;
        kinds |= kind_of((fa_text){type.bytes + from, i - from});
        from = i + 1;
    }
    return kinds;
}

static const fa_field *find_field(fa_text word, fa_text name)
{
    for (const fa_field *field = fa_fields; field->word != NULL; field++)
        if (fa_text_equal(fa_text_of(field->word), word) &&
            fa_text_equal(fa_text_of(field->name), name))
            return field;
    return NULL;
}

static bool is_word(fa_text word)
{
    for (const fa_field *field = fa_fields; field->word != NULL; field++)
        if (fa_text_equal(fa_text_of(field->word), word)) return true;
    return false;
}

static void test_fields_are_known(void **state)
{
    (void)state;
    fa_text left = fa_buffer_text(&meta);
    annotation found = {0};
    size_t count = 0, known = 0;
    const fa_kinds table = FA_KIND(FA_VALUE_LIST) | FA_KIND(FA_VALUE_MAP);
    while (next_annotation(&left, &found)) {
        if (!is_word(found.word)) continue; /* a table inside a field */
        const fa_field *field = find_field(found.word, found.name);
        if (field == NULL)
            fail_msg("%.*s has no field '%.*s'", FA_TEXT_ARG(found.word), FA_TEXT_ARG(found.name));
        if (field->required == found.optional)
            fail_msg("%s.%s: required or not?", field->word, field->name);
        fa_kinds told = kinds_of(found.type), real = field->kinds;
        if ((real & table) == table && (told & table) != 0) told |= table;
        if (told != real)
            fail_msg("%s.%s is told as %.*s", field->word, field->name, FA_TEXT_ARG(found.type));
        known++;
    }
    for (const fa_field *field = fa_fields; field->word != NULL; field++)
        count++;
    assert_int_equal(known, count);
}

static void test_fields_are_told(void **state)
{
    (void)state;
    for (const fa_field *field = fa_fields; field->word != NULL; field++) {
        fa_text left = fa_buffer_text(&meta);
        annotation found = {0};
        bool told = false;
        while (!told && next_annotation(&left, &found))
            told = fa_text_equal(found.word, fa_text_of(field->word)) &&
                   fa_text_equal(found.name, fa_text_of(field->name));
        if (!told) fail_msg("%s.%s is not told", field->word, field->name);
    }
}

/* ---- names: function NAME(…) end and NAME = … at the beginning of a line ---- */

typedef struct names {
    fa_text list[300];
    size_t count;
} names;

static void add_name(names *all, fa_text name)
{
    for (size_t i = 0; i < all->count; i++)
        if (fa_text_equal(all->list[i], name)) return;
    assert_true(all->count < sizeof all->list / sizeof *all->list);
    all->list[all->count++] = name;
}

static bool has_name(const names *all, fa_text name)
{
    for (size_t i = 0; i < all->count; i++)
        if (fa_text_equal(all->list[i], name)) return true;
    return false;
}

static void assert_same(const names *one, const names *other, const char *of)
{
    for (size_t i = 0; i < one->count; i++)
        if (!has_name(other, one->list[i]))
            fail_msg("%s: '%.*s' is missing", of, FA_TEXT_ARG(one->list[i]));
    for (size_t i = 0; i < other->count; i++)
        if (!has_name(one, other->list[i]))
            fail_msg("%s: '%.*s' does not exist", of, FA_TEXT_ARG(other->list[i]));
}

/* What the sandbox shows, in both phases. The bytes are OUT's. */
static names names_seen(fa_buffer *out)
{
    names seen = {0};
    fa_error error;
    fa_text line;
    if (fa_script_names(out, &error) != FA_OK) fail_msg("%s", error.message);
    fa_text left = fa_buffer_text(out);
    while (next_line(&left, &line)) {
        const char *colon = memchr(line.bytes, ':', line.length);
        if (!fa_text_starts(line, FA_TEXT("  ")) || colon == NULL) continue;
        add_name(&seen, fa_text_slice(line.bytes + 2, colon));
    }
    return seen;
}

/* Tokens at the beginning of a line tell what is defined: function NAME, function NAME:NAME,
 * NAME =. METHODS: the names behind a colon. */
static names names_told(bool methods)
{
    names told = {0};
    fa_arena arena = {0};
    fa_tokens tokens = {meta.bytes, meta.bytes + meta.length, 1, &arena};
    fa_token before = {0}, name = {0}, token = {0};
    while ((token = fa_tokens_next(&tokens)).kind != FA_TOKEN_END) {
        assert_true(token.kind != FA_TOKEN_WRONG && token.kind != FA_TOKEN_NO_MEMORY);
        bool begins = fa_token_is(&before, "function");
        if (!methods && begins && fa_token_is(&token, "(")) add_name(&told, name.written);
        if (!methods && fa_token_is(&token, "=") && !fa_token_is(&before, "local"))
            add_name(&told, name.written);
        if (methods && fa_token_is(&name, ":")) add_name(&told, token.written);
        before = name;
        name = token;
    }
    fa_arena_clear(&arena);
    return told;
}

static void test_names(void **state)
{
    (void)state;
    fa_buffer out = {0};
    names seen = names_seen(&out), told = names_told(false);
    assert_same(&seen, &told, "scripts/meta/fascia.lua");
    fa_buffer_clear(&out);
}

/* The texts between the { } behind NAME = in Lua source. */
static names texts_of(fa_text source, const char *name, fa_arena *arena)
{
    names found = {0};
    fa_tokens tokens = {source.bytes, source.bytes + source.length, 1, arena};
    fa_token before = {0}, last = {0}, token = {0};
    bool inside = false;
    while ((token = fa_tokens_next(&tokens)).kind != FA_TOKEN_END) {
        assert_true(token.kind != FA_TOKEN_WRONG && token.kind != FA_TOKEN_NO_MEMORY);
        if (fa_text_equal(before.written, fa_text_of(name)) && fa_token_is(&last, "=") &&
            fa_token_is(&token, "{"))
            inside = true;
        if (fa_token_is(&token, "}")) inside = false;
        if (inside && token.kind == FA_TOKEN_TEXT) add_name(&found, token.content);
        before = last;
        last = token;
    }
    return found;
}

static void test_luacheck(void **state)
{
    (void)state;
    fa_buffer out = {0}, file = {0};
    fa_arena arena = {0};
    read_file(".luacheckrc", &file);
    names seen = names_seen(&out);
    names told = texts_of(fa_buffer_text(&file), "read_globals", &arena);
    assert_same(&seen, &told, ".luacheckrc");
    fa_arena_clear(&arena);
    fa_buffer_clear(&file);
    fa_buffer_clear(&out);
}

/* What stands behind answer "x": and rule "x":. */
static void test_relations(void **state)
{
    (void)state;
    const fa_embedded *file = fa_embedded_files;
    while (file->name != NULL && strcmp(file->name, "conditions.lua") != 0)
        file++;
    assert_non_null(file->name);
    fa_arena arena = {0};
    names known = texts_of((fa_text){(const char *)file->bytes, file->length}, "names", &arena);
    assert_true(known.count > 5);
    add_name(&known, FA_TEXT("fires"));
    names told = names_told(true);
    assert_same(&known, &told, "relations of scripts/meta/fascia.lua");
    fa_arena_clear(&arena);
}

/* Each relation that is told is one: the program complains of no unknown word. */
static void test_relations_exist(void **state)
{
    (void)state;
    names told = names_told(true);
    for (size_t i = 0; i < told.count; i++) {
        char source[200];
        fa_arena arena = {0};
        fa_sheet sheet = {0};
        fa_findings findings = {.arena = &arena, .file = FA_TEXT("test")};
        fa_script *script = NULL;
        fa_error error;
        bool of_rule = fa_text_equal(told.list[i], FA_TEXT("fires"));
        int length = snprintf(source, sizeof source, "rule \"r\" { when = %s \"x\":%.*s(1, 2) }\n",
                              of_rule ? "rule" : "answer", FA_TEXT_ARG(told.list[i]));
        fa_status status =
            fa_script_open(&script, FA_TEXT("test"), (fa_text){source, (size_t)length}, &arena,
                           &sheet, &findings, &error);
        assert_int_equal(status, FA_OK);
        if (findings.mistakes > 0)
            fail_msg("%.*s: %.*s", FA_TEXT_ARG(told.list[i]),
                     FA_TEXT_ARG(findings.first->sentence));
        fa_script_free(script);
        fa_arena_clear(&arena);
    }
}

static int begin(void **state)
{
    (void)state;
    read_file("scripts/meta/fascia.lua", &meta);
    return 0;
}

static int end(void **state)
{
    (void)state;
    fa_buffer_clear(&meta);
    return 0;
}

int main(int count, char **words)
{
    static char path[4096];
    (void)snprintf(path, sizeof path, "%s/../..", count > 1 ? words[1] : ".");
    root = path;
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_fields_are_known),
        cmocka_unit_test(test_fields_are_told),
        cmocka_unit_test(test_names),
        cmocka_unit_test(test_luacheck),
        cmocka_unit_test(test_relations),
        cmocka_unit_test(test_relations_exist),
    };
    return cmocka_run_group_tests(tests, begin, end);
}
