/* Scores of small instruments against published examples and sums done by hand. */
#include "instruments.h"

#define ITEM(id, kind) "item '" id "' { text = 'Item', scored = false, " kind " }\n"
#define FOUR(kind)     ITEM("a", kind) ITEM("b", kind) ITEM("c", kind) ITEM("d", kind)

typedef struct example {
    const char *answers, *value, *band;
} example;

/* SCORE of SOURCE for each of the examples, the last of which has no answers. */
static void check_examples(const char *source, const char *score, const char *policy,
                           const example *examples)
{
    sheet the_sheet;
    sheet_open(&the_sheet, source);
    for (; examples->answers != NULL; examples++) {
        sheet_answer(&the_sheet, examples->answers);
        if (policy != NULL) sheet_score(&the_sheet, policy);
        assert_score(&the_sheet, score, examples->value, examples->band);
    }
    sheet_close(&the_sheet);
}

/* COUNT items q1 … of KIND, then REST; freed by the caller. */
static char *with_items(int count, const char *kind, const char *rest)
{
    static const char before[] = HEAD "local all = {}\n";
    size_t room = strlen(rest) + 400 + (size_t)count * (strlen(kind) + 100), used;
    char *source = malloc(room);
    assert_non_null(source);
    used = (size_t)snprintf(source, room, "%s", before);
    for (int i = 1; i <= count; i++)
        used +=
            (size_t)snprintf(source + used, room - used,
                             "item 'q%d' { text = 'Item', %s }\nall[%d] = 'q%d'\n", i, kind, i, i);
    (void)snprintf(source + used, room - used, "%s", rest);
    return source;
}

static void check_many(int count, const char *kind, const char *rest, const char *score,
                       const example *examples)
{
    char *source = with_items(count, kind, rest);
    check_examples(source, score, NULL, examples);
    free(source);
}

/* PHQ-9: at most two blanks, each filled with the person's own mean, rounded. */
static void test_phq_9(void **state)
{
    (void)state;
    static const example examples[] = {
        {"1 2 1 0 3 2 1 0 0", "10",
         "moderate"}, /* a public page states 13 for items that sum to 10 */
        {"0 0 0 0 0 0 0 0 0", "0", "minimal"},
        {"3 3 3 3 3 3 3 3 3", "27", "severe"},
        {"1 1 1 1 0 0 0 0 0", "4", "minimal"},
        {"1 1 1 1 1 0 0 0 0", "5", "mild"},
        {"3 3 3 0 0 0 0 0 0", "9", "mild"},
        {"2 2 2 2 2 2 2 0 0", "14", "moderate"},
        {"3 3 3 3 3 0 0 0 0", "15", "moderately severe"},
        {"3 3 3 3 3 3 1 0 0", "19", "moderately severe"},
        {"3 3 3 3 3 3 2 0 0", "20", "severe"},
        {"1 2 1 0 3 2 1 _ _", "12", "moderate"}, /* mean 10/7 → 1 each; prorated it were 12.86 */
        {"3 3 3 3 2 2 2 2 _", "23", "severe"},   /* mean 2.5 → 3 */
        {"1 1 1 1 0 0 0 0 _", "5", "mild"},      /* mean 0.5 → 1: half away from zero */
        {"1 1 1 1 1 1 _ _ _", "", ""},
        {"_ _ _ _ _ _ _ _ _", "", ""},
        {NULL, NULL, NULL}};
    check_many(
        9, "scale = { 0, 3 }",
        "score 'total' { title = 'Sum', sum_of = all, needs = 7, missing = 'person_mean', "
        "min = 0, max = 27 }\n"
        "bands 'total' { band(0, 4, 'minimal'), band(5, 9, 'mild'), band(10, 14, 'moderate'), "
        "band(15, 19, 'moderately severe'), band(20, 27, 'severe') }\n",
        "total", examples);
}

