/* The function of a profile: a record goes in, what is to be sent of it comes out. */
#ifndef FA_SCRIPT_PAYLOAD_H
#define FA_SCRIPT_PAYLOAD_H

#include "script/script.h"

/* Calls function number HOOK with RECORD, a map, and puts the table that it returns into ARENA: a
 * map whose members are sorted by name. Lists and maps are told apart, an empty table is a map
 * unless `list` made it. The same record gives the same result, unless the function changes a
 * table of its file under another name, which the scan does not see.
 * FA_CONTENT: the function failed, or returned something else; the sentence has file and line, and
 * nothing of the record. FA_LIMIT, FA_NO_MEMORY. */
FA_MUST_USE fa_status fa_script_shape(fa_script *script, int hook, const fa_value *record,
                                      fa_arena *arena, fa_value *out, fa_error *error);

#endif
