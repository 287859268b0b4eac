/* Reads case "name" { given = …, expect = … }. */
#include "language/reading.h"

#include <stdio.h>

static fa_text answer_text(fa_reading *reading, const fa_value *value)
{
    if (value->kind == FA_VALUE_TEXT) return value->text;
    if (value->kind != FA_VALUE_NUMBER) return (fa_text){0};
    char written[FA_DECIMAL_TEXT];
    fa_text copy = {0};
    size_t length = fa_decimal_print(value->number, written);
    if (!fa_arena_copy(reading->arena, (fa_text){written, length}, &copy))
        reading->no_memory = true;
    return copy;
}

static void read_given(fa_reading *reading, const fa_value *given, const char *where,
                       fa_case *the_case)
{
    the_case->given = FA_READING_TAKE(reading, fa_case_answer, given->count);
    if (the_case->given == NULL) return;
    for (size_t i = 0; i < given->count; i++) {
        const fa_member *member = &given->members[i];
        const fa_value *value = &member->value;
        if (value->kind == FA_VALUE_WRONG) continue;
        bool right = member->key.kind == FA_VALUE_TEXT &&
                     (value->kind == FA_VALUE_NUMBER || value->kind == FA_VALUE_TEXT ||
                      value->kind == FA_VALUE_MISSING);
        if (!right) {
            FA_COMPLAIN(reading, "wrong-kind", value->line,
                        "%s: given answers are written item = number, \"text\" or missing", where);
            continue;
        }
        int item = fa_instrument_item(reading->instrument, member->key.text);
        if (item < 0) {
            (void)fa_reading_item(reading, member->key.text, value->line, where);
            continue;
        }
        the_case->given[the_case->given_count++] =
            (fa_case_answer){(size_t)item, answer_text(reading, value), value->line};
    }
}

static fa_case_score *case_score(fa_reading *reading, fa_case *the_case, fa_text id, int line,
                                 const char *where)
{
    int score = fa_reading_score(reading, id, line, where);
    if (score < 0) return NULL;
    for (size_t i = 0; i < the_case->score_count; i++)
        if (the_case->scores[i].score == (size_t)score) return &the_case->scores[i];
    fa_case_score *slot =
        fa_arena_push(reading->arena, &the_case->scores, &the_case->score_count, sizeof *slot);
    if (slot == NULL) {
        reading->no_memory = true;
        return NULL;
    }
    *slot = (fa_case_score){.score = (size_t)score, .line = line};
    return slot;
}

static void read_expected_score(fa_reading *reading, const fa_member *member, const char *where,
                                fa_case *the_case)
{
    const fa_value *value = &member->value;
    if (value->kind == FA_VALUE_WRONG) return;
    if (value->kind != FA_VALUE_NUMBER && value->kind != FA_VALUE_MISSING) {
        FA_COMPLAIN(reading, "wrong-kind", value->line,
                    "%s: '%.*s' is expected to be a number or missing, not %s", where,
                    FA_TEXT_ARG(member->key.text), fa_value_kind_name(value->kind));
        return;
    }
    fa_case_score *slot = case_score(reading, the_case, member->key.text, value->line, where);
    if (slot == NULL) return;
    slot->has_value = true;
    slot->missing = value->kind == FA_VALUE_MISSING;
    slot->value = value->number;
}

static void read_expected_bands(fa_reading *reading, const fa_value *map, const char *where,
                                fa_case *the_case)
{
    for (size_t i = 0; i < map->count; i++) {
        const fa_member *member = &map->members[i];
        if (member->key.kind != FA_VALUE_TEXT || member->value.kind != FA_VALUE_TEXT) {
            FA_COMPLAIN(reading, "wrong-kind", member->value.line,
                        "%s: expected bands are written score = \"label\"", where);
            continue;
        }
        fa_case_score *slot =
            case_score(reading, the_case, member->key.text, member->value.line, where);
        if (slot == NULL) continue;
        slot->has_band = true;
        slot->band = member->value.text;
        fa_reading_band(reading, &reading->instrument->scores[slot->score], &member->value, where);
    }
}

