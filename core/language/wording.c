/* Reads translation "id" "de" { … } and wording "id" "en" { … }: words by id, and nothing else. */
#include "language/reading.h"

#include <stdio.h>

typedef struct translating {
    fa_reading *reading;
    fa_wording *wording;
    const char *where; /* "translation 'odi' 'de'" */
} translating;

#define COMPLAIN(t, code, line, ...) FA_COMPLAIN((t)->reading, (code), (line), __VA_ARGS__)

/* Without saying that anything uses the item: a translator may name all. */
static int item_of(const translating *t, fa_text id, int line)
{
    int index = fa_instrument_item(t->reading->instrument, id);
    return index >= 0 ? index : fa_reading_item(t->reading, id, line, t->where);
}

static bool take_text(const translating *t, const char *what, const fa_value *value, fa_text *out)
{
    if (!fa_reading_is(t->reading, t->where, what, value, FA_VALUE_TEXT)) return false;
    *out = value->text;
    return true;
}

static void take_piped(const translating *t, const char *what, const fa_value *value, size_t above,
                       fa_text *out)
{
    if (take_text(t, what, value, out))
        fa_read_piped(t->reading, value->text, above, value->line, t->where);
}

static bool has_name(const translating *t, const fa_member *member, const char *what)
{
    if (member->key.kind == FA_VALUE_TEXT) return true;
    if (member->value.kind != FA_VALUE_WRONG)
        COMPLAIN(t, "wrong-kind", member->value.line, "%s: %s are written id = \"text\"", t->where,
                 what);
    return false;
}

/* id = "text", or id = { text = "…", help = "…" } */
static void read_item(const translating *t, const fa_member *member)
{
    static const char *const names[] = {"text", "help", NULL};
    if (!has_name(t, member, "items")) return;
    int index = item_of(t, member->key.text, member->value.line);
    if (index < 0) return;
    fa_wording *wording = t->wording;
    if (member->value.kind != FA_VALUE_MAP) {
        take_piped(t, "an item", &member->value, (size_t)index, &wording->items[index]);
        return;
    }
    fa_shape_check_names(&member->value, names, t->where, t->reading->findings);
    const fa_value *text = fa_value_get(&member->value, FA_TEXT("text"));
    const fa_value *help = fa_value_get(&member->value, FA_TEXT("help"));
    take_piped(t, "an item's text", text, (size_t)index, &wording->items[index]);
    take_piped(t, "an item's help", help, (size_t)index, &wording->helps[index]);
}

/* A pack that has words for a choice has them for all; of a scale the two ends may be enough. */
static void check_choice_texts(const translating *t, const fa_value *map, const fa_item *item,
                               const fa_text *texts)
{
    const fa_choices *choices = item->choices;
    size_t last = choices->count - 1, given = 0, missing = choices->count;
    bool ends = choices->scale;
    for (size_t i = 0; i < choices->count; i++) {
        given += texts[i].length > 0;
        ends = ends && (i == 0 || i == last || texts[i].length == 0);
        bool needed = texts[i].length == 0 && missing == choices->count;
        if (needed) missing = i;
    }
    if (given == 0 || given == choices->count) return;
    if (ends && texts[0].length > 0 && texts[last].length > 0) return;
    char value[FA_DECIMAL_TEXT];
    fa_text number = {value, fa_decimal_print(choices->list[missing].value, value)};
    fa_findings_add(t->reading->findings, FA_ADVICE, "wording-missing", map->line,
                    "%s: no words for choice %.*s of '%.*s'", t->where, FA_TEXT_ARG(number),
                    FA_TEXT_ARG(item->id));
}

