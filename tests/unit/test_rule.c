/* Rules: three-valued logic against its truth tables, chains, circles, bands and numbers. */
#include "instruments.h"

#define YES_NO(id) "item '" id "' { text = 'Item', choices = yes_no, scored = false }\n"

static const char marks[] = "-?+"; /* no, undecided, yes */

typedef struct verdicts {
    const char *answers, *expected; /* a mark a rule, in the instrument's order */
} verdicts;

static void check_verdicts(const char *source, const verdicts *rows)
{
    sheet s;
    sheet_open(&s, source);
    for (; rows->answers != NULL; rows++) {
        char got[32] = "";
        sheet_answer(&s, rows->answers);
        for (size_t i = 0; fascia_instrument_rule(s.instrument, i) != NULL; i++)
            got[i] = marks[sheet_rule(&s, fascia_instrument_rule(s.instrument, i))];
        if (strcmp(got, rows->expected) != 0) print_error("answers: %s\n", rows->answers);
        assert_string_equal(got, rows->expected);
    }
    sheet_close(&s);
}

/* Kleene's strong tables for three parts: every one of the 27 rows. */
static void test_truth_tables(void **state)
{
    (void)state;
    static const char *const words[] = {"0", "_", "1"};
    sheet s;
    sheet_open(
        &s,
        HEAD YES_NO("a") YES_NO("b") YES_NO(
            "c") "local function flags()\n  return { answer 'a':is 'yes', answer 'b':is 'yes', "
                 "answer 'c':is 'yes' }\nend\n"
                 "rule 'any' { level = 'info', say = 'x', when = any(flags()) }\n"
                 "rule 'all' { level = 'info', say = 'x', when = all(flags()) }\n"
                 "rule 'none' { level = 'info', say = 'x', when = none(flags()) }\n"
                 "rule 'one' { level = 'info', say = 'x', when = at_least_of(1, flags()) }\n"
                 "rule 'two' { level = 'info', say = 'x', when = at_least_of(2, flags()) }\n"
                 "rule 'three' { level = 'info', say = 'x', when = at_least_of(3, flags()) }\n");
    for (int i = 0; i < 27; i++) {
        int parts[] = {i % 3, i / 3 % 3, i / 9};
        int yes = 0, no = 0;
        char answers[16];
        (void)snprintf(answers, sizeof answers, "%s %s %s", words[parts[0]], words[parts[1]],
                       words[parts[2]]);
        for (int k = 0; k < 3; k++) {
            yes += parts[k] == 2;
            no += parts[k] == 0;
        }
        sheet_answer(&s, answers);
        int any = yes > 0 ? FASCIA_YES : no == 3 ? FASCIA_NO : FASCIA_UNDECIDED;
        int all = no > 0 ? FASCIA_NO : yes == 3 ? FASCIA_YES : FASCIA_UNDECIDED;
        int two = yes >= 2 ? FASCIA_YES : no >= 2 ? FASCIA_NO : FASCIA_UNDECIDED;
        assert_int_equal(sheet_rule(&s, "any"), any);
        assert_int_equal(sheet_rule(&s, "all"), all);
        assert_int_equal(sheet_rule(&s, "none"), FASCIA_YES - any);
        assert_int_equal(sheet_rule(&s, "one"), any);
        assert_int_equal(sheet_rule(&s, "two"), two);
        assert_int_equal(sheet_rule(&s, "three"), all);
    }
    sheet_close(&s);
}

/* A red flag that is ticked fires where its neighbours are blank; a blank one is never a silent no.
 */
static void test_red_flags(void **state)
{
    (void)state;
    static const char source[] = HEAD YES_NO("numb")
        YES_NO("water") "item 'sleep' { text = 'Item', scale = { 0, 5 } }\n"
                        "item 'wash' { text = 'Item', scale = { 0, 5 } }\n"
                        "score 'difficulty' { title = 'D', percent_of = { 'sleep', 'wash' } }\n"
                        "rule 'cauda' { level = 'emergency', say = 'x',\n"
                        "  when = any { answer 'numb':is 'yes', answer 'water':is 'yes' } }\n"
                        "rule 'offer' { level = 'suggest', say = 'x', when = all { result "
                        "'difficulty':between(21, 60),\n"
                        "  answer 'sleep':at_most(3), none { rule 'cauda':fires() } } }\n";
    static const verdicts rows[] = {{"yes _ _ _", "+-"}, {"_ yes 1 3", "+-"}, {"no _ 1 3", "??"},
                                    {"_ no _ _", "??"},  {"no no 1 3", "-+"}, {"no no 1 _", "-?"},
                                    {"no no 5 _", "--"}, {"no no 0 0", "--"}, {"no no 3 3", "-+"},
                                    {"no no 4 2", "--"}, {"no _ 5 5", "?-"},  {0}};
    check_verdicts(source, rows);
}

