/* The state of reading one sheet, shared by the readers of the single words. Private to this room.
 */
#ifndef FA_LANGUAGE_READING_H
#define FA_LANGUAGE_READING_H

#include "format/date.h"
#include "language/language.h"
#include "language/shape.h"
#include "model/instrument.h"
#include "model/mapping.h"
#include "model/profile.h"
#include "model/wording.h"

/* What a condition may ask of: the items and scores before these, and rules or none. */
typedef struct fa_scope {
    const char *what, *code; /* for messages: "show_when", and the finding's code */
    size_t items, scores;
    bool answers_only, no_rules;
} fa_scope;

/* For rules and advice. */
#define FA_SCOPE_EVERYTHING ((fa_scope){.items = SIZE_MAX, .scores = SIZE_MAX})

typedef struct fa_reading {
    fa_arena *arena;
    fa_findings *findings;
    const fa_sheet *sheet;
    size_t *places; /* one a declaration: the index of what it makes, in its array */
    fa_instrument *instrument;
    const fa_inclusion *parts;  /* what the sheet's include sentences name, in their order */
    size_t part_count;          /* of those sentences */
    struct fa_spliced *spliced; /* one an include sentence */
    struct fa_joined *joined;   /* one a part of the instrument */
    fa_scope scope;             /* of the condition being read */
    int section;                /* of the items being read; −1: none */
    bool partial;               /* the script went wrong before: sentences may be missing */
    bool no_memory;             /* an allocation was refused: the result is not whole */
} fa_reading;

/* One mistake at LINE of the sheet's file. */
#define FA_COMPLAIN(reading, code, line, ...)                                                      \
    fa_findings_add((reading)->findings, FA_MISTAKE, (code), (line), __VA_ARGS__)

/* Zeroed room in the reading's arena; NULL (and remembered) when refused. */
void *fa_reading_take(fa_reading *reading, size_t count, size_t size);
#define FA_READING_TAKE(reading, type, count)                                                      \
    ((type *)fa_reading_take((reading), (count), sizeof(type)))

bool fa_declaration_is(const fa_declaration *declaration, const char *word);

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
int fa_reading_advice(fa_reading *reading, fa_text id, int line, const char *where);
/* An item or a score, for places where either may stand. */
bool fa_reading_item_or_score(fa_reading *reading, fa_text id, int line, const char *where,
                              bool *is_score, size_t *index);

/* A mistake with a suggestion when no band of SCORE is called LABEL. */
void fa_reading_band(fa_reading *reading, const fa_score *score, const fa_value *label,
                     const char *where);

/* VALUE (may be NULL) as texts: a list of them, or one alone. */
fa_text *fa_reading_texts(fa_reading *reading, const char *where, const char *field,
                          const fa_value *value, size_t *count);

/* "score 'index'", for the beginning of a sentence; borrowed from a buffer of the caller. */
const char *fa_reading_where(const fa_declaration *declaration, char *out, size_t size);

/* Names, before anything is read; sides once all items are. */
bool fa_id_is(fa_text id, bool hyphen); /* [a-z][a-z0-9_]*, and '-' where HYPHEN */
bool fa_set_name_is(fa_text name);      /* of policies and band sets, typed as an option */
void fa_check_id(fa_reading *reading, const fa_declaration *declaration);
void fa_check_doubled(fa_reading *reading, size_t index); /* of the declaration in the sheet */
void fa_check_sides(fa_reading *reading);
void fa_check_columns(fa_reading *reading); /* that each column of a file is one item's */

/* Where the things of an included instrument stand in the battery: one number for each of its own.
 */
typedef struct fa_spliced {
    bool sound;    /* it can be spliced in; else nothing of it is there */
    size_t *parts; /* 0: itself, then its parts: numbers of the battery's parts, from 1 */
    bool *here;    /* as parts: it is spliced in by this sentence, and by none before */
    size_t *items, *scores, *rules, *advice, *withholds, *sections;
} fa_spliced;

/* How a part came into the battery. */
typedef struct fa_joined {
    bool direct, spliced; /* a sentence of the file itself names it; its things are there */
} fa_joined;

void fa_include_begin(fa_reading *reading); /* the parts are numbered; all or none is known */
void fa_include_claim(fa_reading *reading, size_t inclusion);
void fa_read_include(fa_reading *reading, size_t inclusion);
void fa_include_finish(fa_reading *reading); /* functions are numbered, wordings joined */

/* The number of the part whose ids begin with PREFIX, as an item's; 0: none. */
size_t fa_include_called(const fa_instrument *instrument, fa_text prefix);
/* What include sentence number INCLUSION names, NULL when it could not be spliced in. */
const fa_instrument *fa_include_part(const fa_reading *reading, size_t inclusion);
/* The things of include sentence number INCLUSION; its places are known by then. */
void fa_splice(fa_reading *reading, size_t inclusion);
/* TEXT of part number PART (0: itself) of that sentence, with the ids in it as in the battery. */
fa_text fa_splice_piped(fa_reading *reading, size_t inclusion, size_t part, fa_text text);

/* A mistake for each text in VALUE that holds control characters. */
void fa_characters_check(fa_reading *reading, const fa_value *value);

/* The single words. Each appends to the instrument. */
void fa_read_section(fa_reading *reading, const fa_declaration *declaration);
void fa_read_instrument(fa_reading *reading, const fa_declaration *declaration);
void fa_read_choices(fa_reading *reading, const fa_declaration *declaration);
void fa_read_item(fa_reading *reading, const fa_declaration *declaration);
/* Which of choices, scale, number, tick_all, date and written. */
void fa_read_item_kind(fa_reading *reading, const fa_declaration *declaration, const char *where,
                       fa_item *item);
