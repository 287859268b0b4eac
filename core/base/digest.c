/* The only file that knows OpenSSL. */
#include "base/digest.h"

#include <openssl/crypto.h>
#include <openssl/evp.h>

fa_status fa_digest_text(fa_text bytes, char out[FA_DIGEST_TEXT], fa_error *error)
{
    static const char hexadecimal[] = "0123456789abcdef";
    unsigned char digest[EVP_MAX_MD_SIZE];
    unsigned int length = 0;
    /* Asked for by name: without it a refused allocation inside the library's own start crashes it.
     */
    if (OPENSSL_init_crypto(OPENSSL_INIT_NO_LOAD_CONFIG, NULL) != 1)
        return fa_error_set(error, FA_NO_MEMORY, "SHA-256 could not be made ready");
    if (EVP_Digest(bytes.bytes ? bytes.bytes : "", bytes.length, digest, &length, EVP_sha256(),
                   NULL) != 1)
        return fa_error_set(error, FA_NO_MEMORY, "SHA-256 could not be computed");
    for (unsigned int i = 0; i < length && i < 32; i++) {
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
