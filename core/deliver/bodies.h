/* The messages of each form. Private to this room. */
#ifndef FA_DELIVER_BODIES_H
#define FA_DELIVER_BODIES_H

#include "deliver/record.h"
#include "deliver/shipment.h"

/* As plain JSON: one message. */
FA_MUST_USE fa_status fa_body_json(fa_packer *packer, const fa_record_told *record,
                                   fa_shipment *shipment, fa_error *error);
/* As FHIR: a Bundle of all RECORDS, or a message a resource of the one. Sets shipment->unsendable
 * where a record cannot be read back. */
FA_MUST_USE fa_status fa_body_fhir(fa_packer *packer, const fa_record_told *records, size_t count,
                                   fa_shipment *shipment, fa_error *error);

/* One more message, zeroed; NULL without memory. */
fa_message *fa_shipment_add(fa_shipment *shipment);

#endif
