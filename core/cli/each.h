/* One job for every instrument that a command line names: FILE|ID …, or --all. */
#ifndef FA_CLI_EACH_H
#define FA_CLI_EACH_H

#include "cli/command.h"
#include "cli/library.h"

/* What `check` and `test` take before their own options. */
#define FA_OPTION_ALL                                                                              \
    {                                                                                              \
        "all", 0, false, NULL, "all instruments that can be found", NULL                           \
    }

typedef fa_exit fa_each_job(void *context, const fa_library_entry *entry, fa_terminal *terminal);

/* Runs JOB on each; what cannot be found is told and the rest still done. The worst exit code. The
 * command's table must have FA_OPTION_ALL and FA_OPTION_SCRIPTS. */
fa_exit fa_each_instrument(const fa_options *options, fa_terminal *terminal, fa_each_job *job,
                           void *context);

#endif
