/* In what two results differ, in words. */
#ifndef FA_ARCHIVE_DIFFERENCE_H
#define FA_ARCHIVE_DIFFERENCE_H

#include "archive/stored.h"
#include "base/buffer.h"

/* Appends the first thing in which KEPT, the result of a record, is another than what its answers
 * came to now: "the score index is kept as 36, recomputed 34". */
void fa_difference_add(const fa_stored_result *kept, const fa_stored_result *now, fa_buffer *out);

#endif
