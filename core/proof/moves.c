/* A number that only conditions ask about has as many kinds of values as it has edges; one that is
 * added up has each of its units. */
#include "proof/moves.h"

#include <stdlib.h>

typedef struct finding_moves {
    fa_moves *moves;
    size_t capacity;
    fa_arena *arena;
} finding_moves;

static fa_status add(finding_moves *find, int8_t choice, int64_t number)
{
    if (find->moves->count >= FA_MOVES_MOST) return FA_LIMIT;
    fa_move *slot =
        fa_arena_push(find->arena, &find->moves->list, &find->moves->count, sizeof *slot);
    if (slot == NULL) return FA_NO_MEMORY;
    *slot = (fa_move){choice, number};
    return FA_OK;
}

static bool is_added_up(const fa_stop *stop)
{
    for (size_t i = 0; i < stop->link_count; i++)
        if (stop->links[i].term != NULL && stop->links[i].term->wanted == NULL) return true;
    return false;
}

static bool is_scored(const fa_stop *stop)
{
    for (size_t i = 0; i < stop->link_count; i++)
        if (stop->links[i].term != NULL) return true;
    return false;
}

static fa_status add_within(finding_moves *find, const fa_item *item, int64_t units)
{
    fa_decimal value = {units, item->decimals};
    if (item->has_least && fa_decimal_compare(value, item->least) < 0) return FA_OK;
    if (item->has_most && fa_decimal_compare(value, item->most) > 0) return FA_OK;
    bool day = units >= FA_DAY_LEAST && units <= FA_DAY_MOST;
    return item->kind != FA_ITEM_DATE || day ? add(find, FA_PRESENT, units) : FA_OK;
}

/* One value on each side of an edge. */
static fa_status add_edge(finding_moves *find, const fa_item *item, int64_t edge)
{
    if (edge == INT64_MIN || edge == INT64_MAX) return FA_OK;
    for (int64_t side = -1; side <= 1; side++)
        FA_TRY(add_within(find, item, edge + side));
    return FA_OK;
}

static fa_status add_link_edges(finding_moves *find, const fa_item *item, const fa_link *link)
{
    if (link->step != NULL && link->step->kind == FA_STEP_NUMBER) {
        FA_TRY(add_edge(find, item, link->step->low));
        FA_TRY(add_edge(find, item, link->step->high));
    }
    for (size_t i = 0; link->term != NULL && i < link->term->wanted_count; i++)
        FA_TRY(add_edge(find, item, link->term->wanted[i]));
    return FA_OK;
}

static int by_number(const void *a, const void *b)
{
    const fa_move *one = a, *other = b;
    if (one->choice != other->choice) return one->choice < other->choice ? -1 : 1;
    return (one->number > other->number) - (one->number < other->number);
}

static void drop_doubles(fa_moves *moves)
{
    qsort(moves->list, moves->count, sizeof *moves->list, by_number);
    size_t kept = 1;
    for (size_t i = 1; i < moves->count; i++)
        if (by_number(&moves->list[i], &moves->list[kept - 1]) != 0)
            moves->list[kept++] = moves->list[i];
    moves->count = kept;
}

static fa_status find_numbers(finding_moves *find, const fa_item *item, const fa_stop *stop)
{
    fa_decimal least = {0}, most = {0};
    bool ranged = fa_item_range(item, &least, &most);
    int64_t low = 0, high = 0;
    bool fits = !ranged || (fa_decimal_rescale(least, item->decimals, &low) &&
                            fa_decimal_rescale(most, item->decimals, &high));
    if (!fits) return FA_LIMIT;
    if (is_added_up(stop)) {
        if (!ranged || high - low > FA_MOVES_MOST) return FA_LIMIT;
        for (int64_t units = low; units <= high; units++)
            FA_TRY(add(find, FA_PRESENT, units));
        return FA_OK;
    }
    FA_TRY(add_within(find, item, low));
    FA_TRY(add_within(find, item, high));
    for (size_t i = 0; i < stop->link_count; i++)
        FA_TRY(add_link_edges(find, item, &stop->links[i]));
    drop_doubles(find->moves);
    return FA_OK;
}

/* The choices that a condition names, as a set. */
static uint64_t named_ticks(const fa_stop *stop)
{
    uint64_t named = 0;
    for (size_t i = 0; i < stop->link_count; i++)
        if (stop->links[i].step != NULL && stop->links[i].step->kind == FA_STEP_TICK)
            named |= UINT64_C(1) << stop->links[i].step->low;
    return named;
}

/* Every set of the choices from INDEX on, added to SET. Choices that count the same and that nobody
 * names are ticked from the first one on: only how many matters. */
static fa_status add_ticks(finding_moves *find, const fa_item *item, uint64_t named, bool counted,
                           size_t index, uint64_t set)
{
    if (index == item->choices->count) return add(find, FA_PRESENT, (int64_t)set);
    uint64_t bit = UINT64_C(1) << index;
    FA_TRY(add_ticks(find, item, named, counted, index + 1, set));
    bool may = (named & bit) != 0 || counted;
    for (size_t i = 0; i < index && may && !(named & bit); i++) {
        bool alike = !(named >> i & 1) &&
                     fa_decimal_equal(fa_item_counts(item, i), fa_item_counts(item, index));
        may = !alike || (set >> i & 1);
    }
    return may ? add_ticks(find, item, named, counted, index + 1, set | bit) : FA_OK;
}

fa_status fa_moves_find(fa_moves *moves, const fa_graph *graph, const fa_stop *stop,
                        fa_arena *arena)
{
    const fa_item *item = &graph->plan->instrument->items[stop->item];
    finding_moves find = {.moves = moves, .arena = arena};
    *moves = (fa_moves){0};
    FA_TRY(add(&find, FA_BLANK, 0));
    switch (item->kind) {
    case FA_ITEM_CHOICE:
        for (size_t i = 0; i < item->choices->count; i++)
            FA_TRY(add(&find, (int8_t)i, 0));
        return FA_OK;
    case FA_ITEM_NUMBER:
    case FA_ITEM_DATE:
        return find_numbers(&find, item, stop);
    case FA_ITEM_TICK_ALL:
        return add_ticks(&find, item, named_ticks(stop), is_scored(stop), 0, 0);
    case FA_ITEM_WRITTEN:
        return add(&find, FA_PRESENT, 0);
    }
    return FA_OK;
}