static size_t *read_rules(fa_reading *reading, const fa_value *list, const char *where,
                          size_t *count)
{
    size_t *rules = FA_READING_TAKE(reading, size_t, list->count);
    *count = 0;
    for (size_t i = 0; rules != NULL && i < list->count; i++) {
        const fa_value *id = &list->members[i].value;
        int rule =
            id->kind == FA_VALUE_TEXT ? fa_reading_rule(reading, id->text, id->line, where) : -1;
        if (id->kind != FA_VALUE_TEXT && id->kind != FA_VALUE_WRONG)
            FA_COMPLAIN(reading, "wrong-kind", id->line, "%s: a rule's id is a text", where);
        if (rule >= 0) rules[(*count)++] = (size_t)rule;
    }
    return rules;
}

static void read_expected(fa_reading *reading, const fa_member *member, const char *where,
                          fa_case *the_case)
{
    const fa_value *value = &member->value;
    fa_text name = member->key.text;
    bool table = value->kind == FA_VALUE_LIST || value->kind == FA_VALUE_MAP;
    bool rules = fa_text_equal(name, FA_TEXT("rules"));
    bool undecided = fa_text_equal(name, FA_TEXT("undecided"));
    if (fa_text_equal(name, FA_TEXT("bands"))) {
        if (table)
            read_expected_bands(reading, value, where, the_case);
        else
            FA_COMPLAIN(reading, "wrong-kind", value->line,
                        "%s: expected bands are written bands = { score = \"label\" }", where);
    } else if ((rules || undecided) && !table) {
        FA_COMPLAIN(reading, "wrong-kind", value->line,
                    "%s: %.*s is a list, as %.*s = { \"%.*s\" }", where, FA_TEXT_ARG(name),
                    FA_TEXT_ARG(name),
                    FA_TEXT_ARG(value->kind == FA_VALUE_TEXT ? value->text : FA_TEXT("rule-id")));
    } else if (rules) {
        the_case->has_rules = true;
        the_case->rules = read_rules(reading, value, where, &the_case->rule_count);
    } else if (undecided) {
        the_case->has_undecided = true;
        the_case->undecided = read_rules(reading, value, where, &the_case->undecided_count);
    } else if (fa_text_equal(name, FA_TEXT("findings"))) {
        int64_t whole = 0;
        the_case->has_findings = value->kind == FA_VALUE_NUMBER &&
                                 fa_decimal_rescale(value->number, 0, &whole) && whole >= 0;
        the_case->findings = (int)whole;
        if (!the_case->has_findings)
            FA_COMPLAIN(reading, "wrong-kind", value->line, "%s: findings is a whole number",
                        where);
    } else {
        read_expected_score(reading, member, where, the_case);
    }
}

static void read_expect(fa_reading *reading, const fa_value *expect, const char *where,
                        fa_case *the_case)
{
    for (size_t i = 0; i < expect->count; i++) {
        const fa_member *member = &expect->members[i];
        if (member->key.kind != FA_VALUE_TEXT) {
            FA_COMPLAIN(reading, "wrong-kind", member->value.line,
                        "%s: write expect = { score = … }", where);
            continue;
        }
        read_expected(reading, member, where, the_case);
    }
    if (expect->count == 0)
        FA_COMPLAIN(reading, "case-empty", the_case->line, "%s expects nothing", where);
}

void fa_read_case(fa_reading *reading, const fa_declaration *declaration, fa_case *the_case)
{
    char where[160];
    fa_reading_where(declaration, where, sizeof where);
    the_case->policy = fa_reading_text(declaration, "policy");
    bool known = the_case->policy.length == 0;
    for (size_t i = 0; i < reading->instrument->score_count; i++)
        known = known || fa_score_policy(&reading->instrument->scores[i], the_case->policy);
    if (!known)
        FA_COMPLAIN(reading, "unknown-name", declaration->line,
                    "%s: no score has a policy named '%.*s'", where, FA_TEXT_ARG(the_case->policy));
    const fa_value *given = fa_shape_get(declaration, "given");
    const fa_value *expect = fa_shape_get(declaration, "expect");
    if (given != NULL) read_given(reading, given, where, the_case);
    if (expect != NULL) read_expect(reading, expect, where, the_case);
}
