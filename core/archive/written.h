/* Times and record ids of a store as texts. */
#ifndef FA_ARCHIVE_WRITTEN_H
#define FA_ARCHIVE_WRITTEN_H

#include "base/buffer.h"
#include "store/kept.h"

/* Milliseconds since 1970-01-01 UTC as ISO 8601: "2026-11-21T08:02:00Z"; EXACT with ".123". */
void fa_written_time(fa_buffer *out, int64_t time, bool exact);

/* "3f2a9c0d-1b2e-4f60-9a31-0123456789ab" */
void fa_written_id(fa_buffer *out, const unsigned char id[FA_ID_SIZE]);

#endif
