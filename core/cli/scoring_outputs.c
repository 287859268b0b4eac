/* The files that a run of `score` or `store add` writes, and its store. */
#include <string.h>

#include "cli/scoring.h"
#include "cli/store_apart.h"
#include "cli/store_place.h"

/* Acknowledgements are lines behind what is there, so the file must be theirs alone. */
static fa_status check_ack(const fa_scoring_run *run, const char *out, const char *rejects,
                           fa_error *error)
{
    const char *ack = fa_options_get(run->options, "ack");
    if (ack == NULL) return FA_OK;
    bool taken =
        (out != NULL && fa_file_same(ack, out)) || (rejects != NULL && fa_file_same(ack, rejects));
    for (size_t i = 1; i < run->options->positional_count; i++)
        taken = taken || fa_file_same(ack, run->options->positionals[i]);
    if (!taken && strcmp(ack, "-") != 0) return FA_OK;
    return fa_error_set(error, FA_USAGE, "--ack wants a file of its own");
}

/* An output never takes the place of an intake file or of the other output. */
static fa_status check_outputs(const fa_scoring_run *run, const char *out, const char *rejects,
                               fa_error *error)
{
    if (rejects != NULL && strcmp(rejects, "-") == 0)
        return fa_error_set(error, FA_USAGE, "--rejects wants the name of a file");
    if (out != NULL && rejects != NULL && fa_file_same(out, rejects))
        return fa_error_set(error, FA_USAGE, "-o and --rejects name the same file, %s", out);
    for (size_t i = 1; i < run->options->positional_count; i++) {
        const char *intake = run->options->positionals[i];
        bool taken = (out != NULL && fa_file_same(out, intake)) ||
                     (rejects != NULL && fa_file_same(rejects, intake));
        if (taken && strcmp(intake, "-") != 0)
            return fa_error_set(error, FA_USAGE, "%s would be replaced by the output: name another",
                                intake);
    }
    return check_ack(run, out, rejects, error);
}

fa_status fa_scoring_open_outputs(fa_scoring_run *run, fa_error *error)
{
    const char *out = run->only_store ? NULL : fa_options_get(run->options, "output");
    const char *rejects = fa_options_get(run->options, "rejects");
    if (out != NULL && strcmp(out, "-") == 0) out = NULL;
    FA_TRY(check_outputs(run, out, rejects, error));
    if (out == NULL) fa_output_standard(&run->out);
    if (out != NULL) FA_TRY(fa_output_open(&run->out, out, error));
    if (!run->only_store) run->batch.out = &run->out;
    if (rejects == NULL) return FA_OK;
    FA_TRY(fa_output_open(&run->rejects, rejects, error));
    run->batch.rejects = &run->rejects;
    return FA_OK;
}

/* No output takes the place of the store, which is there by now, or of the files beside it. */
static fa_status check_store(const fa_scoring_run *run, const char *store, fa_error *error)
{
    static const char *const names[] = {"ack", "rejects", "output"};
    for (size_t i = 0; i < (run->only_store ? 2 : 3); i++) {
        const char *file = fa_options_get(run->options, names[i]);
        if (file == NULL || !fa_store_owns(store, file)) continue;
        return fa_error_set(error, FA_USAGE, "--%s names the store, %s%s: name another file",
                            names[i], store,
                            fa_file_same(file, store) ? "" : ", or a file that belongs to it");
    }
    return FA_OK;
}

fa_status fa_scoring_open_store(fa_scoring_run *run, fa_error *error)
{
    fa_way *ways = NULL;
    size_t count = 0;
    fa_text place;
    const char *ack = fa_options_get(run->options, "ack");
    if (!run->only_store && !fa_options_has(run->options, "store")) return FA_OK;
    fa_arena *arena = &run->edition.arena;
    FA_TRY(fa_store_place(run->options, true, arena, &place, error));
    FA_TRY(fa_store_open(&run->store, place.bytes, FA_STORE_MAKE, fa_store_user(arena), error));
    FA_TRY(check_store(run, place.bytes, error));
    if (ack != NULL) FA_TRY(fa_output_append(&run->ack, ack, error));
    FA_TRY(fa_closure_make(&run->edition, run->selection, run->batch.report.engine, arena, &ways,
                           &count, error));
    FA_TRY(fa_storing_init(&run->storing, &run->store, ways, count,
                           fa_options_has(run->options, "correct"), ack ? &run->ack : NULL, error));
    run->batch.storing = &run->storing;
    return FA_OK;
}
