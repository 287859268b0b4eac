/* The scores that are proved reachable, against every answer sheet of small instruments; and bands.
 */
#include "sheets.h"

enum { VALUES_MOST = 512 };

/* An item of 2 to 4 values; also its answers, blank among them. */
static size_t write_item(dice *d, int index, char *out, size_t room)
{
    static const char *const kinds[] = {
        "scale = { 0, 3 }",
        "scale = { 1, 4 }",
        "scale = { -1, 1 }",
        "choices = yes_no",
        "choices = { [-1.5] = 'a', [0] = 'b', [2] = 'c' }",
        "choices = { [0] = 'a', [0.5] = 'b', [1] = 'c', [3] = 'd' }",
        "number = { min = 0, max = 1.5, decimals = 1 }",
        "number = { min = -2, max = 1 }"};
    return (size_t)snprintf(out, room, "item 'i%d' { text = 'Item', scored = false, %s%s }\n",
                            index, kinds[below(d, 8)], below(d, 4) == 0 ? ", optional = true" : "");
}

/* OPERATION and MISSING with random reversals, weights, needs and decimals. */
static size_t write_score(dice *d, int items, int operation, int missing, char *out, size_t room)
{
    static const char *const operations[] = {"sum_of",     "mean_of",   "percent_of",
                                             "highest_of", "lowest_of", "count_of"};
    static const char *const policies[] = {"refuse", "prorate", "person_mean", "zero"};
    size_t used = (size_t)snprintf(out, room, "score 's' { title = 'S', decimals = %d, %s = { ",
                                   below(d, 4), operations[operation]);
    for (int i = 0; i < items; i++)
        used += (size_t)snprintf(out + used, room - used, "'i%d', ", i);
    used += (size_t)snprintf(out + used, room - used, "}, missing = '%s', ", policies[missing]);
    if (missing != 0 && below(d, 4) > 0)
        used += (size_t)snprintf(out + used, room - used, "needs = %d, ", 1 + below(d, items));
    if (operation == 5) used += (size_t)snprintf(out + used, room - used, "where = { 0, 1 }, ");
    if (operation != 5 && below(d, 2) == 0)
        used += (size_t)snprintf(out + used, room - used, "reverse = { 'i%d' }, ", below(d, items));
    if (missing != 2 && below(d, 2) == 0) {
        static const char *const weights[] = {"2", "0.5", "-1", "0.25"};
        int weight = below(d, operation == 1 ? 2 : 4);
        used += (size_t)snprintf(out + used, room - used, "weights = { i%d = %s }, ",
                                 below(d, items), weights[weight]);
    }
    return used + (size_t)snprintf(out + used, room - used, "}\n");
}

static int compare_units(const void *a, const void *b)
{
    int64_t left = *(const int64_t *)a, right = *(const int64_t *)b;
    return (left > right) - (left < right);
}

/* Notes every value that the block's rows have. */
static void note_values(const fa_results *results, size_t rows, size_t score, int64_t *values,
                        size_t *count)
{
    for (size_t row = 0; row < rows; row++) {
        if (results->scores[score].state[row] != FA_SCORED) continue;
        size_t i = 0;
        while (i < *count && values[i] != results->scores[score].units[row])
            i++;
        if (i == *count) values[(*count)++] = results->scores[score].units[row];
        assert_in_range(*count, 0, VALUES_MOST - 1);
    }
}

typedef struct values {
    size_t score, count;
    int64_t *list;
} values_of;

static void take_values(void *context, const fa_responses *responses, const fa_results *results)
{
    values_of *all = context;
    note_values(results, responses->count, all->score, all->list, &all->count);
}

/* The values of SCORE over every answer sheet, by scoring all of them; how many there are. */
static size_t enumerate(inside *in, size_t score, int64_t *values)
{
    values_of all = {.score = score, .list = values};
    each_sheet(in, take_values, &all);
    if (all.count > 0) qsort(values, all.count, sizeof *values, compare_units);
    return all.count;
}

/* What is proved of every score, in order; freed by free_all. */
static fa_reach *find_all(const inside *in)
{
    fa_reach *reached = calloc(in->instrument->score_count, sizeof *reached);
    assert_non_null(reached);
    for (size_t i = 0; i < in->instrument->score_count; i++)
        assert_int_equal(fa_reach_score(&reached[i], in->plan, i, 10000000, false), FA_OK);
    return reached;
}

static void free_all(const inside *in, fa_reach *reached)
{
    for (size_t i = 0; i < in->instrument->score_count; i++)
        fa_reach_free(&reached[i]);
    free(reached);
}

