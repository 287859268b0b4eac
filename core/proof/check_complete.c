/* What makes an instrument fit for a library: cases and sources. */
#include "proof/check.h"

void fa_check_complete(const fa_instrument *instrument, fa_findings *findings)
{
    bool reads_only =
        instrument->item_count == 0; /* nothing is answered, so nothing has a result */
    if (instrument->case_count == 0 && !reads_only)
        fa_findings_add(findings, FA_ADVICE, "no-cases", instrument->line,
                        "instrument '%.*s' has no case: add a published example with its result",
                        FA_TEXT_ARG(instrument->id));
    if (instrument->source.length == 0)
        fa_findings_add(findings, FA_ADVICE, "no-source", instrument->line,
                        "instrument '%.*s' names no source: add source = \"the publication\"",
                        FA_TEXT_ARG(instrument->id));
    for (size_t i = 0; i < instrument->rule_count; i++) {
        const fa_rule *rule = &instrument->rules[i];
        if (rule->source.length > 0) continue;
        fa_findings_add(findings, FA_ADVICE, "no-source", rule->line,
                        "rule '%.*s' names no source: add source = \"the guideline\"",
                        FA_TEXT_ARG(rule->id));
    }
}
