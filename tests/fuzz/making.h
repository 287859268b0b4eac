/* A random instrument, made twice from the same decisions: as its Lua text and for the naive
 * scorer. */
#ifndef FUZZ_MAKING_H
#define FUZZ_MAKING_H

#include "making_scores.h"

/* Rules stand in the file in another order than the one in which they name each other. */
static void make_rules(making *m)
{
    naive *all = &m->naive;
    all->rule_count = 1 + below(&m->dice, RULES);
    for (int i = 0; i < all->rule_count; i++)
        all->rule_order[i] = all->rule_count - 1 - i;
    fa_buffer file = m->text;
    fa_buffer sentences[RULES] = {0};
    for (int i = 0; i < all->rule_count; i++) {
        int index = all->rule_order[i];
        naive_rule *rule = &all->rules[index];
        m->text = (fa_buffer){0};
        fa_buffer_add_format(&m->text, "rule 'r%d' { level = 'info', say = 'So.', when = ", index);
        make_whole_condition(m, rule, (scope){all->item_count, all->score_count, i});
        fa_buffer_add_z(&m->text, " }\n");
        sentences[index] = m->text;
    }
    m->text = file;
    for (int i = 0; i < all->rule_count; i++) {
        fa_buffer_add(&m->text, fa_buffer_text(&sentences[i]));
        fa_buffer_clear(&sentences[i]);
    }
}

static void make_advices(making *m)
{
    naive *all = &m->naive;
    scope within = {all->item_count, all->score_count, all->rule_count};
    all->advice_count = below(&m->dice, ADVICES + 1);
    for (int i = 0; i < all->advice_count; i++) {
        naive_advice *advice = &all->advice[i];
        fa_buffer_add_format(&m->text, "advice 'a%d' { title = 'Walk', when = ", i);
        make_whole_condition(m, &advice->when, within);
        if (chance(&m->dice, 60)) {
            fa_buffer_add_z(&m->text, ", unless = ");
            make_whole_condition(m, &advice->unless, within);
        }
        fa_buffer_add_z(&m->text, " }\n");
    }
}

static void make(making *m)
{
    fa_buffer_add_z(&m->text,
                    "instrument 'fuzz' { title = 'F', version = '1', language = 'en' }\n");
    m->naive.item_count = 1 + below(&m->dice, ITEMS);
    m->naive.score_count = 1 + below(&m->dice, SCORES);
    int kind = below(&m->dice, 9); /* items that are alike are scored on a way of their own */
    for (int i = 0; i < m->naive.item_count; i++)
        make_item(m, i, kind < 6 ? kind : below(&m->dice, ITEM_KINDS));
    for (int i = 0; i < m->naive.score_count; i++)
        make_score(m, i);
    for (int i = 0; i < m->naive.score_count; i++) {
        make_bands(m, i, 0);
        make_bands(m, i, 1);
    }
    make_rules(m);
    make_advices(m);
}

#endif
