/* From a block to the texts that a store keeps. */
#include "batch/parcel.h"

#include <stdlib.h>

#include "report/result_json.h"

void fa_parcel_list_free(fa_parcel_list *parcels)
{
    fa_buffer_clear(&parcels->text);
    free(parcels->list);
    *parcels = (fa_parcel_list){0};
}

void fa_parcel_list_reset(fa_parcel_list *parcels)
{
    fa_buffer_reset(&parcels->text);
    parcels->count = 0;
}

static fa_parcel *push(fa_parcel_list *parcels)
{
    if (parcels->count == parcels->capacity) {
        size_t capacity = parcels->capacity ? parcels->capacity * 2 : FA_BLOCK_ROWS;
        fa_parcel *larger = realloc(parcels->list, capacity * sizeof *larger);
        if (larger == NULL) {
            parcels->no_memory = true;
            return NULL;
        }
        parcels->list = larger;
        parcels->capacity = capacity;
    }
    fa_parcel *parcel = &parcels->list[parcels->count++];
    *parcel = (fa_parcel){.begin = parcels->text.length};
    return parcel;
}

/* What the block's parcels have in common. */
typedef struct packing {
    fa_parcel_list *parcels;
    const fa_plan *plan;
    const fa_text *keep;
    size_t keep_count;
} packing;

static void pack(const packing *with, const fa_report_row *row, size_t part)
{
    const fa_records *records = row->records;
    fa_buffer *text = &with->parcels->text;
    bool is_battery = with->plan->instrument->part_count > 0;
    fa_parcel *parcel = push(with->parcels);
    if (parcel == NULL) return;
    const fa_text key[] = {records->subject[row->row], records->date[row->row],
                           records->event[row->row], records->instance[row->row]};
    size_t ends[FA_PARCEL_TEXTS];
    for (size_t i = 0; i < 4; i++) {
        fa_buffer_add(text, key[i]);
        ends[i] = text->length;
    }
    /* The battery's own rules look at the answers of all its parts. */
    fa_answers_json_add(row, is_battery && part == 0 ? FA_EVERY_PART : part, text);
    ends[4] = text->length;
    if (with->keep_count > 0)
        fa_keep_json_add(with->keep, with->keep_count, records, row->row, text);
    ends[5] = text->length;
    fa_result_json_add(with->plan, row, part, false, text);
    ends[6] = text->length;
    parcel->way = part;
    parcel->line = records->line[row->row];
    parcel->whole = records->outcome[row->row] == FA_TO_SCORE;
    size_t begin = parcel->begin;
    for (size_t i = 0; i < FA_PARCEL_TEXTS; i++) {
        parcel->lengths[i] = (uint32_t)(ends[i] - begin);
        begin = ends[i];
    }
}

/* Whether PART, with what it includes, was answered on the row, and nothing of it was impossible.
 */
static bool is_answered(const fa_responses *responses, size_t row, size_t part)
{
    const fa_instrument *instrument = responses->instrument;
    uint64_t asked = instrument->parts[part - 1].includes | UINT64_C(1) << part;
    if (responses->withheld[row] & asked) return false;
    for (size_t i = 0; i < instrument->item_count; i++)
        if (asked >> instrument->items[i].part & 1 && responses->columns[i].choice[row] >= 0)
            return true;
    return false;
}

/* Whether PART of a battery (0: itself) is more than what it includes. */
static bool has_own(const fa_instrument *instrument, size_t part)
{
    bool own = false;
    for (size_t i = 0; i < instrument->item_count && !own; i++)
        own = instrument->items[i].part == part;
    for (size_t i = 0; i < instrument->score_count && !own; i++)
        own = instrument->scores[i].part == part;
    for (size_t i = 0; i < instrument->rule_count && !own; i++)
        own = instrument->rules[i].part == part;
    for (size_t i = 0; i < instrument->advice_count && !own; i++)
        own = instrument->advice[i].part == part;
    for (size_t i = 0; i < instrument->withhold_count && !own; i++)
        own = instrument->withholds[i].part == part;
    return own;
}

/* The parts that have records, as bits. */
static uint64_t with_own(const fa_instrument *instrument)
{
    uint64_t set = 0;
    for (size_t part = 0; part <= instrument->part_count; part++)
        if (has_own(instrument, part)) set |= UINT64_C(1) << part;
    return set;
}

/* What is the battery's own waits until all of the row can be read: its rules look at all of it. */
static void pack_battery(const packing *with, const fa_report_row *row, uint64_t own)
{
    const fa_instrument *instrument = with->plan->instrument;
    size_t before = with->parcels->count;
    for (size_t part = 1; part <= instrument->part_count; part++)
        if (own >> part & 1 && is_answered(&row->records->responses, row->row, part))
            pack(with, row, part);
    if (own & 1 && row->records->outcome[row->row] == FA_TO_SCORE) pack(with, row, 0);
    if (with->parcels->count > before) with->parcels->list[with->parcels->count - 1].last = true;
}

void fa_parcel_list_add(fa_parcel_list *parcels, const fa_plan *plan, const fa_records *records,
                        const fa_results *results, const fa_text *keep, size_t keep_count)
{
    packing with = {parcels, plan, keep, keep_count};
    fa_report_row row = fa_report_rows(records, results);
    bool is_battery = plan->instrument->part_count > 0;
    uint64_t own = is_battery ? with_own(plan->instrument) : 0;
    while (fa_report_row_next(&row)) {
        if (is_battery) {
            pack_battery(&with, &row, own);
            continue;
        }
        pack(&with, &row, 0);
        if (!parcels->no_memory) parcels->list[parcels->count - 1].last = true;
    }
}

fa_arrival fa_parcel_arrival(const fa_parcel_list *parcels, size_t index, const fa_way *ways,
                             uint64_t first_line)
{
    const fa_parcel *parcel = &parcels->list[index];
    const char *at = parcels->text.bytes + parcel->begin;
    fa_text texts[FA_PARCEL_TEXTS];
    for (size_t i = 0; i < FA_PARCEL_TEXTS; i++) {
        texts[i] = (fa_text){at, parcel->lengths[i]};
        at += parcel->lengths[i];
    }
    return (fa_arrival){
        .way = parcel->way,
        .key = {texts[0], ways[parcel->way].scoring.instrument, texts[1], texts[2], texts[3]},
        .answers = texts[4],
        .keep = texts[5],
        .result = texts[6],
        .line = first_line + parcel->line,
        .last = parcel->last,
        .whole = parcel->whole,
    };
}
