/* Loading an instrument's file: the sentences, their values and lines, every mistake's wording.
 * Expectations are written from the language's description. */
#include "script/script.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

typedef struct file {
    fa_arena arena;
    fa_sheet sheet;
    fa_findings findings;
    fa_error error;
    fa_status status;
    fa_script *script;
} file;

static void open_file(file *the_file, const char *source)
{
    *the_file = (file){0};
    the_file->findings.arena = &the_file->arena;
    the_file->status =
        fa_script_open(&the_file->script, FA_TEXT("back.lua"), fa_text_of(source), &the_file->arena,
                       &the_file->sheet, &the_file->findings, &the_file->error);
}

static void close_file(file *the_file)
{
    fa_script_free(the_file->script);
    fa_arena_clear(&the_file->arena);
}

/* Prints a value on one line: 'text', number, { key = value @line }, for comparison. */
static void print(const fa_value *value, fa_buffer *out)
{
    const char *open = value->kind == FA_VALUE_CONDITION ? "when{"
                       : value->kind == FA_VALUE_BAND    ? "band{"
                                                         : "{";
    switch (value->kind) {
    case FA_VALUE_NUMBER:
        fa_decimal_add_to(out, value->number);
        return;
    case FA_VALUE_TEXT:
        fa_buffer_add_format(out, "'%.*s'", FA_TEXT_ARG(value->text));
        return;
    case FA_VALUE_TRUTH:
        fa_buffer_add_z(out, value->truth ? "true" : "false");
        return;
    case FA_VALUE_HOOK:
        fa_buffer_add_format(out, "function %d", value->hook);
        return;
    case FA_VALUE_LIST:
    case FA_VALUE_MAP:
    case FA_VALUE_CONDITION:
    case FA_VALUE_BAND:
        break;
    default:
        fa_buffer_add_z(out, fa_value_kind_name(value->kind));
        return;
    }
    fa_buffer_add_z(out, value->kind == FA_VALUE_LIST ? "[" : open);
    for (size_t i = 0; i < value->count; i++) {
        const fa_member *member = &value->members[i];
        if (i > 0) fa_buffer_add_z(out, ", ");
        if (member->key.kind == FA_VALUE_TEXT)
            fa_buffer_add_format(out, "%.*s=", FA_TEXT_ARG(member->key.text));
        if (member->key.kind == FA_VALUE_NUMBER) {
            fa_decimal_add_to(out, member->key.number);
            fa_buffer_add_byte(out, '=');
        }
        print(&member->value, out);
    }
    fa_buffer_add_z(out, value->kind == FA_VALUE_LIST ? "]" : "}");
}

/* The sheet as "line word 'id' fields", one sentence a line. */
static void assert_sheet(const file *the_file, const char *expected)
{
    fa_buffer out = {0};
    for (size_t i = 0; i < the_file->sheet.count; i++) {
        const fa_declaration *declaration = &the_file->sheet.declarations[i];
        fa_buffer_add_format(&out, "%d %.*s '%.*s' ", declaration->line,
                             FA_TEXT_ARG(declaration->word), FA_TEXT_ARG(declaration->id));
        print(&declaration->fields, &out);
        fa_buffer_add_byte(&out, '\n');
    }
    fa_buffer_add_byte(&out, '\0');
    assert_string_equal(out.bytes, expected);
    fa_buffer_clear(&out);
}

/* The findings as "line: sentence [code]". */
static void assert_findings(file *the_file, const char *expected)
{
    fa_buffer out = {0};
    fa_findings_sort(&the_file->findings);
    for (const fa_finding *finding = the_file->findings.first; finding; finding = finding->next)
        fa_buffer_add_format(&out, "%d: %.*s [%s]\n", finding->line, FA_TEXT_ARG(finding->sentence),
                             finding->code);
    fa_buffer_add_byte(&out, '\0');
    assert_string_equal(out.bytes, expected);
    fa_buffer_clear(&out);
}

static void check_sheet(const char *source, const char *expected)
{
    file the_file;
    open_file(&the_file, source);
    assert_int_equal(the_file.status, FA_OK);
    assert_findings(&the_file, "");
    assert_sheet(&the_file, expected);
    close_file(&the_file);
}

static void check_findings(const char *source, const char *expected)
{
    file the_file;
    open_file(&the_file, source);
    assert_int_equal(the_file.status, FA_OK);
    assert_findings(&the_file, expected);
    close_file(&the_file);
}

