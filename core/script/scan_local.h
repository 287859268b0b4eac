/* Which names are local where: to find what a function changes that it would still see when it is
 * called for the next row. */
#ifndef FA_SCRIPT_SCAN_LOCAL_H
#define FA_SCRIPT_SCAN_LOCAL_H

#include "script/scan_check.h"
#include "script/scan_function.h"

typedef enum fa_scan_scope {
    FA_SCAN_SCOPE_NONE, /* ( [ {: no statements of its own */
    FA_SCAN_SCOPE_BLOCK,
    FA_SCAN_SCOPE_FUNCTION
} fa_scan_scope;

/* One level of what is open. */
typedef struct fa_scan_local_frame {
    fa_scan_scope scope;
    size_t base;                      /* how many names were visible before it */
    bool head;                        /* a function whose "(" is still to come */
    bool parameters_next, parameters; /* the ( … ) behind it */
    bool naming;                      /* behind `local` or `for`: the names, up to what ends them */
    bool loops; /* behind `for`: the next block has its names, from loop_base on */
    size_t loop_base;
    fa_token target;  /* NAME.field[…] so far; no name: none */
    fa_token changed; /* among the targets before it: the first that belongs to the file */
} fa_scan_local_frame;

/* Starts with the checks, the arena and a block as frames[0]; the rest is zero. */
typedef struct fa_scan_locals {
    fa_scan_checks *checks;
    fa_arena *arena;
    fa_text *names; /* visible now, the innermost last */
    size_t count, room;
    size_t functions;  /* open now */
    size_t file_count; /* how many of the names belong to the file; while a function is open */
    size_t depth, work;
    bool no_memory;
    bool given_up; /* told: too many names */
    fa_scan_local_frame frames[FA_SCAN_DEEPEST + 1];
} fa_scan_locals;

/* Call for every token in order, before _open and _close. BEFORE and LAST are the two in front of
 * it. */
void fa_scan_locals_read(fa_scan_locals *locals, const fa_token *before, const fa_token *last,
                         const fa_token *token);
void fa_scan_locals_open(fa_scan_locals *locals, fa_scan_scope scope);
void fa_scan_locals_close(fa_scan_locals *locals);

#endif
