/* How long to wait before the next try. */
#ifndef FA_UPLOAD_BACKOFF_H
#define FA_UPLOAD_BACKOFF_H

#include <stdint.h>

enum {
    FA_BACKOFF_FIRST = 1000,        /* milliseconds: the most that the first wait can be */
    FA_BACKOFF_MOST = 300000,       /* and any wait that the server did not ask for */
    FA_BACKOFF_ASKED_MOST = 3600000 /* a server is not believed beyond an hour */
};

/* Milliseconds to wait after FAILURES tries (from 1) came to nothing. CHANCE is 64 random bits: the
 * wait is anywhere between none and a limit that doubles (full jitter), so that those who failed
 * together do not come back together. ASKED, in seconds, is what Retry-After said, or −1: never
 * sooner than that, and a part of a second later, since others were told the same. */
int64_t fa_backoff_wait(uint64_t failures, uint64_t chance, int64_t asked);

#endif
