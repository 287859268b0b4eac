/* Norm tables: for whom each is, what waits for an answer, and looking up; tables made for this
 * test. */
#include "instruments.h"

#define ITEMS                                                                                      \
    "item 'age' { text = 'Age', number = { min = 18, max = 99 }, scored = false }\n"               \
    "item 'sex' { text = 'Sex', choices = { [1] = 'f', [2] = 'm' }, scored = false }\n"            \
    "item 'a' { text = 'Item', scale = { 0, 1 } }\n"                                               \
    "item 'b' { text = 'Item', scale = { 0, 1 } }\n"                                               \
    "score 'raw' { title = 'Raw', sum_of = { 'a', 'b' } }\n"

static const char by_age[] = HEAD ITEMS
    "score 't' { title = 'T', table_of = 'raw', decimals = 1, table = {\n"
    "  { by = answer 'age':below(40), [0] = 30.5, [1] = 40, [2] = 50 },\n"
    "  { by = all { answer 'age':at_least(40), answer 'sex':is 'f' }, [0] = 31, [1] = 41, [2] = 51 "
    "},\n"
    "  { [0] = 20, [1] = 35, [2] = 61.5 },\n} }\n"
    "bands 't' { band(20, 39.9, 'low'), band(40, 61.5, 'high') }\n";

/* age, sex, a, b */
static void test_for_whom(void **state)
{
    (void)state;
    static const struct {
        const char *answers, *value, *band;
    } rows[] = {
        {"39 1 0 0", "30.5", "low"}, {"39 2 1 1", "50", "high"},   {"40 1 1 0", "41", "high"},
        {"40 2 1 0", "35", "low"},   {"99 2 1 1", "61.5", "high"}, /* the last is for everyone else
                                                                    */
        {"39 _ 1 0", "40", "high"}, /* the first says yes: sex is not needed */
        {"40 _ 1 0", "", ""},       /* which of two waits for sex */
        {"_ 2 1 0", "", ""},        /* the first waits for age, whatever stands below */
        {"39 1 1 _", "", ""},       /* no raw score */
        {"39 1 _ _", "", ""},
    };
    sheet the_sheet;
    sheet_open(&the_sheet, by_age);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        sheet_answer(&the_sheet, rows[i].answers);
        assert_score(&the_sheet, "t", rows[i].value, rows[i].band);
    }
    sheet_close(&the_sheet);
}

/* Where two tables would do, the first one counts. */
static void test_first(void **state)
{
    (void)state;
    sheet the_sheet;
    sheet_open(&the_sheet,
               HEAD ITEMS "score 't' { title = 'T', table_of = 'raw', table = {\n"
                          "  { by = answer 'sex':is 'f', [0] = 3, [1] = 4, [2] = 5 },\n"
                          "  { by = answer 'age':above(60), [0] = 6, [1] = 7, [2] = 8 },\n"
                          "  { [0] = 0, [1] = 1, [2] = 2 } } }\n");
    sheet_answer(&the_sheet, "70 2 1 0");
    assert_score(&the_sheet, "t", "7", "");
    sheet_answer(&the_sheet, "70 1 1 0");
    assert_score(&the_sheet, "t", "4", "");
    sheet_answer(&the_sheet, "60 2 1 0");
    assert_score(&the_sheet, "t", "1", "");
    sheet_answer(&the_sheet, "60 _ 1 0");
    assert_score(&the_sheet, "t", "", "");
    sheet_close(&the_sheet);
}

/* A score on a table reads what the table gave. */
static void test_score_on_table(void **state)
{
    (void)state;
    sheet the_sheet;
    sheet_open(
        &the_sheet, HEAD ITEMS
        "score 't' { title = 'T', table_of = 'raw', table = { [0] = 30, [1] = 45, [2] = 70 } }\n"
        "score 'off' { title = 'Off', sum_of = { 't' }, weights = { t = 0.1 }, decimals = 1 }\n");
    sheet_answer(&the_sheet, "30 1 1 0");
    assert_score(&the_sheet, "t", "45", "");
    assert_score(&the_sheet, "off", "4.5", "");
    sheet_answer(&the_sheet, "30 1 1 1");
    assert_score(&the_sheet, "off", "7", "");
    sheet_close(&the_sheet);
}

static void test_find(void **state)
{
    (void)state;
    int64_t raw[] = {-3, 0, 1, 7, 100}, value[] = {10, 11, 12, 13, 14}, found = 0;
    const fa_plan_table table = {.raw = raw, .value = value, .count = 5};
    for (size_t i = 0; i < 5; i++) {
        assert_true(fa_table_find(&table, raw[i], &found));
        assert_int_equal(found, value[i]);
    }
    static const int64_t absent[] = {INT64_MIN, -4, -1, 2, 8, 99, 101, INT64_MAX};
    for (size_t i = 0; i < sizeof absent / sizeof *absent; i++)
        assert_false(fa_table_find(&table, absent[i], &found));
    const fa_plan_table empty = {.count = 0};
    assert_false(fa_table_find(&empty, 0, &found));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_for_whom),
        cmocka_unit_test(test_first),
        cmocka_unit_test(test_score_on_table),
        cmocka_unit_test(test_find),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
