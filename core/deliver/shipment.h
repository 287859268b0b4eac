/* What is sent to tell a server of a task: one or several messages, one after the other. */
#ifndef FA_DELIVER_SHIPMENT_H
#define FA_DELIVER_SHIPMENT_H

#include "api/profile.h"
#include "archive/shelf.h"
#include "store/outbox.h"
#include "upload/message.h"

/* What makes shipments. Zeroed but for the first four is ready; closed by fa_packer_close. */
typedef struct fa_packer {
    fa_store *store;
    const fa_profile *profile;
    fa_profile_file *profiles;
    fa_text key;
    fa_shelf shelf;
    fa_buffer body;
} fa_packer;

void fa_packer_close(fa_packer *packer);

typedef struct fa_shipment {
    fa_arena arena; /* of all below */
    fa_task *tasks; /* several in one Bundle where the profile packs */
    size_t task_count;
    fa_message *messages;
    size_t message_count;
    size_t at;          /* the message that is sent next */
    fa_text unsendable; /* why nothing can be sent: the record cannot be read back; or empty */
} fa_shipment;

void fa_shipment_empty(fa_shipment *shipment); /* keeps the memory */

/* Fills SHIPMENT, which is zeroed but for its arena, for as many of the COUNT tasks as go together:
 * the first at least, and shipment->task_count in the end. A record that is not there any more
 * makes a shipment without messages, as does one that is unsendable; both stay alone. FA_CONTENT
 * and FA_LIMIT come from a profile's function, FA_FILE from the store. */
FA_MUST_USE fa_status fa_shipment_make(fa_packer *packer, const fa_task *tasks, size_t count,
                                       fa_shipment *shipment, fa_error *error);

#endif
