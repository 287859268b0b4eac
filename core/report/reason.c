/* The sentences behind the codes. */
#include "report/reason.h"

#include <string.h>

#include "engine/answer.h"

static const struct {
    const char *code, *sentence;
} notices[FA_NOTICE_CODES] = {
    [FA_NOTICE_TWO_TICKS] = {"two-ticks", "two boxes ticked"},
    [FA_NOTICE_NOT_AVAILABLE] = {"missing", "blank: NA"},
    [FA_NOTICE_UNKNOWN] = {"missing", "blank: ."},
    [FA_NOTICE_REASON] = {"missing", "blank"},
    [FA_NOTICE_UNKNOWN_ANSWER] = {"unknown-answer", "an answer to no item of the instrument"},
    [FA_NOTICE_INVALID_MISSING] = {"invalid-as-missing", NULL},
    [FA_NOTICE_INVALID] = {"invalid-value", NULL},
    [FA_NOTICE_DATE] = {"date-wrong", "no such day, or not written in the order expected"},
    [FA_NOTICE_NO_SUBJECT] = {"no-subject", "nothing says who this is"},
    [FA_NOTICE_STATED] = {"stated-wrong", "the stated total is not a number"},
    [FA_NOTICE_BYTES] = {"not-utf-8", "bytes that are not UTF-8; if the file is Windows-1252, add "
                                      "--encoding windows-1252"},
    [FA_NOTICE_CONTROL] = {"control-character", "a control character in a field that is used"},
    [FA_NOTICE_RAGGED] = {"ragged", "not as many fields as the header"},
    [FA_NOTICE_QUOTE_OPEN] = {"quote-open", "a quotation mark is opened and never closed"},
    [FA_NOTICE_QUOTE_AFTER] = {"quote-after", "text stands behind a closing quotation mark"},
    [FA_NOTICE_TOO_LONG] = {"too-long", "longer than 1 MiB; only its beginning is kept here"},
    [FA_NOTICE_JSON] = {"json", "not JSON"},
    [FA_NOTICE_SHAPE] = {"shape", "not a record"},
};

const char *fa_reason_code(fa_notice_code code)
{
    return notices[code].code;
}

bool fa_reason_is_notice(fa_text code)
{
    for (size_t i = 0; i < FA_NOTICE_CODES; i++)
        if (fa_text_equal(code, fa_text_of(notices[i].code))) return true;
    return fa_text_equal(code, FA_TEXT(FA_ADVICE_WITHHELD));
}

static const struct {
    const char *code, *words;
} states[] = {
    [FA_SCORED] = {NULL, NULL},
    [FA_TOO_FEW] = {"too-few", "too few answered"},
    [FA_INCOMPLETE] = {"incomplete", "something that applies is blank"},
    [FA_WITHHELD] = {"withheld", "an answer is not possible"},
    [FA_HOOK_FAILED] = {"script", "the function gave no usable number"},
    [FA_HOOK_MISSING] = {"script", "the function answered missing"},
    [FA_NO_TABLE] = {"no-table", "none of its tables applies"},
    [FA_TABLE_OPEN] = {"table-open", "which table applies waits for an answer"},
    [FA_NO_ENTRY] = {"no-entry", "the table has no entry for the raw score"},
};

static const char no_level[] = "no-value";

bool fa_reason_is_state(fa_text code)
{
    for (size_t i = FA_SCORED + 1; i < sizeof states / sizeof *states; i++)
        if (fa_text_equal(code, fa_text_of(states[i].code))) return true;
    return fa_text_equal(code, fa_text_of(no_level));
}

/* Of a pattern no function is asked, but the same state says that there is no number. */
static bool is_pattern_without_value(const fa_score *score, fa_score_state state)
{
    return score->operation == FA_PATTERN_OF && state == FA_HOOK_MISSING;
}

const char *fa_state_code(const fa_score *score, fa_score_state state)
{
    return is_pattern_without_value(score, state) ? no_level : states[state].code;
}

const char *fa_state_words(const fa_score *score, fa_score_state state)
{
    return is_pattern_without_value(score, state) ? "no level fits the answers"
                                                  : states[state].words;
}

bool fa_is_stale(const fa_responses *responses, const fa_results *results, size_t item, size_t row)
{
    return results->shown[item].choice[row] == FA_HIDDEN &&
           responses->columns[item].choice[row] >= 0;
}

