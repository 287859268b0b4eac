/* No locale, no time zone: a day's date, and what is left of it by division. */
#include "archive/written.h"

#include "format/date.h"

enum { MILLISECONDS_A_DAY = 86400000 };

void fa_written_time(fa_buffer *out, int64_t time, bool exact)
{
    char day[FA_DATE_TEXT];
    int64_t days = time / MILLISECONDS_A_DAY, left = time % MILLISECONDS_A_DAY;
    if (left < 0) left += MILLISECONDS_A_DAY, days--;
    if (days < -719162 || days > 2932896) { /* no clock says so: it was tampered with */
        fa_buffer_add_z(out, "no time");
        return;
    }
    fa_date_print(days, day);
    int seconds = (int)(left / 1000);
    fa_buffer_add_z(out, day);
    fa_buffer_add_format(out, "T%02d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
    if (exact) fa_buffer_add_format(out, ".%03d", (int)(left % 1000));
    fa_buffer_add_byte(out, 'Z');
}

void fa_written_id(fa_buffer *out, const unsigned char id[FA_ID_SIZE])
{
    char digits[2 * FA_ID_SIZE + 1];
    static const int groups[] = {8, 4, 4, 4, 12};
    fa_hexadecimal(id, FA_ID_SIZE, digits);
    const char *at = digits;
    for (size_t i = 0; i < sizeof groups / sizeof *groups; i++) {
        if (i > 0) fa_buffer_add_byte(out, '-');
        fa_buffer_add(out, (fa_text){at, (size_t)groups[i]});
        at += groups[i];
    }
}
