/* How fast a server is asked: at full speed while it answers, and ever more seldom while it does
 * not, so that what waits is not tried over and over. */
#ifndef FA_DELIVER_PACE_H
#define FA_DELIVER_PACE_H

#include <stdbool.h>
#include <stdint.h>

/* So many messages in a row come to nothing before the server itself is taken to be away. */
enum { FA_PACE_FAILURES = 8 };

typedef struct fa_pace {
    uint64_t failures; /* in a row */
    int64_t until;     /* milliseconds: nothing is sent before */
} fa_pace;

/* Milliseconds until the next message may be sent; 0: now. */
int64_t fa_pace_wait(const fa_pace *pace, int64_t now);
/* Whether one message at a time is sent, to see if the server is back. */
bool fa_pace_probes(const fa_pace *pace);

void fa_pace_good(fa_pace *pace);
/* CHANCE and ASKED as in upload/backoff.h. What a server asks for holds from the first time on. */
void fa_pace_bad(fa_pace *pace, int64_t now, uint64_t chance, int64_t asked);
/* Nothing at all came back in the time of a whole message: as good as FA_PACE_FAILURES. */
void fa_pace_silent(fa_pace *pace, int64_t now, uint64_t chance);
/* Something came back that does not show the record: it may be the server, or that record alone.
 * However often, it slows the queue to a message in some seconds and not further. */
void fa_pace_doubt(fa_pace *pace, int64_t now, uint64_t chance);

#endif
