/* The same sums, roundings and truths as the engine's, one answer at a time. */
#include "proof/walk.h"

#include <string.h>

static void give(const fa_graph *graph, const fa_node *node, const fa_goal_value *value,
                 uint8_t *state);

static fa_score_sums *sums_of(const fa_graph *graph, size_t node, uint8_t *state)
{
    return (fa_score_sums *)(void *)(state + graph->nodes[node].offset);
}

static fa_join_counts *counts_of(const fa_graph *graph, size_t node, uint8_t *state)
{
    return (fa_join_counts *)(void *)(state + graph->nodes[node].offset);
}

void fa_walk_begin(const fa_graph *graph, uint8_t *state)
{
    memset(state, 0, graph->bytes);
}

/* The term takes part: its range and weight count from now on. */
static void join_in(const fa_plan_score *score, const fa_plan_term *term, fa_score_sums *sums)
{
    if (score->score->operation == FA_PERCENT_OF) {
        sums->least += term->least;
        sums->most += term->most;
    }
    if (score->score->operation == FA_MEAN_OF) sums->share += term->share;
}

static void add_term(const fa_plan_score *score, const fa_plan_term *term, int64_t counts,
                     fa_score_sums *sums)
{
    fa_operation operation = score->score->operation;
    bool extreme = operation == FA_HIGHEST_OF || operation == FA_LOWEST_OF;
    bool replaces = sums->answered == 0 ||
                    (operation == FA_LOWEST_OF ? counts < sums->sum : counts > sums->sum);
    if (!extreme) sums->sum += counts;
    if (extreme && replaces) sums->sum = counts;
    sums->answered++;
    join_in(score, term, sums);
}

/* A blank: away when it does not apply; under `zero` it counts nothing but takes part. */
static void skip_term(const fa_plan_score *score, const fa_plan_term *term, bool leaves,
                      fa_score_sums *sums)
{
    if (leaves) sums->away++;
    if (!leaves && score->policy->missing == FA_MISSING_ZERO) join_in(score, term, sums);
}

/* COUNTS where PRESENT; LEAVES where it is not and does not apply. */
static void give_term(const fa_graph *graph, const fa_link *link, bool present, int64_t counts,
                      bool leaves, uint8_t *state)
{
    const fa_plan_score *score = &graph->plan->scores[graph->nodes[link->node].score];
    fa_score_sums *sums = sums_of(graph, link->node, state);
    if (present)
        add_term(score, link->term, counts, sums);
    else
        skip_term(score, link->term, leaves, sums);
}

static void give_truth(const fa_graph *graph, const fa_link *link, fa_truth truth, uint8_t *state)
{
    const fa_node *node = &graph->nodes[link->node];
    fa_join_counts *counts = counts_of(graph, link->node, state);
    if (link->negated) truth = (fa_truth)(FA_YES - truth);
    bool decided = (node->join == FA_STEP_ANY && counts->yes > 0) ||
                   (node->join == FA_STEP_ALL && counts->no > 0) ||
                   (node->join == FA_STEP_COUNT && counts->yes >= node->least);
    if (decided) return;
    if (truth == FA_YES && node->join != FA_STEP_ALL) counts->yes++;
    if (truth == FA_NO && node->join == FA_STEP_ALL) counts->no++;
    if (truth == FA_UNDECIDED && (node->join == FA_STEP_COUNT || counts->open == 0)) counts->open++;
    decided = (node->join == FA_STEP_ANY && counts->yes > 0) || counts->no > 0 ||
              (node->join == FA_STEP_COUNT && counts->yes >= node->least);
    if (decided) counts->open = 0; /* what is still open changes nothing */
}

static fa_truth truth_of(const fa_node *node, const fa_join_counts *counts)
{
    if (node->join == FA_STEP_ALL) {
        if (counts->no > 0) return FA_NO;
        return counts->open > 0 ? FA_UNDECIDED : FA_YES;
    }
    int64_t least = node->join == FA_STEP_COUNT ? node->least : 1;
    if (counts->yes >= least) return FA_YES;
    return counts->yes + counts->open >= least ? FA_UNDECIDED : FA_NO;
}

