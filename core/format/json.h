/* JSON (RFC 8259) read strictly, event by event, and the texts and numbers in it. */
#ifndef FA_FORMAT_JSON_H
#define FA_FORMAT_JSON_H

#include "base/arena.h"
#include "base/buffer.h"
#include "format/decimal.h"

/* Beyond RFC 8259, refused by design: a key written twice in one object (at any depth, compared as
 * unescaped), \u0000, half a surrogate pair, a byte order mark, and deeper nesting than this. */
enum { FA_JSON_DEPTH_MOST = 64 };

typedef enum fa_json_event {
    FA_JSON_OBJECT,
    FA_JSON_END_OBJECT,
    FA_JSON_ARRAY,
    FA_JSON_END_ARRAY,
    FA_JSON_KEY,    /* in `text`; the next event begins its value */
    FA_JSON_TEXT,   /* in `text` */
    FA_JSON_NUMBER, /* in `text`, as written: its range is the caller's, see fa_json_number */
    FA_JSON_TRUE,
    FA_JSON_FALSE,
    FA_JSON_NULL,
    FA_JSON_END,  /* the document was read to its end; stays so */
    FA_JSON_WRONG /* `problem` says why, `at` where; stays so */
} fa_json_event;

/* A key of an object that is still open. */
typedef struct fa_json_key {
    fa_text text;
    size_t at;
    uint32_t hash;
} fa_json_key;

typedef struct fa_json_level {
    size_t first_key; /* in `keys` */
    bool is_object;
    uint64_t seen[4]; /* a bit for each hash byte: a clear bit means the key is new */
} fa_json_level;

enum { FA_JSON_KEYS_AT_ONCE = 64 };

/* Read: event, text, at, problem, no_memory. The rest is the reader's own. Not to be copied. */
typedef struct fa_json_reader {
    fa_json_event event; /* the last one */
    fa_text text;        /* borrowed from the document, or from SCRATCH when it had escapes */
    size_t at;           /* the byte where the last token begins, or the problem stands */
    const char *problem; /* static; for a key written twice `text` is the key */
    bool no_memory;      /* WRONG because memory was refused */

    const char *begin, *next, *end;
    fa_arena *scratch;
    int expects;
    size_t depth; /* how many objects and arrays are open */
    fa_json_key *keys;
    size_t key_count, key_room;
    fa_json_level levels[FA_JSON_DEPTH_MOST];
    fa_json_key first_keys[FA_JSON_KEYS_AT_ONCE]; /* `keys` until there are more */
} fa_json_reader;

/* DOCUMENT must outlive the reader and all texts. SCRATCH takes unescaped texts, and the keys of
 * large objects; the caller resets it when the texts are no longer needed. */
void fa_json_reader_init(fa_json_reader *reader, fa_text document, fa_arena *scratch);

fa_json_event fa_json_next(fa_json_reader *reader);

/* Reads past the value that the last event began (after a key: that key's value). False: WRONG. */
bool fa_json_skip(fa_json_reader *reader);

/* Reads to the end. False: WRONG. */
bool fa_json_is_valid(fa_json_reader *reader);

/* The row and the column (in characters), from 1, of the byte AT. */
void fa_json_place(fa_text document, size_t at, size_t *row, size_t *column);

/* A JSON number, exponent too, when it is exactly a decimal: at most 15 decimals and what fits in
 * 64 bits. False for everything else. */
bool fa_json_number(fa_text text, fa_decimal *out);

/* Writes TEXT (UTF-8) in quotes: quote, backslash and control characters escaped, all else as is.
 */
void fa_json_add_text(fa_buffer *buffer, fa_text text);

#endif
