/* A rule that fired, or that waits for an answer, as a DetectedIssue (why not a Flag: fhir.h). */
#include "report/fhir_parts.h"
#include "report/part.h"

/* R4 has three degrees; the level itself stands in the detail. */
static const char *severity_of(fa_level level)
{
    if (level >= FA_LEVEL_URGENT) return "high";
    if (level == FA_LEVEL_CAUTION) return "moderate";
    return level == FA_LEVEL_NONE ? "" : "low";
}

/* Whoever reads only the words must not take an undecided rule for one that fired. */
static void add_code(const fa_fhir_writing *with, const fa_rule *rule, fa_truth truth)
{
    fa_text own = fa_part_id(with->instrument, rule->id, rule->part);
    const fa_fhir_coding coding = {
        .owner = fa_fhir_owner_of(with->instrument, rule->part), .kind = "rules", .code = own};
    size_t code = fa_fhir_open(with->out, "code", '{');
    size_t list = fa_fhir_open(with->out, "coding", '[');
    fa_fhir_add_coding(with, NULL, &coding);
    fa_fhir_close(with->out, list);
    fa_buffer text = {0};
    if (truth == FA_UNDECIDED) fa_buffer_add_z(&text, "Undecided: ");
    fa_buffer_add(&text, rule->say.length > 0 ? rule->say : own);
    fa_fhir_text(with->out, "text", fa_buffer_text(&text));
    fa_buffer_close(&text, with->out);
    fa_fhir_close(with->out, code);
}

static void add_detail(const fa_fhir_writing *with, const fa_rule *rule, fa_truth truth)
{
    fa_buffer text = {0};
    bool fired = truth == FA_YES;
    fa_buffer_add_z(&text, fired ? "Fired" : "An answer that decides it is missing");
    if (rule->level != FA_LEVEL_NONE)
        fa_buffer_add_format(&text, "; level: %s", fa_level_name(rule->level));
    fa_fhir_text(with->out, "detail", fa_buffer_text(&text));
    fa_buffer_close(&text, with->out);
}

static void add_evidence(const fa_fhir_writing *with)
{
    fa_buffer *out = with->out;
    size_t list = fa_fhir_open(out, "evidence", '[');
    size_t evidence = fa_fhir_open(out, NULL, '{');
    size_t detail = fa_fhir_open(out, "detail", '[');
    fa_fhir_refer(with, "QuestionnaireResponse", with->response);
    fa_fhir_close(out, detail);
    fa_fhir_close(out, evidence);
    fa_fhir_close(out, list);
}

static const char *status_of(const fa_fhir_record *record, fa_truth truth)
{
    if (record->status == FA_FHIR_ENTERED_IN_ERROR || truth == FA_NO) return "entered-in-error";
    return truth == FA_UNDECIDED ? "preliminary" : fa_fhir_observed(record);
}

/* Whether a version before may have told of the rule. */
static bool may_be_there(const fa_fhir_record *record, fa_text rule)
{
    if (record->status == FA_FHIR_COMPLETED) return false;
    for (size_t i = 0; record->knows_rules && i < record->rule_count; i++)
        if (fa_text_equal(record->rules[i], rule)) return true;
    return !record->knows_rules;
}

void fa_fhir_issue(const fa_fhir_writing *with, size_t rule)
{
    const fa_fhir_facts *facts = with->facts;
    const fa_rule *what = &with->instrument->rules[rule];
    fa_truth truth = facts == NULL ? FA_NO : (fa_truth)facts->results->rules[rule][facts->row];
    char id[FA_FHIR_ID_TEXT];
    fa_text own = fa_part_id(with->instrument, what->id, with->record->part);
    if (truth == FA_NO && !may_be_there(with->record, own)) return;
    fa_fhir_own_id(with, "rule", own, id);
    if (fa_fhir_is_made(with, id)) return;
    if (with->deletes) {
        fa_fhir_delete(with, "DetectedIssue", id);
        return;
    }
    fa_fhir_resource resource =
        fa_fhir_begin(with, "DetectedIssue", id, with->profile->issue_profile);
    fa_fhir_z(with->out, "status", status_of(with->record, truth));
    add_code(with, what, truth);
    if (truth != FA_NO) fa_fhir_z(with->out, "severity", severity_of(what->level));
    if (facts != NULL) {
        fa_fhir_subject(with, "patient");
        fa_fhir_when(with, "identifiedDateTime");
        fa_fhir_device(with, "author", what->part);
        add_evidence(with);
    }
    if (truth != FA_NO) add_detail(with, what, truth);
    fa_fhir_end(with, &resource);
}
