/* Answers, and why there are none, in words. */
#include "report/telling.h"

#include "engine/answer.h"
#include "format/date.h"

static void add_ticks(const fa_item *item, uint64_t set, fa_buffer *out)
{
    int left = __builtin_popcountll(set);
    if (left == 0) fa_buffer_add_z(out, "nothing");
    for (size_t i = 0; i < item->choices->count; i++) {
        const fa_choice *choice = &item->choices->list[i];
        if (!(set >> i & 1)) continue;
        if (choice->code.length > 0)
            fa_buffer_add(out, choice->code);
        else
            fa_decimal_add_to(out, choice->value);
        left--;
        if (left > 0) fa_buffer_add_z(out, left == 1 ? " and " : ", ");
    }
    fa_buffer_add_z(out, " ticked");
}

void fa_telling_answer(const fa_telling *tell, const fa_responses *responses, size_t index)
{
    const fa_item *item = &tell->plan->instrument->items[index];
    const fa_column *column = &responses->columns[index];
    char day[FA_DATE_TEXT];
    switch (item->kind) {
    case FA_ITEM_DATE:
        fa_date_print(column->number[tell->row], day);
        fa_buffer_add_z(tell->out, day);
        break;
    case FA_ITEM_TICK_ALL:
        add_ticks(item, (uint64_t)column->number[tell->row], tell->out);
        break;
    case FA_ITEM_WRITTEN:
        fa_buffer_add_z(tell->out, "answered in words");
        break;
    case FA_ITEM_CHOICE:
        if (item->choices->yes_no) {
            fa_buffer_add(tell->out, item->choices->list[column->choice[tell->row]].text);
            break;
        }
        fa_decimal_add_to(tell->out, fa_responses_value(responses, index, tell->row));
        break;
    case FA_ITEM_NUMBER:
        fa_decimal_add_to(tell->out, fa_responses_value(responses, index, tell->row));
        break;
    }
}

const char *fa_telling_absence(int8_t absence)
{
    const char *reason = fa_answer_reason((fa_absence)absence);
    if (reason != NULL) return reason;
    if (absence == FA_NOT_AVAILABLE) return "blank (NA)";
    if (absence == FA_UNKNOWN) return "blank (.)";
    if (absence == FA_INVALID) return "cannot be read";
    return absence == FA_HIDDEN ? "not asked" : "blank";
}

void fa_telling_value(const fa_telling *tell, size_t score)
{
    const fa_score_column *column = &tell->results->scores[score];
    fa_decimal_add_to(tell->out, (fa_decimal){column->units[tell->row], column->decimals});
}

void fa_telling_ratio(const fa_telling *tell, int64_t numerator, int64_t denominator)
{
    int64_t units;
    if (denominator > 0 && fa_ratio_round(numerator, denominator, 6, &units))
        fa_decimal_add_to(tell->out, (fa_decimal){units, 6});
}

void fa_telling_line(fa_buffer *out, const char *name, fa_text text)
{
    if (text.length == 0) return;
    fa_buffer_add_z(out, "    ");
    fa_buffer_add_z(out, name);
    fa_buffer_add_z(out, ": ");
    fa_buffer_add(out, text);
    fa_buffer_add_byte(out, '\n');
}
