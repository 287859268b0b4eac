/* The audit chain: what is hashed for each row, and how entries hold on to each other. */
#ifndef FA_STORE_CHAIN_H
#define FA_STORE_CHAIN_H

#include "base/buffer.h"
#include "base/error.h"
#include "store/kept.h"

/* Every field is hashed with its length before it, so that no two rows read alike. SCRATCH is
 * emptied and used again. FA_NO_MEMORY. */

/* Of a record: everything but its number, with its salt, so that what was erased cannot be guessed.
 */
FA_MUST_USE fa_status fa_chain_record(const fa_kept *kept, fa_buffer *scratch,
                                      unsigned char out[FA_DIGEST_SIZE], fa_error *error);
FA_MUST_USE fa_status fa_chain_scoring(const fa_scoring *scoring, fa_buffer *scratch,
                                       unsigned char out[FA_DIGEST_SIZE], fa_error *error);

FA_MUST_USE fa_status fa_chain_delivery(const fa_delivery *delivery, fa_buffer *scratch,
                                        unsigned char out[FA_DIGEST_SIZE], fa_error *error);
FA_MUST_USE fa_status fa_chain_voided(fa_text scorings, fa_buffer *scratch,
                                      unsigned char out[FA_DIGEST_SIZE], fa_error *error);

/* The head after ENTRY: of everything in it and the head BEFORE it (zeros for the first). */
FA_MUST_USE fa_status fa_chain_head(const fa_entry *entry,
                                    const unsigned char before[FA_DIGEST_SIZE], fa_buffer *scratch,
                                    unsigned char out[FA_DIGEST_SIZE], fa_error *error);

#endif
