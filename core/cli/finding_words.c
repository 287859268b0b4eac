/* Findings with their place in front, as editors and compilers have it. */
#include "cli/finding_words.h"

void fa_finding_words_add(fa_buffer *out, const fa_findings *findings)
{
    for (const fa_finding *finding = findings->first; finding != NULL; finding = finding->next) {
        fa_buffer_add(out, findings->file);
        fa_buffer_add_byte(out, ':');
        if (finding->line > 0) {
            fa_buffer_add_integer(out, finding->line);
            fa_buffer_add_byte(out, ':');
        }
        fa_buffer_add_z(out, finding->severity == FA_ADVICE ? " advice: " : " ");
        fa_buffer_add(out, finding->sentence);
        if (finding->code != NULL) fa_buffer_add_format(out, " [%s]", finding->code);
        fa_buffer_add_byte(out, '\n');
    }
}

void fa_finding_words_add_count(fa_buffer *out, size_t mistakes, size_t advice)
{
    if (mistakes == 0 && advice == 0) fa_buffer_add_z(out, "nothing wrong found");
    if (mistakes > 0)
        fa_buffer_add_format(out, "%zu mistake%s", mistakes, mistakes == 1 ? "" : "s");
    if (mistakes == 0 && advice > 0) fa_buffer_add_z(out, "no mistakes");
    if (advice > 0) fa_buffer_add_format(out, ", %zu advice", advice);
}
