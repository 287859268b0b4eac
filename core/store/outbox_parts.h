/* What the two sides of the outbox share: those who send and those who decide. */
#ifndef FA_STORE_OUTBOX_PARTS_H
#define FA_STORE_OUTBOX_PARTS_H

#include "store/outbox.h"

/* Adds what was done about TASK: the entry, and DELIVERY, which gets its number, row and salt.
 * Within a transaction. */
FA_MUST_USE fa_status fa_outbox_append(fa_store *store, const fa_task *task, fa_deed deed,
                                       fa_text why, fa_delivery *delivery, fa_error *error);

#endif
