/* A subject's records as they were kept, every version, with what was done and by whom. */
#ifndef FA_ARCHIVE_HISTORY_H
#define FA_ARCHIVE_HISTORY_H

#include "archive/shelf.h"

/* How it is told. */
typedef struct fa_history_options {
    bool json;     /* an object a line, else for people */
    bool explains; /* with each version's calculation, made once more by what scored it */
} fa_history_options;

/* What came of a walk. */
typedef struct fa_history {
    uint64_t versions;
    uint64_t differing; /* could not be computed again, or came out otherwise than they are kept */
} fa_history;

/* Takes what is told of one version; borrowed for the call. */
typedef fa_status (*fa_each_told)(void *context, fa_buffer *text, fa_error *error);

/* Tells every version of every record of SUBJECT (by INSTRUMENT, where that is not empty) as of one
 * moment, in the order of their dates. FA_FILE when the store cannot be read. What was erased is
 * not found by its subject, and so not told. */
FA_MUST_USE fa_status fa_history_tell(fa_store *store, fa_text subject, fa_text instrument,
                                      fa_history_options options, fa_each_told each, void *context,
                                      fa_history *out, fa_error *error);

#endif
