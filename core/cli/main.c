/* The program: its command table, and what happens before and after a command. */
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

#include "base/digest.h"
#include "cli/command.h"
#include "cli/usage.h"
#include "script/script.h"

const fa_command *const fa_commands[] = {
    &fa_command_list,         &fa_command_show,          &fa_command_check,
    &fa_command_test,         &fa_command_new,           &fa_command_score,
    &fa_command_store_add,    &fa_command_store_history, &fa_command_store_progress,
    &fa_command_store_verify, &fa_command_store_rescore, &fa_command_store_export,
    &fa_command_store_backup, &fa_command_store_forget,  &fa_command_upload,
    &fa_command_outbox_list,  &fa_command_outbox_show,   &fa_command_outbox_retry,
    &fa_command_outbox_drop,  &fa_command_help,          NULL,
};

static fa_exit show_usage(fa_terminal *terminal, const fa_command *command, const fa_group *group)
{
    fa_buffer out = {0};
    fa_usage_add(&out, command, group);
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
        code = show_usage(terminal, command, NULL);
    } else {
        if (fa_options_has(&options, "quiet")) fa_terminal_be_quiet(terminal);
        code = command->run(&options, terminal);
    }
    fa_options_clear(&options);
    return code;
}

static bool asks_for_help(const char *word)
{
    return strcmp(word, "--help") == 0 || strcmp(word, "-h") == 0;
}

/* What stands in the place of a command and is none: --help, --version, or a mistake. */
static fa_exit run_without_command(fa_terminal *terminal, const char *word, const char *next)
{
    const fa_group *group = fa_group_find(word);
    if (asks_for_help(word)) return show_usage(terminal, NULL, NULL);
    if (group != NULL && next != NULL && asks_for_help(next))
        return show_usage(terminal, NULL, group);
    if (strcmp(word, "--version") == 0 || strcmp(word, "-V") == 0) return show_version(terminal);
    fa_error error;
    (void)fa_command_unknown(word, next, &error);
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
    const char *word = words[1], *next = count > 2 ? words[2] : NULL;
    const fa_command *command = fa_command_find(word, next);
    if (command == NULL) return (int)run_without_command(&terminal, word, next);
    int front = fa_command_group(command) != NULL ? 3 : 2;
    return (int)run_command(&terminal, command, count - front, words + front);
}
