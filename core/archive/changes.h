/* All in which two results of one record differ, in words. */
#ifndef FA_ARCHIVE_CHANGES_H
#define FA_ARCHIVE_CHANGES_H

#include "archive/stored.h"
#include "base/buffer.h"

/* A line for each score, rule and advice that differs, and one for the level, indented by two:
 * "  index 36 → 34, band moderate → moderate". Nothing where they are the same. Findings are not
 * looked at: they say why, and what they say of scores shows there. */
void fa_changes_add(const fa_stored_result *before, const fa_stored_result *after, fa_buffer *out);

#endif
