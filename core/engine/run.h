/* The straight line of the engine: a block of responses → scores ▸ bands ▸ rules. */
#ifndef FA_ENGINE_RUN_H
#define FA_ENGINE_RUN_H

#include "engine/hook.h"
#include "engine/plan.h"
#include "model/results.h"

/* What adds up while a score is made, a row each. */
typedef struct fa_sums {
    int64_t *sum;      /* of what the answers count; for highest and lowest the extreme */
    int64_t *least;    /* of the least that the answered terms could count */
    int64_t *most;     /* of the most */
    int64_t *share;    /* of the weights of the answered terms */
    uint16_t *applies; /* terms that apply: all but blank optional ones */
    int16_t *small;    /* a sum of small whole numbers, before it is widened */
} fa_sums;

/* What a score came to for one set of sums: rows repeat, divisions need not. */
typedef struct fa_memo {
    uint64_t key; /* 0: empty */
    int64_t units, numerator, denominator;
    int16_t band;
    uint8_t state;
} fa_memo;

enum { FA_MEMO_ENTRIES = 512 };

/* One worker's scratch. Its memory hangs in the arena it was made in. */
typedef struct fa_run {
    const fa_plan *plan;
    fa_hooks hooks; /* call is NULL when there are none */
    fa_sums sums;
    fa_memo *memo;         /* FA_MEMO_ENTRIES for each score */
    uint8_t *stack;        /* plan->depth columns of fa_truth */
    uint8_t *truth;        /* one more: what a program came to */
    fa_responses shown;    /* the block's responses, with FA_HIDDEN in the columns of `hidden` */
    fa_column *columns;    /* of `shown` */
    int8_t **hidden;       /* one an item: its choices as shown, NULL where it is always shown */
    fa_hook_input *inputs; /* for the longest list of a hooked score */
} fa_run;

FA_MUST_USE fa_status fa_run_init(fa_run *run, const fa_plan *plan, fa_hooks hooks,
                                  fa_arena *arena);

/* Scores every row of RESPONSES, of which what show_when hides counts as not asked. FA_LIMIT when a
 * script's function was stopped by its limit. */
FA_MUST_USE fa_status fa_run_block(fa_run *run, const fa_responses *responses, fa_results *results,
                                   fa_error *error);

/* The single stages, in their order; private to this room. */
FA_MUST_USE fa_status fa_show_init(fa_run *run, fa_arena *arena);
/* RESPONSES as shown; they stay what they are. */
const fa_responses *fa_show_block(fa_run *run, const fa_responses *responses, fa_results *results);
void fa_score_declared(fa_run *run, size_t score, const fa_responses *responses,
                       fa_results *results);
FA_MUST_USE fa_status fa_score_hooked(fa_run *run, size_t score, const fa_responses *responses,
                                      fa_results *results, fa_error *error);
void fa_band_block(const fa_plan_score *score, fa_score_column *column, size_t rows);
int16_t fa_band_of(const fa_plan_score *score, int64_t units); /* −1: none */
/* What PROGRAM comes to on every row, as fa_truth. */
void fa_program_block(fa_run *run, const fa_program *program, const fa_responses *responses,
                      const fa_results *results, uint8_t *out);
/* Looks each row's input up in the table that is for it. */
void fa_score_table(fa_run *run, size_t score, const fa_responses *responses, fa_results *results);
/* Expected a posteriori under the graded response model. */
void fa_score_pattern(fa_run *run, size_t score, const fa_responses *responses,
                      fa_results *results);

/* Rounds VALUE at the column's decimals into a row; false when it is too large. */
bool fa_column_take_double(fa_score_column *column, size_t row, double value);

/* Theta at a point of the sum, and the chance of an answer's category at each. */
double fa_pattern_theta(size_t point);
void fa_pattern_curve(const fa_graded *graded, size_t category, double *curve);

/* The value of a raw score in a table; false when it has no entry. */
bool fa_table_find(const fa_plan_table *table, int64_t raw, int64_t *value);

/* What a term counts on a row; false when it is blank. */
bool fa_term_counts(const fa_plan_term *term, const fa_responses *responses,
                    const fa_results *results, size_t row, int64_t *out);

/* The sums of one row's answered terms. */
typedef struct fa_row_sums {
    int64_t sum, least, most, share;
    size_t answered, applies;
} fa_row_sums;

/* numerator / denominator; a denominator of 0 means there is no value. */
typedef struct fa_ratio {
    int64_t numerator, denominator;
} fa_ratio;

/* What an answer counts as a term (see fa_column), and what a score's units count as one. */
int64_t fa_term_answer(const fa_plan_term *term, int8_t choice, int64_t number);
int64_t fa_term_value(const fa_plan_term *term, int64_t units);

/* The value nearest to SUM / ANSWERED that an answer of TERM could have counted. */
int64_t fa_term_nearest(const fa_plan_term *term, int64_t sum, int64_t answered);

/* Whether a blank term leaves numerator and denominator. */
bool fa_term_leaves(const fa_plan_term *term, const fa_responses *responses, size_t row);

/* The exact value of a declared score before it is rescaled, and before its one rounding. */
fa_ratio fa_score_raw(const fa_plan_score *score, fa_row_sums sums);
fa_ratio fa_score_ratio(const fa_plan_score *score, fa_row_sums sums);

/* Whether so many answers, of so many that apply, make a score under the policy. */
fa_score_state fa_policy_state(const fa_plan_score *score, size_t answered, size_t applies);

#endif
