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

/* The first words of commands: "list show … store help". */
static void add_first_words(fa_buffer *out)
{
    const fa_group *before = NULL;
    for (const fa_command *const *command = fa_commands; *command != NULL; command++) {
        const fa_group *group = fa_command_group(*command);
        if (command != fa_commands && (group == NULL || group != before))
            fa_buffer_add_byte(out, ' ');
        if (group == NULL || group != before)
            fa_buffer_add_z(out, group ? group->name : (*command)->name);
        before = group;
    }
}

/* The second words of a group's: "add history …". */
static void add_second_words(fa_buffer *out, const fa_group *group)
{
    bool first = true;
    for (const fa_command *const *command = fa_commands; *command != NULL; command++) {
        const char *word = fa_group_word(group, *command);
        if (word == NULL) continue;
        if (!first) fa_buffer_add_byte(out, ' ');
        fa_buffer_add_z(out, word);
        first = false;
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

/* What stands behind an option: the words of its list, files, folders, instruments, or nothing. */
static void add_bash_argument(fa_buffer *out, const fa_command *command, const fa_option *option)
{
    if (option->argument == NULL) return;
    fa_buffer_add_format(out, "    '%s':--%s", command->name, option->name);
    if (option->letter != 0) fa_buffer_add_format(out, "|'%s':-%c", command->name, option->letter);
    fa_buffer_add_z(out, ") ");
    if (fa_option_is_list(option)) {
        fa_buffer_add_z(out, "COMPREPLY=($(compgen -W \"");
        add_list_words(out, option);
        fa_buffer_add_z(out, "\" -- \"$word\"))");
    } else if (strncmp(option->argument, "DIR", 3) == 0) {
        fa_buffer_add_z(out, "COMPREPLY=($(compgen -d -- \"$word\"))");
    } else if (strncmp(option->argument, "FILE", 4) == 0) {
        fa_buffer_add_z(out, "COMPREPLY=($(compgen -f -- \"$word\"))");
    } else if (strcmp(option->argument, "ID") == 0) {
        fa_buffer_add_z(out, "COMPREPLY=($(compgen -W \"$(fascia list --ids 2>/dev/null)\""
                             " -- \"$word\"))");
    } else {
        fa_buffer_add_z(out, "COMPREPLY=()");
    }
    fa_buffer_add_z(out, "; return ;;\n");
}

static void add_bash_options(fa_buffer *out, const fa_command *command)
{
    fa_buffer_add_format(out, "    '%s':-*) COMPREPLY=($(compgen -W \"", command->name);
    const fa_option *option;
    for (size_t i = 0; (option = option_at(command, i)) != NULL; i++)
        fa_buffer_add_format(out, "%s--%s", i > 0 ? " " : "", option->name);
    fa_buffer_add_z(out, "\" -- \"$word\")); return ;;\n");
}

/* The words in the place of a command, behind it (a group has a second one), and behind `help`. */
static void add_bash_commands(fa_buffer *out)
{
    fa_buffer_add_z(out, "  local command=${COMP_WORDS[1]}\n"
                         "  case $COMP_CWORD:$command:${COMP_WORDS[2]} in\n"
                         "    1:*) COMPREPLY=($(compgen -W \"--help --version ");
    add_first_words(out);
    fa_buffer_add_z(out, "\" -- \"$word\")); return ;;\n");
    for (const fa_group *group = fa_groups; group->name != NULL; group++) {
        fa_buffer_add_format(out, "    2:%s:*) COMPREPLY=($(compgen -W \"--help ", group->name);
        add_second_words(out, group);
        fa_buffer_add_format(out, "\" -- \"$word\")); return ;;\n    3:help:%s) ", group->name);
        fa_buffer_add_z(out, "COMPREPLY=($(compgen -W \"");
        add_second_words(out, group);
        fa_buffer_add_format(out,
                             "\" -- \"$word\")); return ;;\n"
                             "    *:%s:*) command=\"%s ${COMP_WORDS[2]}\" ;;\n",
                             group->name, group->name);
    }
    fa_buffer_add_z(out, "  esac\n");
}

/* What is no option: instruments, which may be files, or files, where a command takes them. */
static void add_bash_positionals(fa_buffer *out)
{
    for (const fa_command *const *command = fa_commands; *command != NULL; command++) {
        bool ids = strstr((*command)->arguments, "ID") != NULL;
        if (!ids && strstr((*command)->arguments, "FILE") == NULL) continue;
        fa_buffer_add_format(out, "    '%s':*) COMPREPLY=($(compgen -f -- \"$word\")",
                             (*command)->name);
        if (ids)
            fa_buffer_add_z(out, " $(compgen -W \"$(fascia list --ids 2>/dev/null)\""
                                 " -- \"$word\")");
        fa_buffer_add_z(out, ") ;;\n");
    }
}

static void add_bash_body(fa_buffer *out)
{
    fa_buffer_add_z(out, "_fascia() {\n"
                         "  local IFS=$' \\t\\n' word=${COMP_WORDS[COMP_CWORD]}\n"
                         "  local before=${COMP_WORDS[COMP_CWORD-1]}\n"
                         "  COMPREPLY=()\n");
    add_bash_commands(out);
    fa_buffer_add_z(out, "  case $command:$before in\n");
    const fa_option *option;
    for (const fa_command *const *command = fa_commands; *command != NULL; command++)
        for (size_t i = 0; (option = option_at(*command, i)) != NULL; i++)
            add_bash_argument(out, *command, option);
    fa_buffer_add_z(out, "  esac\n  case $command:$word in\n");
    for (const fa_command *const *command = fa_commands; *command != NULL; command++)
        add_bash_options(out, *command);
    fa_buffer_add_z(out, "    help:*) [ \"$COMP_CWORD\" -eq 2 ] && COMPREPLY=($(compgen -W \"");
    add_first_words(out);
    fa_buffer_add_z(out, "\" -- \"$word\")) ;;\n");
    add_bash_positionals(out);
    fa_buffer_add_z(out, "  esac\n}\n");
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

/* The condition under which COMMAND was given. */
static void add_fish_seen(fa_buffer *out, const fa_command *command)
{
    const fa_group *group = fa_command_group(command);
    if (group != NULL)
        fa_buffer_add_format(out, "'__fish_seen_subcommand_from %s; and ", group->name);
    fa_buffer_add_format(out, "%s__fish_seen_subcommand_from %s'", group ? "" : "'",
                         group ? fa_group_word(group, command) : command->name);
}

static void add_fish_option(fa_buffer *out, const fa_command *command, const fa_option *option)
{
    fa_buffer_add_z(out, "complete -c fascia -n ");
    add_fish_seen(out, command);
    fa_buffer_add_format(out, " -l %s", option->name);
    if (option->letter != 0) fa_buffer_add_format(out, " -s %c", option->letter);
    if (option->argument != NULL) fa_buffer_add_z(out, " -r");
    if (fa_option_is_list(option)) {
        fa_buffer_add_z(out, " -f -a '");
        add_list_words(out, option);
        fa_buffer_add_byte(out, '\'');
    }
    bool id = option->argument != NULL && strcmp(option->argument, "ID") == 0;
    if (id) fa_buffer_add_z(out, " -f -a '(fascia list --ids 2>/dev/null)'");
    fa_buffer_add_z(out, " -d ");
    add_fish_quoted(out, option->help);
    fa_buffer_add_byte(out, '\n');
}

/* Instruments, which may be files, or files, or neither: see add_bash_positionals. */
static void add_fish_positionals(fa_buffer *out, const fa_command *command)
{
    bool ids = strstr(command->arguments, "ID") != NULL;
    if (!ids && strstr(command->arguments, "FILE") != NULL) return; /* fish offers files itself */
    fa_buffer_add_z(out, "complete -c fascia -n ");
    add_fish_seen(out, command);
    fa_buffer_add_z(out, ids ? " -a '(fascia list --ids 2>/dev/null)'\n" : " -f\n");
}

/* A word in the place of a command, or behind its group's. */
static void add_fish_command(fa_buffer *out, const fa_command *command)
{
    const fa_group *group = fa_command_group(command);
    fa_buffer_add_z(out, "complete -c fascia -f -n ");
    if (group == NULL) {
        fa_buffer_add_z(out, "__fish_use_subcommand");
    } else {
        fa_buffer_add_format(out,
                             "'__fish_seen_subcommand_from %s; and not "
                             "__fish_seen_subcommand_from ",
                             group->name);
        add_second_words(out, group);
        fa_buffer_add_byte(out, '\'');
    }
    fa_buffer_add_format(out, " -a %s -d ", group ? fa_group_word(group, command) : command->name);
    add_fish_quoted(out, command->summary);
    fa_buffer_add_byte(out, '\n');
}

void fa_completion_add_fish(fa_buffer *out)
{
    fa_buffer_add_z(out, "# fish completion for fascia: fascia help --completion fish | source\n");
    for (const fa_group *group = fa_groups; group->name != NULL; group++) {
        fa_buffer_add_format(out, "complete -c fascia -f -n __fish_use_subcommand -a %s -d ",
                             group->name);
        add_fish_quoted(out, group->summary);
        fa_buffer_add_byte(out, '\n');
    }
    for (const fa_command *const *command = fa_commands; *command != NULL; command++) {
        const fa_option *option;
        add_fish_command(out, *command);
        for (size_t i = 0; (option = option_at(*command, i)) != NULL; i++)
            add_fish_option(out, *command, option);
        add_fish_positionals(out, *command);
    }
}
