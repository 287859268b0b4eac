/* Where in the author's file Lua is: the nearest frame that is the author's own. */
#ifndef FA_SCRIPT_PLACE_H
#define FA_SCRIPT_PLACE_H

#include "base/text.h"

#include <lua.h>

/* How Lua knows the author's file and our words. Fixed, because Lua shortens long names. */
#define FA_CHUNK_AUTHOR "=instrument"
#define FA_CHUNK_WORDS  "=words"

/* The line of the nearest frame in the author's file, or 0. Never a fixed depth: a tail call takes
 * its frame away, and between the author and us stand any number of our own. Cannot throw or
 * allocate. */
int fa_place_line(lua_State *L);

/* Takes "instrument:12: " off the front of a message of Lua; *LINE is set when it was there. */
fa_text fa_place_strip(fa_text message, int *line);

/* Copies MESSAGE as it may be shown: control characters become blanks, bad UTF-8 ends it. */
void fa_place_clean(fa_text message, char *out, size_t size);

#endif
