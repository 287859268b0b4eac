/* Gathers nodes from the goal down to the items, then numbers them from the items up. */
#include "proof/graph.h"

#include <stdlib.h>
typedef struct gathering {
    fa_graph *graph;
    fa_arena *arena;
    size_t *by_score; /* the node of each score, or FA_NOWHERE */
    size_t *by_rule;  /* of each rule: many may name it */
    size_t *by_item;  /* the stop of each item, or FA_NOWHERE */
} gathering;

static size_t gather_program(gathering *all, const fa_program *program);

static size_t new_node(gathering *all, fa_node node)
{
    fa_graph *graph = all->graph;
    fa_node *slot = fa_arena_push(all->arena, &graph->nodes, &graph->node_count, sizeof node);
    if (slot == NULL) {
        graph->no_memory = true;
        return 0;
    }
    *slot = node;
    return graph->node_count - 1;
}

static void add_link(gathering *all, fa_link **links, size_t *count, fa_link link)
{
    fa_link *slot = fa_arena_push(all->arena, links, count, sizeof link);
    if (slot == NULL) all->graph->no_memory = true;
    if (slot != NULL) *slot = link;
}

/* The stop of an item, made with all that hides it. */
static size_t gather_item(gathering *all, size_t item)
{
    fa_graph *graph = all->graph;
    if (all->by_item[item] != FA_NOWHERE) return all->by_item[item];
    fa_stop *slot =
        fa_arena_push(all->arena, &graph->stops, &graph->stop_count, sizeof *graph->stops);
    if (slot == NULL) {
        graph->no_memory = true;
        return 0;
    }
    size_t stop = all->by_item[item] = graph->stop_count - 1;
    *slot = (fa_stop){.item = item, .show = FA_NOWHERE};
    if (graph->plan->shows[item].count == 0) return stop;
    graph->sole = false;
    size_t show = gather_program(all, &graph->plan->shows[item]);
    graph->stops[stop].show = show;
    return stop;
}

static void link_item(gathering *all, size_t item, fa_link link)
{
    size_t stop = gather_item(all, item);
    if (all->graph->no_memory) return;
    fa_stop *from = &all->graph->stops[stop];
    add_link(all, &from->links, &from->link_count, link);
}

static void link_node(gathering *all, size_t node, fa_link link)
{
    if (all->graph->no_memory) return;
    fa_node *from = &all->graph->nodes[node];
    add_link(all, &from->links, &from->link_count, link);
}

static size_t gather_score(gathering *all, size_t score);

static void gather_terms(gathering *all, size_t node, const fa_plan_score *score)
{
    for (size_t i = 0; i < score->count && !all->graph->no_memory; i++) {
        const fa_plan_term *term = &score->terms[i];
        fa_link link = {.node = node, .term = term};
        if (!term->is_score) {
            link_item(all, term->index, link);
            continue;
        }
        all->graph->sole = false;
        link_node(all, gather_score(all, term->index), link);
    }
}

static void gather_tables(gathering *all, size_t node, const fa_plan_score *score)
{
    size_t count = score->score->table_count;
    size_t *tables = FA_TAKE(all->arena, size_t, count);
    if (tables == NULL) {
        all->graph->no_memory = true;
        return;
    }
    for (size_t i = 0; i < count; i++) {
        bool always = score->tables[i].by.count == 0;
        tables[i] = always ? FA_NOWHERE : gather_program(all, &score->tables[i].by);
        if (!always) all->graph->sole = false;
    }
    all->graph->nodes[node].tables = tables;
}

/* Why nothing can be proved of a score, whatever is asked of it. */
static fa_text unprovable(const fa_plan_score *score)
{
    if (fa_score_is_hooked(score->score)) return FA_TEXT("a function makes it");
    if (score->score->operation == FA_PATTERN_OF)
        return FA_TEXT("it is an estimate from the pattern of answers");
    if (score->unranged) return FA_TEXT("an input has no min and max");
    return score->overflows ? FA_TEXT("its numbers are too large") : (fa_text){0};
}

static size_t gather_score(gathering *all, size_t index)
{
    fa_graph *graph = all->graph;
    if (all->by_score[index] != FA_NOWHERE) return all->by_score[index];
    const fa_plan_score *score = &graph->plan->scores[index];
    size_t node = new_node(all, (fa_node){.kind = FA_NODE_SCORE, .score = index});
    all->by_score[index] = node;
    if (graph->no_memory) return node;
    if (graph->why.length == 0) {
        graph->why = unprovable(score);
        graph->cause = index;
    }
    gather_terms(all, node, score);
    if (score->score->operation == FA_TABLE_OF && !graph->no_memory)
        gather_tables(all, node, score);
    return node;
}

/* A value on the way to the node that takes it: a question to an item or score, or a node. */
typedef struct operand {
    const fa_step *step; /* NULL: the node's truth */
    size_t node;
    bool negated;
} operand;

