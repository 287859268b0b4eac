/* One run of `score` or `store add`: what its steps share. */
#ifndef FA_CLI_SCORING_H
#define FA_CLI_SCORING_H

#include "archive/closure.h"
#include "batch/batch.h"
#include "cli/bar.h"
#include "cli/command.h"
#include "cli/library.h"

enum { FA_KEEP_MOST = 256, FA_JOBS_MOST = 256 };

/* Options of both, as rows of an option table. */
#define FA_SCORING_OPTIONS                                                                         \
    {"from", 0, false, "csv|ndjson", "intake format", "by file name, then by first byte"},         \
        {"map",                                                                                    \
         0,                                                                                        \
         false,                                                                                    \
         "FILE",                                                                                   \
         "how the columns, labels and codes of an export are read",                                \
         "header names = item ids"},                                                               \
        {"rejects",                                                                                \
         0,                                                                                        \
         false,                                                                                    \
         "FILE",                                                                                   \
         "write the rows that could not be scored, with their reasons",                            \
         "counted and told"},                                                                      \
        {"invalid", 0, false, "reject|missing", "a value outside an item's choices", "reject"},    \
        {"missing",                                                                                \
         0,                                                                                        \
         false,                                                                                    \
         "NAME",                                                                                   \
         "score blanks by another policy of the instrument",                                       \
         "the instrument's own"},                                                                  \
        {"bands",                                                                                  \
         0,                                                                                        \
         false,                                                                                    \
         "NAME",                                                                                   \
         "use another band set of the instrument",                                                 \
         "the instrument's own"},                                                                  \
        {"dates", 0, false, "iso|dmy|mdy|ymd", "the order of day, month and year", "iso"},         \
        {"encoding", 0, false, "NAME", "the bytes of the intake, as windows-1252 or utf-16",       \
         "utf-8"},                                                                                 \
        {"keep", 0, true, "COL,…", "intake columns carried through to the result", NULL},          \
        {"allow-absent", 0, false, NULL, "an item may have no column", NULL},                      \
        {"ack",                                                                                    \
         0,                                                                                        \
         false,                                                                                    \
         "FILE",                                                                                   \
         "append a line for each record once it is on disk: subject, date, event, instance",       \
         NULL},                                                                                    \
        {"correct",                                                                                \
         0,                                                                                        \
         false,                                                                                    \
         NULL,                                                                                     \
         "other answers under a stored key become its new version",                                \
         "named as a conflict"},                                                                   \
        {"jobs", 'j', false, "N", "workers; the output never depends on it", "cores, at most 4"},  \
        FA_OPTION_SCRIPTS

typedef struct fa_scoring_run {
    const fa_options *options;
    fa_terminal *terminal;
    bool only_store; /* no results are written */
    fa_library library;
    fa_edition edition;
    fa_selection selection;
    fa_text keep[FA_KEEP_MOST];
    size_t keep_count;
    fa_batch batch;
    fa_output out, rejects, ack;
    fa_store store;
    fa_storing storing;
    fa_buffer summary;
    fa_bar bar;
} fa_scoring_run;

/* The whole command. ONLY_STORE: `store add`, whose table has no options for results. */
fa_exit fa_scoring_do(const fa_options *options, fa_terminal *terminal, bool only_store);

/* Its steps, a file each. FA_USAGE and FA_FILE with a sentence. */
FA_MUST_USE fa_status fa_scoring_read_options(fa_scoring_run *run, fa_error *error);
FA_MUST_USE fa_status fa_scoring_load(fa_scoring_run *run, fa_error *error);
FA_MUST_USE fa_status fa_scoring_open_outputs(fa_scoring_run *run, fa_error *error);
FA_MUST_USE fa_status fa_scoring_open_store(fa_scoring_run *run, fa_error *error);
void fa_scoring_watch(fa_scoring_run *run); /* progress, and columns that nothing uses */

#endif
