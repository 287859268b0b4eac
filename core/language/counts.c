/* Reads counts_as = { [answer] = score }: what each choice of an item counts. */
#include "language/reading.h"

int fa_choices_find(const fa_choices *choices, const fa_value *value)
{
    for (size_t i = 0; choices != NULL && i < choices->count; i++) {
        const fa_choice *choice = &choices->list[i];
        if (value->kind == FA_VALUE_NUMBER && fa_decimal_equal(choice->value, value->number))
            return (int)i;
        if (value->kind != FA_VALUE_TEXT || value->text.length == 0) continue;
        if (fa_text_equal(choice->code, value->text) || fa_text_equal(choice->text, value->text))
            return (int)i;
    }
    return -1;
}

void fa_reading_no_choice(fa_reading *reading, const fa_item *item, const fa_value *value,
                          const char *where)
{
    char written[FA_DECIMAL_TEXT];
    fa_text shown = value->text;
    if (value->kind == FA_VALUE_NUMBER)
        shown = (fa_text){written, fa_decimal_print(value->number, written)};
    fa_text best = {0};
    for (size_t i = 0; i < item->choices->count; i++)
        fa_suggest(shown, item->choices->list[i].code, &best);
    for (size_t i = 0; i < item->choices->count; i++)
        fa_suggest(shown, item->choices->list[i].text, &best);
    FA_COMPLAIN(reading, "unknown-choice", value->line,
                best.length ? "%s: item '%.*s' has no choice '%.*s' (did you mean '%.*s'?)"
                            : "%s: item '%.*s' has no choice '%.*s'%.*s",
                where, FA_TEXT_ARG(item->id), FA_TEXT_ARG(shown), FA_TEXT_ARG(best));
}

/* One [answer] = score; −1 when it was not understood. */
static int read_count(fa_reading *reading, const fa_member *member, const char *where,
                      const fa_item *item, fa_decimal *counts)
{
    if (member->value.kind == FA_VALUE_WRONG) return -1;
    bool right = member->key.kind != FA_VALUE_NULL && member->value.kind == FA_VALUE_NUMBER;
    if (!right) {
        FA_COMPLAIN(reading, "wrong-kind", member->value.line,
                    "%s: counts_as is written [answer] = number", where);
        return -1;
    }
    fa_value key = member->key;
    key.line = member->value.line;
    int choice = fa_choices_find(item->choices, &key);
    if (choice < 0) fa_reading_no_choice(reading, item, &key, "counts_as");
    if (choice >= 0) counts[choice] = fa_decimal_trim(member->value.number);
    return choice;
}

static void complain_left_out(fa_reading *reading, const fa_value *map, const char *where,
                              const fa_item *item, const bool *given)
{
    for (size_t i = 0; i < item->choices->count; i++) {
        if (given[i]) continue;
        char value[FA_DECIMAL_TEXT];
        size_t length = fa_decimal_print(item->choices->list[i].value, value);
        FA_COMPLAIN(reading, "counts-missing", map->line,
                    "%s: counts_as does not say what the answer %.*s counts: add [%.*s] = …", where,
                    (int)length, value, (int)length, value);
        return; /* one tells the rest */
    }
}

void fa_read_counts(fa_reading *reading, const fa_declaration *declaration, const char *where,
                    fa_item *item)
{
    const fa_value *map = fa_shape_get(declaration, "counts_as");
    if (map == NULL) return;
    bool chooses = item->kind == FA_ITEM_CHOICE || item->kind == FA_ITEM_TICK_ALL;
    if (!chooses)
        FA_COMPLAIN(reading, "field-unused", map->line,
                    "%s: counts_as belongs to choices, scale and tick_all", where);
    if (!chooses || item->choices == NULL) return;
    fa_decimal *counts = FA_READING_TAKE(reading, fa_decimal, item->choices->count);
    bool *given = FA_READING_TAKE(reading, bool, item->choices->count);
    if (counts == NULL || given == NULL) return;
    bool sound = true;
    for (size_t i = 0; i < map->count; i++) {
        int choice = read_count(reading, &map->members[i], where, item, counts);
        sound = sound && choice >= 0;
        if (choice >= 0 && given[choice])
            FA_COMPLAIN(reading, "choice-doubled", map->members[i].value.line,
                        "%s: counts_as names one answer twice", where);
        if (choice >= 0) given[choice] = true;
    }
    if (sound) complain_left_out(reading, map, where, item, given);
    item->counts = counts;
}
