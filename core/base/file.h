/* Files: read whole with a ceiling, read and written in blocks, replaced whole or not at all. */
#ifndef FA_BASE_FILE_H
#define FA_BASE_FILE_H

#include "base/buffer.h"
#include "base/error.h"

/* Appends the whole of PATH to OUT; more than CEILING bytes is an error that says so. */
FA_MUST_USE fa_status fa_file_read(const char *path, size_t ceiling, fa_buffer *out,
                                   fa_error *error);

/* Whether two names mean one regular file, through whatever links. */
bool fa_file_same(const char *one, const char *other);

/* A descriptor of PATH to lock it by, which can be written to where PATH can. Below 0: errno. */
int fa_file_open_to_lock(const char *path);

/* An output: standard output, a device or pipe written straight through, or a regular file that is
 * written beside its place and takes it only when fa_output_commit is called. */
typedef struct fa_output {
    int descriptor;  /* -1: closed */
    char *path;      /* owned; where the file ends up, links followed; NULL when straight through */
    char *temporary; /* owned; the file being written, once it has a name */
    const char *name; /* borrowed; for messages */
} fa_output;

#define FA_OUTPUT_CLOSED ((fa_output){.descriptor = -1})

FA_MUST_USE fa_status fa_output_open(fa_output *output, const char *path, fa_error *error);
/* The same, but the file being written has a name from the first: for one that opens it by that. */
FA_MUST_USE fa_status fa_output_open_named(fa_output *output, const char *path, fa_error *error);
void fa_output_standard(fa_output *output); /* standard output: never closed, never renamed */
/* Writes behind what PATH holds, without a last line that was cut off; made, for the user alone,
 * where there is none. */
FA_MUST_USE fa_status fa_output_append(fa_output *output, const char *path, fa_error *error);
/* FA_GONE when the other end of a pipe was closed. */
FA_MUST_USE fa_status fa_output_write(fa_output *output, fa_text text, fa_error *error);
/* fsync, rename into place, fsync of the folder; then closed. */
FA_MUST_USE fa_status fa_output_commit(fa_output *output, fa_error *error);
/* The same, but only where nothing stands yet: what another put there meanwhile stays, and ours is
 * removed. */
FA_MUST_USE fa_status fa_output_commit_new(fa_output *output, fa_error *error);
/* Closes; a regular file that was not committed is removed. Harmless after commit. */
void fa_output_discard(fa_output *output);

#endif
