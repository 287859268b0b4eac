/* What is proved of conditions, against every answer sheet of small instruments; and the answer
 * sheets that prove it. */
#include "sheets.h"

#include "proof/reach.h"

static const char *const kinds[] = {
    "choices = yes_no",
    "scale = { 0, 3 }",
    "choices = { [-1.5] = 'a', [0] = 'b', [2] = 'c' }",
    "number = { min = -2, max = 2 }",
    "number = { min = 0, max = 1.5, decimals = 1 }",
    "tick_all = { [1] = 'a', [2] = 'b', [4] = 'c' }",
    "scale = { 0, 2 }, counts_as = { [0] = 0, [1] = 3, [2] = 1 }",
};

enum { KINDS = sizeof kinds / sizeof *kinds, TICKS = 5 };

typedef struct writing {
    dice *d;
    char *out;
    size_t used, room;
    int kind[ITEMS_MOST]; /* index into kinds */
    int items;
} writing;

static void put(writing *w, const char *format, ...) __attribute__((format(printf, 2, 3)));

static void put(writing *w, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    w->used += (size_t)vsnprintf(w->out + w->used, w->room - w->used, format, arguments);
    va_end(arguments);
    assert_in_range(w->used, 0, w->room - 1);
}

/* A question to one of the first ITEMS items. */
static void put_question(writing *w, int items)
{
    static const char *const relations[] = {"is_not", "at_least", "at_most", "above", "below"};
    int item = below(w->d, items), way = below(w->d, 6);
    if (way == 0) put(w, "answered 'i%d'", item);
    if (way == 1) put(w, "blank 'i%d'", item);
    if (way < 2) return;
    if (w->kind[item] == TICKS) {
        put(w, "answer 'i%d':includes(%d)", item, 1 << below(w->d, 3));
        return;
    }
    bool choice = w->kind[item] < 3 || w->kind[item] == 6;
    int relation = choice ? 1 + below(w->d, 4) : below(w->d, 5);
    put(w, "answer 'i%d':%s(%d)", item, relations[relation], below(w->d, 4) - 1);
}

static void put_condition(writing *w, int items, int depth, bool scores)
{
    static const char *const joins[] = {"any", "all", "none"};
    int way = depth == 0 ? 9 : below(w->d, 10);
    if (way >= 5) {
        int what = scores ? below(w->d, 5) : 4;
        if (what == 0) put(w, "result 's':at_least(%d)", below(w->d, 9) - 2);
        if (what == 1) put(w, "result 't':between(%d, %d)", below(w->d, 40), 40 + below(w->d, 61));
        if (what == 2) put(w, "result 't':band_is 'high'");
        if (what > 2) put_question(w, items);
        return;
    }
    int parts = 1 + below(w->d, 3);
    if (way < 3) put(w, "%s { ", joins[way]);
    if (way >= 3) put(w, "at_least_of(%d, { ", 1 + below(w->d, parts));
    for (int i = 0; i < parts; i++) {
        put_condition(w, items, depth - 1, scores);
        put(w, ", ");
    }
    put(w, way < 3 ? "}" : "})");
}

static void put_items(writing *w)
{
    for (int i = 0; i < w->items; i++) {
        w->kind[i] = below(w->d, KINDS);
        put(w, "item 'i%d' { text = 'Item', scored = false, %s", i, kinds[w->kind[i]]);
        if (below(w->d, 5) == 0) put(w, ", optional = true");
        if (i > 0 && below(w->d, 3) == 0) {
            put(w, ", show_when = ");
            put_condition(w, i, 1, false);
        }
        put(w, " }\n");
    }
}

