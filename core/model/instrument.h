/* An instrument: items, scores, bands, rules and cases, checked for names and shapes, then frozen.
 *
 * Everything hangs in one arena and refers to its parts by index. Whoever holds a pointer to a
 * finished instrument may read it from any thread. */
#ifndef FA_MODEL_INSTRUMENT_H
#define FA_MODEL_INSTRUMENT_H

#include "base/arena.h"
#include "base/status.h"
#include "model/value.h"

enum {
    FA_CHOICES_MOST = 120, /* a choice's index fits in a signed byte beside the missing reasons */
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

typedef enum fa_item_kind { FA_ITEM_CHOICE, FA_ITEM_NUMBER } fa_item_kind;

typedef enum fa_two_ticks { FA_TICKS_REFUSE, FA_TICKS_HIGHEST, FA_TICKS_LOWEST } fa_two_ticks;

typedef struct fa_code {
    fa_text system, code; /* "loinc", "97909-6" */
} fa_code;

typedef struct fa_item {
    fa_text id, text, help;
    int line;
    fa_item_kind kind;
    const fa_choices *choices; /* FA_ITEM_CHOICE */
    bool has_least, has_most;  /* FA_ITEM_NUMBER */
    fa_decimal least, most;
    int decimals; /* FA_ITEM_NUMBER: the most an answer may have */
    fa_text unit;
    bool optional; /* left blank it does not apply: it leaves the score */
    bool unscored; /* scored = false: nothing needs to use it */
    bool used;     /* by a score, a rule or a condition */
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
    FA_COMPUTE, /* a script's function over the row of named answers */
    FA_FORMULA  /* a script's function over the inputs as arguments */
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
    int hook;         /* FA_COMPUTE, FA_FORMULA: the script's number for it */
    int hook_line;
    int better;               /* −1 lower, +1 higher, 0 not said */
    bool has_least, has_most; /* the range the author states */
    fa_decimal least, most;
    fa_band_set *band_sets;
    size_t band_set_count;
    fa_code *codes;
    size_t code_count;
} fa_score;

typedef enum fa_condition_kind {
    FA_WHEN_ANSWER,   /* of an item, against the range or list below */
    FA_WHEN_RESULT,   /* of a score, likewise */
    FA_WHEN_BAND,     /* of a score */
    FA_WHEN_ANSWERED, /* never undecided */
    FA_WHEN_BLANK,    /* never undecided */
    FA_WHEN_RULE,     /* an earlier or later rule fires */
    FA_WHEN_ANY,
    FA_WHEN_ALL,
    FA_WHEN_NONE,
    FA_WHEN_AT_LEAST_OF /* count of the parts */
} fa_condition_kind;

typedef enum fa_relation {
    FA_IS,
    FA_IS_NOT,
    FA_AT_LEAST,
    FA_AT_MOST,
    FA_ABOVE,
    FA_BELOW,
    FA_BETWEEN
} fa_relation;

typedef struct fa_condition {
    fa_condition_kind kind;
    int line;
    size_t index; /* of the item, score or rule */
    fa_relation relation;
    fa_decimal low, high; /* FA_BETWEEN both; the others low */
    fa_text label;        /* FA_WHEN_BAND; for FA_WHEN_ANSWER the wording as written, if a word */
    int at_least;         /* FA_WHEN_AT_LEAST_OF */
    struct fa_condition *parts;
    size_t part_count;
} fa_condition;

typedef enum fa_level {
    FA_LEVEL_NONE,
    FA_LEVEL_INFO,
    FA_LEVEL_SUGGEST,
    FA_LEVEL_CAUTION,
    FA_LEVEL_URGENT,
    FA_LEVEL_EMERGENCY
} fa_level;

typedef struct fa_rule {
    fa_text id, say, action, source;
    int line;
    fa_level level;
    fa_condition when;
} fa_rule;

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
    fa_text name, policy; /* policy empty: each score's own */
    int line;
    fa_case_answer *given;
    size_t given_count;
    fa_case_score *scores;
    size_t score_count;
    bool has_rules, has_undecided, has_findings;
    size_t *rules, rule_count;
    size_t *undecided, undecided_count;
    int findings;
} fa_case;

typedef struct fa_section {
    fa_text title;
    int line;
} fa_section;

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
    fa_case *cases;
    size_t case_count;
    size_t hook_count;
} fa_instrument;

/* Index by id, or -1. */
int fa_instrument_item(const fa_instrument *instrument, fa_text id);
int fa_instrument_score(const fa_instrument *instrument, fa_text id);
int fa_instrument_rule(const fa_instrument *instrument, fa_text id);

/* The lowest and highest value an answer can have; false when a number item leaves an end open. */
bool fa_item_range(const fa_item *item, fa_decimal *least, fa_decimal *most);

/* The score's own bands (SET empty) or those named SET; NULL when there are none. */
const fa_band_set *fa_score_bands(const fa_score *score, fa_text set);
const fa_policy *fa_score_policy(const fa_score *score, fa_text name); /* NULL when not named */

bool fa_score_is_hooked(const fa_score *score); /* a script's function makes it */

/* Whether VALUE stands in the condition's relation (of an answer or a result). */
bool fa_condition_holds(const fa_condition *when, fa_decimal value);

const char *fa_level_name(fa_level level);              /* "urgent"; static */
const char *fa_operation_name(fa_operation operation);  /* "percent_of"; static */
const char *fa_missing_name(fa_missing_policy missing); /* "prorate"; static */
const char *fa_relation_name(fa_relation relation);     /* "at_least"; static */

#endif
