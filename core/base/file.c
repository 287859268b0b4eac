/* POSIX files. A short write or an interrupted call is never taken for success. */
#include "base/file.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

static fa_status file_error(fa_error *error, const char *what, const char *path)
{
    return fa_error_set(error, FA_FILE, "%s: %s (%s)", path, what, strerror(errno));
}

int fa_file_open_to_lock(const char *path)
{
    int descriptor = open(path, O_RDWR | O_CLOEXEC);
    return descriptor >= 0 ? descriptor : open(path, O_RDONLY | O_CLOEXEC);
}

fa_status fa_file_read(const char *path, size_t ceiling, fa_buffer *out, fa_error *error)
{
    int descriptor = open(path, O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) return file_error(error, "cannot be opened", path);
    fa_status status = FA_OK;
    for (;;) {
        char *room = fa_buffer_reserve(out, 65536);
        if (room == NULL) {
            status = fa_error_memory(error);
            break;
        }
        ssize_t got = read(descriptor, room, 65536);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) status = file_error(error, "cannot be read", path);
        if (got <= 0) break;
        out->length += (size_t)got;
        if (out->length > ceiling) {
            status = fa_error_set(error, FA_FILE, "%s: is larger than the limit of %zu KiB", path,
                                  ceiling / 1024);
            break;
        }
    }
    (void)close(descriptor);
    return status;
}

bool fa_file_same(const char *one, const char *other)
{
    struct stat a, b;
    if (strcmp(one, other) == 0) return true;
    if (stat(one, &a) != 0 || stat(other, &b) != 0 || !S_ISREG(a.st_mode)) return false;
    return a.st_dev == b.st_dev && a.st_ino == b.st_ino;
}

/* What LINK points to, seen from where LINK stands; NULL when it is no link, or no memory. */
static char *follow(const char *link)
{
    char target[PATH_MAX];
    ssize_t length = readlink(link, target, sizeof target - 1);
    if (length < 0) return NULL;
    target[length] = '\0';
    if (target[0] == '/') return strdup(target);
    const char *slash = strrchr(link, '/');
    size_t folder = slash ? (size_t)(slash - link) + 1 : 0;
    char *joined = malloc(folder + (size_t)length + 1);
    if (joined == NULL) return NULL;
    memcpy(joined, link, folder);
    memcpy(joined + folder, target, (size_t)length + 1);
    return joined;
}

enum { LINKS_MOST = 40 };

/* The file behind PATH, every link followed, whether it exists yet or not; NULL with errno. */
static char *resolve(const char *path)
{
    char *whole = realpath(path, NULL);
    if (whole != NULL || errno != ENOENT) return whole;
    char *at = strdup(path); /* a link to nothing, or nothing there yet */
    for (int i = 0; i < LINKS_MOST && at != NULL; i++) {
        char *next = follow(at);
        if (next == NULL) break;
        free(at);
        at = next;
    }
    return at;
}

/* The folder that PATH lies in, opened with FLAGS; −1 with errno. */
static int open_folder(const char *path, int flags)
{
    char *folder = strdup(path);
    if (folder == NULL) return -1;
    char *slash = strrchr(folder, '/');
    if (slash != NULL) slash[slash == folder ? 1 : 0] = '\0';
    int descriptor = open(slash ? folder : ".", flags | O_CLOEXEC, 0600);
    free(folder);
    return descriptor;
}

/* A file that has no name until it is whole: whatever ends the program, nothing of it is left.
 * False where the file system has none such. */
static bool open_nameless(fa_output *output)
{
    if (access("/proc/self/fd", X_OK) != 0) return false; /* by which it would get its name */
    output->descriptor = open_folder(output->path, O_TMPFILE | O_WRONLY);
    return output->descriptor >= 0;
}

enum { NAMES_MOST = 100 };

static fa_status name_nameless(fa_output *output, fa_error *error)
{
    char descriptor[32];
    (void)snprintf(descriptor, sizeof descriptor, "/proc/self/fd/%d", output->descriptor);
    for (int i = 0; i < NAMES_MOST; i++) {
        char *name = NULL;
        if (asprintf(&name, "%s.%d-%d", output->path, (int)getpid(), i) < 0)
            return fa_error_memory(error);
        int result = linkat(AT_FDCWD, descriptor, AT_FDCWD, name, AT_SYMLINK_FOLLOW);
        if (result == 0) output->temporary = name;
        if (result == 0) return FA_OK;
        free(name);
        if (errno != EEXIST) break;
    }
    return file_error(error, "cannot be put in place", output->name);
}

static fa_status open_named(fa_output *output, const char *path, fa_error *error)
{
    size_t length = strlen(output->path);
    output->temporary = malloc(length + sizeof ".XXXXXX");
    if (output->temporary == NULL) return fa_error_memory(error);
    memcpy(output->temporary, output->path, length);
    memcpy(output->temporary + length, ".XXXXXX", sizeof ".XXXXXX");
    output->descriptor = mkostemp(output->temporary, O_CLOEXEC); /* O_EXCL, 0600 */
    if (output->descriptor < 0) {
        free(output->temporary);
        output->temporary = NULL;
        return file_error(error, "cannot be written", path);
    }
    return FA_OK;
}

static fa_status open_beside(fa_output *output, const char *path, bool named, mode_t mode,
                             fa_error *error)
{
    output->path = resolve(path);
    if (output->path == NULL) return file_error(error, "cannot be written", path);
    if (named || !open_nameless(output)) FA_TRY(open_named(output, path, error));
    if (mode != 0) (void)fchmod(output->descriptor, mode);
    return FA_OK;
}

