/* One answer as it stands in an intake field, against the item it answers. */
#include "engine/answer.h"
#include "instruments.h"

static const char source[] = HEAD
    "item 'likert' { text = 'Item', scale = { 0, 10 }, scored = false }\n"
    "item 'flag' { text = 'Item', choices = yes_no, scored = false }\n"
    "item 'often' { text = 'Item', scored = false, choices = {\n"
    "  { code = 'n', value = 0, text = 'Never' }, { code = 'NA', value = 0.5, text = 'No answer "
    "yet' },\n"
    "  { code = '1', value = 2, text = 'Once' } } }\n"
    "item 'walk' { text = 'Item', number = { min = -5, max = 240, decimals = 1 }, scored = false "
    "}\n"
    "item 'age' { text = 'Item', number = { min = 0, unit = 'a' }, scored = false }\n"
    "item 'high' { text = 'Item', scale = { 0, 5 }, two_ticks = 'highest', scored = false }\n"
    "item 'low' { text = 'Item', scale = { 0, 5 }, two_ticks = 'lowest', scored = false }\n"
    "item 'least' { text = 'Item', number = { max = 9 }, two_ticks = 'lowest', scored = false }\n"
    "item 'spots' { text = 'Item', scored = false, tick_all = { { code = 'n', value = 1, text = "
    "'neck' }, { code = 'b', value = 2, text = 'back' }, { code = 'k', value = 4, text = 'knee' } "
    "} }\n"
    "item 'words' { text = 'Item', written = true, scored = false }\n"
    "item 'born' { text = 'Item', date = true, scored = false }\n"
    "item 'tall' { text = 'Item', number = { min = 50, max = 250, decimals = 1, unit = 'cm', "
    "units = { inch = 2.54, m = 100 } }, scored = false }\n"
    "item 'test' { text = 'Item', number = { min = 0, max = 60 }, scored = false, blank_because = "
    "{ 'declined', 'could not test' } }\n"
    "item 'said' { text = 'Item', written = true, scored = false, blank_because = { 'declined' } "
    "}\n"
    "item 'keyed' { text = 'Item', choices = yes_no, counts_as = { [0] = 5, [1] = 0 }, scored = "
    "false }\n"
    "item 'turned' { text = 'Item', scale = { 0, 2 }, two_ticks = 'highest', counts_as = { [0] = "
    "2, "
    "[1] = 1, [2] = 0 }, scored = false }\n"
    "item 'nil' { text = 'Item', scored = false, tick_all = { { code = 'none', value = 0, text = "
    "'no pain' }, { code = 'x', value = 1, text = 'pain' } } }\n";

enum {
    LIKERT,
    FLAG,
    OFTEN,
    WALK,
    AGE,
    HIGH,
    LOW,
    LEAST,
    SPOTS,
    WORDS,
    BORN,
    TALL,
    TEST,
    SAID,
    KEYED,
    TURNED,
    NIL
};
enum { NOT = -99 };

