/* fascia store forget: a subject is erased, and the chain says that it was. */
#include "cli/store_opening.h"
#include "store/forget.h"

static const fa_option options_table[] = {
    FA_OPTION_STORE,
    {"why", 0, false, "TEXT", "the reason, kept for ever in the audit chain; names no one", NULL},
    FA_OPTIONS_END,
};

static void tell_forgotten(fa_terminal *terminal, const fa_forgotten *forgotten)
{
    fa_terminal_note(terminal,
                     "forgotten: %llu record%s (%llu version%s); earlier backups and exports are "
                     "not touched; servers hear of it with the next 'fascia upload'",
                     (unsigned long long)forgotten->records, forgotten->records == 1 ? "" : "s",
                     (unsigned long long)forgotten->versions, forgotten->versions == 1 ? "" : "s");
}

/* Also where there was nothing to forget: an earlier time may have been kept from it. */
static fa_exit scrub(fa_store *store, fa_terminal *terminal)
{
    bool whole = false;
    fa_error error;
    if (store->database->kind->scrub(store->database, &whole, &error) != FA_OK) {
        (void)fa_terminal_fail(terminal, &error);
    } else if (whole) {
        return FA_EXIT_FINE;
    }
    fa_terminal_error(terminal,
                      "traces of what was erased may still lie in the store's files%s: run the "
                      "same command once more",
                      whole ? "" : ", because another program is reading or writing the store");
    return FA_EXIT_FAILED;
}

static fa_exit forget(fa_store *store, const fa_options *options, fa_terminal *terminal)
{
    fa_forgotten forgotten;
    fa_error error;
    fa_text subject = fa_text_trim(fa_text_of(options->positionals[0]));
    fa_text why = fa_text_of(fa_options_get(options, "why"));
    if (fa_forget(store, subject, why, &forgotten, &error) != FA_OK)
        return fa_terminal_fail(terminal, &error);
    if (forgotten.records > 0) tell_forgotten(terminal, &forgotten);
    if (forgotten.records == 0)
        fa_terminal_error(terminal, "the store has no record of this subject");
    fa_exit found = forgotten.records > 0 ? FA_EXIT_FINE : FA_EXIT_FINDINGS;
    return fa_exit_worse(found, scrub(store, terminal));
}

static fa_exit run_store_forget(const fa_options *options, fa_terminal *terminal)
{
    fa_arena arena = {0};
    fa_store store;
    fa_error error;
    if (!fa_options_has(options, "why")) {
        fa_terminal_error(terminal, "why? Say it with --why TEXT, for the audit chain");
        return FA_EXIT_USAGE;
    }
    fa_status status = fa_forget_check(fa_text_trim(fa_text_of(options->positionals[0])),
                                       fa_text_of(fa_options_get(options, "why")), &error);
    if (status != FA_OK) return fa_terminal_fail(terminal, &error);
    status = fa_store_opening(&store, options, FA_STORE_WRITE, &arena, &error);
    fa_exit code =
        status == FA_OK ? forget(&store, options, terminal) : fa_terminal_fail(terminal, &error);
    fa_store_close(&store);
    fa_arena_clear(&arena);
    return code;
}

const fa_command fa_command_store_forget = {
    .name = "store forget",
    .summary = "Erases a subject from a store, and leaves a tombstone",
    .arguments = "SUBJECT",
    .example = "fascia store forget P-001 --why 'erasure asked for in writing' --store clinic.db",
    .explanation =
        "All versions of all records of the subject go at once, and their bytes are overwritten; "
        "the audit chain keeps that a record was there, when it went and why, and nothing of who "
        "or what it was. Servers that have the record are told to void it with the next upload. "
        "Backups and exports made before are yours to erase.",
    .options = options_table,
    .least = 1,
    .most = 1,
    .run = run_store_forget,
};
