/* Everything that a script can see, as a list: a test compares it with the list that was agreed on.
 */
#ifndef FA_SCRIPT_NAMES_H
#define FA_SCRIPT_NAMES_H

#include "base/buffer.h"
#include "base/error.h"

/* Prints the names of both phases, sorted, one a line with what it is. */
FA_MUST_USE fa_status fa_script_names(fa_buffer *out, fa_error *error);

#endif
