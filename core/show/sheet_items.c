/* The items of an instrument with their answers, section by section. */
#include "show/condition_words.h"
#include "show/sheet.h"
#include "show/words.h"

/* COUNTS: what it counts in a score, where that is not its value; else NULL. */
static void add_choice(fa_buffer *out, const fa_choice *choice, const fa_decimal *counts)
{
    fa_buffer text = {0};
    fa_buffer_add(&text, choice->text);
    if (counts != NULL) fa_buffer_add_z(&text, text.length > 0 ? " (counts " : "(counts ");
    if (counts != NULL) fa_decimal_add_to(&text, *counts);
    if (counts != NULL) fa_buffer_add_byte(&text, ')');
    fa_buffer mark = {0};
    fa_decimal_add_to(&mark, choice->value);
    if (choice->code.length > 0) fa_buffer_add_z(&mark, " (");
    fa_buffer_add(&mark, choice->code);
    if (choice->code.length > 0) fa_buffer_add_byte(&mark, ')');
    size_t width = fa_words_width(fa_buffer_text(&mark));
    size_t column = width < 4 ? 12 : 8 + width + 1;
    fa_words_add_blanks(out, 8);
    fa_words_add_padded(out, fa_buffer_text(&mark), column - 8);
    fa_words_add_wrapped(out, fa_buffer_text(&text), column, column);
    fa_buffer_close(&mark, out);
    fa_buffer_close(&text, out);
}

/* Words, and not the number once more. */
static bool has_words(const fa_choice *choice)
{
    char value[FA_DECIMAL_TEXT];
    fa_text number = {value, fa_decimal_print(choice->value, value)};
    return choice->text.length > 0 && !fa_text_equal(choice->text, number);
}

/* A pack may name more of a scale than its ends. */
static bool names_between(const fa_choices *choices)
{
    for (size_t i = 1; i + 1 < choices->count; i++)
        if (has_words(&choices->list[i])) return true;
    return false;
}

static void add_scale_end(fa_buffer *out, const fa_choice *choice)
{
    fa_decimal_add_to(out, choice->value);
    if (!has_words(choice)) return;
    fa_buffer_add_z(out, " (");
    fa_buffer_add(out, choice->text);
    fa_buffer_add_byte(out, ')');
}

static void add_scale(fa_buffer *out, const fa_choices *choices)
{
    fa_buffer_add_z(out, "        a whole number from ");
    add_scale_end(out, &choices->list[0]);
    fa_buffer_add_z(out, " to ");
    add_scale_end(out, &choices->list[choices->count - 1]);
    fa_buffer_add_byte(out, '\n');
}

/* "yes or no", with what each counts where the item says so. */
static void add_yes_no(fa_buffer *out, const fa_item *item)
{
    fa_buffer_add_z(out, "        yes or no");
    for (size_t i = 0; item->counts != NULL && i < item->choices->count; i++) {
        fa_buffer_add_z(out, i == 0 ? " (counts " : "; ");
        fa_buffer_add(out, item->choices->list[i].text);
        fa_buffer_add_byte(out, ' ');
        fa_decimal_add_to(out, item->counts[i]);
        if (i + 1 == item->choices->count) fa_buffer_add_byte(out, ')');
    }
    fa_buffer_add_byte(out, '\n');
}

/* A set that an earlier item showed is not shown again: its number is, from 1; else 0. */
static size_t shown_before(const fa_instrument *instrument, size_t index)
{
    for (size_t i = 0; i < index; i++)
        if (instrument->items[i].choices == instrument->items[index].choices &&
            instrument->items[i].counts == NULL)
            return i + 1;
    return 0;
}

static void add_choices(fa_buffer *out, const fa_instrument *instrument, size_t index)
{
    const fa_item *item = &instrument->items[index];
    const fa_choices *choices = item->choices;
    bool scale = choices->scale && choices->count > 0 && item->counts == NULL;
    size_t before = shown_before(instrument, index);
    if (item->kind == FA_ITEM_TICK_ALL) fa_buffer_add_z(out, "        any number of these:\n");
    if (choices->yes_no) {
        add_yes_no(out, item);
    } else if (scale && !names_between(choices)) {
        add_scale(out, choices);
    } else if (before > 0 && item->counts == NULL) {
        fa_buffer_add_format(out, "        answers as under %zu\n", before);
    } else {
        for (size_t i = 0; i < choices->count; i++)
            add_choice(out, &choices->list[i], item->counts != NULL ? &item->counts[i] : NULL);
    }
}

