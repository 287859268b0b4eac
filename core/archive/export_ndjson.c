/* A record as a line of JSON: the members of `score`, then which record it is and its answers. */
#include "archive/export_parts.h"
#include "archive/written.h"
#include "format/json.h"
#include "format/json_members.h"

static void add_text_or_null(fa_buffer *out, fa_text text)
{
    if (text.length > 0)
        fa_json_add_text(out, text);
    else
        fa_buffer_add_z(out, "null");
}

static void add_number_or_null(fa_buffer *out, fa_text number)
{
    if (number.length > 0)
        fa_buffer_add(out, number);
    else
        fa_buffer_add_z(out, "null");
}

static void add_score(const fa_export_row *row, const fa_stored_score *score, fa_buffer *out)
{
    const fa_plan *plan = row->shelved->plan;
    int index = fa_instrument_score(plan->instrument, score->id);
    fa_json_add_text(out, score->id);
    fa_buffer_add_z(out, ":{\"value\":");
    add_number_or_null(out, score->value);
    if (score->error.length > 0) {
        fa_buffer_add_z(out, ",\"se\":");
        fa_buffer_add(out, score->error);
    }
    if (score->band.length > 0 || (index >= 0 && plan->scores[index].bands != NULL)) {
        fa_buffer_add_z(out, ",\"band\":");
        add_text_or_null(out, score->band);
    }
    fa_buffer_add_z(out, ",\"answered\":");
    add_number_or_null(out, score->answered);
    fa_buffer_add_z(out, ",\"of\":");
    add_number_or_null(out, score->of);
    fa_buffer_add_byte(out, '}');
}

static void add_list(fa_buffer *out, const char *name, const fa_stored_list *list)
{
    fa_buffer_add_z(out, name);
    for (size_t i = 0; i < list->count; i++) {
        if (i > 0) fa_buffer_add_byte(out, ',');
        fa_json_add_text(out, list->list[i]);
    }
    fa_buffer_add_byte(out, ']');
}

/* What was taken out of a record is not in its stored text's place: the members are made anew. */
static void add_result(const fa_export_row *row, fa_buffer *out)
{
    const fa_stored_result *result = &row->result;
    fa_buffer_add_z(out, "\"scores\":{");
    for (size_t i = 0; i < result->score_count; i++) {
        if (i > 0) fa_buffer_add_byte(out, ',');
        add_score(row, &result->scores[i], out);
    }
    fa_buffer_add_z(out, "},\"level\":");
    add_text_or_null(out, result->level);
    add_list(out, ",\"rules\":[", &result->rules);
    add_list(out, ",\"undecided\":[", &result->undecided);
    add_list(out, ",\"advice\":[", &result->advice);
    fa_buffer_add_z(out, ",\"findings\":[");
    for (size_t i = 0; i < result->finding_count; i++) {
        fa_buffer_add_z(out, i > 0 ? ",{\"code\":" : "{\"code\":");
        fa_json_add_text(out, result->findings[i].code);
        fa_member_text(out, "detail", result->findings[i].detail);
        fa_buffer_add_byte(out, '}');
    }
    fa_buffer_add_byte(out, ']');
}

static void add_answers(const fa_export_row *row, fa_buffer *out)
{
    fa_buffer_add_byte(out, '{');
    for (size_t i = 0; i < row->answers.count; i++) {
        const fa_stored_member *answer = &row->answers.list[i];
        if (i > 0) fa_buffer_add_byte(out, ',');
        fa_json_add_text(out, answer->name);
        fa_buffer_add_byte(out, ':');
        if (answer->is_text)
            fa_json_add_text(out, answer->value);
        else
            add_number_or_null(out, answer->value);
    }
    fa_buffer_add_byte(out, '}');
}

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
        add_result(row, out);
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
        add_answers(row, out);
    else
        fa_buffer_add(out, row->kept->answers);
    fa_buffer_add_z(out, "}\n");
}
