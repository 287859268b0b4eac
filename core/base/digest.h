/* SHA-256, the identity of an instrument's source. */
#ifndef FA_BASE_DIGEST_H
#define FA_BASE_DIGEST_H

#include "base/error.h"
#include "base/text.h"

enum { FA_DIGEST_TEXT = 65 };

/* Writes the SHA-256 (FIPS 180-4) of BYTES as 64 lowercase hexadecimal digits and a NUL. */
FA_MUST_USE fa_status fa_digest_text(fa_text bytes, char out[FA_DIGEST_TEXT], fa_error *error);

/* "OpenSSL 3.0.19 …": the library that computes it. Static. */
const char *fa_digest_library(void);

#endif
