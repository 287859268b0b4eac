/* The head, the rules, the parts and the plan; items, scores, advice and cases have files of their
 * own. */
#include "show/instrument_json.h"

#include "format/json_members.h"
#include "show/condition_json.h"
#include "show/condition_words.h"

static void add_pack(fa_buffer *out, const fa_showing *showing, size_t part)
{
    fa_text file = fa_showing_pack(showing, part);
    if (file.length == 0) fa_member_key(out, "pack");
    if (file.length == 0) fa_buffer_add_z(out, "null");
    if (file.length == 0) return;
    fa_member_text(out, "pack", file);
    fa_member_truth(out, "filled", fa_showing_is_filled(showing, part));
}

static void add_licence(fa_buffer *out, const fa_showing *showing, size_t part)
{
    const fa_instrument *instrument = fa_showing_part(showing, part);
    if (instrument == NULL || instrument->licence.length == 0) return;
    fa_member_begin(out, "licence", '{');
    fa_member_text(out, "text", instrument->licence);
    fa_member_text_if(out, "holder", instrument->licence_holder);
    fa_member_text_if(out, "notice", instrument->licence_notice);
    fa_member_text_if(out, "url", instrument->licence_url);
    if (fa_text_equal(instrument->licence, FA_TEXT("restricted"))) add_pack(out, showing, part);
    fa_member_end(out, '}');
}

void fa_show_json_add_codes(fa_buffer *out, const fa_code *codes, size_t count)
{
    if (count == 0) return;
    fa_member_begin(out, "codes", '{');
    for (size_t i = 0; i < count; i++) {
        fa_member_text_element(out, codes[i].system); /* a key */
        fa_buffer_add_byte(out, ':');
        fa_member_text_element(out, codes[i].code);
    }
    fa_member_end(out, '}');
}

static void add_head(fa_buffer *out, const fa_showing *showing)
{
    const fa_instrument *instrument = showing->instrument;
    fa_member_integer(out, "format", 1);
    fa_member_text(out, "id", instrument->id);
    fa_member_text(out, "version", instrument->version);
    fa_member_text(out, "sha256", instrument->sha256);
    fa_member_text(out, "title", instrument->title);
    fa_member_text(out, "language", instrument->language);
    fa_member_text_if(out, "intro", instrument->intro);
    fa_member_text_if(out, "recall", instrument->recall);
    fa_member_text_if(out, "measures", instrument->measures);
    fa_member_text_if(out, "source", instrument->source);
    add_licence(out, showing, 0);
    fa_show_json_add_codes(out, instrument->codes, instrument->code_count);
}

static void add_rule(fa_buffer *out, const fa_instrument *instrument, const fa_rule *rule)
{
    fa_buffer when = {0};
    fa_condition_words_add(&when, instrument, &rule->when);
    fa_member_begin(out, NULL, '{');
    fa_member_text(out, "id", rule->id);
    fa_member_text(out, "level", fa_text_of(fa_level_name(rule->level)));
    fa_condition_json_add(out, "when", instrument, &rule->when);
    fa_member_text(out, "when_text", fa_buffer_text(&when));
    fa_member_text(out, "say", rule->say);
    fa_member_text_if(out, "action", rule->action);
    fa_member_text_if(out, "source", rule->source);
    fa_member_text_if(out, "unproved", rule->unproved);
    fa_member_end(out, '}');
    fa_buffer_close(&when, out);
}

/* The plan line by line, as `show --plan` prints it. */
static void add_plan(fa_buffer *out, const fa_plan *plan)
{
    fa_buffer printed = {0};
    fa_plan_print(plan, &printed);
    fa_text left = fa_buffer_text(&printed);
    fa_member_begin(out, "plan", '[');
    while (left.length > 0) {
        size_t length = 0;
        while (length < left.length && left.bytes[length] != '\n')
            length++;
        fa_member_text_element(out, (fa_text){left.bytes, length});
        size_t done = length < left.length ? length + 1 : length;
        left = (fa_text){left.bytes + done, left.length - done};
    }
    fa_member_end(out, ']');
    fa_buffer_close(&printed, out);
}

static void add_parts(fa_buffer *out, const fa_showing *showing)
{
    const fa_instrument *instrument = showing->instrument;
    if (instrument->part_count == 0) return;
    fa_member_begin(out, "parts", '[');
    for (size_t i = 0; i < instrument->part_count; i++) {
        const fa_part *part = &instrument->parts[i];
        fa_member_begin(out, NULL, '{');
        fa_member_text(out, "prefix", part->prefix);
        fa_member_text(out, "id", part->id);
        fa_member_text(out, "title", part->title);
        fa_member_text_if(out, "intro", part->intro);
        fa_member_text_if(out, "recall", part->recall);
        fa_member_text(out, "version", part->version);
        fa_member_text(out, "sha256", part->sha256);
        add_licence(out, showing, i + 1);
        fa_member_end(out, '}');
    }
    fa_member_end(out, ']');
}

static void add_languages(fa_buffer *out, const fa_instrument *instrument)
{
    if (instrument->wording_count == 0) return;
    fa_member_begin(out, "wordings", '[');
    for (size_t i = 0; i < instrument->wording_count; i++) {
        const fa_wording *wording = &instrument->wordings[i];
        fa_member_begin(out, NULL, '{');
        fa_member_text(out, "language", wording->language);
        if (wording->pack) fa_member_truth(out, "licensed", true);
        fa_member_end(out, '}');
    }
    fa_member_end(out, ']');
}

void fa_show_json_add(fa_buffer *out, const fa_showing *showing)
{
    const fa_instrument *instrument = showing->instrument;
    fa_member_begin(out, NULL, '{');
    add_head(out, showing);
    add_parts(out, showing);
    add_languages(out, instrument);
    fa_show_json_add_items(out, instrument);
    fa_show_json_add_scores(out, instrument);
    fa_member_begin(out, "rules", '[');
    for (size_t i = 0; i < instrument->rule_count; i++)
        add_rule(out, instrument, &instrument->rules[i]);
    fa_member_end(out, ']');
    fa_show_json_add_advice(out, instrument);
    fa_show_json_add_cases(out, instrument);
    add_plan(out, showing->edition->plan);
    fa_member_end(out, '}');
    fa_buffer_add_byte(out, '\n');
}
