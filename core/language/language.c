/* The order in which a sheet is read: shapes, then names, then what refers to names. */
#include "language/language.h"

#include <stdio.h>

#include "language/reading.h"

static bool is(const fa_declaration *declaration, const char *word)
{
    return fa_text_equal(declaration->word, fa_text_of(word));
}

/* [a-z][a-z0-9_]*, and '-' where HYPHEN. */
static bool is_id(fa_text id, bool hyphen)
{
    for (size_t i = 0; i < id.length; i++) {
        char c = id.bytes[i];
        bool letter = c >= 'a' && c <= 'z';
        bool later = (c >= '0' && c <= '9') || c == '_' || (hyphen && c == '-');
        if (!letter && !(i > 0 && later)) return false;
    }
    return id.length > 0;
}

/* Columns that intake and result files have already: an item of that name would take their place.
 */
static bool is_reserved(fa_text id)
{
    static const char *const names[] = {
        "subject",
        "id",
        "patient",
        "record_id",
        "date",
        "authored",
        "visit_date",
        "event",
        "redcap_event_name",
        "instance",
        "redcap_repeat_instance",
        "instrument",
        "version",
        "policy",
        "level",
        "rules",
        "undecided",
        "advice",
        "findings",
        "reject_line",
        "reject_reason",
        "reject_rules",
        "answers",
    };
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (fa_text_equal(id, fa_text_of(names[i]))) return true;
    return false;
}

static void check_id(fa_reading *reading, const fa_declaration *declaration)
{
    bool column = is(declaration, "item") || is(declaration, "score");
    bool named = column || is(declaration, "rule") || is(declaration, "choices") ||
                 is(declaration, "instrument");
    if (named && !is_id(declaration->id, !column))
        FA_COMPLAIN(reading, "id-wrong", declaration->line,
                    "%.*s '%.*s': an id begins with a small letter and goes on with small letters, "
                    "digits and %s",
                    FA_TEXT_ARG(declaration->word), FA_TEXT_ARG(declaration->id),
                    column ? "_" : "_ or -");
    if (column && is_reserved(declaration->id))
        FA_COMPLAIN(reading, "id-wrong", declaration->line,
                    "%.*s '%.*s': intake and result files have a column of that name already; "
                    "choose another",
                    FA_TEXT_ARG(declaration->word), FA_TEXT_ARG(declaration->id));
    if (column && declaration->id.length > FA_ID_LENGTH_MOST)
        FA_COMPLAIN(reading, "id-wrong", declaration->line,
                    "%.*s '%.*s': an id has at most %d characters, so that it can be a column's "
                    "name",
                    FA_TEXT_ARG(declaration->word), FA_TEXT_ARG(declaration->id),
                    FA_ID_LENGTH_MOST);
}

/* Items and scores share one space of names; every other word has its own. */
static bool same_space(const fa_declaration *a, const fa_declaration *b)
{
    bool columns = (is(a, "item") || is(a, "score")) && (is(b, "item") || is(b, "score"));
    return columns || fa_text_equal(a->word, b->word);
}

/* Choices and bands check this themselves, where they know more. Quadratic, but on ids that differ
 * in length or first byte almost always; a file has at most some thousand. */
static bool check_doubled(fa_reading *reading, size_t index)
{
    const fa_declaration *declaration = &reading->sheet->declarations[index];
    if (is(declaration, "choices") || is(declaration, "bands") || is(declaration, "section"))
        return true;
    for (size_t i = 0; i < index; i++) {
        const fa_declaration *other = &reading->sheet->declarations[i];
        if (!fa_text_equal(other->id, declaration->id) || !same_space(other, declaration)) continue;
        if (fa_text_equal(other->word, declaration->word))
            FA_COMPLAIN(reading, "id-doubled", declaration->line,
                        "%.*s '%.*s' is there already, on line %d", FA_TEXT_ARG(declaration->word),
                        FA_TEXT_ARG(declaration->id), other->line);
        else
            FA_COMPLAIN(reading, "id-doubled", declaration->line,
                        "%.*s '%.*s': the %.*s on line %d has this name already; items and scores "
                        "need names of their own",
                        FA_TEXT_ARG(declaration->word), FA_TEXT_ARG(declaration->id),
                        FA_TEXT_ARG(other->word), other->line);
        return false;
    }
    return true;
}

