/* The plan: selections, what each answer counts, edges of bands in whole units, the order of rules.
 */
#include "engine/plan.h"
#include "engine/plan_parts.h"
#include "instruments.h"

static void test_selection(void **state)
{
    (void)state;
    static const char source[] = HEAD
        "item 'a' { text = 'Item', scale = { 0, 5 } }\n"
        "score 'one' { title = 'S', sum_of = { 'a' }, policies = { lax = { decimals = 2 } } }\n"
        "score 'two' { title = 'S', mean_of = { 'a' } }\n"
        "bands 'two' { band(0, 5, 'any') }\nbands 'two:halves' { band(0, 2, 'low'), band(3, 5, "
        "'high') }\n";
    static const struct {
        const char *missing, *bands, *named; /* NAMED: a part of the message; NULL: it is fine */
    } rows[] = {{"", "", NULL},           {"lax", "", NULL},
                {"", "halves", NULL},     {"lax", "halves", NULL},
                {"default", "", NULL},    {"strict", "", "lax"},
                {"", "thirds", "halves"}, {"strict", "halves", "'strict'"}};
    inside in;
    inside_open(&in, source, (fa_selection){0});
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        fa_error error = {0};
        fa_selection selection = {fa_text_of(rows[i].missing), fa_text_of(rows[i].bands)};
        fa_status status = fa_selection_check(in.instrument, selection, &error);
        assert_int_equal(status, rows[i].named ? FA_USAGE : FA_OK);
        if (rows[i].named != NULL) assert_non_null(strstr(error.message, rows[i].named));
    }
    inside_close(&in);
    /* What a score has no part in leaves it as it is. */
    inside_open(&in, source, (fa_selection){FA_TEXT("lax"), FA_TEXT("halves")});
    assert_int_equal(fa_plan_decimals(&in.plan->scores[0]), 2);
    assert_int_equal(fa_plan_decimals(&in.plan->scores[1]), 0);
    assert_null(in.plan->scores[0].bands);
    assert_int_equal(in.plan->scores[1].bands->count, 2);
    assert_true(fa_text_equal(in.plan->policy, FA_TEXT("lax")));
    inside_close(&in);
}

static void test_units(void **state)
{
    (void)state;
    static const struct {
        fa_decimal value;
        int scale;
        int64_t floor, ceiling;
    } rows[] = {
        {{25, 1}, 0, 2, 3},
        {{-25, 1}, 0, -3, -2},
        {{20, 1}, 0, 2, 2},
        {{25, 1}, 1, 25, 25},
        {{25, 1}, 3, 2500, 2500},
        {{1, 15}, 0, 0, 1},
        {{-1, 15}, 0, -1, 0},
        {{0, 0}, 9, 0, 0},
        {{INT64_MAX, 0}, 9, INT64_MAX, INT64_MAX}, /* beyond 64 bits: the end of them */
        {{-INT64_MAX, 0}, 9, INT64_MIN, -INT64_MAX},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        assert_int_equal(fa_units_floor(rows[i].value, rows[i].scale), rows[i].floor);
        assert_int_equal(fa_units_ceiling(rows[i].value, rows[i].scale), rows[i].ceiling);
    }
}

/* Answers as whole numbers of the score's scale: weights 2 and 0.25 on values with one decimal. */
static void test_terms(void **state)
{
    (void)state;
    static const char source[] =
        HEAD "item 'a' { text = 'Item', choices = { [0] = 'x', [0.5] = 'y', [2] = 'z' } }\n"
             "item 'b' { text = 'Item', scale = { 1, 3 } }\n"
             "item 'n' { text = 'Item', number = { min = -1, max = 4, decimals = 1 } }\n"
             "score 's' { title = 'S', sum_of = { 'a', 'b', 'n' }, reverse = { 'b', 'n' },\n"
             "  weights = { a = 2, n = 0.25 } }\n";
    static const int64_t a[] = {0, 1000, 4000}, b[] = {3000, 2000, 1000};
    inside in;
    inside_open(&in, source, (fa_selection){0});
    const fa_plan_score *score = &in.plan->scores[0];
    assert_int_equal(score->scale, 3);
    for (int i = 0; i < 3; i++) {
        assert_int_equal(score->terms[0].keyed[i], a[i]);
        assert_int_equal(score->terms[1].keyed[i], b[i]);
    }
    /* 1.5 reversed in −1…4 is 1.5; a quarter of it 0.375 */
    assert_int_equal(15 * score->terms[2].factor + score->terms[2].offset, 375);
    assert_int_equal(score->terms[2].least, -250);
    assert_int_equal(score->terms[2].most, 1000);
    assert_int_equal(score->terms[0].most, 4000);
    assert_false(score->overflows);
    assert_false(score->unranged);
    inside_close(&in);
}

