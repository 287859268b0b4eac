/* Title, items, scores, rules, sources and licence, one below the other. */
#include "show/sheet.h"

#include "show/condition_words.h"
#include "show/words.h"

void fa_show_words_add_line(fa_buffer *out, const char *name, fa_text text)
{
    if (text.length == 0) return;
    size_t at = fa_words_width(fa_text_of(name));
    fa_buffer_add_z(out, name);
    fa_words_add_wrapped(out, text, at, 2);
}

static void add_head(fa_buffer *out, const fa_showing *showing)
{
    const fa_instrument *instrument = showing->instrument;
    fa_words_add_wrapped(out, instrument->title, 0, 0);
    fa_buffer_add(out, instrument->id);
    fa_buffer_add_byte(out, ' ');
    fa_buffer_add(out, instrument->version);
    fa_buffer_add_z(out, ", language ");
    fa_buffer_add(out, instrument->language);
    fa_buffer_add_byte(out, '\n');
    fa_show_words_add_line(out, "Measures: ", instrument->measures);
    fa_show_words_add_line(out, "Recall: ", instrument->recall);
    fa_show_words_add_licences(out, showing);
    if (instrument->intro.length == 0) return;
    fa_buffer_add_byte(out, '\n');
    fa_words_add_wrapped(out, instrument->intro, 0, 0);
}

static void add_sentence(fa_buffer *out, const char *name, fa_text text)
{
    if (text.length == 0) return;
    fa_words_add_blanks(out, 4);
    fa_buffer_add_z(out, name);
    fa_words_add_wrapped(out, text, 4 + fa_words_width(fa_text_of(name)), 6);
}

static void add_rule(fa_buffer *out, const fa_instrument *instrument, const fa_rule *rule)
{
    fa_buffer_add_z(out, "  ");
    fa_buffer_add(out, rule->id);
    fa_buffer_add_format(out, " (%s)\n", fa_level_name(rule->level));
    fa_buffer when = {0};
    fa_condition_words_add(&when, instrument, &rule->when);
    add_sentence(out, "when ", fa_buffer_text(&when));
    fa_buffer_close(&when, out);
    add_sentence(out, "says: ", rule->say);
    add_sentence(out, "action: ", rule->action);
    add_sentence(out, "source: ", rule->source);
}

static void add_rules(fa_buffer *out, const fa_instrument *instrument)
{
    if (instrument->rule_count > 0) fa_buffer_add_z(out, "\nRules\n");
    for (size_t i = 0; i < instrument->rule_count; i++)
        add_rule(out, instrument, &instrument->rules[i]);
}

static void add_parts(fa_buffer *out, const fa_instrument *instrument)
{
    if (instrument->part_count > 0) fa_buffer_add_z(out, "\nIncluded\n");
    for (size_t i = 0; i < instrument->part_count; i++) {
        const fa_part *part = &instrument->parts[i];
        fa_buffer line = {0};
        fa_buffer_add_format(&line, "%.*s: ", FA_TEXT_ARG(part->prefix));
        fa_buffer_add(&line, part->title);
        fa_buffer_add_format(&line, " (%.*s %.*s)", FA_TEXT_ARG(part->id),
                             FA_TEXT_ARG(part->version));
        fa_words_add_blanks(out, 2);
        fa_words_add_wrapped(out, fa_buffer_text(&line), 2, 4);
        fa_buffer_close(&line, out);
    }
}

static void add_languages(fa_buffer *out, const fa_instrument *instrument)
{
    for (size_t i = 0; i < instrument->wording_count; i++) {
        const fa_wording *wording = &instrument->wordings[i];
        fa_buffer_add_z(out, i == 0 ? "Also in: " : ", ");
        fa_buffer_add(out, wording->language);
        if (wording->pack) fa_buffer_add_z(out, " (licensed words)");
    }
    if (instrument->wording_count > 0) fa_buffer_add_byte(out, '\n');
}

/* Whoever has no licence was told whom to ask, at the head. */
static bool is_told(const fa_showing *showing)
{
    return fa_showing_is_restricted(showing, 0) && !fa_showing_is_filled(showing, 0);
}

static void add_foot(fa_buffer *out, const fa_showing *showing)
{
    const fa_instrument *instrument = showing->instrument;
    bool told = is_told(showing);
    fa_buffer_add_byte(out, '\n');
    fa_show_words_add_line(out, "Source: ", instrument->source);
    fa_show_words_add_line(out, "Licence: ", instrument->licence);
    if (!told) fa_show_words_add_line(out, "Rights: ", instrument->licence_holder);
    if (!told) fa_show_words_add_line(out, "Notice: ", instrument->licence_notice);
    if (!told) fa_show_words_add_line(out, "See: ", instrument->licence_url);
    for (size_t i = 0; i < instrument->code_count; i++) {
        fa_buffer_add_z(out, "Code: ");
        fa_buffer_add(out, instrument->codes[i].system);
        fa_buffer_add_byte(out, ' ');
        fa_buffer_add(out, instrument->codes[i].code);
        fa_buffer_add_byte(out, '\n');
    }
    add_languages(out, instrument);
    fa_show_words_add_line(out, "SHA-256: ", instrument->sha256);
}

void fa_show_words_add(fa_buffer *out, const fa_showing *showing)
{
    const fa_instrument *instrument = showing->instrument;
    add_head(out, showing);
    fa_show_words_add_items(out, instrument);
    fa_show_words_add_scores(out, instrument);
    add_rules(out, instrument);
    fa_show_words_add_advice(out, instrument);
    add_parts(out, instrument);
    add_foot(out, showing);
}
