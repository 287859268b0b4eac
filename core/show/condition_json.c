/* Every kind of condition as an object. */
#include "show/condition_json.h"

#include "format/date.h"
#include "format/json_members.h"

static void add_value(fa_buffer *out, const fa_item *item, fa_decimal value)
{
    char day[FA_DATE_TEXT];
    if (item == NULL || item->kind != FA_ITEM_DATE) {
        fa_member_separate(out);
        fa_decimal_add_to(out, value);
        return;
    }
    fa_date_print(value.units, day);
    fa_member_text_element(out, fa_text_of(day));
}

static void add_relation(fa_buffer *out, const fa_item *item, const fa_condition *when)
{
    fa_member_key(out, fa_relation_name(when->relation));
    bool between = when->relation == FA_BETWEEN;
    if (between) fa_buffer_add_byte(out, '[');
    add_value(out, item, when->low);
    if (between) add_value(out, item, when->high);
    if (between) fa_buffer_add_byte(out, ']');
    if (when->kind == FA_WHEN_ANSWER) fa_member_text_if(out, "label", when->label);
}

static void add_of_item(fa_buffer *out, const fa_item *item, const fa_condition *when)
{
    const char *key = when->kind == FA_WHEN_ANSWERED ? "answered"
                      : when->kind == FA_WHEN_BLANK  ? "blank"
                                                     : "answer";
    fa_member_text(out, key, item->id);
    if (when->kind == FA_WHEN_ANSWER) add_relation(out, item, when);
    if (when->kind != FA_WHEN_INCLUDES) return;
    fa_member_decimal(out, "includes", item->choices->list[when->choice].value);
}

static void add_group(fa_buffer *out, const fa_instrument *instrument, const fa_condition *when)
{
    bool counted = when->kind == FA_WHEN_AT_LEAST_OF;
    if (counted) fa_member_integer(out, "at_least_of", when->at_least);
    fa_member_begin(out,
                    counted                      ? "parts"
                    : when->kind == FA_WHEN_ANY  ? "any"
                    : when->kind == FA_WHEN_NONE ? "none"
                                                 : "all",
                    '[');
    for (size_t i = 0; i < when->part_count; i++)
        fa_condition_json_add(out, NULL, instrument, &when->parts[i]);
    fa_member_end(out, ']');
}

void fa_condition_json_add(fa_buffer *out, const char *key, const fa_instrument *instrument,
                           const fa_condition *when)
{
    fa_member_begin(out, key, '{');
    switch (when->kind) {
    case FA_WHEN_ANSWER:
    case FA_WHEN_INCLUDES:
    case FA_WHEN_ANSWERED:
    case FA_WHEN_BLANK:
        add_of_item(out, &instrument->items[when->index], when);
        break;
    case FA_WHEN_RESULT:
        fa_member_text(out, "result", instrument->scores[when->index].id);
        add_relation(out, NULL, when);
        break;
    case FA_WHEN_BAND:
        fa_member_text(out, "result", instrument->scores[when->index].id);
        fa_member_text(out, "band_is", when->label);
        break;
    case FA_WHEN_RULE:
        fa_member_text(out, "rule", instrument->rules[when->index].id);
        break;
    case FA_WHEN_ANY:
    case FA_WHEN_ALL:
    case FA_WHEN_NONE:
    case FA_WHEN_AT_LEAST_OF:
        add_group(out, instrument, when);
        break;
    }
    fa_member_end(out, '}');
}
