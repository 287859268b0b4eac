/* The editions that records were scored with, opened from the store as they are needed. */
#ifndef FA_ARCHIVE_SHELF_H
#define FA_ARCHIVE_SHELF_H

#include "api/edition.h"
#include "api/single.h"
#include "base/error.h"
#include "store/store.h"

/* An edition, ready to score one record at a time. */
typedef struct fa_shelved {
    fa_scoring scoring; /* of a shelf's own edition; else only what the caller knows */
    fa_edition edition;
    const fa_plan *plan; /* for the scoring's policy and bands */
    fa_single single;    /* what was scored last */
    fa_arena scratch;    /* its texts */
    fa_buffer text;      /* its result as JSON */
} fa_shelved;

typedef struct fa_shelf {
    fa_store *store;
    fa_arena arena;
    fa_shelved **list;
    size_t count;
} fa_shelf;

/* Zeroed but for STORE is empty. Closes what it opened. */
void fa_shelf_close(fa_shelf *shelf);

/* The edition of SCORING, opened at the first call. Stays until the shelf is closed. FA_FILE and
 * FA_CONTENT as fa_closure_open, FA_FILE when the store has no such scoring. */
FA_MUST_USE fa_status fa_shelf_find(fa_shelf *shelf, int64_t scoring, fa_shelved **out,
                                    fa_error *error);

/* Gets an edition that is open, and a selection that is checked, ready to score; the edition is
 * closed with it. */
FA_MUST_USE fa_status fa_shelved_init(fa_shelved *shelved, fa_selection selection, fa_error *error);
/* The same for an edition that stays its owner's, who keeps it open longer and may lend it several
 * times. */
FA_MUST_USE fa_status fa_shelved_borrow(fa_shelved *shelved, const fa_edition *edition,
                                        fa_selection selection, fa_error *error);
void fa_shelved_close(fa_shelved *shelved);

/* How a record came out once more. */
typedef struct fa_recomputed {
    const fa_responses *responses;
    const fa_results *results; /* row 0 */
    fa_text
        scored; /* the members of a stored result up to the findings; see report/result_json.h */
    fa_text unknown;    /* the first answer to an item that the edition does not have; or empty */
    fa_text impossible; /* the first item whose answer is not possible; or empty */
} fa_recomputed;

/* Scores the ANSWERS of a record; all is borrowed until the next call. FA_CONTENT when they cannot
 * be read, FA_LIMIT when a function was stopped. */
FA_MUST_USE fa_status fa_shelved_score(fa_shelved *shelved, fa_text answers, fa_recomputed *out,
                                       fa_error *error);

/* Whether a stored result says what SCORED says. */
bool fa_recomputed_agrees(const fa_recomputed *recomputed, fa_text result);

#endif
