/* JSON numbers: their grammar, and their exact value. */
#include "format/json_text.h"

/* units × 10^(power) as the digits are read; zeros wait until a digit follows them. */
typedef struct digits {
    int64_t units;
    int64_t waiting; /* zeros */
    int64_t decimals;
} digits;

static bool add_digit(digits *read, int digit)
{
    if (digit == 0) {
        read->waiting += 1;
        return true;
    }
    if (read->units == 0) read->waiting = 0; /* zeros in front of all */
    for (; read->waiting >= 0; read->waiting--)
        if (__builtin_mul_overflow(read->units, (int64_t)10, &read->units)) return false;
    read->waiting = 0;
    return !__builtin_add_overflow(read->units, (int64_t)digit, &read->units);
}

/* The exponent behind "e"; far beyond all decimals it stops counting. */
static int64_t read_exponent(const char *at, const char *end)
{
    bool negative = at < end && *at == '-';
    if (at < end && (*at == '-' || *at == '+')) at++;
    int64_t exponent = 0;
    for (; at < end; at++)
        if (exponent < INT32_MAX) exponent = exponent * 10 + (*at - '0');
    return negative ? -exponent : exponent;
}

static bool shift(int64_t units, int64_t power, fa_decimal *out)
{
    for (; power > 0 && units != 0; power--)
        if (__builtin_mul_overflow(units, (int64_t)10, &units)) return false;
    if (units == 0) power = 0;
    if (-power > FA_DECIMAL_SCALE_MOST) return false;
    *out = (fa_decimal){units, (int)-power};
    return true;
}

/* 0 to 999999, as most answers are. */
static bool read_small(fa_text text, fa_decimal *out)
{
    if (text.length == 0 || text.length > 6) return false;
    if (text.bytes[0] == '0' && text.length > 1) return false;
    int64_t units = 0;
    for (size_t i = 0; i < text.length; i++) {
        if (text.bytes[i] < '0' || text.bytes[i] > '9') return false;
        units = units * 10 + (text.bytes[i] - '0');
    }
    *out = FA_DECIMAL_OF(units);
    return true;
}

bool fa_json_number(fa_text text, fa_decimal *out)
{
    if (read_small(text, out)) return true;
    const char *at = text.bytes, *end = at;
    if (text.length > 0) end = at + text.length;
    if (at == end || fa_json_number_end(at, end) != end) return false;
    bool negative = *at == '-', point = false;
    digits read = {0, 0, 0};
    for (at += negative; at < end && *at != 'e' && *at != 'E'; at++) {
        if (*at == '.') {
            point = true;
            continue;
        }
        if (!add_digit(&read, *at - '0')) return false;
        read.decimals += point;
    }
    int64_t exponent = at < end ? read_exponent(at + 1, end) : 0;
    fa_decimal value;
    if (!shift(read.units, exponent + read.waiting - read.decimals, &value)) return false;
    *out = (fa_decimal){negative ? -value.units : value.units, value.scale};
    return true;
}