/* TELL: this is the first item that the texts are for. */
static void read_choice_texts(const translating *t, const fa_value *map, size_t index, bool tell)
{
    const fa_item *item = &t->reading->instrument->items[index];
    fa_text **texts = &t->wording->choices[index];
    size_t before = t->reading->findings->mistakes;
    if (*texts == NULL) *texts = FA_READING_TAKE(t->reading, fa_text, item->choices->count);
    for (size_t i = 0; *texts != NULL && i < map->count; i++) {
        fa_value key = map->members[i].key;
        key.line = map->members[i].value.line;
        int choice = fa_choices_find(item->choices, &key);
        if (choice < 0 && tell) fa_reading_no_choice(t->reading, item, &key, t->where);
        if (choice >= 0) (void)take_text(t, "a choice", &map->members[i].value, &(*texts)[choice]);
    }
    bool whole = t->reading->findings->mistakes == before && *texts != NULL;
    if (whole && tell && t->wording->pack) check_choice_texts(t, map, item, *texts);
}

/* Whether the choices of ITEM are called ID: in a battery with its part's prefix. */
static bool is_called(const fa_instrument *instrument, const fa_item *item, fa_text id)
{
    if (item->choices == NULL || item->choices->id.length == 0) return false;
    if (item->part == 0) return fa_text_equal(item->choices->id, id);
    fa_text prefix = instrument->parts[item->part - 1].prefix, own = item->choices->id;
    return id.length == prefix.length + 1 + own.length && fa_text_starts(id, prefix) &&
           id.bytes[prefix.length] == '.' && fa_text_ends(id, own);
}

static fa_text nearest_choices(const fa_instrument *instrument, fa_text id)
{
    fa_text best = {0};
    for (size_t i = 0; i < instrument->choices_count; i++)
        fa_suggest(id, instrument->choices[i]->id, &best);
    for (size_t i = 0; i < instrument->item_count; i++)
        if (instrument->items[i].choices != NULL) fa_suggest(id, instrument->items[i].id, &best);
    return best;
}

/* By the id of choices, or of the item that holds them. OF_ITEM: what is said of one item alone,
 * after what is said of all. */
static void read_choices(const translating *t, const fa_member *member, bool of_item)
{
    const fa_instrument *instrument = t->reading->instrument;
    const fa_value *map = &member->value;
    if (member->key.kind != FA_VALUE_TEXT || map->kind != FA_VALUE_MAP) {
        if (map->kind != FA_VALUE_WRONG)
            COMPLAIN(t, "wrong-kind", map->line,
                     "%s: choices are written id = { [value] = \"text\" }", t->where);
        return;
    }
    fa_text id = member->key.text;
    bool found = false, told = false;
    for (size_t i = 0; i < instrument->choices_count; i++)
        found = found || fa_text_equal(instrument->choices[i]->id, id);
    for (size_t i = 0; i < instrument->item_count; i++) {
        const fa_item *item = &instrument->items[i];
        bool own = item->choices != NULL && fa_text_equal(item->id, id);
        bool named = is_called(instrument, item, id);
        bool fits = of_item ? own : named && !own;
        if (fits) read_choice_texts(t, map, i, !told);
        told = told || fits;
        found = found || own || named;
    }
    if (found || !of_item) return;
    fa_text best = nearest_choices(instrument, id);
    COMPLAIN(t, "unknown-name", map->line,
             best.length ? "%s: no choices named '%.*s', and no item with choices (did you mean "
                           "'%.*s'?)"
                         : "%s: no choices named '%.*s', and no item with choices%.*s",
             t->where, FA_TEXT_ARG(id), FA_TEXT_ARG(best));
}

/* In their order, or by their titles. */
static void read_sections(const translating *t, const fa_value *value)
{
    const fa_instrument *instrument = t->reading->instrument;
    if (value->kind == FA_VALUE_LIST && value->count > instrument->section_count)
        COMPLAIN(t, "wording-count", value->line, "%s: %zu sections, but the instrument has %zu",
                 t->where, value->count, instrument->section_count);
    for (size_t i = 0; i < value->count; i++) {
        const fa_member *member = &value->members[i];
        size_t at = i;
        for (size_t k = 0; value->kind == FA_VALUE_MAP && k <= instrument->section_count; k++) {
            at = k;
            if (k < instrument->section_count && member->key.kind == FA_VALUE_TEXT &&
                fa_text_equal(instrument->sections[k].title, member->key.text))
                break;
        }
        bool known = at < instrument->section_count;
        if (!known && value->kind == FA_VALUE_MAP)
            COMPLAIN(t, "unknown-name", member->value.line, "%s: no section titled '%.*s'",
                     t->where, FA_TEXT_ARG(member->key.text));
        if (known) (void)take_text(t, "a section", &member->value, &t->wording->sections[at]);
    }
}

