/* Usage: one line of form, what it does, one example, the options. */
#include "cli/usage.h"

#include "show/words.h"

enum { OPTION_COLUMN = 26, COMMAND_COLUMN = 18 };

void fa_usage_add_option_name(fa_buffer *out, const fa_option *option)
{
    if (option->letter != 0) {
        fa_buffer_add_byte(out, '-');
        fa_buffer_add_byte(out, option->letter);
        fa_buffer_add_z(out, ", ");
    }
    fa_buffer_add_z(out, "--");
    fa_buffer_add_z(out, option->name);
    if (option->argument == NULL) return;
    fa_buffer_add_byte(out, ' ');
    fa_buffer_add_z(out, option->argument);
}

/* NAME in a column COLUMN wide and the text behind it; a name too wide stands on its own line. */
static void add_row(fa_buffer *out, fa_text name, size_t column, fa_text text)
{
    fa_buffer_add_z(out, "  ");
    fa_words_add_padded(out, name, column - 2);
    if (fa_words_width(name) + 4 > column) {
        fa_buffer_add_byte(out, '\n');
        fa_words_add_blanks(out, column);
    }
    fa_words_add_wrapped(out, text, column, column);
}

static void add_option(fa_buffer *out, const fa_option *option)
{
    fa_buffer name = {0}, text = {0};
    if (option->letter == 0) fa_buffer_add_z(&name, "    ");
    fa_usage_add_option_name(&name, option);
    fa_buffer_add_z(&text, option->help);
    if (option->repeatable) fa_buffer_add_z(&text, "; may be given several times");
    if (option->standard != NULL) {
        fa_buffer_add_z(&text, " (default: ");
        fa_buffer_add_z(&text, option->standard);
        fa_buffer_add_byte(&text, ')');
    }
    add_row(out, fa_buffer_text(&name), OPTION_COLUMN, fa_buffer_text(&text));
    out->failed = out->failed || name.failed || text.failed;
    fa_buffer_close(&name, out);
    fa_buffer_close(&text, out);
}

static void add_options(fa_buffer *out, const fa_option *table)
{
    for (; table != NULL && table->name != NULL; table++)
        add_option(out, table);
}

static void add_command(fa_buffer *out, const fa_command *command)
{
    fa_buffer_add_format(out, "Usage: fascia %s [options]%s%s\n\n", command->name,
                         command->arguments[0] != '\0' ? " " : "", command->arguments);
    fa_words_add_wrapped(out, fa_text_of(command->summary), 0, 0);
    if (command->explanation != NULL) {
        fa_buffer_add_byte(out, '\n');
        fa_words_add_wrapped(out, fa_text_of(command->explanation), 0, 0);
    }
    fa_buffer_add_format(out, "\nExample:\n  %s\n\nOptions:\n", command->example);
    add_options(out, command->options);
    add_options(out, fa_common_options);
}

static void add_group(fa_buffer *out, const fa_group *group)
{
    fa_buffer_add_format(out, "Usage: fascia %s COMMAND [options]\n\n%s.\n\nCommands:\n",
                         group->name, group->summary);
    for (const fa_command *const *command = fa_commands; *command != NULL; command++)
        if (fa_group_word(group, *command) != NULL)
            add_row(out, fa_text_of((*command)->name), COMMAND_COLUMN,
                    fa_text_of((*command)->summary));
    fa_buffer_add_format(out, "\n'fascia %s COMMAND --help' shows the options of a command.\n",
                         group->name);
}

static void add_program(fa_buffer *out)
{
    fa_buffer_add_z(out, "Usage: fascia COMMAND [options] [files]\n\n"
                         "Scores clinical questionnaires that are written as Lua files.\n\n"
                         "Commands:\n");
    for (const fa_command *const *command = fa_commands; *command != NULL; command++)
        add_row(out, fa_text_of((*command)->name), COMMAND_COLUMN, fa_text_of((*command)->summary));
    fa_buffer_add_z(out, "\nExample:\n  fascia score odi intake.csv\n\n"
                         "'fascia COMMAND --help' shows the options of a command; "
                         "'fascia --version' what this is.\n");
}

void fa_usage_add(fa_buffer *out, const fa_command *command, const fa_group *group)
{
    if (command != NULL)
        add_command(out, command);
    else if (group != NULL)
        add_group(out, group);
    else
        add_program(out);
}
