/* The cage: a counting allocator, an instruction hook that goes on firing, and one protected call.
 */
#include "script/sandbox.h"

#include "script/place.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
    PERIOD = 1000,            /* instructions between two looks at the budget */
    BYTES_A_UNIT = 64,        /* so many bytes allocated cost one instruction */
    TEXT_OVERHEAD = 64,       /* what Lua adds to a text */
    HANDLER = 1,              /* the stack's first slot holds the message handler */
    STACK_OF_A_NEW_STATE = 2, /* which allocation of a new state is its stack */
};

static int place_of(const fa_sandbox *sandbox)
{
    return sandbox->parsing ? sandbox->line_read : fa_place_line(sandbox->lua);
}

const char *fa_stop_name(fa_stop stop)
{
    static const char *const names[] = {
        [FA_STOP_NONE] = "nothing",
        [FA_STOP_INSTRUCTIONS] = "more than 5,000,000 instructions",
        [FA_STOP_MEMORY] = "more than 16 MiB of memory",
        [FA_STOP_TEXT] = "a text of more than 8 KiB",
        [FA_STOP_WRITTEN] = "a text of more than 128 KiB",
        [FA_STOP_STACK] = "functions that call each other too deeply",
        [FA_STOP_MACHINE] = "out of memory",
    };
    return names[stop];
}

static void l_count(lua_State *L, lua_Debug *event);

/* Whether a block of SIZE bytes in place of one of HAD may be given; else why not. */
static fa_stop judge(const fa_sandbox *sandbox, const void *block, size_t kind, size_t had,
                     size_t size)
{
    bool text = block == NULL && kind == LUA_TSTRING;
    if (text && sandbox->parsing && size > FA_LIMIT_WRITTEN + TEXT_OVERHEAD) return FA_STOP_WRITTEN;
    if (text && !sandbox->parsing && size > FA_LIMIT_TEXT + TEXT_OVERHEAD) return FA_STOP_TEXT;
    if (sandbox->refusals >= FA_LIMIT_REFUSALS) return FA_STOP_MEMORY;
    if (size - had > FA_LIMIT_MEMORY - sandbox->bytes) return FA_STOP_MEMORY;
    return FA_STOP_NONE;
}

/* Notes the place at once: when Lua has thrown, the frames are gone. What is refused after that,
 * while Lua tidies up, is not the reason. */
static void *refuse(fa_sandbox *sandbox, fa_stop why)
{
    if (why == FA_STOP_MEMORY) sandbox->refusals++;
    int line = sandbox->built ? place_of(sandbox) : 0;
    if (line == 0 && sandbox->line > 0) return NULL;
    sandbox->line = line;
    sandbox->refusal = why;
    return NULL;
}

/* Makes the hook fire at the next instruction. */
static void hurry(fa_sandbox *sandbox)
{
    if (sandbox->counting) lua_sethook(sandbox->lua, l_count, LUA_MASKCOUNT, 1);
}

/* Copying and clearing goes on inside single instructions: so memory costs instructions too. */
static void charge(fa_sandbox *sandbox, size_t size)
{
    sandbox->left -= (int64_t)(size / BYTES_A_UNIT);
    if (sandbox->left <= 0) hurry(sandbox);
}

/* Comparing two long texts is one instruction and takes as long as they are: so where a source
 * holds longer texts than usual, each instruction counts for as many. */
static void weigh(fa_sandbox *sandbox, size_t size)
{
    int weight = (int)((size - TEXT_OVERHEAD + FA_LIMIT_TEXT - 1) / FA_LIMIT_TEXT);
    if (weight > sandbox->weight) sandbox->weight = weight;
}

/* Lua's own stack now lies in BLOCK. A script can pass a whole stack on in one instruction, so its
 * size has a limit of its own. There is one stack, as there are no coroutines. */
static void follow_stack(fa_sandbox *sandbox, const void *block, size_t size)
{
    sandbox->stack = block;
    if (size <= FA_LIMIT_STACK) return;
    sandbox->deep = true;
    hurry(sandbox);
}

/* Lua moves its stack by taking a new block and giving the old one back; what it takes for a stack
 * cannot be told from what it takes for a table before that. */
static void give_back(fa_sandbox *sandbox, void *block, size_t size)
{
    if (block != NULL && block == sandbox->stack)
        follow_stack(sandbox, sandbox->newest, sandbox->newest_size);
    free(block);
    sandbox->bytes -= size;
}

static void note_block(fa_sandbox *sandbox, const void *block, size_t size)
{
    sandbox->newest = block;
    sandbox->newest_size = size;
    if (++sandbox->blocks == STACK_OF_A_NEW_STATE) sandbox->stack = block;
}

/* lua_Alloc. When there is no BLOCK yet, OLD is not a size but the kind of thing that Lua makes. */
static void *allocate(void *context, void *block, size_t old, size_t size)
{
    fa_sandbox *sandbox = context;
    size_t had = block != NULL ? old : 0;
    if (size == 0) {
        give_back(sandbox, block, had);
        return NULL;
    }
    if (size > had) {
        fa_stop why = judge(sandbox, block, old, had, size);
        if (why != FA_STOP_NONE) return refuse(sandbox, why);
    }
    bool is_stack = block != NULL && block == sandbox->stack;
    bool is_new = block == NULL;
    void *moved = realloc(block, size);
    if (moved == NULL && size <= had) return block; /* Lua relies on shrinking */
    if (moved == NULL) return refuse(sandbox, FA_STOP_MACHINE);
    sandbox->bytes = sandbox->bytes - had + size;
    if (is_new) note_block(sandbox, moved, size);
    if (is_new && old == LUA_TSTRING && size > FA_LIMIT_TEXT) weigh(sandbox, size);
    if (is_stack) follow_stack(sandbox, moved, size);
    if (size > had) charge(sandbox, size);
    return moved;
}

