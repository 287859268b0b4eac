/* An instrument in the words in which it is shown, and whose those words are. */
#ifndef FA_SHOW_SHOWING_H
#define FA_SHOW_SHOWING_H

#include "api/edition.h"
#include "model/wording.h"

/* In the arena of EDITION, which outlives it. */
typedef struct fa_showing {
    fa_edition *edition;
    fa_text name;                    /* as it was asked for: an ID or a file */
    const char *folder;              /* where a person keeps packs, as typed */
    const fa_instrument *plain;      /* in its own words or a translation's */
    const fa_instrument *instrument; /* the same, in licensed words where a pack has some */
    const fa_wording *pack;          /* that pack, of the instrument and its parts; NULL: none */
} fa_showing;

/* LANGUAGE NULL: the instrument's own. FA_USAGE, with a sentence, when there are no words in it. */
FA_MUST_USE fa_status fa_showing_open(fa_showing *out, fa_edition *edition, const char *name,
                                      const char *language, fa_error *error);

/* Part 0 is the instrument itself, else parts[PART − 1]: the instrument of its file, as it is
 * alone.
 */
const fa_instrument *fa_showing_part(const fa_showing *showing, size_t part);

/* Whether PART ships without its words and no earlier part is the same instrument. */
bool fa_showing_is_restricted(const fa_showing *showing, size_t part);

/* The file of the pack that gives words to PART; empty when there is none. */
fa_text fa_showing_pack(const fa_showing *showing, size_t part);

/* Whether any of these words differs from what stands there without: a new pack holds the names and
 * numbers of the instrument in their places. */
bool fa_showing_is_filled(const fa_showing *showing, size_t part);

#endif
