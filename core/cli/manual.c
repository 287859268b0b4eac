/* roff: every text is escaped, and what is not ASCII is written as \[uXXXX], so any reader shows
 * it. */
#include "cli/manual.h"

#include "cli/command.h"

/* The code point of the well-formed sequence at *AT, which moves behind it. */
static uint32_t code_point(fa_text text, size_t *at)
{
    unsigned char first = (unsigned char)text.bytes[(*at)++];
    if (first < 0x80) return first;
    size_t more = first < 0xE0 ? 1 : first < 0xF0 ? 2 : 3;
    uint32_t point = first & (0x3Fu >> more);
    for (; more > 0; more--)
        point = point << 6 | ((unsigned char)text.bytes[(*at)++] & 0x3Fu);
    return point;
}

static void add_escaped(fa_buffer *out, const char *terminated)
{
    fa_text text = fa_text_of(terminated);
    bool line_start = true;
    for (size_t at = 0; at < text.length;) {
        uint32_t point = code_point(text, &at);
        if (line_start && (point == '.' || point == '\'')) fa_buffer_add_z(out, "\\&");
        line_start = point == '\n';
        if (point >= 0x80) {
            fa_buffer_add_format(out, "\\[u%04X]", (unsigned)point);
        } else if (point == '\\') {
            fa_buffer_add_z(out, "\\e");
        } else if (point == '-') {
            fa_buffer_add_z(out, "\\-");
        } else if (point == '\'') {
            fa_buffer_add_z(out, "\\(aq");
        } else {
            fa_buffer_add_byte(out, (char)point);
        }
    }
}

static void add_option(fa_buffer *out, const fa_option *option)
{
    fa_buffer_add_z(out, ".TP\n");
    if (option->letter != 0) fa_buffer_add_format(out, "\\fB\\-%c\\fR, ", option->letter);
    fa_buffer_add_z(out, "\\fB\\-\\-");
    add_escaped(out, option->name);
    fa_buffer_add_z(out, "\\fR");
    if (option->argument != NULL) {
        fa_buffer_add_z(out, fa_option_is_list(option) ? " \\fB" : " \\fI");
        add_escaped(out, option->argument);
        fa_buffer_add_z(out, "\\fR");
    }
    fa_buffer_add_byte(out, '\n');
    add_escaped(out, option->help);
    if (option->repeatable) fa_buffer_add_z(out, "; may be given several times");
    if (option->standard != NULL) {
        fa_buffer_add_z(out, " (default: ");
        add_escaped(out, option->standard);
        fa_buffer_add_byte(out, ')');
    }
    fa_buffer_add_z(out, ".\n");
}

static void add_options(fa_buffer *out, const fa_option *table)
{
    for (; table != NULL && table->name != NULL; table++)
        add_option(out, table);
}

static void add_command(fa_buffer *out, const fa_command *command)
{
    fa_buffer_add_z(out, ".SS \"fascia ");
    add_escaped(out, command->name);
    fa_buffer_add_z(out, " [options]");
    fa_buffer_add_z(out, command->arguments[0] != '\0' ? " " : "");
    add_escaped(out, command->arguments);
    fa_buffer_add_z(out, "\"\n");
    add_escaped(out, command->summary);
    fa_buffer_add_z(out, ".\n");
    if (command->explanation != NULL) {
        fa_buffer_add_z(out, ".PP\n");
        add_escaped(out, command->explanation);
        fa_buffer_add_byte(out, '\n');
    }
    add_options(out, command->options);
    fa_buffer_add_z(out, ".PP\nExample:\n.PP\n.RS\n.nf\n");
    add_escaped(out, command->example);
    fa_buffer_add_z(out, "\n.fi\n.RE\n");
}

/* One .TP paragraph a pair; a NULL term ends. */
typedef struct pair {
    const char *term, *text;
} pair;

static void add_pairs(fa_buffer *out, const char *title, const pair *pairs)
{
    fa_buffer_add_format(out, ".SH %s\n", title);
    for (; pairs->term != NULL; pairs++) {
        fa_buffer_add_z(out, ".TP\n.B ");
        add_escaped(out, pairs->term);
        fa_buffer_add_byte(out, '\n');
        add_escaped(out, pairs->text);
        fa_buffer_add_byte(out, '\n');
    }
}

static const pair environment[] = {
    {"FASCIA_PATH", "Folders with instruments, joined by colons."},
    {"XDG_CONFIG_HOME", "Its folder fascia/instruments is looked into behind FASCIA_PATH; "
                        "when it is not set, ~/.config/fascia/instruments."},
    {"FASCIA_STORE", "The store of a command that is not given --store."},
    {"XDG_DATA_HOME", "Where there is no FASCIA_STORE either, the store is its file "
                      "fascia/fascia.db; when it is not set, ~/.local/share/fascia/fascia.db."},
    {"NO_COLOR", "When set and not empty, nothing is coloured."},
    {NULL, NULL},
};

static const pair exit_codes[] = {
    {"0", "Fine."},
    {"1", "Finished, with findings: rows rejected or kept out of a store, mistakes in an "
          "instrument, cases failed, a store with faults."},
    {"2", "The command line is wrong; nothing was done."},
    {"3", "Could not do it: a file, a store, memory, an instrument with mistakes."},
    {"4", "A script was stopped by its limit."},
    {NULL, NULL},
};

void fa_manual_add(fa_buffer *out)
{
    fa_buffer_add_z(out,
                    ".TH FASCIA 1 \"\" \"fascia " FASCIA_VERSION "\" \"User Commands\"\n"
                    ".nh\n.SH NAME\nfascia \\- score clinical questionnaires written as Lua files\n"
                    ".SH SYNOPSIS\n.B fascia\n.I COMMAND\n[options] [files]\n"
                    ".SH DESCRIPTION\n"
                    "Data goes to standard output, words to standard error; \\(aq\\-\\(aq is "
                    "standard input.\n"
                    "An instrument is named by its ID, which is looked for in the folder of "
                    "\\fB\\-\\-scripts\\fR, in each folder of FASCIA_PATH, in "
                    "$XDG_CONFIG_HOME/fascia/instruments and in the built\\-in library,\n"
                    "or by its file: a name with a slash in it or with .lua at its end.\n"
                    ".SH OPTIONS\nEvery command takes these.\n");
    add_options(out, fa_common_options);
    fa_buffer_add_z(out, ".SH COMMANDS\n");
    for (const fa_command *const *command = fa_commands; *command != NULL; command++)
        add_command(out, *command);
    add_pairs(out, "ENVIRONMENT", environment);
    add_pairs(out, "EXIT STATUS", exit_codes);
}
