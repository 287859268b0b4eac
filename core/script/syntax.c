/* What Lua says of a text that is not Lua, with a hint at what usually lies behind it. */
#include "script/inside.h"

#include "script/slip.h"

#include <stdlib.h>
#include <string.h>

static const struct {
    const char *part, *hint;
} hints[] = {
    {"'end' expected", "a function needs its end"},
    {"invalid escape sequence", "in a text a \\ is written \\\\"},
    {"'=' expected", "a sentence is a word, a name in quotes and { … }"},
    {"syntax error", "a sentence is a word, a name in quotes and { … }"},
    {"unexpected symbol at the end", "a }, a ) or an end is missing"},
    {"unexpected symbol", "something is missing or doubled just before it"},
    {"'}' expected", "is a comma or a closing } missing before it?"},
    {"')' expected", "is a comma or a closing ) missing before it?"},
    {"']' expected", "is a closing ] missing before it?"},
    {"<name> expected", "a field is written name = value, with = and no colon"},
    {"function arguments expected",
     "behind a colon stands a word with its value, as :is(2); a field is written name = value"},
    {"malformed number", "a number is written with digits and a point, as 2.5"},
    {"overflow", "the tables or brackets go too deep"},
};

#define QUOTE "is not the straight \" of the keyboard, as a quotation mark must be"
#define MINUS "is not the - of the keyboard, as a minus must be"
#define WIDE  "is wider than what belongs here: switch the keyboard to Latin letters"

/* What word processors and other keyboards write for what belongs here. */
static const struct {
    const char *bytes, *hint;
} letters[] = {
    {"\u201C", QUOTE},
    {"\u201D", QUOTE},
    {"\u201E", QUOTE},
    {"\u2018", QUOTE},
    {"\u2019", QUOTE},
    {"\u00AB", QUOTE},
    {"\u00BB", QUOTE},
    {"\u2212", MINUS},
    {"\u2013", MINUS},
    {"\u2014", MINUS},
    {"\u00A0", "a blank that does not break stands on this line: write a plain one"},
    {"\u2026", "cannot stand here: write out what belongs there"},
    {"\uFF0C", WIDE},
    {"\uFF1A", WIDE},
    {"\uFF1B", WIDE},
    {"\uFF1D", WIDE},
    {"\uFF08", WIDE},
    {"\uFF09", WIDE},
    {"\uFF5B", WIDE},
    {"\uFF5D", WIDE},
    {"\uFF02", WIDE},
    {"\u3001", WIDE},
};

static fa_text line_of(fa_text source, int line)
{
    const char *at = source.bytes, *end = source.bytes + source.length;
    while (at < end && line > 1)
        line -= *at++ == '\n';
    const char *stop = at < end ? memchr(at, '\n', (size_t)(end - at)) : NULL;
    return fa_text_slice(at, stop != NULL ? stop : end);
}

/* Lua names the first byte of a letter it does not know, as <\226>; the line tells which it was. */
static bool tell_letter(fa_findings *findings, const char *plain, fa_text source, int line)
{
    const char *near = strstr(plain, "near '<\\");
    if (near == NULL) return false;
    unsigned first = (unsigned)strtoul(near + strlen("near '<\\"), NULL, 10);
    fa_text text = line_of(source, line);
    for (size_t i = 0; i < sizeof letters / sizeof *letters; i++) {
        if ((unsigned char)letters[i].bytes[0] != first ||
            memmem(text.bytes, text.length, letters[i].bytes, strlen(letters[i].bytes)) == NULL)
            continue;
        bool shown = fa_text_starts(fa_text_of(letters[i].hint), FA_TEXT("is ")) ||
                     fa_text_starts(fa_text_of(letters[i].hint), FA_TEXT("cannot"));
        fa_findings_add(findings, FA_MISTAKE, "syntax", line, "%s%s%s",
                        shown ? letters[i].bytes : "", shown ? " " : "", letters[i].hint);
        return true;
    }
    fa_findings_add(findings, FA_MISTAKE, "syntax", line,
                    "a letter on this line can stand only in a text, between quotation marks");
    return true;
}

/* Lua names the line where an unfinished text ends; what matters is where it begins. */
static bool tell_unfinished(fa_findings *findings, const char *plain, int line)
{
    const char *from = strstr(plain, "(starting at line ");
    if (strstr(plain, "unfinished long") != NULL && from != NULL) {
        line = (int)strtol(from + strlen("(starting at line "), NULL, 10);
        fa_findings_add(findings, FA_MISTAKE, "syntax", line,
                        strstr(plain, "comment") != NULL
                            ? "the comment that begins here with --[[ has no ]] at its end"
                            : "the text that begins here with [[ has no ]] at its end");
        return true;
    }
    if (strstr(plain, "unfinished string") == NULL) return false;
    fa_findings_add(findings, FA_MISTAKE, "syntax", line,
                    "a text on this line is not closed: it needs a quotation mark at both ends, on "
                    "one line");
    return true;
}

/* What Lua stopped at, as it is written; empty: the end of the file. False: it does not say. */
static bool near_of(const char *plain, fa_text *near)
{
    const char *from = strstr(plain, " near "), *end = plain + strlen(plain);
    *near = (fa_text){0};
    if (from == NULL) return false;
    if (strcmp(from, " near <eof>") == 0) return true;
    from += strlen(" near '");
    if (from >= end || end[-1] != '\'') return false;
    *near = fa_text_slice(from, end - 1);
    return near->length > 0;
}

static bool tell_slip(fa_findings *findings, const char *plain, fa_text source, int line)
{
    fa_slip slip;
    fa_text near;
    if (!near_of(plain, &near) || !fa_slip_find(source, near, line, &slip)) return false;
    fa_findings_add(findings, FA_MISTAKE, "syntax", slip.line, "%s", slip.sentence);
    return true;
}

void fa_syntax_complain(fa_findings *findings, fa_text source, fa_text message, int line)
{
    char plain[320];
    message = fa_place_strip(message, &line);
    fa_place_clean(message, plain, sizeof plain);
    if (tell_letter(findings, plain, source, line) || tell_unfinished(findings, plain, line) ||
        tell_slip(findings, plain, source, line))
        return;
    char *end = strstr(plain, "near <eof>");
    if (end != NULL) memcpy(end, "at the end", sizeof "at the end");
    const char *hint = NULL;
    for (size_t i = 0; i < sizeof hints / sizeof *hints && hint == NULL; i++)
        if (strstr(plain, hints[i].part) != NULL) hint = hints[i].hint;
    fa_findings_add(findings, FA_MISTAKE, "syntax", line, hint ? "%s: %s" : "%s%s", plain,
                    hint ? hint : "");
}
