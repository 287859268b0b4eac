/* Runs a command and appends one line to a file: CPU seconds, seconds on the clock, peak memory in
 * KiB, exit code. */
#include <stdio.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static double seconds(struct timeval time)
{
    return (double)time.tv_sec + (double)time.tv_usec / 1e6;
}

int main(int count, char **words)
{
    if (count < 3) {
        fputs("usage: measure FILE COMMAND…\n", stderr);
        return 2;
    }
    struct timespec begin, end;
    clock_gettime(CLOCK_MONOTONIC, &begin);
    pid_t child = vfork(); /* not fork: the child would begin with the memory of this program */
    if (child == 0) {
        execvp(words[2], words + 2);
        _exit(127);
    }
    int status = 0;
    struct rusage used;
    if (child < 0 || wait4(child, &status, 0, &used) < 0) return 3;
    clock_gettime(CLOCK_MONOTONIC, &end);

    FILE *out = fopen(words[1], "a");
    if (!out) return 3;
    double clock =
        (double)(end.tv_sec - begin.tv_sec) + (double)(end.tv_nsec - begin.tv_nsec) / 1e9;
    int code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    fprintf(out, "%.4f %.4f %ld %d\n", seconds(used.ru_utime) + seconds(used.ru_stime), clock,
            used.ru_maxrss, code);
    return fclose(out) ? 3 : 0;
}
