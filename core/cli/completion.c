/* Scripts for bash and fish; zsh runs the one for bash. IDs come from `fascia list --ids`. */
#include "cli/completion.h"

#include <string.h>

#include "cli/command.h"

static const fa_option *option_at(const fa_command *command, size_t index)
{
    size_t common = 0;
    for (; fa_common_options[common].name != NULL; common++)
        if (common == index) return &fa_common_options[index];
    const fa_option *own = command->options;
    for (size_t i = common; own != NULL && own->name != NULL; i++, own++)
        if (i == index) return own;
    return NULL;
}

static void add_command_names(fa_buffer *out)
{
    for (const fa_command *const *command = fa_commands; *command != NULL; command++) {
        if (command != fa_commands) fa_buffer_add_byte(out, ' ');
        fa_buffer_add_z(out, (*command)->name);
    }
}

static void add_list_words(fa_buffer *out, const fa_option *option)
{
    fa_text word;
    for (size_t at = 0; (word = fa_option_word(option, &at)).length > 0;) {
        if (word.bytes != option->argument) fa_buffer_add_byte(out, ' ');
        fa_buffer_add(out, word);
    }
}

/* What stands behind an option: the words of its list, files, folders, or nothing to complete. */
static void add_bash_argument(fa_buffer *out, const fa_command *command, const fa_option *option)
{
    if (option->argument == NULL) return;
    fa_buffer_add_format(out, "    %s:--%s", command->name, option->name);
    if (option->letter != 0) fa_buffer_add_format(out, "|%s:-%c", command->name, option->letter);
    fa_buffer_add_z(out, ") ");
    if (fa_option_is_list(option)) {
        fa_buffer_add_z(out, "COMPREPLY=($(compgen -W \"");
        add_list_words(out, option);
        fa_buffer_add_z(out, "\" -- \"$word\"))");
    } else if (strncmp(option->argument, "DIR", 3) == 0) {
        fa_buffer_add_z(out, "COMPREPLY=($(compgen -d -- \"$word\"))");
    } else if (strncmp(option->argument, "FILE", 4) == 0) {
        fa_buffer_add_z(out, "COMPREPLY=($(compgen -f -- \"$word\"))");
    } else {
        fa_buffer_add_z(out, "COMPREPLY=()");
    }
    fa_buffer_add_z(out, "; return ;;\n");
}

static void add_bash_options(fa_buffer *out, const fa_command *command)
{
    fa_buffer_add_format(out, "    %s:-*) COMPREPLY=($(compgen -W \"", command->name);
    const fa_option *option;
    for (size_t i = 0; (option = option_at(command, i)) != NULL; i++)
        fa_buffer_add_format(out, "%s--%s", i > 0 ? " " : "", option->name);
    fa_buffer_add_z(out, "\" -- \"$word\")); return ;;\n");
}

static void add_bash_body(fa_buffer *out)
{
    fa_buffer_add_z(out, "_fascia() {\n"
                         "  local IFS=$' \\t\\n' word=${COMP_WORDS[COMP_CWORD]}\n"
                         "  if [ \"$COMP_CWORD\" -eq 1 ]; then\n"
                         "    COMPREPLY=($(compgen -W \"--help --version ");
    add_command_names(out);
    fa_buffer_add_z(out, "\" -- \"$word\")); return\n  fi\n"
                         "  local command=${COMP_WORDS[1]} before=${COMP_WORDS[COMP_CWORD-1]}\n"
                         "  case $command:$before in\n");
    const fa_option *option;
    for (const fa_command *const *command = fa_commands; *command != NULL; command++)
        for (size_t i = 0; (option = option_at(*command, i)) != NULL; i++)
            add_bash_argument(out, *command, option);
    fa_buffer_add_z(out, "  esac\n  case $command:$word in\n");
    for (const fa_command *const *command = fa_commands; *command != NULL; command++)
        add_bash_options(out, *command);
    fa_buffer_add_z(out, "    help:*) COMPREPLY=($(compgen -W \"");
    add_command_names(out);
    fa_buffer_add_z(out,
                    "\" -- \"$word\")); return ;;\n"
                    "  esac\n"
                    "  COMPREPLY=($(compgen -W \"$(fascia list --ids 2>/dev/null)\" -- \"$word\")"
                    " $(compgen -f -- \"$word\"))\n"
                    "}\n");
}

void fa_completion_add_bash(fa_buffer *out)
{
    fa_buffer_add_z(out, "# bash completion for fascia: source <(fascia help --completion bash)\n");
    add_bash_body(out);
    fa_buffer_add_z(out, "complete -o filenames -F _fascia fascia\n");
}

void fa_completion_add_zsh(fa_buffer *out)
{
    fa_buffer_add_z(out, "# zsh completion for fascia: source <(fascia help --completion zsh)\n"
                         "autoload -Uz compinit bashcompinit\n"
                         "compinit\nbashcompinit\n");
    add_bash_body(out);
    fa_buffer_add_z(out, "complete -o filenames -F _fascia fascia\n");
}

/* In single quotes, as fish reads them. */
static void add_fish_quoted(fa_buffer *out, const char *text)
{
    fa_buffer_add_byte(out, '\'');
    for (; *text != '\0'; text++) {
        if (*text == '\'' || *text == '\\') fa_buffer_add_byte(out, '\\');
        fa_buffer_add_byte(out, *text);
    }
    fa_buffer_add_byte(out, '\'');
}

static void add_fish_option(fa_buffer *out, const fa_command *command, const fa_option *option)
{
    fa_buffer_add_format(out, "complete -c fascia -n '__fish_seen_subcommand_from %s' -l %s",
                         command->name, option->name);
    if (option->letter != 0) fa_buffer_add_format(out, " -s %c", option->letter);
    if (option->argument != NULL) fa_buffer_add_z(out, " -r");
    if (fa_option_is_list(option)) {
        fa_buffer_add_z(out, " -f -a '");
        add_list_words(out, option);
        fa_buffer_add_byte(out, '\'');
    }
    fa_buffer_add_z(out, " -d ");
    add_fish_quoted(out, option->help);
    fa_buffer_add_byte(out, '\n');
}

void fa_completion_add_fish(fa_buffer *out)
{
    fa_buffer_add_z(out, "# fish completion for fascia: fascia help --completion fish | source\n");
    for (const fa_command *const *command = fa_commands; *command != NULL; command++) {
        fa_buffer_add_format(out, "complete -c fascia -f -n __fish_use_subcommand -a %s -d ",
                             (*command)->name);
        add_fish_quoted(out, (*command)->summary);
        fa_buffer_add_byte(out, '\n');
        const fa_option *option;
        for (size_t i = 0; (option = option_at(*command, i)) != NULL; i++)
            add_fish_option(out, *command, option);
    }
    fa_buffer_add_z(out, "complete -c fascia -n 'not __fish_use_subcommand' "
                         "-a '(fascia list --ids 2>/dev/null)'\n");
}
