/* What an answer to an item may be, in words: the end of a sentence that refuses one. */
#include "engine/answer.h"

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

static void add_units(const fa_item *item, fa_buffer *out)
{
    if (item->unit.length > 0) fa_buffer_add_z(out, ", in ");
    fa_buffer_add(out, item->unit);
    for (size_t i = 0; i < item->unit_count; i++) {
        bool last = i + 1 == item->unit_count;
        fa_buffer_add_z(out, item->unit.length == 0 && i == 0 ? ", in " : last ? " or " : ", ");
        fa_buffer_add(out, item->units[i].name);
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
    if (item->unit_count > 0) add_units(item, out);
}

static void add_choices(const fa_item *item, fa_buffer *out)
{
    bool several = item->kind == FA_ITEM_TICK_ALL;
    fa_buffer_add_z(out, several ? "not some of " : "not one of ");
    if (item->choices->yes_no) fa_buffer_add_z(out, "yes, no, ");
    add_values(item->choices, out);
    if (several) fa_buffer_add_z(out, " with ; between them, nor none");
}

static void add_reasons(const fa_item *item, fa_buffer *out)
{
    static const fa_absence absences[] = {FA_DECLINED, FA_NOT_APPLICABLE, FA_COULD_NOT_TEST};
    static const unsigned bits[] = {FA_REASON_DECLINED, FA_REASON_NOT_APPLICABLE,
                                    FA_REASON_COULD_NOT_TEST};
    for (size_t i = 0; i < sizeof bits / sizeof *bits; i++) {
        if (!(item->reasons & bits[i])) continue;
        fa_buffer_add_z(out, ", nor ");
        fa_buffer_add_z(out, fa_answer_reason(absences[i]));
    }
}

void fa_answer_expected(const fa_item *item, fa_buffer *out)
{
    switch (item->kind) {
    case FA_ITEM_NUMBER:
        add_number(item, out);
        break;
    case FA_ITEM_DATE:
        fa_buffer_add_z(out, "not a day, written as 2024-03-31");
        break;
    case FA_ITEM_WRITTEN:
        fa_buffer_add_z(out, "not text in UTF-8");
        break;
    case FA_ITEM_CHOICE:
    case FA_ITEM_TICK_ALL:
        add_choices(item, out);
        break;
    }
    add_reasons(item, out);
}
