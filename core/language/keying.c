/* Reads what a score makes of each input: reverse, weights, where and rescale. */
#include "language/reading.h"

fa_term *fa_reading_term(fa_reading *reading, const fa_value *name, const char *where,
                         const char *field, fa_score *score)
{
    if (name->kind != FA_VALUE_TEXT) {
        if (name->kind != FA_VALUE_WRONG)
            FA_COMPLAIN(reading, "wrong-kind", name->line, "%s: %s names items", where, field);
        return NULL;
    }
    const fa_instrument *instrument = reading->instrument;
    fa_text best = {0};
    for (size_t i = 0; i < score->term_count; i++) {
        fa_term *term = &score->terms[i];
        fa_text id =
            term->is_score ? instrument->scores[term->index].id : instrument->items[term->index].id;
        if (fa_text_equal(id, name->text)) return term;
        fa_suggest(name->text, id, &best);
    }
    if (fa_instrument_item(instrument, name->text) >= 0) best = (fa_text){0}; /* no misprint */
    FA_COMPLAIN(reading, "unknown-name", name->line,
                best.length ? "%s: %s names '%.*s', which the score does not use (did you mean "
                              "'%.*s'?)"
                            : "%s: %s names '%.*s', which the score does not use%.*s",
                where, field, FA_TEXT_ARG(name->text), FA_TEXT_ARG(best));
    return NULL;
}

static void read_reverse(fa_reading *reading, const fa_value *list, const char *where,
                         fa_score *score)
{
    for (size_t i = 0; list != NULL && i < list->count; i++) {
        const fa_value *name = &list->members[i].value;
        fa_term *term = fa_reading_term(reading, name, where, "reverse", score);
        if (term == NULL) continue;
        fa_decimal least, most;
        const fa_item *item = term->is_score ? NULL : &reading->instrument->items[term->index];
        bool ranged =
            item != NULL && item->kind != FA_ITEM_DATE && fa_item_range(item, &least, &most);
        if (!ranged)
            FA_COMPLAIN(reading, "needs-range", name->line,
                        "%s: '%.*s' can be reversed only if it has a min and a max", where,
                        FA_TEXT_ARG(name->text));
        if (term->reversed)
            FA_COMPLAIN(reading, "item-doubled", name->line, "%s reverses '%.*s' twice", where,
                        FA_TEXT_ARG(name->text));
        term->reversed = ranged;
    }
}

static void read_weights(fa_reading *reading, const fa_value *map, const char *where,
                         fa_score *score)
{
    for (size_t i = 0; map != NULL && i < map->count; i++) {
        const fa_member *member = &map->members[i];
        fa_value name = member->key;
        name.line = member->value.line;
        fa_term *term = fa_reading_term(reading, &name, where, "weights", score);
        if (term == NULL) continue;
        bool right = member->value.kind == FA_VALUE_NUMBER &&
                     fa_decimal_trim(member->value.number).scale <= 6 &&
                     member->value.number.units != 0;
        if (!right)
            FA_COMPLAIN(reading, "wrong-kind", member->value.line,
                        "%s: a weight is a number other than 0 with at most 6 decimals", where);
        if (right) term->weight = fa_decimal_trim(member->value.number);
    }
}

/* Whether an answer of ITEM may count VALUE. */
static bool item_has(const fa_item *item, fa_decimal value)
{
    fa_decimal least = item->least, most = item->most;
    bool ticks = item->kind == FA_ITEM_TICK_ALL && fa_item_range(item, &least, &most);
    if (item->kind == FA_ITEM_NUMBER || ticks)
        return ((!item->has_least && !ticks) || fa_decimal_compare(value, least) >= 0) &&
               ((!item->has_most && !ticks) || fa_decimal_compare(value, most) <= 0);
    for (size_t i = 0; item->choices != NULL && i < item->choices->count; i++)
        if (fa_decimal_equal(fa_item_counts(item, i), value)) return true;
    return item->choices == NULL; /* already complained of */
}

/* A value that no answer has is never counted: a misprint. Ranges may reach beyond the answers. */
static void check_where(fa_reading *reading, const fa_value *value, const char *where,
                        const fa_score *score)
{
    for (size_t i = 0; i < score->where_count && !score->where_range; i++) {
        bool found = score->broken;
        for (size_t k = 0; k < score->term_count && !found; k++)
            found = score->terms[k].is_score ||
                    item_has(&reading->instrument->items[score->terms[k].index], score->where[i]);
        if (found) continue;
        char text[FA_DECIMAL_TEXT];
        int length = (int)fa_decimal_print(score->where[i], text);
        FA_COMPLAIN(reading, "unknown-choice", value->line,
                    "%s: where = %.*s is no answer of any item that it counts", where, length,
                    text);
    }
}

static void read_where(fa_reading *reading, const fa_declaration *declaration, const char *where,
                       fa_score *score)
{
    const fa_value *value = fa_shape_get(declaration, "where");
    bool written = fa_value_get(&declaration->fields, FA_TEXT("where")) != NULL;
    if (score->operation == FA_COUNT_OF && !written)
        FA_COMPLAIN(reading, "field-missing", declaration->line,
                    "%s counts answers but does not say which: add where = 1 or where = {2, 5}",
                    where);
    if (value == NULL) return;
    size_t count = value->kind == FA_VALUE_NUMBER ? 1 : value->count;
    score->where = FA_READING_TAKE(reading, fa_decimal, count);
    if (score->where == NULL) return;
    if (value->kind == FA_VALUE_NUMBER) score->where[score->where_count++] = value->number;
    for (size_t i = 0; value->kind == FA_VALUE_LIST && i < count; i++) {
        const fa_value *one = &value->members[i].value;
        if (one->kind == FA_VALUE_NUMBER) score->where[score->where_count++] = one->number;
        if (one->kind != FA_VALUE_NUMBER)
            FA_COMPLAIN(reading, "wrong-kind", one->line, "%s: where wants numbers", where);
    }
    score->where_range = value->kind == FA_VALUE_LIST && score->where_count == 2;
    check_where(reading, value, where, score);
    if (score->where_range && fa_decimal_compare(score->where[0], score->where[1]) > 0)
        FA_COMPLAIN(reading, "out-of-range", value->line, "%s: where's range falls", where);
}

