/* What a profile says of the resources that a record becomes: whose they are, and what they refer
 * to.
 */
#include "language/reading.h"

#include <string.h>

enum { PACK_MOST = 200, REFERENCE_ID_MOST = 64 };

static const char *find_byte(fa_text text, char byte)
{
    return text.length > 0 ? memchr(text.bytes, byte, text.length) : NULL;
}

/* "https:", "urn:": what FHIR calls a URI that stands alone. */
static bool is_address(fa_text text)
{
    const char *colon = find_byte(text, ':');
    if (!fa_address_is_plain(text) || colon == NULL || colon + 1 == text.bytes + text.length)
        return false;
    for (const char *at = text.bytes; at < colon; at++) {
        bool letter = (*at >= 'a' && *at <= 'z') || (*at >= 'A' && *at <= 'Z');
        if (!letter) return false;
    }
    return colon > text.bytes;
}

static void check_address(fa_reading *reading, const char *where, const char *what, fa_text text,
                          int line)
{
    if (is_address(text)) return;
    FA_COMPLAIN(reading, "bad-address", line,
                "%s: %s '%.*s' is no address: write it as https://… or urn:oid:…", where, what,
                FA_TEXT_ARG(text));
}

/* A text field that holds an address. */
static fa_text read_address(fa_reading *reading, const fa_declaration *declaration,
                            const char *where, const char *field)
{
    const fa_value *value = fa_shape_get(declaration, field);
    if (value == NULL) return (fa_text){0};
    check_address(reading, where, field, value->text, value->line);
    return value->text;
}

/* { odi = "https://…/Questionnaire/odi|1.0" } */
static void read_questionnaires(fa_reading *reading, const fa_declaration *declaration,
                                const char *where, fa_profile *profile)
{
    const fa_value *map = fa_shape_get(declaration, "questionnaire");
    if (map == NULL) return;
    profile->questionnaires = FA_READING_TAKE(reading, fa_profile_questionnaire, map->count);
    for (size_t i = 0; profile->questionnaires != NULL && i < map->count; i++) {
        const fa_member *member = &map->members[i];
        if (member->value.kind == FA_VALUE_WRONG) continue;
        bool right = member->key.kind == FA_VALUE_TEXT && member->value.kind == FA_VALUE_TEXT &&
                     fa_id_is(member->key.text, true);
        if (!right) {
            FA_COMPLAIN(reading, "wrong-kind", member->value.line,
                        "%s: a questionnaire is written instrument = \"https://…|version\"", where);
            continue;
        }
        fa_text whole = member->value.text;
        const char *bar = find_byte(whole, '|'), *end = whole.bytes + whole.length;
        fa_text url = fa_text_slice(whole.bytes, bar != NULL ? bar : end);
        fa_text version = bar != NULL ? fa_text_slice(bar + 1, end) : (fa_text){0};
        check_address(reading, where, "questionnaire", url, member->value.line);
        if (bar != NULL && (!fa_address_is_plain(version) || find_byte(version, '|') != NULL))
            FA_COMPLAIN(reading, "bad-address", member->value.line,
                        "%s: questionnaire '%.*s': behind the | belongs its version, as |1.0",
                        where, FA_TEXT_ARG(whole));
        profile->questionnaires[profile->questionnaire_count++] =
            (fa_profile_questionnaire){member->key.text, url, version};
    }
}

static void read_meta(fa_reading *reading, const fa_declaration *declaration, const char *where,
                      fa_profile *profile)
{
    static const char *const names[] = {"QuestionnaireResponse", "Observation", "DetectedIssue",
                                        NULL};
    fa_text *const texts[] = {&profile->meta.response, &profile->meta.observation,
                              &profile->meta.issue};
    const fa_value *map = fa_shape_get(declaration, "meta_profile");
    for (size_t i = 0; map != NULL && i < map->count; i++) {
        const fa_member *member = &map->members[i];
        if (member->value.kind == FA_VALUE_WRONG) continue;
        if (member->key.kind != FA_VALUE_TEXT || member->value.kind != FA_VALUE_TEXT) {
            FA_COMPLAIN(reading, "wrong-kind", member->value.line,
                        "%s: meta_profile is written { Observation = \"https://…\" }", where);
            continue;
        }
        int option = fa_reading_option(reading, where, "meta_profile", member->key.text, names,
                                       member->value.line);
        if (option < 0) continue;
        check_address(reading, where, "meta_profile", member->value.text, member->value.line);
        *texts[option] = member->value.text;
    }
}

static bool is_reference_id(fa_text id)
{
    bool column = id.length > 2 && id.bytes[0] == '{' && id.bytes[id.length - 1] == '}';
    if (column) id = (fa_text){id.bytes + 1, id.length - 2};
    if (id.length == 0 || (!column && id.length > REFERENCE_ID_MOST)) return false;
    for (size_t i = 0; i < id.length; i++) {
        char c = id.bytes[i];
        bool of_id = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                     c == '-' || c == '.';
        if (column ? c == '{' || c == '}' : !of_id) return false;
    }
    return true;
}

