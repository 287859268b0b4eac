/* What fascia new writes: all files of it or none, and never over one that is there. */
#ifndef FA_CLI_NEW_FILES_H
#define FA_CLI_NEW_FILES_H

#include "cli/command.h"

typedef struct fa_new_file {
    fa_text path; /* with a NUL behind it */
    fa_text bytes;
} fa_new_file;

/* INSTEAD is what to do when one of them is there already, "take another name with -o FILE". */
FA_MUST_USE fa_status fa_new_files_write(const fa_new_file *files, size_t count,
                                         const char *instead, fa_error *error);

/* Where OPTIONS has it written: as --output says, else as NAME, which has a NUL behind it. */
fa_text fa_new_path(const fa_options *options, fa_text name);

/* "Change it, then: fascia check PATH && fascia test PATH" */
void fa_new_next_add(fa_buffer *note, fa_text path);

/* Writes BYTES to PATH ("-": to standard output) and says NOTE when they are there. */
fa_exit fa_new_file_run(fa_terminal *terminal, fa_text path, fa_buffer *bytes,
                        const fa_buffer *note);

/* The two other jobs of fascia new, beside the starter: --wording and --from. */
fa_exit fa_new_wording_run(const fa_options *options, fa_terminal *terminal);
fa_exit fa_new_copy_run(const fa_options *options, fa_terminal *terminal);

#endif