static void check_same(const char *source, const fa_reach *reach, const int64_t *values,
                       size_t count)
{
    size_t found = 0;
    const fa_reached *outcomes = fa_reach_values(reach, &found);
    bool same = reach->proved && found == count;
    for (size_t i = 0; same && i < count; i++)
        same = outcomes[i].what.units == values[i];
    if (same) return;
    print_error("%s", source);
    for (size_t i = 0; i < found; i++)
        print_error(" %lld", (long long)outcomes[i].what.units);
    print_error(" are proved;");
    for (size_t i = 0; i < count; i++)
        print_error(" %lld", (long long)values[i]);
    print_error(" are reached\n");
    fail();
}

static void test_every_sheet(void **state)
{
    (void)state;
    dice d = {1};
    for (int round = 0; round < 600; round++) {
        int operation = round % 6, missing = round / 6 % 4, items = 1 + below(&d, ITEMS_MOST);
        bool extreme = operation == 3 || operation == 4;
        if ((missing >= 2 && extreme) || (missing == 2 && operation == 5)) continue;
        char source[2000] = HEAD;
        size_t used = strlen(source);
        for (int i = 0; i < items; i++)
            used += write_item(&d, i, source + used, sizeof source - used);
        write_score(&d, items, operation, missing, source + used, sizeof source - used);
        inside in;
        int64_t values[VALUES_MOST];
        inside_open(&in, source, (fa_selection){0});
        fa_reach *reached = find_all(&in);
        check_same(source, &reached[0], values, enumerate(&in, 0, values));
        free_all(&in, reached);
        inside_close(&in);
    }
}

/* Scores that share answers: only what they come to together is reached. */
static void test_scores_of_scores(void **state)
{
    (void)state;
    static const char source[] = HEAD
        "item 'a' { text = 'Item', scale = { 0, 3 } }\nitem 'b' { text = 'Item', scale = { 1, 4 } "
        "}\n"
        "item 'c' { text = 'Item', choices = yes_no }\n"
        "score 'one' { title = 'S', mean_of = { 'a', 'b' }, decimals = 0, min = 1, max = 4 }\n"
        "score 'two' { title = 'S', percent_of = { 'b', 'c' }, decimals = 0 }\n"
        "score 'both' { title = 'S', sum_of = { 'one', 'two', 'c' }, weights = { two = 0.5 },\n"
        "  decimals = 1 }\n"
        "score 'apart' { title = 'S', sum_of = { 'one', 'c' } }\n";
    inside in;
    int64_t values[VALUES_MOST];
    inside_open(&in, source, (fa_selection){0});
    fa_reach *reached = find_all(&in);
    for (size_t i = 0; i < 4; i++)
        check_same(source, &reached[i], values, enumerate(&in, i, values));
    free_all(&in, reached);
    inside_close(&in);
}

/* 24 items of six answers: by hand it is every whole number from 0 to 120, whatever is left blank.
 */
static void test_large(void **state)
{
    (void)state;
    char source[4000] = HEAD, names[400] = "";
    for (int i = 0; i < 24; i++) {
        size_t used = strlen(source), named = strlen(names);
        (void)snprintf(source + used, sizeof source - used,
                       "item 'i%d' { text = 'Item', scale = { 0, 5 } }\n", i);
        (void)snprintf(names + named, sizeof names - named, "'i%d', ", i);
    }
    size_t used = strlen(source);
    (void)snprintf(
        source + used, sizeof source - used,
        "score 's' { title = 'S', sum_of = { %s} }\n"
        "score 'f' { title = 'F', of = { 'i0' }, formula = function(i0) return i0 end }\n",
        names);
    inside in;
    inside_open(&in, source, (fa_selection){0});
    fa_reach *reached = find_all(&in);
    size_t count = 0;
    const fa_reached *values = fa_reach_values(&reached[0], &count);
    assert_true(reached[0].proved);
    assert_int_equal(count, 121);
    for (size_t i = 0; i < 121; i++)
        assert_int_equal(values[i].what.units, (int64_t)i);
    assert_false(reached[1].proved); /* a function: nothing is claimed of it */
    free_all(&in, reached);
    inside_close(&in);
}

/* ---- what is said of bands ---- */

