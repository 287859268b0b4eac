/* What every explanation of one row needs, and the words for answers. Private to this room. */
#ifndef FA_REPORT_TELLING_H
#define FA_REPORT_TELLING_H

#include "base/buffer.h"
#include "engine/plan.h"
#include "model/results.h"

typedef struct fa_telling {
    const fa_plan *plan;
    const fa_responses *responses; /* as shown: what was not asked is FA_HIDDEN */
    const fa_responses *given;     /* as they came */
    const fa_results *results;
    size_t row;
    fa_buffer *out;
} fa_telling;

/* An answer that is there: "3", "yes", "2024-03-31", "1 and 3 ticked", "answered in words". */
void fa_telling_answer(const fa_telling *tell, const fa_responses *responses, size_t item);

/* Why there is none: "blank", "blank (NA)", "declined", "not asked"; static. */
const char *fa_telling_absence(int8_t absence);

/* A score's rounded value. */
void fa_telling_value(const fa_telling *tell, size_t score);

/* A ratio (denominator > 0), to six decimals at most. */
void fa_telling_ratio(const fa_telling *tell, int64_t numerator, int64_t denominator);

/* "    NAME: TEXT" and a newline; nothing when TEXT is empty. */
void fa_telling_line(fa_buffer *out, const char *name, fa_text text);

/* The leaves of WHEN that make it what it is on this row: "difficulty is 50, sleep is 2". */
void fa_telling_reasons(const fa_telling *tell, const fa_condition *when);

/* One leaf that is TRUTH on this row, as a clause: "fever is yes", "index is 62 (above 60)". */
void fa_telling_leaf(const fa_telling *tell, const fa_condition *when, fa_truth truth);

fa_truth fa_telling_truth(const fa_telling *tell, const fa_condition *when);

/* One score with its whole calculation, one rule, one advice, the items that were not asked. */
void fa_explain_score(const fa_telling *tell, size_t score);
void fa_explain_calculation(const fa_telling *tell, size_t score);
void fa_explain_table(const fa_telling *tell, size_t score);
void fa_explain_pattern(const fa_telling *tell, size_t score);
void fa_explain_rule(const fa_telling *tell, size_t rule);
void fa_explain_advice(const fa_telling *tell, size_t advice);
void fa_explain_hidden(const fa_telling *tell);

#endif
