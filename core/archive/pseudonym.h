/* Who a subject is, hidden: names by keyed hash, and dates moved by days that nobody else knows. */
#ifndef FA_ARCHIVE_PSEUDONYM_H
#define FA_ARCHIVE_PSEUDONYM_H

#include "base/arena.h"
#include "base/error.h"
#include "store/kept.h"

enum {
    FA_PSEUDONYM_KEY_LEAST = 16, /* bytes: fewer could be tried out */
    FA_PSEUDONYM_TEXT = 21,      /* 80 bits as hexadecimal digits, and a NUL */
    FA_PSEUDONYM_DAYS_MOST = 365,
};

/* The same KEY gives the same pseudonyms, always: the letters below are a promise. Each of the
 * three has a beginning of its own in what is hashed, so that none tells of another. */

/* HMAC-SHA-256 of "fascia subject 1\n" and SUBJECT; its first 80 bits. */
FA_MUST_USE fa_status fa_pseudonym_subject(fa_text key, fa_text subject,
                                           char out[FA_PSEUDONYM_TEXT], fa_error *error);
/* How many days back all of a subject's dates are moved, from 1 to FA_PSEUDONYM_DAYS_MOST: the
 * first 64 bits of HMAC-SHA-256 of "fascia days 1\n" and SUBJECT, as a big-endian number. */
FA_MUST_USE fa_status fa_pseudonym_days(fa_text key, fa_text subject, int *out, fa_error *error);
/* Another id in the place of a record's, which stands in the audit chain and on servers. */
FA_MUST_USE fa_status fa_pseudonym_record(fa_text key, const unsigned char id[FA_ID_SIZE],
                                          unsigned char out[FA_ID_SIZE], fa_error *error);

/* DATE, an ISO date with or without a time, DAYS earlier, in ARENA; its time stays. Empty when it
 * is no date, or no longer one of our calendar. */
FA_MUST_USE fa_status fa_pseudonym_date(fa_text date, int days, fa_arena *arena, fa_text *out,
                                        fa_error *error);

#endif
