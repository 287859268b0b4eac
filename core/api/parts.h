/* What a battery includes: found, loaded and handed to the language. Private to this room. */
#ifndef FA_API_PARTS_H
#define FA_API_PARTS_H

#include "api/edition.h"
#include "language/language.h"

/* An edition that is being opened, and the one that it is opened for. */
typedef struct fa_opening {
    const struct fa_opening *outer; /* NULL: it is the one that was asked for */
    fa_edition *root;               /* that one, which keeps all parts */
    fa_edition *edition;
    fa_text id; /* empty for the root */
    size_t states_most, depth;
    const fa_finder *finder; /* may be NULL */
} fa_opening;

/* Opens FILE with SOURCE as OPENING says; see fa_edition_open. */
FA_MUST_USE fa_status fa_edition_open_in(const fa_opening *opening, fa_text file, fa_text source,
                                         fa_error *error);

/* Opens every instrument that SHEET includes, proved like any other. What cannot be used goes to
 * the edition's findings, and its inclusion has no part. */
FA_MUST_USE fa_status fa_parts_open(const fa_opening *opening, const fa_sheet *sheet,
                                    fa_inclusion **out, size_t *count, fa_error *error);
void fa_parts_close(fa_edition *edition);

/* The scripts of the parts become those of the edition. */
FA_MUST_USE fa_status fa_parts_take_scripts(fa_edition *edition, fa_error *error);

#endif
