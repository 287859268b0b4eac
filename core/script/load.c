/* From the bytes of a file to a sheet of sentences: looked at, scanned, run once in the sandbox. */
#include "script/inside.h"
#include "script/token.h"

#include <stdlib.h>
#include <string.h>

/* Hands the source to Lua's parser line by line, so that a stop inside the parser has a place. */
typedef struct source_reader {
    fa_text left;
    fa_sandbox *sandbox;
} source_reader;

static const char *next_line(lua_State *L, void *context, size_t *length)
{
    (void)L;
    source_reader *reader = context;
    fa_text left = reader->left;
    if (left.length == 0) return NULL;
    const char *end = memchr(left.bytes, '\n', left.length);
    *length = end != NULL ? (size_t)(end - left.bytes) + 1 : left.length;
    reader->left = (fa_text){left.bytes + *length, left.length - *length};
    reader->sandbox->line_read++;
    return left.bytes;
}

/* What is too deep was told by the scan already. */
static void tell_syntax(fa_script *script, fa_text source, fa_text message)
{
    fa_findings *findings = script->load->findings;
    bool overflow = memmem(message.bytes, message.length, "overflow", strlen("overflow")) != NULL;
    const fa_finding *finding = overflow ? findings->first : NULL;
    for (; finding != NULL; finding = finding->next)
        if (strcmp(finding->code, "too-deep") == 0) return;
    fa_syntax_complain(findings, source, message, script->sandbox.line_read);
}

/* Leaves the author's file as a function on the stack; false after a mistake in its syntax. */
static bool l_parse(lua_State *L, fa_script *script, fa_text source)
{
    fa_sandbox *sandbox = &script->sandbox;
    source_reader reader = {source, sandbox};
    sandbox->line_read = 0;
    sandbox->parsing = true;
    int code = lua_load(L, next_line, &reader, FA_CHUNK_AUTHOR, "t");
    if (code == LUA_ERRMEM) (void)l_stop(L, sandbox, sandbox->refusal);
    sandbox->parsing = false;
    if (code == LUA_OK) return true;
    fa_text message = FA_TEXT("the file cannot be read");
    if (lua_type(L, -1) == LUA_TSTRING) message.bytes = lua_tolstring(L, -1, &message.length);
    tell_syntax(script, source, message);
    return false;
}

/* Runs the file from its first line to its last. The one argument is the source. */
static int l_run(lua_State *L)
{
    fa_script *script = fa_script_of(L);
    const fa_text *source = lua_touserdata(L, 1);
    l_environment_open(L);
    if (!l_parse(L, script, *source) || fa_scan_is_unsafe(script->load->scan)) return 0;
    l_slot_push(L, FA_SLOT_GLOBALS);
    if (lua_setupvalue(L, -2, 1) == NULL) lua_pop(L, 1); /* a file that names no global */
    lua_call(L, 0, 0);
    l_slot_push(L, FA_SLOT_FINISH);
    lua_call(L, 0, 0);
    l_environment_score(L);
    return 0;
}

static bool is_readable(fa_text source, fa_findings *findings)
{
    if (source.length > FA_SCRIPT_SIZE_MOST) {
        fa_findings_add(findings, FA_MISTAKE, "too-large", 1, "the file is larger than 1 MiB");
        return false;
    }
    if (fa_text_starts(source, fa_text_of(LUA_SIGNATURE))) {
        fa_findings_add(findings, FA_MISTAKE, "not-text", 1,
                        "this is compiled Lua; an instrument is a text file");
        return false;
    }
    const char *nul = source.length ? memchr(source.bytes, 0, source.length) : NULL;
    size_t good = fa_text_utf8_prefix(source);
    if (nul != NULL && (size_t)(nul - source.bytes) < good) good = (size_t)(nul - source.bytes);
    if (good == source.length) return true;
    int line = 1;
    for (size_t i = 0; i < good; i++)
        line += source.bytes[i] == '\n';
    fa_findings_add(findings, FA_MISTAKE, "not-text", line,
                    nul == source.bytes + good ? "a byte of value 0 stands here: not a text file"
                                               : "bytes that are not UTF-8 stand here: save the "
                                                 "file as UTF-8");
    return false;
}

