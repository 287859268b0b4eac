/* Which slip lies behind a text that is not Lua: a comma, a brace, an end that is missing. */
#ifndef FA_SCRIPT_SLIP_H
#define FA_SCRIPT_SLIP_H

#include "base/text.h"

enum { FA_SLIP_TEXT = 200, FA_SLIP_DEEPEST = 200 };

typedef struct fa_slip {
    int line; /* where it is, which is often before where Lua noticed it */
    char sentence[FA_SLIP_TEXT];
} fa_slip;

/* Looks through SOURCE up to LINE, where Lua stopped at what is written NEAR (empty: at the end).
 * False when nothing certain can be said. */
bool fa_slip_find(fa_text source, fa_text near, int line, fa_slip *out);

#endif
