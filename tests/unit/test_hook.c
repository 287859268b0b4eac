/* Functions that an instrument leaves behind, called for one response: by name and with arguments.
 */
#include "script/script.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

typedef struct file {
    fa_arena arena;
    fa_sheet sheet;
    fa_findings findings;
    fa_error error;
    fa_script *script;
} file;

static void open_file(file *the_file, const char *source)
{
    *the_file = (file){0};
    the_file->findings.arena = &the_file->arena;
    fa_status status =
        fa_script_open(&the_file->script, FA_TEXT("back.lua"), fa_text_of(source), &the_file->arena,
                       &the_file->sheet, &the_file->findings, &the_file->error);
    assert_int_equal(status, FA_OK);
    assert_null(the_file->findings.first);
}

static void close_file(file *the_file)
{
    fa_script_free(the_file->script);
    fa_arena_clear(&the_file->arena);
}

/* Calls the one function of `score "s" { compute | formula = function… }`. */
static fa_hook_answer call(const char *function, bool by_name, double a, bool b_present, double b)
{
    char source[2000];
    (void)snprintf(source, sizeof source, "local half = 0.5\nscore \"s\" {\n  compute = %s\n}\n",
                   function);
    file the_file;
    open_file(&the_file, source);
    fa_hooks hooks = fa_script_hooks(the_file.script);
    fa_hook_input inputs[] = {{FA_TEXT("a"), true, -100}, {FA_TEXT("b"), true, -100}};
    fa_hook_answer answer = {0}, again = {0};
    /* a first call with other answers, whose traces must not be seen */
    assert_int_equal(hooks.call(hooks.context, 0, by_name, inputs, 2, &answer, &the_file.error),
                     FA_OK);
    inputs[0] = (fa_hook_input){FA_TEXT("a"), true, a};
    inputs[1] = (fa_hook_input){FA_TEXT("b"), b_present, b};
    assert_int_equal(hooks.call(hooks.context, 0, by_name, inputs, 2, &answer, &the_file.error),
                     FA_OK);
    assert_int_equal(hooks.call(hooks.context, 0, by_name, inputs, 2, &again, &the_file.error),
                     FA_OK);
    assert_int_equal(answer.kind, again.kind);
    if (answer.kind == FA_HOOK_NUMBER) assert_true(answer.value == again.value);
    close_file(&the_file);
    return answer;
}

static void check_number(const char *function, bool by_name, double a, double b, double expected)
{
    fa_hook_answer answer = call(function, by_name, a, true, b);
    if (answer.kind == FA_HOOK_UNUSABLE) fail_msg("%s: %s", function, answer.sentence);
    assert_int_equal(answer.kind, FA_HOOK_NUMBER);
    if (fabs(answer.value - expected) > 1e-12)
        fail_msg("%s: %g, expected %g", function, answer.value, expected);
}

static void test_hooks(void **state)
{
    (void)state;
    check_number("function(answers) return answers.a * 10 + answers.b end", true, 3, 4, 34);
    check_number("function(answers) local n = 0 for _, v in ipairs(values(answers)) do n = n + v "
                 "end return n end",
                 true, 3, 4, 7);
    check_number("function(a, b) return a * 10 + b end", false, 3, 4, 34);
    check_number("function(a, b) return a * half end", false, 3, 4, 1.5);
    check_number("function(a, b) if a > b then return a end return b end", false, 3, 4, 4);
    check_number("function(answers) if answers.a == missing then return 1 end return 2 end", true,
                 3, 4, 2);
}

static void test_scoring_words(void **state)
{
    (void)state;
    static const struct {
        const char *expression;
        double expected; /* with a = 2.5, b = -7 */
    } rows[] = {
        {"mean({ 1, 2, 6 })", 3},
        {"mean(a, b)", -2.25},
        {"sum({ 1, 2, 6 })", 9},
        {"sum({})", 0},
        {"count({ 5, 6 })", 2},
        {"median({ 9, 1, 5 })", 5},
        {"median({ 9, 1, 5, 2 })", 3.5},
        {"mean(highest(2, { 1, 9, 5 }))", 7},
        {"highest(2, { 1, 9, 5 })[1]", 9},
        {"lowest(2, { 1, 9, 5 })[2]", 5},
        {"max(a, b)", 2.5},
        {"min(a, b)", -7},
        {"max({ 1, 3, 2 })", 3},
        {"abs(b)", 7},
        {"floor(a)", 2},
        {"ceil(a)", 3},
        {"floor(b / 2)", -4},
        {"round(a)", 3},
        {"round(-a)", -3},
        {"round(2.675, 2)", 2.68},
        {"round(1.005, 2)", 1.01},
        {"sqrt(6.25)", 2.5},
        {"exp(0)", 1},
        {"log(1)", 0},
        {"contains(\"abc\", \"bc\") and 1 or 0", 1},
        {"contains(\"abc\", \"x\") and 1 or 0", 0},
        {"starts_with(\"abc\", \"ab\") and 1 or 0", 1},
        {"starts_with(\"abc\", \"bc\") and 1 or 0", 0},
        {"#trim(\"  abc\t\")", 3},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        char function[200];
        (void)snprintf(function, sizeof function, "function(a, b) return %s end",
                       rows[i].expression);
        check_number(function, false, 2.5, -7, rows[i].expected);
    }
}

