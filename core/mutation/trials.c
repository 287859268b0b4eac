/* Answer sheets, the telling ones first. */
#include "mutation/trials.h"

#include "engine/answer.h"
#include "mutation/trials_parts.h"
#include "proof/reach.h"

enum {
    BLOCKS_MOST = 8,
    SMALL_ITEMS = 200,     /* more items: fewer blocks, so that memory stays flat */
    REACH_STATES = 100000, /* of one proof that asks for sheets */
    REACH_SHEETS = 250,    /* of one score */
    BLANK = -1
};

typedef struct making {
    fa_trials *trials;
    fa_possible *levels;
    fa_responses one; /* the sheet in the making, row 0 */
    fa_trial_origin origin;
    bool failed;
} making;

static bool is_full(const fa_trials *trials)
{
    return trials->block_count == trials->block_most &&
           trials->blocks[trials->block_count - 1].count == FA_BLOCK_ROWS;
}

static fa_responses *room(making *make)
{
    fa_trials *trials = make->trials;
    if (trials->block_count > 0 && trials->blocks[trials->block_count - 1].count < FA_BLOCK_ROWS)
        return &trials->blocks[trials->block_count - 1];
    if (trials->block_count == trials->block_most) return NULL;
    fa_responses *block = &trials->blocks[trials->block_count];
    make->failed = fa_responses_init(block, trials->instrument, &trials->arena) != FA_OK;
    if (make->failed) return NULL;
    trials->block_count++;
    return block;
}

/* Adds the sheet in the making; false when there is no more room. */
static bool keep(making *make)
{
    if (make->failed) return false;
    fa_responses *block = room(make);
    if (block == NULL) return false;
    size_t row = block->count++;
    make->trials->origins[(make->trials->block_count - 1) * FA_BLOCK_ROWS + row] = make->origin;
    for (size_t i = 0; i < make->trials->instrument->item_count; i++) {
        const fa_column *from = &make->one.columns[i];
        fa_column *to = &block->columns[i];
        to->choice[row] = from->choice[0];
        if (to->number != NULL) to->number[row] = from->number[0];
    }
    return true;
}

static void set(making *make, size_t item, int level)
{
    fa_column *column = &make->one.columns[item];
    bool blank = level < 0 || (size_t)level >= make->levels[item].count;
    column->choice[0] = blank ? FA_BLANK : make->levels[item].list[level].choice;
    if (column->number != NULL)
        column->number[0] = blank ? 0 : make->levels[item].list[level].number;
}

static void give_case(making *make, size_t index)
{
    const fa_instrument *instrument = make->trials->instrument;
    const fa_case *the_case = &instrument->cases[index];
    fa_responses_blank_row(&make->one, 0);
    make->origin = (fa_trial_origin){(int)index, -1};
    for (size_t i = 0; i < the_case->given_count; i++) {
        const fa_case_answer *given = &the_case->given[i];
        fa_answer answer;
        bool read = fa_answer_read(&instrument->items[given->item], given->text, &answer);
        if (!read || instrument->items[given->item].kind == FA_ITEM_WRITTEN) continue;
        make->one.columns[given->item].choice[0] = answer.choice;
        if (make->one.columns[given->item].number != NULL)
            make->one.columns[given->item].number[0] = answer.number;
    }
}

/* Every case; then every case with one answer changed. */
static void add_cases(making *make)
{
    const fa_instrument *instrument = make->trials->instrument;
    for (size_t i = 0; i < instrument->case_count; i++) {
        give_case(make, i);
        (void)keep(make);
    }
    for (size_t i = 0; i < instrument->case_count; i++) {
        for (size_t item = 0; item < instrument->item_count; item++) {
            give_case(make, i);
            make->origin.item = (int)item;
            bool half = make->trials->block_count > (make->trials->block_most + 1) / 2;
            for (size_t level = 0; level <= make->levels[item].count && !half; level++) {
                set(make, item, (int)level); /* beyond the last: blank */
                (void)keep(make);
            }
        }
    }
    make->origin = (fa_trial_origin){-1, -1};
}

static fa_status add_reached(making *make, fa_reach *reach, fa_status status)
{
    if (status == FA_OK && reach->proved) {
        size_t step = reach->count / REACH_SHEETS + 1;
        for (size_t i = 0; i < reach->count; i += step) {
            fa_responses_blank_row(&make->one, 0);
            fa_reach_sheet(reach, &reach->all[i], &make->one);
            (void)keep(make);
        }
    }
    fa_reach_free(reach);
    return status;
}

/* One sheet for each value of a score and each verdict of a condition that was proved reachable. */
static fa_status add_proved(making *make, const fa_plan *plan)
{
    const fa_instrument *instrument = plan->instrument;
    fa_status status = FA_OK;
    for (size_t i = 0; i < instrument->score_count && status == FA_OK; i++) {
        fa_reach reach = {0};
        status = fa_reach_score(&reach, plan, i, REACH_STATES, true);
        status = add_reached(make, &reach, status);
    }
    for (size_t i = 0; i < instrument->rule_count && status == FA_OK; i++) {
        fa_reach reach = {0};
        status = fa_reach_program(&reach, plan, &plan->rules[i], REACH_STATES, true);
        status = add_reached(make, &reach, status);
    }
    for (size_t i = 0; i < instrument->advice_count && status == FA_OK; i++) {
        if (plan->advice[i].count == 0) continue; /* always given */
        fa_reach reach = {0};
        status = fa_reach_program(&reach, plan, &plan->advice[i], REACH_STATES, true);
        status = add_reached(make, &reach, status);
    }
    return status;
}

