/* A loaded instrument file: its sentences, and the functions it leaves behind. */
#ifndef FA_SCRIPT_SCRIPT_H
#define FA_SCRIPT_SCRIPT_H

#include "base/finding.h"
#include "engine/hook.h"
#include "model/value.h"

typedef struct fa_script fa_script;

enum { FA_SCRIPT_SIZE_MOST = 1 << 20 }; /* bytes of source */

/* Runs SOURCE in a fresh sandbox and records its sentences in SHEET (in ARENA; the source is
 * copied). FILE is how messages name it. What is wrong with the content goes to FINDINGS: the
 * caller looks at findings->mistakes. FA_LIMIT when the script was stopped by its limit (ERROR and
 * a finding say which, with the line); FA_NO_MEMORY. On success *OUT is owned by the caller. */
FA_MUST_USE fa_status fa_script_open(fa_script **out, fa_text file, fa_text source, fa_arena *arena,
                                     fa_sheet *sheet, fa_findings *findings, fa_error *error);
void fa_script_free(fa_script *script); /* NULL is fine */

/* The same for a file of sentences without functions: packs of words, maps. SHEET names its FILE.
 */
FA_MUST_USE fa_status fa_script_read(fa_text file, fa_text source, fa_arena *arena, fa_sheet *sheet,
                                     fa_findings *findings, fa_error *error);

/* The functions of the script, numbered as FA_VALUE_HOOK values number them. Borrowed. */
fa_hooks fa_script_hooks(fa_script *script);

/* "Lua 5.4.4": the language the scripts are in. Static. */
const char *fa_script_language(void);

#endif
