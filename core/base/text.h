/* A borrowed slice of bytes, and what can be asked of it without a locale. */
#ifndef FA_BASE_TEXT_H
#define FA_BASE_TEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Not terminated by NUL; the owner of the bytes is elsewhere. The empty text may have bytes NULL.
 */
typedef struct fa_text {
    const char *bytes;
    size_t length;
} fa_text;

/* A text from a string literal. */
#define FA_TEXT(literal) ((fa_text){(literal), sizeof(literal) - 1})
/* For "%.*s": the length as an int (capped), then the bytes. */
#define FA_TEXT_ARG(text)                                                                          \
    (int)((text).length > 400 ? 400 : (text).length), ((text).bytes ? (text).bytes : "")

fa_text fa_text_of(const char *terminated); /* NULL gives the empty text */
fa_text fa_text_slice(const char *begin, const char *end);
fa_text fa_text_trim(fa_text text); /* without blanks and tabs at both ends */

bool fa_text_equal(fa_text a, fa_text b);
bool fa_text_equal_nocase(fa_text a, fa_text b); /* ASCII letters only, whatever the locale */
bool fa_text_starts(fa_text text, fa_text prefix);
bool fa_text_ends(fa_text text, fa_text suffix);
int fa_text_compare(fa_text a, fa_text b); /* by bytes; <0, 0, >0 */
uint64_t fa_text_hash(fa_text text);       /* the same on every run (FNV-1a) */

/* The number of bytes that begin TEXT and are well-formed UTF-8 (RFC 3629): equal to its length
 * when all of it is. Overlong forms, surrogates and code points above U+10FFFF are refused. */
size_t fa_text_utf8_prefix(fa_text text);
bool fa_text_is_utf8(fa_text text);

/* How many single-character edits (insert, delete, replace, swap) turn A into B; at most LIMIT+1.
 */
size_t fa_text_distance(fa_text a, fa_text b, size_t limit);

#endif
