/* Read into one place that is overwritten; compared with the one before by its digest. */
#include "cli/upload_token.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "cli/upload_child.h"
#include "cli/upload_token_read.h"

enum { SOON = 60000 }; /* milliseconds */

void fa_upload_token_guard(void)
{
    const struct rlimit none = {0};
    (void)prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
    (void)setrlimit(RLIMIT_CORE, &none);
}

void fa_upload_token_wipe(fa_upload_token *token)
{
    if (token->holds) explicit_bzero(token->bytes, sizeof token->bytes);
    token->holds = false;
}

static int64_t now_milliseconds(void)
{
    struct timespec now;
    (void)clock_gettime(CLOCK_REALTIME, &now);
    return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

/* Said once, when it is read first. */
static void look_at_mode(const fa_upload_token *token, int descriptor)
{
    struct stat is;
    if (token->known || fstat(descriptor, &is) != 0 || !S_ISREG(is.st_mode)) return;
    if ((is.st_mode & S_IROTH) == 0) return;
    fa_terminal_note(token->terminal,
                     "%s: everyone on this computer can read this token; mend it with: chmod 600 "
                     "%s",
                     token->file, token->file);
}

static fa_status read_all(fa_upload_token *token, int descriptor, const char *name, size_t *length,
                          fa_error *error)
{
    *length = 0;
    while (*length < FA_TOKEN_ROOM) {
        ssize_t got = read(descriptor, token->bytes + *length, FA_TOKEN_ROOM - *length);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0)
            return fa_error_set(error, FA_FILE, "%s: cannot be read (%s)", name, strerror(errno));
        if (got == 0) return FA_OK;
        *length += (size_t)got;
    }
    return fa_error_set(error, FA_FILE, "%s: is longer than any token; is it the right file?",
                        name);
}

static fa_status read_file(fa_upload_token *token, size_t *length, fa_error *error)
{
    if (strcmp(token->file, "-") == 0)
        return read_all(token, STDIN_FILENO, "standard input", length, error);
    int descriptor = open(token->file, O_RDONLY | O_CLOEXEC | O_NOCTTY);
    if (descriptor < 0)
        return fa_error_set(error, FA_FILE, "%s: the token cannot be read (%s)", token->file,
                            strerror(errno));
    look_at_mode(token, descriptor);
    fa_status status = read_all(token, descriptor, token->file, length, error);
    (void)close(descriptor);
    return status;
}

static fa_status fetch(fa_upload_token *token, fa_token *out, fa_error *error)
{
    char what[400];
    size_t length = 0;
    int64_t now = now_milliseconds();
    bool by_command = token->command != NULL;
    token->holds = true;
    if (by_command) {
        (void)snprintf(what, sizeof what, "the token command printed");
        fa_child_output said = {.bytes = token->bytes, .room = FA_TOKEN_ROOM};
        FA_TRY(fa_upload_child_run(token->command, token->folder, token->signals, &said, error));
        length = said.length;
    } else {
        bool standard = strcmp(token->file, "-") == 0;
        (void)snprintf(what, sizeof what, "%s: holds", standard ? "standard input" : token->file);
        FA_TRY(read_file(token, &length, error));
    }
    FA_TRY(fa_upload_token_read(what, token->bytes, length, by_command, now, &length, &out->expires,
                                error));
    out->text = (fa_text){token->bytes, length};
    return FA_OK;
}

/* The dispatcher asks half a minute before the end. One that does not live so long would be asked
 * for all the time: it is replaced when half of its life is over. */
static int64_t asked_for_at(int64_t expires)
{
    int64_t now = now_milliseconds(), life = expires - now;
    if (expires == 0 || life <= 0) return 0;
    return life >= SOON ? expires : now + life / 2 + SOON / 2;
}

static fa_status take(fa_upload_token *token, fa_token *fresh, bool *changed, fa_error *error)
{
    unsigned char digest[FA_DIGEST_SIZE];
    FA_TRY(fa_digest(fresh->text, digest, error));
    *changed = !token->known || memcmp(digest, token->digest, sizeof digest) != 0;
    memcpy(token->digest, digest, sizeof digest);
    token->known = true;
    fresh->expires = asked_for_at(fresh->expires);
    return FA_OK;
}

fa_status fa_upload_token_ask(fa_upload_token *token, bool again, fa_token *out, bool *changed,
                              fa_error *error)
{
    bool none = token->file == NULL && token->command == NULL;
    bool once = token->file != NULL && strcmp(token->file, "-") == 0;
    fa_token fresh = {0};
    fa_error why;
    *changed = false;
    if (none || (once && again)) return FA_OK;
    fa_status status = fetch(token, &fresh, &why);
    token->failed = status != FA_OK && !again;
    if (status == FA_OK) status = take(token, &fresh, changed, &why);
    if (status == FA_OK && *changed) *out = fresh;
    if (status == FA_OK) return FA_OK;
    fa_upload_token_wipe(token);
    if (status != FA_FILE || !again) return fa_error_set(error, status, "%s", why.message);
    fa_terminal_error(token->terminal, "%s", why.message);
    return FA_OK;
}
