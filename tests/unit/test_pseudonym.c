/* Pseudonyms: HMAC against the vectors of RFC 4231, names and days against Python's hmac. */
#include "archive/pseudonym.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

static fa_text fill(char *room, int byte, size_t count)
{
    memset(room, byte, count);
    return (fa_text){room, count};
}

static void check_keyed(fa_text key, fa_text bytes, const char *wanted)
{
    unsigned char digest[FA_DIGEST_SIZE];
    char text[FA_DIGEST_TEXT];
    fa_error error;
    assert_int_equal(fa_digest_keyed(key, bytes, digest, &error), FA_OK);
    fa_hexadecimal(digest, strlen(wanted) / 2, text);
    assert_string_equal(text, wanted);
}

/* The seven test cases of RFC 4231, section 4; the fifth is cut to 128 bits. */
static void test_rfc_4231(void **state)
{
    (void)state;
    char key[131], bytes[50];
    check_keyed(fill(key, 0x0b, 20), FA_TEXT("Hi There"),
                "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7");
    check_keyed(FA_TEXT("Jefe"), FA_TEXT("what do ya want for nothing?"),
                "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    check_keyed(fill(key, 0xaa, 20), fill(bytes, 0xdd, 50),
                "773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe");
    for (int i = 0; i < 25; i++)
        key[i] = (char)(i + 1);
    check_keyed((fa_text){key, 25}, fill(bytes, 0xcd, 50),
                "82558a389a443c0ea4cc819899f2083a85f0faa3e578f8077a2e3ff46729665b");
    check_keyed(fill(key, 0x0c, 20), FA_TEXT("Test With Truncation"),
                "a3b6167473100ee06e0c796c2955552b");
    check_keyed(fill(key, 0xaa, 131),
                FA_TEXT("Test Using Larger Than Block-Size Key - Hash Key First"),
                "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54");
    check_keyed(fill(key, 0xaa, 131),
                FA_TEXT("This is a test using a larger than block-size key and a larger than "
                        "block-size data. The key needs to be hashed before being used by the "
                        "HMAC algorithm."),
                "9b09ffa71b942fcb27635fbcd5b0e944bfdc63644f0713938a7f51535c3a35e2");
}

#define KEY FA_TEXT("0123456789abcdef0123456789abcdef")

/* What Python gives: hmac.new(key, b"fascia subject 1\n" + subject, "sha256").hexdigest()[:20],
 * and 1 + int(hmac.new(key, b"fascia days 1\n" + subject, "sha256").hexdigest()[:16], 16) % 365. */
static void test_promise(void **state)
{
    (void)state;
    static const struct {
        const char *subject, *name;
        int days;
    } cases[] = {{"P-001", "bc2ced977086951e39d3", 339},
                 {"M\xc3\xbcller, Anna", "3ef515c39c750db11d97", 311},
                 {"", "afc27d97112ad53b3287", 310}};
    fa_error error;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        char name[FA_PSEUDONYM_TEXT];
        int days;
        fa_text subject = fa_text_of(cases[i].subject);
        assert_int_equal(fa_pseudonym_subject(KEY, subject, name, &error), FA_OK);
        assert_string_equal(name, cases[i].name);
        assert_int_equal(fa_pseudonym_days(KEY, subject, &days, &error), FA_OK);
        assert_int_equal(days, cases[i].days);
    }
    unsigned char id[FA_ID_SIZE], other[FA_ID_SIZE];
    char text[2 * FA_ID_SIZE + 1];
    for (int i = 0; i < FA_ID_SIZE; i++)
        id[i] = (unsigned char)i;
    assert_int_equal(fa_pseudonym_record(KEY, id, other, &error), FA_OK);
    fa_hexadecimal(other, sizeof other, text);
    assert_string_equal(text, "b90d5e49d02683f73952f74ede6559c7");
}

/* Every number of days comes, and none that is not allowed. */
static void test_days_spread(void **state)
{
    (void)state;
    int seen[FA_PSEUDONYM_DAYS_MOST + 1] = {0};
    fa_error error;
    for (int i = 0; i < 20000; i++) {
        char subject[20];
        int days;
        (void)snprintf(subject, sizeof subject, "P-%d", i);
        assert_int_equal(fa_pseudonym_days(KEY, fa_text_of(subject), &days, &error), FA_OK);
        assert_in_range(days, 1, FA_PSEUDONYM_DAYS_MOST);
        seen[days]++;
    }
    for (int i = 1; i <= FA_PSEUDONYM_DAYS_MOST; i++)
        assert_in_range(seen[i], 20, 110); /* 55 on average */
}

static void test_dates(void **state)
{
    (void)state;
    static const struct {
        const char *date;
        int days;
        const char *wanted;
    } cases[] = {{"2024-03-01", 1, "2024-02-29"},
                 {"2024-01-01", 365, "2023-01-01"},
                 {"2025-01-01", 365, "2024-01-02"},
                 {"2024-03-01T23:59:30+02:00", 1, "2024-02-29T23:59:30+02:00"},
                 {"1970-01-01 00:00", 1, "1969-12-31 00:00"},
                 {"0001-01-02", 1, "0001-01-01"},
                 {"0001-01-01", 1, ""},
                 {"", 5, ""},
                 {"soon", 5, ""}};
    fa_arena arena = {0};
    fa_error error;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        fa_text out;
        fa_status status =
            fa_pseudonym_date(fa_text_of(cases[i].date), cases[i].days, &arena, &out, &error);
        assert_int_equal(status, FA_OK);
        assert_true(fa_text_equal(out, fa_text_of(cases[i].wanted)));
    }
    fa_arena_clear(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_rfc_4231), cmocka_unit_test(test_promise),
        cmocka_unit_test(test_days_spread), cmocka_unit_test(test_dates)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
