/* An instrument as the flat arrays that score it: made once a run, read by every worker. */
#ifndef FA_ENGINE_PLAN_H
#define FA_ENGINE_PLAN_H

#include "base/buffer.h"
#include "base/error.h"
#include "model/instrument.h"

/* Which published way to score is taken. Empty: each score's own. */
typedef struct fa_selection {
    fa_text missing; /* --missing NAME: a policy */
    fa_text bands;   /* --bands NAME: a band set */
} fa_selection;

/* In the table of one-byte answers: not decided by its one byte, ask fa_answer_read. */
enum { FA_BYTE_SLOW = -128 };

enum { FA_PATTERN_POINTS = 81 }; /* theta from −4 to 4 in steps of 0.1 */

/* One step of a condition's postfix program. */
typedef enum fa_step_kind {
    FA_STEP_CHOICE,   /* push the truth of a choice item, by table */
    FA_STEP_RUN,      /* the same where the choices that say yes are those from `low` to `high` */
    FA_STEP_NUMBER,   /* push whether a number item or a score lies in [low, high] */
    FA_STEP_BAND,     /* push whether a score's band is number `low` */
    FA_STEP_TICK,     /* push whether choice `low` of a tick_all is ticked */
    FA_STEP_BLANK,    /* push whether an item is blank */
    FA_STEP_ANSWERED, /* push whether it is answered */
    FA_STEP_RULE,     /* push an earlier rule's truth */
    FA_STEP_ANY,      /* pop `count`, push the greatest */
    FA_STEP_ALL,      /* pop `count`, push the least */
    FA_STEP_NOT,      /* turn the top round */
    FA_STEP_COUNT     /* pop `count`, push whether at least `low` are yes */
} fa_step_kind;

typedef struct fa_step {
    fa_step_kind kind;
    size_t index;
    bool of_score;
    bool outside; /* FA_STEP_NUMBER: turned round (is_not) */
    size_t count;
    int64_t low, high;    /* closed, in units of the item or score */
    const uint8_t *truth; /* FA_STEP_CHOICE: 256 entries, by the choice as a byte */
} fa_step;

typedef struct fa_program {
    fa_step *steps;
    size_t count;
} fa_program;

/* One input of a score; what it counts is a whole number of 10^-scale (the score's scale). */
typedef struct fa_plan_term {
    bool is_score;
    size_t index;
    bool optional; /* left blank it leaves numerator and denominator */
    bool hides;    /* hidden it leaves them too */
    size_t keyed_count;
    const int64_t *keyed;  /* items with one choice: what each choice counts, by index */
    const int64_t *ticked; /* tick_all: units of each choice; those of the ticked ones add up */
    int64_t factor;        /* all but items with one choice: units × factor + offset */
    int64_t offset;
    int64_t least, most;   /* the range of what it counts */
    int64_t share;         /* its weight, at the score's weight_scale */
    bool unranged;         /* it has no least and most */
    bool identity;         /* a choice counts its index: `keyed` is not needed */
    const int64_t *wanted; /* FA_COUNT_OF over numbers and scores: the units that count `factor`; */
    size_t wanted_count;   /* with wanted_range the two ends of them */
    bool wanted_range;
} fa_plan_term;

/* A band's edges in units of the rounded score. */
typedef struct fa_plan_band {
    int64_t low, high;
} fa_plan_band;

/* A norm table in whole units: raw scores of the input → values of the score. */
typedef struct fa_plan_table {
    fa_program by; /* whom it is for; no steps: everyone */
    int64_t *raw, *value;
    size_t count;
} fa_plan_table;

typedef struct fa_plan_score {
    const fa_score *score;
    const fa_policy *policy;
    const fa_band_set *bands; /* NULL: none */
    fa_plan_band *edges;      /* one a band */
    fa_plan_term *terms;
    size_t count;
    int scale;             /* decimals of what the terms count */
    int weight_scale;      /* decimals of the shares */
    int needs;             /* the fewest answered; -1: all that apply */
    bool ranged;           /* its values lie from least to most */
    int64_t least, most;   /* in units of the rounded score; a bound, not always reached */
    uint64_t parts;        /* the parts of the instrument that its inputs come from, a bit each */
    fa_plan_table *tables; /* FA_TABLE_OF: one a table of the score */
    double **curves;       /* FA_PATTERN_OF: one a term, FA_PATTERN_POINTS chances a choice */
    int64_t rescale[3];    /* (numerator × [0] + denominator × [1]) / (denominator × [2]) */
    bool uniform;          /* every term has the same least and most */
    bool alike;            /* every term counts the same for the same answer */
    bool plain;            /* every term is an identity, so that small sums add up by columns */
    bool unranged;         /* a term has no least or most: nothing can be proved */
    bool overflows;        /* 64 bits do not hold every sum: must not run */
} fa_plan_score;

typedef struct fa_plan {
    const fa_instrument *instrument;
    fa_text policy;         /* the name that results carry */
    int8_t (*by_byte)[256]; /* what a one-byte field says, one table an item */
    fa_plan_score *scores;  /* in order: each reads only earlier ones */
    fa_program *rules;      /* one a rule, in the instrument's order */
    fa_program *advice; /* one an advice: all { when, none { unless, what withholds it } }; empty:
                           always */
    fa_program *advice_own; /* one an advice: without what withholds it, where something may; empty:
                               always */
    fa_program *withholds;  /* one a withhold sentence: its condition */
    fa_program *shows;      /* one an item: its show_when; no steps: always shown */
    bool has_hidden;        /* an item has a show_when */
    size_t circle;          /* with FA_CONTENT: a rule that waits for itself */
    size_t *rule_order;     /* so that a rule follows those it names */
    size_t depth;           /* the deepest stack of any rule */
    bool has_hooks;
} fa_plan;

/* FA_USAGE, with the names there are, when no score has that policy or band set. */
FA_MUST_USE fa_status fa_selection_check(const fa_instrument *instrument, fa_selection selection,
                                         fa_error *error);

/* Makes the plan of a read instrument in ARENA, for a selection that was checked. FA_CONTENT when
 * rules name each other in a circle (plan->circle is one of them; it cannot be run). */
FA_MUST_USE fa_status fa_plan_make(fa_plan **out, const fa_instrument *instrument,
                                   fa_selection selection, fa_arena *arena);

/* The score's decimals under the plan's policy. */
int fa_plan_decimals(const fa_plan_score *score);

/* Prints what runs, one line a score and a rule, for `show --plan`. */
void fa_plan_print(const fa_plan *plan, fa_buffer *out);

#endif
