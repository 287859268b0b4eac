/* Bytes → an instrument and answer sheets: the engine and the naive scorer must agree on
 * everything. */
#include "making.h"

#include "engine/answer.h"
#include "engine/run.h"
#include "language/language.h"
#include "script/script.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { SHEETS = 24 };

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* ---- answer sheets ---- */

/* A value that the item has, as text. */
static ratio write_value(making *m, const naive_item *item, int choice, fa_buffer *text)
{
    ratio value = item->values[choice];
    if (item->kind == DATES) {
        value = random_day(&m->dice);
        write_day(text, value);
        return value;
    }
    if (item->kind == NUMBERS) {
        value = plus(item->low, random_decimal(&m->dice, 0, 9, item->decimals));
        if (compare(value, item->high) > 0) value = item->high;
    }
    static const char *const words[] = {"no", "Yes"};
    bool in_words = item->yes_no && chance(&m->dice, 50);
    if (in_words) fa_buffer_add_z(text, words[value.n]);
    if (!in_words) write_number(text, value);
    return value;
}

static naive_answer write_ticks(making *m, const naive_item *item, fa_buffer *text)
{
    naive_answer answer = {.present = true, .counts = whole(0), .value = whole(0)};
    for (int i = 0; i < item->count; i++) {
        if (chance(&m->dice, 60)) continue;
        if (answer.ticked) fa_buffer_add_z(text, chance(&m->dice, 50) ? "; " : "|");
        answer.ticked |= 1u << i;
        answer.counts = plus(answer.counts, item->counts[i]);
        (void)write_value(m, item, i, text);
    }
    if (answer.ticked == 0) fa_buffer_add_z(text, "none");
    return answer;
}

/* One answer, and now and then a second beside it. */
static naive_answer write_one(making *m, const naive_item *item, fa_buffer *text)
{
    int choice = item->count ? below(&m->dice, item->count) : 0;
    naive_answer answer = {.present = true};
    answer.value = write_value(m, item, choice, text);
    bool two = item->kind != DATES && chance(&m->dice, 5);
    if (two) {
        int second = item->count ? below(&m->dice, item->count) : 0;
        fa_buffer_add_z(text, chance(&m->dice, 50) ? ";" : "|");
        ratio other = write_value(m, item, second, text);
        int order = compare(other, answer.value);
        if (order != 0 && item->ticks == 0) return (naive_answer){.invalid = true};
        bool replaces = (item->ticks == 1 && order > 0) || (item->ticks == 2 && order < 0);
        if (replaces) answer.value = other;
        if (replaces) choice = second;
    }
    answer.counts = item->kind == CHOOSES ? item->counts[choice] : answer.value;
    return answer;
}

static naive_answer write_answer(making *m, const naive_item *item, int blank, fa_buffer *text)
{
    static const char *const blanks[] = {"", " ", "NA", ".", "declined", "Declined "};
    static const char *const wrong[] = {"99",         "-9.125",  "x",          "3,5",
                                        "1e0",        "--1",     "2023-02-29", "1900-02-29",
                                        "2024-13-01", "declined"};
    if (chance(&m->dice, blank)) {
        fa_buffer_add_z(text, blanks[below(&m->dice, item->declines ? 6 : 4)]);
        return (naive_answer){.value = whole(0)};
    }
    if (chance(&m->dice, 1)) {
        fa_buffer_add_z(text, wrong[below(&m->dice, item->declines ? 9 : 10)]);
        return (naive_answer){.invalid = true, .value = whole(0)};
    }
    return item->kind == TICKS ? write_ticks(m, item, text) : write_one(m, item, text);
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
    if (status == FA_OK)
        status = fa_language_read(&e->instrument, &sheet, NULL, 0, &e->arena, &findings);
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
            int64_t *number = e->responses.columns[i].number;
            if (number != NULL) number[row] = answer.number;
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

/* Copies ANSWERS to what is left of them where some are not shown. */
static void compare_shown(const engine *e, const making *m, size_t row,
                          const naive_answer answers[ITEMS], naive_answer shown[ITEMS])
{
    memcpy(shown, answers, ITEMS * sizeof *shown);
    naive_hide(&m->naive, shown);
    for (int i = 0; i < m->naive.item_count; i++) {
        bool hidden = e->results.shown[i].choice[row] == FA_HIDDEN;
        must(m, hidden == shown[i].hidden, "whether it is shown, item", i);
    }
}

static void compare_row(const engine *e, const making *m, size_t row,
                        const naive_answer *as_written, int policy, int set)
{
    naive_answer answers[ITEMS];
    naive_result results[SCORES];
    int rules[RULES];
    bool withheld = false;
    for (int i = 0; i < m->naive.item_count; i++)
        withheld = withheld || as_written[i].invalid;
    compare_shown(e, m, row, as_written, answers);
    for (int i = 0; i < m->naive.score_count; i++) {
        results[i] = naive_score_one(&m->naive, i, answers, results, withheld, policy, set);
        compare_score(e, m, row, i, &results[i]);
    }
    for (int i = 0; i < m->naive.rule_count; i++) {
        int rule = m->naive.rule_order[i];
        rules[rule] = naive_truth(&m->naive.rules[rule], 0, answers, results, rules);
        must(m, e->results.rules[rule][row] == rules[rule], "rule", rule);
    }
    for (int i = 0; i < m->naive.advice_count; i++) {
        int given = naive_given(&m->naive.advice[i], answers, results, rules);
        must(m, e->results.advice[i][row] == given, "advice", i);
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
