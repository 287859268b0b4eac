/* Where instruments are found: a path, the folders of the user, the built-in library. */
#ifndef FA_CLI_LIBRARY_H
#define FA_CLI_LIBRARY_H

#include "api/edition.h"
#include "script/embedded.h"

/* The folders that are searched, first to last; behind them comes the built-in library. */
typedef struct fa_library {
    fa_arena arena;
    fa_text *folders; /* each with a NUL behind it */
    size_t folder_count;
} fa_library;

/* One instrument's file. Texts live in the library's arena, each with a NUL behind it. */
typedef struct fa_library_entry {
    fa_library *library;         /* where it was found; what it includes is looked for there too */
    fa_text id;                  /* what is typed: the file's name without .lua */
    fa_text file;                /* as messages name it: the path, or "fascia:odi.lua" */
    const fa_embedded *built_in; /* NULL: a file on disk */
} fa_library_entry;

/* SCRIPTS is the folder of --scripts, or NULL; then FASCIA_PATH and
 * $XDG_CONFIG_HOME/fascia/instruments
 * (~/.config when that is not set). Only SCRIPTS must exist. Closed by the caller in every case. */
FA_MUST_USE fa_status fa_library_open(fa_library *library, const char *scripts, fa_error *error);
void fa_library_close(fa_library *library);

/* NAME is a path (with a slash, or ending in .lua), `-` for standard input, or an ID. FA_FILE when
 * no ID is so called: the sentence says where it was looked for and which may have been meant. */
FA_MUST_USE fa_status fa_library_find(fa_library *library, const char *name, fa_library_entry *out,
                                      fa_error *error);

/* Every instrument that an ID finds, sorted by ID. */
FA_MUST_USE fa_status fa_library_list(fa_library *library, fa_library_entry **out, size_t *count,
                                      fa_error *error);

/* Reads, checks and plans the instrument of ENTRY, its proofs bounded by STATES_MOST; what is built
 * in with all its parts is proved again only by FA_CHECK_WHOLE. Statuses as fa_edition_open, and
 * FA_FILE. The caller calls fa_edition_close in every case. */
FA_MUST_USE fa_status fa_library_load(const fa_library_entry *entry, size_t states_most,
                                      fa_edition *edition, fa_error *error);

/* The same, with the packs of words that lie where instruments are looked for, as ID.*.lua. */
FA_MUST_USE fa_status fa_library_load_worded(const fa_library_entry *entry, size_t states_most,
                                             fa_edition *edition, fa_error *error);

/* The folder of the user's own that is searched, as a person types it. */
const char *fa_library_own_folder(void);

#endif
