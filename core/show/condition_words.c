/* One condition after the other, groups inside groups in brackets. */
#include "show/condition_words.h"

#include "format/date.h"

static const char *relation_words(fa_relation relation)
{
    static const char *const words[] = {
        [FA_IS] = "is",
        [FA_IS_NOT] = "is not",
        [FA_AT_LEAST] = "is at least",
        [FA_AT_MOST] = "is at most",
        [FA_ABOVE] = "is above",
        [FA_BELOW] = "is below",
        [FA_BETWEEN] = "is between",
    };
    return words[relation];
}

/* The answer as the author wrote it, or as the yes_no set words it, or its number. */
static void add_answer(fa_buffer *out, const fa_item *item, const fa_condition *condition)
{
    bool yes_no = item->choices != NULL && item->choices->yes_no;
    bool one = fa_decimal_equal(condition->low, FA_DECIMAL_OF(1));
    if (condition->label.length > 0) {
        fa_buffer_add(out, condition->label);
    } else if (yes_no && item->kind == FA_ITEM_CHOICE) {
        fa_buffer_add_z(out, one ? "yes" : "no");
    } else {
        fa_decimal_add_to(out, condition->low);
    }
}

/* A number; of a date the day. */
static void add_value(fa_buffer *out, const fa_item *item, fa_decimal value)
{
    char day[FA_DATE_TEXT];
    if (item == NULL || item->kind != FA_ITEM_DATE) {
        fa_decimal_add_to(out, value);
        return;
    }
    fa_date_print(value.units, day);
    fa_buffer_add_z(out, day);
}

static void add_relation(fa_buffer *out, const fa_condition *condition, const fa_item *item)
{
    bool between = condition->relation == FA_BETWEEN;
    bool exact = condition->relation == FA_IS || condition->relation == FA_IS_NOT;
    fa_buffer_add_byte(out, ' ');
    fa_buffer_add_z(out, relation_words(condition->relation));
    fa_buffer_add_byte(out, ' ');
    if (item != NULL && exact && item->kind != FA_ITEM_DATE) {
        add_answer(out, item, condition);
        return;
    }
    add_value(out, item, condition->low);
    if (!between) return;
    fa_buffer_add_z(out, " and ");
    add_value(out, item, condition->high);
}

static void add_group_name(fa_buffer *out, const fa_condition *condition)
{
    if (condition->kind == FA_WHEN_ANY) fa_buffer_add_z(out, "any of: ");
    if (condition->kind == FA_WHEN_ALL) fa_buffer_add_z(out, "all of: ");
    if (condition->kind == FA_WHEN_NONE) fa_buffer_add_z(out, "none of: ");
    if (condition->kind == FA_WHEN_AT_LEAST_OF)
        fa_buffer_add_format(out, "at least %d of: ", condition->at_least);
}

static bool is_group(const fa_condition *condition)
{
    return condition->kind == FA_WHEN_ANY || condition->kind == FA_WHEN_ALL ||
           condition->kind == FA_WHEN_NONE || condition->kind == FA_WHEN_AT_LEAST_OF;
}

static void add_group(fa_buffer *out, const fa_instrument *instrument,
                      const fa_condition *condition)
{
    add_group_name(out, condition);
    for (size_t i = 0; i < condition->part_count; i++) {
        const fa_condition *part = &condition->parts[i];
        if (i > 0) fa_buffer_add_z(out, "; ");
        if (is_group(part)) fa_buffer_add_byte(out, '(');
        fa_condition_words_add(out, instrument, part);
        if (is_group(part)) fa_buffer_add_byte(out, ')');
    }
}

static void add_leaf(fa_buffer *out, const fa_instrument *instrument, const fa_condition *condition)
{
    bool of_score = condition->kind == FA_WHEN_RESULT || condition->kind == FA_WHEN_BAND;
    const fa_item *item = of_score ? NULL : &instrument->items[condition->index];
    fa_buffer_add(out, of_score ? instrument->scores[condition->index].id : item->id);
    if (condition->kind == FA_WHEN_ANSWERED) fa_buffer_add_z(out, " is answered");
    if (condition->kind == FA_WHEN_BLANK) fa_buffer_add_z(out, " is blank");
    if (condition->kind == FA_WHEN_INCLUDES) {
        const fa_choice *choice = &item->choices->list[condition->choice];
        fa_buffer_add_z(out, " includes ");
        fa_buffer_add(out, choice->text);
        if (choice->text.length == 0) fa_decimal_add_to(out, choice->value);
    }
    if (condition->kind == FA_WHEN_BAND) {
        fa_buffer_add_z(out, " is in the band '");
        fa_buffer_add(out, condition->label);
        fa_buffer_add_byte(out, '\'');
    }
    if (condition->kind == FA_WHEN_ANSWER || condition->kind == FA_WHEN_RESULT)
        add_relation(out, condition, item);
}

/* Recursion ends: conditions nest no deeper than a script's tables may. */
void fa_condition_words_add(fa_buffer *out, const fa_instrument *instrument,
                            const fa_condition *condition)
{
    if (is_group(condition)) {
        add_group(out, instrument, condition);
        return;
    }
    if (condition->kind != FA_WHEN_RULE) {
        add_leaf(out, instrument, condition);
        return;
    }
    fa_buffer_add_z(out, "rule ");
    fa_buffer_add(out, instrument->rules[condition->index].id);
    fa_buffer_add_z(out, " fires");
}
