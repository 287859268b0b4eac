/* Runs every hostile script of this folder and says whether it was stopped as its first line tells.
 *
 * test_hostile FOLDER          every FOLDER/NAME.lua, the files made of bytes below, and the list
 * of names test_hostile FOLDER names    prints what a script can see; names.expected is compared
 * with it
 *
 * Each message must name the file and a line. A function that a script leaves behind is called
 * twice with one row: a = 1, b = 2, c missing; the second call must end like the first. */
#include "base/file.h"
#include "script/names.h"
#include "script/script.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { SLOW = 20 /* seconds of processor time for one script; most take some thousandths */ };

typedef struct run {
    const char *name;
    fa_arena arena;
    fa_sheet sheet;
    fa_findings findings;
    fa_script *script;
    fa_buffer told; /* every message, one a line */
    bool stopped;
} run;

typedef struct tally {
    size_t passed, failed;
} tally;

static void tell(run *the_run, const char *message)
{
    fa_buffer_add_z(&the_run->told, message);
    fa_buffer_add_byte(&the_run->told, '\n');
    the_run->stopped = true;
}

static void call_once(run *the_run, int hook, bool by_name)
{
    const fa_hook_input row[] = {
        {FA_TEXT("a"), true, 1}, {FA_TEXT("b"), true, 2}, {FA_TEXT("c"), false, 0}};
    fa_hooks hooks = fa_script_hooks(the_run->script);
    fa_hook_answer answer = {0};
    fa_error error = {0};
    fa_status status = hooks.call(hooks.context, hook, by_name, row, 3, &answer, &error);
    if (status != FA_OK)
        tell(the_run, error.message);
    else if (answer.kind == FA_HOOK_UNUSABLE)
        tell(the_run, answer.sentence);
}

static void call_hooks(run *the_run)
{
    for (size_t i = 0; i < the_run->sheet.count; i++) {
        const fa_value *fields = &the_run->sheet.declarations[i].fields;
        for (size_t k = 0; k < fields->count; k++) {
            const fa_member *member = &fields->members[k];
            if (member->value.kind != FA_VALUE_HOOK) continue;
            bool by_name = fa_text_equal(member->key.text, FA_TEXT("compute"));
            size_t before = the_run->told.length;
            call_once(the_run, member->value.hook, by_name);
            size_t once = the_run->told.length - before;
            call_once(the_run, member->value.hook, by_name);
            const char *first = the_run->told.bytes + before;
            if (the_run->told.length - before != 2 * once ||
                (once && memcmp(first, first + once, once)))
                tell(the_run, "the second call did not end like the first");
        }
    }
}

static void open_and_call(run *the_run, fa_text source)
{
    fa_error error = {0};
    the_run->findings = (fa_findings){.arena = &the_run->arena};
    fa_status status = fa_script_open(&the_run->script, fa_text_of(the_run->name), source,
                                      &the_run->arena, &the_run->sheet, &the_run->findings, &error);
    for (const fa_finding *finding = the_run->findings.first; finding; finding = finding->next) {
        char message[1400];
        (void)snprintf(message, sizeof message, "%s:%d: %.*s", the_run->name, finding->line,
                       FA_TEXT_ARG(finding->sentence));
        tell(the_run, message);
    }
    if (status != FA_OK) tell(the_run, error.message);
    if (status == FA_OK && the_run->findings.mistakes == 0) call_hooks(the_run);
}

/* Whether a message begins with NAME:LINE: and holds EXPECTED. */
static bool is_told(run *the_run, const char *expected)
{
    size_t length = strlen(the_run->name);
    fa_buffer_add_byte(&the_run->told, '\0');
    for (char *line = the_run->told.bytes; *line; line += strlen(line) + 1) {
        line[strcspn(line, "\n")] = '\0';
        if (strncmp(line, the_run->name, length) != 0 || line[length] != ':') continue;
        size_t digits = strspn(line + length + 1, "0123456789");
        bool has_line = digits > 0 && line[length + 1] != '0' && line[length + 1 + digits] == ':';
        if (has_line && strstr(line, expected) != NULL) return true;
    }
    return false;
}

static void judge(const char *name, fa_text source, const char *expected, tally *all)
{
    run the_run = {.name = name};
    clock_t begin = clock();
    open_and_call(&the_run, source);
    double seconds = (double)(clock() - begin) / CLOCKS_PER_SEC;
    bool utf8 = fa_text_is_utf8(fa_buffer_text(&the_run.told));
    char told[400];
    (void)snprintf(told, sizeof told, "%.*s", FA_TEXT_ARG(fa_buffer_text(&the_run.told)));
    bool passed = the_run.stopped && utf8 && seconds < SLOW && is_told(&the_run, expected);
    if (!passed)
        printf("%s: expected '%s'%s, told after %.2f s:\n%s\n", name, expected,
               utf8 ? "" : " in UTF-8", seconds, told);
    if (passed && seconds > 1) printf("%s: %.2f s\n", name, seconds);
    *(passed ? &all->passed : &all->failed) += 1;
    fa_script_free(the_run.script);
    fa_arena_clear(&the_run.arena);
    fa_buffer_clear(&the_run.told);
}

/* What stands behind "-- stops: " in the first line. */
static bool read_expected(fa_text source, char *out, size_t size)
{
    fa_text mark = FA_TEXT("-- stops: ");
    const char *end = memchr(source.bytes, '\n', source.length);
    if (!fa_text_starts(source, mark) || end == NULL) return false;
    fa_text expected = fa_text_slice(source.bytes + mark.length, end);
    (void)snprintf(out, size, "%.*s", FA_TEXT_ARG(expected));
    return expected.length > 0;
}

