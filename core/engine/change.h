/* What a score's change from its baseline means, held against the figures that are published of it.
 */
#ifndef FA_ENGINE_CHANGE_H
#define FA_ENGINE_CHANGE_H

#include "model/results.h"

/* From a baseline to a later value. */
typedef struct fa_difference {
    bool has_points; /* false: the difference does not fit in 64 bits, and nothing is judged */
    bool has_percent;
    fa_decimal baseline, value;
    fa_decimal points;    /* value − baseline, exact */
    fa_decimal percent;   /* of the baseline's size, to one decimal, half away from zero; a baseline
                             of 0 has none. To be shown: figures are held against the exact change */
    int better;           /* of the score: −1 lower, +1 higher, 0 not said */
    int way;              /* +1 better, −1 worse; 0 the same, or not said which way is better */
    int64_t base, change; /* baseline and points in the same units, for exact percentages */
} fa_difference;

fa_difference fa_difference_make(const fa_score *score, fa_decimal baseline, fa_decimal value);

/* Whether the change is at least FIGURE, in the direction that it is about: `important` is an
 * improvement, `worse` a worsening, `detectable` and `reliability` either. Any of its parts
 * suffices; a final value must be one that the baseline was not yet. FA_UNDECIDED: it cannot be
 * told, as a percentage of 0, or the score does not say which way is better. */
fa_truth fa_difference_reaches(const fa_difference *difference, const fa_change *figure);

/* The same of all figures of KIND: any suffices. FA_UNDECIDED also where there are none. */
fa_truth fa_difference_reaches_any(const fa_difference *difference, const fa_score *score,
                                   fa_change_kind kind);

/* Whether it is better by at least PERCENT of the baseline. */
fa_truth fa_difference_responds(const fa_difference *difference, int percent);

/* The reliable change index (Jacobson & Truax 1991) by a figure of FA_CHANGE_RELIABILITY, to two
 * decimals. False: there is none. It is reliable beyond 1.96. */
bool fa_difference_index(const fa_difference *difference, const fa_change *figure, fa_decimal *out);

#endif
