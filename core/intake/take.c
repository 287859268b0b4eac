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

void fa_reader_take_answer(fa_reader *reader, size_t row, fa_use use, fa_text text)
{
    const fa_item *item = &reader->intake->plan->instrument->items[use.index];
    fa_column *column = &reader->records->responses.columns[use.index];
    fa_answer answer;
    if (text.length == 1) { /* nearly all answers */
        int8_t choice = reader->intake->plan->by_byte[use.index][(unsigned char)text.bytes[0]];
        column->choice[row] = choice;
        if (choice != FA_BYTE_SLOW) return;
    }
    if (!fa_answer_read(item, text, &answer)) {
        take_invalid(reader, row, use, text);
        return;
    }
    column->choice[row] = answer.choice;
    if (column->number != NULL) column->number[row] = answer.number;
    fa_notice notice = {(uint32_t)row, FA_NOTICE_TWO_TICKS, (int)use.index, use.column + 1, text};
    if (answer.choice == FA_NOT_AVAILABLE) notice.code = FA_NOTICE_NOT_AVAILABLE;
    if (answer.choice == FA_UNKNOWN) notice.code = FA_NOTICE_UNKNOWN;
    if (answer.two_ticks || notice.code != FA_NOTICE_TWO_TICKS) fa_reader_note(reader, notice);
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

static void take_stated(fa_reader *reader, size_t row, fa_use use, fa_text text)
{
    fa_stated *stated = &reader->records->stated[use.index][row];
    *stated = (fa_stated){0};
    if (text.length == 0 || fa_text_equal(text, FA_TEXT("NA")) || fa_text_equal(text, FA_TEXT(".")))
        return;
    stated->given = fa_decimal_read(text, &stated->value);
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
    if (use.role == FA_ROLE_DATE) take_date(reader, row, use, value);
    if (use.role == FA_ROLE_STATED) take_stated(reader, row, use, value);
}

static uint32_t subject_column(const fa_columns *columns)
{
    for (size_t i = 0; i < columns->other_count; i++)
        if (columns->others[i].role == FA_ROLE_SUBJECT) return columns->others[i].column + 1;
    return 0;
}

void fa_reader_finish_row(fa_reader *reader, size_t row, bool answered)
{
    fa_records *records = reader->records;
    if (records->outcome[row] != FA_TO_SCORE) return;
    if (!answered) {
        records->outcome[row] = FA_NOT_ADMINISTERED;
        return;
    }
    if (records->subject[row].length > 0) return;
    fa_reader_note(reader, (fa_notice){(uint32_t)row,
                                       FA_NOTICE_NO_SUBJECT,
                                       -1,
                                       subject_column(&reader->intake->columns),
                                       {0}});
}
