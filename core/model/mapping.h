/* How a clinic's export is read: which column is what, and what its codes mean. */
#ifndef FA_MODEL_MAPPING_H
#define FA_MODEL_MAPPING_H

#include "format/date.h"
#include "model/instrument.h"
#include "model/responses.h"

enum { FA_VISITS_MOST = 200 }; /* the records of one row must fit in a block */

/* NAME is a column of the export (compared without regard to case). */
typedef struct fa_mapped_column {
    fa_text id, name; /* the item's or score's id; the column's name */
    int line;
} fa_mapped_column;

/* A label of the export for an answer: labels = { pain = { ["No pain"] = 0 } }; id "" is for all.
 */
typedef struct fa_mapped_label {
    fa_text id, label, value;
    int line;
} fa_mapped_label;

/* A code for why there is no answer: missing_codes = { ["-99"] = "declined" }. */
typedef struct fa_mapped_code {
    fa_text code;
    fa_absence absence;
    int line;
} fa_mapped_code;

/* One visit of several in a row: visits = { baseline = { date = "d0", columns = { pain = "p0" } } }
 */
typedef struct fa_mapped_visit {
    fa_text event, date, suffix; /* suffix: behind every column's name, as "_v1" */
    fa_mapped_column *columns;
    size_t column_count;
    int line;
} fa_mapped_visit;

typedef struct fa_mapping {
    fa_text id, instrument, file;
    int line;
    fa_text subject, date, event, instance; /* columns; empty: found by their usual names */
    bool has_date_format;
    fa_date_order date_format;
    fa_mapped_column *columns, *stated;
    size_t column_count, stated_count;
    fa_mapped_label *labels;
    size_t label_count;
    fa_mapped_code *missing_codes;
    size_t missing_code_count;
    fa_mapped_visit *visits;
    size_t visit_count;
    fa_text only_column, only_value; /* only rows where the column has this value; empty: all */
    char delimiter;                  /* 0: found out */
    bool decimal_comma;
    fa_text encoding; /* empty: UTF-8 */
} fa_mapping;

#endif