static void read_score(const translating *t, const fa_member *member)
{
    if (!has_name(t, member, "scores")) return;
    int score = fa_reading_score(t->reading, member->key.text, member->value.line, t->where);
    if (score >= 0)
        (void)take_text(t, "a score's title", &member->value, &t->wording->score_titles[score]);
}

static void read_band(const translating *t, const fa_member *member, size_t index)
{
    const fa_score *score = &t->reading->instrument->scores[index];
    fa_value label = member->key;
    label.line = member->value.line;
    if (!has_name(t, member, "bands")) return;
    fa_reading_band(t->reading, score, &label, t->where);
    const fa_band_set *set = &score->band_sets[0];
    for (size_t i = 0; score->band_set_count > 0 && i < set->count; i++)
        if (fa_text_equal(set->list[i].label, label.text))
            (void)take_text(t, "a band", &member->value, &t->wording->bands[index][i]);
}

/* score = { label = "text" } */
static void read_bands(const translating *t, const fa_member *member)
{
    const fa_instrument *instrument = t->reading->instrument;
    if (!has_name(t, member, "bands")) return;
    int index = fa_reading_score(t->reading, member->key.text, member->value.line, t->where);
    if (index < 0) return;
    if (!fa_reading_is(t->reading, t->where, "bands of a score", &member->value, FA_VALUE_MAP))
        return;
    const fa_score *score = &instrument->scores[index];
    fa_text **texts = &t->wording->bands[index];
    size_t count = score->band_set_count > 0 ? score->band_sets[0].count : 0;
    if (*texts == NULL) *texts = FA_READING_TAKE(t->reading, fa_text, count);
    for (size_t i = 0; *texts != NULL && i < member->value.count; i++)
        read_band(t, &member->value.members[i], (size_t)index);
}

static void read_rule(const translating *t, const fa_member *member)
{
    if (!has_name(t, member, "rules")) return;
    int rule = fa_reading_rule(t->reading, member->key.text, member->value.line, t->where);
    if (rule >= 0) (void)take_text(t, "what a rule says", &member->value, &t->wording->rules[rule]);
}

/* As many as the instrument has, in their order. */
static void read_list(const translating *t, const char *field, const fa_value *value, size_t count,
                      fa_text id, fa_text **out)
{
    size_t given = 0;
    if (value == NULL || value->kind == FA_VALUE_WRONG) return;
    fa_text *texts = fa_reading_texts(t->reading, t->where, field, value, &given);
    size_t wanted = value->kind == FA_VALUE_LIST ? value->count : 1;
    if (texts != NULL && given == wanted && given == count) *out = texts;
    if (wanted != count)
        COMPLAIN(t, "wording-count", value->line, "%s: advice '%.*s' has %zu %s, not %zu", t->where,
                 FA_TEXT_ARG(id), count, field, wanted);
}

static void read_advice(const translating *t, const fa_member *member)
{
    static const char *const names[] = {"title", "steps", "stop_if", "learn_first", NULL};
    const fa_value *value = &member->value;
    if (!has_name(t, member, "advice")) return;
    int index = fa_reading_advice(t->reading, member->key.text, value->line, t->where);
    if (index < 0) return;
    if (!fa_reading_is(t->reading, t->where, "advice", value, FA_VALUE_MAP)) return;
    fa_shape_check_names(value, names, t->where, t->reading->findings);
    const fa_advice *advice = &t->reading->instrument->advice[index];
    fa_wording *wording = t->wording;
    (void)take_text(t, "title", fa_value_get(value, FA_TEXT("title")),
                    &wording->advice_titles[index]);
    (void)take_text(t, "learn_first", fa_value_get(value, FA_TEXT("learn_first")),
                    &wording->advice_learns[index]);
    read_list(t, "steps", fa_value_get(value, FA_TEXT("steps")), advice->step_count, advice->id,
              &wording->advice_steps[index]);
    read_list(t, "stop_if", fa_value_get(value, FA_TEXT("stop_if")), advice->stop_count, advice->id,
              &wording->advice_stops[index]);
}

