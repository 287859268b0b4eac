/* The command line: every way to write an option, and the sentence for every way to get it wrong.
 */
#include "cli/options.h"

#include "cli/command.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

static const fa_option table[] = {
    {"from", 0, false, "csv|ndjson|fhir", "intake format", NULL},
    {"output", 'o', false, "FILE", "where to", NULL},
    {"keep", 'k', true, "COL", "columns", NULL},
    {"jobs", 'j', false, "N", "workers", NULL},
    {"exact", 'x', false, NULL, "unrounded", NULL},
    FA_OPTIONS_END,
};

static const fa_command score = {
    .name = "score",
    .summary = "scores",
    .arguments = "ID FILE…",
    .example = "fascia score odi in.csv",
    .options = table,
    .least = 1,
    .most = 3,
};

static const fa_command bare = {.name = "bare", .arguments = "", .example = "", .summary = ""};

enum { WORDS_MOST = 8 };

typedef struct line {
    char *words[WORDS_MOST + 1]; /* NULL ends */
} line;

static fa_status parse(fa_options *options, const fa_command *command, const line *given,
                       fa_error *error)
{
    int count = 0;
    while (given->words[count] != NULL)
        count++;
    *error = (fa_error){0};
    return fa_options_parse(options, command, count, given->words, error);
}

/* What a line is understood as: NULL where an option was not given. */
typedef struct understood {
    line line;
    const char *from, *output, *keep; /* keep: joined by commas */
    bool exact;
    const char *positionals; /* joined by commas */
} understood;

static void join(char *out, size_t size, const char *const *list, size_t count)
{
    out[0] = '\0';
    for (size_t i = 0; i < count; i++)
        (void)snprintf(out + strlen(out), size - strlen(out), "%s%s", i > 0 ? "," : "", list[i]);
}

static void assert_same(const char *expected, const char *found)
{
    if (expected == NULL) assert_null(found);
    if (expected != NULL) assert_non_null(found);
    if (expected != NULL) assert_string_equal(expected, found);
}

static void forms(void **state)
{
    (void)state;
    static const understood lines[] = {
        {{{"odi"}}, NULL, NULL, "", false, "odi"},
        {{{"--from", "csv", "odi"}}, "csv", NULL, "", false, "odi"},
        {{{"--from=csv", "odi"}}, "csv", NULL, "", false, "odi"},
        {{{"odi", "--from", "ndjson"}}, "ndjson", NULL, "", false, "odi"},
        {{{"-o", "out.csv", "odi"}}, NULL, "out.csv", "", false, "odi"},
        {{{"-oout.csv", "odi"}}, NULL, "out.csv", "", false, "odi"},
        {{{"--output=a=b", "odi"}}, NULL, "a=b", "", false, "odi"},
        {{{"--output=", "odi"}}, NULL, "", "", false, "odi"},
        {{{"--output", "-", "odi"}}, NULL, "-", "", false, "odi"},
        {{{"--output", "--exact", "odi"}}, NULL, "--exact", "", false, "odi"},
        {{{"-xo", "f", "odi"}}, NULL, "f", "", true, "odi"},
        {{{"-xof", "odi"}}, NULL, "f", "", true, "odi"},
        {{{"odi", "-"}}, NULL, NULL, "", false, "odi,-"},
        {{{"odi", "--", "--exact", "-"}}, NULL, NULL, "", false, "odi,--exact,-"},
        {{{"odi", "--", "--"}}, NULL, NULL, "", false, "odi,--"},
        {{{"-k", "age", "odi", "--keep=sex", "-kx"}}, NULL, NULL, "age,sex,x", false, "odi"},
        {{{"", "a"}}, NULL, NULL, "", false, ",a"},
    };
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
        const understood *expected = &lines[i];
        fa_options options;
        fa_error error;
        assert_int_equal(parse(&options, &score, &expected->line, &error), FA_OK);
        assert_same(expected->from, fa_options_get(&options, "from"));
        assert_same(expected->output, fa_options_get(&options, "output"));
        assert_int_equal(expected->exact, fa_options_has(&options, "exact"));
        char joined[100];
        const fa_option_values *keep = fa_options_all(&options, "keep");
        join(joined, sizeof joined, keep->list, keep->count);
        assert_string_equal(expected->keep, joined);
        join(joined, sizeof joined, options.positionals, options.positional_count);
        assert_string_equal(expected->positionals, joined);
        fa_options_clear(&options);
    }
}

/* What a wrong line is told: pieces that must stand in the sentence. */
typedef struct refused {
    line line;
    const char *pieces[3];
} refused;