/* QuickDASH: (mean − 1) × 25 of at least 10 of 11 answers, one decimal. */
static void test_quickdash(void **state)
{
    (void)state;
    static const example examples[] = {
        {"1 1 1 1 1 1 1 1 1 1 1", "0", ""},    {"5 5 5 5 5 5 5 5 5 5 5", "100", ""},
        {"3 3 3 2 2 2 2 2 2 2 2", "31.8", ""}, /* 25/11 = 2.2727; 1.2727 × 25 = 31.818 */
        {"3 3 2 2 2 2 2 2 2 2 2", "29.5", ""}, /* 24/11: 29.545 */
        {"5 2 2 2 2 2 2 2 2 2 _", "32.5", ""}, /* 23/10 = 2.3; 1.3 × 25 */
        {"5 2 2 2 2 2 2 2 2 _ _", "", ""},     {NULL, NULL, NULL}};
    check_many(
        11, "scale = { 1, 5 }",
        "score 'index' { title = 'Index', percent_of = all, needs = 10, missing = 'prorate', "
        "decimals = 1, min = 0, max = 100 }\n",
        "index", examples);
}

static void test_k10(void **state)
{
    (void)state;
    static const example examples[] = {{"1 1 1 1 1 1 1 1 1 1", "10", "low"},
                                       {"2 2 2 2 2 1 1 1 1 1", "15", "low"},
                                       {"2 2 2 2 2 2 1 1 1 1", "16", "moderate"},
                                       {"3 2 2 2 2 2 2 2 2 2", "21", "moderate"},
                                       {"3 3 2 2 2 2 2 2 2 2", "22", "high"},
                                       {"3 3 3 3 3 3 3 3 3 2", "29", "high"},
                                       {"3 3 3 3 3 3 3 3 3 3", "30", "very high"},
                                       {"5 5 5 5 5 5 5 5 5 5", "50", "very high"},
                                       {"5 5 5 5 5 5 5 5 5 _", "", ""},
                                       {NULL, NULL, NULL}};
    check_many(
        10, "choices = { [1] = 'none', [2] = 'a little', [3] = 'some', [4] = 'most', [5] = 'all' }",
        "score 'total' { title = 'Sum', sum_of = all, min = 10, max = 50 }\n"
        "bands 'total' { band(10, 15, 'low'), band(16, 21, 'moderate'), band(22, 29, 'high'), "
        "band(30, 50, 'very high') }\n",
        "total", examples);
}

/* painDETECT: seven items 0–5, a pattern of −1, 0 or 1, radiation 0 or 2: −1 to 38. */
static void test_paindetect(void **state)
{
    (void)state;
    static const example examples[] = {{"0 0 0 0 0 0 0 -1 0", "-1", "nociceptive"},
                                       {"5 5 5 5 5 5 5 1 2", "38", "neuropathic"},
                                       {"5 5 0 0 0 0 0 0 2", "12", "nociceptive"},
                                       {"5 5 0 0 0 0 0 1 2", "13", "unclear"},
                                       {"5 5 5 2 0 0 0 -1 2", "18", "unclear"},
                                       {"5 5 5 2 0 0 0 0 2", "19", "neuropathic"},
                                       {"5 5 5 2 0 0 0 0 _", "", ""},
                                       {NULL, NULL, NULL}};
    check_many(
        7, "scale = { 0, 5 }",
        "item 'pattern' { text = 'Course', choices = { [-1] = 'a', [0] = 'b', [1] = 'c' } }\n"
        "item 'radiates' { text = 'Radiates', choices = { [0] = 'no', [2] = 'yes' } }\n"
        "all[8] = 'pattern'\nall[9] = 'radiates'\n"
        "score 'total' { title = 'Sum', sum_of = all, min = -1, max = 38 }\n"
        "bands 'total' { band(-1, 12, 'nociceptive'), band(13, 18, 'unclear'), "
        "band(19, 38, 'neuropathic') }\n",
        "total", examples);
}

/* Roland-Morris: an unticked box is a no. */
static void test_ticks_not_made(void **state)
{
    (void)state;
    static const example examples[] = {{"1 _ _ _ _ _", "1", ""},  {"yes y true 1 _ _", "4", ""},
                                       {"no _ _ _ _ _", "0", ""}, {"1 1 1 1 1 1", "6", ""},
                                       {"_ _ _ _ _ _", "", ""},   {NULL, NULL, NULL}};
    check_many(
        6, "choices = yes_no",
        "score 'total' { title = 'Ticks', sum_of = all, needs = 1, missing = 'zero', min = 0, "
        "max = 6 }\n",
        "total", examples);
}

