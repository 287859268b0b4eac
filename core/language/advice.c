/* Reads advice "id" { … }: when it is given, and how much of what is done. */
#include "language/reading.h"

/* The member at position KEY of { 6, 12, per_week = … }, or NULL. */
static const fa_value *at(const fa_value *table, int64_t key)
{
    for (size_t i = 0; i < table->count; i++) {
        const fa_member *member = &table->members[i];
        bool here = member->key.kind == FA_VALUE_NUMBER
                        ? fa_decimal_equal(member->key.number, FA_DECIMAL_OF(key))
                        : member->key.kind == FA_VALUE_NULL && (int64_t)i + 1 == key;
        if (here) return &member->value;
    }
    return NULL;
}

static size_t count_unnamed(const fa_value *table)
{
    size_t count = 0;
    for (size_t i = 0; i < table->count; i++)
        count += table->members[i].key.kind != FA_VALUE_TEXT;
    return count;
}

/* A number, or { from, to }. */
static fa_span read_span(fa_reading *reading, const char *field, const fa_value *value,
                         const char *where)
{
    fa_span span = {0};
    bool number = value->kind == FA_VALUE_NUMBER;
    bool table = value->kind == FA_VALUE_LIST || value->kind == FA_VALUE_MAP;
    size_t count = table ? count_unnamed(value) : 0;
    const fa_value *from = number ? value : count > 0 ? at(value, 1) : NULL;
    const fa_value *to = count == 2 ? at(value, 2) : from;
    bool numbers = from != NULL && to != NULL && from->kind == FA_VALUE_NUMBER &&
                   to->kind == FA_VALUE_NUMBER && count <= 2;
    if (numbers) span = (fa_span){true, from->number, to->number};
    bool right = numbers && from->number.units > 0 && fa_decimal_compare(span.from, span.to) <= 0;
    if (!right && value->kind != FA_VALUE_WRONG)
        FA_COMPLAIN(reading, numbers ? "out-of-range" : "wrong-kind", value->line,
                    "%s: %s is a number above 0, or two that rise, as { 5, 10 }", where, field);
    return span;
}

/* sessions = { from, to, per_week = { from, to }, per_day = { from, to } } */
static void read_sessions(fa_reading *reading, const fa_declaration *declaration, const char *where,
                          fa_advice *advice)
{
    static const char *const names[] = {"per_week", "per_day", NULL};
    const fa_value *value = fa_shape_get(declaration, "sessions");
    if (value == NULL) return;
    bool table = value->kind == FA_VALUE_LIST || value->kind == FA_VALUE_MAP;
    if (table) fa_shape_check_names(value, names, where, reading->findings);
    const fa_value *per_week = table ? fa_value_get(value, FA_TEXT("per_week")) : NULL;
    if (per_week != NULL) advice->per_week = read_span(reading, "per_week", per_week, where);
    const fa_value *per_day = table ? fa_value_get(value, FA_TEXT("per_day")) : NULL;
    if (per_day != NULL) advice->per_day = read_span(reading, "per_day", per_day, where);
    bool only_how_often = table && value->count > 0 && count_unnamed(value) == 0;
    if (!only_how_often) advice->sessions = read_span(reading, "sessions", value, where);
}

static fa_span read_dose(fa_reading *reading, const fa_declaration *declaration, const char *field,
                         const char *where)
{
    const fa_value *value = fa_shape_get(declaration, field);
    return value != NULL ? read_span(reading, field, value, where) : (fa_span){0};
}

void fa_read_advice(fa_reading *reading, const fa_declaration *declaration, fa_advice *advice)
{
    char where[96];
    fa_reading_where(declaration, where, sizeof where);
    advice->title = fa_reading_text(declaration, "title");
    advice->source = fa_reading_text(declaration, "source");
    advice->unproved = fa_reading_text(declaration, "unproved");
    const fa_value *when = fa_shape_get(declaration, "when");
    const fa_value *unless = fa_shape_get(declaration, "unless");
    const fa_value *learn = fa_shape_get(declaration, "learn_first");
    advice->has_when = when != NULL;
    if (when != NULL) fa_read_condition(reading, when, where, &advice->when);
    advice->has_unless = unless != NULL;
    if (unless != NULL) fa_read_condition(reading, unless, where, &advice->unless);
    read_sessions(reading, declaration, where, advice);
    advice->minutes = read_dose(reading, declaration, "minutes", where);
    advice->hold_seconds = read_dose(reading, declaration, "hold_seconds", where);
    advice->sets = read_dose(reading, declaration, "sets", where);
    advice->repetitions = read_dose(reading, declaration, "repetitions", where);
    advice->steps = fa_reading_texts(reading, where, "steps", fa_shape_get(declaration, "steps"),
                                     &advice->step_count);
    advice->stop_if = fa_reading_texts(reading, where, "stop_if",
                                       fa_shape_get(declaration, "stop_if"), &advice->stop_count);
    if (learn == NULL) return;
    advice->learn_first = learn->kind == FA_VALUE_TEXT || learn->truth;
    if (learn->kind == FA_VALUE_TEXT) advice->learn_how = learn->text;
}
