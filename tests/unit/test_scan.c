/* The scan of an instrument's source: findings, the lines of fields, bounded functions, hard input.
 */
#include "script/scan.h"

#include "script/token.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

typedef struct source {
    fa_arena arena;
    fa_findings findings;
    fa_scan *scan;
    char *bytes; /* of exactly their size, so that a sanitizer sees a read beyond them */
} source;

static void scan_bytes(source *s, const char *bytes, size_t length)
{
    *s = (source){0};
    s->findings.arena = &s->arena;
    s->bytes = malloc(length ? length : 1);
    assert_non_null(s->bytes);
    if (length > 0) memcpy(s->bytes, bytes, length);
    fa_error error = {0};
    assert_int_equal(
        fa_scan_read(&s->scan, (fa_text){s->bytes, length}, &s->arena, &s->findings, &error),
        FA_OK);
    assert_non_null(s->scan);
}

static void scan(source *s, const char *text)
{
    scan_bytes(s, text, strlen(text));
}

static void done(source *s)
{
    fa_arena_clear(&s->arena);
    free(s->bytes);
}

static void is_text(fa_text text, const char *expected)
{
    assert_int_equal(text.length, strlen(expected));
    if (text.length > 0) assert_memory_equal(text.bytes, expected, text.length);
}

/* "LINE code: sentence" for each finding, one a line. */
static void found(const char *text, const char *expected)
{
    source s;
    fa_buffer told = {0};
    scan(&s, text);
    for (const fa_finding *finding = s.findings.first; finding != NULL; finding = finding->next)
        fa_buffer_add_format(&told, "%d %s: %.*s\n", finding->line, finding->code,
                             FA_TEXT_ARG(finding->sentence));
    fa_buffer_add_byte(&told, '\0');
    if (strcmp(told.bytes, expected) != 0) print_error("%s\n", text);
    assert_string_equal(told.bytes, expected);
    assert_int_equal(s.findings.advice, 0);
    fa_buffer_clear(&told);
    done(&s);
}

static void operators(void **state)
{
    (void)state;
    found("x = a == b", "1 operator: '==' cannot be used in a condition: write answer \"x\":is "
                        "\"yes\"\n");
    found("x = a ~= b", "1 operator: '~=' cannot be used in a condition: write answer "
                        "\"x\":is_not \"yes\"\n");
    found("x = a >= b", "1 operator: '>=' cannot be used in a condition: write answer "
                        "\"x\":at_least(n)\n");
    found("x = a > b",
          "1 operator: '>' cannot be used in a condition: write answer \"x\":above(n)\n");
    found("x = a <= b",
          "1 operator: '<=' cannot be used in a condition: write answer \"x\":at_most(n)\n");
    found("x = a < b",
          "1 operator: '<' cannot be used in a condition: write answer \"x\":below(n)\n");
    found("rule 'r' {\n when = answer 'a':is 'yes' or answer 'b':is 'yes',\n}",
          "2 operator: 'or' cannot be used in a condition: write any { …, … }\n");
    found("x = a and b", "1 operator: 'and' cannot be used in a condition: write all { …, … }\n");
    found("x =\n\nnot a", "3 operator: 'not' cannot be used in a condition: write none { … }\n");
}

static void operators_outside_functions_only(void **state)
{
    (void)state;
    found("f = function(a, b) if a == b and not (a < b or a ~= 2) then return a >= b end end", "");
    found("local function f(a) while a > 1 do a = a - 1 end repeat a = a + 1 until a <= 3 end", "");
    found("if x then y() end", "");
    found("if x == 1 then y() end",
          "1 operator: '==' cannot be used in a condition: write answer \"x\":is \"yes\"\n");
    found("f = function() if a then for i = 1, 2 do g() end end end\nx = a < b",
          "2 operator: '<' cannot be used in a condition: write answer \"x\":below(n)\n");
    found("f = function() return function() return a and b end, a or b end", "");
    found("local a <const>, b <const> = 1, 2", "");
    found("-- a and b == c\n--[[ not\n~= ]] x = 'a and b' .. [[ or ]] .. \"\\\" < \"", "");
    found("x = -a + #b .. c // d % 2 ^ 3 / 4 * 5", "");
}

