/* What is sent to a server, and what its answer must name before it counts. */
#ifndef FA_UPLOAD_MESSAGE_H
#define FA_UPLOAD_MESSAGE_H

#include "base/text.h"

typedef enum fa_method { FA_METHOD_PUT, FA_METHOD_POST, FA_METHOD_DELETE, FA_METHOD_GET } fa_method;

/* A GET confirms: it asks whether what was sent stands there. Everything else changes something,
 * and must be such that a repeat leaves one copy: the ids are ours, or the server looks for our
 * identifier first. */
typedef enum fa_expected_kind {
    FA_EXPECT_TRANSACTION, /* FHIR: a transaction-response, with an entry for each that is named, in
                              their order */
    FA_EXPECT_RESOURCE,    /* FHIR: one resource */
    FA_EXPECT_SEARCH, /* FHIR: a searchset in which exactly one resource bears the identifier */
    FA_EXPECT_JSON,   /* an object with our id in a member */
    FA_EXPECT_ABSENT  /* nothing stands there any more; a GET without an id of ours looks for our
                         identifier */
} fa_expected_kind;

typedef struct fa_named {
    fa_text type;       /* "Observation"; FA_EXPECT_JSON: the member that holds the id, "id" */
    fa_text id;         /* ours; empty where the server gives one, then `identifier` is not */
    fa_text identifier; /* the value of the identifier that it bears, "urn:uuid:…" */
    fa_text
        stale; /* the version of an earlier receipt: a GET that shows it still confirms nothing */
    bool deleted; /* of a transaction: its entry only has to be a success, or gone already */
} fa_named;

typedef struct fa_expected {
    fa_expected_kind kind;
    const fa_named *named; /* one, but for a transaction */
    size_t count;
} fa_expected;

typedef struct fa_field {
    fa_text name, value;
} fa_field;

typedef struct fa_message {
    fa_method method;
    fa_text path;         /* behind the base URL, with its query; empty: the base URL itself */
    fa_text content_type; /* of the body; empty: there is none */
    fa_text body;
    const fa_field
        *fields; /* more request header fields: Prefer, If-None-Exist, Idempotency-Key, … */
    size_t field_count;
    fa_expected expected;
    uint64_t tag; /* the caller's own */
} fa_message;

#endif
