/* The Bundle of a record, and the row of a report that becomes one. */
#include "report/fhir.h"

#include "report/fhir_parts.h"
#include "report/part.h"
#include "report/reason.h"

static void add_resources(const fa_fhir_writing *with)
{
    const fa_instrument *instrument = with->instrument;
    size_t part = with->record->part;
    fa_fhir_response(with);
    if (instrument == NULL) return;
    for (size_t i = 0; i < instrument->score_count; i++)
        if (fa_part_has(instrument->scores[i].part, part)) fa_fhir_observation(with, i);
    for (size_t i = 0; i < instrument->rule_count; i++)
        if (fa_part_has(instrument->rules[i].part, part)) fa_fhir_issue(with, i);
}

void fa_fhir_bundle_begin(const fa_fhir_profile *profile, fa_buffer *out)
{
    if (fa_fhir_is_bundled(profile))
        fa_buffer_add_z(out, "{\"resourceType\":\"Bundle\",\"type\":\"transaction\",\"entry\":[");
}

void fa_fhir_bundle_end(const fa_fhir_profile *profile, fa_buffer *out)
{
    if (fa_fhir_is_bundled(profile)) fa_buffer_add_z(out, "]}\n");
}

void fa_fhir_bundle_add(const fa_fhir_facts *facts, const fa_fhir_record *record,
                        const fa_fhir_profile *profile, fa_fhir_list *list, fa_buffer *out)
{
    fa_fhir_writing with = {.facts = facts,
                            .instrument = facts->plan->instrument,
                            .record = record,
                            .profile = profile,
                            .list = list,
                            .out = out};
    fa_fhir_id_text(record->id, with.response);
    add_resources(&with);
}

void fa_fhir_bundle_void(const fa_instrument *instrument, const fa_fhir_record *record,
                         const fa_fhir_profile *profile, bool deletes, fa_fhir_list *list,
                         fa_buffer *out)
{
    fa_fhir_record gone = *record;
    gone.status = FA_FHIR_ENTERED_IN_ERROR;
    fa_fhir_writing with = {.instrument = instrument,
                            .record = &gone,
                            .profile = profile,
                            .deletes = deletes,
                            .list = list,
                            .out = out};
    fa_fhir_id_text(record->id, with.response);
    add_resources(&with);
}

void fa_fhir_add(const fa_fhir_facts *facts, const fa_fhir_record *record,
                 const fa_fhir_profile *profile, fa_buffer *out)
{
    fa_fhir_bundle_begin(profile, out);
    fa_fhir_bundle_add(facts, record, profile, NULL, out);
    fa_fhir_bundle_end(profile, out);
}

void fa_fhir_void_add(const fa_instrument *instrument, const fa_fhir_record *record,
                      const fa_fhir_profile *profile, bool deletes, fa_buffer *out)
{
    fa_fhir_bundle_begin(profile, out);
    fa_fhir_bundle_void(instrument, record, profile, deletes, NULL, out);
    fa_fhir_bundle_end(profile, out);
}

/* ---- a row of a report: nothing keeps an id for it, so the key of the record makes one ---- */

typedef struct gathering {
    fa_arena arena;
    fa_fhir_finding *list;
    size_t count;
    bool no_memory;
} gathering;

static void gather(void *context, const char *code, fa_text detail)
{
    gathering *all = context;
    fa_fhir_finding finding = {.code = fa_text_of(code)};
    fa_fhir_finding *list = fa_arena_push(&all->arena, &all->list, &all->count, sizeof *all->list);
    if (list != NULL && fa_arena_copy(&all->arena, detail, &finding.detail))
        *list = finding;
    else
        all->no_memory = true;
}

void fa_report_fhir_row(fa_report *report, const fa_report_row *row, fa_buffer *out)
{
    const fa_records *records = row->records;
    fa_fhir_facts facts = {.plan = report->plan,
                           .engine = report->options->engine,
                           .exact = report->options->exact,
                           .subject = records->subject[row->row],
                           .date = records->date[row->row],
                           .event = records->event[row->row],
                           .instance = records->instance[row->row],
                           .results = row->results,
                           .row = row->row};
    const fa_text seed[] = {FA_TEXT("record"), facts.subject, report->plan->instrument->id,
                            facts.date,        facts.event,   facts.instance};
    const fa_fhir_profile profile = {0};
    fa_fhir_record record = {.part = FA_EVERY_PART};
    gathering all = {0};
    bool ready = fa_reason_walk(report->plan, row, gather, &all) && !all.no_memory &&
                 fa_fhir_id(seed, sizeof seed / sizeof *seed, record.id);
    facts.findings = all.list;
    facts.finding_count = all.count;
    if (ready)
        fa_fhir_add(&facts, &record, &profile, out);
    else
        out->failed = true;
    fa_arena_clear(&all.arena);
}
