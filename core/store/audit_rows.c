/* Records and the outbox against the entries that stand for them. */
#include <string.h>

#include "store/audit_parts.h"
#include "store/chain.h"

/* Never 0, which says that there is none. */
static uint64_t hash_key(const fa_record_key *key)
{
    const fa_text parts[] = {key->subject, key->instrument, key->date, key->event, key->instance};
    uint64_t hash = 0;
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        hash = (hash ^ fa_text_hash(parts[i])) * 0x9E3779B97F4A7C15U;
    return hash | 1;
}

/* Whether KEPT is what ENTRY says was kept. */
static fa_status compare(fa_auditing *audit, const fa_kept *kept, const fa_link *link, bool *same,
                         fa_error *error)
{
    fa_store *store = audit->store;
    fa_entry entry;
    unsigned char digest[FA_DIGEST_SIZE];
    bool found;
    fa_arena_reset(&store->arena);
    FA_TRY(store->database->kind->find_entry(store->database, kept->number, &store->arena, &entry,
                                             &found, error));
    FA_TRY(fa_chain_record(kept, &store->scratch, digest, error));
    *same = found && memcmp(kept->id, link->id, sizeof kept->id) == 0 &&
            kept->version == entry.version && memcmp(digest, entry.digest, sizeof digest) == 0;
    return FA_OK;
}

static fa_status take_record(void *context, const fa_kept *kept, fa_error *error)
{
    fa_auditing *audit = context;
    fa_link *link = fa_audit_link(audit, kept->number);
    bool same;
    audit->out->versions++;
    if (link == NULL || !fa_audit_keeps(link->deed))
        return fa_audit_tell(audit, error, "record %lld: no entry says that it was kept",
                             (long long)kept->number);
    link->has_row = true;
    link->key = hash_key(&kept->key);
    FA_TRY(compare(audit, kept, link, &same, error));
    if (same) return FA_OK;
    return fa_audit_tell(audit, error,
                         "record %lld: is not what entry %lld says was kept: it was changed",
                         (long long)kept->number, (long long)kept->number);
}

static fa_status take_event(void *context, int64_t number, fa_text operation, fa_error *error)
{
    fa_auditing *audit = context;
    fa_link *link = fa_audit_link(audit, number);
    const char *should_be = link == NULL ? NULL : fa_deed_operation((fa_deed)link->deed);
    if (should_be == NULL)
        return fa_audit_tell(audit, error,
                             "outbox %lld: there is no entry of which a server should hear",
                             (long long)number);
    link->has_event = true;
    if (fa_text_equal(operation, fa_text_of(should_be))) return FA_OK;
    return fa_audit_tell(audit, error, "outbox %lld: is not the '%s' that its entry asks for",
                         (long long)number, should_be);
}

fa_status fa_audit_rows(fa_auditing *audit, fa_error *error)
{
    fa_database *database = audit->store->database;
    const fa_record_filter all = {.after = INT64_MIN}; /* also what has no right number */
    FA_TRY(database->kind->walk_records(database, &all, take_record, audit, error));
    return database->kind->walk_outbox(database, take_event, audit, error);
}
