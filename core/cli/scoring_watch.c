/* What `score` and `store add` show while they work. */
#include "cli/scoring.h"

static double seconds_since(struct timespec then)
{
    struct timespec now;
    (void)clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)(now.tv_sec - then.tv_sec) + (double)(now.tv_nsec - then.tv_nsec) / 1e9;
}

enum { BAR = 24 };

/* Shown only on a terminal, once the work has taken a second, and five times a second at most. */
static void show_progress(void *context, const fa_progress *progress)
{
    fa_scoring_run *run = context;
    double passed = seconds_since(run->begun);
    if (passed < 1 || seconds_since(run->shown) < 0.2) return;
    (void)clock_gettime(CLOCK_MONOTONIC, &run->shown);
    char bar[BAR + 1] = {0};
    if (progress->size == 0 || progress->taken == 0) {
        fa_terminal_progress(run->terminal, "%s  %llu rows", progress->file,
                             (unsigned long long)progress->rows);
        return;
    }
    double share = (double)progress->taken / (double)progress->size;
    if (share > 1) share = 1;
    for (int i = 0; i < BAR; i++)
        bar[i] = (double)i < share * BAR ? '#' : '.';
    fa_terminal_progress(run->terminal, "%s  [%s] %3.0f %%  %llu rows, %.0f s left", progress->file,
                         bar, share * 100, (unsigned long long)progress->rows,
                         passed / share - passed);
}

static void tell_ignored(void *context, const char *file, fa_text columns)
{
    fa_scoring_run *run = context;
    fa_terminal_note(run->terminal, "%s: columns not used: %.*s", file, FA_TEXT_ARG(columns));
}

void fa_scoring_watch(fa_scoring_run *run)
{
    (void)clock_gettime(CLOCK_MONOTONIC, &run->begun);
    run->batch.progress = show_progress;
    run->batch.ignored = tell_ignored;
    run->batch.context = run;
}
