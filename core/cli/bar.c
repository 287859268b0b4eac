/* A row of marks, and the clock that says when it is shown. */
#include "cli/bar.h"

static double seconds_since(struct timespec then)
{
    struct timespec now;
    (void)clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)(now.tv_sec - then.tv_sec) + (double)(now.tv_nsec - then.tv_nsec) / 1e9;
}

void fa_bar_begin(fa_bar *bar)
{
    *bar = (fa_bar){0};
    (void)clock_gettime(CLOCK_MONOTONIC, &bar->begun);
}

double fa_bar_seconds(const fa_bar *bar)
{
    return seconds_since(bar->begun);
}

bool fa_bar_due(fa_bar *bar)
{
    if (seconds_since(bar->begun) < 1 || seconds_since(bar->shown) < 0.2) return false;
    (void)clock_gettime(CLOCK_MONOTONIC, &bar->shown);
    return true;
}

void fa_bar_draw(double share, char out[FA_BAR_ROOM])
{
    for (int i = 0; i < FA_BAR_WIDTH; i++)
        out[i] = (double)i < share * FA_BAR_WIDTH ? '#' : '.';
    out[FA_BAR_WIDTH] = '\0';
}
