/* Every answer sheet of a small instrument, scored: what proofs are held against. */
#ifndef TESTS_UNIT_SHEETS_H
#define TESTS_UNIT_SHEETS_H

#include "instruments.h"

enum { ITEMS_MOST = 6 };

typedef struct dice {
    uint64_t seed;
} dice;

static int below(dice *d, int limit)
{
    d->seed = d->seed * 6364136223846793005u + 1442695040888963407u;
    return (int)((d->seed >> 33) % (uint64_t)limit);
}

/* How many answers an item has, and the one at INDEX. */
static inline int answers_of(const fa_item *item)
{
    int64_t least = 0, most = 0;
    if (item->kind == FA_ITEM_CHOICE) return (int)item->choices->count;
    if (item->kind == FA_ITEM_TICK_ALL) return 1 << item->choices->count;
    assert_true(fa_decimal_rescale(item->least, item->decimals, &least));
    assert_true(fa_decimal_rescale(item->most, item->decimals, &most));
    return (int)(most - least) + 1;
}

static inline void answer(fa_responses *responses, size_t row, size_t item, int index)
{
    const fa_item *it = &responses->instrument->items[item];
    int64_t least = 0;
    responses->columns[item].choice[row] = (int8_t)(index < 0 ? FA_BLANK : index);
    if (it->kind == FA_ITEM_CHOICE || index < 0) return;
    responses->columns[item].choice[row] = FA_PRESENT;
    responses->columns[item].number[row] = index; /* of a tick_all the set */
    if (it->kind == FA_ITEM_TICK_ALL) return;
    assert_true(fa_decimal_rescale(it->least, it->decimals, &least));
    responses->columns[item].number[row] = least + index;
}

/* TAKE is given every answer sheet, in blocks, with what came of it. */
static inline void each_sheet(inside *in,
                              void (*take)(void *context, const fa_responses *responses,
                                           const fa_results *results),
                              void *context)
{
    fa_responses responses;
    fa_results results;
    fa_run run;
    int at[ITEMS_MOST];
    size_t items = in->instrument->item_count;
    assert_in_range(items, 1, ITEMS_MOST);
    assert_int_equal(fa_responses_init(&responses, in->instrument, &in->arena), FA_OK);
    assert_int_equal(fa_results_init(&results, in->instrument, &in->arena), FA_OK);
    assert_int_equal(fa_run_init(&run, in->plan, fa_script_hooks(in->script), &in->arena), FA_OK);
    for (size_t i = 0; i < items; i++)
        at[i] = -1; /* blank */
    bool more = true;
    while (more) {
        for (size_t i = 0; i < items; i++)
            answer(&responses, responses.count, i, at[i]);
        responses.count++;
        size_t next = 0;
        while (next < items && ++at[next] == answers_of(&in->instrument->items[next]))
            at[next++] = -1;
        more = next < items;
        if (more && responses.count < FA_BLOCK_ROWS) continue;
        assert_int_equal(fa_run_block(&run, &responses, &results, NULL), FA_OK);
        take(context, &responses, &results);
        responses.count = 0;
    }
    fa_results_free(&results);
    fa_responses_free(&responses);
}

#endif
