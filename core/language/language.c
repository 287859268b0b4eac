/* The order in which a sheet is read: shapes, then names, then what refers to names. */
#include "language/language.h"

#include "language/reading.h"

static void claim(fa_reading *reading, size_t index, size_t *count)
{
    reading->places[index] = (*count)++;
}

/* Places of scores, rules, advice and cases come first: rules refer to each other in both
 * directions. What is included has its places where it is named. */
static void count_places(fa_reading *reading)
{
    fa_instrument *instrument = reading->instrument;
    size_t part = 0;
    for (size_t i = 0; i < reading->sheet->count; i++) {
        const fa_declaration *declaration = &reading->sheet->declarations[i];
        if (fa_declaration_is(declaration, "score")) claim(reading, i, &instrument->score_count);
        if (fa_declaration_is(declaration, "rule")) claim(reading, i, &instrument->rule_count);
        if (fa_declaration_is(declaration, "advice")) claim(reading, i, &instrument->advice_count);
        if (fa_declaration_is(declaration, "case")) claim(reading, i, &instrument->case_count);
        if (fa_declaration_is(declaration, "withhold"))
            claim(reading, i, &instrument->withhold_count);
        if (fa_declaration_is(declaration, "include")) fa_include_claim(reading, part++);
    }
}

static void claim_names(fa_reading *reading)
{
    fa_instrument *instrument = reading->instrument;
    instrument->scores = FA_READING_TAKE(reading, fa_score, instrument->score_count);
    instrument->rules = FA_READING_TAKE(reading, fa_rule, instrument->rule_count);
    instrument->advice = FA_READING_TAKE(reading, fa_advice, instrument->advice_count);
    instrument->withholds = FA_READING_TAKE(reading, fa_withhold, instrument->withhold_count);
    instrument->cases = FA_READING_TAKE(reading, fa_case, instrument->case_count);
    if (reading->no_memory) return;
    for (size_t i = 0; i < reading->sheet->count; i++) {
        const fa_declaration *declaration = &reading->sheet->declarations[i];
        size_t at = reading->places[i];
        fa_text id = declaration->id;
        int line = declaration->line;
        if (fa_declaration_is(declaration, "score"))
            instrument->scores[at] = (fa_score){.id = id, .line = line};
        if (fa_declaration_is(declaration, "rule"))
            instrument->rules[at] = (fa_rule){.id = id, .line = line};
        if (fa_declaration_is(declaration, "advice"))
            instrument->advice[at] = (fa_advice){.id = id, .line = line};
        if (fa_declaration_is(declaration, "withhold"))
            instrument->withholds[at] = (fa_withhold){.id = id, .line = line};
        if (fa_declaration_is(declaration, "case"))
            instrument->cases[at] = (fa_case){.name = id, .line = line};
    }
}

static void read_named(fa_reading *reading, size_t index, size_t *instruments, size_t *parts)
{
    const fa_declaration *declaration = &reading->sheet->declarations[index];
    fa_check_id(reading, declaration);
    fa_check_doubled(reading, index);
    fa_shape_check(declaration, reading->findings);
    fa_characters_check(reading, &declaration->fields);
    if (fa_declaration_is(declaration, "choices")) fa_read_choices(reading, declaration);
    if (fa_declaration_is(declaration, "section")) fa_read_section(reading, declaration);
    if (fa_declaration_is(declaration, "include")) fa_read_include(reading, (*parts)++);
    if (fa_declaration_is(declaration, "item")) {
        reading->places[index] = reading->instrument->item_count;
        fa_read_item(reading, declaration);
    }
    if (fa_declaration_is(declaration, "profile"))
        FA_COMPLAIN(reading, "wrong-word", declaration->line,
                    "profile '%.*s' does not belong into an instrument's file: keep profiles in a "
                    "file of their own",
                    FA_TEXT_ARG(declaration->id));
    if (!fa_declaration_is(declaration, "instrument")) return;
    if (++*instruments == 1) fa_read_instrument(reading, declaration);
    if (*instruments == 2)
        FA_COMPLAIN(reading, "id-doubled", declaration->line,
                    "a second instrument: a file holds one");
}

/* First what others refer to, in the order of the file. */
static void read_all_named(fa_reading *reading)
{
    size_t instruments = 0, parts = 0;
    for (size_t i = 0; i < reading->sheet->count && !reading->no_memory; i++)
        read_named(reading, i, &instruments, &parts);
    if (instruments == 0 && !reading->partial)
        FA_COMPLAIN(reading, "field-missing", 1,
                    "the file does not say what it is: begin with instrument \"id\" { title = … }");
}

/* Then what refers, in the order of words that refer to each other. */
static void read_referring(fa_reading *reading, size_t index, const char *word)
{
    fa_instrument *instrument = reading->instrument;
    const fa_declaration *declaration = &reading->sheet->declarations[index];
    size_t at = reading->places[index];
    if (!fa_declaration_is(declaration, word)) return;
    if (fa_declaration_is(declaration, "item"))
        fa_read_item_later(reading, declaration, at,
                           instrument->items[at].side == FA_SIDE_NONE ? 1 : 2);
    if (fa_declaration_is(declaration, "bands")) fa_read_bands(reading, declaration);
    if (fa_declaration_is(declaration, "score"))
        fa_read_score(reading, declaration, &instrument->scores[at]);
    if (fa_declaration_is(declaration, "change")) fa_read_change(reading, declaration);
    if (fa_declaration_is(declaration, "rule"))
        fa_read_rule(reading, declaration, &instrument->rules[at]);
    if (fa_declaration_is(declaration, "advice"))
        fa_read_advice(reading, declaration, &instrument->advice[at]);
    if (fa_declaration_is(declaration, "withhold"))
        fa_read_withhold(reading, declaration, &instrument->withholds[at]);
    if (fa_declaration_is(declaration, "case"))
        fa_read_case(reading, declaration, &instrument->cases[at]);
    if (fa_declaration_is(declaration, "translation") || fa_declaration_is(declaration, "wording"))
        fa_read_wording(reading, declaration, FA_MISTAKE);
    if (fa_declaration_is(declaration, "intake")) fa_read_own_mapping(reading, declaration);
}

