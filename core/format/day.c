/* Days since 1970-01-01, and back. */
#include <string.h>

#include "format/date.h"

/* The days before the year begins, counted from 0001-01-01. */
static int64_t days_before_year(int64_t year)
{
    int64_t past = year - 1;
    return past * 365 + past / 4 - past / 100 + past / 400;
}

static bool is_leap(int64_t year)
{
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

/* The days before the month begins. */
static int days_before_month(int month, bool leap)
{
    static const int before[] = {0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365};
    return before[month - 1] + (leap && month > 2);
}

static const int64_t epoch = 719162; /* from 0001-01-01 to 1970-01-01 */

bool fa_date_day(fa_text text, int64_t *out)
{
    if (!fa_date_is_iso(text)) return false;
    int64_t parts[3] = {0};
    for (size_t i = 0, part = 0; i < 10; i++) {
        if (text.bytes[i] == '-')
            part++;
        else
            parts[part] = parts[part] * 10 + (text.bytes[i] - '0');
    }
    int before = days_before_month((int)parts[1], is_leap(parts[0]));
    *out = days_before_year(parts[0]) + before + parts[2] - 1 - epoch;
    return true;
}

static void put(char *out, int width, int64_t value)
{
    for (int i = width - 1; i >= 0; i--, value /= 10)
        out[i] = (char)('0' + value % 10);
}

void fa_date_print(int64_t day, char out[FA_DATE_TEXT])
{
    day += epoch;
    int64_t year = day / 366 + 1; /* at most some years too early */
    while (days_before_year(year + 1) <= day)
        year++;
    int64_t left = day - days_before_year(year);
    int month = 1;
    while (days_before_month(month + 1, is_leap(year)) <= left)
        month++;
    memcpy(out, "0000-00-00", FA_DATE_TEXT);
    put(out, 4, year);
    put(out + 5, 2, month);
    put(out + 8, 2, left - days_before_month(month, is_leap(year)) + 1);
}
