/* Declared scores: sums by columns, then one rounding a row. No Lua, no allocation. */
#include "engine/run.h"

#include <string.h>

fa_score_state fa_policy_state(const fa_plan_score *score, size_t answered, size_t applies)
{
    bool sees = fa_score_sees_blanks(score->score);
    if (answered == 0) return FA_TOO_FEW;
    bool pair = score->score->operation == FA_DIFFERENCE_OF; /* one of two is no difference */
    if (pair && answered < score->count) return FA_INCOMPLETE;
    if (score->needs >= 0 && answered < (size_t)score->needs) return FA_TOO_FEW;
    if (applies == answered) return FA_SCORED;
    if (score->needs < 0) return FA_INCOMPLETE;
    bool refuses = score->policy->missing == FA_MISSING_REFUSE && !sees;
    return refuses ? FA_INCOMPLETE : FA_SCORED;
}

static int64_t units_of_ticks(const fa_plan_term *term, uint64_t set)
{
    int64_t units = 0;
    for (; set != 0; set &= set - 1)
        units += term->ticked[__builtin_ctzll(set)];
    return units;
}

int64_t fa_term_value(const fa_plan_term *term, int64_t units)
{
    if (term->wanted == NULL) return units * term->factor + term->offset;
    if (term->wanted_range)
        return units >= term->wanted[0] && units <= term->wanted[1] ? term->factor : 0;
    for (size_t i = 0; i < term->wanted_count; i++)
        if (term->wanted[i] == units) return term->factor;
    return 0;
}

int64_t fa_term_answer(const fa_plan_term *term, int8_t choice, int64_t number)
{
    if (term->keyed != NULL) return term->keyed[choice];
    return fa_term_value(term, term->ticked ? units_of_ticks(term, (uint64_t)number) : number);
}

bool fa_term_counts(const fa_plan_term *term, const fa_responses *responses,
                    const fa_results *results, size_t row, int64_t *out)
{
    if (term->is_score) {
        const fa_score_column *column = &results->scores[term->index];
        *out = fa_term_value(term, column->units[row]);
        return column->state[row] == FA_SCORED;
    }
    const fa_column *column = &responses->columns[term->index];
    int8_t choice = column->choice[row];
    if (choice < 0) return false;
    *out = fa_term_answer(term, choice, term->keyed != NULL ? 0 : column->number[row]);
    return true;
}

bool fa_term_leaves(const fa_plan_term *term, const fa_responses *responses, size_t row)
{
    if (!term->hides) return term->optional;
    return term->optional || responses->columns[term->index].choice[row] == FA_HIDDEN;
}

/* The common case: every answer counts its index. The compiler turns this into vectors. */
static void add_plain(const fa_plan_score *score, const fa_responses *responses, fa_sums *sums,
                      uint16_t *answered)
{
    size_t rows = responses->count;
    int16_t *restrict small = sums->small;
    uint16_t *restrict applies = sums->applies;
    memset(small, 0, FA_BLOCK_ROWS * sizeof *small);
    for (size_t i = 0; i < score->count; i++) {
        const int8_t *restrict choice = responses->columns[score->terms[i].index].choice;
        for (size_t row = 0; row < rows; row++) {
            int16_t here = (int16_t)(choice[row] >= 0);
            small[row] = (int16_t)(small[row] + (choice[row] & -here));
            answered[row] = (uint16_t)(answered[row] + here);
        }
        bool optional = score->terms[i].optional;
        if (!optional && !score->terms[i].hides) continue;
        for (size_t row = 0; row < rows; row++) {
            bool leaves = optional ? choice[row] < 0 : choice[row] == FA_HIDDEN;
            applies[row] = (uint16_t)(applies[row] - leaves);
        }
    }
    for (size_t row = 0; row < rows; row++)
        sums->sum[row] = small[row];
}

static void add_term(const fa_plan_score *score, const fa_plan_term *term,
                     const fa_responses *responses, const fa_results *results, fa_sums *sums,
                     uint16_t *answered)
{
    fa_operation operation = score->score->operation;
    for (size_t row = 0; row < responses->count; row++) {
        int64_t counts = 0;
        if (!fa_term_counts(term, responses, results, row, &counts)) {
            bool leaves = fa_term_leaves(term, responses, row);
            sums->applies[row] = (uint16_t)(sums->applies[row] - leaves);
            continue;
        }
        bool first = answered[row]++ == 0;
        sums->least[row] += term->least;
        sums->most[row] += term->most;
        sums->share[row] += term->share;
        bool replaces = first || (operation == FA_HIGHEST_OF && counts > sums->sum[row]) ||
                        (operation == FA_LOWEST_OF && counts < sums->sum[row]);
        bool extreme = operation == FA_HIGHEST_OF || operation == FA_LOWEST_OF;
        if (!extreme) sums->sum[row] += counts;
        if (extreme && replaces) sums->sum[row] = counts;
    }
}