static void not_offered(void **state)
{
    (void)state;
    static const char *const bitwise[] = {"&", "|", "~", "<<", ">>"};
    for (size_t i = 0; i < sizeof bitwise / sizeof *bitwise; i++) {
        char text[80], expected[120];
        (void)snprintf(text, sizeof text, "f = function(a)\nreturn a %s 3 end", bitwise[i]);
        (void)snprintf(expected, sizeof expected,
                       "2 not-offered: '%s' is not offered: the language has no bitwise "
                       "operators\n",
                       bitwise[i]);
        found(text, expected);
    }
    found("f = function() return ~1 end",
          "1 not-offered: '~' is not offered: the language has no bitwise operators\n");
    found("local a <close> = nil",
          "1 not-offered: '<close>' is not offered: write the local without it\n");
    found("function f()\nlocal a <const>, b <\nclose > = nil end",
          "3 not-offered: '<close>' is not offered: write the local without it\n");
    found("close = 1 local close = 2", "");
    found("local x = _ENV", "1 not-offered: '_ENV' is not offered: use another name\n");
    found("f = function(_ENV) end", "1 not-offered: '_ENV' is not offered: use another name\n");
    found("x = '_ENV' -- _ENV\n _ENVY = 1", "");
}

static void doubled_keys(void **state)
{
    (void)state;
    found("item 'a' {\n text = 'x',\n help = 'y',\n text = 'z' }",
          "4 doubled-key: field 'text' is written twice (first on line 2)\n");
    found("x = { a = 1,\n ['a'] = 2,\n [\"\\97\"] = 3,\n [ [==[a]==] ] = 4 }",
          "2 doubled-key: field 'a' is written twice (first on line 1)\n"
          "3 doubled-key: field 'a' is written twice (first on line 1)\n"
          "4 doubled-key: field 'a' is written twice (first on line 1)\n");
    found("x = { [1] = 'a', [2] = 'b',\n [1] = 'c' }",
          "2 doubled-key: field [1] is written twice (first on line 1)\n");
    found("x = { [16] = 'a', [0x10] = 'b', [1.6e1] = 'c' }",
          "1 doubled-key: field [16] is written twice (first on line 1)\n"); /* told once */
    found("x = { [-99] = 'a', [ - 99.0] = 'b' }",
          "1 doubled-key: field [-99] is written twice (first on line 1)\n");
    found("x = { 'a', [1] = 'b' }",
          "1 doubled-key: field [1] is written twice (first on line 1)\n");
    found("f = function() return {\na = 1,\na = 2 } end",
          "3 doubled-key: field 'a' is written twice (first on line 2)\n");
}

static void different_keys(void **state)
{
    (void)state;
    found("x = { a = { a = 1 }, b = { a = 1, a_ = { b = 2 } }, A = 1 }", "");
    found("x = { [1] = 1, ['1'] = 2, [1.5] = 3, [-1] = 4, [.5] = 5, [0] = 6 }", "");
    found("x = { [a] = 1, [a] = 2, [1 + 1] = 3, [2] = 4, [f 'a'] = 5, ['a' .. 'b'] = 6 }", "");
    found("x = { a, a, a; f { a = 1 }, a == nil and 1 }",
          "1 operator: '==' cannot be used in a condition: write answer \"x\":is \"yes\"\n"
          "1 operator: 'and' cannot be used in a condition: write all { …, … }\n");
    found("x = { a = function() local a, b = 1 return { a = 2 } end, b = 2 }", "");
    found("x = { a = f { a = 1 }, b = (2), c = t[1], d = f(1, 2, a) }", "");
}

static void fields(void **state)
{
    (void)state;
    source s;
    scan(&s, "item \"sleep\" {\n"
             "  text = \"How?\",\n"
             "  choices = {\n"
             "    [0] = \"well\", [-1.5] = \"badly\",\n"
             "    [\"two words\"] = 3 },\n"
             "  'first', any { x = 1 },\n"
             "  { code = 'b' },\n"
             "  [f(1)] = 5\n"
             "}\n");
    const fa_scan_table *item = fa_scan_fields(s.scan, FA_TEXT("item"), 1, 0);
    assert_non_null(item);
    assert_int_equal(item->line, 1);
    assert_int_equal(item->count, 6);
    is_text(item->entries[0].name, "text");
    assert_int_equal(item->entries[0].line, 2);
    assert_null(item->entries[0].table);
    is_text(item->entries[1].name, "choices");

    const fa_scan_table *choices = item->entries[1].table;
    assert_non_null(choices);
    assert_int_equal(choices->line, 3);
    assert_int_equal(choices->count, 3);
    assert_true(choices->entries[0].has_number);
    assert_true(fa_decimal_equal(choices->entries[0].number, FA_DECIMAL_OF(0)));
    assert_true(fa_decimal_equal(choices->entries[1].number, (fa_decimal){-15, 1}));
    assert_int_equal(choices->entries[1].line, 4);
    is_text(choices->entries[2].name, "two words");
    assert_int_equal(choices->entries[2].line, 5);

    assert_true(item->entries[2].has_number);
    assert_true(fa_decimal_equal(item->entries[2].number, FA_DECIMAL_OF(1)));
    assert_true(fa_decimal_equal(item->entries[3].number, FA_DECIMAL_OF(2)));
    assert_null(item->entries[3].table); /* what a word makes of a table is not that table */
    assert_int_equal(item->entries[4].line, 7);
    assert_non_null(item->entries[4].table);
    is_text(item->entries[4].table->entries[0].name, "code");
    assert_int_equal(item->entries[5].line, 8);
    assert_false(item->entries[5].has_number);
    assert_int_equal(item->entries[5].name.length, 0);
    assert_int_equal(s.findings.mistakes, 0);
    done(&s);
}

