/* What the program's exit codes mean. */
#ifndef FA_CLI_EXIT_H
#define FA_CLI_EXIT_H

#include "base/status.h"

/* In the order of weight: of several files the greatest is the program's answer. */
typedef enum fa_exit {
    FA_EXIT_FINE = 0,
    FA_EXIT_FINDINGS = 1, /* the job was done, and it found something */
    FA_EXIT_USAGE = 2,    /* the command line is wrong; nothing was done */
    FA_EXIT_FAILED = 3,   /* could not do it: a file, memory, an instrument with mistakes */
    FA_EXIT_STOPPED = 4   /* a script was stopped by its limit */
} fa_exit;

/* The exit code for a job that came back with STATUS. */
static inline fa_exit fa_exit_of(fa_status status)
{
    if (status == FA_OK) return FA_EXIT_FINE;
    if (status == FA_USAGE) return FA_EXIT_USAGE;
    if (status == FA_LIMIT) return FA_EXIT_STOPPED;
    return FA_EXIT_FAILED;
}

static inline fa_exit fa_exit_worse(fa_exit a, fa_exit b)
{
    return a > b ? a : b;
}

#endif