void fa_read_counts(fa_reading *reading, const fa_declaration *declaration, const char *where,
                    fa_item *item);
/* show_when and {other_item}, once all items are known; the sentence made COUNT items from INDEX
 * on. */
void fa_read_item_later(fa_reading *reading, const fa_declaration *declaration, size_t index,
                        size_t count);
/* That every {item} within TEXT is one, and stands before item number ABOVE. */
void fa_read_piped(fa_reading *reading, fa_text text, size_t above, int line, const char *where);
/* The id of the next {item} in TEXT, which moves on to it; empty when there is none. */
fa_text fa_piped_next(fa_text *text);

void fa_read_score(fa_reading *reading, const fa_declaration *declaration, fa_score *score);
/* reverse, weights, where, rescale; its inputs are read already, as for all that follow. */
void fa_read_keying(fa_reading *reading, const fa_declaration *declaration, const char *where,
                    fa_score *score);
/* The input of SCORE that NAME, in FIELD, means; a mistake with a suggestion, and NULL. */
fa_term *fa_reading_term(fa_reading *reading, const fa_value *name, const char *where,
                         const char *field, fa_score *score);
/* A mistake, and true, when FIELD is there (VALUE is not NULL) and means nothing for OPERATION. */
bool fa_reading_is_meaningless(fa_reading *reading, const char *field, const fa_value *value,
                               const char *where, fa_operation operation);
/* table of table_of, parameters of pattern_of. */
void fa_read_table(fa_reading *reading, const fa_declaration *declaration, const char *where,
                   fa_score *score);
int fa_table_decimals(const fa_score *score); /* the most that a value of its tables has */
/* That no policy rounds what stands in its tables. */
void fa_check_table_decimals(fa_reading *reading, const fa_declaration *declaration,
                             const char *where, const fa_score *score);
void fa_read_graded(fa_reading *reading, const fa_declaration *declaration, const char *where,
                    fa_score *score);
/* The score's own policy and its named ones. */
void fa_read_policies(fa_reading *reading, const fa_declaration *declaration, const char *where,
                      fa_score *score);
void fa_read_bands(fa_reading *reading, const fa_declaration *declaration);
void fa_read_rule(fa_reading *reading, const fa_declaration *declaration, fa_rule *rule);
void fa_read_change(fa_reading *reading, const fa_declaration *declaration);
void fa_read_advice(fa_reading *reading, const fa_declaration *declaration, fa_advice *advice);
/* What it withholds is spliced in by then. */
void fa_read_withhold(fa_reading *reading, const fa_declaration *declaration,
                      fa_withhold *withhold);
/* Of a translation what it leaves out is told at SEVERITY; of a wording see fa_check_pack. */
void fa_read_wording(fa_reading *reading, const fa_declaration *declaration, fa_severity severity);
/* The wording in LANGUAGE, made of what the parts have if there is none yet. NULL: no memory. */
fa_wording *fa_wording_for(fa_reading *reading, fa_text language, bool pack);
/* Tells at SEVERITY what WORDING has no words for. */
void fa_check_wording(fa_reading *reading, const fa_wording *wording, const char *where,
                      fa_severity severity);
/* Advises on what the pack WORDING has no words for, though the licence keeps them from the file.
 */
void fa_check_pack(fa_reading *reading, const fa_wording *wording, const char *where);
void fa_read_mapping(fa_reading *reading, const fa_declaration *declaration, fa_mapping *mapping);
void fa_read_own_mapping(fa_reading *reading, const fa_declaration *declaration);
void fa_read_profile(fa_reading *reading, const fa_declaration *declaration, fa_profile *profile);
/* form, subject, questionnaire … */
void fa_read_profile_fhir(fa_reading *reading, const fa_declaration *declaration, const char *where,
                          fa_profile *profile);
/* The position of a field's text in NAMES; −1 after a mistake, and where there is none. */
int fa_profile_option(fa_reading *reading, const fa_declaration *declaration, const char *where,
                      const char *field, const char *const *names);
/* A whole number from 1 to MOST; 0 when there is none, and after a mistake. */
unsigned fa_profile_count(fa_reading *reading, const fa_declaration *declaration, const char *where,
                          const char *field, int most);
/* Not empty, printable ASCII, without blanks, quotation marks and backslashes. */
bool fa_address_is_plain(fa_text text);
/* That an instrument whose wording is restricted carries none. */
void fa_check_restricted(fa_reading *reading);
void fa_read_case(fa_reading *reading, const fa_declaration *declaration, fa_case *the_case);

/* The choices of a field: an id, yes_no, or a table written right there. NULL after a mistake. */
const fa_choices *fa_read_choices_field(fa_reading *reading, const fa_value *value,
                                        const char *where);
/* scale = { from, to, low = …, high = … } */
const fa_choices *fa_read_scale(fa_reading *reading, const fa_value *value, const char *where);

/* The choice that VALUE means by its number, code or wording, or −1. */
int fa_choices_find(const fa_choices *choices, const fa_value *value);
/* The mistake that ITEM has no such choice, with a suggestion. */
void fa_reading_no_choice(fa_reading *reading, const fa_item *item, const fa_value *value,
                          const char *where);

/* A condition and all its parts, within the reading's scope. */
void fa_read_condition(fa_reading *reading, const fa_value *value, const char *where,
                       fa_condition *out);
/* :is, :at_least and their kin, against ITEM (NULL: against a score). */
void fa_read_relation(fa_reading *reading, const fa_value *value, const fa_item *item,
                      const char *where, fa_condition *out);
/* :includes */
void fa_read_includes(fa_reading *reading, const fa_value *value, const fa_item *item,
                      const char *where, fa_condition *out);

#endif