static void ways_to_write_a_sentence(void **state)
{
    (void)state;
    static const char *const ways[] = {
        "item 'a' { x = 1 }",      "item('a') { x = 1 }",      "item 'a' ({ x = 1 })",
        "item('a')({ x = 1 })",    "item [[a]] { x = 1 }",     "item 'a' -- why\n {\n x = 1 }",
        "item(id) { x = 1 }",      "item 'a' 'de' { x = 1 }",  "section 's' item 'a' { x = 1 }",
        "f(1) item 'a' { x = 1 }", "item('q' .. i) { x = 1 }", "local t = { item 'a' { x = 1 } }",
    };
    for (size_t i = 0; i < sizeof ways / sizeof *ways; i++) {
        source s;
        scan(&s, ways[i]);
        const fa_scan_table *item = fa_scan_fields(s.scan, FA_TEXT("item"), 1, 0);
        if (item == NULL) print_error("%s\n", ways[i]);
        assert_non_null(item);
        assert_int_equal(item->count, 1);
        is_text(item->entries[0].name, "x");
        assert_null(fa_scan_fields(s.scan, FA_TEXT("item"), 1, 1));
        assert_null(fa_scan_fields(s.scan, FA_TEXT("items"), 1, 0));
        assert_null(fa_scan_fields(s.scan, FA_TEXT("item"), 2, 0));
        done(&s);
    }
}

static void several_on_a_line(void **state)
{
    (void)state;
    source s;
    scan(&s, "\nitem 'a' { a = 1 } score 's' { s = 1 } item 'b' { b = 1 }\nitem 'c' { c = 1 }\n"
             "any { x = 1 } answer 'z':is { y = 1 }");
    is_text(fa_scan_fields(s.scan, FA_TEXT("item"), 2, 0)->entries[0].name, "a");
    is_text(fa_scan_fields(s.scan, FA_TEXT("item"), 2, 1)->entries[0].name, "b");
    is_text(fa_scan_fields(s.scan, FA_TEXT("score"), 2, 0)->entries[0].name, "s");
    is_text(fa_scan_fields(s.scan, FA_TEXT("item"), 3, 0)->entries[0].name, "c");
    assert_null(fa_scan_fields(s.scan, FA_TEXT("item"), 2, 2));
    assert_null(fa_scan_fields(s.scan, FA_TEXT("any"), 4, 0));
    assert_null(fa_scan_fields(s.scan, FA_TEXT("answer"), 4, 0));
    assert_null(fa_scan_fields(s.scan, FA_TEXT("is"), 4, 0));
    done(&s);
}

static bool is_bounded(const char *text, int line)
{
    source s;
    scan(&s, text);
    bool bounded = fa_scan_is_bounded(s.scan, line);
    done(&s);
    return bounded;
}

static void bounded(void **state)
{
    (void)state;
    assert_true(is_bounded("x = function(a, b) return a + b * 2 end", 1));
    assert_true(is_bounded("x = function(a)\nreturn mean(highest(3, values(a))) end", 1));
    assert_true(
        is_bounded("x = function(a) if a.b > 3 then return floor(a.c) end return 0 end", 1));
    assert_true(is_bounded("x = function(a) return (a.b + 1) * (a.c - 2) end", 1));
    assert_true(
        is_bounded("score 's' { min = 0, max = 5, f = function(a) return min(a, 3) end }", 1));
    assert_true(is_bounded("local t = {}\nt.mean = 3\nf = function(a) return mean(a) end", 3));
    assert_true(is_bounded("f = function(a) return contains(a.b, 'x') end", 1));
}

