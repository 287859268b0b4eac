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
    const char *shell = fa_options_get(options, "completion");
    const char *name = options->positional_count > 0 ? options->positionals[0] : NULL;
    const fa_command *command = name != NULL ? fa_command_find(name) : NULL;
    if (name != NULL && command == NULL) {
        fa_error error;
        (void)fa_command_unknown(name, &error);
        return fa_terminal_fail(terminal, &error);
    }
    fa_buffer out = {0};
    if (fa_options_has(options, "man")) {
        fa_manual_add(&out);
    } else if (shell != NULL) {
        add_completion(&out, shell);
    } else if (command != NULL) {
        fa_usage_add_command(&out, command);
    } else {
        fa_usage_add_program(&out);
    }
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
    .most = 1,
    .run = help_run,
};
