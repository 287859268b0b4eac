/* From leased tasks to voyages. */
#include "deliver/dispatch_parts.h"

/* Nothing to send of it: what there is to say is known at once. One that was erased meanwhile waits
 * a moment, until its erasure stands in the queue in its place. */
static fa_status end_at_once(fa_dispatching *run, fa_voyage *voyage, fa_error *error)
{
    enum { A_MOMENT = 1000 };
    const fa_shipment *shipment = &voyage->shipment;
    bool unsendable = shipment->unsendable.length > 0;
    fa_outcome outcome = {.kind = unsendable ? FA_OUTCOME_DEAD : FA_OUTCOME_UNTRIED,
                          .words = shipment->unsendable};
    if (!unsendable) outcome.due = fa_dispatch_now() + A_MOMENT;
    return fa_dispatch_end(run, voyage, &outcome, error);
}

static fa_status fill(fa_dispatching *run, fa_voyage *voyage, const fa_task *tasks, size_t count,
                      fa_error *error)
{
    fa_status status = fa_shipment_make(&run->packer, tasks, count, &voyage->shipment, error);
    voyage->busy = status == FA_OK;
    if (status == FA_OK) return FA_OK;
    fa_shipment_empty(&voyage->shipment); /* the tasks stay where they are, to be given back */
    return status;
}

/* While the server seems to be away, one message goes at a time: of the records that are due, the
 * one that came to nothing least often. One that the server stumbles over would keep it away. */
static void choose(fa_dispatching *run)
{
    size_t best = run->leased_next;
    if (!fa_pace_probes(&run->pace)) return;
    for (size_t i = best + 1; i < run->leased_count; i++)
        if (run->leased[i].tries < run->leased[best].tries) best = i;
    fa_task first = run->leased[run->leased_next];
    run->leased[run->leased_next] = run->leased[best];
    run->leased[best] = first;
}

/* What came to nothing goes alone, so that one record does not hold up others. So does an
 * amendment: where it is not named, earlier receipts are looked for. */
static bool may_pack(const fa_task *task)
{
    return task->tries <= 1 && !fa_text_equal(task->operation, FA_TEXT("amend"));
}

static size_t count_together(const fa_dispatching *run)
{
    const fa_profile *profile = run->options->profile;
    const fa_task *tasks = run->leased + run->leased_next;
    size_t left = run->leased_count - run->leased_next, count = 1;
    bool packs = !profile->as_json && profile->form == FA_FORM_TRANSACTION;
    packs = packs && may_pack(&tasks[0]);
    while (packs && count < left && count < profile->pack && may_pack(&tasks[count]))
        count++;
    return count;
}

static fa_status embark_apart(fa_dispatching *run, fa_voyage *voyage, fa_error *error)
{
    FA_TRY(fill(run, voyage, &run->apart[run->apart_next], 1, error));
    run->apart_next++;
    if (run->apart_next < run->apart_count) return FA_OK;
    run->apart_next = run->apart_count = 0;
    run->apart = NULL;
    fa_arena_reset(&run->parting);
    return FA_OK;
}

fa_status fa_dispatch_embark(fa_dispatching *run, fa_voyage *voyage, fa_error *error)
{
    if (run->apart_next < run->apart_count) {
        FA_TRY(embark_apart(run, voyage, error));
    } else {
        choose(run);
        FA_TRY(fill(run, voyage, run->leased + run->leased_next, count_together(run), error));
        run->leased_next += voyage->shipment.task_count;
    }
    return voyage->shipment.message_count == 0 ? end_at_once(run, voyage, error) : FA_OK;
}

fa_status fa_dispatch_part(fa_dispatching *run, fa_voyage *voyage, fa_error *error)
{
    const fa_shipment *shipment = &voyage->shipment;
    for (size_t i = 0; i < shipment->task_count; i++) {
        fa_task *slot = fa_arena_push(&run->parting, &run->apart, &run->apart_count, sizeof *slot);
        if (slot == NULL) return fa_error_memory(error);
        *slot = shipment->tasks[i];
    }
    fa_dispatch_clear(voyage);
    return FA_OK;
}

/* ---- what is given back ---- */

static fa_status give_back(fa_dispatching *run, const fa_task *tasks, size_t count, fa_error *error)
{
    for (size_t i = 0; i < count; i++) {
        fa_task task = tasks[i];
        fa_voyage voyage = {.busy = true, .shipment = {.tasks = &task, .task_count = 1}};
        FA_TRY(fa_dispatch_end(run, &voyage, &(fa_outcome){.kind = FA_OUTCOME_UNTRIED}, error));
    }
    return FA_OK;
}

/* Of a voyage that has begun the server may have heard. */
fa_status fa_dispatch_give_back(fa_dispatching *run, fa_error *error)
{
    for (size_t i = 0; i < FA_SHIPMENTS_MOST; i++) {
        fa_voyage *voyage = &run->voyages[i];
        bool begun = voyage->away || voyage->shipment.at > 0 || voyage->ask_count > 0;
        fa_outcome outcome = {.kind = begun ? FA_OUTCOME_STOPPED : FA_OUTCOME_UNTRIED,
                              .words = begun ? FA_TEXT("stopped in the middle") : (fa_text){0}};
        if (voyage->busy) FA_TRY(fa_dispatch_end(run, voyage, &outcome, error));
    }
    size_t apart = run->apart_next, leased = run->leased_next;
    run->apart_next = run->apart_count;
    run->leased_next = run->leased_count;
    FA_TRY(give_back(run, run->apart + apart, run->apart_count - apart, error));
    return give_back(run, run->leased + leased, run->leased_count - leased, error);
}
