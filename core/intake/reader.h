/* One worker's way from a chunk's bytes to blocks of records. */
#ifndef FA_INTAKE_READER_H
#define FA_INTAKE_READER_H

#include "format/csv.h"
#include "intake/intake.h"
#include "model/records.h"

/* An item's column on the hot path: what a one-byte field says, and where it goes. */
typedef struct fa_slot {
    const int8_t *by_byte; /* 256 entries */
    int8_t *choice;        /* the item's column in the records */
    uint32_t column;       /* position in the line, from 0 */
    uint32_t use;          /* position among the columns' items */
} fa_slot;

/* Whether a mapping's only_if takes the record; open until its column is seen. */
typedef enum fa_filter { FA_FILTER_TAKES, FA_FILTER_LEAVES, FA_FILTER_OPEN } fa_filter;

/* CSV: one way to see a line. Each visit of a mapping sees other columns of it. */
typedef struct fa_view {
    const fa_columns *columns;
    fa_slot *slots; /* one an item column */
    fa_text event;  /* of the visit; empty: the line says it */
} fa_view;

typedef struct fa_reader {
    const fa_intake *intake;
    fa_records *records;
    fa_view *views; /* at least one */
    size_t view_count;
    const fa_view *view;    /* the one that the record is read by */
    const int8_t **by_byte; /* one an item: what a one-byte field says, or that it must be asked */
    bool filters;
    fa_filter filter; /* of the record */
    fa_csv_index index;
    fa_csv_field *fields; /* CSV: one a column, for records read by the byte */
    bool *seen;           /* NDJSON: which places a record's keys have taken */
    const char *at, *end; /* what is left of the chunk */
    const char *begin;
    const char *quote; /* the next quotation mark, or the end */
    size_t structural; /* the next entry of the index */
    size_t newline;    /* the next entry of the index's lines */
    uint32_t line;     /* physical lines of the chunk that are behind */
    bool too_long;
    bool no_memory;
} fa_reader;

FA_MUST_USE fa_status fa_reader_init(fa_reader *reader, const fa_intake *intake,
                                     fa_records *records, fa_arena *arena);
void fa_reader_free(fa_reader *reader);

/* Begins a chunk, whose bytes must stay until the last block of it is done with. */
FA_MUST_USE fa_status fa_reader_begin(fa_reader *reader, const fa_chunk *chunk, fa_error *error);

/* Fills the records with the next block; none are left when records->responses.count is 0. Every
 * record of the chunk comes exactly once, rejected or not. */
FA_MUST_USE fa_status fa_reader_fill(fa_reader *reader, fa_error *error);

/* The formats' own ways; private to this room. */
void fa_reader_fill_csv(fa_reader *reader);
void fa_reader_fill_ndjson(fa_reader *reader);

#endif
