/* Chunk after chunk, block after block, each by its format. */
#include "intake/reader.h"

#include "intake/take.h"

fa_status fa_reader_init(fa_reader *reader, const fa_intake *intake, fa_records *records,
                         fa_arena *arena)
{
    *reader = (fa_reader){.intake = intake, .records = records};
    reader->fields = FA_TAKE(arena, fa_csv_field, intake->columns.count);
    reader->slots = FA_TAKE(arena, fa_slot, intake->columns.item_count);
    if (reader->fields == NULL || reader->slots == NULL) return FA_NO_MEMORY;
    for (size_t i = 0; i < intake->columns.item_count; i++) {
        const fa_use *use = &intake->columns.items[i];
        reader->slots[i] =
            (fa_slot){intake->plan->by_byte[use->index],
                      records->responses.columns[use->index].choice, use->column, (uint32_t)i};
    }
    for (size_t i = 0; i < intake->columns.other_count; i++) {
        const fa_use *use = &intake->columns.others[i];
        if (use->role == FA_ROLE_STATED) FA_TRY(fa_records_state(records, use->index, arena));
    }
    records->columns_are_bytes = intake->format == FA_FORMAT_NDJSON;
    if (intake->format != FA_FORMAT_NDJSON) return FA_OK;
    const fa_instrument *instrument = intake->plan->instrument;
    reader->seen =
        FA_TAKE(arena, bool, FA_ROLE_OURS + instrument->item_count + instrument->score_count);
    for (size_t i = 0; i < instrument->score_count; i++)
        FA_TRY(fa_records_state(records, i, arena));
    return reader->seen != NULL ? FA_OK : FA_NO_MEMORY;
}

void fa_reader_free(fa_reader *reader)
{
    fa_csv_index_clear(&reader->index);
}

fa_status fa_reader_begin(fa_reader *reader, const fa_chunk *chunk, fa_error *error)
{
    const char *bytes = chunk->bytes.bytes;
    reader->begin = reader->at = reader->quote = bytes;
    reader->end = bytes + chunk->bytes.length;
    reader->structural = reader->newline = 0;
    reader->line = 0;
    reader->too_long = chunk->too_long;
    bool indexed =
        reader->intake->format != FA_FORMAT_CSV || chunk->too_long ||
        fa_csv_index_make(&reader->index, bytes, chunk->bytes.length, reader->intake->separator);
    return indexed ? FA_OK : fa_error_memory(error);
}

static void take_too_long(fa_reader *reader)
{
    fa_records *records = reader->records;
    records->raw[0] = fa_text_slice(reader->at, reader->end);
    records->line[0] = 0;
    records->responses.count = 1;
    fa_reader_reject_whole(reader, (fa_notice){.code = FA_NOTICE_TOO_LONG, .item = -1});
    reader->line = 1;
    reader->at = reader->end;
}

fa_status fa_reader_fill(fa_reader *reader, fa_error *error)
{
    fa_records_reset(reader->records);
    bool csv = reader->intake->format == FA_FORMAT_CSV;
    if (reader->at >= reader->end) return FA_OK;
    if (reader->too_long)
        take_too_long(reader);
    else if (csv)
        fa_reader_fill_csv(reader);
    else
        fa_reader_fill_ndjson(reader);
    return reader->no_memory ? fa_error_memory(error) : FA_OK;
}
