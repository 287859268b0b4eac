/* A record read back, and its one form as JSON. */
#include "deliver/record.h"

#include "archive/written.h"
#include "format/json.h"

fa_status fa_record_read(fa_store *store, const fa_task *task, fa_arena *arena, fa_record_told *out,
                         fa_error *error)
{
    fa_database *database = store->database;
    const fa_database_kind *kind = database->kind;
    bool found;
    *out = (fa_record_told){.task = *task};
    FA_TRY(kind->find_entry(database, task->entry, arena, &out->entry, &found, error));
    FA_TRY(kind->find_record(database, task->entry, arena, &out->kept, &out->there, error));
    if (!out->there)
        return kind->find_voided(database, task->entry, arena, &out->scorings, &found, error);
    FA_TRY(kind->find_scoring(database, out->kept.scoring, arena, &out->scoring, &found, error));
    if (found) return FA_OK;
    return fa_error_set(error, FA_FILE, "scoring %lld is not in the store",
                        (long long)out->kept.scoring);
}

static void add_name(fa_buffer *out, const char *name)
{
    if (out->length > 0 && out->bytes[out->length - 1] != '{') fa_buffer_add_byte(out, ',');
    fa_json_add_text(out, fa_text_of(name));
    fa_buffer_add_byte(out, ':');
}

static void add_text(fa_buffer *out, const char *name, fa_text text)
{
    add_name(out, name);
    if (text.length > 0)
        fa_json_add_text(out, text);
    else
        fa_buffer_add_z(out, "null");
}

static void add_object(fa_buffer *out, const char *name, fa_text object)
{
    add_name(out, name);
    fa_buffer_add(out, object.length > 0 ? object : FA_TEXT("{}"));
}

static void add_time(fa_buffer *out, const char *name, int64_t time)
{
    add_name(out, name);
    fa_buffer_add_byte(out, '"');
    fa_written_time(out, time, true);
    fa_buffer_add_byte(out, '"');
}

static void add_contents(const fa_record_told *record, fa_buffer *out)
{
    const fa_kept *kept = &record->kept;
    const fa_scoring *scoring = &record->scoring;
    add_text(out, "subject", kept->key.subject);
    add_text(out, "date", kept->key.date);
    add_text(out, "event", kept->key.event);
    add_text(out, "instance", kept->key.instance);
    add_text(out, "instrument", scoring->instrument);
    add_text(out, "instrument_version", scoring->version);
    add_text(out, "sha256", scoring->sha256);
    add_text(out, "policy", scoring->policy.length > 0 ? scoring->policy : FA_TEXT("default"));
    add_text(out, "engine", scoring->engine);
    add_object(out, "answers", kept->answers);
    add_object(out, "keep", kept->keep);
    fa_buffer_add_byte(out, ',');
    fa_buffer_add(out, kept->result);
}

void fa_record_json_add(const fa_record_told *record, fa_buffer *out)
{
    fa_buffer_add_byte(out, '{');
    add_name(out, "id");
    fa_buffer_add_byte(out, '"');
    fa_written_id(out, record->task.id);
    fa_buffer_add_byte(out, '"');
    add_name(out, "version");
    fa_buffer_add_integer(out, record->task.version);
    add_text(out, "operation", record->task.operation);
    add_time(out, "kept_at", record->entry.time);
    if (record->there) add_contents(record, out);
    fa_buffer_add_byte(out, '}');
}
