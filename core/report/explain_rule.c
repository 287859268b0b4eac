/* Conditions in words: the parts that have the same truth as the whole are its reasons. */
#include "report/telling.h"

static fa_truth turned(fa_truth truth)
{
    return (fa_truth)(FA_YES - truth);
}

static fa_truth truth_if(bool yes)
{
    return yes ? FA_YES : FA_NO;
}

static bool is_of_item(const fa_condition *when)
{
    return when->kind == FA_WHEN_ANSWER || when->kind == FA_WHEN_INCLUDES ||
           when->kind == FA_WHEN_ANSWERED || when->kind == FA_WHEN_BLANK;
}

/* What was not asked is neither answered nor blank, and makes every condition on it a no. */
static fa_truth truth_of_item(const fa_telling *tell, const fa_condition *when)
{
    const fa_column *column = &tell->responses->columns[when->index];
    int8_t choice = column->choice[tell->row];
    if (choice == FA_HIDDEN) return FA_NO;
    if (choice == FA_INVALID) return FA_UNDECIDED;
    if (when->kind == FA_WHEN_BLANK) return truth_if(choice < 0);
    if (when->kind == FA_WHEN_ANSWERED) return truth_if(choice >= 0);
    if (choice < 0) return FA_UNDECIDED;
    if (when->kind == FA_WHEN_INCLUDES)
        return truth_if((uint64_t)column->number[tell->row] >> when->choice & 1);
    fa_decimal value = fa_responses_value(tell->responses, when->index, tell->row);
    return truth_if(fa_condition_holds(when, value));
}

static fa_truth truth_of_leaf(const fa_telling *tell, const fa_condition *when)
{
    if (is_of_item(when)) return truth_of_item(tell, when);
    if (when->kind == FA_WHEN_RULE) return (fa_truth)tell->results->rules[when->index][tell->row];
    const fa_score_column *column = &tell->results->scores[when->index];
    fa_decimal value = {column->units[tell->row], column->decimals};
    if (column->state[tell->row] != FA_SCORED) return FA_UNDECIDED;
    if (when->kind == FA_WHEN_RESULT) return truth_if(fa_condition_holds(when, value));
    const fa_band_set *bands = tell->plan->scores[when->index].bands;
    int16_t band = column->band[tell->row];
    return truth_if(band >= 0 && fa_text_equal(bands->list[band].label, when->label));
}

static fa_truth truth_of(const fa_telling *tell, const fa_condition *when)
{
    if (when->part_count == 0) return truth_of_leaf(tell, when);
    fa_truth greatest = FA_NO, least = FA_YES;
    int yes = 0, open = 0;
    for (size_t i = 0; i < when->part_count; i++) {
        fa_truth truth = truth_of(tell, &when->parts[i]);
        greatest = truth > greatest ? truth : greatest;
        least = truth < least ? truth : least;
        yes += truth == FA_YES;
        open += truth == FA_UNDECIDED;
    }
    if (when->kind == FA_WHEN_ANY) return greatest;
    if (when->kind == FA_WHEN_ALL) return least;
    if (when->kind == FA_WHEN_NONE) return turned(greatest);
    if (yes >= when->at_least) return FA_YES;
    return yes + open >= when->at_least ? FA_UNDECIDED : FA_NO;
}

/* The reasons told so far, as places in what is written: an item that was not asked answers several
 * conditions with the same words, which are told once. What no longer fits in is told again. */
typedef struct reasons {
    struct {
        size_t from, length;
    } told[64];
    size_t count;
} reasons;

static bool is_told(const reasons *all, fa_text written, size_t from)
{
    fa_text last = {written.bytes + from, written.length - from};
    for (size_t i = 0; i < all->count; i++)
        if (fa_text_equal((fa_text){written.bytes + all->told[i].from, all->told[i].length}, last))
            return true;
    return false;
}

static void add_leaf(const fa_telling *tell, const fa_condition *when, reasons *all)
{
    size_t before = tell->out->length;
    if (all->count > 0) fa_buffer_add_z(tell->out, ", ");
    size_t from = tell->out->length;
    fa_telling_leaf(tell, when, truth_of_leaf(tell, when));
    if (tell->out->failed) return;
    if (is_told(all, fa_buffer_text(tell->out), from)) {
        tell->out->length = before;
        return;
    }
    if (all->count == sizeof all->told / sizeof *all->told) return;
    all->told[all->count].from = from;
    all->told[all->count++].length = tell->out->length - from;
}

static void add_reasons(const fa_telling *tell, const fa_condition *when, reasons *all)
{
    if (when->part_count == 0) {
        add_leaf(tell, when, all);
        return;
    }
    fa_truth whole = truth_of(tell, when);
    fa_truth wanted = when->kind == FA_WHEN_NONE ? turned(whole) : whole;
    for (size_t i = 0; i < when->part_count; i++)
        if (truth_of(tell, &when->parts[i]) == wanted) add_reasons(tell, &when->parts[i], all);
}

void fa_telling_reasons(const fa_telling *tell, const fa_condition *when)
{
    reasons all = {.count = 0};
    add_reasons(tell, when, &all);
}

fa_truth fa_telling_truth(const fa_telling *tell, const fa_condition *when)
{
    return truth_of(tell, when);
}

void fa_explain_rule(const fa_telling *tell, size_t rule)
{
    static const char *const verdicts[] = {"no", "undecided", "yes"};
    const fa_rule *source = &tell->plan->instrument->rules[rule];
    fa_truth truth = (fa_truth)tell->results->rules[rule][tell->row];
    fa_buffer_add_format(tell->out, "  rule %.*s (%s): %s, because ", FA_TEXT_ARG(source->id),
                         fa_level_name(source->level), verdicts[truth]);
    fa_telling_reasons(tell, &source->when);
    fa_buffer_add_byte(tell->out, '\n');
    if (truth != FA_YES) return;
    fa_buffer_add_z(tell->out, "    ");
    fa_buffer_add(tell->out, source->say);
    fa_buffer_add_byte(tell->out, '\n');
    fa_telling_line(tell->out, "action", source->action);
    fa_telling_line(tell->out, "source", source->source);
}
