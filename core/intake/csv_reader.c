/* CSV records into columns: by the index where a record is plain, by the byte where it is not. */
#include "intake/take.h"

#include <string.h>

/* One plain record: field k lies between ends[k - 1] and ends[k]. The hot path: no copy, no
 * allocation, most answers one byte. Returns whether anything was answered. */
static bool fill_items(fa_reader *reader, size_t row, const uint32_t *ends)
{
    const fa_columns *columns = reader->view->columns;
    const fa_slot *slot = reader->view->slots;
    const fa_slot *last = slot + columns->item_count;
    const char *bytes = reader->begin;
    int8_t highest = FA_BLANK;
    for (; slot < last; slot++) {
        uint32_t begin = ends[(int64_t)slot->column - 1] + 1;
        uint32_t length = ends[slot->column] - begin;
        int8_t choice = FA_BLANK;
        if (length == 1) choice = slot->by_byte[(unsigned char)bytes[begin]];
        if (length > 1 || choice == FA_BYTE_SLOW) {
            fa_use use = columns->items[slot->use];
            fa_reader_take_answer(reader, row, use, (fa_text){bytes + begin, length});
            choice = slot->choice[row];
        }
        slot->choice[row] = choice;
        highest = choice > highest ? choice : highest;
    }
    return highest >= 0;
}

/* Whether a text can be taken as it stands: no blank to trim, no byte to prove. A chunk whose lines
 * end in CRLF has control characters everywhere, so each of its texts is looked at. */
static bool is_plain_text(const fa_reader *reader, fa_text text)
{
    if (reader->index.has_high || text.length == 0) return false;
    if (text.bytes[0] <= ' ' || text.bytes[text.length - 1] <= ' ') return false;
    for (size_t i = 0; reader->index.has_control && i < text.length; i++)
        if ((unsigned char)text.bytes[i] < ' ') return false;
    return true;
}

static void fill_others(fa_reader *reader, size_t row, const uint32_t *ends)
{
    const fa_columns *columns = reader->view->columns;
    for (size_t i = 0; i < columns->other_count; i++) {
        fa_use use = columns->others[i];
        uint32_t begin = ends[(int64_t)use.column - 1] + 1;
        fa_text text = {reader->begin + begin, ends[use.column] - begin};
        bool plain = is_plain_text(reader, text);
        if (plain && use.role == FA_ROLE_SUBJECT)
            reader->records->subject[row] = text;
        else if (plain && use.role == FA_ROLE_DATE && fa_date_is_iso(text))
            reader->records->date[row] = text;
        else
            fa_reader_take_other(reader, row, use, text);
    }
}

/* One record of a plain line. */
static void fill_plain_view(fa_reader *reader, size_t row, const uint32_t *ends, fa_text raw)
{
    /* Visits may have different columns, and the row was another visit's in the block before. */
    if (reader->view_count > 1) fa_records_blank_row(reader->records, row);
    reader->records->raw[row] = raw;
    bool answered = fill_items(reader, row, ends);
    fill_others(reader, row, ends);
    if (reader->view->event.length > 0) reader->records->event[row] = reader->view->event;
    fa_reader_finish_row(reader, row, answered);
}

/* A carriage return before the newline belongs to the end of the line: for as long as the record is
 * read, the index says that the line ends there. */
static void fill_plain(fa_reader *reader, size_t row, const char *newline)
{
    uint32_t *ends = reader->index.at + reader->structural;
    uint32_t *line_end = &ends[reader->intake->columns.count - 1];
    bool returns = newline > reader->at && newline[-1] == '\r';
    *line_end -= returns;
    fa_text raw = fa_text_slice(reader->at, newline - returns);
    for (size_t i = 0; i < reader->view_count; i++) {
        reader->view = &reader->views[i];
        fill_plain_view(reader, row + i, ends, raw);
    }
    *line_end += returns;
    reader->structural += reader->intake->columns.count;
    reader->newline++;
    reader->line++;
    reader->at = newline + 1;
}

static void note_ragged(fa_reader *reader, size_t row, size_t count)
{
    fa_buffer sentence = {0};
    fa_text detail = {0};
    fa_buffer_add_format(&sentence, "%zu field%s, the header has %zu", count, count == 1 ? "" : "s",
                         reader->intake->columns.count);
    if (sentence.failed ||
        !fa_arena_copy(&reader->records->scratch, fa_buffer_text(&sentence), &detail))
        reader->no_memory = true;
    fa_buffer_clear(&sentence);
    fa_reader_reject_whole(reader, (fa_notice){(uint32_t)row, FA_NOTICE_RAGGED, -1, 0, detail});
}

/* A field whose text cannot be trusted because of what stands behind its quotation mark. */
static bool flawed(fa_reader *reader, size_t row, fa_use use)
{
    if (reader->fields[use.column].flaw == FA_CSV_FINE) return false;
    int item = use.role == FA_ROLE_ITEM ? (int)use.index : -1;
    if (item >= 0) {
        reader->records->responses.columns[item].choice[row] = FA_INVALID;
        fa_responses_withhold(&reader->records->responses, (size_t)item, row);
    }
    fa_reader_note(reader,
                   (fa_notice){(uint32_t)row, FA_NOTICE_QUOTE_AFTER, item, use.column + 1, {0}});
    return true;
}