void *fa_owner(lua_State *L)
{
    void *owner;
    memcpy(&owner, lua_getextraspace(L), sizeof owner);
    return owner;
}

static fa_sandbox *sandbox_of(lua_State *L)
{
    void *sandbox;
    (void)lua_getallocf(L, &sandbox);
    return sandbox;
}

int l_raise(lua_State *L, const char *format, ...)
{
    char sentence[400];
    va_list arguments;
    va_start(arguments, format);
    (void)vsnprintf(sentence, sizeof sentence, format, arguments);
    va_end(arguments);
    lua_pushstring(L, sentence);
    return lua_error(L);
}

int l_stop(lua_State *L, fa_sandbox *sandbox, fa_stop stop)
{
    sandbox->stop = stop;
    sandbox->line = place_of(sandbox);
    lua_sethook(L, l_count, LUA_MASKCOUNT, 1); /* whatever still runs is stopped again */
    lua_pushlightuserdata(L, sandbox);
    return lua_error(L);
}

static void l_count(lua_State *L, lua_Debug *event)
{
    (void)event;
    fa_sandbox *sandbox = sandbox_of(L);
    sandbox->left -= (int64_t)PERIOD * sandbox->weight;
    if (sandbox->deep) (void)l_stop(L, sandbox, FA_STOP_STACK);
    if (sandbox->left <= 0) (void)l_stop(L, sandbox, FA_STOP_INSTRUCTIONS);
}

void l_pay(lua_State *L, fa_sandbox *sandbox, size_t work)
{
    sandbox->left -= work > FA_LIMIT_INSTRUCTIONS ? FA_LIMIT_INSTRUCTIONS : (int64_t)work;
    if (sandbox->left <= 0) (void)l_stop(L, sandbox, FA_STOP_INSTRUCTIONS);
}

/* The message handler: notes where and what. It converts nothing, so it cannot itself fail: an
 * error may be any value, and making a text of it could run the author's code again. */
static int l_note(lua_State *L)
{
    fa_sandbox *sandbox = sandbox_of(L);
    if (sandbox->stop != FA_STOP_NONE) return 1;
    sandbox->line = place_of(sandbox);
    if (lua_type(L, 1) != LUA_TSTRING) return 1;
    fa_text message;
    message.bytes = lua_tolstring(L, 1, &message.length);
    message = fa_place_strip(message, &sandbox->line);
    fa_place_clean(message, sandbox->sentence, sizeof sandbox->sentence);
    return 1;
}

/* The handler stays in the first slot for good. A light C function needs no memory, and a new state
 * has room for it, so this cannot throw although it stands outside the door. */
fa_status fa_sandbox_init(fa_sandbox *sandbox, void *owner)
{
    *sandbox = (fa_sandbox){.left = FA_LIMIT_INSTRUCTIONS, .weight = 1};
    sandbox->lua = lua_newstate(allocate, sandbox);
    if (sandbox->lua == NULL) return FA_NO_MEMORY;
    memcpy(lua_getextraspace(sandbox->lua), &owner, sizeof owner);
    lua_pushcfunction(sandbox->lua, l_note);
    sandbox->built = true;
    return FA_OK;
}

void fa_sandbox_free(fa_sandbox *sandbox)
{
    if (sandbox->lua == NULL) return;
    lua_sethook(sandbox->lua, NULL, 0, 0);
    sandbox->built = false;
    lua_close(sandbox->lua);
    sandbox->lua = NULL;
}

static void begin(fa_sandbox *sandbox, bool uncounted)
{
    sandbox->left = FA_LIMIT_INSTRUCTIONS;
    sandbox->refusals = 0;
    sandbox->refusal = sandbox->stop = FA_STOP_NONE;
    sandbox->line = 0;
    sandbox->deep = false;
    sandbox->sentence[0] = '\0';
    if (uncounted && !sandbox->counting) return;
    sandbox->counting = !uncounted; /* set anew for each call, so that each begins a period */
    lua_sethook(sandbox->lua, uncounted ? NULL : l_count, uncounted ? 0 : LUA_MASKCOUNT, PERIOD);
}

/* What came of a call that failed. Lua throws a refused allocation without asking the handler. */
static fa_status judge_failure(fa_sandbox *sandbox, int code)
{
    lua_settop(sandbox->lua, HANDLER);
    lua_sethook(sandbox->lua, NULL, 0, 0);
    sandbox->counting = sandbox->parsing = false;
    if (sandbox->stop == FA_STOP_NONE && code == LUA_ERRMEM) sandbox->stop = sandbox->refusal;
    fa_stop stop = sandbox->stop;
    if (stop != FA_STOP_NONE) lua_gc(sandbox->lua, LUA_GCCOLLECT); /* what it left lying about */
    if (stop == FA_STOP_MACHINE) return FA_NO_MEMORY;
    if (stop != FA_STOP_NONE) return FA_LIMIT;
    if (sandbox->sentence[0] == '\0')
        fa_place_clean(FA_TEXT("an error without a message"), sandbox->sentence,
                       sizeof sandbox->sentence);
    return FA_CONTENT;
}

fa_status fa_sandbox_call(fa_sandbox *sandbox, int count, int results, bool uncounted)
{
    begin(sandbox, uncounted && sandbox->weight == 1);
    int code = lua_pcall(sandbox->lua, count, results, HANDLER);
    if (code == LUA_OK) return FA_OK;
    return judge_failure(sandbox, code);
}
