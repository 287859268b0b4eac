/* One server has one name, however it is spelt. */
#include "upload/address.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static const char *const spellings[][2] = {
    {"https://h.example/r4", "https://h.example/r4"},
    {"HTTPS://H.Example/R4", "https://h.example/R4"},
    {"https://h.example:443/r4/", "https://h.example/r4"},
    {"https://h.example:/r4//", "https://h.example/r4"},
    {"https://h.example:80/r4", "https://h.example:80/r4"},
    {"http://LocalHost:80", "http://localhost"},
    {"http://localhost:443", "http://localhost:443"},
    {"http://[::1]/", "http://[::1]"},
    {"http://[::1]:80/a:80", "http://[::1]/a:80"},
    {"https://h.example/a:443", "https://h.example/a:443"},
    {"https://h.example?A=B", "https://h.example?A=B"}, /* refused later, as it stands */
    {"https://h.example:4431", "https://h.example:4431"},
    {"h.Example/A", "h.Example/A"},
    {"https:/H", "https:/H"},
    {"https://", "https:"},
    {"", ""},
};

static void test_spellings(void **state)
{
    (void)state;
    fa_arena arena = {0};
    for (size_t i = 0; i < sizeof spellings / sizeof *spellings; i++) {
        fa_text plain;
        assert_true(fa_address_plain(fa_text_of(spellings[i][0]), &arena, &plain));
        if (!fa_text_equal(plain, fa_text_of(spellings[i][1])))
            fail_msg("%s: %.*s", spellings[i][0], FA_TEXT_ARG(plain));
    }
    fa_arena_clear(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_spellings)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
