/* A tokeniser that follows section 3.1 of the Lua 5.4 manual. */
#include "script/token.h"

#include "format/json.h"

#include <string.h>

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

static int hex_value(char c)
{
    if (is_digit(c)) return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

static bool is_space(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

static bool is_newline(char c)
{
    return c == '\n' || c == '\r';
}

static char peek(const fa_tokens *tokens, size_t ahead)
{
    return (size_t)(tokens->end - tokens->at) > ahead ? tokens->at[ahead] : '\0';
}

/* "\r\n" and "\n\r" are one line's end. */
static void pass_newline(fa_tokens *tokens)
{
    char first = *tokens->at++;
    if (tokens->at < tokens->end && is_newline(*tokens->at) && *tokens->at != first) tokens->at++;
    tokens->line++;
}

static void pass_spaces(fa_tokens *tokens)
{
    while (tokens->at < tokens->end && is_space(*tokens->at)) {
        if (is_newline(*tokens->at)) {
            pass_newline(tokens);
            continue;
        }
        tokens->at++;
    }
}

/* At "[": the number of "=" in an opening long bracket, or -1 when it is none. */
static int bracket_level(const fa_tokens *tokens)
{
    size_t equals = 0;
    while (peek(tokens, 1 + equals) == '=')
        equals++;
    return peek(tokens, 1 + equals) == '[' ? (int)equals : -1;
}

/* From behind the opening bracket to behind the closing one. False when there is none. */
static bool pass_long(fa_tokens *tokens, int level)
{
    while (tokens->at < tokens->end) {
        if (is_newline(*tokens->at)) {
            pass_newline(tokens);
            continue;
        }
        if (*tokens->at++ != ']') continue;
        int equals = 0;
        while (equals < level && peek(tokens, 0) == '=') {
            tokens->at++;
            equals++;
        }
        if (equals < level || peek(tokens, 0) != ']') continue;
        tokens->at++;
        return true;
    }
    return false;
}

/* At "--". False when a long comment has no end. */
static bool pass_comment(fa_tokens *tokens)
{
    tokens->at += 2;
    int level = peek(tokens, 0) == '[' ? bracket_level(tokens) : -1;
    if (level >= 0) {
        tokens->at += level + 2;
        return pass_long(tokens, level);
    }
    while (tokens->at < tokens->end && !is_newline(*tokens->at))
        tokens->at++;
    return true;
}

/* What stands between long brackets: the first line's end falls away, the others become "\n". */
static bool long_content(fa_tokens *tokens, fa_text raw, fa_text *out)
{
    const char *from = raw.bytes, *end = raw.bytes + raw.length;
    if (from < end && is_newline(*from)) {
        char first = *from++;
        if (from < end && is_newline(*from) && *from != first) from++;
    }
    *out = fa_text_slice(from, end);
    if (out->length == 0 || memchr(from, '\r', out->length) == NULL) return true;

    char *copy = fa_arena_take(tokens->arena, out->length, 1);
    if (copy == NULL) return false;
    size_t length = 0;
    while (from < end) {
        char c = *from++;
        if (is_newline(c) && from < end && is_newline(*from) && *from != c) from++;
        copy[length++] = is_newline(c) ? '\n' : c;
    }
    *out = (fa_text){copy, length};
    return true;
}

static fa_token_kind read_long(fa_tokens *tokens, int level, fa_text *content)
{
    tokens->at += level + 2;
    const char *begin = tokens->at;
    if (!pass_long(tokens, level)) return FA_TOKEN_WRONG;
    fa_text raw = fa_text_slice(begin, tokens->at - level - 2);
    return long_content(tokens, raw, content) ? FA_TOKEN_TEXT : FA_TOKEN_NO_MEMORY;
}

/* A code point as (up to six bytes of) UTF-8, as Lua writes \u{…}. */
static size_t put_code_point(uint32_t code, char *out)
{
    if (code < 0x80) {
        *out = (char)code;
        return 1;
    }
    char reversed[6];
    size_t count = 0;
    uint32_t most = 0x3F; /* what fits in the first byte */
    while (code > most) {
        reversed[count++] = (char)(0x80 | (code & 0x3F));
        code >>= 6;
        most >>= 1;
    }
    reversed[count++] = (char)((~most << 1) | code);
    for (size_t i = 0; i < count; i++)
        out[i] = reversed[count - 1 - i];
    return count;
}

/* \u{XXX}, from behind the u. */
static const char *put_unicode(const char *from, const char *end, char **out)
{
    uint32_t code = 0;
    if (from < end && *from == '{') from++;
    for (; from < end && hex_value(*from) >= 0; from++)
        code = (code << 4 | (uint32_t)hex_value(*from)) & 0x7FFFFFFF;
    if (from < end && *from == '}') from++;
    *out += put_code_point(code, *out);
    return from;
}

/* Up to three decimal digits, or two hexadecimal ones. */
static const char *put_byte(const char *from, const char *end, int base, char **out)
{
    int value = 0, digits = base == 16 ? 2 : 3;
    for (; digits > 0 && from < end; digits--, from++) {
        int digit = hex_value(*from);
        if (digit < 0 || digit >= base) break;
        value = value * base + digit;
    }
    *(*out)++ = (char)(value & 0xFF);
    return from;
}

/* One escape, from behind the backslash. What is no escape is kept: Lua complains about it. */
static const char *put_escape(const char *from, const char *end, char **out)
{
    static const char letters[] = "abfnrtv", meanings[] = "\a\b\f\n\r\t\v";
    char c = *from;
    if (is_digit(c)) return put_byte(from, end, 10, out);
    from++;
    if (c == 'x') return put_byte(from, end, 16, out);
    if (c == 'u' && end - from >= 3) return put_unicode(from, end, out);
    if (c == 'z') {
        while (from < end && is_space(*from))
            from++;
        return from;
    }
    if (is_newline(c)) {
        if (from < end && is_newline(*from) && *from != c) from++;
        *(*out)++ = '\n';
        return from;
    }
    const char *letter = c != '\0' ? strchr(letters, c) : NULL;
    *(*out)++ = letter != NULL ? meanings[letter - letters] : c;
    return from;
}

static bool short_content(fa_tokens *tokens, fa_text raw, fa_text *out)
{
    *out = raw;
    if (raw.length == 0 || memchr(raw.bytes, '\\', raw.length) == NULL) return true;
    /* No escape becomes longer than it is written, but for \u{…} with more than 31 bits (not Lua).
     */
    char *copy = fa_arena_take(tokens->arena, raw.length + 8, 1);
    if (copy == NULL) return false;
    char *to = copy;
    const char *from = raw.bytes, *end = raw.bytes + raw.length;
    while (from < end) {
        char c = *from++;
        if (c == '\\' && from < end) {
            from = put_escape(from, end, &to);
            continue;
        }
        *to++ = c;
    }
    *out = fa_text_slice(copy, to);
    return true;
}

/* Behind a backslash: the escaped byte, or \z and the blanks that follow it. */
static void pass_escaped(fa_tokens *tokens)
{
    if (tokens->at == tokens->end) return;
    if (is_newline(*tokens->at)) {
        pass_newline(tokens);
        return;
    }
    if (*tokens->at++ == 'z') pass_spaces(tokens);
}

static fa_token_kind read_short(fa_tokens *tokens, fa_text *content)
{
    char quote = *tokens->at++;
    const char *begin = tokens->at;
    while (tokens->at < tokens->end && *tokens->at != quote) {
        if (is_newline(*tokens->at)) return FA_TOKEN_WRONG;
        if (*tokens->at++ == '\\') pass_escaped(tokens);
    }
    if (tokens->at == tokens->end) return FA_TOKEN_WRONG;
    fa_text raw = fa_text_slice(begin, tokens->at++);
    return short_content(tokens, raw, content) ? FA_TOKEN_TEXT : FA_TOKEN_NO_MEMORY;
}

/* As generous as Lua's own reader: what is swallowed and is no number, Lua names. */
static fa_token_kind read_number(fa_tokens *tokens)
{
    bool hex = *tokens->at == '0' && (peek(tokens, 1) == 'x' || peek(tokens, 1) == 'X');
    if (hex) tokens->at += 2;
    while (tokens->at < tokens->end) {
        char c = *tokens->at;
        bool exponent = hex ? c == 'p' || c == 'P' : c == 'e' || c == 'E';
        char after = peek(tokens, 1);
        if (exponent && (after == '+' || after == '-')) tokens->at++;
        if (!exponent && !is_digit(c) && !is_letter(c) && c != '.') break;
        tokens->at++;
    }
    return FA_TOKEN_NUMBER;
}

static fa_token_kind read_name(fa_tokens *tokens)
{
    static const char *const reserved[] = {"and",   "break", "do",       "else", "elseif", "end",
                                           "false", "for",   "function", "goto", "if",     "in",
                                           "local", "nil",   "not",      "or",   "repeat", "return",
                                           "then",  "true",  "until",    "while"};
    const char *begin = tokens->at;
    while (tokens->at < tokens->end && (is_letter(*tokens->at) || is_digit(*tokens->at)))
        tokens->at++;
    fa_text name = fa_text_slice(begin, tokens->at);
    if (name.length < 2 || name.length > 8) return FA_TOKEN_NAME;
    for (size_t i = 0; i < sizeof reserved / sizeof *reserved; i++)
        if (reserved[i][0] == *begin && fa_text_equal(name, fa_text_of(reserved[i])))
            return FA_TOKEN_RESERVED;
    return FA_TOKEN_NAME;
}

static fa_token_kind read_symbol(fa_tokens *tokens)
{
    static const char *const longest_first[] = {
        "...", "..", "==", "~=", "<=", ">=", "<<", ">>", "//", "::"};
    size_t left = (size_t)(tokens->end - tokens->at);
    for (size_t i = 0; i < sizeof longest_first / sizeof *longest_first; i++) {
        size_t length = strlen(longest_first[i]);
        if (length > left || memcmp(tokens->at, longest_first[i], length) != 0) continue;
        tokens->at += length;
        return FA_TOKEN_SYMBOL;
    }
    char c = *tokens->at++;
    bool known = c != '\0' && strchr("+-*/%^#&~|<>=(){}[];:,.", c) != NULL;
    return known ? FA_TOKEN_SYMBOL : FA_TOKEN_WRONG;
}

static fa_token_kind read_token(fa_tokens *tokens, fa_text *content)
{
    char c = *tokens->at;
    if (is_letter(c)) return read_name(tokens);
    if (is_digit(c) || (c == '.' && is_digit(peek(tokens, 1)))) return read_number(tokens);
    if (c == '"' || c == '\'') return read_short(tokens, content);
    if (c == '[') {
        int level = bracket_level(tokens);
        if (level >= 0) return read_long(tokens, level, content);
        if (peek(tokens, 1) == '=') return FA_TOKEN_WRONG;
    }
    return read_symbol(tokens);
}

/* False at an unfinished comment. */
static bool pass_between(fa_tokens *tokens)
{
    for (;;) {
        pass_spaces(tokens);
        if (peek(tokens, 0) != '-' || peek(tokens, 1) != '-') return true;
        if (!pass_comment(tokens)) return false;
    }
}

fa_token fa_tokens_next(fa_tokens *tokens)
{
    fa_token token = {.kind = FA_TOKEN_WRONG, .line = tokens->line};
    bool whole = pass_between(tokens);
    const char *begin = tokens->at;
    token.line = tokens->line;
    if (whole && begin == tokens->end) token.kind = FA_TOKEN_END;
    if (whole && begin < tokens->end) token.kind = read_token(tokens, &token.content);
    token.written = fa_text_slice(begin, tokens->at);
    if (token.kind == FA_TOKEN_WRONG) tokens->at = tokens->end;
    return token;
}

bool fa_token_is(const fa_token *token, const char *written)
{
    if (token->kind != FA_TOKEN_RESERVED && token->kind != FA_TOKEN_SYMBOL) return false;
    const char *bytes = token->written.bytes;
    return bytes[0] == written[0] && fa_text_equal(token->written, fa_text_of(written));
}

static bool hex_number(fa_text digits, fa_decimal *out)
{
    uint64_t value = 0;
    for (size_t i = 0; i < digits.length; i++) {
        int digit = hex_value(digits.bytes[i]);
        if (digit < 0 || value >> 59 != 0) return false;
        value = value << 4 | (uint64_t)digit;
    }
    *out = FA_DECIMAL_OF((int64_t)value);
    return digits.length > 0;
}

bool fa_token_number(const fa_token *token, fa_decimal *out)
{
    fa_text text = token->written;
    if (text.length > 2 && (text.bytes[1] == 'x' || text.bytes[1] == 'X'))
        return hex_number((fa_text){text.bytes + 2, text.length - 2}, out);
    /* Lua also takes 007, .5 and 5. : written as JSON writes them, they are read as JSON reads. */
    char plain[64];
    size_t length = 0, from = 0;
    if (text.length > sizeof plain - 2) return false;
    while (from + 1 < text.length && text.bytes[from] == '0' && is_digit(text.bytes[from + 1]))
        from++;
    if (text.bytes[from] == '.') plain[length++] = '0';
    for (; from < text.length; from++) {
        bool bare =
            text.bytes[from] == '.' && (from + 1 == text.length || !is_digit(text.bytes[from + 1]));
        if (!bare) plain[length++] = text.bytes[from];
    }
    return fa_json_number((fa_text){plain, length}, out);
}
