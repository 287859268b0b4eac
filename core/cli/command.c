/* Finds a command by the one or two words that name it. */
#include "cli/command.h"

#include <stdio.h>
#include <string.h>

#include "base/finding.h"

const fa_group fa_groups[] = {
    {"store", "Keeps scored records, and shows, checks and exports what is kept"},
    {"outbox", "Shows what waits to be sent and what servers answered, and decides of it"},
    {NULL, NULL},
};

const fa_group *fa_group_find(const char *name)
{
    for (const fa_group *group = fa_groups; group->name != NULL; group++)
        if (strcmp(group->name, name) == 0) return group;
    return NULL;
}

const char *fa_group_word(const fa_group *group, const fa_command *command)
{
    size_t length = strlen(group->name);
    bool inside = strncmp(command->name, group->name, length) == 0 && command->name[length] == ' ';
    return inside ? command->name + length + 1 : NULL;
}

const fa_group *fa_command_group(const fa_command *command)
{
    for (const fa_group *group = fa_groups; group->name != NULL; group++)
        if (fa_group_word(group, command) != NULL) return group;
    return NULL;
}

const fa_command *fa_command_find(const char *word, const char *next)
{
    const fa_group *group = fa_group_find(word);
    if (group != NULL && next == NULL) return NULL;
    for (const fa_command *const *command = fa_commands; *command != NULL; command++) {
        const char *name = group ? fa_group_word(group, *command) : (*command)->name;
        if (name != NULL && strcmp(name, group ? next : word) == 0) return *command;
    }
    return NULL;
}

/* What may have been meant by WORD, which is no group: a command, a group, or the second word of a
 * command ("history"); misspelt, but for the last. */
static fa_text suggest(const char *word)
{
    fa_text given = fa_text_of(word), best = {0};
    for (const fa_command *const *command = fa_commands; *command != NULL; command++) {
        const fa_group *group = fa_command_group(*command);
        const char *name = group ? group->name : (*command)->name;
        if (group != NULL && strcmp(fa_group_word(group, *command), word) == 0)
            return fa_text_of((*command)->name);
        fa_suggest(given, fa_text_of(name), &best);
    }
    return best;
}

/* The same for two words: their command, when both together are near to its name. */
static fa_text suggest_whole(const char *word, const char *next, const fa_group *only)
{
    char whole[64];
    fa_text best = {0};
    int length = snprintf(whole, sizeof whole, "%s %s", word, next);
    if (length < 0 || length >= (int)sizeof whole) return best;
    for (const fa_command *const *command = fa_commands; *command != NULL; command++) {
        const fa_group *group = fa_command_group(*command);
        if (group == NULL || (only != NULL && group != only)) continue;
        fa_suggest((fa_text){whole, (size_t)length}, fa_text_of((*command)->name), &best);
    }
    return best;
}

static fa_status refuse_in_group(const fa_group *group, const char *next, fa_error *error)
{
    const char *name = group->name;
    if (next == NULL)
        return fa_error_set(error, FA_USAGE, "%s what? 'fascia %s --help' shows what there is",
                            name, name);
    if (next[0] == '-')
        return fa_error_set(error, FA_USAGE,
                            "'%s' stands where a command belongs: fascia %s COMMAND [options]",
                            next, name);
    fa_text best = suggest_whole(name, next, group);
    if (best.length > 0)
        return fa_error_set(error, FA_USAGE, "unknown command '%s %s' (did you mean '%.*s'?)", name,
                            next, FA_TEXT_ARG(best));
    return fa_error_set(error, FA_USAGE,
                        "unknown command '%s %s'; 'fascia %s --help' shows what there is", name,
                        next, name);
}

fa_status fa_command_unknown(const char *word, const char *next, fa_error *error)
{
    const fa_group *group = fa_group_find(word);
    if (group != NULL) return refuse_in_group(group, next, error);
    if (word[0] == '-')
        return fa_error_set(error, FA_USAGE,
                            "'%s' stands where a command belongs: fascia COMMAND [options]", word);
    fa_text best = next != NULL ? suggest_whole(word, next, NULL) : (fa_text){0};
    if (best.length > 0)
        return fa_error_set(error, FA_USAGE, "unknown command '%s %s' (did you mean '%.*s'?)", word,
                            next, FA_TEXT_ARG(best));
    best = suggest(word);
    if (best.length > 0)
        return fa_error_set(error, FA_USAGE, "unknown command '%s' (did you mean '%.*s'?)", word,
                            FA_TEXT_ARG(best));
    return fa_error_set(error, FA_USAGE, "unknown command '%s'; 'fascia --help' shows them all",
                        word);
}
