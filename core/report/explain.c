/* The whole explanation of a row, from what was not asked to the identity of what scored it. */
#include "report/explain.h"

#include "report/telling.h"

void fa_explain_add(const fa_plan *plan, const fa_responses *responses, const fa_results *results,
                    size_t row, fa_buffer *out)
{
    const fa_instrument *instrument = plan->instrument;
    fa_responses shown = *responses;
    shown.columns = (fa_column *)results->shown; /* only read */
    fa_telling tell = {plan, &shown, responses, results, row, out};
    fa_explain_hidden(&tell);
    for (size_t i = 0; i < instrument->score_count; i++)
        fa_explain_score(&tell, i);
    for (size_t i = 0; i < instrument->rule_count; i++)
        fa_explain_rule(&tell, i);
    for (size_t i = 0; i < instrument->advice_count; i++)
        fa_explain_advice(&tell, i);
    fa_buffer_add_format(out, "  instrument %.*s %.*s, sha256 %.*s\n", FA_TEXT_ARG(instrument->id),
                         FA_TEXT_ARG(instrument->version), FA_TEXT_ARG(instrument->sha256));
    for (size_t i = 0; i < instrument->part_count; i++) {
        const fa_part *part = &instrument->parts[i];
        fa_buffer_add_format(out, "    with %.*s %.*s as %.*s, sha256 %.*s\n",
                             FA_TEXT_ARG(part->id), FA_TEXT_ARG(part->version),
                             FA_TEXT_ARG(part->prefix), FA_TEXT_ARG(part->sha256));
    }
}
