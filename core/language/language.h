/* From sentences to an instrument: shapes, names and references, every mistake told with its line.
 */
#ifndef FA_LANGUAGE_LANGUAGE_H
#define FA_LANGUAGE_LANGUAGE_H

#include "base/finding.h"
#include "model/instrument.h"

/* Builds the instrument that SHEET describes, in ARENA. What is wrong goes to FINDINGS; with a
 * mistake among them the instrument must not be planned or scored. FA_NO_MEMORY when refused. */
FA_MUST_USE fa_status fa_language_read(fa_instrument **out, const fa_sheet *sheet, fa_arena *arena,
                                       fa_findings *findings);

#endif