static fa_text subject_of(const fa_instrument *instrument, const fa_notice *notice)
{
    if (notice->item >= 0) return instrument->items[notice->item].id;
    if (notice->code == FA_NOTICE_DATE) return FA_TEXT("date");
    if (notice->code == FA_NOTICE_NO_SUBJECT) return FA_TEXT("subject");
    if (notice->code == FA_NOTICE_RAGGED) return FA_TEXT("columns");
    if (notice->code == FA_NOTICE_STATED) return notice->detail;
    return FA_TEXT("record");
}

static bool has_particulars(fa_notice_code code)
{
    return code == FA_NOTICE_RAGGED || code == FA_NOTICE_JSON || code == FA_NOTICE_SHAPE;
}

bool fa_reason_has_column(fa_notice_code code)
{
    return code == FA_NOTICE_BYTES || code == FA_NOTICE_CONTROL || code == FA_NOTICE_QUOTE_AFTER;
}

/* "25,4" with a point; nothing where there is no comma. "1,500" may be fifteen hundred, which a
 * point would make one and a half. */
static fa_text with_point(fa_text number, char room[static 64])
{
    if (number.length == 0 || number.length > 64) return (fa_text){0};
    memcpy(room, number.bytes, number.length);
    char *comma = memchr(room, ',', number.length);
    if (comma == NULL) return (fa_text){0};
    size_t digits = 0;
    for (const char *at = comma + 1; at < room + number.length && *at >= '0' && *at <= '9'; at++)
        digits++;
    *comma = '.';
    return digits == 3 ? (fa_text){0} : (fa_text){room, number.length};
}

bool fa_reason_is_comma(const fa_instrument *instrument, const fa_notice *notice)
{
    bool refused = notice->code == FA_NOTICE_INVALID || notice->code == FA_NOTICE_INVALID_MISSING;
    if (!refused || instrument->items[notice->item].kind != FA_ITEM_NUMBER) return false;
    if (fa_text_equal(notice->detail, FA_TEXT(","))) return true;
    char room[64];
    fa_text number = with_point(notice->detail, room);
    fa_answer answer;
    return number.length > 0 && fa_answer_read(&instrument->items[notice->item], number, &answer);
}

void fa_reason_add(const fa_instrument *instrument, const fa_notice *notice, bool with_detail,
                   fa_buffer *out)
{
    fa_buffer_add(out, subject_of(instrument, notice));
    bool placed =
        fa_reason_has_column(notice->code) ||
        (with_detail && (has_particulars(notice->code) || notice->code == FA_NOTICE_QUOTE_OPEN));
    if (placed && notice->column > 0) fa_buffer_add_format(out, ", column %u", notice->column);
    fa_buffer_add_z(out, ": ");
    const char *sentence = notices[notice->code].sentence;
    bool particular = with_detail && has_particulars(notice->code) && notice->detail.length > 0;
    if (sentence == NULL) fa_answer_expected(&instrument->items[notice->item], out);
    if (fa_reason_is_comma(instrument, notice))
        fa_buffer_add_z(out,
                        " (a decimal comma? write 25.4, or say decimal = ',' in a --map file)");
    if (sentence != NULL && !particular) fa_buffer_add_z(out, sentence);
    if (particular) fa_buffer_add(out, notice->detail);
    if (notice->code == FA_NOTICE_REASON) fa_buffer_add_z(out, ": ");
    if (notice->code == FA_NOTICE_REASON) fa_buffer_add(out, notice->detail);
    fa_buffer_add_format(out, " [%s]", notices[notice->code].code);
}

bool fa_stated_differs(const fa_records *records, const fa_results *results, size_t score,
                       size_t row)
{
    if (records->stated[score] == NULL || !records->stated[score][row].given) return false;
    const fa_score_column *column = &results->scores[score];
    if (column->state[row] != FA_SCORED) return true;
    fa_decimal stated = records->stated[score][row].value;
    int64_t rounded;
    int scale = stated.scale < column->decimals ? stated.scale : column->decimals;
    if (!fa_ratio_round(column->numerator[row], column->denominator[row], scale, &rounded))
        return true;
    return !fa_decimal_equal(stated, (fa_decimal){rounded, scale});
}

