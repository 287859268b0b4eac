/* What a batch counts: rows by their fate, and each reason with its first places. */
#ifndef FA_BATCH_TALLY_H
#define FA_BATCH_TALLY_H

#include "base/buffer.h"
#include "batch/codes.h"
#include "model/records.h"
#include "model/results.h"

enum { FA_PLACES = 3 };

typedef struct fa_place {
    const char *file;     /* as messages name it; borrowed */
    unsigned file_number; /* in the order of reading */
    uint64_t line;        /* physical line; within a chunk until it is merged */
    uint32_t column;      /* 0: the whole line */
} fa_place;

/* One reason: a notice of an item, or a score's finding. */
typedef struct fa_reason {
    bool rejects;
    bool is_finding;  /* counts for the exit code; others are only told */
    bool by_column;   /* another reason in each column */
    const char *code; /* static */
    fa_notice notice; /* what the sentence is made of, for notices; item −1 else */
    int notice_code;  /* fa_notice_code, or −1 for a score's finding */
    size_t score;     /* for a score's finding */
    fa_text reason;   /* the item's own word for why it is blank; static */
    fa_text kept_out; /* of a conflict: the instrument, where a row is kept as several; borrowed */
    uint64_t count;
    size_t place_count;
    fa_place places[FA_PLACES];
} fa_reason;

typedef struct fa_tally {
    uint64_t read, scored, without_score, not_administered, rejected, passed_over;
    uint64_t in_part;       /* of the rejected: the other instruments of a battery are scored */
    uint64_t alarmed;       /* records with an urgent or emergency rule that fires */
    uint64_t undecided;     /* records with one that is undecided */
    uint64_t *fired, *open; /* those two, by rule; owned */
    size_t rule_count;
    unsigned file_number; /* of the file that is read */
    bool filters;         /* a mapping passes over records: the sum names them */
    bool hides;           /* the instrument has items that are shown only sometimes */
    bool has_alarms;      /* the instrument has urgent or emergency rules */
    fa_reason *reasons;   /* owned */
    size_t reason_count, reason_capacity;
    fa_codes codes;     /* that no item knows */
    bool keys_left_out; /* more records than keys are remembered: later ones were not compared */
    bool no_memory;
} fa_tally;

FA_MUST_USE fa_status fa_tally_init(fa_tally *tally, const fa_instrument *instrument);
void fa_tally_free(fa_tally *tally);
void fa_tally_reset(fa_tally *tally);

/* Counts a block. */
void fa_tally_block(fa_tally *tally, const fa_records *records, const fa_results *results);

/* Adds what a later chunk counted; its lines begin at FIRST_LINE of FILE. */
void fa_tally_merge(fa_tally *tally, const fa_tally *chunk, const char *file, uint64_t first_line);

/* Two records of FILE share a key. */
void fa_tally_double(fa_tally *tally, const char *file, uint64_t first, uint64_t second);

/* The record that begins on LINE of FILE, the FILE_NUMBERth that was read, was kept out of the
 * store: other answers have its key. INSTRUMENT (borrowed) is empty where rows are kept as one. */
void fa_tally_conflict(fa_tally *tally, const char *file, unsigned file_number, uint64_t line,
                       fa_text instrument);

/* Puts the reasons in the order of their first places, however the input was cut. */
void fa_tally_sort(fa_tally *tally);

/* Whether anything was found that a person should look at: the exit code is then 1. */
bool fa_tally_has_findings(const fa_tally *tally);

/* The closing summary, in lines; sorts the reasons. Holds no answer and no subject. */
void fa_tally_print(fa_tally *tally, const fa_instrument *instrument, fa_buffer *out);

#endif
