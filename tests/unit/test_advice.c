/* Advice and scores from patterns through the public API; what is told of answers not asked for. */
#include "instruments.h"

static const char source[] =
    HEAD "item 'sore' { text = 'Item', scale = { 0, 5 } }\n"
         "item 'fever' { text = 'Item', choices = yes_no }\n"
         "item 'rest' { text = 'Item', scale = { 0, 2 }, show_when = answer 'sore':at_least(3) }\n"
         "item 'fair' { text = 'Item', choices = { [0] = 'good', [1] = 'fair', [2] = 'bad' } }\n"
         "score 'load' { title = 'Sum', sum_of = { 'sore', 'rest' } }\n"
         "score 'theta' { title = 'Level', pattern_of = { 'fair' }, decimals = 3, unproved = "
         "'estimate',\n"
         "  parameters = { fair = { slope = 1.5, thresholds = { -1, 1 } } } }\n"
         "advice 'walk' { title = 'Walk', when = answer 'sore':at_least(2), unless = answer "
         "'fever':is 'yes', steps = { 'Walk.' }, minutes = { 10, 20 } }\n";

static fascia_verdict verdict_of(const sheet *the_sheet, const char *answers)
{
    sheet copy = *the_sheet;
    fascia_verdict verdict;
    fascia_error error = {0};
    sheet_answer(&copy, answers);
    assert_int_equal(fascia_result_advice(copy.result, "walk", &verdict, &error), FASCIA_OK);
    assert_int_equal(fascia_result_advice(copy.result, "wolk", &verdict, &error), FASCIA_USAGE);
    assert_int_equal(fascia_result_advice(copy.result, "walk", &verdict, &error), FASCIA_OK);
    bool given = strstr(fascia_result_explanation(copy.result), "not medical advice") != NULL;
    assert_int_equal(given, verdict == FASCIA_YES); /* printed advice always carries it */
    fascia_result_free(copy.result);
    return verdict;
}

static void test_advice(void **state)
{
    (void)state;
    sheet the_sheet;
    sheet_open(&the_sheet, source);
    assert_string_equal(fascia_instrument_advice(the_sheet.instrument, 0), "walk");
    assert_null(fascia_instrument_advice(the_sheet.instrument, 1));
    assert_int_equal(verdict_of(&the_sheet, "3 no 1 0"), FASCIA_YES);
    assert_int_equal(verdict_of(&the_sheet, "3 yes 1 0"), FASCIA_NO);
    assert_int_equal(verdict_of(&the_sheet, "3 _ 1 0"), FASCIA_UNDECIDED);
    assert_int_equal(verdict_of(&the_sheet, "_ no _ 0"), FASCIA_UNDECIDED);
    assert_int_equal(verdict_of(&the_sheet, "1 _ _ 0"), FASCIA_NO); /* unless cannot matter */
    sheet_close(&the_sheet);
}

static void assert_dose(const char *fields, const char *expected)
{
    char text[1000];
    sheet the_sheet;
    (void)snprintf(text, sizeof text,
                   HEAD "item 'sore' { text = 'Item', scale = { 0, 5 }, scored = false }\n"
                        "advice 'do' { title = 'Do', steps = { 'x' }, %s }\n",
                   fields);
    sheet_open(&the_sheet, text);
    sheet_answer(&the_sheet, "3");
    const char *said = fascia_result_explanation(the_sheet.result);
    if (strstr(said, expected) == NULL) fail_msg("%s: %s", fields, said);
    sheet_close(&the_sheet);
}

static void test_doses(void **state)
{
    (void)state;
    assert_dose("minutes = 10", "    dose: 10 minutes\n");
    assert_dose("minutes = { 5, 10 }, sessions = { per_day = { 2, 3 } }",
                "    dose: 2 to 3 times a day, 5 to 10 minutes each\n");
    assert_dose("sessions = { 6, per_day = 1, per_week = 3 }",
                "    dose: 6 sessions, 3 times a week, 1 time a day\n");
    assert_dose("sets = { 2, 3 }, repetitions = 10", "    dose: 2 to 3 sets of 10 repetitions\n");
    assert_dose("sets = 1, hold_seconds = { 30, 60 }", "    dose: hold 30 to 60 seconds, 1 set\n");
    assert_dose("hold_seconds = { 120, 300 }, repetitions = 1",
                "    dose: hold 2 to 5 minutes, 1 repetition\n");
    assert_dose("hold_seconds = 60", "    dose: hold 1 minute\n");
    assert_dose("hold_seconds = 1.5", "    dose: hold 1.5 seconds\n");
    assert_dose("hold_seconds = 90", "    dose: hold 90 seconds\n");
}

/* The standard errors come from another program: the same sum over theta, written in Python. */
static void test_error(void **state)
{
    (void)state;
    sheet the_sheet;
    sheet_open(&the_sheet, source);
    sheet_answer(&the_sheet, "3 no 1 1");
    fascia_score got = sheet_get(&the_sheet, "theta");
    assert_true(got.has_value && got.has_error);
    assert_string_equal(got.text, "0");
    assert_true(got.error > 0.7765 && got.error < 0.7775); /* 0.77697 */
    got = sheet_get(&the_sheet, "load");
    assert_false(got.has_error);
    sheet_close(&the_sheet);
}

static void test_hidden(void **state)
{
    (void)state;
    sheet the_sheet;
    sheet_open(&the_sheet, source);
    sheet_answer(&the_sheet, "2 no 2 1");
    assert_score(&the_sheet, "load", "2", "");
    const char *told = fascia_result_explanation(the_sheet.result);
    assert_non_null(strstr(
        told,
        "rest: not asked, because sore is 2 (not at least 3); its answer (2) does not count"));
    assert_non_null(strstr(told, "answered: 1 of 2, 1 that apply"));
    sheet_close(&the_sheet);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_advice), cmocka_unit_test(test_doses),
                                       cmocka_unit_test(test_error), cmocka_unit_test(test_hidden)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
