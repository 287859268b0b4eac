/* Dates as HTTP writes them (RFC 9110, 5.6.7): in all three forms that a reader must know. */
#ifndef FA_FORMAT_HTTP_DATE_H
#define FA_FORMAT_HTTP_DATE_H

#include "base/text.h"

/* Seconds since 1970-01-01 UTC. NOW, in the same unit, is what a year of two digits is read by:
 * more than fifty years ahead of it means the century before. False: no such date, or another form.
 * The day of the week must be one, but need not be the right one: nothing hangs on it. */
bool fa_http_date_read(fa_text text, int64_t now, int64_t *out);

#endif
