/* That an instrument whose wording is restricted carries none of it. */
#include "language/reading.h"

enum { WORDS_MOST = 4 };

static size_t count_words(fa_text text)
{
    size_t words = 0;
    bool inside = false;
    for (size_t i = 0; i < text.length; i++) {
        bool blank = text.bytes[i] == ' ' || text.bytes[i] == '\t' || text.bytes[i] == '\n';
        words += !blank && !inside;
        inside = !blank;
    }
    return words;
}

/* A number, or "level N". */
static bool is_bare(fa_text text)
{
    fa_decimal number;
    fa_text level = FA_TEXT("level ");
    text = fa_text_trim(text);
    bool named = text.length > level.length &&
                 fa_text_equal_nocase((fa_text){text.bytes, level.length}, level);
    if (named) text = (fa_text){text.bytes + level.length, text.length - level.length};
    return text.length == 0 || fa_decimal_read(text, &number);
}

static void check_text(fa_reading *reading, fa_text text, fa_text id, const char *what, int line)
{
    if (count_words(text) > WORDS_MOST)
        FA_COMPLAIN(reading, "wording-restricted", line,
                    "item '%.*s': the licence is restricted, so its %s may have %d words at most: "
                    "keep the wording in a file of its own, with wording \"%.*s\" \"%.*s\" { … }",
                    FA_TEXT_ARG(id), what, WORDS_MOST, FA_TEXT_ARG(reading->instrument->id),
                    FA_TEXT_ARG(reading->instrument->language));
}

static void check_choice(fa_reading *reading, const fa_item *item, fa_text text, int line)
{
    if (!is_bare(text))
        FA_COMPLAIN(reading, "wording-restricted", line,
                    "item '%.*s': the licence is restricted, so a choice is written as a number or "
                    "\"level 1\", not '%.*s'",
                    FA_TEXT_ARG(item->id), FA_TEXT_ARG(text));
}

/* Choices that several items share are told once: where they stand. */
static void check_choices(fa_reading *reading, size_t index)
{
    const fa_item *item = &reading->instrument->items[index];
    for (size_t i = 0; i < index; i++)
        if (reading->instrument->items[i].choices == item->choices) return;
    bool names = item->choices != NULL && !item->choices->yes_no;
    for (size_t i = 0; names && i < item->choices->count; i++)
        check_choice(reading, item, item->choices->list[i].text, item->choices->line);
}

static void check_wording(fa_reading *reading, const fa_wording *wording)
{
    const fa_instrument *instrument = reading->instrument;
    for (size_t i = 0; i < instrument->item_count; i++) {
        const fa_item *item = &instrument->items[i];
        if (item->part > 0) continue;
        check_text(reading, wording->items[i], item->id, "text", wording->line);
        bool names = wording->choices[i] != NULL && !item->choices->yes_no;
        for (size_t k = 0; names && k < item->choices->count; k++)
            check_choice(reading, item, wording->choices[i][k], wording->line);
    }
}

void fa_check_restricted(fa_reading *reading)
{
    const fa_instrument *instrument = reading->instrument;
    if (!fa_text_equal(instrument->licence, FA_TEXT("restricted"))) return;
    for (size_t i = 0; i < instrument->item_count; i++) {
        const fa_item *item = &instrument->items[i];
        if (item->part > 0) continue; /* its own file answers for it */
        check_text(reading, item->text, item->id, "text", item->line);
        check_text(reading, item->help, item->id, "help", item->line);
        check_choices(reading, i);
    }
    for (size_t i = 0; i < instrument->wording_count; i++)
        check_wording(reading, &instrument->wordings[i]);
}