static void test_sentences(void **state)
{
    (void)state;
    check_sheet("-- A comment.\n"
                "instrument \"back\" {\n"
                "  title = \"Back\", version = \"1.0.0\",\n"
                "  licence = { text = \"free\" },\n"
                "}\n"
                "choices \"effort\" { [0] = \"None\", [2] = \"Some\", [1] = \"A little\" }\n"
                "section \"One\"\n"
                "item 'wash' { text = \"Washing\", choices = \"effort\", optional = true }\n"
                "item \"numb\" { text = \"Numb?\", choices = yes_no }\n",
                "2 instrument 'back' {title='Back', version='1.0.0', licence={text='free'}}\n"
                "6 choices 'effort' {0='None', 2='Some', 1='A little'}\n"
                "7 section 'One' nothing\n"
                "8 item 'wash' {text='Washing', choices='effort', optional=true}\n"
                "9 item 'numb' {text='Numb?', choices='yes_no'}\n");
}

static void test_scores_and_bands(void **state)
{
    (void)state;
    check_sheet("local activities = { \"wash\", \"lift\" }\n"
                "score \"difficulty\" { percent_of = activities, needs = 8, weights = { lift = "
                "0.1, wash = -2.5 } }\n"
                "score \"worst\" { of = activities,\n"
                "  compute = function(answers) return mean(highest(3, values(answers))) end }\n"
                "bands \"difficulty\" { band(0, 20, \"slight\"), band(21, 40.5, \"more\", { level "
                "= 2 }) }\n",
                "2 score 'difficulty' {percent_of=['wash', 'lift'], needs=8, weights={lift=0.1, "
                "wash=-2.5}}\n"
                "3 score 'worst' {of=['wash', 'lift'], compute=function 0}\n"
                "5 bands 'difficulty' [band{low=0, high=20, label='slight'}, "
                "band{low=21, high=40.5, label='more', level=2}]\n");
}

static void test_conditions(void **state)
{
    (void)state;
    check_sheet(
        "rule \"r\" { when = any { answer \"a\":is \"yes\", answer \"a\":is_not(2), blank \"b\", "
        "answered \"c\" } }\n"
        "rule \"s\" { when = all { result \"t\":between(21, 60), result \"t\":band_is \"severe\",\n"
        "  none { rule \"r\":fires() } } }\n"
        "rule \"u\" { when = at_least_of(2, { answer \"a\":above(1), answer \"b\":below(0.5),\n"
        "  answer \"a\":at_least(1), answer \"b\":at_most(1) }) }\n",
        "1 rule 'r' {when=when{op='any', parts=["
        "when{op='answer', id='a', relation='is', value='yes'}, "
        "when{op='answer', id='a', relation='is_not', value=2}, "
        "when{op='blank', id='b'}, when{op='answered', id='c'}]}}\n"
        "2 rule 's' {when=when{op='all', parts=["
        "when{op='result', id='t', relation='between', value=21, high=60}, "
        "when{op='result', id='t', relation='band_is', value='severe'}, "
        "when{op='none', parts=[when{op='rule', id='r'}]}]}}\n"
        "4 rule 'u' {when=when{op='at_least_of', count=2, parts=["
        "when{op='answer', id='a', relation='above', value=1}, "
        "when{op='answer', id='b', relation='below', value=0.5}, "
        "when{op='answer', id='a', relation='at_least', value=1}, "
        "when{op='answer', id='b', relation='at_most', value=1}]}}\n");
}

static void test_cases(void **state)
{
    (void)state;
    check_sheet(
        "case \"three skipped: no score\" {\n"
        "  given = { wash = 2 },\n"
        "  expect = { difficulty = missing, undecided = { \"cauda-equina\" }, rules = {} },\n"
        "}\n",
        "1 case 'three skipped: no score' {given={wash=2}, "
        "expect={difficulty=missing, undecided=['cauda-equina'], rules=[]}}\n");
}

/* Order: as written where it can be seen; else numbers rising, then texts by bytes. */
static void test_order_of_members(void **state)
{
    (void)state;
    check_sheet("local t = { b = 1, a = 2, [10] = 3, [-1] = 4, [0.5] = 5 }\n"
                "item \"x\" (t)\n"
                "item \"y\" { b = 1, a = 2, [10] = 3, [-1] = 4, [\"0\"] = 5, \"first\" }\n",
                "2 item 'x' {-1=4, 0.5=5, 10=3, a=2, b=1}\n"
                "3 item 'y' {b=1, a=2, 10=3, -1=4, 0=5, 1='first'}\n");
}

