/* An instrument in other words. */
#include "model/wording.h"

#include <string.h>

/* ---- which wording ---- */

/* "de" and "de-CH", either way round; letters alone, or alike. */
static bool is_near(fa_text one, fa_text other)
{
    fa_text shorter = one.length < other.length ? one : other;
    fa_text longer = one.length < other.length ? other : one;
    if (shorter.length == 0) return false;
    if (!fa_text_equal_nocase(shorter, (fa_text){longer.bytes, shorter.length})) return false;
    return longer.length == shorter.length || longer.bytes[shorter.length] == '-';
}

static const fa_wording *find(const fa_instrument *instrument, fa_text language, bool pack,
                              bool exact)
{
    for (size_t i = 0; i < instrument->wording_count; i++) {
        const fa_wording *wording = &instrument->wordings[i];
        bool same = exact ? fa_text_equal_nocase(wording->language, language)
                          : is_near(wording->language, language);
        if (wording->pack == pack && same) return wording;
    }
    return NULL;
}

const fa_wording *fa_instrument_wording(const fa_instrument *instrument, fa_text language)
{
    for (int exact = 1; exact >= 0; exact--)
        for (int pack = 1; pack >= 0; pack--) {
            const fa_wording *wording = find(instrument, language, pack, exact);
            if (wording != NULL) return wording;
        }
    return NULL;
}

static const fa_wording *find_near(const fa_instrument *instrument, fa_text language, bool pack)
{
    const fa_wording *exact = find(instrument, language, pack, true);
    return exact != NULL ? exact : find(instrument, language, pack, false);
}

const fa_wording *fa_instrument_pack(const fa_instrument *instrument, fa_text language)
{
    return find_near(instrument, language, true);
}

const fa_wording *fa_instrument_translation(const fa_instrument *instrument, fa_text language)
{
    return find_near(instrument, language, false);
}

/* ---- the copy ---- */

typedef struct copying {
    const fa_instrument *from;
    const fa_wording *wording;
    fa_arena *arena;
    bool no_memory;
} copying;

static void *copied(copying *c, const void *from, size_t count, size_t size)
{
    void *to = fa_arena_take(c->arena, count, size);
    if (to == NULL) c->no_memory = true;
    if (to != NULL && count > 0) memcpy(to, from, count * size);
    return to;
}

static void put(fa_text *text, fa_text other)
{
    if (other.length > 0) *text = other;
}

static void put_all(copying *c, fa_text **texts, size_t count, const fa_text *others)
{
    if (others == NULL || count == 0) return;
    fa_text *to = copied(c, *texts, count, sizeof *to);
    if (to == NULL) return;
    for (size_t i = 0; i < count; i++)
        put(&to[i], others[i]);
    *texts = to;
}

static void put_choices(copying *c, fa_item *item, const fa_text *texts)
{
    if (texts == NULL || item->choices == NULL) return;
    fa_choices *choices = copied(c, item->choices, 1, sizeof *choices);
    fa_choice *list = copied(c, item->choices->list, item->choices->count, sizeof *list);
    if (choices == NULL || list == NULL) return;
    for (size_t i = 0; i < choices->count; i++)
        put(&list[i].text, texts[i]);
    choices->list = list;
    item->choices = choices;
}

/* The label of a band of SCORE in the other words. */
static fa_text band_label(const copying *c, size_t score, fa_text label)
{
    const fa_score *from = &c->from->scores[score];
    const fa_text *texts = c->wording->bands[score];
    size_t count = texts != NULL && from->band_set_count > 0 ? from->band_sets[0].count : 0;
    for (size_t i = 0; i < count; i++)
        if (fa_text_equal(from->band_sets[0].list[i].label, label) && texts[i].length > 0)
            return texts[i];
    return label;
}

/* The wording of a choice that a condition was written with. */
static fa_text choice_label(const copying *c, size_t item, fa_text label)
{
    const fa_choices *choices = c->from->items[item].choices;
    const fa_text *texts = c->wording->choices[item];
    for (size_t i = 0; texts != NULL && i < choices->count; i++)
        if (fa_text_equal(choices->list[i].text, label) && texts[i].length > 0) return texts[i];
    return label;
}

/* Conditions name bands and choices by their words. */
static void put_condition(copying *c, fa_condition *when)
{
    if (when->kind == FA_WHEN_BAND) when->label = band_label(c, when->index, when->label);
    bool answer = when->kind == FA_WHEN_ANSWER || when->kind == FA_WHEN_INCLUDES;
    if (answer && when->label.length > 0) when->label = choice_label(c, when->index, when->label);
    if (when->part_count == 0) return;
    fa_condition *parts = copied(c, when->parts, when->part_count, sizeof *parts);
    if (parts == NULL) return;
    for (size_t i = 0; i < when->part_count; i++)
        put_condition(c, &parts[i]);
    when->parts = parts;
}

static const fa_condition *condition_of(copying *c, const fa_condition *when)
{
    if (when == NULL) return NULL;
    fa_condition *copy = copied(c, when, 1, sizeof *copy);
    if (copy != NULL) put_condition(c, copy);
    return copy;
}

