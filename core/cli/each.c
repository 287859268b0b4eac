/* Goes through the names of a command line, or through the whole library. */
#include "cli/each.h"

typedef struct walk {
    fa_library library;
    fa_terminal *terminal;
    fa_each_job *job;
    void *context;
} walk;

static fa_exit walk_all(walk *all)
{
    fa_error error;
    fa_library_entry *entries;
    size_t count;
    if (fa_library_list(&all->library, &entries, &count, &error) != FA_OK)
        return fa_terminal_fail(all->terminal, &error);
    fa_exit worst = FA_EXIT_FINE;
    for (size_t i = 0; i < count; i++)
        worst = fa_exit_worse(worst, all->job(all->context, &entries[i], all->terminal));
    return worst;
}

static fa_exit walk_named(walk *named, const fa_options *options)
{
    fa_exit worst = FA_EXIT_FINE;
    for (size_t i = 0; i < options->positional_count; i++) {
        fa_error error;
        fa_library_entry entry;
        fa_status status =
            fa_library_find(&named->library, options->positionals[i], &entry, &error);
        fa_exit code = status == FA_OK ? named->job(named->context, &entry, named->terminal)
                                       : fa_terminal_fail(named->terminal, &error);
        worst = fa_exit_worse(worst, code);
    }
    return worst;
}

fa_exit fa_each_instrument(const fa_options *options, fa_terminal *terminal, fa_each_job *job,
                           void *context)
{
    const char *command = options->command->name;
    bool all = fa_options_has(options, "all");
    if (all == (options->positional_count > 0)) {
        fa_terminal_error(terminal, "write fascia %s FILE or ID, or fascia %s --all%s", command,
                          command, all ? ", not both" : "");
        return FA_EXIT_USAGE;
    }
    fa_error error;
    walk every = {.terminal = terminal, .job = job, .context = context};
    fa_status status = fa_library_open(&every.library, fa_options_get(options, "scripts"), &error);
    fa_exit code;
    if (status != FA_OK) {
        code = fa_terminal_fail(terminal, &error);
    } else {
        code = all ? walk_all(&every) : walk_named(&every, options);
    }
    fa_library_close(&every.library);
    return code;
}
