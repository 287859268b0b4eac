/* What a battery includes: found, loaded and handed to the language. Private to this room. */
#ifndef FA_API_PARTS_H
#define FA_API_PARTS_H

#include "api/edition.h"
#include "language/language.h"

/* Opens every instrument that SHEET includes as a part of EDITION, proved like any other. What
 * cannot be used goes to the edition's findings, and its inclusion has no part. */
FA_MUST_USE fa_status fa_parts_open(fa_edition *edition, const fa_sheet *sheet, size_t states_most,
                                    const fa_finder *finder, fa_inclusion **out, size_t *count,
                                    fa_error *error);
void fa_parts_close(fa_edition *edition);

/* The scripts of the parts become those of the edition. */
FA_MUST_USE fa_status fa_parts_take_scripts(fa_edition *edition, fa_error *error);

#endif
