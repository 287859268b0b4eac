/* Random conditions on what stands above them. */
#ifndef FUZZ_MAKING_CONDITIONS_H
#define FUZZ_MAKING_CONDITIONS_H

#include "making_dice.h"

static int new_node(naive_rule *rule, naive_kind kind)
{
    rule->nodes[rule->count] = (naive_node){.kind = kind, .low = whole(0), .high = whole(0)};
    return rule->count++;
}

/* One that an answer or a result is compared with. */
static ratio an_operand(making *m, const naive_node *node, const naive_item *item)
{
    if (item != NULL && item->kind == DATES) return random_day(&m->dice);
    bool named = item != NULL && item->kind == CHOOSES && node->relation < 2;
    if (named) return item->values[below(&m->dice, item->count)]; /* a choice that there is */
    return random_decimal(&m->dice, -5, 8, below(&m->dice, 3));
}

static void write_operand(fa_buffer *text, ratio value, const naive_item *item)
{
    bool day = item != NULL && item->kind == DATES;
    if (day) fa_buffer_add_z(text, "'");
    if (day) write_day(text, value);
    if (day) fa_buffer_add_z(text, "'");
    if (!day) write_number(text, value);
}

/* ITEM is NULL for a result. */
static void make_comparison(making *m, naive_node *node, const naive_item *item)
{
    static const char *const names[] = {"is",    "is_not", "at_least", "at_most",
                                        "above", "below",  "between"};
    node->relation = below(&m->dice, 7);
    node->low = an_operand(m, node, item);
    node->high = plus(node->low, whole(below(&m->dice, 5)));
    if (item != NULL && item->kind == DATES && compare(node->high, item->high) > 0)
        node->high = item->high;
    fa_buffer_add_format(&m->text, "%s '%c%d':%s(", item ? "answer" : "result", item ? 'i' : 's',
                         node->index, names[node->relation]);
    write_operand(&m->text, node->low, item);
    if (node->relation == 6) fa_buffer_add_z(&m->text, ", ");
    if (node->relation == 6) write_operand(&m->text, node->high, item);
    fa_buffer_add_z(&m->text, ")");
}

static void make_answer(making *m, naive_node *node)
{
    const naive_item *item = &m->naive.items[node->index];
    if (item->kind != TICKS) {
        make_comparison(m, node, item);
        return;
    }
    node->kind = INCLUDES;
    node->at_least = below(&m->dice, item->count);
    fa_buffer_add_format(&m->text, "answer 'i%d':includes(", node->index);
    bool in_words = chance(&m->dice, 50);
    if (in_words) fa_buffer_add_format(&m->text, "'text %d'", node->at_least);
    if (!in_words) write_number(&m->text, item->values[node->at_least]);
    fa_buffer_add_z(&m->text, ")");
}

static void make_result(making *m, naive_node *node, bool may_name_band)
{
    const naive_score *score = &m->naive.scores[node->index];
    int set = below(&m->dice, 2);
    if (!may_name_band || score->bands[set] == 0) {
        make_comparison(m, node, NULL);
        return;
    }
    node->kind = BAND;
    node->relation = set;
    node->at_least = below(&m->dice, BANDS);
    fa_buffer_add_format(&m->text, "result 's%d':band_is '%c%d'", node->index, 'a' + set,
                         node->at_least);
}

/* What a condition may ask of: items and scores from the first, and rules in the order in which
 * they name each other. */
typedef struct scope {
    int items, scores, rules;
} scope;

static void make_leaf(making *m, naive_node *node, scope within)
{
    int kind = below(&m->dice, 10);
    bool rule = kind == 9 && within.rules > 0, result = kind > 5 && !rule && within.scores > 0;
    node->kind = rule ? RULE : result ? RESULT : kind == 4 ? ANSWERED : kind == 5 ? BLANK : ANSWER;
    node->index = below(&m->dice, result ? within.scores : within.items);
    if (rule) node->index = m->naive.rule_order[below(&m->dice, within.rules)];
    if (rule) fa_buffer_add_format(&m->text, "rule 'r%d':fires()", node->index);
    if (node->kind == ANSWERED) fa_buffer_add_format(&m->text, "answered 'i%d'", node->index);
    if (node->kind == BLANK) fa_buffer_add_format(&m->text, "blank 'i%d'", node->index);
    if (node->kind == ANSWER) make_answer(m, node);
    if (result) make_result(m, node, kind > 7);
}

static void make_condition(making *m, naive_rule *rule, int at, scope within, int depth)
{
    static const char *const names[] = {"any", "all", "none", "at_least_of"};
    naive_node *node = &rule->nodes[at];
    if (depth == 2 || rule->count + 5 > NODES || chance(&m->dice, 30)) {
        make_leaf(m, node, within);
        return;
    }
    int kind = below(&m->dice, 4);
    node->kind = (naive_kind)(ANY + kind);
    node->count = 1 + below(&m->dice, 4);
    node->at_least = 1 + below(&m->dice, node->count);
    for (int i = 0; i < node->count; i++)
        node->parts[i] = new_node(rule, ANY);
    fa_buffer_add_z(&m->text, names[kind]);
    if (kind == 3) fa_buffer_add_format(&m->text, "(%d, ", node->at_least);
    fa_buffer_add_z(&m->text, "{ ");
    for (int i = 0; i < node->count; i++) {
        make_condition(m, rule, node->parts[i], within, depth + 1);
        fa_buffer_add_z(&m->text, ", ");
    }
    fa_buffer_add_z(&m->text, kind == 3 ? "})" : "}");
}

static void make_whole_condition(making *m, naive_rule *rule, scope within)
{
    rule->count = 0;
    make_condition(m, rule, new_node(rule, ANY), within, 0);
}

#endif