static void unbounded(void **state)
{
    (void)state;
    static const char *const ones[] = {
        "f = function(a) while true do end end",
        "f = function(a) for i = 1, 9 do end end",
        "f = function(a) repeat until true end",
        "f = function(a) ::x:: goto x end",
        "f = function(a) return g(a) end",
        "f = function(a) return g 'a' end",
        "f = function(a) return g { a } end",
        "f = function(a) return a:mean(1) end",
        "f = function(a) return a.mean(1) end",
        "f = function(a) return (a)(1) end",
        "f = function(a) return a[1](1) end",
        "f = function(a) return mean(1)(2) end",
        "f = function(a) return mean '1' '2' end",
        "f = function(a) return function() end end",
        "f = function(mean) return mean(1) end",
        "f = function(a) local mean = a.b return mean(1) end",
        "local function mean(a) return mean(a) end",
        "local mean <const> = g f = function(a) return mean(1) end",
        "f = function(a) return mean(a) end local mean = f",
        "local mean (g)() f = function(a) return mean(a) end",
        "f = function(a) return 1 end g = function(a) return h(1) end",
        "x = 1",
        "",
    };
    for (size_t i = 0; i < sizeof ones / sizeof *ones; i++) {
        if (is_bounded(ones[i], 1)) print_error("%s\n", ones[i]);
        assert_false(is_bounded(ones[i], 1));
    }
}

/* Lua says that a function begins on the line of its "(", or of the word `function`: neither place
 * may be mistaken for that of another function. */
static void bounded_on_both_lines(void **state)
{
    (void)state;
    static const char *text = "f = function\n(a) return g(a) end h = function(a) return 1 end\n"
                              "i = function(a) return 2 end";
    assert_false(is_bounded(text, 1));
    assert_false(is_bounded(text, 2));
    assert_true(is_bounded(text, 3));
}

typedef struct piece {
    const char *text;
    fa_token_kind kind;
    const char *content; /* of a text; else as it is written */
} piece;

static void tokens(void **state)
{
    (void)state;
    static const piece pieces[] = {
        {"name_1", FA_TOKEN_NAME, "name_1"},
        {"ende", FA_TOKEN_NAME, "ende"},
        {"end", FA_TOKEN_RESERVED, "end"},
        {"0xA.8p-1", FA_TOKEN_NUMBER, "0xA.8p-1"},
        {"3e-2", FA_TOKEN_NUMBER, "3e-2"},
        {".5", FA_TOKEN_NUMBER, ".5"},
        {"...", FA_TOKEN_SYMBOL, "..."},
        {"..", FA_TOKEN_SYMBOL, ".."},
        {"//", FA_TOKEN_SYMBOL, "//"},
        {"<<", FA_TOKEN_SYMBOL, "<<"},
        {"::", FA_TOKEN_SYMBOL, "::"},
        {"~=", FA_TOKEN_SYMBOL, "~="},
        {"'a\\'b'", FA_TOKEN_TEXT, "a'b"},
        {"\"\\65\\066\\x43\\u{44}\\u{20AC}\\z  \n E\"", FA_TOKEN_TEXT, "ABCD\342\202\254E"},
        {"\"a\\\nb\\tc\\\\\"", FA_TOKEN_TEXT, "a\nb\tc\\"},
        {"[[\nline]\n]]", FA_TOKEN_TEXT, "line]\n"},
        {"[==[a]]b]=]c]==]", FA_TOKEN_TEXT, "a]]b]=]c"},
        {"[[a\r\nb\rc]]", FA_TOKEN_TEXT, "a\nb\nc"},
        {"[=[]]==]]=]", FA_TOKEN_TEXT, "]]==]"},
    };
    fa_arena arena = {0};
    for (size_t i = 0; i < sizeof pieces / sizeof *pieces; i++) {
        fa_text text = fa_text_of(pieces[i].text);
        fa_tokens tokens = {text.bytes, text.bytes + text.length, 1, &arena};
        fa_token token = fa_tokens_next(&tokens);
        assert_int_equal(token.kind, pieces[i].kind);
        is_text(token.kind == FA_TOKEN_TEXT ? token.content : token.written, pieces[i].content);
        assert_int_equal(fa_tokens_next(&tokens).kind, FA_TOKEN_END);
    }
    fa_arena_clear(&arena);
}

static void lines(void **state)
{
    (void)state;
    fa_arena arena = {0};
    fa_text text = FA_TEXT("a\nb\r\nc\rd\n\re--x\n[[\n\n]]'\\\n\\z\n\n'f");
    static const int expected[] = {1, 2, 3, 4, 5, 6, 8, 11};
    fa_tokens tokens = {text.bytes, text.bytes + text.length, 1, &arena};
    for (size_t i = 0; i < sizeof expected / sizeof *expected; i++)
        assert_int_equal(fa_tokens_next(&tokens).line, expected[i]);
    assert_int_equal(fa_tokens_next(&tokens).kind, FA_TOKEN_END);
    fa_arena_clear(&arena);
}

