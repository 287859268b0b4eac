/* What a wording has room for, and which words it leaves out. */
#include "language/reading.h"

#include <stdio.h>

/* ---- made, with what the parts of a battery have in the same language ---- */

/* What one way into the battery has words for, another may not have. */
static void take(fa_text *to, fa_text from)
{
    if (to->length == 0) *to = from;
}

static void take_all(fa_reading *reading, fa_text **to, const fa_text *from, size_t count)
{
    if (from == NULL) return;
    if (*to == NULL) *to = FA_READING_TAKE(reading, fa_text, count);
    for (size_t i = 0; *to != NULL && i < count; i++)
        take(&(*to)[i], from[i]);
}

static bool make_room(fa_reading *reading, fa_wording *wording)
{
    const fa_instrument *instrument = reading->instrument;
    wording->part_titles = FA_READING_TAKE(reading, fa_text, instrument->part_count);
    wording->part_intros = FA_READING_TAKE(reading, fa_text, instrument->part_count);
    wording->part_recalls = FA_READING_TAKE(reading, fa_text, instrument->part_count);
    wording->items = FA_READING_TAKE(reading, fa_text, instrument->item_count);
    wording->helps = FA_READING_TAKE(reading, fa_text, instrument->item_count);
    wording->choices = FA_READING_TAKE(reading, fa_text *, instrument->item_count);
    wording->sections = FA_READING_TAKE(reading, fa_text, instrument->section_count);
    wording->score_titles = FA_READING_TAKE(reading, fa_text, instrument->score_count);
    wording->bands = FA_READING_TAKE(reading, fa_text *, instrument->score_count);
    wording->rules = FA_READING_TAKE(reading, fa_text, instrument->rule_count);
    wording->advice_titles = FA_READING_TAKE(reading, fa_text, instrument->advice_count);
    wording->advice_learns = FA_READING_TAKE(reading, fa_text, instrument->advice_count);
    wording->advice_steps = FA_READING_TAKE(reading, fa_text *, instrument->advice_count);
    wording->advice_stops = FA_READING_TAKE(reading, fa_text *, instrument->advice_count);
    return !reading->no_memory;
}

static void take_items(fa_reading *reading, size_t inclusion, const fa_wording *from,
                       fa_wording *to)
{
    const fa_instrument *part = reading->parts[inclusion].part;
    for (size_t i = 0; i < part->item_count; i++) {
        const fa_item *item = &part->items[i];
        size_t at = reading->spliced[inclusion].items[i];
        size_t count = item->choices != NULL ? item->choices->count : 0;
        take(&to->items[at], fa_splice_piped(reading, inclusion, item->part, from->items[i]));
        take(&to->helps[at], fa_splice_piped(reading, inclusion, item->part, from->helps[i]));
        take_all(reading, &to->choices[at], from->choices[i], count);
    }
}

static void take_advice(fa_reading *reading, size_t inclusion, const fa_wording *from,
                        fa_wording *to)
{
    const fa_instrument *part = reading->parts[inclusion].part;
    for (size_t i = 0; i < part->advice_count; i++) {
        const fa_advice *advice = &part->advice[i];
        size_t at = reading->spliced[inclusion].advice[i];
        take(&to->advice_titles[at], from->advice_titles[i]);
        take(&to->advice_learns[at], from->advice_learns[i]);
        take_all(reading, &to->advice_steps[at], from->advice_steps[i], advice->step_count);
        take_all(reading, &to->advice_stops[at], from->advice_stops[i], advice->stop_count);
    }
}

static void take_part(fa_reading *reading, size_t inclusion, const fa_wording *from, fa_wording *to)
{
    const fa_instrument *part = reading->parts[inclusion].part;
    const fa_spliced *places = &reading->spliced[inclusion];
    take(&to->part_titles[places->parts[0] - 1], from->title);
    take(&to->part_intros[places->parts[0] - 1], from->intro);
    take(&to->part_recalls[places->parts[0] - 1], from->recall);
    for (size_t i = 0; i < part->part_count; i++) {
        take(&to->part_titles[places->parts[i + 1] - 1], from->part_titles[i]);
        take(&to->part_intros[places->parts[i + 1] - 1], from->part_intros[i]);
        take(&to->part_recalls[places->parts[i + 1] - 1], from->part_recalls[i]);
    }
    take_items(reading, inclusion, from, to);
    for (size_t i = 0; i < part->section_count; i++)
        take(&to->sections[places->sections[i]], from->sections[i]);
    for (size_t i = 0; i < part->score_count; i++) {
        size_t at = places->scores[i];
        size_t count = part->scores[i].band_set_count ? part->scores[i].band_sets[0].count : 0;
        take(&to->score_titles[at], from->score_titles[i]);
        take_all(reading, &to->bands[at], from->bands[i], count);
    }
    for (size_t i = 0; i < part->rule_count; i++)
        take(&to->rules[places->rules[i]], from->rules[i]);
    take_advice(reading, inclusion, from, to);
}

