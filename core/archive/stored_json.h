/* What was read of a record, as JSON once more. */
#ifndef FA_ARCHIVE_STORED_JSON_H
#define FA_ARCHIVE_STORED_JSON_H

#include "archive/stored.h"
#include "base/buffer.h"
#include "engine/plan.h"

/* Appends the members of a result that PLAN made, without braces around them. */
void fa_stored_result_add(const fa_stored_result *result, const fa_plan *plan, fa_buffer *out);
/* Appends an object. */
void fa_stored_members_add(const fa_stored_members *members, fa_buffer *out);

#endif