/* Oswestry: 16 of 50 is 32 %, 16 of 45 is 35.56 %; the eighth section may not apply. */
static void test_oswestry(void **state)
{
    (void)state;
    static const example own[] = {{"2 2 2 2 2 2 2 0 1 1", "32", "moderate"},
                                  {"2 2 2 2 2 2 2 _ 1 1", "36", "moderate"},
                                  {"2 2 2 2 2 2 2 _ 1 _", "38", "moderate"}, /* 15/40 = 37.5 */
                                  {"2 2 2 2 2 2 _ _ _ _", "", ""},
                                  {"0 0 0 0 0 0 0 0 0 0", "0", "minimal"},
                                  {"1 1 1 1 1 1 1 1 1 1", "20", "minimal"},
                                  {"2 1 1 1 1 1 1 1 1 1", "22", "moderate"},
                                  {"5 5 5 5 5 5 5 5 5 5", "100", "bed-bound"},
                                  {NULL, NULL, NULL}};
    check_many(
        10, "scale = { 0, 5 }",
        "score 'index' { title = 'Index', percent_of = all, needs = 8, missing = 'prorate' }\n"
        "bands 'index' { band(0, 20, 'minimal'), band(21, 40, 'moderate'), "
        "band(41, 60, 'severe'), band(61, 80, 'crippled'), band(81, 100, 'bed-bound') }\n",
        "index", own);
}

static void test_named_policies(void **state)
{
    (void)state;
    static const char source[] = HEAD FOUR(
        "scale = { 0, 5 }") "score 'index' { title = 'Index', percent_of = { 'a', 'b', 'c', 'd' }, "
                            "needs = 2,\n"
                            "  missing = 'prorate', decimals = 0, policies = { strict = { needs = "
                            "4 },\n"
                            "  exact = { missing = 'prorate', needs = 3, decimals = 2 } } }\n";
    static const example own[] = {{"1 2 2 _", "33", ""}, {"1 2 _ _", "30", ""}, {NULL, NULL, NULL}};
    static const example strict[] = {
        {"1 2 2 _", "", ""}, {"1 2 2 2", "35", ""}, {NULL, NULL, NULL}};
    static const example exact[] = {
        {"1 2 2 _", "33.33", ""}, {"1 2 _ _", "", ""}, {NULL, NULL, NULL}};
    check_examples(source, "index", NULL, own);
    check_examples(source, "index", "strict", strict);
    check_examples(source, "index", "exact", exact);
}

