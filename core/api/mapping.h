/* A mapping file: how a clinic's export is read, loaded for one instrument. */
#ifndef FA_API_MAPPING_H
#define FA_API_MAPPING_H

#include "base/error.h"
#include "base/finding.h"
#include "model/mapping.h"

/* Reads the intake sentence of SOURCE that is for INSTRUMENT, into ARENA. FA_OK also when the
 * content is wrong: *OUT is NULL then, and FINDINGS say why. FA_LIMIT when the file was stopped,
 * FA_NO_MEMORY. */
FA_MUST_USE fa_status fa_mapping_open(const fa_mapping **out, fa_text file, fa_text source,
                                      const fa_instrument *instrument, fa_arena *arena,
                                      fa_findings *findings, fa_error *error);

#endif
