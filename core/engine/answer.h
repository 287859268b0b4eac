/* One answer as it stands in an intake field, held against its item. */
#ifndef FA_ENGINE_ANSWER_H
#define FA_ENGINE_ANSWER_H

#include "base/buffer.h"
#include "model/responses.h"

typedef struct fa_answer {
    int8_t choice;   /* index of a choice, FA_PRESENT for a number, or an fa_absence */
    int64_t number;  /* as in fa_column: units of a number, day of a date, set of ticks */
    fa_text written; /* FA_ITEM_WRITTEN: the text, trimmed; borrowed */
    bool two_ticks;  /* two boxes were ticked and the instrument's rule chose one */
} fa_answer;

/* Reads TEXT: blanks around it are trimmed; nothing, "NA", "." and the item's own reasons
 * ("declined", "not applicable", "could not test") are missing, each with its reason. "2;3" or
 * "2|3" are two ticks, of a tick_all two of its answers, where "none" is nothing ticked. "10 inch"
 * is a number in another of the item's units. A date is ISO. False when it is no possible answer of
 * ITEM. */
bool fa_answer_read(const fa_item *item, fa_text text, fa_answer *out);

/* What an answer may be, for a reason: "not one of 0 to 5", "not a number from 0 to 100". */
void fa_answer_expected(const fa_item *item, fa_buffer *out);

/* "declined", "not applicable", "could not test"; static, NULL for an absence that is none of an
 * item's own reasons. */
const char *fa_answer_reason(fa_absence absence);

#endif
