/* What the files of an export share. Private to them. */
#ifndef FA_ARCHIVE_EXPORT_PARTS_H
#define FA_ARCHIVE_EXPORT_PARTS_H

#include "archive/export.h"
#include "archive/shelf.h"
#include "archive/stored.h"

/* A score's columns of a table, over all editions. */
typedef struct fa_export_column {
    fa_text id;
    bool has_error, has_bands;
} fa_export_column;

/* What is known of the records before the first is written. */
typedef struct fa_export_survey {
    int64_t *scorings; /* those that records were scored with, as they are met */
    size_t scoring_count;
    fa_text *keep; /* names of kept columns, as they are met */
    size_t keep_count;
    fa_export_column *columns;
    size_t column_count;
} fa_export_survey;

typedef struct fa_export_run {
    fa_store *store;
    const fa_export_options *options;
    fa_output *output;
    fa_shelf shelf;
    fa_arena arena; /* of the run */
    fa_export_survey survey;
    fa_arena row_arena;
    fa_buffer text; /* rows that are not written yet */
} fa_export_run;

/* One version of a record, as it is exported. Borrowed until the next. */
typedef struct fa_export_row {
    const fa_kept *kept;
    const fa_shelved *shelved;
    fa_record_key key;
    unsigned char id[FA_ID_SIZE];
    fa_stored_members answers, keep;
    fa_stored_result result;
} fa_export_row;

bool fa_export_wants(const fa_export_run *run, fa_text instrument);
/* The walk's filter, as far as it can say what is wanted. */
fa_record_filter fa_export_filter(const fa_export_run *run);

/* Whether every instrument that was named is known; and for a table what its columns are. */
FA_MUST_USE fa_status fa_export_survey_make(fa_export_run *run, fa_error *error);

/* One after the other, in the order of the subjects' pseudonyms. */
FA_MUST_USE fa_status fa_export_walk_hidden(fa_export_run *run, fa_each_record each,
                                            fa_error *error);
/* Takes out of ROW what would tell who it is. */
FA_MUST_USE fa_status fa_export_hide(fa_export_run *run, fa_export_row *row, fa_error *error);

/* A field, quoted where it needs to be. */
void fa_export_field(fa_export_run *run, fa_text field);

/* Head and row of each format, into run->text. */
void fa_export_csv_head(fa_export_run *run);
void fa_export_csv_row(fa_export_run *run, const fa_export_row *row);
void fa_export_long_head(fa_export_run *run);
FA_MUST_USE fa_status fa_export_long_row(fa_export_run *run, const fa_export_row *row,
                                         fa_error *error);
void fa_export_ndjson_row(fa_export_run *run, const fa_export_row *row);

#endif