/* "Encounter/{column}", "Practitioner/12": one of TYPES (NULL ends), and an id. */
static fa_text read_reference(fa_reading *reading, const fa_declaration *declaration,
                              const char *where, const char *field, const char *const *types)
{
    const fa_value *value = fa_shape_get(declaration, field);
    if (value == NULL) return (fa_text){0};
    fa_text text = value->text;
    const char *slash = find_byte(text, '/');
    fa_text type = slash != NULL ? fa_text_slice(text.bytes, slash) : (fa_text){0};
    fa_text id = slash != NULL ? fa_text_slice(slash + 1, text.bytes + text.length) : (fa_text){0};
    if (slash == NULL || type.length == 0 || !is_reference_id(id)) {
        FA_COMPLAIN(reading, "bad-reference", value->line,
                    "%s: %s '%.*s' is no reference: write \"%s/{column}\", with a kept column's "
                    "name, or \"%s/id\"",
                    where, field, FA_TEXT_ARG(text), types[0], types[0]);
        return text;
    }
    (void)fa_reading_option(reading, where, field, type, types, value->line);
    return text;
}

static void read_references(fa_reading *reading, const fa_declaration *declaration,
                            const char *where, fa_profile *profile)
{
    static const char *const encounters[] = {"Encounter", NULL};
    static const char *const performers[] = {"Practitioner",
                                             "PractitionerRole",
                                             "Organization",
                                             "CareTeam",
                                             "Patient",
                                             "RelatedPerson",
                                             NULL};
    profile->encounter = read_reference(reading, declaration, where, "encounter", encounters);
    profile->performer = read_reference(reading, declaration, where, "performer", performers);
}

/* "Z", "+01:00": as far as FHIR goes, which is 14:00. */
static bool is_zone(fa_text zone)
{
    if (fa_text_equal(zone, FA_TEXT("Z"))) return true;
    if (zone.length != 6 || zone.bytes[3] != ':') return false;
    if (zone.bytes[0] != '+' && zone.bytes[0] != '-') return false;
    for (size_t i = 1; i < 6; i++)
        if (i != 3 && (zone.bytes[i] < '0' || zone.bytes[i] > '9')) return false;
    int hours = (zone.bytes[1] - '0') * 10 + zone.bytes[2] - '0';
    int minutes = (zone.bytes[4] - '0') * 10 + zone.bytes[5] - '0';
    return minutes < 60 && hours * 60 + minutes <= 14 * 60;
}

static void read_form(fa_reading *reading, const fa_declaration *declaration, const char *where,
                      fa_profile *profile)
{
    static const char *const forms[] = {"transaction", "single", "conditional", "post", NULL};
    static const char *const subjects[] = {"identifier", "search", NULL};
    int form = fa_profile_option(reading, declaration, where, "form", forms);
    if (form >= 0) profile->form = (fa_profile_form)form;
    profile->subject_search =
        fa_profile_option(reading, declaration, where, "subject", subjects) == 1;
    profile->subject_system = read_address(reading, declaration, where, "subject_system");
    profile->pack = fa_profile_count(reading, declaration, where, "pack", PACK_MOST);
    const fa_value *pack = fa_shape_get(declaration, "pack");
    if (pack != NULL && form > FA_FORM_TRANSACTION)
        FA_COMPLAIN(reading, "field-meaningless", pack->line,
                    "%s: pack needs form = \"transaction\": write that, or leave pack out", where);
    const fa_value *subject = fa_shape_get(declaration, "subject");
    if (profile->subject_search &&
        fa_value_get(&declaration->fields, FA_TEXT("subject_system")) == NULL)
        FA_COMPLAIN(reading, "field-missing", subject->line,
                    "%s: subject = \"search\" needs subject_system, the system of the number that "
                    "the patient is looked for by",
                    where);
}

void fa_read_profile_fhir(fa_reading *reading, const fa_declaration *declaration, const char *where,
                          fa_profile *profile)
{
    read_form(reading, declaration, where, profile);
    read_questionnaires(reading, declaration, where, profile);
    read_references(reading, declaration, where, profile);
    read_meta(reading, declaration, where, profile);
    profile->systems = read_address(reading, declaration, where, "systems");
    const fa_value *zone = fa_shape_get(declaration, "zone");
    if (zone != NULL) profile->zone = zone->text;
    if (zone != NULL && !is_zone(zone->text))
        FA_COMPLAIN(reading, "bad-zone", zone->line,
                    "%s: zone '%.*s' is none: write \"+01:00\", \"-05:30\" or \"Z\"", where,
                    FA_TEXT_ARG(zone->text));
}
