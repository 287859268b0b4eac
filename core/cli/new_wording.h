/* A pack of words to fill in, as fascia new --wording writes it. */
#ifndef FA_CLI_NEW_WORDING_H
#define FA_CLI_NEW_WORDING_H

#include "base/buffer.h"
#include "model/instrument.h"

/* What the words are for. */
typedef struct fa_new_wording {
    const fa_instrument *instrument; /* in its own words */
    const fa_instrument *spoken;     /* the same in those that stand in the places first */
    fa_text name;                    /* what `fascia show` takes */
    fa_text language;                /* of the words to come */
} fa_new_wording;

/* A file that passes `fascia check` as it stands: each item and each choice has its place, filled
 * with what the instrument says there itself. */
void fa_new_wording_add(fa_buffer *out, const fa_new_wording *wording);

#endif
