/* The findings of a scan: operators, words that are not offered, keys written twice. */
#ifndef FA_SCRIPT_SCAN_CHECK_H
#define FA_SCRIPT_SCAN_CHECK_H

#include "script/scan.h"
#include "script/token.h"

/* Starts with the findings alone; the rest is zero. */
typedef struct fa_scan_checks {
    fa_findings *findings;
    size_t found;
    bool unsafe;       /* something here Lua 5.4 itself gets wrong */
    bool in_local;     /* in the names behind `local` */
    bool in_attribute; /* in <…> behind such a name */
} fa_scan_checks;

/* Call for every token in order; LAST is the one before it. */
void fa_scan_check_token(fa_scan_checks *checks, const fa_token *last, const fa_token *token,
                         bool in_function);

/* False once there are so many findings of a scan that no more are told; counts one. */
bool fa_scan_check_may_complain(fa_scan_checks *checks);

/* Keys written twice in TABLE. False when ARENA refuses the memory to compare them. */
bool fa_scan_check_keys(fa_scan_checks *checks, const fa_scan_table *table, fa_arena *arena);

#endif
