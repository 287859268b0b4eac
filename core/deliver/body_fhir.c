/* The FHIR resources of a record: scored again by the edition that scored it, since what they say
 * is more than the kept result holds; and only where it comes to the same. */
#include "archive/stored.h"
#include "deliver/bodies.h"

/* What is known of a record while its resources are written. */
typedef struct writing {
    fa_packer *packer;
    const fa_record_told *told;
    fa_arena *arena;
    fa_fhir_record record;
    fa_fhir_profile profile;
    fa_fhir_list *list;
    fa_body_before before;
    fa_results masked; /* under pseudonyms, in place of the results */
} writing;

fa_status fa_unsendable(const fa_record_told *record, const char *sentence, fa_arena *arena,
                        fa_text *out, fa_error *error)
{
    fa_buffer text = {0};
    fa_buffer_add_format(&text, "entry %lld: %.900s; see: fascia store verify",
                         (long long)record->task.entry, sentence);
    bool copied = !text.failed && fa_arena_copy(arena, fa_buffer_text(&text), out);
    fa_buffer_clear(&text);
    return copied ? FA_OK : fa_error_memory(error);
}

/* What another engine or a damaged store would have sent in place of what was kept is not sent. */
static fa_status score(writing *with, fa_shelved *shelved, const fa_results **out, fa_error *error)
{
    fa_recomputed now;
    const fa_kept *kept = &with->told->kept;
    FA_TRY(fa_shelved_score(shelved, kept->answers, &now, error));
    *out = now.results;
    if (fa_recomputed_agrees(&now, kept->result)) return FA_OK;
    return fa_error_set(error, FA_CONTENT, "scored again, it comes to another result than is kept");
}

static fa_status take_findings(writing *with, fa_fhir_facts *facts, fa_error *error)
{
    fa_stored_result stored = with->told->opened.result;
    if (!with->told->hides)
        FA_TRY(fa_stored_result_read(with->told->kept.result, with->arena, &stored, error));
    fa_fhir_finding *list = FA_TAKE(with->arena, fa_fhir_finding, stored.finding_count + 1);
    if (list == NULL) return fa_error_memory(error);
    for (size_t i = 0; i < stored.finding_count; i++)
        list[i] = (fa_fhir_finding){stored.findings[i].code, stored.findings[i].detail};
    facts->findings = list;
    facts->finding_count = stored.finding_count;
    return FA_OK;
}

/* A time without a zone gets the clinic's. */
static bool add_zone(const writing *with, fa_text *date)
{
    enum { DAY_LENGTH = 10, WITHOUT_ZONE = 19 };
    fa_text zone = with->packer->profile->zone;
    fa_buffer text = {0};
    bool timed = date->length > DAY_LENGTH && date->length <= WITHOUT_ZONE &&
                 date->bytes[date->length - 1] != 'Z' &&
                 memchr(date->bytes + DAY_LENGTH, '+', date->length - DAY_LENGTH) == NULL &&
                 memchr(date->bytes + DAY_LENGTH, '-', date->length - DAY_LENGTH) == NULL;
    if (!timed || zone.length == 0) return true;
    fa_buffer_add(&text, *date);
    fa_buffer_add(&text, zone);
    bool added = !text.failed && fa_arena_copy(with->arena, fa_buffer_text(&text), date);
    fa_buffer_clear(&text);
    return added;
}

static size_t part_of(const fa_instrument *instrument)
{
    return instrument->part_count > 0 ? 0 : FA_EVERY_PART;
}

static fa_status add_contents(writing *with, fa_error *error)
{
    fa_shelved *shelved;
    const fa_record_told *told = with->told;
    const fa_record_key *key = told->hides ? &told->opened.key : &told->kept.key;
    FA_TRY(fa_shelf_find(&with->packer->shelf, told->kept.scoring, &shelved, error));
    fa_fhir_facts facts = {.plan = shelved->plan,
                           .engine = told->scoring.engine,
                           .subject = key->subject,
                           .date = key->date,
                           .event = key->event,
                           .instance = key->instance};
    FA_TRY(score(with, shelved, &facts.results, error));
    FA_TRY(take_findings(with, &facts, error));
    if (told->hides) FA_TRY(fa_body_mask(told, with->arena, &with->masked, &facts, error));
    if (!add_zone(with, &facts.date)) return fa_error_memory(error);
    with->record.part = part_of(shelved->plan->instrument);
    fa_body_questionnaire(with->packer->profile, shelved->plan->instrument->id, &with->profile);
    fa_fhir_bundle_add(&facts, &with->record, &with->profile, with->list, &with->packer->body);
    return FA_OK;
}

