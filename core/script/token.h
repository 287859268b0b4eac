/* Lua 5.4 source as tokens, one at a time. */
#ifndef FA_SCRIPT_TOKEN_H
#define FA_SCRIPT_TOKEN_H

#include "base/arena.h"
#include "format/decimal.h"

typedef enum fa_token_kind {
    FA_TOKEN_END,
    FA_TOKEN_NAME,
    FA_TOKEN_RESERVED, /* and, end, function … */
    FA_TOKEN_TEXT,     /* "…", '…' or [[…]] */
    FA_TOKEN_NUMBER,
    FA_TOKEN_SYMBOL, /* operators and punctuation */
    FA_TOKEN_WRONG,  /* not Lua: an unfinished string, a stray byte; nothing more follows */
    FA_TOKEN_NO_MEMORY
} fa_token_kind;

typedef struct fa_token {
    fa_token_kind kind;
    fa_text written; /* as it stands in the source */
    fa_text content; /* of FA_TOKEN_TEXT: what the string holds */
    int line;        /* where it begins, from 1 */
} fa_token;

/* Where the reading has come to. Start with {source.bytes, its end, 1, arena}. */
typedef struct fa_tokens {
    const char *at, *end;
    int line;
    fa_arena *arena; /* for strings with escapes */
} fa_tokens;

/* Comments and blanks are passed over. A malformed number is one token: Lua complains about it. */
fa_token fa_tokens_next(fa_tokens *tokens);

/* Whether TOKEN is the reserved word or the symbol WRITTEN. */
bool fa_token_is(const fa_token *token, const char *written);

/* The value of a FA_TOKEN_NUMBER. False for hexadecimal fractions and for what does not fit. */
bool fa_token_number(const fa_token *token, fa_decimal *out);

#endif
