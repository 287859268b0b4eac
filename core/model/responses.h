/* Up to 1,024 responses to one instrument, held by columns: the engine's only input. */
#ifndef FA_MODEL_RESPONSES_H
#define FA_MODEL_RESPONSES_H

#include "model/instrument.h"

enum { FA_BLOCK_ROWS = 1024 };

/* Why an answer is not there. Stands in a choice column in place of the index of a choice. */
typedef enum fa_absence {
    FA_PRESENT = 0, /* for numbers: the value stands in `number` */
    FA_BLANK = -1,
    FA_NOT_AVAILABLE = -2, /* "NA" */
    FA_UNKNOWN = -3,       /* "." */
    FA_INVALID = -4,       /* a value the item does not know */
    FA_DECLINED = -5,
    FA_NOT_APPLICABLE = -6,
    FA_COULD_NOT_TEST = -7,
    FA_HIDDEN =
        -8 /* show_when says no: not asked, so neither missing nor scored. Only in results */
} fa_absence;

/* One item's answers. A choice item uses `choice`: an index into the item's choices, or an
 * fa_absence. Every other kind uses `choice` as its presence (0) or fa_absence, beside `number`
 * (see fa_item_has_number; units of a number are at the item's decimals) or `written`. */
typedef struct fa_column {
    int8_t *choice;   /* FA_BLOCK_ROWS entries */
    int64_t *number;  /* FA_BLOCK_ROWS entries, or NULL */
    fa_text *written; /* FA_BLOCK_ROWS entries, or NULL; borrowed like a record's texts */
} fa_column;

/* What was noticed while a record was read. Those from FA_NOTICE_INVALID on keep it from being
 * scored: the record is rejected. */
typedef enum fa_notice_code {
    FA_NOTICE_TWO_TICKS,      /* two boxes ticked: the instrument's rule chose one */
    FA_NOTICE_NOT_AVAILABLE,  /* blank with the reason "NA" */
    FA_NOTICE_UNKNOWN,        /* blank with the reason "." */
    FA_NOTICE_REASON,         /* blank with one of the item's own reasons; the detail is its word */
    FA_NOTICE_UNKNOWN_ANSWER, /* to an item that the instrument does not have; the detail is its
                                 name */
    FA_NOTICE_INVALID_MISSING, /* not a possible answer: taken as missing, as asked */
    FA_NOTICE_INVALID,         /* not a possible answer */
    FA_NOTICE_DATE,            /* no such day, or not in the order that was named */
    FA_NOTICE_NO_SUBJECT,
    FA_NOTICE_STATED,      /* a stated total that is no number */
    FA_NOTICE_BYTES,       /* not UTF-8, in a field that is used */
    FA_NOTICE_CONTROL,     /* a control character, in a field that is used */
    FA_NOTICE_RAGGED,      /* more or fewer fields than the header */
    FA_NOTICE_QUOTE_OPEN,  /* a quotation mark that is never closed */
    FA_NOTICE_QUOTE_AFTER, /* text behind a closing quotation mark, in a field that is used */
    FA_NOTICE_TOO_LONG,    /* a record beyond the ceiling */
    FA_NOTICE_JSON,        /* not JSON; the detail says why */
    FA_NOTICE_SHAPE,       /* JSON, but not a record; the detail says why */
    FA_NOTICE_CODES
} fa_notice_code;

typedef struct fa_notice {
    uint32_t row;
    fa_notice_code code;
    int item;        /* index, or −1 */
    uint32_t column; /* position in the intake line, from 1; 0 when the whole line is meant */
    fa_text detail;  /* what belongs to the sentence, or the answer as it came; borrowed */
} fa_notice;

typedef struct fa_responses {
    const fa_instrument *instrument;
    size_t count;       /* rows in use */
    fa_column *columns; /* one an item */
    uint64_t *withheld; /* per row: bit p says that an answer of part p was invalid, so that no
                           score that uses one of its items may be given; see fa_item.part */
    fa_notice *notices; /* in the order of rows */
    size_t notice_count, notice_capacity;
} fa_responses;

/* Makes an empty block in ARENA. FA_NO_MEMORY when refused. */
FA_MUST_USE fa_status fa_responses_init(fa_responses *responses, const fa_instrument *instrument,
                                        fa_arena *arena);
void fa_responses_free(fa_responses *responses); /* what the arena does not hold: the notices */
void fa_responses_reset(fa_responses *responses);
void fa_responses_blank_row(fa_responses *responses, size_t row); /* every answer FA_BLANK */
/* The answer to ITEM could not be read: no score of its part may be given. */
void fa_responses_withhold(fa_responses *responses, size_t item, size_t row);
bool fa_responses_any_answer(const fa_responses *responses, size_t row);

/* False when memory is refused. */
FA_MUST_USE bool fa_responses_note(fa_responses *responses, fa_notice notice);

/* The value of a present answer that is no words: of a choice its value (not what it counts), of a
 * date its day, of a tick_all how many are ticked. */
fa_decimal fa_responses_value(const fa_responses *responses, size_t item, size_t row);

#endif
