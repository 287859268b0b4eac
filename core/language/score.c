/* Reads score "id" { … }: the operation, its inputs and its policies. */
#include "language/reading.h"

/* The inputs of a script's function: of = { … }; a mistake when they are not named. */
static const fa_value *inputs_of(fa_reading *reading, const fa_declaration *declaration,
                                 const char *where, fa_operation operation)
{
    const fa_value *inputs = fa_shape_get(declaration, "of");
    if (inputs == NULL)
        FA_COMPLAIN(reading, "field-missing", declaration->line,
                    "%s has a %s but does not say which items it may read: add of = { … }", where,
                    fa_operation_name(operation));
    return inputs;
}

/* The one operation field; a mistake when there is none or more than one. */
static const fa_value *find_operation(fa_reading *reading, const fa_declaration *declaration,
                                      const char *where, fa_operation *operation)
{
    const fa_value *found = NULL;
    int count = 0;
    for (int i = FA_SUM_OF; i <= FA_FORMULA; i++) {
        const char *name = fa_operation_name((fa_operation)i);
        if (fa_value_get(&declaration->fields, fa_text_of(name)) == NULL) continue;
        count++;
        const fa_value *value = i >= FA_COMPUTE
                                    ? inputs_of(reading, declaration, where, (fa_operation)i)
                                    : fa_shape_get(declaration, name);
        if (value == NULL || found != NULL) continue;
        found = value;
        *operation = (fa_operation)i;
    }
    if (count == 0 && !fa_shape_has_unknown(declaration))
        FA_COMPLAIN(reading, "field-missing", declaration->line,
                    "%s does not say how it is made: give it sum_of, mean_of, percent_of, "
                    "highest_of, lowest_of, count_of, value_of, difference_of, table_of, "
                    "pattern_of, or of with compute or formula",
                    where);
    if (count > 1)
        FA_COMPLAIN(reading, "score-operation", declaration->line,
                    "%s is made in more than one way: keep one", where);
    return found;
}

/* Whether a score of this kind can be made of ITEM's answers. */
static bool suits(fa_reading *reading, const fa_score *score, const fa_item *item,
                  const fa_value *name, const char *where)
{
    fa_operation operation = score->operation;
    bool days =
        operation == FA_VALUE_OF || operation == FA_DIFFERENCE_OF || fa_score_is_hooked(score);
    bool chooses = item->kind == FA_ITEM_CHOICE;
    if (item->kind == FA_ITEM_WRITTEN)
        FA_COMPLAIN(reading, "input-kind", name->line,
                    "%s: '%.*s' is answered in words, which cannot be scored", where,
                    FA_TEXT_ARG(item->id));
    else if (item->kind == FA_ITEM_DATE && !days)
        FA_COMPLAIN(reading, "input-kind", name->line,
                    "%s: '%.*s' is a date, which %s cannot count; difference_of gives the days "
                    "between two",
                    where, FA_TEXT_ARG(item->id), fa_operation_name(operation));
    else if (operation == FA_PATTERN_OF && !chooses)
        FA_COMPLAIN(reading, "input-kind", name->line,
                    "%s: pattern_of is made of items with choices or a scale, and '%.*s' has none",
                    where, FA_TEXT_ARG(item->id));
    else
        return true;
    return false;
}

