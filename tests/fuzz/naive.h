/* A second scorer, written from the language's page alone: one answer sheet at a time, in exact
 * fractions. Here: what it knows of an instrument, and its fractions. */
#ifndef FUZZ_NAIVE_H
#define FUZZ_NAIVE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

__extension__ typedef __int128 wide;

enum {
    ITEMS = 10,
    VALUES = 7,
    POSSIBLE = 1 << VALUES, /* what a tick_all can come to */
    SCORES = 6,
    TERMS = 8,
    BANDS = 4,
    RULES = 5,
    ADVICES = 3,
    NODES = 24,
    TABLES = 3,
    ENTRIES = 12
};

/* n / d, d > 0, in lowest terms. */
typedef struct ratio {
    wide n, d;
} ratio;

typedef enum naive_kind {
    ANSWER,
    RESULT,
    BAND,
    INCLUDES,
    ANSWERED,
    BLANK,
    RULE,
    ANY,
    ALL,
    NONE,
    AT_LEAST_OF
} naive_kind;

/* A condition; its parts are nodes of the same rule. */
typedef struct naive_node {
    naive_kind kind;
    int index, relation, at_least; /* BAND: relation is the set, at_least the band; INCLUDES:
                                      at_least is the choice */
    ratio low, high;
    int parts[4], count;
} naive_node;

typedef struct naive_rule {
    naive_node nodes[NODES]; /* the first is the whole */
    int count;               /* 0: there is no condition */
} naive_rule;

typedef enum naive_item_kind { CHOOSES, NUMBERS, TICKS, DATES } naive_item_kind;

typedef struct naive_item {
    naive_item_kind kind;
    bool optional, yes_no, declines; /* declines: blank_because = "declined" */
    int decimals;                    /* of a number */
    ratio low, high;                 /* of a number */
    ratio values[VALUES];            /* of choices, rising */
    ratio counts[VALUES];            /* what each counts: its value, of a tick 1, or counts_as */
    int count;
    int ticks; /* two ticks: 0 refuse, 1 highest, 2 lowest */
    naive_rule show;
} naive_item;

typedef struct naive_answer {
    bool present, invalid, hidden;
    ratio value;     /* what a condition sees; of a date its day */
    ratio counts;    /* what a score sees */
    unsigned ticked; /* of a tick_all: bit i is choice i */
} naive_answer;

typedef enum naive_operation {
    SUM,
    MEAN,
    PERCENT,
    HIGHEST,
    LOWEST,
    COUNT,
    VALUE,
    DIFFERENCE,
    TABLE,
    OPERATIONS
} naive_operation;
typedef enum naive_missing { REFUSE, PRORATE, PERSON_MEAN, ZERO, MISSINGS } naive_missing;

typedef struct naive_policy {
    int needs; /* -1: all that apply */
    naive_missing missing;
    int decimals;
} naive_policy;

typedef struct naive_term {
    bool is_score, reversed;
    int index;
    ratio weight;
} naive_term;

typedef struct naive_table {
    naive_rule by;
    ratio raw[ENTRIES], value[ENTRIES];
    int count;
} naive_table;

typedef struct naive_score {
    naive_operation operation;
    naive_term terms[TERMS];
    int count;
    ratio where[3];
    int where_count; /* 2: a range */
    bool has_rescale;
    ratio from[2], to[2];
    naive_table tables[TABLES];
    int table_count;
    ratio least, most;        /* as stated */
    naive_policy policies[2]; /* its own, and the one called "other" */
    bool has_other;
    ratio low[2][BANDS], high[2][BANDS]; /* two sets; the second is called "second" */
    int bands[2];                        /* 0: there is no such set */
} naive_score;

typedef struct naive_advice {
    naive_rule when, unless;
} naive_advice;

typedef struct naive {
    naive_item items[ITEMS];
    int item_count;
    naive_score scores[SCORES];
    int score_count;
    naive_rule rules[RULES];
    int rule_count, rule_order[RULES]; /* each rule names only those before it in this order */
    naive_advice advice[ADVICES];
    int advice_count;
} naive;

enum {
    SCORED = 0,
    TOO_FEW = 1,
    INCOMPLETE = 2,
    WITHHELD = 3,
    NO_TABLE = 6,
    TABLE_OPEN = 7,
    NO_ENTRY = 8
};

typedef struct naive_result {
    int state; /* one of those above */
    ratio exact, rounded;
    int answered, band, set; /* the band, and which set it is from */
} naive_result;

/* ---- fractions ---- */

static ratio reduced(wide n, wide d)
{
    wide a = n < 0 ? -n : n, b = d < 0 ? -d : d;
    while (b != 0) {
        wide rest = a % b;
        a = b;
        b = rest;
    }
    if (d < 0) a = -a;
    return (ratio){n / a, d / a};
}

static ratio plus(ratio a, ratio b)
{
    return reduced(a.n * b.d + b.n * a.d, a.d * b.d);
}

static ratio minus(ratio a, ratio b)
{
    return reduced(a.n * b.d - b.n * a.d, a.d * b.d);
}

static ratio times(ratio a, ratio b)
{
    return reduced(a.n * b.n, a.d * b.d);
}

static ratio over(ratio a, ratio b)
{
    return reduced(a.n * b.d, a.d * b.n);
}

static ratio whole(wide n)
{
    return (ratio){n, 1};
}

static int compare(ratio a, ratio b)
{
    wide left = a.n * b.d, right = b.n * a.d;
    return (left > right) - (left < right);
}

static ratio size_of(ratio a)
{
    return (ratio){a.n < 0 ? -a.n : a.n, a.d};
}

static wide ten_to(int power)
{
    wide ten = 1;
    while (power-- > 0)
        ten *= 10;
    return ten;
}

/* To a number of decimals, half away from zero: cut off behind |a| + one half. */
static ratio rounded_to(ratio a, int decimals)
{
    ratio up = plus(times(size_of(a), whole(ten_to(decimals))), (ratio){1, 2});
    wide cut = up.n / up.d;
    return reduced(a.n < 0 ? -cut : cut, ten_to(decimals));
}

#endif
