/* What came of a row as JSON, in an NDJSON line and in a store. */
#ifndef FA_REPORT_RESULT_JSON_H
#define FA_REPORT_RESULT_JSON_H

#include "report/report.h"

/* Which part of a battery is meant (see fa_item.part): 0 is the battery's own. Of a part, ids are
 * written without the part's prefix, as the instrument itself would. */
#define FA_EVERY_PART SIZE_MAX

/* Appends the members "scores", "level", "rules", "undecided", "advice" and "findings" of PART,
 * without braces around them. EXACT adds the unrounded values. */
void fa_result_json_add(const fa_plan *plan, const fa_report_row *row, size_t part, bool exact,
                        fa_buffer *out);

/* The same without the findings and the comma before them: what scoring alone decides. */
void fa_result_json_add_scored(const fa_plan *plan, const fa_results *results, size_t row,
                               size_t part, bool exact, fa_buffer *out);

/* Appends the findings of PART as elements of the array that OUT ends with, behind those that are
 * there. */
void fa_findings_json_add(const fa_plan *plan, const fa_report_row *row, size_t part,
                          fa_buffer *out);
/* One of them. */
void fa_finding_json_add(fa_text code, fa_text detail, fa_buffer *out);

/* Appends the kept columns as an object. */
void fa_keep_json_add(const fa_text *names, size_t count, const fa_records *records, size_t row,
                      fa_buffer *out);

/* Appends the answers to the items of PART as an object: each as an intake would have it, two ticks
 * as they came, those that are missing by their reason, those that are blank left out. */
void fa_answers_json_add(const fa_report_row *row, size_t part, fa_buffer *out);

#endif
