/* New, the same, other: what becomes of a record whose key the store may know. */
#include "store/keeping.h"

#include <stdlib.h>
#include <string.h>

#include "store/chain.h"

fa_status fa_keeping_init(fa_keeping *keeping, fa_store *store, const fa_way *ways,
                          size_t way_count, bool corrects, fa_error *error)
{
    *keeping = (fa_keeping){
        .store = store, .ways = ways, .way_count = way_count, .corrects = corrects, .file = 1};
    keeping->numbers = calloc(way_count, sizeof *keeping->numbers);
    return keeping->numbers == NULL ? fa_error_memory(error) : FA_OK;
}

void fa_keeping_free(fa_keeping *keeping)
{
    free(keeping->numbers);
    fa_arena_clear(&keeping->arena);
    *keeping = (fa_keeping){0};
}

/* Kept under the same key with the same answers: with the same instrument and policy too? */
static fa_status compare_ways(fa_keeping *keeping, int64_t is, const fa_way *way, fa_error *error)
{
    fa_scoring scoring;
    bool found;
    FA_TRY(keeping->store->database->kind->find_scoring(keeping->store->database, is,
                                                        &keeping->arena, &scoring, &found, error));
    bool same = found && fa_text_equal(scoring.sha256, way->scoring.sha256) &&
                fa_text_equal(scoring.policy, way->scoring.policy) &&
                fa_text_equal(scoring.bands, way->scoring.bands);
    if (!same) keeping->otherwise++;
    return FA_OK;
}

static fa_status hold(fa_keeping *keeping, const fa_arrival *arrival, bool whole, bool last,
                      fa_error *error)
{
    fa_held held = {.kept = {.scoring = keeping->numbers[arrival->way],
                             .key = arrival->key,
                             .answers = arrival->answers,
                             .keep = arrival->keep,
                             .result = arrival->result},
                    .file = keeping->file,
                    .line = arrival->line,
                    .whole = whole,
                    .last = last};
    return keeping->store->database->kind->hold(keeping->store->database, &held, error);
}

bool fa_kept_says_same(const fa_kept *there, fa_text answers, fa_text keep)
{
    return fa_text_equal(there->answers, answers) &&
           (keep.length == 0 || fa_text_equal(there->keep, keep));
}

fa_status fa_keeping_may_correct(fa_keeping *keeping, const fa_kept *there, bool *out,
                                 fa_error *error)
{
    fa_entry entry;
    bool found;
    *out = there->number <= keeping->since;
    if (*out) return FA_OK;
    fa_database *database = keeping->store->database;
    FA_TRY(database->kind->find_entry(database, there->number, &keeping->arena, &entry, &found,
                                      error));
    *out = found && entry.deed == FA_DEED_RESCORED;
    return FA_OK;
}

/* The key is taken. */
static fa_status meet(fa_keeping *keeping, fa_arrival *arrival, fa_error *error)
{
    fa_database *database = keeping->store->database;
    fa_kept there;
    bool found;
    fa_arena_reset(&keeping->arena);
    FA_TRY(database->kind->find_newest(database, &arrival->key, &keeping->arena, &there, &found,
                                       error));
    if (!found) return fa_error_set(error, FA_FILE, "the store's index of records is damaged");
    arrival->fate = FA_FATE_SAME;
    if (fa_kept_says_same(&there, arrival->answers, arrival->keep)) {
        if (there.scoring == keeping->numbers[arrival->way]) return FA_OK;
        return compare_ways(keeping, there.scoring, &keeping->ways[arrival->way], error);
    }
    bool may = false;
    if (keeping->corrects) FA_TRY(fa_keeping_may_correct(keeping, &there, &may, error));
    arrival->fate = may ? FA_FATE_HELD : FA_FATE_CONFLICT;
    return FA_OK;
}

static fa_status keep(fa_keeping *keeping, fa_arrival *arrival, fa_error *error)
{
    fa_store *store = keeping->store;
    int64_t *number = &keeping->numbers[arrival->way];
    if (*number == 0) FA_TRY(fa_store_know_way(store, &keeping->ways[arrival->way], number, error));
    if (keeping->corrects)
        FA_TRY(store->database->kind->note_key(store->database, &arrival->key, error));
    fa_kept kept = {.version = 1,
                    .scoring = *number,
                    .key = arrival->key,
                    .answers = arrival->answers,
                    .keep = arrival->keep,
                    .result = arrival->result};
    bool added;
    FA_TRY(fa_store_chance(store, kept.id, sizeof kept.id, error));
    FA_TRY(fa_store_add_version(store, &kept, FA_DEED_KEPT, (fa_text){0}, &added, error));
    arrival->fate = FA_FATE_NEW;
    return added ? FA_OK : meet(keeping, arrival, error);
}