/* The two ends of a range written { from, to }; false when they are not two numbers. */
static bool read_ends(const fa_value *list, fa_decimal ends[2])
{
    bool two = list != NULL && list->kind == FA_VALUE_LIST && list->count == 2;
    for (size_t i = 0; i < 2 && two; i++) {
        two = list->members[i].value.kind == FA_VALUE_NUMBER;
        ends[i] = fa_decimal_trim(list->members[i].value.number);
    }
    return two;
}

static void read_rescale(fa_reading *reading, const fa_value *map, const char *where,
                         fa_score *score)
{
    static const char *const names[] = {"from", "to", NULL};
    if (map == NULL) return;
    size_t before = reading->findings->mistakes;
    fa_shape_check_names(map, names, where, reading->findings);
    if (reading->findings->mistakes > before) return;
    bool right = read_ends(fa_value_get(map, FA_TEXT("from")), score->rescale_from) &&
                 read_ends(fa_value_get(map, FA_TEXT("to")), score->rescale_to);
    if (!right) {
        FA_COMPLAIN(reading, "wrong-kind", map->line,
                    "%s: rescale is written { from = { 1, 5 }, to = { 0, 100 } }", where);
        return;
    }
    score->has_rescale = fa_decimal_compare(score->rescale_from[0], score->rescale_from[1]) < 0 &&
                         !fa_decimal_equal(score->rescale_to[0], score->rescale_to[1]);
    if (!score->has_rescale)
        FA_COMPLAIN(reading, "out-of-range", map->line,
                    "%s: rescale's from wants two rising numbers, and its to two that differ",
                    where);
}

#define OF(operation) (1u << (operation))

/* Which fields have no meaning for which operations, and why. */
static const struct {
    const char *field;
    unsigned operations;
    const char *why;
} meaningless[] = {
    {"reverse", OF(FA_COUNT_OF), ""},
    {"reverse", OF(FA_DIFFERENCE_OF), ": swap the two instead"},
    {"reverse", OF(FA_TABLE_OF), ": look up a score with value_of and reverse"},
    {"weights", OF(FA_VALUE_OF), ": rescale changes a value"},
    {"weights", OF(FA_DIFFERENCE_OF) | OF(FA_TABLE_OF) | OF(FA_PATTERN_OF), ""},
    {"rescale", OF(FA_TABLE_OF), ": write the values into the table"},
    {"rescale", OF(FA_COMPUTE) | OF(FA_FORMULA), ": the function can do it"},
    {"needs", OF(FA_VALUE_OF) | OF(FA_TABLE_OF), ": without its one answer there is no score"},
    {"needs", OF(FA_DIFFERENCE_OF), ": without both answers there is no score"},
    {"missing", OF(FA_VALUE_OF) | OF(FA_TABLE_OF), ": without its one answer there is no score"},
    {"missing", OF(FA_DIFFERENCE_OF), ": without both answers there is no score"},
    {"missing", OF(FA_PATTERN_OF), ": it takes what was answered; a smaller needs is enough"},
};

bool fa_reading_is_meaningless(fa_reading *reading, const char *field, const fa_value *value,
                               const char *where, fa_operation operation)
{
    for (size_t i = 0; i < sizeof meaningless / sizeof *meaningless; i++) {
        bool here = fa_text_equal(fa_text_of(meaningless[i].field), fa_text_of(field)) &&
                    (meaningless[i].operations & OF(operation));
        if (value == NULL || !here) continue;
        FA_COMPLAIN(reading, "field-unused", value->line, "%s: %s has no meaning in %s%s", where,
                    field, fa_operation_name(operation), meaningless[i].why);
        return true;
    }
    return false;
}

/* A field where it has a meaning. */
static const fa_value *field_of(fa_reading *reading, const fa_declaration *declaration,
                                const char *field, const char *where, const fa_score *score)
{
    const fa_value *value = fa_shape_get(declaration, field);
    bool not_here = fa_reading_is_meaningless(reading, field, value, where, score->operation);
    return not_here ? NULL : value;
}

/* Fields that belong to one operation alone. */
static void check_owner(fa_reading *reading, const fa_declaration *declaration, const char *field,
                        fa_operation owner, const char *where, const fa_score *score)
{
    const fa_value *value = fa_shape_get(declaration, field);
    if (value != NULL && score->operation != owner)
        FA_COMPLAIN(reading, "field-unused", value->line, "%s: %s belongs to %s", where, field,
                    fa_operation_name(owner));
}

void fa_read_keying(fa_reading *reading, const fa_declaration *declaration, const char *where,
                    fa_score *score)
{
    check_owner(reading, declaration, "where", FA_COUNT_OF, where, score);
    check_owner(reading, declaration, "table", FA_TABLE_OF, where, score);
    check_owner(reading, declaration, "parameters", FA_PATTERN_OF, where, score);
    read_reverse(reading, field_of(reading, declaration, "reverse", where, score), where, score);
    read_weights(reading, field_of(reading, declaration, "weights", where, score), where, score);
    read_where(reading, declaration, where, score);
    read_rescale(reading, field_of(reading, declaration, "rescale", where, score), where, score);
}
