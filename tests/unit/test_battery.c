/* Batteries of batteries: what is included in several ways is one part, and what goes in circles or
 * too deep ends. */
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>

#include <setjmp.h>

#include <cmocka.h>

#include "api/edition.h"
#include "api/single.h"

/* ---- a library that lies in memory ---- */

typedef struct file {
    const char *id, *source;
} file;

typedef struct shelf {
    const file *files;
    size_t count, asked;
} shelf;

#define HEAD(id) "instrument '" id "' { title = '" id "', version = '1', language = 'en' }\n"

static const file files[] = {
    {"safety",
     HEAD("safety") "section 'Safety'\n"
                    "item 'clot' { text = 'A clot?', choices = yes_no }\n"
                    "item 'tell' { text = 'Besides {clot}?', choices = yes_no,\n"
                    "  show_when = answer 'clot':is 'yes' }\n"
                    "rule 'stop' { level = 'urgent', say = 'Stop.',\n"
                    "  when = any { answer 'clot':is 'yes', answer 'tell':is 'yes' } }\n"},
    {"pain", HEAD("pain") "item 'now' { text = 'Now', scale = { 0, 10 } }\n"
                          "score 'made' { title = 'Made', of = { 'now' }, unproved = 'x',\n"
                          "  formula = function(now) return now * 2 end }\n"},
    {"home",
     HEAD("home") "item 'first' { text = 'First?', choices = yes_no, scored = false }\n"
                  "include 'safety'\n"
                  "include 'pain'\n"
                  "item 'time' { text = 'After {first} and {pain.now}', scale = { 0, 3 } }\n"
                  "score 'both' { title = 'Both', sum_of = { 'time', 'pain.now' } }\n"
                  "score 'by_name' { title = 'By name', of = { 'time', 'pain.now' },\n"
                  "  unproved = 'x', compute = function(row)\n"
                  "    return row.time * 100 + row['pain.now'] end }\n"
                  "advice 'roll' { title = 'Roll', when = answer 'time':at_least(1),\n"
                  "  unless = rule 'safety.stop':fires(), steps = { 'Roll.' } }\n"},
    {"visit", HEAD("visit") "include 'pain'\n"
                            "include 'home'\n"
                            "include 'safety'\n"
                            "rule 'red' { level = 'info', say = 'x', when = all {\n"
                            "  rule 'safety.stop':fires(), result 'home.both':above(3) } }\n"},
    {"renamed", HEAD("renamed") "include 'safety' { as = 'screen' }\ninclude 'home'\n"},
    {"renamed-behind", HEAD("renamed-behind") "include 'home'\n"
                                              "include 'safety' { as = 'screen' }\n"},
    {"taken", HEAD("taken") "include 'pain' { as = 'safety' }\ninclude 'home'\n"},
    {"twice", HEAD("twice") "include 'pain' { as = 'rest' }\ninclude 'pain' { as = 'work' }\n"},
    {"of-twice", HEAD("of-twice") "include 'twice'\ninclude 'pain' { as = 'work' }\n"},
    {"careful", HEAD("careful") "include 'home'\n"
                                "item 'ill' { text = 'Ill?', choices = yes_no }\n"
                                "withhold 'home.roll' { when = answer 'ill':is 'yes' }\n"
                                "withhold 'home' { when = answer 'pain.now':above(7) }\n"},
    {"outer", HEAD("outer") "include 'careful'\n"
                            "item 'tired' { text = 'Tired?', choices = yes_no }\n"
                            "withhold 'home.roll' { when = answer 'tired':is 'yes' }\n"},
    {"never", HEAD("never") "include 'home'\n"
                            "withhold 'home.roll' { when = answer 'home.time':at_least(1) }\n"},
    {"useless", HEAD("useless") "include 'home'\n"
                                "withhold 'home.roll' { when = all {\n"
                                "  answer 'pain.now':above(7), answer 'pain.now':below(4) } }\n"},
    {"adviceless", HEAD("adviceless") "include 'pain'\n"
                                      "withhold 'pain' { when = answer 'pain.now':above(7) }\n"},
    {"around-home", HEAD("around-home") "include 'home'\n"},
    {"kept-out", HEAD("kept-out") "include 'safety' { as = 'screen' }\ninclude 'home'\n"
                                  "include 'around-home'\n"},
    {"deep-and-wrong", HEAD("deep-and-wrong") "include 'deep10'\ninclude 'adviceless'\n"},
    {"steps", HEAD("steps") "item 'left' { text = 'Left', number = { min = 0, max = 99998 } }\n"
                            "item 'right' { text = 'Right', number = { min = 0, max = 99998 } }\n"
                            "score 'both' { title = 'Both', sum_of = { 'left', 'right' },\n"
                            "  unproved = 'x' }\n"
                            "advice 'rest' { title = 'Rest', steps = { 'Rest.' } }\n"},
    {"for-two-reasons",
     HEAD("for-two-reasons") "include 'steps'\n"
                             "withhold 'steps.rest' { when = answer 'steps.left':above(7) }\n"
                             "withhold 'steps.rest' { when = result 'steps.both':above(150000),\n"
                             "  unproved = 'Too many ways to answer.' }\n"},
    {"round", HEAD("round") "include 'about'\n"},
    {"about", HEAD("about") "include 'round'\n"},
    {"beside", HEAD("beside") "include 'round'\n"},
};