static void for_each(const translating *t, const fa_declaration *declaration, const char *field,
                     void (*read)(const translating *t, const fa_member *member))
{
    const fa_value *map = fa_shape_get(declaration, field);
    for (size_t i = 0; map != NULL && i < map->count && !t->reading->no_memory; i++)
        if (map->members[i].value.kind != FA_VALUE_WRONG) read(t, &map->members[i]);
}

static void read_fields(const translating *t, const fa_declaration *declaration)
{
    const fa_value *title = fa_shape_get(declaration, "title");
    const fa_value *intro = fa_shape_get(declaration, "intro");
    const fa_value *recall = fa_shape_get(declaration, "recall");
    const fa_value *choices = fa_shape_get(declaration, "choices");
    const fa_value *sections = fa_shape_get(declaration, "sections");
    if (title != NULL) t->wording->title = title->text;
    if (intro != NULL) t->wording->intro = intro->text;
    if (recall != NULL) t->wording->recall = recall->text;
    for_each(t, declaration, "items", read_item);
    for (int of_item = 0; of_item < 2; of_item++)
        for (size_t i = 0; choices != NULL && i < choices->count; i++)
            read_choices(t, &choices->members[i], of_item);
    if (sections != NULL) read_sections(t, sections);
    for_each(t, declaration, "scores", read_score);
    for_each(t, declaration, "bands", read_bands);
    for_each(t, declaration, "rules", read_rule);
    for_each(t, declaration, "advice", read_advice);
}

static bool check_names(fa_reading *reading, const fa_declaration *declaration, const char *where)
{
    fa_text own = reading->instrument->id, best = {0};
    fa_suggest(declaration->id, own, &best);
    bool here = fa_text_equal(declaration->id, own) || reading->instrument->line == 0;
    if (!here)
        FA_COMPLAIN(reading, "unknown-name", declaration->line,
                    best.length ? "%s: the instrument is '%.*s', not '%.*s'%s"
                                : "%s: the instrument is '%.*s', and '%.*s' is another%s",
                    where, FA_TEXT_ARG(own), FA_TEXT_ARG(declaration->id), "");
    bool tag = fa_language_tag_is(declaration->second);
    if (!tag)
        FA_COMPLAIN(reading, "id-wrong", declaration->line,
                    "%s: a language is written \"de\" or \"pt-BR\"", where);
    bool translates = fa_declaration_is(declaration, "translation");
    bool same = translates && fa_text_equal(declaration->second, reading->instrument->language);
    if (same)
        FA_COMPLAIN(reading, "id-doubled", declaration->line,
                    "%s: the instrument itself is in this language", where);
    return here && tag && !same;
}

void fa_read_wording(fa_reading *reading, const fa_declaration *declaration, fa_severity severity)
{
    char where[160];
    (void)snprintf(where, sizeof where, "%.*s '%.*s' '%.*s'", FA_TEXT_ARG(declaration->word),
                   FA_TEXT_ARG(declaration->id), FA_TEXT_ARG(declaration->second));
    if (declaration->fields.kind == FA_VALUE_WRONG) return;
    if (!check_names(reading, declaration, where)) return;
    bool pack = fa_declaration_is(declaration, "wording");
    fa_wording *wording = fa_wording_for(reading, declaration->second, pack);
    if (wording == NULL) return;
    wording->line = declaration->line;
    wording->file = reading->sheet->file;
    size_t before = reading->findings->mistakes;
    translating t = {reading, wording, where};
    read_fields(&t, declaration);
    bool sound = reading->findings->mistakes == before; /* a misprint is no lack */
    if (!sound || fa_shape_has_unknown(declaration)) return;
    if (pack)
        fa_check_pack(reading, wording, where);
    else
        fa_check_wording(reading, wording, where, severity);
}
