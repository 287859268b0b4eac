/* The Gregorian calendar, and nothing of clocks or zones beyond their form. */
#include "format/date.h"

bool fa_date_order_read(fa_text name, fa_date_order *out)
{
    for (int order = FA_DATE_ISO; order <= FA_DATE_YMD; order++) {
        if (!fa_text_equal(name, fa_text_of(fa_date_order_name((fa_date_order)order)))) continue;
        *out = (fa_date_order)order;
        return true;
    }
    return false;
}

const char *fa_date_order_name(fa_date_order order)
{
    static const char *const names[] = {"iso", "dmy", "mdy", "ymd"};
    return names[order];
}

static bool day_exists(int year, int month, int day)
{
    static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (year < 1 || month < 1 || month > 12 || day < 1) return false;
    bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    return day <= days[month - 1] + (month == 2 && leap);
}

/* The number in the COUNT digits at BYTES, or −1. */
static int digits(const char *bytes, size_t count)
{
    int value = 0;
    for (size_t i = 0; i < count; i++) {
        unsigned digit = (unsigned)(bytes[i] - '0');
        if (digit > 9) return -1;
        value = value * 10 + (int)digit;
    }
    return value;
}

static bool within(int value, int most)
{
    return value >= 0 && value <= most;
}

/* Z or ±HH:MM, or nothing. */
static bool is_zone(fa_text text)
{
    if (text.length == 0) return true;
    if (text.length == 1) return text.bytes[0] == 'Z';
    bool form =
        text.length == 6 && (text.bytes[0] == '+' || text.bytes[0] == '-') && text.bytes[3] == ':';
    return form && within(digits(text.bytes + 1, 2), 23) && within(digits(text.bytes + 4, 2), 59);
}

/* HH:MM[:SS[.fraction]] and a zone */
static bool is_time(fa_text text)
{
    if (text.length < 5 || text.bytes[2] != ':') return false;
    if (!within(digits(text.bytes, 2), 23) || !within(digits(text.bytes + 3, 2), 59)) return false;
    size_t at = 5;
    if (at + 3 <= text.length && text.bytes[at] == ':') {
        if (!within(digits(text.bytes + at + 1, 2), 60)) return false;
        at += 3;
        if (at < text.length && text.bytes[at] == '.') {
            size_t first = ++at;
            while (at < text.length && digits(text.bytes + at, 1) >= 0)
                at++;
            if (at == first) return false;
        }
    }
    return is_zone((fa_text){text.bytes + at, text.length - at});
}

bool fa_date_is_iso(fa_text text)
{
    const char *bytes = text.bytes;
    if (text.length < 10 || bytes[4] != '-' || bytes[7] != '-') return false;
    if (!day_exists(digits(bytes, 4), digits(bytes + 5, 2), digits(bytes + 8, 2))) return false;
    if (text.length == 10) return true;
    return (bytes[10] == 'T' || bytes[10] == ' ') &&
           is_time((fa_text){bytes + 11, text.length - 11});
}

/* Three numbers with one kind of separator between them, or eight digits for ymd. */
static bool split(fa_text text, int parts[3], size_t lengths[3])
{
    if (text.length == 8 && digits(text.bytes, 8) >= 0) {
        parts[0] = digits(text.bytes, 4);
        parts[1] = digits(text.bytes + 4, 2);
        parts[2] = digits(text.bytes + 6, 2);
        lengths[0] = 4;
        lengths[1] = lengths[2] = 2;
        return true;
    }
    size_t at = 0;
    char between = '\0';
    for (int part = 0; part < 3; part++) {
        size_t first = at;
        while (at < text.length && digits(text.bytes + at, 1) >= 0)
            at++;
        lengths[part] = at - first;
        if (lengths[part] == 0 || lengths[part] > 4) return false;
        parts[part] = digits(text.bytes + first, lengths[part]);
        if (part == 2) break;
        if (at >= text.length) return false;
        char here = text.bytes[at++];
        if (here != '.' && here != '/' && here != '-') return false;
        if (part == 1 && here != between) return false;
        between = here;
    }
    return at == text.length;
}

/* Finds year, month and day of TEXT in ORDER; a year has four digits, never two. */
static bool read_ordered(fa_text text, fa_date_order order, int day[3])
{
    static const int places[][3] = {{0, 1, 2}, {2, 1, 0}, {2, 0, 1}, {0, 1, 2}};
    int parts[3];
    size_t lengths[3];
    if (order == FA_DATE_ISO || !split(text, parts, lengths)) return false;
    for (int i = 0; i < 3; i++) {
        int place = places[order][i];
        bool form = i == 0 ? lengths[place] == 4 : lengths[place] <= 2;
        if (!form) return false;
        day[i] = parts[place];
    }
    return day_exists(day[0], day[1], day[2]);
}

bool fa_date_read(fa_text text, fa_date_order order, fa_arena *scratch, fa_text *out)
{
    *out = text;
    if (fa_date_is_iso(text)) return true;
    int day[3];
    if (!read_ordered(text, order, day)) return false;
    char *written = fa_arena_take(scratch, 10, 1);
    if (written == NULL) return false;
    int value[] = {day[0] / 100, day[0] % 100, day[1], day[2]};
    static const size_t places[] = {0, 2, 5, 8};
    for (int i = 0; i < 4; i++) {
        written[places[i]] = (char)('0' + value[i] / 10);
        written[places[i] + 1] = (char)('0' + value[i] % 10);
    }
    written[4] = written[7] = '-';
    *out = (fa_text){written, 10};
    return true;
}

unsigned fa_date_orders(fa_text text)
{
    unsigned orders = 0;
    int day[3];
    for (int order = FA_DATE_DMY; order <= FA_DATE_YMD; order++)
        if (read_ordered(text, (fa_date_order)order, day)) orders |= 1u << order;
    return orders;
}
