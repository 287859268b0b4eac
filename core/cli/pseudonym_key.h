/* The secret key of --pseudonymise. */
#ifndef FA_CLI_PSEUDONYM_KEY_H
#define FA_CLI_PSEUDONYM_KEY_H

#include "base/buffer.h"
#include "base/error.h"

#define FA_OPTION_PSEUDONYMISE                                                                     \
    {                                                                                              \
        "pseudonymise", 0, false, "KEYFILE",                                                       \
            "hide who the subjects are; KEYFILE holds a secret key", NULL                          \
    }

/* Reads the key in FILE. FA_FILE; FA_USAGE when it is so short that it could be tried out. In every
 * case the caller calls fa_pseudonym_key_clear. */
FA_MUST_USE fa_status fa_pseudonym_key_read(const char *file, fa_buffer *key, fa_error *error);
void fa_pseudonym_key_clear(fa_buffer *key); /* overwrites it */

#endif
