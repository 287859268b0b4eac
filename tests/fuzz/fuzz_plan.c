/* Bytes → an instrument and answer sheets: the engine and the naive scorer must agree on
 * everything. */
#include "naive.h"

#include "engine/answer.h"
#include "engine/run.h"
#include "language/language.h"
#include "script/script.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { SHEETS = 24 };

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* Decisions: the bytes of the input, then numbers made from them without end. */
typedef struct dice {
    const uint8_t *next, *end;
    uint64_t seed;
} dice;

static int below(dice *d, int limit)
{
    if (d->next < d->end) return *d->next++ % limit;
    uint64_t z = d->seed += 0x9E3779B97F4A7C15u;
    z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9u;
    z = (z ^ z >> 27) * 0x94D049BB133111EBu;
    return (int)((z ^ z >> 31) % (uint64_t)limit);
}

static bool chance(dice *d, int in_a_hundred)
{
    return below(d, 100) < in_a_hundred;
}

/* The instrument in both forms. */
typedef struct making {
    dice dice;
    naive naive;
    fa_buffer text;
} making;

static fa_decimal decimal_of(ratio value)
{
    int scale = 0;
    while (ten_to(scale) % value.d != 0)
        scale++;
    return (fa_decimal){(int64_t)(value.n * (ten_to(scale) / value.d)), scale};
}

static void write_number(fa_buffer *text, ratio value)
{
    fa_decimal_add_to(text, decimal_of(value));
}

static ratio random_decimal(dice *d, int low, int high, int scale)
{
    wide ten = ten_to(scale);
    return reduced(low * ten + below(d, (int)((high - low) * ten) + 1), ten);
}

/* ---- items ---- */

static void make_number(making *m, naive_item *item)
{
    item->is_number = true;
    item->decimals = below(&m->dice, 3);
    item->low = random_decimal(&m->dice, -3, 3, item->decimals);
    item->high = plus(item->low, random_decimal(&m->dice, 1, 9, item->decimals));
    fa_buffer_add_z(&m->text, "number = { min = ");
    write_number(&m->text, item->low);
    fa_buffer_add_z(&m->text, ", max = ");
    write_number(&m->text, item->high);
    fa_buffer_add_format(&m->text, ", decimals = %d }", item->decimals);
}

/* Whole numbers in a row, as in most instruments. */
static void make_scale(making *m, naive_item *item)
{
    int from = below(&m->dice, 4) - 1;
    item->count = 2 + below(&m->dice, VALUES - 1);
    for (int i = 0; i < item->count; i++)
        item->values[i] = whole(from + i);
    fa_buffer_add_format(&m->text, "scale = { %d, %d }", from, from + item->count - 1);
}

static void make_choices(making *m, naive_item *item)
{
    int scale = below(&m->dice, 2);
    ratio value = random_decimal(&m->dice, -4, 3, scale);
    item->count = 2 + below(&m->dice, VALUES - 1);
    fa_buffer_add_z(&m->text, "choices = { ");
    for (int i = 0; i < item->count; i++) {
        item->values[i] = value;
        value = plus(value, plus(random_decimal(&m->dice, 0, 2, scale), reduced(1, ten_to(scale))));
        fa_buffer_add_z(&m->text, "[");
        write_number(&m->text, item->values[i]);
        fa_buffer_add_format(&m->text, "] = \"text %d\", ", i);
    }
    fa_buffer_add_z(&m->text, "}");
}

static void make_yes_no(making *m, naive_item *item)
{
    item->yes_no = true;
    item->count = 2;
    item->values[0] = whole(0);
    item->values[1] = whole(1);
    fa_buffer_add_z(&m->text, "choices = yes_no");
}

static void make_item(making *m, int index, int kind)
{
    static const char *const ticks[] = {"refuse", "highest", "lowest"};
    naive_item *item = &m->naive.items[index];
    *item = (naive_item){.optional = chance(&m->dice, 20), .ticks = below(&m->dice, 3)};
    fa_buffer_add_format(&m->text, "item 'i%d' { text = 'Item', scored = false, two_ticks = '%s', ",
                         index, ticks[item->ticks]);
    if (item->optional) fa_buffer_add_z(&m->text, "optional = true, ");
    if (kind == 0) make_number(m, item);
    if (kind == 1) make_choices(m, item);
    if (kind == 2) make_yes_no(m, item);
    if (kind > 2) make_scale(m, item);
    fa_buffer_add_z(&m->text, " }\n");
}

