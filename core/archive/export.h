/* Records out of a store, for other programs: tables, long tables, lines of JSON. */
#ifndef FA_ARCHIVE_EXPORT_H
#define FA_ARCHIVE_EXPORT_H

#include "base/file.h"
#include "store/store.h"

typedef enum fa_export_format {
    FA_EXPORT_CSV,   /* one row a record, as `score` writes it: one instrument */
    FA_EXPORT_LONG,  /* one row an answer, score, rule, advice, finding and kept column */
    FA_EXPORT_NDJSON /* one object a record, as `score` writes it, with its answers */
} fa_export_format;

typedef struct fa_export_options {
    fa_export_format format;
    bool all_versions; /* else the newest of each record */
    bool raw;          /* no apostrophe before what looks like a formula */
    const char *const *instruments;
    size_t instrument_count; /* 0: all that there are */
    bool pseudonymises;
    fa_text key; /* for pseudonyms: see archive/pseudonym.h */
} fa_export_options;

/* Writes the records as they are at one moment, in the order of keeping; under pseudonyms in the
 * order of these, because the order of keeping would tell the dates. What is stored is written,
 * nothing is scored again. FA_USAGE when an instrument that was named has no records, or a table
 * was asked for and there are several; FA_FILE, FA_CONTENT, FA_GONE. */
FA_MUST_USE fa_status fa_export(fa_store *store, const fa_export_options *options,
                                fa_output *output, fa_error *error);

#endif
