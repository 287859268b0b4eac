/* Reads case "name" { given = …, expect = … }. */
#include "language/reading.h"

#include <string.h>

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

/* { "neck", "knee" } of a tick_all, as it stands in an intake file: "1;4", or "none". */
static fa_text ticks_text(fa_reading *reading, const fa_item *item, const fa_value *list,
                          const char *where)
{
    fa_text all = list->count == 0 ? FA_TEXT("none") : (fa_text){0};
    for (size_t i = 0; i < list->count && item->choices != NULL; i++) {
        const fa_value *one = &list->members[i].value;
        if (one->kind == FA_VALUE_WRONG) continue;
        int choice = fa_choices_find(item->choices, one);
        if (choice < 0) fa_reading_no_choice(reading, item, one, where);
        if (choice < 0) continue;
        char tick[FA_DECIMAL_TEXT + 1] = ";";
        size_t length = 1 + fa_decimal_print(item->choices->list[choice].value, tick + 1);
        size_t skip = all.length == 0;
        char *bytes = FA_READING_TAKE(reading, char, all.length + length + 1);
        if (bytes == NULL) return all;
        if (all.length > 0) memcpy(bytes, all.bytes, all.length);
        memcpy(bytes + all.length, tick + skip, length - skip);
        all = (fa_text){bytes, all.length + length - skip};
    }
    return all;
}

static void read_answer(fa_reading *reading, const fa_member *member, const char *where,
                        fa_case *the_case)
{
    const fa_value *value = &member->value;
    if (value->kind == FA_VALUE_WRONG) return;
    bool plain = value->kind == FA_VALUE_NUMBER || value->kind == FA_VALUE_TEXT ||
                 value->kind == FA_VALUE_MISSING;
    if (member->key.kind != FA_VALUE_TEXT || (!plain && value->kind != FA_VALUE_LIST)) {
        FA_COMPLAIN(reading, "wrong-kind", value->line,
                    "%s: given answers are written item = number, \"text\" or missing", where);
        return;
    }
    int index = fa_instrument_item(reading->instrument, member->key.text);
    if (index < 0) {
        (void)fa_reading_item(reading, member->key.text, value->line, where);
        return;
    }
    const fa_item *item = &reading->instrument->items[index];
    if (!plain && item->kind != FA_ITEM_TICK_ALL) {
        FA_COMPLAIN(reading, "wrong-kind", value->line,
                    "%s: '%.*s' has one answer, so write %.*s = number, \"text\" or missing", where,
                    FA_TEXT_ARG(item->id), FA_TEXT_ARG(item->id));
        return;
    }
    fa_text text = plain ? answer_text(reading, value) : ticks_text(reading, item, value, where);
    the_case->given[the_case->given_count++] = (fa_case_answer){(size_t)index, text, value->line};
}

