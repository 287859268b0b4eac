/* Erases a subject: the records go, their tombstones stay. */
#ifndef FA_STORE_FORGET_H
#define FA_STORE_FORGET_H

#include "store/store.h"

typedef struct fa_forgotten {
    uint64_t records, versions;
} fa_forgotten;

/* Whether WHY, which the chain keeps for ever, may stand there: one line of words. FA_USAGE with a
 * sentence that says what to write. */
FA_MUST_USE fa_status fa_forget_check_why(fa_text why, fa_error *error);
/* The same, and that it does not name SUBJECT, which the sentence does not do either. */
FA_MUST_USE fa_status fa_forget_check(fa_text subject, fa_text why, fa_error *error);

/* All versions of all records of SUBJECT, in one transaction; OUT counts none where there was
 * none. What was erased is overwritten in its place, but pages that it has moved through may hold
 * traces until the database's `scrub`. */
FA_MUST_USE fa_status fa_forget(fa_store *store, fa_text subject, fa_text why, fa_forgotten *out,
                                fa_error *error);

#endif
