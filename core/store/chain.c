/* Fields become bytes in one way only: a name for the kind of row, then lengths and contents. */
#include "store/chain.h"

static void add_number(fa_buffer *out, uint64_t number)
{
    char bytes[8];
    for (int i = 0; i < 8; i++)
        bytes[i] = (char)(number >> (8 * i) & 0xFF);
    fa_buffer_add(out, (fa_text){bytes, sizeof bytes});
}

static void add_text(fa_buffer *out, fa_text text)
{
    add_number(out, text.length);
    fa_buffer_add(out, text);
}

static void add_bytes(fa_buffer *out, const unsigned char *bytes, size_t length)
{
    add_text(out, (fa_text){(const char *)bytes, length});
}

static fa_status finish(const fa_buffer *scratch, unsigned char out[FA_DIGEST_SIZE],
                        fa_error *error)
{
    if (scratch->failed) return fa_error_memory(error);
    return fa_digest(fa_buffer_text(scratch), out, error);
}

fa_status fa_chain_record(const fa_kept *kept, fa_buffer *scratch,
                          unsigned char out[FA_DIGEST_SIZE], fa_error *error)
{
    fa_buffer_reset(scratch);
    add_text(scratch, FA_TEXT("fascia record 1"));
    add_bytes(scratch, kept->salt, sizeof kept->salt);
    add_bytes(scratch, kept->id, sizeof kept->id);
    add_number(scratch, (uint64_t)kept->version);
    add_number(scratch, (uint64_t)kept->scoring);
    add_text(scratch, kept->key.subject);
    add_text(scratch, kept->key.instrument);
    add_text(scratch, kept->key.date);
    add_text(scratch, kept->key.event);
    add_text(scratch, kept->key.instance);
    add_text(scratch, kept->answers);
    add_text(scratch, kept->keep);
    add_text(scratch, kept->result);
    return finish(scratch, out, error);
}

fa_status fa_chain_scoring(const fa_scoring *scoring, fa_buffer *scratch,
                           unsigned char out[FA_DIGEST_SIZE], fa_error *error)
{
    fa_buffer_reset(scratch);
    add_text(scratch, FA_TEXT("fascia scoring 1"));
    add_text(scratch, scoring->instrument);
    add_text(scratch, scoring->version);
    add_text(scratch, scoring->sha256);
    add_text(scratch, scoring->policy);
    add_text(scratch, scoring->bands);
    add_text(scratch, scoring->engine);
    add_number(scratch, (uint64_t)scoring->language);
    add_text(scratch, scoring->closure);
    return finish(scratch, out, error);
}

fa_status fa_chain_delivery(const fa_delivery *delivery, fa_buffer *scratch,
                            unsigned char out[FA_DIGEST_SIZE], fa_error *error)
{
    fa_buffer_reset(scratch);
    add_text(scratch, FA_TEXT("fascia delivery 1"));
    add_bytes(scratch, delivery->salt, sizeof delivery->salt);
    add_number(scratch, (uint64_t)delivery->outbox);
    add_number(scratch, (uint64_t)delivery->status);
    add_text(scratch, delivery->words);
    add_text(scratch, delivery->receipts);
    return finish(scratch, out, error);
}

fa_status fa_chain_voided(fa_text scorings, fa_buffer *scratch, unsigned char out[FA_DIGEST_SIZE],
                          fa_error *error)
{
    fa_buffer_reset(scratch);
    add_text(scratch, FA_TEXT("fascia voided 1"));
    add_text(scratch, scorings);
    return finish(scratch, out, error);
}

fa_status fa_chain_head(const fa_entry *entry, const unsigned char before[FA_DIGEST_SIZE],
                        fa_buffer *scratch, unsigned char out[FA_DIGEST_SIZE], fa_error *error)
{
    fa_buffer_reset(scratch);
    add_text(scratch, FA_TEXT("fascia entry 1"));
    add_bytes(scratch, before, FA_DIGEST_SIZE);
    add_number(scratch, (uint64_t)entry->number);
    add_number(scratch, (uint64_t)entry->chain);
    add_number(scratch, (uint64_t)entry->time);
    add_text(scratch, entry->who);
    add_text(scratch, fa_text_of(fa_deed_name(entry->deed)));
    add_text(scratch, entry->record);
    add_number(scratch, (uint64_t)entry->version);
    add_bytes(scratch, entry->digest, sizeof entry->digest);
    add_text(scratch, entry->why);
    return finish(scratch, out, error);
}