static void read_given(fa_reading *reading, const fa_value *given, const char *where,
                       fa_case *the_case)
{
    the_case->given = FA_READING_TAKE(reading, fa_case_answer, given->count);
    for (size_t i = 0; the_case->given != NULL && i < given->count; i++)
        read_answer(reading, &given->members[i], where, the_case);
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

/* The ids of a list, each a rule or, where ADVICE takes them, advice. */
static void read_verdicts(fa_reading *reading, const fa_value *list, const char *where,
                          size_t *rules, size_t *rule_count, size_t *advice, size_t *advice_count)
{
    for (size_t i = 0; i < list->count; i++) {
        const fa_value *id = &list->members[i].value;
        if (id->kind == FA_VALUE_WRONG) continue;
        if (id->kind != FA_VALUE_TEXT) {
            FA_COMPLAIN(reading, "wrong-kind", id->line, "%s: %s id is a text", where,
                        rules != NULL ? "a rule's" : "an advice's");
            continue;
        }
        bool is_advice =
            rules == NULL ||
            (advice != NULL && fa_instrument_advice(reading->instrument, id->text) >= 0);
        int index = is_advice ? fa_reading_advice(reading, id->text, id->line, where)
                              : fa_reading_rule(reading, id->text, id->line, where);
        if (index >= 0 && is_advice) advice[(*advice_count)++] = (size_t)index;
        if (index >= 0 && !is_advice) rules[(*rule_count)++] = (size_t)index;
    }
}

static void read_rules(fa_reading *reading, const fa_value *list, const char *where,
                       fa_case *the_case)
{
    the_case->has_rules = true;
    the_case->rules = FA_READING_TAKE(reading, size_t, list->count);
    if (the_case->rules == NULL) return;
    read_verdicts(reading, list, where, the_case->rules, &the_case->rule_count, NULL, NULL);
}

static void read_undecided(fa_reading *reading, const fa_value *list, const char *where,
                           fa_case *the_case)
{
    the_case->has_undecided = true;
    the_case->undecided = FA_READING_TAKE(reading, size_t, list->count);
    the_case->withheld = FA_READING_TAKE(reading, size_t, list->count);
    if (the_case->undecided == NULL || the_case->withheld == NULL) return;
    read_verdicts(reading, list, where, the_case->undecided, &the_case->undecided_count,
                  the_case->withheld, &the_case->withheld_count);
}

static void read_advice(fa_reading *reading, const fa_value *list, const char *where,
                        fa_case *the_case)
{
    the_case->has_advice = true;
    the_case->advice = FA_READING_TAKE(reading, size_t, list->count);
    if (the_case->advice == NULL) return;
    read_verdicts(reading, list, where, NULL, NULL, the_case->advice, &the_case->advice_count);
}

static void read_findings(fa_reading *reading, const fa_value *value, const char *where,
                          fa_case *the_case)
{
    int64_t whole = 0;
    the_case->has_findings = value->kind == FA_VALUE_NUMBER &&
                             fa_decimal_rescale(value->number, 0, &whole) && whole >= 0;
    the_case->findings = (int)whole;
    if (!the_case->has_findings)
        FA_COMPLAIN(reading, "wrong-kind", value->line, "%s: findings is a whole number", where);
}

/* What is expected by a name of its own; all else is a score. */
static const struct {
    const char *name;
    void (*read)(fa_reading *reading, const fa_value *value, const char *where, fa_case *the_case);
} named[] = {
    {"bands", read_expected_bands}, {"rules", read_rules},       {"undecided", read_undecided},
    {"advice", read_advice},        {"findings", read_findings},
};

/* bands is a table, and rules, undecided and advice are lists. */
static bool has_shape(fa_reading *reading, fa_text name, const fa_value *value, const char *where)
{
    bool table = value->kind == FA_VALUE_LIST || value->kind == FA_VALUE_MAP;
    if (table || value->kind == FA_VALUE_WRONG || fa_text_equal(name, FA_TEXT("findings")))
        return value->kind != FA_VALUE_WRONG;
    bool bands = fa_text_equal(name, FA_TEXT("bands"));
    fa_text id = fa_text_equal(name, FA_TEXT("advice")) ? FA_TEXT("advice-id") : FA_TEXT("rule-id");
    if (value->kind == FA_VALUE_TEXT) id = value->text;
    if (bands)
        FA_COMPLAIN(reading, "wrong-kind", value->line,
                    "%s: expected bands are written bands = { score = \"label\" }", where);
    if (!bands)
        FA_COMPLAIN(reading, "wrong-kind", value->line,
                    "%s: %.*s is a list, as %.*s = { \"%.*s\" }", where, FA_TEXT_ARG(name),
                    FA_TEXT_ARG(name), FA_TEXT_ARG(id));
    return false;
}

static void read_expected(fa_reading *reading, const fa_member *member, const char *where,
                          fa_case *the_case)
{
    for (size_t i = 0; i < sizeof named / sizeof *named; i++) {
        if (!fa_text_equal(member->key.text, fa_text_of(named[i].name))) continue;
        if (has_shape(reading, member->key.text, &member->value, where))
            named[i].read(reading, &member->value, where, the_case);
        return;
    }
    read_expected_score(reading, member, where, the_case);
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

/* The band set that the case is about, as --bands chooses one. */
static void read_bands_chosen(fa_reading *reading, const fa_declaration *declaration,
                              const char *where, fa_case *the_case)
{
    fa_text best = {0};
    the_case->bands = fa_reading_text(declaration, "bands");
    if (the_case->bands.length == 0) return;
    for (size_t i = 0; i < reading->instrument->score_count; i++) {
        const fa_score *score = &reading->instrument->scores[i];
        if (fa_score_bands(score, the_case->bands) != NULL) return;
        for (size_t k = 0; k < score->band_set_count; k++)
            fa_suggest(the_case->bands, score->band_sets[k].name, &best);
    }
    FA_COMPLAIN(reading, "unknown-name", declaration->line,
                best.length ? "%s: no score has bands named '%.*s' (did you mean '%.*s'?)"
                            : "%s: no score has bands named '%.*s'%.*s",
                where, FA_TEXT_ARG(the_case->bands), FA_TEXT_ARG(best));
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
    read_bands_chosen(reading, declaration, where, the_case);
    const fa_value *given = fa_shape_get(declaration, "given");
    const fa_value *expect = fa_shape_get(declaration, "expect");
    if (given != NULL) read_given(reading, given, where, the_case);
    if (expect != NULL) read_expect(reading, expect, where, the_case);
}
