/* An edition as a store keeps it: every file it is made of, so that it can be opened again. */
#ifndef FA_ARCHIVE_CLOSURE_H
#define FA_ARCHIVE_CLOSURE_H

#include "api/edition.h"
#include "store/keeping.h"

/* The ways in which EDITION scores under SELECTION: its own first; a battery's parts follow, each
 * as if it were scored alone. Texts hang in ARENA or are borrowed from the edition. FA_USAGE for a
 * battery that includes one instrument twice, FA_NO_MEMORY. */
FA_MUST_USE fa_status fa_closure_make(const fa_edition *edition, fa_selection selection,
                                      fa_text engine, fa_arena *arena, fa_way **out, size_t *count,
                                      fa_error *error);

/* Opens the edition that SCORING names from the files in STORE, without proofs. FA_FILE when one is
 * not there or is not what it was, FA_CONTENT when this engine finds mistakes in it. In every case
 * the caller calls fa_edition_close. */
FA_MUST_USE fa_status fa_closure_open(fa_store *store, const fa_scoring *scoring,
                                      fa_edition *edition, fa_error *error);

#endif
