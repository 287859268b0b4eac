/* Any bytes as an instrument's source: the scan ends, and follows whatever Lua itself accepts. */
#include "script/scan.h"

#include "script/token.h"

#include <lauxlib.h>
#include <lua.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void must(bool holds, const char *what)
{
    if (holds) return;
    (void)fprintf(stderr, "broken: %s\n", what);
    abort();
}

static bool lua_accepts(fa_text source)
{
    lua_State *L = luaL_newstate();
    must(L != NULL, "memory");
    bool accepted = luaL_loadbufferx(L, source.bytes, source.length, "=fuzz", "t") == LUA_OK;
    lua_close(L);
    return accepted;
}

static int lines_of(fa_text source, fa_arena *arena)
{
    fa_tokens tokens = {source.bytes, source.bytes + source.length, 1, arena};
    size_t count = 0;
    fa_token token;
    do {
        token = fa_tokens_next(&tokens);
        must(token.written.length > 0 || token.kind == FA_TOKEN_END || token.kind == FA_TOKEN_WRONG,
             "a token has bytes");
        must(++count <= source.length + 1, "the tokens end");
    } while (token.kind != FA_TOKEN_END && token.kind != FA_TOKEN_WRONG);
    return token.kind == FA_TOKEN_END ? token.line : -1;
}

static const fa_finding *find(const fa_findings *findings, const char *code)
{
    const fa_finding *finding = findings->first;
    while (finding != NULL && strcmp(finding->code, code) != 0)
        finding = finding->next;
    return finding;
}

static void walk(const fa_scan_table *table)
{
    for (size_t i = 0; i < table->count; i++) {
        must(table->entries[i].line >= table->line, "an entry follows its brace");
        if (table->entries[i].table != NULL) walk(table->entries[i].table);
    }
}

/* A sentence and an operator behind a source that Lua accepts: both must be seen, and the operator
 * as outside all functions, or the scan has lost its way before. */
static void check_followed(const fa_scan *scan, const fa_findings *findings, int line)
{
    const fa_scan_table *table = fa_scan_fields(scan, FA_TEXT("behind"), line + 1, 0);
    must(find(findings, "too-deep") == NULL, "Lua accepts what is too deep");
    must(table != NULL && table->count == 1, "the sentence behind is seen");
    must(findings->mistakes >= 100 ||
             (findings->last->line == line + 2 && strcmp(findings->last->code, "operator") == 0),
         "the operator behind is seen");
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    /* The blank keeps a \r at the end of the source and this \n from being one line's end. */
    static const char behind[] = " \nbehind 'x' { y = 1 }\nlocal z = 1 <= 2";
    fa_buffer buffer = {0};
    fa_buffer_add(&buffer, (fa_text){(const char *)data, size});
    fa_arena arena = {0};
    fa_findings findings = {.arena = &arena};
    int line = lines_of((fa_text){(const char *)data, size}, &arena);
    must(line > 0 || !lua_accepts((fa_text){(const char *)data, size}), "Lua's tokens are tokens");

    fa_buffer_add_z(&buffer, behind);
    fa_scan *scan;
    must(fa_scan_read(&scan, fa_buffer_text(&buffer), &arena, &findings, NULL) == FA_OK, "status");
    must(findings.mistakes <= 101, "findings are few");
    for (int at = 1; at < 40; at++) {
        const fa_scan_table *table = fa_scan_fields(scan, FA_TEXT("item"), at, 0);
        if (table != NULL) walk(table);
        (void)fa_scan_is_bounded(scan, at);
    }
    if (line > 0 && lua_accepts(fa_buffer_text(&buffer))) check_followed(scan, &findings, line);
    fa_buffer_clear(&buffer);
    fa_arena_clear(&arena);
    return 0;
}