static bool is_plain(const fa_plan_score *score)
{
    fa_operation operation = score->score->operation;
    bool adds = operation == FA_SUM_OF || operation == FA_MEAN_OF || operation == FA_PERCENT_OF;
    return adds && score->plain && score->uniform && score->weight_scale == 0;
}

static void add_up(const fa_plan_score *score, const fa_responses *responses,
                   const fa_results *results, fa_sums *sums, uint16_t *answered)
{
    memset(answered, 0, FA_BLOCK_ROWS * sizeof *answered);
    for (size_t row = 0; row < responses->count; row++)
        sums->applies[row] = (uint16_t)score->count;
    if (is_plain(score)) {
        add_plain(score, responses, sums, answered);
        return;
    }
    memset(sums->sum, 0, FA_BLOCK_ROWS * sizeof *sums->sum);
    memset(sums->least, 0, FA_BLOCK_ROWS * sizeof *sums->least);
    memset(sums->most, 0, FA_BLOCK_ROWS * sizeof *sums->most);
    memset(sums->share, 0, FA_BLOCK_ROWS * sizeof *sums->share);
    for (size_t i = 0; i < score->count; i++)
        add_term(score, &score->terms[i], responses, results, sums, answered);
}

/* Of two values that an answer could count the one nearer to sum / answered; between two equally
 * near the one further from zero. */
static int64_t nearer(int64_t one, int64_t other, int64_t sum, int64_t answered)
{
    int64_t far = sum - one * answered, near = sum - other * answered;
    int64_t gap = far < 0 ? -far : far, least = near < 0 ? -near : near;
    bool outward = (one < 0 ? -one : one) > (other < 0 ? -other : other);
    return gap < least || (gap == least && outward) ? one : other;
}

int64_t fa_term_nearest(const fa_plan_term *term, int64_t sum, int64_t answered)
{
    if (term->keyed != NULL) {
        int64_t best = term->keyed[0];
        for (size_t i = 1; i < term->keyed_count; i++)
            best = nearer(term->keyed[i], best, sum, answered);
        return best;
    }
    int64_t step = term->factor < 0 ? -term->factor : term->factor; /* between two answers */
    int64_t above = sum - term->offset * answered, unit = step * answered;
    int64_t whole = above / unit - (above % unit < 0);
    int64_t low = whole * step + term->offset;
    int64_t best = nearer(low + step, low, sum, answered);
    return best < term->least ? term->least : best > term->most ? term->most : best;
}

/* Fills blanks by the policy: `zero` counts nothing, `person_mean` the mean of the others. */
static void fill(const fa_plan_score *score, const fa_responses *responses,
                 const fa_results *results, size_t row, fa_row_sums *sums)
{
    fa_row_sums given = *sums;
    for (size_t i = 0; i < score->count; i++) {
        const fa_plan_term *term = &score->terms[i];
        int64_t counts = 0;
        if (fa_term_counts(term, responses, results, row, &counts)) continue;
        if (fa_term_leaves(term, responses, row)) continue;
        bool mean = score->policy->missing == FA_MISSING_PERSON_MEAN;
        sums->sum += mean ? fa_term_nearest(term, given.sum, (int64_t)given.answered) : 0;
        sums->least += term->least;
        sums->most += term->most;
        sums->share += term->share;
        sums->answered++;
    }
}

fa_ratio fa_score_ratio(const fa_plan_score *score, fa_row_sums sums)
{
    fa_ratio raw = fa_score_raw(score, sums);
    if (!score->score->has_rescale) return raw;
    return (fa_ratio){raw.numerator * score->rescale[0] + raw.denominator * score->rescale[1],
                      raw.denominator * score->rescale[2]};
}

fa_ratio fa_score_raw(const fa_plan_score *score, fa_row_sums sums)
{
    int64_t one = fa_power_of_ten(score->scale);
    switch (score->score->operation) {
    case FA_SUM_OF:
    case FA_COUNT_OF:
        if (sums.answered == sums.applies) return (fa_ratio){sums.sum, one};
        return (fa_ratio){sums.sum * (int64_t)sums.applies, one * (int64_t)sums.answered};
    case FA_MEAN_OF:
        return (fa_ratio){sums.sum * fa_power_of_ten(score->weight_scale),
                          sums.share > 0 ? sums.share * one : 0};
    case FA_PERCENT_OF:
        return (fa_ratio){100 * (sums.sum - sums.least), sums.most - sums.least};
    case FA_HIGHEST_OF:
    case FA_LOWEST_OF:
    case FA_VALUE_OF:
    case FA_DIFFERENCE_OF:
    case FA_TABLE_OF:
    case FA_PATTERN_OF:
    case FA_COMPUTE:
    case FA_FORMULA:
        break;
    }
    return (fa_ratio){sums.sum, one};
}

