/* Text of an answer → choice or number. Never a guess: what is not an answer is refused. */
#include "engine/answer.h"

#include <string.h>

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

static bool read_number(const fa_item *item, fa_text text, int64_t *out)
{
    fa_decimal value;
    if (!fa_decimal_read(text, &value)) return false;
    if (item->has_least && fa_decimal_compare(value, item->least) < 0) return false;
    if (item->has_most && fa_decimal_compare(value, item->most) > 0) return false;
    return fa_decimal_rescale(value, item->decimals, out);
}

static bool read_one(const fa_item *item, fa_text text, fa_answer *out)
{
    if (item->kind == FA_ITEM_NUMBER) {
        out->choice = FA_PRESENT;
        return read_number(item, text, &out->number);
    }
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

static bool is_higher(const fa_item *item, const fa_answer *a, const fa_answer *b)
{
    if (item->kind == FA_ITEM_NUMBER) return a->number > b->number;
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
        text = (fa_text){text.bytes + tick.length + 1, text.length - tick.length - 1};
    }
}

static bool has_two(fa_text text)
{
    return next_tick(text).length < text.length;
}

bool fa_answer_read(const fa_item *item, fa_text text, fa_answer *out)
{
    *out = (fa_answer){.choice = FA_BLANK};
    text = fa_text_trim(text);
    if (text.length == 0) return true;
    if (read_one(item, text, out)) return true;
    bool not_available = fa_text_equal(text, FA_TEXT("NA"));
    bool unknown = fa_text_equal(text, FA_TEXT("."));
    *out = (fa_answer){.choice = not_available ? FA_NOT_AVAILABLE : FA_UNKNOWN};
    if (not_available || unknown) return true;
    *out = (fa_answer){.choice = FA_INVALID};
    if (!has_two(text)) return false;
    fa_answer ticks = {0};
    if (!read_ticks(item, text, &ticks)) return false;
    *out = ticks;
    return true;
}

/* "0 to 5" when the values are whole and without a hole, else "0, 2, 4". */
static void add_values(const fa_choices *choices, fa_buffer *out)
{
    fa_decimal first = choices->list[0].value;
    bool run = choices->count > 2;
    for (size_t i = 0; i < choices->count && run; i++) {
        int64_t units = 0, from = 0;
        run = fa_decimal_rescale(choices->list[i].value, 0, &units) &&
              fa_decimal_rescale(first, 0, &from) && units == from + (int64_t)i;
    }
    if (run) {
        fa_decimal_add_to(out, first);
        fa_buffer_add_z(out, " to ");
        fa_decimal_add_to(out, choices->list[choices->count - 1].value);
        return;
    }
    for (size_t i = 0; i < choices->count; i++) {
        if (i > 0) fa_buffer_add_z(out, ", ");
        fa_decimal_add_to(out, choices->list[i].value);
    }
}

static void add_number(const fa_item *item, fa_buffer *out)
{
    fa_buffer_add_z(out, item->decimals == 0 ? "not a whole number" : "not a number");
    if (item->has_least) fa_buffer_add_z(out, " from ");
    if (item->has_least) fa_decimal_add_to(out, item->least);
    if (item->has_most) fa_buffer_add_z(out, item->has_least ? " to " : " up to ");
    if (item->has_most) fa_decimal_add_to(out, item->most);
    if (item->decimals > 0)
        fa_buffer_add_format(out, " with at most %d decimal%s", item->decimals,
                             item->decimals == 1 ? "" : "s");
}

void fa_answer_expected(const fa_item *item, fa_buffer *out)
{
    if (item->kind == FA_ITEM_NUMBER) {
        add_number(item, out);
        return;
    }
    fa_buffer_add_z(out, "not one of ");
    if (item->choices->yes_no) fa_buffer_add_z(out, "yes, no, ");
    add_values(item->choices, out);
}
