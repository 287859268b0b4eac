/* An advice with what decided it; and the items that were not asked. */
#include "report/advice.h"
#include "report/telling.h"

/* What the advice waits for is a condition of its own: `when`, and neither `unless` nor what
 * withholds it. */
static void add_reasons(const fa_telling *tell, size_t index)
{
    const fa_instrument *instrument = tell->plan->instrument;
    const fa_advice *advice = &instrument->advice[index];
    fa_condition against[FA_WITHHOLDS_MOST + 1], parts[2];
    fa_condition whole = {.kind = FA_WHEN_ALL, .parts = parts};
    fa_condition none = {.kind = FA_WHEN_NONE, .parts = against};
    if (advice->has_unless) against[none.part_count++] = advice->unless;
    for (size_t i = 0; i < instrument->withhold_count; i++)
        if (fa_withhold_has(&instrument->withholds[i], index))
            against[none.part_count++] = instrument->withholds[i].when;
    if (advice->has_when) parts[whole.part_count++] = advice->when;
    if (none.part_count > 0) parts[whole.part_count++] = none;
    if (whole.part_count == 0) {
        fa_buffer_add_z(tell->out, "it always is");
        return;
    }
    fa_telling_reasons(tell, &whole);
}

void fa_explain_advice(const fa_telling *tell, size_t index)
{
    static const char *const verdicts[] = {"not given", "withheld", "given"};
    const fa_advice *advice = &tell->plan->instrument->advice[index];
    fa_truth truth = (fa_truth)tell->results->advice[index][tell->row];
    fa_buffer_add_format(tell->out, "  advice %.*s: %s, because ", FA_TEXT_ARG(advice->id),
                         verdicts[truth]);
    add_reasons(tell, index);
    fa_buffer_add_byte(tell->out, '\n');
    if (truth == FA_YES) fa_advice_add(advice, tell->out);
}

void fa_explain_hidden(const fa_telling *tell)
{
    const fa_instrument *instrument = tell->plan->instrument;
    for (size_t i = 0; tell->plan->has_hidden && i < instrument->item_count; i++) {
        if (tell->responses->columns[i].choice[tell->row] != FA_HIDDEN) continue;
        fa_buffer_add_format(tell->out, "  %.*s: not asked, because ",
                             FA_TEXT_ARG(instrument->items[i].id));
        fa_telling_reasons(tell, instrument->items[i].show_when);
        bool stale = tell->given->columns[i].choice[tell->row] >= 0;
        if (stale) fa_buffer_add_z(tell->out, "; its answer (");
        if (stale) fa_telling_answer(tell, tell->given, i);
        fa_buffer_add_z(tell->out, stale ? ") does not count\n" : "\n");
    }
}
