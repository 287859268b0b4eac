/* From tasks to messages. */
#include "deliver/shipment.h"

#include "deliver/bodies.h"

void fa_packer_close(fa_packer *packer)
{
    fa_shelf_close(&packer->shelf);
    fa_buffer_clear(&packer->body);
}

void fa_shipment_empty(fa_shipment *shipment)
{
    fa_arena arena = shipment->arena;
    fa_arena_reset(&arena);
    *shipment = (fa_shipment){.arena = arena};
}

fa_message *fa_shipment_add(fa_shipment *shipment)
{
    fa_message *message = fa_arena_push(&shipment->arena, &shipment->messages,
                                        &shipment->message_count, sizeof *message);
    if (message != NULL) *message = (fa_message){0};
    return message;
}

/* The records of one shipment, as they are added to it. */
typedef struct packing {
    fa_packer *packer;
    fa_shipment *shipment;
    fa_named *named; /* the entries of the Bundle */
    size_t named_count;
} packing;

/* One that was erased after its task was leased is spoken of by the task that its erasure makes. */
static fa_status read_record(const packing *with, const fa_task *task, fa_record_told *out,
                             bool *gone, fa_error *error)
{
    FA_TRY(fa_record_read(with->packer->store, task, &with->shipment->arena, out, error));
    *gone = !out->there && !fa_text_equal(task->operation, FA_TEXT("void"));
    return FA_OK;
}

static fa_status name_all(packing *with, const fa_fhir_list *list, fa_error *error)
{
    fa_arena *arena = &with->shipment->arena;
    bool ours = fa_profile_names(with->packer->profile);
    for (size_t i = 0; i < list->count; i++) {
        fa_named *named = fa_arena_push(arena, &with->named, &with->named_count, sizeof *named);
        if (named == NULL || !fa_shipment_name(&list->made[i], ours, arena, named))
            return fa_error_memory(error);
    }
    return FA_OK;
}

static bool is_bundled(const fa_profile *profile)
{
    return profile->form == FA_FORM_TRANSACTION || profile->form == FA_FORM_CONDITIONAL;
}

static fa_fhir_profile bundle_of(const packing *with)
{
    bool bundled = is_bundled(with->packer->profile);
    return (fa_fhir_profile){.form = bundled ? FA_FHIR_PUT : FA_FHIR_SINGLE};
}

/* Adds the record of TASK. *TAKEN false: it does not go with those that are there. */
static fa_status add_fhir(packing *with, const fa_task *task, bool *taken, fa_error *error)
{
    fa_packer *packer = with->packer;
    fa_shipment *shipment = with->shipment;
    bool first = shipment->task_count == 0, gone;
    size_t before = packer->body.length;
    fa_record_told record;
    fa_fhir_list list = {.arena = &shipment->arena};
    fa_text unsendable = {0};
    FA_TRY(read_record(with, task, &record, &gone, error));
    *taken = first || !gone;
    if (gone) return FA_OK;
    FA_TRY(fa_body_fhir(packer, &record, &list, &unsendable, error));
    *taken = first || (unsendable.length == 0 && packer->body.length <= FA_BUNDLE_MOST);
    if (!*taken) packer->body.length = before;
    if (!*taken) return FA_OK;
    shipment->unsendable = unsendable;
    if (unsendable.length > 0) return FA_OK;
    if (is_bundled(packer->profile)) return name_all(with, &list, error);
    return fa_shipment_singles(packer, &list, record.entry.deed == FA_DEED_KEPT, shipment, error);
}

static fa_status make_fhir(packing *with, const fa_task *tasks, size_t count, fa_error *error)
{
    fa_shipment *shipment = with->shipment;
    const fa_fhir_profile frame = bundle_of(with);
    fa_buffer *body = &with->packer->body;
    fa_buffer_reset(body);
    fa_fhir_bundle_begin(&frame, body);
    for (size_t i = 0; i < count; i++) {
        bool taken;
        FA_TRY(add_fhir(with, &tasks[i], &taken, error));
        if (!taken) break;
        shipment->task_count++;
        bool alone = with->named_count == 0; /* it is gone, or unsendable, or no Bundle's */
        if (alone) break;
    }
    fa_fhir_bundle_end(&frame, body);
    if (with->named_count == 0) return FA_OK;
    return fa_shipment_bundle(with->packer, with->named, with->named_count, shipment, error);
}

static fa_status make_json(packing *with, const fa_task *task, fa_error *error)
{
    fa_record_told record;
    bool gone;
    with->shipment->task_count = 1;
    FA_TRY(read_record(with, task, &record, &gone, error));
    return gone ? FA_OK : fa_body_json(with->packer, &record, with->shipment, error);
}

fa_status fa_shipment_make(fa_packer *packer, const fa_task *tasks, size_t count,
                           fa_shipment *shipment, fa_error *error)
{
    packing with = {.packer = packer, .shipment = shipment};
    packer->shelf.store = packer->store;
    shipment->tasks = FA_TAKE(&shipment->arena, fa_task, count);
    if (shipment->tasks == NULL) return fa_error_memory(error);
    for (size_t i = 0; i < count; i++)
        shipment->tasks[i] = tasks[i];
    return packer->profile->as_json ? make_json(&with, tasks, error)
                                    : make_fhir(&with, tasks, count, error);
}
