/* Group by group: read and scored while others may write, then written if nobody did. */
#include "archive/rescore.h"

#include <string.h>

#include "archive/rescore_parts.h"

/* A group ends at either; what a record holds may be a megabyte. */
enum { GROUP_RECORDS = 1024, GROUP_BYTES = 8 << 20 };

typedef struct group {
    fa_rescore *rescore;
    fa_arena arena;
    fa_rescored *list;
    size_t count;
    size_t seen, bytes;
    bool full; /* rows that follow are taken by the next group */
} group;

static fa_status take(void *context, const fa_kept *kept, fa_error *error)
{
    group *to = context;
    fa_rescore_way *way;
    if (to->full) return FA_OK;
    FA_TRY(fa_rescore_way_find(to->rescore, kept->scoring, &way, error));
    to->seen++;
    to->rescore->after = kept->number;
    if (way->current) { /* its own versions come by too */
        way->current_count += kept->number <= to->rescore->since;
        return FA_OK;
    }
    fa_rescored *one = fa_arena_push(&to->arena, &to->list, &to->count, sizeof *one);
    if (one == NULL || !fa_kept_copy(&to->arena, kept, &one->kept)) return fa_error_memory(error);
    one->way = way;
    to->bytes += kept->answers.length + kept->keep.length + kept->result.length;
    to->full = to->bytes > GROUP_BYTES;
    return FA_OK;
}

static fa_status read_group(group *to, fa_error *error)
{
    fa_rescore *rescore = to->rescore;
    fa_database *database = rescore->store->database;
    fa_record_filter filter = {.instrument = rescore->edition->instrument->id,
                               .newest = true,
                               .after = rescore->after,
                               .most = GROUP_RECORDS};
    to->list = NULL;
    to->count = to->seen = to->bytes = 0;
    to->full = false;
    fa_arena_reset(&to->arena);
    FA_TRY(database->kind->walk_records(database, &filter, take, to, error));
    for (size_t i = 0; i < to->count; i++)
        FA_TRY(fa_rescore_result(rescore, &to->list[i], &to->arena, error));
    return FA_OK;
}

/* Unless another program has replaced or erased it since it was read. What replaced it has a later
 * entry, and so its turn is still to come. */
static fa_status replace(const group *to, fa_rescored *one, fa_arena *scratch, fa_error *error)
{
    fa_store *store = to->rescore->store;
    fa_rescore_target *target = one->way->target;
    fa_kept there, kept = one->kept;
    bool found, added;
    fa_arena_reset(scratch);
    FA_TRY(store->database->kind->find_newest(store->database, &kept.key, scratch, &there, &found,
                                              error));
    one->passed = !found || there.number != kept.number;
    if (one->passed) return FA_OK;
    if (target->number == 0) FA_TRY(fa_store_know_way(store, target->way, &target->number, error));
    kept.version++;
    kept.scoring = target->number;
    kept.result = one->result;
    FA_TRY(fa_store_add_version(store, &kept, FA_DEED_RESCORED, one->way->why, &added, error));
    if (added) return FA_OK;
    return fa_error_set(error, FA_FILE, "entry %lld: the store's index of records is damaged",
                        (long long)kept.number);
}

static fa_status write_group(group *to, fa_error *error)
{
    fa_store *store = to->rescore->store;
    fa_arena scratch = {0};
    bool any = false;
    for (size_t i = 0; i < to->count && !any; i++)
        any = to->list[i].kind != FA_RESCORED_CANNOT;
    if (!any) return FA_OK;
    FA_TRY(fa_store_begin(store, error));
    fa_status status = FA_OK;
    for (size_t i = 0; i < to->count && status == FA_OK; i++)
        if (to->list[i].kind != FA_RESCORED_CANNOT)
            status = replace(to, &to->list[i], &scratch, error);
    fa_arena_clear(&scratch);
    if (status != FA_OK) fa_store_rollback(store);
    FA_TRY(status);
    return fa_store_commit(store, error);
}

static fa_status tell_group(const group *from, fa_each_rescored each, void *context,
                            fa_error *error)
{
    for (size_t i = 0; i < from->count; i++) {
        const fa_rescored *one = &from->list[i];
        if (one->passed) continue;
        one->way->counts[one->kind]++;
        FA_TRY(each(context, one, error));
    }
    return FA_OK;
}

static fa_status find_end(fa_rescore *rescore, fa_arena *scratch, fa_error *error)
{
    fa_entry last;
    bool found;
    fa_database *database = rescore->store->database;
    FA_TRY(database->kind->find_last_entry(database, scratch, &last, &found, error));
    rescore->since = found ? last.number : 0;
    return FA_OK;
}

static fa_status go_through(group *to, fa_each_rescored each, void *context, fa_error *error)
{
    FA_TRY(find_end(to->rescore, &to->arena, error));
    do {
        FA_TRY(read_group(to, error));
        if (to->rescore->applies) FA_TRY(write_group(to, error));
        FA_TRY(tell_group(to, each, context, error));
    } while (to->full || to->seen == GROUP_RECORDS);
    return FA_OK;
}

fa_status fa_rescore_all(fa_rescore *rescore, fa_each_rescored each, void *context, fa_error *error)
{
    group to = {.rescore = rescore};
    fa_database *database = rescore->store->database;
    rescore->shelf.store = rescore->store;
    /* What is only shown is of one moment. */
    if (!rescore->applies) FA_TRY(database->kind->look(database, error));
    fa_status status = go_through(&to, each, context, error);
    if (!rescore->applies) database->kind->rollback(database);
    fa_arena_clear(&to.arena);
    return status;
}
