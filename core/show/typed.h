/* Words as a person types them in a shell, for messages that name the next command. */
#ifndef FA_SHOW_TYPED_H
#define FA_SHOW_TYPED_H

#include "base/buffer.h"

/* WORD as it stands; in single quotes where the shell would read it otherwise. */
void fa_typed_add(fa_buffer *out, fa_text word);

/* The same for a file: one that would be taken for an ID or an option begins with "./". */
void fa_typed_add_file(fa_buffer *out, fa_text path);

#endif
