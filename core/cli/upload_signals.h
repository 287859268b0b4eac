/* Being asked to end, while something is on its way. */
#ifndef FA_CLI_UPLOAD_SIGNALS_H
#define FA_CLI_UPLOAD_SIGNALS_H

#include <signal.h>

#include "upload/transport.h"

typedef struct fa_upload_signals {
    sigset_t asked; /* SIGINT and SIGTERM, unless ignored */
    fa_stop stop;
} fa_upload_signals;

/* From now on a signal waits until it is looked for: there is no handler, and so nothing that a
 * handler would have to write to. One that is ignored, as SIGINT in a script's
 * background, stays so. */
void fa_upload_signals_take(fa_upload_signals *signals);

/* The first signal lets what is on its way finish, the second drops it. */
fa_stop fa_upload_signals_look(fa_upload_signals *signals);

/* Sleeps for so long; false when a signal came. */
bool fa_upload_signals_sleep(fa_upload_signals *signals, int seconds);

#endif
