/* The scripts behind one instrument: its own, and those of the instruments that a battery includes.
 */
#ifndef FA_SCRIPT_SCRIPTS_H
#define FA_SCRIPT_SCRIPTS_H

#include "model/instrument.h"
#include "script/script.h"

/* Functions are numbered as in the instrument: its own first, then each part's from its hook_base
 * on. */
typedef struct fa_scripts {
    const fa_instrument *instrument;
    fa_script *own;
    fa_script **parts; /* one a part; NULL where it has no function, or one for two
                          that are the same instrument. In the caller's arena */
} fa_scripts;

/* Opens what SCRIPTS needs a second time, for another thread: FILE and SOURCE are the instrument's,
 * the parts hold their own. Without functions nothing is opened. The caller frees in every case. */
FA_MUST_USE fa_status fa_scripts_open(fa_scripts *scripts, const fa_instrument *instrument,
                                      fa_text file, fa_text source, fa_arena *arena,
                                      fa_error *error);
void fa_scripts_free(fa_scripts *scripts);

/* Borrowed; one thread at a time, though SCRIPTS itself stays as it is. `call` is NULL when there
 * is no function. */
fa_hooks fa_scripts_hooks(const fa_scripts *scripts);

#endif
