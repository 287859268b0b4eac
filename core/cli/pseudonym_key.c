/* A key is all bytes of its file. */
#include "cli/pseudonym_key.h"

#include "archive/pseudonym.h"
#include "base/file.h"

enum { KEY_MOST = 1 << 20 };

fa_status fa_pseudonym_key_read(const char *file, fa_buffer *key, fa_error *error)
{
    FA_TRY(fa_file_read(file, KEY_MOST, key, error));
    if (key->length >= FA_PSEUDONYM_KEY_LEAST) return FA_OK;
    return fa_error_set(error, FA_USAGE,
                        "%s: a key has at least %d bytes; make one with: head -c 32 "
                        "/dev/urandom > KEYFILE",
                        file, FA_PSEUDONYM_KEY_LEAST);
}

void fa_pseudonym_key_clear(fa_buffer *key)
{
    if (key->bytes != NULL) explicit_bzero(key->bytes, key->capacity);
    fa_buffer_clear(key);
}
