/* A command of the program: its name, its words for people, its options and its function. */
#ifndef FA_CLI_COMMAND_H
#define FA_CLI_COMMAND_H

#include "cli/exit.h"
#include "cli/options.h"
#include "cli/terminal.h"

/* One row of the command table; everything is static. */
typedef struct fa_command {
    const char *name;
    const char *summary;      /* one line, no full stop */
    const char *arguments;    /* the positionals as usage shows them: "ID FILE…"; "" when none */
    const char *example;      /* one whole command line */
    const char *explanation;  /* NULL, or a paragraph below the usage */
    const fa_option *options; /* its own, ended by FA_OPTIONS_END; NULL: only the common ones */
    size_t least, most;       /* how many positionals it takes; most 0: none, SIZE_MAX: any */
    fa_exit (*run)(const fa_options *options, fa_terminal *terminal);
} fa_command;

/* One a cmd_*.c. */
extern const fa_command fa_command_list, fa_command_show, fa_command_check, fa_command_test,
    fa_command_new, fa_command_score, fa_command_store_add, fa_command_help;

/* All of them in the order in which help shows them; NULL ends. In main.c. */
extern const fa_command *const fa_commands[];

const fa_command *fa_command_find(const char *name); /* NULL when there is none; in main.c */

/* Whether NAME is the first of two words of commands: "store" of "store add"; in main.c. */
bool fa_command_is_group(const char *name);

/* FA_USAGE: there is no command NAME, and which one may have been meant. */
fa_status fa_command_unknown(const char *name, fa_error *error);

#endif
