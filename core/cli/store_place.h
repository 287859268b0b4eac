/* Which store a command means, and who is asking. */
#ifndef FA_CLI_STORE_PLACE_H
#define FA_CLI_STORE_PLACE_H

#include "cli/options.h"

/* For every table whose command works on a store. */
#define FA_OPTION_STORE                                                                            \
    {                                                                                              \
        "store", 0, false, "FILE", "the store", "FASCIA_STORE, else fascia.db in the data folder"  \
    }

/* --store, else FASCIA_STORE, else $XDG_DATA_HOME/fascia/fascia.db (~/.local/share where that is
 * not set), whose folder is made where MAKES. In ARENA, with a NUL behind it. FA_USAGE when there
 * is no home, FA_FILE. */
FA_MUST_USE fa_status fa_store_place(const fa_options *options, bool makes, fa_arena *arena,
                                     fa_text *out, fa_error *error);

/* The user's name as the system knows it, in ARENA. */
fa_text fa_store_user(fa_arena *arena);

#endif
