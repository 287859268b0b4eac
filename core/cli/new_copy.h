/* The bytes of an instrument or of its packs, under another name. */
#ifndef FA_CLI_NEW_COPY_H
#define FA_CLI_NEW_COPY_H

#include "base/buffer.h"
#include "base/error.h"

/* Appends SOURCE with the name FROM replaced by TO in `instrument "…"`, `translation "…"`,
 * `wording "…"` and in the `instrument = "…"` of an intake; all else byte for byte. FA_CONTENT,
 * with a sentence, when FILE does not write its name there. */
FA_MUST_USE fa_status fa_new_copy_add(fa_buffer *out, fa_text file, fa_text source, fa_text from,
                                      fa_text to, fa_error *error);

#endif
