/* The form is proved by format/date.h; here its digits are taken at their places. */
#include "archive/moment.h"

#include "format/date.h"

static int64_t two_digits(const char *at)
{
    return (at[0] - '0') * 10 + (at[1] - '0');
}

/* Digits behind a point, as nanoseconds; those beyond are left out. Returns how many bytes. */
static size_t read_fraction(fa_text text, int64_t *out)
{
    size_t at = 1;
    int64_t step = 100000000;
    for (; at < text.length && text.bytes[at] >= '0' && text.bytes[at] <= '9'; at++) {
        *out += (text.bytes[at] - '0') * step;
        step /= 10;
    }
    return at;
}

static void read_zone(fa_text text, fa_moment *out)
{
    out->has_zone = text.length > 0;
    if (text.length < 6) return; /* Z, or none */
    int64_t ahead = two_digits(text.bytes + 1) * 3600 + two_digits(text.bytes + 4) * 60;
    out->ahead = text.bytes[0] == '-' ? -ahead : ahead;
}

/* HH:MM[:SS[.fraction]] and a zone */
static void read_time(fa_text text, fa_moment *out)
{
    size_t at = 5;
    out->has_time = true;
    out->second = two_digits(text.bytes) * 3600 + two_digits(text.bytes + 3) * 60;
    if (at < text.length && text.bytes[at] == ':') {
        out->second += two_digits(text.bytes + at + 1);
        at += 3;
    }
    if (at < text.length && text.bytes[at] == '.')
        at += read_fraction((fa_text){text.bytes + at, text.length - at}, &out->nanosecond);
    read_zone((fa_text){text.bytes + at, text.length - at}, out);
}

bool fa_moment_read(fa_text text, fa_moment *out)
{
    *out = (fa_moment){0};
    if (!fa_date_is_iso(text) || !fa_date_day(text, &out->day)) return false;
    if (text.length > 11) read_time((fa_text){text.bytes + 11, text.length - 11}, out);
    return true;
}

static int order(int64_t a, int64_t b)
{
    return (a > b) - (a < b);
}

int fa_moment_compare(const fa_moment *a, const fa_moment *b)
{
    int by = order(a->day, b->day);
    if (by == 0) by = order(a->has_time, b->has_time);
    if (by == 0) by = order(a->second, b->second);
    return by != 0 ? by : order(a->nanosecond, b->nanosecond);
}

static int64_t instant_of(const fa_moment *moment)
{
    return moment->day * 86400 + moment->second - moment->ahead;
}

int fa_moment_compare_instants(const fa_moment *a, const fa_moment *b)
{
    int by = order(instant_of(a), instant_of(b));
    return by != 0 ? by : order(a->nanosecond, b->nanosecond);
}
