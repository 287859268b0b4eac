/* Keyed hashes with a beginning for each purpose. */
#include "archive/pseudonym.h"

#include <string.h>

#include "base/buffer.h"
#include "format/date.h"
#include "model/instrument.h"

static fa_status keyed(fa_text key, const char *purpose, fa_text bytes,
                       unsigned char out[FA_DIGEST_SIZE], fa_error *error)
{
    fa_buffer message = {0};
    fa_buffer_add_z(&message, purpose);
    fa_buffer_add_byte(&message, '\n');
    fa_buffer_add(&message, bytes);
    fa_status status = message.failed ? fa_error_memory(error)
                                      : fa_digest_keyed(key, fa_buffer_text(&message), out, error);
    fa_buffer_clear(&message);
    return status;
}

fa_status fa_pseudonym_subject(fa_text key, fa_text subject, char out[FA_PSEUDONYM_TEXT],
                               fa_error *error)
{
    unsigned char digest[FA_DIGEST_SIZE];
    FA_TRY(keyed(key, "fascia subject 1", subject, digest, error));
    fa_hexadecimal(digest, (FA_PSEUDONYM_TEXT - 1) / 2, out);
    return FA_OK;
}

fa_status fa_pseudonym_days(fa_text key, fa_text subject, int *out, fa_error *error)
{
    unsigned char digest[FA_DIGEST_SIZE] = {0};
    uint64_t number = 0;
    FA_TRY(keyed(key, "fascia days 1", subject, digest, error));
    for (int i = 0; i < 8; i++)
        number = number << 8 | digest[i];
    *out = (int)(number % FA_PSEUDONYM_DAYS_MOST) + 1;
    return FA_OK;
}

fa_status fa_pseudonym_record(fa_text key, const unsigned char id[FA_ID_SIZE],
                              unsigned char out[FA_ID_SIZE], fa_error *error)
{
    unsigned char digest[FA_DIGEST_SIZE];
    FA_TRY(keyed(key, "fascia record 1", (fa_text){(const char *)id, FA_ID_SIZE}, digest, error));
    memcpy(out, digest, FA_ID_SIZE);
    return FA_OK;
}

fa_status fa_pseudonym_date(fa_text date, int days, fa_arena *arena, fa_text *out, fa_error *error)
{
    int64_t day;
    char text[FA_DATE_TEXT];
    *out = (fa_text){0};
    if (!fa_date_day(date, &day) || day - days < FA_DAY_LEAST) return FA_OK;
    fa_date_print(day - days, text);
    size_t length = FA_DATE_TEXT - 1;
    if (!fa_arena_copy(arena, date, out)) return fa_error_memory(error);
    memcpy((char *)out->bytes, text, length); /* the copy's own bytes */
    return FA_OK;
}
