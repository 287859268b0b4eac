/* What the entries of a Bundle are known by, and how resources refer to each other. */
#include "format/json.h"
#include "report/fhir_parts.h"

/* "urn:uuid:…", another UUID than the one in the resource's identifier: some servers write the id
 * in the place of every text that is the fullUrl. */
static void add_link(const fa_fhir_writing *with, const char *id)
{
    unsigned char bytes[FA_FHIR_ID_SIZE] = {0};
    char link[FA_FHIR_ID_TEXT];
    const fa_text seed[] = {FA_TEXT("entry"), fa_text_of(id)};
    if (!fa_fhir_id(seed, 2, bytes)) with->out->failed = true;
    fa_fhir_id_text(bytes, link);
    fa_buffer_add_format(with->out, "\"urn:uuid:%s\"", link);
}

static fa_text base_of(const fa_fhir_profile *profile)
{
    fa_text base = profile->form == FA_FHIR_PUT ? profile->base : (fa_text){0};
    while (base.length > 0 && base.bytes[base.length - 1] == '/')
        base.length--;
    return base;
}

void fa_fhir_full_url(const fa_fhir_writing *with, const char *type, const char *id)
{
    fa_buffer *out = with->out;
    fa_text base = base_of(with->profile);
    fa_fhir_name(out, "fullUrl");
    if (base.length == 0) {
        add_link(with, id);
        return;
    }
    fa_buffer whole = {0};
    fa_buffer_add(&whole, base);
    fa_buffer_add_format(&whole, "/%s/%s", type, id);
    fa_json_add_text(out, fa_buffer_text(&whole));
    fa_buffer_close(&whole, out);
}

void fa_fhir_refer(const fa_fhir_writing *with, const char *type, const char *id)
{
    fa_buffer *out = with->out;
    size_t opened = fa_fhir_open(out, NULL, '{');
    bool relative = with->profile->form == FA_FHIR_SINGLE || base_of(with->profile).length > 0;
    if (with->profile->form == FA_FHIR_POST) { /* its id is the server's, and not known here */
        fa_fhir_z(out, "type", type);
        fa_fhir_identifier(out, "identifier", id);
        fa_fhir_close(out, opened);
        return;
    }
    fa_fhir_name(out, "reference");
    if (relative) fa_buffer_add_format(out, "\"%s/%s\"", type, id);
    if (!relative) add_link(with, id);
    fa_fhir_close(out, opened);
}
