/* Files: read whole with a ceiling; written whole or not at all, through links, never to a full
 * device. */
#include "base/file.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

static char folder[] = "/tmp/fascia-file-XXXXXX";

static int go_there(void **state)
{
    (void)state;
    return mkdtemp(folder) == NULL || chdir(folder) != 0;
}

static int remove_all(void **state)
{
    (void)state;
    DIR *here = opendir(".");
    for (struct dirent *entry; here != NULL && (entry = readdir(here)) != NULL;)
        if (entry->d_name[0] != '.' && unlink(entry->d_name) != 0) (void)rmdir(entry->d_name);
    if (here != NULL) (void)closedir(here);
    return 0;
}

static int leave(void **state)
{
    (void)state;
    return chdir("/") != 0 || rmdir(folder) != 0;
}

static int count_files(void)
{
    int count = 0;
    DIR *here = opendir(".");
    assert_non_null(here);
    for (struct dirent *entry; (entry = readdir(here)) != NULL;)
        count += entry->d_name[0] != '.';
    (void)closedir(here);
    return count;
}

static void put(const char *path, const char *contents)
{
    FILE *file = fopen(path, "w");
    assert_non_null(file);
    assert_true(fputs(contents, file) >= 0);
    assert_int_equal(fclose(file), 0);
}

static void check_contents(const char *path, const char *expected)
{
    fa_buffer buffer = {0};
    assert_int_equal(fa_file_read(path, 1 << 20, &buffer, NULL), FA_OK);
    assert_int_equal(buffer.length, strlen(expected));
    if (buffer.length > 0) assert_memory_equal(buffer.bytes, expected, buffer.length);
    fa_buffer_clear(&buffer);
}

static void write_all(const char *path, const char *contents)
{
    fa_output output;
    fa_error error = {0};
    assert_int_equal(fa_output_open(&output, path, &error), FA_OK);
    assert_int_equal(fa_output_write(&output, fa_text_of(contents), &error), FA_OK);
    assert_int_equal(fa_output_commit(&output, &error), FA_OK);
    assert_int_equal(output.descriptor, -1);
    fa_output_discard(&output); /* harmless after a commit */
}

static void test_read(void **state)
{
    (void)state;
    fa_error error = {0};
    fa_buffer buffer = {0};
    put("a", "0123456789");
    fa_buffer_add_z(&buffer, "before ");
    assert_int_equal(fa_file_read("a", 100, &buffer, &error), FA_OK);
    assert_true(fa_text_equal(fa_buffer_text(&buffer), FA_TEXT("before 0123456789")));
    fa_buffer_clear(&buffer);
    assert_int_equal(fa_file_read("a", 10, &buffer, &error), FA_OK); /* the ceiling itself fits */
    fa_buffer_clear(&buffer);
    assert_int_equal(fa_file_read("a", 9, &buffer, &error), FA_FILE);
    assert_non_null(strstr(error.message, "a: "));
    fa_buffer_clear(&buffer);
    assert_int_equal(fa_file_read("none", 9, &buffer, &error), FA_FILE);
    assert_non_null(strstr(error.message, "none: "));
    assert_int_equal(fa_file_read(".", 9, &buffer, &error), FA_FILE);
    fa_buffer_clear(&buffer);
    put("empty", "");
    check_contents("empty", "");
}

static void test_new_file(void **state)
{
    (void)state;
    fa_output output;
    assert_int_equal(fa_output_open(&output, "out", NULL), FA_OK);
    assert_int_equal(fa_output_write(&output, FA_TEXT("half"), NULL), FA_OK);
    assert_int_not_equal(access("out", F_OK), 0); /* not there before it is whole */
    assert_int_equal(fa_output_write(&output, FA_TEXT(" and half"), NULL), FA_OK);
    assert_int_equal(fa_output_commit(&output, NULL), FA_OK);
    check_contents("out", "half and half");
    assert_int_equal(count_files(), 1);
}

static void test_discarded(void **state)
{
    (void)state;
    fa_output output;
    put("out", "old");
    assert_int_equal(fa_output_open(&output, "out", NULL), FA_OK);
    assert_int_equal(fa_output_write(&output, FA_TEXT("new"), NULL), FA_OK);
    check_contents("out", "old");
    fa_output_discard(&output);
    check_contents("out", "old");
    assert_int_equal(count_files(), 1); /* nothing is left beside it */
    fa_output_discard(&output);
    fa_output closed = FA_OUTPUT_CLOSED;
    fa_output_discard(&closed);
}

/* Who could read the old file can read the new one, and nobody else. */
static void test_replaced(void **state)
{
    (void)state;
    struct stat about;
    put("out", "a longer old text");
    assert_int_equal(chmod("out", 0640), 0);
    write_all("out", "new");
    check_contents("out", "new");
    assert_int_equal(stat("out", &about), 0);
    assert_int_equal(about.st_mode & 0777, 0640);
}

