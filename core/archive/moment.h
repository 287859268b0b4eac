/* When a record was made, as far as the text of its date says: what puts a course in order. */
#ifndef FA_ARCHIVE_MOMENT_H
#define FA_ARCHIVE_MOMENT_H

#include "base/text.h"

typedef struct fa_moment {
    int64_t day; /* since 1970-01-01, where it was made */
    bool has_time, has_zone;
    int64_t second, nanosecond; /* of the day */
    int64_t ahead;              /* seconds that the zone's clocks are ahead of UTC */
} fa_moment;

/* False when TEXT is no ISO date. */
bool fa_moment_read(fa_text text, fa_moment *out);

/* By what calendar and clock showed there; a day without a time comes before its times. */
int fa_moment_compare(const fa_moment *a, const fa_moment *b);

/* By the instant, of two that have a zone. */
int fa_moment_compare_instants(const fa_moment *a, const fa_moment *b);

#endif