static int is_script(const struct dirent *entry)
{
    return fa_text_ends(fa_text_of(entry->d_name), FA_TEXT(".lua"));
}

static void judge_files(const char *folder, tally *all)
{
    struct dirent **entries = NULL;
    int count = scandir(folder, &entries, is_script, alphasort);
    for (int i = 0; i < count; i++) {
        char path[4096], expected[500];
        fa_buffer source = {0};
        fa_error error;
        (void)snprintf(path, sizeof path, "%s/%s", folder, entries[i]->d_name);
        bool read = fa_file_read(path, 1 << 21, &source, &error) == FA_OK &&
                    read_expected(fa_buffer_text(&source), expected, sizeof expected);
        if (read) judge(entries[i]->d_name, fa_buffer_text(&source), expected, all);
        if (!read) printf("%s: its first line must be -- stops: …\n", path);
        if (!read) all->failed++;
        fa_buffer_clear(&source);
        free(entries[i]);
    }
    free(entries);
}

/* Files that no editor would write. */
static void judge_bytes(tally *all)
{
    static const struct {
        const char *name, *expected;
        fa_text source;
    } files[] = {
        {"bytecode.lua", "compiled Lua", {"\x1bLua\x54\x00\x19\x93\r\n\x1a\n", 12}},
        {"bytecode-text.lua", "compiled Lua", {"\x1bLuaX", 5}},
        {"nul.lua", "a byte of value 0", {"section \"a\"\n\0section \"b\"", 24}},
        {"nul-first.lua", "a byte of value 0", {"\0", 1}},
        {"latin1.lua",
         "save the file as UTF-8",
         {"section \"R\xFC"
          "cken\"",
          16}},
        {"overlong.lua", "save the file as UTF-8", {"-- \xC0\xAF\n", 6}},
        {"half-letter.lua", "save the file as UTF-8", {"-- \xE2\x82", 5}},
        {"surrogate.lua", "save the file as UTF-8", {"-- \xED\xA0\x80", 6}},
        {"beyond-unicode.lua", "save the file as UTF-8", {"-- \xF4\x90\x80\x80", 7}},
        {"utf16.lua", "save the file as UTF-8", {"\xFF\xFEi\0t\0", 6}},
        {"unfinished.lua", "quotation mark", {"section \"a", 10}},
        {"unfinished-long.lua", "]]", {"--[[ a\n", 7}},
        {"unfinished-table.lua", "never closed", {"item \"a\" {\n", 11}},
        {"shebang.lua", "two dashes", {"#!/usr/bin/lua\n", 15}},
    };
    for (size_t i = 0; i < sizeof files / sizeof *files; i++)
        judge(files[i].name, files[i].source, files[i].expected, all);
}

/* Files of many bytes: FIRST, then LINE over and over. */
static void judge_large(tally *all)
{
    static const struct {
        const char *name, *expected, *first, *line;
        size_t size;
    } files[] = {
        {"too-large.lua", "larger than 1 MiB", "", "-- a comment\n", FA_SCRIPT_SIZE_MOST + 13},
        {"brackets.lua", "more than 200 (", "", "((((((((((", 100000},
        {"braces.lua", "more than 200 {", "", "{{{{{{{{{{", 100000},
        {"long-text.lua", "8 KiB", "section \"", "aaaaaaaaaa", 1000000},
        {"long-chain.lua", "more than 10000 times", "if a then ", "elseif a then ", 1000000},
        {"labels.lua", "already defined", "", "::a:: local a ", 1000000},
        {"gotos.lua", "more than 10000 times", "", "do goto a end ", 1000000},
        {"long-and.lua", "more than 10000 times", "local a = function(a) return a ", "and a ",
         1000000},
        {"less-long-and.lua", "has no end", "local a = function(a) return a ", "and a ", 59990},
        {"less-long-chain.lua", "at the end", "local a if a then ", "elseif a then ", 139980},
    };
    for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
        fa_buffer source = {0};
        fa_buffer_add_z(&source, files[i].first);
        while (source.length < files[i].size)
            fa_buffer_add_z(&source, files[i].line);
        if (strcmp(files[i].name, "long-text.lua") == 0) source.bytes[source.length - 1] = '"';
        judge(files[i].name, fa_buffer_text(&source), files[i].expected, all);
        fa_buffer_clear(&source);
    }
}

static void judge_names(const char *folder, bool print, tally *all)
{
    char path[4096];
    fa_buffer names = {0}, expected = {0};
    fa_error error = {0};
    (void)snprintf(path, sizeof path, "%s/names.expected", folder);
    fa_status status = fa_script_names(&names, &error);
    if (print) printf("%.*s", (int)names.length, names.bytes ? names.bytes : "");
    if (status == FA_OK && !print) status = fa_file_read(path, 1 << 16, &expected, &error);
    bool same = status == FA_OK && fa_text_equal(fa_buffer_text(&names), fa_buffer_text(&expected));
    if (!same && !print) printf("names.expected: a script sees other names %s\n", error.message);
    *(same ? &all->passed : &all->failed) += 1;
    fa_buffer_clear(&names);
    fa_buffer_clear(&expected);
}

int main(int count, char **arguments)
{
    if (count < 2) return 2;
    bool print = count > 2 && strcmp(arguments[2], "names") == 0;
    tally all = {0};
    judge_names(arguments[1], print, &all);
    if (print) return 0;
    judge_files(arguments[1], &all);
    judge_bytes(&all);
    judge_large(&all);
    printf("%zu passed, %zu failed\n", all.passed, all.failed);
    return all.failed == 0 && all.passed > 60 ? 0 : 1;
}