static fa_status find(void *context, fa_text id, fa_arena *arena, fa_text *name, fa_text *source,
                      fa_error *error)
{
    shelf *from = context;
    char deep[200];
    unsigned at = 0;
    from->asked++;
    for (size_t i = 0; i < from->count; i++) {
        if (!fa_text_equal(id, fa_text_of(from->files[i].id))) continue;
        *name = id;
        *source = fa_text_of(from->files[i].source);
        return FA_OK;
    }
    (void)snprintf(deep, sizeof deep, "%.*s", FA_TEXT_ARG(id));
    if (sscanf(deep, "deep%2u", &at) != 1) return fa_error_set(error, FA_FILE, "not there");
    (void)snprintf(deep, sizeof deep,
                   HEAD("deep%u") "item 'a' { text = 'A', choices = yes_no, scored = false }\n"
                                  "%s 'deep%u'\n",
                   at, at, at > 1 ? "include" : "section", at - 1);
    *name = id;
    return fa_arena_copy(arena, fa_text_of(deep), source) ? FA_OK : FA_NO_MEMORY;
}

static void open_it(fa_edition *edition, shelf *from, const char *id)
{
    fa_error error = {0};
    fa_text name, source;
    fa_arena arena = {0};
    *from = (shelf){files, sizeof files / sizeof *files, 0};
    fa_finder finder = {.context = from, .find = find};
    assert_int_equal(find(from, fa_text_of(id), &arena, &name, &source, &error), FA_OK);
    from->asked = 0;
    assert_int_equal(fa_edition_open(edition, name, source, FA_CHECK_FEW, &finder, &error), FA_OK);
    fa_arena_clear(&arena);
}

static void assert_mistake(const char *id, const char *expected)
{
    fa_edition edition;
    shelf from;
    char said[400] = "";
    open_it(&edition, &from, id);
    const fa_finding *finding = edition.findings.first;
    if (finding != NULL)
        (void)snprintf(said, sizeof said, "%d: %.*s", finding->line,
                       FA_TEXT_ARG(finding->sentence));
    assert_string_equal(said, expected);
    assert_int_equal(edition.findings.mistakes, expected[0] != '\0');
    fa_edition_close(&edition);
}

#define assert_text(text, expected) assert_true(fa_text_equal((text), FA_TEXT(expected)))

/* ---- */

static void test_one_part_however_it_is_included(void **state)
{
    (void)state;
    fa_edition edition;
    shelf from;
    open_it(&edition, &from, "visit");
    assert_int_equal(edition.findings.mistakes, 0);
    const fa_instrument *visit = edition.instrument;
    assert_int_equal(from.asked, 3); /* each file once */
    assert_int_equal(visit->part_count, 3);
    assert_text(visit->parts[0].prefix, "pain");
    assert_text(visit->parts[1].prefix, "home");
    assert_text(visit->parts[2].prefix, "safety");
    assert_int_equal(visit->parts[1].includes, 1 << 1 | 1 << 3);
    assert_int_equal(visit->parts[0].includes, 0);
    static const char *const ids[] = {"pain.now", "home.first", "safety.clot", "safety.tell",
                                      "home.time"};
    static const size_t parts[] = {1, 2, 3, 3, 2};
    assert_int_equal(visit->item_count, 5);
    for (size_t i = 0; i < 5; i++) {
        assert_true(fa_text_equal(visit->items[i].id, fa_text_of(ids[i])));
        assert_int_equal(visit->items[i].part, parts[i]);
    }
    assert_text(visit->items[4].text, "After {home.first} and {pain.now}");
    assert_text(visit->items[3].text, "Besides {safety.clot}?");
    assert_int_equal(visit->items[3].show_when->index, 2);
    assert_int_equal(visit->section_count, 1);
    assert_int_equal(visit->items[2].section, 0);
    assert_int_equal(visit->score_count, 3);
    assert_int_equal(visit->scores[1].terms[0].index, 4);
    assert_int_equal(visit->scores[1].terms[1].index, 0);
    assert_int_equal(visit->rule_count, 2);
    assert_text(visit->rules[0].id, "safety.stop");
    assert_int_equal(visit->rules[0].part, 3);
    assert_text(visit->advice[0].id, "home.roll");
    assert_int_equal(visit->advice[0].unless.index, 0);
    assert_int_equal(visit->hook_count, 2);
    fa_edition_close(&edition);
}

