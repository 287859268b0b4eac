/* A row of the outbox with all that is told of it. Private to the outbox's telling. */
#ifndef FA_ARCHIVE_OUTBOX_TOLD_PARTS_H
#define FA_ARCHIVE_OUTBOX_TOLD_PARTS_H

#include "archive/outbox_told.h"

/* What a server took, as it said. */
typedef struct fa_told_receipt {
    fa_text type, id, version, location, modified;
} fa_told_receipt;

/* What was done about a row: by whom is in `entry`. */
typedef struct fa_told_event {
    fa_entry entry;
    fa_delivery delivery; /* zeros where it went with its record */
    bool readable;        /* the receipts are JSON as the store's writer makes it */
    fa_told_receipt *receipts;
    size_t receipt_count;
} fa_told_event;

typedef struct fa_told_task {
    fa_entry entry;    /* that put it into the outbox */
    fa_task_row *rows; /* at least one: a row for each server, or one without a server */
    size_t row_count;
    fa_told_event *events;
    size_t event_count;
    bool erased; /* the record is; `rows` has no instrument and date */
} fa_told_task;

/* Whether `why` of the event's entry is a server's URL; else it is a person's reason. */
static inline bool fa_told_by_server(const fa_told_event *event)
{
    return event->entry.deed != FA_DEED_DROPPED && event->entry.deed != FA_DEED_QUEUED;
}

/* A program that sends at this moment may still get its answer. */
static inline bool fa_told_unanswered(const fa_task_row *row)
{
    return row->unanswered && row->state != FA_TASK_LEASED;
}

void fa_outbox_text_add(const fa_told_task *task, fa_buffer *out);
void fa_outbox_json_add(const fa_told_task *task, fa_buffer *out);

/* The members of a row that its list and its own object share. */
void fa_outbox_json_add_version(const fa_task_row *row, fa_buffer *out);
void fa_outbox_json_add_state(const fa_task_row *row, fa_buffer *out);
void fa_outbox_json_add_time(const char *name, int64_t time, fa_buffer *out);

/* TEXT on one line: what breaks lines is a blank. At most MOST characters, then "…"; 0: all. */
void fa_outbox_text_add_line(fa_text text, size_t most, fa_buffer *out);

#endif
