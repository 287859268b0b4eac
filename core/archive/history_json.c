/* A version as one line of NDJSON: named as in a line of results, with what the store adds. */
#include "archive/history_parts.h"
#include "archive/written.h"
#include "format/json_members.h"

/* `record_version`, because a line of results calls the instrument's `version`. */
static void add_entry(const fa_told_version *version, fa_buffer *out)
{
    fa_member_key(out, "record");
    fa_buffer_add_byte(out, '"');
    fa_written_id(out, version->kept->id);
    fa_buffer_add_byte(out, '"');
    fa_member_integer(out, "entry", version->kept->number);
    fa_member_integer(out, "record_version", version->kept->version);
    fa_member_truth(out, "newest", version->newest);
    fa_member_text(out, "deed", fa_text_of(fa_deed_name(version->entry.deed)));
    fa_member_key(out, "time");
    fa_buffer_add_byte(out, '"');
    fa_written_time(out, version->entry.time, true);
    fa_buffer_add_byte(out, '"');
    fa_member_text(out, "who", version->entry.who);
    fa_member_text_if(out, "why", version->entry.why);
}

static void add_key(const fa_told_version *version, fa_buffer *out)
{
    const fa_record_key *key = &version->kept->key;
    const fa_scoring *scoring = &version->scoring;
    fa_member_text(out, "subject", key->subject);
    fa_member_text(out, "date", key->date);
    fa_member_text_if(out, "event", key->event);
    fa_member_text_if(out, "instance", key->instance);
    fa_member_text(out, "instrument", key->instrument);
    fa_member_text(out, "version", scoring->version);
    fa_member_text(out, "sha256", scoring->sha256);
    fa_member_text(out, "engine", scoring->engine);
    fa_member_text(out, "policy", fa_told_policy(version));
    fa_member_text_if(out, "bands", scoring->bands);
}

void fa_history_json_add(const fa_told_version *version, fa_buffer *out)
{
    fa_buffer_add_byte(out, '{');
    add_entry(version, out);
    add_key(version, out);
    fa_member_separate(out);
    fa_buffer_add(out, version->readable ? version->kept->result : FA_TEXT("\"unreadable\":true"));
    if (version->readable) {
        fa_member_key(out, "answers");
        fa_buffer_add(out, version->kept->answers);
    }
    if (version->readable && version->kept->keep.length > 0) {
        fa_member_key(out, "keep");
        fa_buffer_add(out, version->kept->keep);
    }
    if (version->explained) fa_member_truth(out, "agrees", version->agrees);
    if (version->explained && !version->agrees) fa_member_text(out, "differs", version->why_not);
    fa_member_text_if(out, "explanation", version->paragraph);
    fa_buffer_add_z(out, "}\n");
}