/* All that an edition may have made of the record and that is not written yet, void. */
static fa_status add_void(writing *with, int64_t scoring, bool deletes, fa_error *error)
{
    fa_shelved *shelved;
    fa_fhir_record record = with->record;
    FA_TRY(fa_shelf_find(&with->packer->shelf, scoring, &shelved, error));
    record.part = part_of(shelved->plan->instrument);
    fa_body_questionnaire(with->packer->profile, shelved->plan->instrument->id, &with->profile);
    fa_fhir_bundle_void(shelved->plan->instrument, &record, &with->profile, deletes, with->list,
                        &with->packer->body);
    return FA_OK;
}

/* What versions before had and this one has not any more, as a score that a later edition dropped.
 */
static fa_status add_leftovers(writing *with, fa_error *error)
{
    const fa_body_before *before = &with->before;
    for (size_t i = 0; i < before->count; i++)
        if (before->list[i].scoring != with->told->kept.scoring)
            FA_TRY(add_void(with, before->list[i].scoring, false, error));
    return FA_OK;
}

static fa_status look_back(writing *with, fa_error *error)
{
    fa_body_before *before = &with->before;
    if (with->told->kept.version == 1) return FA_OK;
    FA_TRY(fa_body_look_back(with->packer->store, &with->told->kept, with->arena, before, error));
    with->record.knows_rules = true;
    with->record.rules = before->rules;
    with->record.rule_count = before->rule_count;
    return FA_OK;
}

/* A conditional DELETE is what few servers do, and one that does not may answer as if nothing were
 * there: where each resource goes alone and the server gave the ids, it is entered in error. */
static bool deletes(const fa_profile *profile)
{
    return profile->deletes && profile->form != FA_FORM_POST;
}

/* SCORINGS is "3 12"; where the store knows of none, the response is all that surely is there. */
static fa_status add_voids(writing *with, fa_error *error)
{
    fa_text scorings = with->told->scorings;
    bool gone = deletes(with->packer->profile);
    int64_t scoring = 0;
    if (scorings.length == 0)
        fa_fhir_bundle_void(NULL, &with->record, &with->profile, gone, with->list,
                            &with->packer->body);
    for (size_t i = 0; i <= scorings.length && scorings.length > 0; i++) {
        bool digit = i < scorings.length && scorings.bytes[i] >= '0' && scorings.bytes[i] <= '9';
        if (digit && scoring < INT32_MAX) scoring = scoring * 10 + (scorings.bytes[i] - '0');
        if (!digit && scoring > 0) FA_TRY(add_void(with, scoring, gone, error));
        if (!digit) scoring = 0;
    }
    return FA_OK;
}

static fa_fhir_status status_of(const fa_record_told *told)
{
    if (told->entry.deed == FA_DEED_CORRECTED) return FA_FHIR_CORRECTED;
    return told->entry.deed == FA_DEED_RESCORED ? FA_FHIR_AMENDED : FA_FHIR_COMPLETED;
}

static fa_status add_all(writing *with, fa_record_told *told, fa_error *error)
{
    fa_packer *packer = with->packer;
    if (packer->key.length > 0)
        FA_TRY(fa_record_hide(told, packer->key, &packer->shelf, with->arena, error));
    memcpy(with->record.id, told->id, sizeof with->record.id);
    with->record.status = status_of(told);
    with->record.has_issued = !told->hides; /* it tells the day */
    with->record.issued = told->entry.time;
    FA_TRY(fa_body_profile(packer, told, with->arena, &with->profile, error));
    if (!told->there) return add_voids(with, error);
    FA_TRY(look_back(with, error));
    FA_TRY(add_contents(with, error));
    return add_leftovers(with, error);
}

fa_status fa_body_fhir(fa_packer *packer, fa_record_told *record, fa_fhir_list *list,
                       fa_text *unsendable, fa_error *error)
{
    fa_error why = {0};
    fa_buffer *body = &packer->body;
    size_t before = body->length;
    writing with = {.packer = packer, .told = record, .arena = list->arena, .list = list};
    *unsendable = (fa_text){0};
    fa_status status = add_all(&with, record, &why);
    if (status == FA_OK && body->failed) return fa_error_memory(error);
    if (status == FA_OK) return FA_OK;
    if (status == FA_NO_MEMORY) return fa_error_memory(error);
    body->length = before;
    list->count = 0;
    return fa_unsendable(record, why.message, list->arena, unsendable, error);
}
