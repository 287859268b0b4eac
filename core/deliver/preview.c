/* The tasks come from what people see of the outbox: there may be no queue yet for this server. */
#include "deliver/preview.h"

#include <stdlib.h>
#include <string.h>

/* A row of the outbox as it stands for the server. */
typedef struct standing {
    fa_task task;
    bool waits;
    bool known; /* `waits` is of this server, not guessed from the others */
} standing;

typedef struct gathering {
    fa_arena arena;
    fa_text url;
    standing *list;
    size_t count;
    bool known; /* the store has heard of this server */
} gathering;

static bool waits(fa_task_state state)
{
    return state == FA_TASK_PENDING || state == FA_TASK_RETRY;
}

static fa_status take(void *context, const fa_task_row *row, fa_error *error)
{
    gathering *all = context;
    bool ours = row->target_number > 0 && fa_text_equal(row->target, all->url);
    standing *last = all->count > 0 ? &all->list[all->count - 1] : NULL;
    bool same = last != NULL && last->task.entry == row->entry;
    if (!same) last = fa_arena_push(&all->arena, &all->list, &all->count, sizeof *last);
    if (last == NULL) return fa_error_memory(error);
    if (!same) *last = (standing){0};
    last->task = (fa_task){.entry = row->entry,
                           .version = row->version,
                           .operation = row->operation,
                           .tries = ours ? row->tries + 1 : 1};
    memcpy(last->task.id, row->id, sizeof row->id);
    all->known = all->known || ours;
    if (ours) last->known = true;
    if (ours) last->waits = waits(row->state);
    if (!last->known) last->waits = row->state != FA_TASK_DROPPED;
    return FA_OK;
}

static int by_record(const void *a, const void *b)
{
    const fa_task *one = &((const standing *)a)->task, *other = &((const standing *)b)->task;
    int order = memcmp(one->id, other->id, sizeof one->id);
    if (order != 0) return order;
    return one->entry < other->entry ? 1 : -1; /* the newest first */
}

static int by_entry(const void *a, const void *b)
{
    int64_t one = ((const standing *)a)->task.entry, other = ((const standing *)b)->task.entry;
    return one < other ? -1 : one > other;
}

/* A server that has never been sent anything gets the newest version of each record, and hears
 * nothing of erased ones. */
static void settle_unknown(gathering *all)
{
    if (all->known || all->count == 0) return;
    qsort(all->list, all->count, sizeof *all->list, by_record);
    for (size_t i = 0; i < all->count; i++) {
        standing *is = &all->list[i];
        bool older = i > 0 && memcmp(is[-1].task.id, is->task.id, sizeof is->task.id) == 0;
        if (older || fa_text_equal(is->task.operation, FA_TEXT("void"))) is->waits = false;
    }
    qsort(all->list, all->count, sizeof *all->list, by_entry);
}

static fa_status show(fa_packer *packer, fa_shipment *shipment, const fa_task *task,
                      fa_each_preview each, void *context, fa_error *error)
{
    FA_TRY(fa_shipment_make(packer, task, 1, shipment, error));
    if (shipment->unsendable.length > 0)
        return each(context, task, NULL, shipment->unsendable, error);
    for (size_t i = 0; i < shipment->message_count; i++)
        FA_TRY(each(context, task, &shipment->messages[i], (fa_text){0}, error));
    return FA_OK;
}

fa_status fa_preview(fa_packer *packer, fa_each_preview each, void *context, fa_error *error)
{
    gathering all = {.url = packer->profile->to};
    fa_shipment shipment = {0};
    fa_status status = fa_outbox_walk(packer->store, NULL, take, &all, error);
    if (status == FA_OK) settle_unknown(&all);
    for (size_t i = 0; status == FA_OK && i < all.count; i++) {
        if (all.list[i].waits)
            status = show(packer, &shipment, &all.list[i].task, each, context, error);
        fa_shipment_empty(&shipment);
    }
    fa_arena_clear(&shipment.arena);
    fa_arena_clear(&all.arena);
    return status;
}
