/* Conditions: answer "x":is(…), result "s":between(…), any { … } and their kin. */
#include "language/reading.h"

static fa_text text_of(const fa_value *value, const char *name)
{
    const fa_value *member = fa_value_get(value, fa_text_of(name));
    return member != NULL && member->kind == FA_VALUE_TEXT ? member->text : (fa_text){0};
}

static void complain_no_choice(fa_reading *reading, const fa_item *item, const fa_value *value,
                               const char *where)
{
    char written[FA_DECIMAL_TEXT];
    fa_text shown = value->text;
    if (value->kind == FA_VALUE_NUMBER)
        shown = (fa_text){written, fa_decimal_print(value->number, written)};
    fa_text best = {0};
    for (size_t i = 0; i < item->choices->count; i++)
        fa_suggest(shown, item->choices->list[i].code, &best);
    for (size_t i = 0; i < item->choices->count; i++)
        fa_suggest(shown, item->choices->list[i].text, &best);
    FA_COMPLAIN(reading, "unknown-choice", value->line,
                best.length ? "%s: item '%.*s' has no choice '%.*s' (did you mean '%.*s'?)"
                            : "%s: item '%.*s' has no choice '%.*s'%.*s",
                where, FA_TEXT_ARG(item->id), FA_TEXT_ARG(shown), FA_TEXT_ARG(best));
}

/* A choice by its code or its wording → its value. */
static bool choice_value(const fa_item *item, fa_text word, fa_decimal *out)
{
    for (size_t i = 0; item->choices != NULL && i < item->choices->count; i++) {
        const fa_choice *choice = &item->choices->list[i];
        if (!fa_text_equal(choice->code, word) && !fa_text_equal(choice->text, word)) continue;
        *out = choice->value;
        return true;
    }
    return false;
}

static bool is_choice_value(const fa_item *item, fa_decimal value)
{
    for (size_t i = 0; i < item->choices->count; i++)
        if (fa_decimal_equal(item->choices->list[i].value, value)) return true;
    return false;
}

/* The number an operand stands for, against ITEM (or against a score when ITEM is NULL). */
static bool read_operand(fa_reading *reading, const fa_value *operand, const fa_item *item,
                         bool exact, const char *where, fa_decimal *out)
{
    if (operand->kind == FA_VALUE_WRONG) return false;
    bool has_choices = item != NULL && item->kind == FA_ITEM_CHOICE && item->choices != NULL;
    if (operand->kind == FA_VALUE_NUMBER) {
        *out = operand->number;
        if (exact && has_choices && !is_choice_value(item, operand->number))
            complain_no_choice(reading, item, operand, where);
        return true;
    }
    if (operand->kind == FA_VALUE_TEXT && has_choices) {
        if (choice_value(item, operand->text, out)) return true;
        complain_no_choice(reading, item, operand, where);
        return false;
    }
    if (item != NULL && item->kind == FA_ITEM_CHOICE && item->choices == NULL) return false;
    FA_COMPLAIN(reading, "wrong-kind", operand->line,
                "%s: a number belongs in this condition, not %s", where,
                fa_value_kind_name(operand->kind));
    return false;
}

static void read_comparison(fa_reading *reading, const fa_value *value, const fa_item *item,
                            const char *where, fa_condition *out)
{
    fa_text relation = text_of(value, "relation");
    for (int i = FA_IS; i <= FA_BETWEEN; i++)
        if (fa_text_equal(relation, fa_text_of(fa_relation_name((fa_relation)i))))
            out->relation = (fa_relation)i;
    const fa_value nothing = {.kind = FA_VALUE_NULL, .line = value->line};
    const fa_value *low = fa_value_get(value, FA_TEXT("value"));
    const fa_value *high = fa_value_get(value, FA_TEXT("high"));
    bool exact = out->relation == FA_IS || out->relation == FA_IS_NOT;
    bool read = read_operand(reading, low ? low : &nothing, item, exact, where, &out->low);
    if (low != NULL && low->kind == FA_VALUE_TEXT) out->label = low->text;
    if (out->relation != FA_BETWEEN || !read) return;
    read = read_operand(reading, high ? high : &nothing, item, false, where, &out->high);
    if (read && fa_decimal_compare(out->low, out->high) > 0)
        FA_COMPLAIN(reading, "out-of-range", value->line, "%s: between's range falls", where);
}

static void read_answer(fa_reading *reading, const fa_value *value, const char *where,
                        fa_condition *out)
{
    int index = fa_reading_item(reading, text_of(value, "id"), value->line, where);
    if (index < 0) return;
    out->index = (size_t)index;
    if (out->kind != FA_WHEN_ANSWER) return;
    if (fa_text_equal(text_of(value, "relation"), FA_TEXT("band_is"))) {
        FA_COMPLAIN(reading, "condition", value->line,
                    "%s: band_is belongs to result \"score\", not to an answer", where);
        return;
    }
    read_comparison(reading, value, &reading->instrument->items[index], where, out);
}

