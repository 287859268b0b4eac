/* fascia upload: sends what waits in the outbox to a server. */
#include "cli/pseudonym_key.h"
#include "cli/store_opening.h"
#include "cli/upload_module.h"
#include "cli/upload_plan.h"
#include "cli/upload_preview.h"
#include "cli/upload_watch.h"

static const fa_option options_table[] = {
    FA_OPTION_STORE,
    {"to", 0, false, "URL", "the server's address", "the profile's"},
    {"as", 0, false, "fhir|json", "what the server understands", "the profile's, else fhir"},
    {"profile", 0, false, "NAME", "what your file of profiles says of this server", NULL},
    {"profiles", 0, false, "FILE", "the file of profiles",
     "profiles.lua in the configuration folder"},
    {"token-file", 0, false, "FILE", "the bearer token is in FILE; - is standard input", NULL},
    {"token-command", 0, false, "COMMAND",
     "COMMAND prints the token, or the answer of an OAuth token endpoint", NULL},
    {"cacert", 0, false, "FILE", "who may sign the server's certificate", "whom the system trusts"},
    {"certificate", 0, false, "FILE", "our own certificate, for a server that asks for one", NULL},
    {"key", 0, false, "FILE", "the key of our own certificate", "in the file of the certificate"},
    FA_OPTION_PSEUDONYMISE,
    {"parallel", 0, false, "N", "messages on their way at once", "4"},
    {"dry-run", 0, false, NULL,
     "write what would be sent, as a line of JSON a message; send "
     "nothing",
     NULL},
    {"once", 0, false, NULL, "try what is due once, and end", NULL},
    {"watch", 0, false, NULL, "go on sending what comes, until a signal ends it", NULL},
    FA_OPTIONS_END,
};

typedef struct uploading {
    const fa_options *options;
    fa_terminal *terminal;
    fa_upload_plan plan;
    fa_upload_watch watch;
    fa_arena arena;
    fa_store store;
    fa_dispatch_options how;
    fa_dispatch_counts counts;
} uploading;

/* ---- what became of it ---- */

static void add_part(fa_buffer *out, uint64_t count, const char *one, const char *many)
{
    if (count == 0) return;
    fa_buffer_add_format(out, ", %llu %s", (unsigned long long)count, count == 1 ? one : many);
}

static void tell_counts(const uploading *run)
{
    const fa_dispatch_counts *counts = &run->counts;
    fa_buffer line = {0};
    if (counts->sent + counts->dead + counts->left == 0) {
        fa_terminal_note(run->terminal, "nothing was left to send");
        return;
    }
    fa_upload_watch_add(&line, counts->sent, counts->dead);
    add_part(&line, counts->left - counts->others, "waits for the next try",
             "wait for the next try");
    add_part(&line, counts->others, "is being sent by another program",
             "are being sent by other programs");
    fa_buffer_add_byte(&line, '\n');
    fa_terminal_note_text(run->terminal, fa_buffer_text(&line));
    fa_buffer_clear(&line);
}

static fa_exit tell(const uploading *run)
{
    const fa_dispatch_counts *counts = &run->counts;
    bool troubled = counts->trouble[0] != '\0' && !counts->paused && counts->left > 0;
    tell_counts(run);
    if (counts->dead > 0)
        fa_terminal_note(run->terminal,
                         "what was refused, and why: fascia outbox list --state dead");
    if (troubled) fa_terminal_note(run->terminal, "the last trouble: %s", counts->trouble);
    if (counts->paused) {
        fa_terminal_error(run->terminal, "%s; nothing more was sent", counts->trouble);
        return FA_EXIT_FAILED;
    }
    return counts->dead + counts->left > 0 ? FA_EXIT_FINDINGS : FA_EXIT_FINE;
}

/* ---- doing it ---- */

enum { TOKEN_AGAIN = 1, LOCKED_AGAIN = 5 }; /* minutes */

/* A watch goes on until a signal ends it: where there is no way to a token yet, as before the
 * network is there, and where the server lets nobody in, which someone may mend. */
static bool tries_again(uploading *run, fa_status status, const fa_error *error)
{
    fa_upload_watch *watch = &run->watch;
    bool no_token = status == FA_FILE && watch->token.failed;
    bool locked = status == FA_OK && run->counts.paused;
    if (!watch->endless || watch->signals.stop != FA_STOP_NOT || !(no_token || locked))
        return false;
    int minutes = locked ? LOCKED_AGAIN : TOKEN_AGAIN;
    fa_terminal_error(run->terminal, "%s; trying again in %d minute%s",
                      locked ? run->counts.trouble : error->message, minutes,
                      minutes == 1 ? "" : "s");
    return fa_upload_signals_sleep(&watch->signals, 60 * minutes);
}