/* 3 × 100 + 7: a function of a part sees what that includes by the name it has in its file. */
static void test_functions_of_all_depths(void **state)
{
    (void)state;
    fa_edition edition;
    shelf from;
    fa_error error = {0};
    fa_single single;
    bool possible;
    open_it(&edition, &from, "visit");
    assert_int_equal(
        fa_single_init(&single, edition.plan, fa_scripts_hooks(&edition.scripts), &error), FA_OK);
    assert_int_equal(fa_single_answer(&single, 0, FA_TEXT("7"), &possible, &error), FA_OK);
    assert_int_equal(fa_single_answer(&single, 4, FA_TEXT("3"), &possible, &error), FA_OK);
    assert_int_equal(fa_single_score(&single, &error), FA_OK);
    static const char *const ids[] = {"pain.made", "home.both", "home.by_name"};
    static const int64_t values[] = {14, 10, 307};
    for (size_t i = 0; i < 3; i++) {
        int score = fa_instrument_score(edition.instrument, fa_text_of(ids[i]));
        const fa_score_column *column = &single.results.scores[score];
        assert_int_equal(column->state[0], FA_SCORED);
        fa_decimal is = {column->units[0], column->decimals};
        assert_true(fa_decimal_equal(is, FA_DECIMAL_OF(values[i])));
    }
    fa_single_free(&single);
    fa_edition_close(&edition);
}

static void test_mistakes(void **state)
{
    (void)state;
    assert_mistake("renamed",
                   "3: include 'home': it includes 'safety' as 'safety', and the include on line 2 "
                   "has 'safety' as 'screen'; the same questions would be asked twice: give both "
                   "the same prefix");
    assert_mistake("renamed-behind",
                   "3: include 'safety': this is 'safety' as 'screen', and the include on line 2 "
                   "brings 'safety' as 'safety'; the same questions would be asked twice: give "
                   "both the same prefix");
    assert_mistake("kept-out", /* and nothing of line 4, which brings the same 'home' */
                   "3: include 'home': it includes 'safety' as 'safety', and the include on line 2 "
                   "has 'safety' as 'screen'; the same questions would be asked twice: give both "
                   "the same prefix");
    assert_mistake("taken", "3: include 'home': it includes 'safety' as 'safety', and the include "
                            "on line 2 has 'pain' as 'safety'; give them different prefixes");
    assert_mistake("twice", "");
    assert_mistake("of-twice", "");
    assert_mistake("round", "2: include 'about': that instrument includes this file again, itself "
                            "or through another");
    assert_mistake("beside", "2: include 'round': that instrument has mistakes; see them with: "
                             "fascia check round");
    assert_mistake("careful", "");
    assert_mistake("never", "3: advice 'home.roll' can never be given: no answer sheet makes its "
                            "`when` yes and its `unless` and all that withholds it no");
    assert_mistake("useless", "3: withhold 'home.roll' never withholds: no answer sheet makes its "
                              "`when` yes");
    assert_mistake("adviceless", "3: withhold 'pain': 'pain' gives no advice of its own that could "
                                 "be withheld");
    assert_mistake("deep9", "");
    assert_mistake("deep10", "3: include 'deep9': batteries include one another here more than 8 "
                             "deep, or more than 240 files in all; use fewer");
}

/* What one file has too much of is not said of another. */
static void test_each_for_its_own_reason(void **state)
{
    (void)state;
    fa_edition edition;
    shelf from;
    open_it(&edition, &from, "deep-and-wrong");
    assert_int_equal(edition.findings.mistakes, 2);
    const fa_finding *first = edition.findings.first;
    assert_int_equal(first->line, 2);
    assert_true(fa_text_starts(first->sentence, FA_TEXT("include 'deep10': batteries include")));
    assert_int_equal(first->next->line, 3);
    assert_text(first->next->sentence, "include 'adviceless': that instrument has mistakes; see "
                                       "them with: fascia check adviceless");
    fa_edition_close(&edition);
}