/* Lua's parser cannot be stopped: so what it would be slow with is not given to it. */
static fa_status check_branches(fa_text source, fa_arena *arena, fa_findings *findings,
                                fa_error *error)
{
    static const char *const words[] = {"and", "or", "elseif", "goto", "break"};
    const char *end = source.bytes + source.length;
    fa_tokens tokens = {source.bytes, end, 1, arena};
    fa_token token = {0};
    int count = 0;
    do {
        token = fa_tokens_next(&tokens);
        for (size_t i = 0; i < sizeof words / sizeof *words; i++)
            count += token.kind == FA_TOKEN_RESERVED && fa_token_is(&token, words[i]);
        if (count > FA_LIMIT_BRANCHES) {
            fa_findings_add(findings, FA_MISTAKE, "limit", token.line,
                            "more than %d times and, or, elseif, goto or break in one file",
                            FA_LIMIT_BRANCHES);
            return FA_CONTENT;
        }
    } while (token.kind > FA_TOKEN_END && token.kind < FA_TOKEN_WRONG);
    return token.kind == FA_TOKEN_NO_MEMORY ? fa_error_memory(error) : FA_OK;
}

/* Says why the run ended early, and makes the status of it. */
static fa_status tell_end(fa_script *script, fa_status status, fa_findings *findings,
                          fa_error *error)
{
    const fa_sandbox *sandbox = &script->sandbox;
    if (status == FA_NO_MEMORY) return fa_error_memory(error);
    if (status == FA_LIMIT) {
        const char *name = fa_stop_name(sandbox->stop);
        fa_findings_add(findings, FA_MISTAKE, "limit", sandbox->line, "stopped: %s", name);
        return fa_error_set(error, FA_LIMIT, "%.*s:%d: stopped: %s", FA_TEXT_ARG(script->file),
                            sandbox->line, name);
    }
    if (!fa_findings_has(findings, sandbox->line, "operator")) /* the cause is told */
        fa_findings_add(findings, FA_MISTAKE, "script", sandbox->line, "%s", sandbox->sentence);
    return FA_OK;
}

static fa_status run(fa_script *script, fa_load *load, fa_text source, fa_error *error)
{
    fa_sandbox *sandbox = &script->sandbox;
    fa_status status = fa_sandbox_init(sandbox, script);
    if (status != FA_OK) return fa_error_memory(error);
    lua_pushcfunction(sandbox->lua, l_run);
    lua_pushlightuserdata(sandbox->lua, &source);
    status = fa_sandbox_call(sandbox, 1, 0, false);
    if (status != FA_OK) status = tell_end(script, status, load->findings, error);
    if (load->findings->failed) return fa_error_memory(error);
    return status;
}

/* A byte order mark says nothing in UTF-8, and Lua would stumble over it. */
static fa_text without_mark(fa_text source)
{
    fa_text mark = FA_TEXT("\xEF\xBB\xBF");
    if (!fa_text_starts(source, mark)) return source;
    return (fa_text){source.bytes + mark.length, source.length - mark.length};
}

static fa_status load_into(fa_script *script, fa_load *load, fa_text source, fa_error *error)
{
    load->sheet->file = script->file;
    if (!fa_arena_copy(load->arena, script->file, &load->sheet->file))
        return fa_error_memory(error);
    if (!is_readable(source, load->findings)) return FA_OK;
    source = without_mark(source);
    fa_arena scan_arena = {0};
    fa_status status = check_branches(source, &scan_arena, load->findings, error);
    if (status == FA_OK)
        status = fa_scan_read(&load->scan, source, &scan_arena, load->findings, error);
    script->load = load;
    bool readable = status == FA_OK && !fa_scan_is_too_large(load->scan);
    if (readable) status = run(script, load, source, error);
    if (status == FA_CONTENT) status = FA_OK; /* the findings say it all */
    script->load = NULL;
    fa_arena_clear(&scan_arena);
    fa_arena_clear(&load->scratch);
    return status;
}

fa_status fa_script_open(fa_script **out, fa_text file, fa_text source, fa_arena *arena,
                         fa_sheet *sheet, fa_findings *findings, fa_error *error)
{
    *out = NULL;
    *sheet = (fa_sheet){0};
    fa_script *script = calloc(1, sizeof *script);
    if (script == NULL) return fa_error_memory(error);
    fa_load load = {.arena = arena, .sheet = sheet, .findings = findings, .line = 1};
    fa_status status = FA_NO_MEMORY;
    if (fa_arena_copy(&script->arena, file, &script->file))
        status = load_into(script, &load, source, error);
    else
        (void)fa_error_memory(error);
    if (status != FA_OK) {
        fa_script_free(script);
        return status;
    }
    *out = script;
    return FA_OK;
}

fa_status fa_script_read(fa_text file, fa_text source, fa_arena *arena, fa_sheet *sheet,
                         fa_findings *findings, fa_error *error)
{
    fa_script *script = NULL;
    fa_status status = fa_script_open(&script, file, source, arena, sheet, findings, error);
    fa_script_free(script);
    sheet->file = file;
    return status;
}

void fa_script_free(fa_script *script)
{
    if (script == NULL) return;
    fa_sandbox_free(&script->sandbox);
    fa_arena_clear(&script->arena);
    free(script);
}

const char *fa_script_language(void)
{
    return LUA_RELEASE;
}
