/* Mutants of numbers that stand in lists: edges of bands, entries of tables, what choices count. */
#include <stdio.h>

#include "mutation/mutants_parts.h"

static fa_band *own_bands(fa_mutating *mutating, size_t score, size_t set)
{
    const fa_score *from = &mutating->base->scores[score];
    fa_score *to = fa_mutant_score(mutating, score);
    if (to == NULL) return NULL;
    const fa_band_set *bands = &from->band_sets[set];
    to->band_sets =
        fa_mutant_copy(mutating, from->band_sets, from->band_set_count, sizeof *to->band_sets);
    if (to->band_sets == NULL) return NULL;
    to->band_sets[set].list =
        fa_mutant_copy(mutating, bands->list, bands->count, sizeof *bands->list);
    return to->band_sets[set].list;
}

/* Two neighbouring bands of a set. */
typedef struct edge {
    size_t score, set, from, to;
} edge;

/* " (bands clinic-b)", or nothing for the score's own. */
static const char *set_words(fa_text name, char *out, size_t size)
{
    out[0] = '\0';
    if (name.length > 0) (void)snprintf(out, size, " (bands %.*s)", FA_TEXT_ARG(name));
    return out;
}

/* A value that can be reached changes from band FROM to its neighbour TO. */
static void move_edge(fa_mutating *mutating, const edge *at, fa_decimal over)
{
    char words[120];
    const fa_score *own = &mutating->base->scores[at->score];
    const fa_band *bands = own->band_sets[at->set].list;
    int decimals = mutating->values[at->score].decimals;
    if (!fa_mutant_begin(mutating)) return;
    fa_band *list = own_bands(mutating, at->score, at->set);
    if (list == NULL) return;
    if (at->to < at->from) { /* the lower band takes the first value of the higher */
        list[at->from].low = fa_mutant_moved(over, decimals, 1);
        list[at->to].high = over;
    } else {
        list[at->from].high = fa_mutant_moved(over, decimals, -1);
        list[at->to].low = over;
    }
    mutating->has_edge = true;
    mutating->score = at->score;
    mutating->edge = over;
    fa_mutant_end(mutating, bands[at->from].line, "'%.*s'%s = %s is '%.*s' in place of '%.*s'",
                  FA_TEXT_ARG(own->id),
                  set_words(own->band_sets[at->set].name, words, sizeof words),
                  fa_mutant_say(over).text, FA_TEXT_ARG(bands[at->to].label),
                  FA_TEXT_ARG(bands[at->from].label));
}

/* Between two bands the last value of the lower and the first of the higher. The outer ends would
 * leave a gap, which `check` proves away. */
static void of_set(fa_mutating *mutating, size_t score, size_t index)
{
    const fa_mutant_values *values = &mutating->values[score];
    const fa_band_set *set = &mutating->base->scores[score].band_sets[index];
    for (size_t i = 0; i + 1 < set->count; i++) {
        fa_decimal last, first;
        if (fa_mutant_below(values, set->list[i].high, true, &last) &&
            fa_decimal_compare(last, set->list[i].low) >= 0)
            move_edge(mutating, &(edge){score, index, i, i + 1}, last);
        if (fa_mutant_above(values, set->list[i + 1].low, true, &first) &&
            fa_decimal_compare(first, set->list[i + 1].high) <= 0)
            move_edge(mutating, &(edge){score, index, i + 1, i}, first);
    }
}

void fa_mutants_of_bands(fa_mutating *mutating, size_t score)
{
    for (size_t i = 0; i < mutating->base->scores[score].band_set_count; i++)
        of_set(mutating, score, i);
}

