/* Batteries: the items, scores, rules and advice of another instrument, by the names PREFIX.ID. */
#include "language/reading.h"

#include <string.h>

static fa_text prefix_of(const fa_declaration *declaration)
{
    const fa_value *prefix = fa_shape_get(declaration, "as");
    return prefix != NULL ? prefix->text : declaration->id;
}

fa_status fa_language_inclusions(fa_inclusion **out, size_t *count, const fa_sheet *sheet,
                                 fa_arena *arena)
{
    *out = NULL;
    *count = 0;
    for (size_t i = 0; i < sheet->count; i++) {
        const fa_declaration *declaration = &sheet->declarations[i];
        if (!fa_declaration_is(declaration, "include")) continue;
        fa_inclusion *slot = fa_arena_push(arena, out, count, sizeof *slot);
        if (slot == NULL) return FA_NO_MEMORY;
        *slot = (fa_inclusion){declaration->id, prefix_of(declaration), declaration->line, NULL,
                               (fa_text){0}};
    }
    return FA_OK;
}

void fa_include_begin(fa_reading *reading)
{
    fa_inclusion *listed = NULL;
    size_t count = 0;
    fa_status status = fa_language_inclusions(&listed, &count, reading->sheet, reading->arena);
    if (status != FA_OK) reading->no_memory = true;
    if (count != reading->part_count) reading->parts = listed; /* none was looked for */
    reading->part_count = count;
    reading->bases = FA_READING_TAKE(reading, fa_bases, count);
    reading->instrument->parts = FA_READING_TAKE(reading, fa_part, count);
}

/* Found, and no battery itself. */
const fa_instrument *fa_include_part(const fa_reading *reading, size_t part)
{
    const fa_instrument *found = reading->parts[part].part;
    return found != NULL && found->part_count == 0 && part < FA_PARTS_MOST ? found : NULL;
}

void fa_include_claim(fa_reading *reading, size_t part)
{
    fa_instrument *instrument = reading->instrument;
    const fa_instrument *found = fa_include_part(reading, part);
    fa_bases *bases = &reading->bases[part];
    bases->scores = instrument->score_count;
    bases->rules = instrument->rule_count;
    bases->advice = instrument->advice_count;
    if (found == NULL) return;
    instrument->score_count += found->score_count;
    instrument->rule_count += found->rule_count;
    instrument->advice_count += found->advice_count;
}

/* ---- copies: what refers by index moves with it ---- */

typedef struct splice {
    fa_reading *reading;
    const fa_instrument *part;
    fa_text prefix;
    fa_bases bases;
    size_t number; /* from 1, as items and scores know it */
} splice;

static fa_text prefixed(const splice *s, fa_text id)
{
    size_t length = s->prefix.length + 1 + id.length;
    char *bytes = FA_READING_TAKE(s->reading, char, length + 1);
    if (bytes == NULL) return id;
    if (s->prefix.length > 0) memcpy(bytes, s->prefix.bytes, s->prefix.length);
    bytes[s->prefix.length] = '.';
    if (id.length > 0) memcpy(bytes + s->prefix.length + 1, id.bytes, id.length);
    return (fa_text){bytes, length};
}

