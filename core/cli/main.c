/* The program: its command table, and what happens before and after a command. */
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "base/digest.h"
#include "base/finding.h"
#include "cli/command.h"
#include "cli/usage.h"
#include "script/script.h"

const fa_command *const fa_commands[] = {
    &fa_command_list,      &fa_command_show, &fa_command_check,
    &fa_command_test,      &fa_command_new,  &fa_command_score,
    &fa_command_store_add, &fa_command_help, NULL,
};

const fa_command *fa_command_find(const char *name)
{
    for (const fa_command *const *command = fa_commands; *command != NULL; command++)
        if (strcmp((*command)->name, name) == 0) return *command;
    return NULL;
}

bool fa_command_is_group(const char *name)
{
    size_t length = strlen(name);
    for (const fa_command *const *command = fa_commands; *command != NULL; command++)
        if (strncmp((*command)->name, name, length) == 0 && (*command)->name[length] == ' ')
            return true;
    return false;
}

/* "store" "add" is the command "store add". */
static const fa_command *find_in_group(const char *group, const char *name)
{
    size_t length = strlen(group);
    for (const fa_command *const *command = fa_commands; *command != NULL; command++)
        if (fa_text_starts(fa_text_of((*command)->name), (fa_text){group, length}) &&
            (*command)->name[length] == ' ' && strcmp((*command)->name + length + 1, name) == 0)
            return *command;
    return NULL;
}

fa_status fa_command_unknown(const char *name, fa_error *error)
{
    fa_text best = {0};
    for (const fa_command *const *command = fa_commands; *command != NULL; command++)
        fa_suggest(fa_text_of(name), fa_text_of((*command)->name), &best);
    if (best.length > 0)
        return fa_error_set(error, FA_USAGE, "unknown command '%s' (did you mean '%.*s'?)", name,
                            FA_TEXT_ARG(best));
    return fa_error_set(error, FA_USAGE, "unknown command '%s'; 'fascia --help' shows them all",
                        name);
}

static fa_exit show_usage(fa_terminal *terminal, const fa_command *command)
{
    fa_buffer out = {0};
    if (command != NULL) fa_usage_add_command(&out, command);
    if (command == NULL) fa_usage_add_program(&out);
    fa_exit code = fa_terminal_write(terminal, &out);
    fa_buffer_clear(&out);
    return code;
}

static fa_exit show_group(fa_terminal *terminal, const char *group)
{
    fa_buffer out = {0};
    fa_usage_add_group(&out, group);
    fa_exit code = fa_terminal_write(terminal, &out);
    fa_buffer_clear(&out);
    return code;
}

static fa_exit show_version(fa_terminal *terminal)
{
    fa_buffer out = {0};
    fa_buffer_add_format(&out, "fascia %s\n%s\n%s\n", FASCIA_VERSION, fa_script_language(),
                         fa_digest_library());
    fa_exit code = fa_terminal_write(terminal, &out);
    fa_buffer_clear(&out);
    return code;
}

static fa_exit run_command(fa_terminal *terminal, const fa_command *command, int count,
                           char *const *words)
{
    fa_error error;
    fa_options options;
    fa_status status = fa_options_parse(&options, command, count, words, &error);
    fa_exit code;
    if (status != FA_OK) {
        code = fa_terminal_fail(terminal, &error);
    } else if (fa_options_has(&options, "help")) {
        code = show_usage(terminal, command);
    } else {
        if (fa_options_has(&options, "quiet")) fa_terminal_be_quiet(terminal);
        code = command->run(&options, terminal);
    }
    fa_options_clear(&options);
    return code;
}

/* What stands in the place of a command and is none: --help, --version, or a mistake. */
static fa_exit run_without_command(fa_terminal *terminal, const char *word)
{
    if (strcmp(word, "--help") == 0 || strcmp(word, "-h") == 0) return show_usage(terminal, NULL);
    if (strcmp(word, "--version") == 0 || strcmp(word, "-V") == 0) return show_version(terminal);
    fa_error error;
    if (word[0] == '-')
        (void)fa_error_set(&error, FA_USAGE,
                           "'%s' stands where a command belongs: fascia COMMAND [options]", word);
    if (word[0] != '-') (void)fa_command_unknown(word, &error);
    return fa_terminal_fail(terminal, &error);
}

/* A first word that several commands share. */
static fa_exit run_group(fa_terminal *terminal, int count, char *const *words)
{
    const char *group = words[1], *name = count > 2 ? words[2] : "--help";
    const fa_command *command = find_in_group(group, name);
    if (command != NULL) return run_command(terminal, command, count - 3, words + 3);
    if (count > 2 && (strcmp(name, "--help") == 0 || strcmp(name, "-h") == 0))
        return show_group(terminal, group);
    fa_error error;
    char whole[128];
    (void)snprintf(whole, sizeof whole, "%s %s", group, name);
    if (count > 2) (void)fa_command_unknown(whole, &error);
    if (count <= 2)
        (void)fa_error_set(&error, FA_USAGE, "%s what? 'fascia %s --help' shows what there is",
                           group, group);
    return fa_terminal_fail(terminal, &error);
}

/* A reader that goes away and a full quota are told by write(2), not by a signal. */
static void ignore_signals(void)
{
    (void)signal(SIGPIPE, SIG_IGN);
    (void)signal(SIGXFSZ, SIG_IGN);
}

/* A descriptor that was closed would be given to the next file that is opened, and words for people
 * would end up in it. Using a closed input or output still fails: each is opened the other way. */
static void fill_descriptors(void)
{
    for (int descriptor = 0; descriptor <= STDERR_FILENO; descriptor++) {
        if (fcntl(descriptor, F_GETFD) >= 0) continue;
        (void)open("/dev/null", descriptor == STDOUT_FILENO ? O_RDONLY : O_WRONLY);
    }
}

/* No setlocale: numbers and texts are the same bytes everywhere. */
int main(int count, char **words)
{
    fill_descriptors();
    ignore_signals();
    fa_terminal terminal;
    fa_terminal_open(&terminal);
    if (count < 2) {
        fa_terminal_error(&terminal, "no command given; 'fascia --help' shows them all");
        return FA_EXIT_USAGE;
    }
    if (fa_command_is_group(words[1])) return (int)run_group(&terminal, count, words);
    const fa_command *command = fa_command_find(words[1]);
    if (command == NULL) return (int)run_without_command(&terminal, words[1]);
    return (int)run_command(&terminal, command, count - 2, words + 2);
}
