/* Entry by entry: numbered without a gap, each holding on to the one before. */
#include <stdlib.h>
#include <string.h>

#include "store/audit_parts.h"
#include "store/chain.h"

static fa_link *push(fa_auditing *audit)
{
    if (audit->link_count == audit->link_room) {
        size_t room = audit->link_room == 0 ? 256 : audit->link_room * 2;
        fa_link *links = realloc(audit->links, room * sizeof *links);
        if (links == NULL) return NULL;
        audit->links = links;
        audit->link_room = room;
    }
    fa_link *link = &audit->links[audit->link_count++];
    *link = (fa_link){0};
    return link;
}

/* The numbers begin with 1 and leave none out. */
static fa_status check_number(fa_auditing *audit, const fa_entry *entry, fa_error *error)
{
    int64_t last = audit->link_count > 0 ? audit->links[audit->link_count - 1].number : 0;
    if (entry->number == last + 1) return FA_OK;
    if (entry->number <= 0)
        return fa_audit_tell(audit, error, "entry %lld: entries are numbered from 1",
                             (long long)entry->number);
    if (entry->number == last + 2)
        return fa_audit_tell(audit, error, "entry %lld is missing", (long long)last + 1);
    return fa_audit_tell(audit, error, "entries %lld to %lld are missing", (long long)last + 1,
                         (long long)entry->number - 1);
}

static fa_status check_head(fa_auditing *audit, const fa_entry *entry, fa_error *error)
{
    unsigned char head[FA_DIGEST_SIZE];
    char text[FA_DIGEST_TEXT];
    FA_TRY(fa_chain_head(entry, audit->out->head, &audit->store->scratch, head, error));
    memcpy(audit->out->head, entry->head, sizeof head);
    fa_hexadecimal(entry->head, sizeof head, text);
    if (fa_text_starts(fa_text_of(text), audit->expected)) audit->expected_seen = true;
    if (memcmp(head, entry->head, sizeof head) == 0) return FA_OK;
    return fa_audit_tell(audit, error,
                         "entry %lld: it, or what stands before it, is not as it was written",
                         (long long)entry->number);
}

static bool is_zero(const unsigned char *bytes, size_t count)
{
    unsigned char any = 0;
    for (size_t i = 0; i < count; i++)
        any |= bytes[i];
    return any == 0;
}

/* Whether ENTRY holds what its deed needs, and nothing else. */
static bool is_shaped(const fa_entry *entry)
{
    bool keeps = fa_audit_keeps((uint8_t)entry->deed);
    bool delivers = fa_deed_delivers(entry->deed);
    bool of_record = keeps || delivers || entry->deed == FA_DEED_FORGOTTEN;
    bool has_digest = of_record || entry->deed == FA_DEED_SCORING;
    if (entry->chain != 1) return false;
    if ((entry->deed == FA_DEED_BEGUN) != (entry->number == 1)) return false;
    if (entry->record.length != (of_record ? (size_t)FA_ID_SIZE : 0)) return false;
    bool is_blank = is_zero(entry->digest, sizeof entry->digest);
    if (is_blank == has_digest && !(is_blank && entry->deed == FA_DEED_FORGOTTEN)) return false;
    if (!of_record) return entry->version == 0;
    if (entry->deed == FA_DEED_KEPT) return entry->version == 1;
    int64_t least = delivers || entry->deed == FA_DEED_FORGOTTEN ? 1 : 2;
    return entry->version >= least && entry->version <= UINT32_MAX;
}

static fa_status take(void *context, const fa_entry *entry, fa_error *error)
{
    fa_auditing *audit = context;
    FA_TRY(check_number(audit, entry, error));
    FA_TRY(check_head(audit, entry, error));
    fa_link *link = push(audit);
    if (link == NULL) return fa_error_memory(error);
    audit->out->entries++;
    link->number = entry->number;
    link->deed = (uint8_t)entry->deed;
    link->version = (uint32_t)entry->version;
    link->has_digest = !is_zero(entry->digest, sizeof entry->digest);
    if (entry->record.length == sizeof link->id)
        memcpy(link->id, entry->record.bytes, sizeof link->id);
    if (is_shaped(entry)) return FA_OK;
    return fa_audit_tell(audit, error,
                         "entry %lld: does not hold what an entry that says '%s' has to",
                         (long long)entry->number, fa_deed_name(entry->deed));
}

fa_status fa_audit_entries(fa_auditing *audit, fa_error *error)
{
    fa_database *database = audit->store->database;
    fa_status status = database->kind->walk_entries(database, take, audit, error);
    if (status != FA_CONTENT) return status;
    audit->cut = true;
    int64_t last = audit->link_count > 0 ? audit->links[audit->link_count - 1].number : 0;
    return fa_audit_tell(
        audit, error,
        "the entry after entry %lld says that something was done that has no name: it "
        "was changed; the chain was not looked at from there on",
        (long long)last);
}
