/* The naive scorer's conditions: 0 no, 1 undecided, 2 yes. What is not shown makes each condition
 * on it a no. */
#ifndef FUZZ_NAIVE_TRUTH_H
#define FUZZ_NAIVE_TRUTH_H

#include "naive.h"

static int naive_compares(const naive_node *node, ratio value)
{
    int low = compare(value, node->low), high = compare(value, node->high);
    bool holds[] = {
        low == 0, low != 0, low >= 0, low <= 0, low > 0, low < 0, low >= 0 && high <= 0};
    return holds[node->relation] ? 2 : 0;
}

static int naive_truth(const naive_rule *rule, int at, const naive_answer *answers,
                       const naive_result *results, const int *rules)
{
    const naive_node *node = &rule->nodes[at];
    int yes = 0, open = 0;
    for (int i = 0; i < node->count; i++) {
        int part = naive_truth(rule, node->parts[i], answers, results, rules);
        yes += part == 2;
        open += part == 1;
    }
    int no = node->count - yes - open;
    switch (node->kind) {
    case ANSWER:
        if (answers[node->index].hidden) return 0;
        return answers[node->index].present ? naive_compares(node, answers[node->index].value) : 1;
    case INCLUDES:
        if (answers[node->index].hidden) return 0;
        if (!answers[node->index].present) return 1;
        return answers[node->index].ticked >> node->at_least & 1 ? 2 : 0;
    case RESULT:
        return results[node->index].state == 0 ? naive_compares(node, results[node->index].rounded)
                                               : 1;
    case BAND:
        if (results[node->index].state != 0) return 1;
        if (results[node->index].set != node->relation) return 0;
        return results[node->index].band == node->at_least ? 2 : 0;
    case ANSWERED:
        if (answers[node->index].hidden) return 0;
        return answers[node->index].invalid ? 1 : answers[node->index].present ? 2 : 0;
    case BLANK:
        if (answers[node->index].hidden) return 0;
        return answers[node->index].invalid ? 1 : answers[node->index].present ? 0 : 2;
    case RULE:
        return rules[node->index];
    case ANY:
        return yes > 0 ? 2 : open > 0 ? 1 : 0;
    case ALL:
        return no > 0 ? 0 : open > 0 ? 1 : 2;
    case NONE:
        return yes > 0 ? 0 : open > 0 ? 1 : 2;
    case AT_LEAST_OF:
        return yes >= node->at_least ? 2 : yes + open >= node->at_least ? 1 : 0;
    }
    return -1;
}

/* Those above are looked at first, as an item can ask of them only; undecided counts as shown. */
static void naive_hide(const naive *all, naive_answer *answers)
{
    for (int i = 0; i < all->item_count; i++) {
        const naive_rule *show = &all->items[i].show;
        if (show->count == 0 || naive_truth(show, 0, answers, NULL, NULL) != 0) continue;
        answers[i].hidden = true;
        answers[i].present = false;
    }
}

/* Given if `when` is yes and `unless` is no. */
static int naive_given(const naive_advice *advice, const naive_answer *answers,
                       const naive_result *results, const int *rules)
{
    int when = naive_truth(&advice->when, 0, answers, results, rules);
    int unless =
        advice->unless.count ? naive_truth(&advice->unless, 0, answers, results, rules) : 0;
    if (when == 0 || unless == 2) return 0;
    return when == 2 && unless == 0 ? 2 : 1;
}

#endif
