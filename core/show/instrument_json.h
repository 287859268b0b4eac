/* An instrument as JSON: the one form from which forms, exports and editors are made. */
#ifndef FA_SHOW_INSTRUMENT_JSON_H
#define FA_SHOW_INSTRUMENT_JSON_H

#include "base/buffer.h"
#include "show/showing.h"

/* {"format":1,"id","version","items":[…],"scores":[…],"rules":[…],"advice":[…],"cases":[…],
 * "plan":[lines]} and a newline. What the author did not write is left out, not null. In a
 * "licence" whose "text" is "restricted", "pack" is the file that has the words, or null, and
 * "filled" says whether it has any but the names and numbers of a new one. */
void fa_show_json_add(fa_buffer *out, const fa_showing *showing);

/* Its members; private to the files of show. */
void fa_show_json_add_items(fa_buffer *out, const fa_instrument *instrument);
void fa_show_json_add_scores(fa_buffer *out, const fa_instrument *instrument);
void fa_show_json_add_advice(fa_buffer *out, const fa_instrument *instrument);
void fa_show_json_add_cases(fa_buffer *out, const fa_instrument *instrument);

/* "codes":{SYSTEM:CODE}; nothing when there are none. */
void fa_show_json_add_codes(fa_buffer *out, const fa_code *codes, size_t count);

/* A figure of change as an element. */
void fa_show_json_add_change(fa_buffer *out, const fa_change *change);

#endif
