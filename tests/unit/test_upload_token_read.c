/* Tokens as the RFCs print them, and what is none. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "cli/upload_token_read.h"

static const int64_t now = INT64_C(1700000000000);

/* RFC 7519, 3.1: its claims say "exp":1300819380. */
#define JWT_OF_RFC                                                                                 \
    "eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9."                                                    \
    "eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVl" \
    "fQ.dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"

/* RFC 6750, 4. */
#define ANSWER_OF_RFC                                                                              \
    "{\n  \"access_token\":\"mF_9.B5f-4.1JqM\",\n  \"token_type\":\"Bearer\",\n"                   \
    "  \"expires_in\":3600,\n  \"refresh_token\":\"tGzv3JOkF0XG5Qx2TlKWIA\"\n}\n"

static const struct {
    const char *text;
    const char *token; /* NULL: refused */
    int64_t expires;
} rows[] = {
    {"abc", "abc", 0},
    {"abc\n", "abc", 0},
    {"abc\r\n", "abc", 0},
    {"abc\n\n", "abc\n", 0}, /* one end of line; the transport refuses the other */
    {"", NULL, 0},
    {"\n", NULL, 0},
    {JWT_OF_RFC "\n", JWT_OF_RFC, INT64_C(1300819380000)},
    {"a.e30.b", "a.e30.b", 0}, /* claims {} */
    {"a.b.c", "a.b.c", 0},
    {"a.!!!.c", "a.!!!.c", 0},
    {"..", "..", 0},
    {"a.b.c.d", "a.b.c.d", 0},
    {ANSWER_OF_RFC, "mF_9.B5f-4.1JqM", INT64_C(1700003600000)},
    {" {\"access_token\":\"x\\/y\\u002bz\",\"expires_in\":\"60\"}", "x/y+z",
     INT64_C(1700000060000)},
    {"{\"expires_in\":60,\"nested\":{\"access_token\":\"no\"},\"access_token\":\"yes\"}", "yes",
     INT64_C(1700000060000)},
    {"{\"access_token\":\"" JWT_OF_RFC "\"}", JWT_OF_RFC, INT64_C(1300819380000)},
    {"{\"access_token\":\"" JWT_OF_RFC "\",\"expires_in\":1}", JWT_OF_RFC, INT64_C(1700000001000)},
    {"{\"access_token\":\"t\",\"expires_in\":-5}", "t", 0},
    {"{\"access_token\":\"t\",\"expires_in\":1e300}", "t", 0},
    {"{\"access_token\":\"t\",\"expires_in\":null}", "t", 0},
    {"{\"access_token\":\"\"}", NULL, 0},
    {"{\"access_token\":7}", NULL, 0},
    {"{\"access_token\":\"t\"", NULL, 0},
    {"{\"access_token\":\"t\"} more", NULL, 0},
    {"{\"access_token\":\"t\",\"access_token\":\"u\"}", NULL, 0},
    {"{\"error\":\"invalid_grant\"}", NULL, 0},
    {"{\"access_token\":\"secret\",\"token_type\":\"mac\"}", NULL, 0},
    {"{}", NULL, 0},
    {"{", NULL, 0},
};

static void reads(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        char text[1024];
        size_t length = strlen(rows[i].text), found = 0;
        int64_t expires = -1;
        fa_error error = {0};
        memcpy(text, rows[i].text, length);
        fa_status status =
            fa_upload_token_read("it holds", text, length, true, now, &found, &expires, &error);
        if (rows[i].token == NULL) {
            assert_int_equal(status, FA_FILE);
            assert_null(strstr(error.message, "secret"));
            continue;
        }
        assert_int_equal(status, FA_OK);
        assert_int_equal(found, strlen(rows[i].token));
        assert_memory_equal(text, rows[i].token, found);
        assert_int_equal(expires, rows[i].expires);
    }
}

/* A file holds a token and nothing else. */
static void reads_files_plainly(void **state)
{
    (void)state;
    char text[] = "{\"access_token\":\"t\"}";
    size_t found = 0;
    int64_t expires = -1;
    fa_error error;
    assert_int_equal(fa_upload_token_read("f: holds", text, sizeof text - 1, false, now, &found,
                                          &expires, &error),
                     FA_OK);
    assert_int_equal(found, sizeof text - 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads),
        cmocka_unit_test(reads_files_plainly),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
