/* Findings of a record as notes of the scores that they are about. */
#include "report/fhir_parts.h"
#include "report/part.h"

static void add_note(fa_buffer *out, const fa_fhir_finding *finding)
{
    fa_buffer text = {0};
    fa_buffer_add(&text, finding->code);
    if (finding->detail.length > 0) fa_buffer_add_z(&text, ": ");
    fa_buffer_add(&text, finding->detail);
    fa_fhir_add_words(out, NULL, fa_buffer_text(&text), false);
    fa_buffer_close(&text, out);
}

/* Whether FINDING is about an input of SCORE. */
static bool is_of_input(const fa_fhir_scoring *of, const fa_score *score,
                        const fa_fhir_finding *finding)
{
    const fa_instrument *instrument = of->with->instrument;
    for (size_t i = 0; i < score->term_count; i++) {
        const fa_term *term = &score->terms[i];
        if (term->is_score) continue;
        fa_text id =
            fa_part_id(instrument, instrument->items[term->index].id, of->with->record->part);
        if (fa_fhir_is_about(finding->detail, id)) return true;
    }
    return false;
}

static bool is_told(const fa_fhir_scoring *of, size_t index, const fa_fhir_finding *finding)
{
    const fa_score *score = &of->with->instrument->scores[index];
    size_t part = of->with->record->part;
    if (!fa_part_has(score->part, part)) return false;
    return fa_fhir_is_about(finding->detail, fa_part_id(of->with->instrument, score->id, part)) ||
           is_of_input(of, score, finding);
}

/* The first score that is written tells what belongs to none, so that no finding is lost. */
static bool is_unclaimed(const fa_fhir_scoring *of, const fa_fhir_finding *finding)
{
    const fa_instrument *instrument = of->with->instrument;
    for (size_t i = 0; i < of->index; i++)
        if (fa_part_has(instrument->scores[i].part, of->with->record->part)) return false;
    for (size_t i = 0; i < instrument->score_count; i++)
        if (is_told(of, i, finding)) return false;
    return true;
}

void fa_fhir_notes(const fa_fhir_scoring *of)
{
    const fa_fhir_facts *facts = of->with->facts;
    size_t list = fa_fhir_open(of->with->out, "note", '[');
    for (size_t i = 0; i < facts->finding_count; i++) {
        const fa_fhir_finding *finding = &facts->findings[i];
        if (fa_fhir_is_reason(of, finding)) continue;
        if (is_told(of, of->index, finding) || is_unclaimed(of, finding))
            add_note(of->with->out, finding);
    }
    fa_fhir_close(of->with->out, list);
}