/* ---- scores ---- */

/* A value that some input of the score can have: others are mistakes in a list (not in a range). */
static ratio an_answer(making *m, const naive_score *score)
{
    const naive_term *term = &score->terms[below(&m->dice, score->count)];
    if (term->is_score) return random_decimal(&m->dice, -2, 5, 0);
    const naive_item *item = &m->naive.items[term->index];
    return item->is_number ? item->low : item->values[below(&m->dice, item->count)];
}

static void make_where(making *m, naive_score *score)
{
    score->where_count = 1 + below(&m->dice, 3);
    fa_buffer_add_z(&m->text, "where = { ");
    for (int i = 0; i < score->where_count; i++) {
        score->where[i] = random_decimal(&m->dice, -2, 5, 0);
        if (score->where_count != 2) score->where[i] = an_answer(m, score);
        if (i == 1 && compare(score->where[1], score->where[0]) < 0)
            score->where[1] = score->where[0];
        write_number(&m->text, score->where[i]);
        fa_buffer_add_z(&m->text, ", ");
    }
    fa_buffer_add_z(&m->text, "}, ");
}

static const char *term_name(const naive_term *term, char out[8])
{
    (void)snprintf(out, 8, "%c%d", term->is_score ? 's' : 'i', term->index);
    return out;
}

/* Which items and earlier scores it is made of, each at most once. */
static void make_terms(making *m, int index, naive_score *score)
{
    naive *all = &m->naive;
    bool alike = chance(&m->dice, 50); /* items only: most scores are */
    for (int i = 0; i < all->item_count && score->count < TERMS; i++)
        if (chance(&m->dice, 60))
            score->terms[score->count++] = (naive_term){.index = i, .weight = whole(1)};
    for (int i = 0; i < index && score->count < TERMS && !alike; i++)
        if (chance(&m->dice, 50))
            score->terms[score->count++] = (naive_term){true, false, i, whole(1)};
    if (score->count == 0) score->terms[score->count++] = (naive_term){.weight = whole(1)}; /* i0 */
    char name[8];
    for (int i = 0; i < score->count; i++)
        fa_buffer_add_format(&m->text, "'%s', ", term_name(&score->terms[i], name));
    fa_buffer_add_z(&m->text, "}, ");
}

static void make_reversed(making *m, naive_score *score)
{
    char name[8];
    if (score->operation == COUNT || chance(&m->dice, 50)) return;
    fa_buffer_add_z(&m->text, "reverse = { ");
    for (int i = 0; i < score->count; i++) {
        naive_term *term = &score->terms[i];
        term->reversed = !term->is_score && chance(&m->dice, 40);
        if (term->reversed) fa_buffer_add_format(&m->text, "'%s', ", term_name(term, name));
    }
    fa_buffer_add_z(&m->text, "}, ");
}

/* True when some item is weighted. */
static bool make_weights(making *m, naive_score *score)
{
    char name[8];
    bool weighted = false;
    if (chance(&m->dice, 60)) return false;
    fa_buffer_add_z(&m->text, "weights = { ");
    for (int i = 0; i < score->count; i++) {
        naive_term *term = &score->terms[i];
        if (chance(&m->dice, 50)) continue;
        int least = score->operation == MEAN ? 0 : -2;
        term->weight = random_decimal(&m->dice, least, 2, below(&m->dice, 3));
        if (term->weight.n == 0) term->weight = (ratio){1, 2};
        weighted = true;
        fa_buffer_add_format(&m->text, "%s = ", term_name(term, name));
        write_number(&m->text, term->weight);
        fa_buffer_add_z(&m->text, ", ");
    }
    fa_buffer_add_z(&m->text, "}, ");
    return weighted;
}

