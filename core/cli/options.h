/* Options as data: one table a command is parsed, printed as usage, man page and completion. */
#ifndef FA_CLI_OPTIONS_H
#define FA_CLI_OPTIONS_H

#include "base/arena.h"
#include "base/error.h"

struct fa_command;

/* One row of a command's table; the row with a NULL name ends it. */
typedef struct fa_option {
    const char *name;     /* long, without its dashes */
    char letter;          /* short, or 0 */
    bool repeatable;      /* may be given several times; else twice is a usage error */
    const char *argument; /* NULL: a switch. "FILE", "DIR", "ID" are completed; "csv|ndjson",
                           * in lower case, is a closed list and anything else is a usage error */
    const char *help;     /* what it does: no capital, no full stop */
    const char *standard; /* the default as shown, or NULL */
} fa_option;

#define FA_OPTIONS_END                                                                             \
    {                                                                                              \
        0                                                                                          \
    }

/* For every table whose command looks for instruments (cli/library.h). */
#define FA_OPTION_SCRIPTS                                                                          \
    {                                                                                              \
        "scripts", 0, false, "DIR", "look for instruments in DIR first", NULL                      \
    }

/* Every command has these: --help, --quiet. */
extern const fa_option fa_common_options[];

/* What one option was given, in order. */
typedef struct fa_option_values {
    size_t count;
    const char **list; /* borrowed from argv; NULL entries for a switch */
} fa_option_values;

/* A parsed command line. Its texts are borrowed from argv, all else lives in `arena`. */
typedef struct fa_options {
    const struct fa_command *command;
    fa_arena arena;
    fa_option_values *values; /* by the row: the common options, then the command's own */
    const char **positionals;
    size_t positional_count;
} fa_options;

/* Parses the words behind the command's name. Understands --name value, --name=value, -x value,
 * -xvalue, switches bundled as -xy, `-` as a positional, and `--`, behind which all are
 * positionals.
 * --help ends the parsing: nothing behind it, and no count, is judged. FA_USAGE with a sentence
 * that says what to write instead; FA_NO_MEMORY. In every case the caller calls fa_options_clear.
 */
FA_MUST_USE fa_status fa_options_parse(fa_options *options, const struct fa_command *command,
                                       int count, char *const *words, fa_error *error);
void fa_options_clear(fa_options *options);

/* NAME must stand in the command's table or the common one: a misspelt name is asserted against. */
bool fa_options_has(const fa_options *options, const char *name);
const char *fa_options_get(const fa_options *options, const char *name); /* NULL: not given */
const fa_option_values *fa_options_all(const fa_options *options, const char *name);

/* The whole number given for NAME, or *OUT as it stands when it was not given. FA_USAGE when it is
 * no number from LEAST to MOST. */
FA_MUST_USE fa_status fa_options_number(const fa_options *options, const char *name, int64_t least,
                                        int64_t most, int64_t *out, fa_error *error);

/* Whether ARGUMENT ("csv|ndjson") is a closed list; and its words one by one: AT begins at 0, and
 * the empty text ends. */
bool fa_option_is_list(const fa_option *option);
fa_text fa_option_word(const fa_option *option, size_t *at);

#endif
