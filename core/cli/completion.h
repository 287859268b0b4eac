/* Shell completion, from the command table. */
#ifndef FA_CLI_COMPLETION_H
#define FA_CLI_COMPLETION_H

#include "base/buffer.h"

void fa_completion_add_bash(fa_buffer *out);
void fa_completion_add_zsh(fa_buffer *out);
void fa_completion_add_fish(fa_buffer *out);

#endif