/* "… {pain} …" → "… {odi.pain} …" */
static fa_text piped(const splice *s, fa_text text)
{
    fa_text rest = text;
    size_t count = 0, done = 0, length = 0;
    while (fa_piped_next(&rest).length > 0)
        count++;
    if (count == 0) return text;
    char *bytes =
        FA_READING_TAKE(s->reading, char, text.length + count * (s->prefix.length + 1) + 1);
    if (bytes == NULL) return text;
    rest = text;
    for (fa_text id = fa_piped_next(&rest); id.length > 0; id = fa_piped_next(&rest)) {
        size_t before = (size_t)(id.bytes - text.bytes) - done;
        memcpy(bytes + length, text.bytes + done, before);
        length += before;
        done += before;
        if (fa_instrument_item(s->part, id) < 0) continue;
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
        to.index += s->bases.items;
        break;
    case FA_WHEN_RESULT:
    case FA_WHEN_BAND:
        to.index += s->bases.scores;
        break;
    case FA_WHEN_RULE:
        to.index += s->bases.rules;
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

static void splice_items(const splice *s)
{
    fa_instrument *instrument = s->reading->instrument;
    for (size_t i = 0; i < s->part->item_count && !s->reading->no_memory; i++) {
        fa_item *item = fa_arena_push(s->reading->arena, &instrument->items,
                                      &instrument->item_count, sizeof *item);
        if (item == NULL) s->reading->no_memory = true;
        if (item == NULL) return;
        *item = s->part->items[i];
        item->id = prefixed(s, item->id);
        item->text = piped(s, item->text);
        item->help = piped(s, item->help);
        item->show_when = moved_or_none(s, item->show_when);
        item->part = s->number;
        if (item->section >= 0) item->section += (int)s->bases.sections;
    }
}

static void splice_sections(const splice *s)
{
    fa_instrument *instrument = s->reading->instrument;
    for (size_t i = 0; i < s->part->section_count; i++) {
        fa_section *section = fa_arena_push(s->reading->arena, &instrument->sections,
                                            &instrument->section_count, sizeof *section);
        if (section == NULL) s->reading->no_memory = true;
        if (section == NULL) return;
        *section = s->part->sections[i];
    }
}

static void splice_score(const splice *s, size_t index)
{
    fa_score *score = &s->reading->instrument->scores[s->bases.scores + index];
    const fa_score *from = &s->part->scores[index];
    *score = *from;
    score->id = prefixed(s, from->id);
    score->part = s->number;
    score->terms = FA_READING_TAKE(s->reading, fa_term, from->term_count);
    score->tables = FA_READING_TAKE(s->reading, fa_table, from->table_count);
    if (score->terms == NULL || score->tables == NULL) return;
    for (size_t i = 0; i < from->term_count; i++) {
        score->terms[i] = from->terms[i];
        score->terms[i].index += from->terms[i].is_score ? s->bases.scores : s->bases.items;
    }
    for (size_t i = 0; i < from->table_count; i++) {
        score->tables[i] = from->tables[i];
        score->tables[i].by = moved_or_none(s, from->tables[i].by);
    }
}

static void splice_rest(const splice *s)
{
    fa_instrument *instrument = s->reading->instrument;
    for (size_t i = 0; i < s->part->rule_count; i++) {
        fa_rule *rule = &instrument->rules[s->bases.rules + i];
        *rule = s->part->rules[i];
        rule->id = prefixed(s, rule->id);
        rule->when = moved(s, &s->part->rules[i].when);
        rule->part = s->number;
    }
    for (size_t i = 0; i < s->part->advice_count; i++) {
        fa_advice *advice = &instrument->advice[s->bases.advice + i];
        *advice = s->part->advice[i];
        advice->id = prefixed(s, advice->id);
        advice->when = moved(s, &s->part->advice[i].when);
        if (advice->has_unless) advice->unless = moved(s, &s->part->advice[i].unless);
        advice->part = s->number;
    }
}

static bool check_part(fa_reading *reading, size_t part)
{
    const fa_inclusion *inclusion = &reading->parts[part];
    for (size_t i = 0; i < part; i++)
        if (fa_text_equal(reading->parts[i].prefix, inclusion->prefix))
            FA_COMPLAIN(reading, "id-doubled", inclusion->line,
                        "include '%.*s': '%.*s' is included already, on line %d; choose another "
                        "prefix, as include \"%.*s\" { as = \"…\" }",
                        FA_TEXT_ARG(inclusion->id), FA_TEXT_ARG(inclusion->prefix),
                        reading->parts[i].line, FA_TEXT_ARG(inclusion->id));
    if (!fa_id_is(inclusion->prefix, true))
        FA_COMPLAIN(reading, "id-wrong", inclusion->line,
                    "include '%.*s': as wants a name of small letters, digits, _ or -, not '%.*s'",
                    FA_TEXT_ARG(inclusion->id), FA_TEXT_ARG(inclusion->prefix));
    if (inclusion->part == NULL && !fa_findings_has(reading->findings, inclusion->line, "include"))
        FA_COMPLAIN(reading, "include", inclusion->line,
                    "include '%.*s': there is no instrument of this name",
                    FA_TEXT_ARG(inclusion->id));
    if (inclusion->part != NULL && inclusion->part->part_count > 0)
        FA_COMPLAIN(reading, "include-nested", inclusion->line,
                    "include '%.*s': it includes others itself; name those here instead",
                    FA_TEXT_ARG(inclusion->id));
    return fa_include_part(reading, part) != NULL;
}

void fa_read_include(fa_reading *reading, size_t part)
{
    fa_instrument *instrument = reading->instrument;
    fa_bases *bases = &reading->bases[part];
    const fa_inclusion *inclusion = &reading->parts[part];
    bases->items = instrument->item_count;
    bases->sections = instrument->section_count;
    reading->section = -1;
    if (instrument->title.bytes == NULL && instrument->line == 0 && !reading->partial)
        FA_COMPLAIN(reading, "include", inclusion->line,
                    "include '%.*s' stands before instrument \"id\" { … }: put it behind",
                    FA_TEXT_ARG(inclusion->id));
    /* A part that cannot be spliced in keeps its number: the others keep theirs. */
    instrument->parts[part] =
        (fa_part){.id = inclusion->id, .prefix = inclusion->prefix, .line = inclusion->line};
    instrument->part_count = part + 1;
    if (!check_part(reading, part)) return;
    const fa_instrument *found = inclusion->part;
    fa_part *slot = &instrument->parts[part];
    slot->title = found->title;
    slot->version = found->version;
    slot->sha256 = found->sha256;
    slot->file = found->file;
    slot->source = inclusion->source;
    slot->hook_count = (int)found->hook_count;
    splice s = {reading, found, inclusion->prefix, *bases, part + 1};
    splice_items(&s);
    splice_sections(&s);
    for (size_t i = 0; i < found->score_count && !reading->no_memory; i++)
        splice_score(&s, i);
    if (!reading->no_memory) splice_rest(&s);
}

void fa_include_finish(fa_reading *reading)
{
    fa_instrument *instrument = reading->instrument;
    for (size_t i = 0; i < instrument->part_count; i++) {
        fa_part *part = &instrument->parts[i];
        part->hook_base = (int)instrument->hook_count;
        instrument->hook_count += (size_t)part->hook_count;
        const fa_instrument *found = fa_include_part(reading, i);
        for (size_t k = 0; found != NULL && k < found->score_count; k++)
            instrument->scores[reading->bases[i].scores + k].hook += part->hook_base;
        for (size_t k = 0; found != NULL && k < found->wording_count && !reading->no_memory; k++)
            (void)fa_wording_for(reading, found->wordings[k].language, found->wordings[k].pack);
    }
}

fa_text fa_include_piped(fa_reading *reading, size_t part, fa_text text)
{
    splice s = {
        reading, fa_include_part(reading, part), reading->parts[part].prefix, {0}, part + 1};
    return s.part != NULL ? piped(&s, text) : text;
}