static void test_relations(void **state)
{
    (void)state;
    static const char source[] =
        HEAD "item 'a' { text = 'Item', scale = { 0, 9 }, scored = false }\n"
             "item 'n' { text = 'Item', number = { min = -9, max = 9, decimals = 1 } }\n"
             "score 's' { title = 'S', mean_of = { 'n' }, decimals = 1 }\n"
             "local function rules(name, subject)\n"
             "  local function one(id, when) rule(name .. id) { level = 'info', say = 'x', when = "
             "when } end\n"
             "  one('-is', subject():is(3))\n"
             "  one('-is-not', subject():is_not(3))\n"
             "  one('-at-least', subject():at_least(3))\n"
             "  one('-at-most', subject():at_most(3))\n"
             "  one('-above', subject():above(3))\n"
             "  one('-below', subject():below(3))\n"
             "  one('-between', subject():between(3, 5))\n"
             "end\n"
             "rules('answer', function() return answer 'a' end)\n"
             "rules('number', function() return answer 'n' end)\n"
             "rules('score', function() return result 's' end)\n";
    static const verdicts rows[] = {{"3 3", "+-++--+"
                                            "+-++--+"
                                            "+-++--+"},
                                    {"2 2.9", "-+-+-+-"
                                              "-+-+-+-"
                                              "-+-+-+-"},
                                    {"4 3.1", "-++-+-+"
                                              "-++-+-+"
                                              "-++-+-+"},
                                    {"5 5", "-++-+-+"
                                            "-++-+-+"
                                            "-++-+-+"},
                                    {"6 5.1", "-++-+--"
                                              "-++-+--"
                                              "-++-+--"},
                                    {"0 -3", "-+-+-+-"
                                             "-+-+-+-"
                                             "-+-+-+-"},
                                    {"_ _", "???????"
                                            "???????"
                                            "???????"},
                                    {"NA .", "???????"
                                             "???????"
                                             "???????"},
                                    {0}};
    check_verdicts(source, rows);
}

/* Edges between two values that exist, and far beyond all of them. */
static void test_edges(void **state)
{
    (void)state;
    static const char source[] =
        HEAD "item 'n' { text = 'Item', number = { min = -9, max = 9 } }\n" YES_NO(
            "z") "score 's' { title = 'S', mean_of = { 'n' }, decimals = 9 }\n"
                 /* z stays `no`, so that each rule is its condition; with it none is always or
                    never */
                 "local function one(id, when) rule(id) { level = 'info', say = 'x',\n"
                 "  when = all { any { when, answer 'z':is 'yes' }, answer 'n':is_not(9) } } end\n"
                 "one('a', answer 'n':above(2.5))\n"
                 "one('b', answer 'n':below(2.5))\n"
                 "one('c', answer 'n':at_least(-2.5))\n"
                 "one('d', answer 'n':at_most(-2.5))\n"
                 "one('e', answer 'n':is(2.5))\n"
                 "one('f', answer 'n':is_not(2.5))\n"
                 "one('g', answer 'n':between(2.1, 2.9))\n"
                 "one('h', answer 'n':between(-2.9, -1.1))\n"
                 "one('i', result 's':above(99999999999999999))\n"
                 "one('j', result 's':at_least(99999999999999999))\n"
                 "one('k', result 's':below(-99999999999999999))\n"
                 "one('l', result 's':below(99999999999999999))\n";
    static const verdicts rows[] = {{"2 no", "-++--+-----+"},
                                    {"3 no", "+-+--+-----+"},
                                    {"-2 no", "-++--+-+---+"},
                                    {"-3 no", "-+-+-+-----+"},
                                    {0}};
    check_verdicts(source, rows);
}

/* answered and blank are always decided. */
static void test_blank(void **state)
{
    (void)state;
    static const char source[] = HEAD YES_NO("a")
        YES_NO("z") "rule 'answered' { level = 'info', say = 'x', when = answered 'a' }\n"
                    "rule 'blank' { level = 'info', say = 'x', when = blank 'a' }\n"
                    "rule 'both' { level = 'info', say = 'x', when = any { all { blank 'a', "
                    "answer 'a':is 'yes' }, answer 'z':is 'yes' } }\n";
    static const verdicts rows[] = {
        {"no no", "+--"}, {"yes no", "+--"}, {"_ no", "-+?"}, {"NA no", "-+?"}, {0}};
    check_verdicts(source, rows);
}

