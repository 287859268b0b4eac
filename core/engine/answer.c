/* Text of an answer → choice, number, day, ticks or words. Never a guess: what is not an answer is
 * refused. */
#include "engine/answer.h"

#include <string.h>

#include "format/date.h"

__extension__ typedef __int128 wide;

static int8_t yes_or_no(fa_text text)
{
    static const char *const words[2][4] = {{"no", "n", "false", "0"}, {"yes", "y", "true", "1"}};
    for (int8_t value = 0; value < 2; value++)
        for (int i = 0; i < 4; i++)
            if (fa_text_equal_nocase(text, fa_text_of(words[value][i]))) return value;
    return FA_INVALID;
}

static int8_t find_choice(const fa_choices *choices, fa_text text)
{
    for (size_t i = 0; i < choices->count; i++) {
        fa_text code = choices->list[i].code;
        if (code.length > 0 && fa_text_equal_nocase(code, text)) return (int8_t)i;
    }
    if (choices->yes_no) return yes_or_no(text);
    fa_decimal value;
    if (!fa_decimal_read(text, &value)) return FA_INVALID;
    for (size_t i = 0; i < choices->count; i++)
        if (fa_decimal_equal(choices->list[i].value, value)) return (int8_t)i;
    return FA_INVALID;
}

static bool in_range(const fa_item *item, fa_decimal value)
{
    if (item->has_least && fa_decimal_compare(value, item->least) < 0) return false;
    return !item->has_most || fa_decimal_compare(value, item->most) <= 0;
}

static bool read_number(const fa_item *item, fa_text text, int64_t *out)
{
    fa_decimal value;
    if (!fa_decimal_read(text, &value) || !in_range(item, value)) return false;
    return fa_decimal_rescale(value, item->decimals, out);
}

/* VALUE × FACTOR, rounded half away from zero at SCALE decimals. */
static bool multiply(fa_decimal value, fa_decimal factor, int scale, int64_t *out)
{
    static const wide most = INT64_MAX;
    wide units = (wide)value.units * factor.units; /* 126 bits hold it */
    int from = value.scale + factor.scale;
    for (; from < scale; from++) {
        if (units > most || units < -most) return false;
        units *= 10;
    }
    wide divisor = 1; /* 10^30 at most */
    for (; from > scale; from--)
        divisor *= 10;
    wide left = units % divisor;
    units /= divisor;
    if ((left < 0 ? -left : left) * 2 >= divisor && divisor > 1) units += left < 0 ? -1 : 1;
    if (units > most || units < -most) return false;
    *out = (int64_t)units;
    return true;
}

/* The unit as the instrument writes it; else, since two units of an item hardly differ in this
 * alone, in capitals or not. NULL when the item has none of that name. */
static const fa_unit *find_unit(const fa_item *item, fa_text name)
{
    for (size_t i = 0; i < item->unit_count; i++)
        if (fa_text_equal(item->units[i].name, name)) return &item->units[i];
    for (size_t i = 0; i < item->unit_count; i++)
        if (fa_text_equal_nocase(item->units[i].name, name)) return &item->units[i];
    return NULL;
}