static void test_read(void **state)
{
    (void)state;
    static const struct {
        int item;
        const char *text;
        int choice; /* an index, an absence, or NOT an answer */
        int64_t number;
        bool two_ticks;
    } rows[] = {
        {LIKERT, "0", 0, 0, false},
        {LIKERT, "10", 10, 0, false},
        {LIKERT, " 7 ", 7, 0, false},
        {LIKERT, "\t7", 7, 0, false},
        {LIKERT, "07", 7, 0, false},
        {LIKERT, "7.0", 7, 0, false},
        {LIKERT, "+7", 7, 0, false},
        {LIKERT, "", FA_BLANK, 0, false},
        {LIKERT, "  ", FA_BLANK, 0, false},
        {LIKERT, "NA", FA_NOT_AVAILABLE, 0, false},
        {LIKERT, " NA ", FA_NOT_AVAILABLE, 0, false},
        {LIKERT, ".", FA_UNKNOWN, 0, false},
        {LIKERT, "na", NOT, 0, false},
        {LIKERT, "N/A", NOT, 0, false},
        {LIKERT, "-", NOT, 0, false},
        {LIKERT, "11", NOT, 0, false},
        {LIKERT, "-1", NOT, 0, false},
        {LIKERT, "7.5", NOT, 0, false},
        {LIKERT, "7,0", NOT, 0, false},
        {LIKERT, "7 8", NOT, 0, false},
        {LIKERT, "0x7", NOT, 0, false},
        {LIKERT, "7e0", NOT, 0, false},
        {LIKERT, "yes", NOT, 0, false},
        {LIKERT, "3;3", 3, 0, false}, /* one answer, written twice */
        {LIKERT, "3;4", NOT, 0, false},
        {LIKERT, "3|3", 3, 0, false},
        {LIKERT, "3;", NOT, 0, false},
        {LIKERT, ";", NOT, 0, false},
        {FLAG, "yes", 1, 0, false},
        {FLAG, "Y", 1, 0, false},
        {FLAG, "TRUE", 1, 0, false},
        {FLAG, "1", 1, 0, false},
        {FLAG, "no", 0, 0, false},
        {FLAG, "N", 0, 0, false},
        {FLAG, "False", 0, 0, false},
        {FLAG, "0", 0, 0, false},
        {FLAG, "ja", NOT, 0, false},
        {FLAG, "2", NOT, 0, false},
        {FLAG, "nope", NOT, 0, false},
        {OFTEN, "n", 0, 0, false},
        {OFTEN, "N", 0, 0, false},
        {OFTEN, "0", 0, 0, false},
        {OFTEN, "NA", 1, 0, false}, /* the instrument's own code comes first */
        {OFTEN, "0.50", 1, 0, false},
        {OFTEN, "1", 2, 0, false}, /* a code, not a value */
        {OFTEN, "2", 2, 0, false},
        {OFTEN, "Never", NOT, 0, false},
        {WALK, "0", FA_PRESENT, 0, false},
        {WALK, "12.5", FA_PRESENT, 125, false},
        {WALK, "12.50", FA_PRESENT, 125, false},
        {WALK, "-5", FA_PRESENT, -50, false},
        {WALK, "240", FA_PRESENT, 2400, false},
        {WALK, "240.1", NOT, 0, false},
        {WALK, "-5.1", NOT, 0, false},
        {WALK, "12.55", NOT, 0, false}, /* more decimals than the item takes */
        {WALK, "12,5", NOT, 0, false},
        {WALK, "", FA_BLANK, 0, false},
        {AGE, "999999999", FA_PRESENT, 999999999, false}, /* no upper end */
        {AGE, "-1", NOT, 0, false},
        {AGE, "7.5", NOT, 0, false},
        {HIGH, "2;4", 4, 0, true},
        {HIGH, "4;2", 4, 0, true},
        {HIGH, "4|2;3", 4, 0, true},
        {HIGH, "2; 4", 4, 0, true},
        {HIGH, "2;9", NOT, 0, false},
        {HIGH, "2;x", NOT, 0, false},
        {HIGH, "4;4", 4, 0, false},
        {LOW, "2;4", 2, 0, true},
        {LOW, "4;2;3", 2, 0, true},
        {LEAST, "7;-3", FA_PRESENT, -3, true},
        {LEAST, "7;10", NOT, 0, false},
        {SPOTS, "1", FA_PRESENT, 1, false}, /* bit i is choice i */
        {SPOTS, "1;4", FA_PRESENT, 5, false},
        {SPOTS, "4|2", FA_PRESENT, 6, false},
        {SPOTS, " k ; N ", FA_PRESENT, 5, false},
        {SPOTS, "2;2;b", FA_PRESENT, 2, false}, /* ticked twice is ticked */
        {SPOTS, "none", FA_PRESENT, 0, false},
        {SPOTS, "None", FA_PRESENT, 0, false},
        {SPOTS, "none;1", NOT, 0, false},
        {SPOTS, "1;", NOT, 0, false},
        {SPOTS, ";1", NOT, 0, false},
        {SPOTS, "1||2", NOT, 0, false},
        {SPOTS, "n;1", FA_PRESENT, 1, false}, /* by its code and by its value */
        {SPOTS, "3", NOT, 0, false},          /* the third choice is 4 */
        {SPOTS, "neck", NOT, 0, false},
        {SPOTS, "", FA_BLANK, 0, false},
        {SPOTS, "NA", FA_NOT_AVAILABLE, 0, false},
        {NIL, "none", FA_PRESENT, 1, false}, /* the instrument's own code comes first */
        {NIL, "none;x", FA_PRESENT, 3, false},
        {WORDS, " a; b|c ", FA_PRESENT, 0, false},
        {WORDS, "declined", FA_PRESENT, 0, false}, /* words, where it is no reason */
        {WORDS, "NA", FA_NOT_AVAILABLE, 0, false},
        {WORDS, ".", FA_UNKNOWN, 0, false},
        {WORDS, " ", FA_BLANK, 0, false},
        {WORDS, "caf\xE9", NOT, 0, false},
        {SAID, "Declined", FA_DECLINED, 0, false},
        {SAID, "declined it", FA_PRESENT, 0, false},
        {BORN, "1970-01-01", FA_PRESENT, 0, false},
        {BORN, "2000-02-29", FA_PRESENT, 11016, false},
        {BORN, "1969-12-31", FA_PRESENT, -1, false},
        {BORN, "2024-03-31T10:30", FA_PRESENT, 19813, false},
        {BORN, "1900-02-29", NOT, 0, false},
        {BORN, "0001-01-01", FA_PRESENT, -719162, false},
        {BORN, "9999-12-31", FA_PRESENT, 2932896, false},
        {BORN, "0000-12-31", NOT, 0, false},
        {BORN, "10000-01-01", NOT, 0, false},
        {BORN, "2024-03-31x", NOT, 0, false},
        {BORN, "31.03.2024", NOT, 0, false}, /* other orders are turned before */
        {BORN, "2024-3-31", NOT, 0, false},
        {TALL, "180.5", FA_PRESENT, 1805, false},
        {TALL, "180.5 cm", FA_PRESENT, 1805, false},
        {TALL, "180.5cm", FA_PRESENT, 1805, false},
        {TALL, "180.55 cm", NOT, 0, false},          /* its own unit is not rounded */
        {TALL, "70 inch", FA_PRESENT, 1778, false},  /* 177.8 */
        {TALL, "70.1inch", FA_PRESENT, 1781, false}, /* 178.054 */
        {TALL, "20.5 INCH", FA_PRESENT, 521, false}, /* 52.07 */
        {TALL, "1.805 m", FA_PRESENT, 1805, false},
        {TALL, "1.8005 m", FA_PRESENT, 1801, false}, /* 180.05, half away from zero */
        {TALL, "10 inch", NOT, 0, false},            /* 25.4 is below 50 */
        {TALL, "100 inch", NOT, 0, false},
        {TALL, "70 in", NOT, 0, false},
        {TALL, "70 inch;177.8", FA_PRESENT, 1778, false}, /* the same, in two units */
        {TALL, "70 inch;180", NOT, 0, false},
        {TALL, "9223372036854775807 inch", NOT, 0, false},
        {TALL, "99999999999999999999 inch", NOT, 0, false},
        {TALL, "inch", NOT, 0, false},
        {TALL, "70 inch 2", NOT, 0, false},
        {TEST, "declined", FA_DECLINED, 0, false},
        {TEST, "Could_Not_Test", FA_COULD_NOT_TEST, 0, false},
        {TEST, " could not test ", FA_COULD_NOT_TEST, 0, false},
        {TEST, "not applicable", NOT, 0, false}, /* a reason that it does not know */
        {TEST, "declined;5", NOT, 0, false},
        {WALK, "declined", NOT, 0, false},
        {KEYED, "1", 1, 0, false}, /* the answer's value, never what it counts */
        {KEYED, "5", NOT, 0, false},
        {TURNED, "0;2", 2, 0, true}, /* the higher answer, though it counts less */
    };
    inside in;
    inside_open(&in, source, (fa_selection){0});
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        fa_answer got;
        bool read =
            fa_answer_read(&in.instrument->items[rows[i].item], fa_text_of(rows[i].text), &got);
        int choice = read ? got.choice : NOT;
        if (choice != rows[i].choice) print_error("'%s' of item %d\n", rows[i].text, rows[i].item);
        assert_int_equal(choice, rows[i].choice);
        if (!read) assert_int_equal(got.choice, FA_INVALID);
        if (choice == FA_PRESENT && rows[i].number != got.number)
            print_error("'%s' of item %d\n", rows[i].text, rows[i].item);
        if (choice == FA_PRESENT) assert_int_equal(got.number, rows[i].number);
        if (read) assert_int_equal(got.two_ticks, rows[i].two_ticks);
    }
    inside_close(&in);
}

