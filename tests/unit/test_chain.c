/* The digests of the audit chain, which later versions must make in the same way. What is expected
 * was worked out with Python's hashlib and struct, from the description of the fields. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#include "store/chain.h"

static void fill(unsigned char *out, size_t count, unsigned char from)
{
    for (size_t i = 0; i < count; i++)
        out[i] = (unsigned char)(from + i);
}

static fa_kept some_record(void)
{
    fa_kept kept = {.number = 99,
                    .version = 2,
                    .scoring = 7,
                    .key = {FA_TEXT("P-1"), FA_TEXT("odi"), FA_TEXT("2024-01-31"), FA_TEXT("visit"),
                            FA_TEXT("1")},
                    .answers = FA_TEXT("{\"pain\":3}"),
                    .keep = FA_TEXT("{\"clinic\":\"a\"}"),
                    .result = FA_TEXT("\"scores\":{}")};
    fill(kept.id, sizeof kept.id, 0);
    fill(kept.salt, sizeof kept.salt, 16);
    return kept;
}

static void digest_of(const fa_kept *kept, char out[FA_DIGEST_TEXT])
{
    unsigned char digest[FA_DIGEST_SIZE];
    fa_buffer scratch = {0};
    fa_error error;
    assert_int_equal(fa_chain_record(kept, &scratch, digest, &error), FA_OK);
    fa_hexadecimal(digest, sizeof digest, out);
    fa_buffer_clear(&scratch);
}

static void record_is_hashed(void **state)
{
    (void)state;
    char text[FA_DIGEST_TEXT];
    fa_kept kept = some_record();
    digest_of(&kept, text);
    assert_string_equal(text, "9b8e97c9f878d22d39d9949212b929901293e8b4f257924c2b76e4bc16617716");
}

static void every_field_counts(void **state)
{
    (void)state;
    char whole[FA_DIGEST_TEXT], other[FA_DIGEST_TEXT];
    fa_kept kept = some_record(), changed;
    digest_of(&kept, whole);
    fa_text *const texts[] = {&changed.key.subject, &changed.key.instrument, &changed.key.date,
                              &changed.key.event,   &changed.key.instance,   &changed.answers,
                              &changed.keep,        &changed.result};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        changed = kept;
        texts[i]->length--;
        digest_of(&changed, other);
        assert_string_not_equal(whole, other);
    }
    int64_t *const numbers[] = {&changed.version, &changed.scoring};
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
        changed = kept;
        *numbers[i] += INT64_C(1) << 32;
        digest_of(&changed, other);
        assert_string_not_equal(whole, other);
    }
    changed = kept;
    changed.id[15] ^= 1;
    digest_of(&changed, other);
    assert_string_not_equal(whole, other);
    changed = kept;
    changed.salt[0] ^= 0x80;
    digest_of(&changed, other);
    assert_string_not_equal(whole, other);
}

/* Fields that run together as bytes are still two records. */
static void fields_keep_apart(void **state)
{
    (void)state;
    char one[FA_DIGEST_TEXT], other[FA_DIGEST_TEXT];
    fa_kept kept = some_record();
    kept.key.event = FA_TEXT("visit1");
    kept.key.instance = FA_TEXT("2");
    digest_of(&kept, one);
    kept.key.event = FA_TEXT("visit");
    kept.key.instance = FA_TEXT("12");
    digest_of(&kept, other);
    assert_string_not_equal(one, other);
}

#define AB "abababababababababababababababababababababababababababababababab"

static void scoring_is_hashed(void **state)
{
    (void)state;
    unsigned char digest[FA_DIGEST_SIZE];
    char text[FA_DIGEST_TEXT];
    fa_buffer scratch = {0};
    fa_error error;
    const fa_scoring scoring = {.number = 5, /* not hashed: its entry's */
                                .instrument = FA_TEXT("odi"),
                                .version = FA_TEXT("1.0.0"),
                                .sha256 = FA_TEXT(AB),
                                .policy = FA_TEXT("strict"),
                                .bands = FA_TEXT("age"),
                                .engine = FA_TEXT("0.1.0"),
                                .language = 1,
                                .closure = FA_TEXT("own " AB " odi.lua\n")};
    assert_int_equal(fa_chain_scoring(&scoring, &scratch, digest, &error), FA_OK);
    fa_hexadecimal(digest, sizeof digest, text);
    assert_string_equal(text, "ce090d0b2d184daa4cc41b65a0d33e9b39929d1dc66e13c753a17cb50604c49b");
    fa_buffer_clear(&scratch);
}

