/* Lua that an author would write: comments, one line an item, one a choice. */
#include "cli/new_wording.h"

#include "cli/library.h"
#include "cli/lua.h"
#include "show/pack.h"
#include "show/typed.h"
#include "show/words.h"

static size_t widest(const fa_instrument *instrument)
{
    size_t width = 0;
    for (size_t i = 0; i < instrument->item_count; i++) {
        size_t own = instrument->items[i].part == 0 ? fa_lua_key_width(instrument->items[i].id) : 0;
        if (own > width) width = own;
    }
    return width;
}

/* ---- the head ---- */

static void add_head(fa_buffer *out, const fa_new_wording *wording)
{
    const fa_instrument *instrument = wording->instrument;
    fa_buffer title = {0};
    fa_buffer_add_format(&title, "%.*s %.*s: ", FA_TEXT_ARG(instrument->id),
                         FA_TEXT_ARG(instrument->version));
    fa_buffer_add(&title, instrument->title);
    fa_buffer_add_z(out,
                    "-- The licensed words of an instrument, kept by whoever has the licence:\n");
    fa_lua_add_remark(out, "", fa_buffer_text(&title));
    fa_lua_add_remark(out, "Rights: ", instrument->licence_holder);
    fa_lua_add_remark(out, "Notice: ", instrument->licence_notice);
    fa_lua_add_remark(out, "See: ", instrument->licence_url);
    fa_buffer_close(&title, out);
    fa_buffer_add_z(
        out,
        "-- Between the quotation marks stand names and numbers. Type the words of the licensed\n"
        "-- text in their place; what stands before = stays as it is. Then keep this file in\n-- ");
    fa_buffer_add_z(out, fa_library_own_folder());
    fa_buffer_add_z(out, " and run\n--   fascia check ");
    fa_typed_add(out, wording->name);
    fa_buffer_add_z(out, "   (what is wrong or left out, with its line)\n--   fascia show ");
    fa_typed_add(out, wording->name);
    bool own = fa_text_equal_nocase(wording->language, instrument->language);
    if (!own) fa_buffer_add_z(out, " --language ");
    if (!own) fa_buffer_add(out, wording->language);
    fa_buffer_add_z(out, "   (the questionnaire in these words)\n");
}

/* ---- the words ---- */

/* A table holds a key once. */
static bool is_doubled(const fa_instrument *instrument, size_t section)
{
    const fa_section *sections = instrument->sections;
    for (size_t i = 0; i < section; i++)
        if (fa_text_equal(sections[i].title, sections[section].title)) return true;
    return false;
}

static void add_sections(fa_buffer *out, const fa_new_wording *wording)
{
    const fa_instrument *instrument = wording->instrument;
    bool any = false;
    for (size_t i = 0; i < instrument->section_count; i++) {
        if (instrument->sections[i].part > 0 || is_doubled(instrument, i)) continue;
        if (!any) fa_buffer_add_z(out, "\n  sections = {\n");
        any = true;
        fa_buffer_add_z(out, "    [");
        fa_lua_add_text(out, instrument->sections[i].title);
        fa_buffer_add_z(out, "] = ");
        fa_lua_add_text(out, wording->spoken->sections[i].title);
        fa_buffer_add_z(out, ",\n");
    }
    if (any) fa_buffer_add_z(out, "  },\n");
}

static void add_items(fa_buffer *out, const fa_new_wording *wording)
{
    size_t width = widest(wording->instrument);
    fa_buffer_add_z(out,
                    "  -- What stands above the questions: intro = \"…\",\n"
                    "  -- A question with a line of help below it: { text = \"…\", help = \"…\" }\n"
                    "  items = {\n");
    for (size_t i = 0; i < wording->spoken->item_count; i++) {
        const fa_item *item = &wording->spoken->items[i];
        if (item->part > 0) continue;
        fa_lua_add_key(out, item->id, width);
        fa_lua_add_text(out, item->text);
        fa_buffer_add_z(out, ",\n");
    }
    fa_buffer_add_z(out, "  },\n");
}

