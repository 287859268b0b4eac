/* When each node of a graph is whole, and where its state lies while it is not. */
#include <stdlib.h>

#include "proof/graph.h"
#include "proof/state.h"

static bool raise_to(size_t *value, size_t least)
{
    if (*value >= least) return false;
    *value = least;
    return true;
}

static bool lower_to(size_t *value, size_t most)
{
    if (*value <= most) return false;
    *value = most;
    return true;
}

/* NODE feeds TAKER, which is whole later. */
static bool follow(const fa_node *node, fa_node *taker)
{
    bool changed = raise_to(&taker->done, node->done);
    changed |= raise_to(&taker->rank, node->rank + 1);
    return lower_to(&taker->begin, node->done) || changed;
}

static size_t table_count(const fa_graph *graph, const fa_node *node)
{
    return node->tables != NULL ? graph->plan->scores[node->score].score->table_count : 0;
}

/* A node is whole after all that feed it. Those mostly stand behind it; repeated until nothing
 * changes, which ends because what feeds a node never waits for it. */
static void number_nodes(fa_graph *graph)
{
    for (size_t i = 0; i < graph->node_count; i++)
        graph->nodes[i].begin = FA_NOWHERE;
    for (size_t i = 0; i < graph->stop_count; i++)
        for (size_t k = 0; k < graph->stops[i].link_count; k++) {
            fa_node *taker = &graph->nodes[graph->stops[i].links[k].node];
            (void)raise_to(&taker->done, i);
            (void)lower_to(&taker->begin, i);
        }
    for (bool changed = true; changed;) {
        changed = false;
        for (size_t i = graph->node_count; i-- > 0;) {
            fa_node *node = &graph->nodes[i];
            for (size_t k = 0; k < table_count(graph, node); k++)
                if (node->tables[k] != FA_NOWHERE)
                    changed |= follow(&graph->nodes[node->tables[k]], node);
            for (size_t k = 0; k < node->link_count; k++)
                changed |= follow(node, &graph->nodes[node->links[k].node]);
        }
    }
}

/* What is whole keeps its value where somebody asks for it later. */
static void find_ends(fa_graph *graph)
{
    for (size_t i = 0; i < graph->node_count; i++)
        graph->nodes[i].until = graph->nodes[i].done;
    for (size_t i = 0; i < graph->stop_count; i++)
        if (graph->stops[i].show != FA_NOWHERE) graph->nodes[graph->stops[i].show].until = i;
    for (size_t i = 0; i < graph->node_count; i++)
        for (size_t k = 0; k < table_count(graph, &graph->nodes[i]); k++)
            if (graph->nodes[i].tables[k] != FA_NOWHERE)
                graph->nodes[graph->nodes[i].tables[k]].until = graph->nodes[i].done;
    graph->nodes[graph->goal].until = FA_NOWHERE;
}

static int by_done(const void *a, const void *b)
{
    const fa_node *one = *(const fa_node *const *)a, *other = *(const fa_node *const *)b;
    if (one->done != other->done) return one->done < other->done ? -1 : 1;
    if (one->rank != other->rank) return one->rank < other->rank ? -1 : 1;
    return (one > other) - (one < other);
}

static int by_begin(const void *a, const void *b)
{
    const fa_node *one = *(const fa_node *const *)a, *other = *(const fa_node *const *)b;
    if (one->begin != other->begin) return one->begin < other->begin ? -1 : 1;
    return (one > other) - (one < other);
}

/* The order in which nodes become whole, and behind which stop. */
static void put_in_order(fa_graph *graph, fa_node **sorted)
{
    qsort(sorted, graph->node_count, sizeof *sorted, by_done);
    size_t at = 0;
    for (size_t i = 0; i < graph->node_count; i++)
        graph->order[i] = (size_t)(sorted[i] - graph->nodes);
    for (size_t stop = 0; stop < graph->stop_count; stop++) {
        graph->stops[stop].first = at;
        while (at < graph->node_count && sorted[at]->done == stop)
            at++;
        graph->stops[stop].last = at;
    }
}

/* A place in a state, and until when it is taken. */
typedef struct place {
    size_t offset, until;
    fa_node_kind kind;
} place;

/* Nodes that never live at one time share a place: states stay short. */
static void share_places(fa_graph *graph, fa_node **sorted, place *places)
{
    size_t count = 0;
    qsort(sorted, graph->node_count, sizeof *sorted, by_begin);
    for (size_t i = 0; i < graph->node_count; i++) {
        fa_node *node = sorted[i];
        size_t at = 0;
        while (at < count && (places[at].kind != node->kind || places[at].until >= node->begin))
            at++;
        if (at == count) {
            bool score = node->kind == FA_NODE_SCORE;
            places[count++] = (place){.offset = graph->bytes, .kind = node->kind};
            graph->bytes += score ? sizeof(fa_score_sums) : sizeof(fa_join_counts);
        }
        places[at].until = node->until;
        node->offset = places[at].offset;
    }
    graph->bytes = (graph->bytes + 7) / 8 * 8;
}

fa_status fa_graph_lay_out(fa_graph *graph, fa_arena *arena)
{
    graph->order = FA_TAKE(arena, size_t, graph->node_count);
    fa_node **sorted = FA_TAKE(arena, fa_node *, graph->node_count);
    place *places = FA_TAKE(arena, place, graph->node_count);
    if (graph->order == NULL || sorted == NULL || places == NULL) return FA_NO_MEMORY;
    number_nodes(graph);
    for (size_t i = 0; i < graph->node_count; i++)
        sorted[i] = &graph->nodes[i];
    find_ends(graph);
    put_in_order(graph, sorted);
    share_places(graph, sorted, places);
    return FA_OK;
}