static void test_limits(void **state)
{
    (void)state;
    static const char source[] =
        HEAD "item 'large' { text = 'Item', number = { min = 0, max = 100000000000000000 } }\n"
             "item 'fine' { text = 'Item', number = { min = 0, max = 1000000 } }\n"
             "item 'open' { text = 'Item', number = { min = 0 } }\n"
             "score 'a' { title = 'S', sum_of = { 'large' } }\n"
             "score 'b' { title = 'S', sum_of = { 'fine' } }\n"
             "score 'c' { title = 'S', sum_of = { 'fine', 'open' } }\n"
             "score 'd' { title = 'S', sum_of = { 'fine' }, weights = { fine = 999999.999999 } }\n";
    inside in;
    inside_open(&in, source, (fa_selection){0});
    assert_true(in.plan->scores[0].overflows);
    assert_false(in.plan->scores[1].overflows || in.plan->scores[1].unranged);
    assert_true(in.plan->scores[2].unranged);
    assert_false(in.plan->scores[3].unranged);
    inside_close(&in);
}

/* Band edges between two units of the score lie outside: 20.5 is above every 20 and below every 21.
 */
static void test_edges(void **state)
{
    (void)state;
    static const char source[] =
        HEAD "item 'a' { text = 'Item', scale = { 0, 50 } }\n"
             "score 's' { title = 'S', sum_of = { 'a' }, policies = { fine = { decimals = 1 } } }\n"
             "bands 's' { band(0, 20.5, 'low'), band(20.55, 50, 'high') }\n";
    inside in;
    inside_open(&in, source, (fa_selection){0});
    const fa_plan_band *edges = in.plan->scores[0].edges;
    assert_int_equal(edges[0].low, 0);
    assert_int_equal(edges[0].high, 20);
    assert_int_equal(edges[1].low, 21);
    assert_int_equal(edges[1].high, 50);
    inside_close(&in);
    inside_open(&in, source, (fa_selection){.missing = FA_TEXT("fine")});
    edges = in.plan->scores[0].edges;
    assert_int_equal(edges[0].high, 205);
    assert_int_equal(edges[1].low, 206);
    inside_close(&in);
}

/* Every rule comes after those it names. */
static void test_rule_order(void **state)
{
    (void)state;
    static const char source[] = HEAD
        "item 'a' { text = 'Item', choices = yes_no }\n"
        "local function one(id, when) rule(id) { level = 'info', say = 'x', when = when } end\n"
        "one('r0', all { rule 'r3':fires(), rule 'r1':fires() })\n"
        "one('r1', rule 'r2':fires())\n"
        "one('r2', none { rule 'r3':fires() })\n"
        "one('r3', answer 'a':is 'yes')\n";
    inside in;
    size_t at[4];
    inside_open(&in, source, (fa_selection){0});
    for (size_t i = 0; i < 4; i++)
        at[in.plan->rule_order[i]] = i;
    assert_true(at[3] < at[2] && at[2] < at[1] && at[1] < at[0]);
    inside_close(&in);
}

/* Conditions as deep as a person would never write them still have room to run. */
static void test_depth(void **state)
{
    (void)state;
    char source[4000] = HEAD "item 'a' { text = 'Item', choices = yes_no }\n"
                             "rule 'deep' { level = 'info', say = 'x', when = ";
    for (int i = 0; i < 12; i++)
        strcat(source, i % 2 ? "any { answer 'a':is 'yes', blank 'a', " : "none { blank 'a', ");
    strcat(source, "answer 'a':is 'no'");
    for (int i = 0; i < 12; i++)
        strcat(source, " }");
    strcat(source, " }\n");
    sheet s;
    sheet_open(&s, source);
    /* The outermost any is yes with yes; with no every fourth level turns: yes, no, no, yes … */
    sheet_answer(&s, "yes");
    assert_int_equal(sheet_rule(&s, "deep"), FASCIA_NO);
    sheet_answer(&s, "no");
    assert_int_equal(sheet_rule(&s, "deep"), FASCIA_YES);
    sheet_close(&s);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_selection), cmocka_unit_test(test_units),
        cmocka_unit_test(test_terms),     cmocka_unit_test(test_limits),
        cmocka_unit_test(test_edges),     cmocka_unit_test(test_rule_order),
        cmocka_unit_test(test_depth),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
