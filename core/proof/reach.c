/* Item by item, each state is led on by each answer; equal states are one. */
#include "proof/reach.h"

#include <stdlib.h>
#include <string.h>

static const fa_move hidden = {FA_HIDDEN, 0};

/* All that one item can do to one state. */
static bool lead_on(fa_reach *reach, size_t stop, const fa_states *from, size_t index,
                    uint8_t *next, fa_states *into)
{
    const fa_graph *graph = &reach->graph;
    const uint8_t *state = from->list + index * from->bytes;
    bool hides = fa_walk_hides(graph, stop, state);
    const fa_moves *moves = &reach->moves[stop];
    size_t count = hides ? 1 : moves->count;
    reach->steps += count;
    for (size_t i = 0; i < count; i++) {
        memcpy(next, state, graph->bytes);
        fa_walk_step(graph, stop, hides ? hidden : moves->list[i], next);
        uint32_t move = hides ? UINT32_MAX : (uint32_t)i;
        if (!fa_states_add(into, next, (uint32_t)index, move)) return false;
    }
    return true;
}

static fa_status walk(fa_reach *reach, size_t states_most, uint8_t *next)
{
    const fa_graph *graph = &reach->graph;
    fa_walk_begin(graph, next);
    if (!fa_states_add(&reach->layers[0], next, 0, 0)) return FA_NO_MEMORY;
    for (size_t stop = 0; stop < graph->stop_count; stop++) {
        fa_states *from = &reach->layers[stop], *into = &reach->layers[stop + 1];
        size_t left = states_most * FA_REACH_STEPS - reach->steps; /* never passed: see below */
        if (from->count > left / reach->moves[stop].count) return FA_LIMIT;
        for (size_t i = 0; i < from->count; i++) {
            if (!lead_on(reach, stop, from, i, next, into)) return FA_NO_MEMORY;
            bool many = reach->states + into->count > states_most;
            if (many || into->count * into->bytes > FA_REACH_BYTES_MOST) {
                reach->states += into->count;
                return FA_LIMIT;
            }
        }
        reach->states += into->count;
        fa_states_forget(from);
    }
    return FA_OK;
}

static int by_value(const void *a, const void *b)
{
    const fa_goal_value *one = &((const fa_reached *)a)->what;
    const fa_goal_value *other = &((const fa_reached *)b)->what;
    if (one->truth != other->truth) return one->truth < other->truth ? -1 : 1;
    if (one->state != other->state) return one->state < other->state ? -1 : 1;
    return (one->units > other->units) - (one->units < other->units);
}

static int by_value_and_state(const void *a, const void *b)
{
    const fa_reached *one = a, *other = b;
    int order = by_value(a, b);
    return order != 0 ? order : (one->state > other->state) - (one->state < other->state);
}

static fa_status collect(fa_reach *reach)
{
    const fa_states *last = &reach->layers[reach->graph.stop_count];
    reach->all = FA_TAKE(&reach->arena, fa_reached, last->count);
    if (reach->all == NULL) return FA_NO_MEMORY;
    for (size_t i = 0; i < last->count; i++)
        reach->all[i] =
            (fa_reached){fa_walk_end(&reach->graph, last->list + i * last->bytes), (uint32_t)i};
    qsort(reach->all, last->count, sizeof *reach->all, by_value_and_state);
    for (size_t i = 0; i < last->count; i++)
        if (i == 0 || by_value(&reach->all[i], &reach->all[reach->count - 1]) != 0)
            reach->all[reach->count++] = reach->all[i];
    return FA_OK;
}

static fa_status prepare(fa_reach *reach, bool keeps, uint8_t **next)
{
    size_t count = reach->graph.stop_count;
    reach->moves = FA_TAKE(&reach->arena, fa_moves, count);
    reach->layers = FA_TAKE(&reach->arena, fa_states, count + 1);
    *next = fa_arena_take(&reach->arena, 1, reach->graph.bytes);
    if (reach->moves == NULL || reach->layers == NULL || *next == NULL) return FA_NO_MEMORY;
    for (size_t i = 0; i <= count; i++)
        fa_states_init(&reach->layers[i], reach->graph.bytes, keeps);
    for (size_t i = 0; i < count; i++)
        FA_TRY(
            fa_moves_find(&reach->moves[i], &reach->graph, &reach->graph.stops[i], &reach->arena));
    return FA_OK;
}

static fa_status find(fa_reach *reach, size_t states_most, bool keeps)
{
    uint8_t *next = NULL;
    reach->why = reach->graph.why;
    if (reach->why.length > 0) return FA_OK;
    fa_status status = prepare(reach, keeps, &next);
    if (status == FA_OK) status = walk(reach, states_most, next);
    if (status == FA_OK) status = collect(reach);
    reach->proved = status == FA_OK;
    if (status == FA_LIMIT) reach->why = FA_TEXT("there are too many ways to answer");
    return status == FA_LIMIT ? FA_OK : status;
}

fa_status fa_reach_score(fa_reach *reach, const fa_plan *plan, size_t index, size_t states_most,
                         bool keeps)
{
    *reach = (fa_reach){0};
    fa_status status = fa_graph_of_score(&reach->graph, plan, index, &reach->arena);
    return status == FA_OK ? find(reach, states_most, keeps) : status;
}

fa_status fa_reach_program(fa_reach *reach, const fa_plan *plan, const fa_program *program,
                           size_t states_most, bool keeps)
{
    *reach = (fa_reach){0};
    fa_status status = fa_graph_of_program(&reach->graph, plan, program, &reach->arena);
    return status == FA_OK ? find(reach, states_most, keeps) : status;
}

void fa_reach_free(fa_reach *reach)
{
    for (size_t i = 0; reach->layers != NULL && i <= reach->graph.stop_count; i++)
        fa_states_free(&reach->layers[i]);
    fa_arena_clear(&reach->arena);
    *reach = (fa_reach){0};
}

bool fa_reach_has(const fa_reach *reach, fa_truth truth)
{
    for (size_t i = 0; i < reach->count; i++)
        if (reach->all[i].what.truth == truth) return true;
    return false;
}

const fa_reached *fa_reach_values(const fa_reach *reach, size_t *count)
{
    *count = 0;
    while (*count < reach->count && reach->all[*count].what.state == FA_SCORED)
        ++*count; /* FA_SCORED sorts first */
    return reach->all;
}

void fa_reach_sheet(const fa_reach *reach, const fa_reached *outcome, fa_responses *responses)
{
    uint32_t state = outcome->state;
    for (size_t stop = reach->graph.stop_count; stop > 0; stop--) {
        const fa_states *layer = &reach->layers[stop];
        uint32_t move = layer->move[state];
        fa_column *column = &responses->columns[reach->graph.stops[stop - 1].item];
        if (move != UINT32_MAX) { /* what is hidden was not answered */
            const fa_move *made = &reach->moves[stop - 1].list[move];
            column->choice[0] = made->choice;
            if (column->number != NULL) column->number[0] = made->number;
            if (column->written != NULL) column->written[0] = FA_TEXT("words");
        }
        state = layer->from[state];
    }
}