static void read_band_is(fa_reading *reading, const fa_value *value, const fa_score *score,
                         const char *where, fa_condition *out)
{
    out->kind = FA_WHEN_BAND;
    const fa_value *label = fa_value_get(value, FA_TEXT("value"));
    if (label == NULL || label->kind != FA_VALUE_TEXT) {
        FA_COMPLAIN(reading, "wrong-kind", value->line, "%s: band_is wants a band's label", where);
        return;
    }
    out->label = label->text;
    fa_reading_band(reading, score, label, where);
}

static void read_result(fa_reading *reading, const fa_value *value, const char *where,
                        fa_condition *out)
{
    int index = fa_reading_score(reading, text_of(value, "id"), value->line, where);
    if (index < 0) return;
    out->index = (size_t)index;
    const fa_score *score = &reading->instrument->scores[index];
    if (fa_text_equal(text_of(value, "relation"), FA_TEXT("band_is")))
        read_band_is(reading, value, score, where, out);
    if (out->kind == FA_WHEN_RESULT) read_comparison(reading, value, NULL, where, out);
}

static void read_parts(fa_reading *reading, const fa_value *value, const char *where,
                       fa_condition *out)
{
    const fa_value *parts = fa_value_get(value, FA_TEXT("parts"));
    size_t count = parts != NULL ? parts->count : 0;
    if (count == 0)
        FA_COMPLAIN(reading, "condition", value->line, "%s: { } without a condition in it", where);
    out->parts = FA_READING_TAKE(reading, fa_condition, count);
    if (out->parts == NULL) return;
    for (size_t i = 0; i < count; i++) {
        const fa_value *part = &parts->members[i].value;
        if (part->kind == FA_VALUE_CONDITION)
            fa_read_condition(reading, part, where, &out->parts[out->part_count++]);
        if (part->kind == FA_VALUE_CONDITION || part->kind == FA_VALUE_WRONG) continue;
        bool operator= part->kind == FA_VALUE_TRUTH &&
            fa_findings_has(reading->findings, part->line, "operator");
        if (operator) continue; /* told already */
        FA_COMPLAIN(reading, "condition", part->line,
                    "%s: part %zu is %s, not a condition; write answer \"item\":is(…)", where,
                    i + 1, fa_value_kind_name(part->kind));
    }
}

static void read_at_least_of(fa_reading *reading, const fa_value *value, const char *where,
                             fa_condition *out)
{
    read_parts(reading, value, where, out);
    const fa_value *count = fa_value_get(value, FA_TEXT("count"));
    int64_t whole = 0;
    bool right = count != NULL && count->kind == FA_VALUE_NUMBER &&
                 fa_decimal_rescale(count->number, 0, &whole) && whole >= 1 &&
                 whole <= (int64_t)out->part_count;
    if (!right)
        FA_COMPLAIN(reading, "out-of-range", value->line,
                    "%s: at_least_of wants a whole number from 1 to %zu, then its parts", where,
                    out->part_count);
    out->at_least = (int)whole;
}

static const struct {
    const char *name;
    fa_condition_kind kind;
} kinds[] = {
    {"answer", FA_WHEN_ANSWER}, {"result", FA_WHEN_RESULT}, {"answered", FA_WHEN_ANSWERED},
    {"blank", FA_WHEN_BLANK},   {"rule", FA_WHEN_RULE},     {"any", FA_WHEN_ANY},
    {"all", FA_WHEN_ALL},       {"none", FA_WHEN_NONE},     {"at_least_of", FA_WHEN_AT_LEAST_OF},
};

void fa_read_condition(fa_reading *reading, const fa_value *value, const char *where,
                       fa_condition *out)
{
    *out = (fa_condition){.line = value->line};
    fa_text op = text_of(value, "op");
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (fa_text_equal(op, fa_text_of(kinds[i].name))) out->kind = kinds[i].kind;
    switch (out->kind) {
    case FA_WHEN_ANSWER:
    case FA_WHEN_INCLUDES:
    case FA_WHEN_ANSWERED:
    case FA_WHEN_BLANK:
        read_answer(reading, value, where, out);
        return;
    case FA_WHEN_RESULT:
    case FA_WHEN_BAND:
        read_result(reading, value, where, out);
        return;
    case FA_WHEN_RULE: {
        int index = fa_reading_rule(reading, text_of(value, "id"), value->line, where);
        out->index = index < 0 ? 0 : (size_t)index;
        return;
    }
    case FA_WHEN_ANY:
    case FA_WHEN_ALL:
    case FA_WHEN_NONE:
        read_parts(reading, value, where, out);
        return;
    case FA_WHEN_AT_LEAST_OF:
        read_at_least_of(reading, value, where, out);
        return;
    }
}
