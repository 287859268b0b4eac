/* fascia outbox list: what waits, what was sent and what was refused. */
#include "archive/outbox_told.h"
#include "cli/store_opening.h"
#include "cli/told.h"
#include "upload/address.h"

static const fa_option options_table[] = {
    {"state", 0, false, "pending|leased|retry|sent|dead|dropped|superseded|needless",
     "only rows in this state", NULL},
    {"server", 0, false, "URL", "only rows at this server, as upload was given it", NULL},
    {"json", 0, false, NULL, "an object a line, with everything", NULL},
    FA_OPTION_STORE,
    FA_OPTIONS_END,
};

/* "8 rows: 3 pending, 5 sent" */
static fa_exit tell_counts(fa_terminal *terminal, const fa_outbox_counts *counts,
                           const fa_outbox_listing *listing)
{
    fa_text server = listing->server;
    if (counts->total == 0 && server.length > 0 && !listing->one_state) {
        fa_terminal_error(terminal,
                          "nothing was ever sent from this store to '%.*s'; 'fascia outbox list' "
                          "shows its servers",
                          FA_TEXT_ARG(server));
        return FA_EXIT_FINDINGS;
    }
    fa_buffer line = {0};
    fa_buffer_add_format(&line, "%llu row%s", (unsigned long long)counts->total,
                         counts->total == 1 ? "" : "s");
    const char *before = ": ";
    for (int i = 0; i < FA_TASK_STATES; i++) {
        if (counts->rows[i] == 0) continue;
        fa_buffer_add_format(&line, "%s%llu %s", before, (unsigned long long)counts->rows[i],
                             fa_task_state_name((fa_task_state)i));
        before = ", ";
    }
    fa_buffer_add_byte(&line, '\n');
    fa_terminal_note_text(terminal, fa_buffer_text(&line));
    fa_buffer_clear(&line);
    return FA_EXIT_FINE;
}

static fa_exit run_outbox_list(const fa_options *options, fa_terminal *terminal)
{
    fa_arena arena = {0};
    fa_store store;
    fa_error error = {0};
    fa_outbox_counts counts;
    fa_text state = fa_text_of(fa_options_get(options, "state"));
    fa_outbox_listing listing = {.json = fa_options_has(options, "json"),
                                 .server = fa_text_of(fa_options_get(options, "server"))};
    listing.one_state = fa_task_state_read(state, &listing.state);
    fa_told to = {terminal, listing.json, FA_EXIT_FINE};
    fa_status status = fa_store_opening(&store, options, FA_STORE_READ, &arena, &error);
    if (status == FA_OK && !fa_address_plain(listing.server, &arena, &listing.server))
        status = fa_error_memory(&error);
    if (status == FA_OK)
        status = fa_outbox_list(&store, &listing, fa_told_write, &to, &counts, &error);
    fa_exit code = to.code;
    if (status == FA_OK) code = tell_counts(terminal, &counts, &listing);
    if (status != FA_OK && status != FA_GONE) code = fa_terminal_fail(terminal, &error);
    fa_store_close(&store);
    fa_arena_clear(&arena);
    return code;
}

const fa_command fa_command_outbox_list = {
    .name = "outbox list",
    .summary = "Shows what waits to be sent, what was sent and what was refused",
    .arguments = "",
    .example = "fascia outbox list --state dead --store clinic.db",
    .explanation =
        "A row is a version of a record at a server. It is pending or leased (being sent just "
        "now), waits for a retry, was sent (the server has acknowledged it), is dead (the server "
        "refused it for good) or was dropped by a user; superseded is what a later version or "
        "the record's erasure replaced before it was sent, needless the erasure of what the "
        "server has never heard of.",
    .options = options_table,
    .least = 0,
    .most = 0,
    .run = run_outbox_list,
};
