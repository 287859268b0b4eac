/* What came of a block of responses: scores, bands and rules by columns. */
#ifndef FA_MODEL_RESULTS_H
#define FA_MODEL_RESULTS_H

#include "model/responses.h"

/* Why a score has no value. */
typedef enum fa_score_state {
    FA_SCORED,
    FA_TOO_FEW,      /* fewer answered than needed */
    FA_INCOMPLETE,   /* something that applies is blank and the policy refuses */
    FA_WITHHELD,     /* an answer was invalid */
    FA_HOOK_FAILED,  /* the script's function gave no usable number; see the hook findings */
    FA_HOOK_MISSING, /* the script's function answered `missing` */
    FA_NO_TABLE,     /* none of the tables is for this subject */
    FA_TABLE_OPEN,   /* which table is for this subject waits for an answer */
    FA_NO_ENTRY      /* the table has no entry for the raw score */
} fa_score_state;

typedef struct fa_score_column {
    int64_t *units;                   /* rounded, at `decimals` */
    uint8_t *state;                   /* fa_score_state */
    uint16_t *answered;               /* how many of its inputs were answered */
    int16_t *band;                    /* index into the band set, or -1 */
    int64_t *numerator, *denominator; /* the exact value before rounding; denominator 0: none */
    int64_t *error; /* FA_PATTERN_OF: the standard error, in units like the value; else NULL */
    int16_t *table; /* FA_TABLE_OF: which of its tables, or -1; else NULL */
    int decimals;
} fa_score_column;

/* Three values that order: the worst of several is their least, the best their greatest. */
typedef enum fa_truth { FA_NO = 0, FA_UNDECIDED = 1, FA_YES = 2 } fa_truth;

typedef struct fa_hook_finding {
    uint32_t row;
    size_t score;
    fa_text sentence; /* in the results' scratch arena */
} fa_hook_finding;

typedef struct fa_results {
    size_t count;
    fa_score_column *scores; /* one a score */
    uint8_t **rules;         /* one column of fa_truth a rule */
    uint8_t **advice;        /* one column of fa_truth an advice: given, withheld while undecided */
    uint8_t **advice_own;    /* the same without what withholds it; where something may */
    uint8_t **withholds;     /* one column of fa_truth a withhold sentence */
    const fa_column *shown;  /* one an item: the responses' columns, with FA_HIDDEN where show_when
                                says no. Borrowed from the run until its next block */
    fa_hook_finding *hook_findings;
    size_t hook_finding_count;
    fa_arena scratch; /* what the hook findings say; emptied with each block */
} fa_results;

FA_MUST_USE fa_status fa_results_init(fa_results *results, const fa_instrument *instrument,
                                      fa_arena *arena);
void fa_results_free(fa_results *results); /* what the arena does not hold: the scratch */
void fa_results_reset(fa_results *results);

/* What PART says of the advice when it stands alone: what the sentences of the battery around it
 * withhold is given there. For PART 0 and of the whole: results->advice. */
fa_truth fa_results_advice(const fa_results *results, const fa_instrument *instrument, size_t part,
                           size_t advice, size_t row);

#endif
