/* CSV (RFC 4180): where records and fields end. Quotation marks count only at the beginning of a
 * field. */
#ifndef FA_FORMAT_CSV_H
#define FA_FORMAT_CSV_H

#include "base/arena.h"
#include "base/buffer.h"

enum {
    FA_CSV_RECORD_MOST = 1 << 20, /* bytes of one record */
    FA_CSV_PADDING = 64,          /* readable bytes that must follow what is indexed */
};

typedef enum fa_csv_flaw {
    FA_CSV_FINE,
    FA_CSV_QUOTE_OPEN, /* opened and not closed: taken as an ordinary character of this line */
    FA_CSV_QUOTE_AFTER /* text stands behind the closing quotation mark */
} fa_csv_flaw;

typedef struct fa_csv_field {
    fa_text text; /* without the quotation marks around it */
    bool doubled; /* holds "" that stand for " */
    fa_csv_flaw flaw;
} fa_csv_field;

typedef struct fa_csv_record {
    fa_csv_field *fields; /* at most `capacity` of them are kept; all are counted */
    size_t count, capacity;
    fa_text raw;      /* without the end of the line */
    size_t newlines;  /* physical lines begun inside the record's quotation marks */
    fa_csv_flaw flaw; /* FA_CSV_QUOTE_OPEN when any field has it */
} fa_csv_record;

/* Reads the record that begins at BYTES (before END) and returns where the next begins. */
const char *fa_csv_read(const char *bytes, const char *end, char separator, fa_csv_record *record);

/* How many of LENGTH bytes are whole records. When FINAL nothing follows, so all are. 0 when no
 * record is whole yet: read on, or give up beyond FA_CSV_RECORD_MOST. */
size_t fa_csv_cut(const char *bytes, size_t length, char separator, bool final);

/* The text of a field with "" as "; copied to SCRATCH only when there are any. False: no memory. */
bool fa_csv_unescape(const fa_csv_field *field, fa_arena *scratch, fa_text *out);

/* Positions of every separator and newline in BYTES, in order, and what kinds of bytes there are.
 */
typedef struct fa_csv_index {
    uint32_t *at;    /* at[-1] is the byte before the first: every field begins behind an entry */
    uint32_t *lines; /* owned; which of them are newlines */
    size_t count, line_count, capacity;
    uint32_t *memory; /* owned; holds `at` */
    bool has_high;    /* a byte of 0x80 or more */
    bool has_control; /* a byte below 0x20 other than newline and the separator */
} fa_csv_index;

/* LENGTH bytes must be followed by FA_CSV_PADDING readable ones. False: no memory. */
bool fa_csv_index_make(fa_csv_index *index, const char *bytes, size_t length, char separator);
void fa_csv_index_clear(fa_csv_index *index);

/* Writes FIELD, in quotation marks where it needs them. */
void fa_csv_add(fa_buffer *buffer, fa_text field, char separator);
/* The same, with an apostrophe before what a spreadsheet would run as a formula (= + - @, tab, CR
 * first), unless it is a plain number. */
void fa_csv_add_safe(fa_buffer *buffer, fa_text field, char separator);

#endif
