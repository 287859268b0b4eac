/* A translation first, and over it the licensed words that a clinic keeps. */
#include "show/showing.h"

static fa_status refuse(const fa_instrument *instrument, const char *language, fa_error *error)
{
    return fa_error_set(error, FA_USAGE, "%.*s has no words in '%s'; it is written in %.*s%s",
                        FA_TEXT_ARG(instrument->id), language, FA_TEXT_ARG(instrument->language),
                        instrument->wording_count > 0 ? ", and 'show' without --language lists "
                                                        "its translations"
                                                      : " and has no translation");
}

static const fa_instrument *apply(const fa_instrument *instrument, const fa_wording *wording,
                                  fa_arena *arena)
{
    if (wording == NULL || instrument == NULL) return instrument;
    return fa_wording_apply(instrument, wording, arena);
}

fa_status fa_showing_open(fa_showing *out, fa_edition *edition, const char *name,
                          const char *language, fa_error *error)
{
    const fa_instrument *instrument = edition->instrument;
    fa_text wanted = language != NULL ? fa_text_of(language) : instrument->language;
    bool own = fa_text_equal_nocase(instrument->language, wanted);
    const fa_wording *translation = own ? NULL : fa_instrument_translation(instrument, wanted);
    *out = (fa_showing){.edition = edition, .name = fa_text_of(name)};
    out->pack = fa_instrument_pack(instrument, wanted);
    if (!own && translation == NULL && out->pack == NULL)
        return refuse(instrument, language, error);
    out->plain = apply(instrument, translation, &edition->arena);
    out->instrument = apply(out->plain, out->pack, &edition->arena);
    return out->instrument != NULL ? FA_OK : fa_error_memory(error);
}

const fa_instrument *fa_showing_part(const fa_showing *showing, size_t part)
{
    if (part == 0) return showing->edition->instrument;
    fa_text id = showing->instrument->parts[part - 1].id;
    const fa_edition *included = fa_edition_included(showing->edition, id);
    return included != NULL ? included->instrument : NULL;
}

bool fa_showing_is_restricted(const fa_showing *showing, size_t part)
{
    const fa_part *parts = showing->instrument->parts;
    const fa_instrument *instrument = fa_showing_part(showing, part);
    if (instrument == NULL) return false;
    if (!fa_text_equal(instrument->licence, FA_TEXT("restricted"))) return false;
    for (size_t i = 0; i + 1 < part; i++)
        if (fa_text_equal(parts[i].id, parts[part - 1].id)) return false;
    return true;
}

static bool has_choice(const fa_text *texts, size_t count)
{
    for (size_t i = 0; texts != NULL && i < count; i++)
        if (texts[i].length > 0) return true;
    return false;
}

static bool gives_words(const fa_showing *showing, size_t part)
{
    const fa_instrument *instrument = showing->plain;
    for (size_t i = 0; showing->pack != NULL && i < instrument->item_count; i++) {
        const fa_item *item = &instrument->items[i];
        size_t count = item->choices != NULL ? item->choices->count : 0;
        if (item->part != part) continue;
        if (showing->pack->items[i].length > 0) return true;
        if (has_choice(showing->pack->choices[i], count)) return true;
    }
    return false;
}

/* The pack beside the part's own file, or what the battery's pack says in its place. */
fa_text fa_showing_pack(const fa_showing *showing, size_t part)
{
    const fa_instrument *instrument = fa_showing_part(showing, part);
    if (instrument == NULL || !gives_words(showing, part)) return (fa_text){0};
    for (size_t i = 0; i < instrument->wording_count; i++) {
        const fa_wording *wording = &instrument->wordings[i];
        if (wording->pack && fa_text_equal(wording->language, showing->pack->language))
            return wording->file;
    }
    return showing->pack->file;
}

/* Whether TEXT says more than OWN, or than the number of the choice. */
static bool says_more(fa_text text, fa_text own, const fa_choice *choice)
{
    char value[FA_DECIMAL_TEXT];
    if (text.length == 0 || fa_text_equal(text, own)) return false;
    if (choice == NULL) return true;
    return !fa_text_equal(text, (fa_text){value, fa_decimal_print(choice->value, value)});
}

static bool is_item_filled(const fa_showing *showing, size_t index)
{
    const fa_item *item = &showing->plain->items[index];
    const fa_text *texts = showing->pack->choices[index];
    if (says_more(showing->pack->items[index], item->text, NULL)) return true;
    if (says_more(showing->pack->helps[index], item->help, NULL)) return true;
    for (size_t i = 0; texts != NULL && i < item->choices->count; i++) {
        const fa_choice *choice = &item->choices->list[i];
        if (says_more(texts[i], choice->text, choice)) return true;
    }
    return false;
}

bool fa_showing_is_filled(const fa_showing *showing, size_t part)
{
    for (size_t i = 0; showing->pack != NULL && i < showing->plain->item_count; i++)
        if (showing->plain->items[i].part == part && is_item_filled(showing, i)) return true;
    return false;
}