static void put_scores(writing *w)
{
    static const char *const policies[] = {"refuse", "prorate", "person_mean", "zero"};
    static const char *const operations[] = {"sum_of", "mean_of", "percent_of", "highest_of"};
    int missing = below(w->d, 4), operation = below(w->d, missing > 1 ? 3 : 4);
    put(w, "score 's' { title = 'S', %s = { ", operations[operation]);
    for (int i = 0; i < w->items; i++)
        put(w, "'i%d', ", i);
    put(w, "}, missing = '%s'", policies[missing]);
    if (missing > 0) put(w, ", needs = %d", 1 + below(w->d, w->items));
    put(w, " }\nscore 't' { title = 'T', percent_of = { ");
    for (int i = 0; i < w->items; i += 1 + (w->items > 2))
        put(w, "'i%d', ", i);
    put(w, "}, missing = 'prorate', needs = 1 }\n"
           "bands 't' { band(0, 33, 'low'), band(34, 70, 'middle'), band(71, 100, 'high') }\n");
    put(w, "score 'u' { title = 'U', sum_of = { 's', 'i0' } }\n"
           "score 'v' { title = 'V', table_of = 't', table = {\n  { by = ");
    put_condition(w, w->items, 1, false);
    put(w, ", [0] = 1, [50] = 2, [100] = 3 }, { by = ");
    put_condition(w, w->items, 1, false);
    put(w, ", [0] = 5, [33] = 6, [67] = 8, [100] = 9 } } }\n");
}

static void put_rules(writing *w)
{
    for (int i = 0; i < 3; i++) {
        put(w, "rule 'r%d' { level = 'info', say = 'x', when = ", i);
        put_condition(w, w->items, 3, true);
        put(w, " }\n");
    }
    put(w, "rule 'chain' { level = 'info', say = 'x', when = all { rule 'r0':fires(), none { rule "
           "'r1':fires() } } }\n");
    put(w, "advice 'do' { title = 'A', when = ");
    put_condition(w, w->items, 2, true);
    put(w, ", unless = ");
    put_condition(w, w->items, 1, true);
    put(w, " }\n");
}

/* What every sheet comes to: a bit a truth. */
typedef struct seen {
    unsigned rules[8], advice;
    size_t rule_count;
} seen;

static void take(void *context, const fa_responses *responses, const fa_results *results)
{
    seen *all = context;
    for (size_t row = 0; row < responses->count; row++) {
        for (size_t i = 0; i < all->rule_count; i++)
            all->rules[i] |= 1U << results->rules[i][row];
        all->advice |= 1U << results->advice[0][row];
    }
}

static unsigned bits_of(const fa_reach *reach)
{
    unsigned bits = 0;
    for (size_t i = 0; i < reach->count; i++)
        bits |= 1U << reach->all[i].what.truth;
    return bits;
}

/* Every outcome's answer sheet, run: it must come to the outcome. */
static void run_sheets(inside *in, const fa_reach *reach,
                       const uint8_t *(*find)(const fa_results *, size_t), size_t index)
{
    fa_responses responses;
    fa_results results;
    fa_run run;
    assert_int_equal(fa_responses_init(&responses, in->instrument, &in->arena), FA_OK);
    assert_int_equal(fa_results_init(&results, in->instrument, &in->arena), FA_OK);
    assert_int_equal(fa_run_init(&run, in->plan, (fa_hooks){0}, &in->arena), FA_OK);
    for (size_t i = 0; i < reach->count; i++) {
        responses.count = 1;
        fa_responses_blank_row(&responses, 0);
        fa_reach_sheet(reach, &reach->all[i], &responses);
        assert_int_equal(fa_run_block(&run, &responses, &results, NULL), FA_OK);
        assert_int_equal(find(&results, index)[0], reach->all[i].what.truth);
    }
    fa_results_free(&results);
    fa_responses_free(&responses);
}

static const uint8_t *rule_at(const fa_results *results, size_t index)
{
    return results->rules[index];
}

static const uint8_t *advice_at(const fa_results *results, size_t index)
{
    return results->advice[index];
}

/* How many conditions were held against all sheets, and how many of them could not be proved. */
typedef struct counted {
    int proved, unproved;
} counted;

