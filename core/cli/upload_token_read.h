/* The token in what a file holds or a command prints, and when it runs out. */
#ifndef FA_CLI_UPLOAD_TOKEN_READ_H
#define FA_CLI_UPLOAD_TOKEN_READ_H

#include "base/error.h"
#include "base/text.h"

/* Finds the token in the LENGTH bytes of TEXT, which is changed, and moves it to the beginning:
 * TEXT is the token alone, but for one end of line, or where MAY_BE_JSON the answer of an OAuth
 * token endpoint. *EXPIRES, in milliseconds since 1970-01-01 UTC: of the answer, else of a token
 * that is a JWT, whose signature is the server's business; 0: not known. FA_FILE with a sentence
 * that begins with WHAT and repeats nothing of TEXT; FA_NO_MEMORY. */
FA_MUST_USE fa_status fa_upload_token_read(const char *what, char *text, size_t length,
                                           bool may_be_json, int64_t now, size_t *token_length,
                                           int64_t *expires, fa_error *error);

#endif
