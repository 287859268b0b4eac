/* Fields with fallbacks and names with suggestions. */
#include "language/reading.h"

#include <stdio.h>

void *fa_reading_take(fa_reading *reading, size_t count, size_t size)
{
    void *memory = fa_arena_take(reading->arena, count, size);
    if (memory == NULL) reading->no_memory = true;
    return memory;
}

bool fa_declaration_is(const fa_declaration *declaration, const char *word)
{
    return fa_text_equal(declaration->word, fa_text_of(word));
}

fa_text fa_reading_text(const fa_declaration *declaration, const char *name)
{
    const fa_value *value = fa_shape_get(declaration, name);
    return value != NULL ? value->text : (fa_text){0};
}

bool fa_reading_truth(const fa_declaration *declaration, const char *name, bool otherwise)
{
    const fa_value *value = fa_shape_get(declaration, name);
    return value != NULL ? value->truth : otherwise;
}

fa_code *fa_reading_codes(fa_reading *reading, const fa_declaration *declaration, size_t *count)
{
    const fa_value *value = fa_shape_get(declaration, "codes");
    *count = 0;
    if (value == NULL) return NULL;
    fa_code *codes = FA_READING_TAKE(reading, fa_code, value->count);
    if (codes == NULL) return NULL;
    for (size_t i = 0; i < value->count; i++) {
        const fa_member *member = &value->members[i];
        if (member->key.kind != FA_VALUE_TEXT || member->value.kind != FA_VALUE_TEXT) {
            FA_COMPLAIN(reading, "wrong-kind", member->value.line,
                        "%.*s '%.*s': codes are written system = \"code\"",
                        FA_TEXT_ARG(declaration->word), FA_TEXT_ARG(declaration->id));
            continue;
        }
        codes[(*count)++] = (fa_code){member->key.text, member->value.text};
    }
    return codes;
}

int fa_reading_option(fa_reading *reading, const char *where, const char *field, fa_text word,
                      const char *const *names, int line)
{
    fa_text best = {0};
    char all[256] = "";
    size_t used = 0;
    for (int i = 0; names[i] != NULL; i++) {
        if (names[i][0] == '\0') continue;
        if (fa_text_equal(fa_text_of(names[i]), word)) return i;
        fa_suggest(word, fa_text_of(names[i]), &best);
        int wrote = snprintf(all + used, sizeof all - used, "%s%s", used ? ", " : "", names[i]);
        if (wrote > 0 && used + (size_t)wrote < sizeof all) used += (size_t)wrote;
    }
    if (best.length > 0)
        FA_COMPLAIN(reading, "unknown-name", line,
                    "%s: field '%s' cannot be '%.*s' (did you mean '%.*s'?)", where, field,
                    FA_TEXT_ARG(word), FA_TEXT_ARG(best));
    if (best.length == 0)
        FA_COMPLAIN(reading, "unknown-name", line,
                    "%s: field '%s' cannot be '%.*s'; it is one of %s", where, field,
                    FA_TEXT_ARG(word), all);
    return -1;
}

bool fa_reading_is(fa_reading *reading, const char *where, const char *field, const fa_value *value,
                   fa_value_kind kind)
{
    if (value == NULL || value->kind == FA_VALUE_WRONG) return false;
    if (value->kind == kind) return true;
    bool quoted = kind == FA_VALUE_NUMBER && value->kind == FA_VALUE_TEXT;
    FA_COMPLAIN(reading, "wrong-kind", value->line, "%s: %s wants %s, not %s%s", where, field,
                fa_value_kind_name(kind), fa_value_kind_name(value->kind),
                quoted ? "; write it without quotation marks" : "");
    return false;
}

static void complain_name(fa_reading *reading, const char *kind, fa_text id, fa_text best, int line,
                          const char *where)
{
    if (reading->partial && best.length == 0)
        return; /* its sentence may be the one that went wrong */
    FA_COMPLAIN(reading, "unknown-name", line,
                best.length ? "%s: no %s named '%.*s' (did you mean '%.*s'?)"
                            : "%s: no %s named '%.*s'%.*s",
                where, kind, FA_TEXT_ARG(id), FA_TEXT_ARG(best));
}

/* Whether CANDIDATE is ID in a battery: "odi.pain". */
static bool is_in_part(fa_text candidate, fa_text id)
{
    if (id.length == 0 || candidate.length <= id.length || !fa_text_ends(candidate, id))
        return false;
    return candidate.bytes[candidate.length - id.length - 1] == '.';
}

/* Like fa_suggest; of a battery also what lacks its prefix only. */
static void suggest(fa_text id, fa_text candidate, fa_text *best)
{
    fa_suggest(id, candidate, best);
    if (best->length == 0 && is_in_part(candidate, id)) *best = candidate;
}

static fa_text nearest_item(const fa_reading *reading, fa_text id)
{
    fa_text best = {0};
    for (size_t i = 0; i < reading->instrument->item_count; i++) {
        const fa_item *item = &reading->instrument->items[i];
        bool left = item->side == FA_SIDE_LEFT && fa_text_starts(item->id, id) &&
                    item->id.length == id.length + sizeof "_left" - 1;
        if (left) return item->id;
        suggest(id, item->id, &best);
    }
    return best;
}

