/* Files beside an instrument's own: packs of words, how a clinic's exports are read, and where its
 * records go. */
#include "language/reading.h"

static fa_reading reading_of(const fa_sheet *sheet, fa_instrument *instrument, fa_arena *arena,
                             fa_findings *findings)
{
    fa_reading reading = {.arena = arena, .findings = findings, .sheet = sheet};
    reading.instrument = instrument;
    reading.scope = FA_SCOPE_EVERYTHING;
    reading.partial = findings->mistakes > 0;
    return reading;
}

/* Names and shapes, and that every sentence begins with one of the two words. */
static void check_sentences(fa_reading *reading, const char *one, const char *other,
                            const char *instead)
{
    bool any = false;
    for (size_t i = 0; i < reading->sheet->count; i++) {
        const fa_declaration *declaration = &reading->sheet->declarations[i];
        bool right = fa_declaration_is(declaration, one) || fa_declaration_is(declaration, other);
        any = any || right;
        if (!right)
            FA_COMPLAIN(reading, "wrong-word", declaration->line,
                        "%.*s '%.*s' does not belong here: this file holds %s only",
                        FA_TEXT_ARG(declaration->word), FA_TEXT_ARG(declaration->id), instead);
        fa_check_id(reading, declaration);
        fa_check_doubled(reading, i);
        if (right) fa_shape_check(declaration, reading->findings);
        if (right) fa_characters_check(reading, &declaration->fields);
    }
    if (!any && !reading->partial)
        FA_COMPLAIN(reading, "field-missing", 1, "the file holds no %s", instead);
}

fa_status fa_language_read_pack(fa_instrument *instrument, const fa_sheet *sheet, fa_arena *arena,
                                fa_findings *findings)
{
    fa_reading reading = reading_of(sheet, instrument, arena, findings);
    check_sentences(&reading, "translation", "wording", "translation and wording sentences");
    for (size_t i = 0; i < sheet->count && !reading.no_memory; i++) {
        const fa_declaration *declaration = &sheet->declarations[i];
        bool words = fa_declaration_is(declaration, "translation") ||
                     fa_declaration_is(declaration, "wording");
        if (words) fa_read_wording(&reading, declaration, FA_ADVICE);
    }
    return reading.no_memory || findings->failed ? FA_NO_MEMORY : FA_OK;
}

/* The sentence for the instrument; a mistake, and NULL, when there is none or more than one. */
static const fa_declaration *find_mapping(fa_reading *reading)
{
    fa_text best = {0}, own = reading->instrument->id;
    const fa_declaration *found = NULL;
    int line = 0;
    for (size_t i = 0; i < reading->sheet->count; i++) {
        const fa_declaration *declaration = &reading->sheet->declarations[i];
        if (!fa_declaration_is(declaration, "intake")) continue;
        const fa_value *named = fa_shape_get(declaration, "instrument");
        if (named == NULL) continue;
        bool ours = fa_text_equal(named->text, own);
        if (ours && found != NULL)
            FA_COMPLAIN(reading, "id-doubled", named->line,
                        "intake '%.*s': the intake on line %d is for instrument '%.*s' too; keep "
                        "one in a file",
                        FA_TEXT_ARG(declaration->id), found->line, FA_TEXT_ARG(own));
        if (ours && found == NULL) found = declaration;
        if (line == 0) line = named->line;
        fa_suggest(own, named->text, &best);
    }
    if (found == NULL && line > 0)
        FA_COMPLAIN(reading, "unknown-name", line,
                    best.length ? "no intake here is for instrument '%.*s', though one is for "
                                  "'%.*s'"
                                : "no intake here is for instrument '%.*s'%.*s",
                    FA_TEXT_ARG(own), FA_TEXT_ARG(best));
    return found;
}

fa_status fa_language_read_mapping(fa_mapping **out, const fa_sheet *sheet,
                                   const fa_instrument *instrument, fa_arena *arena,
                                   fa_findings *findings)
{
    *out = NULL;
    fa_instrument *copy = FA_TAKE(arena, fa_instrument, 1);
    fa_item *items = FA_TAKE(arena, fa_item, instrument->item_count);
    fa_mapping *mapping = FA_TAKE(arena, fa_mapping, 1);
    if (copy == NULL || items == NULL || mapping == NULL) return FA_NO_MEMORY;
    *copy = *instrument; /* reading marks items as used */
    copy->items = items;
    for (size_t i = 0; i < instrument->item_count; i++)
        items[i] = instrument->items[i];
    fa_reading reading = reading_of(sheet, copy, arena, findings);
    size_t before = findings->mistakes;
    check_sentences(&reading, "intake", "intake", "intake sentences");
    const fa_declaration *declaration = find_mapping(&reading);
    if (declaration != NULL) fa_read_mapping(&reading, declaration, mapping);
    if (reading.no_memory || findings->failed) return FA_NO_MEMORY;
    if (declaration != NULL && findings->mistakes == before) *out = mapping;
    return FA_OK;
}

bool fa_language_holds_profiles(const fa_sheet *sheet)
{
    bool profile = false, instrument = false;
    for (size_t i = 0; i < sheet->count; i++) {
        profile = profile || fa_declaration_is(&sheet->declarations[i], "profile");
        instrument = instrument || fa_declaration_is(&sheet->declarations[i], "instrument");
    }
    return profile && !instrument;
}

fa_status fa_language_read_profiles(fa_profile **out, size_t *count, const fa_sheet *sheet,
                                    fa_arena *arena, fa_findings *findings)
{
    fa_instrument none = {0};
    fa_reading reading = reading_of(sheet, &none, arena, findings);
    *count = 0;
    *out = FA_TAKE(arena, fa_profile, sheet->count);
    if (*out == NULL) return FA_NO_MEMORY;
    check_sentences(&reading, "profile", "profile", "profiles");
    for (size_t i = 0; i < sheet->count && !reading.no_memory; i++) {
        const fa_declaration *declaration = &sheet->declarations[i];
        if (fa_declaration_is(declaration, "profile"))
            fa_read_profile(&reading, declaration, &(*out)[(*count)++]);
    }
    return reading.no_memory || findings->failed ? FA_NO_MEMORY : FA_OK;
}
