/* One Lua state in a cage: its memory, its instructions, and the one door through which it is
 * entered. */
#ifndef FA_SCRIPT_SANDBOX_H
#define FA_SCRIPT_SANDBOX_H

#include "base/error.h"
#include "base/text.h"

#include <lua.h>

/* Every limit of a script. Instructions are counted, not time, so the verdict is the same
 * everywhere; work done in C on a script's behalf is paid for in the same coin. */
enum {
    FA_LIMIT_INSTRUCTIONS = 5000000, /* for the load, and again for each call of a function */
    FA_LIMIT_MEMORY = 16 << 20,      /* bytes held by Lua */
    FA_LIMIT_TEXT = 8 << 10,         /* bytes of one text: comparing two is one instruction */
    FA_LIMIT_WRITTEN = 128 << 10, /* … that stands as it is in the source: an intro, a notice */
    FA_LIMIT_STACK = 64 << 10,    /* bytes of Lua's own stack: functions inside functions */
    FA_LIMIT_REFUSALS = 8,        /* after so many refusals in one call memory stays refused */
    FA_LIMIT_LIST = 10000,        /* numbers in a list given to mean, highest … */
    FA_LIMIT_DEPTH = 32,          /* tables within tables in one sentence */
    FA_LIMIT_VALUES = 10000,      /* values in one sentence */
    FA_LIMIT_VALUES_ALL = 100000, /* values in all sentences of a file */
    FA_LIMIT_TEXT_ALL = 4 << 20,  /* bytes of text in all sentences of a file */
    FA_LIMIT_BRANCHES = 10000,    /* and, or, elseif, goto, break in a file: Lua's parser takes
                                   * time with the square of them */
    FA_LIMIT_MISTAKES = 100,      /* mistakes told of one file while it runs */
};

/* Why a script was stopped. */
typedef enum fa_stop {
    FA_STOP_NONE,
    FA_STOP_INSTRUCTIONS,
    FA_STOP_MEMORY,
    FA_STOP_TEXT,
    FA_STOP_WRITTEN,
    FA_STOP_STACK,
    FA_STOP_MACHINE /* the machine itself has no memory left: not the script's doing */
} fa_stop;

typedef struct fa_sandbox {
    lua_State *lua;
    size_t bytes;       /* held by Lua */
    int64_t left;       /* instructions */
    int weight;         /* of one instruction: as the longest text, in FA_LIMIT_TEXT; from 1 */
    int refusals;       /* of memory, in this call */
    fa_stop refusal;    /* why the last one was refused */
    fa_stop stop;       /* why this call was stopped */
    int line;           /* of the author's file, where it was stopped or went wrong */
    int line_read;      /* how far Lua's parser has read */
    bool parsing;       /* no function runs: line_read is the place */
    bool counting;      /* the instruction hook is set */
    bool built;         /* the state is whole: it may be asked for its place */
    unsigned blocks;    /* allocations so far; the second is Lua's own stack */
    const void *stack;  /* that stack, followed from block to block */
    const void *newest; /* the last block that was new, */
    size_t newest_size; /* … and its size */
    bool deep;          /* the stack has grown beyond its limit */
    char sentence[512]; /* what went wrong, without a place; valid UTF-8 */
} fa_sandbox;

/* An empty state: no library, no global, nothing. FA_NO_MEMORY. OWNER is found again by fa_owner.
 */
FA_MUST_USE fa_status fa_sandbox_init(fa_sandbox *sandbox, void *owner);
void fa_sandbox_free(fa_sandbox *sandbox);
void *fa_owner(lua_State *L);

/* The one door to Lua: calls the function that lies on the stack under COUNT arguments, with a
 * fresh budget, and leaves RESULTS results. UNCOUNTED: it has been proved to end. FA_LIMIT or
 * FA_NO_MEMORY (sandbox->stop says which), FA_CONTENT (an error: sandbox->sentence and line); the
 * stack is then as it was before the function was pushed. */
FA_MUST_USE fa_status fa_sandbox_call(fa_sandbox *sandbox, int count, int results, bool uncounted);

/* For C words: WORK units of the budget, or the call is stopped. Throws. */
void l_pay(lua_State *L, fa_sandbox *sandbox, size_t work);

/* Stops the script. Throws; for stops that Lua itself has not thrown. */
int l_stop(lua_State *L, fa_sandbox *sandbox, fa_stop stop);

/* "more than 5,000,000 instructions"; static. */
const char *fa_stop_name(fa_stop stop);

/* Raises an error in plain words, without a place: the door finds it. Throws; never returns. */
int l_raise(lua_State *L, const char *format, ...) __attribute__((format(printf, 2, 3)));

#endif
