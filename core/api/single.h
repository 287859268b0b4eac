/* One response scored by itself: a block of one. */
#ifndef FA_API_SINGLE_H
#define FA_API_SINGLE_H

#include "engine/answer.h"
#include "engine/run.h"

typedef struct fa_single {
    fa_arena arena;
    fa_responses responses;
    fa_results results;
    fa_run run;
} fa_single;

FA_MUST_USE fa_status fa_single_init(fa_single *single, const fa_plan *plan, fa_hooks hooks,
                                     fa_error *error);
/* Every answer blank again, for another response. */
void fa_single_reset(fa_single *single);
void fa_single_free(fa_single *single);

/* Takes TEXT as the answer to an item; it must outlive the single. False: not a possible answer, so
 * the response is withheld. */
FA_MUST_USE fa_status fa_single_answer(fa_single *single, size_t item, fa_text text, bool *possible,
                                       fa_error *error);
/* Whether an answer that was read is worth a notice, as intake gives one; its code, and its detail
 * where that is a reason. */
bool fa_answer_note(fa_notice *notice, const fa_answer *answer, bool possible);

FA_MUST_USE fa_status fa_single_score(fa_single *single, fa_error *error);

#endif
