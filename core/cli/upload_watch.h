/* An upload while it runs: what it shows, and what it listens to. */
#ifndef FA_CLI_UPLOAD_WATCH_H
#define FA_CLI_UPLOAD_WATCH_H

#include "cli/bar.h"
#include "cli/upload_token.h"

typedef struct fa_upload_watch {
    fa_terminal *terminal;
    bool endless; /* --watch: what was sent is told when there is a pause */
    fa_upload_signals signals;
    fa_upload_token token;
    fa_bar bar;
    const fa_dispatch_counts *counts;
    uint64_t sent, dead;           /* as last seen */
    uint64_t told_sent, told_dead; /* as last told */
    double changed;                /* when they were last seen to change: seconds of the bar */
    fa_stop told;                  /* of signals */
} fa_upload_watch;

/* COUNTS are those of the dispatch, as they change. */
void fa_upload_watch_begin(fa_upload_watch *watch, fa_terminal *terminal,
                           const fa_dispatch_counts *counts, bool endless);

/* Before another dispatch, whose counts begin anew: what was not told yet is told. */
void fa_upload_watch_again(fa_upload_watch *watch);

/* Makes OPTIONS ask and tell WATCH, which outlives the dispatch. */
void fa_upload_watch_connect(fa_upload_watch *watch, fa_dispatch_options *options);

/* "sent 3, refused 1". */
void fa_upload_watch_add(fa_buffer *out, uint64_t sent, uint64_t dead);

#endif
