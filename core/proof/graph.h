/* What waits for what: the scores and conditions that a question depends on, as nodes that each
 * item's answer feeds.
 *
 * A question is about one score or one condition. Everything it needs is gathered: scores that
 * scores are made of, rules that rules name, conditions that hide items, and at the end the items
 * themselves, in the order of the form. A node is whole when the last item it waits for was given;
 * then its value goes on to the nodes that take it, and its own state is forgotten. That is what
 * keeps the number of states small. */
#ifndef FA_PROOF_GRAPH_H
#define FA_PROOF_GRAPH_H

#include "engine/plan.h"
#include "engine/run.h"

typedef enum fa_node_kind {
    FA_NODE_SCORE, /* adds up terms */
    FA_NODE_JOIN   /* any, all or a count of conditions; with one part it hands it on */
} fa_node_kind;

/* Where a value goes. */
typedef struct fa_link {
    size_t node;
    const fa_plan_term *term; /* to a score: as which of its terms */
    const fa_step *step;      /* to a join: what is asked of an item or score; NULL: a truth */
    bool negated;             /* to a join: turned round first */
} fa_link;

typedef struct fa_node {
    fa_node_kind kind;
    size_t score;      /* FA_NODE_SCORE: index */
    size_t *tables;    /* of a table_of score: the nodes of its `by`, or FA_NOWHERE */
    fa_step_kind join; /* FA_NODE_JOIN: FA_STEP_ANY, FA_STEP_ALL, FA_STEP_COUNT */
    int64_t least;     /* FA_STEP_COUNT */
    size_t parts;
    size_t offset; /* of its state; free for another node before `begin` and behind `until` */
    size_t begin;  /* the place of the first item that feeds it */
    size_t done;   /* the place of the last item it waits for */
    size_t until;  /* the place where its value is asked for at the latest */
    size_t rank;   /* above the ranks of the nodes whose values it takes */
    fa_link *links;
    size_t link_count;
} fa_node;

#define FA_NOWHERE ((size_t)-1)

/* One item that the question depends on. */
typedef struct fa_stop {
    size_t item;
    size_t show; /* the node of its show_when, or FA_NOWHERE */
    fa_link *links;
    size_t link_count;
    size_t first, last; /* in `order`: the nodes that are whole behind it */
} fa_stop;

typedef struct fa_graph {
    const fa_plan *plan;
    fa_node *nodes;
    size_t node_count;
    size_t *order; /* nodes in the order in which they become whole */
    fa_stop *stops;
    size_t stop_count;
    size_t goal;  /* the node that was asked about */
    size_t bytes; /* of a state, a multiple of 8 */
    bool sole;    /* nothing depends on answers but the goal, which is a score */
    size_t cause; /* the score that WHY is about */
    fa_text why;  /* of what nothing can be proved; empty: all is well */
    bool no_memory;
} fa_graph;

/* Gathers what the score, or the condition of a program, depends on. Everything is in ARENA. */
FA_MUST_USE fa_status fa_graph_of_score(fa_graph *graph, const fa_plan *plan, size_t score,
                                        fa_arena *arena);
FA_MUST_USE fa_status fa_graph_of_program(fa_graph *graph, const fa_plan *plan,
                                          const fa_program *program, fa_arena *arena);

/* Numbers gathered nodes by when they are whole and gives each a place in a state; private to this
 * room. */
FA_MUST_USE fa_status fa_graph_lay_out(fa_graph *graph, fa_arena *arena);

#endif