/* One intake record. Its corrections are put by once it is known whether another part of it was
 * kept out. */
static fa_status keep_record(fa_keeping *keeping, fa_arrival *arrivals, size_t count,
                             fa_error *error)
{
    bool whole = true;
    size_t held = 0;
    for (size_t i = 0; i < count; i++) {
        FA_TRY(keep(keeping, &arrivals[i], error));
        whole = whole && arrivals[i].whole && arrivals[i].fate != FA_FATE_CONFLICT;
        held += arrivals[i].fate == FA_FATE_HELD;
    }
    for (size_t i = 0; i < count && held > 0; i++)
        if (arrivals[i].fate == FA_FATE_HELD)
            FA_TRY(hold(keeping, &arrivals[i], whole, --held == 0, error));
    return FA_OK;
}

static fa_status keep_all(fa_keeping *keeping, fa_arrival *arrivals, size_t count, fa_error *error)
{
    for (size_t begin = 0, end; begin < count; begin = end) {
        end = begin + 1;
        while (end < count && !arrivals[end - 1].last)
            end++;
        FA_TRY(keep_record(keeping, arrivals + begin, end - begin, error));
    }
    return FA_OK;
}

fa_status fa_keeping_group(fa_keeping *keeping, fa_arrival *arrivals, size_t count, fa_error *error)
{
    if (count == 0) return FA_OK;
    FA_TRY(fa_store_begin(keeping->store, error));
    if (!keeping->since_known) keeping->since = keeping->store->last;
    keeping->since_known = true;
    fa_status status = keep_all(keeping, arrivals, count, error);
    if (status != FA_OK) fa_store_rollback(keeping->store);
    if (status == FA_OK) status = fa_store_commit(keeping->store, error);
    if (status != FA_OK) /* scorings that the group added are gone with it */
        memset(keeping->numbers, 0, keeping->way_count * sizeof *keeping->numbers);
    FA_TRY(status);
    for (size_t i = 0; i < count; i++)
        keeping->counts[arrivals[i].fate]++;
    return FA_OK;
}

fa_status fa_store_know_way(fa_store *store, const fa_way *way, int64_t *number, fa_error *error)
{
    fa_database *database = store->database;
    FA_TRY(database->kind->match_scoring(database, &way->scoring, number, error));
    if (*number != 0) return FA_OK;
    fa_scoring scoring = way->scoring;
    fa_entry entry = {.deed = FA_DEED_SCORING};
    for (size_t i = 0; i < way->file_count; i++)
        FA_TRY(
            database->kind->add_source(database, way->files[i].sha256, way->files[i].bytes, error));
    FA_TRY(fa_chain_scoring(&scoring, &store->scratch, entry.digest, error));
    FA_TRY(fa_store_append(store, &entry, error));
    scoring.number = entry.number;
    FA_TRY(database->kind->add_scoring(database, &scoring, error));
    *number = scoring.number;
    return FA_OK;
}

/* The variant and version bits of RFC 4122: what is left is chance. */
static void mark_as_uuid(unsigned char id[FA_ID_SIZE])
{
    id[6] = (unsigned char)((id[6] & 0x0F) | 0x40);
    id[8] = (unsigned char)((id[8] & 0x3F) | 0x80);
}

fa_status fa_store_add_version(fa_store *store, fa_kept *kept, fa_deed deed, fa_text why,
                               bool *added, fa_error *error)
{
    fa_database *database = store->database;
    fa_entry entry = {.deed = deed, .version = kept->version, .why = why};
    kept->number = store->last + 1; /* its entry's, which follows */
    mark_as_uuid(kept->id);
    FA_TRY(fa_store_chance(store, kept->salt, sizeof kept->salt, error));
    FA_TRY(database->kind->add_record(database, kept, added, error));
    if (!*added) return FA_OK;
    entry.record = (fa_text){(const char *)kept->id, sizeof kept->id};
    FA_TRY(fa_chain_record(kept, &store->scratch, entry.digest, error));
    return fa_store_append(store, &entry, error);
}