static void make_policy(making *m, const naive_score *score, bool weighted, naive_policy *policy)
{
    static const char *const names[] = {"refuse", "prorate", "person_mean", "zero"};
    bool extreme = score->operation == HIGHEST || score->operation == LOWEST;
    policy->decimals = below(&m->dice, 4);
    policy->missing = (naive_missing)below(&m->dice, MISSINGS);
    bool fills = policy->missing == PERSON_MEAN || policy->missing == ZERO;
    if (fills && extreme) policy->missing = PRORATE;
    if (policy->missing == PERSON_MEAN && (weighted || score->operation == COUNT))
        policy->missing = ZERO;
    policy->needs = chance(&m->dice, 20) ? -1 : 1 + below(&m->dice, score->count);
    if (policy->missing == REFUSE) policy->needs = chance(&m->dice, 50) ? -1 : score->count;
    fa_buffer_add_format(&m->text, "missing = '%s', decimals = %d, ", names[policy->missing],
                         policy->decimals);
    if (policy->needs > 0) fa_buffer_add_format(&m->text, "needs = %d, ", policy->needs);
}

static void make_policies(making *m, naive_score *score, bool weighted)
{
    make_policy(m, score, weighted, &score->policies[0]);
    score->has_other = chance(&m->dice, 50);
    if (!score->has_other) return;
    fa_buffer_add_z(&m->text, "policies = { other = { ");
    make_policy(m, score, weighted, &score->policies[1]);
    fa_buffer_add_z(&m->text, "} }, ");
}

static void make_score(making *m, int index)
{
    static const char *const names[] = {"sum_of",     "mean_of",   "percent_of",
                                        "highest_of", "lowest_of", "count_of"};
    naive_score *score = &m->naive.scores[index];
    *score = (naive_score){.operation = (naive_operation)below(&m->dice, OPERATIONS)};
    score->least = whole(-50 - below(&m->dice, 50));
    score->most = whole(50 + below(&m->dice, 50));
    fa_buffer_add_format(&m->text, "score 's%d' { title = 'Score', min = ", index);
    write_number(&m->text, score->least);
    fa_buffer_add_z(&m->text, ", max = ");
    write_number(&m->text, score->most);
    fa_buffer_add_format(&m->text, ", %s = { ", names[score->operation]);
    make_terms(m, index, score);
    if (score->operation == COUNT) make_where(m, score);
    make_reversed(m, score);
    make_policies(m, score, make_weights(m, score));
    fa_buffer_add_z(&m->text, "}\n");
}

/* Bands in rising order, with gaps, overlaps and edges that no score can have. */
static void make_bands(making *m, int index, int set)
{
    naive_score *score = &m->naive.scores[index];
    if (chance(&m->dice, 60)) return;
    ratio low = whole(below(&m->dice, 20) - 12);
    fa_buffer_add_format(&m->text, "bands 's%d%s' { ", index, set ? ":second" : "");
    for (int i = 0; i < BANDS; i++) {
        score->low[set][i] = low;
        score->high[set][i] = plus(low, random_decimal(&m->dice, 0, 9, below(&m->dice, 3)));
        fa_buffer_add_z(&m->text, "band(");
        write_number(&m->text, low);
        fa_buffer_add_z(&m->text, ", ");
        write_number(&m->text, score->high[set][i]);
        fa_buffer_add_format(&m->text, ", '%c%d'), ", 'a' + set, i);
        low = plus(low, random_decimal(&m->dice, 1, 9, below(&m->dice, 3)));
        score->bands[set]++;
    }
    fa_buffer_add_z(&m->text, "}\n");
}

/* ---- rules ---- */

static int new_node(naive_rule *rule, naive_kind kind)
{
    rule->nodes[rule->count] = (naive_node){.kind = kind, .low = whole(0), .high = whole(0)};
    return rule->count++;
}

