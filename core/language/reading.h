/* The state of reading one sheet, shared by the readers of the single words. Private to this room.
 */
#ifndef FA_LANGUAGE_READING_H
#define FA_LANGUAGE_READING_H

#include "language/shape.h"
#include "model/instrument.h"

typedef struct fa_reading {
    fa_arena *arena;
    fa_findings *findings;
    const fa_sheet *sheet;
    fa_instrument *instrument;
    bool partial;   /* the script went wrong before: sentences may be missing */
    bool no_memory; /* an allocation was refused: the result is not whole */
} fa_reading;

/* One mistake at LINE of the sheet's file. */
#define FA_COMPLAIN(reading, code, line, ...)                                                      \
    fa_findings_add((reading)->findings, FA_MISTAKE, (code), (line), __VA_ARGS__)

/* Zeroed room in the reading's arena; NULL (and remembered) when refused. */
void *fa_reading_take(fa_reading *reading, size_t count, size_t size);
#define FA_READING_TAKE(reading, type, count)                                                      \
    ((type *)fa_reading_take((reading), (count), sizeof(type)))

/* Fields with a fallback when absent (or wrong, which the shape check has told). */
fa_text fa_reading_text(const fa_declaration *declaration, const char *name);
bool fa_reading_truth(const fa_declaration *declaration, const char *name, bool otherwise);
fa_code *fa_reading_codes(fa_reading *reading, const fa_declaration *declaration, size_t *count);

/* The position of WORD in NAMES (NULL ends); a mistake with a suggestion, and −1, when it is none.
 */
int fa_reading_option(fa_reading *reading, const char *where, const char *field, fa_text word,
                      const char *const *names, int line);

/* Whether VALUE, a member of a nested table, is of KIND; a mistake when it is there and is not. */
bool fa_reading_is(fa_reading *reading, const char *where, const char *field, const fa_value *value,
                   fa_value_kind kind);

/* The index of an item, score or rule; a mistake with a suggestion, and −1, when there is none. */
int fa_reading_item(fa_reading *reading, fa_text id, int line, const char *where);
int fa_reading_score(fa_reading *reading, fa_text id, int line, const char *where);
int fa_reading_rule(fa_reading *reading, fa_text id, int line, const char *where);
/* An item or a score, for places where either may stand. */
bool fa_reading_item_or_score(fa_reading *reading, fa_text id, int line, const char *where,
                              bool *is_score, size_t *index);

/* A mistake with a suggestion when no band of SCORE is called LABEL. */
void fa_reading_band(fa_reading *reading, const fa_score *score, const fa_value *label,
                     const char *where);

/* "score 'index'", for the beginning of a sentence; borrowed from a buffer of the caller. */
const char *fa_reading_where(const fa_declaration *declaration, char *out, size_t size);

/* The single words. Each appends to the instrument. */
void fa_read_instrument(fa_reading *reading, const fa_declaration *declaration);
void fa_read_choices(fa_reading *reading, const fa_declaration *declaration);
void fa_read_item(fa_reading *reading, const fa_declaration *declaration);
void fa_read_score(fa_reading *reading, const fa_declaration *declaration, fa_score *score);
/* The score's own policy and its named ones; its inputs are read already. */
void fa_read_policies(fa_reading *reading, const fa_declaration *declaration, const char *where,
                      fa_score *score);
void fa_read_bands(fa_reading *reading, const fa_declaration *declaration);
void fa_read_rule(fa_reading *reading, const fa_declaration *declaration, fa_rule *rule);
void fa_read_case(fa_reading *reading, const fa_declaration *declaration, fa_case *the_case);

/* The choices of a field: an id, yes_no, or a table written right there. NULL after a mistake. */
const fa_choices *fa_read_choices_field(fa_reading *reading, const fa_value *value,
                                        const char *where);
/* scale = { from, to, low = …, high = … } */
const fa_choices *fa_read_scale(fa_reading *reading, const fa_value *value, const char *where);

/* A condition and all its parts. */
void fa_read_condition(fa_reading *reading, const fa_value *value, const char *where,
                       fa_condition *out);

#endif
