/* A record for a FHIR server. */
#include "deliver/bodies.h"

fa_status fa_body_fhir(fa_packer *packer, const fa_record_told *records, size_t count,
                       fa_shipment *shipment, fa_error *error)
{
    (void)packer, (void)records, (void)count, (void)shipment;
    return fa_error_set(error, FA_USAGE, "FHIR is not there yet");
}
