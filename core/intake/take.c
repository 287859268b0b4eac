/* What all formats share: notices, answers, texts, and when a record counts as not administered. */
#include "intake/take.h"

#include "engine/answer.h"

void fa_reader_note(fa_reader *reader, fa_notice notice)
{
    if (!fa_responses_note(&reader->records->responses, notice)) reader->no_memory = true;
    if (notice.code >= FA_NOTICE_INVALID) reader->records->outcome[notice.row] = FA_REJECTED;
}

void fa_reader_reject_whole(fa_reader *reader, fa_notice notice)
{
    fa_records *records = reader->records;
    fa_responses *responses = &records->responses;
    for (size_t i = 0; i < responses->instrument->item_count; i++)
        responses->columns[i].choice[notice.row] = FA_INVALID; /* neither answered nor blank */
    responses->withheld[notice.row] = UINT64_MAX;              /* of every part */
    fa_records_blank_row(records, notice.row);
    fa_reader_note(reader, notice);
}

static void take_invalid(fa_reader *reader, size_t row, fa_use use, fa_text text)
{
    fa_responses *responses = &reader->records->responses;
    bool missing = reader->intake->options->invalid_as_missing;
    responses->columns[use.index].choice[row] = missing ? FA_BLANK : FA_INVALID;
    if (!missing) fa_responses_withhold(responses, use.index, row);
    fa_reader_note(reader,
                   (fa_notice){.row = (uint32_t)row,
                               .code = missing ? FA_NOTICE_INVALID_MISSING : FA_NOTICE_INVALID,
                               .item = (int)use.index,
                               .column = use.column + 1,
                               .detail = text});
}

/* A kept note may have line breaks and tabs; what names a record may not. */
static bool has_control(fa_text text, bool note)
{
    for (size_t i = 0; i < text.length; i++) {
        unsigned char c = (unsigned char)text.bytes[i];
        bool breaks = c == '\n' || c == '\r' || c == '\t';
        if (c < 0x20 && !(note && breaks)) return true;
    }
    return false;
}

/* Words have a shape of their own to prove: UTF-8, and no control characters but line breaks and
 * tabs. */
static bool is_sound(fa_reader *reader, size_t row, fa_use use, fa_text text)
{
    bool utf8 = fa_text_is_utf8(text);
    if (utf8 && !has_control(text, true)) return true;
    fa_responses *responses = &reader->records->responses;
    responses->columns[use.index].choice[row] = FA_INVALID;
    fa_responses_withhold(responses, use.index, row);
    fa_notice_code code = utf8 ? FA_NOTICE_CONTROL : FA_NOTICE_BYTES;
    fa_reader_note(reader, (fa_notice){(uint32_t)row, code, (int)use.index, use.column + 1, {0}});
    return false;
}

/* What is told of an answer that was read. */
static void note_answer(fa_reader *reader, size_t row, fa_use use, const fa_answer *answer,
                        fa_text text)
{
    fa_notice notice = {(uint32_t)row, FA_NOTICE_TWO_TICKS, (int)use.index, use.column + 1, text};
    const char *reason = fa_answer_reason((fa_absence)answer->choice);
    if (answer->choice == FA_NOT_AVAILABLE) notice.code = FA_NOTICE_NOT_AVAILABLE;
    if (answer->choice == FA_UNKNOWN) notice.code = FA_NOTICE_UNKNOWN;
    if (reason != NULL) notice.code = FA_NOTICE_REASON;
    if (reason != NULL) notice.detail = fa_text_of(reason);
    if (answer->two_ticks || notice.code != FA_NOTICE_TWO_TICKS) fa_reader_note(reader, notice);
}

void fa_reader_take_answer(fa_reader *reader, size_t row, fa_use use, fa_text text)
{
    const fa_item *item = &reader->intake->plan->instrument->items[use.index];
    fa_column *column = &reader->records->responses.columns[use.index];
    fa_answer answer;
    if (text.length == 1) { /* nearly all answers */
        int8_t choice = reader->by_byte[use.index][(unsigned char)text.bytes[0]];
        column->choice[row] = choice;
        if (choice != FA_BYTE_SLOW) return;
    }
    if (item->kind == FA_ITEM_WRITTEN && !is_sound(reader, row, use, text)) return;
    if (!fa_reader_read_answer(reader, item, text, &answer)) {
        take_invalid(reader, row, use, text);
        return;
    }
    column->choice[row] = answer.choice;
    if (column->number != NULL) column->number[row] = answer.number;
    if (column->written != NULL) column->written[row] = answer.written;
    note_answer(reader, row, use, &answer, text);
}

static void take_stated(fa_reader *reader, size_t row, fa_use use, fa_text text)
{
    fa_stated *stated = &reader->records->stated[use.index][row];
    *stated = (fa_stated){0};
    if (text.length == 0 || fa_text_equal(text, FA_TEXT("NA")) || fa_text_equal(text, FA_TEXT(".")))
        return;
    if (fa_reader_is_missing(reader, text)) return;
    stated->given = fa_decimal_read(fa_reader_with_point(reader, text), &stated->value);
    if (!stated->given)
        fa_reader_note(reader, (fa_notice){(uint32_t)row, FA_NOTICE_STATED, -1, use.column + 1,
                                           reader->intake->plan->instrument->scores[use.index].id});
}

