/* The bearer token of an upload: where it comes from, and that no copy of it stays. */
#ifndef FA_CLI_UPLOAD_TOKEN_H
#define FA_CLI_UPLOAD_TOKEN_H

#include "base/digest.h"
#include "cli/terminal.h"
#include "cli/upload_signals.h"
#include "deliver/dispatch.h"

enum { FA_TOKEN_ROOM = 65536 };

/* Zeroed but for the first five is ready. Lies still: it is the only place of the token here. */
typedef struct fa_upload_token {
    fa_terminal *terminal;
    fa_upload_signals *signals;
    const char *file;    /* "-": standard input; NULL: none */
    const char *command; /* NULL: none */
    const char *folder;  /* that the command runs in; NULL: here */
    bool failed;         /* there was none at the beginning */
    bool holds;          /* there is something to wipe */
    bool known;          /* `digest` is of the last one, so that a new one is told from it */
    unsigned char digest[FA_DIGEST_SIZE];
    char bytes[FA_TOKEN_ROOM];
} fa_upload_token;

/* Of this process no image is ever written to disk, and no other of this user looks into it. */
void fa_upload_token_guard(void);

/* As fa_dispatch_options.token asks. A failure is one only at the beginning: later it is told, and
 * the token that there is goes on until the server refuses it. OUT is valid until the wipe. */
FA_MUST_USE fa_status fa_upload_token_ask(fa_upload_token *token, bool again, fa_token *out,
                                          bool *changed, fa_error *error);

/* Once the transport has its copy. */
void fa_upload_token_wipe(fa_upload_token *token);

#endif
