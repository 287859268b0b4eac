/* An instrument: items, scores, bands, rules, advice and cases, checked for names and shapes, then
 * frozen.
 *
 * Everything hangs in one arena and refers to its parts by index. Whoever holds a pointer to a
 * finished instrument may read it from any thread. */
#ifndef FA_MODEL_INSTRUMENT_H
#define FA_MODEL_INSTRUMENT_H

#include "base/arena.h"
#include "base/status.h"
#include "model/condition.h"
#include "model/value.h"

enum {
    FA_CHOICES_MOST = 120, /* a choice's index fits in a signed byte beside the missing reasons */
    FA_TICKS_MOST = 62,    /* the choices of a tick_all are the bits of a 64-bit set */
    FA_PARTS_MOST = 60,    /* instruments of a battery: the bits of a 64-bit set, beside its own */
    FA_PARTS_DEPTH_MOST = 8, /* a battery in a battery in a battery … */
    FA_ADVICE_MOST = 500,
    FA_WITHHOLDS_MOST = 200,
    FA_DAY_LEAST = -719162, /* 0001-01-01, in days since 1970-01-01 */
    FA_DAY_MOST = 2932896,  /* 9999-12-31 */
    FA_ITEMS_MOST = 2000,
    FA_SCORES_MOST = 200,
    FA_RULES_MOST = 500,
    FA_ID_LENGTH_MOST = 26,
};

typedef struct fa_choice {
    fa_text code; /* as it may stand in an intake file; empty: only the value may */
    fa_decimal value;
    fa_text text;
} fa_choice;

typedef struct fa_choices {
    fa_text id; /* empty when written inside an item */
    int line;
    bool yes_no; /* the built-in set: intake also takes yes, y, true, no, n, false */
    bool scale;  /* whole numbers from first to last, written as scale = { from, to } */
    fa_choice *list;
    size_t count;
} fa_choices;

typedef enum fa_item_kind {
    FA_ITEM_CHOICE,
    FA_ITEM_NUMBER,
    FA_ITEM_TICK_ALL, /* any number of the choices; in a score it counts how many are ticked */
    FA_ITEM_DATE,
    FA_ITEM_WRITTEN /* words: asked and kept, never scored */
} fa_item_kind;

typedef enum fa_side { FA_SIDE_NONE, FA_SIDE_LEFT, FA_SIDE_RIGHT } fa_side;

/* Reasons that an item may know for having no answer; a set of bits. */
typedef enum fa_reason_bit {
    FA_REASON_DECLINED = 1,
    FA_REASON_NOT_APPLICABLE = 2,
    FA_REASON_COULD_NOT_TEST = 4
} fa_reason_bit;

/* Another unit that an answer may be written in: 10 inch = 10 × 2.54 cm. */
typedef struct fa_unit {
    fa_text name;
    fa_decimal factor;
} fa_unit;

typedef enum fa_two_ticks { FA_TICKS_REFUSE, FA_TICKS_HIGHEST, FA_TICKS_LOWEST } fa_two_ticks;

typedef struct fa_code {
    fa_text system, code; /* "loinc", "97909-6" */
} fa_code;

typedef struct fa_item {
    fa_text id, text, help;
    int line;
    fa_item_kind kind;
    const fa_choices *choices; /* FA_ITEM_CHOICE, FA_ITEM_TICK_ALL */
    const fa_decimal *counts;  /* counts_as: what each choice counts in a score; NULL: its value, in
                                  a tick_all 1 */
    bool has_least, has_most;  /* FA_ITEM_NUMBER */
    fa_decimal least, most;
    int decimals; /* FA_ITEM_NUMBER: the most an answer may have */
    fa_text unit;
    fa_unit *units; /* others that an answer may come in */
    size_t unit_count;
    const fa_condition *show_when; /* NULL: always shown; names only items above */
    unsigned reasons;              /* blank_because: fa_reason_bit */
    fa_side side;                  /* made by sides = true */
    bool carry;                    /* filling in shows the subject's previous answer */
    size_t part;                   /* 0: of this file; else parts[part − 1] of a battery */
    bool optional;                 /* left blank it does not apply: it leaves the score */
    bool unscored;                 /* scored = false: nothing needs to use it */
    bool used;                     /* by a score, a rule or a condition */
    fa_two_ticks two_ticks;
    fa_text *columns; /* other names in intake files */
    size_t column_count;
    fa_code *codes;
    size_t code_count;
    int section; /* index, or -1 */
} fa_item;

typedef enum fa_operation {
    FA_SUM_OF,
    FA_MEAN_OF,
    FA_PERCENT_OF,
    FA_HIGHEST_OF,
    FA_LOWEST_OF,
    FA_COUNT_OF,
    FA_VALUE_OF,      /* of one input */
    FA_DIFFERENCE_OF, /* of two inputs: the first minus the second; of dates, in days */
    FA_TABLE_OF,      /* one input, looked up in a table: norms, T-scores */
    FA_PATTERN_OF,    /* graded response model, expected a posteriori */
    FA_COMPUTE,       /* a script's function over the row of named answers */
    FA_FORMULA        /* a script's function over the inputs as arguments */
} fa_operation;