fa_wording *fa_wording_for(fa_reading *reading, fa_text language, bool pack)
{
    fa_instrument *instrument = reading->instrument;
    for (size_t i = 0; i < instrument->wording_count; i++) {
        fa_wording *there = &instrument->wordings[i];
        if (there->pack == pack && fa_text_equal(there->language, language)) return there;
    }
    fa_wording *wording = fa_arena_push(reading->arena, &instrument->wordings,
                                        &instrument->wording_count, sizeof *wording);
    if (wording == NULL) reading->no_memory = true;
    if (wording == NULL) return NULL;
    *wording = (fa_wording){.language = language, .pack = pack, .file = reading->sheet->file};
    if (!make_room(reading, wording)) return NULL;
    for (size_t i = 0; i < reading->part_count; i++) {
        const fa_instrument *part = fa_include_part(reading, i);
        for (size_t k = 0; part != NULL && k < part->wording_count; k++)
            if (part->wordings[k].pack == pack &&
                fa_text_equal(part->wordings[k].language, language))
                take_part(reading, i, &part->wordings[k], wording);
    }
    return wording;
}

/* ---- what is left out ---- */

enum { NAMED_MOST = 3 };

/* Ids without words, of one kind. */
typedef struct lack {
    fa_text named[NAMED_MOST];
    size_t count;
} lack;

/* Numbers and signs are the same in every language. */
static bool has_words(fa_text text)
{
    for (size_t i = 0; i < text.length; i++) {
        unsigned char c = (unsigned char)text.bytes[i];
        if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c >= 0x80) return true;
    }
    return false;
}

static void note(lack *lacking, fa_text own, fa_text translated, fa_text id)
{
    if (!has_words(own) || translated.length > 0) return;
    size_t last = lacking->count < NAMED_MOST ? lacking->count : NAMED_MOST;
    for (size_t i = 0; i < last; i++)
        if (fa_text_equal(lacking->named[i], id)) return;
    if (lacking->count < NAMED_MOST) lacking->named[lacking->count] = id;
    lacking->count++;
}

static void tell(fa_reading *reading, const fa_wording *wording, const char *where,
                 fa_severity severity, const char *kind, const lack *lacking)
{
    const char *code = wording->pack ? "wording-missing" : "translation-missing";
    if (lacking->count == 0) return;
    char names[300] = "", more[40] = "";
    size_t used = 0;
    for (size_t i = 0; i < lacking->count && i < NAMED_MOST; i++) {
        int wrote = snprintf(names + used, sizeof names - used, "%s'%.*s'", i > 0 ? ", " : " ",
                             FA_TEXT_ARG(lacking->named[i]));
        if (wrote > 0 && used + (size_t)wrote < sizeof names) used += (size_t)wrote;
    }
    if (lacking->count > NAMED_MOST)
        (void)snprintf(more, sizeof more, " and %zu more", lacking->count - NAMED_MOST);
    fa_findings_add(reading->findings, severity, code, wording->line, "%s: no words for %s%s%s",
                    where, kind, names, more);
}

static void find_items(const fa_instrument *instrument, const fa_wording *wording, lack *items,
                       lack *helps, lack *choices)
{
    for (size_t i = 0; i < instrument->item_count; i++) {
        const fa_item *item = &instrument->items[i];
        note(items, item->text, wording->items[i], item->id);
        note(helps, item->help, wording->helps[i], item->id);
        size_t count = item->choices != NULL ? item->choices->count : 0;
        for (size_t k = 0; k < count; k++) {
            fa_text there = wording->choices[i] != NULL ? wording->choices[i][k] : (fa_text){0};
            bool shared = item->choices->id.length > 0;
            note(choices, item->choices->list[k].text, there,
                 shared ? item->choices->id : item->id);
        }
    }
}

