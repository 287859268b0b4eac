/* Batteries: the items, scores, rules and advice of another instrument, by the names PREFIX.ID.
 * What refers by index moves with it. */
#include "language/reading.h"

#include <assert.h>
#include <string.h>

typedef struct splice {
    fa_reading *reading;
    const fa_instrument *part; /* what is spliced in, with all that it includes */
    fa_text prefix;
    const fa_spliced *to;
} splice;

/* What PART includes itself has its prefix there already. */
static fa_text prefixed(const splice *s, size_t part, fa_text id)
{
    if (part > 0) return id;
    size_t length = s->prefix.length + 1 + id.length;
    char *bytes = FA_READING_TAKE(s->reading, char, length + 1);
    if (bytes == NULL) return id;
    if (s->prefix.length > 0) memcpy(bytes, s->prefix.bytes, s->prefix.length);
    bytes[s->prefix.length] = '.';
    if (id.length > 0) memcpy(bytes + s->prefix.length + 1, id.bytes, id.length);
    return (fa_text){bytes, length};
}

/* Whether {ID} in a text of PART gets the prefix. */
static bool is_own(const splice *s, fa_text id)
{
    int item = fa_instrument_item(s->part, id);
    return item >= 0 && s->part->items[item].part == 0;
}

/* "… {pain} …" → "… {odi.pain} …" */
static fa_text piped(const splice *s, size_t part, fa_text text)
{
    fa_text rest = text;
    size_t count = 0, done = 0, length = 0;
    while (fa_piped_next(&rest).length > 0)
        count++;
    if (part > 0 || count == 0) return text;
    char *bytes =
        FA_READING_TAKE(s->reading, char, text.length + count * (s->prefix.length + 1) + 1);
    if (bytes == NULL) return text;
    rest = text;
    for (fa_text id = fa_piped_next(&rest); id.length > 0; id = fa_piped_next(&rest)) {
        size_t before = (size_t)(id.bytes - text.bytes) - done;
        memcpy(bytes + length, text.bytes + done, before);
        length += before;
        done += before;
        if (!is_own(s, id)) continue;
        memcpy(bytes + length, s->prefix.bytes, s->prefix.length);
        length += s->prefix.length;
        bytes[length++] = '.';
    }
    memcpy(bytes + length, text.bytes + done, text.length - done);
    return (fa_text){bytes, length + text.length - done};
}

static fa_condition moved(const splice *s, const fa_condition *from)
{
    fa_condition to = *from;
    switch (from->kind) {
    case FA_WHEN_ANSWER:
    case FA_WHEN_INCLUDES:
    case FA_WHEN_ANSWERED:
    case FA_WHEN_BLANK:
        to.index = s->to->items[from->index];
        break;
    case FA_WHEN_RESULT:
    case FA_WHEN_BAND:
        to.index = s->to->scores[from->index];
        break;
    case FA_WHEN_RULE:
        to.index = s->to->rules[from->index];
        break;
    case FA_WHEN_ANY:
    case FA_WHEN_ALL:
    case FA_WHEN_NONE:
    case FA_WHEN_AT_LEAST_OF:
        break;
    }
    to.parts = FA_READING_TAKE(s->reading, fa_condition, from->part_count);
    if (to.parts == NULL) to.part_count = 0;
    for (size_t i = 0; i < to.part_count; i++)
        to.parts[i] = moved(s, &from->parts[i]);
    return to;
}

static const fa_condition *moved_or_none(const splice *s, const fa_condition *from)
{
    if (from == NULL) return NULL;
    fa_condition *to = FA_READING_TAKE(s->reading, fa_condition, 1);
    if (to != NULL) *to = moved(s, from);
    return to;
}

/* The place of what is spliced in already, by an earlier sentence. */
static size_t there(int index)
{
    assert(index >= 0);
    return (size_t)index;
}

static void splice_item(const splice *s, size_t index)
{
    fa_instrument *instrument = s->reading->instrument;
    const fa_item *from = &s->part->items[index];
    if (!s->to->here[from->part]) {
        s->to->items[index] =
            there(fa_instrument_item(instrument, prefixed(s, from->part, from->id)));
        return;
    }
    fa_item *item =
        fa_arena_push(s->reading->arena, &instrument->items, &instrument->item_count, sizeof *item);
    if (item == NULL) s->reading->no_memory = true;
    if (item == NULL) return;
    s->to->items[index] = instrument->item_count - 1;
    *item = *from;
    item->id = prefixed(s, from->part, item->id);
    item->text = piped(s, from->part, item->text);
    item->help = piped(s, from->part, item->help);
    item->show_when = moved_or_none(s, item->show_when);
    item->part = s->to->parts[from->part];
    if (item->section >= 0) item->section = (int)s->to->sections[item->section];
}

/* The section of PART that stands as section number INDEX in what is spliced in: as many of the
 * part's stand before it in the battery. */
static size_t section_there(const splice *s, size_t index)
{
    const fa_instrument *instrument = s->reading->instrument;
    size_t part = s->part->sections[index].part, before = 0;
    for (size_t i = 0; i < index; i++)
        before += s->part->sections[i].part == part;
    for (size_t i = 0; i < instrument->section_count; i++)
        if (instrument->sections[i].part == s->to->parts[part] && before-- == 0) return i;
    return there(-1);
}