static void read_all_referring(fa_reading *reading)
{
    static const char *const words[] = {"item",        "bands",   "score",    "change",
                                        "rule",        "advice",  "withhold", "case",
                                        "translation", "wording", "intake"};
    for (size_t word = 0; word < sizeof words / sizeof *words; word++)
        for (size_t i = 0; i < reading->sheet->count && !reading->no_memory; i++)
            read_referring(reading, i, words[word]);
}

static void check_unused(fa_reading *reading)
{
    for (size_t i = 0; i < reading->instrument->item_count; i++) {
        const fa_item *item = &reading->instrument->items[i];
        if (item->used || item->unscored || item->part > 0) continue;
        FA_COMPLAIN(reading, "item-unused", item->line,
                    "item '%.*s' is used by no score and no rule: use it, or give it "
                    "scored = false",
                    FA_TEXT_ARG(item->id));
    }
}

static void check_count(fa_reading *reading, size_t count, size_t most, const char *things)
{
    if (count > most)
        FA_COMPLAIN(reading, "limit", 0, "%zu %s: at most %zu are possible", count, things, most);
}

static void check_counts(fa_reading *reading)
{
    const fa_instrument *instrument = reading->instrument;
    check_count(reading, instrument->item_count, FA_ITEMS_MOST, "items");
    check_count(reading, instrument->score_count, FA_SCORES_MOST, "scores");
    check_count(reading, instrument->rule_count, FA_RULES_MOST, "rules");
    check_count(reading, instrument->advice_count, FA_ADVICE_MOST, "pieces of advice");
    check_count(reading, instrument->withhold_count, FA_WITHHOLDS_MOST, "withhold sentences");
    check_count(reading, instrument->part_count, FA_PARTS_MOST, "included instruments");
}

/* Whether the sheet has sentences, and all are of these two words. */
static bool holds_only(const fa_reading *reading, const char *one, const char *other)
{
    for (size_t i = 0; i < reading->sheet->count; i++) {
        const fa_declaration *declaration = &reading->sheet->declarations[i];
        if (!fa_declaration_is(declaration, one) && !fa_declaration_is(declaration, other))
            return false;
    }
    return reading->sheet->count > 0;
}

/* A file that is meant to stand beside an instrument, taken for one. */
static bool is_beside(fa_reading *reading)
{
    if (reading->partial || reading->sheet->count == 0) return false;
    const fa_declaration *first = &reading->sheet->declarations[0];
    if (holds_only(reading, "translation", "wording")) {
        FA_COMPLAIN(reading, "field-missing", first->line,
                    "this file holds words for '%.*s' and no instrument: keep it beside that "
                    "instrument and check both with: fascia check %.*s",
                    FA_TEXT_ARG(first->id), FA_TEXT_ARG(first->id));
        return true;
    }
    if (fa_language_holds_profiles(reading->sheet)) {
        FA_COMPLAIN(reading, "field-missing", first->line,
                    "this file holds profiles and no instrument: check it with fascia check %.*s, "
                    "and send records with fascia upload --profile %.*s",
                    FA_TEXT_ARG(reading->sheet->file), FA_TEXT_ARG(first->id));
        return true;
    }
    if (!holds_only(reading, "intake", "intake")) return false;
    FA_COMPLAIN(reading, "field-missing", first->line,
                "this file holds an intake and no instrument: use it as fascia score ID FILE "
                "--map %.*s",
                FA_TEXT_ARG(reading->sheet->file));
    return true;
}

static void read_sheet(fa_reading *reading)
{
    if (is_beside(reading)) return;
    reading->places = FA_READING_TAKE(reading, size_t, reading->sheet->count);
    fa_include_begin(reading);
    if (reading->no_memory) return;
    count_places(reading);
    claim_names(reading);
    if (reading->no_memory) return;
    read_all_named(reading);
    fa_check_sides(reading);
    fa_check_columns(reading);
    read_all_referring(reading);
    fa_include_finish(reading);
    if (reading->no_memory) return;
    if (reading->findings->mistakes == 0)
        check_unused(reading); /* else what uses them may be what is wrong */
    fa_check_restricted(reading);
    check_counts(reading);
}

fa_status fa_language_read(fa_instrument **out, const fa_sheet *sheet, const fa_inclusion *parts,
                           size_t part_count, fa_arena *arena, fa_findings *findings)
{
    fa_instrument *instrument = FA_TAKE(arena, fa_instrument, 1);
    if (instrument == NULL) return FA_NO_MEMORY;
    instrument->file = sheet->file;
    fa_reading reading = {.arena = arena, .findings = findings, .sheet = sheet};
    reading.instrument = instrument;
    reading.parts = parts;
    reading.part_count = part_count;
    reading.section = -1;
    reading.scope = FA_SCOPE_EVERYTHING;
    reading.partial = findings->mistakes > 0;
    read_sheet(&reading);
    if (reading.no_memory || findings->failed) return FA_NO_MEMORY;
    *out = instrument;
    return FA_OK;
}
