/* What --help shows, from the command table. */
#ifndef FA_CLI_USAGE_H
#define FA_CLI_USAGE_H

#include "base/buffer.h"
#include "cli/command.h"

/* `fascia score --help`, or where COMMAND is NULL `fascia store --help`, or where both are
 * `fascia --help`. */
void fa_usage_add(fa_buffer *out, const fa_command *command, const fa_group *group);

/* "-o, --output FILE": how an option is written. */
void fa_usage_add_option_name(fa_buffer *out, const fa_option *option);

#endif
