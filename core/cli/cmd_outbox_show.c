/* fascia outbox show: everything about one row of the outbox. */
#include "archive/outbox_told.h"
#include "cli/outbox_rows.h"
#include "cli/store_opening.h"

static const fa_option options_table[] = {
    {"json", 0, false, NULL, "as one object on one line", NULL},
    FA_OPTION_STORE,
    FA_OPTIONS_END,
};

static fa_exit show(fa_store *store, int64_t entry, bool json, fa_terminal *terminal)
{
    fa_buffer out = {0};
    fa_error error;
    bool found;
    fa_exit code = FA_EXIT_FINDINGS;
    if (fa_outbox_show(store, entry, json, &out, &found, &error) != FA_OK)
        code = fa_terminal_fail(terminal, &error);
    else if (found)
        code = json ? fa_terminal_write(terminal, &out) : fa_terminal_print(terminal, &out);
    else
        fa_terminal_error(terminal, "%lld is not in the outbox; see: fascia outbox list",
                          (long long)entry);
    fa_buffer_clear(&out);
    return code;
}

static fa_exit run_outbox_show(const fa_options *options, fa_terminal *terminal)
{
    fa_arena arena = {0};
    fa_store store = {0};
    fa_error error;
    fa_outbox_rows rows;
    bool json = fa_options_has(options, "json");
    fa_status status = fa_outbox_rows_read(options, &arena, &rows, &error);
    if (status == FA_OK) status = fa_store_opening(&store, options, FA_STORE_READ, &arena, &error);
    fa_exit code = status == FA_OK ? show(&store, rows.list[0], json, terminal)
                                   : fa_terminal_fail(terminal, &error);
    fa_store_close(&store);
    fa_arena_clear(&arena);
    return code;
}

const fa_command fa_command_outbox_show = {
    .name = "outbox show",
    .summary = "Shows one row of the outbox with all that servers answered",
    .arguments = "N",
    .example = "fascia outbox show 12 --store clinic.db",
    .explanation = "N is an entry's number, as 'fascia outbox list' shows them. A server's words "
                   "may repeat what it was sent.",
    .options = options_table,
    .least = 1,
    .most = 1,
    .run = run_outbox_show,
};
