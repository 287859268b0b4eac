/* The versions of each record: 1, 2, 3 … under one key, until it is erased with all of them. */
#include <stdlib.h>
#include <string.h>

#include "store/audit_parts.h"

/* By the record, then by number, which is the order of the array. */
static int compare(const void *a, const void *b)
{
    const fa_link *one = *(fa_link *const *)a, *other = *(fa_link *const *)b;
    int order = memcmp(one->id, other->id, sizeof one->id);
    if (order != 0) return order;
    return one < other ? -1 : one > other;
}

/* An entry that keeps a version after BEFORE of them; ERASED: so did a later one. */
static fa_doubt judge_version(const fa_link *link, uint32_t before, bool is_after, bool erased,
                              uint64_t key)
{
    if (is_after) return FA_DOUBT_AFTER;
    if (link->version != before + 1) return FA_DOUBT_ORDER;
    if (!link->has_row) return erased ? FA_DOUBT_NONE : FA_DOUBT_GONE;
    if (erased) return FA_DOUBT_THERE;
    return key != 0 && link->key != key ? FA_DOUBT_KEY : FA_DOUBT_NONE;
}

/* The COUNT entries of one record. */
static void judge_record(fa_audit *out, fa_link **links, size_t count)
{
    size_t tomb = 0;
    while (tomb < count && links[tomb]->deed != FA_DEED_FORGOTTEN)
        tomb++;
    uint32_t version = 0;
    uint64_t key = 0;
    bool there = false;
    for (size_t i = 0; i < count; i++) {
        fa_link *link = links[i];
        if (fa_deed_delivers((fa_deed)link->deed)) {
            if (!link->has_row && (tomb >= count || i > tomb)) link->doubt = FA_DOUBT_UNTOLD;
            if (link->has_row && i < tomb && tomb < count) link->doubt = FA_DOUBT_TOLD;
            continue;
        }
        if (i == tomb) {
            if (version == 0 || link->version != version) link->doubt = FA_DOUBT_NEVER;
            continue;
        }
        bool erased = tomb < count && links[tomb]->version >= link->version;
        link->doubt = (uint8_t)judge_version(link, version, i > tomb, erased, key);
        version = link->version;
        if (link->has_row && key == 0) key = link->key;
        there = there || link->has_row;
    }
    out->records += there ? 1 : 0;
    out->forgotten += tomb < count ? 1 : 0;
}

fa_status fa_audit_versions(fa_auditing *audit, fa_error *error)
{
    size_t count = 0;
    fa_link **order = calloc(audit->link_count + 1, sizeof *order);
    if (order == NULL) return fa_error_memory(error);
    for (size_t i = 0; i < audit->link_count; i++) {
        fa_link *link = &audit->links[i];
        if (fa_audit_keeps(link->deed) || link->deed == FA_DEED_FORGOTTEN ||
            fa_deed_delivers((fa_deed)link->deed))
            order[count++] = link;
    }
    qsort(order, count, sizeof(fa_link *), compare);
    for (size_t i = 0, next; i < count; i = next) {
        next = i + 1;
        while (next < count && memcmp(order[next]->id, order[i]->id, sizeof order[i]->id) == 0)
            next++;
        judge_record(audit->out, order + i, next - i);
    }
    free(order);
    return FA_OK;
}
