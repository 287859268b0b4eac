/* Rows of the outbox, each as one line, as they come: there may be millions. */
#include "archive/outbox_told_parts.h"
#include "archive/written.h"
#include "format/json_members.h"

enum { FLUSH_AT = 64 * 1024, WORDS_MOST = 100, SHORT_ID = 8 };

typedef struct listing {
    const fa_outbox_listing *options;
    fa_each_told each;
    void *context;
    fa_outbox_counts *counts;
    fa_buffer text;
    bool begun; /* the head of the table stands */
    size_t instrument_width, date_width, server_width;
} listing;

/* ---- a table ---- */

static void add_padded(fa_buffer *out, fa_text text, size_t width)
{
    fa_buffer_add(out, text);
    for (size_t length = text.length; length < width; length++)
        fa_buffer_add_byte(out, ' ');
    fa_buffer_add_z(out, "  ");
}

static size_t wider(size_t width, fa_text text)
{
    return text.length > width ? text.length : width;
}

/* How wide columns are is known from the first row: to look at all would take twice as long. */
static void begin_table(listing *list, const fa_task_row *row)
{
    fa_buffer *out = &list->text;
    list->begun = true;
    list->instrument_width = wider(10, row->instrument);
    list->date_width = wider(10, row->date);
    list->server_width = wider(6, row->target);
    fa_buffer_add_z(out, "  entry  record    ");
    add_padded(out, FA_TEXT("instrument"), list->instrument_width);
    add_padded(out, FA_TEXT("date"), list->date_width);
    fa_buffer_add_z(out, "version  state       tries  ");
    add_padded(out, FA_TEXT("server"), list->server_width);
    fa_buffer_add_z(out, "last event\n");
}

/* "2026-11-21T08:02:00Z the server answered 503: …", or the time and the status alone. */
static void add_last(const fa_task_row *row, fa_buffer *out)
{
    if (row->time == 0) return;
    fa_written_time(out, row->time, false);
    fa_buffer_add_byte(out, ' ');
    if (row->words.length == 0 && row->status != 0) fa_buffer_add_integer(out, row->status);
    fa_outbox_text_add_line(row->words, WORDS_MOST, out);
}

static void add_line(listing *list, const fa_task_row *row)
{
    fa_buffer *out = &list->text, id = {0};
    if (!list->begun) begin_table(list, row);
    fa_written_id(&id, row->id);
    fa_text short_id = {id.bytes, id.failed ? 0 : SHORT_ID};
    fa_buffer_add_format(out, "%7lld  %.*s  ", (long long)row->entry, FA_TEXT_ARG(short_id));
    fa_buffer_close(&id, out);
    bool erased = row->instrument.length == 0;
    add_padded(out, erased ? FA_TEXT("(erased)") : row->instrument, list->instrument_width);
    add_padded(out, row->date, list->date_width);
    fa_buffer_add_format(out, "%lld %-5.*s  %-10s  %5lld  ", (long long)row->version,
                         FA_TEXT_ARG(row->operation), fa_task_state_name(row->state),
                         (long long)row->tries);
    add_padded(out, row->target, list->server_width);
    add_last(row, out);
    while (out->length > 0 && out->bytes[out->length - 1] == ' ')
        out->length--;
    fa_buffer_add_byte(out, '\n');
}

/* ---- an object a line ---- */

static void add_object(const fa_task_row *row, fa_buffer *out)
{
    fa_buffer_add_byte(out, '{');
    fa_outbox_json_add_version(row, out);
    fa_outbox_json_add_state(row, out);
    if (row->time != 0) {
        fa_member_begin(out, "last", '{');
        fa_outbox_json_add_time("time", row->time, out);
        if (row->status != 0) fa_member_integer(out, "status", row->status);
        fa_member_text_if(out, "words", row->words);
        fa_member_end(out, '}');
    }
    fa_buffer_add_z(out, "}\n");
}

/* ---- the walk ---- */

static fa_status flush(listing *list, fa_error *error)
{
    if (list->text.failed) return fa_error_memory(error);
    if (list->text.length == 0) return FA_OK;
    fa_status status = list->each(list->context, &list->text, error);
    fa_buffer_reset(&list->text);
    return status;
}

static fa_status take(void *context, const fa_task_row *row, fa_error *error)
{
    listing *list = context;
    const fa_outbox_listing *options = list->options;
    if (options->server.length > 0 && !fa_text_equal(options->server, row->target)) return FA_OK;
    list->counts->rows[row->state]++;
    list->counts->total++;
    if (options->json)
        add_object(row, &list->text);
    else
        add_line(list, row);
    return list->text.length >= FLUSH_AT || list->text.failed ? flush(list, error) : FA_OK;
}

fa_status fa_outbox_list(fa_store *store, const fa_outbox_listing *options, fa_each_told each,
                         void *context, fa_outbox_counts *out, fa_error *error)
{
    listing list = {.options = options, .each = each, .context = context, .counts = out};
    *out = (fa_outbox_counts){0};
    const fa_task_filter filter = {.one_state = options->one_state, .state = options->state};
    fa_status status = fa_outbox_walk(store, &filter, take, &list, error);
    if (status == FA_OK) status = flush(&list, error);
    fa_buffer_clear(&list.text);
    return status;
}