/* One of two sentences says why nothing is proved of it, and so of the advice. */
static void test_unproved_for_one_of_two_reasons(void **state)
{
    (void)state;
    fa_edition edition;
    shelf from;
    open_it(&edition, &from, "for-two-reasons");
    assert_int_equal(edition.findings.mistakes, 0);
    for (const fa_finding *told = edition.findings.first; told != NULL; told = told->next)
        if (strcmp(told->code, "unproved") == 0) fail_msg("%.*s", FA_TEXT_ARG(told->sentence));
    fa_edition_close(&edition);
}

/* ---- advice that batteries withhold, against Kleene's tables written out here ---- */

enum { NOBODY = -1 }; /* a blank */

static fa_truth is_yes(int answer)
{
    return answer == NOBODY ? FA_UNDECIDED : answer == 1 ? FA_YES : FA_NO;
}

static fa_truth least(fa_truth a, fa_truth b)
{
    return a < b ? a : b;
}

static fa_truth opposite(fa_truth truth)
{
    return truth == FA_YES ? FA_NO : truth == FA_NO ? FA_YES : FA_UNDECIDED;
}

typedef struct sheet {
    int clot, pain, time, ill, tired;
} sheet;

/* 'tell' is asked only where 'clot' is yes. */
static fa_truth stops(const sheet *of)
{
    return is_yes(of->clot);
}

static fa_truth more_than(int answer, int least_one)
{
    return answer == NOBODY ? FA_UNDECIDED : answer >= least_one ? FA_YES : FA_NO;
}

static void put(fa_single *single, const char *id, int answer)
{
    char text[8];
    bool possible;
    fa_error error = {0};
    if (answer == NOBODY) return;
    (void)snprintf(text, sizeof text, "%d", answer);
    int item = fa_instrument_item(single->responses.instrument, fa_text_of(id));
    assert_int_equal(fa_single_answer(single, (size_t)item, fa_text_of(text), &possible, &error),
                     FA_OK);
    assert_true(possible);
}

static void judge(fa_single *single, const sheet *of, unsigned *seen)
{
    fa_error error = {0};
    const fa_instrument *instrument = single->responses.instrument;
    fa_single_reset(single);
    put(single, "safety.clot", of->clot);
    put(single, "pain.now", of->pain);
    put(single, "home.time", of->time);
    put(single, "careful.ill", of->ill);
    put(single, "tired", of->tired);
    assert_int_equal(fa_single_score(single, &error), FA_OK);
    fa_truth home = least(more_than(of->time, 1), opposite(stops(of)));
    fa_truth careful =
        least(home, least(opposite(is_yes(of->ill)), opposite(more_than(of->pain, 8))));
    fa_truth outer = least(careful, opposite(is_yes(of->tired)));
    int roll = fa_instrument_advice(instrument, FA_TEXT("home.roll"));
    static const char *const parts[] = {"home", "careful"};
    const fa_truth alone[] = {home, careful};
    assert_int_equal(single->results.advice[roll][0], outer);
    for (size_t i = 0; i < 2; i++) {
        size_t part = 0;
        while (!fa_text_equal(instrument->parts[part++].prefix, fa_text_of(parts[i])))
            continue;
        assert_int_equal(fa_results_advice(&single->results, instrument, part, (size_t)roll, 0),
                         alone[i]);
    }
    *seen |= 1U << outer;
}

static void test_withheld(void **state)
{
    (void)state;
    fa_edition edition;
    shelf from;
    fa_error error = {0};
    fa_single single;
    unsigned seen = 0;
    open_it(&edition, &from, "outer");
    assert_int_equal(edition.findings.mistakes, 0);
    assert_int_equal(
        fa_single_init(&single, edition.plan, fa_scripts_hooks(&edition.scripts), &error), FA_OK);
    static const int pains[] = {NOBODY, 7, 8}, times[] = {NOBODY, 0, 1};
    for (int i = 0; i < 3 * 3 * 3 * 3 * 3; i++) {
        sheet one = {.clot = i % 3 - 1,
                     .pain = pains[i / 3 % 3],
                     .time = times[i / 9 % 3],
                     .ill = i / 27 % 3 - 1,
                     .tired = i / 81 % 3 - 1};
        judge(&single, &one, &seen);
    }
    assert_int_equal(seen, 7);
    fa_single_free(&single);
    fa_edition_close(&edition);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_one_part_however_it_is_included),
        cmocka_unit_test(test_functions_of_all_depths),
        cmocka_unit_test(test_mistakes),
        cmocka_unit_test(test_each_for_its_own_reason),
        cmocka_unit_test(test_unproved_for_one_of_two_reasons),
        cmocka_unit_test(test_withheld),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