static void test_loops_and_helpers(void **state)
{
    (void)state;
    check_sheet("local names = { a = \"A\" }\n"
                "local function ask(id, text) item(id) { text = text } end\n"
                "ask(\"a\", names.a)\n"
                "for i, id in ipairs { \"b\", \"c\" } do item(id) { text = \"Item \" .. i } end\n"
                "for i = 1, 2 do choices(\"n\" .. i) { [0] = \"no\", [max(i, 2)] = \"yes\" } end\n",
                "2 item 'a' {text='A'}\n"
                "4 item 'b' {text='Item 1'}\n"
                "4 item 'c' {text='Item 2'}\n"
                "5 choices 'n1' {0='no', 2='yes'}\n"
                "5 choices 'n2' {0='no', 2='yes'}\n");
}

static const fa_value *field(const file *the_file, size_t declaration, const char *name)
{
    const fa_value *value =
        fa_value_get(&the_file->sheet.declarations[declaration].fields, fa_text_of(name));
    assert_non_null(value);
    return value;
}

static void test_lines_of_values(void **state)
{
    (void)state;
    file the_file;
    open_file(&the_file, "local far = {\n"
                         "  7,\n"
                         "}\n"
                         "item \"a\" {\n"
                         "  text = \"A\",\n"
                         "\n"
                         "  choices = {\n"
                         "    [0] = \"no\",\n"
                         "    [3] = \"yes\",\n"
                         "  },\n"
                         "  far = far,\n"
                         "}\n"
                         "rule \"r\" {\n"
                         "  when = all {\n"
                         "    answer \"a\":is(0),\n"
                         "    blank \"a\",\n"
                         "  },\n"
                         "}\n"
                         "score \"s\" { of = { \"a\" },\n"
                         "\n"
                         "  formula = function(a)\n"
                         "    return a\n"
                         "  end }\n");
    assert_findings(&the_file, "");
    assert_int_equal(field(&the_file, 0, "text")->line, 5);
    const fa_value *choices = field(&the_file, 0, "choices");
    assert_int_equal(choices->line, 7);
    assert_int_equal(choices->members[1].value.line, 9);
    assert_int_equal(choices->members[1].key.line, 9);
    assert_int_equal(field(&the_file, 0, "far")->members[0].value.line, 11);
    const fa_value *when = field(&the_file, 1, "when");
    assert_int_equal(when->line, 14);
    const fa_value *parts = fa_value_get(when, FA_TEXT("parts"));
    assert_int_equal(parts->members[0].value.line, 15);
    assert_int_equal(parts->members[1].value.line, 16);
    assert_int_equal(field(&the_file, 2, "formula")->line, 21);
    close_file(&the_file);
}

static void test_unknown_words(void **state)
{
    (void)state;
    check_findings("itme \"x\" { text = \"A\" }\n",
                   "1: unknown word 'itme' (did you mean 'item'?) [unknown-word]\n");
    check_findings("panel \"x\" { detectable = 3 }\nitem \"a\" { text = \"A\" }\n",
                   "1: unknown word 'panel' [unknown-word]\n");
    check_findings("local a = nowhere.such[\"x\"]:thing(1) + 2\nlocal b = a .. \"x\"\nif a "
                   "then item(a) { } end\n"
                   "for i, v in ipairs(a) do section(v) end\n",
                   "1: unknown word 'nowhere' [unknown-word]\n");
    check_findings(
        "rule \"r\" { when = answer \"x\":at_leest(3) }\n",
        "1: unknown word 'at_leest' after answer 'x' (did you mean 'at_least'?) [unknown-word]\n");
    check_findings("local m = mean(1)\n",
                   "1: 'mean' works only inside a function that scores [unknown-word]\n");
    check_findings(
        "rule \"r\" { when = rule \"q\":fire() }\n",
        "1: unknown word 'fire' after rule 'q' (did you mean 'fires'?) [unknown-word]\n");
}

