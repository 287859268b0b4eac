/* The only file that knows OpenSSL.
 *
 * The low-level calls, although newer ones exist: the first use of those costs five milliseconds
 * and some thousand allocations, one of which crashes inside the library when it is refused. */
#define OPENSSL_SUPPRESS_DEPRECATED
#include "base/digest.h"

#include <openssl/crypto.h>
#include <openssl/sha.h>
#include <string.h>

static bool compute(const fa_text *parts, size_t count, unsigned char out[FA_DIGEST_SIZE])
{
    SHA256_CTX context;
    bool whole = SHA256_Init(&context) == 1;
    for (size_t i = 0; whole && i < count; i++)
        if (parts[i].length > 0)
            whole = SHA256_Update(&context, parts[i].bytes, parts[i].length) == 1;
    return whole && SHA256_Final(out, &context) == 1;
}

fa_status fa_digest(fa_text bytes, unsigned char out[FA_DIGEST_SIZE], fa_error *error)
{
    if (compute(&bytes, 1, out)) return FA_OK;
    return fa_error_set(error, FA_NO_MEMORY, "SHA-256 could not be computed");
}

enum { BLOCK = 64 }; /* bytes that SHA-256 takes at once */

fa_status fa_digest_keyed(fa_text key, fa_text bytes, unsigned char out[FA_DIGEST_SIZE],
                          fa_error *error)
{
    unsigned char block[BLOCK] = {0}, inner[BLOCK], outer[BLOCK], digest[FA_DIGEST_SIZE];
    if (key.length > BLOCK) FA_TRY(fa_digest(key, block, error));
    if (key.length > 0 && key.length <= BLOCK) memcpy(block, key.bytes, key.length);
    for (size_t i = 0; i < BLOCK; i++) {
        inner[i] = block[i] ^ 0x36;
        outer[i] = block[i] ^ 0x5C;
    }
    fa_text first[] = {{(char *)inner, BLOCK}, bytes};
    fa_text second[] = {{(char *)outer, BLOCK}, {(char *)digest, sizeof digest}};
    if (compute(first, 2, digest) && compute(second, 2, out)) return FA_OK;
    return fa_error_set(error, FA_NO_MEMORY, "SHA-256 could not be computed");
}

void fa_hexadecimal(const unsigned char *bytes, size_t count, char *out)
{
    static const char digits[] = "0123456789abcdef";
    for (size_t i = 0; i < count; i++) {
        out[2 * i] = digits[bytes[i] >> 4];
        out[2 * i + 1] = digits[bytes[i] & 15];
    }
    out[2 * count] = '\0';
}

fa_status fa_digest_text(fa_text bytes, char out[FA_DIGEST_TEXT], fa_error *error)
{
    unsigned char digest[FA_DIGEST_SIZE] = {0};
    FA_TRY(fa_digest(bytes, digest, error));
    fa_hexadecimal(digest, sizeof digest, out);
    return FA_OK;
}

const char *fa_digest_library(void)
{
    return OpenSSL_version(OPENSSL_VERSION);
}
