/* Walks a block and hands each record that is to be scored to the format. */
#include "report/report.h"

#include <stdlib.h>

#include "format/csv.h"
#include "report/cache.h"

fa_status fa_report_init(fa_report *report, const fa_plan *plan, const fa_report_options *options)
{
    *report = (fa_report){.plan = plan, .options = options};
    const fa_instrument *instrument = plan->instrument;
    const fa_text parts[] = {instrument->id, instrument->version, plan->policy};
    for (size_t i = 0; i < 3; i++) {
        fa_buffer_add_byte(&report->constant, ',');
        fa_csv_add(&report->constant, parts[i], ',');
    }
    report->cache = calloc(1, sizeof *report->cache);
    if (report->cache == NULL || report->constant.failed) return FA_NO_MEMORY;
    size_t shelves = instrument->score_count + 1;
    report->cache->entries = calloc(shelves * FA_CACHE_ENTRIES, sizeof(fa_cached));
    return report->cache->entries != NULL ? FA_OK : FA_NO_MEMORY;
}

void fa_report_free(fa_report *report)
{
    if (report->cache != NULL) free(report->cache->entries);
    free(report->cache);
    fa_buffer_clear(&report->constant);
    *report = (fa_report){0};
}

void fa_report_head(const fa_report *report, fa_buffer *out)
{
    if (report->options->format == FA_REPORT_CSV) fa_report_csv_head(report, out);
}

fa_report_row fa_report_rows(const fa_records *records, const fa_results *results)
{
    return (fa_report_row){records, results, 0, records->responses.notices, 0, 0};
}

bool fa_report_row_next(fa_report_row *row)
{
    const fa_responses *responses = &row->records->responses;
    const fa_notice *end = responses->notices + responses->notice_count;
    while (row->next < responses->count) {
        row->row = row->next++;
        row->notices += row->notice_count;
        row->notice_count = 0;
        while (row->notices + row->notice_count < end &&
               row->notices[row->notice_count].row == row->row)
            row->notice_count++;
        if (fa_outcome_scores(row->records->outcome[row->row])) return true;
    }
    return false;
}

void fa_report_block(fa_report *report, const fa_records *records, const fa_results *results,
                     fa_buffer *out)
{
    fa_report_row row = fa_report_rows(records, results);
    while (fa_report_row_next(&row)) {
        if (report->options->format == FA_REPORT_CSV) fa_report_csv_row(report, &row, out);
        if (report->options->format == FA_REPORT_NDJSON) fa_report_ndjson_row(report, &row, out);
        if (report->options->format == FA_REPORT_TEXT) fa_report_text_row(report, &row, out);
        if (report->options->format == FA_REPORT_FHIR) fa_report_fhir_row(report, &row, out);
    }
}
