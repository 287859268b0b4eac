/* What is wrong with an instrument's file: sentences with a place, gathered so that one run tells
 * all. */
#ifndef FA_BASE_FINDING_H
#define FA_BASE_FINDING_H

#include "base/arena.h"
#include "base/status.h"

typedef enum fa_severity {
    FA_ADVICE, /* counts only under --strict */
    FA_MISTAKE /* the instrument cannot be used */
} fa_severity;

typedef struct fa_finding {
    fa_severity severity;
    int line;         /* in the instrument's file; 0 when the whole file is meant */
    fa_text sentence; /* what, and what to do */
    const char *code; /* "band-gap"; static */
    struct fa_finding *next;
} fa_finding;

/* Findings live in ARENA, which the caller owns. A refused allocation is remembered in `failed`. */
typedef struct fa_findings {
    fa_arena *arena;
    fa_text file; /* how the instrument's file is named in messages */
    fa_finding *first, *last;
    size_t mistakes, advice;
    bool failed;
} fa_findings;

void fa_findings_add(fa_findings *findings, fa_severity severity, const char *code, int line,
                     const char *format, ...) __attribute__((format(printf, 5, 6)));

/* Whether a finding with CODE was told of LINE: what follows from it need not be told too. */
bool fa_findings_has(const fa_findings *findings, int line, const char *code);

/* Sorts by line, keeping the order of those on one line. */
void fa_findings_sort(fa_findings *findings);

/* The candidate nearest to WORD, for "did you mean": the empty text when none is near enough.
 * Call once a candidate; BEST starts empty. */
void fa_suggest(fa_text word, fa_text candidate, fa_text *best);

#endif
