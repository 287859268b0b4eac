/* Reads score "id" { … }: the operation, its inputs and its policies. */
#include "language/reading.h"

#include <stdio.h>

/* The one operation field; a mistake when there is none or more than one. */
static const fa_value *find_operation(fa_reading *reading, const fa_declaration *declaration,
                                      const char *where, fa_operation *operation)
{
    const fa_value *found = NULL;
    int count = 0;
    for (int i = FA_SUM_OF; i <= FA_COUNT_OF; i++) {
        const char *name = fa_operation_name((fa_operation)i);
        const fa_value *value = fa_shape_get(declaration, name);
        if (fa_value_get(&declaration->fields, fa_text_of(name)) != NULL) count++;
        if (value == NULL || found != NULL) continue;
        found = value;
        *operation = (fa_operation)i;
    }
    const fa_value *inputs = fa_shape_get(declaration, "of");
    for (int i = FA_COMPUTE; i <= FA_FORMULA; i++) {
        const char *name = fa_operation_name((fa_operation)i);
        if (fa_value_get(&declaration->fields, fa_text_of(name)) == NULL) continue;
        count++;
        if (inputs == NULL)
            FA_COMPLAIN(reading, "field-missing", declaration->line,
                        "%s has a %s but does not say which items it may read: add of = { … }",
                        where, name);
        if (found != NULL) continue;
        found = inputs;
        *operation = (fa_operation)i;
    }
    if (count == 0 && !fa_shape_has_unknown(declaration))
        FA_COMPLAIN(reading, "field-missing", declaration->line,
                    "%s does not say how it is made: give it sum_of, mean_of, percent_of, "
                    "highest_of, lowest_of, count_of, or of with compute or formula",
                    where);
    if (count > 1)
        FA_COMPLAIN(reading, "score-operation", declaration->line,
                    "%s is made in more than one way: keep one", where);
    return found;
}

static void read_term(fa_reading *reading, const fa_value *name, const char *where, fa_score *score)
{
    if (name->kind == FA_VALUE_WRONG) return;
    if (name->kind != FA_VALUE_TEXT) {
        FA_COMPLAIN(reading, "wrong-kind", name->line, "%s: an item's id is a text, not %s", where,
                    fa_value_kind_name(name->kind));
        return;
    }
    fa_term term = {.weight = FA_DECIMAL_OF(1)};
    if (!fa_reading_item_or_score(reading, name->text, name->line, where, &term.is_score,
                                  &term.index))
        return;
    if (term.is_score && &reading->instrument->scores[term.index] == score) {
        FA_COMPLAIN(reading, "score-order", name->line, "%s uses itself", where);
        return;
    }
    if (term.is_score && &reading->instrument->scores[term.index] > score) {
        FA_COMPLAIN(reading, "score-order", name->line,
                    "%s: score '%.*s' must stand above the score that uses it", where,
                    FA_TEXT_ARG(name->text));
        return;
    }
    for (size_t i = 0; i < score->term_count; i++)
        if (score->terms[i].is_score == term.is_score && score->terms[i].index == term.index) {
            FA_COMPLAIN(reading, "item-doubled", name->line, "%s counts '%.*s' twice", where,
                        FA_TEXT_ARG(name->text));
            return;
        }
    score->terms[score->term_count++] = term;
}

static void read_terms(fa_reading *reading, const fa_value *list, const char *where,
                       fa_score *score)
{
    score->terms = FA_READING_TAKE(reading, fa_term, list->count);
    if (score->terms == NULL) return;
    for (size_t i = 0; i < list->count; i++)
        read_term(reading, &list->members[i].value, where, score);
    score->broken = score->term_count < list->count;
    if (list->count == 0)
        FA_COMPLAIN(reading, "score-empty", list->line, "%s names no item", where);
}

static fa_term *find_term(fa_reading *reading, const fa_value *name, const char *where,
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
    if (list != NULL && score->operation == FA_COUNT_OF)
        FA_COMPLAIN(reading, "field-unused", list->line, "%s: reverse has no meaning in count_of",
                    where);
    for (size_t i = 0; list != NULL && i < list->count; i++) {
        const fa_value *name = &list->members[i].value;
        fa_term *term = find_term(reading, name, where, "reverse", score);
        if (term == NULL) continue;
        fa_decimal least, most;
        bool ranged = !term->is_score &&
                      fa_item_range(&reading->instrument->items[term->index], &least, &most);
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
        fa_term *term = find_term(reading, &name, where, "weights", score);
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

static bool item_has(const fa_item *item, fa_decimal value)
{
    fa_decimal least = item->least, most = item->most;
    if (item->kind == FA_ITEM_NUMBER)
        return (!item->has_least || fa_decimal_compare(value, least) >= 0) &&
               (!item->has_most || fa_decimal_compare(value, most) <= 0);
    for (size_t i = 0; item->choices != NULL && i < item->choices->count; i++)
        if (fa_decimal_equal(item->choices->list[i].value, value)) return true;
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
    if (value == NULL) {
        if (score->operation == FA_COUNT_OF &&
            fa_value_get(&declaration->fields, FA_TEXT("where")) == NULL)
            FA_COMPLAIN(reading, "field-missing", declaration->line,
                        "%s counts answers but does not say which: add where = 1 or where = {2, 5}",
                        where);
        return;
    }
    if (score->operation != FA_COUNT_OF)
        FA_COMPLAIN(reading, "field-unused", value->line, "%s: where belongs to count_of", where);
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

static void read_range(const fa_declaration *declaration, fa_score *score)
{
    const fa_value *least = fa_shape_get(declaration, "min");
    const fa_value *most = fa_shape_get(declaration, "max");
    score->has_least = least != NULL;
    score->has_most = most != NULL;
    if (least != NULL) score->least = least->number;
    if (most != NULL) score->most = most->number;
}

static void read_better(fa_reading *reading, const fa_declaration *declaration, const char *where,
                        fa_score *score)
{
    static const char *const names[] = {"lower", "higher", NULL};
    const fa_value *value = fa_shape_get(declaration, "better");
    if (value == NULL) return;
    int option = fa_reading_option(reading, where, "better", value->text, names, value->line);
    if (option >= 0) score->better = option == 0 ? -1 : 1;
}

void fa_read_score(fa_reading *reading, const fa_declaration *declaration, fa_score *score)
{
    char where[96];
    fa_reading_where(declaration, where, sizeof where);
    score->title = fa_reading_text(declaration, "title");
    score->unit = fa_reading_text(declaration, "unit");
    score->source = fa_reading_text(declaration, "source");
    score->unproved = fa_reading_text(declaration, "unproved");
    const fa_value *terms = find_operation(reading, declaration, where, &score->operation);
    if (terms != NULL) read_terms(reading, terms, where, score);
    const fa_value *hook =
        fa_shape_get(declaration, score->operation == FA_FORMULA ? "formula" : "compute");
    if (hook != NULL) {
        score->hook = hook->hook;
        score->hook_line = hook->line;
        if ((size_t)hook->hook >= reading->instrument->hook_count)
            reading->instrument->hook_count = (size_t)hook->hook + 1;
    }
    read_reverse(reading, fa_shape_get(declaration, "reverse"), where, score);
    read_weights(reading, fa_shape_get(declaration, "weights"), where, score);
    read_where(reading, declaration, where, score);
    fa_read_policies(reading, declaration, where, score);
    read_range(declaration, score);
    read_better(reading, declaration, where, score);
    score->codes = fa_reading_codes(reading, declaration, &score->code_count);
}
