/* Calendar dates: read in a stated order, proved to exist, written as ISO 8601. */
#ifndef FA_FORMAT_DATE_H
#define FA_FORMAT_DATE_H

#include "base/arena.h"
#include "base/text.h"

typedef enum fa_date_order {
    FA_DATE_ISO, /* 2024-03-31, with or without a time */
    FA_DATE_DMY, /* 31.03.2024, 31/3/2024, 31-03-2024 */
    FA_DATE_MDY,
    FA_DATE_YMD /* 2024/03/31, 20240331 */
} fa_date_order;

/* "iso", "dmy", "mdy", "ymd"; false for anything else. */
bool fa_date_order_read(fa_text name, fa_date_order *out);
const char *fa_date_order_name(fa_date_order order);

/* Whether TEXT is an ISO date (YYYY-MM-DD) that exists, with an optional time
 * (T or a blank, HH:MM[:SS[.fraction]], and Z or ±HH:MM). */
bool fa_date_is_iso(fa_text text);

/* Days since 1970-01-01 of the date that TEXT, an ISO date with or without a time, begins with.
 * False when it is none. */
bool fa_date_day(fa_text text, int64_t *out);

enum { FA_DATE_TEXT = 11 };

/* Writes DAY, of the years 1 to 9999, as YYYY-MM-DD with a NUL behind it. */
void fa_date_print(int64_t day, char out[FA_DATE_TEXT]);

/* Reads TEXT in ORDER. An ISO text is handed back as it is; another is written as YYYY-MM-DD into
 * SCRATCH. False when there is no such day (or no memory). */
bool fa_date_read(fa_text text, fa_date_order order, fa_arena *scratch, fa_text *out);

/* The orders other than ISO under which TEXT is a day that exists, as a set of 1 << order. */
unsigned fa_date_orders(fa_text text);

#endif