static fa_text nearest_score(const fa_reading *reading, fa_text id)
{
    fa_text best = {0};
    for (size_t i = 0; i < reading->instrument->score_count; i++)
        suggest(id, reading->instrument->scores[i].id, &best);
    return best;
}

int fa_reading_item(fa_reading *reading, fa_text id, int line, const char *where)
{
    int index = fa_instrument_item(reading->instrument, id);
    if (index >= 0) reading->instrument->items[index].used = true;
    if (index >= 0) return index;
    if (fa_instrument_score(reading->instrument, id) >= 0)
        FA_COMPLAIN(reading, "unknown-name", line,
                    "%s: '%.*s' is a score, not an item: write result \"%.*s\"", where,
                    FA_TEXT_ARG(id), FA_TEXT_ARG(id));
    else
        complain_name(reading, "item", id, nearest_item(reading, id), line, where);
    return index;
}

int fa_reading_score(fa_reading *reading, fa_text id, int line, const char *where)
{
    int index = fa_instrument_score(reading->instrument, id);
    if (index >= 0) return index;
    if (fa_instrument_item(reading->instrument, id) >= 0)
        FA_COMPLAIN(reading, "unknown-name", line,
                    "%s: '%.*s' is an item, not a score: write answer \"%.*s\"", where,
                    FA_TEXT_ARG(id), FA_TEXT_ARG(id));
    else
        complain_name(reading, "score", id, nearest_score(reading, id), line, where);
    return index;
}

int fa_reading_rule(fa_reading *reading, fa_text id, int line, const char *where)
{
    int index = fa_instrument_rule(reading->instrument, id);
    if (index >= 0) return index;
    fa_text best = {0};
    for (size_t i = 0; i < reading->instrument->rule_count; i++)
        suggest(id, reading->instrument->rules[i].id, &best);
    if (fa_instrument_advice(reading->instrument, id) >= 0)
        FA_COMPLAIN(reading, "unknown-name", line, "%s: '%.*s' is advice, not a rule", where,
                    FA_TEXT_ARG(id));
    else
        complain_name(reading, "rule", id, best, line, where);
    return -1;
}

int fa_reading_advice(fa_reading *reading, fa_text id, int line, const char *where)
{
    int index = fa_instrument_advice(reading->instrument, id);
    if (index >= 0) return index;
    fa_text best = {0};
    for (size_t i = 0; i < reading->instrument->advice_count; i++)
        suggest(id, reading->instrument->advice[i].id, &best);
    if (fa_instrument_rule(reading->instrument, id) >= 0)
        FA_COMPLAIN(reading, "unknown-name", line, "%s: '%.*s' is a rule, not advice", where,
                    FA_TEXT_ARG(id));
    else
        complain_name(reading, "advice", id, best, line, where);
    return -1;
}

bool fa_reading_item_or_score(fa_reading *reading, fa_text id, int line, const char *where,
                              bool *is_score, size_t *index)
{
    int score = fa_instrument_score(reading->instrument, id);
    *is_score = score >= 0 && fa_instrument_item(reading->instrument, id) < 0;
    *index = (size_t)score;
    if (*is_score) return true;
    int item = fa_reading_item(reading, id, line, where);
    *index = (size_t)item;
    return item >= 0;
}

void fa_reading_band(fa_reading *reading, const fa_score *score, const fa_value *label,
                     const char *where)
{
    fa_text best = {0};
    for (size_t i = 0; i < score->band_set_count; i++)
        for (size_t k = 0; k < score->band_sets[i].count; k++) {
            if (fa_text_equal(score->band_sets[i].list[k].label, label->text)) return;
            fa_suggest(label->text, score->band_sets[i].list[k].label, &best);
        }
    FA_COMPLAIN(reading, "unknown-name", label->line,
                best.length ? "%s: score '%.*s' has no band '%.*s' (did you mean '%.*s'?)"
                            : "%s: score '%.*s' has no band '%.*s'%.*s",
                where, FA_TEXT_ARG(score->id), FA_TEXT_ARG(label->text), FA_TEXT_ARG(best));
}

fa_text *fa_reading_texts(fa_reading *reading, const char *where, const char *field,
                          const fa_value *value, size_t *count)
{
    *count = 0;
    if (value == NULL) return NULL;
    size_t most = value->kind == FA_VALUE_LIST ? value->count : 1;
    fa_text *texts = FA_READING_TAKE(reading, fa_text, most);
    for (size_t i = 0; texts != NULL && i < most; i++) {
        const fa_value *one = value->kind == FA_VALUE_LIST ? &value->members[i].value : value;
        if (fa_reading_is(reading, where, field, one, FA_VALUE_TEXT)) texts[(*count)++] = one->text;
    }
    return texts;
}

const char *fa_reading_where(const fa_declaration *declaration, char *out, size_t size)
{
    (void)snprintf(out, size, "%.*s '%.*s'", FA_TEXT_ARG(declaration->word),
                   FA_TEXT_ARG(declaration->id));
    return out;
}