static void add_number(fa_buffer *out, const fa_item *item)
{
    fa_buffer_add_z(out, item->decimals > 0 ? "        a number" : "        a whole number");
    if (item->has_least) fa_buffer_add_z(out, item->has_most ? " from " : " of at least ");
    if (item->has_least) fa_decimal_add_to(out, item->least);
    if (item->has_most) fa_buffer_add_z(out, item->has_least ? " to " : " of at most ");
    if (item->has_most) fa_decimal_add_to(out, item->most);
    if (item->unit.length > 0) fa_buffer_add_z(out, " in ");
    fa_buffer_add(out, item->unit);
    if (item->decimals > 0)
        fa_buffer_add_format(out, ", with up to %d decimal%s", item->decimals,
                             item->decimals == 1 ? "" : "s");
    for (size_t i = 0; i < item->unit_count; i++) {
        fa_buffer_add_z(out, i == 0 ? "; also in " : ", ");
        fa_buffer_add(out, item->units[i].name);
        fa_buffer_add_z(out, " (× ");
        fa_decimal_add_to(out, item->units[i].factor);
        fa_buffer_add_byte(out, ')');
    }
    fa_buffer_add_byte(out, '\n');
}

static void add_when(fa_buffer *out, const fa_instrument *instrument, const fa_item *item)
{
    if (item->show_when == NULL) return;
    fa_buffer words = {0};
    fa_buffer_add_z(&words, "asked only when ");
    fa_condition_words_add(&words, instrument, item->show_when);
    fa_words_add_blanks(out, 8);
    fa_words_add_wrapped(out, fa_buffer_text(&words), 8, 10);
    fa_buffer_close(&words, out);
}

static void add_reasons(fa_buffer *out, const fa_item *item)
{
    static const char *const words[] = {"declined", "not applicable", "could not test"};
    bool first = true;
    for (size_t i = 0; i < 3; i++) {
        if (!(item->reasons >> i & 1)) continue;
        fa_buffer_add_z(out, first ? "        or without an answer: " : ", ");
        fa_buffer_add_z(out, words[i]);
        first = false;
    }
    if (!first) fa_buffer_add_byte(out, '\n');
}

static void add_remarks(fa_buffer *out, const fa_item *item)
{
    if (item->two_ticks == FA_TICKS_HIGHEST)
        fa_buffer_add_z(out, "        two ticked: the highest counts\n");
    if (item->two_ticks == FA_TICKS_LOWEST)
        fa_buffer_add_z(out, "        two ticked: the lowest counts\n");
    if (item->carry) fa_buffer_add_z(out, "        shows the previous answer\n");
    for (size_t i = 0; i < item->column_count; i++) {
        fa_buffer_add_z(out, i == 0 ? "        column: " : ", ");
        fa_buffer_add(out, item->columns[i]);
    }
    if (item->column_count > 0) fa_buffer_add_byte(out, '\n');
}

/* "  1. wash: Washing and dressing (may be left blank)" */
static void add_item(fa_buffer *out, const fa_instrument *instrument, size_t index)
{
    const fa_item *item = &instrument->items[index];
    fa_buffer line = {0};
    fa_buffer_add(&line, item->id);
    fa_buffer_add_z(&line, ": ");
    fa_buffer_add(&line, item->text);
    if (item->side != FA_SIDE_NONE)
        fa_buffer_add_z(&line, item->side == FA_SIDE_LEFT ? " (left side)" : " (right side)");
    if (item->optional) fa_buffer_add_z(&line, " (may be left blank)");
    if (item->unscored) fa_buffer_add_z(&line, " (not part of any score)");
    fa_buffer_add_format(out, "%4zu. ", index + 1);
    fa_words_add_wrapped(out, fa_buffer_text(&line), 6, 6);
    fa_buffer_close(&line, out);
    fa_words_add_blanks(out, item->help.length > 0 ? 6 : 0);
    if (item->help.length > 0) fa_words_add_wrapped(out, item->help, 6, 6);
    if (item->kind == FA_ITEM_NUMBER) add_number(out, item);
    if (item->kind == FA_ITEM_DATE) fa_buffer_add_z(out, "        a date\n");
    if (item->kind == FA_ITEM_WRITTEN) fa_buffer_add_z(out, "        in words\n");
    if (item->choices != NULL) add_choices(out, instrument, index);
    add_reasons(out, item);
    add_when(out, instrument, item);
    add_remarks(out, item);
}

/* What its own sheet would say above the first question. */
static void add_part(fa_buffer *out, const fa_part *part)
{
    fa_words_add_wrapped(out, part->title, 0, 0);
    fa_show_words_add_line(out, "Recall: ", part->recall);
    if (part->intro.length > 0) fa_words_add_wrapped(out, part->intro, 0, 0);
}

void fa_show_words_add_items(fa_buffer *out, const fa_instrument *instrument)
{
    int section = -1;
    size_t part = 0;
    for (size_t i = 0; i < instrument->item_count; i++) {
        const fa_item *item = &instrument->items[i];
        bool begins = item->section >= 0 && item->section != section;
        section = item->section;
        bool other = item->part != part;
        part = item->part;
        if (i == 0 || begins || other) fa_buffer_add_byte(out, '\n');
        if (other && part > 0) add_part(out, &instrument->parts[part - 1]);
        if (begins) fa_words_add_wrapped(out, instrument->sections[section].title, 0, 0);
        add_item(out, instrument, i);
    }
}
