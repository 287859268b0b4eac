/* fascia outbox retry: what was refused or dropped, or waits, is sent again. */
#include "cli/outbox_rows.h"
#include "cli/store_opening.h"

static const fa_option options_table[] = {
    {"dead", 0, false, NULL, "all that a server refused for good", NULL},
    FA_OPTION_STORE,
    FA_OPTIONS_END,
};

static fa_status retry_one(fa_store *store, int64_t entry, fa_text why, fa_error *error)
{
    (void)why;
    return fa_outbox_retry(store, entry, error);
}

static fa_exit retry(fa_store *store, const fa_outbox_rows *rows, fa_terminal *terminal)
{
    fa_error error;
    uint64_t done = 0;
    fa_exit code = FA_EXIT_FINE;
    if (rows->count > 0)
        code = fa_outbox_rows_decide(rows, store, retry_one, (fa_text){0}, terminal, &done);
    else if (fa_outbox_retry_dead(store, &done, &error) != FA_OK)
        return fa_terminal_fail(terminal, &error);
    if (done > 0 || rows->count == 0)
        fa_terminal_note(terminal, "to be sent again by the next upload: %llu",
                         (unsigned long long)done);
    return code;
}

static fa_status check(const fa_options *options, const fa_outbox_rows *rows, fa_error *error)
{
    bool dead = fa_options_has(options, "dead");
    if (dead != (rows->count > 0)) return FA_OK;
    return fa_error_set(error, FA_USAGE,
                        dead ? "--dead is for all rows that were refused: name no numbers with it"
                             : "which rows? Name them by number as 'fascia outbox list' shows "
                               "them, or take --dead for all that were refused");
}

static fa_exit run_outbox_retry(const fa_options *options, fa_terminal *terminal)
{
    fa_arena arena = {0};
    fa_store store = {0};
    fa_error error;
    fa_outbox_rows rows;
    fa_status status = fa_outbox_rows_read(options, &arena, &rows, &error);
    if (status == FA_OK) status = check(options, &rows, &error);
    if (status == FA_OK) status = fa_store_opening(&store, options, FA_STORE_WRITE, &arena, &error);
    fa_exit code =
        status == FA_OK ? retry(&store, &rows, terminal) : fa_terminal_fail(terminal, &error);
    fa_store_close(&store);
    fa_arena_clear(&arena);
    return code;
}

const fa_command fa_command_outbox_retry = {
    .name = "outbox retry",
    .summary = "Sends rows of the outbox again, to servers that have not acknowledged them",
    .arguments = "[N…]",
    .example = "fascia outbox retry 12 15 --store clinic.db",
    .explanation = "N is an entry's number, as 'fascia outbox list' shows them. The next upload "
                   "sends them at once. Each row is decided by itself: where there is nothing to "
                   "send, that is said, the others are done and the exit code is 1.",
    .options = options_table,
    .least = 0,
    .most = SIZE_MAX,
    .run = run_outbox_retry,
};