static bool is_part_of_number(char c)
{
    return (c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.';
}

/* "25.4 cm", "10inch": digits, then the unit. */
static bool read_measure(const fa_item *item, fa_text text, int64_t *out)
{
    size_t length = 0;
    while (length < text.length && is_part_of_number(text.bytes[length]))
        length++;
    fa_text number = {text.bytes, length};
    fa_text name = fa_text_trim((fa_text){text.bytes + length, text.length - length});
    if (name.length == 0) return false;
    bool own = item->unit.length > 0 && fa_text_equal(item->unit, name);
    const fa_unit *unit = own ? NULL : find_unit(item, name);
    if (unit == NULL) {
        own = own || (item->unit.length > 0 && fa_text_equal_nocase(item->unit, name));
        return own && read_number(item, number, out);
    }
    fa_decimal value;
    if (!fa_decimal_read(number, &value)) return false;
    if (!multiply(fa_decimal_trim(value), fa_decimal_trim(unit->factor), item->decimals, out))
        return false;
    return in_range(item, (fa_decimal){*out, item->decimals});
}

static bool read_one(const fa_item *item, fa_text text, fa_answer *out)
{
    out->choice = FA_PRESENT;
    if (item->kind == FA_ITEM_DATE) return fa_date_day(text, &out->number);
    if (item->kind == FA_ITEM_NUMBER)
        return read_number(item, text, &out->number) || read_measure(item, text, &out->number);
    out->choice = find_choice(item->choices, text);
    return out->choice != FA_INVALID;
}

/* Where the next tick ends: at ';' or '|', or at the end. */
static fa_text next_tick(fa_text text)
{
    size_t length = 0;
    while (length < text.length && text.bytes[length] != ';' && text.bytes[length] != '|')
        length++;
    return (fa_text){text.bytes, length};
}

static fa_text behind_tick(fa_text text, fa_text tick)
{
    return (fa_text){text.bytes + tick.length + 1, text.length - tick.length - 1};
}

static bool is_higher(const fa_item *item, const fa_answer *a, const fa_answer *b)
{
    if (item->kind != FA_ITEM_CHOICE) return a->number > b->number;
    return a->choice > b->choice; /* choices stand in rising order of value */
}

static bool same(const fa_answer *a, const fa_answer *b)
{
    return a->choice == b->choice && a->number == b->number;
}

static bool read_ticks(const fa_item *item, fa_text text, fa_answer *out)
{
    for (bool first = true;; first = false) {
        fa_text tick = next_tick(text);
        fa_answer one = {0};
        if (!read_one(item, fa_text_trim(tick), &one)) return false;
        bool differs = !first && !same(&one, out);
        if (differs && item->two_ticks == FA_TICKS_REFUSE) return false;
        bool higher = is_higher(item, &one, out);
        bool two = !first && (out->two_ticks || differs);
        if (first || (differs && higher == (item->two_ticks == FA_TICKS_HIGHEST))) *out = one;
        out->two_ticks = two;
        if (tick.length == text.length) return true;
        text = behind_tick(text, tick);
    }
}

/* Every tick an answer; one that is ticked twice is ticked. */
static bool read_set(const fa_item *item, fa_text text, fa_answer *out)
{
    *out = (fa_answer){.choice = FA_PRESENT};
    bool nothing = fa_text_equal_nocase(text, FA_TEXT("none")) &&
                   find_choice(item->choices, text) == FA_INVALID;
    if (nothing) return true;
    for (;;) {
        fa_text tick = next_tick(text);
        int8_t choice = find_choice(item->choices, fa_text_trim(tick));
        if (choice < 0) return false;
        out->number = (int64_t)((uint64_t)out->number | UINT64_C(1) << choice);
        if (tick.length == text.length) return true;
        text = behind_tick(text, tick);
    }
}

static bool has_two(fa_text text)
{
    return next_tick(text).length < text.length;
}

static const struct {
    fa_absence absence;
    unsigned reason;
    const char *words;
} reasons[] = {
    {FA_DECLINED, FA_REASON_DECLINED, "declined"},
    {FA_NOT_APPLICABLE, FA_REASON_NOT_APPLICABLE, "not applicable"},
    {FA_COULD_NOT_TEST, FA_REASON_COULD_NOT_TEST, "could not test"},
};

const char *fa_answer_reason(fa_absence absence)
{
    for (size_t i = 0; i < sizeof reasons / sizeof *reasons; i++)
        if (reasons[i].absence == absence) return reasons[i].words;
    return NULL;
}

/* Capitals or not, "_" for a blank. */
static bool says(fa_text text, const char *words)
{
    char plain[16];
    if (text.length > sizeof plain) return false;
    for (size_t i = 0; i < text.length; i++)
        plain[i] = text.bytes[i];
    for (size_t i = 0; i < text.length; i++)
        if (plain[i] == '_') plain[i] = ' ';
    return fa_text_equal_nocase((fa_text){plain, text.length}, fa_text_of(words));
}

/* Why there is no answer, or FA_INVALID. */
static fa_absence absence_of(const fa_item *item, fa_text text)
{
    if (fa_text_equal(text, FA_TEXT("NA"))) return FA_NOT_AVAILABLE;
    if (fa_text_equal(text, FA_TEXT("."))) return FA_UNKNOWN;
    for (size_t i = 0; item->reasons != 0 && i < sizeof reasons / sizeof *reasons; i++)
        if ((item->reasons & reasons[i].reason) && says(text, reasons[i].words))
            return reasons[i].absence;
    return FA_INVALID;
}

static bool read_present(const fa_item *item, fa_text text, fa_answer *out)
{
    if (item->kind == FA_ITEM_TICK_ALL) return read_set(item, text, out);
    return read_one(item, text, out);
}

/* Words are taken as they stand, unless they are a reason for having none. */
static bool read_written(const fa_item *item, fa_text text, fa_answer *out)
{
    fa_absence absence = absence_of(item, text);
    if (absence != FA_INVALID) *out = (fa_answer){.choice = (int8_t)absence};
    if (absence != FA_INVALID) return true;
    bool sound = fa_text_is_utf8(text);
    *out = (fa_answer){.choice = sound ? FA_PRESENT : FA_INVALID};
    if (sound) out->written = text;
    return sound;
}

bool fa_answer_read(const fa_item *item, fa_text text, fa_answer *out)
{
    *out = (fa_answer){.choice = FA_BLANK};
    text = fa_text_trim(text);
    if (text.length == 0) return true;
    if (item->kind == FA_ITEM_WRITTEN) return read_written(item, text, out);
    if (read_present(item, text, out)) return true;
    fa_absence absence = absence_of(item, text);
    *out = (fa_answer){.choice = (int8_t)absence};
    if (absence != FA_INVALID) return true;
    if (item->kind == FA_ITEM_TICK_ALL || !has_two(text)) return false;
    fa_answer ticks = {0};
    if (!read_ticks(item, text, &ticks)) return false;
    *out = ticks;
    return true;
}
