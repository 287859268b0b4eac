/* What `fascia upload` is to do: what its command line says, and behind it the profile. */
#ifndef FA_CLI_UPLOAD_PLAN_H
#define FA_CLI_UPLOAD_PLAN_H

#include "cli/command.h"
#include "deliver/dispatch.h"

/* Paths have a NUL behind them and are seen from here; what is not there is NULL. */
typedef struct fa_upload_plan {
    fa_arena arena;
    fa_profile_file file; /* that the profile is of; empty where none was named */
    fa_profile profile;   /* with what the command line says in its place */
    fa_dispatch_mode mode;
    bool previews; /* --dry-run */
    const char *token_file, *token_command;
    const char *command_folder; /* that the token command runs in */
    const char *cacert, *certificate, *key;
    fa_buffer pseudonym_key;
} fa_upload_plan;

/* FA_EXIT_FINE, or everything is told already. The caller calls fa_upload_plan_clear in every case.
 */
fa_exit fa_upload_plan_read(fa_upload_plan *plan, const fa_options *options, fa_terminal *terminal);
void fa_upload_plan_clear(fa_upload_plan *plan);

#endif
