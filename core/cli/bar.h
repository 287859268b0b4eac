/* Progress of long work on a terminal: not before it has taken a second, five times a second at
 * most. */
#ifndef FA_CLI_BAR_H
#define FA_CLI_BAR_H

#include <time.h>

#include "cli/terminal.h"

enum { FA_BAR_WIDTH = 24, FA_BAR_ROOM = FA_BAR_WIDTH + 1 };

typedef struct fa_bar {
    struct timespec begun, shown;
} fa_bar;

void fa_bar_begin(fa_bar *bar);
double fa_bar_seconds(const fa_bar *bar); /* since it was begun */

/* Whether it is time to show something. */
bool fa_bar_due(fa_bar *bar);

/* "######..................", for a SHARE from 0 to 1; beyond is taken as 1. */
void fa_bar_draw(double share, char out[FA_BAR_ROOM]);

#endif
