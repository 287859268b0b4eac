/* What Lua says of a text that is not Lua, with a hint at what usually lies behind it. */
#include "script/inside.h"

#include <string.h>

static const struct {
    const char *part, *hint;
} hints[] = {
    {"expected (to close '{'", "is a comma or a closing } missing before it?"},
    {"expected (to close '('", "is a comma or a closing ) missing before it?"},
    {"'end' expected", "a function needs its end"},
    {"unfinished string", "a text needs a quote at both ends, on one line"},
    {"unfinished long", "a [[ needs its ]]"},
    {"invalid escape sequence", "in a text a \\ is written \\\\"},
    {"'=' expected", "a sentence is a word, a name in quotes and { … }"},
    {"syntax error", "a sentence is a word, a name in quotes and { … }"},
    {"unexpected symbol at the end", "a }, a ) or an end is missing"},
    {"unexpected symbol", "something is missing or doubled just before it"},
    {"'}' expected", "is a comma or a closing } missing before it?"},
    {"malformed number", "a number is written with digits and a point, as 2.5"},
    {"overflow", "the tables or brackets go too deep"},
};

void fa_syntax_complain(fa_findings *findings, fa_text message, int line)
{
    char plain[320];
    message = fa_place_strip(message, &line);
    fa_place_clean(message, plain, sizeof plain);
    char *end = strstr(plain, "near <eof>");
    if (end != NULL) memcpy(end, "at the end", sizeof "at the end");
    const char *hint = NULL;
    for (size_t i = 0; i < sizeof hints / sizeof *hints && hint == NULL; i++)
        if (strstr(plain, hints[i].part) != NULL) hint = hints[i].hint;
    fa_findings_add(findings, FA_MISTAKE, "syntax", line, hint ? "%s: %s" : "%s%s", plain,
                    hint ? hint : "");
}
