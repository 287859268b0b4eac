/* From tasks to messages. */
#include "deliver/shipment.h"

#include "deliver/bodies.h"

void fa_packer_close(fa_packer *packer)
{
    fa_shelf_close(&packer->shelf);
    fa_buffer_clear(&packer->body);
}

fa_message *fa_shipment_add(fa_shipment *shipment)
{
    fa_message *message = fa_arena_push(&shipment->arena, &shipment->messages,
                                        &shipment->message_count, sizeof *message);
    if (message != NULL) *message = (fa_message){0};
    return message;
}

/* The records that there is something to say of. One that was erased after its task was leased is
 * spoken of by the task that its erasure makes. */
static fa_status read_records(fa_packer *packer, fa_shipment *shipment, fa_record_told *records,
                              size_t *count, fa_error *error)
{
    *count = 0;
    for (size_t i = 0; i < shipment->task_count; i++) {
        fa_record_told *record = &records[*count];
        FA_TRY(fa_record_read(packer->store, &shipment->tasks[i], &shipment->arena, record, error));
        bool erasure = fa_text_equal(record->task.operation, FA_TEXT("void"));
        if (record->there || erasure) ++*count;
    }
    return FA_OK;
}

fa_status fa_shipment_make(fa_packer *packer, const fa_task *tasks, size_t count,
                           fa_shipment *shipment, fa_error *error)
{
    packer->shelf.store = packer->store;
    shipment->tasks = FA_TAKE(&shipment->arena, fa_task, count);
    fa_record_told *records = FA_TAKE(&shipment->arena, fa_record_told, count);
    if (shipment->tasks == NULL || records == NULL) return fa_error_memory(error);
    for (size_t i = 0; i < count; i++)
        shipment->tasks[i] = tasks[i];
    shipment->task_count = count;
    size_t there = 0;
    FA_TRY(read_records(packer, shipment, records, &there, error));
    if (there == 0) return FA_OK;
    if (packer->profile->as_json) return fa_body_json(packer, &records[0], shipment, error);
    return fa_body_fhir(packer, records, there, shipment, error);
}
