/* `fascia upload --dry-run`. */
#ifndef FA_CLI_UPLOAD_PREVIEW_H
#define FA_CLI_UPLOAD_PREVIEW_H

#include "cli/terminal.h"
#include "cli/upload_plan.h"

/* Writes a line of JSON for each message that would be sent. STORE may be open for reading. */
fa_exit fa_upload_preview(fa_store *store, const fa_upload_plan *plan, fa_terminal *terminal);

#endif
