/* What an upload would send, made without sending, leasing or changing anything. */
#ifndef FA_DELIVER_PREVIEW_H
#define FA_DELIVER_PREVIEW_H

#include "deliver/shipment.h"

/* MESSAGE is one that would be sent for TASK; NULL: the record cannot be sent, and WHY says so.
 * Texts are borrowed until the call returns. */
typedef fa_status (*fa_each_preview)(void *context, const fa_task *task, const fa_message *message,
                                     fa_text why, fa_error *error);

/* Calls EACH for every task that waits for the server of PACKER's profile, oldest first, each by
 * itself, whatever the profile packs; those that another program is sending just now are left out.
 * The store may be open for reading. Statuses as fa_shipment_make, or EACH's. */
FA_MUST_USE fa_status fa_preview(fa_packer *packer, fa_each_preview each, void *context,
                                 fa_error *error);

#endif