static void make_comparison(making *m, naive_node *node, const char *subject)
{
    static const char *const names[] = {"is",    "is_not", "at_least", "at_most",
                                        "above", "below",  "between"};
    node->relation = below(&m->dice, 7);
    bool whole_only =
        subject[0] == 'i' && !m->naive.items[node->index].is_number && node->relation < 2;
    node->low = random_decimal(&m->dice, -5, 8, whole_only ? 0 : below(&m->dice, 3));
    if (whole_only) { /* is and is_not name a choice that there is */
        const naive_item *item = &m->naive.items[node->index];
        node->low = item->values[below(&m->dice, item->count)];
    }
    node->high = plus(node->low, random_decimal(&m->dice, 0, 5, 1));
    fa_buffer_add_format(&m->text, "%s '%s':%s(", subject[0] == 'i' ? "answer" : "result", subject,
                         names[node->relation]);
    write_number(&m->text, node->low);
    if (node->relation == 6) fa_buffer_add_z(&m->text, ", ");
    if (node->relation == 6) write_number(&m->text, node->high);
    fa_buffer_add_z(&m->text, ")");
}

static void make_leaf(making *m, naive_node *node, int place)
{
    char subject[8];
    int items = m->naive.item_count, scores = m->naive.score_count;
    int kind = below(&m->dice, 10);
    bool rule = kind == 9 && place > 0;
    node->kind = kind < 4    ? ANSWER
                 : kind == 4 ? ANSWERED
                 : kind == 5 ? BLANK
                 : rule      ? RULE
                             : RESULT;
    node->index = below(&m->dice, node->kind == RESULT ? scores : items);
    if (rule) node->index = m->naive.rule_order[below(&m->dice, place)];
    const naive_score *score = &m->naive.scores[node->kind == RESULT ? node->index : 0];
    (void)snprintf(subject, sizeof subject, "%c%d", node->kind == RESULT ? 's' : 'i', node->index);
    int set = below(&m->dice, 2);
    if (node->kind == RESULT && kind > 7 && score->bands[set] > 0) {
        *node =
            (naive_node){BAND, node->index, set, below(&m->dice, BANDS), {0, 1}, {0, 1}, {0}, 0};
        fa_buffer_add_format(&m->text, "result '%s':band_is '%c%d'", subject, 'a' + set,
                             node->at_least);
        return;
    }
    if (rule) fa_buffer_add_format(&m->text, "rule 'r%d':fires()", node->index);
    if (node->kind == ANSWERED) fa_buffer_add_format(&m->text, "answered '%s'", subject);
    if (node->kind == BLANK) fa_buffer_add_format(&m->text, "blank '%s'", subject);
    if (node->kind == ANSWER || node->kind == RESULT) make_comparison(m, node, subject);
}

static void make_condition(making *m, naive_rule *rule, int at, int place, int depth)
{
    static const char *const names[] = {"any", "all", "none", "at_least_of"};
    naive_node *node = &rule->nodes[at];
    if (depth == 2 || rule->count + 5 > NODES || chance(&m->dice, 30)) {
        make_leaf(m, node, place);
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
        make_condition(m, rule, node->parts[i], place, depth + 1);
        fa_buffer_add_z(&m->text, ", ");
    }
    fa_buffer_add_z(&m->text, kind == 3 ? "})" : "}");
}

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
        rule->count = 0;
        m->text = (fa_buffer){0};
        fa_buffer_add_format(&m->text, "rule 'r%d' { level = 'info', say = 'So.', when = ", index);
        make_condition(m, rule, new_node(rule, ANY), i, 0);
        fa_buffer_add_z(&m->text, " }\n");
        sentences[index] = m->text;
    }
    m->text = file;
    for (int i = 0; i < all->rule_count; i++) {
        fa_buffer_add(&m->text, fa_buffer_text(&sentences[i]));
        fa_buffer_clear(&sentences[i]);
    }
}

static void make(making *m)
{
    fa_buffer_add_z(&m->text,
                    "instrument 'fuzz' { title = 'F', version = '1', language = 'en' }\n");
    m->naive.item_count = 1 + below(&m->dice, ITEMS);
    m->naive.score_count = 1 + below(&m->dice, SCORES);
    int kind = below(&m->dice, 8); /* items that are alike are scored on a way of their own */
    for (int i = 0; i < m->naive.item_count; i++)
        make_item(m, i, kind < 5 ? kind : below(&m->dice, 5));
    for (int i = 0; i < m->naive.score_count; i++)
        make_score(m, i);
    for (int i = 0; i < m->naive.score_count; i++) {
        make_bands(m, i, 0);
        make_bands(m, i, 1);
    }
    make_rules(m);
}

