/* Tombstones first, then the rows: the database lets none go that has no tombstone. */
#include "store/forget.h"

#include <string.h>

#include "store/chain.h"

/* ---- the reason ---- */

enum { WHY_MOST = 1000, SHORT_NAME = 4 };

static bool is_word(const char *at)
{
    unsigned char c = (unsigned char)*at;
    bool letter = (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
    return letter || (c >= '0' && c <= '9') || c >= 0x80;
}

/* A name of few letters counts only as a word of its own: "7" is not named by "article 17". */
static bool names_subject(fa_text why, fa_text subject)
{
    const char *end = why.bytes + why.length;
    for (size_t at = 0; at + subject.length <= why.length; at++) {
        const char *begin = why.bytes + at, *behind = begin + subject.length;
        if (!fa_text_equal_nocase((fa_text){begin, subject.length}, subject)) continue;
        bool alone = (at == 0 || !is_word(begin - 1)) && (behind == end || !is_word(behind));
        if (alone || subject.length >= SHORT_NAME) return true;
    }
    return false;
}

fa_status fa_forget_check_why(fa_text why, fa_error *error)
{
    bool plain = fa_text_is_utf8(why);
    for (size_t i = 0; i < why.length; i++)
        plain = plain && (unsigned char)why.bytes[i] >= 0x20 && why.bytes[i] != 0x7F;
    if (fa_text_trim(why).length == 0)
        return fa_error_set(error, FA_USAGE, "--why is empty: say who asked for it, or which law");
    if (!plain || why.length > WHY_MOST)
        return fa_error_set(error, FA_USAGE,
                            "--why is one line of words, at most %d bytes of UTF-8", WHY_MOST);
    return FA_OK;
}

fa_status fa_forget_check(fa_text subject, fa_text why, fa_error *error)
{
    if (subject.length == 0) return fa_error_set(error, FA_USAGE, "the subject has no name");
    FA_TRY(fa_forget_check_why(why, error));
    if (names_subject(why, subject))
        return fa_error_set(error, FA_USAGE,
                            "--why names the subject, and it is kept for ever: say it without");
    return FA_OK;
}

/* ---- the records ---- */

typedef struct doomed {
    unsigned char id[FA_ID_SIZE];
    int64_t version;   /* the newest */
    int64_t *scorings; /* that made the versions, each once */
    size_t scoring_count;
} doomed;

typedef struct gathering {
    fa_arena arena;
    doomed *list;
    size_t count;
    uint64_t versions;
} gathering;

/* The versions of a record follow each other. */
static fa_status gather(void *context, const fa_kept *kept, fa_error *error)
{
    gathering *all = context;
    doomed *last = all->count > 0 ? &all->list[all->count - 1] : NULL;
    if (last == NULL || memcmp(last->id, kept->id, sizeof last->id) != 0)
        last = fa_arena_push(&all->arena, &all->list, &all->count, sizeof *last);
    if (last == NULL) return fa_error_memory(error);
    memcpy(last->id, kept->id, sizeof last->id);
    last->version = kept->version;
    all->versions++;
    for (size_t i = 0; i < last->scoring_count; i++)
        if (last->scorings[i] == kept->scoring) return FA_OK;
    int64_t *slot = fa_arena_push(&all->arena, &last->scorings, &last->scoring_count, sizeof *slot);
    if (slot == NULL) return fa_error_memory(error);
    *slot = kept->scoring;
    return FA_OK;
}

/* The entry, and by which scorings a server's copies are named. */
static fa_status bury_one(fa_store *store, const doomed *one, fa_text why, fa_buffer *scorings,
                          fa_error *error)
{
    fa_entry entry = {.deed = FA_DEED_FORGOTTEN,
                      .record = {(const char *)one->id, FA_ID_SIZE},
                      .version = one->version,
                      .why = why};
    fa_buffer_reset(scorings);
    for (size_t i = 0; i < one->scoring_count; i++) {
        if (i > 0) fa_buffer_add_byte(scorings, ' ');
        fa_buffer_add_integer(scorings, one->scorings[i]);
    }
    if (scorings->failed) return fa_error_memory(error);
    fa_text text = fa_buffer_text(scorings);
    FA_TRY(fa_chain_voided(text, &store->scratch, entry.digest, error));
    FA_TRY(fa_store_append(store, &entry, error));
    const fa_voided voided = {entry.number, text};
    return store->database->kind->add_voided(store->database, &voided, error);
}

static fa_status bury(fa_store *store, const gathering *all, fa_text subject, fa_text why,
                      fa_error *error)
{
    fa_buffer scorings = {0};
    fa_status status = FA_OK;
    for (size_t i = 0; status == FA_OK && i < all->count; i++)
        status = bury_one(store, &all->list[i], why, &scorings, error);
    fa_buffer_clear(&scorings);
    if (status != FA_OK) return status;
    return store->database->kind->erase_subject(store->database, subject, error);
}

fa_status fa_forget(fa_store *store, fa_text subject, fa_text why, fa_forgotten *out,
                    fa_error *error)
{
    gathering all = {0};
    fa_record_filter filter = {.subject = subject};
    *out = (fa_forgotten){0};
    FA_TRY(fa_forget_check(subject, why, error));
    FA_TRY(fa_store_begin(store, error));
    fa_status status =
        store->database->kind->walk_records(store->database, &filter, gather, &all, error);
    if (status == FA_OK && all.count > 0) status = bury(store, &all, subject, why, error);
    bool done = status == FA_OK && all.count > 0;
    if (!done) fa_store_rollback(store);
    if (done) status = fa_store_commit(store, error);
    if (done && status == FA_OK) *out = (fa_forgotten){all.count, all.versions};
    fa_arena_clear(&all.arena);
    return status;
}
