/* fascia store backup: a copy of the store at one moment, checked before it takes its place. */
#include <string.h>
#include <sys/stat.h>

#include "cli/store_apart.h"
#include "cli/store_opening.h"

static const fa_option options_table[] = {
    FA_OPTION_STORE,
    FA_OPTIONS_END,
};

typedef struct backing {
    const fa_options *options;
    const char *file;
    fa_arena arena;
    fa_store store;
    fa_output output;
    fa_entry last; /* of the copy */
} backing;

static fa_status find_last(fa_store *store, fa_arena *arena, fa_entry *out, bool *found,
                           fa_error *error)
{
    fa_database *database = store->database;
    return database->kind->find_last_entry(database, arena, out, found, error);
}

/* The journal of another store would be taken for the copy's own. */
static fa_status check_beside(const backing *run, fa_error *error)
{
    static const char *const endings[] = {"-wal", "-journal"};
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
        fa_buffer name = {0};
        struct stat there;
        fa_buffer_add_z(&name, run->output.path);
        fa_buffer_add_z(&name, endings[i]);
        fa_buffer_add_byte(&name, '\0');
        bool failed = name.failed, exists = !failed && lstat(name.bytes, &there) == 0;
        fa_buffer_clear(&name);
        if (failed) return fa_error_memory(error);
        if (exists)
            return fa_error_set(error, FA_USAGE,
                                "%s%s is there: %s is a store in use, or was; name another file",
                                run->file, endings[i], run->file);
    }
    return FA_OK;
}

/* Whether OLD is what the store once was: its last entry is ours of that number. */
static fa_status is_earlier(backing *run, fa_store *old, bool *is, fa_error *error)
{
    fa_entry last, ours;
    bool found;
    fa_database *database = run->store.database;
    *is = false;
    FA_TRY(find_last(old, &run->arena, &last, &found, error));
    if (!found) return FA_OK;
    FA_TRY(database->kind->find_entry(database, last.number, &run->arena, &ours, &found, error));
    *is = found && memcmp(ours.head, last.head, sizeof last.head) == 0;
    return FA_OK;
}

/* What stands there is replaced only by something that holds all of it. */
static fa_status check_replaced(backing *run, fa_error *error)
{
    struct stat there;
    fa_store old;
    fa_error unused;
    bool is = false;
    FA_TRY(check_beside(run, error));
    if (stat(run->output.path, &there) != 0 || there.st_size == 0) return FA_OK;
    fa_status status = fa_store_open(&old, run->output.path, FA_STORE_READ, (fa_text){0}, &unused);
    if (status == FA_OK) status = is_earlier(run, &old, &is, &unused);
    fa_store_close(&old);
    if (status == FA_NO_MEMORY) return fa_error_memory(error);
    if (status == FA_OK && is) return FA_OK;
    return fa_error_set(error, FA_USAGE,
                        "%s is there already, and is not an earlier backup of this store: name "
                        "another file",
                        run->file);
}

static fa_status take_fault(void *context, fa_text sentence, fa_error *error)
{
    const backing *run = context;
    return fa_error_set(error, FA_FILE,
                        "%s: the copy is damaged (%.*s), so it was not put in place; look at the "
                        "store with: fascia store verify",
                        run->file, FA_TEXT_ARG(sentence));
}

static fa_status check_copy(backing *run, fa_error *error)
{
    fa_store copy;
    bool found = false;
    fa_status status =
        fa_store_open(&copy, run->output.temporary, FA_STORE_READ, (fa_text){0}, error);
    if (status == FA_OK)
        status = copy.database->kind->inspect(copy.database, take_fault, run, error);
    if (status == FA_OK) status = find_last(&copy, &run->arena, &run->last, &found, error);
    fa_store_close(&copy);
    fa_store_sweep(run->output.temporary);
    if (status == FA_OK && !found) return take_fault(run, FA_TEXT("it is empty"), error);
    return status;
}

/* The sentence of a copy that failed names a file that is gone by now. */
static fa_status name_file(const backing *run, fa_status status, fa_error *error)
{
    fa_error why = *error;
    if (status == FA_NO_MEMORY) return status;
    return fa_error_set(error, status, "%s: no backup was made (%.800s)", run->file, why.message);
}

static fa_status back_up(backing *run, fa_error *error)
{
    bool found;
    FA_TRY(fa_store_opening(&run->store, run->options, FA_STORE_READ, &run->arena, error));
    FA_TRY(find_last(&run->store, &run->arena, &run->last, &found, error));
    if (!found)
        return fa_error_set(error, FA_FILE,
                            "nothing was ever kept in this store: there is nothing to back up");
    FA_TRY(fa_output_open_named(&run->output, run->file, error));
    if (run->output.temporary == NULL)
        return fa_error_set(error, FA_USAGE, "%s is not a file: name one for the backup",
                            run->file);
    FA_TRY(fa_store_apart(run->options, &run->output, NULL, error));
    FA_TRY(check_replaced(run, error));
    fa_database *database = run->store.database;
    fa_status status = database->kind->backup(database, run->output.temporary, error);
    if (status != FA_OK) return name_file(run, status, error);
    FA_TRY(check_copy(run, error));
    FA_TRY(check_replaced(run, error)); /* copying takes its time */
    return fa_output_commit(&run->output, error);
}

static fa_exit run_store_backup(const fa_options *options, fa_terminal *terminal)
{
    backing run = {.options = options, .file = options->positionals[0], .output = FA_OUTPUT_CLOSED};
    fa_error error;
    char head[FA_DIGEST_TEXT];
    fa_status status = back_up(&run, &error);
    fa_exit code = FA_EXIT_FINE;
    if (status != FA_OK) code = fa_terminal_fail(terminal, &error);
    fa_hexadecimal(run.last.head, sizeof run.last.head, head);
    if (status == FA_OK) {
        fa_terminal_note(terminal, "%s: %lld entries, head %s", run.file,
                         (long long)run.last.number, head);
        fa_terminal_note(terminal, "note the head elsewhere: fascia store verify --expect HEAD "
                                   "tells later whether anything is missing");
    }
    fa_output_discard(&run.output);
    fa_store_close(&run.store);
    fa_arena_clear(&run.arena);
    return code;
}

const fa_command fa_command_store_backup = {
    .name = "store backup",
    .summary = "Copies a store to a file, while others go on writing",
    .arguments = "FILE",
    .example = "fascia store backup /mnt/backup/clinic.db --store clinic.db",
    .explanation =
        "The copy is the store at one moment, is checked, and takes its place whole or not at "
        "all. It is a store itself: every command can work on it. A file that is there is "
        "replaced only if it is an earlier backup of this store.",
    .options = options_table,
    .least = 1,
    .most = 1,
    .run = run_store_backup,
};