/* What is not Lua is no business of the scan, as long as it ends. */
static void not_lua(void **state)
{
    (void)state;
    static const char *const texts[] = {
        "}",       "end",   "x = 'abc", "x = [[abc", "--[[ abc",     "x = [==",     "\x01\x02",
        "\x1bLua", "{ [",   "{ a = ",   "f({}",      "x = '\\",      "\"a\nb\"",    "x = !a",
        "]]]]",    "until", "{)",       "{ [1 }",    "function } (", "{ a b = 1 }", "{ = 1 }",
        "[=[x]=",  "'\\z",  "\\",
    };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        found(texts[i], "");
    source s;
    scan_bytes(&s, "x\0y = {", 7);
    assert_int_equal(s.findings.mistakes, 0);
    done(&s);
}

static void repeated(const char *unit, size_t length, const char *code, size_t most)
{
    source s;
    fa_buffer buffer = {0};
    while (buffer.length < length)
        fa_buffer_add_z(&buffer, unit);
    scan_bytes(&s, buffer.bytes, buffer.length);
    fa_buffer_clear(&buffer);
    assert_true(s.findings.mistakes <= most);
    if (code == NULL) assert_int_equal(s.findings.mistakes, 0);
    if (code != NULL) assert_string_equal(s.findings.last->code, code);
    done(&s);
}

/* A MiB each: anything quadratic would not come to an end. */
static void bombs(void **state)
{
    (void)state;
    enum { MOST = 1 << 20 };
    repeated("{", 100000, "too-deep", 1);
    repeated("(", MOST, "too-deep", 1);
    repeated("x{[", MOST, "too-deep", 1);
    repeated("function() ", MOST, "too-deep", 1);
    repeated("if x then ", MOST, "too-deep", 1);
    repeated("==", MOST, "operator", 100);
    repeated("&", MOST, "not-offered", 100);
    repeated("i 'a' {} ", MOST, NULL, 0);
    repeated("f = function() end ", MOST, NULL, 0);
    repeated("x[ ", MOST, "too-deep", 1);
    repeated("[", MOST, NULL, 0);
    repeated("--[", MOST, NULL, 0);
    repeated("[=", MOST, NULL, 0);
    repeated("]=", MOST, NULL, 0);
    repeated("'", MOST, NULL, 0);
    repeated("x.", MOST, NULL, 0);
}

static void two_hundred_levels(void **state)
{
    (void)state;
    fa_buffer buffer = {0};
    for (int extra = 0; extra < 2; extra++) {
        fa_buffer_reset(&buffer);
        fa_buffer_add_z(&buffer, "x =\n");
        for (int i = 0; i < 200 + extra; i++)
            fa_buffer_add_byte(&buffer, '{');
        for (int i = 0; i < 200 + extra; i++)
            fa_buffer_add_byte(&buffer, '}');
        fa_buffer_add_byte(&buffer, '\0');
        found(buffer.bytes, extra ? "2 too-deep: more than 200 { inside each other\n" : "");
    }
    fa_buffer_clear(&buffer);
}

/* One table of a MiB, its keys in one order or the other, and the last of them twice. */
static void many_keys(void **state)
{
    (void)state;
    source s;
    fa_buffer buffer = {0};
    fa_buffer_add_z(&buffer, "x={");
    for (int i = 0; buffer.length < 1000000; i++)
        fa_buffer_add_format(&buffer, "k%d=1,", i);
    fa_buffer_add_z(&buffer, "\nk7=1}");
    scan_bytes(&s, buffer.bytes, buffer.length);
    assert_int_equal(s.findings.mistakes, 1);
    is_text(s.findings.first->sentence, "field 'k7' is written twice (first on line 1)");
    assert_int_equal(s.findings.first->line, 2);
    done(&s);
    fa_buffer_clear(&buffer);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(operators),
        cmocka_unit_test(operators_outside_functions_only),
        cmocka_unit_test(not_offered),
        cmocka_unit_test(doubled_keys),
        cmocka_unit_test(different_keys),
        cmocka_unit_test(fields),
        cmocka_unit_test(ways_to_write_a_sentence),
        cmocka_unit_test(several_on_a_line),
        cmocka_unit_test(bounded),
        cmocka_unit_test(unbounded),
        cmocka_unit_test(bounded_on_both_lines),
        cmocka_unit_test(tokens),
        cmocka_unit_test(lines),
        cmocka_unit_test(not_lua),
        cmocka_unit_test(bombs),
        cmocka_unit_test(two_hundred_levels),
        cmocka_unit_test(many_keys),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
