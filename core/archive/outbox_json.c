/* Rows of the outbox as JSON: what is known of their versions is named as in a line of a history.
 */
#include "archive/outbox_told_parts.h"
#include "archive/written.h"
#include "format/json_members.h"

void fa_outbox_json_add_time(const char *name, int64_t time, fa_buffer *out)
{
    fa_member_key(out, name);
    fa_buffer_add_byte(out, '"');
    fa_written_time(out, time, true);
    fa_buffer_add_byte(out, '"');
}

void fa_outbox_json_add_version(const fa_task_row *row, fa_buffer *out)
{
    fa_member_integer(out, "entry", row->entry);
    fa_member_key(out, "record");
    fa_buffer_add_byte(out, '"');
    fa_written_id(out, row->id);
    fa_buffer_add_byte(out, '"');
    fa_member_integer(out, "record_version", row->version);
    fa_member_text(out, "operation", row->operation);
    bool erased = row->instrument.length == 0;
    if (erased) fa_member_truth(out, "erased", true);
    if (!erased) fa_member_text(out, "instrument", row->instrument);
    if (!erased) fa_member_text(out, "date", row->date);
}

void fa_outbox_json_add_state(const fa_task_row *row, fa_buffer *out)
{
    fa_member_text_if(out, "server", row->target);
    fa_member_text(out, "state", fa_text_of(fa_task_state_name(row->state)));
    fa_member_integer(out, "tries", row->tries);
    if (fa_told_unanswered(row)) fa_member_truth(out, "unanswered", true);
    if (row->state == FA_TASK_RETRY && row->due > 0) fa_outbox_json_add_time("due", row->due, out);
}

static void add_event(const fa_told_event *event, fa_buffer *out)
{
    const fa_delivery *delivery = &event->delivery;
    fa_member_begin(out, NULL, '{');
    fa_member_integer(out, "entry", event->entry.number);
    fa_member_text(out, "deed", fa_text_of(fa_deed_name(event->entry.deed)));
    fa_outbox_json_add_time("time", event->entry.time, out);
    fa_member_text(out, "who", event->entry.who);
    fa_member_text_if(out, fa_told_by_server(event) ? "server" : "why", event->entry.why);
    if (delivery->status != 0) fa_member_integer(out, "status", delivery->status);
    fa_member_text_if(out, "words", delivery->words);
    if (!event->readable) fa_member_truth(out, "unreadable", true);
    if (event->readable && delivery->receipts.length > 0) {
        fa_member_key(out, "receipts");
        fa_buffer_add(out, delivery->receipts);
    }
    fa_member_end(out, '}');
}

void fa_outbox_json_add(const fa_told_task *task, fa_buffer *out)
{
    fa_buffer_add_byte(out, '{');
    fa_outbox_json_add_version(&task->rows[0], out);
    fa_member_text(out, "deed", fa_text_of(fa_deed_name(task->entry.deed)));
    fa_outbox_json_add_time("time", task->entry.time, out);
    fa_member_text(out, "who", task->entry.who);
    fa_member_begin(out, "servers", '[');
    for (size_t i = 0; i < task->row_count; i++) {
        fa_member_begin(out, NULL, '{');
        fa_outbox_json_add_state(&task->rows[i], out);
        fa_member_end(out, '}');
    }
    fa_member_end(out, ']');
    fa_member_begin(out, "events", '[');
    for (size_t i = 0; i < task->event_count; i++)
        add_event(&task->events[i], out);
    fa_member_end(out, ']');
    fa_buffer_add_z(out, "}\n");
}
