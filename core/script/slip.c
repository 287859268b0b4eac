/* Reads the tokens up to where Lua stopped, with what was opened on the way and not closed. */
#include "script/slip.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "script/token.h"

/* { ( [ and function … end, not closed so far. */
typedef struct opened {
    fa_token token;
    int indent; /* of the line it stands on */
} opened;

typedef struct reading {
    opened open[FA_SLIP_DEEPEST];
    size_t depth;
    fa_token before, last; /* the two tokens before the one at which Lua stopped */
    fa_token stop, next;
    int indent, line;  /* of the line that is read */
    bool first;        /* `stop` begins its line */
    fa_token unclosed; /* a { behind which a line begins too far to the left */
    bool has_unclosed;
} reading;

static bool is(const fa_token *token, const char *written)
{
    return fa_token_is(token, written);
}

static bool say(fa_slip *out, int line, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

static bool say(fa_slip *out, int line, const char *format, ...)
{
    va_list arguments;
    out->line = line;
    va_start(arguments, format);
    (void)vsnprintf(out->sentence, sizeof out->sentence, format, arguments);
    va_end(arguments);
    return true;
}

static bool opens(const fa_token *token)
{
    return is(token, "{") || is(token, "(") || is(token, "[") || is(token, "function") ||
           is(token, "if") || is(token, "do") || is(token, "repeat");
}

static bool closes(const fa_token *token)
{
    return is(token, "}") || is(token, ")") || is(token, "]") || is(token, "end") ||
           is(token, "until");
}

static const opened *top(const reading *r)
{
    return r->depth > 0 ? &r->open[r->depth - 1] : NULL;
}

/* How far in the line of TOKEN begins: a tab counts as one blank. */
static int indent_of(fa_text source, const fa_token *token)
{
    const char *begin = token->written.bytes, *at;
    while (begin > source.bytes && begin[-1] != '\n')
        begin--;
    for (at = begin; *at == ' ' || *at == '\t'; at++)
        ;
    return (int)(at - begin);
}

/* A line that begins no further in than the line of an open { is behind what should close it. */
static void look_left(reading *r, const fa_token *token)
{
    const opened *open = top(r);
    if (!r->first || r->has_unclosed || open == NULL || !is(&open->token, "{")) return;
    bool left = closes(token) ? r->indent < open->indent : r->indent <= open->indent;
    if (!left || token->line == open->token.line) return;
    r->unclosed = open->token;
    r->has_unclosed = true;
}

static void take(reading *r, fa_text source, const fa_token *token)
{
    r->first = token->line != r->line;
    if (r->first) r->indent = indent_of(source, token);
    r->line = token->line;
    look_left(r, token);
    if (opens(token) && r->depth < FA_SLIP_DEEPEST)
        r->open[r->depth++] = (opened){*token, r->indent};
    if (closes(token) && r->depth > 0) r->depth--;
}

static bool ends_value(const fa_token *token)
{
    return token->kind == FA_TOKEN_TEXT || token->kind == FA_TOKEN_NUMBER ||
           token->kind == FA_TOKEN_NAME || is(token, "}") || is(token, ")") || is(token, "]") ||
           is(token, "end") || is(token, "true") || is(token, "false");
}

/* What begins the next of a list. */
static bool begins_entry(const fa_token *token)
{
    return token->kind == FA_TOKEN_NAME || token->kind == FA_TOKEN_TEXT ||
           token->kind == FA_TOKEN_NUMBER || is(token, "[") || is(token, "{") ||
           is(token, "function");
}

static bool fits(const opened *open, const fa_token *closer)
{
    static const char *const pairs[][2] = {{"{", "}"}, {"(", ")"}, {"[", "]"}};
    for (size_t i = 0; open != NULL && i < 3; i++)
        if (is(&open->token, pairs[i][0])) return is(closer, pairs[i][1]);
    return open != NULL && is(closer, "end");
}

/* Where several on the line are written like NEAR: the first that cannot follow what is before it.
 */
static bool is_stop(const reading *r, const fa_token *token, fa_text near, int line)
{
    if (token->line < line || near.length == 0 || !fa_text_starts(token->written, near))
        return false;
    if (closes(token)) return !fits(top(r), token) || is(&r->last, "=");
    bool inside = top(r) != NULL && is(&top(r)->token, "function");
    if (is(token, ",")) return !ends_value(&r->last) || inside;
    bool called = r->last.kind == FA_TOKEN_NAME &&
                  (token->kind == FA_TOKEN_TEXT || is(token, "{") || is(token, "["));
    return !begins_entry(token) || (ends_value(&r->last) && !called) || is(&r->last, ":");
}

static bool is_last(const fa_token *token)
{
    return token->kind == FA_TOKEN_END || token->kind == FA_TOKEN_WRONG ||
           token->kind == FA_TOKEN_NO_MEMORY;
}

/* False: what Lua stopped at is not found. */
static bool read_on(reading *r, fa_text source, fa_text near, int line)
{
    fa_arena arena = {0};
    fa_tokens tokens = {source.bytes, source.bytes + source.length, 1, &arena};
    bool found = false;
    for (;;) {
        r->stop = fa_tokens_next(&tokens);
        found = is_stop(r, &r->stop, near, line);
        if (found || is_last(&r->stop)) break;
        take(r, source, &r->stop);
        r->before = r->last;
        r->last = r->stop;
    }
    if (near.length == 0) found = r->stop.kind == FA_TOKEN_END;
    if (found && r->stop.kind != FA_TOKEN_END) {
        r->next = fa_tokens_next(&tokens);
        r->first = r->stop.line != r->line;
        if (r->first) r->indent = indent_of(source, &r->stop);
        look_left(r, &r->stop);
    }
    fa_arena_clear(&arena); /* with what texts hold: only what is written is used from here on */
    return found && r->stop.line <= (near.length == 0 ? r->stop.line : line);
}

static bool is_sentence(const fa_token *token)
{
    static const char *const words[] = {
        "instrument", "choices", "item",    "section", "score",   "bands",       "change",  "rule",
        "advice",     "case",    "include", "intake",  "wording", "translation", "profile", NULL};
    for (size_t i = 0; words[i] != NULL; i++)
        if (fa_text_equal(token->written, fa_text_of(words[i]))) return true;
    return false;
}

/* The next sentence, or the end, while something is open. */
static bool find_unclosed(const reading *r, fa_slip *out)
{
    bool end = r->stop.kind == FA_TOKEN_END;
    bool sentence = r->first && is_sentence(&r->stop) && !is(&r->next, "=");
    char where[40] = "the end of the file";
    if (!end && !sentence) return false;
    const opened *open = top(r);
    if (open == NULL) return false;
    if (!end) (void)snprintf(where, sizeof where, "line %d", r->stop.line);
    const fa_token *unclosed = r->has_unclosed ? &r->unclosed : &open->token;
    if (is(unclosed, "{"))
        return say(out, unclosed->line,
                   "the { that opens here is never closed: a } is missing before %s", where);
    if (is(unclosed, "("))
        return say(out, unclosed->line,
                   "the ( that opens here is never closed: a ) is missing before %s", where);
    if (is(unclosed, "function"))
        return say(out, unclosed->line, "the function that begins here has no end");
    return false;
}

static bool find_end(const reading *r, fa_slip *out)
{
    const opened *open = top(r);
    bool outside = is(&r->stop, "}") || is(&r->stop, ",") || is(&r->stop, ")");
    if (!outside || open == NULL || !is(&open->token, "function")) return false;
    return say(out, open->token.line,
               "the function that begins here has no end: write end behind it");
}

static bool find_closer(const reading *r, fa_slip *out)
{
    const opened *open = top(r);
    if (!is(&r->stop, "}") && !is(&r->stop, ")") && !is(&r->stop, "]")) return false;
    if (open == NULL)
        return say(out, r->stop.line, "this %.*s closes nothing: it is one too many",
                   FA_TEXT_ARG(r->stop.written));
    if (is(&open->token, "(") && is(&r->stop, "}"))
        return say(out, open->token.line, "the ( that opens here is not closed: a ) is missing");
    if (is(&open->token, "[") && !is(&r->stop, "]"))
        return say(out, open->token.line, "the [ that opens here is not closed: a ] is missing");
    return false;
}

static bool find_field(const reading *r, fa_slip *out)
{
    const fa_token *last = &r->last;
    if (is(&r->stop, "=") && last->kind == FA_TOKEN_NUMBER)
        return say(out, r->stop.line, "a value before = stands in brackets: write [%.*s] = …",
                   FA_TEXT_ARG(last->written));
    if (is(last, "]") && begins_entry(&r->stop) && r->before.kind != FA_TOKEN_NAME)
        return say(out, r->stop.line, "an = is missing: write [%.*s] = …",
                   FA_TEXT_ARG(r->before.written));
    if (is(last, ":") && r->before.kind == FA_TOKEN_NAME && r->stop.kind != FA_TOKEN_NAME)
        return say(out, r->stop.line, "a field is written %.*s = …, with = in place of the colon",
                   FA_TEXT_ARG(r->before.written));
    return false;
}

/* item wash { … }, text = , */
static bool find_value(const reading *r, fa_slip *out)
{
    bool none = is(&r->stop, ",") || is(&r->stop, "}");
    bool name = r->stop.kind == FA_TOKEN_NAME && r->last.line == r->stop.line;
    if (is(&r->last, "=") && none)
        return say(out, r->last.line, "behind %.*s = a value is missing",
                   FA_TEXT_ARG(r->before.written));
    if (!is_sentence(&r->last) || !name) return false;
    return say(out, r->stop.line, "a name stands in quotation marks: write %.*s \"%.*s\"",
               FA_TEXT_ARG(r->last.written), FA_TEXT_ARG(r->stop.written));
}

static bool find_comma(const reading *r, fa_slip *out)
{
    const opened *open = top(r);
    bool list = open != NULL && (is(&open->token, "{") || is(&open->token, "("));
    if (!list || !ends_value(&r->last) || !begins_entry(&r->stop)) return false;
    bool touches = r->last.written.bytes + r->last.written.length == r->stop.written.bytes;
    if (r->last.kind == FA_TOKEN_TEXT && r->stop.kind == FA_TOKEN_NAME && touches)
        return say(out, r->stop.line,
                   "a text ends before '%.*s': either a quotation mark is missing to its left, or "
                   "one that stands inside the text is to be written \\\"",
                   FA_TEXT_ARG(r->stop.written));
    if (r->last.line < r->stop.line)
        return say(out, r->last.line, "a comma is missing at the end of this line");
    bool name = r->stop.kind == FA_TOKEN_NAME;
    return say(out, r->stop.line,
               name ? "a comma is missing before '%.*s'" : "a comma is missing before %.*s",
               FA_TEXT_ARG(r->stop.written));
}

static bool find_comment(const reading *r, fa_slip *out)
{
    if (!is(&r->stop, "//") && !is(&r->stop, "#") && !is(&r->stop, "/") && !is(&r->stop, "*"))
        return false;
    if (!r->first) return false;
    return say(out, r->stop.line, "a comment begins with two dashes: -- …");
}

bool fa_slip_find(fa_text source, fa_text near, int line, fa_slip *out)
{
    reading r = {0};
    if (!read_on(&r, source, near, line)) return false;
    return find_unclosed(&r, out) || find_end(&r, out) || find_closer(&r, out) ||
           find_field(&r, out) || find_value(&r, out) || find_comma(&r, out) ||
           find_comment(&r, out);
}
