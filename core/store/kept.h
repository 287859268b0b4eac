/* What lies in a store: records, how they were scored, and the entries of the audit chain. */
#ifndef FA_STORE_KEPT_H
#define FA_STORE_KEPT_H

#include "base/arena.h"
#include "base/digest.h"

enum { FA_ID_SIZE = 16, FA_SALT_SIZE = 16 };

/* What makes two records the same one. Only `event` and `instance` and `date` may be empty. */
typedef struct fa_record_key {
    fa_text subject, instrument, date, event, instance;
} fa_record_key;

/* One version of a record. Texts are borrowed; how long is said where one is handed out. */
typedef struct fa_kept {
    int64_t number;               /* of its entry in the chain */
    unsigned char id[FA_ID_SIZE]; /* a random UUID, the same in all its versions */
    int64_t version;              /* from 1 */
    int64_t scoring;              /* number of the fa_scoring that made the result */
    fa_record_key key;
    fa_text answers; /* JSON object: item → answer, as an intake would have it; blanks are left out
                      */
    fa_text keep;    /* JSON object of the intake columns carried along, or empty */
    fa_text result; /* JSON members: "scores":{…},"level":…,"rules":[…],…,"findings":[…] */
    unsigned char salt[FA_SALT_SIZE]; /* in the digest; erased with the record */
} fa_kept;

/* Copies a key or a record with its texts. False when memory is refused. */
bool fa_record_key_copy(fa_arena *arena, const fa_record_key *key, fa_record_key *out);
bool fa_kept_copy(fa_arena *arena, const fa_kept *kept, fa_kept *out);

/* How records were scored: the instrument with every file it is made of, the policy, the engine. */
typedef struct fa_scoring {
    int64_t number; /* of its entry in the chain */
    fa_text instrument, version, sha256;
    fa_text policy, bands; /* as asked for; empty: each score's own */
    fa_text engine;
    int64_t language; /* the edition of the language that the files are written in */
    fa_text closure; /* a line a file: "own SHA256 NAME", "part SHA256 NAME" or "words SHA256 NAME";
                        NAME of a part is the id that it is included by, of the others the file's */
} fa_scoring;

/* What an entry says was done. */
typedef enum fa_deed {
    FA_DEED_BEGUN,     /* the chain; `why` is its name */
    FA_DEED_SCORING,   /* a scoring is known from here on */
    FA_DEED_KEPT,      /* a new record */
    FA_DEED_CORRECTED, /* a new version of a record, with other answers */
    FA_DEED_RESCORED,  /* a new version of a record, with another scoring */
    FA_DEED_FORGOTTEN, /* all versions up to `version` were erased */
    FA_DEED_SENT,      /* a server acknowledged the version; `why` is the server */
    FA_DEED_TRIED,     /* it did not, and will be asked again */
    FA_DEED_REFUSED,   /* it refused the version for good */
    FA_DEED_DROPPED,   /* a user decided that no server gets the version; `why` is the reason */
    FA_DEED_QUEUED,    /* a user decided that it is sent again */
    FA_DEEDS
} fa_deed;

/* One link of the chain. Holds nothing that tells who the subject was. */
typedef struct fa_entry {
    int64_t number; /* from 1, without gaps */
    int64_t chain;  /* which chain of the store: 1 */
    int64_t time;   /* milliseconds since 1970-01-01 UTC */
    fa_text who;    /* the user who did it */
    fa_deed deed;
    fa_text record;                       /* the id's bytes, or empty */
    int64_t version;                      /* of the record, else 0 */
    unsigned char digest[FA_DIGEST_SIZE]; /* of the row it stands for, salted; of none: zeros */
    fa_text why;
    unsigned char head[FA_DIGEST_SIZE]; /* of all this and the head before */
} fa_entry;

/* What became of a version on its way to a server: the row of a deed from SENT on. Goes with its
 * record when that is erased; the entry, which says what was done, when and where, stays. */
typedef struct fa_delivery {
    int64_t number;   /* of its entry in the chain */
    int64_t outbox;   /* the row of the outbox that it is about: the number of that entry */
    int64_t status;   /* of the server's answer; 0: none came */
    fa_text words;    /* what happened, and the server's own words */
    fa_text receipts; /* JSON array of what the server took, or empty */
    unsigned char salt[FA_SALT_SIZE];
} fa_delivery;

/* Which scorings made the versions that an erasure erased: from these a server's copies are named.
 * Stays for ever, as it says nothing of a subject. */
typedef struct fa_voided {
    int64_t number;   /* of the entry that erased */
    fa_text scorings; /* their numbers, as "3 12" */
} fa_voided;

const char *fa_deed_name(fa_deed deed); /* "kept"; static */
bool fa_deed_read(fa_text name, fa_deed *out);

/* What a deed means for a server that has the record: "put", "amend", "void"; NULL: nothing. */
const char *fa_deed_operation(fa_deed deed);
/* Whether a deed is about a version on its way to a server, and stands for a row of fa_delivery. */
bool fa_deed_delivers(fa_deed deed);

#endif
