/* Every question about every instrument of the project, proved and enumerated: for each score,
 * rule, advice and show_when that depends on few enough answers, all answer sheets are scored and
 * must come to the same.
 *
 * test_instruments FOLDER FILE… */
#include "cli/library.h"
#include "proof/reach.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { SHEETS_MOST = 400000, VALUES_MOST = 100000 };

typedef struct question {
    const fa_plan *plan;
    fa_hooks hooks;
    const fa_program *program; /* NULL: a score */
    size_t score;
    char name[120];
} question;

typedef struct counts {
    size_t enumerated, too_many, unproved, wrong;
} counts;

/* What answer sheets came to, each once. */
typedef struct seen {
    fa_goal_value *list;
    size_t count;
} seen;

static int compare(const void *a, const void *b)
{
    const fa_goal_value *one = a, *other = b;
    if (one->truth != other->truth) return one->truth < other->truth ? -1 : 1;
    if (one->state != other->state) return one->state < other->state ? -1 : 1;
    return (one->units > other->units) - (one->units < other->units);
}

static bool add(seen *all, fa_goal_value one)
{
    for (size_t i = 0; i < all->count; i++)
        if (compare(&all->list[i], &one) == 0) return true;
    if (all->count == VALUES_MOST) return false;
    all->list[all->count++] = one;
    return true;
}

/* All answers of an item, not only those that a proof tells apart; 0: too many. */
static size_t answers_of(const fa_item *item)
{
    int64_t low = 0, high = 0;
    if (item->kind == FA_ITEM_CHOICE) return item->choices->count;
    if (item->kind == FA_ITEM_TICK_ALL)
        return item->choices->count < 18 ? (size_t)1 << item->choices->count : 0;
    if (item->kind == FA_ITEM_WRITTEN) return 1;
    if (item->kind != FA_ITEM_NUMBER || !item->has_least || !item->has_most) return 0;
    if (!fa_decimal_rescale(item->least, item->decimals, &low)) return 0;
    if (!fa_decimal_rescale(item->most, item->decimals, &high)) return 0;
    return high - low < SHEETS_MOST ? (size_t)(high - low) + 1 : 0;
}

static size_t sheets_of(const fa_reach *reach)
{
    size_t sheets = 1;
    for (size_t i = 0; i < reach->graph.stop_count; i++) {
        size_t answers =
            answers_of(&reach->graph.plan->instrument->items[reach->graph.stops[i].item]);
        if (answers == 0) return 0;
        sheets *= answers + 1;
        if (sheets > SHEETS_MOST) return 0;
    }
    return sheets;
}

/* INDEX 0 is blank. */
static void put(fa_responses *responses, size_t row, size_t item, size_t index)
{
    const fa_item *it = &responses->instrument->items[item];
    fa_column *column = &responses->columns[item];
    int64_t low = 0;
    column->choice[row] = FA_BLANK;
    if (index == 0) return;
    column->choice[row] = it->kind == FA_ITEM_CHOICE ? (int8_t)(index - 1) : FA_PRESENT;
    if (it->kind == FA_ITEM_NUMBER) (void)fa_decimal_rescale(it->least, it->decimals, &low);
    if (column->number != NULL) column->number[row] = low + (int64_t)index - 1;
    if (column->written != NULL) column->written[row] = FA_TEXT("words");
}

/* The row's sheet is number SHEET of all. */
static void put_sheet(const fa_reach *reach, fa_responses *responses, size_t row, size_t sheet)
{
    for (size_t i = 0; i < reach->graph.stop_count; i++) {
        size_t item = reach->graph.stops[i].item;
        size_t answers = answers_of(&responses->instrument->items[item]) + 1;
        put(responses, row, item, sheet % answers);
        sheet /= answers;
    }
}

static bool take(const question *asked, fa_run *run, const fa_responses *responses,
                 const fa_results *results, seen *all)
{
    static uint8_t truth[FA_BLOCK_ROWS];
    const fa_responses *shown = run->plan->has_hidden ? &run->shown : responses;
    if (asked->program != NULL) fa_program_block(run, asked->program, shown, results, truth);
    const fa_score_column *column = asked->program == NULL ? &results->scores[asked->score] : NULL;
    for (size_t row = 0; row < responses->count; row++) {
        fa_goal_value one = {.of_score = column != NULL};
        if (column == NULL) one.truth = (fa_truth)truth[row];
        if (column != NULL) one.state = (fa_score_state)column->state[row];
        if (column != NULL && one.state == FA_SCORED) one.units = column->units[row];
        if (!add(all, one)) return false;
    }
    return true;
}

static bool enumerate(const question *asked, const fa_reach *reach, size_t sheets, seen *all)
{
    fa_arena arena = {0};
    fa_responses responses;
    fa_results results;
    fa_run run;
    const fa_instrument *instrument = asked->plan->instrument;
    bool whole = fa_responses_init(&responses, instrument, &arena) == FA_OK &&
                 fa_results_init(&results, instrument, &arena) == FA_OK &&
                 fa_run_init(&run, asked->plan, asked->hooks, &arena) == FA_OK;
    for (size_t from = 0; whole && from < sheets; from += FA_BLOCK_ROWS) {
        responses.count = sheets - from < FA_BLOCK_ROWS ? sheets - from : FA_BLOCK_ROWS;
        for (size_t row = 0; row < responses.count; row++)
            put_sheet(reach, &responses, row, from + row);
        whole = fa_run_block(&run, &responses, &results, NULL) == FA_OK &&
                take(asked, &run, &responses, &results, all);
    }
    fa_results_free(&results);
    fa_responses_free(&responses);
    fa_arena_clear(&arena);
    return whole;
}

