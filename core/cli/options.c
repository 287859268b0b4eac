/* Parses a command line against its command's table. Says what is wrong with the first wrong word.
 */
#include "cli/options.h"

#include <assert.h>
#include <string.h>

#include "base/finding.h"
#include "cli/command.h"
#include "format/decimal.h"

const fa_option fa_common_options[] = {
    {"help", 'h', false, NULL, "show this help", NULL},
    {"quiet", 'q', false, NULL, "no notes and no progress, only errors", NULL},
    FA_OPTIONS_END,
};

static size_t table_length(const fa_option *table)
{
    size_t count = 0;
    while (table != NULL && table[count].name != NULL)
        count++;
    return count;
}

/* Row INDEX of the common table followed by the command's own; NULL behind the last. */
static const fa_option *row_at(const fa_command *command, size_t index)
{
    size_t common = table_length(fa_common_options);
    if (index < common) return &fa_common_options[index];
    index -= common;
    return index < table_length(command->options) ? &command->options[index] : NULL;
}

static const fa_option *row_by_name(const fa_command *command, fa_text name, size_t *index)
{
    const fa_option *row;
    for (*index = 0; (row = row_at(command, *index)) != NULL; (*index)++)
        if (fa_text_equal(fa_text_of(row->name), name)) return row;
    return NULL;
}

static const fa_option *row_by_letter(const fa_command *command, char letter, size_t *index)
{
    const fa_option *row;
    for (*index = 0; (row = row_at(command, *index)) != NULL; (*index)++)
        if (row->letter == letter) return row;
    return NULL;
}

static fa_status refuse_unknown(const fa_command *command, fa_text name, fa_error *error)
{
    fa_text best = {0};
    const fa_option *row;
    for (size_t i = 0; (row = row_at(command, i)) != NULL; i++)
        fa_suggest(name, fa_text_of(row->name), &best);
    if (best.length > 0)
        return fa_error_set(
            error, FA_USAGE,
            "unknown option '--%.*s' (did you mean '--%.*s'?); see 'fascia %s --help'",
            FA_TEXT_ARG(name), FA_TEXT_ARG(best), command->name);
    return fa_error_set(error, FA_USAGE, "unknown option '--%.*s'; see 'fascia %s --help'",
                        FA_TEXT_ARG(name), command->name);
}

bool fa_option_is_list(const fa_option *option)
{
    const char *argument = option->argument;
    return argument != NULL && argument[0] >= 'a' && argument[0] <= 'z' && strchr(argument, '|');
}

fa_text fa_option_word(const fa_option *option, size_t *at)
{
    const char *begin = option->argument + *at;
    size_t length = strcspn(begin, "|");
    *at += length + (begin[length] == '|' ? 1 : 0);
    return (fa_text){begin, length};
}

static fa_status judge_word(const fa_option *row, const char *value, fa_error *error)
{
    if (!fa_option_is_list(row)) return FA_OK;
    fa_text given = fa_text_of(value), word, best = {0};
    for (size_t at = 0; (word = fa_option_word(row, &at)).length > 0;) {
        if (fa_text_equal(word, given)) return FA_OK;
        fa_suggest(given, word, &best);
    }
    if (best.length > 0)
        return fa_error_set(
            error, FA_USAGE,
            "'%s' is no choice of '--%s' (did you mean '%.*s'?); it takes one of %s", value,
            row->name, FA_TEXT_ARG(best), row->argument);
    return fa_error_set(error, FA_USAGE, "'%s' is no choice of '--%s'; it takes one of %s", value,
                        row->name, row->argument);
}

static fa_status keep(fa_options *options, const fa_option *row, size_t index, const char *value,
                      fa_error *error)
{
    fa_option_values *values = &options->values[index];
    if (values->count > 0 && !row->repeatable)
        return fa_error_set(error, FA_USAGE, "option '--%s' is given twice; give it once",
                            row->name);
    if (value != NULL) FA_TRY(judge_word(row, value, error));
    const char **place =
        fa_arena_push(&options->arena, &values->list, &values->count, sizeof *place);
    if (place == NULL) return fa_error_memory(error);
    *place = value;
    return FA_OK;
}

/* The words of a command line and where the parsing stands. */
typedef struct command_line {
    char *const *words;
    int count, at;
} command_line;

static fa_status refuse_bare(const fa_option *row, fa_error *error)
{
    return fa_error_set(error, FA_USAGE, "option '--%s' needs %s behind it: --%s %s", row->name,
                        fa_option_is_list(row) ? "one of its words" : "a value", row->name,
                        row->argument);
}

