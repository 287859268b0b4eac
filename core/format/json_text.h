/* What the JSON reader and writer share about texts and numbers. */
#ifndef FA_FORMAT_JSON_TEXT_H
#define FA_FORMAT_JSON_TEXT_H

#include "format/json.h"

/* The first quote, backslash or control character from AT on, else END. *HIGH is set when a byte of
 * 0x80 or more stands before it (it may also be set when one stands shortly behind). */
const char *fa_json_plain_end(const char *at, const char *end, bool *high);

/* Writes RAW (between the quotes) without its escapes to OUT, which has room for raw.length bytes.
 * NULL, or what is wrong with the escape at *WHERE. */
const char *fa_json_unescape(fa_text raw, char *out, size_t *length, const char **where);

/* The end of the longest number that begins at AT, or NULL when none does. */
const char *fa_json_number_end(const char *at, const char *end);

#endif
