/* JSON text and values: one tree, read strictly and written so that it reads back the same. */
#ifndef FA_MODEL_VALUE_JSON_H
#define FA_MODEL_VALUE_JSON_H

#include "base/arena.h"
#include "base/buffer.h"
#include "base/error.h"
#include "model/value.h"

/* Reads JSON (by format/json.h's rules) into ARENA, texts copied; null is FA_VALUE_NULL, members
 * keep their order. Numbers keep their decimal value: one that no fa_decimal holds (more than 15
 * decimals, or more digits than 64 bits have) is refused and never rounded. FA_CONTENT: the
 * sentence names the byte and nothing of the text; FA_NO_MEMORY. */
FA_MUST_USE fa_status fa_value_read_json(fa_value *out, fa_text json, fa_arena *arena,
                                         fa_error *error);

/* Appends VALUE as JSON without blanks; nothing and missing are null. FA_CONTENT, with OUT as it
 * was: VALUE holds what no JSON is (a function, a condition, a key that is no text, a text that is
 * not UTF-8 or holds a zero byte, more than FA_JSON_DEPTH_MOST levels). FA_NO_MEMORY: OUT refused.
 */
FA_MUST_USE fa_status fa_value_add_json(fa_buffer *out, const fa_value *value, fa_error *error);

#endif
