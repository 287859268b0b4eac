/* Ids that follow from what a record is, and the entry that carries a resource to a server. */
#include "base/digest.h"
#include "report/fhir_parts.h"

/* Each text with its length before it, so that no two lists run together into the same bytes. */
bool fa_fhir_id(const fa_text *texts, size_t count, unsigned char out[FA_FHIR_ID_SIZE])
{
    fa_buffer seed = {0};
    unsigned char digest[FA_DIGEST_SIZE];
    for (size_t i = 0; i < count; i++) {
        fa_buffer_add_integer(&seed, (int64_t)texts[i].length);
        fa_buffer_add_byte(&seed, ':');
        fa_buffer_add(&seed, texts[i]);
    }
    bool made = !seed.failed && fa_digest(fa_buffer_text(&seed), digest, NULL) == FA_OK;
    fa_buffer_clear(&seed);
    if (!made) return false;
    memcpy(out, digest, FA_FHIR_ID_SIZE);
    out[6] = (unsigned char)((out[6] & 0x0F) | 0x80); /* version 8 */
    out[8] = (unsigned char)((out[8] & 0x3F) | 0x80); /* the variant of RFC 9562 */
    return true;
}

void fa_fhir_id_text(const unsigned char id[FA_FHIR_ID_SIZE], char out[FA_FHIR_ID_TEXT])
{
    static const size_t groups[] = {4, 2, 2, 2, 6};
    size_t from = 0, to = 0;
    for (size_t i = 0; i < 5; i++) {
        if (i > 0) out[to++] = '-';
        fa_hexadecimal(id + from, groups[i], out + to);
        from += groups[i];
        to += 2 * groups[i];
    }
}

void fa_fhir_own_id(const fa_fhir_writing *with, const char *kind, fa_text id,
                    char out[FA_FHIR_ID_TEXT])
{
    unsigned char bytes[FA_FHIR_ID_SIZE] = {0};
    const fa_text seed[] = {
        {(const char *)with->record->id, FA_FHIR_ID_SIZE}, fa_text_of(kind), id};
    if (!fa_fhir_id(seed, 3, bytes)) with->out->failed = true;
    fa_fhir_id_text(bytes, out);
}

bool fa_fhir_is_bundled(const fa_fhir_profile *profile)
{
    return profile->form == FA_FHIR_PUT || profile->form == FA_FHIR_CREATE;
}

bool fa_fhir_is_made(const fa_fhir_writing *with, const char *id)
{
    for (size_t i = 0; with->list != NULL && i < with->list->count; i++)
        if (strcmp(with->list->made[i].id, id) == 0) return true;
    return false;
}

static void note(const fa_fhir_writing *with, const char *type, const char *id, size_t begin)
{
    fa_fhir_list *list = with->list;
    if (list == NULL || with->out->failed) return;
    fa_fhir_made *made = fa_arena_push(list->arena, &list->made, &list->count, sizeof *made);
    with->out->failed = made == NULL;
    if (made == NULL) return;
    *made = (fa_fhir_made){.type = type, .deleted = with->deletes, .begin = begin};
    made->length = with->out->length - begin;
    memcpy(made->id, id, FA_FHIR_ID_TEXT);
}

static void add_urn(fa_buffer *out, const char *name, const char *id)
{
    fa_fhir_name(out, name);
    fa_buffer_add_format(out, "\"urn:uuid:%s\"", id);
}

static void add_request(const fa_fhir_writing *with, const char *type, const char *id,
                        const char *method)
{
    fa_buffer *out = with->out;
    bool by_identifier = with->profile->form == FA_FHIR_CREATE;
    size_t request = fa_fhir_open(out, "request", '{');
    fa_fhir_z(out, "method", method);
    fa_fhir_name(out, "url");
    fa_buffer_add_format(out, "\"%s", type);
    bool creates = method[0] == 'P' && method[1] == 'O';
    if (by_identifier && !creates)
        fa_buffer_add_format(out, "?identifier=urn:ietf:rfc3986|urn:uuid:%s", id);
    if (!by_identifier) fa_buffer_add_format(out, "/%s", id);
    fa_buffer_add_byte(out, '"');
    if (creates) fa_fhir_name(out, "ifNoneExist");
    if (creates) fa_buffer_add_format(out, "\"identifier=urn:ietf:rfc3986|urn:uuid:%s\"", id);
    fa_fhir_close(out, request);
}

