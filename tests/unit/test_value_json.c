/* JSON to values and back: what is kept, and what is refused. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "format/json.h"
#include "model/value_json.h"

static void check_round(const char *json, const char *expected)
{
    fa_arena arena = {0};
    fa_buffer out = {0};
    fa_error error = {0};
    fa_value value;
    if (fa_value_read_json(&value, fa_text_of(json), &arena, &error) != FA_OK)
        fail_msg("%s: %s", json, error.message);
    assert_int_equal(fa_value_add_json(&out, &value, &error), FA_OK);
    fa_buffer_add_byte(&out, '\0');
    assert_string_equal(out.bytes, expected);
    fa_buffer_clear(&out);
    fa_arena_clear(&arena);
}

static void test_round(void **state)
{
    (void)state;
    check_round(" { \"b\" : [ ] , \"a\" : { } , \"c\" : [ [ { } ] ] } ",
                "{\"b\":[],\"a\":{},\"c\":[[{}]]}");
    check_round("[true, false, null, \"\", \"x\"]", "[true,false,null,\"\",\"x\"]");
    check_round("\"a \\\"quoted\\\" \\\\ \\u0001\\n\\t \\ud83e\\uddb4 \xC3\xA9 \xF0\x9F\xA6\xB4\"",
                "\"a \\\"quoted\\\" \\\\ \\u0001\\u000a\\u0009 \xF0\x9F\xA6\xB4 \xC3\xA9 "
                "\xF0\x9F\xA6\xB4\"");
    check_round("{\"\":1}", "{\"\":1}");
}

static void test_numbers_keep_their_value(void **state)
{
    (void)state;
    check_round("[0.1, 0.30000000000000, 1e3, 25e-1, -0, -7.25]", "[0.1,0.3,1000,2.5,0,-7.25]");
    check_round("[9223372036854775807, 0.000000000000001]",
                "[9223372036854775807,0.000000000000001]");
}

static void check_refused(const char *json, const char *expected)
{
    fa_arena arena = {0};
    fa_error error = {0};
    fa_value value;
    assert_int_equal(fa_value_read_json(&value, fa_text_of(json), &arena, &error), FA_CONTENT);
    if (strstr(error.message, expected) == NULL) fail_msg("%s: %s", json, error.message);
    fa_arena_clear(&arena);
}

static void test_refused(void **state)
{
    (void)state;
    check_refused("", "byte 1");
    check_refused("[1] 2", "byte 5 of the JSON: nothing may follow");
    check_refused("[0.0000000000000001]",
                  "byte 2 of the JSON: a number has more digits than can be kept exactly");
    check_refused("[9223372036854775808]", "more digits");
    check_refused("[1e400]", "more digits");
    check_refused("{\"secret\":1,\"secret\":2}", "byte 13");
    check_refused("[\"\\u0000\"]", "byte");
    check_refused("[1,]", "byte 4");
    check_refused("{\"a\":}", "byte 6");
    char deep[2 * FA_JSON_DEPTH_MOST + 3] = "";
    for (size_t i = 0; i <= FA_JSON_DEPTH_MOST; i++)
        deep[i] = '[', deep[2 * FA_JSON_DEPTH_MOST + 1 - i] = ']';
    check_refused(deep, "more than 64");
}

static void test_what_json_is_not(void **state)
{
    (void)state;
    fa_member member = {{.kind = FA_VALUE_NUMBER}, {.kind = FA_VALUE_NULL}};
    fa_value hook = {.kind = FA_VALUE_HOOK}, wrong = {.kind = FA_VALUE_WRONG};
    fa_value numbered = {.kind = FA_VALUE_MAP, .members = &member, .count = 1};
    fa_value latin = {.kind = FA_VALUE_TEXT, .text = FA_TEXT("\xE9")};
    fa_value zero = {.kind = FA_VALUE_TEXT, .text = {"a\0b", 3}};
    fa_value missing = {.kind = FA_VALUE_MISSING};
    const fa_value *const values[] = {&hook, &wrong, &numbered, &latin, &zero};
    fa_buffer out = {0};
    fa_error error;
    fa_buffer_add_z(&out, "before");
    for (size_t i = 0; i < sizeof values / sizeof *values; i++) {
        fa_member inner = {{0}, *values[i]};
        fa_value list = {.kind = FA_VALUE_LIST, .members = &inner, .count = 1};
        assert_int_equal(fa_value_add_json(&out, &list, &error), FA_CONTENT);
        assert_int_equal(out.length, 6); /* nothing half written */
    }
    assert_int_equal(fa_value_add_json(&out, &missing, &error), FA_OK);
    assert_memory_equal(out.bytes, "beforenull", 10);
    fa_buffer_clear(&out);
    out.ceiling = 3;
    assert_int_equal(fa_value_add_json(&out, &missing, &error), FA_NO_MEMORY);
    fa_buffer_clear(&out);
}

/* A tree may be made that no reader would make: the writer has its own bound. */
static void test_too_deep_to_write(void **state)
{
    (void)state;
    fa_member members[FA_JSON_DEPTH_MOST + 1] = {0};
    fa_value value = {.kind = FA_VALUE_LIST};
    for (size_t i = 0; i <= FA_JSON_DEPTH_MOST; i++) {
        members[i].value = value;
        value = (fa_value){.kind = FA_VALUE_LIST, .members = &members[i], .count = 1};
    }
    fa_buffer out = {0};
    fa_error error;
    assert_int_equal(fa_value_add_json(&out, &value, &error), FA_CONTENT);
    assert_int_equal(out.length, 0);
    assert_int_equal(fa_value_add_json(&out, &value.members[0].value, &error), FA_CONTENT);
    assert_int_equal(fa_value_add_json(&out, &value.members[0].value.members[0].value, &error),
                     FA_OK);
    assert_int_equal(out.length, 2 * FA_JSON_DEPTH_MOST);
    fa_buffer_clear(&out);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_round),
        cmocka_unit_test(test_numbers_keep_their_value),
        cmocka_unit_test(test_refused),
        cmocka_unit_test(test_what_json_is_not),
        cmocka_unit_test(test_too_deep_to_write),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
