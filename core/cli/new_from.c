/* fascia new ID --from ID: an instrument and its packs of words under another name. */
#include "cli/new_copy.h"
#include "cli/new_files.h"
#include "cli/opening.h"
#include "show/pack.h"

typedef struct copying {
    fa_arena arena;
    const fa_edition *edition;
    fa_text id;         /* the new one */
    fa_new_file *files; /* the instrument's last: what is found is whole */
    size_t count;
} copying;

/* STEM.de.lua of FILE as ID.de.lua. */
static void add_path(fa_buffer *out, const copying *job, fa_text file)
{
    fa_text stem = fa_pack_stem(job->edition->file), name = fa_pack_stem(file);
    fa_buffer_add(out, job->id);
    fa_buffer_add(out, (fa_text){name.bytes + stem.length, name.length - stem.length});
    fa_buffer_add_z(out, ".lua");
}

static fa_status copy_file(copying *job, fa_text file, fa_text source, fa_error *error)
{
    fa_buffer path = {0}, bytes = {0};
    fa_new_file *next = fa_arena_push(&job->arena, &job->files, &job->count, sizeof *next);
    if (next == NULL) return fa_error_memory(error);
    fa_text from = job->edition->instrument->id;
    fa_status status = fa_new_copy_add(&bytes, file, source, from, job->id, error);
    add_path(&path, job, file);
    bool kept = !path.failed && fa_arena_copy(&job->arena, fa_buffer_text(&path), &next->path) &&
                fa_arena_copy(&job->arena, fa_buffer_text(&bytes), &next->bytes);
    fa_buffer_clear(&path);
    fa_buffer_clear(&bytes);
    if (status == FA_OK && !kept) return fa_error_memory(error);
    return status;
}

static fa_status copy_all(copying *job, fa_error *error)
{
    const fa_edition *edition = job->edition;
    for (size_t i = 0; i < edition->pack_count; i++)
        FA_TRY(copy_file(job, edition->packs[i].file, edition->packs[i].source, error));
    return copy_file(job, edition->file, edition->source, error);
}

/* Made before anything is written: what is done can be told. */
static void add_note(fa_buffer *note, const copying *job)
{
    fa_text path = job->files[job->count - 1].path;
    fa_buffer_add(note, path);
    for (size_t i = 0; i + 1 < job->count; i++) {
        fa_buffer_add_z(note, i == 0 ? ", with " : i + 2 == job->count ? " and " : ", ");
        fa_buffer_add(note, job->files[i].path);
    }
    fa_buffer_add_z(note, job->count > 1 ? ", is written. " : " is written. ");
    fa_new_next_add(note, path);
}

static fa_exit write_copies(copying *job, fa_terminal *terminal)
{
    fa_error error;
    fa_buffer note = {0};
    fa_status status = copy_all(job, &error);
    if (status == FA_OK) add_note(&note, job);
    if (status == FA_OK && note.failed) status = fa_error_memory(&error);
    if (status == FA_OK)
        status = fa_new_files_write(job->files, job->count, "take another ID; nothing was written",
                                    &error);
    if (status == FA_OK) fa_terminal_note(terminal, "%.*s", (int)note.length, note.bytes);
    fa_buffer_clear(&note);
    return status == FA_OK ? FA_EXIT_FINE : fa_terminal_fail(terminal, &error);
}

fa_exit fa_new_copy_run(const fa_options *options, fa_terminal *terminal)
{
    fa_edition edition;
    copying job = {.edition = &edition, .id = fa_text_of(options->positionals[0])};
    fa_exit code = fa_opening_run(options, terminal, fa_options_get(options, "from"), &edition);
    if (code == FA_EXIT_FINE) code = write_copies(&job, terminal);
    fa_arena_clear(&job.arena);
    fa_edition_close(&edition);
    return code;
}
