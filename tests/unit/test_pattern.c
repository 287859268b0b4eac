/* The graded response model where the answer is known: steep items cut the standard normal into
 * pieces whose mean and deviation stand in every book, and what is symmetric must come out
 * symmetric. */
#include "instruments.h"

#include <math.h>

#define ITEM(id, kind) "item '" id "' { text = 'Item', scored = false, " kind " }\n"
#define PATTERN(fields)                                                                            \
    "score 's' { title = 'Theta', decimals = 4, unproved = 'a model', " fields " }\n"

/* S of SOURCE for ANSWERS; the sums over theta in steps of 0.1 come within WITHIN of the integrals.
 */
static void assert_theta(const char *source, const char *answers, double mean, double deviation,
                         double within)
{
    sheet the_sheet;
    sheet_open(&the_sheet, source);
    sheet_answer(&the_sheet, answers);
    fascia_score got = sheet_get(&the_sheet, "s");
    assert_true(got.has_value && got.has_error);
    if (fabs(got.value - mean) > within || fabs(got.error - deviation) > within)
        fail_msg("%s: %f ± %f, not %f ± %f", answers, got.value, got.error, mean, deviation);
    sheet_close(&the_sheet);
}

static const char steep[] =
    HEAD ITEM("a", "scale = { 0, 2 }") ITEM("b", "scale = { 0, 1 }") PATTERN(
        "pattern_of = { 'a', 'b' }, needs = 1, parameters = { "
        "a = { slope = 1000, thresholds = { -1, 1 } }, b = { slope = 1000, thresholds = { 0 } } }");

/* With phi and Phi of the standard normal: above 1 the mean is phi(1) / (1 − Phi(1)) = 1.5251 and
 * the variance 1 + 1.5251 − 1.5251²; from −1 to 1 they are 0 and 1 − 2 phi(1) / (2 Phi(1) − 1);
 * above 0 sqrt(2/pi) and 1 − 2/pi; from 0 to 1 (0.3989 − 0.2420) / 0.3413 and 1 − 0.2420/0.3413 −
 * mean². */
static void test_pieces_of_the_normal(void **state)
{
    (void)state;
    assert_theta(steep, "2 _", 1.5251, 0.4463, 0.006);
    assert_theta(steep, "0 _", -1.5251, 0.4463, 0.006);
    assert_theta(steep, "1 _", 0, 0.5396, 0.003);
    assert_theta(steep, "_ 1", 0.7979, 0.6028, 0.003);
    assert_theta(steep, "_ 0", -0.7979, 0.6028, 0.003);
    assert_theta(steep, "1 1", 0.4599, 0.2821, 0.003);
    assert_theta(steep, "2 1", 1.5251, 0.4463, 0.006); /* the second adds nothing */
}

/* A flat item says nothing: the prior, cut at −4 and 4, remains: 1 − 8 phi(4) / (2 Phi(4) − 1). */
static void test_flat(void **state)
{
    (void)state;
    static const char flat[] = HEAD ITEM("a", "scale = { 0, 1 }") PATTERN(
        "pattern_of = { 'a' }, parameters = { a = { slope = 0.000001, thresholds = { 0 } } }");
    assert_theta(flat, "1", 0, 0.9995, 0.0002);
    assert_theta(flat, "0", 0, 0.9995, 0.0002);
}

/* Answers are ordered by what they count: equal counts are one category, a reversed item begins at
 * the other end. */
static void test_categories(void **state)
{
    (void)state;
    static const char merged[] = HEAD ITEM(
        "a",
        "choices = { [0] = 'x', [1] = 'y', [2] = 'z' }, counts_as = { [0] = 9, [1] = 5, [2] = 5 }")
        PATTERN("pattern_of = { 'a' }, parameters = { a = { slope = 1000, thresholds = { 0 } } }");
    assert_theta(merged, "0", 0.7979, 0.6028, 0.003); /* counts most */
    assert_theta(merged, "1", -0.7979, 0.6028, 0.003);
    assert_theta(merged, "2", -0.7979, 0.6028, 0.003);
    static const char reversed[] = HEAD ITEM("a", "scale = { 0, 2 }")
        PATTERN("pattern_of = { 'a' }, reverse = { 'a' }, "
                "parameters = { a = { slope = 1000, thresholds = { -1, 1 } } }");
    assert_theta(reversed, "0", 1.5251, 0.4463, 0.006);
    assert_theta(reversed, "1", 0, 0.5396, 0.003);
    assert_theta(reversed, "2", -1.5251, 0.4463, 0.006);
}

/* One yes and one no to the same question cancel; the error shrinks with a second answer. */
static void test_symmetric(void **state)
{
    (void)state;
    sheet the_sheet;
    sheet_open(
        &the_sheet,
        HEAD ITEM("a", "scale = { 0, 1 }") ITEM("b", "scale = { 0, 1 }") ITEM("c",
                                                                              "scale = { 0, 1 }")
            PATTERN("pattern_of = { 'a', 'b', 'c' }, needs = 1, parameters = { "
                    "a = { slope = 1.7, thresholds = { 0 } }, b = { slope = 1.7, thresholds = { 0 "
                    "} }, c = { slope = 1.7, thresholds = { 0.5 } } }"));
    sheet_answer(&the_sheet, "1 0 _");
    assert_string_equal(sheet_get(&the_sheet, "s").text, "0");
    double two = sheet_get(&the_sheet, "s").error;
    sheet_answer(&the_sheet, "1 _ _");
    double up = sheet_get(&the_sheet, "s").value;
    assert_true(sheet_get(&the_sheet, "s").error > two);
    sheet_answer(&the_sheet, "_ 0 _");
    assert_true(fabs(sheet_get(&the_sheet, "s").value + up) < 0.00015);
    sheet_answer(&the_sheet, "_ _ _");
    assert_false(sheet_get(&the_sheet, "s").has_value);
    assert_false(sheet_get(&the_sheet, "s").has_error);
    sheet_close(&the_sheet);
}

/* T = 50 + 10 theta; the error is stretched, and stays above 0 where the metric runs the other way.
 */
static void test_rescaled(void **state)
{
    (void)state;
    static const char up[] = HEAD ITEM("a", "scale = { 0, 1 }")
        PATTERN("pattern_of = { 'a' }, rescale = { from = { 0, 1 }, to = { 50, 60 } }, "
                "parameters = { a = { slope = 1000, thresholds = { 0 } } }");
    assert_theta(up, "1", 57.979, 6.028, 0.03);
    static const char down[] = HEAD ITEM("a", "scale = { 0, 1 }")
        PATTERN("pattern_of = { 'a' }, rescale = { from = { 0, 1 }, to = { 50, 40 } }, "
                "parameters = { a = { slope = 1000, thresholds = { 0 } } }");
    assert_theta(down, "1", 42.021, 6.028, 0.03);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_pieces_of_the_normal),
        cmocka_unit_test(test_flat),
        cmocka_unit_test(test_categories),
        cmocka_unit_test(test_symmetric),
        cmocka_unit_test(test_rescaled),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