typedef enum fa_missing_policy {
    FA_MISSING_REFUSE,
    FA_MISSING_PRORATE,
    FA_MISSING_PERSON_MEAN,
    FA_MISSING_ZERO
} fa_missing_policy;

/* A published way to treat blanks, chosen by name. The first of a score is its own, "default". */
typedef struct fa_policy {
    fa_text name;
    int line;
    fa_missing_policy missing;
    int needs; /* the fewest answered; -1: all that apply */
    int decimals;
} fa_policy;

/* One input of a score: an item, or an earlier score. */
typedef struct fa_term {
    bool is_score;
    size_t index;
    bool reversed;     /* least + most − answer */
    fa_decimal weight; /* 1 unless given */
} fa_term;

/* A closed interval on the rounded score. */
typedef struct fa_band {
    fa_decimal low, high;
    fa_text label, say;
    int level; /* 1 = best; 0 = not given */
    int line;
} fa_band;

typedef struct fa_band_set {
    fa_text name; /* empty: the score's own; else chosen by --bands NAME */
    int line;
    fa_band *list;
    size_t count;
} fa_band_set;

typedef struct fa_table_entry {
    fa_decimal raw, value;
    int line;
} fa_table_entry;

/* One column of a norm table, in rising order of its raw scores. */
typedef struct fa_table {
    const fa_condition *by; /* whom it is for; NULL: everyone. The first that says yes is taken */
    fa_table_entry *entries;
    size_t count;
    int line;
} fa_table;

/* An item's parameters in the graded response model: P(answer >= k) = logistic(slope × (theta −
 * thresholds[k − 1])), answers ordered by what they count. */
typedef struct fa_graded {
    double slope;
    double *thresholds; /* rising; one fewer than the item has different counts */
    size_t threshold_count;
} fa_graded;

typedef enum fa_change_kind {
    FA_CHANGE_DETECTABLE, /* minimal detectable change */
    FA_CHANGE_IMPORTANT,  /* minimal important change */
    FA_CHANGE_WORSE,      /* the least worsening that matters */
    FA_CHANGE_RELIABILITY /* for the reliable change index */
} fa_change_kind;

/* One published figure of how much change means something; any of its parts suffices. */
typedef struct fa_change {
    fa_change_kind kind;
    int line;
    bool has_points, has_percent, has_final, final_above; /* final_above: else final_below */
    fa_decimal points, percent, final;                    /* percent is of the baseline */
    bool has_coefficient, has_sd, has_sem;                /* FA_CHANGE_RELIABILITY */
    fa_decimal coefficient, sd, sem;
    fa_text population, source;
} fa_change;

typedef struct fa_score {
    fa_text id, title, unit, source, unproved;
    int line;
    fa_operation operation;
    fa_term *terms;
    size_t term_count;
    bool broken; /* an input was not understood (only while mistakes are gathered) */
    fa_policy *policies;
    size_t policy_count;
    fa_decimal *where; /* FA_COUNT_OF: the answers counted; see where_range */
    size_t where_count;
    bool where_range; /* where holds the two ends of a closed range */
    fa_table *tables; /* FA_TABLE_OF */
    size_t table_count;
    fa_graded *graded; /* FA_PATTERN_OF: one a term */
    bool has_rescale;  /* a linear change after the operation */
    fa_decimal rescale_from[2], rescale_to[2];
    fa_change *changes;
    size_t change_count;
    size_t part; /* as an item's */
    int hook;    /* FA_COMPUTE, FA_FORMULA: the script's number for it */
    int hook_line;
    int better;               /* −1 lower, +1 higher, 0 not said */
    bool has_least, has_most; /* the range the author states */
    fa_decimal least, most;
    fa_band_set *band_sets;
    size_t band_set_count;
    fa_code *codes;
    size_t code_count;
} fa_score;

typedef enum fa_level {
    FA_LEVEL_NONE,
    FA_LEVEL_INFO,
    FA_LEVEL_SUGGEST,
    FA_LEVEL_CAUTION,
    FA_LEVEL_URGENT,
    FA_LEVEL_EMERGENCY
} fa_level;

typedef struct fa_rule {
    fa_text id, say, action, source, unproved;
    int line;
    fa_level level;
    fa_condition when;
    size_t part; /* as an item's */
} fa_rule;

/* From one number to another; the same where one was written. */
typedef struct fa_span {
    bool given;
    fa_decimal from, to;
} fa_span;

/* A plan with a dose: given when `when` (or nothing: always) is yes and `unless` is no, withheld
 * while either is undecided. */
typedef struct fa_advice {
    fa_text id, title, source, unproved;
    int line;
    bool has_when, has_unless;
    fa_condition when, unless;
    fa_span sessions, per_week, per_day, minutes, hold_seconds, sets, repetitions;
    fa_text *steps, *stop_if;
    size_t step_count, stop_count;
    bool learn_first;  /* from a professional, before it is done alone */
    fa_text learn_how; /* what is said of it; may be empty */
    size_t part;       /* as an item's */
} fa_advice;

/* Of what a battery includes: advice that is given only while a condition of the battery is no,
 * besides its own `unless`. */
