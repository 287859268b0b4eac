/* The end of a run that corrects: what was held becomes new versions, unless its key came twice. */
#include "store/keeping.h"

#include <string.h>

enum { GROUP = 2048 };

/* One group of held corrections. */
typedef struct settling {
    fa_keeping *keeping;
    fa_arena arena;
    fa_settled *list;
    size_t count;
    int64_t last; /* number of the last one held */
} settling;

/* Another program may have written meanwhile: then it is looked at once more. */
static fa_status correct(fa_keeping *keeping, const fa_held *held, fa_fate *fate, fa_error *error)
{
    fa_database *database = keeping->store->database;
    fa_kept there, kept = held->kept;
    bool found, added = true;
    fa_arena_reset(&keeping->arena);
    FA_TRY(database->kind->find_newest(database, &held->kept.key, &keeping->arena, &there, &found,
                                       error));
    *fate = FA_FATE_SAME;
    if (found && fa_kept_says_same(&there, kept.answers, kept.keep)) return FA_OK;
    *fate = FA_FATE_CONFLICT;
    bool may = false;
    if (found) FA_TRY(fa_keeping_may_correct(keeping, &there, &may, error));
    if (!may) return FA_OK;
    *fate = FA_FATE_CORRECTED;
    kept.version = there.version + 1;
    memcpy(kept.id, there.id, sizeof kept.id);
    return fa_store_add_version(keeping->store, &kept, FA_DEED_CORRECTED, (fa_text){0}, &added,
                                error);
}

static fa_status take(void *context, const fa_held *held, fa_error *error)
{
    settling *group = context;
    fa_settled *one = fa_arena_push(&group->arena, &group->list, &group->count, sizeof *one);
    if (one == NULL || !fa_record_key_copy(&group->arena, &held->kept.key, &one->key))
        return fa_error_memory(error);
    group->last = held->kept.number;
    one->file = held->file;
    one->line = held->line;
    one->whole = held->whole;
    one->last = held->last;
    one->fate = FA_FATE_CONFLICT;
    return held->doubled ? FA_OK : correct(group->keeping, held, &one->fate, error);
}

static fa_status settle_group(settling *group, fa_each_settled each, void *context, fa_error *error)
{
    fa_keeping *keeping = group->keeping;
    fa_database *database = keeping->store->database;
    group->list = NULL;
    group->count = 0;
    fa_arena_reset(&group->arena);
    FA_TRY(fa_store_begin(keeping->store, error));
    fa_status status = database->kind->walk_held(database, group->last, GROUP, take, group, error);
    if (status != FA_OK) fa_store_rollback(keeping->store);
    FA_TRY(status);
    FA_TRY(fa_store_commit(keeping->store, error));
    for (size_t i = 0; i < group->count; i++) {
        const fa_settled *one = &group->list[i];
        keeping->counts[FA_FATE_HELD]--;
        keeping->counts[one->fate]++;
        FA_TRY(each(context, one, error));
    }
    return FA_OK;
}

fa_status fa_keeping_settle(fa_keeping *keeping, fa_each_settled each, void *context,
                            fa_error *error)
{
    settling group = {.keeping = keeping};
    fa_status status = FA_OK;
    while (status == FA_OK && keeping->counts[FA_FATE_HELD] > 0) {
        uint64_t before = keeping->counts[FA_FATE_HELD];
        status = settle_group(&group, each, context, error);
        if (status == FA_OK && keeping->counts[FA_FATE_HELD] == before)
            status = fa_error_set(error, FA_FILE, "corrections that were put by are gone");
    }
    fa_arena_clear(&group.arena);
    return status;
}
