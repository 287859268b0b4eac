/* What --help shows, from the command table. */
#ifndef FA_CLI_USAGE_H
#define FA_CLI_USAGE_H

#include "base/buffer.h"
#include "cli/command.h"

/* The commands whose first word is GROUP. */
void fa_usage_add_group(fa_buffer *out, const char *group);
void fa_usage_add_program(fa_buffer *out);                            /* `fascia --help` */
void fa_usage_add_command(fa_buffer *out, const fa_command *command); /* `fascia score --help` */

/* "-o, --output FILE": how an option is written. */
void fa_usage_add_option_name(fa_buffer *out, const fa_option *option);

#endif
