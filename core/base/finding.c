/* The list of findings, and the suggestion behind "did you mean". */
#include "base/finding.h"

#include <stdarg.h>
#include <stdio.h>

void fa_findings_add(fa_findings *findings, fa_severity severity, const char *code, int line,
                     const char *format, ...)
{
    char sentence[1024];
    va_list arguments;
    va_start(arguments, format);
    (void)vsnprintf(sentence, sizeof sentence, format, arguments);
    va_end(arguments);

    const fa_finding *last = findings->last;
    bool told = last != NULL && last->line == line && last->severity == severity &&
                fa_text_equal(last->sentence, fa_text_of(sentence));
    if (told) return; /* one slip, one sentence */
    fa_finding *finding = FA_TAKE(findings->arena, fa_finding, 1);
    fa_text copy;
    if (finding == NULL || !fa_arena_copy(findings->arena, fa_text_of(sentence), &copy)) {
        findings->failed = true;
        return;
    }
    *finding = (fa_finding){severity, line, copy, code, NULL};
    if (findings->last == NULL) findings->first = finding;
    if (findings->last != NULL) findings->last->next = finding;
    findings->last = finding;
    if (severity == FA_MISTAKE) findings->mistakes++;
    if (severity == FA_ADVICE) findings->advice++;
}

bool fa_findings_has(const fa_findings *findings, int line, const char *code)
{
    for (const fa_finding *finding = findings->first; finding != NULL; finding = finding->next)
        if (finding->line == line && fa_text_equal(fa_text_of(finding->code), fa_text_of(code)))
            return true;
    return false;
}

void fa_findings_sort(fa_findings *findings)
{
    fa_finding *sorted = NULL;
    while (findings->first != NULL) {
        fa_finding *moved = findings->first;
        findings->first = moved->next;
        fa_finding **at = &sorted;
        while (*at != NULL && (*at)->line <= moved->line)
            at = &(*at)->next;
        moved->next = *at;
        *at = moved;
    }
    findings->first = findings->last = sorted;
    while (findings->last != NULL && findings->last->next != NULL)
        findings->last = findings->last->next;
}

void fa_suggest(fa_text word, fa_text candidate, fa_text *best)
{
    size_t near = word.length <= 4 ? 1 : word.length <= 7 ? 2 : 3;
    size_t distance = fa_text_distance(word, candidate, near);
    if (distance > near) return;
    if (best->length > 0 && fa_text_distance(word, *best, near) <= distance) return;
    *best = candidate;
}
