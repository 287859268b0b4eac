/* Reads choices "id" { … }, choices = …, and scale = { from, to }. */
#include "language/reading.h"

#include <stdio.h>
#include <string.h>

static bool choice_from_row(fa_reading *reading, const fa_value *row, const char *where,
                            fa_choice *choice)
{
    static const char *const names[] = {"code", "value", "text", NULL};
    size_t before = reading->findings->mistakes;
    fa_shape_check_names(row, names, where, reading->findings);
    if (reading->findings->mistakes > before) return false;
    const fa_value *value = fa_value_get(row, FA_TEXT("value"));
    const fa_value *text = fa_value_get(row, FA_TEXT("text"));
    const fa_value *code = fa_value_get(row, FA_TEXT("code"));
    bool right = value != NULL && value->kind == FA_VALUE_NUMBER && text != NULL &&
                 text->kind == FA_VALUE_TEXT && (code == NULL || code->kind == FA_VALUE_TEXT);
    if (!right) {
        FA_COMPLAIN(reading, "wrong-kind", row->line,
                    "%s: a choice is { code = \"…\", value = number, text = \"…\" }", where);
        return false;
    }
    *choice = (fa_choice){code ? code->text : (fa_text){0}, value->number, text->text};
    return true;
}

/* [value] = "text", or a row with a code of its own. */
static bool choice_from_member(fa_reading *reading, const fa_member *member, const char *where,
                               fa_choice *choice)
{
    if (member->value.kind == FA_VALUE_WRONG) return false;
    if (member->value.kind == FA_VALUE_MAP)
        return choice_from_row(reading, &member->value, where, choice);
    if (member->key.kind == FA_VALUE_NULL && member->value.kind == FA_VALUE_TEXT) {
        FA_COMPLAIN(reading, "wrong-kind", member->value.line,
                    "%s: choice '%.*s' has no value; write [0] = \"%.*s\"", where,
                    FA_TEXT_ARG(member->value.text), FA_TEXT_ARG(member->value.text));
        return false;
    }
    if (member->key.kind != FA_VALUE_NUMBER || member->value.kind != FA_VALUE_TEXT) {
        FA_COMPLAIN(reading, "wrong-kind", member->value.line,
                    "%s: a choice is [number] = \"text\"", where);
        return false;
    }
    *choice = (fa_choice){{0}, member->key.number, member->value.text};
    return true;
}

static void sort_by_value(fa_choices *choices)
{
    for (size_t i = 1; i < choices->count; i++)
        for (size_t k = i; k > 0; k--) {
            fa_choice *low = &choices->list[k - 1], *high = &choices->list[k];
            if (fa_decimal_compare(low->value, high->value) <= 0) break;
            fa_choice swapped = *low;
            *low = *high;
            *high = swapped;
        }
}

/* Files write several ticks as 2;3 or 2|3. */
static void complain_code(fa_reading *reading, const fa_choices *choices, const fa_choice *choice,
                          const char *where)
{
    fa_text code = choice->code;
    bool parts = memchr(code.bytes, ';', code.length) || memchr(code.bytes, '|', code.length);
    if (parts || fa_text_trim(code).length != code.length)
        FA_COMPLAIN(reading, "choice-code", choices->line,
                    "%s: the code '%.*s' cannot be read back from a file: write it without blanks "
                    "at its ends and without ; and |",
                    where, FA_TEXT_ARG(code));
}

/* Each choice for itself: its words, and a code that is not another's value. */
static void complain_single(fa_reading *reading, const fa_choices *choices, const char *where)
{
    char value[FA_DECIMAL_TEXT];
    for (size_t i = 0; i < choices->count; i++) {
        const fa_choice *choice = &choices->list[i];
        fa_text number = {value, fa_decimal_print(choice->value, value)};
        if (fa_text_trim(choice->text).length == 0)
            FA_COMPLAIN(reading, "field-empty", choices->line, "%s: the choice %.*s has no wording",
                        where, FA_TEXT_ARG(number));
        if (choice->code.length > 0) complain_code(reading, choices, choice, where);
        for (size_t k = 0; k < choices->count; k++)
            if (k != i && fa_text_equal(choices->list[k].code, number))
                FA_COMPLAIN(reading, "choice-code", choices->line,
                            "%s: the code '%.*s' is the value of another choice: a file with "
                            "%.*s could mean either",
                            where, FA_TEXT_ARG(number), FA_TEXT_ARG(number));
    }
}

