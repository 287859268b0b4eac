/* Lua as an author of instruments writes it: texts, fields, comments. */
#ifndef FA_CLI_LUA_H
#define FA_CLI_LUA_H

#include "base/buffer.h"

/* In double quotes, with what cannot stand between them escaped. */
void fa_lua_add_text(fa_buffer *out, fa_text text);

/* A field of a table that stands in a sentence: `    pain = `, with blanks up to the WIDTH of the
 * widest; an id that Lua has a use for is written as a text in brackets. */
void fa_lua_add_key(fa_buffer *out, fa_text id, size_t width);
size_t fa_lua_key_width(fa_text id);

/* NAME and TEXT as comment lines, set in; nothing when TEXT is empty. What begins a line within
 * TEXT does not, so that nothing of it is read as Lua. */
void fa_lua_add_remark(fa_buffer *out, const char *name, fa_text text);

#endif
