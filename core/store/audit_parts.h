/* What the files of the audit share. Private to them. */
#ifndef FA_STORE_AUDIT_PARTS_H
#define FA_STORE_AUDIT_PARTS_H

#include "store/audit.h"

/* What is remembered of an entry. */
typedef struct fa_link {
    int64_t number;
    uint64_t key;                 /* a hash of its record's key; 0: no row was seen */
    unsigned char id[FA_ID_SIZE]; /* of its record */
    uint32_t version;
    uint8_t deed;  /* fa_deed */
    uint8_t doubt; /* fa_doubt */
    bool has_row, has_event;
    bool has_digest; /* of a row; an erasure of the first format has none */
} fa_link;

/* What is wrong with an entry's place among those of its record. */
typedef enum fa_doubt {
    FA_DOUBT_NONE,
    FA_DOUBT_ORDER,  /* its version does not follow on the one before */
    FA_DOUBT_AFTER,  /* it follows on the record's erasure */
    FA_DOUBT_NEVER,  /* it erases what is not there */
    FA_DOUBT_GONE,   /* its row is missing and was not erased */
    FA_DOUBT_THERE,  /* its row is there although it was erased */
    FA_DOUBT_UNTOLD, /* what a server said is missing, and its record was not erased */
    FA_DOUBT_TOLD,   /* … is there although its record was erased later */
    FA_DOUBT_KEY,    /* another version stands under another key */
} fa_doubt;

/* An audit that is under way. */
typedef struct fa_auditing {
    fa_store *store;
    fa_audit *out;
    fa_text expected;
    bool expected_seen;
    bool cut; /* an entry could not be read: nothing is said of those behind it */
    fa_each_fault tell;
    void *context;
    fa_link *links; /* owned; by number */
    size_t link_count, link_room;
    fa_arena arena; /* the files that scorings name */
    struct fa_named_file *files;
    size_t file_count;
} fa_auditing;

/* Tells a fault. The sentence is made as by printf. */
FA_MUST_USE fa_status fa_audit_tell(fa_auditing *audit, fa_error *error, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/* The entry of NUMBER; NULL: there is none. */
fa_link *fa_audit_link(const fa_auditing *audit, int64_t number);

/* Whether a deed stands for a row of `record`. */
static inline bool fa_audit_keeps(uint8_t deed)
{
    return deed == FA_DEED_KEPT || deed == FA_DEED_CORRECTED || deed == FA_DEED_RESCORED;
}

FA_MUST_USE fa_status fa_audit_entries(fa_auditing *audit, fa_error *error);
FA_MUST_USE fa_status fa_audit_rows(fa_auditing *audit, fa_error *error);
FA_MUST_USE fa_status fa_audit_sources(fa_auditing *audit, fa_error *error);
FA_MUST_USE fa_status fa_audit_versions(fa_auditing *audit, fa_error *error);

#endif
