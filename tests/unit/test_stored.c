/* What a record holds as JSON is read back, and what no store has written is refused. */
#include "archive/stored.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

static void assert_text(fa_text text, const char *expected)
{
    assert_int_equal(text.length, strlen(expected));
    if (text.length > 0) assert_memory_equal(text.bytes, expected, text.length);
}

static void members(void **state)
{
    (void)state;
    fa_arena arena = {0};
    fa_error error = {0};
    fa_stored_members all;
    fa_text object =
        FA_TEXT("{\"pain\":2,\"tall\":-180.50,\"box\":\"2;3\",\"odi.walking\":\"NA\","
                "\"said\":\"a \\\"b\\\"\\u000a\\u00e4\\ud83e\\uddb4/\",\"none\":null}");
    assert_int_equal(fa_stored_members_read(object, &arena, &all, &error), FA_OK);
    static const struct {
        const char *name, *value;
        bool is_text;
    } expected[] = {{"pain", "2", false},
                    {"tall", "-180.50", false},
                    {"box", "2;3", true},
                    {"odi.walking", "NA", true},
                    {"said", "a \"b\"\n\xc3\xa4\xf0\x9f\xa6\xb4/", true},
                    {"none", "", false}};
    assert_int_equal(all.count, sizeof expected / sizeof *expected);
    for (size_t i = 0; i < all.count; i++) {
        assert_text(all.list[i].name, expected[i].name);
        assert_text(all.list[i].value, expected[i].value);
        assert_int_equal(all.list[i].is_text, expected[i].is_text);
    }
    assert_int_equal(fa_stored_members_read(FA_TEXT("{}"), &arena, &all, &error), FA_OK);
    assert_int_equal(all.count, 0);
    assert_int_equal(fa_stored_members_read((fa_text){0}, &arena, &all, &error), FA_OK);
    assert_int_equal(all.count, 0);
    fa_arena_clear(&arena);
}

static void members_refused(void **state)
{
    (void)state;
    static const char *const wrong[] = {"{",
                                        "}",
                                        "[]",
                                        "2",
                                        "null",
                                        "{\"a\":1",
                                        "{\"a\":1,}",
                                        "{\"a\"}",
                                        "{\"a\":[1]}",
                                        "{\"a\":{\"b\":1}}",
                                        "{\"a\":true}",
                                        "{\"a\":1} ,",
                                        "{\"a\":1}{}",
                                        "{'a':1}",
                                        "{\"a\":\"\xff\"}",
                                        "{\"a\":1 \"b\":2}",
                                        " "};
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        fa_arena arena = {0};
        fa_error error = {0};
        fa_stored_members all;
        fa_status status = fa_stored_members_read(fa_text_of(wrong[i]), &arena, &all, &error);
        if (status != FA_CONTENT) fail_msg("%s: %d", wrong[i], (int)status);
        assert_string_equal(error.message, "what is kept of the record cannot be read");
        fa_arena_clear(&arena);
    }
}

static void result(void **state)
{
    (void)state;
    fa_arena arena = {0};
    fa_error error = {0};
    fa_stored_result all;
    fa_text text = FA_TEXT(
        "\"scores\":{\"index\":{\"value\":35.6,\"band\":\"moderate\",\"answered\":9,\"of\":10},"
        "\"theta\":{\"value\":null,\"se\":7.8,\"later\":1,\"answered\":0,\"of\":2}},"
        "\"level\":\"urgent\",\"rules\":[\"one\",\"two\"],\"undecided\":[],\"advice\":[\"walk\"],"
        "\"of-later\":{\"a\":[1,2]},"
        "\"findings\":[{\"code\":\"missing\",\"detail\":\"sex NA\"},{\"code\":\"stale\","
        "\"detail\":\"\"}]");
    fa_status status = fa_stored_result_read(text, &arena, &all, &error);
    assert_int_equal(status, FA_OK);
    assert_int_equal(all.score_count, 2);
    const fa_stored_score *index = fa_stored_score_find(&all, FA_TEXT("index"));
    const fa_stored_score *theta = fa_stored_score_find(&all, FA_TEXT("theta"));
    assert_non_null(index);
    assert_non_null(theta);
    assert_null(fa_stored_score_find(&all, FA_TEXT("ind")));
    assert_text(index->value, "35.6");
    assert_text(index->band, "moderate");
    assert_text(index->answered, "9");
    assert_text(index->of, "10");
    assert_text(index->error, "");
    assert_text(theta->value, "");
    assert_text(theta->error, "7.8");
    assert_text(all.level, "urgent");
    assert_int_equal(all.rules.count, 2);
    assert_text(all.rules.list[1], "two");
    assert_int_equal(all.undecided.count, 0);
    assert_int_equal(all.advice.count, 1);
    assert_int_equal(all.finding_count, 2);
    assert_text(all.findings[0].code, "missing");
    assert_text(all.findings[0].detail, "sex NA");
    assert_text(all.findings[1].detail, "");
    fa_arena_clear(&arena);
}

static void result_refused(void **state)
{
    (void)state;
    static const char *const wrong[] = {
        "\"scores\":[]",
        "\"scores\":{\"index\":1}",
        "\"scores\":{\"index\":{\"value\":[1]}}",
        "\"scores\":{\"index\":{\"value\":1}",
        "\"level\":[]",
        "\"rules\":\"one\"",
        "\"rules\":[1]",
        "\"rules\":[\"one\"",
        "\"findings\":[\"one\"]",
        "\"findings\":[{\"code\":\"missing\"}]",
        "\"findings\":[{\"code\":\"a\",\"detail\":\"b\",\"more\":\"c\"}]",
        "\"rules\":[]}",
        "}{",
        "rules",
    };
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        fa_arena arena = {0};
        fa_error error = {0};
        fa_stored_result all;
        fa_status status = fa_stored_result_read(fa_text_of(wrong[i]), &arena, &all, &error);
        if (status != FA_CONTENT) fail_msg("%s: %d", wrong[i], (int)status);
        fa_arena_clear(&arena);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(members),
        cmocka_unit_test(members_refused),
        cmocka_unit_test(result),
        cmocka_unit_test(result_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
