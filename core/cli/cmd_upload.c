/* fascia upload: sends what waits in the outbox to a server. */
#include <string.h>

#include "cli/store_opening.h"
#include "cli/upload_module.h"
#include "deliver/dispatch.h"

static const fa_option options_table[] = {
    FA_OPTION_STORE,
    {"to", 0, false, "URL", "the server's address", NULL},
    {"as", 0, false, "fhir|json", "what the server understands", "fhir"},
    {"once", 0, false, NULL, "try what is due once, and end", NULL},
    FA_OPTIONS_END,
};

static fa_exit tell(fa_terminal *terminal, const fa_dispatch_counts *counts)
{
    fa_terminal_note(terminal, "sent %llu, refused %llu, left %llu",
                     (unsigned long long)counts->sent, (unsigned long long)counts->dead,
                     (unsigned long long)counts->left);
    return counts->dead + counts->left > 0 ? FA_EXIT_FINDINGS : FA_EXIT_FINE;
}

static fa_status upload(fa_store *store, const fa_options *options, fa_dispatch_counts *counts,
                        fa_error *error)
{
    const char *as = fa_options_get(options, "as");
    fa_profile profile = {.to = fa_text_of(fa_options_get(options, "to")), .payload = -1};
    profile.as_json = as != NULL && strcmp(as, "json") == 0;
    fa_dispatch_options how = {.profile = &profile, .engine = FA_TEXT(FASCIA_VERSION)};
    how.mode = fa_options_has(options, "once") ? FA_DISPATCH_ONCE : FA_DISPATCH_DRAIN;
    const fa_transport_options where = {.base = profile.to,
                                        .agent = FA_TEXT("fascia/" FASCIA_VERSION)};
    FA_TRY(fa_upload_module_load(&how.kind, error));
    FA_TRY(how.kind->open(&how.transport, &where, error));
    fa_status status = fa_dispatch(store, &how, counts, error);
    how.kind->close(how.transport);
    return status;
}

static fa_exit run_upload(const fa_options *options, fa_terminal *terminal)
{
    fa_arena arena = {0};
    fa_store store = {0};
    fa_error error;
    fa_dispatch_counts counts = {0};
    fa_status status = fa_store_opening(&store, options, FA_STORE_WRITE, &arena, &error);
    if (status == FA_OK) status = upload(&store, options, &counts, &error);
    fa_exit code = status == FA_OK ? tell(terminal, &counts) : fa_terminal_fail(terminal, &error);
    fa_store_close(&store);
    fa_arena_clear(&arena);
    return code;
}

const fa_command fa_command_upload = {
    .name = "upload",
    .summary = "Sends what waits in the outbox to a server",
    .arguments = "",
    .example = "fascia upload --to https://fhir.hospital.example/r4 --store clinic.db",
    .explanation = "Each record is sent under an id of its own, so that a repeat leaves one copy.",
    .options = options_table,
    .least = 0,
    .most = 0,
    .run = run_upload,
};
