/* The date of a record and the instant of its making, as FHIR writes them. */
#include "format/date.h"
#include "report/fhir_parts.h"

/* The zone that an ISO text ends with, if FHIR knows it (up to 14:00). */
static fa_text zone_of(fa_text text)
{
    fa_text none = {0};
    if (text.length <= 16) return none;
    if (text.bytes[text.length - 1] == 'Z') return (fa_text){text.bytes + text.length - 1, 1};
    fa_text zone = {text.bytes + text.length - 6, 6};
    bool signs = zone.bytes[0] == '+' || zone.bytes[0] == '-';
    if (text.length < 22 || !signs) return none;
    int hours = (zone.bytes[1] - '0') * 10 + zone.bytes[2] - '0';
    bool whole = zone.bytes[4] == '0' && zone.bytes[5] == '0';
    return hours < 14 || (hours == 14 && whole) ? zone : none;
}

/* A time needs a zone in FHIR. Where none was given we know of none (a form does not say where it
 * was filled in), so the day alone is written: true, if less. Seconds that were not given are
 * zeros, as R4 says of dateTime. */
void fa_fhir_when(const fa_fhir_writing *with, const char *name)
{
    fa_buffer *out = with->out;
    fa_text date = with->facts->date;
    if (!fa_date_is_iso(date)) return;
    fa_text zone = zone_of(date);
    fa_text time = {date.bytes + 10, zone.length > 0 ? date.length - 10 - zone.length : 0};
    fa_fhir_name(out, name);
    fa_buffer_add_byte(out, '"');
    fa_buffer_add(out, (fa_text){date.bytes, 10});
    if (time.length > 0) {
        fa_buffer_add_byte(out, 'T');
        fa_buffer_add(out, (fa_text){time.bytes + 1, time.length - 1});
        if (time.length == 6) fa_buffer_add_z(out, ":00");
    }
    fa_buffer_add(out, zone);
    fa_buffer_add_byte(out, '"');
}

void fa_fhir_instant(fa_buffer *out, const char *name, int64_t milliseconds)
{
    const int64_t a_day = 86400000;
    int64_t day = milliseconds / a_day, left = milliseconds % a_day;
    if (left < 0) day--;
    if (left < 0) left += a_day;
    char text[FA_DATE_TEXT];
    if (day < FA_DAY_LEAST || day > FA_DAY_MOST) return;
    fa_date_print(day, text);
    int seconds = (int)(left / 1000);
    fa_fhir_name(out, name);
    fa_buffer_add_format(out, "\"%sT%02d:%02d:%02d.%03dZ\"", text, seconds / 3600,
                         seconds / 60 % 60, seconds % 60, (int)(left % 1000));
}
