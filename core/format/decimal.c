/* Decimals as scaled 64-bit integers; products are formed in 128 bits. */
#include "format/decimal.h"

#include <locale.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

__extension__ typedef __int128 wide;

int64_t fa_power_of_ten(int scale)
{
    static const int64_t powers[] = {1,
                                     10,
                                     100,
                                     1000,
                                     10000,
                                     100000,
                                     1000000,
                                     10000000,
                                     100000000,
                                     1000000000,
                                     10000000000,
                                     100000000000,
                                     1000000000000,
                                     10000000000000,
                                     100000000000000,
                                     1000000000000000,
                                     10000000000000000,
                                     100000000000000000,
                                     1000000000000000000};
    return powers[scale];
}

bool fa_decimal_read(fa_text text, fa_decimal *out)
{
    size_t at = 0;
    bool negative = text.length > 0 && text.bytes[0] == '-';
    if (text.length > 0 && (text.bytes[0] == '-' || text.bytes[0] == '+')) at = 1;
    int64_t units = 0;
    int digits = 0, decimals = 0;
    bool point = false;
    for (; at < text.length; at++) {
        char c = text.bytes[at];
        if (c == '.' && !point && digits > 0) {
            point = true;
            continue;
        }
        if (c < '0' || c > '9') return false;
        if (++digits > 18) return false;
        units = units * 10 + (c - '0');
        if (point && ++decimals > FA_DECIMAL_SCALE_MOST) return false;
    }
    if (digits == 0 || (point && decimals == 0)) return false;
    *out = (fa_decimal){negative ? -units : units, decimals};
    return true;
}

fa_decimal fa_decimal_trim(fa_decimal value)
{
    while (value.scale > 0 && value.units % 10 == 0)
        value = (fa_decimal){value.units / 10, value.scale - 1};
    return value;
}

size_t fa_decimal_print(fa_decimal value, char out[FA_DECIMAL_TEXT])
{
    value = fa_decimal_trim(value);
    char digits[FA_DECIMAL_TEXT];
    size_t count = 0;
    uint64_t left = value.units < 0 ? 0 - (uint64_t)value.units : (uint64_t)value.units;
    do {
        digits[count++] = (char)('0' + left % 10);
        left /= 10;
    } while (left > 0 || count <= (size_t)value.scale);
    size_t length = 0;
    if (value.units < 0) out[length++] = '-';
    while (count > 0) {
        if (count == (size_t)value.scale && value.scale > 0) out[length++] = '.';
        out[length++] = digits[--count];
    }
    return length;
}

void fa_decimal_add_to(fa_buffer *buffer, fa_decimal value)
{
    char text[FA_DECIMAL_TEXT];
    size_t length = fa_decimal_print(value, text);
    fa_buffer_add(buffer, (fa_text){text, length});
}

int fa_decimal_compare(fa_decimal a, fa_decimal b)
{
    wide left = (wide)a.units * fa_power_of_ten(b.scale);
    wide right = (wide)b.units * fa_power_of_ten(a.scale);
    return (left > right) - (left < right);
}

bool fa_decimal_equal(fa_decimal a, fa_decimal b)
{
    return fa_decimal_compare(a, b) == 0;
}

bool fa_decimal_add(fa_decimal a, fa_decimal b, fa_decimal *out)
{
    int scale = a.scale > b.scale ? a.scale : b.scale;
    wide sum = (wide)a.units * fa_power_of_ten(scale - a.scale) +
               (wide)b.units * fa_power_of_ten(scale - b.scale);
    if (sum > INT64_MAX || sum < -INT64_MAX) return false;
    *out = fa_decimal_trim((fa_decimal){(int64_t)sum, scale});
    return true;
}

bool fa_decimal_rescale(fa_decimal value, int scale, int64_t *out)
{
    value = fa_decimal_trim(value);
    if (scale < value.scale || scale - value.scale > 18) return false;
    return !__builtin_mul_overflow(value.units, fa_power_of_ten(scale - value.scale), out);
}

