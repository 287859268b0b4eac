/* Preloaded before a program, makes its Nth allocation fail, or all from the Nth on (FAULT_AT,
 * FAULT_MODE), and writes how many it made, and how many of them it never freed (FAULT_COUNT, a
 * file). */
#include <errno.h>
#include <fcntl.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* glibc's own names for what this file hides. */
void *__libc_malloc(size_t size);
void *__libc_calloc(size_t count, size_t size);
void *__libc_realloc(void *block, size_t size);
void *__libc_memalign(size_t alignment, size_t size);
void __libc_free(void *block);

static atomic_long made, living;
static long failing; /* which allocation fails; 0 is none */
static bool lasting; /* and all that follow */

__attribute__((constructor)) static void fault_begin(void)
{
    const char *at = getenv("FAULT_AT"), *mode = getenv("FAULT_MODE");
    lasting = mode && strcmp(mode, "lasting") == 0;
    atomic_store(&made, 0);
    failing = at ? strtol(at, NULL, 10) : 0;
}

/* Writes NUMBER into TEXT so that it ends before AT; where it begins. */
static size_t put_before(char *text, size_t at, long number)
{
    if (number <= 0) text[--at] = '0';
    for (; number > 0 && at > 0; number /= 10)
        text[--at] = (char)('0' + number % 10);
    return at;
}

__attribute__((destructor)) static void fault_end(void)
{
    const char *path = getenv("FAULT_COUNT");
    if (!path) return;
    char digits[48]; /* by hand: printing would allocate */
    size_t at = put_before(digits, sizeof digits, atomic_load(&living));
    digits[--at] = ' ';
    at = put_before(digits, at, atomic_load(&made));
    int file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (write(file, digits + at, sizeof digits - at) < 0) _exit(99);
    close(file);
}

static bool fails_now(void)
{
    if (!failing) return false;
    long number = atomic_fetch_add(&made, 1) + 1;
    if (number < failing || (number > failing && !lasting)) return false;
    errno = ENOMEM;
    return true;
}

/* What was made, counted until it is freed. */
static void *lives(void *block)
{
    if (block) atomic_fetch_add(&living, 1);
    return block;
}

void *malloc(size_t size)
{
    return fails_now() ? NULL : lives(__libc_malloc(size));
}

void *calloc(size_t count, size_t size)
{
    return fails_now() ? NULL : lives(__libc_calloc(count, size));
}

void *realloc(void *block, size_t size)
{
    if (!block) return malloc(size);
    if (fails_now()) return NULL;
    void *moved = __libc_realloc(block, size);
    if (!moved && size == 0) atomic_fetch_sub(&living, 1);
    return moved;
}

void free(void *block)
{
    if (block) atomic_fetch_sub(&living, 1);
    __libc_free(block);
}

void *aligned_alloc(size_t alignment, size_t size)
{
    return fails_now() ? NULL : lives(__libc_memalign(alignment, size));
}

int posix_memalign(void **out, size_t alignment, size_t size)
{
    void *block = fails_now() ? NULL : lives(__libc_memalign(alignment, size));
    if (!block) return ENOMEM;
    *out = block;
    return 0;
}
