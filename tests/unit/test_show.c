/* What show_when hides was not asked: it is neither missing nor scored, and conditions on it say
 * no. */
#include "instruments.h"

static const char source[] =
    HEAD "item 'pain' { text = 'Pain', choices = yes_no }\n"
         "item 'leg' { text = 'Leg', scale = { 0, 3 }, show_when = answer 'pain':is 'yes' }\n"
         "item 'foot' { text = 'Foot', scale = { 0, 3 }, show_when = answer 'leg':at_least(2) }\n"
         "item 'work' { text = 'Work', scale = { 0, 3 } }\n"
         "score 'sum' { title = 'Sum', sum_of = { 'leg', 'foot', 'work' }, min = 0, max = 9 }\n"
         "score 'half' { title = 'Half', percent_of = { 'leg', 'foot', 'work' }, needs = 1, "
         "missing = 'prorate' }\n"
         "rule 'foot' { level = 'info', when = answer 'foot':at_least(1), say = 'Foot.' }\n"
         "rule 'no-foot' { level = 'info', when = answer 'foot':at_most(0), say = 'No foot.' }\n"
         "rule 'blank' { level = 'info', when = blank 'foot', say = 'Blank.' }\n";

typedef struct row {
    const char *answers, *sum, *half;
    fascia_verdict foot, no_foot, blank;
} row;

/* pain, leg, foot, work; half is 100 × sum / most of what was answered */
static const row rows[] = {
    {"yes 2 1 3", "6", "67", FASCIA_YES, FASCIA_NO, FASCIA_NO},
    {"yes 2 0 3", "5", "56", FASCIA_NO, FASCIA_YES, FASCIA_NO},
    {"yes 1 _ 3", "4", "67", FASCIA_NO, FASCIA_NO, FASCIA_NO}, /* foot was not asked */
    {"no _ _ 3", "3", "100", FASCIA_NO, FASCIA_NO, FASCIA_NO}, /* nor leg, nor what hangs on it */
    {"no 3 3 2", "2", "67", FASCIA_NO, FASCIA_NO, FASCIA_NO},  /* what was answered all the same */
    {"yes 1 3 0", "1", "17", FASCIA_NO, FASCIA_NO, FASCIA_NO},
    {"yes 2 _ 3", "", "83", FASCIA_UNDECIDED, FASCIA_UNDECIDED, FASCIA_YES}, /* asked and blank */
    {"yes _ _ 3", "", "100", FASCIA_UNDECIDED, FASCIA_UNDECIDED, FASCIA_YES},
    {"_ _ _ 3", "", "100", FASCIA_UNDECIDED, FASCIA_UNDECIDED, FASCIA_YES}, /* undecided is shown */
    {"_ 3 3 3", "9", "100", FASCIA_YES, FASCIA_NO, FASCIA_NO},
};

static void test_hidden(void **state)
{
    (void)state;
    sheet the_sheet;
    sheet_open(&the_sheet, source);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        sheet_answer(&the_sheet, rows[i].answers);
        assert_score(&the_sheet, "sum", rows[i].sum, "");
        assert_score(&the_sheet, "half", rows[i].half, "");
        assert_int_equal(sheet_rule(&the_sheet, "foot"), rows[i].foot);
        assert_int_equal(sheet_rule(&the_sheet, "no-foot"), rows[i].no_foot);
        assert_int_equal(sheet_rule(&the_sheet, "blank"), rows[i].blank);
    }
    sheet_close(&the_sheet);
}

/* A tick and a date may hide as well. */
static void test_other_kinds(void **state)
{
    (void)state;
    sheet the_sheet;
    sheet_open(
        &the_sheet, HEAD
        "item 'where' { text = 'Where', tick_all = { [1] = 'neck', [2] = 'back' } }\n"
        "item 'since' { text = 'Since', date = true, show_when = answer 'where':includes(2) }\n"
        "item 'worst' { text = 'Worst', number = { min = 0, max = 10 }, "
        "show_when = answer 'since':below '2020-01-01' }\n"
        "score 'worst_of' { title = 'Worst', sum_of = { 'worst', 'where' } }\n");
    static const struct {
        const char *answers, *value;
    } examples[] = {
        {"1 2019-12-31 7", "1"},   {"2 2019-12-31 7", "8"}, {"2 2020-01-01 7", "1"},
        {"1;2 2019-12-31 7", "9"}, {"2 2019-12-31 _", ""},  {"none _ _", "0"},
    };
    for (size_t i = 0; i < sizeof examples / sizeof *examples; i++) {
        sheet_answer(&the_sheet, examples[i].answers);
        assert_score(&the_sheet, "worst_of", examples[i].value, "");
    }
    sheet_close(&the_sheet);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_hidden),
                                       cmocka_unit_test(test_other_kinds)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