static void delivery_is_hashed(void **state)
{
    (void)state;
    unsigned char digest[FA_DIGEST_SIZE];
    char text[FA_DIGEST_TEXT];
    fa_buffer scratch = {0};
    fa_error error;
    fa_delivery delivery = {.number = 9, /* not hashed: its entry's */
                            .outbox = 5,
                            .status = 503,
                            .words = FA_TEXT("busy, ü"),
                            .receipts = FA_TEXT("[\"Bundle/1\"]")};
    fill(delivery.salt, sizeof delivery.salt, 16);
    assert_int_equal(fa_chain_delivery(&delivery, &scratch, digest, &error), FA_OK);
    fa_hexadecimal(digest, sizeof digest, text);
    assert_string_equal(text, "5927f230ded8fcf83c0b9f6b9f7c7a566fcc533f8ad614ecc0036a8f000b7b5a");
    assert_int_equal(fa_chain_voided(FA_TEXT("3 12"), &scratch, digest, &error), FA_OK);
    fa_hexadecimal(digest, sizeof digest, text);
    assert_string_equal(text, "6df9838ed29f291244447b7bbc46de529b8755ac47634a06e277fcfc21d3c8cc");
    fa_buffer_clear(&scratch);
}

static void head_is_hashed(void **state)
{
    (void)state;
    unsigned char before[FA_DIGEST_SIZE], head[FA_DIGEST_SIZE], id[FA_ID_SIZE];
    char text[FA_DIGEST_TEXT];
    fa_buffer scratch = {0};
    fa_error error;
    fill(id, sizeof id, 0);
    fa_entry entry = {.number = 9,
                      .chain = 1,
                      .time = INT64_C(1706659200123),
                      .who = FA_TEXT("anna"),
                      .deed = FA_DEED_CORRECTED,
                      .record = {(const char *)id, sizeof id},
                      .version = 2,
                      .why = FA_TEXT("typed wrong")};
    memset(entry.digest, 0xD0, sizeof entry.digest);
    memset(before, 0xB4, sizeof before);
    assert_int_equal(fa_chain_head(&entry, before, &scratch, head, &error), FA_OK);
    fa_hexadecimal(head, sizeof head, text);
    assert_string_equal(text, "ebefb52b9ff0c3087d80b160af40ce210fe65744a8925c818ed95af623b1658b");

    const fa_entry first = {
        .number = 1, .chain = 1, .time = -1, .deed = FA_DEED_BEGUN, .why = FA_TEXT("n")};
    memset(before, 0, sizeof before);
    assert_int_equal(fa_chain_head(&first, before, &scratch, head, &error), FA_OK);
    fa_hexadecimal(head, sizeof head, text);
    assert_string_equal(text, "61f176e691a94cd7a218e2bc1e3e2ec3cd7ed1b438ace94671df96956f1fa970");
    fa_buffer_clear(&scratch);
}

/* Deeds stand in stores by these names, and are heard of by these operations. */
static void deeds_have_names(void **state)
{
    (void)state;
    static const char *const names[] = {"begun",    "scoring",   "kept",  "corrected",
                                        "rescored", "forgotten", "sent",  "tried",
                                        "refused",  "dropped",   "queued"};
    static const char *const operations[FA_DEEDS] = {NULL, NULL, "put", "amend", "amend", "void"};
    assert_int_equal(FA_DEEDS, 11);
    for (int i = 0; i < FA_DEEDS; i++) {
        assert_int_equal(fa_deed_delivers((fa_deed)i), i >= 6);
        fa_deed deed = FA_DEEDS;
        assert_true(fa_deed_read(fa_text_of(names[i]), &deed));
        assert_int_equal(deed, i);
        assert_string_equal(fa_deed_name(deed), names[i]);
        const char *operation = fa_deed_operation(deed);
        assert_int_equal(operation == NULL, operations[i] == NULL);
        if (operation != NULL) assert_string_equal(operation, operations[i]);
    }
    fa_deed deed;
    assert_false(fa_deed_read(FA_TEXT("Kept"), &deed));
    assert_false(fa_deed_read(FA_TEXT(""), &deed));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(record_is_hashed),   cmocka_unit_test(every_field_counts),
        cmocka_unit_test(fields_keep_apart),  cmocka_unit_test(scoring_is_hashed),
        cmocka_unit_test(delivery_is_hashed), cmocka_unit_test(head_is_hashed),
        cmocka_unit_test(deeds_have_names),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