static void test_expected(void **state)
{
    (void)state;
    static const char *const sentences[] = {
        [LIKERT] = "not one of 0 to 10",
        [FLAG] = "not one of yes, no, 0, 1",
        [OFTEN] = "not one of 0, 0.5, 2",
        [WALK] = "not a number from -5 to 240 with at most 1 decimal",
        [AGE] = "not a whole number from 0",
        [LEAST] = "not a whole number up to 9",
        [SPOTS] = "not some of 1, 2, 4 with ; between them, nor none",
        [WORDS] = "not text in UTF-8",
        [BORN] = "not a day, written as 2024-03-31",
        [TALL] = "not a number from 50 to 250 with at most 1 decimal, in cm, inch or m",
        [TEST] = "not a whole number from 0 to 60, nor declined, nor could not test",
    };
    inside in;
    inside_open(&in, source, (fa_selection){0});
    for (size_t i = 0; i < sizeof sentences / sizeof *sentences; i++) {
        fa_buffer got = {0};
        if (sentences[i] == NULL) continue;
        fa_answer_expected(&in.instrument->items[i], &got);
        fa_buffer_add_byte(&got, '\0');
        assert_string_equal(got.bytes, sentences[i]);
        fa_buffer_clear(&got);
    }
    inside_close(&in);
}

