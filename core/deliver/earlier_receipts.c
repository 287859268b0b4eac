/* Receipts for earlier versions, out of the store's deliveries. */
#include "deliver/confirm.h"
#include "format/json.h"

typedef struct gathering {
    fa_arena *arena;
    fa_delivery *list;
    size_t count;
} gathering;

static fa_status gather(void *context, const fa_delivery *delivery, fa_error *error)
{
    gathering *all = context;
    if (delivery->receipts.length == 0) return FA_OK;
    fa_delivery *slot = fa_arena_push(all->arena, &all->list, &all->count, sizeof *slot);
    if (slot == NULL) return fa_error_memory(error);
    *slot = (fa_delivery){.number = delivery->number};
    return fa_arena_copy(all->arena, delivery->receipts, &slot->receipts) ? FA_OK
                                                                          : fa_error_memory(error);
}

static bool read_receipt(fa_json_reader *json, fa_earlier_receipt *out)
{
    while (fa_json_next(json) == FA_JSON_KEY) {
        fa_text key = json->text;
        if (fa_json_next(json) != FA_JSON_TEXT) return false;
        if (fa_text_equal(key, FA_TEXT("type"))) out->type = json->text;
        if (fa_text_equal(key, FA_TEXT("id"))) out->id = json->text;
        if (fa_text_equal(key, FA_TEXT("identifier"))) out->identifier = json->text;
        if (fa_text_equal(key, FA_TEXT("version"))) out->version = json->text;
    }
    return json->event == FA_JSON_END_OBJECT;
}

static fa_status read_receipts(fa_text receipts, fa_arena *arena, fa_earlier_receipts *out,
                               fa_error *error)
{
    fa_json_reader json;
    fa_json_reader_init(&json, receipts, arena);
    (void)fa_json_next(&json);
    while (fa_json_next(&json) == FA_JSON_OBJECT) {
        fa_earlier_receipt receipt = {0};
        if (!read_receipt(&json, &receipt)) break;
        fa_earlier_receipt *slot = fa_arena_push(arena, &out->list, &out->count, sizeof *slot);
        if (slot == NULL) return fa_error_memory(error);
        *slot = receipt;
    }
    return json.no_memory ? fa_error_memory(error) : FA_OK;
}

/* Which server a delivery was to is said by its entry. */
static fa_status take(fa_store *store, fa_text url, const fa_delivery *delivery, fa_arena *arena,
                      fa_earlier_receipts *out, fa_error *error)
{
    fa_entry entry;
    bool found;
    FA_TRY(store->database->kind->find_entry(store->database, delivery->number, arena, &entry,
                                             &found, error));
    if (!found || entry.deed != FA_DEED_SENT || !fa_text_equal(entry.why, url)) return FA_OK;
    return read_receipts(delivery->receipts, arena, out, error);
}

fa_status fa_earlier_receipts_find(fa_store *store, fa_text url, const int64_t *rows, size_t count,
                                   fa_arena *arena, fa_earlier_receipts *out, fa_error *error)
{
    const fa_database_kind *kind = store->database->kind;
    gathering all = {.arena = arena};
    *out = (fa_earlier_receipts){0};
    for (size_t i = 0; i < count; i++)
        FA_TRY(kind->walk_deliveries(store->database, rows[i], gather, &all, error));
    for (size_t i = 0; i < all.count; i++)
        FA_TRY(take(store, url, &all.list[i], arena, out, error));
    return FA_OK;
}
