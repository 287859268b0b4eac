/* A version for people: a line for what was done, then the record as `score` prints one. */
#include "archive/history_parts.h"
#include "archive/written.h"
#include "report/text.h"

static void add_part(fa_buffer *out, const char *name, fa_text text)
{
    if (text.length == 0) return;
    fa_buffer_add_z(out, name);
    fa_buffer_add(out, text);
}

/* "entry 3: kept 2026-11-21T08:02:00Z by anna, version 1, replaced by version 2" */
static void add_entry(const fa_told_version *version, fa_buffer *out)
{
    const fa_kept *kept = version->kept;
    fa_buffer_add_z(out, "entry ");
    fa_buffer_add_integer(out, kept->number);
    fa_buffer_add_z(out, ": ");
    fa_buffer_add_z(out, fa_deed_name(version->entry.deed));
    fa_buffer_add_byte(out, ' ');
    fa_written_time(out, version->entry.time, false);
    fa_buffer_add_z(out, " by ");
    fa_buffer_add(out, version->entry.who);
    add_part(out, ", ", version->entry.why);
    fa_buffer_add_z(out, "; version ");
    fa_buffer_add_integer(out, kept->version);
    if (!version->newest) fa_buffer_add_z(out, ", replaced by version ");
    if (!version->newest) fa_buffer_add_integer(out, kept->version + 1);
    add_part(out, "; event ", kept->key.event);
    add_part(out, "; instance ", kept->key.instance);
    fa_buffer_add_byte(out, '\n');
}

static void add_score(const fa_stored_score *score, fa_buffer *out)
{
    fa_buffer_add_z(out, "  ");
    fa_buffer_add(out, score->id);
    fa_buffer_add_z(out, ": ");
    fa_buffer_add(out, score->value.length > 0 ? score->value : FA_TEXT("no score"));
    add_part(out, ", standard error ", score->error);
    add_part(out, ", ", score->band);
    fa_buffer_add_format(out, "  (%.*s of %.*s answered)\n", FA_TEXT_ARG(score->answered),
                         FA_TEXT_ARG(score->of));
}

static void add_list(const char *name, const fa_stored_list *list, fa_buffer *out)
{
    for (size_t i = 0; i < list->count; i++) {
        fa_buffer_add_z(out, i == 0 ? name : ", ");
        fa_buffer_add(out, list->list[i]);
    }
    if (list->count > 0) fa_buffer_add_byte(out, '\n');
}

static void add_kept(const fa_told_version *version, fa_buffer *out)
{
    const fa_stored_result *result = &version->result;
    fa_text_head head = {version->kept->key.subject, version->kept->key.date,
                         version->scoring.instrument, version->scoring.version,
                         fa_told_policy(version)};
    fa_text_head_add(&head, out);
    if (!version->readable) fa_buffer_add_z(out, "  what is kept of it cannot be read\n");
    for (size_t i = 0; i < result->score_count; i++)
        add_score(&result->scores[i], out);
    add_part(out, "  level: ", result->level);
    if (result->level.length > 0) fa_buffer_add_byte(out, '\n');
    add_list("  rules: ", &result->rules, out);
    add_list("  undecided: ", &result->undecided, out);
    add_list("  advice: ", &result->advice, out);
}

void fa_history_text_add(const fa_told_version *version, fa_buffer *out)
{
    add_entry(version, out);
    if (version->paragraph.length > 0)
        fa_buffer_add(out, version->paragraph);
    else
        add_kept(version, out);
    for (size_t i = 0; i < version->result.finding_count; i++)
        fa_text_finding_add(version->result.findings[i].code, version->result.findings[i].detail,
                            out);
    if (version->explained && !version->agrees) fa_buffer_add(out, version->why_not);
    fa_buffer_add_byte(out, '\n');
}