/* Words are kept as they came, without the blanks around them. */
static void test_written(void **state)
{
    (void)state;
    inside in;
    fa_answer got;
    inside_open(&in, source, (fa_selection){0});
    assert_true(fa_answer_read(&in.instrument->items[WORDS], FA_TEXT(" two\nlines \t"), &got));
    assert_int_equal(got.written.length, 9);
    assert_memory_equal(got.written.bytes, "two\nlines", 9);
    inside_close(&in);
}

/* What one byte says is what the careful way says of it. */
static void test_bytes(void **state)
{
    (void)state;
    inside in;
    int fast = 0;
    inside_open(&in, source, (fa_selection){0});
    for (size_t i = 0; i < in.instrument->item_count; i++)
        for (int byte = 0; byte < 256; byte++) {
            char one = (char)byte;
            fa_answer got;
            bool read = fa_answer_read(&in.instrument->items[i], (fa_text){&one, 1}, &got);
            int8_t quick = in.plan->by_byte[i][byte];
            if (quick == FA_BYTE_SLOW) continue;
            assert_int_equal(in.instrument->items[i].kind, FA_ITEM_CHOICE);
            assert_true(read);
            assert_int_equal(quick, got.choice);
            fast++;
        }
    assert_true(fast >= 10 + 6 + 4 + 6 + 6); /* every digit and letter that is an answer */
    inside_close(&in);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_read), cmocka_unit_test(test_expected),
                                       cmocka_unit_test(test_bytes),
                                       cmocka_unit_test(test_written)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
