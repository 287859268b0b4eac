/* Notices and findings in words: for rejects, for the findings column, for the closing summary. */
#ifndef FA_REPORT_REASON_H
#define FA_REPORT_REASON_H

#include "report/report.h"

/* "lifting: not one of 0 to 5 [invalid-value]". Says nothing of the answer itself, so that it may
 * stand in a log. WITH_DETAIL adds what is particular to this record (how many fields it has). */
void fa_reason_add(const fa_instrument *instrument, const fa_notice *notice, bool with_detail,
                   fa_buffer *out);

/* Whether a number was refused for its decimal comma alone, which the reason then says. A detail
 * that is a mere comma stands for such a number where none may be repeated. */
bool fa_reason_is_comma(const fa_instrument *instrument, const fa_notice *notice);

/* Whether a reason is another one in each column: else it is one of the record. */
bool fa_reason_has_column(fa_notice_code code);

/* "two-ticks": the code alone. Static. */
const char *fa_reason_code(fa_notice_code code);

/* Advice of a part that the battery around it withheld: kept with the part's record. */
#define FA_ADVICE_WITHHELD "advice-withheld"

/* Whether CODE is that of a notice: something about the intake, or about the
 * battery that it came with, and not what scoring found. */
bool fa_reason_is_notice(fa_text code);

/* Whether CODE is that of a score without a value. */
bool fa_reason_is_state(fa_text code);

/* "too-few": why a score has no value, and the same in words: "too few answered". Static; NULL when
 * it has one. */
const char *fa_state_code(const fa_score *score, fa_score_state state);
const char *fa_state_words(const fa_score *score, fa_score_state state);

/* Whether ITEM was answered though show_when hides it on this row. */
bool fa_is_stale(const fa_responses *responses, const fa_results *results, size_t item, size_t row);

/* Calls EACH for every finding of a row: notices, scores without a value, stated totals that
 * differ, answers to questions that were not asked. DETAIL is borrowed for the call. False: no
 * memory. */
FA_MUST_USE bool fa_reason_walk(const fa_plan *plan, const fa_report_row *row,
                                void (*each)(void *context, const char *code, fa_text detail),
                                void *context);

/* Whether the intake states another total than ours: ours, rounded to the stated one's decimals, is
 * not equal to it. */
bool fa_stated_differs(const fa_records *records, const fa_results *results, size_t score,
                       size_t row);

#endif