static void test_half_sentences(void **state)
{
    (void)state;
    check_findings("item \"ache\"\nitem \"b\" { text = \"B\" }\n",
                   "1: item 'ache' has a name but no { … } after it [no-fields]\n");
    check_findings("rule \"r\" { when = any { rule \"q\" } }\n",
                   "1: rule 'q' has a name but no { … } after it; as a condition it is rule "
                   "\"q\":fires() [no-fields]\n");
    check_findings("item \"ache\" (5)\n",
                   "1: item 'ache' needs { … } after its name, not a number [no-fields]\n");
    check_findings("item { text = \"A\" }\nitem(5) { text = \"A\" }\nsection(nil)\n",
                   "1: item needs its name in quotes first, as item \"name\" [no-id]\n"
                   "2: item needs its name in quotes first, as item \"name\" [no-id]\n"
                   "3: section needs its name in quotes first, as section \"name\" [no-id]\n");
    check_findings("rule \"r\" { when = any { answer \"a\", result \"b\":between(1) } }\n",
                   "1: between needs two values in ( ) [condition]\n"
                   "1: a condition breaks off: after its name belongs :is(…), :at_least(…) or the "
                   "like [condition]\n");
}

static void test_globals(void **state)
{
    (void)state;
    check_findings("x = { \"a\" }\nscore \"s\" { sum_of = x }\n",
                   "1: 'x' must be local: write local before it [not-local]\n");
    check_findings("item = 5\n",
                   "1: 'item' is a word of the language and cannot be changed [word-changed]\n");
}

static void test_script_errors(void **state)
{
    (void)state;
    check_findings("item \"a\" { text = \"A\" }\nlocal t = { 1 } + 1\nitme \"b\" { }\n",
                   "2: attempt to perform arithmetic on a table value [script]\n");
    check_findings("local n = 1 + missing\n", "1: arithmetic on a missing answer [script]\n");
    check_findings("local s = (\"x\"):rep(3)\n", "1: a text has no function 'rep' here [script]\n");
    check_findings("local function f(t)\n  return t.a.b\nend\nlocal function g(t) return f(t) "
                   "end\nlocal x = g({})\n",
                   "2: attempt to index a nil value (field 'a') [script]\n");
}

static void test_syntax_errors(void **state)
{
    (void)state;
    check_findings("item \"a\" {\n  text = \"A\"\n  help = \"B\",\n}\n",
                   "2: a comma is missing at the end of this line [syntax]\n");
    check_findings("item \"a\" {\n  text = \"A\",\n",
                   "1: the { that opens here is never closed: a } is missing before the end of "
                   "the file [syntax]\n");
    check_findings("item \"a { text = 1 }\n",
                   "1: a text on this line is not closed: it needs a quotation mark at both ends, "
                   "on one line [syntax]\n");
}

static void test_files_that_are_not_text(void **state)
{
    (void)state;
    check_findings("", "");
    check_findings("\xEF\xBB\xBFsection \"a\"\n", "");
    check_findings("section \"a\"\r\nsection \"\xC3\"\r\n",
                   "2: bytes that are not UTF-8 stand here: save the file as UTF-8 [not-text]\n");
    check_findings("\x1bLua", "1: this is compiled Lua; an instrument is a text file [not-text]\n");
}

static void test_stopped(void **state)
{
    (void)state;
    file the_file;
    open_file(&the_file, "section \"a\"\n\nwhile true do\nend\n");
    assert_int_equal(the_file.status, FA_LIMIT);
    assert_null(the_file.script);
    assert_string_equal(the_file.error.message,
                        "back.lua:3: stopped: more than 5,000,000 instructions");
    assert_findings(&the_file, "3: stopped: more than 5,000,000 instructions [limit]\n");
    close_file(&the_file);
    open_file(&the_file, "local t = {}\nfor i = 1, 1e9 do\n  t[i] = { i }\nend\n");
    assert_int_equal(the_file.status, FA_LIMIT);
    assert_string_equal(the_file.error.message, "back.lua:3: stopped: more than 16 MiB of memory");
    close_file(&the_file);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_sentences),
        cmocka_unit_test(test_scores_and_bands),
        cmocka_unit_test(test_conditions),
        cmocka_unit_test(test_cases),
        cmocka_unit_test(test_order_of_members),
        cmocka_unit_test(test_loops_and_helpers),
        cmocka_unit_test(test_lines_of_values),
        cmocka_unit_test(test_unknown_words),
        cmocka_unit_test(test_half_sentences),
        cmocka_unit_test(test_globals),
        cmocka_unit_test(test_script_errors),
        cmocka_unit_test(test_syntax_errors),
        cmocka_unit_test(test_files_that_are_not_text),
        cmocka_unit_test(test_stopped),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