static void complain_doubles(fa_reading *reading, const fa_choices *choices, const char *where)
{
    char value[FA_DECIMAL_TEXT];
    for (size_t i = 1; i < choices->count; i++) {
        const fa_choice *one = &choices->list[i - 1], *other = &choices->list[i];
        if (fa_decimal_equal(one->value, other->value)) {
            size_t length = fa_decimal_print(one->value, value);
            FA_COMPLAIN(reading, "choice-doubled", choices->line,
                        "%s: the value %.*s is given to two choices", where, (int)length, value);
        }
        for (size_t k = 0; k < i; k++)
            if (other->text.length > 0 && fa_text_equal(choices->list[k].text, other->text))
                FA_COMPLAIN(reading, "choice-doubled", choices->line,
                            "%s: the wording '%.*s' is given to two choices", where,
                            FA_TEXT_ARG(other->text));
        for (size_t k = 0; k < i; k++)
            if (other->code.length > 0 && fa_text_equal(choices->list[k].code, other->code))
                FA_COMPLAIN(reading, "choice-doubled", choices->line,
                            "%s: the code '%.*s' is given to two choices", where,
                            FA_TEXT_ARG(other->code));
    }
}

static fa_choices *read_table(fa_reading *reading, const fa_value *table, fa_text id,
                              const char *where)
{
    fa_choices *choices = FA_READING_TAKE(reading, fa_choices, 1);
    fa_choice *list = FA_READING_TAKE(reading, fa_choice, table->count);
    if (choices == NULL || list == NULL) return NULL;
    *choices = (fa_choices){.id = id, .line = table->line, .list = list};
    for (size_t i = 0; i < table->count; i++)
        if (choice_from_member(reading, &table->members[i], where, &list[choices->count]))
            choices->count++;
    if (table->count < 2)
        FA_COMPLAIN(reading, "choices-few", table->line, "%s: at least two choices are needed",
                    where);
    if (table->count > FA_CHOICES_MOST) {
        FA_COMPLAIN(reading, "limit", table->line, "%s: more than %d choices", where,
                    FA_CHOICES_MOST);
        choices->count = FA_CHOICES_MOST;
    }
    sort_by_value(choices);
    complain_single(reading, choices, where);
    complain_doubles(reading, choices, where);
    return choices;
}

static void append(fa_reading *reading, fa_choices *choices)
{
    fa_instrument *instrument = reading->instrument;
    fa_choices **slot = fa_arena_push(reading->arena, &instrument->choices,
                                      &instrument->choices_count, sizeof *slot);
    if (slot == NULL) reading->no_memory = true;
    if (slot != NULL) *slot = choices;
}

void fa_read_choices(fa_reading *reading, const fa_declaration *declaration)
{
    char where[96];
    fa_reading_where(declaration, where, sizeof where);
    if (declaration->fields.kind == FA_VALUE_WRONG) return;
    for (size_t i = 0; i < reading->instrument->choices_count; i++) {
        const fa_choices *other = reading->instrument->choices[i];
        if (fa_text_equal(other->id, declaration->id))
            FA_COMPLAIN(reading, "id-doubled", declaration->line, "%s is there already, on line %d",
                        where, other->line);
    }
    fa_choices *choices = read_table(reading, &declaration->fields, declaration->id, where);
    if (choices == NULL) return;
    choices->line = declaration->line;
    append(reading, choices);
}

static const fa_choices *find_choices(fa_reading *reading, fa_text id)
{
    for (size_t i = 0; i < reading->instrument->choices_count; i++)
        if (fa_text_equal(reading->instrument->choices[i]->id, id))
            return reading->instrument->choices[i];
    return NULL;
}