static void splice_section(const splice *s, size_t index)
{
    fa_instrument *instrument = s->reading->instrument;
    const fa_section *from = &s->part->sections[index];
    if (!s->to->here[from->part]) {
        s->to->sections[index] = section_there(s, index);
        return;
    }
    fa_section *section = fa_arena_push(s->reading->arena, &instrument->sections,
                                        &instrument->section_count, sizeof *section);
    if (section == NULL) s->reading->no_memory = true;
    if (section == NULL) return;
    *section = *from;
    section->part = s->to->parts[from->part];
    s->to->sections[index] = instrument->section_count - 1;
}

static void splice_score(const splice *s, size_t index)
{
    const fa_score *from = &s->part->scores[index];
    fa_score *score = &s->reading->instrument->scores[s->to->scores[index]];
    *score = *from;
    score->id = prefixed(s, from->part, from->id);
    score->part = s->to->parts[from->part];
    score->terms = FA_READING_TAKE(s->reading, fa_term, from->term_count);
    score->tables = FA_READING_TAKE(s->reading, fa_table, from->table_count);
    if (score->terms == NULL || score->tables == NULL) return;
    for (size_t i = 0; i < from->term_count; i++) {
        const fa_term *term = &from->terms[i];
        score->terms[i] = *term;
        score->terms[i].index =
            term->is_score ? s->to->scores[term->index] : s->to->items[term->index];
    }
    for (size_t i = 0; i < from->table_count; i++) {
        score->tables[i] = from->tables[i];
        score->tables[i].by = moved_or_none(s, from->tables[i].by);
    }
}

static void splice_rule(const splice *s, size_t index)
{
    const fa_rule *from = &s->part->rules[index];
    fa_rule *rule = &s->reading->instrument->rules[s->to->rules[index]];
    *rule = *from;
    rule->id = prefixed(s, from->part, from->id);
    rule->when = moved(s, &from->when);
    rule->part = s->to->parts[from->part];
}

static void splice_advice(const splice *s, size_t index)
{
    const fa_advice *from = &s->part->advice[index];
    fa_advice *advice = &s->reading->instrument->advice[s->to->advice[index]];
    *advice = *from;
    advice->id = prefixed(s, from->part, from->id);
    if (advice->has_when) advice->when = moved(s, &from->when);
    if (advice->has_unless) advice->unless = moved(s, &from->unless);
    advice->part = s->to->parts[from->part];
}

static void splice_withhold(const splice *s, size_t index)
{
    const fa_withhold *from = &s->part->withholds[index];
    fa_withhold *withhold = &s->reading->instrument->withholds[s->to->withholds[index]];
    *withhold = *from; /* its id is that of a part, which has its prefix in every battery */
    withhold->when = moved(s, &from->when);
    withhold->advice = FA_READING_TAKE(s->reading, size_t, from->advice_count);
    withhold->part = s->to->parts[from->part];
    for (size_t i = 0; withhold->advice != NULL && i < from->advice_count; i++)
        withhold->advice[i] = s->to->advice[from->advice[i]];
}

/* Scores, rules and advice that an earlier sentence spliced in have their names by now. */
static void find_places(const splice *s)
{
    const fa_instrument *instrument = s->reading->instrument, *part = s->part;
    for (size_t i = 0; i < part->score_count; i++) {
        const fa_score *from = &part->scores[i];
        if (!s->to->here[from->part])
            s->to->scores[i] =
                there(fa_instrument_score(instrument, prefixed(s, from->part, from->id)));
    }
    for (size_t i = 0; i < part->rule_count; i++) {
        const fa_rule *from = &part->rules[i];
        if (!s->to->here[from->part])
            s->to->rules[i] =
                there(fa_instrument_rule(instrument, prefixed(s, from->part, from->id)));
    }
    for (size_t i = 0; i < part->advice_count; i++) {
        const fa_advice *from = &part->advice[i];
        if (!s->to->here[from->part])
            s->to->advice[i] =
                there(fa_instrument_advice(instrument, prefixed(s, from->part, from->id)));
    }
}

void fa_splice(fa_reading *reading, size_t inclusion)
{
    const fa_instrument *part = reading->parts[inclusion].part;
    const fa_spliced *to = &reading->spliced[inclusion];
    splice s = {reading, part, reading->parts[inclusion].prefix, to};
    find_places(&s);
    for (size_t i = 0; i < part->section_count && !reading->no_memory; i++)
        splice_section(&s, i);
    for (size_t i = 0; i < part->item_count && !reading->no_memory; i++)
        splice_item(&s, i);
    for (size_t i = 0; i < part->score_count && !reading->no_memory; i++)
        if (to->here[part->scores[i].part]) splice_score(&s, i);
    for (size_t i = 0; i < part->rule_count && !reading->no_memory; i++)
        if (to->here[part->rules[i].part]) splice_rule(&s, i);
    for (size_t i = 0; i < part->advice_count && !reading->no_memory; i++)
        if (to->here[part->advice[i].part]) splice_advice(&s, i);
    for (size_t i = 0; i < part->withhold_count && !reading->no_memory; i++)
        if (to->here[part->withholds[i].part]) splice_withhold(&s, i);
}

fa_text fa_splice_piped(fa_reading *reading, size_t inclusion, size_t part, fa_text text)
{
    splice s = {reading, fa_include_part(reading, inclusion), reading->parts[inclusion].prefix,
                &reading->spliced[inclusion]};
    return s.part != NULL ? piped(&s, part, text) : text;
}