/* The counts of a watch are those of all its runs together. */
static fa_status dispatch(uploading *run, fa_error *error)
{
    uint64_t sent = 0, dead = 0;
    for (;;) {
        fa_status status = fa_dispatch(&run->store, &run->how, &run->counts, error);
        fa_upload_token_wipe(&run->watch.token);
        sent += run->counts.sent;
        dead += run->counts.dead;
        if (!tries_again(run, status, error)) {
            run->counts.sent = sent;
            run->counts.dead = dead;
            return status;
        }
        fa_upload_watch_again(&run->watch);
    }
}

static fa_transport_options connection_of(const fa_upload_plan *plan)
{
    return (fa_transport_options){.base = plan->profile.to,
                                  .cacert = plan->cacert,
                                  .certificate = plan->certificate,
                                  .key = plan->key,
                                  .agent = FA_TEXT("fascia/" FASCIA_VERSION),
                                  .parallel = plan->profile.parallel};
}

static fa_exit send_all(uploading *run)
{
    fa_error error;
    const fa_upload_plan *plan = &run->plan;
    bool endless = plan->mode == FA_DISPATCH_WATCH;
    fa_status status =
        fa_store_opening(&run->store, run->options, FA_STORE_WRITE, &run->arena, &error);
    if (status != FA_OK) return fa_terminal_fail(run->terminal, &error);
    run->watch.token.file = plan->token_file;
    run->watch.token.command = plan->token_command;
    run->watch.token.folder = plan->command_folder;
    run->how.profile = &plan->profile;
    run->how.profiles = &run->plan.file;
    run->how.key = fa_buffer_text(&plan->pseudonym_key);
    run->how.mode = plan->mode;
    fa_upload_watch_begin(&run->watch, run->terminal, &run->counts, endless);
    fa_upload_watch_connect(&run->watch, &run->how);
    status = dispatch(run, &error);
    if (status == FA_OK) return tell(run);
    if (run->counts.sent + run->counts.dead > 0) tell_counts(run);
    return fa_terminal_fail(run->terminal, &error);
}

static fa_exit preview(uploading *run)
{
    fa_error error;
    fa_status status =
        fa_store_opening(&run->store, run->options, FA_STORE_READ, &run->arena, &error);
    if (status != FA_OK) return fa_terminal_fail(run->terminal, &error);
    return fa_upload_preview(&run->store, &run->plan, run->terminal);
}

static fa_exit upload(uploading *run)
{
    fa_error error;
    const fa_transport_options connection = connection_of(&run->plan);
    fa_status status = fa_upload_module_load(&run->how.kind, &error);
    if (status == FA_OK) status = run->how.kind->open(&run->how.transport, &connection, &error);
    if (status != FA_OK) return fa_terminal_fail(run->terminal, &error);
    fa_exit code = run->plan.previews ? preview(run) : send_all(run);
    run->how.kind->close(run->how.transport);
    return code;
}

static fa_exit run_upload(const fa_options *options, fa_terminal *terminal)
{
    uploading run = {.options = options, .terminal = terminal};
    fa_upload_token_guard();
    fa_exit code = fa_upload_plan_read(&run.plan, options, terminal);
    if (code == FA_EXIT_FINE) code = upload(&run);
    fa_store_close(&run.store);
    fa_upload_plan_clear(&run.plan);
    fa_arena_clear(&run.arena);
    return code;
}

const fa_command fa_command_upload = {
    .name = "upload",
    .summary = "Sends what waits in the outbox to a server",
    .arguments = "",
    .example = "fascia upload --to https://fhir.hospital.example/r4 --token-file token.txt",
    .explanation =
        "Every record that was kept, corrected or erased waits in the outbox of its store until "
        "the server has acknowledged it. Each is sent under an id of its own, so that a repeat "
        "leaves one copy. What comes to nothing is tried again, after a second at first and "
        "after five minutes at most; without --once or --watch the command ends when nothing is "
        "left, or nothing could be sent for a minute. What the server refuses for good is kept "
        "with its words: 'fascia outbox list --state dead'. Records leave this computer only by "
        "https; the proxy of the environment (https_proxy, no_proxy) is used. A token is read "
        "when the command starts, again when the server no longer takes it (401), and before "
        "one that says when it ends does so; it is written nowhere. In a profile relative paths "
        "are seen from its folder, where its token_command runs too; what the command line says "
        "comes first. Ctrl-C or SIGTERM waits for what is on its way; a second one does not. "
        "Exit codes: 0 nothing is left to send; 1 something was refused or still waits; 2 the "
        "command line is wrong; 3 it could not work: the store, the profile, the token, a "
        "certificate, or a server that lets nobody in (401, 403); 4 a function of the profile "
        "was stopped.",
    .options = options_table,
    .least = 0,
    .most = 0,
    .run = run_upload,
};