static void link_operand(gathering *all, const operand *from, size_t node)
{
    fa_link link = {.node = node, .step = from->step, .negated = from->negated};
    const fa_step *step = from->step;
    if (step == NULL) {
        link_node(all, from->node, link);
        return;
    }
    bool of_score = step->of_score || step->kind == FA_STEP_BAND;
    if (of_score) link_node(all, gather_score(all, step->index), link);
    if (!of_score) link_item(all, step->index, link);
}

static operand join(gathering *all, const fa_step *step, const operand *parts, size_t count)
{
    fa_node node = {.kind = FA_NODE_JOIN, .join = step->kind, .least = step->low, .parts = count};
    operand joined = {.node = new_node(all, node)};
    for (size_t i = 0; i < count && !all->graph->no_memory; i++)
        link_operand(all, &parts[i], joined.node);
    return joined;
}

static size_t gather_rule(gathering *all, size_t rule)
{
    if (all->by_rule[rule] == FA_NOWHERE)
        all->by_rule[rule] = gather_program(all, &all->graph->plan->rules[rule]);
    return all->by_rule[rule];
}

/* The node that holds the truth of PROGRAM. */
static size_t gather_program(gathering *all, const fa_program *program)
{
    static const fa_step whole = {.kind = FA_STEP_ANY};
    operand *stack = FA_TAKE(all->arena, operand, program->count + 1);
    size_t depth = 0;
    if (stack == NULL) all->graph->no_memory = true;
    all->graph->sole = false;
    for (size_t i = 0; i < program->count && !all->graph->no_memory; i++) {
        const fa_step *step = &program->steps[i];
        switch (step->kind) {
        case FA_STEP_ANY:
        case FA_STEP_ALL:
        case FA_STEP_COUNT:
            depth -= step->count;
            stack[depth] = join(all, step, &stack[depth], step->count);
            break;
        case FA_STEP_NOT:
            depth--;
            stack[depth].negated = !stack[depth].negated;
            break;
        case FA_STEP_RULE:
            stack[depth] = (operand){.node = gather_rule(all, step->index)};
            break;
        default:
            stack[depth] = (operand){.step = step};
            break;
        }
        depth++;
    }
    if (all->graph->no_memory) return 0;
    return join(all, &whole, stack, depth).node;
}

static int by_item(const void *a, const void *b)
{
    const fa_stop *one = a, *other = b;
    return (one->item > other->item) - (one->item < other->item);
}

/* Blanks that are filled item by item: the values that come of it are those of forms answered in
 * full, so nothing is lost where only they are asked for. Together with other conditions it is. */
static void refuse_fills(fa_graph *graph)
{
    for (size_t i = 0; i < graph->node_count && !graph->sole; i++) {
        if (graph->nodes[i].kind != FA_NODE_SCORE || graph->why.length > 0) continue;
        const fa_plan_score *score = &graph->plan->scores[graph->nodes[i].score];
        if (score->policy->missing == FA_MISSING_PERSON_MEAN && !score->alike)
            graph->why = FA_TEXT("its blanks are filled item by item");
        if (graph->why.length > 0) graph->cause = graph->nodes[i].score;
    }
}

static void finish(gathering *all)
{
    fa_graph *graph = all->graph;
    if (graph->no_memory) return;
    refuse_fills(graph);
    if (graph->stop_count > 0)
        qsort(graph->stops, graph->stop_count, sizeof *graph->stops, by_item);
    graph->no_memory = fa_graph_lay_out(graph, all->arena) != FA_OK;
}

static bool begin(gathering *all, fa_graph *graph, const fa_plan *plan, fa_arena *arena)
{
    *graph = (fa_graph){.plan = plan, .sole = true};
    *all = (gathering){.graph = graph, .arena = arena};
    const fa_instrument *instrument = plan->instrument;
    all->by_score = FA_TAKE(arena, size_t, instrument->score_count);
    all->by_rule = FA_TAKE(arena, size_t, instrument->rule_count);
    all->by_item = FA_TAKE(arena, size_t, instrument->item_count);
    if (all->by_score == NULL || all->by_rule == NULL || all->by_item == NULL) return false;
    for (size_t i = 0; i < instrument->score_count; i++)
        all->by_score[i] = FA_NOWHERE;
    for (size_t i = 0; i < instrument->rule_count; i++)
        all->by_rule[i] = FA_NOWHERE;
    for (size_t i = 0; i < instrument->item_count; i++)
        all->by_item[i] = FA_NOWHERE;
    return true;
}

fa_status fa_graph_of_score(fa_graph *graph, const fa_plan *plan, size_t score, fa_arena *arena)
{
    gathering all;
    if (!begin(&all, graph, plan, arena)) return FA_NO_MEMORY;
    graph->goal = gather_score(&all, score);
    finish(&all);
    return graph->no_memory ? FA_NO_MEMORY : FA_OK;
}

fa_status fa_graph_of_program(fa_graph *graph, const fa_plan *plan, const fa_program *program,
                              fa_arena *arena)
{
    gathering all;
    if (!begin(&all, graph, plan, arena)) return FA_NO_MEMORY;
    graph->goal = gather_program(&all, program);
    finish(&all);
    return graph->no_memory ? FA_NO_MEMORY : FA_OK;
}
