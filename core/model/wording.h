/* The words of an instrument in another language, or licensed words that a clinic keeps itself.
 *
 * Words only: a translation cannot change a score. A text that is not given is empty, and the
 * instrument's own stands in its place. */
#ifndef FA_MODEL_WORDING_H
#define FA_MODEL_WORDING_H

#include "model/instrument.h"

/* Arrays run beside the instrument's own: items[i] is the text of instrument->items[i]. */
typedef struct fa_wording {
    fa_text language; /* BCP 47 */
    fa_text file;     /* where it stands, for messages */
    bool pack;        /* wording: licensed words in the instrument's own language */
    int line;
    fa_text title, intro, recall;
    fa_text *part_titles, *part_intros, *part_recalls; /* one an included instrument */
    fa_text *items, *helps;                            /* one an item */
    fa_text **choices;                      /* one a choice of an item; NULL where none is given */
    fa_text *sections;                      /* one a section */
    fa_text *score_titles;                  /* one a score */
    fa_text **bands;                        /* one a score: of its first band set, one a band */
    fa_text *rules;                         /* what a rule says */
    fa_text *advice_titles, *advice_learns; /* one an advice */
    fa_text **advice_steps,
        **advice_stops; /* one a step, one a stop sign; NULL where none is given */
} fa_wording;

/* The wording for LANGUAGE ("de" also finds "de-CH" and the other way round), a pack first; NULL.
 */
const fa_wording *fa_instrument_wording(const fa_instrument *instrument, fa_text language);
/* The same among packs alone, or among translations alone. */
const fa_wording *fa_instrument_pack(const fa_instrument *instrument, fa_text language);
const fa_wording *fa_instrument_translation(const fa_instrument *instrument, fa_text language);

/* A copy of INSTRUMENT in ARENA that speaks WORDING's words; ids, codes and numbers are the same.
 * NULL when memory is refused. */
const fa_instrument *fa_wording_apply(const fa_instrument *instrument, const fa_wording *wording,
                                      fa_arena *arena);

#endif
