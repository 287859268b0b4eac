/* An instrument as the flat arrays that score it: made once, read by every worker. */
#ifndef FA_ENGINE_PLAN_H
#define FA_ENGINE_PLAN_H

#include "base/buffer.h"
#include "model/instrument.h"

/* How one item's answer is read when it is a single byte: the hot path of intake. */
enum { FA_BYTE_SLOW = -128 }; /* not decided by one byte: ask fa_answer_read */

/* One input of a score. For an item with choices, `keyed` holds what each choice counts. */
typedef struct fa_plan_term {
    bool is_score;
    size_t index;
    bool optional;         /* left blank it leaves numerator and denominator */
    const int64_t *keyed;  /* by index of choice: weight × keying, at the score's `scale` */
    int64_t weight;        /* numbers and scores: units at the input's scale × this = at `scale` */
    int64_t offset;        /* added after (reversal) */
    int64_t least, most;   /* the range of the keyed value, at `scale` */
    bool identity;         /* choice index = counted value: keyed is not needed */
} fa_plan_term;

typedef struct fa_plan_score {
    const fa_score *score;
    fa_plan_term *terms;
    size_t count;
    int scale;     /* decimals of the keyed values */
    int64_t share; /* sum of the weights at `weight_scale`, for weighted means */
} fa_plan_score;

/* One step of a rule's postfix program. */
typedef enum fa_step_kind {
    FA_STEP_CHOICE, /* push the truth of a choice item by table */
    FA_STEP_NUMBER, /* push the truth of a number item or score within [low, high] */
    FA_STEP_BAND,   /* push whether a score's band is `low` */
    FA_STEP_BLANK,  /* push whether an item is blank */
    FA_STEP_RULE,   /* push an earlier rule's truth */
    FA_STEP_ANY,    /* pop `count`, push the greatest */
    FA_STEP_ALL,    /* pop `count`, push the least */
    FA_STEP_NOT,    /* turn the top round */
    FA_STEP_COUNT   /* pop `count`, push whether `at_least` are yes */
} fa_step_kind;

typedef struct fa_step {
    fa_step_kind kind;
    size_t index;
    bool of_score;
    size_t count;
    int at_least;
    int64_t low, high;          /* closed, in the units of the item or score; FA_STEP_NUMBER */
    bool outside;               /* yes when outside [low, high] */
    fa_text label;              /* FA_STEP_BAND */
    const uint8_t *truth;       /* FA_STEP_CHOICE: 256 entries by (uint8_t)choice */
} fa_step;

typedef struct fa_plan_rule {
    const fa_rule *rule;
    fa_step *steps;
    size_t count;
} fa_plan_rule;

typedef struct fa_plan {
    const fa_instrument *instrument;
    const int8_t (*by_byte)[256]; /* one table an item */
    fa_plan_score *scores;        /* in order; each reads only earlier ones */
    fa_plan_rule *rules;          /* one a rule, in the instrument's order */
    size_t *rule_order;           /* so that a rule follows those it names */
    size_t depth;                 /* the deepest stack of any rule */
    bool has_hooks;
} fa_plan;

/* Makes the plan of a checked instrument in ARENA. */
FA_MUST_USE fa_status fa_plan_make(fa_plan **out, const fa_instrument *instrument,
                                   fa_arena *arena);

/* Prints what runs, one line a score and a rule, for `show --plan`. */
void fa_plan_print(const fa_plan *plan, fa_buffer *out);

#endif
