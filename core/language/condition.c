/* Conditions: answer "x":is(…), result "s":between(…), any { … } and their kin. */
#include "language/reading.h"

static fa_text text_of(const fa_value *value, const char *name)
{
    const fa_value *member = fa_value_get(value, fa_text_of(name));
    return member != NULL && member->kind == FA_VALUE_TEXT ? member->text : (fa_text){0};
}

static bool has_relation(const fa_value *value, const char *name)
{
    return fa_text_equal(text_of(value, "relation"), fa_text_of(name));
}

static void read_answer(fa_reading *reading, const fa_value *value, const char *where,
                        fa_condition *out)
{
    int index = fa_reading_item(reading, text_of(value, "id"), value->line, where);
    if (index < 0) return;
    out->index = (size_t)index;
    const fa_item *item = &reading->instrument->items[index];
    if ((size_t)index >= reading->scope.items) {
        FA_COMPLAIN(reading, reading->scope.code, value->line,
                    "%s: %s can ask only of items above it, and '%.*s' is not", where,
                    reading->scope.what, FA_TEXT_ARG(item->id));
        return;
    }
    if (out->kind != FA_WHEN_ANSWER) return;
    if (has_relation(value, "band_is"))
        FA_COMPLAIN(reading, "condition", value->line,
                    "%s: band_is belongs to result \"score\", not to an answer", where);
    else if (has_relation(value, "includes"))
        fa_read_includes(reading, value, item, where, out);
    else
        fa_read_relation(reading, value, item, where, out);
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
    fa_scope scope = reading->scope;
    if (scope.answers_only) {
        FA_COMPLAIN(reading, scope.code, value->line,
                    "%s: %s can ask only of answers, not of the score '%.*s'", where, scope.what,
                    FA_TEXT_ARG(text_of(value, "id")));
        return;
    }
    int index = fa_reading_score(reading, text_of(value, "id"), value->line, where);
    if (index < 0) return;
    out->index = (size_t)index;
    const fa_score *score = &reading->instrument->scores[index];
    if ((size_t)index >= scope.scores)
        FA_COMPLAIN(reading, scope.code, value->line,
                    "%s: %s can ask only of scores above it, and '%.*s' is not", where, scope.what,
                    FA_TEXT_ARG(score->id));
    else if (has_relation(value, "band_is"))
        read_band_is(reading, value, score, where, out);
    else if (has_relation(value, "includes"))
        FA_COMPLAIN(reading, "condition", value->line,
                    "%s: includes belongs to answer \"item\" where many may be ticked, not to a "
                    "score",
                    where);
    else
        fa_read_relation(reading, value, NULL, where, out);
}

static void read_rule_fires(fa_reading *reading, const fa_value *value, const char *where,
                            fa_condition *out)
{
    fa_scope scope = reading->scope;
    fa_text id = text_of(value, "id");
    if (scope.no_rules) {
        FA_COMPLAIN(reading, scope.code, value->line, "%s: %s cannot ask of a rule, as '%.*s' is",
                    where, scope.what, FA_TEXT_ARG(id));
        return;
    }
    int index = fa_reading_rule(reading, id, value->line, where);
    out->index = index < 0 ? 0 : (size_t)index;
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
    case FA_WHEN_RULE:
        read_rule_fires(reading, value, where, out);
        return;
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
