/* The source of an instrument as tokens: what Lua would swallow in silence, and the line of each
 * field. */
#ifndef FA_SCRIPT_SCAN_H
#define FA_SCRIPT_SCAN_H

#include "base/error.h"
#include "base/finding.h"
#include "format/decimal.h"

struct fa_scan_table;

/* One entry of a table constructor: name = …, [number] = …, ["text"] = …, or the next in line. */
typedef struct fa_scan_entry {
    fa_text name; /* empty: numbered */
    bool has_number;
    bool bracketed;    /* written [ … ] = */
    fa_decimal number; /* [number], or the position from 1 */
    int line;
    const struct fa_scan_table *table; /* when the value is written as { … } right here */
} fa_scan_entry;

typedef struct fa_scan_table {
    int line;
    fa_scan_entry *entries;
    size_t count;
} fa_scan_table;

typedef struct fa_scan fa_scan;

/* Reads SOURCE (kept: it must outlive the scan) into ARENA. Mistakes go to FINDINGS:
 * outside `function … end` the operators and or not == ~= < > <= >= (each with what to write
 * instead); anywhere bitwise operators, <close>, goto-less or not, and _ENV; a key written twice in
 * one table, with both lines. A text that is not Lua is left for Lua to complain about. */
FA_MUST_USE fa_status fa_scan_read(fa_scan **out, fa_text source, fa_arena *arena,
                                   fa_findings *findings, fa_error *error);

/* The { … } behind WORD "id" where WORD stands on LINE (the NTH such from 0), or NULL. */
const fa_scan_table *fa_scan_fields(const fa_scan *scan, fa_text word, int line, size_t nth);

/* Whether the source holds what Lua 5.4 itself gets wrong (bitwise operators, <close>, _ENV): then
 * it is not to be run. */
bool fa_scan_is_unsafe(const fa_scan *scan);

/* Whether Lua's parser would take too long over the source (this was told): then it is not to be
 * parsed. */
bool fa_scan_is_too_large(const fa_scan *scan);

/* Whether every function that begins on LINE has no loop, no goto, no inner function and calls
 * nothing but the bounded C words (mean, sum, min, floor …): then it needs no instruction limit. */
bool fa_scan_is_bounded(const fa_scan *scan, int line);

#endif
