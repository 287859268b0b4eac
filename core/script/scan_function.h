/* Which functions of a source can do no more than a few steps, judged by their tokens alone. */
#ifndef FA_SCRIPT_SCAN_FUNCTION_H
#define FA_SCRIPT_SCAN_FUNCTION_H

#include "script/token.h"

enum { FA_SCAN_DEEPEST = 200 }; /* levels of { ( [ and blocks; Lua's own limit (LUAI_MAXCCALLS) */

/* What the functions that begin on one line do. */
typedef struct fa_scan_line {
    int line;
    bool unbounded;
    uint32_t called; /* a bit for each of the bounded words */
} fa_scan_line;

/* Starts with the arena alone; the rest is zero. */
typedef struct fa_scan_functions {
    fa_arena *arena;
    fa_scan_line *lines; /* by rising line */
    size_t count;
    uint32_t redefined; /* bounded words that the source uses as anything but a call */
    /* While reading: the functions that are open, each with its lines: that of the word `function`
     * and that of its "(" (Lua takes now this, now that for the line where a function begins). */
    size_t open[FA_SCAN_DEEPEST][2];
    size_t depth;
    bool headless; /* the innermost function's "(" is still to come */
    bool no_memory;
} fa_scan_functions;

/* Call for every token in order, before _open and _close. BEFORE and LAST are the two in front of
 * it; IS_KEY says that LAST = is a key in a constructor. */
void fa_scan_functions_read(fa_scan_functions *functions, const fa_token *before,
                            const fa_token *last, const fa_token *token, bool is_key);
void fa_scan_functions_open(fa_scan_functions *functions, int line);
void fa_scan_functions_close(fa_scan_functions *functions);

/* Whether a function begins on LINE, and each that does is bounded. */
bool fa_scan_functions_are_bounded(const fa_scan_functions *functions, int line);

#endif
