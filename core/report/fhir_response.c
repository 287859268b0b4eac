/* The answers of a record as a QuestionnaireResponse. */
#include "report/fhir_parts.h"
#include "report/part.h"

/* R4's reason for an answer that is not there; NULL where a blank says nothing. */
static const char *absence_code(int8_t absence)
{
    if (absence == FA_DECLINED) return "asked-declined";
    if (absence == FA_NOT_APPLICABLE) return "not-applicable";
    if (absence == FA_COULD_NOT_TEST) return "not-performed";
    if (absence == FA_NOT_AVAILABLE || absence == FA_UNKNOWN) return "unknown";
    return absence == FA_INVALID ? "error" : NULL;
}

static void add_absence(fa_buffer *out, const char *code)
{
    if (code == NULL) return;
    size_t list = fa_fhir_open(out, "extension", '[');
    size_t extension = fa_fhir_open(out, NULL, '{');
    fa_fhir_z(out, "url", "http://hl7.org/fhir/StructureDefinition/data-absent-reason");
    fa_fhir_z(out, "valueCode", code);
    fa_fhir_close(out, extension);
    fa_fhir_close(out, list);
}

/* ---- questions ---- */

/* "{activity_1}" was asked with the subject's own words in its place. */
static void add_question(const fa_fhir_asking *of)
{
    const fa_fhir_facts *facts = of->with->facts;
    const char *at = of->item->text.bytes, *end = at + of->item->text.length;
    fa_buffer text = {0};
    while (at < end) {
        const char *close = *at == '{' ? memchr(at, '}', (size_t)(end - at)) : NULL;
        int piped = close == NULL
                        ? -1
                        : fa_instrument_item(of->with->instrument, fa_text_slice(at + 1, close));
        bool answered = piped >= 0 && of->with->instrument->items[piped].kind == FA_ITEM_WRITTEN &&
                        facts->results->shown[piped].choice[facts->row] == FA_PRESENT;
        if (answered)
            fa_buffer_add(&text, facts->results->shown[piped].written[facts->row]);
        else
            fa_buffer_add_byte(&text, *at);
        at = answered ? close + 1 : at + 1;
    }
    fa_fhir_text(of->with->out, "text", fa_buffer_text(&text));
    fa_buffer_close(&text, of->with->out);
}

static void add_item(const fa_fhir_writing *with, size_t index)
{
    const fa_fhir_facts *facts = with->facts;
    fa_fhir_asking of = {with, &with->instrument->items[index], &facts->results->shown[index],
                         facts->row};
    int8_t choice = of.column->choice[of.row];
    if (choice == FA_HIDDEN) return;
    size_t item = fa_fhir_open(with->out, NULL, '{');
    if (choice < 0) add_absence(with->out, absence_code(choice));
    fa_fhir_text(with->out, "linkId",
                 fa_part_id(with->instrument, of.item->id, with->record->part));
    add_question(&of);
    if (choice >= 0) fa_fhir_answer(&of);
    fa_fhir_close(with->out, item);
}

/* The items of PART as a group under the part's own name; nothing where none was shown. */
static void add_group(const fa_fhir_writing *with, size_t part)
{
    const fa_instrument *instrument = with->instrument;
    fa_buffer *out = with->out;
    size_t before = out->length;
    size_t group = fa_fhir_open(out, NULL, '{');
    fa_fhir_text(out, "linkId", instrument->parts[part - 1].prefix);
    fa_fhir_text(out, "text", instrument->parts[part - 1].title);
    size_t head = out->length;
    size_t list = fa_fhir_open(out, "item", '[');
    for (size_t i = 0; i < instrument->item_count; i++)
        if (instrument->items[i].part == part) add_item(with, i);
    fa_fhir_close(out, list);
    if (!out->failed && out->length == head)
        out->length = before;
    else
        fa_fhir_close(out, group);
}

/* A battery's own response has a group for each instrument, where its first item stands. */
static void add_items(const fa_fhir_writing *with)
{
    const fa_instrument *instrument = with->instrument;
    size_t part = with->record->part;
    uint64_t grouped = 0;
    size_t list = fa_fhir_open(with->out, "item", '[');
    for (size_t i = 0; i < instrument->item_count; i++) {
        size_t is = instrument->items[i].part;
        bool groups = part == FA_EVERY_PART && is > 0;
        if (!groups && fa_part_has(is, part)) add_item(with, i);
        if (groups && !(grouped >> is & 1)) add_group(with, is);
        if (groups) grouped |= (uint64_t)1 << is;
    }
    fa_fhir_close(with->out, list);
}

static void add_questionnaire(const fa_fhir_writing *with)
{
    const fa_fhir_profile *profile = with->profile;
    if (with->instrument == NULL) return;
    fa_fhir_owner owner = fa_fhir_owner_of(with->instrument, with->record->part);
    const fa_text own[] = {FA_TEXT("instrument:"), owner.id, FA_TEXT("|"), owner.version};
    if (profile->questionnaire.length == 0) {
        fa_fhir_own(with, "questionnaire", own, sizeof own / sizeof *own);
        return;
    }
    fa_buffer canonical = {0};
    fa_buffer_add(&canonical, profile->questionnaire);
    if (profile->questionnaire_version.length > 0) fa_buffer_add_byte(&canonical, '|');
    fa_buffer_add(&canonical, profile->questionnaire_version);
    fa_fhir_text(with->out, "questionnaire", fa_buffer_text(&canonical));
    fa_buffer_close(&canonical, with->out);
}

void fa_fhir_response(const fa_fhir_writing *with)
{
    static const char *const statuses[] = {"completed", "amended", "amended", "entered-in-error"};
    fa_buffer *out = with->out;
    if (fa_fhir_is_made(with, with->response)) return;
    if (with->deletes) {
        fa_fhir_delete(with, "QuestionnaireResponse", with->response);
        return;
    }
    fa_fhir_resource resource = fa_fhir_begin(with, "QuestionnaireResponse", with->response,
                                              with->profile->response_profile);
    add_questionnaire(with);
    fa_fhir_z(out, "status", statuses[with->record->status]);
    if (with->facts != NULL) {
        fa_fhir_subject(with, "subject");
        fa_fhir_reference(out, "encounter", with->profile->encounter);
        fa_fhir_when(with, "authored");
        add_items(with);
    }
    fa_fhir_end(with, &resource);
}
