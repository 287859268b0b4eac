/* From results to bytes: what every format needs to know. */
#ifndef FA_REPORT_REPORT_H
#define FA_REPORT_REPORT_H

#include "base/buffer.h"
#include "engine/plan.h"
#include "model/records.h"
#include "model/results.h"

typedef enum fa_report_format {
    FA_REPORT_CSV,
    FA_REPORT_NDJSON,
    FA_REPORT_TEXT,
    FA_REPORT_FHIR
} fa_report_format;

typedef struct fa_report_options {
    fa_report_format format;
    bool exact;          /* unrounded scores beside the rounded */
    bool rules_columns;  /* CSV: one column a rule */
    bool raw;            /* CSV: no apostrophe before what looks like a formula */
    bool explain;        /* text: the calculation */
    const fa_text *keep; /* names of the kept columns */
    size_t keep_count;
    fa_text engine; /* the engine's version */
} fa_report_options;

/* One row's score or rule text, made once and copied as long as the same result comes again. */
struct fa_report_cache;

/* One worker's report. */
typedef struct fa_report {
    const fa_plan *plan;
    const fa_report_options *options;
    fa_buffer constant; /* CSV: ",odi,1.0.0,default" */
    struct fa_report_cache *cache;
} fa_report;

FA_MUST_USE fa_status fa_report_init(fa_report *report, const fa_plan *plan,
                                     const fa_report_options *options);
void fa_report_free(fa_report *report);

/* What stands before the first result: the CSV header, or nothing. */
void fa_report_head(const fa_report *report, fa_buffer *out);

/* Appends the results of a block: one row, line or paragraph for each record that is to be scored.
 * A refused allocation shows in OUT->failed. */
void fa_report_block(fa_report *report, const fa_records *records, const fa_results *results,
                     fa_buffer *out);

/* One record of a block. */
typedef struct fa_report_row {
    const fa_records *records;
    const fa_results *results;
    size_t row;
    const fa_notice *notices; /* those of the row */
    size_t notice_count;
    size_t next; /* the row that is looked at next */
} fa_report_row;

/* Goes on to the next record that has results, with its notices; false behind the last. Begins with
 * fa_report_rows. */
fa_report_row fa_report_rows(const fa_records *records, const fa_results *results);
bool fa_report_row_next(fa_report_row *row);

/* One record in each format; private to this room. */
void fa_report_csv_row(fa_report *report, const fa_report_row *row, fa_buffer *out);
void fa_report_csv_head(const fa_report *report, fa_buffer *out);
void fa_report_ndjson_row(fa_report *report, const fa_report_row *row, fa_buffer *out);
void fa_report_text_row(fa_report *report, const fa_report_row *row, fa_buffer *out);
void fa_report_fhir_row(fa_report *report, const fa_report_row *row, fa_buffer *out);

#endif