static void test_links(void **state)
{
    (void)state;
    struct stat about;
    put("real", "old");
    assert_int_equal(symlink("real", "link"), 0);
    assert_int_equal(symlink("link", "second"), 0);
    write_all("link", "through one");
    check_contents("real", "through one");
    write_all("second", "through two");
    check_contents("real", "through two");
    assert_int_equal(lstat("link", &about), 0);
    assert_true(S_ISLNK(about.st_mode)); /* the links are still links */
    assert_int_equal(lstat("second", &about), 0);
    assert_true(S_ISLNK(about.st_mode));
    assert_int_equal(count_files(), 3);
}

/* A link to what is not there yet makes it there, however many links lead to it. */
static void test_dangling_links(void **state)
{
    (void)state;
    struct stat about;
    char target[200];
    assert_int_equal(mkdir("sub", 0700), 0);
    assert_int_equal(symlink("sub/later", "link"), 0);
    assert_int_equal(symlink("link", "second"), 0);
    (void)snprintf(target, sizeof target, "%s/absolute", folder);
    assert_int_equal(symlink(target, "third"), 0);
    write_all("second", "made");
    check_contents("sub/later", "made");
    assert_int_equal(lstat("link", &about), 0);
    assert_true(S_ISLNK(about.st_mode));
    write_all("third", "made too");
    check_contents("absolute", "made too");
    assert_int_equal(unlink("sub/later"), 0);
}

static void test_refused(void **state)
{
    (void)state;
    fa_output output;
    fa_error error = {0};
    assert_int_equal(fa_output_open(&output, "none/out", &error), FA_FILE);
    assert_non_null(strstr(error.message, "none/out"));
    fa_output_discard(&output);
    assert_int_equal(fa_output_open(&output, ".", &error), FA_FILE);
    fa_output_discard(&output);
    assert_int_equal(symlink("loop", "loop"), 0);
    assert_int_equal(fa_output_open(&output, "loop", &error), FA_FILE);
    fa_output_discard(&output);
    assert_int_equal(count_files(), 1);
}

/* Written straight through, and a full one is never a success. */
static void test_devices(void **state)
{
    (void)state;
    fa_output output;
    fa_error error = {0};
    write_all("/dev/null", "gone");
    if (access("/dev/full", W_OK) != 0) skip();
    assert_int_equal(fa_output_open(&output, "/dev/full", &error), FA_OK);
    assert_int_equal(fa_output_write(&output, FA_TEXT("more"), &error), FA_FILE);
    assert_non_null(strstr(error.message, "/dev/full"));
    fa_output_discard(&output);
}

static void test_pipe(void **state)
{
    (void)state;
    char got[8] = "";
    assert_int_equal(mkfifo("pipe", 0600), 0);
    int reader = open("pipe", O_RDONLY | O_NONBLOCK);
    assert_true(reader >= 0);
    write_all("pipe", "through");
    assert_int_equal(read(reader, got, sizeof got), 7);
    assert_string_equal(got, "through");
    (void)close(reader);
    struct stat about;
    assert_int_equal(stat("pipe", &about), 0);
    assert_true(S_ISFIFO(about.st_mode)); /* not replaced by a file */
}

/* Many bytes at once, and many times: all of them, in order. */
static void test_large(void **state)
{
    (void)state;
    enum { SIZE = 1 << 20 };
    char *bytes = malloc(SIZE);
    assert_non_null(bytes);
    for (int i = 0; i < SIZE; i++)
        bytes[i] = (char)(i * 7 + i / 256);
    fa_output output;
    assert_int_equal(fa_output_open(&output, "large", NULL), FA_OK);
    for (int i = 0; i < 4; i++)
        assert_int_equal(fa_output_write(&output, (fa_text){bytes, SIZE}, NULL), FA_OK);
    assert_int_equal(fa_output_commit(&output, NULL), FA_OK);
    fa_buffer buffer = {0};
    assert_int_equal(fa_file_read("large", 4 << 20, &buffer, NULL), FA_OK);
    assert_int_equal(buffer.length, 4 << 20);
    for (int i = 0; i < 4; i++)
        assert_memory_equal(buffer.bytes + (size_t)i * SIZE, bytes, SIZE);
    fa_buffer_clear(&buffer);
    free(bytes);
}

#define IN_FOLDER(test) cmocka_unit_test_teardown(test, remove_all)

int main(void)
{
    const struct CMUnitTest tests[] = {
        IN_FOLDER(test_read),     IN_FOLDER(test_new_file), IN_FOLDER(test_discarded),
        IN_FOLDER(test_replaced), IN_FOLDER(test_links),    IN_FOLDER(test_dangling_links),
        IN_FOLDER(test_refused),  IN_FOLDER(test_devices),  IN_FOLDER(test_pipe),
        IN_FOLDER(test_large),
    };
    return cmocka_run_group_tests(tests, go_there, leave);
}