/* ---- answer sheets ---- */

/* A value that the item has, as text. */
static ratio write_value(making *m, const naive_item *item, fa_buffer *text)
{
    ratio value = item->values[item->count ? below(&m->dice, item->count) : 0];
    if (item->is_number) {
        value = plus(item->low, random_decimal(&m->dice, 0, 9, item->decimals));
        if (compare(value, item->high) > 0) value = item->high;
    }
    static const char *const words[] = {"no", "Yes"};
    bool in_words = item->yes_no && chance(&m->dice, 50);
    if (in_words) fa_buffer_add_z(text, words[value.n]);
    if (!in_words) write_number(text, value);
    return value;
}

static naive_answer write_answer(making *m, const naive_item *item, int blank, fa_buffer *text)
{
    static const char *const blanks[] = {"", " ", "NA", "."};
    static const char *const wrong[] = {"99", "-9.125", "x", "3,5", "1e0", "--1"};
    if (chance(&m->dice, blank)) {
        fa_buffer_add_z(text, blanks[below(&m->dice, 4)]);
        return (naive_answer){.value = whole(0)};
    }
    if (chance(&m->dice, 1)) {
        fa_buffer_add_z(text, wrong[below(&m->dice, 6)]);
        return (naive_answer){.invalid = true, .value = whole(0)};
    }
    naive_answer answer = {.present = true, .value = write_value(m, item, text)};
    if (!chance(&m->dice, 5)) return answer;
    fa_buffer_add_z(text, chance(&m->dice, 50) ? ";" : "|");
    ratio other = write_value(m, item, text);
    int order = compare(other, answer.value);
    if (order != 0 && item->ticks == 0) return (naive_answer){.invalid = true, .value = whole(0)};
    if ((item->ticks == 1 && order > 0) || (item->ticks == 2 && order < 0)) answer.value = other;
    return answer;
}

/* ---- the engine beside it ---- */

typedef struct engine {
    fa_arena arena;
    fa_instrument *instrument;
    fa_script *script;
    fa_responses responses;
    fa_results results;
} engine;

static void broken(const making *m, const char *what, int where)
{
    (void)fprintf(stderr, "%.*s\nbroken: %s %d\n", (int)m->text.length, m->text.bytes, what, where);
    abort();
}

static void must(const making *m, bool holds, const char *what, int where)
{
    if (!holds) broken(m, what, where);
}

static void engine_open(engine *e, making *m)
{
    fa_error error = {.status = FA_OK};
    fa_sheet sheet;
    fa_findings findings = {.arena = &e->arena};
    fa_status status = fa_script_open(&e->script, FA_TEXT("fuzz.lua"), fa_buffer_text(&m->text),
                                      &e->arena, &sheet, &findings, &error);
    if (status == FA_OK) status = fa_language_read(&e->instrument, &sheet, &e->arena, &findings);
    if (findings.first != NULL)
        (void)fprintf(stderr, "%d: %.*s\n", findings.first->line,
                      FA_TEXT_ARG(findings.first->sentence));
    must(m, status == FA_OK && findings.mistakes == 0, "the instrument is read", 0);
    must(m, fa_responses_init(&e->responses, e->instrument, &e->arena) == FA_OK, "memory", 0);
    must(m, fa_results_init(&e->results, e->instrument, &e->arena) == FA_OK, "memory", 0);
}

static void engine_close(engine *e)
{
    fa_results_free(&e->results);
    fa_responses_free(&e->responses);
    fa_script_free(e->script);
    fa_arena_clear(&e->arena);
}

static void fill_sheets(engine *e, making *m, naive_answer answers[SHEETS][ITEMS])
{
    e->responses.count = SHEETS;
    for (size_t row = 0; row < SHEETS; row++) {
        int blank = below(&m->dice, 4) * 20;
        fa_responses_blank_row(&e->responses, row);
        for (int i = 0; i < m->naive.item_count; i++) {
            fa_buffer text = {0};
            fa_answer answer;
            answers[row][i] = write_answer(m, &m->naive.items[i], blank, &text);
            bool read = fa_answer_read(&e->instrument->items[i], fa_buffer_text(&text), &answer);
            must(m, read != answers[row][i].invalid, "an answer is read or refused, item", i);
            e->responses.columns[i].choice[row] = answer.choice;
            if (m->naive.items[i].is_number) e->responses.columns[i].number[row] = answer.number;
            e->responses.withheld[row] |= !read;
            fa_buffer_clear(&text);
        }
    }
}