static void fill_fields(fa_reader *reader, size_t row)
{
    const fa_columns *columns = reader->view->columns;
    for (size_t i = 0; i < columns->item_count + columns->other_count; i++) {
        bool item = i < columns->item_count;
        fa_use use = item ? columns->items[i] : columns->others[i - columns->item_count];
        fa_text text;
        if (flawed(reader, row, use)) continue;
        if (!fa_csv_unescape(&reader->fields[use.column], &reader->records->scratch, &text)) {
            reader->no_memory = true;
            return;
        }
        if (item) fa_reader_take_answer(reader, row, use, text);
        if (!item) fa_reader_take_other(reader, row, use, text);
    }
}

/* The field whose quotation mark was never closed, from 1; 0 beyond the header's columns. */
static uint32_t open_column(const fa_reader *reader, const fa_csv_record *record)
{
    for (size_t i = 0; i < record->count && i < record->capacity; i++)
        if (reader->fields[i].flaw == FA_CSV_QUOTE_OPEN) return (uint32_t)i + 1;
    return 0;
}

/* A record that cannot be taken apart; false when it can. */
static bool reject_broken(fa_reader *reader, size_t row, const fa_csv_record *record)
{
    fa_notice notice = {.row = (uint32_t)row, .item = -1, .code = FA_NOTICE_TOO_LONG};
    if (record->raw.length > FA_CSV_RECORD_MOST) {
        reader->records->raw[row].length = 4096;
        fa_reader_reject_whole(reader, notice);
        return true;
    }
    if (record->flaw == FA_CSV_QUOTE_OPEN) {
        notice.code = FA_NOTICE_QUOTE_OPEN;
        notice.column = open_column(reader, record);
        fa_reader_reject_whole(reader, notice);
        return true;
    }
    if (record->count == reader->intake->columns.count) return false;
    note_ragged(reader, row, record->count);
    return true;
}

/* Returns how many records the line holds: one, too, when it is broken. */
static size_t fill_views(fa_reader *reader, size_t row, const fa_csv_record *record)
{
    fa_records *records = reader->records;
    records->raw[row] = record->raw;
    fa_records_blank_row(records, row); /* a flawed field leaves its place empty */
    if (reject_broken(reader, row, record)) return 1;
    for (size_t i = 0; i < reader->view_count; i++) {
        reader->view = &reader->views[i];
        records->raw[row + i] = record->raw;
        fa_records_blank_row(records, row + i);
        fill_fields(reader, row + i);
        if (reader->view->event.length > 0) records->event[row + i] = reader->view->event;
        fa_reader_finish_row(reader, row + i,
                             fa_responses_any_answer(&records->responses, row + i));
    }
    return reader->view_count;
}

static size_t fill_careful(fa_reader *reader, size_t row)
{
    fa_csv_record record = {.fields = reader->fields, .capacity = reader->intake->columns.count};
    const char *next = fa_csv_read(reader->at, reader->end, reader->intake->separator, &record);
    size_t filled = fill_views(reader, row, &record);
    reader->line += 1 + (uint32_t)record.newlines;
    reader->at = next;
    const fa_csv_index *index = &reader->index;
    size_t gone = (size_t)(next - reader->begin);
    while (reader->structural < index->count && index->at[reader->structural] < gone)
        reader->structural++;
    while (reader->newline < index->line_count &&
           index->lines[reader->newline] < reader->structural)
        reader->newline++;
    return filled;
}

static bool skip_empty_line(fa_reader *reader)
{
    size_t length = *reader->at == '\r' && reader->at + 1 < reader->end ? 2 : 1;
    if (reader->at[length - 1] != '\n') return false;
    reader->at += length;
    reader->structural++;
    reader->newline++;
    reader->line++;
    return true;
}

/* Whether the lines leave an item without a column: it is blank in every row. */
static bool lacks_items(const fa_reader *reader)
{
    for (size_t i = 0; i < reader->view_count; i++)
        if (reader->views[i].columns->item_count < reader->intake->plan->instrument->item_count)
            return true;
    return false;
}

/* Returns how many records the next line holds. */
static size_t fill_line(fa_reader *reader, size_t row)
{
    const fa_csv_index *index = &reader->index;
    if (reader->quote < reader->at) reader->quote = reader->at;
    if (*reader->quote != '"') {
        const char *quote = memchr(reader->quote, '"', (size_t)(reader->end - reader->quote));
        reader->quote = quote != NULL ? quote : reader->end;
    }
    for (size_t i = 0; i < reader->view_count; i++)
        reader->records->line[row + i] = reader->line;
    bool lined = reader->newline < index->line_count;
    uint32_t last = lined ? index->lines[reader->newline] : 0;
    const char *newline = lined ? reader->begin + index->at[last] : reader->end;
    bool plain = lined && reader->quote > newline &&
                 last + 1 - reader->structural == reader->intake->columns.count &&
                 newline - reader->at <= FA_CSV_RECORD_MOST;
    if (!plain) return fill_careful(reader, row);
    fill_plain(reader, row, newline);
    return reader->view_count;
}

void fa_reader_fill_csv(fa_reader *reader)
{
    size_t row = 0;
    if (lacks_items(reader))
        for (size_t i = 0; i < FA_BLOCK_ROWS; i++)
            fa_responses_blank_row(&reader->records->responses, i);
    while (row + reader->view_count <= FA_BLOCK_ROWS && reader->at < reader->end)
        if (!skip_empty_line(reader)) row += fill_line(reader, row);
    reader->records->responses.count = row;
}