static fa_text licence_text(fa_reading *reading, const fa_value *licence, const char *name)
{
    const fa_value *value = fa_value_get(licence, fa_text_of(name));
    char field[32];
    (void)snprintf(field, sizeof field, "field '%s'", name);
    bool right = fa_reading_is(reading, "licence", field, value, FA_VALUE_TEXT);
    return right ? value->text : (fa_text){0};
}

static void read_licence(fa_reading *reading, const fa_value *licence)
{
    static const char *const names[] = {"text", "holder", "notice", "url", NULL};
    static const char *const texts[] = {"free", "restricted", NULL};
    fa_instrument *instrument = reading->instrument;
    fa_shape_check_names(licence, names, "licence", reading->findings);
    instrument->licence = licence_text(reading, licence, "text");
    instrument->licence_holder = licence_text(reading, licence, "holder");
    instrument->licence_notice = licence_text(reading, licence, "notice");
    instrument->licence_url = licence_text(reading, licence, "url");
    const fa_value *text = fa_value_get(licence, FA_TEXT("text"));
    if (text == NULL) {
        FA_COMPLAIN(reading, "field-missing", licence->line,
                    "licence does not say what it allows: add text = \"free\" or text = "
                    "\"restricted\"");
        return;
    }
    if (instrument->licence.length > 0)
        (void)fa_reading_option(reading, "licence", "text", instrument->licence, texts, text->line);
}

void fa_read_instrument(fa_reading *reading, const fa_declaration *declaration)
{
    fa_instrument *instrument = reading->instrument;
    instrument->id = declaration->id;
    instrument->line = declaration->line;
    instrument->title = fa_reading_text(declaration, "title");
    instrument->version = fa_reading_text(declaration, "version");
    instrument->language = fa_reading_text(declaration, "language");
    instrument->intro = fa_reading_text(declaration, "intro");
    instrument->recall = fa_reading_text(declaration, "recall");
    instrument->measures = fa_reading_text(declaration, "measures");
    instrument->source = fa_reading_text(declaration, "source");
    instrument->codes = fa_reading_codes(reading, declaration, &instrument->code_count);
    const fa_value *licence = fa_shape_get(declaration, "licence");
    if (licence != NULL) read_licence(reading, licence);
}

static void read_section(fa_reading *reading, const fa_declaration *declaration)
{
    fa_instrument *instrument = reading->instrument;
    fa_section *section = fa_arena_push(reading->arena, &instrument->sections,
                                        &instrument->section_count, sizeof *section);
    if (section == NULL) reading->no_memory = true;
    if (section != NULL) *section = (fa_section){declaration->id, declaration->line};
}

/* Names of scores, rules and cases come first: rules refer to each other in both directions. */
static void claim_names(fa_reading *reading)
{
    fa_instrument *instrument = reading->instrument;
    for (size_t i = 0; i < reading->sheet->count; i++) {
        const fa_declaration *declaration = &reading->sheet->declarations[i];
        instrument->score_count += is(declaration, "score");
        instrument->rule_count += is(declaration, "rule");
        instrument->case_count += is(declaration, "case");
    }
    instrument->scores = FA_READING_TAKE(reading, fa_score, instrument->score_count);
    instrument->rules = FA_READING_TAKE(reading, fa_rule, instrument->rule_count);
    instrument->cases = FA_READING_TAKE(reading, fa_case, instrument->case_count);
    if (reading->no_memory) return;
    size_t score = 0, rule = 0, the_case = 0;
    for (size_t i = 0; i < reading->sheet->count; i++) {
        const fa_declaration *declaration = &reading->sheet->declarations[i];
        fa_text id = declaration->id;
        int line = declaration->line;
        if (is(declaration, "score"))
            instrument->scores[score++] = (fa_score){.id = id, .line = line};
        if (is(declaration, "rule")) instrument->rules[rule++] = (fa_rule){.id = id, .line = line};
        if (is(declaration, "case"))
            instrument->cases[the_case++] = (fa_case){.name = id, .line = line};
    }
}

