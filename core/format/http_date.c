/* Each form is a pattern, walked once from left to right. */
#include "format/http_date.h"

#include <string.h>

#include "format/date.h"

typedef struct parts {
    int day, month, year, hour, minute, second;
    bool short_year;
} parts;

/* The COUNT digits at *AT, which moves past them; −1 when they are none. */
static int take_digits(fa_text *at, size_t count)
{
    int value = 0;
    if (at->length < count) return -1;
    for (size_t i = 0; i < count; i++) {
        unsigned digit = (unsigned)(at->bytes[i] - '0');
        if (digit > 9) return -1;
        value = value * 10 + (int)digit;
    }
    *at = (fa_text){at->bytes + count, at->length - count};
    return value;
}

static bool take(fa_text *at, const char *literal)
{
    fa_text expected = fa_text_of(literal);
    if (!fa_text_starts(*at, expected)) return false;
    *at = (fa_text){at->bytes + expected.length, at->length - expected.length};
    return true;
}

/* The number from 1 of the name that AT begins with, of LENGTH letters; 0: none. */
static int take_name(fa_text *at, const char *names, size_t length)
{
    if (at->length < length) return 0;
    for (size_t i = 0; names[i] != '\0'; i += length) {
        if (memcmp(at->bytes, names + i, length) != 0) continue;
        *at = (fa_text){at->bytes + length, at->length - length};
        return (int)(i / length) + 1;
    }
    return 0;
}

static int take_month(fa_text *at)
{
    return take_name(at, "JanFebMarAprMayJunJulAugSepOctNovDec", 3);
}

static bool take_long_day(fa_text *at)
{
    static const char *const days[] = {"Monday", "Tuesday",  "Wednesday", "Thursday",
                                       "Friday", "Saturday", "Sunday"};
    for (size_t i = 0; i < sizeof days / sizeof *days; i++)
        if (take(at, days[i])) return true;
    return false;
}

static bool take_clock(fa_text *at, parts *out)
{
    out->hour = take_digits(at, 2);
    if (!take(at, ":")) return false;
    out->minute = take_digits(at, 2);
    if (!take(at, ":")) return false;
    out->second = take_digits(at, 2); /* 60 is a leap second */
    return out->hour >= 0 && out->hour < 24 && out->minute >= 0 && out->minute < 60 &&
           out->second >= 0 && out->second <= 60;
}

/* Sun, 06 Nov 1994 08:49:37 GMT, behind the comma */
static bool read_fixed(fa_text at, parts *out)
{
    if (!take(&at, " ")) return false;
    out->day = take_digits(&at, 2);
    if (!take(&at, " ") || (out->month = take_month(&at)) == 0 || !take(&at, " ")) return false;
    out->year = take_digits(&at, 4);
    return take(&at, " ") && take_clock(&at, out) && take(&at, " GMT") && at.length == 0;
}

/* Sunday, 06-Nov-94 08:49:37 GMT, behind the comma */
static bool read_rfc850(fa_text at, parts *out)
{
    if (!take(&at, " ")) return false;
    out->day = take_digits(&at, 2);
    if (!take(&at, "-") || (out->month = take_month(&at)) == 0 || !take(&at, "-")) return false;
    out->year = take_digits(&at, 2);
    out->short_year = true;
    return take(&at, " ") && take_clock(&at, out) && take(&at, " GMT") && at.length == 0;
}

/* Sun Nov  6 08:49:37 1994, behind the day of the week */
static bool read_asctime(fa_text at, parts *out)
{
    if (!take(&at, " ") || (out->month = take_month(&at)) == 0 || !take(&at, " ")) return false;
    out->day = take_digits(&at, take(&at, " ") ? 1 : 2);
    if (!take(&at, " ") || !take_clock(&at, out) || !take(&at, " ")) return false;
    out->year = take_digits(&at, 4);
    return at.length == 0;
}

static bool read_form(fa_text text, parts *out)
{
    fa_text at = text;
    if (take_name(&at, "MonTueWedThuFriSatSun", 3) != 0) {
        fa_text behind = at;
        if (take(&behind, ",")) return read_fixed(behind, out);
        if (read_asctime(at, out)) return true;
    }
    at = text;
    return take_long_day(&at) && take(&at, ",") && read_rfc850(at, out);
}

static bool day_number(int year, int month, int day, int64_t *out)
{
    if (year < 1 || month < 1 || day < 1 || day > 31) return false;
    char iso[FA_DATE_TEXT] = "0000-00-00";
    for (int i = 3; i >= 0; i--, year /= 10)
        iso[i] = (char)('0' + year % 10);
    iso[5] = (char)('0' + month / 10);
    iso[6] = (char)('0' + month % 10);
    iso[8] = (char)('0' + day / 10);
    iso[9] = (char)('0' + day % 10);
    return fa_date_day(fa_text_of(iso), out);
}

/* The year NOW lies in. */
static int year_of(int64_t now)
{
    char iso[FA_DATE_TEXT];
    if (now < 0) return 1970;
    fa_date_print(now / 86400, iso);
    fa_text digits = {iso, 4};
    return take_digits(&digits, 4);
}

bool fa_http_date_read(fa_text text, int64_t now, int64_t *out)
{
    parts read = {0};
    int64_t day;
    if (!read_form(text, &read) || read.year < 0) return false;
    if (read.short_year) {
        int this_year = year_of(now);
        read.year += this_year - this_year % 100;
        if (read.year > this_year + 50) read.year -= 100;
    }
    if (!day_number(read.year, read.month, read.day, &day)) return false;
    *out = day * 86400 + read.hour * 3600 + read.minute * 60 + read.second;
    return true;
}
