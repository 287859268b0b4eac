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

/* The "level" of "level 3", in whatever language; empty where there is none. */
static fa_text first_word(fa_text text)
{
    size_t length = 0;
    text = fa_text_trim(text);
    while (length < text.length && text.bytes[length] != ' ')
        length++;
    bool alone = length == text.length;
    return (fa_text){text.bytes, alone ? 0 : length};
}

/* A number, or one word before it. */
static bool is_bare(fa_text text)
{
    fa_decimal number;
    fa_text word = first_word(text);
    text = fa_text_trim(text);
    text = fa_text_trim((fa_text){text.bytes + word.length, text.length - word.length});
    return text.length == 0 || fa_decimal_read(text, &number);
}

/* The first word before a number among the choices: what every other word has to be, too, so that
 * none says what its number means. A word of one choice among numbers would say just that. */
static fa_text level_word(const fa_item *item, const fa_text *texts)
{
    fa_text level = {0};
    size_t with_word = 0, numbers = 0, others = 0;
    for (size_t i = 0; i < item->choices->count; i++) {
        fa_text text = texts != NULL ? texts[i] : item->choices->list[i].text;
        fa_text word = first_word(text);
        others += !is_bare(text);
        numbers += word.length == 0 && is_bare(text) && (texts == NULL || text.length > 0);
        if (word.length == 0 || !is_bare(text)) continue;
        if (with_word++ == 0) level = word;
    }
    bool tells = with_word == 1 && numbers > 0 && others == 0;
    return tells ? (fa_text){0} : level;
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

static void check_choice(fa_reading *reading, const fa_item *item, fa_text level, fa_text text,
                         int line)
{
    fa_text word = first_word(text);
    bool same = word.length == 0 || fa_text_equal_nocase(word, level);
    if (!is_bare(text) || !same)
        FA_COMPLAIN(reading, "wording-restricted", line,
                    "item '%.*s': the licence is restricted, so a choice is written as a number or "
                    "as \"level 1\" with the same word before every number, not '%.*s'",
                    FA_TEXT_ARG(item->id), FA_TEXT_ARG(text));
}

/* TEXTS: in other words; NULL: its own. */
static void check_labels(fa_reading *reading, const fa_item *item, const fa_text *texts, int line)
{
    if (item->choices == NULL || item->choices->yes_no) return;
    fa_text level = level_word(item, texts);
    for (size_t i = 0; i < item->choices->count; i++)
        check_choice(reading, item, level, texts != NULL ? texts[i] : item->choices->list[i].text,
                     line);
}

/* Choices that several items share are told once: where they stand. */
static void check_choices(fa_reading *reading, size_t index)
{
    const fa_item *item = &reading->instrument->items[index];
    for (size_t i = 0; i < index; i++)
        if (reading->instrument->items[i].choices == item->choices) return;
    check_labels(reading, item, NULL, item->choices != NULL ? item->choices->line : 0);
}

static void check_wording(fa_reading *reading, const fa_wording *wording)
{
    const fa_instrument *instrument = reading->instrument;
    for (size_t i = 0; i < instrument->item_count; i++) {
        const fa_item *item = &instrument->items[i];
        if (item->part > 0) continue;
        check_text(reading, wording->items[i], item->id, "text", wording->line);
        if (wording->choices[i] != NULL)
            check_labels(reading, item, wording->choices[i], wording->line);
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