/* Rules follow the rules they name, wherever they stand. */
static void test_chain(void **state)
{
    (void)state;
    static const char source[] =
        HEAD YES_NO("a") "local function one(id, when) rule(id) { level = 'info', say = 'x', when "
                         "= when } end\n"
                         "one('last', none { rule 'third':fires() })\n"
                         "one('third', all { rule 'second':fires(), rule 'first':fires() })\n"
                         "one('first', answer 'a':is 'yes')\n"
                         "one('second', any { rule 'first':fires(), blank 'a' })\n";
    static const verdicts rows[] = {{"yes", "-+++"}, {"no", "+---"}, {"_", "???+"}, {0}};
    check_verdicts(source, rows);
}

static void test_circle(void **state)
{
    (void)state;
    static const char *const whens[][2] = {
        {"rule 'b':fires()", "none { rule 'a':fires() }"},
        {"rule 'a':fires()", "blank 'x'"},
        {"any { blank 'x', rule 'b':fires() }", "at_least_of(1, { rule 'a':fires() })"}};
    for (size_t i = 0; i < sizeof whens / sizeof *whens; i++) {
        char source[600];
        fascia_engine *engine;
        fascia_instrument *instrument;
        fascia_error error;
        (void)snprintf(source, sizeof source,
                       HEAD YES_NO("x") "rule 'a' { level = 'info', say = 'x', when = %s }\n"
                                        "rule 'b' { level = 'info', say = 'x', when = %s }\n",
                       whens[i][0], whens[i][1]);
        assert_int_equal(fascia_engine_open(&engine, &error), FASCIA_OK);
        assert_int_equal(
            fascia_instrument_read(&instrument, engine, "test", source, strlen(source), &error),
            FASCIA_CONTENT);
        assert_non_null(strstr(fascia_instrument_finding(instrument, 0), "[rule-circle]"));
        assert_null(fascia_instrument_finding(instrument, 1));
        fascia_instrument_free(instrument);
        fascia_engine_close(engine);
    }
}

static void test_band_is(void **state)
{
    (void)state;
    static const char source[] =
        HEAD "item 'a' { text = 'Item', scale = { 0, 5 } }\n"
             "score 's' { title = 'S', sum_of = { 'a' } }\n"
             "bands 's' { band(0, 1, 'fine'), band(2, 3, 'odd'), band(4, 5, 'fine too') }\n"
             "rule 'odd' { level = 'info', say = 'x', when = result 's':band_is 'odd' }\n"
             "rule 'fine' { level = 'info', say = 'x', when = any { result 's':band_is 'fine', "
             "result 's':band_is 'fine too' } }\n";
    static const verdicts rows[] = {{"0", "-+"}, {"2", "+-"}, {"3", "+-"},
                                    {"5", "-+"}, {"_", "??"}, {0}};
    check_verdicts(source, rows);
}

/* What a rule may be is told by its words as well as by its numbers. */
static void test_words(void **state)
{
    (void)state;
    static const char source[] =
        HEAD "item 'a' { text = 'Item', choices = {\n"
             "  { code = 'n', value = 0, text = 'Never' }, { code = 's', value = 2, text = "
             "'Sometimes' } },\n"
             "  scored = false }\n"
             "rule 'code' { level = 'info', say = 'x', when = answer 'a':is 's' }\n"
             "rule 'wording' { level = 'info', say = 'x', when = answer 'a':is 'Sometimes' }\n"
             "rule 'value' { level = 'info', say = 'x', when = answer 'a':is(2) }\n"
             "rule 'not' { level = 'info', say = 'x', when = answer 'a':is_not 'Sometimes' }\n";
    static const verdicts rows[] = {{"s", "+++-"}, {"S", "+++-"}, {"2", "+++-"},
                                    {"n", "---+"}, {"_", "????"}, {0}};
    check_verdicts(source, rows);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_truth_tables), cmocka_unit_test(test_red_flags),
        cmocka_unit_test(test_relations),    cmocka_unit_test(test_edges),
        cmocka_unit_test(test_blank),        cmocka_unit_test(test_chain),
        cmocka_unit_test(test_circle),       cmocka_unit_test(test_band_is),
        cmocka_unit_test(test_words),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
