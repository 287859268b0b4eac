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

/* The entry of NUMBER, until the next one is looked for. */
static fa_status find(fa_auditing *audit, int64_t number, fa_entry *out, bool *found,
                      fa_error *error)
{
    fa_store *store = audit->store;
    fa_arena_reset(&store->arena);
    return store->database->kind->find_entry(store->database, number, &store->arena, out, found,
                                             error);
}

/* Whether KEPT is what ENTRY says was kept. */
static fa_status compare(fa_auditing *audit, const fa_kept *kept, const fa_link *link, bool *same,
                         fa_error *error)
{
    fa_entry entry;
    unsigned char digest[FA_DIGEST_SIZE];
    bool found;
    FA_TRY(find(audit, kept->number, &entry, &found, error));
    FA_TRY(fa_chain_record(kept, &audit->store->scratch, digest, error));
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

/* What a server said is of the version that its entry names. */
static fa_status take_delivery(void *context, const fa_delivery *delivery, fa_error *error)
{
    fa_auditing *audit = context;
    long long number = (long long)delivery->number;
    fa_link *link = fa_audit_link(audit, delivery->number);
    const fa_link *about = fa_audit_link(audit, delivery->outbox);
    fa_entry entry;
    unsigned char digest[FA_DIGEST_SIZE];
    bool found = false;
    if (link == NULL || !fa_deed_delivers((fa_deed)link->deed))
        return fa_audit_tell(audit, error, "delivery %lld: no entry says what was done", number);
    link->has_row = true;
    FA_TRY(find(audit, delivery->number, &entry, &found, error));
    FA_TRY(fa_chain_delivery(delivery, &audit->store->scratch, digest, error));
    bool same = found && memcmp(digest, entry.digest, sizeof digest) == 0;
    bool fits = about != NULL && memcmp(about->id, link->id, sizeof link->id) == 0 &&
                about->version == link->version;
    if (same && fits) return FA_OK;
    return fa_audit_tell(audit, error,
                         "delivery %lld: is not what entry %lld says came back: it was changed",
                         number, number);
}

static fa_status take_voided(void *context, const fa_voided *voided, fa_error *error)
{
    fa_auditing *audit = context;
    long long number = (long long)voided->number;
    fa_link *link = fa_audit_link(audit, voided->number);
    fa_entry entry;
    unsigned char digest[FA_DIGEST_SIZE];
    bool found = false;
    if (link == NULL || link->deed != FA_DEED_FORGOTTEN)
        return fa_audit_tell(audit, error, "erasure %lld: no entry erased anything", number);
    link->has_row = true;
    FA_TRY(find(audit, voided->number, &entry, &found, error));
    FA_TRY(fa_chain_voided(voided->scorings, &audit->store->scratch, digest, error));
    if (found && memcmp(digest, entry.digest, sizeof digest) == 0) return FA_OK;
    return fa_audit_tell(audit, error,
                         "erasure %lld: is not what entry %lld says was erased: it was changed",
                         number, number);
}

fa_status fa_audit_rows(fa_auditing *audit, fa_error *error)
{
    fa_database *database = audit->store->database;
    const fa_record_filter all = {.after = INT64_MIN}; /* also what has no right number */
    FA_TRY(database->kind->walk_records(database, &all, take_record, audit, error));
    FA_TRY(database->kind->walk_outbox(database, take_event, audit, error));
    FA_TRY(database->kind->walk_deliveries(database, 0, take_delivery, audit, error));
    return database->kind->walk_voided(database, take_voided, audit, error);
}
