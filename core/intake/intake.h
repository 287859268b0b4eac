/* An opened intake: what it holds, and its bytes in chunks of whole records. */
#ifndef FA_INTAKE_INTAKE_H
#define FA_INTAKE_INTAKE_H

#include "engine/plan.h"
#include "format/date.h"
#include "intake/columns.h"
#include "intake/source.h"
#include "model/mapping.h"

typedef enum fa_format { FA_FORMAT_AUTO, FA_FORMAT_CSV, FA_FORMAT_NDJSON } fa_format;

typedef struct fa_intake_options {
    fa_format format;     /* FA_FORMAT_AUTO: by file name, then by first byte */
    const char *encoding; /* NULL: UTF-8 */
    fa_date_order dates;
    const fa_mapping *mapping; /* NULL: columns are named like items */
    bool invalid_as_missing; /* a value outside an item's choices is taken as missing, and noted */
    fa_column_options columns;
} fa_intake_options;

/* What is shared, and only read, by all workers once it is opened. */
typedef struct fa_intake {
    const fa_plan *plan;
    const fa_intake_options *options;
    const char *name; /* for messages and places */
    fa_format format;
    fa_arena arena;
    char separator;       /* CSV */
    fa_columns columns;   /* CSV; of several visits in a line the first */
    fa_columns *visits;   /* CSV: one a visit of the mapping, or NULL */
    fa_text header;       /* CSV: the header line as it came */
    uint64_t header_line; /* CSV: the physical line that the header stands on, from 1 */
    uint64_t first_line;  /* the physical line that the first chunk begins on, from 1 */
    fa_source source;     /* this and what follows belong to whoever cuts the chunks */
    fa_buffer carry;      /* read but not handed out */
    bool ended;           /* the source has no more */
    bool skipping;        /* inside a line beyond the ceiling */
} fa_intake;

/* Opens PATH ("-": standard input), finds its format, reads its header and looks at its dates.
 * FA_USAGE when the header does not fit the instrument, FA_FILE when it cannot be read. */
FA_MUST_USE fa_status fa_intake_open(fa_intake *intake, const char *path, const fa_plan *plan,
                                     const fa_intake_options *options, fa_error *error);
void fa_intake_close(fa_intake *intake);

/* A run of whole records. */
typedef struct fa_chunk {
    fa_buffer bytes; /* owned; FA_CSV_PADDING readable bytes follow the contents */
    bool too_long;   /* the beginning of one line beyond the ceiling; the rest of it is dropped */
} fa_chunk;

/* The next chunk; *MORE is false, and the chunk empty, at the end. Nothing is lost between chunks.
 */
FA_MUST_USE fa_status fa_intake_next(fa_intake *intake, fa_chunk *chunk, bool *more,
                                     fa_error *error);

/* Reads the head of a CSV file, or the first record of NDJSON, from `carry`; private to this room.
 */
FA_MUST_USE fa_status fa_ndjson_head_read(fa_intake *intake, fa_error *error);
FA_MUST_USE fa_status fa_head_read(fa_intake *intake, fa_error *error);
/* Maps the header, once for each visit. */
FA_MUST_USE fa_status fa_visits_map(fa_intake *intake, const fa_text *header, size_t count,
                                    fa_error *error);

#endif
