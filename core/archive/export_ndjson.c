/* A record as a line of JSON: the members of `score`, then which record it is and its answers. */
#include "archive/export_parts.h"
#include "archive/stored_json.h"
#include "archive/written.h"
#include "format/json_members.h"

static void add_who(const fa_export_row *row, fa_buffer *out)
{
    const fa_scoring *scoring = &row->shelved->scoring;
    fa_buffer_add_byte(out, '{');
    fa_member_text(out, "subject", row->key.subject);
    fa_member_text(out, "date", row->key.date);
    fa_member_text_if(out, "event", row->key.event);
    fa_member_text_if(out, "instance", row->key.instance);
    fa_member_text(out, "instrument", scoring->instrument);
    fa_member_text(out, "version", scoring->version);
    fa_member_text(out, "sha256", scoring->sha256);
    fa_member_text(out, "engine", scoring->engine);
    fa_member_text(out, "policy", row->shelved->plan->policy);
    fa_buffer_add_byte(out, ',');
}

void fa_export_ndjson_row(fa_export_run *run, const fa_export_row *row)
{
    fa_buffer *out = &run->text;
    bool hides = run->options->pseudonymises;
    add_who(row, out);
    if (hides)
        fa_stored_result_add(&row->result, row->shelved->plan, out);
    else
        fa_buffer_add(out, row->kept->result);
    if (!hides && row->kept->keep.length > 0) {
        fa_buffer_add_z(out, ",\"keep\":");
        fa_buffer_add(out, row->kept->keep);
    }
    fa_buffer_add_z(out, ",\"record\":\"");
    fa_written_id(out, row->id);
    fa_buffer_add_z(out, "\",\"record_version\":");
    fa_buffer_add_integer(out, row->kept->version);
    fa_buffer_add_z(out, ",\"answers\":");
    if (hides)
        fa_stored_members_add(&row->answers, out);
    else
        fa_buffer_add(out, row->kept->answers);
    fa_buffer_add_z(out, "}\n");
}
