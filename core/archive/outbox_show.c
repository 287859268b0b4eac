/* One row of the outbox, put together: its version, its servers, and what was done about it. */
#include "archive/outbox_told_parts.h"
#include "format/json.h"

typedef struct showing {
    fa_store *store;
    fa_arena arena;
    fa_told_task task;
} showing;

/* ---- servers ---- */

static fa_status take_row(void *context, const fa_task_row *row, fa_error *error)
{
    showing *show = context;
    fa_arena *arena = &show->arena;
    fa_task_row *slot = fa_arena_push(arena, &show->task.rows, &show->task.row_count, sizeof *slot);
    if (slot == NULL) return fa_error_memory(error);
    *slot = *row;
    bool copied = fa_arena_copy(arena, row->instrument, &slot->instrument) &&
                  fa_arena_copy(arena, row->date, &slot->date) &&
                  fa_arena_copy(arena, row->target, &slot->target) &&
                  fa_arena_copy(arena, row->words, &slot->words);
    return copied ? FA_OK : fa_error_memory(error);
}

/* ---- receipts ---- */

static void take_member(fa_told_receipt *receipt, fa_text name, fa_text value)
{
    const struct {
        const char *name;
        fa_text *text;
    } members[] = {{"type", &receipt->type},
                   {"id", &receipt->id},
                   {"version", &receipt->version},
                   {"location", &receipt->location},
                   {"modified", &receipt->modified}};
    for (size_t i = 0; i < sizeof members / sizeof *members; i++)
        if (fa_text_equal(name, fa_text_of(members[i].name))) *members[i].text = value;
}

static bool read_receipt(fa_json_reader *json, fa_told_receipt *receipt)
{
    if (json->event != FA_JSON_OBJECT) return false;
    while (fa_json_next(json) == FA_JSON_KEY) {
        fa_text name = json->text;
        if (fa_json_next(json) == FA_JSON_TEXT)
            take_member(receipt, name, json->text);
        else if (!fa_json_skip(json))
            return false;
    }
    return json->event == FA_JSON_END_OBJECT;
}

static fa_status read_receipts(fa_arena *arena, fa_told_event *event, fa_error *error)
{
    fa_json_reader json;
    event->readable = true;
    if (event->delivery.receipts.length == 0) return FA_OK;
    fa_json_reader_init(&json, event->delivery.receipts, arena);
    bool good = fa_json_next(&json) == FA_JSON_ARRAY;
    while (good && fa_json_next(&json) != FA_JSON_END_ARRAY) {
        fa_told_receipt *receipt =
            fa_arena_push(arena, &event->receipts, &event->receipt_count, sizeof *receipt);
        if (receipt == NULL) return fa_error_memory(error);
        good = json.event != FA_JSON_WRONG && read_receipt(&json, receipt);
    }
    event->readable = good && fa_json_next(&json) == FA_JSON_END;
    if (json.event == FA_JSON_WRONG && json.no_memory) return fa_error_memory(error);
    if (!event->readable) event->receipt_count = 0;
    return FA_OK;
}

/* ---- events ---- */

static fa_status take_event(void *context, const fa_entry *entry, const fa_delivery *delivery,
                            fa_error *error)
{
    showing *show = context;
    fa_arena *arena = &show->arena;
    fa_told_event *event =
        fa_arena_push(arena, &show->task.events, &show->task.event_count, sizeof *event);
    if (event == NULL) return fa_error_memory(error);
    event->entry = *entry;
    event->delivery = *delivery;
    bool copied = fa_arena_copy(arena, entry->who, &event->entry.who) &&
                  fa_arena_copy(arena, entry->why, &event->entry.why) &&
                  fa_arena_copy(arena, delivery->words, &event->delivery.words) &&
                  fa_arena_copy(arena, delivery->receipts, &event->delivery.receipts);
    return copied ? read_receipts(arena, event, error) : fa_error_memory(error);
}

static fa_status find_entry(showing *show, int64_t number, fa_entry *out, fa_error *error)
{
    fa_database *database = show->store->database;
    bool found;
    FA_TRY(database->kind->find_entry(database, number, &show->arena, out, &found, error));
    if (found) return FA_OK;
    return fa_error_set(error, FA_FILE,
                        "entry %lld: the store is damaged: see what with: fascia store verify",
                        (long long)number);
}

static fa_status gather(showing *show, int64_t entry, fa_error *error)
{
    fa_told_task *task = &show->task;
    fa_database *database = show->store->database;
    const fa_task_filter one = {.entry = entry};
    FA_TRY(fa_outbox_walk(show->store, &one, take_row, show, error));
    if (task->row_count == 0) return FA_OK;
    task->erased = task->rows[0].instrument.length == 0;
    FA_TRY(find_entry(show, entry, &task->entry, error));
    return database->kind->walk_events(database, entry, take_event, show, error);
}

fa_status fa_outbox_show(fa_store *store, int64_t entry, bool json, fa_buffer *out, bool *found,
                         fa_error *error)
{
    showing show = {.store = store};
    fa_database *database = store->database;
    *found = false;
    if (entry <= 0) return FA_OK;
    FA_TRY(database->kind->look(database, error));
    fa_status status = gather(&show, entry, error);
    database->kind->rollback(database);
    *found = show.task.row_count > 0;
    if (status == FA_OK && *found) {
        if (json)
            fa_outbox_json_add(&show.task, out);
        else
            fa_outbox_text_add(&show.task, out);
        if (out->failed) status = fa_error_memory(error);
    }
    fa_arena_clear(&show.arena);
    return status;
}
