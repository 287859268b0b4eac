/* Nothing is acknowledged before its group is on disk. */
#include "batch/storing.h"

#include <stdlib.h>

#include "format/csv.h"

fa_status fa_storing_init(fa_storing *storing, fa_store *store, const fa_way *ways,
                          size_t way_count, bool corrects, fa_output *ack, fa_error *error)
{
    *storing = (fa_storing){.ack = ack};
    return fa_keeping_init(&storing->keeping, store, ways, way_count, corrects, error);
}

void fa_storing_free(fa_storing *storing)
{
    fa_keeping_free(&storing->keeping);
    free(storing->arrivals);
    free(storing->files);
    fa_buffer_clear(&storing->lines);
    *storing = (fa_storing){0};
}

fa_status fa_storing_file(fa_storing *storing, const char *name, fa_error *error)
{
    const char **larger =
        realloc(storing->files, (storing->file_count + 1) * sizeof *storing->files);
    if (larger == NULL) return fa_error_memory(error);
    storing->files = larger;
    storing->files[storing->file_count++] = name;
    storing->keeping.file = storing->file_count;
    return FA_OK;
}

static fa_status make_room(fa_storing *storing, size_t count, fa_error *error)
{
    if (count <= storing->capacity) return FA_OK;
    fa_arrival *larger = realloc(storing->arrivals, count * sizeof *larger);
    if (larger == NULL) return fa_error_memory(error);
    storing->arrivals = larger;
    storing->capacity = count;
    return FA_OK;
}

static void add_line(fa_storing *storing, const fa_record_key *key)
{
    const fa_text fields[] = {key->subject, key->date, key->event, key->instance};
    for (size_t i = 0; i < 4; i++) {
        if (i > 0) fa_buffer_add_byte(&storing->lines, ',');
        fa_csv_add(&storing->lines, fields[i], ',');
    }
    fa_buffer_add_byte(&storing->lines, '\n');
}

static fa_status acknowledge(fa_storing *storing, fa_error *error)
{
    fa_status status = FA_OK;
    if (storing->lines.failed) return fa_error_memory(error);
    if (storing->ack != NULL)
        status = fa_output_write(storing->ack, fa_buffer_text(&storing->lines), error);
    fa_buffer_reset(&storing->lines);
    if (status != FA_GONE) return status;
    return fa_error_set(error, FA_FILE,
                        "%s: nobody reads the acknowledgements any more, so no more was kept; what "
                        "is in the store stays there: give the command again",
                        storing->ack->name);
}

/* The way's own name of an instrument, which outlives the record. Empty: all are of one. */
static fa_text way_name(const fa_storing *storing, fa_text instrument)
{
    const fa_keeping *keeping = &storing->keeping;
    for (size_t i = 0; i < keeping->way_count && keeping->way_count > 1; i++)
        if (fa_text_equal(keeping->ways[i].scoring.instrument, instrument))
            return keeping->ways[i].scoring.instrument;
    return (fa_text){0};
}

/* FILE is its number. */
static void tell_conflict(const fa_storing *storing, fa_tally *tally, const fa_record_key *key,
                          uint64_t file, uint64_t line)
{
    fa_tally_conflict(tally, storing->files[file - 1], (unsigned)file, line,
                      way_name(storing, key->instrument));
}

/* An intake record is acknowledged when all that came of it is kept. */
static void gather(fa_storing *storing, size_t count, fa_tally *tally)
{
    bool conflict = false, held = false;
    for (size_t i = 0; i < count; i++) {
        const fa_arrival *arrival = &storing->arrivals[i];
        bool here = arrival->fate == FA_FATE_CONFLICT;
        if (here) tell_conflict(storing, tally, &arrival->key, storing->file_count, arrival->line);
        conflict = conflict || here;
        held = held || arrival->fate == FA_FATE_HELD;
        if (!arrival->last) continue;
        bool kept = arrival->whole && !conflict && !held;
        if (kept && storing->ack != NULL) add_line(storing, &arrival->key);
        conflict = held = false;
    }
}

fa_status fa_storing_group(fa_storing *storing, const fa_parcel_list *parcels, uint64_t first_line,
                           fa_tally *tally, fa_error *error)
{
    const fa_way *ways = storing->keeping.ways;
    if (parcels->count == 0) return FA_OK;
    FA_TRY(make_room(storing, parcels->count, error));
    for (size_t i = 0; i < parcels->count; i++)
        storing->arrivals[i] = fa_parcel_arrival(parcels, i, ways, first_line);
    FA_TRY(fa_keeping_group(&storing->keeping, storing->arrivals, parcels->count, error));
    gather(storing, parcels->count, tally);
    return acknowledge(storing, error);
}

/* The corrections of one intake record come one after the other, maybe in two groups. */
typedef struct settling {
    fa_storing *storing;
    fa_tally *tally;
    bool conflict; /* one of those that have come */
} settling;

static fa_status take_settled(void *context, const fa_settled *settled, fa_error *error)
{
    settling *to = context;
    bool here = settled->fate == FA_FATE_CONFLICT;
    if (here) tell_conflict(to->storing, to->tally, &settled->key, settled->file, settled->line);
    to->conflict = to->conflict || here;
    if (!settled->last) return FA_OK;
    bool kept = settled->whole && !to->conflict;
    if (kept && to->storing->ack != NULL) add_line(to->storing, &settled->key);
    to->conflict = false;
    return acknowledge(to->storing, error);
}

fa_status fa_storing_settle(fa_storing *storing, fa_tally *tally, fa_error *error)
{
    settling to = {.storing = storing, .tally = tally};
    return fa_keeping_settle(&storing->keeping, take_settled, &to, error);
}

static void add_count(fa_buffer *out, const char *before, uint64_t count, const char *after)
{
    fa_buffer_add_z(out, before);
    fa_buffer_add_integer(out, (int64_t)count);
    fa_buffer_add_z(out, after);
}

void fa_storing_print(const fa_storing *storing, fa_buffer *out)
{
    const uint64_t *counts = storing->keeping.counts;
    uint64_t kept = counts[FA_FATE_NEW] + counts[FA_FATE_SAME] + counts[FA_FATE_CORRECTED];
    uint64_t kept_out = counts[FA_FATE_CONFLICT] + counts[FA_FATE_HELD];
    add_count(out, "in the store ", kept, " = ");
    add_count(out, "", counts[FA_FATE_NEW], " new + ");
    add_count(out, "", counts[FA_FATE_SAME], " already there + ");
    add_count(out, "", counts[FA_FATE_CORRECTED], " corrected");
    if (kept_out > 0) add_count(out, "; kept out ", kept_out, "");
    fa_buffer_add_byte(out, '\n');
    if (storing->keeping.otherwise > 0)
        add_count(out, "", storing->keeping.otherwise,
                  " of those already there were scored by another version or policy, and stay so: "
                  "see fascia store rescore\n");
}