enum { SCALE_MOST = 7 }; /* of a longer one the two ends are named */

static void add_choice(fa_buffer *out, const fa_choice *choice)
{
    fa_buffer_add_byte(out, '[');
    fa_decimal_add_to(out, choice->value);
    fa_buffer_add_z(out, "] = ");
    fa_buffer number = {0};
    fa_decimal_add_to(&number, choice->value);
    fa_lua_add_text(out, choice->text.length > 0 ? choice->text : fa_buffer_text(&number));
    fa_buffer_close(&number, out);
}

/* A scale on one line, choices with names one below the other. */
static void add_choices(fa_buffer *out, const fa_item *item, size_t width)
{
    const fa_choices *choices = item->choices;
    bool ends = choices->scale && choices->count > SCALE_MOST;
    fa_lua_add_key(out, item->id, choices->scale ? width : 0);
    fa_buffer_add_z(out, choices->scale ? "{ " : "{\n");
    for (size_t i = 0; i < choices->count; i++) {
        bool last = i + 1 == choices->count;
        if (ends && i > 0 && !last) continue;
        if (!choices->scale) fa_words_add_blanks(out, 6);
        add_choice(out, &choices->list[i]);
        fa_buffer_add_z(out, !choices->scale ? ",\n" : last ? "" : ", ");
    }
    fa_buffer_add_z(out, choices->scale ? " },\n" : "    },\n");
}

/* In the instrument's own language yes and no are there already. */
static bool needs_yes_no(const fa_new_wording *wording, size_t *index)
{
    if (fa_text_equal_nocase(wording->language, wording->instrument->language)) return false;
    for (*index = 0; *index < wording->spoken->item_count; (*index)++) {
        const fa_item *item = &wording->spoken->items[*index];
        if (item->part == 0 && item->choices != NULL && item->choices->yes_no) return true;
    }
    return false;
}

static void add_yes_no(fa_buffer *out, const fa_choices *choices)
{
    fa_buffer_add_z(out, "    yes_no = { ");
    for (size_t i = 0; i < choices->count; i++) {
        if (i > 0) fa_buffer_add_z(out, ", ");
        add_choice(out, &choices->list[i]);
    }
    fa_buffer_add_z(out, " },\n");
}

static void add_all_choices(fa_buffer *out, const fa_new_wording *wording)
{
    size_t width = widest(wording->instrument), index = 0, count = 0;
    fa_buffer lines = {0};
    if (needs_yes_no(wording, &index)) add_yes_no(&lines, wording->spoken->items[index].choices);
    for (size_t i = 0; i < wording->spoken->item_count; i++) {
        const fa_item *item = &wording->spoken->items[i];
        bool named = item->part == 0 && item->choices != NULL && !item->choices->yes_no;
        if (named) add_choices(&lines, item, width);
        count += named;
    }
    if (lines.length > 0) fa_buffer_add_byte(out, '\n');
    if (count > 1)
        fa_buffer_add_z(
            out, "  -- What several questions are answered with can be written once, above the "
                 "sentence:\n  -- local same = { … }, and here q1 = same, q2 = same.\n");
    if (lines.length > 0) fa_buffer_add_z(out, "  choices = {\n");
    fa_buffer_add(out, fa_buffer_text(&lines));
    if (lines.length > 0) fa_buffer_add_z(out, "  },\n");
    fa_buffer_close(&lines, out);
}

void fa_new_wording_add(fa_buffer *out, const fa_new_wording *wording)
{
    add_head(out, wording);
    fa_buffer_add_z(out, "wording ");
    fa_lua_add_text(out, wording->instrument->id);
    fa_buffer_add_byte(out, ' ');
    fa_lua_add_text(out, wording->language);
    fa_buffer_add_z(out, " {\n");
    add_items(out, wording);
    add_sections(out, wording);
    add_all_choices(out, wording);
    fa_buffer_add_z(out, "}\n");
}
