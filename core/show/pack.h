/* What packs of words are called. */
#ifndef FA_SHOW_PACK_H
#define FA_SHOW_PACK_H

#include "base/buffer.h"
#include "model/instrument.h"

/* What the packs of an instrument are named after: "odi" of "fascia:odi.lua" and of "x/odi.lua". */
fa_text fa_pack_stem(fa_text file);

/* "odi.en.lua" for licensed words in the instrument's own LANGUAGE; "odi.wording.de.lua" in
 * another: a translation may be called odi.de.lua, and the first file of a name hides all later
 * ones. */
void fa_pack_name_add(fa_buffer *out, fa_text stem, const fa_instrument *instrument,
                      fa_text language);

#endif