static fa_row_sums sums_at(const fa_plan_score *score, const fa_sums *sums, bool plain,
                           const uint16_t *answered, size_t row)
{
    fa_row_sums here = {
        .sum = sums->sum[row], .answered = answered[row], .applies = sums->applies[row]};
    int64_t count = (int64_t)here.answered;
    here.least = plain ? score->terms[0].least * count : sums->least[row];
    here.most = plain ? score->terms[0].most * count : sums->most[row];
    here.share = plain ? count : sums->share[row];
    return here;
}

/* The rounded value of a row's sums, with its band. */
static fa_memo make_memo(const fa_plan_score *score, fa_row_sums sums)
{
    int64_t units = 0;
    fa_memo memo = {.state = FA_SCORED, .band = -1};
    fa_ratio ratio = fa_score_ratio(score, sums);
    bool rounded = ratio.denominator > 0 && fa_ratio_round(ratio.numerator, ratio.denominator,
                                                           fa_plan_decimals(score), &units);
    if (!rounded) memo.state = FA_INCOMPLETE;
    if (!rounded) return memo;
    memo.units = units;
    memo.numerator = ratio.numerator;
    memo.denominator = ratio.denominator;
    memo.band = fa_band_of(score, units);
    return memo;
}

static void keep(fa_score_column *column, size_t row, const fa_memo *memo)
{
    column->state[row] = memo->state;
    column->units[row] = memo->units;
    column->numerator[row] = memo->numerator;
    column->denominator[row] = memo->denominator;
    column->band[row] = memo->band;
}

static void finish_row(const fa_plan_score *score, const fa_responses *responses,
                       const fa_results *results, fa_score_column *column, size_t row,
                       fa_row_sums sums)
{
    fa_memo memo = {.state = FA_WITHHELD, .band = -1};
    if (!(responses->withheld[row] & score->parts))
        memo.state = (uint8_t)fa_policy_state(score, sums.answered, sums.applies);
    fa_missing_policy missing = score->policy->missing;
    bool fills = missing == FA_MISSING_PERSON_MEAN || missing == FA_MISSING_ZERO;
    if (memo.state == FA_SCORED) {
        if (fills && sums.answered < sums.applies) fill(score, responses, results, row, &sums);
        memo = make_memo(score, sums);
    }
    keep(column, row, &memo);
}

/* Plain sums repeat: few answers make few values, so most rows find theirs made already. */
static void finish_plain(fa_run *run, size_t index, const fa_responses *responses,
                         const fa_results *results, fa_score_column *column)
{
    const fa_plan_score *score = &run->plan->scores[index];
    fa_memo *shelf = run->memo + index * FA_MEMO_ENTRIES;
    for (size_t row = 0; row < responses->count; row++) {
        uint64_t sums = (uint64_t)run->sums.sum[row] << 32 | (uint64_t)column->answered[row] << 16 |
                        run->sums.applies[row];
        uint64_t key = sums | UINT64_C(1) << 63; /* 0 is an empty entry; the sum has 16 bits */
        fa_memo *memo = &shelf[key * 0x9E3779B97F4A7C15u >> 55];
        bool withheld = responses->withheld[row] & score->parts;
        if (memo->key == key && !withheld) {
            keep(column, row, memo);
            continue;
        }
        finish_row(score, responses, results, column, row,
                   sums_at(score, &run->sums, true, column->answered, row));
        if (withheld) continue;
        *memo = (fa_memo){key,
                          column->units[row],
                          column->numerator[row],
                          column->denominator[row],
                          column->band[row],
                          column->state[row]};
    }
}

void fa_score_declared(fa_run *run, size_t index, const fa_responses *responses,
                       fa_results *results)
{
    const fa_plan_score *score = &run->plan->scores[index];
    fa_score_column *column = &results->scores[index];
    bool fills = score->policy->missing == FA_MISSING_PERSON_MEAN ||
                 score->policy->missing == FA_MISSING_ZERO;
    column->decimals = fa_plan_decimals(score);
    add_up(score, responses, results, &run->sums, column->answered);
    if (is_plain(score) && !fills) {
        finish_plain(run, index, responses, results, column);
        return;
    }
    for (size_t row = 0; row < responses->count; row++)
        finish_row(score, responses, results, column, row,
                   sums_at(score, &run->sums, is_plain(score), column->answered, row));
}

int16_t fa_band_of(const fa_plan_score *score, int64_t units)
{
    size_t count = score->bands != NULL ? score->bands->count : 0;
    for (size_t i = 0; i < count; i++)
        if (units >= score->edges[i].low && units <= score->edges[i].high) return (int16_t)i;
    return -1;
}

void fa_band_block(const fa_plan_score *score, fa_score_column *column, size_t rows)
{
    for (size_t row = 0; row < rows; row++)
        column->band[row] =
            column->state[row] == FA_SCORED ? fa_band_of(score, column->units[row]) : -1;
}
