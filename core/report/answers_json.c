/* Answers as JSON that intake reads back as the same answers. */
#include "engine/answer.h"
#include "format/date.h"
#include "format/json.h"
#include "report/part.h"
#include "report/result_json.h"

static void add_choice(const fa_choice *choice, fa_buffer *out)
{
    if (choice->code.length > 0)
        fa_buffer_add(out, choice->code);
    else
        fa_decimal_add_to(out, choice->value);
}

static void add_ticks(const fa_item *item, uint64_t set, fa_buffer *out)
{
    fa_buffer text = {0};
    bool first = true;
    for (size_t i = 0; i < item->choices->count; i++) {
        if (!(set >> i & 1)) continue;
        if (!first) fa_buffer_add_byte(&text, ';');
        first = false;
        add_choice(&item->choices->list[i], &text);
    }
    fa_json_add_text(out, first ? FA_TEXT("none") : fa_buffer_text(&text));
    fa_buffer_close(&text, out);
}

static const char *absence_word(int8_t absence)
{
    if (absence == FA_NOT_AVAILABLE) return "NA";
    if (absence == FA_UNKNOWN) return ".";
    return fa_answer_reason((fa_absence)absence);
}

static void add_answer(const fa_item *item, const fa_column *column, size_t row, fa_buffer *out)
{
    char day[FA_DATE_TEXT];
    switch (item->kind) {
    case FA_ITEM_CHOICE:
        fa_decimal_add_to(out, item->choices->list[column->choice[row]].value);
        break;
    case FA_ITEM_NUMBER:
        fa_decimal_add_to(out, (fa_decimal){column->number[row], item->decimals});
        break;
    case FA_ITEM_TICK_ALL:
        add_ticks(item, (uint64_t)column->number[row], out);
        break;
    case FA_ITEM_DATE:
        fa_date_print(column->number[row], day);
        fa_json_add_text(out, fa_text_of(day));
        break;
    case FA_ITEM_WRITTEN:
        fa_json_add_text(out, column->written[row]);
        break;
    }
}

/* Two ticks, where they are still what the answer was read from (a map may have had other words for
 * them); else NULL. */
static const fa_notice *two_ticks(const fa_report_row *row, size_t item)
{
    fa_answer answer;
    const fa_responses *responses = &row->records->responses;
    for (size_t i = 0; i < row->notice_count; i++) {
        const fa_notice *notice = &row->notices[i];
        if (notice->code != FA_NOTICE_TWO_TICKS || notice->item != (int)item) continue;
        bool same = fa_answer_read(&responses->instrument->items[item], notice->detail, &answer) &&
                    answer.two_ticks && answer.choice == responses->columns[item].choice[row->row];
        return same ? notice : NULL;
    }
    return NULL;
}

void fa_answers_json_add(const fa_report_row *row, size_t part, fa_buffer *out)
{
    const fa_responses *responses = &row->records->responses;
    const fa_instrument *instrument = responses->instrument;
    bool first = true;
    fa_buffer_add_byte(out, '{');
    for (size_t i = 0; i < instrument->item_count; i++) {
        const fa_item *item = &instrument->items[i];
        int8_t choice = responses->columns[i].choice[row->row];
        const char *absence = choice < 0 ? absence_word(choice) : NULL;
        if (choice < 0 && absence == NULL) continue;
        if (!fa_part_asks(instrument, item->part, part)) continue;
        fa_buffer_add_z(out, first ? "\"" : ",\"");
        first = false;
        bool own = item->part == part;
        fa_text id = own ? fa_part_id(instrument, item->id, part) : item->id;
        fa_buffer_add(out, id); /* letters, digits, _ . */
        fa_buffer_add_z(out, "\":");
        const fa_notice *ticks = row->notice_count > 0 ? two_ticks(row, i) : NULL;
        if (absence != NULL)
            fa_json_add_text(out, fa_text_of(absence));
        else if (ticks != NULL)
            fa_json_add_text(out, ticks->detail);
        else
            add_answer(item, &responses->columns[i], row->row, out);
    }
    fa_buffer_add_byte(out, '}');
}
