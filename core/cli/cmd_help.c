/* fascia help: usage, the man page, shell completion. */
#include <string.h>

#include "cli/command.h"
#include "cli/completion.h"
#include "cli/manual.h"
#include "cli/usage.h"

static const fa_option options_of_help[] = {
    {"man", 0, false, NULL, "the man page of all commands, as roff", NULL},
    {"completion", 0, false, "bash|zsh|fish", "a completion script for the shell", NULL},
    FA_OPTIONS_END,
};

static void add_completion(fa_buffer *out, const char *shell)
{
    if (strcmp(shell, "bash") == 0) fa_completion_add_bash(out);
    if (strcmp(shell, "zsh") == 0) fa_completion_add_zsh(out);
    if (strcmp(shell, "fish") == 0) fa_completion_add_fish(out);
}

static fa_exit help_run(const fa_options *options, fa_terminal *terminal)
{
    const char *shell = fa_options_get(options, "completion"), *const *words = options->positionals;
    size_t count = options->positional_count;
    const char *name = count > 0 ? words[0] : NULL, *next = count > 1 ? words[1] : NULL;
    const fa_command *command = name != NULL ? fa_command_find(name, next) : NULL;
    const fa_group *group = count == 1 ? fa_group_find(name) : NULL;
    if (name != NULL && command == NULL && group == NULL) {
        fa_error error;
        (void)fa_command_unknown(name, next, &error);
        return fa_terminal_fail(terminal, &error);
    }
    if (command != NULL && next != NULL && fa_command_group(command) == NULL) {
        fa_terminal_error(terminal, "'%s' is one too many; see 'fascia help --help'", next);
        return FA_EXIT_USAGE;
    }
    fa_buffer out = {0};
    if (fa_options_has(options, "man"))
        fa_manual_add(&out);
    else if (shell != NULL)
        add_completion(&out, shell);
    else
        fa_usage_add(&out, command, group);
    fa_exit code = fa_terminal_write(terminal, &out);
    fa_buffer_clear(&out);
    return code;
}

const fa_command fa_command_help = {
    .name = "help",
    .summary = "Shows how a command is used, the man page, or shell completion",
    .arguments = "[COMMAND]",
    .example = "fascia help --man | man -l -",
    .options = options_of_help,
    .most = 2,
    .run = help_run,
};
