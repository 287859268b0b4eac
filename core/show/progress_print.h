/* The courses of a subject, for a person and as data. */
#ifndef FA_SHOW_PROGRESS_PRINT_H
#define FA_SHOW_PROGRESS_PRINT_H

#include "archive/progress.h"

/* Tables with a line of what each change means, and below them the figures it was held against. */
void fa_progress_words_add(fa_buffer *out, const fa_progress *progress, fa_text subject);

/* {"format":1,"subject","courses":[…]} and a newline. What does not apply or cannot be told is
 * null. */
void fa_progress_json_add(fa_buffer *out, const fa_progress *progress, fa_text subject);

/* What a point's change means, as one sentence without a full stop; nothing where it has no change
 * and no reason to tell. Private to the files of progress. */
void fa_progress_meaning_add(fa_buffer *out, const fa_course_score *course,
                             const fa_course_point *point);
/* A number as a person reads it: with a minus sign, and SIGNED also with a plus sign. */
void fa_progress_number_add(fa_buffer *out, fa_decimal value, bool is_signed);

#endif