/* The codes of all findings, in order, each followed by a blank. */
static void check_codes(const char *score, const char *bands, const char *expected)
{
    char source[2400] = HEAD, got[400] = "", all[120] = "";
    for (int i = 1; i <= 12; i++) {
        size_t used = strlen(source), named = strlen(all);
        (void)snprintf(source + used, sizeof source - used,
                       "item 'q%d' { text = 'Item', scale = { 0, 4 } }\n", i);
        (void)snprintf(all + named, sizeof all - named, "'q%d', ", i);
    }
    size_t used = strlen(source);
    (void)snprintf(source + used, sizeof source - used,
                   "local all = { %s}\nscore 's' { title = 'S', %s }\n%s\n", all, score, bands);
    inside in;
    inside_open(&in, source, (fa_selection){0});
    assert_int_equal(fa_check(in.instrument, FA_CHECK_WHOLE, &in.findings), FA_OK);
    for (const fa_finding *finding = in.findings.first; finding; finding = finding->next) {
        size_t length = strlen(got);
        (void)snprintf(got + length, sizeof got - length, "%s ", finding->code);
    }
    if (strcmp(got, expected) != 0) print_error("%s\n%s\n", score, bands);
    assert_string_equal(got, expected);
    inside_close(&in);
}

/* Published edges at 20 and 21 on percentages of 48: raw 10 (20.83) and 29 (60.42) have no band;
 * rounded to whole percents every score has one. */
static void test_whodas_gap(void **state)
{
    (void)state;
    static const char bands[] =
        "bands 's' { band(0, 20, 'a'), band(21, 40, 'b'), band(41, 60, 'c'), "
        "band(61, 80, 'd'), band(81, 100, 'e') }";
    check_codes("percent_of = all, decimals = 2", bands, "band-gap ");
    check_codes("percent_of = all, decimals = 1", bands, "band-gap ");
    check_codes("percent_of = all, decimals = 0", bands, ""); /* 21 and 60 */
}

static void test_bands(void **state)
{
    (void)state;
    static const struct {
        const char *score, *bands, *expected;
    } rows[] = {
        {"sum_of = all", "bands 's' { band(0, 20, 'a'), band(21, 48, 'b') }", ""},
        {"sum_of = all", "bands 's' { band(0, 20.9, 'a'), band(20.95, 48, 'b') }", ""},
        {"sum_of = all", "bands 's' { band(0, 20, 'a'), band(20, 48, 'b') }", "band-overlap "},
        {"sum_of = all", "bands 's' { band(0, 20.5, 'a'), band(20.2, 48, 'b') }", ""},
        {"sum_of = all", "bands 's' { band(0, 19, 'a'), band(21, 48, 'b') }", "band-gap "},
        {"sum_of = all", "bands 's' { band(1, 48, 'a') }", "band-gap "},
        {"sum_of = all", "bands 's' { band(0, 47, 'a') }", "band-gap "},
        {"sum_of = all", "bands 's' { band(0, 48, 'a'), band(49, 60, 'b') }", "band-unreachable "},
        {"sum_of = all", "bands 's' { band(-5, -1, 'a'), band(0, 48, 'b') }", "band-unreachable "},
        {"sum_of = all", "bands 's' { band(0, 20, 'a'), band(20.2, 20.8, 'b'), band(21, 48, 'c') }",
         "band-unreachable "},
        {"mean_of = all, decimals = 1", "bands 's' { band(0, 2, 'a'), band(2.1, 4, 'b') }", ""},
        {"mean_of = all, decimals = 2", "bands 's' { band(0, 2, 'a'), band(2.1, 4, 'b') }",
         "band-gap "},
        {"sum_of = all, min = 0, max = 48", "", ""},
        {"sum_of = all, min = 1, max = 48", "", "range-wrong "},
        {"sum_of = all, min = 0, max = 47", "", "range-wrong "},
        {"sum_of = all, needs = 6, missing = 'prorate', min = 0, max = 48", "", ""},
        {"sum_of = all, reverse = { 'q1' }, weights = { q2 = -1 }, min = -4, max = 44", "", ""},
        {"sum_of = all, policies = { six = { needs = 6, missing = 'prorate', decimals = 1 } }",
         "bands 's' { band(0, 20, 'a'), band(21, 48, 'b') }",
         "band-gap "}, /* 11 answered: steps of 12/11 */
        {"sum_of = all",
         "bands 's' { band(0, 48, 'a') }\nbands 's:b' { band(0, 30, 'a'), band(32, 48, 'b') }",
         "band-gap "},
        {"sum_of = all, policies = { six = { needs = 6, missing = 'prorate', decimals = 1 } }",
         "bands 's' { band(0, 48, 'a') }\nbands 's:b' { band(0, 20, 'a'), band(21, 48, 'b') }",
         "band-gap "},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        check_codes(rows[i].score, rows[i].bands, rows[i].expected);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_every_sheet), cmocka_unit_test(test_scores_of_scores),
        cmocka_unit_test(test_large),       cmocka_unit_test(test_whodas_gap),
        cmocka_unit_test(test_bands),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