static fa_status open_output(fa_output *output, const char *path, bool named, fa_error *error)
{
    *output = FA_OUTPUT_CLOSED;
    output->name = path;
    struct stat there;
    bool exists = stat(path, &there) == 0;
    fa_status status;
    if (exists && !S_ISREG(there.st_mode)) {
        output->descriptor = open(path, O_WRONLY | O_CLOEXEC);
        status = output->descriptor < 0 ? file_error(error, "cannot be written", path) : FA_OK;
    } else {
        status = open_beside(output, path, named, exists ? there.st_mode & 0777 : 0, error);
    }
    if (status != FA_OK) fa_output_discard(output);
    return status;
}

fa_status fa_output_open(fa_output *output, const char *path, fa_error *error)
{
    return open_output(output, path, false, error);
}

fa_status fa_output_open_named(fa_output *output, const char *path, fa_error *error)
{
    return open_output(output, path, true, error);
}

/* How long the file is up to the end of its last whole line; -1 with errno. */
static off_t whole_lines(const char *path, off_t size)
{
    char block[4096];
    int descriptor = open(path, O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) return -1;
    while (size > 0) {
        off_t begin = (size - 1) / (off_t)sizeof block * (off_t)sizeof block;
        ssize_t got = pread(descriptor, block, (size_t)(size - begin), begin);
        const char *end = got > 0 ? memrchr(block, '\n', (size_t)got) : NULL;
        size = got < 0 ? -1 : end != NULL ? begin + (end - block) + 1 : begin;
        if (got < 0 || end != NULL) break;
    }
    (void)close(descriptor);
    return size;
}

/* A line that a crash or a full disk cut off says nothing, and the next must not be read as its
 * end. Where the lock is held by another program, that one is writing lines, whole ones. */
static bool drop_cut_line(int descriptor, const char *path)
{
    struct stat there;
    bool fine = true;
    if (fstat(descriptor, &there) != 0 || !S_ISREG(there.st_mode)) return true;
    if (flock(descriptor, LOCK_EX | LOCK_NB) == 0 && fstat(descriptor, &there) == 0) {
        off_t whole = whole_lines(path, there.st_size);
        fine = whole == there.st_size || (whole >= 0 && ftruncate(descriptor, whole) == 0);
    }
    (void)flock(descriptor, LOCK_SH | LOCK_NB);
    return fine;
}

fa_status fa_output_append(fa_output *output, const char *path, fa_error *error)
{
    *output = (fa_output){.name = path};
    output->descriptor = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0600);
    if (output->descriptor < 0) return file_error(error, "cannot be written", path);
    if (drop_cut_line(output->descriptor, path)) return FA_OK;
    fa_status status = file_error(error, "cannot be appended to", path);
    fa_output_discard(output);
    return status;
}

void fa_output_standard(fa_output *output)
{
    *output = (fa_output){.descriptor = STDOUT_FILENO, .name = "standard output"};
}

fa_status fa_output_write(fa_output *output, fa_text text, fa_error *error)
{
    while (text.length > 0) {
        ssize_t wrote = write(output->descriptor, text.bytes, text.length);
        if (wrote < 0 && errno == EINTR) continue;
        if (wrote < 0 && errno == EPIPE)
            return fa_error_set(error, FA_GONE, "%s: closed", output->name);
        if (wrote < 0) return file_error(error, "cannot be written", output->name);
        text = (fa_text){text.bytes + wrote, text.length - (size_t)wrote};
    }
    return FA_OK;
}

static fa_status sync_folder(const char *path, fa_error *error)
{
    int descriptor = open_folder(path, O_RDONLY | O_DIRECTORY);
    if (descriptor < 0 && errno == ENOMEM) return fa_error_memory(error);
    if (descriptor < 0) return FA_OK; /* a folder that may be written but not read */
    int result = fsync(descriptor);
    (void)close(descriptor);
    if (result != 0 && errno != EINVAL) return file_error(error, "cannot be made durable", path);
    return FA_OK;
}

fa_status fa_output_commit(fa_output *output, fa_error *error)
{
    fa_status status = FA_OK;
    if (output->path != NULL) {
        if (fsync(output->descriptor) != 0)
            status = file_error(error, "cannot be made durable", output->name);
        if (status == FA_OK && output->temporary == NULL) status = name_nameless(output, error);
        if (status == FA_OK && rename(output->temporary, output->path) != 0)
            status = file_error(error, "cannot be put in place", output->name);
        if (status == FA_OK) {
            free(output->temporary);
            output->temporary = NULL;
            status = sync_folder(output->path, error);
        }
    }
    bool ours = output->descriptor > STDERR_FILENO;
    if (ours && close(output->descriptor) != 0 && status == FA_OK)
        status = file_error(error, "cannot be written", output->name);
    if (ours) output->descriptor = -1;
    fa_output_discard(output);
    return status;
}

fa_status fa_output_commit_new(fa_output *output, fa_error *error)
{
    fa_status status = FA_OK;
    if (fsync(output->descriptor) != 0)
        status = file_error(error, "cannot be made durable", output->name);
    if (status == FA_OK && link(output->temporary, output->path) != 0 && errno != EEXIST)
        status = file_error(error, "cannot be put in place", output->name);
    if (status == FA_OK) status = sync_folder(output->path, error);
    fa_output_discard(output); /* removes the other name */
    return status;
}

void fa_output_discard(fa_output *output)
{
    if (output->descriptor > STDERR_FILENO) (void)close(output->descriptor);
    output->descriptor = -1;
    if (output->temporary != NULL) (void)unlink(output->temporary);
    free(output->temporary);
    free(output->path);
    output->temporary = output->path = NULL;
}