/* One walk over a row's findings, with the buffer its details are written in. */
typedef struct walk {
    const fa_plan *plan;
    const fa_report_row *row;
    void (*each)(void *context, const char *code, fa_text detail);
    void *context;
    fa_buffer detail;
    bool no_memory;
} walk;

static void tell(walk *walked, const char *code)
{
    walked->no_memory = walked->no_memory || walked->detail.failed;
    walked->each(walked->context, code, fa_buffer_text(&walked->detail));
    fa_buffer_reset(&walked->detail);
}

static void tell_notice(walk *walked, const fa_notice *notice)
{
    if (notice->item < 0) fa_buffer_add(&walked->detail, notice->detail);
    if (notice->item >= 0)
        fa_buffer_add(&walked->detail, walked->plan->instrument->items[notice->item].id);
    if (notice->code == FA_NOTICE_NOT_AVAILABLE) fa_buffer_add_z(&walked->detail, " NA");
    if (notice->code == FA_NOTICE_UNKNOWN) fa_buffer_add_z(&walked->detail, " .");
    if (notice->code == FA_NOTICE_REASON) fa_buffer_add_byte(&walked->detail, ' ');
    if (notice->code == FA_NOTICE_REASON) fa_buffer_add(&walked->detail, notice->detail);
    tell(walked, fa_reason_code(notice->code));
}

static void tell_state(walk *walked, size_t index)
{
    const fa_plan_score *score = &walked->plan->scores[index];
    const fa_score_column *column = &walked->row->results->scores[index];
    size_t row = walked->row->row;
    fa_score_state state = (fa_score_state)column->state[row];
    if (state == FA_SCORED) return;
    fa_buffer_add(&walked->detail, score->score->id);
    bool few = state == FA_TOO_FEW || state == FA_INCOMPLETE;
    bool counted = state == FA_TOO_FEW && score->needs >= 0;
    if (few)
        fa_buffer_add_format(&walked->detail, " %u of %zu answered, needs ", column->answered[row],
                             score->count);
    if (counted) fa_buffer_add_integer(&walked->detail, score->needs);
    if (few && !counted) fa_buffer_add_z(&walked->detail, "all that apply");
    bool table = state == FA_NO_TABLE || state == FA_TABLE_OPEN || state == FA_NO_ENTRY;
    if (table) fa_buffer_add_byte(&walked->detail, ' ');
    if (table) fa_buffer_add_z(&walked->detail, fa_state_words(score->score, state));
    tell(walked, fa_state_code(score->score, state));
}

static void tell_stale(walk *walked)
{
    const fa_responses *responses = &walked->row->records->responses;
    if (!walked->plan->has_hidden) return;
    for (size_t i = 0; i < responses->instrument->item_count; i++) {
        if (!fa_is_stale(responses, walked->row->results, i, walked->row->row)) continue;
        fa_buffer_add(&walked->detail, responses->instrument->items[i].id);
        tell(walked, "stale");
    }
}

static void tell_stated(walk *walked, size_t index)
{
    const fa_report_row *row = walked->row;
    if (!fa_stated_differs(row->records, row->results, index, row->row)) return;
    const fa_score_column *column = &row->results->scores[index];
    fa_buffer_add(&walked->detail, walked->plan->scores[index].score->id);
    fa_buffer_add_z(&walked->detail, " stated ");
    fa_decimal_add_to(&walked->detail, row->records->stated[index][row->row].value);
    bool scored = column->state[row->row] == FA_SCORED;
    fa_buffer_add_z(&walked->detail, scored ? ", computed " : ", no score computed");
    if (scored)
        fa_decimal_add_to(&walked->detail, (fa_decimal){column->units[row->row], column->decimals});
    tell(walked, "stated-differs");
}

bool fa_reason_walk(const fa_plan *plan, const fa_report_row *row,
                    void (*each)(void *context, const char *code, fa_text detail), void *context)
{
    walk walked = {.plan = plan, .row = row, .each = each, .context = context};
    for (size_t i = 0; i < row->notice_count; i++)
        tell_notice(&walked, &row->notices[i]);
    for (size_t i = 0; i < plan->instrument->score_count; i++) {
        tell_state(&walked, i);
        tell_stated(&walked, i);
    }
    tell_stale(&walked);
    fa_buffer_clear(&walked.detail);
    return !walked.no_memory;
}
