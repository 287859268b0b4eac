/* A clinic's profile as the FHIR writer takes it, for one record. */
#include "archive/stored.h"
#include "deliver/bodies.h"

bool fa_profile_names(const fa_profile *profile)
{
    return profile->form == FA_FORM_TRANSACTION || profile->form == FA_FORM_SINGLE;
}

enum { ID_MOST = 64 };

/* What FHIR allows as an id. */
static bool is_id(fa_text text)
{
    if (text.length == 0 || text.length > ID_MOST) return false;
    for (size_t i = 0; i < text.length; i++) {
        char c = text.bytes[i];
        bool plain = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
        if (!plain && c != '-' && c != '.') return false;
    }
    return true;
}

static fa_text find_column(const fa_stored_members *keep, fa_text name)
{
    for (size_t i = 0; i < keep->count; i++)
        if (fa_text_equal(keep->list[i].name, name)) return fa_text_trim(keep->list[i].value);
    return (fa_text){0};
}

/* "Encounter/{visit}" with the record's own value in it. A value that is no id of FHIR's leaves the
 * reference out: changed into one, it could be another encounter's. */
static bool fill(fa_text template, const fa_stored_members *keep, fa_arena *arena, fa_text *out)
{
    const char *end = template.bytes + template.length;
    const char *open = template.length > 0 ? memchr(template.bytes, '{', template.length) : NULL;
    *out = template;
    if (open == NULL) return true;
    const char *close = memchr(open, '}', (size_t)(end - open));
    *out = (fa_text){0};
    if (close == NULL) return true;
    fa_text value = find_column(keep, fa_text_slice(open + 1, close));
    if (!is_id(value)) return true;
    fa_buffer text = {0};
    fa_buffer_add(&text, fa_text_slice(template.bytes, open));
    fa_buffer_add(&text, value);
    fa_buffer_add(&text, fa_text_slice(close + 1, end));
    bool filled = !text.failed && fa_arena_copy(arena, fa_buffer_text(&text), out);
    fa_buffer_clear(&text);
    return filled;
}

/* Under pseudonyms neither is told: who was seen when, and by whom, is known elsewhere. */
static fa_status add_references(const fa_packer *packer, const fa_record_told *record,
                                fa_arena *arena, fa_fhir_profile *out, fa_error *error)
{
    fa_stored_members keep;
    if (packer->key.length > 0 || !record->there) return FA_OK;
    fa_status status = fa_stored_members_read(record->kept.keep, arena, &keep, error);
    if (status == FA_NO_MEMORY) return status;
    if (status != FA_OK) keep = (fa_stored_members){0};
    bool filled = fill(packer->profile->encounter, &keep, arena, &out->encounter) &&
                  fill(packer->profile->performer, &keep, arena, &out->performer);
    return filled ? FA_OK : fa_error_memory(error);
}

fa_status fa_body_profile(const fa_packer *packer, const fa_record_told *record, fa_arena *arena,
                          fa_fhir_profile *out, fa_error *error)
{
    static const fa_fhir_form forms[] = {[FA_FORM_TRANSACTION] = FA_FHIR_PUT,
                                         [FA_FORM_SINGLE] = FA_FHIR_SINGLE,
                                         [FA_FORM_CONDITIONAL] = FA_FHIR_CREATE,
                                         [FA_FORM_POST] = FA_FHIR_POST};
    const fa_profile *profile = packer->profile;
    *out = (fa_fhir_profile){.form = forms[profile->form],
                             .base = profile->to,
                             .subject_system = profile->subject_system,
                             .subject_search = profile->subject_search,
                             .response_profile = profile->meta.response,
                             .observation_profile = profile->meta.observation,
                             .issue_profile = profile->meta.issue,
                             .systems = profile->systems};
    return add_references(packer, record, arena, out, error);
}

void fa_body_questionnaire(const fa_profile *profile, fa_text instrument, fa_fhir_profile *out)
{
    for (size_t i = 0; i < profile->questionnaire_count; i++) {
        const fa_profile_questionnaire *each = &profile->questionnaires[i];
        if (!fa_text_equal(each->instrument, instrument)) continue;
        out->questionnaire = each->url;
        out->questionnaire_version = each->version;
    }
}
