/* Whether a store still says what was kept in it, and its scores what their answers come to. */
#ifndef FA_ARCHIVE_VERIFY_H
#define FA_ARCHIVE_VERIFY_H

#include "store/audit.h"

typedef struct fa_verified {
    fa_audit audit;
    int64_t faults; /* that were told, of all kinds */
} fa_verified;

/* Looks at the database, audits the chain, and scores every version of every record once more, all
 * as they are at one moment. EXPECTED and TELL as fa_audit_run. FA_FILE, FA_NO_MEMORY; faults may
 * have been told before. */
FA_MUST_USE fa_status fa_verify(fa_store *store, fa_text expected, fa_each_fault tell,
                                void *context, fa_verified *out, fa_error *error);

#endif
