/* The store that a command works on, opened. */
#ifndef FA_CLI_STORE_OPENING_H
#define FA_CLI_STORE_OPENING_H

#include "cli/command.h"
#include "cli/store_place.h"
#include "store/store.h"

/* Opens the store that OPTIONS name, whose table has FA_OPTION_STORE. Texts hang in ARENA, which
 * outlives the store. In every case the caller calls fa_store_close. */
FA_MUST_USE fa_status fa_store_opening(fa_store *store, const fa_options *options,
                                       fa_store_mode mode, fa_arena *arena, fa_error *error);

#endif