static const fa_choices *yes_no(fa_reading *reading)
{
    const fa_choices *there = find_choices(reading, FA_TEXT("yes_no"));
    if (there != NULL) return there;
    fa_choices *choices = FA_READING_TAKE(reading, fa_choices, 1);
    fa_choice *list = FA_READING_TAKE(reading, fa_choice, 2);
    if (choices == NULL || list == NULL) return NULL;
    list[0] = (fa_choice){FA_TEXT("no"), FA_DECIMAL_OF(0), FA_TEXT("no")};
    list[1] = (fa_choice){FA_TEXT("yes"), FA_DECIMAL_OF(1), FA_TEXT("yes")};
    *choices = (fa_choices){FA_TEXT("yes_no"), 0, true, false, list, 2};
    append(reading, choices);
    return choices;
}

const fa_choices *fa_read_choices_field(fa_reading *reading, const fa_value *value,
                                        const char *where)
{
    if (value->kind != FA_VALUE_TEXT) return read_table(reading, value, (fa_text){0}, where);
    if (fa_text_equal(value->text, FA_TEXT("yes_no"))) return yes_no(reading);
    const fa_choices *there = find_choices(reading, value->text);
    if (there != NULL) return there;
    fa_text best = {0};
    for (size_t i = 0; i < reading->instrument->choices_count; i++)
        fa_suggest(value->text, reading->instrument->choices[i]->id, &best);
    fa_suggest(value->text, FA_TEXT("yes_no"), &best);
    FA_COMPLAIN(reading, "unknown-name", value->line,
                best.length ? "%s: no choices named '%.*s' (did you mean '%.*s'?)"
                            : "%s: no choices named '%.*s'%.*s",
                where, FA_TEXT_ARG(value->text), FA_TEXT_ARG(best));
    return NULL;
}

/* The whole number at position KEY of a table like { 0, 10, low = … }. */
static bool end_of_scale(const fa_value *table, int64_t key, int64_t *out)
{
    for (size_t i = 0; i < table->count; i++) {
        const fa_member *member = &table->members[i];
        bool here = member->key.kind == FA_VALUE_NUMBER
                        ? fa_decimal_equal(member->key.number, FA_DECIMAL_OF(key))
                        : member->key.kind == FA_VALUE_NULL && (int64_t)i + 1 == key;
        if (!here || member->value.kind != FA_VALUE_NUMBER) continue;
        return fa_decimal_rescale(member->value.number, 0, out);
    }
    return false;
}

static fa_text scale_text(const fa_value *table, const char *name)
{
    const fa_value *value = fa_value_get(table, fa_text_of(name));
    return value != NULL && value->kind == FA_VALUE_TEXT ? value->text : (fa_text){0};
}

const fa_choices *fa_read_scale(fa_reading *reading, const fa_value *value, const char *where)
{
    static const char *const names[] = {"low", "high", NULL};
    int64_t from = 0, to = 0;
    size_t unnamed = 0;
    for (size_t i = 0; i < value->count; i++)
        unnamed += value->members[i].key.kind != FA_VALUE_TEXT;
    if (unnamed > 2) {
        FA_COMPLAIN(reading, "wrong-kind", value->line,
                    "%s: scale has two ends; their wording is written low = \"none\", high = "
                    "\"worst\"",
                    where);
        return NULL;
    }
    bool ends = end_of_scale(value, 1, &from) && end_of_scale(value, 2, &to) && from < to;
    if (!ends || to - from >= FA_CHOICES_MOST) {
        FA_COMPLAIN(reading, "out-of-range", value->line,
                    "%s: scale wants two rising whole numbers less than %d apart, as { 0, 10 }",
                    where, FA_CHOICES_MOST);
        return NULL;
    }
    fa_shape_check_names(value, names, where, reading->findings);
    size_t count = (size_t)(to - from) + 1;
    fa_choices *choices = FA_READING_TAKE(reading, fa_choices, 1);
    fa_choice *list = FA_READING_TAKE(reading, fa_choice, count);
    if (choices == NULL || list == NULL) return NULL;
    for (size_t i = 0; i < count; i++)
        list[i].value = FA_DECIMAL_OF(from + (int64_t)i);
    list[0].text = scale_text(value, "low");
    list[count - 1].text = scale_text(value, "high");
    *choices = (fa_choices){.line = value->line, .scale = true, .list = list, .count = count};
    return choices;
}
