/* Looks through the records before a table is written: which editions, which kept columns. */
#include "archive/export_parts.h"

/* Adds TEXT, copied, unless it stands in the list. */
static bool add_once(fa_arena *arena, fa_text **list, size_t *count, fa_text text)
{
    for (size_t i = 0; i < *count; i++)
        if (fa_text_equal((*list)[i], text)) return true;
    fa_text *place = fa_arena_push(arena, list, count, sizeof *place);
    return place != NULL && fa_arena_copy(arena, text, place);
}

/* Names of instruments, as they are met. */
typedef struct names {
    fa_arena *arena;
    fa_text *list;
    size_t count;
} names;

static fa_status take_name(void *context, const fa_scoring *scoring, fa_error *error)
{
    names *known = context;
    bool added = add_once(known->arena, &known->list, &known->count, scoring->instrument);
    return added ? FA_OK : fa_error_memory(error);
}

/* "odi, psfs"; NULL: no memory. */
static const char *join(const names *known)
{
    fa_buffer all = {0};
    fa_text joined = {0};
    for (size_t i = 0; i < known->count; i++) {
        fa_buffer_add_z(&all, i == 0 ? "" : ", ");
        fa_buffer_add(&all, known->list[i]);
    }
    bool whole = !all.failed && fa_arena_copy(known->arena, fa_buffer_text(&all), &joined);
    fa_buffer_clear(&all);
    return whole ? joined.bytes : NULL;
}

static bool has_name(const names *known, const char *name)
{
    for (size_t i = 0; i < known->count; i++)
        if (fa_text_equal(known->list[i], fa_text_of(name))) return true;
    return false;
}

/* A name that the store has never heard of is a slip of the pen. */
static fa_status check_names(fa_export_run *run, const names *known, fa_error *error)
{
    const fa_export_options *options = run->options;
    for (size_t i = 0; i < options->instrument_count; i++) {
        const char *name = options->instruments[i];
        if (has_name(known, name)) continue;
        const char *all = join(known);
        if (all == NULL) return fa_error_memory(error);
        return fa_error_set(error, FA_USAGE, "no record of '%s' was ever kept in this store%s%s",
                            name, known->count > 0 ? "; there are records of " : "", all);
    }
    return FA_OK;
}

static fa_status take_record(void *context, const fa_kept *kept, fa_error *error)
{
    fa_export_run *run = context;
    fa_export_survey *survey = &run->survey;
    fa_stored_members keep;
    if (!fa_export_wants(run, kept->key.instrument)) return FA_OK;
    bool known = false;
    for (size_t i = survey->scoring_count; i > 0 && !known; i--)
        known = survey->scorings[i - 1] == kept->scoring;
    if (!known) {
        int64_t *place =
            fa_arena_push(&run->arena, &survey->scorings, &survey->scoring_count, sizeof *place);
        if (place == NULL) return fa_error_memory(error);
        *place = kept->scoring;
    }
    if (kept->keep.length == 0 || run->options->pseudonymises) return FA_OK;
    fa_arena_reset(&run->row_arena);
    fa_status status = fa_stored_members_read(kept->keep, &run->row_arena, &keep, error);
    if (status == FA_CONTENT)
        return fa_error_set(error, FA_CONTENT,
                            "entry %lld: what is kept of the record cannot be read; see: fascia "
                            "store verify",
                            (long long)kept->number);
    FA_TRY(status);
    for (size_t i = 0; i < keep.count; i++)
        if (!add_once(&run->arena, &survey->keep, &survey->keep_count, keep.list[i].name))
            return fa_error_memory(error);
    return FA_OK;
}

static fa_status check_one(fa_export_run *run, fa_error *error)
{
    names used = {.arena = &run->arena};
    for (size_t i = 0; i < run->survey.scoring_count; i++) {
        fa_shelved *shelved;
        FA_TRY(fa_shelf_find(&run->shelf, run->survey.scorings[i], &shelved, error));
        FA_TRY(take_name(&used, &shelved->scoring, error));
    }
    if (used.count <= 1) return FA_OK;
    const char *all = join(&used);
    if (all == NULL) return fa_error_memory(error);
    return fa_error_set(error, FA_USAGE,
                        "a csv is a table of one instrument, and these are records of %s: name "
                        "one of them, or take --to csv-long",
                        all);
}

/* The scores of a battery's parts are records of their own. */
static fa_status add_columns(fa_export_run *run, const fa_plan *plan, fa_error *error)
{
    fa_export_survey *survey = &run->survey;
    for (size_t i = 0; i < plan->instrument->score_count; i++) {
        const fa_score *score = plan->scores[i].score;
        fa_export_column *column = NULL;
        if (score->part != 0) continue;
        for (size_t k = 0; k < survey->column_count && column == NULL; k++)
            if (fa_text_equal(survey->columns[k].id, score->id)) column = &survey->columns[k];
        if (column == NULL)
            column =
                fa_arena_push(&run->arena, &survey->columns, &survey->column_count, sizeof *column);
        if (column == NULL) return fa_error_memory(error);
        column->id = score->id; /* of the edition, which stays open */
        column->has_error = column->has_error || score->operation == FA_PATTERN_OF;
        column->has_bands = column->has_bands || plan->scores[i].bands != NULL;
    }
    return FA_OK;
}

/* The number of the newest scoring below BEFORE; 0: none. */
static int64_t newest_before(const fa_export_survey *survey, int64_t before)
{
    int64_t newest = 0;
    for (size_t i = 0; i < survey->scoring_count; i++)
        if (survey->scorings[i] < before && survey->scorings[i] > newest)
            newest = survey->scorings[i];
    return newest;
}

static fa_status find_columns(fa_export_run *run, fa_error *error)
{
    int64_t number = INT64_MAX;
    while ((number = newest_before(&run->survey, number)) > 0) {
        fa_shelved *shelved;
        FA_TRY(fa_shelf_find(&run->shelf, number, &shelved, error));
        FA_TRY(add_columns(run, shelved->plan, error));
    }
    return FA_OK;
}

fa_status fa_export_survey_make(fa_export_run *run, fa_error *error)
{
    const fa_database_kind *kind = run->store->database->kind;
    names known = {.arena = &run->arena};
    fa_record_filter filter = fa_export_filter(run);
    FA_TRY(kind->walk_scorings(run->store->database, take_name, &known, error));
    FA_TRY(check_names(run, &known, error));
    if (run->options->format != FA_EXPORT_CSV) return FA_OK;
    FA_TRY(kind->walk_records(run->store->database, &filter, take_record, run, error));
    FA_TRY(check_one(run, error));
    return find_columns(run, error);
}
