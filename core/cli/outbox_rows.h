/* The rows of the outbox that a command line names by their numbers, and what is decided of each.
 */
#ifndef FA_CLI_OUTBOX_ROWS_H
#define FA_CLI_OUTBOX_ROWS_H

#include "cli/command.h"
#include "store/outbox.h"

typedef struct fa_outbox_rows {
    int64_t *list;
    size_t count;
} fa_outbox_rows;

/* The positionals of OPTIONS as numbers, each once, in ARENA. FA_USAGE when one is none. */
FA_MUST_USE fa_status fa_outbox_rows_read(const fa_options *options, fa_arena *arena,
                                          fa_outbox_rows *out, fa_error *error);

/* WHY may be empty. FA_USAGE: there is nothing to decide. */
typedef fa_status fa_outbox_decision(fa_store *store, int64_t entry, fa_text why, fa_error *error);

/* Decides of each row by itself: where there is nothing to decide that is told, and the rest still
 * done. *DONE of them. The worst exit code. */
fa_exit fa_outbox_rows_decide(const fa_outbox_rows *rows, fa_store *store,
                              fa_outbox_decision *decide, fa_text why, fa_terminal *terminal,
                              uint64_t *done);

#endif
