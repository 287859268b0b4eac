/* An output never takes the place of the store that it comes from. */
#ifndef FA_CLI_STORE_APART_H
#define FA_CLI_STORE_APART_H

#include "base/file.h"
#include "cli/store_place.h"

/* FA_USAGE when OUTPUT, which is open, would be put in the place of the store that OPTIONS name,
 * of a file that belongs to it, or of OTHER (NULL: of none). Links are followed. */
FA_MUST_USE fa_status fa_store_apart(const fa_options *options, const fa_output *output,
                                     const char *other, fa_error *error);

#endif