bool fa_ratio_round(int64_t numerator, int64_t denominator, int scale, int64_t *out)
{
    int64_t scaled;
    if (!__builtin_mul_overflow(numerator, fa_power_of_ten(scale), &scaled) &&
        scaled < INT64_MAX / 4 && scaled > -(INT64_MAX / 4) && denominator < INT64_MAX / 4) {
        int64_t half = scaled < 0 ? -denominator : denominator;
        *out = (2 * scaled + half) / (2 * denominator); /* truncation: half goes away from zero */
        return true;
    }
    wide large = (wide)numerator * fa_power_of_ten(scale) * 2;
    large = (large + (numerator < 0 ? -(wide)denominator : (wide)denominator)) /
            ((wide)denominator * 2);
    if (large > INT64_MAX || large < -INT64_MAX) return false;
    *out = (int64_t)large;
    return true;
}

/* "d.ddde±x" as printf writes it in the C locale → decimal. */
static bool read_scientific(const char *text, fa_decimal *out)
{
    bool negative = *text == '-';
    if (negative) text++;
    int64_t units = 0;
    int decimals = 0;
    bool point = false;
    for (; *text != '\0' && *text != 'e'; text++) {
        if (*text == '.') {
            point = true;
            continue;
        }
        units = units * 10 + (*text - '0');
        if (point) decimals++;
    }
    int exponent = *text == 'e' ? (int)strtol(text + 1, NULL, 10) : 0;
    int scale = decimals - exponent;
    while (scale > 0 && units % 10 == 0) {
        units /= 10;
        scale--;
    }
    for (; scale < 0; scale++)
        if (__builtin_mul_overflow(units, (int64_t)10, &units)) return false;
    if (scale > FA_DECIMAL_SCALE_MOST) {
        int excess = scale - FA_DECIMAL_SCALE_MOST;
        if (excess > 18) units = 0;
        if (excess <= 18 && !fa_ratio_round(units, fa_power_of_ten(excess), 0, &units))
            return false;
        scale = FA_DECIMAL_SCALE_MOST;
    }
    *out = (fa_decimal){negative ? -units : units, scale};
    return true;
}

/* Few digits are the usual case: units / 10^scale with both below 2^53 is one correctly rounded
 * division, so the first that gives VALUE back is the shortest decimal, without printing anything.
 */
static bool read_short(double value, fa_decimal *out)
{
    for (int scale = 0; scale <= FA_DECIMAL_SCALE_MOST; scale++) {
        double power = (double)fa_power_of_ten(scale);
        double units = nearbyint(value * power);
        if (fabs(units) > 999999999999999.0) return false; /* 15 digits: always the shortest */
        if (units / power != value) continue;
        *out = (fa_decimal){(int64_t)units, scale};
        return true;
    }
    return false;
}

bool fa_decimal_from_double(double value, fa_decimal *out)
{
    if (!isfinite(value)) return false;
    if (value == 0) {
        *out = FA_DECIMAL_OF(0);
        return true;
    }
    if (read_short(value, out)) return true;
    /* A thread's own locale, so that an embedding program's setlocale cannot turn 35.6 to 35,6. */
    locale_t plain = newlocale(LC_ALL_MASK, "C", (locale_t)0);
    if (plain == (locale_t)0) return false;
    locale_t before = uselocale(plain);
    char text[48];
    bool same = false;
    for (int digits = 15; digits <= 17 && !same; digits++) {
        (void)snprintf(text, sizeof text, "%.*e", digits - 1, value);
        same = strtod(text, NULL) == value;
    }
    (void)uselocale(before);
    freelocale(plain);
    return read_scientific(text, out);
}

double fa_decimal_to_double(fa_decimal value)
{
    /* Exact for up to 15 digits: both operands are exact, so the quotient is correctly rounded. */
    return (double)value.units / (double)fa_power_of_ten(value.scale);
}
