/* fascia outbox drop: a user decides that no server gets a version. */
#include "cli/outbox_rows.h"
#include "cli/store_opening.h"
#include "store/forget.h"

static const fa_option options_table[] = {
    {"why", 0, false, "TEXT", "the reason, kept for ever in the audit chain; names no one", NULL},
    FA_OPTION_STORE,
    FA_OPTIONS_END,
};

/* Whether the reason may be kept, before anything is decided with it: it must name none of those
 * whose records are dropped. */
static fa_status check_reason(fa_store *store, const fa_outbox_rows *rows, fa_text why,
                              fa_arena *arena, fa_error *error)
{
    for (size_t i = 0; i < rows->count; i++) {
        fa_kept kept;
        bool found;
        FA_TRY(store->database->kind->find_record(store->database, rows->list[i], arena, &kept,
                                                  &found, error));
        if (found) FA_TRY(fa_forget_check(kept.key.subject, why, error));
    }
    return FA_OK;
}

static fa_exit drop(fa_store *store, const fa_outbox_rows *rows, fa_text why, fa_terminal *terminal)
{
    uint64_t done;
    fa_exit code = fa_outbox_rows_decide(rows, store, fa_outbox_drop, why, terminal, &done);
    if (done > 0) fa_terminal_note(terminal, "dropped: %llu", (unsigned long long)done);
    return code;
}

static fa_status check(const fa_options *options, fa_error *error)
{
    if (!fa_options_has(options, "why"))
        return fa_error_set(error, FA_USAGE, "why? Say it with --why TEXT, for the audit chain");
    return fa_forget_check_why(fa_text_of(fa_options_get(options, "why")), error);
}

static fa_exit run_outbox_drop(const fa_options *options, fa_terminal *terminal)
{
    fa_arena arena = {0};
    fa_store store = {0};
    fa_error error;
    fa_outbox_rows rows;
    fa_text why = fa_text_of(fa_options_get(options, "why"));
    fa_status status = check(options, &error);
    if (status == FA_OK) status = fa_outbox_rows_read(options, &arena, &rows, &error);
    if (status == FA_OK) status = fa_store_opening(&store, options, FA_STORE_WRITE, &arena, &error);
    if (status == FA_OK) status = check_reason(&store, &rows, why, &arena, &error);
    fa_exit code =
        status == FA_OK ? drop(&store, &rows, why, terminal) : fa_terminal_fail(terminal, &error);
    fa_store_close(&store);
    fa_arena_clear(&arena);
    return code;
}

const fa_command fa_command_outbox_drop = {
    .name = "outbox drop",
    .summary = "Gives rows of the outbox up: no server gets them that has not acknowledged them",
    .arguments = "N…",
    .example = "fascia outbox drop 12 --why 'kept by hand at the hospital' --store clinic.db",
    .explanation = "N is an entry's number, as 'fascia outbox list' shows them. The record stays "
                   "in the store, and 'fascia outbox retry N' takes the decision back. Each row is "
                   "decided by itself: where there is nothing to give up, that is said, the others "
                   "are done and the exit code is 1.",
    .options = options_table,
    .least = 1,
    .most = SIZE_MAX,
    .run = run_outbox_drop,
};
