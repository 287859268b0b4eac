/* A version as one line of NDJSON: named as in a line of results, with what the store adds. */
#include "archive/history_parts.h"
#include "archive/written.h"
#include "format/json.h"

static void add_name(fa_buffer *out, const char *name)
{
    if (out->length > 0 && out->bytes[out->length - 1] != '{') fa_buffer_add_byte(out, ',');
    fa_json_add_text(out, fa_text_of(name));
    fa_buffer_add_byte(out, ':');
}

static void add_text(fa_buffer *out, const char *name, fa_text text)
{
    add_name(out, name);
    fa_json_add_text(out, text);
}

static void add_text_if(fa_buffer *out, const char *name, fa_text text)
{
    if (text.length > 0) add_text(out, name, text);
}

static void add_truth(fa_buffer *out, const char *name, bool truth)
{
    add_name(out, name);
    fa_buffer_add_z(out, truth ? "true" : "false");
}

static void add_integer(fa_buffer *out, const char *name, int64_t number)
{
    add_name(out, name);
    fa_buffer_add_integer(out, number);
}

/* `record_version`, because a line of results calls the instrument's `version`. */
static void add_entry(const fa_told_version *version, fa_buffer *out)
{
    add_name(out, "record");
    fa_buffer_add_byte(out, '"');
    fa_written_id(out, version->kept->id);
    fa_buffer_add_byte(out, '"');
    add_integer(out, "entry", version->kept->number);
    add_integer(out, "record_version", version->kept->version);
    add_truth(out, "newest", version->newest);
    add_text(out, "deed", fa_text_of(fa_deed_name(version->entry.deed)));
    add_name(out, "time");
    fa_buffer_add_byte(out, '"');
    fa_written_time(out, version->entry.time, true);
    fa_buffer_add_byte(out, '"');
    add_text(out, "who", version->entry.who);
    add_text_if(out, "why", version->entry.why);
}

static void add_key(const fa_told_version *version, fa_buffer *out)
{
    const fa_record_key *key = &version->kept->key;
    const fa_scoring *scoring = &version->scoring;
    add_text(out, "subject", key->subject);
    add_text(out, "date", key->date);
    add_text_if(out, "event", key->event);
    add_text_if(out, "instance", key->instance);
    add_text(out, "instrument", key->instrument);
    add_text(out, "version", scoring->version);
    add_text(out, "sha256", scoring->sha256);
    add_text(out, "engine", scoring->engine);
    add_text(out, "policy", fa_told_policy(version));
    add_text_if(out, "bands", scoring->bands);
}

void fa_history_json_add(const fa_told_version *version, fa_buffer *out)
{
    fa_buffer_add_byte(out, '{');
    add_entry(version, out);
    add_key(version, out);
    fa_buffer_add_byte(out, ',');
    fa_buffer_add(out, version->readable ? version->kept->result : FA_TEXT("\"unreadable\":true"));
    if (version->readable) {
        add_name(out, "answers");
        fa_buffer_add(out, version->kept->answers);
    }
    if (version->readable && version->kept->keep.length > 0) {
        add_name(out, "keep");
        fa_buffer_add(out, version->kept->keep);
    }
    if (version->explained) add_truth(out, "agrees", version->agrees);
    if (version->explained && !version->agrees) add_text(out, "differs", version->why_not);
    add_text_if(out, "explanation", version->paragraph);
    fa_buffer_add_z(out, "}\n");
}
