/* What is asked after a success that names nothing, and what comes of the answers. */
#include "deliver/confirm.h"
#include "deliver/dispatch_parts.h"

static bool is_void(const fa_task *task)
{
    return fa_text_equal(task->operation, FA_TEXT("void"));
}

/* Of an erased record no receipts are left. */
static fa_status find_earlier(fa_dispatching *run, const fa_task *task, fa_arena *arena,
                              fa_earlier_receipts *out, fa_error *error)
{
    fa_kept kept;
    bool found;
    fa_record_earlier *list;
    size_t count;
    *out = (fa_earlier_receipts){0};
    if (task->version == 1 || is_void(task)) return FA_OK;
    fa_database *database = run->store->database;
    FA_TRY(database->kind->find_record(database, task->entry, arena, &kept, &found, error));
    if (!found) return FA_OK;
    FA_TRY(fa_record_earlier_find(run->store, &kept, arena, &list, &count, error));
    int64_t *rows = FA_TAKE(arena, int64_t, count + 1);
    if (rows == NULL) return fa_error_memory(error);
    for (size_t i = 0; i < count; i++)
        rows[i] = list[i].number;
    return fa_earlier_receipts_find(run->store, run->outbox.url, rows, count, arena, out, error);
}

/* Where several records are in one Bundle none of them is an amendment: the first speaks for all.
 */
fa_status fa_dispatch_ask(fa_dispatching *run, fa_voyage *voyage, const fa_verdict *verdict,
                          fa_error *error)
{
    fa_shipment *shipment = &voyage->shipment;
    const fa_message *message = &shipment->messages[shipment->at];
    fa_earlier_receipts earlier;
    FA_TRY(find_earlier(run, &shipment->tasks[0], &shipment->arena, &earlier, error));
    FA_TRY(fa_confirm_make(message, verdict->unnamed, &earlier, &shipment->arena, &voyage->asks,
                           error));
    voyage->ask_from = verdict->unnamed;
    voyage->ask_count = message->expected.count - verdict->unnamed;
    voyage->ask_at = 0;
    return FA_OK;
}

static const char absent[] = "the server does not have the record as it was sent";

fa_status fa_dispatch_asked(fa_dispatching *run, const fa_voyage *voyage, const fa_reply *reply,
                            fa_verdict *verdict, fa_error *error)
{
    const fa_shipment *shipment = &voyage->shipment;
    const fa_task *task = &shipment->tasks[0];
    bool refused = verdict->reason == FA_REASON_REFUSED ||
                   (verdict->reason == FA_REASON_LOCKED && verdict->status == 403);
    bool agrees = true;
    if (refused) verdict->judgement = FA_RETRY;
    if (verdict->judgement != FA_ACKNOWLEDGED) return FA_OK;
    FA_TRY(fa_confirm_agrees(&shipment->messages[shipment->at], voyage->ask_from + voyage->ask_at,
                             task->version == 1 && !is_void(task), reply->body, &run->judging,
                             &agrees, error));
    if (agrees) return FA_OK;
    verdict->judgement = FA_RETRY;
    verdict->reason = FA_REASON_ABSENT;
    verdict->sentence = fa_text_of(absent);
    return FA_OK;
}

/* ---- how long this goes on ---- */

enum { VAIN_MOST = 12 };

static fa_status count_success(void *context, const fa_delivery *delivery, fa_error *error)
{
    (void)error;
    *(int *)context += delivery->status >= 200 && delivery->status <= 299;
    return FA_OK;
}

/* A server that says yes each time and never shows the record takes it as little as one that says
 * no. Failures on the way are not counted: they end. */
fa_status fa_dispatch_is_vain(fa_dispatching *run, const fa_voyage *voyage,
                              const fa_verdict *verdict, bool *out, fa_error *error)
{
    const fa_task *task = &voyage->shipment.tasks[0];
    bool asked = voyage->ask_count > 0 &&
                 (verdict->reason == FA_REASON_REFUSED || verdict->reason == FA_REASON_LOCKED);
    bool unbelieved = verdict->reason == FA_REASON_MISNAMED ||
                      verdict->reason == FA_REASON_ABSENT || verdict->reason == FA_REASON_UNNAMED ||
                      asked;
    int successes = 0;
    *out = false;
    if (!unbelieved || task->tries < VAIN_MOST) return FA_OK;
    fa_database *database = run->store->database;
    FA_TRY(
        database->kind->walk_deliveries(database, task->entry, count_success, &successes, error));
    *out = successes + 1 >= VAIN_MOST;
    return FA_OK;
}
