/* Full jitter: the whole window is drawn from, not its upper half. */
#include "upload/backoff.h"

static int64_t window(uint64_t failures)
{
    int64_t most = FA_BACKOFF_FIRST;
    for (uint64_t i = 1; i < failures && most < FA_BACKOFF_MOST; i++)
        most *= 2;
    return most < FA_BACKOFF_MOST ? most : FA_BACKOFF_MOST;
}

/* From 0 to MOST; the bias of the remainder is below 2^-45. */
static int64_t draw(uint64_t chance, int64_t most)
{
    return (int64_t)(chance % ((uint64_t)most + 1));
}

int64_t fa_backoff_wait(uint64_t failures, uint64_t chance, int64_t asked)
{
    int64_t wait = draw(chance, window(failures));
    if (asked < 0) return wait;
    int64_t floor = asked > FA_BACKOFF_ASKED_MOST / 1000 ? FA_BACKOFF_ASKED_MOST : asked * 1000;
    floor += draw(chance, FA_BACKOFF_FIRST - 1);
    return wait > floor ? wait : floor;
}
