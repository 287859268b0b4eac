/* Whether a store is what its audit chain says: every row has its entry, every entry its row. */
#ifndef FA_STORE_AUDIT_H
#define FA_STORE_AUDIT_H

#include "store/store.h"

/* The fewest hexadecimal digits that stand for a head. */
enum { FA_HEAD_LEAST = 16 };

typedef struct fa_audit {
    int64_t entries;
    unsigned char head[FA_DIGEST_SIZE]; /* of the last entry */
    int64_t records, versions;          /* that are there */
    int64_t forgotten;                  /* records that were erased */
    int64_t faults;                     /* that were told */
} fa_audit;

/* Goes through all of STORE, within a transaction of the caller's, and tells each fault in a
 * sentence that says where it is and holds nothing of a patient. EXPECTED is empty, or a head that
 * was noted once, or its beginning, in lowercase hexadecimal digits. FA_OK however many faults
 * there are, FA_FILE when the store cannot be read, FA_NO_MEMORY. Needs less than 100 bytes an
 * entry. */
FA_MUST_USE fa_status fa_audit_run(fa_store *store, fa_text expected, fa_each_fault tell,
                                   void *context, fa_audit *out, fa_error *error);

#endif
