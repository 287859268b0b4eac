/* What `score` and `store add` show while they work. */
#include "cli/scoring.h"

static void show_progress(void *context, const fa_progress *progress)
{
    fa_scoring_run *run = context;
    if (!fa_bar_due(&run->bar)) return;
    char bar[FA_BAR_ROOM];
    if (progress->size == 0 || progress->taken == 0) {
        fa_terminal_progress(run->terminal, "%s  %llu rows", progress->file,
                             (unsigned long long)progress->rows);
        return;
    }
    double share = (double)progress->taken / (double)progress->size;
    double passed = fa_bar_seconds(&run->bar);
    if (share > 1) share = 1;
    fa_bar_draw(share, bar);
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
    fa_bar_begin(&run->bar);
    run->batch.progress = show_progress;
    run->batch.ignored = tell_ignored;
    run->batch.context = run;
}
