/* Resources that were written, as messages: one Bundle, or each by itself. */
#include "deliver/bodies.h"

#define IDENTIFIER         "identifier=urn:ietf:rfc3986|urn:uuid:"
#define IDENTIFIER_ENCODED "?identifier=urn%3Aietf%3Arfc3986%7Curn%3Auuid%3A"

static const char content_type[] = "application/fhir+json";

static bool format_id(fa_arena *arena, const char *before, const char *middle, const char *id,
                      fa_text *out)
{
    fa_buffer text = {0};
    fa_buffer_add_format(&text, "%s%s%s", before, middle, id);
    bool made = !text.failed && fa_arena_copy(arena, fa_buffer_text(&text), out);
    fa_buffer_clear(&text);
    return made;
}

bool fa_shipment_name(const fa_fhir_made *made, bool ours, fa_arena *arena, fa_named *out)
{
    *out = (fa_named){.type = fa_text_of(made->type), .deleted = made->deleted};
    return format_id(arena, ours ? "" : "urn:uuid:", "", made->id,
                     ours ? &out->id : &out->identifier);
}

/* What a server is asked to answer with: without it some answer with nothing, which names nothing.
 */
static bool add_fields(fa_shipment *shipment, fa_message *message, const char *creates)
{
    fa_field *fields = FA_TAKE(&shipment->arena, fa_field, 2);
    if (fields == NULL) return false;
    fields[0] = (fa_field){FA_TEXT("Prefer"), FA_TEXT("return=representation")};
    fields[1].name = FA_TEXT("If-None-Exist");
    message->fields = fields;
    message->field_count = creates != NULL ? 2 : 1;
    return creates == NULL ||
           format_id(&shipment->arena, IDENTIFIER, "", creates, &fields[1].value);
}

static bool copy_body(const fa_packer *packer, size_t begin, size_t length, fa_shipment *shipment,
                      fa_message *message)
{
    message->content_type = fa_text_of(content_type);
    return fa_arena_copy(&shipment->arena, (fa_text){packer->body.bytes + begin, length},
                         &message->body);
}

fa_status fa_shipment_bundle(fa_packer *packer, const fa_named *named, size_t count,
                             fa_shipment *shipment, fa_error *error)
{
    fa_message *message = fa_shipment_add(shipment);
    if (message == NULL || packer->body.failed) return fa_error_memory(error);
    message->method = FA_METHOD_POST;
    message->expected = (fa_expected){FA_EXPECT_TRANSACTION, named, count};
    bool made = add_fields(shipment, message, NULL) &&
                copy_body(packer, 0, packer->body.length, shipment, message);
    return made ? FA_OK : fa_error_memory(error);
}

static fa_status add_single(fa_packer *packer, const fa_fhir_made *made, bool creates,
                            fa_shipment *shipment, fa_error *error)
{
    bool ours = fa_profile_names(packer->profile);
    fa_message *message = fa_shipment_add(shipment);
    fa_named *named = FA_TAKE(&shipment->arena, fa_named, 1);
    bool added =
        message != NULL && named != NULL && fa_shipment_name(made, ours, &shipment->arena, named);
    if (!added) return fa_error_memory(error);
    message->expected = (fa_expected){FA_EXPECT_RESOURCE, named, 1};
    message->path = named->type;
    bool posts = !ours && creates;
    message->method = posts ? FA_METHOD_POST : FA_METHOD_PUT;
    if (!posts)
        added = format_id(&shipment->arena, made->type, ours ? "/" : IDENTIFIER_ENCODED, made->id,
                          &message->path);
    if (made->deleted) message->method = FA_METHOD_DELETE;
    if (made->deleted) message->expected.kind = FA_EXPECT_ABSENT;
    if (!made->deleted)
        added = added && add_fields(shipment, message, posts ? made->id : NULL) &&
                copy_body(packer, made->begin, made->length, shipment, message);
    return added ? FA_OK : fa_error_memory(error);
}

/* The response first, since the others refer to it; for the same reason it is the last to go. */
fa_status fa_shipment_singles(fa_packer *packer, const fa_fhir_list *list, bool creates,
                              fa_shipment *shipment, fa_error *error)
{
    for (size_t i = 0; i < list->count; i++) {
        bool backwards = list->made[0].deleted;
        const fa_fhir_made *made = &list->made[backwards ? list->count - 1 - i : i];
        FA_TRY(add_single(packer, made, creates, shipment, error));
    }
    return FA_OK;
}
