/* Reads bands "score" { band(low, high, "label"), … } and bands "score:set" { … }. */
#include "language/reading.h"

#include <stdio.h>
#include <string.h>

static bool read_band(fa_reading *reading, const fa_value *value, const char *where, fa_band *band)
{
    if (value->kind == FA_VALUE_WRONG) return false;
    if (value->kind != FA_VALUE_BAND) {
        FA_COMPLAIN(reading, "wrong-kind", value->line,
                    "%s: %s stands where band(low, high, \"label\") belongs", where,
                    fa_value_kind_name(value->kind));
        return false;
    }
    const fa_value *low = fa_value_get(value, FA_TEXT("low"));
    const fa_value *high = fa_value_get(value, FA_TEXT("high"));
    const fa_value *label = fa_value_get(value, FA_TEXT("label"));
    bool right = low != NULL && low->kind == FA_VALUE_NUMBER && high != NULL &&
                 high->kind == FA_VALUE_NUMBER && label != NULL && label->kind == FA_VALUE_TEXT;
    if (!right) {
        FA_COMPLAIN(reading, "wrong-kind", value->line,
                    "%s: a band is band(low, high, \"label\") with two numbers and a text", where);
        return false;
    }
    static const char *const names[] = {"low", "high", "label", "level", "say", NULL};
    fa_shape_check_names(value, names, where, reading->findings);
    *band = (fa_band){.low = low->number, .high = high->number, .label = label->text};
    band->line = value->line;
    if (fa_decimal_compare(band->low, band->high) > 0)
        FA_COMPLAIN(reading, "out-of-range", value->line, "%s: band '%.*s' ends before it begins",
                    where, FA_TEXT_ARG(band->label));
    const fa_value *say = fa_value_get(value, FA_TEXT("say"));
    const fa_value *level = fa_value_get(value, FA_TEXT("level"));
    char here[200];
    (void)snprintf(here, sizeof here, "%s: band '%.*s'", where, FA_TEXT_ARG(band->label));
    if (fa_reading_is(reading, here, "say", say, FA_VALUE_TEXT)) band->say = say->text;
    int64_t whole = 0;
    bool leveled = level != NULL && level->kind == FA_VALUE_NUMBER &&
                   fa_decimal_rescale(level->number, 0, &whole) && whole >= 1 && whole <= 100;
    if (level != NULL && !leveled)
        FA_COMPLAIN(reading, "out-of-range", value->line,
                    "%s: band '%.*s': level is a whole number from 1", where,
                    FA_TEXT_ARG(band->label));
    band->level = (int)whole;
    return true;
}

static void read_list(fa_reading *reading, const fa_value *list, const char *where,
                      fa_band_set *set)
{
    set->list = FA_READING_TAKE(reading, fa_band, list->count);
    if (set->list == NULL) return;
    for (size_t i = 0; i < list->count; i++) {
        fa_band *band = &set->list[set->count];
        if (!read_band(reading, &list->members[i].value, where, band)) continue;
        if (set->count > 0 && fa_decimal_compare(band[-1].low, band->low) >= 0)
            FA_COMPLAIN(reading, "band-order", band->line,
                        "%s: band '%.*s' begins at or below the band before it: write them in "
                        "rising order",
                        where, FA_TEXT_ARG(band->label));
        set->count++;
    }
    if (list->count == 0)
        FA_COMPLAIN(reading, "bands-empty", list->line, "%s names no band", where);
}

void fa_read_bands(fa_reading *reading, const fa_declaration *declaration)
{
    char where[128];
    fa_reading_where(declaration, where, sizeof where);
    fa_text id = declaration->id, name = {0};
    const char *colon = id.length ? memchr(id.bytes, ':', id.length) : NULL;
    if (colon != NULL) {
        name = fa_text_slice(colon + 1, id.bytes + id.length);
        id = fa_text_slice(id.bytes, colon);
        if (!fa_set_name_is(name))
            FA_COMPLAIN(reading, "id-wrong", declaration->line,
                        "%s: after the ':' belongs the name of the set, without blanks, as "
                        "\"%.*s:who-2001\"",
                        where, FA_TEXT_ARG(id));
    }
    int index = fa_reading_score(reading, id, declaration->line, where);
    if (index < 0 || declaration->fields.kind == FA_VALUE_WRONG) return;
    fa_score *score = &reading->instrument->scores[index];
    const fa_band_set *other = fa_score_bands(score, name);
    if (other != NULL && score->part > 0)
        FA_COMPLAIN(reading, "id-doubled", declaration->line,
                    "%s: the included instrument has bands of its own; give these a name, as "
                    "bands \"%.*s:mine\"",
                    where, FA_TEXT_ARG(id));
    if (other != NULL && score->part == 0)
        FA_COMPLAIN(reading, "id-doubled", declaration->line, "%s is there already, on line %d",
                    where, other->line);
    fa_band_set *set =
        fa_arena_push(reading->arena, &score->band_sets, &score->band_set_count, sizeof *set);
    if (set == NULL) {
        reading->no_memory = true;
        return;
    }
    *set = (fa_band_set){.name = name, .line = declaration->line};
    read_list(reading, &declaration->fields, where, set);
}
