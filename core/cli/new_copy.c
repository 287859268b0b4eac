/* Goes through the tokens: a name in a comment or in another text is none. */
#include "cli/new_copy.h"

#include "base/arena.h"
#include "script/token.h"

/* A sentence begins with a name that no bracket is around. */
typedef struct place {
    int depth;
    bool intake; /* the sentence is one */
    fa_token before[2];
} place;

static void go_on(place *at, const fa_token *token)
{
    bool opens = fa_token_is(token, "{") || fa_token_is(token, "(");
    bool closes = fa_token_is(token, "}") || fa_token_is(token, ")");
    bool names = token->kind == FA_TOKEN_NAME && at->depth == 0;
    if (names) at->intake = fa_text_equal(token->written, FA_TEXT("intake"));
    at->depth += opens - closes;
    at->before[0] = at->before[1];
    at->before[1] = *token;
}

static bool is_word(const fa_token *token, const char *word)
{
    return token->kind == FA_TOKEN_NAME && fa_text_equal(token->written, fa_text_of(word));
}

static bool begins_sentence(const fa_token *token)
{
    return is_word(token, "instrument") || is_word(token, "translation") ||
           is_word(token, "wording");
}

/* Whether a text at this place is the name of an instrument: instrument "…", instrument("…"), and
 * in an intake instrument = "…". */
static bool is_name(const place *at)
{
    const fa_token *last = &at->before[1], *other = &at->before[0];
    if (at->depth == 0 && begins_sentence(last)) return true;
    if (at->depth == 1 && fa_token_is(last, "(") && begins_sentence(other)) return true;
    return at->depth == 1 && at->intake && fa_token_is(last, "=") && is_word(other, "instrument");
}

static void add_name(fa_buffer *out, const fa_token *token, fa_text name)
{
    char mark = token->written.bytes[0] == '\'' ? '\'' : '"';
    fa_buffer_add_byte(out, mark);
    fa_buffer_add(out, name);
    fa_buffer_add_byte(out, mark);
}

/* How many names were replaced; -1: no memory. */
static int replace(fa_buffer *out, fa_text source, fa_text from, fa_text to, fa_arena *arena)
{
    int replaced = 0;
    const char *copied = source.bytes, *end = source.bytes + source.length;
    fa_text mark = FA_TEXT("\xEF\xBB\xBF");
    size_t begin = fa_text_starts(source, mark) ? mark.length : 0;
    fa_tokens tokens = {source.bytes + begin, end, 1, arena};
    place at = {.before = {{.kind = FA_TOKEN_END}, {.kind = FA_TOKEN_END}}};
    for (;;) {
        fa_token token = fa_tokens_next(&tokens);
        if (token.kind == FA_TOKEN_NO_MEMORY) return -1;
        if (token.kind == FA_TOKEN_END || token.kind == FA_TOKEN_WRONG) break;
        bool named = token.kind == FA_TOKEN_TEXT && fa_text_equal(token.content, from);
        if (named && is_name(&at)) {
            fa_buffer_add(out, fa_text_slice(copied, token.written.bytes));
            add_name(out, &token, to);
            copied = token.written.bytes + token.written.length;
            replaced++;
        }
        go_on(&at, &token);
    }
    fa_buffer_add(out, fa_text_slice(copied, end));
    return replaced;
}

fa_status fa_new_copy_add(fa_buffer *out, fa_text file, fa_text source, fa_text from, fa_text to,
                          fa_error *error)
{
    fa_arena arena = {0};
    int replaced = replace(out, source, from, to, &arena);
    fa_arena_clear(&arena);
    if (replaced < 0 || out->failed) return fa_error_memory(error);
    if (replaced > 0) return FA_OK;
    return fa_error_set(error, FA_CONTENT,
                        "%.*s: the name '%.*s' is not written out in it, so it cannot be changed: "
                        "copy the file by hand",
                        FA_TEXT_ARG(file), FA_TEXT_ARG(from));
}
