/* Under pseudonyms: the order of records, so that it does not tell the dates. */
#include <stdlib.h>
#include <string.h>

#include "archive/export_parts.h"
#include "archive/hidden.h"
#include "archive/pseudonym.h"

fa_status fa_export_hide(fa_export_run *run, fa_export_row *row, fa_error *error)
{
    const fa_instrument *instrument = row->shelved->edition.instrument;
    fa_opened opened = {.key = row->key, .answers = row->answers, .result = row->result};
    memcpy(opened.id, row->id, sizeof opened.id);
    FA_TRY(fa_hide(&opened, run->options->key, instrument, &run->row_arena, error));
    row->key = opened.key;
    row->answers = opened.answers;
    row->result = opened.result;
    row->keep = (fa_stored_members){0};
    memcpy(row->id, opened.id, sizeof row->id);
    return FA_OK;
}

/* ---- the order ---- */

/* One a subject: the beginning of its pseudonym, and where its name stands. */
typedef struct hidden {
    uint64_t name;
    size_t begin;
    uint32_t length;
} hidden;

typedef struct hiding {
    fa_export_run *run;
    fa_buffer names; /* of the subjects, one behind the other */
    hidden *list;    /* owned, as are the slots */
    size_t count, capacity;
    size_t *slots; /* a hash table: places in the list, from 1 */
    size_t slot_count;
} hiding;

static fa_text name_of(const hiding *all, const hidden *one)
{
    return (fa_text){all->names.bytes + one->begin, one->length};
}

static size_t *find_slot(const hiding *all, uint64_t name, fa_text subject)
{
    size_t at = (size_t)name & (all->slot_count - 1);
    while (all->slots[at] != 0) {
        const hidden *there = &all->list[all->slots[at] - 1];
        if (there->name == name && fa_text_equal(name_of(all, there), subject)) break;
        at = (at + 1) & (all->slot_count - 1);
    }
    return &all->slots[at];
}

/* Twice the room, and twice as many slots as there is room. */
static bool grow(hiding *all)
{
    size_t capacity = all->capacity ? all->capacity * 2 : 1024;
    hidden *list = realloc(all->list, capacity * sizeof *list);
    if (list == NULL) return false;
    all->list = list;
    size_t *slots = calloc(capacity * 2, sizeof *slots);
    if (slots == NULL) return false;
    free(all->slots);
    all->slots = slots;
    all->slot_count = capacity * 2;
    all->capacity = capacity;
    for (size_t i = 0; i < all->count; i++)
        *find_slot(all, all->list[i].name, name_of(all, &all->list[i])) = i + 1;
    return true;
}

static fa_status gather(void *context, const fa_kept *kept, fa_error *error)
{
    hiding *all = context;
    char name[FA_PSEUDONYM_TEXT];
    uint64_t begin = 0;
    fa_text subject = kept->key.subject;
    if (!fa_export_wants(all->run, kept->key.instrument)) return FA_OK;
    if (subject.length == 0)
        return fa_error_set(error, FA_CONTENT, "entry %lld: the record has no subject",
                            (long long)kept->number);
    FA_TRY(fa_pseudonym_subject(all->run->options->key, subject, name, error));
    for (int i = 0; i < 16; i++)
        begin = begin << 4 | (uint64_t)(name[i] <= '9' ? name[i] - '0' : name[i] - 'a' + 10);
    if (all->count == all->capacity && !grow(all)) return fa_error_memory(error);
    size_t *slot = find_slot(all, begin, subject);
    if (*slot != 0) return FA_OK;
    all->list[all->count++] = (hidden){begin, all->names.length, (uint32_t)subject.length};
    *slot = all->count;
    fa_buffer_add(&all->names, subject);
    return all->names.failed ? fa_error_memory(error) : FA_OK;
}

static int compare(const void *left, const void *right)
{
    const hidden *a = left, *b = right;
    return (a->name > b->name) - (a->name < b->name);
}

static fa_status walk_sorted(const hiding *all, fa_each_record each, fa_error *error)
{
    fa_database *database = all->run->store->database;
    fa_record_filter filter = fa_export_filter(all->run);
    for (size_t i = 0; i < all->count; i++) {
        filter.subject = name_of(all, &all->list[i]);
        FA_TRY(database->kind->walk_records(database, &filter, each, all->run, error));
    }
    return FA_OK;
}

fa_status fa_export_walk_hidden(fa_export_run *run, fa_each_record each, fa_error *error)
{
    hiding all = {.run = run};
    fa_database *database = run->store->database;
    fa_record_filter filter = fa_export_filter(run);
    fa_status status = database->kind->walk_records(database, &filter, gather, &all, error);
    if (status == FA_OK && all.count > 0) {
        qsort(all.list, all.count, sizeof *all.list, compare);
        status = walk_sorted(&all, each, error);
    }
    free(all.list);
    free(all.slots);
    fa_buffer_clear(&all.names);
    return status;
}
