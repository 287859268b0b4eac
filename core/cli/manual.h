/* The man page, from the command table. */
#ifndef FA_CLI_MANUAL_H
#define FA_CLI_MANUAL_H

#include "base/buffer.h"

/* All commands as one page of section 1, in the man macros of roff. */
void fa_manual_add(fa_buffer *out);

#endif