static void mistakes(void **state)
{
    (void)state;
    static const refused lines[] = {
        {{{"--form", "csv", "odi"}}, {"--form", "did you mean '--from'?", "fascia score --help"}},
        {{{"--form=csv", "odi"}}, {"unknown option '--form'", "'--from'"}},
        {{{"--zzzzzzzz", "odi"}}, {"unknown option '--zzzzzzzz'; see"}},
        {{{"--fro", "csv", "odi"}}, {"unknown option '--fro'"}}, /* no guessing by beginnings */
        {{{"-z", "odi"}}, {"unknown option '-z'"}},
        {{{"-xz", "odi"}}, {"unknown option '-z'"}},
        {{{"odi", "--output"}}, {"'--output' needs", "FILE"}},
        {{{"odi", "-o"}}, {"'--output' needs", "FILE"}},
        {{{"odi", "-xo"}}, {"'--output' needs"}},
        {{{"odi", "--exact=yes"}}, {"'--exact' takes no value"}},
        {{{"odi", "--exact", "-x"}}, {"'--exact' is given twice"}},
        {{{"odi", "-o", "a", "--output=b"}}, {"'--output' is given twice"}},
        {{{"odi", "--from", "cvs"}}, {"'cvs'", "did you mean 'csv'?", "csv|ndjson|fhir"}},
        {{{"odi", "--from", "parquet"}}, {"'parquet'", "one of csv|ndjson|fhir"}},
        {{{"odi", "--from", "csv|ndjson"}}, {"'csv|ndjson' is no choice"}},
        {{{"odi", "--from="}}, {"'' is no choice"}},
        {{{"--exact"}}, {"something is missing", "fascia score ID FILE…"}},
        {{{"a", "b", "c", "d"}}, {"'d' is one too many"}},
    };
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
        fa_options options;
        fa_error error;
        assert_int_equal(parse(&options, &score, &lines[i].line, &error), FA_USAGE);
        assert_int_equal(error.status, FA_USAGE);
        for (size_t k = 0; k < 3 && lines[i].pieces[k] != NULL; k++)
            if (strstr(error.message, lines[i].pieces[k]) == NULL)
                fail_msg("'%s' is not in: %s", lines[i].pieces[k], error.message);
        fa_options_clear(&options);
    }
}

static void help_ends_the_parsing(void **state)
{
    (void)state;
    static const line lines[] = {{{"--help"}},
                                 {{"-h"}},
                                 {{"-xh"}},
                                 {{"--help", "--nonsense"}},
                                 {{"a", "b", "c", "d", "--help"}}};
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
        fa_options options;
        fa_error error;
        assert_int_equal(parse(&options, &score, &lines[i], &error), FA_OK);
        assert_true(fa_options_has(&options, "help"));
        fa_options_clear(&options);
    }
}

static void command_without_options(void **state)
{
    (void)state;
    fa_options options;
    fa_error error;
    assert_int_equal(parse(&options, &bare, &(line){{"-q"}}, &error), FA_OK);
    assert_true(fa_options_has(&options, "quiet"));
    assert_false(fa_options_has(&options, "help"));
    fa_options_clear(&options);
    assert_int_equal(parse(&options, &bare, &(line){{"--exact"}}, &error), FA_USAGE);
    fa_options_clear(&options);
    assert_int_equal(parse(&options, &bare, &(line){{"x"}}, &error), FA_USAGE);
    fa_options_clear(&options);
}

static void numbers(void **state)
{
    (void)state;
    static const struct {
        char *given;
        bool right;
        int64_t value;
    } rows[] = {
        {"1", true, 1},
        {"64", true, 64},
        {"007", true, 7},
        {"0", false, 0},
        {"65", false, 0},
        {"-1", false, 0},
        {"", false, 0},
        {"2.5", false, 0},
        {"4x", false, 0},
        {"1e1", false, 0},
        {" 4", false, 0},
        {"0x4", false, 0},
        {"99999999999999999999", false, 0},
    };
    fa_options options;
    fa_error error;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        int64_t value = -9;
        assert_int_equal(parse(&options, &score, &(line){{"odi", "-j", rows[i].given}}, &error),
                         FA_OK);
        fa_status status = fa_options_number(&options, "jobs", 1, 64, &value, &error);
        assert_int_equal(status, rows[i].right ? FA_OK : FA_USAGE);
        assert_int_equal(value, rows[i].right ? rows[i].value : -9);
        if (!rows[i].right) assert_non_null(strstr(error.message, "from 1 to 64"));
        fa_options_clear(&options);
    }
    int64_t kept = 5;
    assert_int_equal(parse(&options, &score, &(line){{"odi"}}, &error), FA_OK);
    assert_int_equal(fa_options_number(&options, "jobs", 1, 64, &kept, &error), FA_OK);
    assert_int_equal(kept, 5);
    fa_options_clear(&options);
}

static void lists_word_by_word(void **state)
{
    (void)state;
    static const fa_option file = {.name = "x", .argument = "FILE|URL"};
    assert_true(fa_option_is_list(&table[0]));
    assert_false(fa_option_is_list(&table[1]));
    assert_false(fa_option_is_list(&table[4]));
    assert_false(fa_option_is_list(&file)); /* capitals: a place to fill in */
    size_t at = 0;
    assert_true(fa_text_equal(fa_option_word(&table[0], &at), FA_TEXT("csv")));
    assert_true(fa_text_equal(fa_option_word(&table[0], &at), FA_TEXT("ndjson")));
    assert_true(fa_text_equal(fa_option_word(&table[0], &at), FA_TEXT("fhir")));
    assert_int_equal(fa_option_word(&table[0], &at).length, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(forms),
        cmocka_unit_test(mistakes),
        cmocka_unit_test(help_ends_the_parsing),
        cmocka_unit_test(command_without_options),
        cmocka_unit_test(numbers),
        cmocka_unit_test(lists_word_by_word),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
