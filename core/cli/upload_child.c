/* posix_spawn, a pipe, and a limit of time. */
#include "cli/upload_child.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

typedef struct child {
    pid_t process;
    int pipe[2];
    int outcome; /* as waitpid gives it */
    bool ended;
    fa_child_output *out;
    bool too_much;
} child;

enum { SLICE = 20 }; /* milliseconds between two looks */

static int64_t clock_seconds(void)
{
    struct timespec now;
    (void)clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec;
}

/* Its own group, so that all it starts can be ended; signals as a program expects them. */
static int describe(posix_spawnattr_t *how)
{
    sigset_t none, standard;
    (void)sigemptyset(&none);
    (void)sigemptyset(&standard);
    (void)sigaddset(&standard, SIGINT);
    (void)sigaddset(&standard, SIGTERM);
    (void)sigaddset(&standard, SIGPIPE);
    (void)sigaddset(&standard, SIGXFSZ);
    int failed = posix_spawnattr_setsigmask(how, &none);
    if (failed == 0) failed = posix_spawnattr_setsigdefault(how, &standard);
    if (failed == 0) failed = posix_spawnattr_setpgroup(how, 0);
    if (failed != 0) return failed;
    return posix_spawnattr_setflags(how, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF |
                                             POSIX_SPAWN_SETPGROUP);
}

static int connect_files(posix_spawn_file_actions_t *files, const child *is, const char *folder)
{
    int failed = posix_spawn_file_actions_addopen(files, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    if (failed == 0) failed = posix_spawn_file_actions_adddup2(files, is->pipe[1], STDOUT_FILENO);
    if (failed == 0) failed = posix_spawn_file_actions_addclosefrom_np(files, STDERR_FILENO + 1);
    if (failed == 0 && folder != NULL) failed = posix_spawn_file_actions_addchdir_np(files, folder);
    return failed;
}

static int start(child *is, const char *command, const char *folder)
{
    char *const words[] = {(char[]){"sh"}, (char[]){"-c"}, (char *)(uintptr_t)command, NULL};
    posix_spawn_file_actions_t files;
    posix_spawnattr_t how;
    int failed = posix_spawnattr_init(&how);
    if (failed != 0) return failed;
    failed = posix_spawn_file_actions_init(&files);
    if (failed == 0) {
        failed = describe(&how);
        if (failed == 0) failed = connect_files(&files, is, folder);
        if (failed == 0)
            failed = posix_spawn(&is->process, "/bin/sh", &files, &how, words, environ);
        (void)posix_spawn_file_actions_destroy(&files);
    }
    (void)posix_spawnattr_destroy(&how);
    return failed;
}

/* What there is to read now. False: there will be no more. */
static bool take_output(child *is)
{
    struct pollfd ready = {.fd = is->pipe[0], .events = POLLIN};
    fa_child_output *out = is->out;
    while (poll(&ready, 1, 0) > 0) {
        is->too_much = out->length == out->room;
        if (is->too_much) return false;
        ssize_t got = read(is->pipe[0], out->bytes + out->length, out->room - out->length);
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) return false;
        out->length += (size_t)got;
    }
    return true;
}

static void look(child *is)
{
    if (!is->ended && waitpid(is->process, &is->outcome, WNOHANG) == is->process) is->ended = true;
}

static void put_down(child *is)
{
    if (is->ended) return;
    (void)kill(-is->process, SIGKILL);
    while (waitpid(is->process, &is->outcome, 0) < 0 && errno == EINTR)
        continue;
    is->ended = true;
}

/* Until it has ended, too much came, the time is over, or a signal came. What it left running in
 * the background is not waited for. */
static const char *wait_for(child *is, fa_upload_signals *signals)
{
    int64_t end = clock_seconds() + FA_CHILD_PATIENCE;
    bool more = true;
    while (!is->ended) {
        struct pollfd ready = {.fd = more ? is->pipe[0] : -1, .events = POLLIN};
        (void)poll(&ready, 1, SLICE);
        look(is);
        more = more && take_output(is);
        if (is->too_much) return "prints more than any token is long, and was stopped";
        if (fa_upload_signals_look(signals) != FA_STOP_NOT) return "was stopped by a signal";
        if (!is->ended && clock_seconds() >= end) return "took longer than 30 s, and was stopped";
    }
    return NULL;
}

static fa_status judge(const child *is, fa_error *error)
{
    if (WIFSIGNALED(is->outcome))
        return fa_error_set(error, FA_FILE, "the token command was ended by signal %d",
                            WTERMSIG(is->outcome));
    int code = WEXITSTATUS(is->outcome);
    if (code == 0) return FA_OK;
    return fa_error_set(error, FA_FILE, "the token command failed with exit status %d", code);
}

fa_status fa_upload_child_run(const char *command, const char *folder, fa_upload_signals *signals,
                              fa_child_output *out, fa_error *error)
{
    child is = {.out = out};
    out->length = 0;
    if (pipe2(is.pipe, O_CLOEXEC) != 0)
        return fa_error_set(error, FA_FILE, "the token command cannot be run (%s)",
                            strerror(errno));
    int failed = start(&is, command, folder);
    (void)close(is.pipe[1]);
    const char *why = failed == 0 ? wait_for(&is, signals) : NULL;
    if (failed == 0) put_down(&is);
    (void)close(is.pipe[0]);
    if (failed != 0)
        return fa_error_set(error, FA_FILE, "the token command cannot be run (%s)",
                            strerror(failed));
    if (why != NULL) return fa_error_set(error, FA_FILE, "the token command %s", why);
    return judge(&is, error);
}
