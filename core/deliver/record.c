/* A record read back, and its one form as JSON. */
#include "deliver/record.h"

#include <string.h>

#include "archive/pseudonym.h"
#include "archive/stored_json.h"
#include "archive/written.h"
#include "format/json.h"
#include "format/json_members.h"

fa_status fa_record_read(fa_store *store, const fa_task *task, fa_arena *arena, fa_record_told *out,
                         fa_error *error)
{
    fa_database *database = store->database;
    const fa_database_kind *kind = database->kind;
    bool found;
    *out = (fa_record_told){.task = *task};
    memcpy(out->id, task->id, sizeof out->id);
    FA_TRY(kind->find_entry(database, task->entry, arena, &out->entry, &found, error));
    FA_TRY(kind->find_record(database, task->entry, arena, &out->kept, &out->there, error));
    if (!out->there)
        return kind->find_voided(database, task->entry, arena, &out->scorings, &found, error);
    FA_TRY(kind->find_scoring(database, out->kept.scoring, arena, &out->scoring, &found, error));
    if (found) return FA_OK;
    return fa_error_set(error, FA_FILE, "scoring %lld is not in the store",
                        (long long)out->kept.scoring);
}

/* ---- earlier versions ---- */

typedef struct looking {
    const fa_kept *kept;
    fa_arena *arena;
    fa_record_earlier *list;
    size_t count;
} looking;

static fa_status take(void *context, const fa_kept *kept, fa_error *error)
{
    looking *all = context;
    bool earlier =
        kept->version < all->kept->version && memcmp(kept->id, all->kept->id, sizeof kept->id) == 0;
    if (!earlier) return FA_OK;
    fa_record_earlier *slot = fa_arena_push(all->arena, &all->list, &all->count, sizeof *slot);
    if (slot == NULL) return fa_error_memory(error);
    *slot = (fa_record_earlier){kept->number, kept->scoring};
    return FA_OK;
}

fa_status fa_record_earlier_find(fa_store *store, const fa_kept *kept, fa_arena *arena,
                                 fa_record_earlier **out, size_t *count, fa_error *error)
{
    looking all = {.kept = kept, .arena = arena};
    const fa_record_filter filter = {.subject = kept->key.subject,
                                     .instrument = kept->key.instrument};
    FA_TRY(store->database->kind->walk_records(store->database, &filter, take, &all, error));
    *out = all.list;
    *count = all.count;
    return FA_OK;
}

/* ---- under pseudonyms ---- */

static fa_status open_record(fa_record_told *record, fa_shelf *shelf, fa_arena *arena,
                             fa_error *error)
{
    fa_shelved *shelved;
    const fa_kept *kept = &record->kept;
    FA_TRY(fa_shelf_find(shelf, kept->scoring, &shelved, error));
    record->shelved = shelved;
    record->opened.key = kept->key;
    memcpy(record->opened.id, kept->id, sizeof kept->id);
    FA_TRY(fa_stored_members_read(kept->answers, arena, &record->opened.answers, error));
    return fa_stored_result_read(kept->result, arena, &record->opened.result, error);
}

fa_status fa_record_hide(fa_record_told *record, fa_text key, fa_shelf *shelf, fa_arena *arena,
                         fa_error *error)
{
    record->hides = true;
    FA_TRY(fa_pseudonym_record(key, record->task.id, record->id, error));
    if (!record->there) return FA_OK;
    FA_TRY(open_record(record, shelf, arena, error));
    FA_TRY(fa_pseudonym_days(key, record->kept.key.subject, &record->days, error));
    return fa_hide(&record->opened, key, record->shelved->edition.instrument, arena, error);
}

/* ---- as JSON ---- */

static void add_text(fa_buffer *out, const char *name, fa_text text)
{
    fa_member_key(out, name);
    if (text.length > 0)
        fa_json_add_text(out, text);
    else
        fa_buffer_add_z(out, "null");
}

static void add_object(fa_buffer *out, const char *name, fa_text object)
{
    fa_member_key(out, name);
    fa_buffer_add(out, object.length > 0 ? object : FA_TEXT("{}"));
}

static void add_time(fa_buffer *out, const char *name, int64_t time)
{
    fa_member_key(out, name);
    fa_buffer_add_byte(out, '"');
    fa_written_time(out, time, true);
    fa_buffer_add_byte(out, '"');
}

static void add_contents(const fa_record_told *record, fa_buffer *out)
{
    const fa_kept *kept = &record->kept;
    const fa_scoring *scoring = &record->scoring;
    const fa_record_key *key = record->hides ? &record->opened.key : &kept->key;
    add_text(out, "subject", key->subject);
    add_text(out, "date", key->date);
    add_text(out, "event", key->event);
    add_text(out, "instance", key->instance);
    add_text(out, "instrument", scoring->instrument);
    add_text(out, "instrument_version", scoring->version);
    add_text(out, "sha256", scoring->sha256);
    add_text(out, "policy", scoring->policy.length > 0 ? scoring->policy : FA_TEXT("default"));
    add_text(out, "engine", scoring->engine);
    if (record->hides) {
        fa_member_key(out, "answers");
        fa_stored_members_add(&record->opened.answers, out);
        add_object(out, "keep", (fa_text){0});
        fa_buffer_add_byte(out, ',');
        fa_stored_result_add(&record->opened.result, record->shelved->plan, out);
        return;
    }
    add_object(out, "answers", kept->answers);
    add_object(out, "keep", kept->keep);
    fa_buffer_add_byte(out, ',');
    fa_buffer_add(out, kept->result);
}

void fa_record_json_add(const fa_record_told *record, fa_buffer *out)
{
    fa_buffer_add_byte(out, '{');
    fa_member_key(out, "id");
    fa_buffer_add_byte(out, '"');
    fa_written_id(out, record->id);
    fa_buffer_add_byte(out, '"');
    fa_member_key(out, "version");
    fa_buffer_add_integer(out, record->task.version);
    add_text(out, "operation", record->task.operation);
    if (!record->hides) add_time(out, "kept_at", record->entry.time); /* it tells the day */
    if (record->there) add_contents(record, out);
    fa_buffer_add_byte(out, '}');
}
