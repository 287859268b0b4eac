/* One score as an Observation: its value, or why there is none, and what it was derived from. */
#include "report/fhir_parts.h"
#include "report/part.h"

static void add_category(fa_buffer *out)
{
    size_t list = fa_fhir_open(out, "category", '[');
    size_t category = fa_fhir_open(out, NULL, '{');
    fa_fhir_add_system_code(out, "http://terminology.hl7.org/CodeSystem/observation-category",
                            "survey");
    fa_fhir_close(out, category);
    fa_fhir_close(out, list);
}

/* Under its own instrument's name in a battery too: a score is one thing wherever it was asked. */
static void add_code(const fa_fhir_scoring *of)
{
    const fa_score *score = of->score;
    fa_buffer *out = of->with->out;
    fa_text own = fa_part_id(of->with->instrument, score->id, score->part);
    const fa_fhir_coding coding = {.owner = fa_fhir_owner_of(of->with->instrument, score->part),
                                   .kind = "scores",
                                   .code = own,
                                   .display = score->title};
    size_t code = fa_fhir_open(out, "code", '{');
    size_t list = fa_fhir_open(out, "coding", '[');
    for (size_t i = 0; i < score->code_count; i++)
        fa_fhir_add_code(of->with, &score->codes[i]);
    fa_fhir_add_coding(of->with, NULL, &coding);
    fa_fhir_close(out, list);
    fa_fhir_text(out, "text", score->title.length > 0 ? score->title : own);
    fa_fhir_close(out, code);
}

/* How blanks were treated and which bands were taken: without it a number means nothing. */
static void add_method(const fa_fhir_scoring *of)
{
    fa_buffer text = {0};
    fa_buffer_add_z(&text, "policy ");
    fa_buffer_add(&text, of->plan->policy->name);
    if (of->plan->bands != NULL && of->plan->bands->name.length > 0) {
        fa_buffer_add_z(&text, ", bands ");
        fa_buffer_add(&text, of->plan->bands->name);
    }
    fa_fhir_add_words(of->with->out, "method", fa_buffer_text(&text), false);
    fa_buffer_close(&text, of->with->out);
}

static void add_sources(const fa_fhir_scoring *of)
{
    const fa_fhir_writing *with = of->with;
    const fa_instrument *instrument = with->instrument;
    char id[FA_FHIR_ID_TEXT];
    size_t list = fa_fhir_open(with->out, "derivedFrom", '[');
    fa_fhir_refer(with, "QuestionnaireResponse", with->response);
    for (size_t i = 0; i < of->score->term_count; i++) {
        const fa_term *term = &of->score->terms[i];
        if (!term->is_score) continue;
        const fa_score *source = &instrument->scores[term->index];
        if (!fa_part_has(source->part, with->record->part)) continue; /* another record's */
        fa_fhir_own_id(with, "score", fa_part_id(instrument, source->id, with->record->part), id);
        fa_fhir_refer(with, "Observation", id);
    }
    fa_fhir_close(with->out, list);
}

static void add_contents(const fa_fhir_scoring *of)
{
    const fa_fhir_writing *with = of->with;
    const fa_fhir_profile *profile = with->profile;
    fa_buffer *out = with->out;
    fa_fhir_subject(with, "subject");
    fa_fhir_reference(out, "encounter", profile->encounter);
    fa_fhir_when(with, "effectiveDateTime");
    if (with->record->has_issued) fa_fhir_instant(out, "issued", with->record->issued);
    size_t list = fa_fhir_open(out, "performer", '[');
    fa_fhir_reference(out, NULL, profile->performer);
    fa_fhir_close(out, list);
    fa_fhir_value(of);
    fa_fhir_notes(of);
    add_method(of);
    fa_fhir_device(with, "device", of->score->part);
    add_sources(of);
    fa_fhir_components(of);
}

void fa_fhir_observation(const fa_fhir_writing *with, size_t score)
{
    const fa_fhir_facts *facts = with->facts;
    const fa_score *what = &with->instrument->scores[score];
    char id[FA_FHIR_ID_TEXT];
    fa_fhir_scoring of = {.with = with,
                          .score = what,
                          .index = score,
                          .id = fa_part_id(with->instrument, what->id, with->record->part)};
    fa_fhir_own_id(with, "score", of.id, id);
    if (fa_fhir_is_made(with, id)) return;
    if (with->deletes) {
        fa_fhir_delete(with, "Observation", id);
        return;
    }
    fa_fhir_resource resource =
        fa_fhir_begin(with, "Observation", id, with->profile->observation_profile);
    fa_fhir_z(with->out, "status", fa_fhir_observed(with->record));
    add_category(with->out);
    add_code(&of);
    if (facts != NULL) {
        of.plan = &facts->plan->scores[score];
        of.column = &facts->results->scores[score];
        of.row = facts->row;
        add_contents(&of);
    }
    fa_fhir_end(with, &resource);
}
