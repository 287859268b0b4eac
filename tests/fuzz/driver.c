/* Runs a fuzz target without libFuzzer: TARGET [--random N SEED] FILE|FOLDER…
 * Each file once; with --random then N changed copies of them, the same for the same seed. */
#include <dirent.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

enum { LARGEST = 1 << 16, FILES_MOST = 4096 };

typedef struct bytes {
    uint8_t *data;
    size_t size;
} bytes;

typedef struct corpus {
    bytes files[FILES_MOST];
    size_t count;
} corpus;

static void stop(const char *what, const char *name)
{
    (void)fprintf(stderr, "%s: %s\n", name, what);
    exit(2);
}

/* In memory of exactly its size, so that a sanitizer sees a read beyond it. */
static void run(const uint8_t *data, size_t size)
{
    uint8_t *exact = malloc(size ? size : 1);
    if (exact == NULL) stop("no memory", "driver");
    if (size > 0) memcpy(exact, data, size);
    (void)LLVMFuzzerTestOneInput(exact, size);
    free(exact);
}

static void add_file(corpus *all, const char *name)
{
    if (all->count == FILES_MOST) stop("too many files", name);
    FILE *file = fopen(name, "rb");
    if (file == NULL) stop("cannot be opened", name);
    bytes *added = &all->files[all->count++];
    added->data = malloc(LARGEST);
    if (added->data == NULL) stop("no memory", name);
    added->size = fread(added->data, 1, LARGEST, file);
    (void)fclose(file);
}

static void add(corpus *all, const char *name)
{
    struct stat about;
    if (stat(name, &about) != 0) stop("does not exist", name);
    if (!S_ISDIR(about.st_mode)) {
        add_file(all, name);
        return;
    }
    struct dirent **entries; /* sorted, so that every run is the same */
    int count = scandir(name, &entries, NULL, alphasort);
    for (int i = 0; i < count; i++) {
        char path[4096];
        (void)snprintf(path, sizeof path, "%s/%s", name, entries[i]->d_name);
        if (entries[i]->d_name[0] != '.') add_file(all, path);
        free(entries[i]);
    }
    if (count >= 0) free(entries);
}

static uint64_t random_next(uint64_t *seed) /* splitmix64 */
{
    uint64_t z = *seed += 0x9E3779B97F4A7C15u;
    z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9u;
    z = (z ^ z >> 27) * 0x94D049BB133111EBu;
    return z ^ z >> 31;
}

static size_t below(uint64_t *seed, size_t limit)
{
    return limit == 0 ? 0 : (size_t)(random_next(seed) % limit);
}

/* Puts SIZE bytes of FROM at AT in place of GONE bytes. */
static void replace(bytes *input, size_t at, size_t gone, const uint8_t *from, size_t size)
{
    if (input->size - gone + size > LARGEST) return;
    memmove(input->data + at + size, input->data + at + gone, input->size - at - gone);
    memcpy(input->data + at, from, size);
    input->size = input->size - gone + size;
}

static void change(bytes *input, const corpus *all, uint64_t *seed)
{
    static const char marks[] = "\"\\{}[]():,;=-0123456789.eEuU'<>~&|#\n\r\t aez_\x7f\xc3\xa9\xff";
    const bytes *other = &all->files[below(seed, all->count)];
    uint8_t mark = (uint8_t)marks[below(seed, sizeof marks)]; /* its NUL too */
    size_t at = below(seed, input->size + 1), left = input->size - at;
    uint8_t copy[64];
    size_t from = below(seed, other->size), length = below(seed, sizeof copy);
    if (length > other->size - from) length = other->size - from;
    memcpy(copy, other->data + from, length);
    switch (below(seed, 5)) {
    case 0:
        replace(input, at, left > 0, &mark, 1);
        return;
    case 1:
        replace(input, at, 0, &mark, 1);
        return;
    case 2:
        replace(input, at, below(seed, left < 16 ? left + 1 : 16), copy, 0);
        return;
    case 3:
        replace(input, at, 0, copy, length);
        return;
    default:
        replace(input, at, left < length ? left : length, copy, length);
        return;
    }
}

static void run_random(const corpus *all, uint64_t times, uint64_t seed)
{
    bytes input = {malloc(LARGEST), 0};
    if (input.data == NULL || all->count == 0) stop("needs files to change", "--random");
    for (uint64_t i = 0; i < times; i++) {
        const bytes *file = &all->files[below(&seed, all->count)];
        memcpy(input.data, file->data, file->size);
        input.size = file->size;
        for (size_t changes = 1 + below(&seed, 6); changes > 0; changes--)
            change(&input, all, &seed);
        run(input.data, input.size);
    }
    free(input.data);
}

int main(int count, char **arguments)
{
    static corpus all;
    uint64_t times = 0, seed = 0;
    for (int i = 1; i < count; i++) {
        if (strcmp(arguments[i], "--random") != 0) {
            add(&all, arguments[i]);
            continue;
        }
        if (i + 2 >= count) stop("needs N and SEED", "--random");
        times = strtoull(arguments[++i], NULL, 10);
        seed = strtoull(arguments[++i], NULL, 10);
    }
    for (size_t i = 0; i < all.count; i++)
        run(all.files[i].data, all.files[i].size);
    if (times > 0) run_random(&all, times, seed);
    (void)printf("%zu files, %llu changed copies\n", all.count, (unsigned long long)times);
    for (size_t i = 0; i < all.count; i++)
        free(all.files[i].data);
    return 0;
}
