/* Signals are kept back by the system and fetched one by one. */
#include "cli/upload_signals.h"

#include <errno.h>
#include <time.h>

/* Linux keeps a signal that is blocked even where it is ignored. */
static void add_unless_ignored(sigset_t *set, int number)
{
    struct sigaction now;
    bool ignored = sigaction(number, NULL, &now) == 0 && now.sa_handler == SIG_IGN;
    if (!ignored) (void)sigaddset(set, number);
}

void fa_upload_signals_take(fa_upload_signals *signals)
{
    *signals = (fa_upload_signals){.stop = FA_STOP_NOT};
    (void)sigemptyset(&signals->asked);
    add_unless_ignored(&signals->asked, SIGINT);
    add_unless_ignored(&signals->asked, SIGTERM);
    (void)sigprocmask(SIG_BLOCK, &signals->asked, NULL);
}

static void count(fa_upload_signals *signals)
{
    signals->stop = signals->stop == FA_STOP_NOT ? FA_STOP_FINISH : FA_STOP_DROP;
}

fa_stop fa_upload_signals_look(fa_upload_signals *signals)
{
    const struct timespec at_once = {0};
    while (sigtimedwait(&signals->asked, NULL, &at_once) > 0)
        count(signals);
    return signals->stop;
}

bool fa_upload_signals_sleep(fa_upload_signals *signals, int seconds)
{
    const struct timespec pause = {.tv_sec = seconds};
    int came;
    do {
        came = sigtimedwait(&signals->asked, NULL, &pause);
    } while (came < 0 && errno == EINTR);
    if (came > 0) count(signals);
    return signals->stop == FA_STOP_NOT;
}
