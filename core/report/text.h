/* A record for people: what `score` prints of a row and a store's history of a version. */
#ifndef FA_REPORT_TEXT_H
#define FA_REPORT_TEXT_H

#include "base/buffer.h"
#include "engine/plan.h"
#include "model/results.h"

typedef struct fa_text_head {
    fa_text subject, date; /* a date may be empty */
    fa_text instrument, version, policy;
} fa_text_head;

/* "A1  2024-03-01  odi 1.0.0, policy default" and a newline. */
void fa_text_head_add(const fa_text_head *head, fa_buffer *out);

/* The head and the whole calculation of a row; its findings follow it, a line each. */
void fa_text_calculation_add(const fa_plan *plan, fa_text subject, fa_text date,
                             const fa_responses *responses, const fa_results *results, size_t row,
                             fa_buffer *out);

/* "  note: index 1 of 10 answered, needs 8 [too-few]" and a newline. */
void fa_text_finding_add(fa_text code, fa_text detail, fa_buffer *out);

#endif