static void check_count(fa_reading *reading, size_t count, size_t most, const char *things)
{
    if (count > most)
        FA_COMPLAIN(reading, "limit", 0, "%zu %s: at most %zu are possible", count, things, most);
}

/* First what others refer to, in the order of the file. */
static void read_named(fa_reading *reading)
{
    size_t instruments = 0;
    for (size_t i = 0; i < reading->sheet->count && !reading->no_memory; i++) {
        const fa_declaration *declaration = &reading->sheet->declarations[i];
        check_id(reading, declaration);
        (void)check_doubled(reading, i);
        fa_shape_check(declaration, reading->findings);
        if (is(declaration, "choices")) fa_read_choices(reading, declaration);
        if (is(declaration, "section")) read_section(reading, declaration);
        if (is(declaration, "item")) fa_read_item(reading, declaration);
        if (is(declaration, "instrument") && instruments++ == 0)
            fa_read_instrument(reading, declaration);
        if (is(declaration, "instrument") && instruments == 2)
            FA_COMPLAIN(reading, "id-doubled", declaration->line,
                        "a second instrument: a file holds one");
    }
    if (instruments == 0 && !reading->partial)
        FA_COMPLAIN(reading, "field-missing", 1,
                    "the file does not say what it is: begin with instrument \"id\" { title = … }");
}

/* Then what refers: scores before bands, bands before rules, rules before cases. */
static void read_referring(fa_reading *reading)
{
    fa_instrument *instrument = reading->instrument;
    const fa_sheet *sheet = reading->sheet;
    size_t score = 0, rule = 0, the_case = 0;
    for (size_t i = 0; i < sheet->count && !reading->no_memory; i++)
        if (is(&sheet->declarations[i], "score"))
            fa_read_score(reading, &sheet->declarations[i], &instrument->scores[score++]);
    for (size_t i = 0; i < sheet->count && !reading->no_memory; i++)
        if (is(&sheet->declarations[i], "bands")) fa_read_bands(reading, &sheet->declarations[i]);
    for (size_t i = 0; i < sheet->count && !reading->no_memory; i++)
        if (is(&sheet->declarations[i], "rule"))
            fa_read_rule(reading, &sheet->declarations[i], &instrument->rules[rule++]);
    for (size_t i = 0; i < sheet->count && !reading->no_memory; i++)
        if (is(&sheet->declarations[i], "case"))
            fa_read_case(reading, &sheet->declarations[i], &instrument->cases[the_case++]);
}

static void check_unused(fa_reading *reading)
{
    for (size_t i = 0; i < reading->instrument->item_count; i++) {
        const fa_item *item = &reading->instrument->items[i];
        if (item->used || item->unscored) continue;
        FA_COMPLAIN(reading, "item-unused", item->line,
                    "item '%.*s' is used by no score and no rule: use it, or give it "
                    "scored = false",
                    FA_TEXT_ARG(item->id));
    }
}

fa_status fa_language_read(fa_instrument **out, const fa_sheet *sheet, fa_arena *arena,
                           fa_findings *findings)
{
    fa_instrument *instrument = FA_TAKE(arena, fa_instrument, 1);
    if (instrument == NULL) return FA_NO_MEMORY;
    instrument->file = sheet->file;
    fa_reading reading = {.arena = arena, .findings = findings, .sheet = sheet};
    reading.instrument = instrument;
    reading.partial = findings->mistakes > 0;
    claim_names(&reading);
    read_named(&reading);
    read_referring(&reading);
    if (findings->mistakes == 0)
        check_unused(&reading); /* else what uses them may be what is wrong */
    check_count(&reading, instrument->item_count, FA_ITEMS_MOST, "items");
    check_count(&reading, instrument->score_count, FA_SCORES_MOST, "scores");
    check_count(&reading, instrument->rule_count, FA_RULES_MOST, "rules");
    if (reading.no_memory || findings->failed) return FA_NO_MEMORY;
    *out = instrument;
    return FA_OK;
}
