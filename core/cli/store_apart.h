/* An output never takes the place of the store that it comes from. */
#ifndef FA_CLI_STORE_APART_H
#define FA_CLI_STORE_APART_H

#include "base/file.h"
#include "cli/store_place.h"

/* Whether PATH is the store PLACE, which is there, or names a file beside it that SQLite keeps,
 * there or not. Links are followed. */
bool fa_store_owns(const char *place, const char *path);

/* FA_USAGE when OUTPUT, which is open, would be put in the place of the store that OPTIONS name,
 * of a file that belongs to it, or of OTHER (NULL: of none). Links are followed. */
FA_MUST_USE fa_status fa_store_apart(const fa_options *options, const fa_output *output,
                                     const char *other, fa_error *error);

#endif
