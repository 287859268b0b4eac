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
    fa_command_new, fa_command_score, fa_command_store_add, fa_command_store_history,
    fa_command_store_progress, fa_command_store_verify, fa_command_store_rescore,
    fa_command_store_export, fa_command_store_backup, fa_command_store_forget, fa_command_upload,
    fa_command_outbox_list, fa_command_outbox_show, fa_command_outbox_retry, fa_command_outbox_drop,
    fa_command_help;

/* All of them in the order in which help shows them; NULL ends. In main.c. */
extern const fa_command *const fa_commands[];

/* The first of two words that several commands share: "store" of "store add". */
typedef struct fa_group {
    const char *name, *summary;
} fa_group;

/* A row with a NULL name ends. In command.c. */
extern const fa_group fa_groups[];

const fa_group *fa_group_find(const char *name); /* NULL when there is none */

/* "add" of "store add"; NULL when COMMAND is not of GROUP. */
const char *fa_group_word(const fa_group *group, const fa_command *command);

/* NULL: the command has one word. */
const fa_group *fa_command_group(const fa_command *command);

/* The command WORD, or, where that is a group, its command NEXT; else NULL. NEXT may be NULL: there
 * is no second word. */
const fa_command *fa_command_find(const char *word, const char *next);

/* FA_USAGE: fa_command_find found none, and which one may have been meant. */
fa_status fa_command_unknown(const char *word, const char *next, fa_error *error);

#endif
