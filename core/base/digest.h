/* SHA-256: the identity of an instrument's source, the links of an audit chain, pseudonyms. */
#ifndef FA_BASE_DIGEST_H
#define FA_BASE_DIGEST_H

#include "base/error.h"
#include "base/text.h"

enum { FA_DIGEST_SIZE = 32, FA_DIGEST_TEXT = 65 };

/* Writes the SHA-256 (FIPS 180-4) of BYTES as 64 lowercase hexadecimal digits and a NUL. */
FA_MUST_USE fa_status fa_digest_text(fa_text bytes, char out[FA_DIGEST_TEXT], fa_error *error);

/* The same as 32 bytes. */
FA_MUST_USE fa_status fa_digest(fa_text bytes, unsigned char out[FA_DIGEST_SIZE], fa_error *error);

/* HMAC-SHA-256 (RFC 2104): who does not know KEY can neither make it nor guess BYTES from it. */
FA_MUST_USE fa_status fa_digest_keyed(fa_text key, fa_text bytes, unsigned char out[FA_DIGEST_SIZE],
                                      fa_error *error);

/* Writes COUNT bytes as 2 × COUNT lowercase hexadecimal digits and a NUL. */
void fa_hexadecimal(const unsigned char *bytes, size_t count, char *out);

/* "OpenSSL 3.0.19 …": the library that computes it. Static. */
const char *fa_digest_library(void);

#endif