static fa_table_entry *own_entries(fa_mutating *mutating, size_t score, size_t table)
{
    const fa_score *from = &mutating->base->scores[score];
    fa_score *to = fa_mutant_score(mutating, score);
    if (to == NULL) return NULL;
    to->tables = fa_mutant_copy(mutating, from->tables, from->table_count, sizeof *to->tables);
    if (to->tables == NULL) return NULL;
    to->tables[table].entries = fa_mutant_copy(mutating, from->tables[table].entries,
                                               from->tables[table].count, sizeof(fa_table_entry));
    return to->tables[table].entries;
}

static void change_entry(fa_mutating *mutating, size_t score, size_t table, size_t entry)
{
    const fa_score *from = &mutating->base->scores[score];
    const fa_table_entry *own = &from->tables[table].entries[entry];
    if (!fa_mutant_begin(mutating)) return;
    fa_table_entry *entries = own_entries(mutating, score, table);
    if (entries == NULL) return;
    entries[entry].value = fa_mutant_moved(own->value, from->policies[0].decimals, 1);
    fa_mutant_number now = fa_mutant_say(entries[entry].value);
    fa_mutant_end(mutating, own->line, "the table of '%.*s' has [%s] = %s", FA_TEXT_ARG(from->id),
                  fa_mutant_say(own->raw).text, now.text);
}

/* Every raw score gets the value of the one before it: the slip of one row. */
static void slip_rows(fa_mutating *mutating, size_t score, size_t table)
{
    const fa_score *from = &mutating->base->scores[score];
    const fa_table *own = &from->tables[table];
    if (own->count < 2 || !fa_mutant_begin(mutating)) return;
    fa_table_entry *entries = own_entries(mutating, score, table);
    if (entries == NULL) return;
    for (size_t i = 1; i < own->count; i++)
        entries[i].value = own->entries[i - 1].value;
    fa_mutant_end(mutating, own->line, "the values in the table of '%.*s' stand one row too low",
                  FA_TEXT_ARG(from->id));
}

/* Of a long table the ends and the middle, and all rows together: `check` proves it whole and
 * monotone, and a case for every row would be the table once more. */
void fa_mutants_of_tables(fa_mutating *mutating, size_t score)
{
    const fa_score *from = &mutating->base->scores[score];
    for (size_t i = 0; i < from->table_count; i++) {
        size_t count = from->tables[i].count;
        if (count > 0) change_entry(mutating, score, i, 0);
        if (count > 2) change_entry(mutating, score, i, count / 2);
        if (count > 1) change_entry(mutating, score, i, count - 1);
        slip_rows(mutating, score, i);
    }
}

static bool is_in_a_score(const fa_instrument *instrument, size_t item)
{
    for (size_t i = 0; i < instrument->score_count; i++)
        for (size_t k = 0; k < instrument->scores[i].term_count; k++)
            if (!instrument->scores[i].terms[k].is_score &&
                instrument->scores[i].terms[k].index == item)
                return true;
    return false;
}

/* Two choices that follow each other count what the other should. */
void fa_mutants_of_counts(fa_mutating *mutating, size_t item)
{
    const fa_item *from = &mutating->base->items[item];
    if (from->counts == NULL || !is_in_a_score(mutating->base, item)) return;
    for (size_t i = 0; i + 1 < from->choices->count; i++) {
        if (fa_decimal_equal(from->counts[i], from->counts[i + 1])) continue;
        if (!fa_mutant_begin(mutating)) return;
        fa_item *to = fa_mutant_item(mutating, item);
        if (to == NULL) return;
        fa_decimal *counts =
            fa_mutant_copy(mutating, from->counts, from->choices->count, sizeof *counts);
        if (counts == NULL) return;
        counts[i] = from->counts[i + 1];
        counts[i + 1] = from->counts[i];
        to->counts = counts;
        fa_mutant_number one = fa_mutant_say(from->choices->list[i].value);
        fa_mutant_number other = fa_mutant_say(from->choices->list[i + 1].value);
        fa_mutant_end(mutating, from->line, "in counts_as of '%.*s' %s and %s are exchanged",
                      FA_TEXT_ARG(from->id), one.text, other.text);
    }
}
