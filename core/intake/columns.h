/* What each column of an intake table means to an instrument. */
#ifndef FA_INTAKE_COLUMNS_H
#define FA_INTAKE_COLUMNS_H

#include "base/buffer.h"
#include "base/error.h"
#include "model/mapping.h"

typedef enum fa_role {
    FA_ROLE_SUBJECT,
    FA_ROLE_DATE,
    FA_ROLE_EVENT,
    FA_ROLE_INSTANCE,
    FA_ROLE_ITEM,   /* index: of the item */
    FA_ROLE_STATED, /* index: of the score whose total the column states */
    FA_ROLE_KEPT,   /* index: position among the kept columns */
    FA_ROLE_FILTER, /* the mapping's only_if looks at it, beside whatever else it is */
    FA_ROLE_IGNORED,
    FA_ROLE_OURS /* reject_line and its kin: ignored without a word */
} fa_role;

typedef struct fa_use {
    fa_role role;
    size_t index;
    uint32_t column; /* position in the line, from 0 */
} fa_use;

typedef struct fa_columns {
    size_t count;  /* fields in each record */
    fa_use *items; /* the item columns */
    size_t item_count;
    fa_use *others; /* every other column that is used */
    size_t other_count;
    fa_text ignored; /* names of the columns that nothing uses, as an fa_few lists them */
} fa_columns;

typedef struct fa_column_options {
    const fa_text *keep; /* names of columns to carry through */
    size_t keep_count;
    bool allow_absent;            /* an item may have no column */
    const fa_mapping *mapping;    /* names columns otherwise; NULL: none */
    const fa_mapped_visit *visit; /* which of several visits in a line; NULL: the line is one */
} fa_column_options;

/* What a column named NAME (compared without regard to case) would be; FA_ROLE_IGNORED if nothing.
 */
fa_use fa_column_role(const fa_instrument *instrument, fa_text name);

/* The same where a mapping (or NULL) gives columns other names. */
fa_use fa_column_role_mapped(const fa_instrument *instrument, const fa_mapping *mapping,
                             const fa_mapped_visit *visit, fa_text name);
/* Whether answers stand under names that begin with NAME and a point, as those of a battery's part
 * do. */
bool fa_column_is_part(const fa_instrument *instrument, const fa_mapping *mapping, fa_text name);
/* The name that the mapping gives to the column of an item, or NULL. */
const fa_mapped_column *fa_mapping_column(const fa_mapping *mapping, const fa_mapped_visit *visit,
                                          fa_text item);

/* "a, b, c and 12 more": the first of many names, whole, as a message has room for them. */
typedef struct fa_few {
    fa_buffer text;
    size_t count, left_out;
} fa_few;

void fa_few_add(fa_few *few, fa_text name, size_t most); /* MOST: bytes */
fa_text fa_few_close(fa_few *few);                       /* borrowed */
enum { FA_FEW_ABSENT = 100, FA_FEW_IGNORED = 300 };
/* "no column for a, b: add them, or say --allow-absent"; SENTENCE is what stands before the names.
 * Closes ABSENT. */
void fa_columns_add_absent(const char *sentence, fa_few *absent, fa_buffer *out);

/* Maps HEADER (in ARENA). FA_USAGE, with every problem in one message, when two columns claim one
 * place, a needed item has none, or a kept column is not there. */
FA_MUST_USE fa_status fa_columns_map(fa_columns *columns, const fa_instrument *instrument,
                                     const fa_text *header, size_t count,
                                     const fa_column_options *options, fa_arena *arena,
                                     fa_error *error);

#endif
