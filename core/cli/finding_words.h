/* Findings as lines for people. */
#ifndef FA_CLI_FINDING_WORDS_H
#define FA_CLI_FINDING_WORDS_H

#include "base/buffer.h"
#include "base/finding.h"

/* One line each: "odi.lua:23: unknown field 'txet' (did you mean 'text'?) [unknown-field]"; advice
 * has "advice: " before its sentence. */
void fa_finding_words_add(fa_buffer *out, const fa_findings *findings);

/* The same without advice. */
void fa_finding_words_add_mistakes(fa_buffer *out, const fa_findings *findings);

/* "2 mistakes, 1 advice", "nothing wrong found". */
void fa_finding_words_add_count(fa_buffer *out, size_t mistakes, size_t advice);

#endif
