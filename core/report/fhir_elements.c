/* Elements that several resources share: codings, references, the moment. */
#include "format/date.h"
#include "report/fhir_parts.h"

fa_fhir_owner fa_fhir_owner_of(const fa_instrument *instrument, size_t part)
{
    if (part == 0 || part == FA_EVERY_PART)
        return (fa_fhir_owner){instrument->id, instrument->version, instrument->sha256};
    const fa_part *of = &instrument->parts[part - 1];
    return (fa_fhir_owner){of->id, of->version, of->sha256};
}

/* ---- codings ---- */

void fa_fhir_own(const fa_fhir_writing *with, const char *name, const fa_text *texts, size_t count)
{
    fa_buffer system = {0};
    fa_text base = with->profile->systems;
    fa_buffer_add(&system, base.length > 0 ? base : FA_TEXT("urn:fascia:"));
    for (size_t i = 0; i < count; i++)
        fa_buffer_add(&system, texts[i]);
    fa_fhir_text(with->out, name, fa_buffer_text(&system));
    fa_buffer_close(&system, with->out);
}

static bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/* FHIR's code: no blank at its ends, and never two in a row. */
static bool is_code(fa_text text)
{
    bool blank = true;
    for (size_t i = 0; i < text.length; i++) {
        if (blank && is_blank(text.bytes[i])) return false;
        blank = is_blank(text.bytes[i]);
    }
    return !blank;
}

void fa_fhir_code(fa_buffer *out, fa_text text)
{
    fa_fhir_text(out, is_code(text) ? "code" : "display", text);
}

static void add_ordinal(fa_buffer *out, fa_decimal value)
{
    size_t list = fa_fhir_open(out, "extension", '[');
    size_t extension = fa_fhir_open(out, NULL, '{');
    fa_fhir_z(out, "url", "http://hl7.org/fhir/StructureDefinition/ordinalValue");
    fa_fhir_decimal(out, "valueDecimal", value);
    fa_fhir_close(out, extension);
    fa_fhir_close(out, list);
}

void fa_fhir_add_coding(const fa_fhir_writing *with, const char *name, const fa_fhir_coding *coding)
{
    fa_buffer *out = with->out;
    size_t opened = fa_fhir_open(out, name, '{');
    if (coding->value != NULL) add_ordinal(out, *coding->value);
    const fa_text colon = FA_TEXT(":");
    const fa_text names[] = {FA_TEXT("instrument:"),
                             coding->owner.id,
                             colon,
                             fa_text_of(coding->kind),
                             coding->name.length > 0 ? colon : (fa_text){0},
                             coding->name};
    fa_fhir_own(with, "system", names, sizeof names / sizeof *names);
    fa_fhir_text(out, "version", coding->owner.version);
    if (is_code(coding->code) || coding->display.length == 0) fa_fhir_code(out, coding->code);
    fa_fhir_text(out, "display", coding->display);
    fa_fhir_close(out, opened);
}

void fa_fhir_add_code(const fa_fhir_writing *with, const fa_code *code)
{
    static const char *const known[][2] = {
        {"loinc", "http://loinc.org"},
        {"snomed", "http://snomed.info/sct"},
        {"icd-10", "http://hl7.org/fhir/sid/icd-10"},
    };
    fa_buffer *out = with->out;
    fa_text system = {0};
    if (memchr(code->system.bytes, ':', code->system.length) != NULL) system = code->system;
    for (size_t i = 0; i < sizeof known / sizeof *known; i++)
        if (fa_text_equal_nocase(code->system, fa_text_of(known[i][0])))
            system = fa_text_of(known[i][1]);
    bool whole = system.length > 0;
    for (size_t i = 0; i < system.length; i++)
        whole = whole && !is_blank(system.bytes[i]);
    if (!whole || !is_code(code->code)) return;
    size_t opened = fa_fhir_open(out, NULL, '{');
    fa_fhir_text(out, "system", system);
    fa_fhir_text(out, "code", code->code);
    fa_fhir_close(out, opened);
}

void fa_fhir_add_system_code(fa_buffer *out, const char *system, const char *code)
{
    size_t list = fa_fhir_open(out, "coding", '[');
    size_t coding = fa_fhir_open(out, NULL, '{');
    fa_fhir_z(out, "system", system);
    fa_fhir_z(out, "code", code);
    fa_fhir_close(out, coding);
    fa_fhir_close(out, list);
}

void fa_fhir_add_words(fa_buffer *out, const char *name, fa_text text, bool list)
{
    size_t outer = list ? fa_fhir_open(out, name, '[') : 0;
    size_t words = fa_fhir_open(out, list ? NULL : name, '{');
    fa_fhir_text(out, "text", text);
    fa_fhir_close(out, words);
    if (list) fa_fhir_close(out, outer);
}

/* ---- references ---- */

/* What may stand in the query of a URL as it is (RFC 3986: unreserved); all else as %XX. */
static void add_query(fa_buffer *out, fa_text text)
{
    static const char digits[] = "0123456789ABCDEF";
    for (size_t i = 0; i < text.length; i++) {
        unsigned char c = (unsigned char)text.bytes[i];
        bool plain = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
                     c == '-' || c == '.' || c == '_' || c == '~';
        if (!plain) fa_buffer_add_byte(out, '%');
        fa_buffer_add_byte(out, plain ? (char)c : digits[c >> 4]);
        if (!plain) fa_buffer_add_byte(out, digits[c & 15]);
    }
}

void fa_fhir_subject(const fa_fhir_writing *with, const char *name)
{
    fa_buffer *out = with->out;
    fa_text subject = with->facts->subject, system = with->profile->subject_system;
    size_t reference = fa_fhir_open(out, name, '{');
    if (subject.length > 0 && with->profile->subject_search) {
        fa_fhir_name(out, "reference");
        fa_buffer_add_z(out, "\"Patient?identifier=");
        add_query(out, system);
        fa_buffer_add_z(out, system.length > 0 ? "%7C" : "");
        add_query(out, subject);
        fa_buffer_add_byte(out, '"');
    } else if (subject.length > 0) {
        fa_fhir_z(out, "type", "Patient");
        size_t identifier = fa_fhir_open(out, "identifier", '{');
        fa_fhir_text(out, "system", system);
        fa_fhir_text(out, "value", subject);
        fa_fhir_close(out, identifier);
    }
    fa_fhir_close(out, reference);
}

void fa_fhir_reference(fa_buffer *out, const char *name, fa_text reference)
{
    size_t opened = fa_fhir_open(out, name, '{');
    fa_fhir_text(out, "reference", reference);
    fa_fhir_close(out, opened);
}

/* "fascia 0.1.0, odi 1.0.0, sha256 …": by its words, for no server knows this device as a resource.
 */
void fa_fhir_device(const fa_fhir_writing *with, const char *name, size_t part)
{
    fa_fhir_owner owner = fa_fhir_owner_of(with->instrument, part);
    const fa_text words[] = {
        FA_TEXT("fascia "), with->facts->engine, FA_TEXT(", "),        owner.id,
        FA_TEXT(" "),       owner.version,       FA_TEXT(", sha256 "), owner.sha256};
    fa_buffer text = {0};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        fa_buffer_add(&text, words[i]);
    size_t device = fa_fhir_open(with->out, name, '{');
    fa_fhir_text(with->out, "display", fa_buffer_text(&text));
    fa_fhir_close(with->out, device);
    fa_buffer_close(&text, with->out);
}

const char *fa_fhir_observed(const fa_fhir_record *record)
{
    static const char *const names[] = {"final", "amended", "corrected", "entered-in-error"};
    return names[record->status];
}
