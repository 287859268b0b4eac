/* A success that names nothing is asked about: messages that look, and whether what they show is
 * what was sent. */
#ifndef FA_DELIVER_CONFIRM_H
#define FA_DELIVER_CONFIRM_H

#include "base/arena.h"
#include "base/error.h"
#include "store/store.h"
#include "upload/message.h"
#include "upload/verdict.h"

/* What a server said of a resource when it took an earlier version of a record. */
typedef struct fa_earlier_receipt {
    fa_text type, id, identifier, version;
} fa_earlier_receipt;

typedef struct fa_earlier_receipts {
    fa_earlier_receipt *list; /* oldest first */
    size_t count;
} fa_earlier_receipts;

/* Those of the server URL that the store holds of the COUNT rows of the outbox. Texts hang in
 * ARENA. */
FA_MUST_USE fa_status fa_earlier_receipts_find(fa_store *store, fa_text url, const int64_t *rows,
                                               size_t count, fa_arena *arena,
                                               fa_earlier_receipts *out, fa_error *error);

/* One GET for each that MESSAGE names from FROM on, in their order: under our id, by our identifier
 * where the server gives ids, and for what was deleted whether it is still there. Where a receipt
 * of EARLIER is known, the version that it shows confirms nothing. */
FA_MUST_USE fa_status fa_confirm_make(const fa_message *message, size_t from,
                                      const fa_earlier_receipts *earlier, fa_arena *arena,
                                      fa_message **out, fa_error *error);

/* Whether BODY, which an answer to the GET for what SENT names at INDEX holds and which names it,
 * is of this version and not of one before:
 * FHIR: the resource has the status that was sent ("amended", "entered-in-error").
 * JSON: it has the members "version" and "operation" that were sent, whatever else the server keeps
 * beside them. Where a profile's function sent no version, a first version need only be named (its
 * id was never used before); a later one must stand there to the byte. */
FA_MUST_USE fa_status fa_confirm_agrees(const fa_message *sent, size_t index, bool first,
                                        fa_text body, fa_arena *arena, bool *out, fa_error *error);

#endif
