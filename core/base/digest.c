/* The only file that knows OpenSSL.
 *
 * The low-level calls, although newer ones exist: the first use of those costs five milliseconds
 * and some thousand allocations, one of which crashes inside the library when it is refused. */
#define OPENSSL_SUPPRESS_DEPRECATED
#include "base/digest.h"

#include <openssl/crypto.h>
#include <openssl/sha.h>

fa_status fa_digest_text(fa_text bytes, char out[FA_DIGEST_TEXT], fa_error *error)
{
    static const char hexadecimal[] = "0123456789abcdef";
    unsigned char digest[SHA256_DIGEST_LENGTH];
    SHA256_CTX context;
    bool whole = SHA256_Init(&context) == 1 &&
                 SHA256_Update(&context, bytes.bytes ? bytes.bytes : "", bytes.length) == 1 &&
                 SHA256_Final(digest, &context) == 1;
    if (!whole) return fa_error_set(error, FA_NO_MEMORY, "SHA-256 could not be computed");
    for (size_t i = 0; i < sizeof digest; i++) {
        out[2 * i] = hexadecimal[digest[i] >> 4];
        out[2 * i + 1] = hexadecimal[digest[i] & 15];
    }
    out[64] = '\0';
    return FA_OK;
}

const char *fa_digest_library(void)
{
    return OpenSSL_version(OPENSSL_VERSION);
}
