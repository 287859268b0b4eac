/* A record for a plain endpoint: PUT URL/{id}, or POST URL with a key that makes a repeat harmless.
 */
#include "archive/written.h"
#include "deliver/bodies.h"

static bool take(fa_shipment *shipment, fa_buffer *text, fa_text *out)
{
    bool taken = !text->failed && fa_arena_copy(&shipment->arena, fa_buffer_text(text), out);
    fa_buffer_reset(text);
    return taken;
}

/* What a function of the profile cannot do is told with the record that it met. */
static fa_status shape(fa_packer *packer, const fa_record_told *record, fa_text plain,
                       fa_error *error)
{
    fa_error why;
    fa_status status =
        fa_profile_shape(packer->profiles, packer->profile, plain, &packer->body, &why);
    if (status == FA_OK) return FA_OK;
    if (status == FA_NO_MEMORY) return fa_error_memory(error);
    return fa_error_set(error, status, "entry %lld: %.900s", (long long)record->task.entry,
                        why.message);
}

static fa_status write_body(fa_packer *packer, const fa_record_told *record, fa_shipment *shipment,
                            fa_text *out, fa_error *error)
{
    const fa_profile *profile = packer->profile;
    fa_buffer *body = &packer->body;
    fa_buffer_reset(body);
    fa_record_json_add(record, body);
    fa_text plain;
    if (!take(shipment, body, &plain)) return fa_error_memory(error);
    if (profile->payload < 0) {
        *out = plain;
        return FA_OK;
    }
    FA_TRY(shape(packer, record, plain, error));
    return take(shipment, body, out) ? FA_OK : fa_error_memory(error);
}

/* The version is in it: another version is another message, the same one again is not. An erasure
 * has the number of the version that it erases, and is another message too. */
static bool add_key(fa_shipment *shipment, fa_message *message, fa_text id, const fa_task *task)
{
    bool erases = fa_text_equal(task->operation, FA_TEXT("void"));
    fa_field *field = FA_TAKE(&shipment->arena, fa_field, 1);
    fa_buffer text = {0};
    fa_buffer_add_format(&text, "\"%.*s-%lld%s\"", FA_TEXT_ARG(id), (long long)task->version,
                         erases ? "-void" : "");
    bool made = field != NULL && take(shipment, &text, &field->value);
    fa_buffer_clear(&text);
    if (!made) return false;
    field->name = FA_TEXT("Idempotency-Key");
    message->fields = field;
    message->field_count = 1;
    return true;
}

/* Under pseudonyms the edition is needed, to know what tells a day. */
static fa_status hide(fa_packer *packer, fa_record_told *record, fa_shipment *shipment,
                      fa_error *error)
{
    fa_error why = {0};
    if (packer->key.length == 0) return FA_OK;
    fa_status status = fa_record_hide(record, packer->key, &packer->shelf, &shipment->arena, &why);
    if (status == FA_OK) return FA_OK;
    if (status == FA_NO_MEMORY) return fa_error_memory(error);
    return fa_unsendable(record, why.message, &shipment->arena, &shipment->unsendable, error);
}

static fa_status add_message(fa_packer *packer, const fa_record_told *record, fa_shipment *shipment,
                             fa_error *error)
{
    const fa_profile *profile = packer->profile;
    bool deletes = profile->deletes && fa_text_equal(record->task.operation, FA_TEXT("void"));
    fa_message *message = fa_shipment_add(shipment);
    fa_named *named = FA_TAKE(&shipment->arena, fa_named, 1);
    if (message == NULL || named == NULL) return fa_error_memory(error);
    fa_buffer_reset(&packer->body);
    fa_written_id(&packer->body, record->id);
    *named = (fa_named){.type = FA_TEXT("id")};
    if (!take(shipment, &packer->body, &named->id)) return fa_error_memory(error);
    message->expected = (fa_expected){.kind = FA_EXPECT_JSON, .named = named, .count = 1};
    message->method = deletes ? FA_METHOD_DELETE : profile->posts ? FA_METHOD_POST : FA_METHOD_PUT;
    bool addressed = deletes || !profile->posts;
    if (addressed) message->path = named->id;
    if (deletes) message->expected.kind = FA_EXPECT_ABSENT;
    if (deletes) return FA_OK;
    message->content_type = FA_TEXT("application/json");
    if (!addressed && !add_key(shipment, message, named->id, &record->task))
        return fa_error_memory(error);
    return write_body(packer, record, shipment, &message->body, error);
}

fa_status fa_body_json(fa_packer *packer, fa_record_told *record, fa_shipment *shipment,
                       fa_error *error)
{
    FA_TRY(hide(packer, record, shipment, error));
    if (shipment->unsendable.length > 0) return FA_OK;
    return add_message(packer, record, shipment, error);
}