static void add_tag(const fa_fhir_writing *with, const char *kind, fa_text text)
{
    if (text.length == 0) return;
    size_t tag = fa_fhir_open(with->out, NULL, '{');
    const fa_text system = fa_text_of(kind);
    fa_fhir_own(with, "system", &system, 1);
    fa_fhir_code(with->out, text);
    fa_fhir_close(with->out, tag);
}

/* A record's event and instance have no element of their own: they are tags, which servers search.
 */
static void add_meta(const fa_fhir_writing *with, fa_text profile)
{
    fa_buffer *out = with->out;
    size_t meta = fa_fhir_open(out, "meta", '{');
    size_t list = fa_fhir_open(out, "profile", '[');
    fa_fhir_text(out, NULL, profile);
    fa_fhir_close(out, list);
    list = fa_fhir_open(out, "tag", '[');
    if (with->facts != NULL) add_tag(with, "event", with->facts->event);
    if (with->facts != NULL) add_tag(with, "instance", with->facts->instance);
    fa_fhir_close(out, list);
    fa_fhir_close(out, meta);
}

void fa_fhir_identifier(fa_buffer *out, const char *name, const char *id)
{
    size_t identifier = fa_fhir_open(out, name, '{');
    fa_fhir_z(out, "system", "urn:ietf:rfc3986");
    add_urn(out, "value", id);
    fa_fhir_close(out, identifier);
}

/* A response has one identifier, everything else a list of them. */
static void add_identifier(fa_buffer *out, const char *id, bool single)
{
    size_t list = single ? 0 : fa_fhir_open(out, "identifier", '[');
    fa_fhir_identifier(out, single ? "identifier" : NULL, id);
    if (!single) fa_fhir_close(out, list);
}

fa_fhir_resource fa_fhir_begin(const fa_fhir_writing *with, const char *type, const char *id,
                               fa_text profile)
{
    fa_buffer *out = with->out;
    fa_fhir_resource resource = {.type = type, .id = id};
    bool bundled = fa_fhir_is_bundled(with->profile);
    if (bundled) resource.entry = fa_fhir_open(out, NULL, '{');
    if (bundled) fa_fhir_full_url(with, type, id);
    resource.body = fa_fhir_open(out, bundled ? "resource" : NULL, '{');
    fa_fhir_z(out, "resourceType", type);
    bool ours = with->profile->form == FA_FHIR_PUT || with->profile->form == FA_FHIR_SINGLE;
    if (ours) fa_fhir_z(out, "id", id);
    add_meta(with, profile);
    add_identifier(out, id, type[0] == 'Q');
    return resource;
}

void fa_fhir_end(const fa_fhir_writing *with, const fa_fhir_resource *resource)
{
    fa_buffer *out = with->out;
    fa_fhir_close(out, resource->body);
    if (!fa_fhir_is_bundled(with->profile)) {
        note(with, resource->type, resource->id, resource->body);
        fa_buffer_add_byte(out, '\n');
        return;
    }
    bool creates =
        with->profile->form == FA_FHIR_CREATE && with->record->status == FA_FHIR_COMPLETED;
    add_request(with, resource->type, resource->id, creates ? "POST" : "PUT");
    fa_fhir_close(out, resource->entry);
    note(with, resource->type, resource->id, resource->entry);
}

void fa_fhir_delete(const fa_fhir_writing *with, const char *type, const char *id)
{
    if (!fa_fhir_is_bundled(with->profile)) {
        note(with, type, id, with->out->length);
        return;
    }
    size_t entry = fa_fhir_open(with->out, NULL, '{');
    add_request(with, type, id, "DELETE");
    fa_fhir_close(with->out, entry);
    note(with, type, id, entry);
}
