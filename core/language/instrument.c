/* Reads instrument "id" { … } and section "title". */
#include "language/reading.h"

#include <stdio.h>

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
    if (instrument->language.length > 0 && !fa_language_tag_is(instrument->language))
        FA_COMPLAIN(reading, "id-wrong", declaration->line,
                    "instrument '%.*s': a language is written \"de\" or \"pt-BR\", not '%.*s'",
                    FA_TEXT_ARG(declaration->id), FA_TEXT_ARG(instrument->language));
    instrument->codes = fa_reading_codes(reading, declaration, &instrument->code_count);
    const fa_value *licence = fa_shape_get(declaration, "licence");
    if (licence != NULL) read_licence(reading, licence);
}

void fa_read_section(fa_reading *reading, const fa_declaration *declaration)
{
    fa_instrument *instrument = reading->instrument;
    fa_section *section = fa_arena_push(reading->arena, &instrument->sections,
                                        &instrument->section_count, sizeof *section);
    if (fa_text_trim(declaration->id).length == 0)
        FA_COMPLAIN(reading, "field-empty", declaration->line,
                    "a section needs a title, as section \"Walking\"");
    if (section == NULL) reading->no_memory = true;
    if (section != NULL) *section = (fa_section){declaration->id, declaration->line, 0};
    reading->section = (int)instrument->section_count - 1;
}
