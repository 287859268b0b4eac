/* What Lua says of a text that is not Lua, with a hint at what usually lies behind it. */
#include "script/inside.h"

#include <stdlib.h>
#include <string.h>

static const struct {
    const char *part, *hint;
} hints[] = {
    {"'end' expected", "a function needs its end"},
    {"unfinished string", "a text needs a quote at both ends, on one line"},
    {"unfinished long", "a [[ needs its ]]"},
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

/* What word processors write for what the keyboard has. */
static const struct {
    const char *bytes, *hint;
} letters[] = {
    {"\u201C", "a quotation mark is the straight \" of the keyboard"},
    {"\u201D", "a quotation mark is the straight \" of the keyboard"},
    {"\u201E", "a quotation mark is the straight \" of the keyboard"},
    {"\u2018", "a quotation mark is the straight \" of the keyboard"},
    {"\u2019", "a quotation mark is the straight \" of the keyboard"},
    {"\u00AB", "a quotation mark is the straight \" of the keyboard"},
    {"\u00BB", "a quotation mark is the straight \" of the keyboard"},
    {"\u2212", "a minus is the - of the keyboard"},
    {"\u2013", "a minus is the - of the keyboard"},
    {"\u00A0", "a blank that does not break stands on this line: write a plain one"},
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
static const char *letter_hint(const char *plain, fa_text source, int line)
{
    const char *near = strstr(plain, "near '<\\");
    if (near == NULL) return NULL;
    unsigned first = (unsigned)strtoul(near + strlen("near '<\\"), NULL, 10);
    fa_text text = line_of(source, line);
    for (size_t i = 0; i < sizeof letters / sizeof *letters; i++)
        if ((unsigned char)letters[i].bytes[0] == first &&
            memmem(text.bytes, text.length, letters[i].bytes, strlen(letters[i].bytes)) != NULL)
            return letters[i].hint;
    return "such a letter can stand only in a text, between quotation marks";
}

void fa_syntax_complain(fa_findings *findings, fa_text source, fa_text message, int line)
{
    char plain[320];
    message = fa_place_strip(message, &line);
    fa_place_clean(message, plain, sizeof plain);
    char *end = strstr(plain, "near <eof>");
    if (end != NULL) memcpy(end, "at the end", sizeof "at the end");
    const char *hint = letter_hint(plain, source, line);
    for (size_t i = 0; i < sizeof hints / sizeof *hints && hint == NULL; i++)
        if (strstr(plain, hints[i].part) != NULL) hint = hints[i].hint;
    fa_findings_add(findings, FA_MISTAKE, "syntax", line, hint ? "%s: %s" : "%s%s", plain,
                    hint ? hint : "");
}