static void set_all(making *make, bool most)
{
    for (size_t i = 0; i < make->trials->instrument->item_count; i++)
        set(make, i, most ? (int)make->levels[i].count - 1 : 0);
}

/* From all at the least to all at the most, one step of one item at a time, so that a sum goes
 * through all it can be; then the same with the first items left blank. */
static void add_steps(making *make)
{
    size_t count = make->trials->instrument->item_count;
    for (size_t blank = 0; blank < 4 && blank < count; blank++) {
        set_all(make, false);
        for (size_t i = 0; i < blank; i++)
            set(make, i, BLANK);
        (void)keep(make);
        for (size_t i = blank; i < count; i++)
            for (int level = 1; level < (int)make->levels[i].count; level++) {
                set(make, i, level);
                if (!keep(make)) return;
            }
    }
}

/* All answered with the most; fewer and fewer, from the end, from the front, and one by one. */
static void add_blanks(making *make)
{
    size_t count = make->trials->instrument->item_count;
    for (int way = 0; way < 3; way++) {
        set_all(make, true);
        for (size_t i = 0; i < count; i++) {
            if (way == 2) set_all(make, true);
            set(make, way == 0 ? count - 1 - i : i, BLANK);
            if (!keep(make)) return;
        }
    }
}

/* Every sheet there is, if they are few enough: counts up like a mileage counter. */
static bool add_every(making *make)
{
    const fa_instrument *instrument = make->trials->instrument;
    size_t sheets = 1, spare = make->trials->block_most * FA_BLOCK_ROWS;
    for (size_t i = 0; i < make->trials->block_count; i++)
        spare -= make->trials->blocks[i].count;
    for (size_t i = 0; i < instrument->item_count; i++) {
        sheets *= make->levels[i].count + 1;
        if (!make->levels[i].every || sheets > spare) return false;
    }
    for (size_t number = 0; number < sheets; number++) {
        size_t left = number;
        for (size_t i = 0; i < instrument->item_count; i++) {
            set(make, i, (int)(left % (make->levels[i].count + 1)) - 1);
            left /= make->levels[i].count + 1;
        }
        (void)keep(make);
    }
    return !make->failed;
}

/* The next of a fixed sequence (splitmix64): the same sheets on every run. */
static uint64_t next(uint64_t *state)
{
    *state += UINT64_C(0x9E3779B97F4A7C15);
    uint64_t mixed = (*state ^ (*state >> 30)) * UINT64_C(0xBF58476D1CE4E5B9);
    mixed = (mixed ^ (mixed >> 27)) * UINT64_C(0x94D049BB133111EB);
    return mixed ^ (mixed >> 31);
}

static void add_mixed(making *make)
{
    static const unsigned blanks_of_16[] = {0, 0, 1, 4};
    uint64_t state = 1;
    for (size_t number = 0; !is_full(make->trials) && !make->failed; number++) {
        for (size_t i = 0; i < make->trials->instrument->item_count; i++) {
            uint64_t mixed = next(&state);
            bool blank = mixed % 16 < blanks_of_16[number % 4] || make->levels[i].count == 0;
            set(make, i, blank ? BLANK : (int)((mixed >> 8) % make->levels[i].count));
        }
        if (!keep(make)) return;
    }
}

fa_status fa_trials_make(fa_trials *trials, const fa_plan *plan)
{
    *trials = (fa_trials){.instrument = plan->instrument, .block_most = BLOCKS_MOST};
    making make = {.trials = trials, .origin = {-1, -1}};
    if (plan->instrument->item_count > SMALL_ITEMS) trials->block_most = 2;
    trials->blocks = FA_TAKE(&trials->arena, fa_responses, BLOCKS_MOST);
    trials->origins = FA_TAKE(&trials->arena, fa_trial_origin, BLOCKS_MOST * FA_BLOCK_ROWS);
    make.levels = fa_possible_find(plan->instrument, &trials->arena);
    bool whole = trials->blocks != NULL && trials->origins != NULL && make.levels != NULL;
    if (!whole || fa_responses_init(&make.one, plan->instrument, &trials->arena) != FA_OK)
        return FA_NO_MEMORY;
    add_cases(&make);
    FA_TRY(add_proved(&make, plan));
    add_steps(&make);
    add_blanks(&make);
    trials->every = add_every(&make);
    if (!trials->every) add_mixed(&make);
    return make.failed ? FA_NO_MEMORY : FA_OK;
}

void fa_trials_free(fa_trials *trials)
{
    fa_arena_clear(&trials->arena);
    *trials = (fa_trials){0};
}