/* Every operation, once with all answers and once with blanks. */
static void test_operations(void **state)
{
    (void)state;
    static const struct {
        const char *fields, *answers, *value;
    } rows[] = {
        {"sum_of = all", "1 2 3 5", "11"},
        {"sum_of = all", "1 2 3 _", ""},
        {"sum_of = all, needs = 3, missing = 'prorate'", "1 2 3 _", "8"}, /* 6 × 4/3 */
        {"sum_of = all, needs = 2, missing = 'prorate'", "1 2 _ _", "6"},
        {"sum_of = all, needs = 3, missing = 'prorate'", "1 2 _ _", ""},
        {"sum_of = all, needs = 3, missing = 'prorate', decimals = 2", "1 2 2 _", "6.67"},
        {"sum_of = all, missing = 'prorate'", "1 2 3 _", ""}, /* without needs all are needed */
        {"sum_of = all, needs = 1, missing = 'zero'", "_ 2 _ _", "2"},
        {"mean_of = all, decimals = 2", "1 2 3 5", "2.75"},
        {"mean_of = all, decimals = 1", "1 2 3 5", "2.8"}, /* 2.75: half away from zero */
        {"mean_of = all, needs = 3, missing = 'prorate', decimals = 2", "1 2 5 _", "2.67"},
        {"mean_of = all, needs = 3, missing = 'person_mean', decimals = 2", "1 2 5 _",
         "2.75"}, /* 3 */
        {"mean_of = all, needs = 3, missing = 'zero', decimals = 2", "1 2 5 _", "2"},
        {"percent_of = all, decimals = 2", "1 2 3 5", "55"}, /* 11/20 */
        {"percent_of = all, needs = 3, missing = 'prorate', decimals = 2", "1 2 2 _", "33.33"},
        {"highest_of = all", "1 2 5 3", "5"},
        {"highest_of = all, needs = 2, missing = 'prorate'", "1 _ 0 _", "1"},
        {"lowest_of = all", "4 2 5 3", "2"},
        {"lowest_of = all, needs = 2, missing = 'prorate'", "_ 4 _ 3", "3"},
        {"count_of = all, where = 5", "5 2 5 3", "2"},
        {"count_of = all, where = { 2, 4 }", "5 2 4 3", "3"}, /* two numbers are a range */
        {"count_of = all, where = { 0, 2, 5 }", "5 2 4 3", "2"},
        {"count_of = all, where = 0", "1 2 3 4", "0"},
        {"count_of = all, where = 5, needs = 2, missing = 'prorate'", "5 0 _ _", "2"},
        {"count_of = all, where = 5, needs = 2, missing = 'zero'", "5 0 _ _", "1"},
        {"sum_of = all, reverse = { 'a', 'd' }", "1 2 3 5", "9"},               /* 4 + 2 + 3 + 0 */
        {"percent_of = all, reverse = { 'a' }, decimals = 1", "1 2 3 5", "70"}, /* 14/20 */
        {"sum_of = all, weights = { a = 2, b = 0.5 }, decimals = 1", "1 3 3 5", "11.5"},
        {"sum_of = all, weights = { a = -1 }", "5 0 0 1", "-4"},
        {"mean_of = all, weights = { a = 2, b = 0.5 }, decimals = 3", "1 3 3 5",
         "2.556"},                                                                /* 11.5/4.5 */
        {"percent_of = all, weights = { a = 3 }, decimals = 2", "5 0 0 0", "50"}, /* 15/30 */
        {"highest_of = all, weights = { a = 2 }", "3 5 0 0", "6"},
        {"lowest_of = all, reverse = { 'a' }", "5 3 3 3", "0"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        char source[1200];
        (void)snprintf(source, sizeof source,
                       HEAD FOUR("scale = { 0, 5 }") "local all = { 'a', 'b', 'c', 'd' }\n"
                                                     "score 's' { title = 'Score', %s }\n",
                       rows[i].fields);
        const example examples[] = {{rows[i].answers, rows[i].value, ""}, {NULL, NULL, NULL}};
        check_examples(source, "s", NULL, examples);
    }
}

/* A reversed answer is least + most − answer, wherever the scale begins. */
static void test_reversed(void **state)
{
    (void)state;
    static const char source[] = HEAD ITEM("a", "scale = { 1, 5 }") ITEM("b", "scale = { -2, 3 }")
        ITEM("c", "choices = { [1] = 'x', [2] = 'y', [4] = 'z' }") ITEM(
            "d",
            "number = { min = -1, max = 4, decimals = 1 }") "score 's' { title = 'S', sum_of = { "
                                                            "'a', 'b', 'c', 'd' }, decimals = 1,\n"
                                                            "  reverse = { 'a', 'b', 'c', 'd' } }\n"
                                                            "score 'p' { title = 'P', percent_of = "
                                                            "{ 'a', 'b' }, reverse = { 'a' }, "
                                                            "decimals = 1 }\n";
    static const example sums[] = {{"1 -2 1 -1", "16", ""},  /* 5 + 3 + 4 + 4 */
                                   {"5 3 4 4", "-1", ""},    /* 1 − 2 + 1 − 1 */
                                   {"2 0 2 1.3", "9.7", ""}, /* 4 + 1 + 3 + 1.7 */
                                   {0}};
    static const example percents[] = {{"1 3 1 0", "100", ""},
                                       {"5 -2 1 0", "0", ""},
                                       {"2 0 1 0", "55.6", ""}, /* 100 × (4 + 0 − 1 + 2) / 9 */
                                       {0}};
    check_examples(source, "s", NULL, sums);
    check_examples(source, "p", NULL, percents);
}

static void test_rounding(void **state)
{
    (void)state;
    static const struct {
        const char *decimals, *answers, *value;
    } rows[] = {
        {"0", "0 1", "1"},        {"0", "0 -1", "-1"},
        {"0", "-3 0", "-2"},      {"0", "1 2", "2"},
        {"0", "0 0.9", "0"},      {"0", "0 -0.9", "0"},
        {"1", "0.2 0.3", "0.3"},  {"1", "-0.2 -0.3", "-0.3"},
        {"0", "0.4 0.5", "0"}, /* 0.45, once */
        {"2", "0.2 0.3", "0.25"}, {"3", "0.2 0.3", "0.25"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        char source[600];
        (void)snprintf(
            source, sizeof source,
            HEAD ITEM("a", "number = { min = -9, max = 9, decimals = 1 }") ITEM(
                "b", "number = { min = -9, max = 9, decimals = 1 }") "score 's' { title = 'Mean', "
                                                                     "mean_of = { 'a', 'b' }, "
                                                                     "decimals = %s }\n",
            rows[i].decimals);
        const example examples[] = {{rows[i].answers, rows[i].value, ""}, {NULL, NULL, NULL}};
        check_examples(source, "s", NULL, examples);
    }
}

/* A score that builds on another reads its printed value. */
static void test_score_of_scores(void **state)
{
    (void)state;
    static const char source[] =
        HEAD FOUR("scale = { 0, 3 }") "score 'anxiety' { title = 'A', mean_of = { 'a', 'b' }, "
                                      "decimals = 0, min = 0, max = 3 }\n"
                                      "score 'mood' { title = 'M', sum_of = { 'c', 'd' }, min = 0, "
                                      "max = 6, needs = 1,\n"
                                      "  missing = 'prorate' }\n"
                                      "score 'total' { title = 'T', sum_of = { 'anxiety', 'mood' "
                                      "}, min = 0, max = 9 }\n";
    static const example examples[] = {{"1 2 3 3", "8", ""}, /* 1.5 → 2, and 6 */
                                       {"1 2 3 _", "8", ""},
                                       {"1 _ 3 3", "", ""},
                                       {NULL, NULL, NULL}};
    check_examples(source, "total", NULL, examples);
}

static void test_optional(void **state)
{
    (void)state;
    static const char source[] =
        HEAD ITEM("a", "scale = { 0, 5 }") ITEM("b", "scale = { 0, 5 }") ITEM(
            "c",
            "scale = { 0, 5 }, optional = true") "score 'sum' { title = 'S', sum_of = { 'a', 'b', "
                                                 "'c' } }\n"
                                                 "score 'percent' { title = 'P', percent_of = { "
                                                 "'a', 'b', 'c' } }\n"
                                                 "score 'rated' { title = 'R', sum_of = { 'a', "
                                                 "'b', 'c' }, needs = 1, missing = 'prorate' }\n"
                                                 "score 'alone' { title = 'A', sum_of = { 'c' } }\n"
                                                 "bands 'alone' { band(0, 2, 'low'), band(3, 5, "
                                                 "'high') }\n";
    static const example sum[] = {{"1 2 _", "3", ""}, {"1 2 4", "7", ""}, {"1 _ 4", "", ""}, {0}};
    static const example percent[] = {{"1 2 _", "30", ""}, {"1 2 0", "20", ""}, {0}};
    static const example rated[] = {
        {"1 _ _", "2", ""}, {"1 _ 4", "8", ""}, {"_ _ 4", "12", ""}, {0}};
    static const example alone[] = {
        {"1 2 _", "", ""}, {"1 2 0", "0", "low"}, {"1 2 _", "", ""}, {0}};
    check_examples(source, "sum", NULL, sum);
    check_examples(source, "percent", NULL, percent);
    check_examples(source, "rated", NULL, rated);
    check_examples(source, "alone", NULL, alone);
}

/* A count is of whole answers, whatever values they have. */
static void test_count_of_decimal_values(void **state)
{
    (void)state;
    static const char source[] = HEAD FOUR(
        "choices = { [0] = 'no', [0.5] = 'half', [1] = 'yes' }") "score 's' { title = 'Count', "
                                                                 "count_of = { 'a', 'b', 'c', 'd' "
                                                                 "}, where = { 0.5, 1 }, "
                                                                 "min = 0, max = 4 }\n";
    static const example examples[] = {{"0 0.5 1 1", "3", ""}, {"0 0 0 0.5", "1", ""}, {0}};
    check_examples(source, "s", NULL, examples);
}

/* A blank is filled with an answer that the item can have. */
static void test_person_mean_exists(void **state)
{
    (void)state;
    static const char numbers[] = HEAD ITEM("a", "number = { min = 0, max = 9, decimals = 1 }")
        ITEM("b", "number = { min = 0, max = 9 }") "score 's' { title = 'Sum', sum_of = { 'a', 'b' "
                                                   "}, needs = 1, missing = 'person_mean', "
                                                   "decimals = 1 }\n";
    static const example rounded[] = {
        {"1.5 _", "3.5", ""}, {"1.4 _", "2.4", ""}, {"_ 3", "6", ""}, {0}};
    check_examples(numbers, "s", NULL, rounded);
    static const char holes[] = HEAD FOUR("choices = { [0] = 'a', [1] = 'b', [3] = 'c', [7] = 'd' "
                                          "}") "score 's' { title = 'Sum', sum_of = { 'a', 'b', "
                                               "'c', 'd' }, needs = 1, "
                                               "missing = 'person_mean' }\n";
    static const example nearest[] = {{"3 1 _ _", "10", ""}, /* 2 lies between 1 and 3: 3 */
                                      {"7 3 _ _", "24", ""}, /* 5 lies between 3 and 7: 7 */
                                      {"7 1 _ _", "14", ""}, /* 4 is nearer to 3 */
                                      {0}};
    check_examples(holes, "s", NULL, nearest);
}

static void test_bands(void **state)
{
    (void)state;
    static const char source[] = HEAD ITEM("a", "scale = { 0, 5 }") ITEM(
        "b",
        "scale = { 0, 4 }") "score 's' { title = 'Mean', mean_of = { 'a', 'b' }, decimals = 1 }\n"
                            "bands 's' { band(0, 1, 'low'), band(1.5, 3, 'middle'), band(3.5, 4.5, "
                            "'high') }\n";
    static const example examples[] = {{"1 1", "1", "low"},
                                       {"1 2", "1.5", "middle"},
                                       {"3 3", "3", "middle"},
                                       {"3 4", "3.5", "high"},
                                       {"5 4", "4.5", "high"},
                                       {"0 0", "0", "low"},
                                       {0}};
    check_examples(source, "s", NULL, examples);
}

static void test_answers(void **state)
{
    (void)state;
    sheet s;
    fascia_error error = {0};
    sheet_open(&s, HEAD ITEM("a", "scale = { 0, 5 }") ITEM(
                       "b", "scale = { 0, 5 }, two_ticks = 'highest'") "score 's' { title = 'Sum', "
                                                                       "sum_of = { 'a', 'b' } }\n");
    sheet_answer(&s, "1 2;4");
    assert_score(&s, "s", "5", "");
    assert_int_equal(fascia_response_answer(s.response, "a", "6", &error), FASCIA_CONTENT);
    assert_int_equal(fascia_response_answer(s.response, "a", "2;3", &error), FASCIA_CONTENT);
    sheet_score(&s, NULL); /* the answer stays as it was */
    assert_score(&s, "s", "5", "");
    assert_int_equal(fascia_response_answer(s.response, "c", "1", &error), FASCIA_USAGE);
    assert_int_equal(fascia_response_answer(s.response, "a", NULL, &error), FASCIA_OK);
    sheet_score(&s, NULL);
    fascia_score got = sheet_get(&s, "s");
    assert_false(got.has_value);
    assert_int_equal(got.answered, 1);
    assert_int_equal(got.of, 2);
    assert_non_null(got.reason);
    fascia_result *none = NULL;
    assert_int_equal(fascia_response_score(&none, s.response, "lax", &error), FASCIA_USAGE);
    assert_null(none);
    sheet_close(&s);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_phq_9),
        cmocka_unit_test(test_quickdash),
        cmocka_unit_test(test_k10),
        cmocka_unit_test(test_paindetect),
        cmocka_unit_test(test_ticks_not_made),
        cmocka_unit_test(test_oswestry),
        cmocka_unit_test(test_named_policies),
        cmocka_unit_test(test_operations),
        cmocka_unit_test(test_rounding),
        cmocka_unit_test(test_reversed),
        cmocka_unit_test(test_score_of_scores),
        cmocka_unit_test(test_optional),
        cmocka_unit_test(test_count_of_decimal_values),
        cmocka_unit_test(test_person_mean_exists),
        cmocka_unit_test(test_bands),
        cmocka_unit_test(test_answers),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