static void check_one(inside *in, const char *source, const fa_program *program, unsigned expected,
                      bool of_advice, size_t index, counted *count)
{
    fa_reach reach;
    assert_int_equal(fa_reach_program(&reach, in->plan, program, 1000000, true), FA_OK);
    count->proved += reach.proved;
    count->unproved += !reach.proved;
    if (reach.proved && bits_of(&reach) != expected) {
        print_error("%s%s %zu: %u proved, %u seen\n", source, of_advice ? "advice" : "rule", index,
                    bits_of(&reach), expected);
        fail();
    }
    if (reach.proved) run_sheets(in, &reach, of_advice ? advice_at : rule_at, index);
    fa_reach_free(&reach);
}

static void test_every_sheet(void **state)
{
    (void)state;
    dice d = {7};
    counted count = {0};
    for (int round = 0; round < 400; round++) {
        char source[6000] = HEAD;
        writing w = {.d = &d, .out = source, .used = strlen(source), .room = sizeof source};
        w.items = 1 + below(&d, 4);
        put_items(&w);
        put_scores(&w);
        put_rules(&w);
        inside in;
        inside_open(&in, source, (fa_selection){0});
        seen all = {.rule_count = in.instrument->rule_count};
        each_sheet(&in, take, &all);
        for (size_t i = 0; i < all.rule_count; i++)
            check_one(&in, source, &in.plan->rules[i], all.rules[i], false, i, &count);
        check_one(&in, source, &in.plan->advice[0], all.advice, true, 0, &count);
        inside_close(&in);
    }
    assert_in_range(count.proved, 1500, 2000);
    assert_in_range(count.unproved, 0, 400); /* person_mean, where items count differently */
}

/* What every score comes to, with its state: holes in tables among them. */
typedef struct scored {
    size_t score, count;
    fa_goal_value list[4096];
} scored;

static void take_scored(void *context, const fa_responses *responses, const fa_results *results)
{
    scored *all = context;
    const fa_score_column *column = &results->scores[all->score];
    for (size_t row = 0; row < responses->count; row++) {
        fa_goal_value one = {.of_score = true, .state = (fa_score_state)column->state[row]};
        if (one.state == FA_SCORED) one.units = column->units[row];
        size_t i = 0;
        while (i < all->count &&
               (all->list[i].state != one.state || all->list[i].units != one.units))
            i++;
        if (i == all->count) all->list[all->count++] = one;
        assert_in_range(all->count, 0, 4095);
    }
}

/* Whether the proof has ONE; of a raw score without an entry the engine keeps no number. */
static bool has(const fa_reach *reach, const fa_goal_value *one)
{
    for (size_t i = 0; i < reach->count; i++) {
        const fa_goal_value *other = &reach->all[i].what;
        if (other->state != one->state) continue;
        if (one->state != FA_SCORED || other->units == one->units) return true;
    }
    return false;
}

static void check_scored(inside *in, const char *source, size_t score)
{
    static scored all;
    fa_reach reach;
    all.score = score;
    all.count = 0;
    each_sheet(in, take_scored, &all);
    assert_int_equal(fa_reach_score(&reach, in->plan, score, 1000000, false), FA_OK);
    size_t values = 0, seen_values = 0;
    (void)fa_reach_values(&reach, &values);
    bool same = true;
    for (size_t i = 0; i < all.count; i++) {
        same = same && has(&reach, &all.list[i]);
        seen_values += all.list[i].state == FA_SCORED;
    }
    if (reach.proved && !(same && values == seen_values)) {
        print_error("%sscore %zu: %zu values proved, %zu seen\n", source, score, values,
                    seen_values);
        fail();
    }
    fa_reach_free(&reach);
}

static void test_every_score(void **state)
{
    (void)state;
    dice d = {11};
    for (int round = 0; round < 300; round++) {
        char source[6000] = HEAD;
        writing w = {.d = &d, .out = source, .used = strlen(source), .room = sizeof source};
        w.items = 1 + below(&d, 4);
        put_items(&w);
        put_scores(&w);
        inside in;
        inside_open(&in, source, (fa_selection){0});
        for (size_t i = 0; i < in.instrument->score_count; i++)
            check_scored(&in, source, i);
        inside_close(&in);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_every_sheet),
        cmocka_unit_test(test_every_score),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
