/* A command of the user's that prints a secret. */
#ifndef FA_CLI_UPLOAD_CHILD_H
#define FA_CLI_UPLOAD_CHILD_H

#include "base/error.h"
#include "cli/upload_signals.h"

enum { FA_CHILD_PATIENCE = 30 }; /* seconds */

typedef struct fa_child_output {
    char *bytes;
    size_t room, length;
} fa_child_output;

/* Runs COMMAND by /bin/sh in FOLDER (NULL: here) and puts what it prints into OUT, which
 * has room for it or refuses it. It reads nothing, inherits standard error and no other file, and
 * is ended with all that it started when it takes too long or a signal comes. FA_FILE: it failed;
 * the sentence says how, and never what it printed. OUT may hold a part then: the caller wipes it
 * in every case. */
FA_MUST_USE fa_status fa_upload_child_run(const char *command, const char *folder,
                                          fa_upload_signals *signals, fa_child_output *out,
                                          fa_error *error);

#endif
