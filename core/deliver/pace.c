/* The waits of the queue are those of a message, counted from when the server went away. */
#include "deliver/pace.h"

#include "upload/backoff.h"

int64_t fa_pace_wait(const fa_pace *pace, int64_t now)
{
    return pace->until > now ? pace->until - now : 0;
}

bool fa_pace_probes(const fa_pace *pace)
{
    return pace->failures >= FA_PACE_FAILURES;
}

void fa_pace_good(fa_pace *pace)
{
    *pace = (fa_pace){0};
}

static void slow_down(fa_pace *pace, int64_t now, uint64_t chance, int64_t asked)
{
    if (!fa_pace_probes(pace) && asked < 0) return;
    uint64_t away = fa_pace_probes(pace) ? pace->failures - FA_PACE_FAILURES + 1 : 1;
    int64_t until = now + fa_backoff_wait(away, chance, asked);
    if (until > pace->until) pace->until = until;
}

void fa_pace_bad(fa_pace *pace, int64_t now, uint64_t chance, int64_t asked)
{
    pace->failures++;
    slow_down(pace, now, chance, asked);
}

void fa_pace_silent(fa_pace *pace, int64_t now, uint64_t chance)
{
    if (pace->failures < FA_PACE_FAILURES - 1) pace->failures = FA_PACE_FAILURES - 1;
    fa_pace_bad(pace, now, chance, -1);
}

void fa_pace_doubt(fa_pace *pace, int64_t now, uint64_t chance)
{
    enum { DOUBLED = 3 }; /* 8 s at most */
    if (pace->failures < FA_PACE_FAILURES + DOUBLED) pace->failures++;
    slow_down(pace, now, chance, -1);
}
