/* A row of the outbox for people: a line for the version, one for each server, one an event. */
#include "archive/outbox_told_parts.h"
#include "archive/written.h"

/* Characters are counted by their first bytes. */
void fa_outbox_text_add_line(fa_text text, size_t most, fa_buffer *out)
{
    size_t shown = 0;
    for (size_t i = 0; i < text.length; i++) {
        unsigned char byte = (unsigned char)text.bytes[i];
        bool begins = (byte & 0xC0) != 0x80;
        if (begins && most > 0 && shown++ == most) {
            fa_buffer_add_z(out, "…");
            return;
        }
        fa_buffer_add_byte(out, byte == '\n' || byte == '\r' || byte == '\t' ? ' ' : (char)byte);
    }
}

static void add_part(fa_buffer *out, const char *before, fa_text text)
{
    if (text.length == 0) return;
    fa_buffer_add_z(out, before);
    fa_outbox_text_add_line(text, 0, out);
}

/* "entry 3: kept 2026-11-21T08:02:00Z" */
static void add_deed(const fa_entry *entry, fa_buffer *out)
{
    fa_buffer_add_z(out, "entry ");
    fa_buffer_add_integer(out, entry->number);
    fa_buffer_add_z(out, ": ");
    fa_buffer_add_z(out, fa_deed_name(entry->deed));
    fa_buffer_add_byte(out, ' ');
    fa_written_time(out, entry->time, false);
}

static void add_version(const fa_told_task *task, fa_buffer *out)
{
    const fa_task_row *row = &task->rows[0];
    add_deed(&task->entry, out);
    add_part(out, " by ", task->entry.who);
    fa_buffer_add_z(out, "\n  record ");
    fa_written_id(out, row->id);
    fa_buffer_add_format(out, ", version %lld, operation %.*s", (long long)row->version,
                         FA_TEXT_ARG(row->operation));
    add_part(out, "; ", row->instrument);
    add_part(out, ", ", row->date);
    if (task->erased && task->entry.deed != FA_DEED_FORGOTTEN)
        fa_buffer_add_z(out, "; erased since, with what was said of it");
    fa_buffer_add_byte(out, '\n');
}

static void add_state(const fa_task_row *row, fa_buffer *out)
{
    fa_buffer_add_z(out, "  ");
    fa_buffer_add(out, row->target.length > 0 ? row->target : FA_TEXT("no server yet"));
    fa_buffer_add_format(out, ": %s", fa_task_state_name(row->state));
    if (row->tries > 0)
        fa_buffer_add_format(out, ", %lld %s", (long long)row->tries,
                             row->tries == 1 ? "try" : "tries");
    if (row->state == FA_TASK_RETRY && row->due > 0) {
        fa_buffer_add_z(out, ", the next not before ");
        fa_written_time(out, row->due, false);
    }
    if (fa_told_unanswered(row))
        fa_buffer_add_z(out, "; a program ended before the answer came: it may be there");
    fa_buffer_add_byte(out, '\n');
}

static void add_receipt(const fa_told_receipt *receipt, fa_buffer *out)
{
    fa_buffer_add_z(out, "    took");
    add_part(out, " ", receipt->type);
    add_part(out, receipt->type.length > 0 ? "/" : " ", receipt->id);
    add_part(out, ", version ", receipt->version);
    add_part(out, ", modified ", receipt->modified);
    add_part(out, ", at ", receipt->location);
    fa_buffer_add_byte(out, '\n');
}

/* Our sentence names the status already, where there is one. */
static void add_answer(const fa_delivery *delivery, fa_buffer *out)
{
    if (delivery->status == 0 && delivery->words.length == 0) return;
    fa_buffer_add_z(out, "    ");
    if (delivery->words.length == 0) fa_buffer_add_integer(out, delivery->status);
    fa_outbox_text_add_line(delivery->words, 0, out);
    fa_buffer_add_byte(out, '\n');
}

static void add_event(const fa_told_event *event, fa_buffer *out)
{
    bool by_server = fa_told_by_server(event);
    fa_buffer_add_z(out, "  ");
    add_deed(&event->entry, out);
    if (by_server) add_part(out, " at ", event->entry.why);
    add_part(out, by_server ? ", upload by " : " by ", event->entry.who);
    if (!by_server) add_part(out, ": ", event->entry.why);
    fa_buffer_add_byte(out, '\n');
    add_answer(&event->delivery, out);
    for (size_t i = 0; i < event->receipt_count; i++)
        add_receipt(&event->receipts[i], out);
    if (!event->readable) fa_buffer_add_z(out, "    what is kept of its receipts cannot be read\n");
}

static bool any_is(const fa_told_task *task, fa_task_state state)
{
    for (size_t i = 0; i < task->row_count; i++)
        if (task->rows[i].state == state) return true;
    return false;
}

/* What a person can do about what will not go on by itself. */
static void add_ways(const fa_told_task *task, fa_buffer *out)
{
    long long number = (long long)task->entry.number;
    bool dead = any_is(task, FA_TASK_DEAD), dropped = any_is(task, FA_TASK_DROPPED);
    if (dead || dropped)
        fa_buffer_add_format(out, "to send it again: fascia outbox retry %lld\n", number);
    if (dead)
        fa_buffer_add_format(out, "to give it up: fascia outbox drop %lld --why TEXT\n", number);
}

void fa_outbox_text_add(const fa_told_task *task, fa_buffer *out)
{
    add_version(task, out);
    for (size_t i = 0; i < task->row_count; i++)
        add_state(&task->rows[i], out);
    for (size_t i = 0; i < task->event_count; i++)
        add_event(&task->events[i], out);
    add_ways(task, out);
}
