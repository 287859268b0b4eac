/* Decisions, and an instrument that is made twice from them: as its Lua text and for the naive
 * scorer. */
#ifndef FUZZ_MAKING_DICE_H
#define FUZZ_MAKING_DICE_H

#include "naive_score.h"

#include "base/buffer.h"
#include "format/decimal.h"

#include <stdio.h>
#include <string.h>

/* Decisions: the bytes of the input, then numbers made from them without end. */
typedef struct dice {
    const uint8_t *next, *end;
    uint64_t seed;
} dice;

static int below(dice *d, int limit)
{
    if (d->next < d->end) return *d->next++ % limit;
    uint64_t z = d->seed += 0x9E3779B97F4A7C15u;
    z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9u;
    z = (z ^ z >> 27) * 0x94D049BB133111EBu;
    return (int)((z ^ z >> 31) % (uint64_t)limit);
}

static bool chance(dice *d, int in_a_hundred)
{
    return below(d, 100) < in_a_hundred;
}

/* The instrument in both forms. */
typedef struct making {
    dice dice;
    naive naive;
    fa_buffer text;
} making;

static fa_decimal decimal_of(ratio value)
{
    int scale = 0;
    while (ten_to(scale) % value.d != 0)
        scale++;
    return (fa_decimal){(int64_t)(value.n * (ten_to(scale) / value.d)), scale};
}

static void write_number(fa_buffer *text, ratio value)
{
    fa_decimal_add_to(text, decimal_of(value));
}

static ratio random_decimal(dice *d, int low, int high, int scale)
{
    wide ten = ten_to(scale);
    return reduced(low * ten + below(d, (int)((high - low) * ten) + 1), ten);
}

/* ---- days, counted year by year ---- */

static bool is_leap(int year)
{
    return year % 400 == 0 || (year % 4 == 0 && year % 100 != 0);
}

/* DAY, counted from 1970-01-01, as year, month and day. */
static void write_day(fa_buffer *text, ratio value)
{
    static const int lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    int year = 1970, month = 0, day = (int)value.n;
    for (; day < 0; day += 365 + is_leap(year))
        year--;
    for (; day >= 365 + is_leap(year); year++)
        day -= 365 + is_leap(year);
    for (; day >= lengths[month] + (month == 1 && is_leap(year)); month++)
        day -= lengths[month] + (month == 1 && is_leap(year));
    fa_buffer_add_format(text, "%04d-%02d-%02d", year, month + 1, day + 1);
}

enum { DAY_FIRST = -719162, DAY_LAST = 2932896 }; /* 0001-01-01 to 9999-12-31 */

static ratio random_day(dice *d)
{
    if (chance(d, 3)) return whole(chance(d, 50) ? DAY_FIRST : DAY_LAST);
    if (chance(d, 60)) return whole(19700 + below(d, 100)); /* near each other */
    return whole(below(d, 200) * 250 + below(d, 250) - 20000);
}

#endif