static bool is_above(fa_reading *reading, const fa_score *input, const fa_score *score,
                     const fa_value *name, const char *where)
{
    if (input == score) {
        FA_COMPLAIN(reading, "score-order", name->line, "%s uses itself", where);
        return false;
    }
    if (input > score) {
        FA_COMPLAIN(reading, "score-order", name->line,
                    "%s: score '%.*s' must stand above the score that uses it", where,
                    FA_TEXT_ARG(name->text));
        return false;
    }
    if (score->operation == FA_PATTERN_OF)
        FA_COMPLAIN(reading, "input-kind", name->line,
                    "%s: pattern_of is made of items, and '%.*s' is a score", where,
                    FA_TEXT_ARG(name->text));
    return score->operation != FA_PATTERN_OF;
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
    const fa_instrument *instrument = reading->instrument;
    bool suited = term.is_score
                      ? is_above(reading, &instrument->scores[term.index], score, name, where)
                      : suits(reading, score, &instrument->items[term.index], name, where);
    if (!suited) return;
    for (size_t i = 0; i < score->term_count; i++)
        if (score->terms[i].is_score == term.is_score && score->terms[i].index == term.index) {
            FA_COMPLAIN(reading, "item-doubled", name->line, "%s counts '%.*s' twice", where,
                        FA_TEXT_ARG(name->text));
            return;
        }
    score->terms[score->term_count++] = term;
}

/* value_of and table_of have one input, difference_of has two, everything else any number. */
static void check_count(fa_reading *reading, const fa_value *list, const char *where,
                        const fa_score *score)
{
    size_t count = list->kind == FA_VALUE_LIST ? list->count : 1;
    size_t wanted = score->operation == FA_DIFFERENCE_OF ? 2 : 1;
    bool fixed = score->operation == FA_VALUE_OF || score->operation == FA_TABLE_OF ||
                 score->operation == FA_DIFFERENCE_OF;
    if (count == 0)
        FA_COMPLAIN(reading, "score-empty", list->line, "%s names no item", where);
    else if (fixed && count != wanted)
        FA_COMPLAIN(reading, "input-count", list->line, "%s: %s takes %s, not %zu", where,
                    fa_operation_name(score->operation),
                    wanted == 1 ? "one item or score" : "two items or scores", count);
}

static bool is_date(const fa_reading *reading, const fa_term *term)
{
    return !term->is_score && reading->instrument->items[term->index].kind == FA_ITEM_DATE;
}

/* The first minus the second. */
static void read_difference(fa_reading *reading, const fa_value *list, const char *where,
                            fa_score *score)
{
    if (score->operation != FA_DIFFERENCE_OF || score->term_count != 2) return;
    score->terms[1].weight = FA_DECIMAL_OF(-1);
    const fa_term *first = &score->terms[0], *second = &score->terms[1];
    bool scores = first->is_score || second->is_score;
    if (!scores && is_date(reading, first) != is_date(reading, second))
        FA_COMPLAIN(reading, "input-kind", list->line, "%s: a date and a number have no difference",
                    where);
}

static void read_terms(fa_reading *reading, const fa_value *list, const char *where,
                       fa_score *score)
{
    bool alone = list->kind == FA_VALUE_TEXT;
    size_t count = alone ? 1 : list->count;
    score->terms = FA_READING_TAKE(reading, fa_term, count);
    if (score->terms == NULL) return;
    for (size_t i = 0; i < count; i++)
        read_term(reading, alone ? list : &list->members[i].value, where, score);
    score->broken = score->term_count < count;
    check_count(reading, list, where, score);
    read_difference(reading, list, where, score);
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

static void read_hook(fa_reading *reading, const fa_declaration *declaration, fa_score *score)
{
    const fa_value *hook =
        fa_shape_get(declaration, score->operation == FA_FORMULA ? "formula" : "compute");
    if (hook == NULL) return;
    score->hook = hook->hook;
    score->hook_line = hook->line;
    if ((size_t)hook->hook >= reading->instrument->hook_count)
        reading->instrument->hook_count = (size_t)hook->hook + 1;
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
    read_hook(reading, declaration, score);
    if (terms != NULL) fa_read_keying(reading, declaration, where, score);
    fa_read_table(reading, declaration, where, score);
    fa_read_graded(reading, declaration, where, score);
    fa_read_policies(reading, declaration, where, score);
    fa_check_table_decimals(reading, declaration, where, score);
    read_range(declaration, score);
    read_better(reading, declaration, where, score);
    score->codes = fa_reading_codes(reading, declaration, &score->code_count);
}