static fa_status read_long(fa_options *options, command_line *line, const char *word,
                           fa_error *error)
{
    const char *equals = strchr(word, '=');
    fa_text name = equals ? fa_text_slice(word, equals) : fa_text_of(word);
    size_t index;
    const fa_option *row = row_by_name(options->command, name, &index);
    if (row == NULL) return refuse_unknown(options->command, name, error);
    if (row->argument == NULL && equals != NULL)
        return fa_error_set(error, FA_USAGE, "option '--%s' takes no value: write --%s alone",
                            row->name, row->name);
    if (row->argument == NULL) return keep(options, row, index, NULL, error);
    if (equals != NULL) return keep(options, row, index, equals + 1, error);
    if (line->at == line->count) return refuse_bare(row, error);
    return keep(options, row, index, line->words[line->at++], error);
}

static fa_status read_letters(fa_options *options, command_line *line, const char *letters,
                              fa_error *error)
{
    for (; *letters != '\0'; letters++) {
        size_t index;
        const fa_option *row = row_by_letter(options->command, *letters, &index);
        if (row == NULL)
            return fa_error_set(error, FA_USAGE, "unknown option '-%s'; see 'fascia %s --help'",
                                letters, options->command->name);
        if (row->argument != NULL && letters[1] != '\0')
            return keep(options, row, index, letters + 1, error);
        if (row->argument != NULL && line->at == line->count) return refuse_bare(row, error);
        const char *value = row->argument != NULL ? line->words[line->at++] : NULL;
        FA_TRY(keep(options, row, index, value, error));
        if (value != NULL) return FA_OK;
    }
    return FA_OK;
}

static fa_status read_positional(fa_options *options, const char *word, fa_error *error)
{
    const char **place = fa_arena_push(&options->arena, &options->positionals,
                                       &options->positional_count, sizeof *place);
    if (place == NULL) return fa_error_memory(error);
    *place = word;
    return FA_OK;
}

static fa_status judge_count(const fa_options *options, fa_error *error)
{
    const fa_command *command = options->command;
    if (options->positional_count < command->least)
        return fa_error_set(error, FA_USAGE,
                            "something is missing: write fascia %s %s; see 'fascia %s --help'",
                            command->name, command->arguments, command->name);
    if (options->positional_count > command->most)
        return fa_error_set(error, FA_USAGE, "'%s' is one too many; see 'fascia %s --help'",
                            options->positionals[command->most], command->name);
    return FA_OK;
}

static fa_status read_words(fa_options *options, command_line *line, fa_error *error)
{
    bool literal = false;
    while (line->at < line->count && !fa_options_has(options, "help")) {
        const char *word = line->words[line->at++];
        bool option = !literal && word[0] == '-' && word[1] != '\0';
        if (!option) {
            FA_TRY(read_positional(options, word, error));
        } else if (strcmp(word, "--") == 0) {
            literal = true;
        } else if (word[1] == '-') {
            FA_TRY(read_long(options, line, word + 2, error));
        } else {
            FA_TRY(read_letters(options, line, word + 1, error));
        }
    }
    return FA_OK;
}

fa_status fa_options_parse(fa_options *options, const struct fa_command *command, int count,
                           char *const *words, fa_error *error)
{
    *options = (fa_options){.command = command};
    size_t rows = table_length(fa_common_options) + table_length(command->options);
    options->values = FA_TAKE(&options->arena, fa_option_values, rows);
    if (options->values == NULL) return fa_error_memory(error);
    command_line line = {words, count, 0};
    FA_TRY(read_words(options, &line, error));
    if (fa_options_has(options, "help")) return FA_OK;
    return judge_count(options, error);
}

void fa_options_clear(fa_options *options)
{
    fa_arena_clear(&options->arena);
}

const fa_option_values *fa_options_all(const fa_options *options, const char *name)
{
    size_t index;
    const fa_option *row = row_by_name(options->command, fa_text_of(name), &index);
    assert(row != NULL && "an option that is in no table");
    (void)row;
    return &options->values[index];
}

bool fa_options_has(const fa_options *options, const char *name)
{
    return fa_options_all(options, name)->count > 0;
}

const char *fa_options_get(const fa_options *options, const char *name)
{
    const fa_option_values *values = fa_options_all(options, name);
    return values->count > 0 ? values->list[0] : NULL;
}

fa_status fa_options_number(const fa_options *options, const char *name, int64_t least,
                            int64_t most, int64_t *out, fa_error *error)
{
    const char *given = fa_options_get(options, name);
    if (given == NULL) return FA_OK;
    fa_decimal number;
    bool whole = fa_decimal_read(fa_text_of(given), &number) && number.scale == 0;
    if (!whole || number.units < least || number.units > most)
        return fa_error_set(error, FA_USAGE, "'--%s %s': write a whole number from %lld to %lld",
                            name, given, (long long)least, (long long)most);
    *out = number.units;
    return FA_OK;
}
