/* The head, the items, the rules and the plan; scores stand in show_json_scores.c. */
#include "cli/show_json.h"

#include "cli/condition_words.h"
#include "cli/json_members.h"

static void add_licence(fa_buffer *out, const fa_instrument *instrument)
{
    if (instrument->licence.length == 0) return;
    fa_member_begin(out, "licence", '{');
    fa_member_text(out, "text", instrument->licence);
    fa_member_text_if(out, "holder", instrument->licence_holder);
    fa_member_text_if(out, "notice", instrument->licence_notice);
    fa_member_text_if(out, "url", instrument->licence_url);
    fa_member_end(out, '}');
}

static void add_head(fa_buffer *out, const fa_instrument *instrument)
{
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
    add_licence(out, instrument);
    fa_member_codes(out, instrument->codes, instrument->code_count);
}

static void add_choices(fa_buffer *out, const fa_choices *choices)
{
    fa_member_text_if(out, "choices_id", choices->id);
    fa_member_begin(out, "choices", '[');
    for (size_t i = 0; i < choices->count; i++) {
        const fa_choice *choice = &choices->list[i];
        fa_member_begin(out, NULL, '{');
        fa_member_decimal(out, "value", choice->value);
        fa_member_text_if(out, "code", choice->code);
        fa_member_text_if(out, "text", choice->text);
        fa_member_end(out, '}');
    }
    fa_member_end(out, ']');
}

static const char *kind_name(const fa_item *item)
{
    if (item->kind == FA_ITEM_NUMBER) return "number";
    if (item->choices->yes_no) return "yes_no";
    return item->choices->scale ? "scale" : "choice";
}

static void add_number(fa_buffer *out, const fa_item *item)
{
    if (item->has_least) fa_member_decimal(out, "min", item->least);
    if (item->has_most) fa_member_decimal(out, "max", item->most);
    fa_member_integer(out, "decimals", item->decimals);
    fa_member_text_if(out, "unit", item->unit);
}

static void add_columns(fa_buffer *out, const fa_item *item)
{
    if (item->column_count == 0) return;
    fa_member_begin(out, "column", '[');
    for (size_t i = 0; i < item->column_count; i++)
        fa_member_text_element(out, item->columns[i]);
    fa_member_end(out, ']');
}

static void add_item(fa_buffer *out, const fa_instrument *instrument, const fa_item *item)
{
    static const char *const ticks[] = {"refuse", "highest", "lowest"};
    fa_member_begin(out, NULL, '{');
    fa_member_text(out, "id", item->id);
    fa_member_text(out, "text", item->text);
    fa_member_text_if(out, "help", item->help);
    fa_member_text(out, "kind", fa_text_of(kind_name(item)));
    if (item->section >= 0)
        fa_member_text(out, "section", instrument->sections[item->section].title);
    if (item->kind == FA_ITEM_CHOICE) add_choices(out, item->choices);
    if (item->kind == FA_ITEM_NUMBER) add_number(out, item);
    if (item->optional) fa_member_truth(out, "optional", true);
    if (item->unscored) fa_member_truth(out, "scored", false);
    if (item->two_ticks != FA_TICKS_REFUSE)
        fa_member_text(out, "two_ticks", fa_text_of(ticks[item->two_ticks]));
    add_columns(out, item);
    fa_member_codes(out, item->codes, item->code_count);
    fa_member_end(out, '}');
}

static void add_rule(fa_buffer *out, const fa_instrument *instrument, const fa_rule *rule)
{
    fa_buffer when = {0};
    fa_condition_words_add(&when, instrument, &rule->when);
    fa_member_begin(out, NULL, '{');
    fa_member_text(out, "id", rule->id);
    fa_member_text(out, "level", fa_text_of(fa_level_name(rule->level)));
    fa_member_text(out, "when", fa_buffer_text(&when));
    fa_member_text(out, "say", rule->say);
    fa_member_text_if(out, "action", rule->action);
    fa_member_text_if(out, "source", rule->source);
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

void fa_show_json_add(fa_buffer *out, const fa_plan *plan)
{
    const fa_instrument *instrument = plan->instrument;
    fa_member_begin(out, NULL, '{');
    add_head(out, instrument);
    fa_member_begin(out, "items", '[');
    for (size_t i = 0; i < instrument->item_count; i++)
        add_item(out, instrument, &instrument->items[i]);
    fa_member_end(out, ']');
    fa_show_json_add_scores(out, instrument);
    fa_member_begin(out, "rules", '[');
    for (size_t i = 0; i < instrument->rule_count; i++)
        add_rule(out, instrument, &instrument->rules[i]);
    fa_member_end(out, ']');
    add_plan(out, plan);
    fa_member_end(out, '}');
    fa_buffer_add_byte(out, '\n');
}