/* Of a raw score without an entry the engine keeps no number. */
static void gather_proved(const fa_reach *reach, seen *all)
{
    for (size_t i = 0; i < reach->count; i++) {
        fa_goal_value one = reach->all[i].what;
        if (one.of_score && one.state != FA_SCORED) one.units = 0;
        (void)add(all, one);
    }
}

static bool same(seen *one, seen *other)
{
    if (one->count != other->count) return false;
    qsort(one->list, one->count, sizeof *one->list, compare);
    qsort(other->list, other->count, sizeof *other->list, compare);
    for (size_t i = 0; i < one->count; i++)
        if (compare(&one->list[i], &other->list[i]) != 0) return false;
    return true;
}

static void ask(const question *asked, counts *count)
{
    fa_reach reach;
    fa_status status =
        asked->program != NULL
            ? fa_reach_program(&reach, asked->plan, asked->program, FA_CHECK_WHOLE, false)
            : fa_reach_score(&reach, asked->plan, asked->score, FA_CHECK_WHOLE, false);
    size_t sheets = status == FA_OK && reach.proved ? sheets_of(&reach) : 0;
    count->unproved += !reach.proved;
    count->too_many += reach.proved && sheets == 0;
    if (sheets > 0) {
        seen scored = {calloc(VALUES_MOST, sizeof(fa_goal_value)), 0};
        seen proved = {calloc(VALUES_MOST, sizeof(fa_goal_value)), 0};
        bool whole =
            scored.list != NULL && proved.list != NULL && enumerate(asked, &reach, sheets, &scored);
        gather_proved(&reach, &proved);
        bool right = whole && same(&scored, &proved);
        if (!right)
            printf("%s: %zu proved, %zu over %zu answer sheets\n", asked->name, proved.count,
                   scored.count, sheets);
        count->wrong += !right;
        count->enumerated++;
        free(scored.list);
        free(proved.list);
    }
    fa_reach_free(&reach);
}

static void ask_program(const fa_plan *plan, fa_hooks hooks, const fa_program *program,
                        const char *word, fa_text id, counts *count)
{
    question asked = {.plan = plan, .hooks = hooks, .program = program};
    if (program->count == 0) return;
    (void)snprintf(asked.name, sizeof asked.name, "%.*s: %s %.*s",
                   FA_TEXT_ARG(plan->instrument->id), word, FA_TEXT_ARG(id));
    ask(&asked, count);
}

static void ask_all(const fa_plan *plan, fa_hooks hooks, counts *count)
{
    const fa_instrument *instrument = plan->instrument;
    for (size_t i = 0; i < instrument->score_count; i++) {
        question asked = {.plan = plan, .hooks = hooks, .score = i};
        (void)snprintf(asked.name, sizeof asked.name, "%.*s: score %.*s",
                       FA_TEXT_ARG(instrument->id), FA_TEXT_ARG(instrument->scores[i].id));
        ask(&asked, count);
    }
    for (size_t i = 0; i < instrument->rule_count; i++)
        ask_program(plan, hooks, &plan->rules[i], "rule", instrument->rules[i].id, count);
    for (size_t i = 0; i < instrument->advice_count; i++)
        ask_program(plan, hooks, &plan->advice[i], "advice", instrument->advice[i].id, count);
    for (size_t i = 0; i < instrument->withhold_count; i++)
        ask_program(plan, hooks, &plan->withholds[i], "withhold", instrument->withholds[i].id,
                    count);
    for (size_t i = 0; i < instrument->item_count; i++)
        ask_program(plan, hooks, &plan->shows[i], "item", instrument->items[i].id, count);
}

static bool ask_file(fa_library *library, const char *name, counts *count)
{
    fa_error error = {0};
    fa_library_entry entry;
    fa_edition edition = {0};
    fa_status status = fa_library_find(library, name, &entry, &error);
    if (status == FA_OK) status = fa_library_load(&entry, FA_CHECK_NOTHING, &edition, &error);
    bool fine = status == FA_OK && (edition.plan != NULL || edition.holds_profiles);
    if (!fine) printf("%s: cannot be loaded\n", name);
    if (fine && edition.plan != NULL)
        ask_all(edition.plan, fa_scripts_hooks(&edition.scripts), count);
    fa_edition_close(&edition);
    return fine;
}

int main(int argument_count, char **arguments)
{
    fa_error error = {0};
    fa_library library;
    counts count = {0};
    bool fine = fa_library_open(&library, NULL, &error) == FA_OK;
    for (int i = 2; i < argument_count; i++)
        fine = ask_file(&library, arguments[i], &count) && fine;
    fa_library_close(&library);
    printf("%d instruments: %zu questions enumerated, %zu with too many answer sheets, %zu not "
           "proved, %zu wrong\n",
           argument_count - 2, count.enumerated, count.too_many, count.unproved, count.wrong);
    return fine && count.wrong == 0 && count.enumerated >= 20 ? 0 : 1;
}