static void compare_score(const engine *e, const making *m, size_t row, int index,
                          const naive_result *wanted)
{
    const fa_score_column *column = &e->results.scores[index];
    bool scored = wanted->state == 0;
    if (column->state[row] != wanted->state || column->answered[row] != wanted->answered)
        (void)fprintf(stderr, "state %d (wanted %d), answered %d (wanted %d)\n", column->state[row],
                      wanted->state, column->answered[row], wanted->answered);
    must(m, column->state[row] == wanted->state, "the state of score", index);
    must(m, column->answered[row] == wanted->answered, "what is answered of score", index);
    must(m, column->band[row] == wanted->band || !scored, "the band of score", index);
    if (!scored) return;
    ratio exact = reduced(column->numerator[row], column->denominator[row]);
    ratio rounded = reduced(column->units[row], ten_to(column->decimals));
    if (compare(exact, wanted->exact) != 0 || compare(rounded, wanted->rounded) != 0)
        (void)fprintf(stderr, "row %zu: exact %g (wanted %g), rounded %g (wanted %g)\n", row,
                      (double)exact.n / (double)exact.d,
                      (double)wanted->exact.n / (double)wanted->exact.d,
                      (double)rounded.n / (double)rounded.d,
                      (double)wanted->rounded.n / (double)wanted->rounded.d);
    must(m, compare(exact, wanted->exact) == 0, "the exact value of score", index);
    must(m, compare(rounded, wanted->rounded) == 0, "the rounded value of score", index);
}

static void compare_row(const engine *e, const making *m, size_t row, const naive_answer *answers,
                        int policy, int set)
{
    naive_result results[SCORES];
    int rules[RULES];
    bool withheld = false;
    for (int i = 0; i < m->naive.item_count; i++)
        withheld = withheld || answers[i].invalid;
    for (int i = 0; i < m->naive.score_count; i++) {
        results[i] = naive_score_one(&m->naive, i, answers, results, withheld, policy, set);
        compare_score(e, m, row, i, &results[i]);
    }
    for (int i = 0; i < m->naive.rule_count; i++) {
        int rule = m->naive.rule_order[i];
        rules[rule] = naive_truth(&m->naive.rules[rule], 0, answers, results, rules);
        must(m, e->results.rules[rule][row] == rules[rule], "rule", rule);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    making m = {.dice = {data, data + size, fa_text_hash((fa_text){(const char *)data, size})}};
    engine e = {0};
    naive_answer answers[SHEETS][ITEMS];
    make(&m);
    engine_open(&e, &m);
    fill_sheets(&e, &m, answers);
    /* Each score's own way, and one of those with another policy, other bands, or both. */
    int ways[] = {0, 1 + below(&m.dice, 3)};
    for (int i = 0; i < 2; i++) {
        int way = ways[i];
        fa_selection selection = {0};
        fa_plan *plan = NULL;
        fa_run run;
        if (way & 1) selection.missing = FA_TEXT("other");
        if (way & 2) selection.bands = FA_TEXT("second");
        must(&m, fa_plan_make(&plan, e.instrument, selection, &e.arena) == FA_OK, "a plan, way",
             way);
        for (int k = 0; k < m.naive.score_count; k++)
            must(&m, !plan->scores[k].overflows, "64 bits hold score", k);
        must(&m, fa_run_init(&run, plan, (fa_hooks){0}, &e.arena) == FA_OK, "memory", way);
        must(&m, fa_run_block(&run, &e.responses, &e.results, NULL) == FA_OK, "a block, way", way);
        for (size_t row = 0; row < SHEETS; row++)
            compare_row(&e, &m, row, answers[row], way & 1, way >> 1);
    }
    engine_close(&e);
    fa_buffer_clear(&m.text);
    return 0;
}
