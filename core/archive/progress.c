/* Gathers what is kept of a subject within one view of the store, and puts it in order. */
#include "archive/progress.h"

#include <stdlib.h>

#include "archive/course.h"

/* What the walk has come by. */
typedef struct gathering {
    fa_progress *progress;
    fa_text wanted; /* the instrument, or empty */
    fa_course_record *records;
    size_t count;
} gathering;

/* Records come by instrument. */
static fa_status note_instrument(fa_progress *progress, fa_text instrument, fa_error *error)
{
    size_t count = progress->instrument_count;
    if (count > 0 && fa_text_equal(progress->instruments[count - 1], instrument)) return FA_OK;
    fa_text *place = fa_arena_push(&progress->arena, &progress->instruments,
                                   &progress->instrument_count, sizeof *place);
    if (place == NULL || !fa_arena_copy(&progress->arena, instrument, place))
        return fa_error_memory(error);
    return FA_OK;
}

static fa_status take_record(void *context, const fa_kept *kept, fa_error *error)
{
    gathering *to = context;
    fa_arena *arena = &to->progress->arena;
    FA_TRY(note_instrument(to->progress, kept->key.instrument, error));
    if (to->wanted.length > 0 && !fa_text_equal(to->wanted, kept->key.instrument)) return FA_OK;
    fa_course_record *record = fa_arena_push(arena, &to->records, &to->count, sizeof *record);
    if (record == NULL) return fa_error_memory(error);
    record->kept = *kept;
    record->kept.answers = record->kept.keep = (fa_text){0};
    bool copied = fa_record_key_copy(arena, &kept->key, &record->kept.key) &&
                  fa_arena_copy(arena, kept->result, &record->kept.result);
    if (!copied) return fa_error_memory(error);
    record->dated = fa_moment_read(record->kept.key.date, &record->moment);
    return FA_OK;
}

/* Visits of one moment: by event, instance and the order in which they were kept. */
/* Instances are mostly counted: 9 comes before 10. */
static int compare_instances(fa_text a, fa_text b)
{
    fa_decimal one, other;
    bool counted = fa_decimal_read(a, &one) && fa_decimal_read(b, &other);
    int by = counted ? fa_decimal_compare(one, other) : 0;
    return by != 0 ? by : fa_text_compare(a, b);
}

static int compare_visits(const fa_course_record *a, const fa_course_record *b)
{
    int by = fa_text_compare(a->kept.key.event, b->kept.key.event);
    if (by == 0) by = compare_instances(a->kept.key.instance, b->kept.key.instance);
    if (by != 0) return by;
    return (a->kept.number > b->kept.number) - (a->kept.number < b->kept.number);
}

static int compare_records(const void *left, const void *right)
{
    const fa_course_record *a = left, *b = right;
    if (a->dated != b->dated) return a->dated ? -1 : 1;
    int by = a->dated ? fa_moment_compare(&a->moment, &b->moment) : 0;
    return by != 0 ? by : compare_visits(a, b);
}

static int compare_instants(const void *left, const void *right)
{
    const fa_course_record *a = left, *b = right;
    int by = fa_moment_compare_instants(&a->moment, &b->moment);
    return by != 0 ? by : compare_visits(a, b);
}

/* Instants order only those that have a zone. Comparing them and days in one pass would be an order
 * that goes in circles, so neighbours that all have a zone are ordered once more. */
static void order_records(fa_course_record *records, size_t count)
{
    qsort(records, count, sizeof *records, compare_records);
    for (size_t begin = 0; begin < count;) {
        size_t end = begin;
        while (end < count && records[end].dated && records[end].moment.has_zone)
            end++;
        if (end - begin > 1) qsort(records + begin, end - begin, sizeof *records, compare_instants);
        begin = end > begin ? end : begin + 1;
    }
}

/* The scoring NUMBER, looked up once. */
static fa_status find_scoring(fa_progress *progress, const fa_course_record *known, size_t count,
                              int64_t number, const fa_scoring **out, fa_error *error)
{
    fa_database *database = progress->shelf.store->database;
    bool found;
    for (size_t i = 0; i < count; i++) {
        *out = known[i].scoring;
        if (known[i].kept.scoring == number) return FA_OK;
    }
    fa_scoring *scoring = FA_TAKE(&progress->arena, fa_scoring, 1);
    if (scoring == NULL) return fa_error_memory(error);
    FA_TRY(
        database->kind->find_scoring(database, number, &progress->arena, scoring, &found, error));
    *out = scoring;
    if (found) return FA_OK;
    return fa_error_set(error, FA_FILE, "scoring %lld is not in the store", (long long)number);
}

static fa_status read_records(fa_progress *progress, fa_course_record *records, size_t count,
                              fa_error *error)
{
    for (size_t i = 0; i < count; i++) {
        fa_course_record *record = &records[i];
        FA_TRY(find_scoring(progress, records, i, record->kept.scoring, &record->scoring, error));
        fa_status status =
            fa_stored_result_read(record->kept.result, &progress->arena, &record->result, error);
        if (status == FA_CONTENT)
            return fa_error_set(error, FA_CONTENT,
                                "entry %lld: what is kept of the record cannot be read",
                                (long long)record->kept.number);
        FA_TRY(status);
    }
    return FA_OK;
}

/* The first COUNT records are all those of one instrument. */
static fa_status add_course(fa_progress *progress, fa_course_record *records, size_t count,
                            fa_error *error)
{
    order_records(records, count);
    FA_TRY(read_records(progress, records, count, error));
    fa_course *course =
        fa_arena_push(&progress->arena, &progress->courses, &progress->count, sizeof *course);
    if (course == NULL) return fa_error_memory(error);
    *course = (fa_course){
        .instrument = records[0].kept.key.instrument, .records = records, .count = count};
    return fa_course_make(course, &progress->shelf, &progress->arena, error);
}

static fa_status read_all(gathering *to, fa_text subject, fa_error *error)
{
    fa_database *database = to->progress->shelf.store->database;
    fa_record_filter filter = {.subject = subject, .newest = true};
    FA_TRY(database->kind->walk_records(database, &filter, take_record, to, error));
    for (size_t begin = 0, end; begin < to->count; begin = end) {
        fa_text instrument = to->records[begin].kept.key.instrument;
        for (end = begin + 1; end < to->count; end++)
            if (!fa_text_equal(to->records[end].kept.key.instrument, instrument)) break;
        FA_TRY(add_course(to->progress, to->records + begin, end - begin, error));
    }
    return FA_OK;
}

fa_status fa_progress_read(fa_progress *progress, fa_store *store, fa_text subject,
                           fa_text instrument, fa_error *error)
{
    gathering to = {.progress = progress, .wanted = instrument};
    *progress = (fa_progress){.shelf = {.store = store}};
    if (subject.length == 0) return FA_OK; /* every record has one, and a filter without is all */
    FA_TRY(store->database->kind->look(store->database, error));
    fa_status status = read_all(&to, subject, error);
    store->database->kind->rollback(store->database);
    return status;
}

void fa_progress_close(fa_progress *progress)
{
    fa_shelf_close(&progress->shelf);
    fa_arena_clear(&progress->arena);
    *progress = (fa_progress){0};
}