static void take_date(fa_reader *reader, size_t row, fa_use use, fa_text text)
{
    fa_records *records = reader->records;
    records->date[row] = text;
    if (text.length == 0) return;
    if (fa_date_read(text, reader->intake->options->dates, &records->scratch, &records->date[row]))
        return;
    fa_reader_note(reader, (fa_notice){(uint32_t)row, FA_NOTICE_DATE, -1, use.column + 1, {0}});
}

/* A value that cannot be read is not known to be another: the record stays, to be rejected. */
static void take_filter(fa_reader *reader, fa_text value, bool sound)
{
    if (!sound) return;
    bool is = fa_text_equal(value, reader->intake->options->mapping->only_value);
    reader->filter = is ? FA_FILTER_TAKES : FA_FILTER_LEAVES;
}

void fa_reader_take_other(fa_reader *reader, size_t row, fa_use use, fa_text text)
{
    fa_records *records = reader->records;
    fa_text value = use.role == FA_ROLE_KEPT ? text : fa_text_trim(text);
    bool sound = true;
    if (!fa_text_is_utf8(value)) {
        fa_reader_note(reader,
                       (fa_notice){(uint32_t)row, FA_NOTICE_BYTES, -1, use.column + 1, {0}});
        sound = false;
    }
    if (sound && has_control(value, use.role == FA_ROLE_KEPT)) {
        fa_reader_note(reader,
                       (fa_notice){(uint32_t)row, FA_NOTICE_CONTROL, -1, use.column + 1, {0}});
        sound = false;
    }
    if (!sound) value = (fa_text){0};
    if (use.role == FA_ROLE_SUBJECT) records->subject[row] = value;
    if (use.role == FA_ROLE_EVENT) records->event[row] = value;
    if (use.role == FA_ROLE_INSTANCE) records->instance[row] = value;
    if (use.role == FA_ROLE_KEPT) records->kept[use.index][row] = value;
    if (use.role == FA_ROLE_FILTER) take_filter(reader, value, sound);
    if (use.role == FA_ROLE_DATE) take_date(reader, row, use, value);
    if (use.role == FA_ROLE_STATED) take_stated(reader, row, use, value);
}

/* A record that the mapping's only_if leaves out: what was found in it is forgotten. */
static void pass_over(fa_reader *reader, size_t row)
{
    fa_responses *responses = &reader->records->responses;
    while (responses->notice_count > 0 &&
           responses->notices[responses->notice_count - 1].row == row)
        responses->notice_count--;
    fa_responses_blank_row(responses, row);
    reader->records->outcome[row] = FA_PASSED_OVER;
}

static uint32_t subject_column(const fa_columns *columns)
{
    for (size_t i = 0; i < columns->other_count; i++)
        if (columns->others[i].role == FA_ROLE_SUBJECT) return columns->others[i].column + 1;
    return 0;
}

static void note_no_subject(fa_reader *reader, size_t row)
{
    fa_reader_note(
        reader,
        (fa_notice){
            (uint32_t)row, FA_NOTICE_NO_SUBJECT, -1, subject_column(reader->view->columns), {0}});
}

/* An empty list: the question was asked, and nothing applied. */
void fa_reader_take_nothing_ticked(fa_reader *reader, size_t row, fa_use use)
{
    fa_column *column = &reader->records->responses.columns[use.index];
    column->choice[row] = FA_PRESENT;
    column->number[row] = 0;
}

/* Whether all that rejects the record are answers, of which each withholds only its own part. */
static bool only_answers_reject(const fa_responses *responses, size_t row)
{
    for (size_t i = responses->notice_count; i > 0; i--) {
        const fa_notice *notice = &responses->notices[i - 1];
        if (notice->row != row) break;
        if (notice->code >= FA_NOTICE_INVALID && notice->item < 0) return false;
    }
    return true;
}

/* Whether a part of the battery that is not withheld has an answer. */
static bool has_sound_part(const fa_responses *responses, size_t row)
{
    const fa_instrument *instrument = responses->instrument;
    for (size_t i = 0; i < instrument->item_count; i++) {
        bool withheld = responses->withheld[row] >> instrument->items[i].part & 1;
        if (!withheld && responses->columns[i].choice[row] >= 0) return true;
    }
    return false;
}

static bool is_scored_in_part(const fa_records *records, size_t row)
{
    const fa_responses *responses = &records->responses;
    if (responses->instrument->part_count == 0 || records->subject[row].length == 0) return false;
    return only_answers_reject(responses, row) && has_sound_part(responses, row);
}

void fa_reader_finish_row(fa_reader *reader, size_t row, bool answered)
{
    fa_records *records = reader->records;
    fa_filter filter = reader->filter;
    reader->filter = reader->filters ? FA_FILTER_OPEN : FA_FILTER_TAKES;
    bool rejected = records->outcome[row] == FA_REJECTED;
    if (filter == FA_FILTER_LEAVES || (filter == FA_FILTER_OPEN && !rejected)) {
        pass_over(reader, row);
        return;
    }
    if (records->outcome[row] == FA_REJECTED) {
        if (is_scored_in_part(records, row)) records->outcome[row] = FA_REJECTED_IN_PART;
        return;
    }
    if (!answered) {
        records->outcome[row] = FA_NOT_ADMINISTERED;
        return;
    }
    if (records->subject[row].length == 0) note_no_subject(reader, row);
}
