/* Preloaded before a program, makes its Nth allocation fail, or all from the Nth on (FAULT_AT,
 * FAULT_MODE). */
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

static atomic_long made;
static long failing; /* which allocation fails; 0 is none */
static bool lasting; /* and all that follow */
static const char
    *mark; /* a file that is made when one has failed: else the program ran untouched */

__attribute__((constructor)) static void fault_begin(void)
{
    const char *at = getenv("FAULT_AT"), *mode = getenv("FAULT_MODE");
    mark = getenv("FAULT_MARK");
    lasting = mode && strcmp(mode, "lasting") == 0;
    atomic_store(&made, 0);
    failing = at ? strtol(at, NULL, 10) : 0;
}

static bool fails_now(void)
{
    if (!failing) return false;
    long number = atomic_fetch_add(&made, 1) + 1;
    if (number < failing || (number > failing && !lasting)) return false;
    if (number == failing && mark) close(open(mark, O_WRONLY | O_CREAT | O_CLOEXEC, 0600));
    return true;
}

void *malloc(size_t size)
{
    return fails_now() ? NULL : __libc_malloc(size);
}

void *calloc(size_t count, size_t size)
{
    return fails_now() ? NULL : __libc_calloc(count, size);
}

void *realloc(void *block, size_t size)
{
    return fails_now() ? NULL : __libc_realloc(block, size);
}

void *aligned_alloc(size_t alignment, size_t size)
{
    return fails_now() ? NULL : __libc_memalign(alignment, size);
}

int posix_memalign(void **out, size_t alignment, size_t size)
{
    void *block = fails_now() ? NULL : __libc_memalign(alignment, size);
    if (!block) return 12; /* ENOMEM */
    *out = block;
    return 0;
}
