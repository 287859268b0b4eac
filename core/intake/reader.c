/* Chunk after chunk, block after block, each by its format. */
#include "intake/reader.h"

#include "intake/take.h"

static fa_status view_init(fa_view *view, const fa_columns *columns, const fa_reader *reader,
                           fa_arena *arena)
{
    fa_records *records = reader->records;
    view->columns = columns;
    view->slots = FA_TAKE(arena, fa_slot, columns->item_count);
    if (view->slots == NULL) return FA_NO_MEMORY;
    for (size_t i = 0; i < columns->item_count; i++) {
        const fa_use *use = &columns->items[i];
        view->slots[i] =
            (fa_slot){reader->by_byte[use->index], records->responses.columns[use->index].choice,
                      use->column, (uint32_t)i};
    }
    for (size_t i = 0; i < columns->other_count; i++) {
        const fa_use *use = &columns->others[i];
        if (use->role == FA_ROLE_STATED) FA_TRY(fa_records_state(records, use->index, arena));
    }
    return FA_OK;
}

static fa_status views_init(fa_reader *reader, fa_arena *arena)
{
    const fa_intake *intake = reader->intake;
    const fa_mapping *mapping = intake->options->mapping;
    reader->view_count = intake->visits != NULL ? mapping->visit_count : 1;
    reader->views = FA_TAKE(arena, fa_view, reader->view_count);
    if (reader->views == NULL) return FA_NO_MEMORY;
    for (size_t i = 0; i < reader->view_count; i++) {
        const fa_columns *columns = intake->visits != NULL ? &intake->visits[i] : &intake->columns;
        FA_TRY(view_init(&reader->views[i], columns, reader, arena));
        if (intake->visits != NULL) reader->views[i].event = mapping->visits[i].event;
    }
    reader->view = reader->views;
    return FA_OK;
}

/* The plan's tables; where one byte may be a label, every byte must be asked. */
static fa_status bytes_init(fa_reader *reader, fa_arena *arena)
{
    const fa_plan *plan = reader->intake->plan;
    size_t count = plan->instrument->item_count;
    int8_t *slow = NULL;
    reader->by_byte = FA_TAKE(arena, const int8_t *, count);
    if (reader->by_byte == NULL) return FA_NO_MEMORY;
    for (size_t i = 0; i < count; i++) {
        reader->by_byte[i] = plan->by_byte[i];
        if (!fa_mapping_has_labels(reader->intake->options->mapping, &plan->instrument->items[i]))
            continue;
        if (slow == NULL) slow = FA_TAKE(arena, int8_t, 256);
        if (slow == NULL) return FA_NO_MEMORY;
        memset(slow, FA_BYTE_SLOW, 256);
        reader->by_byte[i] = slow;
    }
    return FA_OK;
}

static fa_status ndjson_init(fa_reader *reader, fa_arena *arena)
{
    const fa_instrument *instrument = reader->intake->plan->instrument;
    reader->seen =
        FA_TAKE(arena, bool, FA_ROLE_OURS + instrument->item_count + instrument->score_count);
    for (size_t i = 0; i < instrument->score_count; i++)
        FA_TRY(fa_records_state(reader->records, i, arena));
    return reader->seen != NULL ? FA_OK : FA_NO_MEMORY;
}

fa_status fa_reader_init(fa_reader *reader, const fa_intake *intake, fa_records *records,
                         fa_arena *arena)
{
    const fa_mapping *mapping = intake->options->mapping;
    *reader = (fa_reader){.intake = intake, .records = records};
    reader->filters = mapping != NULL && mapping->only_column.length > 0;
    reader->filter = reader->filters ? FA_FILTER_OPEN : FA_FILTER_TAKES;
    reader->fields = FA_TAKE(arena, fa_csv_field, intake->columns.count);
    if (reader->fields == NULL) return FA_NO_MEMORY;
    FA_TRY(bytes_init(reader, arena));
    FA_TRY(views_init(reader, arena));
    records->columns_are_bytes = intake->format == FA_FORMAT_NDJSON;
    return intake->format == FA_FORMAT_NDJSON ? ndjson_init(reader, arena) : FA_OK;
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