/* What a condition asks of an item, as the engine decides it. */
static fa_truth ask_item(const fa_step *step, fa_move move)
{
    bool there = move.choice >= 0;
    if (move.choice == FA_HIDDEN) return FA_NO;
    if (step->kind == FA_STEP_BLANK) return there ? FA_NO : FA_YES;
    if (step->kind == FA_STEP_ANSWERED) return there ? FA_YES : FA_NO;
    if (!there) return FA_UNDECIDED;
    if (step->kind == FA_STEP_TICK) return (uint64_t)move.number >> step->low & 1 ? FA_YES : FA_NO;
    if (step->truth != NULL) return (fa_truth)step->truth[(uint8_t)move.choice];
    bool within = move.number >= step->low && move.number <= step->high;
    return within != step->outside ? FA_YES : FA_NO;
}

static fa_truth ask_score(const fa_graph *graph, const fa_step *step, const fa_goal_value *score)
{
    if (score->state != FA_SCORED) return FA_UNDECIDED;
    if (step->kind == FA_STEP_BAND) {
        const fa_plan_score *plan = &graph->plan->scores[step->index];
        return fa_band_of(plan, score->units) == step->low ? FA_YES : FA_NO;
    }
    bool within = score->units >= step->low && score->units <= step->high;
    return within != step->outside ? FA_YES : FA_NO;
}

/* The table of a table_of score that is for this state: as the engine chooses it. */
static fa_score_state choose_table(const fa_graph *graph, const fa_node *node, uint8_t *state,
                                   size_t *table)
{
    const fa_plan_score *score = &graph->plan->scores[node->score];
    fa_score_state found = FA_NO_TABLE;
    for (size_t i = 0; i < score->score->table_count; i++) {
        fa_truth truth = FA_YES;
        if (node->tables[i] != FA_NOWHERE) {
            fa_join_counts *by = counts_of(graph, node->tables[i], state);
            truth = (fa_truth)(by->truth - 1);
            *by = (fa_join_counts){0};
        }
        if (found != FA_NO_TABLE || truth == FA_NO) continue;
        found = truth == FA_YES ? FA_SCORED : FA_TABLE_OPEN;
        *table = i;
    }
    return found;
}

static void look_up(const fa_graph *graph, const fa_node *node, const fa_score_sums *sums,
                    uint8_t *state, fa_goal_value *out)
{
    size_t table = 0;
    fa_score_state chosen = choose_table(graph, node, state, &table);
    if (out->state != FA_SCORED) return;
    out->state = chosen;
    out->units = 0;
    if (chosen != FA_SCORED) return;
    const fa_plan_score *score = &graph->plan->scores[node->score];
    if (fa_table_find(&score->tables[table], sums->sum, &out->units)) return;
    out->state = FA_NO_ENTRY;
    out->units = sums->sum;
}

/* person_mean where every term counts the same: what the blanks are filled with. */
static void fill(const fa_plan_score *score, fa_row_sums *sums)
{
    int64_t blanks = (int64_t)sums->applies - (int64_t)sums->answered;
    if (blanks <= 0) return;
    const fa_plan_term *term = &score->terms[0];
    int64_t mean = fa_term_nearest(term, sums->sum, (int64_t)sums->answered);
    sums->sum += mean * blanks;
    sums->least += term->least * blanks;
    sums->most += term->most * blanks;
    sums->share += term->share * blanks;
    sums->answered = sums->applies;
}

static fa_goal_value value_of(const fa_graph *graph, const fa_node *node, uint8_t *state)
{
    const fa_plan_score *score = &graph->plan->scores[node->score];
    fa_score_sums from = *sums_of(graph, (size_t)(node - graph->nodes), state);
    fa_row_sums sums = {.sum = from.sum, .least = from.least, .most = from.most};
    sums.share = from.share;
    sums.answered = from.answered;
    sums.applies = score->count - from.away;
    fa_goal_value out = {.of_score = true};
    out.state = fa_policy_state(score, sums.answered, sums.applies);
    if (score->score->operation == FA_TABLE_OF) {
        look_up(graph, node, &from, state, &out);
        return out;
    }
    if (out.state != FA_SCORED) return out;
    if (score->policy->missing == FA_MISSING_ZERO) sums.answered = sums.applies;
    bool fills = score->policy->missing == FA_MISSING_PERSON_MEAN && sums.answered < sums.applies;
    if (fills && !score->alike) {
        out.state = FA_INCOMPLETE; /* filled it counts like a form answered in full: see graph.c */
        return out;
    }
    if (fills) fill(score, &sums);
    fa_ratio ratio = fa_score_ratio(score, sums);
    bool rounded = ratio.denominator > 0 && fa_ratio_round(ratio.numerator, ratio.denominator,
                                                           fa_plan_decimals(score), &out.units);
    if (!rounded) out.state = FA_INCOMPLETE;
    return out;
}

