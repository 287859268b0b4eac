/* Under pseudonyms: what is taken out of a record, and the order of records. */
#include <stdlib.h>

#include "archive/export_parts.h"
#include "archive/pseudonym.h"

/* ---- one record ---- */

static int find_item(const fa_export_row *row, fa_text id)
{
    return fa_instrument_item(row->shelved->edition.instrument, id);
}

/* Dates are moved; words, and answers to what the edition does not ask, are left out. */
static fa_status hide_answers(fa_export_run *run, fa_export_row *row, int days, fa_error *error)
{
    size_t kept = 0;
    const fa_instrument *instrument = row->shelved->edition.instrument;
    for (size_t i = 0; i < row->answers.count; i++) {
        fa_stored_member answer = row->answers.list[i];
        int index = find_item(row, answer.name);
        if (index < 0 || instrument->items[index].kind == FA_ITEM_WRITTEN) continue;
        fa_answer read;
        const fa_item *item = &instrument->items[index];
        bool given = fa_answer_read(item, answer.value, &read) && read.choice >= 0;
        if (given && item->kind == FA_ITEM_DATE)
            FA_TRY(fa_pseudonym_date(answer.value, days, &run->row_arena, &answer.value, error));
        row->answers.list[kept++] = answer;
    }
    row->answers.count = kept;
    return FA_OK;
}

/* Whether the score would tell a day: it looks at a date by itself and not at the days between two.
 * What a function does with a date is not known. */
static bool tells_day(const fa_instrument *instrument, int index)
{
    const fa_score *score = &instrument->scores[index];
    bool between = score->operation == FA_DIFFERENCE_OF;
    for (size_t i = 0; i < score->term_count; i++) {
        const fa_term *term = &score->terms[i];
        if (term->is_score && tells_day(instrument, (int)term->index)) return true;
        if (!term->is_score && instrument->items[term->index].kind == FA_ITEM_DATE && !between)
            return true;
    }
    return false;
}

static void hide_scores(fa_export_row *row)
{
    const fa_instrument *instrument = row->shelved->edition.instrument;
    for (size_t i = 0; i < row->result.score_count; i++) {
        fa_stored_score *score = &row->result.scores[i];
        int index = fa_instrument_score(instrument, score->id);
        if (index >= 0 && !tells_day(instrument, index)) continue;
        score->value = score->error = score->band = (fa_text){0};
    }
}

static fa_text first_word(fa_text text)
{
    size_t length = 0;
    while (length < text.length && text.bytes[length] != ' ')
        length++;
    return (fa_text){text.bytes, length};
}

/* A detail that begins with an item or a score was written by us; another may quote the intake. */
static bool is_ours(const fa_export_row *row, fa_text detail)
{
    const fa_instrument *instrument = row->shelved->edition.instrument;
    fa_text about = first_word(detail);
    int score = fa_instrument_score(instrument, about);
    if (score >= 0) return !tells_day(instrument, score);
    return find_item(row, about) >= 0;
}

static void hide_findings(fa_export_row *row)
{
    for (size_t i = 0; i < row->result.finding_count; i++) {
        fa_stored_finding *finding = &row->result.findings[i];
        bool stays = is_ours(row, finding->detail) &&
                     !fa_text_equal(finding->code, FA_TEXT("unknown-answer"));
        if (!stays) finding->detail = (fa_text){0};
    }
}

fa_status fa_export_hide(fa_export_run *run, fa_export_row *row, fa_error *error)
{
    fa_text key = run->options->key;
    char name[FA_PSEUDONYM_TEXT];
    int days;
    FA_TRY(fa_pseudonym_days(key, row->key.subject, &days, error));
    FA_TRY(fa_pseudonym_subject(key, row->key.subject, name, error));
    if (!fa_arena_copy(&run->row_arena, fa_text_of(name), &row->key.subject))
        return fa_error_memory(error);
    FA_TRY(fa_pseudonym_date(row->key.date, days, &run->row_arena, &row->key.date, error));
    FA_TRY(fa_pseudonym_record(key, row->kept->id, row->id, error));
    row->keep = (fa_stored_members){0};
    hide_scores(row);
    hide_findings(row);
    return hide_answers(run, row, days, error);
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