static void find_scores(const fa_instrument *instrument, const fa_wording *wording, lack *scores,
                        lack *bands)
{
    for (size_t i = 0; i < instrument->score_count; i++) {
        const fa_score *score = &instrument->scores[i];
        note(scores, score->title, wording->score_titles[i], score->id);
        size_t count = score->band_set_count > 0 ? score->band_sets[0].count : 0;
        for (size_t k = 0; k < count; k++)
            note(bands, score->band_sets[0].list[k].label,
                 wording->bands[i] != NULL ? wording->bands[i][k] : (fa_text){0}, score->id);
    }
}

static void find_list(lack *lacking, const fa_text *own, const fa_text *translated, size_t count,
                      fa_text id)
{
    for (size_t i = 0; i < count; i++)
        note(lacking, own[i], translated != NULL ? translated[i] : (fa_text){0}, id);
}

static void find_advice(const fa_instrument *instrument, const fa_wording *wording, lack *lacking)
{
    for (size_t i = 0; i < instrument->advice_count; i++) {
        const fa_advice *advice = &instrument->advice[i];
        note(lacking, advice->title, wording->advice_titles[i], advice->id);
        note(lacking, advice->learn_how, wording->advice_learns[i], advice->id);
        find_list(lacking, advice->steps, wording->advice_steps[i], advice->step_count, advice->id);
        find_list(lacking, advice->stop_if, wording->advice_stops[i], advice->stop_count,
                  advice->id);
    }
}

void fa_check_wording(fa_reading *reading, const fa_wording *wording, const char *where,
                      fa_severity severity)
{
    static const char *const kinds[] = {"the title",   "the intro", "the recall", "items",
                                        "the help of", "choices",   "sections",   "the scores",
                                        "bands of",    "rules",     "advice"};
    enum {
        TITLE,
        INTRO,
        RECALL,
        ITEMS,
        HELPS,
        CHOICES,
        SECTIONS,
        SCORES,
        BANDS,
        RULES,
        ADVICE,
        KINDS
    };
    const fa_instrument *instrument = reading->instrument;
    lack lacking[KINDS] = {{.count = 0}};
    note(&lacking[TITLE], instrument->title, wording->title, instrument->title);
    note(&lacking[INTRO], instrument->intro, wording->intro, instrument->id);
    note(&lacking[RECALL], instrument->recall, wording->recall, instrument->id);
    find_items(instrument, wording, &lacking[ITEMS], &lacking[HELPS], &lacking[CHOICES]);
    for (size_t i = 0; i < instrument->section_count; i++)
        note(&lacking[SECTIONS], instrument->sections[i].title, wording->sections[i],
             instrument->sections[i].title);
    find_scores(instrument, wording, &lacking[SCORES], &lacking[BANDS]);
    for (size_t i = 0; i < instrument->rule_count; i++)
        note(&lacking[RULES], instrument->rules[i].say, wording->rules[i], instrument->rules[i].id);
    find_advice(instrument, wording, &lacking[ADVICE]);
    for (int kind = 0; kind < KINDS; kind++)
        tell(reading, wording, where, severity, kinds[kind], &lacking[kind]);
}

/* Of each item itself: parts of a battery have packs of their own. Yes and no need no licence. */
void fa_check_pack(fa_reading *reading, const fa_wording *wording, const char *where)
{
    const fa_instrument *instrument = reading->instrument;
    lack items = {.count = 0}, choices = {.count = 0};
    if (!fa_text_equal(instrument->licence, FA_TEXT("restricted"))) return;
    for (size_t i = 0; i < instrument->item_count; i++) {
        const fa_item *item = &instrument->items[i];
        if (item->part > 0) continue;
        note(&items, item->text, wording->items[i], item->id);
        bool needs = item->choices != NULL && !item->choices->yes_no;
        if (needs && wording->choices[i] == NULL) note(&choices, item->id, (fa_text){0}, item->id);
    }
    tell(reading, wording, where, FA_ADVICE, "items", &items);
    tell(reading, wording, where, FA_ADVICE, "choices of", &choices);
}