typedef struct fa_withhold {
    fa_text id; /* as it was written: of advice, or of a part, which means all advice of that */
    fa_text source, unproved;
    int line;
    fa_condition when;
    size_t *advice, advice_count; /* what it withholds */
    size_t part;                  /* as an item's: whose sentence it is */
} fa_withhold;

/* An example with its published result, run by `fascia test`. */
typedef struct fa_case_answer {
    size_t item;
    fa_text text; /* as it would stand in an intake file; empty: missing */
    int line;
} fa_case_answer;

typedef struct fa_case_score {
    size_t score;
    bool missing;
    fa_decimal value;
    fa_text band; /* with has_band */
    bool has_value, has_band;
    int line;
} fa_case_score;

typedef struct fa_case {
    fa_text name, policy, bands; /* policy and band set; empty: each score's own */
    int line;
    fa_case_answer *given;
    size_t given_count;
    fa_case_score *scores;
    size_t score_count;
    bool has_rules, has_undecided, has_findings;
    size_t *rules, rule_count;
    size_t *undecided, undecided_count; /* rules */
    bool has_advice;
    size_t *advice, advice_count;
    size_t *withheld, withheld_count; /* advice among `undecided` */
    int findings;
} fa_case;

typedef struct fa_section {
    fa_text title;
    int line;
    size_t part; /* as an item's */
} fa_section;

/* An instrument that a battery includes, itself or through another battery: its ids are PREFIX.ID
 * here. What is included in several ways under one prefix is one part. */
typedef struct fa_part {
    fa_text id, prefix, title, version, sha256, file, source; /* source: the bytes of its file */
    fa_text intro, recall;
    int line;          /* of the include */
    uint64_t includes; /* parts that it includes itself: bit i stands for fa_item.part i */
    int hook_base;     /* its functions are numbered from here on */
    int hook_count;
} fa_part;

typedef struct fa_instrument {
    fa_text id, title, version, language, intro, recall, measures, source;
    int line; /* of its own sentence */
    fa_text licence, licence_holder, licence_notice, licence_url;
    fa_code *codes;
    size_t code_count;
    fa_text file;   /* as it is named in messages */
    fa_text sha256; /* 64 hexadecimal digits of the source's bytes */
    fa_choices **choices;
    size_t choices_count;
    fa_section *sections;
    size_t section_count;
    fa_item *items;
    size_t item_count;
    fa_score *scores;
    size_t score_count;
    fa_rule *rules;
    size_t rule_count;
    fa_advice *advice;
    size_t advice_count;
    fa_withhold *withholds;
    size_t withhold_count;
    fa_case *cases;
    size_t case_count;
    fa_part *parts;
    size_t part_count;
    struct fa_wording *wordings; /* translations, and packs of licensed words */
    size_t wording_count;
    struct fa_mapping *mappings; /* how exports of a clinic are read */
    size_t mapping_count;
    size_t hook_count;
} fa_instrument;

/* Index by id, or -1. */
int fa_instrument_item(const fa_instrument *instrument, fa_text id);
int fa_instrument_score(const fa_instrument *instrument, fa_text id);
int fa_instrument_rule(const fa_instrument *instrument, fa_text id);
int fa_instrument_advice(const fa_instrument *instrument, fa_text id);

/* The least and the most that an answer can count in a score (of a date, days since 1970-01-01);
 * false when a number item leaves an end open, and of words. */
bool fa_item_range(const fa_item *item, fa_decimal *least, fa_decimal *most);

/* What choice INDEX counts in a score. */
fa_decimal fa_item_counts(const fa_item *item, size_t index);

/* Whether its answers stand in a column of numbers: units of a number, days of a date since
 * 1970-01-01, the bit set of a tick_all (bit i: choice i). */
bool fa_item_has_number(const fa_item *item);

/* The score's own bands (SET empty) or those named SET; NULL when there are none. */
const fa_band_set *fa_score_bands(const fa_score *score, fa_text set);
const fa_policy *fa_score_policy(const fa_score *score, fa_text name); /* NULL when not named */

bool fa_score_is_hooked(const fa_score *score); /* a script's function makes it */
/* Whether what makes it deals with blanks itself, so that `needs` may be smaller without a policy.
 */
bool fa_score_sees_blanks(const fa_score *score);

/* Whether part number PART of a battery is number WANTED or is included by that. */
bool fa_instrument_part_has(const fa_instrument *instrument, size_t wanted, size_t part);

bool fa_withhold_has(const fa_withhold *withhold, size_t advice);
bool fa_instrument_withholds(const fa_instrument *instrument, size_t advice); /* by any sentence */
/* Whether results of PART alone list the advice: it is its own, or withheld by itself. */
bool fa_instrument_lists(const fa_instrument *instrument, size_t part, size_t advice);

const char *fa_level_name(fa_level level);              /* "urgent"; static */
const char *fa_operation_name(fa_operation operation);  /* "percent_of"; static */
const char *fa_missing_name(fa_missing_policy missing); /* "prorate"; static */
const char *fa_change_name(fa_change_kind kind);        /* "detectable"; static */

#endif
