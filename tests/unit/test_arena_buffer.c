/* Memory with one owner, and bytes that grow up to a ceiling. */
#include "base/arena.h"
#include "base/buffer.h"

#include <setjmp.h>
#include <stdalign.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

/* Pieces of many sizes: aligned, zeroed, apart from each other, and unmoved by later ones. */
static void test_pieces(void **state)
{
    (void)state;
    enum { PIECES = 400 };
    static unsigned char *pieces[PIECES];
    fa_arena arena = {0};
    for (size_t i = 0; i < PIECES; i++) {
        size_t size = i * i % 9001;
        pieces[i] = fa_arena_take(&arena, size, 1);
        assert_non_null(pieces[i]);
        assert_int_equal((uintptr_t)pieces[i] % alignof(max_align_t), 0);
        for (size_t k = 0; k < size; k++)
            assert_int_equal(pieces[i][k], 0);
        memset(pieces[i], (int)(i & 0xFF), size);
    }
    for (size_t i = 0; i < PIECES; i++)
        for (size_t k = 0; k < i * i % 9001; k++)
            assert_int_equal(pieces[i][k], i & 0xFF);
    assert_true(arena.taken > 1000000);
    fa_arena_clear(&arena);
    assert_int_equal(arena.taken, 0);
    fa_arena_clear(&arena); /* twice is harmless */
}

static void test_refusals(void **state)
{
    (void)state;
    fa_arena arena = {0};
    assert_null(fa_arena_take(&arena, SIZE_MAX, 2)); /* the product does not fit */
    assert_null(fa_arena_take(&arena, SIZE_MAX / 2, 3));
    assert_non_null(fa_arena_take(&arena, 0, 8)); /* nothing is something: not a refusal */
    assert_non_null(fa_arena_take(&arena, 8, 0));
    assert_non_null(FA_TAKE(&arena, int64_t, 3));
    fa_arena_clear(&arena);
}

/* A reset arena hands out zeroed memory again. */
static void test_reset(void **state)
{
    (void)state;
    fa_arena arena = {0};
    fa_arena_reset(&arena);
    for (int round = 0; round < 50; round++) {
        for (int i = 0; i < 20; i++) {
            char *piece = fa_arena_take(&arena, 1000, 1);
            assert_non_null(piece);
            for (int k = 0; k < 1000; k++)
                assert_int_equal(piece[k], 0);
            memset(piece, 0xAA, 1000);
        }
        fa_arena_reset(&arena);
        assert_int_equal(arena.taken, 0);
    }
    fa_arena_clear(&arena);
}

static void test_copy(void **state)
{
    (void)state;
    fa_arena arena = {0};
    fa_text copy;
    char source[] = "abc";
    assert_true(fa_arena_copy(&arena, fa_text_of(source), &copy));
    source[0] = 'x';
    assert_string_equal(copy.bytes, "abc"); /* its own bytes, and a NUL behind them */
    assert_int_equal(copy.length, 3);
    assert_true(fa_arena_copy(&arena, (fa_text){0}, &copy));
    assert_string_equal(copy.bytes, "");
    fa_arena_clear(&arena);
}

static void test_push(void **state)
{
    (void)state;
    fa_arena arena = {0};
    int *list = NULL;
    size_t count = 0;
    for (int i = 0; i < 1000; i++) {
        int *slot = fa_arena_push(&arena, &list, &count, sizeof *slot);
        assert_non_null(slot);
        *slot = i;
        assert_ptr_equal(slot, &list[i]);
    }
    assert_int_equal(count, 1000);
    for (int i = 0; i < 1000; i++)
        assert_int_equal(list[i], i);
    fa_arena_clear(&arena);
}

static void test_buffer(void **state)
{
    (void)state;
    fa_buffer buffer = {0};
    assert_int_equal(fa_buffer_text(&buffer).length, 0);
    fa_buffer_add(&buffer, (fa_text){0});
    for (int i = 0; i < 3000; i++)
        fa_buffer_add_byte(&buffer, (char)('a' + i % 26));
    fa_buffer_add_z(&buffer, "xyz");
    fa_buffer_add(&buffer, FA_TEXT("a\0b"));
    assert_int_equal(buffer.length, 3006);
    assert_false(buffer.failed);
    for (int i = 0; i < 3000; i++)
        assert_int_equal(buffer.bytes[i], 'a' + i % 26);
    assert_memory_equal(buffer.bytes + 3000, "xyza\0b", 6);
    fa_buffer_reset(&buffer);
    assert_int_equal(buffer.length, 0);
    assert_true(buffer.capacity >= 3006); /* the memory is kept */
    fa_buffer_clear(&buffer);
    assert_null(buffer.bytes);
    fa_buffer_clear(&buffer);
}

/* What does not fit is refused whole, and remembered until the reset. */
static void test_ceiling(void **state)
{
    (void)state;
    fa_buffer buffer = {.ceiling = 10};
    fa_buffer_add_z(&buffer, "12345");
    fa_buffer_add_z(&buffer, "678901");
    assert_true(buffer.failed);
    assert_int_equal(buffer.length, 5);
    fa_buffer_add_byte(&buffer, 'x'); /* would fit: but the contents are not whole any more */
    assert_int_equal(buffer.length, 5);
    assert_null(fa_buffer_reserve(&buffer, 1));
    fa_buffer_reset(&buffer);
    fa_buffer_add_z(&buffer, "1234567890");
    assert_false(buffer.failed);
    fa_buffer_add_byte(&buffer, 'x');
    assert_int_equal(buffer.failed, buffer.length == 10);
    fa_buffer_clear(&buffer);
    assert_int_equal(buffer.ceiling, 10);
    fa_buffer huge = {0};
    assert_null(fa_buffer_reserve(&huge, SIZE_MAX));
    assert_true(huge.failed);
    fa_buffer_clear(&huge);
}

static void test_numbers(void **state)
{
    (void)state;
    static const struct {
        int64_t value;
        const char *text;
    } rows[] = {{0, "0"},
                {-1, "-1"},
                {10, "10"},
                {INT64_MAX, "9223372036854775807"},
                {INT64_MIN, "-9223372036854775808"}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        fa_buffer buffer = {0};
        fa_buffer_add_integer(&buffer, rows[i].value);
        assert_true(fa_text_equal(fa_buffer_text(&buffer), fa_text_of(rows[i].text)));
        fa_buffer_clear(&buffer);
    }
}

static void test_format(void **state)
{
    (void)state;
    char word[1000];
    memset(word, 'w', sizeof word - 1);
    word[sizeof word - 1] = '\0';
    fa_buffer buffer = {0};
    fa_buffer_add_format(&buffer, "%s|%d|%zu|%.*s", word, -5, (size_t)7, 2, "abc");
    assert_int_equal(buffer.length, 999 + 8);
    assert_memory_equal(buffer.bytes + 999, "|-5|7|ab", 8);
    fa_buffer_clear(&buffer);
    buffer = (fa_buffer){.ceiling = 100};
    fa_buffer_add_format(&buffer, "%s", word);
    assert_true(buffer.failed);
    assert_int_equal(buffer.length, 0);
    fa_buffer_clear(&buffer);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_pieces),  cmocka_unit_test(test_refusals),
        cmocka_unit_test(test_reset),   cmocka_unit_test(test_copy),
        cmocka_unit_test(test_push),    cmocka_unit_test(test_buffer),
        cmocka_unit_test(test_ceiling), cmocka_unit_test(test_numbers),
        cmocka_unit_test(test_format),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
