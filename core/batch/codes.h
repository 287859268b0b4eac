/* Codes that stand where an answer should and that no item knows: perhaps they say why there is
 * none. */
#ifndef FA_BATCH_CODES_H
#define FA_BATCH_CODES_H

#include "base/buffer.h"
#include "model/responses.h"

enum {
    FA_CODE_LENGTH = 8, /* longer is no code */
    FA_CODES_MOST = 400 /* so that memory stays flat: later ones are not counted */
};

typedef struct fa_unknown_code {
    int item;
    uint64_t count;
    char text[FA_CODE_LENGTH];
    size_t length;
} fa_unknown_code;

typedef struct fa_codes {
    fa_unknown_code *list; /* owned */
    size_t count, capacity;
    bool no_memory;
} fa_codes;

void fa_codes_free(fa_codes *codes);
void fa_codes_note(fa_codes *codes, int item, fa_text text);
void fa_codes_merge(fa_codes *codes, const fa_codes *chunk);

/* One line for each code that more than one in a hundred of ROWS has in a column, with what to add
 * to the map. */
void fa_codes_print(const fa_codes *codes, const fa_instrument *instrument, uint64_t rows,
                    fa_buffer *out);

#endif