static void test_missing_answers(void **state)
{
    (void)state;
    assert_int_equal(call("function(answers) return missing end", true, 1, true, 1).kind,
                     FA_HOOK_IS_MISSING);
    assert_int_equal(call("function(answers) return answers.b end", true, 1, false, 0).kind,
                     FA_HOOK_IS_MISSING);
    fa_hook_answer answer =
        call("function(answers) return sum(values(answers)) end", true, 5, false, 99);
    assert_int_equal(answer.kind, FA_HOOK_NUMBER);
    assert_true(answer.value == 5);
    answer =
        call("function(a, b) if b == missing then return -1 end return b end", false, 5, false, 99);
    assert_true(answer.kind == FA_HOOK_NUMBER && answer.value == -1);
    answer = call("function(a, b)\n  return a + b\n  end", false, 5, false, 0);
    assert_int_equal(answer.kind, FA_HOOK_UNUSABLE);
    assert_string_equal(answer.sentence, "back.lua:4: arithmetic on a missing answer");
}

static void test_unusable_answers(void **state)
{
    (void)state;
    static const struct {
        const char *function, *sentence;
    } rows[] = {
        {"function(answers) return \"27 \" end",
         "back.lua:3: the function answered a text, not a number or missing"},
        {"function(answers) end",
         "back.lua:3: the function answered nothing, not a number or missing"},
        {"function(answers) return 0 / 0 end",
         "back.lua:3: the function's answer is not a finite number"},
        {"function(answers)\n  return answers.aa end",
         "back.lua:4: no item named 'aa' (did you mean 'a'?)"},
        {"function(answers)\n  answers.a = 3 end", "back.lua:4: answers can be read, not changed"},
        {"function(answers) return meen(1) end",
         "back.lua:3: unknown word 'meen' (did you mean 'mean'?)"},
        {"function(answers) item \"x\" { } end",
         "back.lua:3: 'item' works only while the file is read, not inside a function that scores"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        fa_hook_answer answer = call(rows[i].function, true, 1, true, 2);
        assert_int_equal(answer.kind, FA_HOOK_UNUSABLE);
        assert_string_equal(answer.sentence, rows[i].sentence);
    }
}

/* A function that was stopped leaves the script usable, and the budget is whole again. */
static void test_stopped_hook(void **state)
{
    (void)state;
    file the_file;
    open_file(&the_file, "score \"s\" {\n  compute = function(answers)\n"
                         "    if answers.a == 1 then while true do end end\n"
                         "    local kept = {}\n"
                         "    for i = 1, answers.a == 2 and 1e9 or 100000 do kept[i] = i end\n"
                         "    return #kept\n  end,\n}\n");
    fa_hooks hooks = fa_script_hooks(the_file.script);
    for (int turn = 0; turn < 3; turn++) {
        fa_hook_input input = {FA_TEXT("a"), true, 1};
        fa_hook_answer answer;
        fa_error error;
        assert_int_equal(hooks.call(hooks.context, 0, true, &input, 1, &answer, &error), FA_LIMIT);
        assert_string_equal(error.message, "back.lua:3: stopped: more than 5,000,000 instructions");
        input.value = 2;
        assert_int_equal(hooks.call(hooks.context, 0, true, &input, 1, &answer, &error), FA_LIMIT);
        assert_string_equal(error.message, "back.lua:5: stopped: more than 16 MiB of memory");
        input.value = 3;
        assert_int_equal(hooks.call(hooks.context, 0, true, &input, 1, &answer, &error), FA_OK);
        assert_true(answer.kind == FA_HOOK_NUMBER && answer.value == 100000);
    }
    close_file(&the_file);
}

/* Inputs may be named otherwise from call to call, and each function has a row of its own. */
static void test_rows_of_several_functions(void **state)
{
    (void)state;
    file the_file;
    open_file(&the_file, "score \"s\" { compute = function(answers) return answers.a end }\n"
                         "score \"t\" { compute = function(answers) return answers.b end }\n"
                         "score \"u\" { formula = function(a, b, c) return a + b + c end }\n");
    fa_hooks hooks = fa_script_hooks(the_file.script);
    const fa_hook_input inputs[] = {
        {FA_TEXT("a"), true, 1}, {FA_TEXT("b"), true, 2}, {FA_TEXT("c"), true, 4}};
    static const struct {
        int hook;
        bool by_name;
        size_t first, count;
        double expected; /* NAN: unusable */
    } calls[] = {
        {0, true, 0, 3, 1},  {1, true, 0, 3, 2},   {0, true, 0, 1, 1}, {2, false, 0, 3, 7},
        {1, true, 1, 2, 2},  {0, true, 1, 2, NAN}, {0, true, 0, 2, 1}, {2, false, 0, 2, NAN},
        {2, false, 0, 3, 7}, {1, true, 2, 1, NAN}, {1, true, 0, 3, 2},
    };
    for (size_t i = 0; i < sizeof calls / sizeof *calls; i++) {
        fa_hook_answer answer;
        assert_int_equal(hooks.call(hooks.context, calls[i].hook, calls[i].by_name,
                                    inputs + calls[i].first, calls[i].count, &answer,
                                    &the_file.error),
                         FA_OK);
        bool usable = !isnan(calls[i].expected);
        assert_int_equal(answer.kind, usable ? FA_HOOK_NUMBER : FA_HOOK_UNUSABLE);
        if (usable) assert_true(answer.value == calls[i].expected);
    }
    close_file(&the_file);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_hooks),           cmocka_unit_test(test_scoring_words),
        cmocka_unit_test(test_missing_answers), cmocka_unit_test(test_unusable_answers),
        cmocka_unit_test(test_stopped_hook),    cmocka_unit_test(test_rows_of_several_functions),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
