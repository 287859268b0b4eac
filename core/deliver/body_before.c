/* What the versions before an amendment may have put on a server. */
#include "archive/stored.h"
#include "deliver/bodies.h"

static fa_status add_rules(const fa_stored_list *list, fa_arena *arena, fa_body_before *out,
                           fa_error *error)
{
    for (size_t i = 0; i < list->count; i++) {
        fa_text *slot = fa_arena_push(arena, &out->rules, &out->rule_count, sizeof *slot);
        if (slot == NULL || !fa_arena_copy(arena, list->list[i], slot))
            return fa_error_memory(error);
    }
    return FA_OK;
}

/* Those that fired and those that waited for an answer: resources were made of both. */
static fa_status look_at(fa_store *store, int64_t number, fa_arena *arena, fa_body_before *out,
                         fa_error *error)
{
    fa_kept kept;
    bool found;
    fa_stored_result result;
    fa_database *database = store->database;
    FA_TRY(database->kind->find_record(database, number, arena, &kept, &found, error));
    if (!found) return FA_OK;
    FA_TRY(fa_stored_result_read(kept.result, arena, &result, error));
    FA_TRY(add_rules(&result.rules, arena, out, error));
    return add_rules(&result.undecided, arena, out, error);
}

fa_status fa_body_look_back(fa_store *store, const fa_kept *kept, fa_arena *arena,
                            fa_body_before *out, fa_error *error)
{
    *out = (fa_body_before){0};
    FA_TRY(fa_record_earlier_find(store, kept, arena, &out->list, &out->count, error));
    for (size_t i = 0; i < out->count; i++)
        FA_TRY(look_at(store, out->list[i].number, arena, out, error));
    return FA_OK;
}
