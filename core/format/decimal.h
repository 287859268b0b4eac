/* Exact decimal numbers in 64 bits: read, compared, rounded and printed without a locale. */
#ifndef FA_FORMAT_DECIMAL_H
#define FA_FORMAT_DECIMAL_H

#include "base/buffer.h"

/* units / 10^scale, scale 0 to 15. */
typedef struct fa_decimal {
    int64_t units;
    int scale;
} fa_decimal;

enum { FA_DECIMAL_SCALE_MOST = 15, FA_DECIMAL_TEXT = 32 };

#define FA_DECIMAL_OF(integer) ((fa_decimal){(integer), 0})

/* Reads -?digits(.digits)?, a leading + too; nothing else. At most 18 digits. False when TEXT is
 * something else: no exponent, no blank, no thousands mark, no decimal comma, no hexadecimal. */
bool fa_decimal_read(fa_text text, fa_decimal *out);

/* Writes without trailing zeros ("32", "35.6", "-0.5") and returns the length; no NUL. */
size_t fa_decimal_print(fa_decimal value, char out[FA_DECIMAL_TEXT]);
void fa_decimal_add_to(fa_buffer *buffer, fa_decimal value);

int fa_decimal_compare(fa_decimal a, fa_decimal b); /* exact; <0, 0, >0 */
bool fa_decimal_equal(fa_decimal a, fa_decimal b);

/* Exact; false when 64 bits do not hold it. */
bool fa_decimal_add(fa_decimal a, fa_decimal b, fa_decimal *out);

/* The same value at SCALE decimals. False when it does not fit without rounding or overflows. */
bool fa_decimal_rescale(fa_decimal value, int scale, int64_t *out);
fa_decimal fa_decimal_trim(fa_decimal value); /* the smallest scale that holds it exactly */

/* numerator / denominator (> 0) rounded once, half away from zero, at SCALE decimals.
 * False when the result does not fit in 64 bits. */
bool fa_ratio_round(int64_t numerator, int64_t denominator, int scale, int64_t *out);

/* The shortest decimal that reads back as VALUE, to 15 decimals at most (half away from zero).
 * False when it is not finite or does not fit in 64 bits. */
bool fa_decimal_from_double(double value, fa_decimal *out);
double fa_decimal_to_double(fa_decimal value); /* the nearest double, up to 15 digits */

/* 10^SCALE for 0 to 18. */
int64_t fa_power_of_ten(int scale);

#endif
