/* The items of an instrument as JSON. */
#include "format/json_members.h"
#include "show/condition_json.h"
#include "show/instrument_json.h"

static void add_choices(fa_buffer *out, const fa_item *item)
{
    const fa_choices *choices = item->choices;
    fa_member_text_if(out, "choices_id", choices->id);
    fa_member_begin(out, "choices", '[');
    for (size_t i = 0; i < choices->count; i++) {
        const fa_choice *choice = &choices->list[i];
        fa_member_begin(out, NULL, '{');
        fa_member_decimal(out, "value", choice->value);
        fa_member_text_if(out, "code", choice->code);
        fa_member_text_if(out, "text", choice->text);
        if (item->counts != NULL) fa_member_decimal(out, "counts", item->counts[i]);
        fa_member_end(out, '}');
    }
    fa_member_end(out, ']');
}

static const char *kind_name(const fa_item *item)
{
    if (item->kind == FA_ITEM_NUMBER) return "number";
    if (item->kind == FA_ITEM_TICK_ALL) return "tick_all";
    if (item->kind == FA_ITEM_DATE) return "date";
    if (item->kind == FA_ITEM_WRITTEN) return "written";
    if (item->choices->yes_no) return "yes_no";
    return item->choices->scale ? "scale" : "choice";
}

static void add_number(fa_buffer *out, const fa_item *item)
{
    if (item->has_least) fa_member_decimal(out, "min", item->least);
    if (item->has_most) fa_member_decimal(out, "max", item->most);
    fa_member_integer(out, "decimals", item->decimals);
    fa_member_text_if(out, "unit", item->unit);
    if (item->unit_count == 0) return;
    fa_member_begin(out, "units", '{');
    for (size_t i = 0; i < item->unit_count; i++)
        fa_member_decimal(out, item->units[i].name.bytes, item->units[i].factor);
    fa_member_end(out, '}');
}

static void add_reasons(fa_buffer *out, const fa_item *item)
{
    static const char *const words[] = {"declined", "not applicable", "could not test"};
    if (item->reasons == 0) return;
    fa_member_begin(out, "blank_because", '[');
    for (size_t i = 0; i < 3; i++)
        if (item->reasons >> i & 1) fa_member_text_element(out, fa_text_of(words[i]));
    fa_member_end(out, ']');
}

static void add_asking(fa_buffer *out, const fa_instrument *instrument, const fa_item *item)
{
    if (item->show_when != NULL)
        fa_condition_json_add(out, "show_when", instrument, item->show_when);
    add_reasons(out, item);
    if (item->side != FA_SIDE_NONE)
        fa_member_text(out, "side", fa_text_of(item->side == FA_SIDE_LEFT ? "left" : "right"));
    if (item->carry) fa_member_truth(out, "carry", true);
    if (item->part > 0) fa_member_text(out, "part", instrument->parts[item->part - 1].prefix);
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
    if (item->choices != NULL) add_choices(out, item);
    if (item->kind == FA_ITEM_NUMBER) add_number(out, item);
    add_asking(out, instrument, item);
    if (item->optional) fa_member_truth(out, "optional", true);
    if (item->unscored) fa_member_truth(out, "scored", false);
    if (item->two_ticks != FA_TICKS_REFUSE)
        fa_member_text(out, "two_ticks", fa_text_of(ticks[item->two_ticks]));
    add_columns(out, item);
    fa_show_json_add_codes(out, item->codes, item->code_count);
    fa_member_end(out, '}');
}

void fa_show_json_add_items(fa_buffer *out, const fa_instrument *instrument)
{
    fa_member_begin(out, "items", '[');
    for (size_t i = 0; i < instrument->item_count; i++)
        add_item(out, instrument, &instrument->items[i]);
    fa_member_end(out, ']');
}