static void finish_score(const fa_graph *graph, size_t index, uint8_t *state)
{
    const fa_node *node = &graph->nodes[index];
    fa_goal_value out = value_of(graph, node, state);
    fa_score_sums *sums = sums_of(graph, index, state);
    *sums = (fa_score_sums){0};
    if (index == graph->goal)
        *sums = (fa_score_sums){.sum = out.units, .state = (uint16_t)out.state, .whole = 1};
    give(graph, node, &out, state);
}

static void finish_join(const fa_graph *graph, size_t index, uint8_t *state)
{
    const fa_node *node = &graph->nodes[index];
    fa_join_counts *counts = counts_of(graph, index, state);
    fa_truth truth = truth_of(node, counts);
    *counts = (fa_join_counts){0};
    if (node->link_count == 0) counts->truth = (uint16_t)(truth + 1); /* somebody will ask */
    give(graph, node, &(fa_goal_value){.truth = truth}, state);
}

/* Hands a finished node's value to those that take it: what a score came to, or a join's truth. */
static void give(const fa_graph *graph, const fa_node *node, const fa_goal_value *value,
                 uint8_t *state)
{
    for (size_t i = 0; i < node->link_count; i++) {
        const fa_link *link = &node->links[i];
        if (link->term != NULL) {
            bool present = value->state == FA_SCORED;
            int64_t counts = present ? fa_term_value(link->term, value->units) : 0;
            give_term(graph, link, present, counts, false, state);
            continue;
        }
        fa_truth truth = link->step != NULL ? ask_score(graph, link->step, value) : value->truth;
        give_truth(graph, link, truth, state);
    }
}

bool fa_walk_hides(const fa_graph *graph, size_t stop, const uint8_t *state)
{
    size_t show = graph->stops[stop].show;
    if (show == FA_NOWHERE) return false;
    fa_join_counts counts;
    memcpy(&counts, state + graph->nodes[show].offset, sizeof counts);
    return counts.truth == FA_NO + 1;
}

static void answer(const fa_graph *graph, const fa_stop *stop, fa_move move, uint8_t *state)
{
    for (size_t i = 0; i < stop->link_count; i++) {
        const fa_link *link = &stop->links[i];
        if (link->term == NULL) {
            give_truth(graph, link, ask_item(link->step, move), state);
            continue;
        }
        bool leaves = link->term->optional || move.choice == FA_HIDDEN;
        bool present = move.choice >= 0;
        int64_t counts = 0;
        if (present) counts = fa_term_answer(link->term, move.choice, move.number);
        give_term(graph, link, present, counts, leaves, state);
    }
}

void fa_walk_step(const fa_graph *graph, size_t stop, fa_move move, uint8_t *state)
{
    const fa_stop *here = &graph->stops[stop];
    if (here->show != FA_NOWHERE) *counts_of(graph, here->show, state) = (fa_join_counts){0};
    answer(graph, here, move, state);
    for (size_t i = here->first; i < here->last; i++) {
        size_t node = graph->order[i];
        if (graph->nodes[node].kind == FA_NODE_SCORE) finish_score(graph, node, state);
        if (graph->nodes[node].kind == FA_NODE_JOIN) finish_join(graph, node, state);
    }
}

fa_goal_value fa_walk_end(const fa_graph *graph, const uint8_t *state)
{
    const fa_node *goal = &graph->nodes[graph->goal];
    fa_goal_value out = {.of_score = goal->kind == FA_NODE_SCORE};
    if (!out.of_score) {
        fa_join_counts counts;
        memcpy(&counts, state + goal->offset, sizeof counts);
        out.truth = (fa_truth)(counts.truth - 1);
        return out;
    }
    fa_score_sums sums;
    memcpy(&sums, state + goal->offset, sizeof sums);
    out.state = (fa_score_state)sums.state;
    out.units = sums.sum;
    return out;
}