static void put_items(copying *c, fa_instrument *to)
{
    to->items = copied(c, to->items, to->item_count, sizeof *to->items);
    for (size_t i = 0; to->items != NULL && i < to->item_count; i++) {
        fa_item *item = &to->items[i];
        put(&item->text, c->wording->items[i]);
        put(&item->help, c->wording->helps[i]);
        put_choices(c, item, c->wording->choices[i]);
        item->show_when = condition_of(c, item->show_when);
    }
}

static void put_bands(copying *c, fa_score *score, const fa_text *texts)
{
    if (texts == NULL || score->band_set_count == 0) return;
    fa_band_set *sets = copied(c, score->band_sets, score->band_set_count, sizeof *sets);
    if (sets == NULL) return;
    fa_band *list = copied(c, sets[0].list, sets[0].count, sizeof *list);
    if (list == NULL) return;
    for (size_t i = 0; i < sets[0].count; i++)
        put(&list[i].label, texts[i]);
    sets[0].list = list;
    score->band_sets = sets;
}

static void put_tables(copying *c, fa_score *score)
{
    if (score->table_count == 0) return;
    fa_table *tables = copied(c, score->tables, score->table_count, sizeof *tables);
    if (tables == NULL) return;
    for (size_t i = 0; i < score->table_count; i++)
        tables[i].by = condition_of(c, tables[i].by);
    score->tables = tables;
}

static void put_scores(copying *c, fa_instrument *to)
{
    to->scores = copied(c, to->scores, to->score_count, sizeof *to->scores);
    for (size_t i = 0; to->scores != NULL && i < to->score_count; i++) {
        put(&to->scores[i].title, c->wording->score_titles[i]);
        put_bands(c, &to->scores[i], c->wording->bands[i]);
        put_tables(c, &to->scores[i]);
    }
}

static void put_rules(copying *c, fa_instrument *to)
{
    to->rules = copied(c, to->rules, to->rule_count, sizeof *to->rules);
    for (size_t i = 0; to->rules != NULL && i < to->rule_count; i++) {
        put(&to->rules[i].say, c->wording->rules[i]);
        put_condition(c, &to->rules[i].when);
    }
}

static void put_advice(copying *c, fa_instrument *to)
{
    to->advice = copied(c, to->advice, to->advice_count, sizeof *to->advice);
    for (size_t i = 0; to->advice != NULL && i < to->advice_count; i++) {
        fa_advice *advice = &to->advice[i];
        put(&advice->title, c->wording->advice_titles[i]);
        put(&advice->learn_how, c->wording->advice_learns[i]);
        put_all(c, &advice->steps, advice->step_count, c->wording->advice_steps[i]);
        put_all(c, &advice->stop_if, advice->stop_count, c->wording->advice_stops[i]);
        if (advice->has_when) put_condition(c, &advice->when);
        if (advice->has_unless) put_condition(c, &advice->unless);
    }
}

static void put_withholds(copying *c, fa_instrument *to)
{
    to->withholds = copied(c, to->withholds, to->withhold_count, sizeof *to->withholds);
    for (size_t i = 0; to->withholds != NULL && i < to->withhold_count; i++)
        put_condition(c, &to->withholds[i].when);
}

/* Whether the bands of SCORE, where the set called NAME is chosen, are those that a wording is for.
 */
static bool is_worded(const fa_score *score, fa_text name)
{
    const fa_band_set *chosen = fa_score_bands(score, name);
    if (chosen == NULL) chosen = fa_score_bands(score, (fa_text){0});
    return chosen != NULL && chosen == &score->band_sets[0];
}

/* Cases expect a band by its label. */
static void put_cases(copying *c, fa_instrument *to)
{
    to->cases = copied(c, to->cases, to->case_count, sizeof *to->cases);
    for (size_t i = 0; to->cases != NULL && i < to->case_count; i++) {
        fa_case *the_case = &to->cases[i];
        fa_case_score *scores = copied(c, the_case->scores, the_case->score_count, sizeof *scores);
        if (scores == NULL) return;
        for (size_t k = 0; k < the_case->score_count; k++)
            if (scores[k].has_band && is_worded(&c->from->scores[scores[k].score], the_case->bands))
                scores[k].band = band_label(c, scores[k].score, scores[k].band);
        the_case->scores = scores;
    }
}

const fa_instrument *fa_wording_apply(const fa_instrument *instrument, const fa_wording *wording,
                                      fa_arena *arena)
{
    copying c = {instrument, wording, arena, false};
    fa_instrument *to = copied(&c, instrument, 1, sizeof *to);
    if (to == NULL) return NULL;
    to->language = wording->language;
    put(&to->title, wording->title);
    put(&to->intro, wording->intro);
    put(&to->recall, wording->recall);
    to->sections = copied(&c, to->sections, to->section_count, sizeof *to->sections);
    for (size_t i = 0; to->sections != NULL && i < to->section_count; i++)
        put(&to->sections[i].title, wording->sections[i]);
    to->parts = copied(&c, to->parts, to->part_count, sizeof *to->parts);
    for (size_t i = 0; to->parts != NULL && i < to->part_count; i++) {
        put(&to->parts[i].title, wording->part_titles[i]);
        put(&to->parts[i].intro, wording->part_intros[i]);
        put(&to->parts[i].recall, wording->part_recalls[i]);
    }
    put_items(&c, to);
    put_scores(&c, to);
    put_rules(&c, to);
    put_advice(&c, to);
    put_withholds(&c, to);
    put_cases(&c, to);
    return c.no_memory ? NULL : to;
}
