/* Findings with their place in front, as editors and compilers have it. What many cases do alike is
 * told of the first: who leaves a part out of a battery would not see the rest for it. */
#include "cli/finding_words.h"

/* What is said of a case, without its name; empty where it is said of something else. */
static fa_text said_of_case(const fa_finding *finding)
{
    fa_text sentence = finding->sentence, ends = FA_TEXT("': ");
    if (!fa_text_starts(sentence, FA_TEXT("case '"))) return (fa_text){0};
    for (size_t i = 0; i + ends.length < sentence.length; i++) {
        fa_text rest = {sentence.bytes + i, sentence.length - i};
        if (fa_text_starts(rest, ends))
            return (fa_text){rest.bytes + ends.length, rest.length - ends.length};
    }
    return (fa_text){0};
}

/* How many findings from FROM up to END say the same of a case as FINDING does. */
static size_t count_alike(const fa_finding *from, const fa_finding *end, const fa_finding *finding)
{
    fa_text said = said_of_case(finding);
    size_t count = 0;
    for (; said.length > 0 && from != end; from = from->next)
        count += fa_text_equal(said_of_case(from), said);
    return count;
}

static void add_line(fa_buffer *out, const fa_findings *findings, const fa_finding *finding)
{
    size_t more = count_alike(finding->next, NULL, finding);
    fa_buffer_add(out, findings->file);
    fa_buffer_add_byte(out, ':');
    if (finding->line > 0) {
        fa_buffer_add_integer(out, finding->line);
        fa_buffer_add_byte(out, ':');
    }
    fa_buffer_add_z(out, finding->severity == FA_ADVICE ? " advice: " : " ");
    fa_buffer_add(out, finding->sentence);
    if (more > 0)
        fa_buffer_add_format(out, " (so do%s %zu more case%s)", more == 1 ? "es" : "", more,
                             more == 1 ? "" : "s");
    if (finding->code != NULL) fa_buffer_add_format(out, " [%s]", finding->code);
    fa_buffer_add_byte(out, '\n');
}

static void add_lines(fa_buffer *out, const fa_findings *findings, bool mistakes_alone)
{
    for (const fa_finding *finding = findings->first; finding != NULL; finding = finding->next) {
        if (mistakes_alone && finding->severity != FA_MISTAKE) continue;
        if (count_alike(findings->first, finding, finding) > 0) continue;
        add_line(out, findings, finding);
    }
}

void fa_finding_words_add(fa_buffer *out, const fa_findings *findings)
{
    add_lines(out, findings, false);
}

void fa_finding_words_add_mistakes(fa_buffer *out, const fa_findings *findings)
{
    add_lines(out, findings, true);
}

void fa_finding_words_add_count(fa_buffer *out, size_t mistakes, size_t advice)
{
    if (mistakes == 0 && advice == 0) fa_buffer_add_z(out, "nothing wrong found");
    if (mistakes > 0)
        fa_buffer_add_format(out, "%zu mistake%s", mistakes, mistakes == 1 ? "" : "s");
    if (mistakes == 0 && advice > 0) fa_buffer_add_z(out, "no mistakes");
    if (advice > 0) fa_buffer_add_format(out, ", %zu advice", advice);
}
