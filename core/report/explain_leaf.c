/* A leaf of a condition as a clause: what was answered or scored, and the bound it was held
 * against. */
#include "report/telling.h"

#include "format/date.h"

static void add(const fa_telling *tell, const char *words)
{
    fa_buffer_add_z(tell->out, words);
}

/* Why an answer is not there, as the end of a sentence: "is blank", "was not asked". */
static void add_absence(const fa_telling *tell, int8_t absence)
{
    const char *words = absence == FA_INVALID                            ? ""
                        : absence == FA_COULD_NOT_TEST                   ? "could not be tested"
                        : absence == FA_HIDDEN || absence == FA_DECLINED ? "was "
                                                                         : "is ";
    add(tell, words);
    if (absence != FA_COULD_NOT_TEST) add(tell, fa_telling_absence(absence));
}

static void add_value(const fa_telling *tell, const fa_choice *choice)
{
    if (choice->code.length > 0) fa_buffer_add(tell->out, choice->code);
    if (choice->code.length == 0) fa_decimal_add_to(tell->out, choice->value);
}

/* "2 (Some trouble)" */
static void add_choice(const fa_telling *tell, const fa_choice *choice)
{
    add_value(tell, choice);
    if (choice->text.length > 0)
        fa_buffer_add_format(tell->out, " (%.*s)", FA_TEXT_ARG(choice->text));
}

static void add_ticks(const fa_telling *tell, const fa_condition *when, fa_truth truth)
{
    const fa_item *item = &tell->plan->instrument->items[when->index];
    uint64_t set = (uint64_t)tell->responses->columns[when->index].number[tell->row];
    bool whole = when->kind != FA_WHEN_INCLUDES || set == 0;
    if (whole) add(tell, "has ");
    if (whole) fa_telling_answer(tell, tell->responses, when->index);
    if (whole) return;
    add(tell, truth == FA_YES ? "includes " : "does not include ");
    add_choice(tell, &item->choices->list[when->choice]);
}

static void add_bound(const fa_telling *tell, fa_decimal bound, bool date)
{
    char day[FA_DATE_TEXT];
    if (date) fa_date_print(bound.units, day);
    if (date) add(tell, day);
    if (!date) fa_decimal_add_to(tell->out, bound);
}

/* Equality needs no bound beside the value. */
static bool has_bound(const fa_condition *when)
{
    bool compares = when->kind == FA_WHEN_ANSWER || when->kind == FA_WHEN_RESULT;
    return compares && when->relation != FA_IS && when->relation != FA_IS_NOT;
}

/* " (at least 60)", " (not between 21 and 60)", " (Some trouble, at least 2)" */
static void add_brackets(const fa_telling *tell, fa_text wording, const fa_condition *when,
                         fa_truth truth, bool date)
{
    static const char *const words[] = {[FA_AT_LEAST] = "at least ",
                                        [FA_AT_MOST] = "at most ",
                                        [FA_ABOVE] = "above ",
                                        [FA_BELOW] = "below ",
                                        [FA_BETWEEN] = "between "};
    bool bound = has_bound(when);
    if (!bound && wording.length == 0) return;
    add(tell, " (");
    fa_buffer_add(tell->out, wording);
    if (bound && wording.length > 0) add(tell, ", ");
    if (bound && truth != FA_YES) add(tell, "not ");
    if (bound) add(tell, words[when->relation]);
    if (bound) add_bound(tell, when->low, date);
    if (bound && when->relation == FA_BETWEEN) add(tell, " and ");
    if (bound && when->relation == FA_BETWEEN) add_bound(tell, when->high, date);
    add(tell, ")");
}

static void add_item(const fa_telling *tell, const fa_condition *when, fa_truth truth)
{
    const fa_item *item = &tell->plan->instrument->items[when->index];
    int8_t choice = tell->responses->columns[when->index].choice[tell->row];
    fa_buffer_add(tell->out, item->id);
    fa_buffer_add_byte(tell->out, ' ');
    if (choice < 0) {
        add_absence(tell, choice);
        return;
    }
    if (item->kind == FA_ITEM_TICK_ALL) {
        add_ticks(tell, when, truth);
        return;
    }
    add(tell, "is ");
    bool worded = item->kind == FA_ITEM_CHOICE && !item->choices->yes_no;
    if (item->kind == FA_ITEM_WRITTEN) add(tell, "answered");
    if (worded) add_value(tell, &item->choices->list[choice]);
    if (item->kind != FA_ITEM_WRITTEN && !worded)
        fa_telling_answer(tell, tell->responses, when->index);
    add_brackets(tell, worded ? item->choices->list[choice].text : (fa_text){0}, when, truth,
                 item->kind == FA_ITEM_DATE);
}

/* " (severe)", " (mild, not severe)" */
static void add_band(const fa_telling *tell, const fa_condition *when, fa_truth truth)
{
    const fa_band_set *bands = tell->plan->scores[when->index].bands;
    int16_t band = tell->results->scores[when->index].band[tell->row];
    add(tell, " (");
    if (band >= 0) fa_buffer_add(tell->out, bands->list[band].label);
    if (truth == FA_NO) add(tell, band >= 0 ? ", not " : "not ");
    if (truth == FA_NO) fa_buffer_add(tell->out, when->label);
    add(tell, ")");
}

static void add_score(const fa_telling *tell, const fa_condition *when, fa_truth truth)
{
    bool scored = tell->results->scores[when->index].state[tell->row] == FA_SCORED;
    fa_buffer_add(tell->out, tell->plan->instrument->scores[when->index].id);
    add(tell, scored ? " is " : " has no score");
    if (!scored) return;
    fa_telling_value(tell, when->index);
    if (when->kind == FA_WHEN_BAND) add_band(tell, when, truth);
    if (when->kind == FA_WHEN_RESULT) add_brackets(tell, (fa_text){0}, when, truth, false);
}

void fa_telling_leaf(const fa_telling *tell, const fa_condition *when, fa_truth truth)
{
    static const char *const verdicts[] = {" does not fire", " is undecided", " fires"};
    if (when->kind == FA_WHEN_RESULT || when->kind == FA_WHEN_BAND) {
        add_score(tell, when, truth);
        return;
    }
    if (when->kind != FA_WHEN_RULE) {
        add_item(tell, when, truth);
        return;
    }
    add(tell, "rule ");
    fa_buffer_add(tell->out, tell->plan->instrument->rules[when->index].id);
    add(tell, verdicts[truth]);
}
