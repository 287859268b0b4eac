/* What the body of an answer says of the resources in it, read strictly. */
#ifndef FA_UPLOAD_READING_H
#define FA_UPLOAD_READING_H

#include "base/arena.h"
#include "base/status.h"
#include "upload/message.h"

/* A resource, or the entry of a Bundle with what the server says of it. */
typedef struct fa_seen {
    fa_text type, id, version, modified;
    fa_text status, location, etag, changed; /* of the entry's response */
    bool bears;                              /* the identifier that was looked for */
    bool fails;                              /* an OperationOutcome with an error */
    fa_text words;                           /* an OperationOutcome's */
} fa_seen;

typedef struct fa_reply_read {
    fa_seen whole;
    fa_text bundle; /* Bundle.type */
    fa_seen *entries;
    size_t entry_count;
    bool no_memory;
} fa_reply_read;

/* Reads a FHIR resource. Entry i is looked through for the identifier of NAMED[i], and the last
 * one's beyond COUNT. False: not strict JSON, or no object (or no memory). */
bool fa_reply_read_fhir(fa_text body, const fa_named *named, size_t count, fa_arena *arena,
                        fa_reply_read *out);

/* Reads an object, and the text in its member NAME (empty: none there). False as above. */
bool fa_reply_read_member(fa_text body, fa_text name, fa_arena *arena, fa_text *out,
                          bool *no_memory);

/* The parts of "[base/]Type/id[/_history/version][?…]": false when it is nothing of the kind. */
bool fa_location_read(fa_text location, fa_text *type, fa_text *id, fa_text *version);

/* W/"3" is 3. */
fa_text fa_etag_plain(fa_text etag);

/* The beginning of WORDS on one line, without what a terminal would obey. */
FA_MUST_USE bool fa_words_plain(fa_text words, fa_arena *arena, fa_text *out);

/* The server's words: an OperationOutcome's issues, else the beginning of BODY as plain text. */
FA_MUST_USE bool fa_server_words(fa_text body, fa_text content_type, fa_arena *arena, fa_text *out);

#endif
