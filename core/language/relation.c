/* What a condition holds an answer or a result against: numbers, choices, dates and ticks. */
#include "language/reading.h"

static const char *const day_text = "a date is written \"2024-01-31\"";

/* A day of the calendar, as days since 1970-01-01. */
static bool read_day(fa_reading *reading, const fa_value *operand, const char *where,
                     fa_decimal *out)
{
    int64_t day = 0;
    bool right = operand->kind == FA_VALUE_TEXT && operand->text.length == FA_DATE_TEXT - 1 &&
                 fa_date_day(operand->text, &day);
    if (right) *out = FA_DECIMAL_OF(day);
    if (right) return true;
    bool text = operand->kind == FA_VALUE_TEXT;
    FA_COMPLAIN(reading, text ? "bad-date" : "wrong-kind", operand->line,
                text ? "%s: '%.*s' is no day: %s" : "%s: a date belongs in this condition%.*s; %s",
                where, FA_TEXT_ARG(operand->text), day_text);
    return false;
}

/* A choice by its code, its wording or its value; EXACT: another number will not do. */
static bool read_choice(fa_reading *reading, const fa_value *operand, const fa_item *item,
                        bool exact, const char *where, fa_decimal *out)
{
    int choice = fa_choices_find(item->choices, operand);
    bool number = operand->kind == FA_VALUE_NUMBER;
    if (number) *out = operand->number;
    if (choice >= 0) *out = item->choices->list[choice].value;
    if (choice < 0 && (!number || exact)) fa_reading_no_choice(reading, item, operand, where);
    return choice >= 0 || number;
}

/* The number an operand stands for, against ITEM (or against a score when ITEM is NULL). */
static bool read_operand(fa_reading *reading, const fa_value *operand, const fa_item *item,
                         bool exact, const char *where, fa_decimal *out)
{
    if (operand->kind == FA_VALUE_WRONG) return false;
    bool chooses = item != NULL && item->kind == FA_ITEM_CHOICE;
    if (chooses && item->choices == NULL) return false; /* told already */
    if (item != NULL && item->kind == FA_ITEM_DATE) return read_day(reading, operand, where, out);
    bool fits = operand->kind == FA_VALUE_NUMBER || operand->kind == FA_VALUE_TEXT;
    if (chooses && fits) return read_choice(reading, operand, item, exact, where, out);
    if (operand->kind == FA_VALUE_NUMBER) {
        *out = operand->number;
        return true;
    }
    FA_COMPLAIN(reading, "wrong-kind", operand->line,
                "%s: a number belongs in this condition, not %s", where,
                fa_value_kind_name(operand->kind));
    return false;
}

/* Whether answers of ITEM stand in an order, or can at least be told apart. */
static bool is_comparable(fa_reading *reading, const fa_value *value, const fa_item *item,
                          const char *where)
{
    if (item != NULL && item->kind == FA_ITEM_TICK_ALL) {
        FA_COMPLAIN(reading, "condition", value->line,
                    "%s: several answers of '%.*s' may be ticked: ask for one, as answer "
                    "\"%.*s\":includes(…)",
                    where, FA_TEXT_ARG(item->id), FA_TEXT_ARG(item->id));
        return false;
    }
    if (item != NULL && item->kind == FA_ITEM_WRITTEN) {
        FA_COMPLAIN(reading, "condition", value->line,
                    "%s: the words of '%.*s' cannot be compared; ask answered \"%.*s\" or blank "
                    "\"%.*s\"",
                    where, FA_TEXT_ARG(item->id), FA_TEXT_ARG(item->id), FA_TEXT_ARG(item->id));
        return false;
    }
    return true;
}

static const fa_value *operand_of(const fa_value *value, const char *name, const fa_value *nothing)
{
    const fa_value *operand = fa_value_get(value, fa_text_of(name));
    return operand != NULL ? operand : nothing;
}

void fa_read_relation(fa_reading *reading, const fa_value *value, const fa_item *item,
                      const char *where, fa_condition *out)
{
    const fa_value nothing = {.kind = FA_VALUE_NULL, .line = value->line};
    const fa_value *relation = operand_of(value, "relation", &nothing);
    for (int i = FA_IS; i <= FA_BETWEEN; i++)
        if (fa_text_equal(relation->text, fa_text_of(fa_relation_name((fa_relation)i))))
            out->relation = (fa_relation)i;
    if (!is_comparable(reading, value, item, where)) return;
    const fa_value *low = operand_of(value, "value", &nothing);
    const fa_value *high = operand_of(value, "high", &nothing);
    bool exact = out->relation == FA_IS || out->relation == FA_IS_NOT;
    bool read = read_operand(reading, low, item, exact, where, &out->low);
    if (low->kind == FA_VALUE_TEXT) out->label = low->text;
    if (out->relation != FA_BETWEEN || !read) return;
    read = read_operand(reading, high, item, false, where, &out->high);
    if (read && fa_decimal_compare(out->low, out->high) > 0)
        FA_COMPLAIN(reading, "out-of-range", value->line, "%s: between's range falls", where);
}

void fa_read_includes(fa_reading *reading, const fa_value *value, const fa_item *item,
                      const char *where, fa_condition *out)
{
    const fa_value nothing = {.kind = FA_VALUE_NULL, .line = value->line};
    const fa_value *wanted = operand_of(value, "value", &nothing);
    out->kind = FA_WHEN_INCLUDES;
    if (item->kind != FA_ITEM_TICK_ALL) {
        bool broken = item->kind == FA_ITEM_CHOICE && item->choices == NULL;
        if (!broken)
            FA_COMPLAIN(reading, "condition", value->line,
                        "%s: includes is for items with tick_all, and '%.*s' has one answer: write "
                        "answer \"%.*s\":is(…)",
                        where, FA_TEXT_ARG(item->id), FA_TEXT_ARG(item->id));
        return;
    }
    if (item->choices == NULL || wanted->kind == FA_VALUE_WRONG) return;
    bool fits = wanted->kind == FA_VALUE_NUMBER || wanted->kind == FA_VALUE_TEXT;
    int choice = fits ? fa_choices_find(item->choices, wanted) : -1;
    if (wanted->kind == FA_VALUE_TEXT) out->label = wanted->text;
    if (choice >= 0) out->choice = (size_t)choice;
    if (fits && choice < 0) fa_reading_no_choice(reading, item, wanted, where);
    if (!fits)
        FA_COMPLAIN(reading, "wrong-kind", wanted->line,
                    "%s: includes wants the words of a choice or its number, not %s", where,
                    fa_value_kind_name(wanted->kind));
}
