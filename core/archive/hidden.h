/* What is left of a record when it is handed out under pseudonyms. */
#ifndef FA_ARCHIVE_HIDDEN_H
#define FA_ARCHIVE_HIDDEN_H

#include "archive/stored.h"
#include "model/instrument.h"

/* One version of a record, what it holds as JSON read. */
typedef struct fa_opened {
    fa_record_key key;
    unsigned char id[FA_ID_SIZE];
    fa_stored_members answers;
    fa_stored_result result;
} fa_opened;

/* Takes out of RECORD, which INSTRUMENT scored, what would tell who it is and on which day: the
 * subject and the id become pseudonyms (archive/pseudonym.h), dates are moved, words and values
 * that tell a day are left out. Kept columns are the caller's to leave out. Texts hang in ARENA. */
FA_MUST_USE fa_status fa_hide(fa_opened *record, fa_text key, const fa_instrument *instrument,
                              fa_arena *arena, fa_error *error);

/* Whether the score INDEX would tell a day. */
bool fa_hidden_tells_day(const fa_instrument *instrument, int index);

#endif
