/* What the archive tells piece by piece, on its way to standard output. */
#ifndef FA_CLI_TOLD_H
#define FA_CLI_TOLD_H

#include "cli/terminal.h"

typedef struct fa_told {
    fa_terminal *terminal;
    bool json;    /* data, byte for byte; else a listing for people */
    fa_exit code; /* what came of writing it */
} fa_told;

/* CONTEXT is a fa_told. TEXT is emptied. FA_GONE, which ends the telling, when the output cannot be
 * written to (told) or its reader has gone (not told). */
FA_MUST_USE fa_status fa_told_write(void *context, fa_buffer *text, fa_error *error);

#endif
