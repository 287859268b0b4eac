/* Preloaded before a program, writes down in order what it does to the files of one folder
 * (POWER_FOLDER): every write with its data, every sync, every name made or taken away, into
 * POWER_LOG. With POWER_NORMAL in the environment, SQLite is told to be less careful. */
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <sqlite3.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

/* Of a log line; power.py reads the same. What is written follows behind, and then the name. */
typedef struct line {
    uint32_t what; /* one of MADE … */
    uint32_t name; /* bytes of it */
    uint64_t file; /* inode */
    uint64_t at, length;
} line;
enum { MADE, WROTE, CUT, SYNCED, NAMED, UNNAMED, RENAMED };

enum { FILES = 1024, NAME = 4096 };

/* Which descriptors are of the folder, and the log: what a shim cannot do without. */
static struct {
    pthread_mutex_t lock;
    int log;
    char folder[NAME];
    size_t length;
    bool of_folder[FILES];
    bool appends[FILES];
} shim = {.lock = PTHREAD_MUTEX_INITIALIZER, .log = -1};

__attribute__((constructor)) static void begin(void)
{
    const char *folder = getenv("POWER_FOLDER"), *log = getenv("POWER_LOG");
    if (!folder || !log) return;
    shim.length = strlen(folder);
    memcpy(shim.folder, folder, shim.length);
    shim.log =
        (int)syscall(SYS_openat, AT_FDCWD, log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
}

static void put(const void *bytes, size_t length)
{
    const char *at = bytes;
    while (length > 0) {
        long wrote = syscall(SYS_write, shim.log, at, length);
        if (wrote < 0) abort();
        at += wrote;
        length -= (size_t)wrote;
    }
}

static void tell(uint32_t what, uint64_t file, uint64_t at, const void *bytes, size_t length,
                 const char *name)
{
    line head = {what, (uint32_t)strlen(name), file, at, length};
    put(&head, sizeof head);
    if (bytes) put(bytes, length);
    put(name, head.name);
}

static bool is_inside(const char *path)
{
    return shim.log >= 0 && strncmp(path, shim.folder, shim.length) == 0 &&
           (path[shim.length] == '/' || path[shim.length] == '\0');
}

static bool is_watched(int file)
{
    return file >= 0 && file < FILES && shim.of_folder[file];
}

static uint64_t inode(int file)
{
    struct stat there;
    if (fstat(file, &there) != 0) abort();
    return there.st_ino;
}

/* A folder's own descriptor is watched too: its sync is what makes names last. */
static int opened(int file, const char *path, int flags, bool was_there)
{
    if (file < 0 || file >= FILES) return file;
    shim.of_folder[file] = is_inside(path);
    shim.appends[file] = flags & O_APPEND;
    if (!is_inside(path)) return file;
    if ((flags & O_TMPFILE) == O_TMPFILE) { /* in the folder PATH, without a name yet */
        tell(MADE, inode(file), 0, NULL, 0, "");
        return file;
    }
    if (!was_there) tell(MADE, inode(file), 0, NULL, 0, path);
    if (was_there && (flags & O_TRUNC)) tell(CUT, inode(file), 0, NULL, 0, "");
    return file;
}

static int open_at(const char *path, int flags, mode_t mode)
{
    pthread_mutex_lock(&shim.lock);
    struct stat there;
    bool was_there = stat(path, &there) == 0;
    int file =
        opened((int)syscall(SYS_openat, AT_FDCWD, path, flags, mode), path, flags, was_there);
    pthread_mutex_unlock(&shim.lock);
    return file;
}

#define OPEN_WITH(name)                                                                            \
    int name(const char *path, int flags, ...)                                                     \
    {                                                                                              \
        mode_t mode = 0;                                                                           \
        va_list more;                                                                              \
        va_start(more, flags);                                                                     \
        if (flags & (O_CREAT | (O_TMPFILE & ~O_DIRECTORY))) mode = va_arg(more, mode_t);           \
        va_end(more);                                                                              \
        return open_at(path, flags, mode);                                                         \
    }
OPEN_WITH(open)
OPEN_WITH(open64)

int mkostemp(char *name, int flags)
{
    char *end = name + strlen(name) - 6;
    for (unsigned number = (unsigned)getpid();; number++) {
        char digits[7];
        (void)snprintf(digits, sizeof digits, "%06u", number % 1000000);
        memcpy(end, digits, 6);
        int file = open_at(name, flags | O_RDWR | O_CREAT | O_EXCL, 0600);
        if (file >= 0 || errno != EEXIST) return file;
    }
}

int mkostemp64(char *name, int flags)
{
    return mkostemp(name, flags);
}

int close(int file)
{
    pthread_mutex_lock(&shim.lock);
    if (file >= 0 && file < FILES) shim.of_folder[file] = false;
    pthread_mutex_unlock(&shim.lock);
    return (int)syscall(SYS_close, file);
}

ssize_t pwrite64(int file, const void *bytes, size_t length, off64_t at)
{
    pthread_mutex_lock(&shim.lock);
    ssize_t wrote = syscall(SYS_pwrite64, file, bytes, length, at);
    if (wrote > 0 && is_watched(file))
        tell(WROTE, inode(file), (uint64_t)at, bytes, (size_t)wrote, "");
    pthread_mutex_unlock(&shim.lock);
    return wrote;
}

ssize_t pwrite(int file, const void *bytes, size_t length, off_t at)
{
    return pwrite64(file, bytes, length, at);
}

ssize_t write(int file, const void *bytes, size_t length)
{
    pthread_mutex_lock(&shim.lock);
    off_t at = is_watched(file) ? lseek(file, 0, shim.appends[file] ? SEEK_END : SEEK_CUR) : 0;
    ssize_t wrote = syscall(SYS_write, file, bytes, length);
    if (wrote > 0 && is_watched(file))
        tell(WROTE, inode(file), (uint64_t)at, bytes, (size_t)wrote, "");
    pthread_mutex_unlock(&shim.lock);
    return wrote;
}

int ftruncate64(int file, off64_t length)
{
    pthread_mutex_lock(&shim.lock);
    int result = (int)syscall(SYS_ftruncate, file, length);
    if (result == 0 && is_watched(file)) tell(CUT, inode(file), (uint64_t)length, NULL, 0, "");
    pthread_mutex_unlock(&shim.lock);
    return result;
}

int ftruncate(int file, off_t length)
{
    return ftruncate64(file, length);
}

/* Nothing is really synced: it would only take time. */
static int sync_file(int file)
{
    pthread_mutex_lock(&shim.lock);
    if (is_watched(file)) tell(SYNCED, inode(file), 0, NULL, 0, "");
    pthread_mutex_unlock(&shim.lock);
    return 0;
}

int fsync(int file)
{
    return sync_file(file);
}

int fdatasync(int file)
{
    return sync_file(file);
}

int unlink(const char *path)
{
    pthread_mutex_lock(&shim.lock);
    int result = (int)syscall(SYS_unlinkat, AT_FDCWD, path, 0);
    if (result == 0 && is_inside(path)) tell(UNNAMED, 0, 0, NULL, 0, path);
    pthread_mutex_unlock(&shim.lock);
    return result;
}

static uint64_t inode_of(const char *path)
{
    struct stat there;
    return lstat(path, &there) == 0 ? there.st_ino : 0;
}

int link(const char *from, const char *to)
{
    pthread_mutex_lock(&shim.lock);
    int result = (int)syscall(SYS_linkat, AT_FDCWD, from, AT_FDCWD, to, 0);
    if (result == 0 && is_inside(to)) tell(NAMED, inode_of(to), 0, NULL, 0, to);
    pthread_mutex_unlock(&shim.lock);
    return result;
}

int linkat(int from_folder, const char *from, int to_folder, const char *to, int flags)
{
    pthread_mutex_lock(&shim.lock);
    int result = (int)syscall(SYS_linkat, from_folder, from, to_folder, to, flags);
    if (result == 0 && is_inside(to)) tell(NAMED, inode_of(to), 0, NULL, 0, to);
    pthread_mutex_unlock(&shim.lock);
    return result;
}

/* Behind the new name, its length, stands the old one. */
int rename(const char *from, const char *to)
{
    pthread_mutex_lock(&shim.lock);
    int result = (int)syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, 0);
    if (result == 0 && is_inside(to)) tell(RENAMED, inode_of(to), 0, from, strlen(from), to);
    pthread_mutex_unlock(&shim.lock);
    return result;
}

/* The control: with WAL, NORMAL does not sync what it commits. */
int sqlite3_exec(sqlite3 *handle, const char *sql,
                 int (*each)(void *context, int count, char **values, char **names), void *context,
                 char **message)
{
    union {
        void *symbol;
        int (*call)(sqlite3 *, const char *, int (*)(void *, int, char **, char **), void *,
                    char **);
    } real = {dlsym(RTLD_NEXT, "sqlite3_exec")};
    const char *careful = getenv("POWER_NORMAL") ? strstr(sql, "synchronous = FULL") : NULL;
    char changed[4096];
    if (!careful) return real.call(handle, sql, each, context, message);
    (void)snprintf(changed, sizeof changed, "%.*ssynchronous = NORMAL%s", (int)(careful - sql), sql,
                   careful + strlen("synchronous = FULL"));
    tell(WROTE, 0, 0, "N", 1, "normal");
    return real.call(handle, changed, each, context, message);
}
