/* What Lua would accept in silence, or what this language does not offer. */
#include "script/scan_check.h"

#include <stdlib.h>

enum {
    FINDINGS_MOST = 100, /* of one source: a page of the same complaint helps nobody */
    SHOWN_MOST = 60      /* bytes of a key in a sentence */
};

typedef struct advice {
    const char *symbol, *instead;
} advice;

static const advice operators[] = {
    {"and", "all { …, … }"},
    {"or", "any { …, … }"},
    {"not", "none { … }"},
    {"==", "answer \"x\":is \"yes\""},
    {"~=", "answer \"x\":is_not \"yes\""},
    {">=", "answer \"x\":at_least(n)"},
    {">", "answer \"x\":above(n)"},
    {"<=", "answer \"x\":at_most(n)"},
    {"<", "answer \"x\":below(n)"},
};

static const char *const bitwise[] = {"&", "|", "~", "<<", ">>"};

bool fa_scan_check_may_complain(fa_scan_checks *checks)
{
    return checks->found++ < FINDINGS_MOST;
}

static bool may_complain_unsafe(fa_scan_checks *checks)
{
    checks->unsafe = true;
    return fa_scan_check_may_complain(checks);
}

static void check_bitwise(fa_scan_checks *checks, const fa_token *token)
{
    for (size_t i = 0; i < sizeof bitwise / sizeof *bitwise; i++)
        if (fa_token_is(token, bitwise[i]) && may_complain_unsafe(checks))
            fa_findings_add(checks->findings, FA_MISTAKE, "not-offered", token->line,
                            "'%s' is not offered: the language has no bitwise operators",
                            bitwise[i]);
}

static void check_operator(fa_scan_checks *checks, const fa_token *token)
{
    for (size_t i = 0; i < sizeof operators / sizeof *operators; i++)
        if (fa_token_is(token, operators[i].symbol) && fa_scan_check_may_complain(checks))
            fa_findings_add(checks->findings, FA_MISTAKE, "operator", token->line,
                            "'%s' cannot be used in a condition: write %s", operators[i].symbol,
                            operators[i].instead);
}

static void check_name(fa_scan_checks *checks, const fa_token *token)
{
    if (fa_text_equal(token->written, FA_TEXT("_ENV")) && may_complain_unsafe(checks))
        fa_findings_add(checks->findings, FA_MISTAKE, "not-offered", token->line,
                        "'_ENV' is not offered: use another name");
    bool closes = checks->in_attribute && fa_text_equal(token->written, FA_TEXT("close"));
    if (closes && may_complain_unsafe(checks))
        fa_findings_add(checks->findings, FA_MISTAKE, "not-offered", token->line,
                        "'<close>' is not offered: write the local without it");
}

/* Follows `local a <const>, b <close>`: there < and > compare nothing. */
static bool is_attribute_mark(fa_scan_checks *checks, const fa_token *last, const fa_token *token)
{
    if (checks->in_local && last->kind == FA_TOKEN_NAME && fa_token_is(token, "<") &&
        !checks->in_attribute) {
        checks->in_attribute = true;
        return true;
    }
    if (checks->in_attribute && fa_token_is(token, ">")) {
        checks->in_attribute = false;
        return true;
    }
    return false;
}

void fa_scan_check_token(fa_scan_checks *checks, const fa_token *last, const fa_token *token,
                         bool in_function)
{
    if (token->kind == FA_TOKEN_NAME) {
        check_name(checks, token);
        return;
    }
    if (is_attribute_mark(checks, last, token)) return;
    checks->in_local = fa_token_is(token, "local") || (checks->in_local && fa_token_is(token, ","));
    checks->in_attribute = false;
    check_bitwise(checks, token);
    if (!in_function) check_operator(checks, token);
}

/* A key as a sentence can show it: short, one line, valid UTF-8. */
static const char *shown(fa_text key, char out[SHOWN_MOST + 1])
{
    size_t length = key.length < SHOWN_MOST ? key.length : SHOWN_MOST;
    length = fa_text_utf8_prefix((fa_text){key.bytes, length});
    for (size_t i = 0; i < length; i++)
        out[i] = (unsigned char)key.bytes[i] < ' ' ? ' ' : key.bytes[i];
    out[length] = '\0';
    return out;
}

static void complain_doubled(fa_scan_checks *checks, const fa_scan_entry *first,
                             const fa_scan_entry *again)
{
    if (!fa_scan_check_may_complain(checks)) return;
    char text[SHOWN_MOST + 1];
    if (!again->has_number) {
        fa_findings_add(checks->findings, FA_MISTAKE, "doubled-key", again->line,
                        "field '%s' is written twice (first on line %d)", shown(again->name, text),
                        first->line);
        return;
    }
    size_t length = fa_decimal_print(again->number, text);
    fa_findings_add(checks->findings, FA_MISTAKE, "doubled-key", again->line,
                    "field [%.*s] is written twice (first on line %d)", (int)length, text,
                    first->line);
}

static int compare_keys(const fa_scan_entry *a, const fa_scan_entry *b)
{
    if (a->has_number != b->has_number) return a->has_number ? 1 : -1;
    if (a->has_number) return fa_decimal_compare(a->number, b->number);
    return fa_text_compare(a->name, b->name);
}

static int compare_entries(const void *left, const void *right)
{
    const fa_scan_entry *a = *(fa_scan_entry *const *)left, *b = *(fa_scan_entry *const *)right;
    int order = compare_keys(a, b);
    return order != 0 ? order : (a > b) - (a < b);
}

/* Sorting, not hashing: no choice of keys makes it slow. */
bool fa_scan_check_keys(fa_scan_checks *checks, const fa_scan_table *table, fa_arena *arena)
{
    const fa_scan_entry **sorted = FA_TAKE(arena, const fa_scan_entry *, table->count);
    if (sorted == NULL) return false;
    size_t count = 0;
    for (size_t i = 0; i < table->count; i++) /* a computed key has neither name nor number */
        if (table->entries[i].has_number || table->entries[i].name.bytes != NULL)
            sorted[count++] = &table->entries[i];
    qsort(sorted, count, sizeof *sorted, compare_entries);
    size_t first = 0;
    for (size_t i = 1; i < count; i++) {
        bool again = compare_keys(sorted[first], sorted[i]) == 0;
        if (again) complain_doubled(checks, sorted[first], sorted[i]);
        if (!again) first = i;
    }
    return true;
}
